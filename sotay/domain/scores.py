# How a meeting grades itself: points that follow from what the notebook knows, those that the meeting gives, the grade.
# It must not know a form by itself, nor where facts come from.

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from sotay.domain.meeting_rule_forms import Criterion, FactName, Grade, ScoreForm
from sotay.domain.meetings import ScoreMark
from sotay.domain.shares import share


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """Hold what the notebook knows of a meeting; what it does not know is None, or 0 of 0.

    `minutes` held, `minutes_needed` by the rule of the day; `attendance` is the rate of the roll; `papers` and how many
    of them were sent in time; `tasks` of the last resolution and how many are done.
    """

    minutes: int | None = None
    minutes_needed: int | None = None
    attendance: Fraction | None = None
    papers: int = 0
    papers_in_time: int = 0
    tasks: int = 0
    tasks_done: int = 0

    def of(self, name: FactName) -> Fraction | None:
        """Return a fact as a share of the whole, above 1 for a meeting longer than it must be; None if not known."""
        if name is FactName.ATTENDANCE:
            return self.attendance
        if name is FactName.DURATION:
            return None if self.minutes is None else share(self.minutes, self.minutes_needed or 0)
        if name is FactName.PREPARATION:
            return share(self.papers_in_time, self.papers)
        return share(self.tasks_done, self.tasks)


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """Hold one line of a score sheet: `points` of at most `most`, None while nobody gave any.

    `value` is the fact that fills the points in; `given` tells that the meeting set them itself.
    """

    key: str
    title: str
    most: int
    points: float | None = None
    fact: FactName | None = None
    value: Fraction | None = None
    given: bool = False
    note: str = ""


def prefilled(form: ScoreForm, facts: MeetingFacts) -> tuple[ScoreLine, ...]:
    """Return the lines of a form with the points that follow from facts; the others wait for the meeting."""
    return tuple(_line(one, facts) for one in form.criteria)


def marked(lines: Iterable[ScoreLine], marks: Iterable[ScoreMark]) -> tuple[ScoreLine, ...]:
    """Return the lines with the points that the meeting gave in place of those filled in, within 0 and the most."""
    given = {mark.key: mark for mark in marks}
    return tuple(_marked(line, given[line.key]) if line.key in given else line for line in lines)


def total(lines: Iterable[ScoreLine]) -> float:
    """Return the points of all lines that have any."""
    return sum(line.points for line in lines if line.points is not None)


def missing(lines: Iterable[ScoreLine]) -> tuple[str, ...]:
    """Return the keys of the lines without points: the total is no score while there are any."""
    return tuple(line.key for line in lines if line.points is None)


def grade(form: ScoreForm, points: float) -> Grade | None:
    """Return the grade for a total, or None below the lowest grade."""
    return next((one for one in form.grades if points >= one.least), None)


def _line(one: Criterion, facts: MeetingFacts) -> ScoreLine:
    value = None if one.fact is None else facts.of(one.fact)
    points = None if value is None else one.points_for(value)
    return ScoreLine(one.key, one.title, one.points, points, one.fact, value)


def _marked(line: ScoreLine, mark: ScoreMark) -> ScoreLine:
    return replace(line, points=min(max(mark.points, 0), line.most), given=True, note=mark.note)
