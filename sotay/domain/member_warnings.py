# What the secretary must look at: probations and badges coming due, transfers, gaps in the list; and the counts.
# It must not know the clock nor how a warning reads; facts hold days, numbers and field names, never personal data.

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sotay.domain.member_deadlines import badges_around, probation, standing_on, transfer
from sotay.domain.member_rule_rows import SpanName, Use
from sotay.domain.member_rules import MemberRules
from sotay.domain.members import Member, MemberState


class WarningKind(StrEnum):
    """Name the warnings, the most urgent kind first."""

    PROBATION_OVERDUE = "probation_overdue"
    PROBATION_ENDING = "probation_ending"
    BADGE_DUE = "badge_due"
    TRANSFER_DUE = "transfer_due"
    LIST_CHECK_DUE = "list_check_due"
    STATE_MISSING = "state_missing"
    BADGE_MISSED = "badge_missed"
    DATA_MISSING = "data_missing"


# What waits for no day: these come after all that has one, in the order of their kinds.
_GAPS = (WarningKind.STATE_MISSING, WarningKind.BADGE_MISSED, WarningKind.DATA_MISSING)


@dataclass(frozen=True, slots=True)
class MemberWarning:
    """Hold one warning: `day` is the day it is about (a deadline; the day asked about, for a gap)."""

    kind: WarningKind
    member_uid: str
    day: date
    facts: Mapping[str, object] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Name a field that a column of the list (mẫu 7-HSĐV) asks for and that is empty."""

    column: int
    field: str
    source: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Hold how many members are in each state on a day, and what they add up to."""

    by_state: Mapping[MemberState, int]
    on_list: int
    summoned: int
    attending: int


def counts(rules: MemberRules, states: Mapping[MemberState, int], day: date) -> Counts:
    """Return what the members in each state on a day add up to; those without a state are not counted."""

    def total(use: Use) -> int:
        return sum(states.get(state, 0) for state in rules.counting(use, day))

    return Counts(dict(states), total(Use.ON_LIST), total(Use.SUMMONED), total(Use.ATTENDING))


def missing_data(rules: MemberRules, member: Member, day: date) -> tuple[Missing, ...]:
    """Return what the list asks for and lacks, of a member who is on it on a day; nothing for an erased one."""
    if member.erased or member.state_on(day) not in rules.counting(Use.ON_LIST, day):
        return ()
    standing = standing_on(member.history, day)
    return tuple(
        Missing(rule.column, name, rule.source)
        for rule in rules.required
        if rule.period.holds_on(day) and rule.standing in (None, standing)
        for name in rule.fields
        if not getattr(member.person, name)
    )


def warnings(rules: MemberRules, members: Iterable[Member], day: date) -> tuple[MemberWarning, ...]:
    """Return all warnings on a day, the most urgent first: by their days, then the gaps; erased members have none."""
    found = [warning for member in members if not member.erased for warning in _of_member(rules, member, day)]
    return tuple(sorted(found, key=urgency))


def urgency(warning: MemberWarning) -> tuple[int, date, str, str]:
    """Return the key that puts the most urgent warning first."""
    gap = 1 + _GAPS.index(warning.kind) if warning.kind in _GAPS else 0
    return gap, warning.day, warning.kind, warning.member_uid


def list_check(rules: MemberRules, last: date | None, day: date) -> MemberWarning | None:
    """Return the warning that the list must be reconciled, or None while there is time; no `last`: never yet."""
    rule = rules.span(SpanName.LIST_CHECK, day)
    if rule is None:
        return None
    due = day if last is None else rule.after(last)
    if due > _ahead(rules, SpanName.LIST_CHECK_NOTICE, day):
        return None
    return MemberWarning(
        WarningKind.LIST_CHECK_DUE, "", due, {"days_left": (due - day).days, "last": last}, rule.source
    )


def _ahead(rules: MemberRules, notice: SpanName, day: date) -> date:
    rule = rules.span(notice, day)
    return day if rule is None else rule.after(day)


def _of_member(rules: MemberRules, member: Member, day: date) -> Iterator[MemberWarning]:
    if all(line.struck for line in member.history):
        yield MemberWarning(WarningKind.STATE_MISSING, member.uid, day)
        return
    yield from _probation(rules, member, day)
    yield from _badges(rules, member, day)
    yield from _transfer(rules, member, day)
    missing = missing_data(rules, member, day)
    if missing:
        columns = tuple(sorted({gap.column for gap in missing}))
        facts = {"columns": columns, "fields": tuple(gap.field for gap in missing)}
        yield MemberWarning(WarningKind.DATA_MISSING, member.uid, day, facts, missing[0].source)


def _probation(rules: MemberRules, member: Member, day: date) -> Iterator[MemberWarning]:
    found = probation(rules, member, day)
    if found is None or found.ends.first > _ahead(rules, SpanName.PROBATION_NOTICE, day):
        return
    kind = WarningKind.PROBATION_OVERDUE if found.overdue(day) else WarningKind.PROBATION_ENDING
    facts = {"days_left": found.days_left(day), "prolonged": found.prolonged, "exact": found.ends.certain}
    yield MemberWarning(kind, member.uid, found.ends.first, facts, found.source)


def _badges(rules: MemberRules, member: Member, day: date) -> Iterator[MemberWarning]:
    missed, coming = badges_around(rules, member, day)
    if missed is not None:
        facts: dict[str, object] = {"years": missed.years, "since": missed.due}
        yield MemberWarning(WarningKind.BADGE_MISSED, member.uid, day, facts, missed.source)
    if coming is None:
        return
    due = coming.files_due or coming.due
    if due <= _ahead(rules, SpanName.BADGE_NOTICE, day):
        facts = {
            "years": coming.years,
            "award_day": coming.award_day,
            "files_due": coming.files_due,
            "reached": coming.reached.last,
            "days_left": (due - day).days,
            "state": member.state_on(day),
        }
        yield MemberWarning(WarningKind.BADGE_DUE, member.uid, due, facts, coming.source)


def _transfer(rules: MemberRules, member: Member, day: date) -> Iterator[MemberWarning]:
    found = transfer(rules, member, day)
    notice = rules.span(SpanName.TRANSFER_NOTICE, day)
    if found is None or notice is None:
        return
    if notice.before(found.due) <= day <= notice.after(found.due):
        facts = {"days_left": found.days_left(day), "since": found.since.first}
        yield MemberWarning(WarningKind.TRANSFER_DUE, member.uid, found.due, facts, found.source)
