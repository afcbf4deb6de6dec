# The meeting that is to be worked on now: its day, how far it is on its way, what is due, and the next thing to do.
# It must not know where meetings lie.

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from sotay.domain.meetings import MeetingState
from sotay.services.meeting_year import ALL_DONE, MINUTES, PREPARE, REPORT, RESOLUTION, SEND, Focus
from sotay.ui.pages.meetings_words import days_words, hour_words, kind_words, left_words, step_words, weekday_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.date_tile import DateTile
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.stepper import Stepper
from sotay.ui.widgets.tones import Tone, strong

_SOON_HOURS = 48
_WITH_SECOND = 900  # effective width from which looking back has a button of its own
_HOUR = 3600


class MeetingCard(QFrame):
    """Show a `Focus`; tell `prepare_wanted`, `run_wanted`, `report_wanted`, and `paper_wanted` with a name of it."""

    prepare_wanted = Signal()
    run_wanted = Signal()
    paper_wanted = Signal(str)
    report_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._focus: Focus | None = None
        self._now = datetime.min
        self.tile = DateTile(theme)
        self._column = QVBoxLayout()
        self.steps: Stepper
        self.name = ElidedLabel("", "section")
        self.away = label("", "strong")
        self.facts = ElidedLabel("", "dense-second")
        self.first = Button(theme, "", Kind.PRIMARY)
        self.second = Button(theme, "")
        self.first.clicked.connect(lambda _=False: self._ask(primary=True))
        self.second.clicked.connect(lambda _=False: self._ask(primary=False))
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_focus(self, focus: Focus, now: datetime) -> None:
        """Show a meeting, as it stands at a moment of the place."""
        self._focus, self._now = focus, now
        meeting = focus.row.meeting
        month = self.tr("Month {0}").format(meeting.day.month)
        self.tile.set_day(weekday_words(meeting.day), f"{meeting.day:%d}", month)
        self.name.set_full(meeting.title)
        running = meeting.state is MeetingState.RUNNING
        self.away.setText(self.tr("Going on") if running else days_words(meeting.day, now.date()))
        self.facts.set_full(self._facts(focus))
        self._show_way(focus)
        self._show_buttons(focus)
        self.setAccessibleName(f"{meeting.title}, {self.away.text()}")

    def _facts(self, focus: Focus) -> str:
        meeting, row = focus.row.meeting, focus.row
        members = row.summoned
        called = QCoreApplication.translate("MeetingCard", "%n member(s) called", "", members) if members else ""
        lasts = self.tr("{0} minutes").format(meeting.minutes) if meeting.minutes else ""
        told = (hour_words(meeting.begins), meeting.place, kind_words()[meeting.kind], called, lasts)
        return " · ".join(filter(None, told))

    def _show_way(self, focus: Focus) -> None:
        """Show how far it is, and until when the next step is to be done."""
        self._show_steps(focus)
        self._show_due(focus)

    def _show_steps(self, focus: Focus) -> None:
        # The words of a stepper are set once: another language, or another size, needs another one.
        fresh = Stepper(self._theme, self.tr("Steps of the meeting"), step_words())
        fresh.set_current(focus.step, left_out=focus.left_out)
        self._column.replaceWidget(self.steps, fresh)
        self.steps.hide()
        self.steps.deleteLater()
        self.steps = fresh

    def _show_due(self, focus: Focus) -> None:
        told = self._due_words(focus)
        tone = self._tone(focus)
        self.due.set_full(told)
        colour = strong(self._theme.tokens, tone)
        icon = "warning-circle" if tone is Tone.SON else "clock"
        self._due_icon.setPixmap(self._theme.pixmap(icon, colour, self._theme.metrics.icon_button))
        self._due_icon.setVisible(bool(told))
        self.due.setStyleSheet(f"color: {colour}; font-weight: {400 if tone is Tone.PLAIN else 600};")

    def _due_words(self, focus: Focus) -> str:
        if focus.due is None or focus.rule is None:
            return ""
        days = focus.rule.value
        if focus.step in (PREPARE, SEND):
            said = QCoreApplication.translate("MeetingCard", "Papers are to be sent out %n day(s) before", "", days)
        else:
            said = QCoreApplication.translate("MeetingCard", "Results are to be reported within %n day(s)", "", days)
        return f"{said}: {left_words(focus.due, self._now)}"

    def _tone(self, focus: Focus) -> Tone:
        if focus.due is None:
            return Tone.PLAIN
        left = (focus.due - self._now).total_seconds()
        return Tone.SON if left < 0 else Tone.AMBER if left <= _SOON_HOURS * _HOUR else Tone.PLAIN

    def _show_buttons(self, focus: Focus) -> None:
        first, icon = self._doing(focus)
        self.first.setText(first)
        self.first.set_icon(icon)
        meets, ends = self._meets(focus), _may_end(focus)
        over = focus.step in (MINUTES, RESOLUTION, REPORT, ALL_DONE)
        self.second.setText(self._looking_back(meets=meets, ends=ends))
        self.second.set_icon("check-circle" if ends else "files")
        roomy = self.width() >= _WITH_SECOND * self._theme.metrics.scale
        self.second.setVisible(meets or ends or (over and roomy))
        for button in (self.first, self.second):
            button.updateGeometry()

    def _looking_back(self, *, meets: bool, ends: bool) -> str:
        if ends:
            return self.tr("Results are reported")
        return self.tr("Prepare papers") if meets else self.tr("Look at the programme")

    def _doing(self, focus: Focus) -> tuple[str, str]:
        if focus.step == MINUTES:
            return self.tr("Finish the minutes"), "note-pencil"
        if focus.step == RESOLUTION:
            return self.tr("Finish the resolution"), "note-pencil"
        if focus.step == REPORT:
            return self.tr("Results are reported"), "check-circle"
        if self._meets(focus):
            return self.tr("Run the meeting"), "users-three"
        return self.tr("Prepare the next meeting"), "files"

    def _meets(self, focus: Focus) -> bool:
        """Tell whether it runs, or is to begin today."""
        meeting = focus.row.meeting
        planned = meeting.state is MeetingState.PLANNED and meeting.day <= self._now.date()
        return planned or meeting.state is MeetingState.RUNNING

    def _ask(self, *, primary: bool) -> None:
        if self._focus is None:
            return
        step = self._focus.step
        if not primary and _may_end(self._focus):
            self.report_wanted.emit()
        elif not primary:
            self.prepare_wanted.emit()
        elif step in (MINUTES, RESOLUTION):
            self.paper_wanted.emit("minutes" if step == MINUTES else "resolution")
        elif step == REPORT:
            self.report_wanted.emit()
        elif self._meets(self._focus):
            self.run_wanted.emit()
        else:
            self.prepare_wanted.emit()

    def _lay_out(self) -> None:
        head, self._foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.away)
        self._column.addLayout(head)
        self._column.addWidget(self.facts)
        self._column.addSpacing(self._theme.metrics.gap_2)
        self._lay_out_way()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tile)
        row.addLayout(self._column, 1)
        self.setTabOrder(self.first, self.second)
        self.away.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out_way(self) -> None:
        """Put the steps below the facts, and below them what is due and the buttons."""
        self.steps = Stepper(self._theme, "", step_words())
        self._due_icon = QLabel()
        self.due = ElidedLabel("", "dense")
        self._foot.addWidget(self._due_icon)
        self._foot.addWidget(self.due, 1)
        self._foot.addWidget(self.second)
        self._foot.addWidget(self.first)
        self._column.addWidget(self.steps)
        self._column.addLayout(self._foot)

    def _restyle(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_4)
        self._column.setSpacing(m.gap_1)
        self._foot.setSpacing(m.gap_3)
        self._foot.setContentsMargins(0, m.gap_2, 0, 0)
        self.away.setStyleSheet(f"color: {t.ink};")
        if self._focus is not None:
            self.show_focus(self._focus, self._now)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the button that looks back where what is due needs the room."""
        super().resizeEvent(event)
        if self._focus is not None:
            self._show_buttons(self._focus)


def _may_end(focus: Focus) -> bool:
    """Tell whether it may be over without a resolution: not every meeting decides something."""
    return focus.step == RESOLUTION and focus.row.resolution is None
