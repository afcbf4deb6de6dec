# The page of the calendar, used as a person does: looked through, done, postponed, added, changed, deleted, saved.

from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sotay.domain.meetings import Meeting, MeetingKind
from sotay.services.calendar_rule_texts import calendar_table
from sotay.services.demo_notebook import fill_notebook
from sotay.services.duties import DutyRow, DutyState, Every, OwnDuty
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.pages.base import Desk
from sotay.ui.pages.calendar import CalendarPage
from sotay.ui.pages.calendar_dialogs import DutyDialog, PostponeDialog
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.reminding import Reminder
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.typing import type_text

TODAY = date(2026, 11, 22)
REPORT = "Báo cáo tháng lên đảng ủy"
DUES = "Thu, nộp đảng phí của tháng"
Asked = TypeVar("Asked", bound=RecordDialog)


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> CalendarPage:
    book = empty_desk.book
    book.today = TODAY
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    book.meetings.plan(Meeting("m", MeetingKind.REGULAR, "Sinh hoạt tháng 11", date(2026, 11, 27)))
    made = CalendarPage(empty_desk)
    qtbot.addWidget(made)
    made.resize(1274, 640)
    made.show()
    made.on_shown()
    qtbot.waitUntil(lambda: bool(made.list.current))
    return made


def entries(page: CalendarPage) -> list[EntryRow]:
    return [row for row in page.list.entries.rows if isinstance(row, EntryRow)]


def rows(page: CalendarPage) -> list[str]:
    return [row.head for row in entries(page)]


def choose(page: CalendarPage, title: str) -> None:
    page.list.choose(next(row.id for row in entries(page) if row.head == title))


def badge(page: CalendarPage, title: str) -> str:
    return next(row.badge for row in entries(page) if row.head == title)


def undo(page: CalendarPage, qtbot: QtBot) -> None:
    window = page.desk.messages.bar.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(UndoBar)))
    window.findChildren(UndoBar)[-1].undone.emit()


def dialog(kind: type[Asked], qtbot: QtBot) -> Asked:
    def found() -> list[Asked]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def day_pos(page: CalendarPage, day: date) -> Any:
    return page.grid.visualRect(page.grid.days.place(day)).center()


def test_the_month_begins_with_what_comes_next_and_tells_every_state(page: CalendarPage) -> None:
    current = page._current()
    assert current is not None
    assert current.title == REPORT
    assert badge(page, REPORT) == "Due"
    assert badge(page, DUES) == "Coming"
    bands = [row.text for row in page.list.entries.rows if isinstance(row, Band)]
    assert len(bands) == len({row.day for row in page._rows or ()})
    assert page.title() == "Calendar"
    assert page._name.text() == "November 2026"


def test_a_day_that_is_pressed_chooses_what_stands_on_it(page: CalendarPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=day_pos(page, date(2026, 11, 30)))
    current = page._current()
    assert current is not None
    assert current.title == DUES
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=day_pos(page, date(2026, 11, 18)))
    assert page._current() is None
    assert not page.pane.isVisible()
    assert page.grid.days.day(page.grid.currentIndex()) == date(2026, 11, 18)


def test_days_are_walked_and_months_turned_by_keys(page: CalendarPage, qtbot: QtBot) -> None:
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Left)
    assert page.grid.days.day(page.grid.currentIndex()) == date(2026, 11, 24)
    qtbot.keyClick(page.grid, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page._name.text() == "December 2026")
    qtbot.waitUntil(lambda: "Kiểm điểm, đánh giá, xếp loại cuối năm" in rows(page))
    qtbot.keyClick(page.grid, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page._name.text() == "November 2026")
    qtbot.mouseClick(page.before_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._name.text() == "October 2026")
    qtbot.mouseClick(page.today_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._name.text() == "November 2026")
    qtbot.waitUntil(lambda: (row := page._current()) is not None and row.title == REPORT)


def test_every_day_is_told_in_a_sentence(page: CalendarPage) -> None:
    def told(day: date) -> str:
        return str(page.grid.days.place(day).data(Qt.ItemDataRole.AccessibleTextRole))

    assert told(TODAY) == "Sunday, 22/11/2026; today"
    assert told(date(2026, 11, 25)) == f"Wednesday, 25/11/2026; {REPORT}, Due"
    assert page.grid.days.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) is None


def test_a_duty_is_done_and_the_undo_takes_it_back(page: CalendarPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(page.pane.done_button, Qt.MouseButton.LeftButton)
    page.refresh()
    qtbot.waitUntil(lambda: badge(page, REPORT) == "Done")
    qtbot.waitUntil(page.pane.undone_button.isVisible)
    undo(page, qtbot)
    page.desk.tasks.run(lambda _: None, lambda _: page.refresh(), owner=page)
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)
    page.refresh()
    qtbot.waitUntil(lambda: badge(page, REPORT) == "Due")


def test_what_was_marked_by_mistake_is_open_again(page: CalendarPage, qtbot: QtBot) -> None:
    duties = page.desk.book.duties
    duties.done(next(row for row in page._rows or () if row.title == REPORT))
    page.refresh()
    qtbot.waitUntil(page.pane.undone_button.isVisible)
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(page.pane.undone_button, Qt.MouseButton.LeftButton)
    page.refresh()
    qtbot.waitUntil(page.pane.done_button.isVisible)


def test_a_duty_is_postponed_with_a_reason_only(page: CalendarPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.pane.postpone_button, Qt.MouseButton.LeftButton)
    asked = dialog(PostponeDialog, qtbot)
    type_text(asked.day, "25/11/2026")
    asked.do_button.click()
    assert asked.isVisible()  # the day it was due on, and no reason
    asked.day.clear()
    type_text(asked.day, "28/11/2026")
    asked.do_button.click()
    assert asked.isVisible()
    type_text(asked.reason, "chờ số liệu của thôn")
    with qtbot.waitSignal(page.changed):
        asked.do_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: badge(page, REPORT) == "Postponed")
    row = next(row for row in page._rows or () if row.title == REPORT)
    assert (row.day, row.reason) == (date(2026, 11, 28), "chờ số liệu của thôn")
    choose(page, REPORT)
    assert "Postponed from 25/11/2026: chờ số liệu của thôn" in page.pane._facts.plain


def test_a_duty_is_added_changed_deleted_and_brought_back(page: CalendarPage, qtbot: QtBot) -> None:
    duties = page.desk.book.duties
    qtbot.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    asked = dialog(DutyDialog, qtbot)
    asked.do_button.click()
    assert asked.isVisible()  # it has no title
    type_text(asked.title, "Nộp báo cáo chuyên đề")
    asked.day.clear()
    type_text(asked.day, "27/11/2026")
    asked.every.setCurrentIndex(list(Every).index(Every.WEEK))
    type_text(asked.until, "26/11/2026")
    asked.do_button.click()
    assert asked.isVisible()  # the last day is before the first
    asked.until.clear()
    with qtbot.waitSignal(page.changed):
        asked.do_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: "Nộp báo cáo chuyên đề" in rows(page))
    (kept,) = duties.owns()
    assert (kept.due, kept.every, kept.until) == (date(2026, 11, 27), Every.WEEK, None)

    choose(page, "Nộp báo cáo chuyên đề")
    qtbot.mouseClick(page.pane.edit_button, Qt.MouseButton.LeftButton)
    change = dialog(DutyDialog, qtbot)
    type_text(change.note, "bản giấy")
    with qtbot.waitSignal(page.changed):
        change.do_button.click()
    assert duties.own(kept.id).note == "bản giấy"
    undo(page, qtbot)
    qtbot.waitUntil(lambda: duties.own(kept.id).note == "" and not page.desk.tasks.busy)

    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(page.pane.remove_button, Qt.MouseButton.LeftButton)
    assert not duties.owns()
    undo(page, qtbot)
    qtbot.waitUntil(lambda: bool(duties.owns()))


def test_a_meeting_is_opened_and_not_marked(page: CalendarPage, qtbot: QtBot) -> None:
    choose(page, "Sinh hoạt tháng 11")
    assert page.pane.meeting_button.isVisible()
    assert not page.pane.done_button.isVisible()
    with qtbot.waitSignal(page.wanted) as told:
        qtbot.mouseClick(page.pane.meeting_button, Qt.MouseButton.LeftButton)
    assert told.args is not None
    assert told.args[0] == "meeting"


def test_a_duty_is_found_by_key_and_day(page: CalendarPage, qtbot: QtBot) -> None:
    page.open(("evaluation", date(2026, 12, 10)))
    qtbot.waitUntil(lambda: (row := page._current()) is not None and row.key == "evaluation")
    page.open(None)
    page.open(date(2026, 10, 25))
    qtbot.waitUntil(lambda: (row := page._current()) is not None and row.day == date(2026, 10, 25))


def test_a_month_without_anything_says_so(page: CalendarPage, qtbot: QtBot) -> None:
    from sotay.services.calendar_rules import calendar_rules

    calendar_rules().save(page.desk.book.workspace.notebook, '[[own]]\nlead = 3\nsource = "sổ"\n')
    page.desk.book.rules_changed()
    page.open(date(2027, 3, 1))
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.print_button.isEnabled()
    assert page.new_button.isEnabled()


def test_a_duty_and_the_page_lead_to_their_rules(page: CalendarPage, qtbot: QtBot) -> None:
    choose(page, REPORT)
    for button in (page.pane.rule_button, page.rules_button):
        qtbot.waitUntil(button.isVisible)
        with qtbot.waitSignal(page.wanted) as told:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == ["settings", ("rules", "calendar")]
    choose(page, "Sinh hoạt tháng 11")
    assert not page.pane.rule_button.isVisible()


def test_the_cells_own_days_stand_in_the_calendar_as_soon_as_they_are_saved(page: CalendarPage, qtbot: QtBot) -> None:
    table, book = calendar_table(), page.desk.book
    table.put(book, table.table.shipped().replace("day = 25\n", "day = 26\n"))
    page.refresh()
    qtbot.waitUntil(lambda: [row.day for row in page._rows or () if row.title == REPORT] == [date(2026, 11, 26)])
    table.put(book, None)
    page.refresh()
    qtbot.waitUntil(lambda: [row.day for row in page._rows or () if row.title == REPORT] == [date(2026, 11, 25)])


def test_the_year_is_saved_for_telephones(page: CalendarPage, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "lịch.ics"
    page.papers.save_ics(date(2026, 11, 1), target)
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: "Saved" in page.desk.messages.bar.accessibleName())
    read: Any = icalendar.Calendar.from_ical(target.read_bytes())
    titles = [str(one["SUMMARY"]) for one in read.walk("VEVENT")]
    assert titles.count(f"[MẪU] {REPORT}") == 12  # of a sample book
    assert "[MẪU] Sinh hoạt tháng 11" in titles


def test_the_menu_offers_papers_and_telephones(page: CalendarPage) -> None:
    menu = page.papers.menu(page.save_button, date(2026, 11, 1), page._rows or ())
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == [
        *("The month as PDF …", "The month for Excel …", "The month for Word …", "A year for telephones …"),
    ]
    menu.deleteLater()


def looked(reminder: Reminder, page: CalendarPage, qtbot: QtBot) -> str:
    reminder.look()
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)
    bar = page.desk.messages.bar
    return bar.accessibleName() if not bar.isHidden() else ""


def due_rows(page: CalendarPage) -> list[DutyRow]:
    return [row for row in page.desk.book.duties.due(TODAY) if row.day <= TODAY]


def test_a_reminder_comes_once_a_day_and_leads_to_the_duty(page: CalendarPage, qtbot: QtBot) -> None:
    book = page.desk.book
    now = book.clock().replace(year=2026, month=11, day=22)
    book.clock = lambda: now
    reminder = Reminder(page.desk, page)
    assert not due_rows(page)
    assert looked(reminder, page, qtbot) == ""
    kept = book.duties.add(OwnDuty("", "Nộp hồ sơ", TODAY))
    told = looked(reminder, page, qtbot)
    assert "Due today or late: Nộp hồ sơ." in told
    page.desk.messages.bar.hide()
    assert looked(reminder, page, qtbot) == ""  # once a day
    now = now + timedelta(1)
    book.duties.add(OwnDuty("", "Gửi danh sách", TODAY + timedelta(1)))
    assert "2 duties are due today or late; first: Nộp hồ sơ." in looked(reminder, page, qtbot)
    bar = page.desk.messages.bar
    (button,) = [one for one in bar.findChildren(Button) if one.text().strip() == "Open the calendar"]
    with qtbot.waitSignal(reminder.asked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["calendar", (kept.uid, TODAY)]
    assert page.desk.messages.bar.isHidden()


def test_a_reminder_does_not_push_another_message_away(page: CalendarPage, qtbot: QtBot) -> None:
    book = page.desk.book
    now = book.clock().replace(year=2026, month=11, day=22)
    book.clock = lambda: now
    window = page.desk.messages.bar.window()
    window.show()
    page.desk.messages.warn("Chưa sao lưu được.")
    book.duties.add(OwnDuty("", "Nộp hồ sơ", TODAY))
    assert "Chưa sao lưu được." in looked(Reminder(page.desk, page), page, qtbot)
    assert DutyState.DUE in {row.state for row in book.duties.due(TODAY)}
