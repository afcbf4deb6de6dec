# The first page, used as a person does: looked at, opened, ticked, undone, added to; and in a narrow window.

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from sotay.domain.dues import DuesDelay, Month
from sotay.domain.meetings import Task, TaskState
from sotay.services.cell import Cell, save_cell
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.dues_warnings import DuesWarningKind
from sotay.services.duties import DutyState, OwnDuty
from sotay.services.home import Todo
from sotay.services.home_warnings import Absence
from sotay.services.library_question import LibraryQuestion, Sort
from sotay.services.members import MemberQuestion
from sotay.services.places import Place
from sotay.ui.delegates.news_row import NewsRow
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.delegates.todo_row import TodoRow
from sotay.ui.frame import Frame
from sotay.ui.pages.base import Desk
from sotay.ui.pages.calendar_dialogs import DutyDialog
from sotay.ui.pages.home import HomePage
from sotay.ui.pages.home_words import todo_row
from sotay.ui.pages.news_rows import PLACE_ROLE
from sotay.ui.quick import QuickSearch
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Kind
from sotay.ui.widgets.progress_panel import StageState
from sotay.ui.widgets.tones import Tone
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.typing import type_text

FRESH, AMBER, RED = date(2026, 10, 5), date(2027, 1, 6), date(2027, 6, 1)
TODAY = date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
EAST = Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch")
NAMES = "Write the names of the cell and the committee above it"


def shown(qtbot: QtBot, desk: Desk, today: date = FRESH, width: int = 1274) -> HomePage:
    desk.book.today = today
    page = HomePage(desk)
    qtbot.addWidget(page)
    page.changed.connect(page.refresh)  # as the window does
    page.resize(width, 668)
    page.show()
    page.on_shown()
    qtbot.waitUntil(lambda: page.is_complete and not desk.tasks.busy)
    return page


def with_meetings(desk: Desk) -> Desk:
    """Fill a book with members, meetings and tasks, and stop its clock."""
    book = desk.book
    book.clock = lambda: datetime.fromisoformat("2026-11-22T08:00:00+07:00")
    book.today = TODAY
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    fill_meetings(book)
    return desk


def press(qtbot: QtBot, found: QListView, index: QModelIndex, at: QPoint | None = None) -> None:
    qtbot.waitUntil(lambda: found.visualRect(index).height() > 0)
    rect = found.visualRect(index)
    qtbot.mouseClick(found.viewport(), LEFT, pos=rect.center() if at is None else rect.topLeft() + at)


def news(page: HomePage) -> list[NewsRow]:
    model = page.view.news.list.documents
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


def todos(page: HomePage) -> list[TodoRow]:
    model = page.view.todo.list.todos
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


def place_of(page: HomePage, title: str) -> QModelIndex:
    """Return where a thing to be done stands, with the list unfolded."""
    if not page.view.todo.more_button.isHidden() and len(todos(page)) < len(page.view.todo._todos or ()):
        page.view.todo.more_button.click()
    return page.view.todo.list.todos.index(next(at for at, row in enumerate(todos(page)) if title in row.title))


def undo(page: HomePage, qtbot: QtBot) -> None:
    window = page.desk.messages.bar.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(UndoBar)))
    window.findChildren(UndoBar)[-1].undone.emit()


def asked(qtbot: QtBot, page: HomePage, do: Callable[[], object]) -> list[object]:
    with qtbot.waitSignal(page.wanted) as told:
        do()
    return list(told.args)


# documents


def test_a_new_book_leads_to_the_first_pack_and_asks_for_the_names_on_papers(qtbot: QtBot, empty_desk: Desk) -> None:
    page = shown(qtbot, empty_desk)
    assert page.count() == 0
    assert page.view.import_button.isVisible()
    view = page.view
    assert not any(one.isVisible() for one in (view.news, view.charts, view.meeting, view.banner))
    assert [row.title for row in todos(page)] == [NAMES]
    assert asked(qtbot, page, lambda: qtbot.mouseClick(page.view.import_button, LEFT)) == ["packs", None]


def test_a_cell_without_a_pack_may_begin_with_its_members(qtbot: QtBot, empty_desk: Desk) -> None:
    page = shown(qtbot, empty_desk)
    assert page.view.members_button.isVisible()
    assert asked(qtbot, page, lambda: qtbot.mouseClick(page.view.members_button, LEFT)) == ["members", None]
    fill_notebook(empty_desk.book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    page.refresh()
    qtbot.waitUntil(lambda: page.view.todo.is_begun)
    qtbot.waitUntil(lambda: not page.view.members_button.isVisible())


def test_what_must_be_read_stands_before_what_is_new_and_opens_the_reader(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    rows = news(page)
    marked = [bool(row.must) for row in rows]
    assert 0 < sum(marked) == page.count() < len(rows)
    assert marked == sorted(marked, reverse=True)
    assert len({page.view.news.list.documents.index(at).data(PLACE_ROLE) for at in range(len(rows))}) == len(rows)
    first = page.view.news.list.documents.index(0)
    told = asked(qtbot, page, lambda: press(qtbot, page.view.news.list, first))
    assert told == ["reader", first.data(PLACE_ROLE)]
    told = asked(qtbot, page, lambda: qtbot.mouseClick(page.view.news.all_button, LEFT))
    assert told == ["library", LibraryQuestion(sort=Sort.NEWEST)]


def test_a_document_says_what_it_replaces_and_a_long_title_has_two_lines(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    assert any(row.note.startswith("Replaces ") for row in news(page))
    heights = {page.view.news.list.sizeHintForRow(at) for at in range(len(news(page)))}
    assert len(heights) > 1
    assert page.view.news.list.height() > max(heights)


def test_what_must_be_read_is_counted_until_it_is_read(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    before = page.count()
    assert before > 1
    uid = page.view.news.list.documents.index(0).data(PLACE_ROLE).uid
    desk.book.notes.set_read(uid, desk.book.workspace.library.document(UUID(uid)).digest)
    with qtbot.waitSignal(page.counted) as counted:
        page.refresh()
    assert counted.args == [before - 1, f"{before - 1} document(s) must be read"]
    assert sum(bool(row.must) for row in news(page)) == before - 1


def test_a_person_goes_on_reading_where_they_stopped(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    assert not page.view.news.reading.isVisible()
    uid = page.view.news.list.documents.index(len(news(page)) - 1).data(PLACE_ROLE).uid
    desk.book.notes.keep_place(uid, "dieu-2", 0.4)
    desk.book.notes.keep_place(str(UUID(int=1)), "", 0.1)  # not in the library any more
    page.refresh()
    qtbot.waitUntil(page.view.news.reading.isVisible)
    model = page.view.news.reading.documents
    assert [model.index(at).data(ROW_ROLE).tile for at in range(model.rowCount())] == ["40%"]
    told = asked(qtbot, page, lambda: press(qtbot, page.view.news.reading, model.index(0)))
    assert told == ["reader", Place(uid, "dieu-2")]


@pytest.mark.parametrize(("today", "days"), [(FRESH, None), (AMBER, 97), (RED, 243)])
def test_an_old_pack_is_reminded_of(qtbot: QtBot, desk: Desk, today: date, days: int | None) -> None:
    banner = shown(qtbot, desk, today).view.banner
    assert banner.isVisible() is (days is not None)
    if days:
        assert banner.accessibleName().startswith(f"The newest pack is {days} days")


def test_what_has_not_changed_is_not_shown_anew(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    page = shown(qtbot, desk)
    with (
        qtbot.assertNotEmitted(page.view.news.list.documents.modelReset),
        qtbot.assertNotEmitted(page.view.todo.list.todos.modelReset),
        qtbot.waitSignal(desk.tasks.idle),
    ):
        page.refresh()
    before = page.view.news.width()
    theme.set_scale(1.25)
    qtbot.waitUntil(lambda: page.view.news.width() != before)


# what is to be done


def test_things_to_be_done_stand_in_one_list_by_their_days(qtbot: QtBot, empty_desk: Desk) -> None:
    book = with_meetings(empty_desk).book
    book.duties.add(OwnDuty("", "Việc của hôm qua", TODAY - timedelta(1)))
    page = shown(qtbot, empty_desk, TODAY)
    known = page.view.todo._todos or ()
    days = [todo.day for todo in known]
    assert days == sorted(days)
    assert {type(todo.item).__name__ for todo in known} == {"DutyRow", "TaskRow", "Due"}
    assert 3 <= len(todos(page)) < len(known)
    late = next(row for row in todos(page) if row.title == "Việc của hôm qua")
    assert late.left == "1 day(s) overdue"
    assert page.view.todo.more_button.text() == f"See all {len(known)}"
    qtbot.mouseClick(page.view.todo.more_button, LEFT)
    assert len(todos(page)) == len(known)
    far = todos(page)[-1]
    assert far.left == f"{days[-1]:%d/%m}"
    qtbot.mouseClick(page.view.todo.more_button, LEFT)
    assert len(todos(page)) < len(known)


def test_everything_to_be_done_opens_its_place(qtbot: QtBot, empty_desk: Desk) -> None:
    book = with_meetings(empty_desk).book
    duty = book.duties.add(OwnDuty("", "Trực nhà văn hóa", TODAY))
    task = book.tasks.add(Task("t", "Sửa đèn đường", due=TODAY))
    page = shown(qtbot, empty_desk, TODAY)
    (quan,) = book.members.ids(MemberQuestion(TODAY, "hoang minh"))
    for title, wanted in (
        ("Trực nhà văn hóa", ["calendar", (duty.uid, TODAY)]),
        ("Sửa đèn đường", ["tasks", task.id]),
        ("Hoàng Minh", ["member", quan]),
        ("List to be reconciled", ["reconcile", None]),
    ):
        page.view.todo.list.setCurrentIndex(place_of(page, title))
        assert asked(qtbot, page, lambda: qtbot.keyClick(page.view.todo.list, Qt.Key.Key_Return)) == wanted
        at = place_of(page, title)
        assert asked(qtbot, page, partial(press, qtbot, page.view.todo.list, at)) == wanted


def test_a_duty_is_ticked_and_the_undo_brings_it_back(qtbot: QtBot, empty_desk: Desk) -> None:
    book = with_meetings(empty_desk).book
    book.duties.add(OwnDuty("", "Trực nhà văn hóa", TODAY))
    page = shown(qtbot, empty_desk, TODAY)
    press(qtbot, page.view.todo.list, place_of(page, "Trực nhà văn hóa"), QPoint(12, 20))
    qtbot.waitUntil(lambda: not any(row.title == "Trực nhà văn hóa" for row in todos(page)))
    (row,) = [one for one in book.duties.between(TODAY, TODAY) if one.title == "Trực nhà văn hóa"]
    assert (row.state, row.done_on) == (DutyState.DONE, TODAY)
    undo(page, qtbot)
    qtbot.waitUntil(lambda: any(row.title == "Trực nhà văn hóa" for row in todos(page)))


def test_a_task_is_done_by_the_space_bar_and_the_undo_drops_the_report(qtbot: QtBot, empty_desk: Desk) -> None:
    book = with_meetings(empty_desk).book
    task = book.tasks.add(Task("t", "Sửa đèn đường", due=TODAY))
    page = shown(qtbot, empty_desk, TODAY)
    page.view.todo.list.setCurrentIndex(place_of(page, task.title))
    qtbot.keyClick(page.view.todo.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not any(row.title == task.title for row in todos(page)))
    assert book.tasks.row(task.id).task.state is TaskState.DONE
    assert page.view.todo.list.currentIndex().isValid()  # keys go on from there
    undo(page, qtbot)
    qtbot.waitUntil(lambda: any(row.title == task.title for row in todos(page)))
    assert book.tasks.reports(task.id) == ()


def test_a_double_click_ticks_one_thing_only(qtbot: QtBot, empty_desk: Desk) -> None:
    book = with_meetings(empty_desk).book
    for number in (1, 2):
        book.duties.add(OwnDuty("", f"Việc {number}", TODAY - timedelta(90)))
    page = shown(qtbot, empty_desk, TODAY)
    found = page.view.todo.list
    box = found.visualRect(place_of(page, "Việc 1")).topLeft() + QPoint(12, 20)
    qtbot.mouseClick(found.viewport(), LEFT, pos=box)
    qtbot.waitUntil(lambda: not any(row.title == "Việc 1" for row in todos(page)))
    kind, none = QEvent.Type.MouseButtonDblClick, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(found.viewport(), QMouseEvent(kind, QPointF(box), QPointF(box), LEFT, LEFT, none))
    qtbot.mouseRelease(found.viewport(), LEFT, pos=box)
    qtbot.waitUntil(lambda: not empty_desk.tasks.busy)
    assert any(row.title == "Việc 2" for row in todos(page))


def test_what_is_due_about_members_cannot_be_ticked_but_opens(qtbot: QtBot, empty_desk: Desk) -> None:
    page = shown(qtbot, with_meetings(empty_desk), TODAY)
    at = place_of(page, "List to be reconciled")
    assert at.data(ROW_ROLE).sign
    assert asked(qtbot, page, lambda: press(qtbot, page.view.todo.list, at, QPoint(12, 20))) == ["reconcile", None]


def test_what_the_book_warns_of_about_members_is_told_in_words_and_opens(qtbot: QtBot, empty_desk: Desk) -> None:
    fill_dues(with_meetings(empty_desk).book)
    page = shown(qtbot, empty_desk, TODAY)
    late = place_of(page, "month(s) of dues unpaid")
    row = late.data(ROW_ROLE)
    assert (row.note, row.left) == ("Dues · since 09/2026", "22 day(s) overdue")
    warned = next(one for one in empty_desk.book.dues.warnings() if one.name in row.title)
    told = asked(qtbot, page, partial(press, qtbot, page.view.todo.list, late))
    assert told == ["dues", warned.member_id]
    assert place_of(page, "the relief from dues ends").isValid()


def test_dues_unpaid_for_a_reason_are_told_with_it_and_are_not_overdue(qtbot: QtBot, empty_desk: Desk) -> None:
    dues = with_meetings(empty_desk).book.dues
    fill_dues(empty_desk.book)
    (late,) = [one for one in dues.warnings() if one.kind is DuesWarningKind.UNPAID]
    dues.set_delay(DuesDelay(late.member_id, "Đi làm xa", late.months[0], Month(2027, 1), TODAY))
    row = place_of(shown(qtbot, empty_desk, TODAY), "month(s) of dues unpaid").data(ROW_ROLE)
    assert row.title.startswith(late.name)
    assert row.note == "Dues · since 09/2026 · may pay late through 01/2027 · Đi làm xa"
    assert (row.left, row.tone) == ("31/01/2027", Tone.PLAIN)


def test_a_member_to_be_spoken_to_is_named_with_the_rule() -> None:
    row = todo_row(Todo(TODAY, Absence(3, "Lê Thị Hạnh", 2, "Thông lệ của sổ")), TODAY)
    assert row.sentence == (
        "Talk with Lê Thị Hạnh: missed 2 meeting(s) in a row, Today, Early warning · Thông lệ của sổ"
    )


def test_a_duty_is_added_by_key_and_the_undo_removes_it(qtbot: QtBot, empty_desk: Desk) -> None:
    page = shown(qtbot, with_meetings(empty_desk), TODAY)
    page.view.todo.list.setFocus()
    qtbot.keyClick(page.view.todo.list, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    open_ones = [one for one in QApplication.topLevelWidgets() if isinstance(one, DutyDialog) and one.isVisible()]
    assert len(open_ones) == 1
    type_text(open_ones[0].title, "Mua sổ mới")
    open_ones[0].do_button.click()
    qtbot.waitUntil(lambda: any(todo.day == TODAY + timedelta(1) for todo in page.view.todo._todos or ()))
    assert place_of(page, "Mua sổ mới").isValid()
    undo(page, qtbot)
    qtbot.waitUntil(lambda: not any(row.title == "Mua sổ mới" for row in todos(page)))


def test_names_that_papers_lack_are_asked_for_first_and_no_more_once_they_are_written(qtbot: QtBot, desk: Desk) -> None:
    desk.book.tasks.add(Task("t", "Báo cáo trễ", due=FRESH - timedelta(3)))
    page = shown(qtbot, desk)
    row, late = todos(page)
    assert (row.title, row.left, late.title) == (NAMES, "Still missing", "Báo cáo trễ")
    found = page.view.todo.list
    wanted = ["settings", "cell"]
    assert asked(qtbot, page, partial(press, qtbot, found, place_of(page, NAMES))) == wanted
    assert asked(qtbot, page, partial(press, qtbot, found, place_of(page, NAMES), QPoint(12, 20))) == wanted
    save_cell(desk.book.workspace.notebook, EAST)
    page.refresh()
    qtbot.waitUntil(lambda: [row.title for row in todos(page)] == ["Báo cáo trễ"])


def test_a_book_with_nothing_due_says_so(qtbot: QtBot, desk: Desk) -> None:
    save_cell(desk.book.workspace.notebook, EAST)
    page = shown(qtbot, desk)
    assert page.view.todo.nothing.isVisible()
    assert not page.view.todo.list.isVisible()


# the meeting


def test_the_meeting_stands_first_with_its_steps_and_opens_its_places(qtbot: QtBot, empty_desk: Desk) -> None:
    book = with_meetings(empty_desk).book
    page = shown(qtbot, empty_desk, TODAY)
    coming = book.meetings.next()
    assert coming is not None
    card = page.view.meeting
    assert (card.first.text(), card.second.text()) == ("Run the meeting", "Prepare papers")
    told = asked(qtbot, page, lambda: qtbot.mouseClick(card.first, LEFT))
    assert told == ["cockpit", coming.meeting.id]
    told = asked(qtbot, page, lambda: qtbot.mouseClick(card.second, LEFT))
    assert told == ["meeting", coming.meeting.id]
    days = {step.name: step.day for step in card.days.steps}
    assert days["Meet"] == f"{coming.meeting.day:%d/%m}"
    assert days["Send papers"].startswith("before ")
    assert f"3. Meet {coming.meeting.day:%d/%m}" in card.days.accessibleDescription()


def test_papers_that_are_sent_have_the_day_on_which_they_were(qtbot: QtBot, empty_desk: Desk) -> None:
    book = with_meetings(empty_desk).book
    coming = book.meetings.next()
    assert coming is not None
    book.meetings.invited(coming.meeting.id)
    page = shown(qtbot, empty_desk, TODAY)
    assert {step.name: step.day for step in page.view.meeting.days.steps}["Send papers"] == "22/11"


def test_papers_that_nobody_marked_as_sent_are_not_green_while_the_meeting_runs(qtbot: QtBot, empty_desk: Desk) -> None:
    book = with_meetings(empty_desk).book
    coming = book.meetings.next()
    assert coming is not None
    book.run.start(coming.meeting.id)
    days = shown(qtbot, empty_desk, TODAY).view.meeting.days
    states = {step.name: days.state(place) for place, step in enumerate(days.steps)}
    assert (states["Get ready"], states["Send papers"], states["Meet"]) == (
        StageState.DONE,
        StageState.LATER,
        StageState.NOW,
    )


# charts and the rest


def test_the_charts_tell_themselves_in_words_and_open_their_places(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, with_meetings(desk), TODAY)
    charts = page.view.charts
    assert len(charts.attendance.points) == 12
    assert charts.attendance.accessibleName() == "Attendance"
    assert charts.attendance.accessibleDescription().startswith("Average ")
    assert "Lowest in month" in charts.told.plain
    assert asked(qtbot, page, lambda: qtbot.mouseClick(charts.attendance, LEFT)) == ["stats", None]

    bars = charts.kinds.bars
    assert len(bars) == 6
    assert bars[-1].name == "Other types"
    assert sum(bar.count for bar in bars) == sum(one.documents for one in desk.book.workspace.library.types())
    assert bars[0].sentence in charts.kinds.accessibleDescription()
    first = charts.kinds.model().index(0, 0)
    told = asked(qtbot, page, lambda: press(qtbot, charts.kinds, first))
    assert told == ["library", LibraryQuestion(types=frozenset({bars[0].name}))]
    charts.kinds.setCurrentIndex(charts.kinds.model().index(5, 0))
    page_name, question = asked(qtbot, page, lambda: qtbot.keyClick(charts.kinds, Qt.Key.Key_Return))
    assert page_name == "library"
    assert isinstance(question, LibraryQuestion)
    assert not question.types & {bar.name for bar in bars}
    assert desk.book.shelf.answer(question).total == bars[-1].count


def test_a_chart_without_figures_is_left_out(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    assert page.view.charts.kinds.isVisible()
    assert not page.view.charts.attendance.isVisible()


def test_the_search_of_the_whole_book_is_asked_for(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    with qtbot.waitSignal(page.search_wanted):
        qtbot.mouseClick(page.search, LEFT)
    page.search.setFocus()
    with qtbot.waitSignal(page.search_wanted):
        qtbot.keyClick(page.search, Qt.Key.Key_Space)


def test_a_narrow_page_has_the_new_documents_under_the_rest(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, with_meetings(desk), TODAY)
    qtbot.waitUntil(lambda: page.view.news.width() < page.width() / 2)
    assert page.view.charts.x() > page.view.todo.x()
    page.resize(868, 540)
    qtbot.waitUntil(lambda: page.view.news.width() > page.width() * 0.8)
    assert page.view.charts.x() > page.view.todo.x()
    page.resize(700, 540)
    qtbot.waitUntil(lambda: page.view.charts.y() > page.view.todo.y())
    page.resize(1274, 668)
    qtbot.waitUntil(lambda: page.view.news.width() < page.width() / 2)


def test_tab_goes_from_the_search_over_the_meeting_to_the_lists(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, with_meetings(desk), TODAY)
    page.search.setFocus()
    passed = []
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    order = [page.view.meeting.first, page.view.meeting.second, page.view.todo.add_button, page.view.todo.list]
    order += [page.view.charts.attendance, page.view.charts.kinds, page.view.news.all_button, page.view.news.list]
    places = [passed.index(part) for part in order]
    assert places == sorted(places)


def test_the_page_scrolls_to_the_row_that_keys_go_to(qtbot: QtBot, empty_desk: Desk) -> None:
    page = shown(qtbot, with_meetings(empty_desk), TODAY)
    todo = page.view.todo
    qtbot.mouseClick(todo.more_button, LEFT)
    last = todo.list.todos.rowCount() - 1
    qtbot.waitUntil(lambda: todo.height() > (last + 1) * todo.list.looks.height())
    todo.list.setFocus()
    qtbot.keyClick(todo.list, Qt.Key.Key_End)
    assert todo.list.currentIndex().row() == last
    bottom = todo.list.mapTo(page, todo.list.visualRect(todo.list.currentIndex()).bottomLeft()).y()
    assert bottom < page.height()


def test_a_book_without_documents_still_has_its_meeting_and_one_loud_button(qtbot: QtBot, empty_desk: Desk) -> None:
    page = shown(qtbot, with_meetings(empty_desk), TODAY)
    assert page.view.import_button.isVisible()
    assert page.view.meeting.first.kind is Kind.PRIMARY
    assert page.view.import_button.kind is not Kind.PRIMARY


def test_ctrl_k_is_offered_at_the_top_of_the_page(qtbot: QtBot, desk: Desk) -> None:
    frame = Frame(desk.theme, desk.tasks, desk.settings, desk.book, desk.keystore)
    qtbot.addWidget(frame)
    frame.resize(1366, 696)
    frame.show()
    frame.go("home")
    page = frame.page()
    assert isinstance(page, HomePage)
    qtbot.waitUntil(lambda: page.is_complete and not desk.tasks.busy)
    qtbot.mouseClick(page.search, LEFT)
    finder = frame.findChild(QuickSearch)
    assert isinstance(finder, QuickSearch)
    assert finder.isVisible()
