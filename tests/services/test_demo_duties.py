# The calendar of the sample book: own duties, some done, one postponed, a past that was kept up.

from datetime import datetime

import pytest

from sotay.services.demo_duties import fill_duties
from sotay.services.duties import DutyKind, DutyState
from sotay.storage.audit import AuditFilter
from tests.services.books import HANOI
from tests.services.meetings import Cell, cell

__all__ = ["cell"]


@pytest.mark.parametrize("day", [(2026, 11, 22), (2027, 1, 1), (2028, 2, 29), (2036, 7, 31)])
def test_the_sample_has_something_in_every_state(cell: Cell, day: tuple[int, int, int]) -> None:
    cell.clock.now = datetime(*day, 8, tzinfo=HANOI)
    book, today = cell.book, cell.clock.now.date()
    book.today = today
    count = fill_duties(book)
    assert count == fill_duties(book) == len(book.duties.owns()) >= 5
    year = book.duties.between(today.replace(day=1, year=today.year - 1), today.replace(day=28, year=today.year + 1))
    assert {row.state for row in year if row.kind is DutyKind.OWN} >= {
        *(DutyState.DONE, DutyState.OVERDUE, DutyState.DUE, DutyState.POSTPONED, DutyState.COMING),
    }
    past = [row for row in year if row.kind is DutyKind.RULE and row.day < today and row.state is DutyState.DONE]
    assert len(past) > 40
    assert book.duties.due()
    lines = book.audit.rows(book.audit.ids(AuditFilter(kinds=("duty",))), "vi")
    assert {line.context for line in lines} == {"Dữ liệu mẫu"}
