# A quiet word, once a day, about duties that are due today or late, some moments after the book was opened.
# It must not know pages; a message that stands in the window already is not pushed away.

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from sotay.services.duties import DutyRow
from sotay.ui.pages.base import Desk
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.tones import Tone

_FIRST_MS = 5_000  # the first page is there, and what is more urgent was told
_ROUND_MS = 3_600_000  # a window may stay open overnight
_TOLD = "reminded"


class Reminder(QObject):
    """Look now and then whether something is due; tell `asked` with the page of the calendar and the duty."""

    asked = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject, *, first_ms: int = _FIRST_MS, round_ms: int = _ROUND_MS) -> None:
        super().__init__(parent)
        self._desk = desk
        self._round_ms = round_ms
        self._timer = QTimer(self, singleShot=True, interval=first_ms)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look."""
        self._timer.start()

    def look(self) -> None:
        """Read what is due, where nothing was told today."""
        self._timer.start(self._round_ms)
        book, today = self._desk.book, self._desk.book.clock().date()
        if self._desk.settings.value(_TOLD, "") != today.isoformat():
            # What cannot be read now is told by the page that needs it.
            self._desk.tasks.run(
                lambda _: tuple(row for row in book.duties.due(today) if row.day <= today),
                lambda due: self._tell(due, today),
                lambda _: None,
                owner=self,
                slot="reminder",
            )

    def _tell(self, due: tuple[DutyRow, ...], today: date) -> None:
        bar = self._desk.messages.bar
        if not due or bar.isVisible():
            return
        self._desk.settings.put(_TOLD, today.isoformat())
        first = due[0]

        def go() -> None:
            bar.hide()
            self.asked.emit("calendar", (first.key, first.day))

        see = BannerAction(lambda: self.tr("Open the calendar"), go)
        bar.show_message(Tone.INK, lambda: self._words(first.title, len(due)), (see,))

    def _words(self, title: str, count: int) -> str:
        if count == 1:
            return self.tr("Due today or late: {0}.").format(title)
        return self.tr("%n duties are due today or late; first: {0}.", "", count).format(title)
