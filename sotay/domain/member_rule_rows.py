# The rows of the rule table about members: one kind of rule each, with its days and its source, and how it is read.
# It must not hold a value of its own, nor decide which row holds on a day.

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sotay.domain.members import MemberState
from sotay.domain.spans import add_months, add_working_days
from sotay.domain.vietnamese import nfc
from sotay.domain.vocabulary import Period

RuleTable = Mapping[str, Any]
_MonthDay = tuple[int, int]


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


def _origin(row: RuleTable) -> tuple[Period, str]:
    return Period(row.get("valid_from"), row.get("valid_to")), nfc(row["source"])


def span_rule(row: RuleTable) -> SpanRule:
    """Read a term; raise ValueError on one without length or with an unknown name."""
    lengths = (row.get("months", 0), row.get("days", 0), row.get("working_days", 0))
    if not any(lengths):
        raise ValueError(f"a term without length: {row['name']}")
    return SpanRule(SpanName(row["name"]), *lengths, *_origin(row))


def badge_rule(row: RuleTable) -> BadgeRule:
    """Read years that bring a badge."""
    return BadgeRule(tuple(row["years"]), row["early_months"], *_origin(row))


def award_day_rule(row: RuleTable) -> AwardDay:
    """Read an award day; raise ValueError on a day that no year has."""
    day, reached_from, reached_to = (_month_day(row[name]) for name in ("day", "reached_from", "reached_to"))
    _ = date(2001, *day)  # an award day must be in every year
    return AwardDay(day, reached_from, reached_to, *_origin(row))


def _month_day(pair: Iterable[int]) -> _MonthDay:
    month, day = pair
    _ = date(2000, month, day)  # a leap year: raises ValueError on a day that no year has
    return month, day


def row_states(row: RuleTable) -> frozenset[MemberState]:
    """Read the states that a row names; raise ValueError on an unknown one."""
    return frozenset(map(MemberState, row["states"]))


def required_rule(row: RuleTable) -> RequiredRule:
    """Read what a column of the list asks for."""
    standing = MemberState(row["standing"]) if "standing" in row else None
    return RequiredRule(row["column"], tuple(row["fields"]), standing, *_origin(row))


def state_rule(row: RuleTable) -> StateRule:
    """Read which states count for a use."""
    return StateRule(Use(row["use"]), row_states(row), *_origin(row))


def shape_rule(row: RuleTable) -> ShapeRule:
    """Read one way of writing a number."""
    return ShapeRule(row["field"], re.compile(row["pattern"]), *_origin(row))
