# What a report on a period is told from: its figures, part by part, and the day up to which they go.
# It must not know where any of it came from, nor how reports say it.

from dataclasses import dataclass
from datetime import date

from sotay.domain.periods import Period
from sotay.domain.report_activities import ActivityPart
from sotay.domain.report_figures import ReportFigure
from sotay.domain.report_meetings import MeetingPart
from sotay.domain.report_members import MemberPart


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Hold everything that a report is told from.

    `until` is the last day of the period, or today while it runs. `needed` is how many thematic meetings a quarter the
    rule asks for (0: no rule). `dues` has a figure for each line of the form, in its order.
    """

    period: Period
    until: date
    cell: str
    members: MemberPart
    meetings: MeetingPart
    activities: ActivityPart
    dues: tuple[ReportFigure, ...] = ()
    needed: int = 0

    @property
    def figures(self) -> tuple[ReportFigure, ...]:
        """Return every figure, part by part."""
        return *self.members.figures, *self.meetings.figures, *self.activities.figures, *self.dues

    def figure(self, key: str) -> ReportFigure:
        """Return the figure with a key; raise KeyError."""
        for one in self.figures:
            if one.key == key:
                return one
        raise KeyError(key)
