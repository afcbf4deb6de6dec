# The rows of the rule table about members: one kind of rule each, with its days and its source, and how it is read.
# It must not hold a value of its own, nor decide which row holds on a day.

import re
from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum

from sotay.domain.meeting_rule_reading import RuleRow, Why
from sotay.domain.members import MemberState, Person
from sotay.domain.spans import add_months, add_working_days
from sotay.domain.vietnamese import nfc
from sotay.domain.vocabulary import Period

_MonthDay = tuple[int, int]
PERSON_FIELDS = tuple(field.name for field in fields(Person))


class SpanName(StrEnum):
    """Name the terms that the table must know."""

    ADMISSION_AGE = "admission_age"
    PROBATION = "probation"
    PROLONGATION = "prolongation"
    TRANSFER = "transfer"
    BADGE_FILES = "badge_files"
    LIST_CHECK = "list_check"
    PROBATION_NOTICE = "probation_notice"
    BADGE_NOTICE = "badge_notice"
    TRANSFER_NOTICE = "transfer_notice"
    LIST_CHECK_NOTICE = "list_check_notice"


class Use(StrEnum):
    """Name what a state can count for."""

    ON_LIST = "on_list"
    SUMMONED = "summoned"  # đảng viên chính thức được triệu tập
    ATTENDING = "attending"
    BADGE = "badge"


@dataclass(frozen=True, slots=True)
class SpanRule:
    """Hold one term: months, days of the calendar, or working days."""

    name: SpanName
    months: int
    days: int
    working_days: int
    period: Period
    source: str

    def after(self, day: date) -> date:
        """Return the day on which the term ends that begins on a day."""
        return add_working_days(add_months(day, self.months) + timedelta(days=self.days), self.working_days)

    def before(self, day: date) -> date:
        """Return the day that lies the term before a day."""
        return add_working_days(add_months(day, -self.months) - timedelta(days=self.days), -self.working_days)


@dataclass(frozen=True, slots=True)
class BadgeRule:
    """Hold the years of Party age that bring a badge (Huy hiệu Đảng), and how much sooner the very ill may have it."""

    years: tuple[int, ...]
    early_months: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class AwardDay:
    """Hold a day of the year on which badges are awarded, and the window in which the age must be reached."""

    day: _MonthDay
    reached_from: _MonthDay
    reached_to: _MonthDay
    period: Period
    source: str

    def for_reached(self, reached: date) -> date | None:
        """Return the award day of an age reached on a day, or None outside the window."""
        at = (reached.month, reached.day)
        over_new_year = self.reached_from > self.reached_to
        if over_new_year and at >= self.reached_from:
            return date(reached.year + 1, *self.day)
        inside = at <= self.reached_to and (over_new_year or at >= self.reached_from)
        return date(reached.year, *self.day) if inside else None


@dataclass(frozen=True, slots=True)
class StateRule:
    """Hold the states that count for a use."""

    use: Use
    states: frozenset[MemberState]
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class RequiredRule:
    """Hold the fields of a person that a column of the list (mẫu 7-HSĐV) asks for; of all, or of one standing only."""

    column: int
    fields: tuple[str, ...]
    standing: MemberState | None
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class ShapeRule:
    """Hold one way in which a cleaned number may be written."""

    field: str
    pattern: re.Pattern[str]
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class StateWordRule:
    """Hold words of the central export, and the states that they can mean."""

    words: tuple[str, ...]
    states: frozenset[MemberState]
    period: Period
    source: str


def span_rule(row: RuleRow) -> SpanRule:
    """Read a term; raise RuleError on one without length."""
    name = row.word("name", SpanName)
    months, days, working_days = (row.whole(unit, 0, 0) for unit in ("months", "days", "working_days"))
    if not (months or days or working_days):
        raise row.fault(Why.MISSING, "months")
    return SpanRule(name, months, days, working_days, *row.origin())


def badge_rule(row: RuleRow) -> BadgeRule:
    """Read years that bring a badge."""
    years = row.items("years")
    if not years or not all(type(one) is int and one > 0 for one in years):
        raise row.fault(Why.BAD_VALUE, "years")
    return BadgeRule(tuple(years), row.whole("early_months"), *row.origin())


def award_day_rule(row: RuleRow) -> AwardDay:
    """Read an award day; raise RuleError on a day that not every year has."""
    day = _month_day(row, "day", 2001)  # no leap year: an award day must be in every year
    return AwardDay(day, _month_day(row, "reached_from"), _month_day(row, "reached_to"), *row.origin())


def required_rule(row: RuleRow) -> RequiredRule:
    """Read what a column of the list asks for."""
    standing = row.word("standing", MemberState) if row.has("standing") else None
    return RequiredRule(row.whole("column", 1), _person_fields(row), standing, *row.origin())


def state_rule(row: RuleRow) -> StateRule:
    """Read which states count for a use."""
    return StateRule(row.word("use", Use), frozenset(row.words("states", MemberState)), *row.origin())


def shape_rule(row: RuleRow) -> ShapeRule:
    """Read one way of writing a number."""
    field = row.text("field")
    if field not in PERSON_FIELDS:
        raise row.fault(Why.BAD_VALUE, "field")
    try:
        pattern = re.compile(row.text("pattern"))
    except re.error as error:
        raise row.fault(Why.BAD_VALUE, "pattern") from error
    return ShapeRule(field, pattern, *row.origin())


def state_word_rule(row: RuleRow) -> StateWordRule:
    """Read what words of the central export can mean."""
    words = row.items("words")
    if not words or not all(isinstance(one, str) and one.strip() for one in words):
        raise row.fault(Why.BAD_VALUE, "words")
    return StateWordRule(tuple(map(nfc, words)), frozenset(row.words("states", MemberState)), *row.origin())


def _month_day(row: RuleRow, name: str, year: int = 2000) -> _MonthDay:
    """Read [month, day]; raise RuleError on a day that a year, by default a leap year, does not have."""
    pair = row.items(name)
    if len(pair) != 2 or not all(type(one) is int for one in pair):
        raise row.fault(Why.BAD_VALUE, name)
    month, day = pair
    try:
        _ = date(year, month, day)
    except ValueError as error:
        raise row.fault(Why.BAD_VALUE, name) from error
    return month, day


def _person_fields(row: RuleRow) -> tuple[str, ...]:
    names = row.items("fields")
    if not names or not set(PERSON_FIELDS).issuperset(map(str, names)):
        raise row.fault(Why.BAD_VALUE, "fields")
    return tuple(map(str, names))
