# Reports at the command line: a year as DOCX, PDF and XLSX with every figure, refused by name, quick enough.

from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from sotay.domain.periods import Period
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.demo_activities import fill_activities
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.papers import Adoption
from sotay.services.workspace import Workspace
from tests.journeys.ctl import PASSPHRASE, Ctl, make_book

YEAR = str(datetime.now().year)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book with the sample year; the commands here only read it."""
    folder = tmp_path_factory.mktemp("reports") / "book"
    make_book(folder)
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        fill_notebook(workspace.notebook, datetime.now().astimezone().isoformat())
        book = Book(workspace)
        fill_meetings(book)
        fill_activities(book)
        fill_dues(book)
        first = Period.parse(f"{int(YEAR) - 1}")
        book.papers.adopt(book.reports.draft(first).id, Adoption(despite_gaps=True))
    return folder


@pytest.fixture
def ctl(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ctl:
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("SOTAY_LANG", "en")
    return Ctl(folder, capsys)


def words(file: Path) -> str:
    return " ".join(str(text.text) for text in Document(str(file)).element.iter(qn("w:t")))


def test_a_year_is_written_as_all_three_files(ctl: Ctl, tmp_path: Path, qapp: object) -> None:
    docx, pdf, xlsx = (tmp_path / f"bao-cao.{kind}" for kind in ("docx", "pdf", "xlsx"))
    answer = ctl.plain("report", YEAR, "--docx", docx, "--pdf", pdf, "--xlsx", xlsx)
    assert answer.status == 0
    assert answer.out.startswith(f"Written: {docx}\nWritten: {pdf}\nWritten: {xlsx}\n")
    assert "4 places are still missing" in answer.out
    text = words(docx)
    assert all(part in text for part in ("BÁO CÁO", "Dự thảo lần 1", "T/M CHI BỘ"))
    assert len(pypdfium2.PdfDocument(pdf)) >= 3
    assert load_workbook(xlsx).active is not None


def test_scripts_get_every_figure(ctl: Ctl, tmp_path: Path) -> None:
    xlsx = tmp_path / "so-lieu.xlsx"
    told = ctl("report", YEAR, "--xlsx", xlsx).json
    assert (told["period"], told["state"], told["kept"], told["number"]) == (YEAR, "draft", False, None)
    figures: dict[str, dict[str, Any]] = told["figures"]
    assert figures["meetings.held"]["value"] == figures["meetings.held"]["records"]
    assert 0 < figures["meetings.rate"]["value"] <= 1
    sheet = load_workbook(xlsx).active
    assert sheet is not None
    values = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert figures["dues.02"]["value"] in values
    titles = [figure["title"] for figure in figures.values()]
    assert set(titles) <= set(values)


def test_an_adopted_report_is_written_as_it_stands(ctl: Ctl, tmp_path: Path) -> None:
    file = tmp_path / "năm trước.docx"
    told = ctl("report", int(YEAR) - 1, "--docx", file).json
    assert (told["state"], told["kept"], told["number"]) == ("adopted", True, 1)
    assert "01-BC/CB" in words(file)
    assert "Dự thảo" not in words(file)


@pytest.mark.parametrize("name", [f"{YEAR}-h1", f"{YEAR}-Q1", f"{YEAR}-01"])
def test_shorter_periods_have_reports_too(ctl: Ctl, tmp_path: Path, name: str) -> None:
    told = ctl("report", name, "--xlsx", tmp_path / "a.xlsx").json
    assert told["period"] == name.upper()


def test_what_is_no_period_is_refused(ctl: Ctl, tmp_path: Path) -> None:
    for text in ("2026-13", "2026-Q5", "quý 4", "0000"):
        answer = ctl("report", text, "--xlsx", tmp_path / "a.xlsx")
        assert (answer.status, answer.error["code"]) == (3, "bad_period")
    assert not (tmp_path / "a.xlsx").exists()


def test_a_period_that_has_not_begun_is_refused(ctl: Ctl, tmp_path: Path) -> None:
    answer = ctl("report", int(YEAR) + 2, "--docx", tmp_path / "a.docx")
    assert (answer.status, answer.error["code"]) == (3, "period_ahead")


def test_a_file_must_be_named(ctl: Ctl) -> None:
    assert ctl("report", YEAR).status == 2
