# The dated rules of gradings: forms with their criteria, grades by points, how many members may have the highest one.
# It must not know where the table lies, and holds no value of its own.

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sotay.domain.evaluations import Evaluation
from sotay.domain.meeting_rule_days import RuleProblem, holes, newest, overlaps
from sotay.domain.meeting_rule_reading import RuleError, RuleRow, Why, rows_of
from sotay.domain.periods import Span
from sotay.domain.vocabulary import Period

_TABLES = ("form", "scale", "cap")
_WHOLE = 100
SPANS = (Span.YEAR, Span.QUARTER)  # how long the periods are that can be graded


class About(StrEnum):
    """Name whom a form is about."""

    MEMBER = "member"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Criterion:
    """Hold one line of a form and the most points it gives."""

    key: str
    title: str
    points: int


@dataclass(frozen=True, slots=True)
class FormRule:
    """Hold a form: for how long periods, its criteria in their order, and the sentences printed below them."""

    key: str
    title: str
    about: About
    spans: tuple[Span, ...]
    criteria: tuple[Criterion, ...]
    notes: tuple[str, ...]
    period: Period
    source: str

    @property
    def most(self) -> int:
        """Return the points of all criteria."""
        return sum(one.points for one in self.criteria)


@dataclass(frozen=True, slots=True)
class Grade:
    """Hold a grade and from how many points on it is given."""

    key: str
    title: str
    least: int


@dataclass(frozen=True, slots=True)
class ScaleRule:
    """Hold the grades, the highest first."""

    grades: tuple[Grade, ...]
    period: Period
    source: str

    def grade(self, points: float) -> Grade:
        """Return the grade for some points; the last grade begins at 0."""
        return next(grade for grade in self.grades if points >= grade.least)

    def named(self, key: str) -> Grade | None:
        """Return a grade by its key."""
        return next((grade for grade in self.grades if grade.key == key), None)


@dataclass(frozen=True, slots=True)
class CapRule:
    """Hold how many may have a grade: at most so many percent of those with one of some grades."""

    grade: str
    of: tuple[str, ...]
    percent: int
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class CapCheck:
    """Hold how many have a grade (named as people read it), how many may at most, of how many, by which rule."""

    grade: str
    count: int
    most: int
    base: int
    rule: CapRule

    @property
    def is_kept(self) -> bool:
        """Tell whether not too many have the grade."""
        return self.count <= self.most


@dataclass(frozen=True, slots=True)
class EvaluationRules:
    """Answer which form, grades and caps hold on a day."""

    forms: tuple[FormRule, ...]
    scales: tuple[ScaleRule, ...]
    caps: tuple[CapRule, ...]

    @classmethod
    def parse(cls, text: str) -> "EvaluationRules":
        """Read the text of the TOML table; raise TOMLDecodeError, or RuleError with the row at fault."""
        table = tomllib.loads(text)
        for name in table:
            if name not in _TABLES:
                raise RuleError(Why.UNKNOWN, name, name)
        forms, scales = rows_of(table, "form", form_rule), rows_of(table, "scale", scale_rule)
        found = cls(forms, scales, rows_of(table, "cap", cap_rule))
        found._refuse_strangers()
        return found

    def _refuse_strangers(self) -> None:
        """Raise RuleError for a cap on a grade that no scale has: it would never be checked."""
        known = {grade.key for scale in self.scales for grade in scale.grades}
        for number, cap in enumerate(self.caps, 1):
            for key, grades in (("grade", {cap.grade}), ("of", set(cap.of))):
                if not known.issuperset(grades):
                    raise RuleError(Why.BAD_VALUE, key, "cap", number)

    def form(self, key: str, day: date) -> FormRule | None:
        """Return a form as it is on a day."""
        return newest((rule for rule in self.forms if rule.key == key), day)

    def of(self, about: About, day: date) -> tuple[FormRule, ...]:
        """Return the forms about members, or about the cell, that hold on a day, in the order of the table."""
        forms = (self.form(key, day) for key in self._keys())
        return tuple(form for form in forms if form and form.about is about)

    def scale(self, day: date) -> ScaleRule | None:
        """Return the grades that hold on a day."""
        return newest(self.scales, day)

    def cap(self, grade: str, day: date) -> CapRule | None:
        """Return how many may have a grade on a day; None where that is not limited."""
        return newest((rule for rule in self.caps if rule.grade == grade), day)

    def check(self, grades: Iterable[str], day: date) -> tuple[CapCheck, ...]:
        """Return, for each cap that holds on a day, how far the grades of a group of people go."""
        given, scale = list(grades), self.scale(day)
        rules = (self.cap(grade, day) for grade in self._capped())
        return tuple(_check(rule, given, scale) for rule in rules if rule is not None)

    def problems(self) -> tuple[RuleProblem, ...]:
        """Return what is wrong with the days of the rules."""
        series = {f"form {key}": [rule for rule in self.forms if rule.key == key] for key in self._keys()}
        found = [problem for name, rules in series.items() for problem in (*holes(name, rules), *overlaps(name, rules))]
        caps = {f"cap {key}": [rule for rule in self.caps if rule.grade == key] for key in self._capped()}
        double = (problem for name, rules in caps.items() for problem in overlaps(name, rules))
        return (*found, *holes("scale", self.scales), *overlaps("scale", self.scales), *double)

    def _keys(self) -> Iterable[str]:
        return dict.fromkeys(rule.key for rule in self.forms)

    def _capped(self) -> Iterable[str]:
        return dict.fromkeys(rule.grade for rule in self.caps)


def form_rule(row: RuleRow) -> FormRule:
    """Read a form; raise RuleError where its points are not 100 in all, or a criterion is there twice."""
    key, title, about = row.text("key"), row.text("title"), row.word("about", About)
    spans = row.words("spans", Span) if row.has("spans") else SPANS[:1]
    if not spans or not set(SPANS).issuperset(spans):
        raise row.fault(Why.BAD_VALUE, "spans")
    criteria = tuple(_criterion(one) for one in row.rows("criteria"))
    if sum(one.points for one in criteria) != _WHOLE or len({one.key for one in criteria}) < len(criteria):
        raise row.fault(Why.BAD_VALUE, "criteria")
    notes = tuple(str(note) for note in row.items("notes"))
    return FormRule(key, title, about, spans, criteria, notes, *row.origin())


def scale_rule(row: RuleRow) -> ScaleRule:
    """Read the grades; raise RuleError where they do not go down to 0."""
    grades = tuple(_grade(one) for one in row.rows("grades"))
    steps = [grade.least for grade in grades]
    if not steps or steps[-1] or steps != sorted(set(steps), reverse=True):
        raise row.fault(Why.BAD_VALUE, "grades")
    return ScaleRule(grades, *row.origin())


def cap_rule(row: RuleRow) -> CapRule:
    """Read a cap."""
    percent = row.whole("percent")
    if percent > _WHOLE:
        raise row.fault(Why.BAD_VALUE, "percent")
    return CapRule(row.text("grade"), tuple(str(one) for one in row.items("of")), percent, *row.origin())


def points(form: FormRule, evaluation: Evaluation, *, given: bool) -> float | None:
    """Return the sum of the points that the cell gave, or of the person's own; None while a criterion has none."""
    marks = {mark.key: mark.given if given else mark.own for mark in evaluation.marks}
    told = [marks.get(one.key) for one in form.criteria]
    # Sums of binary fractions come out a hair below a grade.
    return None if None in told else float(sum(Decimal(str(one)) for one in told))


def mark_fault(form: FormRule, evaluation: Evaluation) -> str:
    """Return the key of the first criterion with points that its form does not allow, "" for none."""
    most: Mapping[str, int] = {one.key: one.points for one in form.criteria}
    for mark in evaluation.marks:
        if any(value is not None and not 0 <= value <= most.get(mark.key, -1) for value in (mark.own, mark.given)):
            return mark.key
    return ""


def _criterion(row: RuleRow) -> Criterion:
    found = Criterion(row.text("key"), row.text("title"), row.whole("points", 1))
    row.done()
    return found


def _grade(row: RuleRow) -> Grade:
    found = Grade(row.text("key"), row.text("title"), row.whole("least"))
    row.done()
    return found


def _check(rule: CapRule, given: list[str], scale: ScaleRule | None) -> CapCheck:
    base = sum(one in rule.of for one in given)
    grade = scale.named(rule.grade) if scale else None
    return CapCheck(
        grade.title if grade else rule.grade, given.count(rule.grade), base * rule.percent // _WHOLE, base, rule
    )
