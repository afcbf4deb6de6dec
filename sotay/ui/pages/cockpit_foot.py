# The foot of the screen that runs a meeting: one step back, one step on, the end.
# It must not know how a step is taken.

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sotay.domain.meetings import MeetingRecord, MeetingState
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.cockpit_state import last_done
from sotay.ui.pages.cockpit_words import item_name
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind

_LEAST_TITLE = 8  # widths of a wide letter below which the end of the meeting leaves its place to the next step


class StepFoot(QWidget):
    """Tell `forward`, `backward`, and `ended` when the meeting is through with its agenda."""

    forward = Signal()
    backward = Signal()
    ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._record: MeetingRecord | None = None
        self._low = False
        self.back_button = Button(theme, "", icon="arrow-left")
        self.end_button = Button(theme, "", Kind.TEXT)
        self.next_button = Button(theme, "", Kind.PRIMARY, key=shown_keys("next_step"))
        self.back_button.clicked.connect(self.backward)
        self.end_button.clicked.connect(self.ended)
        self.next_button.clicked.connect(self._on_next)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back_button)
        self._row.addWidget(self.end_button)
        self._row.addStretch(1)
        self._row.addWidget(self.next_button)
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.back_button.setText(self.tr("Step before"))
        self.back_button.setToolTip(shown_keys("previous_step"))
        self._say()

    def show_record(self, record: MeetingRecord) -> None:
        """Show what comes next in a meeting."""
        self._record = record
        self._say()

    def set_low(self, low: bool) -> None:
        """Take less height in a low window."""
        if low is not self._low:
            self._low = low
            self._restyle()

    @property
    def is_last(self) -> bool:
        """Tell whether the next step is the end."""
        return self._record is not None and self._following() is None

    def _on_next(self) -> None:
        (self.ended if self.is_last else self.forward).emit()

    def _following(self) -> int | None:
        """Return the place of the step after the current one, None when it is the last or all are done."""
        record = self._record
        at = record.current if record else None
        if record is None or at is None:
            return None
        place = record.agenda.index(at)
        return next((after for after in range(place + 1, len(record.agenda)) if not record.agenda[after].is_done), None)

    def _say(self) -> None:
        record = self._record
        if record is None:
            return
        self.setVisible(record.meeting.state is MeetingState.RUNNING)
        self.back_button.setEnabled(last_done(record) is not None)
        following = self._following()
        self.end_button.setText(self.tr("End the meeting"))
        self.end_button.setVisible(following is not None)
        if following is None:
            self.next_button.setText(self.tr("End the meeting"))
            self.next_button.setToolTip("")
        else:
            self._say_next(following + 1, item_name(record.agenda[following]))
        self.next_button.set_icon("" if following is not None else "flag")
        self.next_button.updateGeometry()

    def _say_next(self, number: int, title: str) -> None:
        """Name the next step, as much of it as there is room for."""
        face = QFontMetrics(self._theme.font(self._theme.metrics.text_base, 600))
        room = self._room(number)
        if room < _LEAST_TITLE * face.horizontalAdvance("N"):
            self.end_button.hide()
            room = self._room(number)
        shown = face.elidedText(title, Qt.TextElideMode.ElideRight, max(room, 0))
        self.next_button.setText(self._next_words(number, shown))
        self.next_button.setToolTip(title if shown != title else "")

    def _room(self, number: int) -> int:
        """Return the width that is left for the title of the next step."""
        self.next_button.setText(self._next_words(number, ""))
        m = self._theme.metrics
        parts = [one for one in (self.back_button, self.end_button, self.next_button) if not one.isHidden()]
        used = sum(one.sizeHint().width() for one in parts) + m.gap_2 * len(parts)
        return self.width() - used - m.gap_5 - m.page_right

    def _next_words(self, number: int, title: str) -> str:
        return self.tr("Step {0}: {1}").format(number, title) + "  →"

    def _restyle(self) -> None:
        m = self._theme.metrics
        above = m.gap_1 if self._low else m.gap_2 + m.focus
        self._row.setContentsMargins(m.gap_5, above, m.page_right, above)
        self._row.setSpacing(m.gap_2)
        self._say()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the title of the next step to the new width."""
        super().resizeEvent(event)
        self._say()
