# Meetings at the command line: listed for scripts and people, their papers written as DOCX and PDF, refused by name.

import builtins
import subprocess
import sys
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from sotay.cli import meeting_papers
from sotay.domain.meetings import Meeting, MeetingKind
from sotay.domain.papers import MINUTES
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.meetings import new_uid
from sotay.services.workspace import Workspace
from tests.journeys.ctl import PASSPHRASE, Ctl, make_book


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book with the sample year; the commands here only read it."""
    folder = tmp_path_factory.mktemp("meetings") / "book"
    make_book(folder)
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        fill_notebook(workspace.notebook, datetime.now().astimezone().isoformat())
        book = Book(workspace)
        fill_meetings(book)
        book.meetings.plan(Meeting(new_uid(), MeetingKind.COMMITTEE, "Họp chi ủy", date.today() + timedelta(days=400)))
    return folder


@pytest.fixture
def ctl(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ctl:
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("SOTAY_LANG", "en")
    return Ctl(folder, capsys)


def rows(ctl: Ctl, *more: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ctl("meeting", "list", *more).json
    return found


def held(ctl: Ctl) -> dict[str, Any]:
    """Return the last meeting whose papers are adopted."""
    return [row for row in rows(ctl) if row["resolution"] == "adopted"][-1]


def words(file: Path) -> str:
    return " ".join(str(text.text) for text in Document(str(file)).element.iter(qn("w:t")))


# --- list ---


def test_meetings_are_listed_with_what_scripts_need(ctl: Ctl) -> None:
    found = rows(ctl)
    assert [row["day"] for row in found] == sorted(row["day"] for row in found)
    last = held(ctl)
    assert set(last) == {
        *("id", "uid", "kind", "title", "theme", "day", "begins", "planned_minutes", "place", "state"),
        *("present", "summoned", "rate", "minutes", "resolution", "tasks", "open_tasks", "papers"),
    }
    assert (last["state"], last["begins"], last["minutes"]) == ("closed", "19:30", "adopted")
    assert last["rate"] == round(last["present"] / last["summoned"], 4)
    assert 0 < last["present"] <= last["summoned"]
    assert 0 <= last["open_tasks"] <= last["tasks"]


def test_a_meeting_that_was_not_held_has_no_rate_and_no_papers(ctl: Ctl) -> None:
    planned = rows(ctl)[-1]
    assert (planned["kind"], planned["state"], planned["begins"]) == ("committee", "planned", None)
    assert (planned["rate"], planned["minutes"], planned["resolution"], planned["tasks"]) == (None, None, None, 0)


def test_one_year_is_listed_alone(ctl: Ctl) -> None:
    found = rows(ctl)
    year = found[0]["day"][:4]
    assert rows(ctl, "--year", year) == [row for row in found if row["day"].startswith(year)]
    assert rows(ctl, "--year", 1999) == []


def test_people_read_a_table(ctl: Ctl) -> None:
    last, told = held(ctl), ctl.plain("meeting", "list").out
    (line,) = (line for line in told.splitlines() if line.startswith(f"{last['id']} "))
    day = "/".join(reversed(last["day"].split("-")))
    assert day in line
    assert f"{last['present']}/{last['summoned']} (" in line
    assert line.split()[-1] == f"{last['open_tasks']}/{last['tasks']}"
    assert told.endswith(f"{len(rows(ctl))} meetings.\n")
    assert ctl.plain("meeting", "list", "--year", 1999).out == "0 meetings.\n"


# --- export ---


def test_minutes_are_written_as_docx(ctl: Ctl, tmp_path: Path) -> None:
    last, file = held(ctl), tmp_path / "bien-ban.docx"
    told = ctl("meeting", "export", last["id"], "--docx", file).json
    assert (told["type"], told["state"], told["kept"], told["files"]) == ("BB", "adopted", True, [str(file)])
    assert told["number"] > 0
    assert "Chủ trì" in words(file)
    assert "Dự thảo" not in words(file)


def test_a_resolution_is_written_as_docx_and_pdf(ctl: Ctl, tmp_path: Path, qapp: object) -> None:
    docx, pdf = tmp_path / "nghi-quyet.docx", tmp_path / "nghi-quyet.pdf"
    answer = ctl.plain("meeting", "export", held(ctl)["id"], "--resolution", "--docx", docx, "--pdf", pdf)
    assert (answer.status, answer.out) == (0, f"Written: {docx}\nWritten: {pdf}\n")
    sheet = pypdfium2.PdfDocument(pdf)
    assert sheet[0].get_size() == pytest.approx((595, 842), abs=1)
    assert "NGHỊ QUYẾT" in sheet[0].get_textpage().get_text_range()
    sheet.close()


def test_a_pdf_is_drawn_in_a_process_that_has_no_window(ctl: Ctl, tmp_path: Path) -> None:
    pdf = tmp_path / "bien-ban.pdf"
    arguments = ("--data-dir", str(ctl.folder), "meeting", "export", str(held(ctl)["id"]), "--pdf", str(pdf))
    command = [sys.executable, "-c", "from sotay.cli import main; main()", *arguments]
    done = subprocess.run(command, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_draft_says_so_and_is_not_written_into_the_book(ctl: Ctl, tmp_path: Path) -> None:
    without = next(row for row in reversed(rows(ctl)) if row["minutes"] is None)
    file = tmp_path / "du-thao.docx"
    told = ctl("meeting", "export", without["id"], "--docx", file).json
    assert (told["state"], told["kept"], told["number"]) == ("draft", False, None)
    assert told["missing"] > 0
    assert "Dự thảo lần 1" in words(file)
    assert next(row for row in rows(ctl) if row["id"] == without["id"])["minutes"] is None
    spoken = ctl.plain("meeting", "export", without["id"], "--docx", file).out
    assert f"{told['missing']} places are still missing." in spoken


def test_the_sample_draft_is_told_from_the_facts(ctl: Ctl, tmp_path: Path) -> None:
    kept = next(row for row in rows(ctl) if row["minutes"] == "draft")
    told = ctl("meeting", "export", kept["id"], "--minutes", "--docx", tmp_path / "a.docx").json
    assert (told["type"], told["kept"]) == (MINUTES, True)


# --- refused ---


def test_a_meeting_that_is_not_there_is_refused(ctl: Ctl, tmp_path: Path) -> None:
    answer = ctl("meeting", "export", 999_999, "--docx", tmp_path / "a.docx")
    assert (answer.status, answer.error["code"]) == (3, "meeting_not_found")
    assert not (tmp_path / "a.docx").exists()


def test_a_meeting_that_decided_nothing_has_no_resolution(ctl: Ctl, tmp_path: Path) -> None:
    answer = ctl("meeting", "export", rows(ctl)[-1]["id"], "--resolution", "--docx", tmp_path / "a.docx")
    assert (answer.status, answer.error["code"]) == (3, "nothing_decided")


@pytest.mark.parametrize("wrong", [(), ("--minutes", "--resolution", "--docx", "a.docx"), ("--year", "2026")])
def test_wrong_use_is_told(ctl: Ctl, wrong: tuple[str, ...]) -> None:
    assert ctl("meeting", "export", 1, *wrong).status == 2
    assert ctl("meeting", "export", "một", "--docx", "a.docx").status == 2


def test_without_qt_no_file_is_written_and_the_reason_is_told(
    ctl: Ctl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str) -> object:
        raise ModuleNotFoundError(name="PySide6")

    monkeypatch.setattr(meeting_papers, "import_module", refuse)
    docx = tmp_path / "a.docx"
    answer = ctl("meeting", "export", held(ctl)["id"], "--docx", docx, "--pdf", tmp_path / "a.pdf")
    assert (answer.status, answer.error["code"]) == (3, "no_page_drawer")
    assert answer.error["detail"] == {"reason": "PySide6"}
    assert not docx.exists()
    assert ctl("meeting", "export", held(ctl)["id"], "--docx", docx).status == 0


def test_qt_is_not_loaded_for_a_docx(ctl: Ctl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def checked(name: str, globals: Mapping[str, object] | None = None, *more: Any, **others: Any) -> object:
        assert not name.startswith("PySide6")
        return real(name, globals, *more, **others)

    monkeypatch.setattr(builtins, "__import__", checked)
    assert ctl("meeting", "export", held(ctl)["id"], "--docx", tmp_path / "a.docx").status == 0


def test_a_folder_that_is_not_there_is_refused(ctl: Ctl, tmp_path: Path) -> None:
    answer = ctl("meeting", "export", held(ctl)["id"], "--docx", tmp_path / "không có" / "a.docx")
    assert (answer.status, answer.error["code"]) == (3, "file_not_found")


def test_a_locked_book_is_not_read(ctl: Ctl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOTAY_PASSPHRASE", PASSPHRASE + " sai")
    assert ctl("meeting", "list").error["code"] == "wrong_passphrase"
