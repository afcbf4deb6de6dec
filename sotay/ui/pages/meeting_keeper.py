# Keeps a meeting while it is typed: at most a moment after each change, one write at a time, and at once when asked.
# It must not know the widgets that are typed into.

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from sotay.domain.meetings import AgendaItem, Meeting, MeetingRecord
from sotay.services.meeting_view import keep
from sotay.ui.pages.base import Desk
from sotay.ui.tasks import Lane

PAUSE_MS = 600


@dataclass(frozen=True, slots=True)
class Typed:
    """Hold a meeting as it was typed, and its agenda (None: it is not to be touched)."""

    meeting: Meeting
    items: tuple[AgendaItem, ...] | None


class MeetingKeeper(QObject):
    """Write what `typed` gives; tell `kept` with the record and what was written of it, `failed` with an error.

    `written` tells of every write, of the meeting before too.
    """

    kept = Signal(object, object)
    written = Signal()
    failed = Signal(object)
    turned_dirty = Signal()

    def __init__(self, desk: Desk, typed: Callable[[], Typed | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._typed = desk, typed
        self._dirty = False
        self._writing = False
        self._round = 0  # grows with each meeting
        self._waiting: list[Callable[[], object]] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)

    @property
    def is_dirty(self) -> bool:
        """Tell whether something typed is not written yet."""
        return self._dirty or self._writing

    def touch(self) -> None:
        """Write soon: a person has changed something."""
        self._dirty = True
        if not self._pause.isActive() and not self._writing:
            self._pause.start()
        self.turned_dirty.emit()

    def forget(self) -> None:
        """Go on with another meeting; what was typed into the last one is written first."""
        self._pause.stop()
        typed = self._typed() if self._dirty else None
        if typed is not None:
            self._write(typed)
        self._round += 1
        self._dirty = self._writing = False
        self._waiting.clear()

    def then(self, run: Callable[[], object]) -> None:
        """Run something once everything typed is written; at once where it is."""
        if not self.is_dirty:
            run()
            return
        self._waiting.append(run)
        self._keep()

    def settle(self) -> None:
        """Write now, in this thread: the book is about to be closed."""
        self._pause.stop()
        typed = self._typed()
        # A new meeting that is being planned in its thread would be planned twice.
        if self._dirty and typed is not None and not (self._writing and not typed.meeting.id):
            self._dirty = False
            keep(self._desk.book, typed.meeting, typed.items)

    def _keep(self) -> None:
        self._pause.stop()
        typed = self._typed() if self._dirty and not self._writing else None
        if typed is None:
            return
        self._dirty, self._writing = False, True
        self._write(typed)

    def _write(self, typed: Typed) -> None:
        book, current = self._desk.book, self._round
        self._desk.tasks.run(
            lambda _: keep(book, typed.meeting, typed.items),
            lambda record: self._on_kept(record, typed, current),
            lambda error: self._on_failed(error, current),
            owner=self,
            lane=Lane.NOTEBOOK,
        )

    def _on_kept(self, record: MeetingRecord, typed: Typed, current: int) -> None:
        if current == self._round:
            self._writing = False
            self.kept.emit(record, typed)
        self.written.emit()
        if current == self._round:
            self._go_on()

    def _go_on(self) -> None:
        """Write what was typed meanwhile, or do what waited for the end of the writing."""
        if self._dirty:
            self._pause.start()
            return
        waiting, self._waiting = self._waiting, []
        for run in waiting:
            run()

    def _on_failed(self, error: Exception, current: int) -> None:
        if current == self._round:
            self._writing, self._dirty = False, True
            self._waiting.clear()
        self.failed.emit(error)
