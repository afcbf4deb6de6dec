# What is sent out before a meeting: what the papers say, which papers are bound, what the calendar is told.

from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import icalendar
import pytest

from sotay.domain.meetings import MeetingKind, MeetingRecord
from sotay.exports.copies import Table
from sotay.services.cell import Cell as Whose
from sotay.services.cell import save_cell
from sotay.services.meeting_papers import BookPart, MeetingPapers
from sotay.services.official import OfficialPaper, OfficialParagraph, official_file
from tests.exports.test_binding import sheets
from tests.services.meetings import Cell, cell

__all__ = ["cell"]


@pytest.fixture
def papers(cell: Cell) -> MeetingPapers:
    save_cell(cell.book.workspace.notebook, Whose("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"))
    return MeetingPapers(cell.book)


def is_apart(part: BookPart) -> bool:
    return part.copy is None and not part.pdf


def lines(paper: OfficialPaper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, OfficialParagraph)]


def rows(paper: OfficialPaper) -> list[list[str]]:
    table = next(block for block in paper.blocks if isinstance(block, Table))
    return [[one.text for one in row] for row in table.rows]


def with_guests(cell: Cell, guests: str = "", **more: Any) -> MeetingRecord:
    return cell.planned(guests=guests, **more)


def test_an_invitation_names_what_when_and_where_in_the_form_of_party_papers(cell: Cell, papers: MeetingPapers) -> None:
    paper = papers.invitation(cell.planned().meeting.id)
    assert (paper.superior, paper.body, paper.type_name) == ("Đảng bộ xã Sông Bạch", "Chi bộ thôn Đông", "Giấy mời")
    assert paper.subject == "dự sinh hoạt thường kỳ tháng 12 năm 2026"
    assert paper.symbol.endswith("-GM/CB")
    assert paper.place_day == "Sông Bạch, ngày 05 tháng 12 năm 2026"
    told = lines(paper)
    assert (
        told[0] == "Chi bộ thôn Đông trân trọng kính mời toàn thể đảng viên dự sinh hoạt thường kỳ tháng 12 năm 2026."
    )
    assert "Thời gian: 19 giờ 30, thứ Bảy, ngày 05 tháng 12 năm 2026 (dự kiến 90 phút)." in told
    assert "Địa điểm: Nhà văn hóa." in told
    assert "Chủ trì: đồng chí Nguyễn Văn Hòa, Bí thư." in told
    (signed,) = paper.signatures
    assert (signed.authority, signed.position, signed.name) == ("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Văn Hòa")
    assert official_file(paper).startswith(b"PK")


def test_guests_are_invited_by_name_and_the_subject_is_told(cell: Cell, papers: MeetingPapers) -> None:
    record = with_guests(
        cell,
        "Đồng chí Vũ Thị Tuyên, Đảng ủy viên;\n\nĐồng chí Phan Văn Vĩnh.",
        kind=MeetingKind.THEMATIC,
        theme="Giữ gìn vệ sinh",
    )
    told = lines(papers.invitation(record.meeting.id))
    assert told[:5] == [
        "Chi bộ thôn Đông trân trọng kính mời:",
        "- toàn thể đảng viên;",
        "- Đồng chí Vũ Thị Tuyên, Đảng ủy viên;",
        "- Đồng chí Phan Văn Vĩnh",
        "dự sinh hoạt chuyên đề quý IV năm 2026, chuyên đề: giữ gìn vệ sinh.",
    ]


def test_a_committee_signs_for_itself(cell: Cell, papers: MeetingPapers) -> None:
    paper = papers.invitation(cell.planned(kind=MeetingKind.COMMITTEE).meeting.id)
    assert paper.signatures[0].authority == "T/M CHI ỦY"
    assert "toàn thể chi ủy viên" in lines(paper)[0]


def test_what_is_not_settled_leaves_room_to_write_it(cell: Cell, papers: MeetingPapers) -> None:
    save_cell(cell.book.workspace.notebook, Whose())
    record = cell.planned(begins=None, place="", chair_id=0, minutes=0)
    told = lines(papers.invitation(record.meeting.id))
    assert "Thời gian: thứ Bảy, ngày 05 tháng 12 năm 2026." in told
    assert any(line.startswith("Địa điểm: ......") for line in told)
    assert not any(line.startswith("Chủ trì") for line in told)
    assert papers.invitation(record.meeting.id).place_day.startswith("......")


def test_a_programme_counts_the_hours_of_its_items(cell: Cell, papers: MeetingPapers) -> None:
    record = cell.planned()
    shown = rows(papers.programme(record.meeting.id))
    assert shown[0] == ["TT", "Giờ", "Nội dung", "Thời gian"]
    assert shown[1] == ["Mở đầu"]
    items = [row for row in shown if len(row) > 1][1:]
    assert len(items) == len(record.agenda)
    assert items[0][:2] == ["1", "19:30"]
    minutes = record.agenda[0].minutes
    assert items[1][1] == f"19:{30 + minutes}"
    assert "Thư ký: đồng chí Lê Quang Minh, Chi ủy viên." in lines(papers.programme(record.meeting.id))


def test_who_presents_an_item_has_a_column_of_its_own(cell: Cell, papers: MeetingPapers) -> None:
    record = cell.planned()
    items = (replace(record.agenda[0], presenter_id=cell.ids["Trần Thị Lan"]), *record.agenda[1:])
    cell.book.meetings.set_agenda(record.meeting.id, items)
    shown = rows(papers.programme(record.meeting.id))
    assert shown[0][-1] == "Người trình bày"
    assert shown[2][-1] == "Trần Thị Lan"


def test_a_programme_goes_on_after_midnight_and_does_without_an_hour(cell: Cell, papers: MeetingPapers) -> None:
    late = rows(papers.programme(cell.planned(begins=time(23, 59)).meeting.id))
    assert [row[1] for row in late if len(row) > 1][1:3] == ["23:59", "00:02"]
    unsettled = rows(papers.programme(cell.planned(begins=None).meeting.id))
    assert {row[1] for row in unsettled if len(row) > 1} == {"Giờ", ""}


def test_own_files_are_bound_where_they_are_pdfs_and_named_where_they_are_not(
    cell: Cell, papers: MeetingPapers, tmp_path: Path
) -> None:
    meeting_id = cell.planned().meeting.id
    files = {"Báo cáo.pdf": sheets(100, 200), "Bảng.xlsx": b"PK", "Hỏng.pdf": b"%PDF-1.7 torn"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        cell.book.meetings.add_file(meeting_id, tmp_path / name)
    parts = papers.parts(meeting_id)
    assert [(part.name, is_apart(part)) for part in parts] == [
        ("Báo cáo.pdf", False),
        ("Bảng.xlsx", True),
        ("Hỏng.pdf", True),
    ]
    listed = rows(papers.contents(meeting_id, [part.name for part in parts], [3, 0, 0]))
    assert listed[1:] == [["1", "Báo cáo.pdf", "3"], ["2", "Bảng.xlsx", "tệp riêng"], ["3", "Hỏng.pdf", "tệp riêng"]]
    assert "Tài liệu gửi kèm: Báo cáo; Bảng; Hỏng." in lines(papers.invitation(meeting_id))


def test_a_document_that_is_not_in_the_library_is_still_named(cell: Cell, papers: MeetingPapers) -> None:
    meeting_id = cell.planned().meeting.id
    gone = "00000000-0000-4000-8000-000000000000"
    cell.book.meetings.add_document(meeting_id, gone, "Về công tác dân vận", "05-HD/ĐU")
    (part,) = papers.parts(meeting_id)
    assert (part.name, is_apart(part)) == ("05-HD/ĐU - Về công tác dân vận", True)


def test_the_calendar_is_told_the_programme_and_no_names(cell: Cell, papers: MeetingPapers) -> None:
    first, second = cell.planned(theme="Giữ gìn vệ sinh"), cell.planned(kind=MeetingKind.COMMITTEE)
    content = papers.calendar([first.meeting.id, second.meeting.id])
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == [first.meeting.title, second.meeting.title]
    told = str(events[0]["DESCRIPTION"]).splitlines()
    assert told[0] == "Chuyên đề: Giữ gìn vệ sinh"
    assert told[1].startswith(f"1. {first.agenda[0].title}")
    assert "Nguyễn Văn Hòa" not in content.decode()


def test_files_are_called_by_their_day(cell: Cell, papers: MeetingPapers) -> None:
    assert papers.name(cell.planned().meeting.id, "Giấy mời") == "Giấy mời 2026-12-05"
