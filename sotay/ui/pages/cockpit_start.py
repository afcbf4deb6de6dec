# What stands in the middle before a meeting begins: the meeting, what is missing for it, and the button that begins it.
# It must not know how a meeting begins.

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.domain.meetings import MeetingRecord
from sotay.services.meetings import Check, CheckKind
from sotay.ui.pages.cockpit_words import day_words, hour_words
from sotay.ui.pages.column_scroll import ColumnScroll
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
        self.setFocusProxy(self.begin_button)
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.begin_button.setText(self.tr("Begin the meeting"))
        self.prepare_button.setText(self.tr("Prepare it"))
        if self._record is not None:
            self.show_meeting(self._record, self._checks)

    def show_meeting(self, record: MeetingRecord, checks: tuple[Check, ...]) -> None:
        """Show a planned meeting and what is missing for it."""
        self._record, self._checks = record, checks
        meeting = record.meeting
        self.title.set_plain(meeting.title)
        parts = (day_words(meeting.day), hour_words(meeting.begins), meeting.place)
        self.facts.set_plain(" · ".join(part for part in parts if part))
        for line in self.lines:
            self._list.removeWidget(line)
            line.deleteLater()
        self.lines = [CheckLine(self._theme, self._words(check), urgent=check.urgent) for check in checks]
        for line in self.lines:
            self._list.addWidget(line)
        self.remark.set_plain(
            self.tr("The meeting can begin all the same; the book tells what is missing and does not stop it.")
            if checks
            else self.tr("Everything is ready. The clock and the roll begin with the button.")
        )

    def _words(self, check: Check) -> str:
        facts = check.facts
        plain = {
            CheckKind.NO_HOUR: self.tr("The hour is not settled"),
            CheckKind.NO_PLACE: self.tr("The place is not settled"),
            CheckKind.NO_CHAIR: self.tr("Nobody is named to chair"),
            CheckKind.NO_SECRETARY: self.tr("Nobody is named to take the minutes"),
            CheckKind.NO_AGENDA: self.tr("There is no agenda"),
            CheckKind.NO_PAPERS: self.tr("No papers were chosen"),
            CheckKind.PAPERS_DUE: self.tr("Papers were not sent out; due {0}"),
            CheckKind.RESULTS_DUE: self.tr("Results are due {0}"),
            CheckKind.OVERLAP: self.tr("At the same time: {0}"),
            CheckKind.DOCUMENT_REPLACED: self.tr("{0} was replaced"),
            CheckKind.DOCUMENT_EXPIRED: self.tr("{0} is no longer in force"),
            CheckKind.DOCUMENT_GONE: self.tr("{0} is not in the library any more"),
            CheckKind.TOO_SHORT: self.tr("The agenda takes {0} minutes, the rule asks for {1}"),
        }
        named = facts.get("title") or facts.get("number") or facts.get("planned") or _moment(facts.get("due"))
        return plain[check.kind].format(named, facts.get("needed", ""))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.column.setContentsMargins(m.page_left, m.gap_7, m.page_left, m.gap_5)
        self.column.setSpacing(m.gap_3)
        self._list.setSpacing(m.gap_1)
        self._row.setSpacing(m.gap_3)


class CheckLine(QWidget):
    """Show one thing that is missing, with an icon for how urgent it is."""

    def __init__(self, theme: Theme, words: str, *, urgent: bool) -> None:
        super().__init__()
        self._theme = theme
        self._tone = Tone.AMBER if urgent else Tone.PLAIN
        self._icon = QLabel()
        self.words = Paragraph(theme, words)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words, 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m, t = self._theme.metrics, self._theme.tokens
        icon = "warning" if self._tone is Tone.AMBER else "circle"
        self._icon.setPixmap(self._theme.pixmap(icon, strong(t, self._tone), m.icon_button))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(m.gap_2)


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%H:%M %d/%m/%Y}"
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else ""
