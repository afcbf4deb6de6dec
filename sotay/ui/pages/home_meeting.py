# The meeting to be worked on, on the first page: when and where, the buttons that run and prepare it, its steps by day.
# It must not know where meetings lie.

from PySide6.QtCore import Signal

from sotay.domain.meetings import MeetingState
from sotay.services.home import NextMeeting, StepDay
from sotay.services.meeting_year import Focus
from sotay.ui.pages.meetings_card import MeetingCard
from sotay.ui.pages.meetings_words import step_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.day_steps import DayStep, DaySteps
from sotay.ui.widgets.tones import Tone


class HomeMeeting(MeetingCard):
    """Show a `NextMeeting`; tell `wanted` with a page and what it should open."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shown: NextMeeting | None = None
        self.prepare_wanted.connect(lambda: self._ask_for("meeting"))
        self.run_wanted.connect(lambda: self._ask_for("cockpit"))
        self.report_wanted.connect(lambda: self.wanted.emit("meetings", None))
        self.paper_wanted.connect(self._ask_for_paper)

    def show_meeting(self, meeting: NextMeeting | None) -> None:
        """Show a meeting; hide where there is none."""
        self._shown = meeting
        self.setVisible(meeting is not None)
        if meeting is not None:
            self.show_focus(meeting.focus, meeting.now)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.show_meeting(self._shown)

    def _ask_for(self, page: str) -> None:
        if self._shown is not None:
            self.wanted.emit(page, self._shown.focus.row.meeting.id)

    def _ask_for_paper(self, name: str) -> None:
        if self._shown is not None:
            self.wanted.emit("paper", (name, self._shown.focus.row.meeting.id))

    def _day(self, step: int) -> DayStep:
        """Return a step in words, with the day that it has, or before which it is to be done."""
        name, known = step_words()[step], self._shown.days.get(step) if self._shown else None
        if known is None:
            return DayStep(name)
        day = f"{known.day:%d/%m}"
        return DayStep(name, self.tr("before {0}").format(day) if known.before else day, self._lateness(known))

    def _lateness(self, known: StepDay) -> Tone:
        """Return the tone of a day: late where the step should have been over by now."""
        late = known.before and self._shown is not None and known.day <= self._shown.now.date()
        return Tone.SON if late else Tone.PLAIN

    # how it differs from the card on the page of meetings

    def _meets(self, focus: Focus) -> bool:
        """Tell whether it can be run: from here one goes to run it, also to look before it begins."""
        return focus.row.meeting.state in (MeetingState.PLANNED, MeetingState.RUNNING)

    def _lay_out_way(self) -> None:
        """Put the buttons below the facts, and below them the steps with their days."""
        self.days = DaySteps(self._theme)
        for button in (self.first, self.second):
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._column.addLayout(self._foot)
        self._column.addSpacing(self._theme.metrics.gap_3)
        self._column.addWidget(self.days)

    def _show_way(self, focus: Focus) -> None:
        self.days.setAccessibleName(self.tr("Steps of the meeting"))
        self.days.show_steps([self._day(step) for step in range(len(step_words()))], focus.step, focus.left_out)
