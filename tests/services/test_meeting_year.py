# A year as it is looked at: what is next to be done and until when, what is missing, what a new meeting begins with.

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from sotay.domain.meetings import MeetingKind, MeetingRecord, MeetingState
from sotay.services.cell import Cell as Names
from sotay.services.cell import save_cell
from sotay.services.meeting_draft import (
    DayRule,
    Seat,
    Wish,
    YearPlan,
    chair_of,
    new_meeting,
    seats,
    settings_of,
    year_to_plan,
)
from sotay.services.meeting_view import CheckKind, keep, look_at_meeting, look_at_new, look_at_new_again, template_of
from sotay.services.meeting_year import MEET, MINUTES, PREPARE, SEND, Focus, Gap, look_at_year
from tests.services.meetings import DAY, EVENING, Cell, cell

__all__ = ["cell"]


def focus(cell: Cell) -> Focus:
    found = look_at_year(cell.book.meetings, 2026).focus
    assert found is not None
    return found


def closed(cell: Cell, day: date, **more: Any) -> MeetingRecord:
    """Bring in a meeting that was held on a day."""
    record = cell.planned(day, **more)
    cell.book.meetings.edit(replace(record.meeting, state=MeetingState.CLOSED))
    return cell.book.meetings.record(record.meeting.id)


def test_an_empty_book_has_no_meeting_to_work_on(cell: Cell) -> None:
    view = look_at_year(cell.book.meetings, 2026)
    assert (view.rows, view.gaps, view.focus, view.years) == ((), (), None, (2026,))
    assert view.today == DAY


def test_papers_of_the_next_meeting_are_due_a_day_before_its_hour(cell: Cell) -> None:
    cell.planned(DAY + timedelta(days=3))
    found = focus(cell)
    assert found.step == SEND
    assert found.due == datetime(2026, 12, 7, 19, 30)
    assert found.rule is not None
    assert (found.rule.value, bool(found.rule.source)) == (1, True)


def test_what_is_not_settled_keeps_it_at_the_first_step(cell: Cell) -> None:
    cell.planned(DAY + timedelta(days=3), begins=None)
    found = focus(cell)
    assert found.step == PREPARE
    assert found.due == datetime(2026, 12, 7)


def test_a_meeting_whose_papers_are_out_is_to_be_held(cell: Cell) -> None:
    record = cell.planned(DAY + timedelta(days=3))
    cell.book.meetings.invited(record.meeting.id)
    assert (focus(cell).step, focus(cell).due) == (MEET, None)


def test_a_running_meeting_goes_before_all_others(cell: Cell) -> None:
    record = cell.running()
    cell.planned(DAY)
    assert (focus(cell).row.meeting.id, focus(cell).step) == (record.meeting.id, MEET)


def test_papers_that_nobody_marked_as_sent_are_left_out_and_not_done(cell: Cell) -> None:
    record = cell.planned(DAY)
    assert focus(cell).left_out == frozenset()  # still to be done
    cell.book.run.start(record.meeting.id)
    assert focus(cell).left_out == {SEND}
    cell.book.meetings.invited(record.meeting.id)
    assert focus(cell).left_out == frozenset()


def test_a_meeting_that_is_over_is_worked_on_until_it_is_reported(cell: Cell) -> None:
    record = closed(cell, DAY - timedelta(days=1))
    cell.planned(DAY + timedelta(days=30))
    found = focus(cell)
    assert (found.row.meeting.id, found.step) == (record.meeting.id, MINUTES)
    assert found.due == datetime(2026, 12, 7)
    cell.book.meetings.reported(record.meeting.id)
    assert focus(cell).row.meeting.day == DAY + timedelta(days=30)


def test_the_next_meeting_goes_before_an_old_one_when_it_is_near(cell: Cell) -> None:
    closed(cell, DAY - timedelta(days=20))
    coming = cell.planned(DAY + timedelta(days=1))
    assert focus(cell).row.meeting.id == coming.meeting.id


def test_months_and_quarters_without_a_meeting_are_told_from_the_first_one_on(cell: Cell) -> None:
    for month in (8, 9, 11):
        closed(cell, date(2026, month, 5), kind=MeetingKind.COMBINED if month == 11 else MeetingKind.REGULAR)
    view = look_at_year(cell.book.meetings, 2026)
    assert [(gap.month, gap.quarter) for gap in view.gaps] == [(10, 0), (12, 0), (0, 3)]
    assert all(gap.source for gap in view.gaps)
    assert sorted(view.gaps, key=lambda gap: gap.place)[0] == Gap(quarter=3, source=view.gaps[2].source)


def test_a_cancelled_meeting_fills_no_month(cell: Cell) -> None:
    closed(cell, date(2026, 11, 5), kind=MeetingKind.COMBINED)
    record = cell.planned(DAY)
    assert not look_at_year(cell.book.meetings, 2026).gaps
    cell.book.meetings.cancel(record.meeting.id, "Bão")
    assert [gap.month for gap in look_at_year(cell.book.meetings, 2026).gaps] == [12]


def test_a_book_that_is_older_than_the_year_is_asked_for_all_its_months(cell: Cell) -> None:
    closed(cell, date(2025, 12, 5))
    closed(cell, date(2026, 11, 5), kind=MeetingKind.COMBINED)
    months = [gap.month for gap in look_at_year(cell.book.meetings, 2026).gaps if gap.month]
    assert months == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]


def test_a_year_to_come_lacks_nothing_yet(cell: Cell) -> None:
    cell.planned(date(2027, 3, 5))
    assert look_at_year(cell.book.meetings, 2027).gaps == ()
    assert look_at_year(cell.book.meetings, 2027).years == (2026, 2027)


# what a new meeting begins with


def test_a_new_meeting_takes_hour_place_and_people_from_the_last_one(cell: Cell) -> None:
    closed(cell, date(2026, 11, 7), begins=time(7, 30), place="Trường tiểu học")
    people = seats(cell.book.members.all(), DAY)
    made = new_meeting(cell.book.meetings, people, Wish())
    assert (made.day, made.begins, made.place) == (date(2026, 12, 7), time(7, 30), "Trường tiểu học")
    assert (made.chair_id, made.secretary_id) == (cell.ids["Nguyễn Văn Hòa"], cell.ids["Lê Quang Minh"])
    assert made.title == "Sinh hoạt thường kỳ tháng 12"
    assert made.minutes >= 90
    assert made.id == 0


def test_the_next_month_without_a_meeting_is_proposed(cell: Cell) -> None:
    cell.planned(DAY)
    assert new_meeting(cell.book.meetings, (), Wish()).day == date(2027, 1, 5)
    assert new_meeting(cell.book.meetings, (), Wish(MeetingKind.COMMITTEE)).day == DAY


def test_a_wish_for_a_month_takes_its_usual_day(cell: Cell) -> None:
    closed(cell, date(2026, 9, 9))
    wish = Wish(MeetingKind.THEMATIC, date(2026, 10, 1))
    made = new_meeting(cell.book.meetings, (), wish)
    assert (made.day, made.kind) == (date(2026, 10, 9), MeetingKind.THEMATIC)
    assert new_meeting(cell.book.meetings, (), Wish(day=date(2026, 10, 17))).day == date(2026, 10, 17)


def test_the_chair_is_the_secretary_of_the_cell_not_a_deputy(cell: Cell) -> None:
    people = (
        Seat(1, "Trần Thị Lan", "Phó bí thư"),
        Seat(2, "Nguyễn Văn Hòa", "Bí thư chi bộ"),
        Seat(3, "Lê Quang Minh"),
    )
    assert chair_of(people) == 2
    assert chair_of(people[:1]) == 0
    last = cell.planned(chair_id=3).meeting
    assert chair_of((people[0], people[2]), last) == 3


def test_who_left_has_no_seat_and_who_has_a_position_comes_first(cell: Cell) -> None:
    found = seats(cell.book.members.all(), DAY)
    assert "Ngô Văn Xa" not in [seat.name for seat in found]
    assert {seat.position for seat in found[:3]} == {"Bí thư", "Phó bí thư", "Chi ủy viên"}


def test_a_year_is_planned_as_the_meetings_before_were_held(cell: Cell) -> None:
    cell.planned(DAY, begins=time(20, 0))
    usual = settings_of(cell.book.meetings, date(2029, 1, 1))
    assert usual is not None
    assert usual.begins == time(20, 0)
    plan = YearPlan(2027, date(2027, 1, 1), DayRule(weekday=0), time(20, 0), combined=frozenset({3}))
    made = year_to_plan(cell.book.meetings, plan)
    assert len(made) == 12
    assert all(one.day.weekday() == 0 and one.day.day <= 7 for one in made)
    cell.book.meetings.plan_all(made)
    assert not year_to_plan(cell.book.meetings, plan)
    assert all(row.meeting.minutes >= 90 for row in cell.book.meetings.year(2027))


# keeping what is typed


def test_a_new_meeting_lacks_what_is_not_settled_before_it_is_written(cell: Cell) -> None:
    view = look_at_new(cell.book, Wish(day=DAY + timedelta(days=3)))
    lacking = {check.kind for check in view.checks}
    assert {CheckKind.NO_HOUR, CheckKind.NO_PLACE, CheckKind.PAPERS_DUE, CheckKind.NO_PAPERS} <= lacking
    assert CheckKind.NO_CHAIR not in lacking  # the secretary of the cell
    assert CheckKind.NO_CELL in lacking
    save_cell(cell.book.workspace.notebook, Names("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"))
    again = look_at_new_again(cell.book, view)
    assert again.record == view.record
    assert {check.kind for check in again.checks} == lacking - {CheckKind.NO_CELL}
    kept = keep(cell.book, view.record.meeting, view.record.agenda)
    assert look_at_meeting(cell.book, kept.meeting.id).checks == again.checks


def test_a_new_meeting_is_planned_with_the_agenda_that_was_typed(cell: Cell) -> None:
    view = look_at_new(cell.book, Wish())
    assert view.record.meeting.id == 0
    assert view.record.agenda
    kept = keep(cell.book, view.record.meeting, view.record.agenda[:2])
    assert kept.meeting.id
    assert [item.title for item in kept.agenda] == [item.title for item in view.record.agenda[:2]]


def test_what_happened_meanwhile_is_not_overwritten_by_what_is_typed(cell: Cell) -> None:
    typed = cell.planned().meeting
    cell.book.meetings.invited(typed.id)
    cell.book.run.start(typed.id)
    kept = keep(cell.book, replace(typed, place="Sân đình"), None).meeting
    assert (kept.place, kept.state) == ("Sân đình", MeetingState.RUNNING)
    assert kept.invited_at is not None


def test_a_view_tells_how_long_the_meeting_must_be(cell: Cell) -> None:
    view = look_at_meeting(cell.book, cell.planned(kind=MeetingKind.COMBINED).meeting.id)
    assert view.duration is not None
    assert view.duration.minutes == 120
    assert view.now == EVENING.replace(tzinfo=None)
    template, needed = template_of(cell.book, MeetingKind.REGULAR, DAY)
    assert template
    assert needed is not None
    assert needed.minutes == 90


@pytest.mark.parametrize("kind", list(MeetingKind))
def test_every_kind_can_be_begun(cell: Cell, kind: MeetingKind) -> None:
    view = look_at_new(cell.book, Wish(kind))
    assert view.record.meeting.title
    assert view.record.agenda
