# What differs between two notebooks of meetings: told by record, each paper by its revisions, nobody by having come.

from dataclasses import replace
from pathlib import Path

import pytest

from sotay.domain.meetings import Presence, Speech
from sotay.domain.papers import MINUTES
from sotay.services.book import Book
from sotay.services.papers import Adoption
from sotay.storage.backup_differences import PeopleDifference, TableDifference, differences
from tests.services.meetings import Cell, cell

__all__ = ["cell"]
Found = tuple[dict[str, TableDifference], PeopleDifference]


@pytest.fixture
def copy(cell: Cell, tmp_path: Path) -> Path:
    """Return a copy of a book with a running meeting, minutes and a file, as it was before anything else."""
    meeting_id = cell.running().meeting.id
    cell.book.papers.draft(meeting_id, MINUTES)
    file = tmp_path / "bao-cao.txt"
    file.write_text("Báo cáo", encoding="utf-8")
    cell.book.meetings.add_file(meeting_id, file)
    cell.book.workspace.notebook.database.checkpoint()
    path = tmp_path / "then.db"
    path.write_bytes(cell.book.workspace.notebook.database.path.read_bytes())
    return path


def compared(book: Book, then: Path) -> Found:
    key = book.workspace.data_key.notebook
    tables, people = differences(then, key, book.workspace.notebook.database.path, key)
    return {one.table: one for one in tables if one.only_there or one.only_here or one.changed}, people


def meeting_id(cell: Cell) -> int:
    return cell.book.meetings.all()[0].meeting.id


def test_the_same_book_differs_in_nothing(cell: Cell, copy: Path) -> None:
    assert compared(cell.book, copy) == ({}, PeopleDifference())


def test_who_took_part_in_a_meeting_is_the_same_member_as_before(cell: Cell, copy: Path) -> None:
    item = cell.book.meetings.record(meeting_id(cell)).agenda[0].id
    cell.book.run.mark(meeting_id(cell), cell.ids["Lê Quang Minh"], Presence.PRESENT)
    cell.book.run.speak(meeting_id(cell), Speech(item, cell.ids["Trần Thị Lan"], "Đồng ý"))
    tables, people = compared(cell.book, copy)
    assert people == PeopleDifference()
    assert tables == {
        "attendance": TableDifference("attendance", 0, 0, 1, 6),
        "speech": TableDifference("speech", 0, 1, 0, 0),
    }


def test_a_correction_is_a_record_of_its_own_and_words_to_be_searched_are_none(cell: Cell, copy: Path) -> None:
    paper = cell.book.papers.newest(meeting_id(cell), MINUTES)
    assert paper is not None
    cell.book.papers.adopt(paper.id, Adoption(despite_gaps=True))
    cell.book.papers.correct(paper.id, "Ghi nhầm")
    tables, _ = compared(cell.book, copy)
    assert tables == {"paper": TableDifference("paper", 0, 1, 1, 0)}


def test_a_file_differs_by_its_content_only(cell: Cell, copy: Path, tmp_path: Path) -> None:
    (handed,) = cell.book.meetings.record(meeting_id(cell)).papers
    same, other = tmp_path / "tên khác.txt", tmp_path / "khác.txt"
    same.write_text("Báo cáo", encoding="utf-8")
    other.write_text("Báo cáo khác", encoding="utf-8")
    assert cell.book.meetings.add_file(meeting_id(cell), same).file_hash == handed.file_hash
    assert "attachment" not in compared(cell.book, copy)[0]
    cell.book.meetings.add_file(meeting_id(cell), other)
    tables, _ = compared(cell.book, copy)
    assert tables["attachment"] == TableDifference("attachment", 0, 1, 0, 1)
    assert tables["meeting_paper"] == TableDifference("meeting_paper", 0, 2, 0, 1)


def test_a_meeting_is_known_by_its_uid(cell: Cell, copy: Path) -> None:
    meeting = cell.book.meetings.record(meeting_id(cell)).meeting
    cell.book.meetings.edit(replace(meeting, place="Đình làng"))
    assert compared(cell.book, copy)[0] == {"meeting": TableDifference("meeting", 0, 0, 1, 0)}
