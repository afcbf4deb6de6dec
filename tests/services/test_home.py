# What the first page brings together: things to be done in the order of days, the days of a meeting, counts of types.

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from sotay.domain.meetings import (
    Attendance,
    Meeting,
    MeetingKind,
    MeetingRecord,
    MeetingState,
    Presence,
    Task,
    TaskReport,
    TaskState,
)
from sotay.domain.members import MemberState
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.cell import Cell, save_cell
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.duties import OwnDuty
from sotay.services.home import (
    NoNames,
    Todo,
    in_order,
    look_at_figures,
    look_at_meeting,
    look_at_members,
    look_at_todos,
    report_done,
)
from sotay.services.home_warnings import Absence, DuesWarning, DuesWarningKind
from sotay.services.meeting_figures import look_at_attendance
from sotay.services.meeting_figures import look_at_figures as look_at_all_figures
from sotay.services.meeting_year import MEET, REPORT, SEND
from sotay.services.members import MemberQuestion
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2

NOW = datetime.fromisoformat("2026-11-22T08:00:00+07:00")
TODAY = NOW.date()
EAST = Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch", role="secretary")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    cost = Argon2(memory_kib=64, time=1, lanes=1)
    workspace, _ = Workspace.create(DataPaths(tmp_path / "book"), "mật khẩu của chi bộ", cost=cost)
    made = Book(workspace, lambda: NOW)
    made.today = TODAY
    save_cell(workspace.notebook, EAST)
    yield made
    made.close()


def names(todos: tuple[Todo, ...]) -> list[str]:
    return [todo.item.task.title if hasattr(todo.item, "task") else getattr(todo.item, "title", "") for todo in todos]


def test_a_new_book_has_nothing_to_be_done_and_no_meeting(book: Book) -> None:
    assert look_at_todos(book) == ()
    assert look_at_members(book) == ()
    assert look_at_meeting(book) is None
    figures = look_at_figures(book)
    assert figures.attendance.is_empty
    assert figures.kinds.documents == 0


@pytest.mark.parametrize("lacking", [{"name": ""}, {"superior": ""}])
def test_names_that_papers_begin_with_stand_at_the_top_until_they_are_written(
    book: Book, lacking: dict[str, str]
) -> None:
    book.tasks.add(Task("x", "Trễ", due=TODAY - timedelta(5)))
    save_cell(book.workspace.notebook, replace(EAST, **lacking))
    first, late = look_at_todos(book)
    assert (first, names((late,))) == (Todo(TODAY, NoNames()), ["Trễ"])
    assert not first.can_be_done
    assert in_order([late], [first]) == (first, late)
    save_cell(book.workspace.notebook, EAST)
    assert look_at_todos(book) == (late,)


@pytest.mark.parametrize("role", ["member", "importer"])
def test_a_computer_that_writes_no_papers_is_not_asked_for_the_names(book: Book, role: str) -> None:
    save_cell(book.workspace.notebook, Cell(role=role))
    assert look_at_todos(book) == ()


def test_duties_and_tasks_stand_together_by_their_days(book: Book) -> None:
    book.duties.add(OwnDuty("", "Việc hôm nay", TODAY))
    for title, days in (("Trễ", -5), ("Hai tuần", 13), ("Xa hơn", 14)):
        book.tasks.add(Task(title, title, due=TODAY + timedelta(days)))
    book.tasks.add(Task("x", "Không có hạn"))
    done = book.tasks.add(Task("y", "Đã xong", due=TODAY))
    book.tasks.report(TaskReport(done.id, TODAY, TaskState.DONE))
    assert names(look_at_todos(book)) == ["Trễ", "Việc hôm nay", "Hai tuần"]


def test_the_last_day_of_the_calendar_is_no_trouble(book: Book) -> None:
    book.today = date.max
    assert look_at_todos(book) == ()


def test_what_is_due_about_members_joins_the_list_and_cannot_be_ticked(book: Book) -> None:
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    members = look_at_members(book)
    assert members
    assert not any(todo.can_be_done for todo in members)
    both = in_order(look_at_todos(book), members)
    assert [todo.day for todo in both] == sorted(todo.day for todo in both)
    assert all(todo in both for todo in members)


def test_a_task_is_reported_as_done_and_the_report_can_be_dropped(book: Book) -> None:
    task = book.tasks.add(Task("t", "Sửa đèn đường", due=TODAY))
    book.tasks.report(TaskReport(task.id, TODAY + timedelta(1), TaskState.DOING, "đã xin vật tư"))
    report_id = report_done(book, book.tasks.row(task.id).task)
    assert report_id is not None
    assert book.tasks.row(task.id).task.state is TaskState.DONE
    assert report_done(book, task) is None  # told once, however often it is ticked
    told = {report.id: report for report in book.tasks.reports(task.id)}
    assert (told[report_id].state, told[report_id].day, told[report_id].result) == (
        *(TaskState.DONE, TODAY + timedelta(1)),
        "đã xin vật tư",
    )
    book.tasks.drop_report(report_id)
    assert book.tasks.row(task.id).task.state is TaskState.DOING


def test_the_steps_of_a_meeting_have_the_days_of_the_rules_until_they_are_over(book: Book) -> None:
    meeting_id = book.meetings.plan(Meeting("m", MeetingKind.REGULAR, "Sinh hoạt", date(2026, 12, 5))).meeting.id
    found = look_at_meeting(book)
    assert found is not None
    assert found.days[MEET].day == date(2026, 12, 5)
    assert not found.days[MEET].before
    assert found.days[SEND].before
    assert found.days[SEND].day < found.days[MEET].day < found.days[REPORT].day
    book.meetings.invited(meeting_id)
    after = look_at_meeting(book)
    assert after is not None
    assert (after.days[SEND].day, after.days[SEND].before) == (TODAY, False)
    assert after.focus.step == MEET
    assert not after.is_like(found)
    assert after.is_like(look_at_meeting(book))
    assert not after.is_like(None)


def test_the_attendance_is_that_of_the_page_of_figures(book: Book) -> None:
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    fill_meetings(book)
    for last in (TODAY, date(2026, 3, 15)):
        whole, short = look_at_all_figures(book, last), look_at_attendance(book, last)
        assert (short.months, short.target, short.source) == (whole.months, whole.target, whole.source)
        assert short.target == pytest.approx(0.9)


def test_dues_that_stay_unpaid_and_reliefs_that_end_are_told_by_their_last_month(book: Book) -> None:
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    fill_dues(book)
    warned = book.dues.warnings()
    told = {todo.item.kind: todo for todo in look_at_members(book) if isinstance(todo.item, DuesWarning)}
    assert {one.kind for one in warned} > set(told)  # what nobody can tell has no day
    assert told[DuesWarningKind.UNPAID].day == date(2026, 10, 31)
    assert told[DuesWarningKind.RELIEF_ENDS].day >= TODAY


def test_who_missed_two_meetings_in_a_row_is_told_until_the_next_one(book: Book) -> None:
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    (quan,) = book.members.ids(MemberQuestion(TODAY, "hoang minh"))
    (bich,) = book.members.ids(MemberQuestion(TODAY, "do thi bich"))

    def held(number: int, day: date, presence: Presence) -> None:
        meeting = Meeting(f"m{number}", MeetingKind.REGULAR, "Sinh hoạt", day, state=MeetingState.CLOSED)
        roll = tuple(
            Attendance(one, MemberState.OFFICIAL, came) for one, came in ((quan, presence), (bich, Presence.PRESENT))
        )
        book.meetings.bring_in([MeetingRecord(meeting, roll=roll)])

    def absent() -> list[tuple[date, int, int]]:
        return [
            (todo.day, todo.item.member_id, todo.item.meetings)
            for todo in look_at_members(book)
            if isinstance(todo.item, Absence)
        ]

    held(1, date(2026, 9, 5), Presence.UNEXCUSED)
    assert absent() == []
    held(2, date(2026, 10, 5), Presence.EXCUSED)
    assert absent() == [(TODAY, quan, 2)]
    book.meetings.plan(Meeting("n", MeetingKind.REGULAR, "Buổi tới", date(2026, 12, 5)))
    assert absent() == [(date(2026, 12, 5), quan, 2)]
    held(3, date(2026, 11, 5), Presence.PRESENT)
    assert absent() == []
