# The rows of the rule table about meetings that are forms: agendas by kind, and how a meeting grades itself.
# It must not hold a value of its own, nor decide which row holds on a day.

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from string import Formatter

from sotay.domain.meeting_rule_reading import RuleRow, Why
from sotay.domain.meetings import AgendaItem, MeetingKind, Part, Step
from sotay.domain.vocabulary import Period

_PLACES = frozenset({"month", "last_month", "quarter"})
_QUARTERS = ("I", "II", "III", "IV")


class FactName(StrEnum):
    """Name what the notebook knows of a criterion, as a share of the whole."""

    DURATION = "duration"  # minutes held, of those the rule asks for
    ATTENDANCE = "attendance"
    PREPARATION = "preparation"  # papers sent in time
    RESULTS = "results"  # tasks of the last resolution that are done


@dataclass(frozen=True, slots=True)
class AgendaRule:
    """Hold the agenda of a kind of meeting; titles may have places for the month and the quarter."""

    kind: MeetingKind
    items: tuple[AgendaItem, ...]
    period: Period
    source: str

    @property
    def minutes(self) -> int:
        """Return the planned minutes of all items together."""
        return sum(item.minutes for item in self.items)

    def filled(self, day: date) -> tuple[AgendaItem, ...]:
        """Return the items with the months and the quarter of a day in their titles."""
        facts = {"month": day.month, "last_month": (day.month - 2) % 12 + 1, "quarter": _QUARTERS[(day.month - 1) // 3]}
        return tuple(replace(item, title=item.title.format_map(facts)) for item in self.items)


@dataclass(frozen=True, slots=True)
class Band:
    """Hold from which percent on a fact brings how many points."""

    percent: int
    points: int


@dataclass(frozen=True, slots=True)
class Criterion:
    """Hold one line of a score form; without `fact` only the meeting can give its points. `bands`: highest first."""

    key: str
    title: str
    points: int
    fact: FactName | None = None
    bands: tuple[Band, ...] = ()

    def points_for(self, value: Fraction) -> int:
        """Return the points that a fact brings, 0 below the lowest band."""
        return next((band.points for band in self.bands if value * 100 >= band.percent), 0)


@dataclass(frozen=True, slots=True)
class Grade:
    """Hold a grade (mức) and the points from which on it is given."""

    key: str
    title: str
    least: int


@dataclass(frozen=True, slots=True)
class ScoreForm:
    """Hold how a meeting grades itself: criteria in their order, grades from the best."""

    title: str
    criteria: tuple[Criterion, ...]
    grades: tuple[Grade, ...]
    period: Period
    source: str

    @property
    def most(self) -> int:
        """Return the points of all criteria together."""
        return sum(one.points for one in self.criteria)


def agenda_rule(row: RuleRow) -> AgendaRule:
    """Read an agenda; raise RuleError on one without items or with the same key twice."""
    items = tuple(map(_item, row.rows("items")))
    _distinct(row, [item.key for item in items], "items")
    return AgendaRule(row.word("kind", MeetingKind), items, *row.origin())


def score_form(row: RuleRow) -> ScoreForm:
    """Read a score form; raise RuleError on one without criteria, or whose grades leave low points without one."""
    criteria = tuple(map(_criterion, row.rows("criteria")))
    grades = tuple(sorted(map(_grade, row.rows("grades")), key=lambda grade: -grade.least))
    _distinct(row, [one.key for one in criteria], "criteria")
    _distinct(row, [one.key for one in grades], "grades")
    if grades[-1].least > 0:
        raise row.fault(Why.BAD_VALUE, "grades")
    return ScoreForm(row.text("title"), criteria, grades, *row.origin())


def _item(row: RuleRow) -> AgendaItem:
    item = AgendaItem(
        row.word("part", Part), _title(row), row.whole("minutes"), row.word("step", Step), key=row.text("key")
    )
    row.done()
    return item


def _title(row: RuleRow) -> str:
    """Return a title whose places are known: anything else in braces could not be filled in later."""
    title = row.text("title")
    try:
        places = [(name, spec, how) for _, name, spec, how in Formatter().parse(title) if name is not None]
    except ValueError as error:
        raise row.fault(Why.BAD_VALUE, "title") from error
    if any(name not in _PLACES or spec or how for name, spec, how in places):
        raise row.fault(Why.BAD_VALUE, "title")
    return title


def _criterion(row: RuleRow) -> Criterion:
    key, title, points = row.text("key"), row.text("title"), row.whole("points", 1)
    known = row.has("fact")
    fact = row.word("fact", FactName) if known else None
    bands = tuple(sorted(_bands(row), key=lambda band: -band.percent)) if known else ()
    if any(band.points > points for band in bands):
        raise row.fault(Why.BAD_VALUE, "bands")
    row.done()
    return Criterion(key, title, points, fact, bands)


def _bands(row: RuleRow) -> Iterator[Band]:
    """Read pairs [percent, points]."""
    for pair in row.items("bands"):
        if not isinstance(pair, list) or len(pair) != 2 or not all(type(one) is int and one >= 0 for one in pair):
            raise row.fault(Why.BAD_VALUE, "bands")
        yield Band(*pair)


def _grade(row: RuleRow) -> Grade:
    grade = Grade(row.text("key"), row.text("title"), row.whole("from"))
    row.done()
    return grade


def _distinct(row: RuleRow, keys: list[str], name: str) -> None:
    if not keys or len(set(keys)) < len(keys):
        raise row.fault(Why.BAD_VALUE, name)
