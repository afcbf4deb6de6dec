# Gradings of members and of the cell: points by the criteria of a form, the grade, how many may have the highest one.
# It must not know how records are stored or shown, nor hold a rule.

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from sotay.domain.errors import Code, SotayError
from sotay.domain.evaluation_rules import (
    About,
    CapCheck,
    EvaluationRules,
    FormRule,
    Grade,
    ScaleRule,
    mark_fault,
    points,
)
from sotay.domain.evaluations import Evaluation, EvaluationMark, EvaluationState
from sotay.domain.members import Member
from sotay.domain.periods import Period
from sotay.services.meetings import new_uid
from sotay.services.members import MemberService
from sotay.storage.evaluations import Evaluations
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

__all__ = [
    "About",
    "CapCheck",
    "Evaluation",
    "EvaluationMark",
    "EvaluationRow",
    "EvaluationService",
    "EvaluationState",
    "Gradings",
]


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    """Hold who is graded by which form: the grading (with id 0 where nothing was written), sums, what they suggest.

    `name` is "" for the cell. A sum is None while a criterion has no points; the grade is None where none was given.
    """

    form: FormRule
    name: str
    evaluation: Evaluation
    own: float | None
    given: float | None
    suggested: Grade | None
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class Gradings:
    """Hold the gradings of a period: those of the cell, those of its members, and the caps on members.

    `scale` has the grades and says where they come from; None where no rule holds.
    """

    period: Period
    cell: tuple[EvaluationRow, ...]
    members: tuple[EvaluationRow, ...]
    caps: tuple[CapCheck, ...]
    scale: ScaleRule | None
    has_member_form: bool

    @property
    def grades(self) -> tuple[Grade, ...]:
        """Return the grades, the highest first."""
        return self.scale.grades if self.scale else ()

    @property
    def rows(self) -> tuple[EvaluationRow, ...]:
        """Return all gradings."""
        return (*self.cell, *self.members)


class EvaluationService:
    """Keep gradings; every write is one transaction. BAD_EVALUATION for what the form does not allow."""

    def __init__(
        self,
        notebook: Notebook,
        rules: Callable[[], EvaluationRules],
        members: Callable[[], MemberService],
        today: Callable[[], date],
    ) -> None:
        self._kept = Evaluations(notebook.database)
        self._rules = rules
        self._members = members
        self._today = today

    @property
    def rules(self) -> EvaluationRules:
        """Return the dated rules about gradings."""
        return self._rules()

    def today(self) -> date:
        """Return the day that counts as today."""
        return self._today()

    def gradings(self, period: Period) -> Gradings:
        """Return the gradings of a period, by the rules of its last day: the cell's forms, then members by name."""
        rules, day = self.rules, period.last
        there = {(one.form, one.member_id): one for one in self._kept.of(period.name)}
        names = self._names(period, {member_id for _, member_id in there if member_id})

        def forms(about: About) -> tuple[FormRule, ...]:
            """Return the forms for such a period, and those that were used in it when they still were."""
            used = {key for key, _ in there}
            return tuple(one for one in rules.of(about, day) if period.span in one.spans or one.key in used)

        def row(form: FormRule, member_id: int) -> EvaluationRow:
            found = there.get((form.key, member_id)) or Evaluation("", period.name, form.key, member_id)
            return self._row(form, names.get(member_id, ""), found, day)

        cell, of_member = tuple(row(form, 0) for form in forms(About.CELL)), forms(About.MEMBER)
        members = tuple(row(form, one) for form in of_member for one in names)
        caps = rules.check((one.grade.key for one in members if one.grade), day)
        return Gradings(period, cell, members, caps, rules.scale(day), bool(of_member))

    def save(self, evaluation: Evaluation) -> Evaluation:
        """Write a grading over the one of the same person, form and period."""
        period = Period.parse(evaluation.period)
        form, scale = self.rules.form(evaluation.form, period.last), self.rules.scale(period.last)
        known = scale is not None and (not evaluation.grade or scale.named(evaluation.grade) is not None)
        if form is None or period.span not in form.spans or not known:
            raise SotayError(Code.BAD_EVALUATION, {"reason": "evaluation_form"})
        if mark_fault(form, evaluation):
            raise SotayError(Code.BAD_EVALUATION, {"reason": "evaluation_points"})
        with doing("evaluation.save"):
            return self._kept.put(replace(evaluation, uid=evaluation.uid or new_uid()))

    def drop(self, evaluation_id: int) -> None:
        """Delete a grading."""
        with doing("evaluation.drop"):
            self._kept.drop(evaluation_id)

    def put_back(self, evaluation: Evaluation) -> Evaluation:
        """Write a grading as it was before, whatever the rules say now: the undo of a change or of a deletion."""
        with doing("evaluation.put_back"):
            return self._kept.put(evaluation)

    def _names(self, period: Period, graded: set[int]) -> dict[int, str]:
        """Return the members of a period by name: whoever was of the cell on its last day, and whoever was graded."""
        day = min(period.last, self._today())
        members = [one for one in self._members().all() if one.id in graded or _is_there(one, day)]
        return {one.id: one.person.full_name for one in members}

    def _row(self, form: FormRule, name: str, found: Evaluation, day: date) -> EvaluationRow:
        scale = self.rules.scale(day)
        own, given = points(form, found, given=False), points(form, found, given=True)
        told = own if given is None else given
        suggested = scale.grade(told) if scale and told is not None else None
        return EvaluationRow(form, name, found, own, given, suggested, scale.named(found.grade) if scale else None)


def _is_there(member: Member, day: date) -> bool:
    """Tell whether a member was admitted by a day and had not left; who has no day of admission counts as admitted."""
    joined = member.person.joined
    return not member.has_left(day) and not (joined and joined.earliest > day)
