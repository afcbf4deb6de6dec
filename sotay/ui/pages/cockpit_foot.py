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

_TITLE_SHARE = 0.42  # of the width of the foot, the most that the title of the next step takes


class StepFoot(QWidget):
    """Tell `forward`, `backward`, and `ended` when the meeting is through with its agenda."""

    forward = Signal()
    backward = Signal()
    ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._record: MeetingRecord | None = None
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
        following = self._following()
        self.back_button.setEnabled(last_done(record) is not None)
        words = self.tr("End the meeting")
        self.end_button.setText(words)
        self.end_button.setVisible(following is not None)
        self.next_button.setToolTip("")
        if following is not None:
            title = item_name(record.agenda[following])
            words = self.tr("Step {0}: {1}").format(following + 1, self._short(title))
            self.next_button.setToolTip(title)
        self.next_button.setText(f"{words}  →" if following is not None else words)
        self.next_button.set_icon("" if following is not None else "flag")
        self.next_button.updateGeometry()

    def _short(self, title: str) -> str:
        m = self._theme.metrics
        face = QFontMetrics(self._theme.font(m.text_base, 600))
        return face.elidedText(title, Qt.TextElideMode.ElideRight, round(self.width() * _TITLE_SHARE))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._row.setContentsMargins(m.gap_5, m.gap_2 + 2, m.page_right, m.gap_2 + 2)
        self._row.setSpacing(m.gap_2)
        self._say()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the title of the next step to the new width."""
        super().resizeEvent(event)
        self._say()
