# The calendar over a real book: what is due, done, postponed, proved by the book; own duties; the file for telephones.

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sotay.domain.errors import Code
from sotay.domain.meetings import MeetingKind
from sotay.services.book import Book
from sotay.services.calendar_rules import calendar_rules
from sotay.services.cell import Cell as CellNames
from sotay.services.duties import DutyKind, DutyRow, DutyState, Every, OwnDuty
from sotay.services.duty_papers import calendar_ics, duty_listing
from sotay.storage.duties import Duties
from tests.services.books import HANOI, new_book, refused
from tests.services.meetings import Cell, cell

__all__ = ["cell"]

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))


def row(cell: Cell, key: str, span: tuple[date, date] = DECEMBER) -> DutyRow:
    (found,) = [one for one in cell.book.duties.between(*span) if one.key == key]
    return found


def on(cell: Cell, day: date) -> None:
    cell.book.today = day
    cell.clock.now = datetime(day.year, day.month, day.day, 8, tzinfo=HANOI)


@pytest.fixture(autouse=True)
def long_ago(cell: Cell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the book be begun before the days of the tests, whatever the clock of this machine says."""
    monkeypatch.setattr("sotay.storage.duties.Duties.begun", lambda _: date(2020, 1, 1))


def test_the_duties_of_a_month_stand_on_their_days_with_their_source(cell: Cell) -> None:
    found = cell.book.duties.between(*DECEMBER)
    assert sorted((one.day.day, one.key) for one in found) == [
        *((3, "committee"), (5, "meeting"), (5, "thematic"), (10, "evaluation"), (20, "files"), (20, "year_report")),
        *((25, "month_report"), (31, "dues"), (31, "list"), (31, "statistics")),
    ]
    assert [one.day for one in found] == sorted(one.day for one in found)
    assert all(one.source and one.kind is DutyKind.RULE for one in found)
    states = {one.key: one.state for one in found}
    assert states["committee"] is DutyState.OVERDUE  # of two days ago
    assert states["meeting"] is DutyState.DUE  # today
    assert states["evaluation"] is DutyState.DUE  # within its days of lead
    assert states["month_report"] is DutyState.COMING


def test_what_fell_due_again_or_before_the_book_was_begun_is_no_longer_due(
    cell: Cell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert row(cell, "dues", NOVEMBER).state is DutyState.OVERDUE
    assert row(cell, "committee", NOVEMBER).state is DutyState.PASSED
    for begun in (cell.book.today, None):
        monkeypatch.setattr("sotay.storage.duties.Duties.begun", lambda _, begun=begun: begun)
        assert row(cell, "dues", NOVEMBER).state is DutyState.PASSED


def test_the_trail_tells_when_the_register_was_begun(cell: Cell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    begun = Duties(cell.book.workspace.notebook.database).begun()
    assert begun is not None
    assert (date.today() - begun).days in (0, 1)


def test_a_book_without_members_is_told_only_of_what_was_entered_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    workspace, _ = new_book(tmp_path / "sổ khác")
    with workspace:
        book = Book(workspace)
        book.today = date(2026, 12, 5)
        assert Duties(workspace.notebook.database).begun() is None
        assert book.duties.due() == ()
        kept = book.duties.add(OwnDuty("", "Nộp hồ sơ", book.today))
        assert [one.id for one in book.duties.due()] == [kept.id]
        assert book.duties.between(*DECEMBER)


def test_done_and_undone_leave_nothing_behind(cell: Cell) -> None:
    duties, before = cell.book.duties, row(cell, "evaluation")
    duties.done(before)
    done = row(cell, "evaluation")
    assert (done.state, done.done_on, done.proved) == (DutyState.DONE, cell.book.today, False)
    duties.undone(done)
    assert row(cell, "evaluation") == before


def test_a_postponed_duty_moves_with_its_reason_and_can_be_done_there(cell: Cell) -> None:
    duties, before = cell.book.duties, row(cell, "evaluation")
    duties.postpone(before, date(2027, 1, 8), " chờ hướng dẫn của đảng ủy ")
    assert not [one for one in duties.between(*DECEMBER) if one.key == "evaluation"]
    moved = row(cell, "evaluation", (date(2027, 1, 1), date(2027, 1, 31)))
    assert (moved.due, moved.day, moved.state) == (date(2026, 12, 10), date(2027, 1, 8), DutyState.POSTPONED)
    assert moved.reason == "chờ hướng dẫn của đảng ủy"
    duties.done(moved, date(2027, 1, 7))
    january = (date(2027, 1, 1), date(2027, 1, 31))
    assert row(cell, "evaluation", january).state is DutyState.DONE
    duties.undone(row(cell, "evaluation", january))
    assert row(cell, "evaluation", january) == moved
    duties.put_back(before)
    assert row(cell, "evaluation") == before
    duties.put_back(moved)
    assert row(cell, "evaluation", january).mark == moved.mark


@pytest.mark.parametrize(("to", "reason"), [(date(2026, 12, 10), "mưa"), (date(2026, 12, 20), "  ")])
def test_a_day_that_is_not_later_and_a_missing_reason_are_refused(cell: Cell, to: date, reason: str) -> None:
    before = row(cell, "evaluation")
    with refused(Code.BAD_DUTY):
        cell.book.duties.postpone(before, to, reason)
    assert row(cell, "evaluation") == before


def test_a_meeting_stands_for_its_duty_and_proves_it(cell: Cell) -> None:
    planned = cell.planned(kind=MeetingKind.COMBINED)
    keys = [one.key for one in cell.book.duties.between(*DECEMBER)]
    assert planned.meeting.uid in keys
    assert not {"meeting", "thematic"} & set(keys)
    meeting = row(cell, planned.meeting.uid)
    assert (meeting.kind, meeting.state, meeting.note) == (DutyKind.MEETING, DutyState.DUE, "19:30 · Nhà văn hóa")
    with refused(Code.BAD_DUTY):
        cell.book.duties.done(meeting)
    cell.book.run.start(planned.meeting.id)
    assert row(cell, planned.meeting.uid).state is DutyState.DUE
    cell.clock.forward(hours=2)
    cell.book.run.close(planned.meeting.id)
    assert row(cell, planned.meeting.uid).done_on == cell.book.today


def test_a_meeting_of_another_month_proves_the_duty_of_the_quarter(cell: Cell) -> None:
    held = cell.planned(day=date(2026, 11, 5), kind=MeetingKind.THEMATIC, title="Chuyên đề")
    cell.book.run.start(held.meeting.id)
    cell.book.run.close(held.meeting.id)
    thematic = row(cell, "thematic")
    assert (thematic.state, thematic.done_on, thematic.proved) == (DutyState.DONE, date(2026, 11, 5), True)


def test_a_cancelled_or_missed_meeting_leaves_the_duty(cell: Cell) -> None:
    planned = cell.planned(day=date(2026, 12, 4))
    assert row(cell, planned.meeting.uid).state is DutyState.OVERDUE
    cell.book.meetings.cancel(planned.meeting.id, "mưa bão")
    assert row(cell, planned.meeting.uid).state is DutyState.CANCELLED
    assert row(cell, "meeting").state is DutyState.DUE
    assert row(cell, cell.planned(day=date(2026, 12, 12)).meeting.uid).state is DutyState.COMING


def test_what_is_due_comes_the_most_urgent_first_without_meetings(cell: Cell) -> None:
    cell.planned()
    duties = cell.book.duties
    old = duties.add(OwnDuty("", "Nộp hồ sơ huy hiệu", date(2019, 5, 2)))
    found = duties.due()
    assert found[0].id == old.id
    assert {one.state for one in found} == {DutyState.OVERDUE, DutyState.DUE}
    assert [one.day for one in found] == sorted(one.day for one in found)
    assert not [one for one in found if one.kind is DutyKind.MEETING]
    assert "meeting" not in {one.key for one in found}
    duties.done(found[0])
    assert old.id not in {one.id for one in duties.due()}


@pytest.mark.parametrize("day", [date(2036, 1, 1), date(1, 1, 2), date(9999, 12, 30)])
def test_a_clock_set_to_anything_is_answered(cell: Cell, day: date) -> None:
    on(cell, day)
    assert all(one.day for one in cell.book.duties.due())


def test_own_duties_are_written_edited_removed_and_brought_back(cell: Cell) -> None:
    duties = cell.book.duties
    kept = duties.add(OwnDuty("", " Gửi danh sách ", date(2026, 12, 8), Every.WEEK, "bản giấy"))
    assert (kept.title, duties.owns()) == ("Gửi danh sách", (kept,))
    assert [one.day.day for one in duties.between(*DECEMBER) if one.key == kept.uid] == [8, 15, 22, 29]
    edited = duties.edit(OwnDuty(kept.uid, "Gửi danh sách", date(2026, 12, 9), Every.MONTH, id=kept.id))
    assert duties.own(kept.id) == edited
    assert row(cell, kept.uid).day == date(2026, 12, 9)
    duties.remove(kept.id)
    assert duties.own(kept.id).removed
    assert not [one for one in duties.between(*DECEMBER) if one.key == kept.uid]
    duties.bring_back(kept.id)
    assert row(cell, kept.uid).id == kept.id


def test_a_duty_without_a_title_or_with_its_end_before_its_beginning_is_refused(cell: Cell) -> None:
    for wrong in (
        OwnDuty("", " ", date(2026, 12, 8)),
        OwnDuty("", "Việc", date(2026, 12, 8), Every.WEEK, until=date(2026, 12, 7)),
    ):
        with refused(Code.BAD_DUTY):
            cell.book.duties.add(wrong)
    assert not cell.book.duties.owns()


def test_a_duty_that_is_not_there_is_told(cell: Cell) -> None:
    duties = cell.book.duties
    for call in (
        lambda: duties.own(9),
        lambda: duties.remove(9),
        lambda: duties.edit(OwnDuty("u", "Việc", date(2026, 12, 8), id=9)),
    ):
        with refused(Code.DUTY_NOT_FOUND):
            call()


def test_marks_of_an_own_duty_stay_when_its_day_is_moved(cell: Cell) -> None:
    duties = cell.book.duties
    kept = duties.add(OwnDuty("", "Gửi danh sách", date(2026, 12, 8), Every.MONTH))
    duties.done(row(cell, kept.uid))
    duties.edit(OwnDuty(kept.uid, "Gửi danh sách", date(2026, 12, 15), Every.MONTH, id=kept.id))
    assert (row(cell, kept.uid).day.day, row(cell, kept.uid).state) == (15, DutyState.DONE)


ACTS = st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["done", "later", "undone"])), max_size=8)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_whatever_is_said_no_duty_is_lost_or_doubled(cell: Cell, acts: list[tuple[int, str]]) -> None:
    duties, span = cell.book.duties, (date(2026, 7, 1), date(2027, 12, 31))
    before = sorted((one.key, one.due) for one in duties.between(*span))
    for at, act in acts:
        rows = [one for one in duties.between(*span) if one.day < date(2027, 9, 1)]
        chosen = rows[at % len(rows)]
        if act == "later":
            duties.postpone(chosen, max(chosen.day, chosen.due) + timedelta(20), "bận")
        elif act == "done":
            duties.done(chosen)
        else:
            duties.undone(chosen)
    assert sorted((one.key, one.due) for one in duties.between(*span)) == before


def test_the_cells_own_rules_change_the_days(cell: Cell) -> None:
    notebook, text = cell.book.workspace.notebook, calendar_rules().shipped()
    assert calendar_rules().own(notebook) is None
    assert calendar_rules().save(notebook, text.replace("day = 25", "day = 26")) == ()
    cell.book.rules_changed()
    assert row(cell, "month_report").day.day == 26
    with refused(Code.BAD_RULES):
        calendar_rules().save(notebook, text.replace("day = 25", "day = 45"))
    calendar_rules().drop(notebook)
    calendar_rules().drop(notebook)
    cell.book.rules_changed()
    assert row(cell, "month_report").day.day == 25


def events_of(cell: Cell, span: tuple[date, date]) -> list[Any]:
    read: Any = icalendar.Calendar.from_ical(calendar_ics(cell.book, *span))
    return list(read.walk("VEVENT"))


def test_another_library_reads_the_file_for_telephones(cell: Cell) -> None:
    duties = cell.book.duties
    cell.planned()
    duties.done(row(cell, "committee"))
    duties.postpone(row(cell, "evaluation"), date(2026, 12, 18), "chờ hướng dẫn")
    found = events_of(cell, DECEMBER)
    rows = duties.between(*DECEMBER)
    assert [str(one["SUMMARY"]) for one in found] == [one.title for one in rows]
    events = {str(one["SUMMARY"]): one for one in found}
    moved = events[row(cell, "evaluation").title]
    assert (moved["DTSTART"].dt, moved["DTEND"].dt) == (date(2026, 12, 18), date(2026, 12, 19))
    assert "hoãn từ 10/12/2026: chờ hướng dẫn" in str(moved["DESCRIPTION"])
    assert str(moved["UID"]).startswith("evaluation-2026-12-10@")
    (alarm,) = moved.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=7) - timedelta(days=20)
    assert not events[row(cell, "committee").title].walk("VALARM")
    assert len({str(one["UID"]) for one in found}) == len(found)


def test_what_passed_unmarked_is_not_in_the_file(cell: Cell) -> None:
    titles = [one.title for one in cell.book.duties.between(*NOVEMBER) if one.state is not DutyState.PASSED]
    found = events_of(cell, NOVEMBER)
    assert [str(one["SUMMARY"]) for one in found] == titles


def test_the_table_on_paper_has_every_row(cell: Cell) -> None:
    cell.book.duties.postpone(row(cell, "evaluation"), date(2026, 12, 18), "chờ hướng dẫn")
    rows = cell.book.duties.between(*DECEMBER)
    told = duty_listing(rows, "tháng 12 năm 2026", CellNames(), "Nguyễn Văn Hòa", cell.book.today)
    assert [line[2] for line in told.rows] == [one.title for one in rows]
    assert (3, "thứ Năm, 10/12/2026") not in [line[:2] for line in told.rows]
    assert any(line[1] == "thứ Sáu, 18/12/2026" and "chờ hướng dẫn" in str(line[4]) for line in told.rows)
