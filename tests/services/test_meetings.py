# Meetings as they are planned: templates, papers, what is missing, what overlaps, and taking things back.

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from sotay.domain.errors import Code
from sotay.domain.meetings import AgendaItem, MeetingKind, MeetingState, Part, Presence
from sotay.domain.papers import PaperState
from sotay.services.cell import Cell as Names
from sotay.services.cell import save_cell
from sotay.services.meeting_checks import CheckKind
from sotay.services.meetings import MOST_BYTES
from tests.services.books import refused
from tests.services.meetings import DAY, Cell, cell

__all__ = ["cell"]


def kinds(cell: Cell, meeting_id: int) -> list[CheckKind]:
    return [check.kind for check in cell.book.meetings.checks(meeting_id)]


@pytest.mark.parametrize("kind", list(MeetingKind))
def test_every_kind_of_meeting_has_an_agenda_with_minutes(cell: Cell, kind: MeetingKind) -> None:
    record = cell.planned(kind=kind)
    assert len(record.agenda) >= 3
    assert all(item.title and "{" not in item.title for item in record.agenda)
    assert sum(item.minutes for item in record.agenda) > 0
    assert [item.part for item in record.agenda] == sorted((i.part for i in record.agenda), key=list(Part).index)


def test_a_combined_meeting_is_planned_longer_than_a_regular_one(cell: Cell) -> None:
    plans = [cell.book.meetings.planned_minutes(kind, DAY) for kind in (MeetingKind.REGULAR, MeetingKind.COMBINED)]
    assert plans[0] >= 90
    assert plans[1] >= 120


def test_a_meeting_is_found_by_its_year_and_comes_next(cell: Cell) -> None:
    later, sooner = cell.planned(DAY + timedelta(days=40)), cell.planned()
    assert cell.book.meetings.years() == (2026, 2027)
    assert [row.meeting.id for row in cell.book.meetings.year(2027)] == [later.meeting.id]
    following = cell.book.meetings.next()
    assert following is not None
    assert following.meeting == sooner.meeting


def test_a_whole_year_is_written_at_once(cell: Cell) -> None:
    meetings = [replace(cell.planned().meeting, uid=f"u{month}", day=date(2027, month, 5), id=0) for month in (1, 2)]
    ids = cell.book.meetings.plan_all(meetings)
    assert [cell.book.meetings.record(one).meeting.day.month for one in ids] == [1, 2]
    assert all(cell.book.meetings.record(one).agenda for one in ids)


def test_an_edited_meeting_reads_back_as_it_was_written(cell: Cell) -> None:
    meeting = cell.planned().meeting
    changed = replace(meeting, theme="Chuyên đề đất đai", begins=time(7, 5), guests="Đ/c Tuyên\nĐ/c Vĩnh", chair_id=0)
    cell.book.meetings.edit(changed)
    assert cell.book.meetings.record(meeting.id).meeting == changed
    with refused(Code.MEETING_NOT_FOUND):
        cell.book.meetings.edit(replace(meeting, id=999, title="x"))


def test_items_keep_their_ids_when_the_agenda_is_put_in_another_order(cell: Cell) -> None:
    record = cell.planned()
    first, second, *rest = record.agenda
    new = AgendaItem(Part.BODY, "Việc thêm", 7)
    changed = cell.book.meetings.set_agenda(record.meeting.id, [second, new, *rest])
    assert changed.agenda[0].id == second.id
    assert changed.agenda[1].title == "Việc thêm"
    assert first.id not in [item.id for item in changed.agenda]
    back = cell.book.meetings.set_agenda(record.meeting.id, record.agenda)
    assert back.agenda == record.agenda


def test_what_was_removed_comes_back_whole(cell: Cell) -> None:
    record = cell.planned()
    cell.book.meetings.remove(record.meeting.id)
    assert cell.book.meetings.year(2026) == ()
    cell.book.meetings.bring_back(record.meeting.id)
    assert cell.book.meetings.record(record.meeting.id) == record


def test_a_meeting_that_began_is_not_removed(cell: Cell) -> None:
    record = cell.running()
    with refused(Code.MEETING_STATE):
        cell.book.meetings.remove(record.meeting.id)
    with refused(Code.MEETING_STATE):
        cell.book.meetings.cancel(record.meeting.id, "bận")


def test_a_meeting_that_is_called_off_keeps_the_reason_and_can_be_planned_again(cell: Cell) -> None:
    meeting_id = cell.planned().meeting.id
    assert cell.book.meetings.cancel(meeting_id, "Bão số 9").note == "Bão số 9"
    assert cell.book.meetings.checks(meeting_id) == ()
    assert cell.book.meetings.next() is None
    assert cell.book.meetings.uncancel(meeting_id).state is MeetingState.PLANNED


def test_a_bare_meeting_tells_everything_that_is_missing(cell: Cell) -> None:
    record = cell.planned(begins=None, place="", chair_id=0, secretary_id=0, minutes=0)
    cell.book.meetings.set_agenda(record.meeting.id, [])
    assert set(kinds(cell, record.meeting.id)) == {
        *(CheckKind.NO_HOUR, CheckKind.NO_PLACE, CheckKind.NO_CHAIR, CheckKind.NO_SECRETARY),
        *(CheckKind.NO_AGENDA, CheckKind.NO_PAPERS, CheckKind.PAPERS_DUE, CheckKind.NO_CELL),
    }


def test_the_names_that_papers_begin_with_are_missing_until_both_are_written(cell: Cell) -> None:
    meeting_id, notebook = cell.planned().meeting.id, cell.book.workspace.notebook
    assert CheckKind.NO_CELL in kinds(cell, meeting_id)
    save_cell(notebook, Names("Chi bộ thôn Đông"))
    assert CheckKind.NO_CELL in kinds(cell, meeting_id)
    save_cell(notebook, Names("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"))
    assert CheckKind.NO_CELL not in kinds(cell, meeting_id)


def test_papers_are_due_a_day_before_and_no_more_once_they_are_out(cell: Cell) -> None:
    meeting_id = cell.planned(DAY + timedelta(days=10)).meeting.id
    (due,) = [check for check in cell.book.meetings.checks(meeting_id) if check.kind is CheckKind.PAPERS_DUE]
    assert due.facts["due"].isoformat() == "2026-12-14T19:30:00"  # type: ignore[attr-defined]
    assert (due.urgent, due.facts["late"]) == (False, False)
    assert "42-HD/BTCTW" in due.source
    cell.clock.forward(days=10)
    (late,) = [check for check in cell.book.meetings.checks(meeting_id) if check.kind is CheckKind.PAPERS_DUE]
    assert (late.urgent, late.facts["late"]) == (True, True)
    cell.book.meetings.invited(meeting_id)
    assert CheckKind.PAPERS_DUE not in kinds(cell, meeting_id)
    cell.book.meetings.invited(meeting_id, done=False)
    assert CheckKind.PAPERS_DUE in kinds(cell, meeting_id)


def test_results_are_due_two_days_after_the_end(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    cell.book.run.close(meeting_id)
    (due,) = cell.book.meetings.checks(meeting_id)
    assert (due.kind, due.facts["due"].date()) == (CheckKind.RESULTS_DUE, DAY + timedelta(days=2))  # type: ignore[attr-defined]
    cell.book.meetings.reported(meeting_id)
    assert cell.book.meetings.checks(meeting_id) == ()


def test_meetings_at_the_same_hour_are_told_even_over_midnight(cell: Cell) -> None:
    evening = cell.planned(begins=time(23, 0), minutes=90).meeting
    night = cell.planned(DAY + timedelta(days=1), begins=time(0, 15), minutes=60).meeting
    assert CheckKind.OVERLAP in kinds(cell, night.id)
    assert cell.book.meetings.overlaps(evening) == (night,)
    cell.book.meetings.edit(replace(night, begins=time(0, 30)))
    assert cell.book.meetings.overlaps(evening) == ()


def test_a_document_that_is_not_in_the_library_is_told(cell: Cell) -> None:
    meeting_id = cell.planned().meeting.id
    uid = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    paper = cell.book.meetings.add_document(meeting_id, uid, "Nghị quyết về đất đai", "21-NQ/TW")
    assert cell.book.meetings.add_document(meeting_id, uid, "Nghị quyết về đất đai", "21-NQ/TW") == paper
    (gone,) = [one for one in cell.book.meetings.checks(meeting_id) if one.kind is CheckKind.DOCUMENT_GONE]
    assert gone.facts["number"] == "21-NQ/TW"


def test_a_file_of_ones_own_is_kept_with_its_content(cell: Cell, tmp_path: Path) -> None:
    meeting_id = cell.planned().meeting.id
    path = tmp_path / "dự thảo.docx"
    path.write_bytes(b"PK\x03\x04 noi dung")
    paper = cell.book.meetings.add_file(meeting_id, path)
    assert (paper.title, paper.file_name, paper.size) == ("dự thảo", "dự thảo.docx", 13)
    cell.book.meetings.remove_paper(paper)
    assert cell.book.meetings.record(meeting_id).papers == ()
    assert cell.book.meetings.bring_back_paper(meeting_id, paper) == paper
    assert cell.book.meetings.file(paper) == b"PK\x03\x04 noi dung"


def test_a_file_that_is_too_large_or_gone_is_refused(cell: Cell, tmp_path: Path) -> None:
    meeting_id = cell.planned().meeting.id
    large = tmp_path / "lớn.pdf"
    large.write_bytes(b"x" * (MOST_BYTES + 1))
    with refused(Code.FILE_TOO_LARGE) as caught:
        cell.book.meetings.add_file(meeting_id, large)
    assert caught.value.detail == {"file": "lớn.pdf", "limit_mb": 10}
    with refused(Code.FILE_NOT_FOUND):
        cell.book.meetings.add_file(meeting_id, tmp_path / "không có.pdf")
    assert cell.book.meetings.record(meeting_id).papers == ()


def test_a_row_counts_only_those_whose_coming_counts(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    for name in ("Nguyễn Văn Hòa", "Lý Thu Hoài", "Đỗ Hữu Phúc"):
        cell.book.run.mark(meeting_id, cell.ids[name], Presence.PRESENT)
    (row,) = cell.book.meetings.year(2026)
    assert (row.present, row.summoned) == (2, 6)
    assert row.minutes is None
    cell.book.papers.draft(meeting_id, "BB")
    assert cell.book.meetings.all()[0].minutes is PaperState.DRAFT


def test_the_meeting_before_is_one_of_the_same_body(cell: Cell) -> None:
    first = cell.running(day=date(2026, 11, 5)).meeting
    committee = cell.running(day=date(2026, 12, 1), kind=MeetingKind.COMMITTEE).meeting
    for one in (first, committee):
        cell.book.run.close(one.id)
    found = cell.book.meetings.before(cell.planned().meeting.id)
    assert found is not None
    assert found.id == first.id
    assert cell.book.meetings.before(committee.id) is None
