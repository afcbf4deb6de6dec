# A meeting with what nobody hopes for: hours over midnight, clocks set back, empty fields, rules with holes, a crowd.

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

import docx
import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code
from sotay.domain.meeting_rule_days import Flaw
from sotay.domain.meetings import MeetingState, Presence, Speech, Step, VoteCase, VoteMethod
from sotay.domain.members import MemberState, StateChange
from sotay.domain.papers import MINUTES, RESOLUTION, FillKind, Paper
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.error_texts import sentence
from sotay.services.meeting_facts import score_lines
from sotay.services.meeting_rules import meeting_rules
from sotay.services.paper_files import PaperFiles
from sotay.services.papers import Adoption
from sotay.services.workspace import Workspace
from tests.services.books import HANOI, PASSPHRASE, refused
from tests.services.meetings import DAY, EVENING, Cell, cell, member, rest_came

__all__ = ["cell"]

CASE = VoteCase("Việc", "resolution", VoteMethod.HAND, 3, 0, 0, 5, 3, 5, passed=True, rule="r", source="208-QĐ/TW")
LONG_NAME = "Nguyễn Phước Hoàng Thiên Kim Ngọc Bảo Châu Phương Nguyên Anh"
OPINION = (
    "Nhất trí với đánh giá kết quả lãnh đạo tháng qua; đề nghị phân công rõ người phụ trách từng ngõ, quy định thời hạn"
    " và báo cáo tại kỳ sinh hoạt sau; quan tâm các hộ nghèo, hộ cận nghèo, người cao tuổi sống một mình."
)


def told(cell: Cell, meeting_id: int) -> Mapping[str, str]:
    return {block.key: block.text for block in cell.book.papers.told(meeting_id, MINUTES)}


def step_through(cell: Cell, meeting_id: int) -> None:
    for item in cell.book.meetings.record(meeting_id).agenda:
        cell.book.run.done(meeting_id, item.id)


# hours


def test_minutes_of_a_meeting_over_midnight_name_both_days_and_who_came_after_it(cell: Cell) -> None:
    cell.clock.now = datetime(2026, 12, 5, 23, 30, tzinfo=HANOI)
    meeting_id = cell.running(begins=time(23, 30)).meeting.id
    cell.book.run.mark(meeting_id, cell.ids["Trần Thị Lan"], Presence.PRESENT, arrived=time(23, 20))
    cell.clock.forward(minutes=40)
    cell.book.run.mark(meeting_id, cell.ids["Đặng Văn Khoa"], Presence.PRESENT)
    sums = cell.book.run.sums(cell.book.meetings.record(meeting_id))
    assert sums is not None
    assert sums.late == 1
    cell.clock.forward(minutes=35)
    cell.book.run.close(meeting_id)
    found = told(cell, meeting_id)
    assert found["head.begins"].startswith("Bắt đầu: 23 giờ 30 ngày 05/12/2026")
    assert found["head.late"] == "Đến sau giờ bắt đầu: đ/c Đặng Văn Khoa, 00 giờ 10."
    assert found["end"] == "Buổi sinh hoạt kết thúc hồi 00 giờ 45 ngày 06/12/2026."


def test_a_clock_set_back_during_a_meeting_loses_nothing_and_makes_no_end_up(cell: Cell) -> None:
    record = cell.running()
    meeting_id = record.meeting.id
    cell.book.run.write(record.agenda[0].id, content="Lý do cuộc họp")
    cell.clock.forward(days=-400)
    step_through(cell, meeting_id)
    rest_came(cell.book, meeting_id)
    cell.clock.forward(minutes=5)
    closed = cell.book.run.close(meeting_id)
    assert closed.elapsed(cell.clock()) == timedelta()
    assert closed.agenda[0].content == "Lý do cuộc họp"
    found = told(cell, meeting_id)
    assert "chưa ghi giờ kết thúc" in found["end"]
    assert "(" not in found[f"item.{record.agenda[0].id}"]


def test_a_clock_that_jumps_to_2036_can_be_mended_by_opening_the_meeting_again(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    cell.clock.now = EVENING.replace(year=2036)
    rest_came(cell.book, meeting_id)
    cell.book.run.pause(meeting_id)
    cell.clock.now = EVENING + timedelta(minutes=10)
    cell.book.run.resume(meeting_id)
    cell.clock.forward(minutes=80)
    closed = cell.book.run.close(meeting_id)
    assert closed.ended == EVENING + timedelta(minutes=90)
    assert told(cell, meeting_id)["end"] == "Buổi sinh hoạt kết thúc hồi 21 giờ 00 cùng ngày."
    assert cell.book.meetings.checks(meeting_id)


# people


def test_minutes_tell_who_moved_away_in_the_middle_of_the_meeting(cell: Cell) -> None:
    meeting_id, khoa = cell.running().meeting.id, cell.ids["Đặng Văn Khoa"]
    rest_came(cell.book, meeting_id)
    cell.book.run.leave(meeting_id, khoa, time(20, 10))
    moved = StateChange(MemberState.MOVED, PartialDate(DAY.year, DAY.month, DAY.day), "xã Đông Hà")
    cell.book.members.change_state(khoa, moved)
    cell.book.run.close(meeting_id)
    found = told(cell, meeting_id)
    assert found["head.left"] == "Về trước khi kết thúc: đ/c Đặng Văn Khoa, 20 giờ 10."
    assert found["head.total"].startswith("Tổng số: 7 đảng viên (6 chính thức, 1 dự bị); miễn sinh hoạt: 1")
    assert "Có mặt: 6/6" in found["head.present"]


def test_a_secretary_who_leaves_everything_empty_gets_minutes_that_tell_each_gap(cell: Cell) -> None:
    bare = {"begins": None, "place": "", "chair_id": 0, "secretary_id": 0, "minutes": 0, "title": ""}
    meeting_id = cell.running(**bare).meeting.id
    step_through(cell, meeting_id)
    cell.book.run.close(meeting_id)
    paper = cell.book.papers.draft(meeting_id, MINUTES)
    gaps = [block.text[fill.start : fill.end] for block in paper.blocks for fill in block.fills if missing(fill.kind)]
    assert {"chưa ghi nơi họp", "chưa ghi chủ trì", "chưa ghi thư ký", "chưa điểm danh xong"} <= set(gaps)
    items = cell.book.meetings.record(meeting_id).agenda
    empty = [item for item in items if any(block.key == f"item.{item.id}.gap" for block in paper.blocks)]
    assert {Step.TALK, Step.DUES, Step.ASSIGN, Step.VOTE, Step.MINUTES} <= {item.step for item in empty}
    with refused(Code.PAPER_UNFINISHED) as caught:
        cell.book.papers.adopt(paper.id)
    assert caught.value.detail == {"count": len(gaps)}
    with refused(Code.NOTHING_DECIDED):
        cell.book.papers.draft(meeting_id, RESOLUTION)
    assert "Chủ trì:" in written(cell, cell.book.papers.adopt(paper.id, Adoption(despite_gaps=True)))


def missing(kind: FillKind) -> bool:
    return kind is FillKind.MISSING


def test_votes_less_than_nothing_are_refused(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    with refused(Code.BAD_VOTE):
        cell.book.run.vote(meeting_id, replace(CASE, favour=6, against=-1))
    assert cell.book.meetings.record(meeting_id).votes == ()


# rules


ATTENDANCE = "[[attendance]]\n"


def with_attendance(*rows: str) -> str:
    """Return the shipped rules with several rows about who counts, each with more lines or other ones."""
    whole = meeting_rules().shipped()
    begin = whole.index(ATTENDANCE)
    end = whole.index("\n\n", begin)
    return whole[:begin] + "\n\n".join(ATTENDANCE + row for row in rows) + whole[end:]


def row(days: str = "", rate: str = '["official", "probationary", "temporary_here"]') -> str:
    whole = meeting_rules().shipped()
    begin = whole.index(ATTENDANCE) + len(ATTENDANCE)
    lines = whole[begin : whole.index("\n\n", begin)].splitlines()
    return "\n".join([*(f"rate = {rate}" if line.startswith("rate") else line for line in lines), days])


def flaws(cell: Cell, text: str) -> list[tuple[Flaw, str]]:
    """Let the cell go by a text; return what is wrong with it."""
    problems = meeting_rules().save(cell.book.workspace.notebook, text)
    cell.book.rules_changed()
    return [(problem.flaw, problem.name) for problem in problems]


def test_a_day_without_a_rule_for_attendance_is_told_in_words_and_the_meeting_goes_on(cell: Cell) -> None:
    text = with_attendance(row("valid_to = 2026-11-30"), row("valid_from = 2027-01-01"))
    assert flaws(cell, text) == [(Flaw.HOLE, "attendance")]
    record = cell.running()
    meeting_id = record.meeting.id
    assert cell.book.run.sums(record) is None
    cell.book.run.write(record.agenda[0].id, content="Vẫn ghi được")
    with refused(Code.NO_RULE) as caught:
        cell.book.papers.draft(meeting_id, MINUTES)
    assert "05/12/2026" in sentence(caught.value, "vi")
    assert score_lines(cell.book, record)
    assert cell.book.meetings.year(2026)[0].summoned == 0
    assert flaws(cell, meeting_rules().shipped()) == []
    assert len(cell.book.run.renew_roll(meeting_id).roll) == 7
    assert "Vẫn ghi được." in told(cell, meeting_id).values()


def test_of_two_rules_for_the_same_days_the_newer_one_counts(cell: Cell) -> None:
    text = with_attendance(row(), row("valid_from = 2026-06-01", '["official"]'))
    assert flaws(cell, text) == [(Flaw.OVERLAP, "attendance")]
    sums = cell.book.run.sums(rest_came(cell.book, cell.running().meeting.id))
    assert sums is not None
    assert sums.summoned.total == 5


# large


@pytest.fixture
def crowd(cell: Cell) -> Cell:
    """A cell of 300, whose names are 60 letters long."""
    names = [f"{LONG_NAME[:56]} {at:03}" for at in range(300 - len(cell.ids) + 1)]
    ids = cell.book.members.add_all([member(name, MemberState.OFFICIAL, "") for name in names])
    cell.ids |= dict(zip(names, ids, strict=True))
    return cell


def written(cell: Cell, paper: Paper) -> str:
    """Return the words of the Word document of a paper."""
    document = docx.Document(io.BytesIO(PaperFiles(cell.book.workspace.notebook).docx(paper)))
    return "\n".join(one.text for one in document.paragraphs)


def test_a_cell_of_300_with_long_names_and_twelve_pages_of_opinions_has_its_minutes(crowd: Cell) -> None:
    record = crowd.running()
    meeting_id = record.meeting.id
    talk = next(item for item in record.agenda if item.step is Step.TALK)
    away = crowd.book.run.mark(meeting_id, list(crowd.ids.values())[-1], Presence.EXCUSED, "đi viện " * 30)
    sums = crowd.book.run.sums(rest_came(crowd.book, meeting_id))
    assert sums is not None
    assert (sums.summoned.total, sums.present.total, sums.excused.total) == (299, 298, 1)
    speakers = list(crowd.ids.values())[-120:]
    for number, speaker in enumerate(speakers):
        crowd.book.run.speak(meeting_id, Speech(talk.id, speaker, f"{OPINION}\nÝ kiến thứ {number} của tôi."))
    crowd.book.run.close(meeting_id)
    words = written(crowd, crowd.book.papers.draft(meeting_id, MINUTES))
    assert words.count(OPINION) == 120
    assert all(name in words for name, member_id in crowd.ids.items() if member_id in speakers)
    assert away.reason.strip() in words


# two windows


def test_a_second_window_is_refused_while_a_meeting_runs_and_a_reader_sees_what_is_typed(cell: Cell) -> None:
    record = cell.running()
    cell.book.run.write(record.agenda[0].id, content="Đang gõ")
    paths = DataPaths(cell.book.workspace.paths.root)
    with refused(Code.LIBRARY_BUSY):
        Workspace.open(paths, passphrase=PASSPHRASE, write=True)
    with Workspace.open(paths, passphrase=PASSPHRASE) as reading:
        seen = Book(reading, cell.clock).meetings.record(record.meeting.id)
    assert seen.agenda[0].content == "Đang gõ"
    assert cell.book.run.close(record.meeting.id).meeting.state is MeetingState.CLOSED
