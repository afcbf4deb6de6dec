# What a member's days lead to: Party age, the next badge, the end of probation, the end of a transfer.
# It must not know the clock nor hold a rule: callers give the day and the dated rules.

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sotay.domain.member_rule_rows import BadgeRule, SpanName, Use
from sotay.domain.member_rules import MemberRules
from sotay.domain.members import ENDED, Member, MemberState, StateChange
from sotay.domain.spans import DayRange, full_years

STANDINGS = frozenset({MemberState.PROBATIONARY, MemberState.OFFICIAL})


@dataclass(frozen=True, slots=True)
class PartyAge:
    """Hold full years of Party age (tuổi đảng): surely `years`, up to `at_most` where the day is not fully known."""

    years: int
    at_most: int


@dataclass(frozen=True, slots=True)
class BadgeStep:
    """Hold a badge (Huy hiệu Đảng) that a member comes to.

    `reached` is when the Party age is full; `award_day` is None where the day of joining is too uncertain to tell it.
    `files_due`: the file must be in; `early_from`: the very ill may be proposed. `source` is of the award day.
    """

    years: int
    reached: DayRange
    award_day: date | None
    files_due: date | None
    early_from: date
    source: str

    @property
    def due(self) -> date:
        """Return the award day, or the last day on which the age is reached where it is not known."""
        return self.award_day or self.reached.last

    def days_left(self, day: date) -> int:
        """Return the days from a day until it is due, negative when it has passed."""
        return (self.due - day).days


@dataclass(frozen=True, slots=True)
class Probation:
    """Hold when the probation (thời gian dự bị) ends; official membership counts from there, even if decided later.

    A prolonged one is reckoned at its longest, since the length decided is not on record.
    """

    ends: DayRange
    prolonged: bool
    source: str

    def days_left(self, day: date) -> int:
        """Return the days from a day until the first day it can end on, negative when that has passed."""
        return (self.ends.first - day).days

    def overdue(self, day: date) -> bool:
        """Tell whether it surely ended before a day."""
        return self.ends.last < day


@dataclass(frozen=True, slots=True)
class Transfer:
    """Hold by when the transfer (chuyển sinh hoạt đảng) of a member who moved must be complete."""

    since: DayRange
    due: date
    source: str

    def days_left(self, day: date) -> int:
        """Return the days from a day until the deadline, negative when it has passed."""
        return (self.due - day).days


def party_age(member: Member, day: date) -> PartyAge | None:
    """Return the Party age on a day, counted from the admission decision; None where its day is not known."""
    if member.person.joined is None:
        return None
    joined = DayRange.of(member.person.joined)
    return PartyAge(full_years(joined.last, day), full_years(joined.first, day))


def standing_on(history: Iterable[StateChange], day: date) -> MemberState | None:
    """Return whether a member is probationary or official on a day, by the last line that says so."""
    lines = [line for line in history if line.state in STANDINGS and not line.struck and line.since.earliest <= day]
    return max(lines, key=lambda line: (line.since.earliest, line.id)).state if lines else None


def next_badge(rules: MemberRules, member: Member, day: date) -> BadgeStep | None:
    """Return the first badge above those awarded that is still to come on a day; None where none can come."""
    return badges_around(rules, member, day)[1]


def badges_around(rules: MemberRules, member: Member, day: date) -> tuple[BadgeStep | None, BadgeStep | None]:
    """Return the highest badge whose award day has passed without a record, and the first that is still to come.

    Badges up to the highest awarded one count as awarded. None for who is not on the list, or joined on a day unknown.
    """
    if member.person.joined is None or member.state_on(day) not in rules.counting(Use.BADGE, day):
        return None, None
    joined = DayRange.of(member.person.joined)
    awarded = max((badge.years for badge in member.badges), default=0)
    ahead = [(years, rule) for years, rule in rules.badge_years(day) if years > awarded]

    def step(of: tuple[int, BadgeRule]) -> BadgeStep:
        years, rule = of
        return _badge_step(rules, years, joined.months_later(12 * years), rule.early_months)

    coming = bisect_left(ahead, day, key=lambda of: step(of).due)
    return (
        step(ahead[coming - 1]) if coming else None,
        step(ahead[coming]) if coming < len(ahead) else None,
    )


def _badge_step(rules: MemberRules, years: int, reached: DayRange, early_months: int) -> BadgeStep:
    first, last = rules.award_day(reached.first), rules.award_day(reached.last)
    award = last if first == last else None
    files = None if award is None else rules.span(SpanName.BADGE_FILES, award[0])
    return BadgeStep(
        years=years,
        reached=reached,
        award_day=None if award is None else award[0],
        files_due=None if award is None or files is None else files.before(award[0]),
        early_from=reached.months_later(-early_months).first,
        source="" if award is None else award[1].source,
    )


def probation(rules: MemberRules, member: Member, day: date) -> Probation | None:
    """Return the running probation of a member on a day; None without one, or where the ceremony's day is not known.

    A line "probationary" right after another one is a prolongation, unless it has a place: then it tells of a transfer.
    """
    ceremony = member.person.ceremony
    state = member.state_on(day)
    if ceremony is None or state is None or state in ENDED or _official(member, day):
        return None
    if standing_on(member.history, day) is not MemberState.PROBATIONARY:
        return None
    term = rules.span(SpanName.PROBATION, ceremony.earliest)
    if term is None:
        return None
    begins = DayRange.of(ceremony)
    ends = DayRange(term.after(begins.first), term.after(begins.last))
    more = rules.span(SpanName.PROLONGATION, ends.first) if _prolonged(member, day) else None
    if more is None:
        return Probation(ends, prolonged=False, source=term.source)
    return Probation(DayRange(more.after(ends.first), more.after(ends.last)), prolonged=True, source=more.source)


def _official(member: Member, day: date) -> bool:
    official = member.person.official
    return official is not None and official.earliest <= day


def _prolonged(member: Member, day: date) -> bool:
    lines = [line for line in member.history if not line.struck and line.since.earliest <= day]
    return any(
        earlier.state is later.state is MemberState.PROBATIONARY and not later.place
        for earlier, later in pairwise(lines)
    )


def transfer(rules: MemberRules, member: Member, day: date) -> Transfer | None:
    """Return the deadline of the transfer of a member whose state on a day is "moved"."""
    line = member.change_on(day)
    if line is None or line.state is not MemberState.MOVED:
        return None
    term = rules.span(SpanName.TRANSFER, line.since.earliest)
    return None if term is None else Transfer(DayRange.of(line.since), term.after(line.since.latest), term.source)
