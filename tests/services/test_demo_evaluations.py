# The gradings of the sample book: the year before is decided within its forms, this year has begun.

from datetime import datetime

from sotay.domain.evaluation_rules import mark_fault
from sotay.domain.evaluations import EvaluationState
from sotay.domain.periods import Period
from sotay.services.demo_evaluations import fill_evaluations
from tests.services.books import HANOI
from tests.services.meetings import Cell, cell

__all__ = ["cell"]


def test_the_sample_has_a_year_that_is_decided_and_one_that_has_begun(cell: Cell) -> None:
    cell.clock.now = datetime(2026, 11, 22, 8, tzinfo=HANOI)
    service = cell.book.evaluations
    count = fill_evaluations(cell.book)
    assert count == fill_evaluations(cell.book)
    before, now = service.gradings(Period.parse("2025")), service.gradings(Period.parse("2026"))
    assert count == len(before.rows) + 3
    assert {row.evaluation.state for row in before.rows} == {EvaluationState.DECIDED}
    assert all(row.grade is not None and row.grade == row.suggested for row in before.rows)
    assert not any(mark_fault(row.form, row.evaluation) for row in (*before.rows, *now.rows))
    assert sum(row.own is not None for row in now.members) == 3
    assert not any(row.grade for row in now.rows)
