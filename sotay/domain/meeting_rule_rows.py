# The rows of the rule table about meetings that hold figures: length, quorum, votes, who counts, days and percents.
# It must not hold a value of its own, nor decide which row holds on a day.

from dataclasses import dataclass
from enum import StrEnum

from sotay.domain.meeting_rule_reading import RuleRow, Why
from sotay.domain.meetings import MeetingKind, VoteMethod
from sotay.domain.members import MemberState
from sotay.domain.shares import Threshold
from sotay.domain.vocabulary import Period


class Reason(StrEnum):
    """Name why an official member is taken off the base of a vote."""

    EXEMPT_AWAY = "exempt_away"  # được miễn sinh hoạt, không dự
    SUSPENDED = "suspended"  # đình chỉ sinh hoạt
    ELSEWHERE = "elsewhere"  # sinh hoạt tạm thời ở nơi khác
    EXCUSED = "excused"  # vắng cả buổi có lý do


class Base(StrEnum):
    """Name of whom the share of a vote is taken."""

    OFFICIAL = "official"  # đảng viên chính thức được triệu tập


class NoticeName(StrEnum):
    """Name the single figures that the table must know."""

    PAPERS_BEFORE = "papers_before"
    RESULTS_AFTER = "results_after"
    ATTENDANCE_TARGET = "attendance_target"
    MEETINGS_PER_MONTH = "meetings_per_month"
    THEMATIC_PER_QUARTER = "thematic_per_quarter"
    REMIND_BEFORE = "remind_before"
    ABSENCES_IN_A_ROW = "absences_in_a_row"


class Unit(StrEnum):
    """Name what a single figure counts; the name is that of its value in the table."""

    DAYS = "days"
    PERCENT = "percent"
    COUNT = "count"


UNITS = {
    NoticeName.PAPERS_BEFORE: Unit.DAYS,
    NoticeName.RESULTS_AFTER: Unit.DAYS,
    NoticeName.ATTENDANCE_TARGET: Unit.PERCENT,
    NoticeName.MEETINGS_PER_MONTH: Unit.COUNT,
    NoticeName.THEMATIC_PER_QUARTER: Unit.COUNT,
    NoticeName.REMIND_BEFORE: Unit.DAYS,
    NoticeName.ABSENCES_IN_A_ROW: Unit.COUNT,
}


@dataclass(frozen=True, slots=True)
class DurationRule:
    """Hold how long meetings of some kinds last at least, in minutes; for cells of every size, or of some sizes."""

    kinds: tuple[MeetingKind, ...]
    minutes: int
    min_members: int | None
    max_members: int | None
    period: Period
    source: str

    @property
    def by_size(self) -> bool:
        """Tell whether it is for cells of some sizes only; such a rule goes before one for all."""
        return self.min_members is not None or self.max_members is not None

    def fits(self, members: int) -> bool:
        """Tell whether it is for a cell with so many members."""
        return (self.min_members or 0) <= members and (self.max_members is None or members <= self.max_members)


@dataclass(frozen=True, slots=True)
class QuorumRule:
    """Hold how many official members, less some, must be there; `blocks` tells whether the meeting is void without."""

    kinds: tuple[MeetingKind, ...]
    threshold: Threshold
    less: tuple[Reason, ...]
    blocks: bool
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class VoteRule:
    """Hold what a matter needs to pass: a share of a base, and who is taken off the base first.

    `secret` is the usual way of voting, `reach` tells what follows when the share is not reached.
    """

    matter: str
    title: str
    threshold: Threshold
    base: Base
    less: tuple[Reason, ...]
    secret: bool
    reach: str
    period: Period
    source: str

    @property
    def method(self) -> VoteMethod:
        """Return the usual way of voting."""
        return VoteMethod.BALLOT if self.secret else VoteMethod.HAND


@dataclass(frozen=True, slots=True)
class AttendanceRule:
    """Hold which states of members are called, count in the rate, may stay away, vote, count as official members."""

    roll: frozenset[MemberState]
    rate: frozenset[MemberState]
    optional: frozenset[MemberState]
    vote: frozenset[MemberState]
    official: frozenset[MemberState]
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """Hold a single figure: days, percent or a count, as its name says."""

    name: NoticeName
    value: int
    period: Period
    source: str

    @property
    def unit(self) -> Unit:
        """Return what the figure counts."""
        return UNITS[self.name]


def duration_rule(row: RuleRow) -> DurationRule:
    """Read how long meetings last; raise RuleError on sizes that no cell has."""
    least = row.whole("min_members", 1) if row.has("min_members") else None
    most = row.whole("max_members", least or 1) if row.has("max_members") else None
    return DurationRule(row.words("kinds", MeetingKind), row.whole("minutes", 1), least, most, *row.origin())


def quorum_rule(row: RuleRow) -> QuorumRule:
    """Read how many must be there."""
    kinds, threshold = row.words("kinds", MeetingKind), _threshold(row)
    return QuorumRule(kinds, threshold, row.words("less", Reason), row.flag("blocks"), *row.origin())


def vote_rule(row: RuleRow) -> VoteRule:
    """Read what a matter needs to pass."""
    return VoteRule(
        row.text("matter"),
        row.text("title"),
        _threshold(row, more=row.flag("more")),
        row.word("base", Base),
        row.words("less", Reason),
        row.flag("secret"),
        row.text("reach", ""),
        *row.origin(),
    )


def attendance_rule(row: RuleRow) -> AttendanceRule:
    """Read which states count for what; raise RuleError where probationary members would vote (Statute art. 3)."""
    roll, rate, optional, vote, official = (
        frozenset(row.words(name, MemberState)) for name in ("roll", "rate", "optional", "vote", "official")
    )
    if MemberState.PROBATIONARY in vote:
        raise row.fault(Why.BAD_VALUE, "vote")
    return AttendanceRule(roll, rate, optional, vote, official, *row.origin())


def notice_rule(row: RuleRow) -> NoticeRule:
    """Read a single figure by the unit that its name asks for."""
    name = row.word("name", NoticeName)
    return NoticeRule(name, row.whole(UNITS[name].value), *row.origin())


def _threshold(row: RuleRow, *, more: bool = False) -> Threshold:
    """Read a share of at most the whole; more than the whole can never be reached."""
    numerator, denominator = row.whole("numerator", 1), row.whole("denominator", 1)
    if numerator > denominator or (more and numerator == denominator):
        raise row.fault(Why.BAD_VALUE, "numerator")
    return Threshold(numerator, denominator, more)
