# Papers of a sample book are marked wherever they leave it; those of somebody's own book are as they always were.

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import icalendar
import openpyxl
import pytest

from sotay.services.book import Book
from sotay.services.demo_notebook import fill_notebook
from sotay.services.duty_papers import calendar_ics
from sotay.services.listings import ListKind, list_file
from sotay.services.matching_sheets import read_file, take_rows
from sotay.services.meeting_papers import MeetingPapers
from sotay.services.member_papers import MemberPapers
from sotay.services.official import official_file
from sotay.services.open_formats import export_everything
from sotay.services.packet_contents import packed
from sotay.services.paper_files import PaperFiles
from sotay.services.papers import MINUTES, RESOLUTION, Paper
from sotay.services.sample import SAMPLE, YES, brief_mark_of, is_sample, mark_of, marked, sample_name
from sotay.storage.notebook import Notebook
from tests.exports.listing import plain
from tests.services.books import Clock, new_book
from tests.services.held import DAY, hold

MARK = "DỮ LIỆU MẪU – KHÔNG PHẢI VĂN BẢN THẬT"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[Book]:
    workspace, _ = new_book(tmp_path / "book")
    opened = Book(workspace, clock)
    yield opened
    opened.close()


@pytest.fixture
def paper(book: Book, clock: Clock) -> Paper:
    return book.papers.draft(hold(book, clock), RESOLUTION)


def turn(book: Book, *, sample: bool) -> Notebook:
    """Make a book a sample, or somebody's own again."""
    book.workspace.notebook.set_setting(SAMPLE, YES if sample else "")
    return book.workspace.notebook


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def names(content: bytes) -> list[str]:
    return list(parts(content))


def test_a_book_that_the_sample_was_written_into_is_a_sample(book: Book) -> None:
    assert not is_sample(book.workspace.notebook)
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    assert is_sample(book.workspace.notebook)
    assert mark_of(book.workspace.notebook) == MARK


def test_papers_of_an_own_book_are_byte_for_byte_without_any_mark(book: Book, paper: Paper) -> None:
    files = PaperFiles(book.workspace.notebook)
    own, listing = files.official(paper), plain()
    before = (parts(files.docx(paper)), files.text(paper), files.name(paper), files.bundle(paper, b"%PDF-"))
    turn(book, sample=True)
    assert files.official(paper).mark == MARK
    notebook = turn(book, sample=False)

    after = (parts(files.docx(paper)), files.text(paper), files.name(paper), files.bundle(paper, b"%PDF-"))
    assert before[:3] == after[:3]
    assert names(before[3]) == names(after[3])
    assert files.official(paper) == own
    assert own.mark == ""
    assert marked(notebook, listing) is listing
    assert (mark_of(notebook), brief_mark_of(notebook), sample_name(notebook, "Sổ.pdf")) == ("", "", "Sổ.pdf")
    assert not any("MẪU".encode() in content for content in before[0].values())


def test_papers_of_meetings_are_marked_in_every_kind_of_file(book: Book, paper: Paper) -> None:
    notebook, files = turn(book, sample=True), PaperFiles(book.workspace.notebook)
    minutes = book.papers.draft(paper.meeting_id, MINUTES)

    for one in (paper, minutes):
        assert any(MARK.encode() in content for name, content in parts(files.docx(one)).items() if "/header" in name)
        assert files.text(one).startswith(f"{MARK}\n\n")
        assert all(name.startswith("Mẫu - ") for name in names(files.bundle(one, b"%PDF-")))
    assert files.name(paper) == sample_name(notebook, files.name(paper)) == "Mẫu - Nghị quyết 2026-10-05"


def test_what_is_sent_out_before_a_meeting_is_marked(book: Book, paper: Paper) -> None:
    turn(book, sample=True)
    papers, meeting = MeetingPapers(book), paper.meeting_id

    for official in (papers.invitation(meeting), papers.programme(meeting), papers.contents(meeting, ["A"], [1])):
        assert official.mark == MARK
        assert official_file(official).startswith(b"PK")
    assert papers.name(meeting, "Giấy mời") == "Mẫu - Giấy mời 2026-10-05"
    for content in (papers.calendar([meeting]), calendar_ics(book, DAY, date(2026, 12, 31))):
        events = icalendar.Calendar.from_ical(content).walk("VEVENT")
        assert events
        assert all(str(event["summary"]).startswith("[MẪU] ") for event in events)
    assert packed(book, meeting, book.clock()).title == "[MẪU] Sinh hoạt tháng 10"


def test_a_marked_register_is_read_back_like_any_other(book: Book, paper: Paper, tmp_path: Path) -> None:
    ids = [member.id for member in book.members.all()]
    taken = []
    for sample in (False, True):
        notebook = turn(book, sample=sample)
        listing = marked(notebook, MemberPapers(book).listing(ids, cards=True))
        path = tmp_path / "dang-vien.xlsx"
        path.write_bytes(list_file(listing, ListKind.XLSX, DAY))
        file = read_file(path)
        taken.append(take_rows(file.sheet, file.layout))
    own, told = taken
    below = [replace(row, row=row.row + 1) for row in own.rows]  # the mark is a row of its own above the heads
    assert list(told.rows) == below
    assert len(below) >= len(ids)


def test_everything_in_open_formats_is_marked(book: Book, paper: Paper, tmp_path: Path) -> None:
    turn(book, sample=True)
    done = export_everything(book, tmp_path)

    word = [name for name in done.files if name.endswith(".docx")]
    assert len(word) >= 2
    for name in word:
        held = parts((done.folder / name).read_bytes())
        assert any(MARK.encode() in content for part, content in held.items() if "/header" in part)
    assert any(name.startswith("van-ban/Mẫu - ") for name in word)
    for name in ("dang-vien.xlsx", "sinh-hoat.xlsx"):
        sheet = openpyxl.load_workbook(done.folder / name).active
        assert sheet.oddHeader.center.text == MARK
    assert (done.folder / "DOC-TOI.txt").read_text(encoding="utf-8").startswith(MARK)
