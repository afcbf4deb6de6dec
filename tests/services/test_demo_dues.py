# The sample dues: sums that agree, somebody late, a reduction that ends, a portal payer, and never written twice.

from datetime import datetime
from pathlib import Path

import pytest

from sotay.domain.dues import Month, PayWay
from sotay.services.book import Book
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_notebook import fill_notebook
from sotay.services.dues_warnings import DuesWarningKind
from tests.services.books import HANOI, WHEN, Clock, new_book

FIRST_READ = Month(2026, 2)  # the month from which the rates are known


def sample(folder: Path, now: datetime) -> Book:
    workspace, _ = new_book(folder)
    fill_notebook(workspace.notebook, WHEN)
    book = Book(workspace, Clock(now))
    book.today = now.date()
    return book


@pytest.mark.parametrize("now", [datetime(2026, 11, 22, 8, tzinfo=HANOI), datetime(2031, 2, 20, 8, tzinfo=HANOI)])
def test_the_sample_shows_every_kind_of_payer(tmp_path: Path, now: datetime) -> None:
    book = sample(tmp_path / "sổ", now)
    written = fill_dues(book)
    entries = book.dues.book().entries
    assert written == len(entries) > 100
    assert fill_dues(book) == written
    assert {entry.way for entry in entries} == set(PayWay)
    kinds = {warning.kind for warning in book.dues.warnings()}
    assert {DuesWarningKind.RELIEF_ENDS, DuesWarningKind.UNKNOWN} <= kinds
    this = Month.of(now.date())
    rows = {row.name: row for row in book.dues.month(this).rows}
    assert rows["Nguyễn Văn Đông"].account.ahead
    assert rows["Cao Thị Sâm"].account.missing
    assert rows["Phạm Văn Ân"].account.line.owed.amount == 0
    closed = [one.month for one in book.dues.book().closed]
    read = [month for ago in range(11, 1, -1) if (month := this.plus(-ago)) >= FIRST_READ]
    assert closed == read
    assert {entry.month for entry in entries} >= {*read, this.plus(-1), this}
    assert all(entry.month >= FIRST_READ for entry in entries)
    book.close()


def test_a_clock_before_the_rules_writes_what_it_can(tmp_path: Path) -> None:
    book = sample(tmp_path / "sổ", datetime(2025, 6, 3, 8, tzinfo=HANOI))
    fill_dues(book)
    assert book.dues.book().standings
    assert not book.dues.book().closed
    book.close()
