# What stands in the middle before a meeting begins: the meeting, what is missing for it, and the button that begins it.
# It must not know how a meeting begins.

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.domain.meetings import MeetingRecord, MeetingState
from sotay.services.meetings import Check
from sotay.ui.pages.cockpit_words import day_words, hour_words
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.meeting_words import CHECK_ICONS, check_tone, check_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.tones import Tone, strong


class StartPane(ColumnScroll):
    """Tell `begun` when the meeting is to begin, `prepared` when what is missing is to be filled in."""

    begun = Signal()
    prepared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._record: MeetingRecord | None = None
        self._checks: tuple[Check, ...] = ()
        self._now = datetime.min
        self.title = Paragraph(theme, "", "title")
        self.facts = Paragraph(theme, "", "second")
        self.remark = Paragraph(theme, "", "second")
        self.begin_button = Button(theme, "", Kind.PRIMARY, icon="play", size=Size.TALL)
        self.prepare_button = Button(theme, "", icon="pencil-simple", size=Size.TALL)
        self.begin_button.clicked.connect(self.begun)
        self.prepare_button.clicked.connect(self.prepared)
        self.lines: list[CheckLine] = []
        self._list = QVBoxLayout()
        self._row = QHBoxLayout()
        for button in (self.begin_button, self.prepare_button):
            self._row.addWidget(button)
        self._row.addStretch(1)
        for part in (self.title, self.facts):
            self.column.addWidget(part)
        self.column.addLayout(self._list)
        self.column.addWidget(self.remark)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.begin_button.setText(self.tr("Begin the meeting"))
        self.prepare_button.setText(self.tr("Prepare it"))
        if self._record is not None:
            self.show_meeting(self._record, self._checks, self._now)

    def show_meeting(self, record: MeetingRecord, checks: tuple[Check, ...], now: datetime) -> None:
        """Show a meeting that did not begin, and what is missing for it at a moment (local time without offset)."""
        self._record, self._checks, self._now = record, checks, now
        meeting = record.meeting
        self.title.set_plain(meeting.title)
        parts = (day_words(meeting.day), hour_words(meeting.begins), meeting.place)
        self.facts.set_plain(" · ".join(part for part in parts if part))
        for line in self.lines:
            self._list.removeWidget(line)
            line.deleteLater()
        self.lines = [self._line(check) for check in checks]
        for line in self.lines:
            self._list.addWidget(line)
        planned = meeting.state is MeetingState.PLANNED
        for part in (self.begin_button, self.prepare_button, self.remark):
            part.setVisible(planned)
        self.remark.set_plain(
            self.tr("The meeting can begin all the same; the book tells what is missing and does not stop it.")
            if checks
            else self.tr("Everything is ready. The clock and the roll begin with the button.")
        )

    def _line(self, check: Check) -> "CheckLine":
        return CheckLine(self._theme, check_words(check, self._now), CHECK_ICONS[check.kind], check_tone(check))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.column.setContentsMargins(m.page_left, m.gap_7, m.page_left, m.gap_5)
        self.column.setSpacing(m.gap_3)
        self._list.setSpacing(m.gap_1)
        self._row.setSpacing(m.gap_3)


class CheckLine(QWidget):
    """Show one thing that is missing: an icon in the tone of how serious it is, and a sentence."""

    def __init__(self, theme: Theme, words: str, icon: str = "warning", tone: Tone = Tone.AMBER) -> None:
        super().__init__()
        self._theme = theme
        self._name, self._tone = icon, tone
        self._icon = QLabel()
        self.words = Paragraph(theme, words)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m, t = self._theme.metrics, self._theme.tokens
        self._icon.setPixmap(self._theme.pixmap(self._name, strong(t, self._tone), m.icon_button))
        self._icon.setContentsMargins(0, (m.line_base - m.icon_button) // 2, 0, 0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(m.gap_2)
