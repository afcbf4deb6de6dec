from datetime import date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.members import MemberQuestion
from sotay.services.places import Place
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.pages.base import Desk
from sotay.ui.pages.home import HomePage
from sotay.ui.pages.news_rows import PLACE_ROLE
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner

FRESH, AMBER, RED = date(2026, 10, 5), date(2027, 1, 6), date(2027, 6, 1)


def shown(qtbot: QtBot, desk: Desk, today: date = FRESH) -> HomePage:
    desk.book.today = today
    page = HomePage(desk)
    qtbot.addWidget(page)
    page.resize(1274, 668)
    page.show()
    with qtbot.waitSignal(page.counted):
        page.on_shown()
    return page


def view(found: QListView | None) -> QListView:
    assert found is not None
    return found


def press(qtbot: QtBot, found: QListView, index: QModelIndex) -> None:
    qtbot.waitUntil(lambda: found.visualRect(index).height() > 0)
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=found.visualRect(index).center())


def test_a_new_book_leads_to_the_first_pack(qtbot: QtBot, empty_desk: Desk) -> None:
    page = shown(qtbot, empty_desk)
    assert page.count() == 0
    (button,) = page.findChildren(QPushButton)
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["packs", None]


def test_new_documents_open_the_reader_and_the_library(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    found = view(page.new)
    assert 0 < found.model().rowCount() < 20
    both = [
        {found.model().index(row, 0).data(PLACE_ROLE).uid for row in range(found.model().rowCount())}
        for found in (found, view(page.unread))
    ]
    assert not both[0] & both[1]
    first = found.model().index(0, 0)
    with qtbot.waitSignal(page.wanted) as asked:
        press(qtbot, found, first)
    assert asked.args == ["reader", first.data(PLACE_ROLE)]
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(page.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert asked.args == ["library", None]


def test_what_must_be_read_is_counted_until_it_is_read(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    found = view(page.unread)
    before = page.count()
    assert before == found.model().rowCount() > 1
    assert all(found.model().index(row, 0).data(ROW_ROLE).must_read for row in range(before))
    uid = found.model().index(0, 0).data(PLACE_ROLE).uid
    desk.book.notes.set_read(uid, desk.book.workspace.library.document(UUID(uid)).digest)
    with qtbot.waitSignal(page.counted) as counted:
        page.refresh()
    assert counted.args == [before - 1, f"{before - 1} document(s) must be read"]
    assert uid not in {view(page.unread).model().index(row, 0).data(PLACE_ROLE).uid for row in range(before - 1)}


def test_a_person_goes_on_reading_where_they_stopped(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    assert page.reading is None
    uid = view(page.new).model().index(3, 0).data(PLACE_ROLE).uid
    desk.book.notes.keep_place(uid, "dieu-2", 0.4)
    desk.book.notes.keep_place(str(UUID(int=1)), "", 0.1)  # not in the library any more
    with qtbot.waitSignal(page.counted):
        page.refresh()
    found = view(page.reading)
    assert found.model().rowCount() == 1
    first = found.model().index(0, 0)
    assert first.data(ROW_ROLE).kind == "40 %"
    with qtbot.waitSignal(page.wanted) as asked:
        press(qtbot, found, first)
    assert asked.args == ["reader", Place(uid, "dieu-2")]


@pytest.mark.parametrize(("today", "days"), [(FRESH, None), (AMBER, 97), (RED, 243)])
def test_an_old_pack_is_reminded_of(qtbot: QtBot, desk: Desk, today: date, days: int | None) -> None:
    banners = shown(qtbot, desk, today).findChildren(Banner)
    told = [banner.accessibleName() for banner in banners]
    assert [text.startswith(f"The newest pack is {days} days") for text in told] == [True] * (days is not None)


def test_what_has_not_changed_is_not_built_again(qtbot: QtBot, desk: Desk, theme: Theme) -> None:
    page = shown(qtbot, desk)
    before = page.new
    with qtbot.waitSignal(desk.tasks.idle):
        page.refresh()
    assert page.new is before
    theme.set_scale(1.5)
    assert page.new is not before


def test_what_is_due_about_members_comes_first_and_leads_to_them(empty_desk: Desk, qtbot: QtBot) -> None:
    fill_notebook(empty_desk.book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    empty_desk.book.today = date(2026, 11, 22)
    page = HomePage(empty_desk)
    qtbot.addWidget(page)
    page.resize(1274, 640)
    page.show()
    page.on_shown()
    qtbot.waitUntil(lambda: page.due is not None and not empty_desk.tasks.busy)
    assert page.due is not None
    found = page.due.list
    assert found.model().rowCount() == 3
    (quan,) = empty_desk.book.members.ids(MemberQuestion(date(2026, 11, 22), "hoang minh"))
    for row, wanted in ((1, ["member", quan]), (0, ["reconcile", None])):
        with qtbot.waitSignal(page.wanted) as asked:
            press(qtbot, found, found.model().index(row, 0))
        assert asked.args == wanted


def test_a_narrow_page_has_the_new_documents_under_the_rest(desk: Desk, qtbot: QtBot) -> None:
    page = shown(qtbot, desk)
    beside = view(page.new)
    qtbot.waitUntil(lambda: beside.width() < page.width() / 2)
    page.resize(868, 540)
    assert page.new is not beside
    qtbot.waitUntil(lambda: view(page.new).width() > page.width() * 0.8)


def test_what_is_due_about_members_comes_without_building_the_rest_again(desk: Desk, qtbot: QtBot) -> None:
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    before = page.new
    fill_notebook(desk.book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    page.refresh()
    qtbot.waitUntil(lambda: page.due is not None)
    assert page.due is not None
    assert page.due.isVisible()
    assert page.new is before


def test_the_meeting_and_late_tasks_stand_first_and_open_their_places(empty_desk: Desk, qtbot: QtBot) -> None:
    book = empty_desk.book
    book.clock = lambda: datetime.fromisoformat("2026-11-22T08:00:00+07:00")
    book.today = book.clock().date()
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    fill_meetings(book)
    page = HomePage(empty_desk)
    qtbot.addWidget(page)
    page.resize(1274, 668)
    page.show()
    page.on_shown()
    qtbot.waitUntil(lambda: page.work is not None)
    assert page.work is not None
    assert page.work.card is not None
    assert page.work.tasks is not None
    with qtbot.waitSignal(page.wanted) as told:
        qtbot.mouseClick(page.work.card.first, Qt.MouseButton.LeftButton)
    assert told.args == ["meeting", book.meetings.all()[-1].meeting.id]
    page.work.tasks.setFocus()
    page.work.tasks.choose(book.tasks.overdue()[0].task.id)
    with qtbot.waitSignal(page.wanted) as told:
        qtbot.keyClick(page.work.tasks, Qt.Key.Key_Return)
    assert told.args == ["tasks", book.tasks.overdue()[0].task.id]
