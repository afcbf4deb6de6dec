# Dues at the command line: the sums and figures of a month, the report as a workbook, what is refused.

from pathlib import Path

import openpyxl
import pytest

from tests.journeys.ctl import Ctl


@pytest.fixture
def filled(ctl: Ctl) -> Ctl:
    assert ctl("demo", "create").status == 0
    return ctl


def test_a_month_is_told_with_its_sums_and_its_members(filled: Ctl) -> None:
    told = filled("dues", "report", "2026-10").json
    members = told["members"]
    assert sum(row["owed"] or 0 for row in members) == told["owed"]
    assert sum(row["paid"] for row in members) == told["paid"]
    assert told["kept"] + told["due"] == told["collected"]
    assert told["figures"]["02"] == told["collected"]
    assert told["figures"]["04"] == told["figures"]["05"] == told["kept"]
    assert told["share_percent"] == "70"
    assert {row["unknown"] for row in members} <= {None, "ask_state", "rate_unread"}


def test_the_report_is_written_as_a_workbook_and_a_document(filled: Ctl, tmp_path: Path) -> None:
    book, paper = tmp_path / "báo cáo.xlsx", tmp_path / "báo cáo.docx"
    told = filled("dues", "report", "2026-10", "--xlsx", str(book), "--docx", str(paper)).json
    sheet = openpyxl.load_workbook(book).active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    (collected,) = (row for row in rows if "02" in row)
    assert told["figures"]["02"] in collected
    assert paper.read_bytes().startswith(b"PK")


def test_people_read_a_table(filled: Ctl) -> None:
    told = filled.plain("dues", "report", "2026-10").out
    assert "Cao Thị Sâm" in told
    assert "60.500" in told


@pytest.mark.parametrize("month", ["2026-13", "10/2026", "hôm nay", "9999-12", "0001-01"])
def test_what_is_no_month_is_refused(filled: Ctl, month: str) -> None:
    assert filled("dues", "report", month).status == 2


def test_an_empty_book_owes_nothing(ctl: Ctl) -> None:
    ctl("init")
    told = ctl("dues", "report", "2026-10").json
    assert (told["owed"], told["collected"], told["members"]) == (0, 0, [])
