# The rows of the rule table about dues: groups, rates, minimum wages, reliefs, who pays where, shares, lines of the
# report. It must not hold a value of its own, nor decide which row holds for a month.

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sotay.domain.meeting_rule_reading import RuleRow, Why
from sotay.domain.members import MemberState
from sotay.domain.vocabulary import Period

_PERCENT = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,4}))?")
_WHOLE = 100
OTHER_COLUMN = 3


class RateWay(StrEnum):
    """Name how dues are worked out: percent of a base, of the regional minimum wage, an amount, or not known."""

    BASE = "base"
    WAGE = "wage"
    FIXED = "fixed"
    UNKNOWN = "unknown"


class Pays(StrEnum):
    """Name where members in a state pay; "ask": the book does not guess."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    ASK = "ask"


class EdgeName(StrEnum):
    """Name how a member comes into a month or goes out of it."""

    ADMITTED = "admitted"  # kết nạp
    ARRIVED = "arrived"  # chuyển đến
    GONE = "gone"  # chuyển đi, hẳn hoặc tạm thời
    ENDED = "ended"  # từ trần, ra khỏi Đảng


class LineSum(StrEnum):
    """Name the sums that a line of the report can show."""

    MEMBERS = "members"
    COLLECTED = "collected"
    COLLECTED_YEAR = "collected_year"
    KEPT = "kept"
    KEPT_CELL = "kept_cell"
    KEPT_GRASSROOTS = "kept_grassroots"
    KEPT_ABOVE = "kept_above"
    KEPT_YEAR = "kept_year"
    KEPT_YEAR_CELL = "kept_year_cell"
    KEPT_YEAR_GRASSROOTS = "kept_year_grassroots"
    KEPT_YEAR_ABOVE = "kept_year_above"
    DUE = "due"
    DUE_YEAR = "due_year"
    STILL_DUE = "still_due"


@dataclass(frozen=True, slots=True)
class GroupRule:
    """Hold a group of members (nhóm đối tượng): what is asked as base, "" for nothing; which groups stand for it."""

    key: str
    number: int
    title: str
    short: str
    base: str
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RateRule:
    """Hold how much members of some groups pay a month: `percent` of what `way` says, or `amount` in đồng."""

    groups: tuple[str, ...]
    way: RateWay
    percent: Fraction
    amount: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class WageRule:
    """Hold the minimum wage of a region (lương tối thiểu vùng) a month, in đồng."""

    region: int
    amount: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class ReliefRule:
    """Hold an exemption or reduction: percents that may be taken off, the most months, the Party age it follows from.

    0 stands for no such limit.
    """

    key: str
    title: str
    percents: tuple[int, ...]
    months: int
    party_years: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class PayerRule:
    """Hold where members in some states pay."""

    states: frozenset[MemberState]
    pays: Pays
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class EdgeRule:
    """Hold whether the cell takes the dues of a month in which a member comes or goes."""

    name: EdgeName
    owed: bool
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class LateRule:
    """Hold after how many unpaid months of a year the book warns, and deletion (xóa tên) is proposed."""

    warn: int
    propose: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class FigureRule:
    """Hold a single figure: the unit of rounding in đồng, the months of notice before a relief ends."""

    value: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class ShareRule:
    """Hold which percent a kind of cell keeps (None: not known), and its line and column (1-3) in the report."""

    cell: str
    title: str
    percent: Fraction | None
    line: str
    column: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class LineRule:
    """Hold a line of the report (chỉ tiêu): code, words, unit, and the sum it shows."""

    code: str
    title: str
    unit: str
    sum: LineSum


def group_rule(row: RuleRow) -> GroupRule:
    """Read a group."""
    instead = tuple(str(one) for one in row.items("instead")) if row.has("instead") else ()
    title = row.text("title")
    names = title, row.text("short", title)
    return GroupRule(row.text("key"), row.whole("number", 1), *names, row.text("base", ""), instead)


def rate_rule(row: RuleRow) -> RateRule:
    """Read a rate; a percent or an amount must be there as its way asks."""
    way, groups = row.word("way", RateWay), _names(row, "groups")
    percent = percent_of(row, "percent") if way in (RateWay.BASE, RateWay.WAGE) else Fraction(0)
    amount = row.whole("amount") if way is RateWay.FIXED else 0
    return RateRule(groups, way, percent, amount, *row.origin())


def wage_rule(row: RuleRow) -> WageRule:
    """Read a minimum wage."""
    return WageRule(row.whole("region", 1), row.whole("amount", 1), *row.origin())


def relief_rule(row: RuleRow) -> ReliefRule:
    """Read an exemption or reduction."""
    percents = row.items("percents")
    if not percents or not all(type(one) is int and 0 < one <= _WHOLE for one in percents):
        raise row.fault(Why.BAD_VALUE, "percents")
    key, title = row.text("key"), row.text("title")
    limits = row.whole("months", 0, 0), row.whole("party_years", 0, 0)
    return ReliefRule(key, title, tuple(percents), *limits, *row.origin())


def payer_rule(row: RuleRow) -> PayerRule:
    """Read where members in some states pay."""
    return PayerRule(frozenset(row.words("states", MemberState)), row.word("pays", Pays), *row.origin())


def edge_rule(row: RuleRow) -> EdgeRule:
    """Read whether a month of coming or going is owed."""
    return EdgeRule(row.word("name", EdgeName), row.flag("owed"), *row.origin())


def late_rule(row: RuleRow) -> LateRule:
    """Read after how many unpaid months something follows."""
    warn, propose = row.whole("warn", 1), row.whole("propose", 1)
    if propose < warn:
        raise row.fault(Why.BAD_VALUE, "propose")
    return LateRule(warn, propose, *row.origin())


def rounding_rule(row: RuleRow) -> FigureRule:
    """Read the unit of rounding."""
    return FigureRule(row.whole("unit", 1), *row.origin())


def ending_rule(row: RuleRow) -> FigureRule:
    """Read the months of notice before a relief ends."""
    return FigureRule(row.whole("months"), *row.origin())


def share_rule(row: RuleRow) -> ShareRule:
    """Read which share a kind of cell keeps."""
    percent = percent_of(row, "percent") if row.has("percent") else None
    cell, title, line = row.text("cell"), row.text("title"), row.text("line")
    return ShareRule(cell, title, percent, line, row.whole("column", 1, OTHER_COLUMN), *row.origin())


def line_rule(row: RuleRow) -> LineRule:
    """Read a line of the report."""
    return LineRule(row.text("code"), row.text("title"), row.text("unit"), row.word("sum", LineSum))


def percent_of(row: RuleRow, name: str) -> Fraction:
    """Return a percent of the table as a share, exactly; raise RuleError where it is none."""
    try:
        return parse_percent(row.text(name))
    except ValueError as error:
        raise row.fault(Why.BAD_VALUE, name) from error


def parse_percent(text: str) -> Fraction:
    """Return "0,3" as 3/1000; raise ValueError for what is no percent from 0 to 100."""
    found = _PERCENT.fullmatch(text.strip().removesuffix("%").strip())
    share = Fraction(f"{found[1]}.{found[2] or 0}") / _WHOLE if found else Fraction(2)
    if share > 1:
        raise ValueError(text)
    return share


def percent_words(share: Fraction) -> str:
    """Return a share as rules write it, exactly: 3/1000 as "0,3"."""
    return f"{float(share * _WHOLE):.4f}".rstrip("0").rstrip(".").replace(".", ",")


def _names(row: RuleRow, name: str) -> tuple[str, ...]:
    found = row.items(name)
    if not found or not all(isinstance(one, str) and one.strip() for one in found):
        raise row.fault(Why.BAD_VALUE, name)
    return tuple(found)
