# Gradings of members and of the cell (đánh giá, xếp loại): points by the criteria of a form, a grade, who gave it.
# It must not know a form: criteria, caps and grades are dated data.

from dataclasses import dataclass
from enum import StrEnum


class EvaluationState(StrEnum):
    """Name how far a grading has come."""

    SELF = "self"  # tự đánh giá
    PROPOSED = "proposed"  # chi bộ đề nghị
    DECIDED = "decided"  # cấp có thẩm quyền quyết định


@dataclass(frozen=True, slots=True)
class EvaluationMark:
    """Hold the points for one criterion: the person's own, and those of the cell (None: not given)."""

    key: str
    own: float | None = None
    given: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Hold a grading for a period ("2026", "2026-Q3"); `member_id` 0 is the cell itself."""

    uid: str
    period: str
    form: str
    member_id: int = 0
    marks: tuple[EvaluationMark, ...] = ()
    grade: str = ""
    state: EvaluationState = EvaluationState.SELF
    note: str = ""
    id: int = 0
