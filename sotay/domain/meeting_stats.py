# Figures over many meetings: attendance by month, thematic meetings by quarter, tasks of resolutions, who stays away.
# It must not know where meetings lie or how charts are drawn; thresholds come with the rule that holds on the day.

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sotay.domain.meetings import MeetingKind, Presence, Task, TaskState
from sotay.domain.shares import share

MONTHS = 12
_THEMATIC = frozenset({MeetingKind.THEMATIC, MeetingKind.COMBINED})
_QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class MeetingCount:
    """Hold a meeting that was held: how many were summoned, how many of them came."""

    day: date
    kind: MeetingKind
    summoned: int
    present: int


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """Hold the meetings of one month together; a month without any has no rate."""

    year: int
    month: int
    meetings: int
    summoned: int
    present: int

    @property
    def rate(self) -> Fraction | None:
        """Return the share of those summoned who came."""
        return share(self.present, self.summoned)


@dataclass(frozen=True, slots=True)
class QuarterFigures:
    """Hold the thematic meetings of one quarter and how many the rule asks for (None: no rule is known)."""

    year: int
    quarter: int
    held: int
    needed: int | None

    @property
    def enough(self) -> bool:
        """Tell whether there were as many as the rule asks for; true without a rule."""
        return self.held >= (self.needed or 0)


@dataclass(frozen=True, slots=True)
class Completion:
    """Hold how many tasks were done in time, done late, are open, and are open after their day (overdue).

    Tasks that were given up, with a reason, count in none of them.
    """

    in_time: int
    late: int
    open: int
    overdue: int

    @property
    def total(self) -> int:
        """Return all tasks counted."""
        return self.in_time + self.late + self.open + self.overdue

    @property
    def done(self) -> Fraction | None:
        """Return the share of tasks that are done, in time or late; None without tasks."""
        return share(self.in_time + self.late, self.total)


@dataclass(frozen=True, slots=True)
class MemberMark:
    """Hold what the roll of one meeting says of a member who was summoned."""

    member_id: int
    day: date
    presence: Presence


@dataclass(frozen=True, slots=True)
class MemberFigures:
    """Hold one member's attendance: `in_a_row` counts the last meetings missed without coming to one between."""

    member_id: int
    present: int
    excused: int
    unexcused: int
    in_a_row: int

    @property
    def rate(self) -> Fraction | None:
        """Return the share of meetings that the member came to."""
        return share(self.present, self.present + self.excused + self.unexcused)


def by_month(meetings: Iterable[MeetingCount], last: date, months: int = MONTHS) -> tuple[MonthFigures, ...]:
    """Return the figures of so many months in a row, the last being that of a day; empty months are there too."""
    held: dict[tuple[int, int], list[MeetingCount]] = defaultdict(list)
    for one in meetings:
        held[one.day.year, one.day.month].append(one)
    end = last.year * 12 + last.month - 1
    return tuple(_month(at // 12, at % 12 + 1, held) for at in range(end - months + 1, end + 1))


def thematic_by_quarter(
    meetings: Iterable[MeetingCount], year: int, needed: Callable[[date], int | None]
) -> tuple[QuarterFigures, ...]:
    """Return the thematic meetings of a year, combined ones among them; `needed` tells the rule on a quarter's end."""
    held = Counter((one.day.month + 2) // 3 for one in meetings if one.day.year == year and one.kind in _THEMATIC)
    return tuple(
        QuarterFigures(year, quarter, held[quarter], needed(_quarter_end(year, quarter))) for quarter in _QUARTERS
    )


def completion(tasks: Iterable[Task], day: date) -> Completion:
    """Return how many tasks are done in time, late, open and overdue on a day."""
    found = Counter(_standing(task, day) for task in tasks if not task.removed)
    return Completion(found["in_time"], found["late"], found["open"], found["overdue"])


def by_member(marks: Iterable[MemberMark]) -> tuple[MemberFigures, ...]:
    """Return each member's attendance, in the order in which members first appear; marks may come in any order."""
    held: dict[int, list[MemberMark]] = defaultdict(list)
    for mark in marks:
        held[mark.member_id].append(mark)
    return tuple(_member(member_id, sorted(own, key=lambda mark: mark.day)) for member_id, own in held.items())


def _month(year: int, month: int, held: dict[tuple[int, int], list[MeetingCount]]) -> MonthFigures:
    own = held.get((year, month), [])
    summoned, present = sum(one.summoned for one in own), sum(one.present for one in own)
    return MonthFigures(year, month, len(own), summoned, present)


def _quarter_end(year: int, quarter: int) -> date:
    month = quarter * 3
    return date(year, month, 31 if month in (3, 12) else 30)


def _standing(task: Task, day: date) -> str:
    if task.state is TaskState.DONE:
        return "late" if task.was_late else "in_time"
    if task.state is TaskState.DROPPED:
        return "dropped"
    return "overdue" if task.is_overdue(day) else "open"


def _member(member_id: int, marks: list[MemberMark]) -> MemberFigures:
    found = Counter(mark.presence for mark in marks)
    missed = 0
    for mark in reversed(marks):
        if mark.presence is Presence.PRESENT:
            break
        missed += 1
    return MemberFigures(member_id, found[Presence.PRESENT], found[Presence.EXCUSED], found[Presence.UNEXCUSED], missed)
