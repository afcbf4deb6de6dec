# The dated rules about duties that come back by themselves, and what shows that one was done.
# It must not know where the table lies, and holds no value of its own.

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sotay.domain.duties import Every
from sotay.domain.duty_dates import Duty, Occurrence, Pattern, slot, slot_end
from sotay.domain.meeting_plan import MONTHLY, THEMATIC
from sotay.domain.meeting_rule_days import RuleProblem, holes, newest, overlaps
from sotay.domain.meeting_rule_reading import RuleError, RuleRow, Why, rows_of
from sotay.domain.meetings import Meeting, MeetingKind, MeetingState
from sotay.domain.vocabulary import Period

_TABLES = ("duty", "own")
_LONGEST = 31
_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12}
_WEEK = 7


class Proof(StrEnum):
    """Name what in the book shows that a duty was done."""

    MEETING = "meeting"  # a monthly meeting was held
    THEMATIC = "thematic"  # one with a thematic part was held
    COMMITTEE = "committee"  # the committee of the cell met
    DUES = "dues"  # the dues of the month are closed


Proofs = Mapping[Proof, Iterable[date]]


@dataclass(frozen=True, slots=True)
class DutyRule:
    """Hold a duty by a rule: on which day of which periods, how many days before the book reminds, what proves it."""

    key: str
    title: str
    pattern: Pattern
    lead: int
    proofs: tuple[Proof, ...]
    period: Period
    source: str

    @property
    def duty(self) -> Duty:
        """Return what the calendar is made of."""
        return Duty(self.key, self.title, self.pattern, self.lead, self.source)


@dataclass(frozen=True, slots=True)
class OwnRule:
    """Hold how many days before the book reminds of duties that the cell gave itself."""

    lead: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class CalendarRules:
    """Answer which duties come back, and when the book reminds of them."""

    duties: tuple[DutyRule, ...]
    owns: tuple[OwnRule, ...]

    @classmethod
    def parse(cls, text: str) -> "CalendarRules":
        """Read the text of the TOML table; raise TOMLDecodeError, or RuleError with the row at fault: both ValueError.

        Values that nobody knows are faults too: a mistyped `valid_to` would make a rule hold for ever.
        """
        table = tomllib.loads(text)
        for name in table:
            if name not in _TABLES:
                raise RuleError(Why.UNKNOWN, name, name)
        return cls(rows_of(table, "duty", duty_rule), rows_of(table, "own", own_rule))

    def lead(self, day: date) -> int:
        """Return how many days before an own duty the book reminds on a day; 0 without a rule."""
        found = newest(self.owns, day)
        return found.lead if found else 0

    def proofs(self, key: str) -> tuple[Proof, ...]:
        """Return what shows that a duty was done; nothing for one that the table does not name."""
        return tuple(dict.fromkeys(proof for rule in self.duties if rule.key == key for proof in rule.proofs))

    def problems(self) -> tuple[RuleProblem, ...]:
        """Return what is wrong with the days of the rules, duty by duty."""
        series = [(f"duty {key}", [rule for rule in self.duties if rule.key == key]) for key in self._keys()]
        found = [problem for name, rules in series for problem in (*holes(name, rules), *overlaps(name, rules))]
        return (*found, *holes("own", self.owns), *overlaps("own", self.owns))

    def _keys(self) -> Iterable[str]:
        return dict.fromkeys(rule.key for rule in self.duties)


def duty_rule(row: RuleRow) -> DutyRule:
    """Read one duty; raise RuleError on a day that its periods never have."""
    key, title, every = row.text("key"), row.text("title"), row.word("every", Every)
    if every is Every.ONCE:
        raise row.fault(Why.BAD_VALUE, "every")
    month = _month(row, every)
    day = 0 if row.has("last_working") and row.flag("last_working") else _day(row, every)
    lead = row.whole("lead", default=0)
    proofs = row.words("proof", Proof) if row.has("proof") else ()
    period, source = row.origin()
    pattern = Pattern(every, month, day, period.valid_from, period.valid_to)
    return DutyRule(key, title, pattern, lead, proofs, period, source)


def own_rule(row: RuleRow) -> OwnRule:
    """Read how many days before the book reminds of own duties."""
    return OwnRule(row.whole("lead"), *row.origin())


def proofs_of(meetings: Iterable[Meeting], closed_months: Iterable[date]) -> Proofs:
    """Return the days of meetings that were held and of months whose dues are closed, by what they prove."""
    held = [one for one in meetings if one.state is MeetingState.CLOSED and not one.removed]
    return {
        Proof.MEETING: tuple(one.day for one in held if one.kind in MONTHLY),
        Proof.THEMATIC: tuple(one.day for one in held if one.kind in THEMATIC),
        Proof.COMMITTEE: tuple(one.day for one in held if one.kind is MeetingKind.COMMITTEE),
        Proof.DUES: tuple(closed_months),
    }


def proved_on(found: Occurrence, proofs: Iterable[Proof], days: Proofs) -> date | None:
    """Return the first day on which the book shows that a duty was done within its period, or None."""
    every = found.duty.pattern.every
    first = slot(every, found.due)
    last = slot_end(every, first)
    return min((day for proof in proofs for day in days[proof] if first <= day <= last), default=None)


def _month(row: RuleRow, every: Every) -> int:
    count = _MONTHS.get(every, 1)
    month = row.whole("month", 1, default=count)
    if month > count:
        raise row.fault(Why.BAD_VALUE, "month")
    return month


def _day(row: RuleRow, every: Every) -> int:
    day = row.whole("day", 1)
    if day > (_WEEK if every is Every.WEEK else _LONGEST):
        raise row.fault(Why.BAD_VALUE, "day")
    return day
