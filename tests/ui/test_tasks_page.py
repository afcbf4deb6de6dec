# The page of tasks, used as a person does: looked through, reported on, changed, deleted and brought back.

from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, MeetingState, Task, TaskReport, TaskState
from sotay.services.demo_notebook import fill_notebook
from sotay.ui.pages.base import Desk
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.pages.task_dialogs import ReportDialog, TaskDialog
from sotay.ui.pages.tasks import TasksPage
from sotay.ui.pages.tasks_bar import Group
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.typing import type_text

TODAY = date(2026, 11, 22)
TITLES = {"Sửa đèn đường": -10, "Trồng cây": 5, "Thu quỹ khuyến học": None}


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> TasksPage:
    book = empty_desk.book
    book.today = TODAY
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    people = {member.person.full_name: member.id for member in book.members.all()}
    for title, days in TITLES.items():
        due = None if days is None else TODAY + timedelta(days=days)
        book.tasks.add(Task(f"u {title}", title, member_id=people["Bùi Văn Chiến"], due=due))
    done = book.tasks.add(Task("u xong", "Dọn vệ sinh"))
    book.tasks.report(TaskReport(done.id, TODAY, TaskState.DONE, "Dọn xong 2 km"))
    made = TasksPage(empty_desk)
    qtbot.addWidget(made)
    made.resize(1274, 640)
    made.show()
    made.on_shown()
    qtbot.waitUntil(lambda: len(rows(made)) == 3)
    return made


def rows(page: TasksPage) -> list[str]:
    return [row.head for row in page.list.entries.rows]  # type: ignore[union-attr]


def shown(page: TasksPage, group: Group, qtbot: QtBot) -> list[str]:
    qtbot.mouseClick(page.groups.segment(group), Qt.MouseButton.LeftButton)
    return rows(page)


def undo(page: TasksPage, qtbot: QtBot) -> None:
    window = page.desk.messages.bar.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(UndoBar)))
    (bar,) = window.findChildren(UndoBar)
    bar.undone.emit()


Asked = TypeVar("Asked", bound=RecordDialog)


def dialog(kind: type[Asked], qtbot: QtBot) -> Asked:
    def found() -> list[Asked]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_tasks_are_listed_by_their_day_and_by_what_is_left(page: TasksPage, qtbot: QtBot) -> None:
    assert rows(page) == ["Sửa đèn đường", "Trồng cây", "Thu quỹ khuyến học"]
    assert shown(page, Group.OVERDUE, qtbot) == ["Sửa đèn đường"]
    assert "10 day(s) late" in page.list.entries.rows[0].sentence  # type: ignore[union-attr]
    assert shown(page, Group.DONE, qtbot) == ["Dọn vệ sinh"]
    assert len(shown(page, Group.ALL, qtbot)) == 4


def test_words_are_found_without_marks_and_people_by_name(page: TasksPage, qtbot: QtBot) -> None:
    page.focus_search()
    type_text(page.search, "trong cay")
    qtbot.waitUntil(lambda: rows(page) == ["Trồng cây"])
    page.search.clear()
    type_text(page.search, "chien")
    qtbot.waitUntil(lambda: len(rows(page)) == 3)
    page.search.clear()
    type_text(page.search, "không có")
    qtbot.waitUntil(page.empty.isVisible)


def test_a_report_closes_a_task_and_can_be_taken_back(page: TasksPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.pane.report_button, Qt.MouseButton.LeftButton)
    asked = dialog(ReportDialog, qtbot)
    type_text(asked.told, "Thay 12 bóng")
    qtbot.mouseClick(asked.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Sửa đèn đường" not in rows(page))
    assert "Sửa đèn đường" in shown(page, Group.DONE, qtbot)
    task = next(row.task for row in page.desk.book.tasks.tasks() if row.task.title == "Sửa đèn đường")
    assert (task.state, task.result) == (TaskState.DONE, "Thay 12 bóng")
    page.list.choose(task.id)
    qtbot.waitUntil(lambda: len(page.pane.reports.entries.rows) == 1)
    page.pane.reports.setFocus()
    page.pane.reports.choose(page.desk.book.tasks.reports(task.id)[0].id)
    qtbot.keyClick(page.pane.reports, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.desk.book.tasks.row(task.id).task.state is TaskState.OPEN)
    undo(page, qtbot)
    qtbot.waitUntil(lambda: page.desk.book.tasks.row(task.id).task.state is TaskState.DONE)


def test_giving_a_task_up_needs_a_reason(page: TasksPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.pane.report_button, Qt.MouseButton.LeftButton)
    asked = dialog(ReportDialog, qtbot)
    qtbot.mouseClick(asked.state.segment(TaskState.DROPPED), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(asked.do_button, Qt.MouseButton.LeftButton)
    assert asked.isVisible()
    type_text(asked.told, "Xã làm rồi")
    qtbot.mouseClick(asked.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Sửa đèn đường" not in rows(page))


def test_a_task_is_added_with_a_person_and_a_day(page: TasksPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    asked = dialog(TaskDialog, qtbot)
    qtbot.mouseClick(asked.do_button, Qt.MouseButton.LeftButton)
    assert asked.isVisible()  # a task without words is none
    type_text(asked.title, "Kiểm điểm cuối năm")
    asked.who.setFocus()
    type_text(asked.who, "Trần Thị Bưởi")
    asked.due.setFocus()
    type_text(asked.due, "+7")
    qtbot.mouseClick(asked.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Kiểm điểm cuối năm" in rows(page))
    (added,) = [row for row in page.desk.book.tasks.tasks() if row.task.title == "Kiểm điểm cuối năm"]
    assert (added.name, added.task.due) == ("Trần Thị Bưởi", TODAY + timedelta(days=7))
    assert page.list.current == added.task.id


def test_a_deleted_task_comes_back(page: TasksPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(page) == ["Trồng cây", "Thu quỹ khuyến học"])
    undo(page, qtbot)
    qtbot.waitUntil(lambda: "Sửa đèn đường" in rows(page))


def test_a_task_is_opened_by_its_number(page: TasksPage, qtbot: QtBot) -> None:
    done = next(row.task.id for row in page.desk.book.tasks.tasks() if row.task.title == "Dọn vệ sinh")
    page.open(done)
    qtbot.waitUntil(lambda: page.list.current == done)
    assert page.groups.current() == Group.ALL


def meeting(page: TasksPage, day: date, state: MeetingState, *tasks: Task) -> int:
    """Write a meeting that gave tasks, and look again."""
    made = Meeting(f"m {day}", MeetingKind.REGULAR, f"Sinh hoạt {day:%m/%Y}", day, minutes=90, state=state)
    (meeting_id,) = page.desk.book.meetings.bring_in([MeetingRecord(made, tasks=tasks)])
    page.refresh()
    return meeting_id


def choose(page: TasksPage, words: str, qtbot: QtBot) -> None:
    """Choose a meeting by keys, as far down as its words stand."""
    box = page.bar.meetings
    qtbot.waitUntil(lambda: any(words in box.itemText(at) for at in range(box.count())))
    place = next(at for at in range(box.count()) if words in box.itemText(at))
    box.setFocus()
    for _ in range(place - box.currentIndex()):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_a_meeting_limits_the_list_and_the_sum_says_how_much_it_got_done(page: TasksPage, qtbot: QtBot) -> None:
    done = Task("u1", "Trồng hoa", state=TaskState.DONE, done_on=TODAY)
    meeting(page, date(2026, 11, 5), MeetingState.CLOSED, done, Task("u2", "Quét vôi", due=date(2026, 11, 20)))
    choose(page, "05/11/2026", qtbot)
    assert rows(page) == ["Quét vôi"]
    assert page.bar.summary.text().startswith("1 task(s) shown · 1 of 2 done (50 %) · 1 overdue")
    assert shown(page, Group.ALL, qtbot) == ["Quét vôi", "Trồng hoa"]


def test_the_table_of_the_coming_meeting_has_what_is_done_too(page: TasksPage, qtbot: QtBot) -> None:
    done = Task("u1", "Trồng hoa", state=TaskState.DONE, done_on=TODAY)
    meeting(page, date(2026, 10, 5), MeetingState.CLOSED, done, Task("u0", "Còn dở"))
    meeting(page, date(2026, 11, 5), MeetingState.CLOSED, Task("u2", "Quét vôi"))
    meeting(page, date(2026, 12, 5), MeetingState.PLANNED)
    choose(page, "To be reported on 05/12/2026", qtbot)
    assert rows(page) == ["Còn dở", "Quét vôi"]
    listing = page._paper().make()
    assert "05/12/2026" in listing.titles[1]
    assert len(listing.rows) == 2


def test_a_report_keeps_its_evidence_and_the_meeting_that_heard_it(page: TasksPage, qtbot: QtBot) -> None:
    today = meeting(page, TODAY, MeetingState.RUNNING)
    qtbot.waitUntil(lambda: today in page._known.meetings)
    qtbot.mouseClick(page.pane.report_button, Qt.MouseButton.LeftButton)
    asked = dialog(ReportDialog, qtbot)
    assert asked.meeting.currentText() == "22/11/2026 · Sinh hoạt 11/2026"
    qtbot.mouseClick(asked.state.segment(TaskState.DOING), Qt.MouseButton.LeftButton)
    type_text(asked.evidence, "Ảnh chụp")
    qtbot.mouseClick(asked.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.pane.reports.entries.rows) == 1)
    (report,) = page.desk.book.tasks.reports(page.list.current)
    assert (report.evidence, report.meeting_id) == ("Ảnh chụp", today)
    told = page.pane.reports.entries.rows[0].sentence  # type: ignore[union-attr]
    assert "Ảnh chụp · Sinh hoạt 11/2026" in told


def test_a_person_who_left_is_told_and_another_can_be_named(page: TasksPage, qtbot: QtBot) -> None:
    tasks, members = page.desk.book.tasks, page.desk.book.members
    gone = next(one for one in members.all() if one.has_left(TODAY))
    task = tasks.add(Task("u gone", "Việc dở", member_id=gone.id, due=TODAY))
    page.open(task.id)
    qtbot.waitUntil(lambda: page.list.current == task.id)
    assert page.pane.left_badge.isVisible()
    qtbot.mouseClick(page.pane.edit_button, Qt.MouseButton.LeftButton)
    asked = dialog(TaskDialog, qtbot)
    assert asked.who.name == gone.person.full_name
    asked.who.setFocus()
    asked.who.selectAll()
    type_text(asked.who, "Không Có Ai")
    qtbot.mouseClick(asked.do_button, Qt.MouseButton.LeftButton)
    assert asked.isVisible()
    asked.who.selectAll()
    type_text(asked.who, "Trần Thị Bưởi")
    qtbot.mouseClick(asked.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tasks.row(task.id).name == "Trần Thị Bưởi")
    qtbot.waitUntil(lambda: not page.pane.left_badge.isVisible())


def test_the_badge_of_who_left_stands_at_their_open_tasks_only(page: TasksPage, qtbot: QtBot) -> None:
    tasks, members = page.desk.book.tasks, page.desk.book.members
    gone = next(one for one in members.all() if one.has_left(TODAY))
    task = tasks.add(Task("u gone", "Việc dở", member_id=gone.id, due=TODAY))
    page.open(task.id)
    qtbot.waitUntil(page.pane.left_badge.isVisible)
    page.list.choose(tasks.overdue()[0].task.id)
    assert not page.pane.left_badge.isVisible()


def test_the_page_without_tasks_says_so(empty_desk: Desk, qtbot: QtBot) -> None:
    page = TasksPage(empty_desk)
    qtbot.addWidget(page)
    page.show()
    page.on_shown()
    qtbot.waitUntil(lambda: not empty_desk.tasks.busy)
    assert page.empty.isVisible()
    assert not page.print_button.isEnabled()
    assert not page.bar.isVisible()
