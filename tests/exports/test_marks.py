# The mark across papers of sample data in each kind of file: seen on every page, and nothing of the paper moves for it.

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import icalendar
import openpyxl
import pypdfium2
import pytest
from docx import Document
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from sotay.domain.meetings import Meeting, MeetingKind
from sotay.exports.calendar import CalendarEntry, DayEntry, calendar_file
from sotay.exports.docx import docx_file
from sotay.exports.official_docx import official_docx
from sotay.exports.register_docx import register_docx
from sotay.exports.sheet_files import sheet_file
from sotay.exports.text import text_file
from tests.exports.listing import DAY, plain
from tests.exports.making import articles, copy
from tests.exports.papers import minutes, resolution
from tests.exports.pdf_places import leaves
from tests.exports.writer import as_pdfs

MARK = "DỮ LIỆU MẪU – KHÔNG PHẢI VĂN BẢN THẬT"
TEXT = copy(*articles(30))
WORD: dict[str, Callable[[str], bytes]] = {
    "resolution": (lambda mark: official_docx(replace(resolution(), mark=mark))),
    "minutes": (lambda mark: official_docx(replace(minutes(), mark=mark))),
    "list": (lambda mark: register_docx(replace(plain(), mark=mark), DAY)),
    "copy": (lambda mark: docx_file(replace(TEXT, mark=mark), DAY)),
}


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def shapes(pdf: bytes) -> list[int]:
    """How many shapes each page has: LibreOffice draws the letters of a mark as such."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [sum(one.type == FPDF_PAGEOBJ_PATH for one in page.get_objects()) for page in document]


@pytest.mark.parametrize("name", WORD)
def test_every_header_of_a_word_file_bears_the_mark_and_its_text_stays_as_it_is(name: str) -> None:
    bare, told = (parts(WORD[name](mark)) for mark in ("", MARK))
    headers = {part: content.decode() for part, content in told.items() if "/header" in part}

    page = Document(io.BytesIO(WORD[name](MARK))).sections[0]
    assert len(headers) == (2 if page.different_first_page_header_footer else 1)
    assert all(f'string="{MARK}"' in content for content in headers.values())
    body, marked_body = (found["word/document.xml"].partition(b"<w:sectPr")[0] for found in (bare, told))
    assert body == marked_body


@pytest.mark.parametrize("name", WORD)
def test_a_word_file_without_a_mark_says_nothing_of_it(name: str) -> None:
    assert not any(b"textpath" in content or "MẪU".encode() in content for content in parts(WORD[name]("")).values())


def test_a_word_processor_sets_a_marked_paper_as_it_sets_a_bare_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    files = {f"{name}{bool(mark)}": make(mark) for name, make in WORD.items() for mark in ("", MARK)}
    pdfs = as_pdfs(files, tmp_path_factory.mktemp("marks"))

    for name in WORD:
        bare, told = pdfs[f"{name}False"], pdfs[f"{name}True"]
        assert [page.letters for page in leaves(bare)] == [page.letters for page in leaves(told)]
        assert all(after > before for before, after in zip(shapes(bare), shapes(told), strict=True))


def test_a_sheet_bears_the_mark_above_its_heads_and_on_each_printed_page() -> None:
    listing = replace(plain(), mark=MARK)
    sheet = openpyxl.load_workbook(io.BytesIO(sheet_file(listing, DAY))).active

    assert sheet.oddHeader.center.text == MARK
    assert sheet.cell(len(listing.titles) + 1, 1).value == MARK
    bare = openpyxl.load_workbook(io.BytesIO(sheet_file(plain(), DAY))).active
    assert bare.oddHeader.center.text is None
    rows, bare_rows = (list(one.iter_rows(values_only=True)) for one in (sheet, bare))
    assert (rows[0], rows[2:]) == (bare_rows[0], bare_rows[1:])


def test_a_text_begins_with_the_mark() -> None:
    assert text_file(replace(TEXT, mark=MARK)).decode("utf-8-sig").startswith(f"{MARK}\r\n\r\nNGHỊ QUYẾT")
    assert text_file(TEXT).decode("utf-8-sig").startswith("NGHỊ QUYẾT")


def test_each_entry_of_a_calendar_begins_with_the_mark() -> None:
    meeting = Meeting("m", MeetingKind.REGULAR, "Sinh hoạt tháng 10", DAY)
    entries: list[CalendarEntry | DayEntry] = [CalendarEntry(meeting), DayEntry("d", "Nộp đảng phí", DAY, ahead=2)]
    made = datetime(2026, 10, 1, tzinfo=UTC)

    for mark, titles in (
        ("[MẪU]", ["[MẪU] Sinh hoạt tháng 10", "[MẪU] Nộp đảng phí"]),
        ("", ["Sinh hoạt tháng 10", "Nộp đảng phí"]),
    ):
        told = icalendar.Calendar.from_ical(calendar_file(entries, "Chi bộ thôn Đông", made, mark))
        assert [str(event["summary"]) for event in told.walk("VEVENT")] == titles
        assert str(told["x-wr-calname"]) == f"{mark} Chi bộ thôn Đông".strip()
