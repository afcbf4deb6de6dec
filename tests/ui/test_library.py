# The library page as a person uses it: type, narrow down, walk by keyboard, open, bookmark, keep a search.

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.papers import MINUTES, BlockRole, Paper, PaperBlock
from sotay.services.meetings import new_uid
from sotay.services.places import Place
from sotay.services.shelf import Field, LibraryQuestion, Sort
from sotay.storage.papers import Papers
from sotay.ui.delegates.rows import ROW_ROLE, ResultRow
from sotay.ui.pages.base import Desk
from sotay.ui.pages.library import LibraryPage
from sotay.ui.pages.library_empty import shorter
from sotay.ui.pages.library_view import IN_FORCE, LibraryView
from sotay.ui.theme import Theme
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
popups = pytest.mark.qt_log_ignore(
    "plugin does not support (raise|grabbing)"
)  # what the offscreen screen says of menus
Open = Callable[..., LibraryPage]


def settled(qtbot: QtBot, page: LibraryPage, text: str | None = None) -> None:
    """Wait until the answer to a text is shown with all that surrounds it."""

    def done() -> bool:
        answer = page.answered
        asked = answer is not None and (text is None or answer.question.text == text)
        return asked and not page.desk.tasks.busy and page.resting

    qtbot.waitUntil(done, timeout=10_000)


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    def open_page(desk: Desk, width: int = 1274) -> LibraryPage:
        page = LibraryPage(desk)
        page.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(width, 668)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


def typed(qtbot: QtBot, page: LibraryPage, text: str) -> LibraryView:
    page.view.search.clear()
    type_text(page.view.search, text)
    settled(qtbot, page, text)
    return page.view


def row(view: LibraryView, place: int = 0) -> ResultRow:
    found = view.model.index(place, 0).data(ROW_ROLE)
    assert isinstance(found, ResultRow)
    return found


def numbers(view: LibraryView) -> list[str]:
    return [row(view, place).number for place in range(min(view.model.rowCount(), 16))]


def check(qtbot: QtBot, view: LibraryView, field: Field, key: str) -> None:
    box = view.facets.list.row(field.value, key)
    qtbot.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))


def test_an_open_library_lists_all_documents_newest_first(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    view = opened(desk).view
    assert view.model.rowCount() > 100
    assert view.bar.count.text().startswith(str(view.model.rowCount()))
    assert view.bar.sort_button.text() == "Newest"
    assert view.list.currentIndex().row() == 0
    qtbot.waitUntil(lambda: view.preview.preview is not None)


def test_words_typed_without_marks_find_and_mark_passages(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    view = typed(qtbot, opened(desk), "sinh hoat chi bo")
    first = row(view)
    assert first.count
    assert any("sinh hoạt" in first.snippet[a:b].lower() for a, b in first.snippet_hits)
    assert view.search.accessibleDescription() == "Matches words with marks too"
    cards = view.preview.passages.cards()
    assert 0 < len(cards) <= 3
    view = typed(qtbot, opened(desk), "sinh hoạt")
    assert view.search.accessibleDescription() == ""


def test_the_first_rows_come_before_the_fingers_rest(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    fingers = page.view.search.findChild(QTimer)
    assert fingers is not None
    fingers.setInterval(10 * 60_000)  # they rest when the test says so, not when the machine is slow
    type_text(page.view.search, "đảng phí")
    qtbot.waitUntil(lambda: page.answered is not None and page.answered.question.text == "đảng phí")
    assert not page.resting
    assert row(page.view).snippet_hits or row(page.view).title_hits
    fingers.start(0)
    settled(qtbot, page, "đảng phí")
    assert page.view.preview.uid


def test_boxes_narrow_down_as_far_as_they_say(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    before = page.view.model.rowCount()
    assert page.answered is not None
    told = page.answered.facets[Field.TYPE]["Nghị quyết"]
    check(qtbot, page.view, Field.TYPE, "Nghị quyết")
    qtbot.waitUntil(lambda: page.view.model.rowCount() == told, timeout=5000)
    assert 0 < told < before
    check(qtbot, page.view, Field.TYPE, "Nghị quyết")
    qtbot.waitUntil(lambda: page.view.model.rowCount() == before, timeout=5000)


def test_a_long_name_that_is_cut_is_told_whole(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    view = opened(desk).view
    name = max((str(one) for one in view.facets._values[Field.ISSUER]), key=len)
    box = view.facets.list.row(Field.ISSUER.value, name)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, QPoint(9, 9), box.mapToGlobal(QPoint(9, 9))))
    assert QToolTip.text() == name
    QToolTip.hideText()


def test_only_in_force_checks_the_boxes_of_validity(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    box = page.view.bar.in_force
    qtbot.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))
    settled(qtbot, page)
    assert page.answered is not None
    assert page.answered.question.statuses == IN_FORCE
    assert page.view.facets.list.row("statuses", "in_force").isChecked()
    assert all(row(page.view, place).status in IN_FORCE for place in range(10))


@popups
def test_another_order_is_kept_for_the_next_time(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    qtbot.mouseClick(page.view.bar.sort_button, LEFT)
    menu = page.view.bar.findChildren(QMenu)[0]
    action = page.view.bar.sorts[Sort.OLDEST]
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    qtbot.waitUntil(lambda: page.answered is not None and page.answered.question.sort is Sort.OLDEST)
    settled(qtbot, page)
    years = [int(row(page.view, place).date[-4:]) for place in range(10)]
    assert years == sorted(years)
    again = opened(desk)
    assert again.answered is not None
    assert again.answered.question.sort is Sort.OLDEST


def test_the_keyboard_goes_down_into_the_list_opens_and_comes_back(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    view = typed(qtbot, page, "đảng phí")
    qtbot.keyClick(view.search, Qt.Key.Key_Down)
    assert page.focusWidget() is view.list
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    settled(qtbot, page)
    second = view.model.row(1)
    assert second is not None
    assert view.preview.uid == second.uid
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert asked.args == ["reader", Place(second.uid, second.anchor, "đảng phí")]
    qtbot.keyClick(view.list, Qt.Key.Key_Escape)
    assert page.focusWidget() is view.search
    assert view.search.selectedText() == "đảng phí"


def test_f6_walks_the_panes_and_back(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    view = page.view
    page.focus_search()

    def focused() -> QWidget | None:
        return page.focusWidget()

    stops: tuple[QWidget | None, ...] = (view.facets.first(), view.list, view.preview.read_button, view.search)
    for stop in stops:
        qtbot.keyClick(focused(), Qt.Key.Key_F6)
        assert focused() is stop
    qtbot.keyClick(focused(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is view.preview.read_button


def test_a_passage_opens_the_reader_where_it_stands(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    view = typed(qtbot, page, "sinh hoạt chi bộ")
    card = view.preview.passages.cards()[-1]
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(card, LEFT)
    assert asked.args == ["reader", Place(view.preview.uid, card.hit.anchor, "sinh hoạt chi bộ")]
    card.setFocus()
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert asked.args == ["reader", Place(view.preview.uid, card.hit.anchor, "sinh hoạt chi bộ")]


def test_buttons_step_through_the_results_and_read(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    preview = page.view.preview
    assert not preview.previous.isEnabled()
    qtbot.mouseClick(preview.next, LEFT)
    assert page.view.list.currentIndex().row() == 1
    settled(qtbot, page)
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(preview.read_button, LEFT)
    second = page.view.model.row(1)
    assert second is not None
    assert asked.args == ["reader", Place(second.uid, "", "")]


def test_a_bookmark_is_set_by_key_and_counted(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    view = page.view
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    settled(qtbot, page)
    uid = view.preview.uid
    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(view.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].kinds == {"notes"}
    settled(qtbot, page)
    assert desk.book.notes.bookmarked() == {uid}
    assert view.preview.bookmark_button.text() == "Bookmarked"
    assert view.list.currentIndex().row() == 1
    assert page.answered is not None
    assert page.answered.facets[Field.MINE]["bookmarked"] == 1
    check(qtbot, view, Field.MINE, "bookmarked")
    qtbot.waitUntil(lambda: view.model.rowCount() == 1, timeout=5000)


def test_marking_as_read_takes_the_document_from_the_unread(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    assert page.answered is not None
    before = page.answered.facets[Field.MINE]["unread"]
    with qtbot.waitSignal(page.changed):
        page.view.preview.mark_read_action.trigger()
    settled(qtbot, page)
    assert page.answered.facets[Field.MINE]["unread"] == before - 1
    assert page.view.preview.mark_read_action.text() == "Mark as unread"


def test_a_refresh_keeps_selection_and_scroll(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    view = page.view
    view.list.setCurrentIndex(view.model.index(5, 0))
    view.list.verticalScrollBar().setValue(300)
    page.refresh()
    settled(qtbot, page)
    assert view.list.currentIndex().row() == 5
    assert view.list.verticalScrollBar().value() == 300


def test_rows_far_below_are_fetched_when_they_are_seen(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    view = page.view
    last = view.model.rowCount() - 1
    assert view.model.row(last) is None
    view.list.verticalScrollBar().setValue(view.list.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: view.model.row(last) is not None, timeout=5000)
    assert row(view, last).title


def test_nothing_found_offers_to_leave_out_words_or_conditions(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    check(qtbot, page.view, Field.TYPE, "Nghị quyết")
    settled(qtbot, page)
    view = typed(qtbot, page, "xyzzy qqqqq")
    assert view.stack.currentWidget() is view.nothing
    clear, first, second = view.nothing.offers
    assert (clear.text(), first.text()) == ("Clear all conditions", "Leave out “qqqqq”")
    qtbot.mouseClick(second, LEFT)
    settled(qtbot, page, "qqqqq")
    assert view.search.text() == "qqqqq"
    qtbot.mouseClick(view.nothing.offers[0], LEFT)
    settled(qtbot, page)
    assert page.answered is not None
    assert not page.answered.question.narrowed


def test_leaving_out_begins_with_the_last_word() -> None:
    assert list(shorter("a b c")) == [("c", "a b"), ("b", "a c"), ("a", "b c")]
    assert list(shorter("a")) == []


def test_a_slip_is_mended_and_the_mended_words_can_be_taken(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    view = typed(qtbot, page, "nộp đnảg phí")
    assert view.meant.isVisible()
    qtbot.mouseClick(view.meant, LEFT)
    settled(qtbot, page, "nộp đảng phí")
    assert not view.meant.isVisible()


def test_a_new_book_leads_to_the_packs(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    assert page.view.stack.currentWidget() is page.view.new_book
    assert not page.view.facets.isVisible()
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(page.view.new_book.button, LEFT)
    assert asked.args == ["packs", None]


def chosen_from_menu(qtbot: QtBot, page: LibraryPage, *texts: str) -> None:
    """Open the menu of saved searches and click through it."""
    qtbot.mouseClick(page.view.saved_button, LEFT)
    menu = page.saved.menu
    qtbot.waitUntil(menu.isVisible)
    for place, text in enumerate(texts):
        action = next(action for action in menu.actions() if action.text() == text)
        qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
        if place + 1 < len(texts):
            below = action.menu()
            assert isinstance(below, QMenu)
            menu = below
            qtbot.waitUntil(menu.isVisible)
    page.saved.menu.hide()
    settled(qtbot, page)


@popups
def test_a_search_is_kept_opened_deleted_and_brought_back(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    page = opened(desk)
    notes = desk.book.notes
    typed(qtbot, page, "đảng phí")
    check(qtbot, page.view, Field.TYPE, "Hướng dẫn")
    settled(qtbot, page)
    kept = page.view.model.rowCount()
    chosen_from_menu(qtbot, page, "Keep this search")
    qtbot.waitUntil(lambda: [search.name for search in notes.saved_searches()] == ["đảng phí"])
    page.open(LibraryQuestion())
    settled(qtbot, page, "")
    assert page.view.model.rowCount() > kept
    chosen_from_menu(qtbot, page, "đảng phí", "Open search")
    settled(qtbot, page, "đảng phí")
    assert page.view.model.rowCount() == kept
    assert page.view.facets.list.row("types", "Hướng dẫn").isChecked()
    chosen_from_menu(qtbot, page, "đảng phí", "Delete search")
    qtbot.waitUntil(lambda: not notes.saved_searches())
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    (undo,) = desk.messages.bar.window().findChildren(UndoBar)
    qtbot.mouseClick(undo.findChildren(QPushButton)[0], LEFT)
    qtbot.waitUntil(lambda: len(notes.saved_searches()) == 1)
    settled(qtbot, page)


@pytest.mark.parametrize(("width", "facets", "preview"), [(1274, True, True), (1050, False, True), (860, False, False)])
def test_narrow_windows_leave_out_panes(
    qtbot: QtBot, desk: Desk, opened: Open, width: int, facets: bool, preview: bool
) -> None:
    view = opened(desk, width).view
    assert (view.facets.isVisible(), view.preview.isVisible()) == (facets, preview)
    assert view.filter_button.isVisible() is not facets
    assert view.read_button.isVisible() is not preview
    if not facets:
        qtbot.mouseClick(view.filter_button, LEFT)
        assert view.facets.isVisible()


@pytest.mark.parametrize("width", [796, 832, 1238])
def test_no_button_is_squeezed_in_any_window_at_any_size(
    qtbot: QtBot, desk: Desk, opened: Open, scaled_theme: Theme, width: int
) -> None:
    page = opened(desk, width)
    page.setFixedWidth(width)  # as in a window of its least size, which gives no page more
    view = typed(qtbot, page, "chuyên đề")
    for checked in (False, True):
        view.filter_button.setChecked(checked)
        QApplication.sendPostedEvents()
        buttons = (view.read_button, view.filter_button, view.bar.sort_button, view.bar.in_force, view.bar.count)
        cut = [one for one in buttons if one.isVisible() and one.width() < one.sizeHint().width()]
        assert not cut


def test_conditions_take_the_place_of_the_results_where_both_have_no_room(
    qtbot: QtBot, desk: Desk, opened: Open, theme: Theme
) -> None:
    theme.set_scale(2.0)
    page = opened(desk, 796)
    page.setFixedWidth(796)
    view = page.view
    assert view.list.isVisible()
    view.filter_button.click()
    assert view.facets.isVisible()
    assert not view.list.isVisible()
    check(qtbot, view, Field.TYPE, "Nghị quyết")
    settled(qtbot, page)
    assert view.filter_button.accessibleName() == "Filter (1)"
    view.search.setFocus()
    qtbot.keyClick(view.search, Qt.Key.Key_Down)
    assert view.list.hasFocus()
    assert not view.facets.isVisible()


def test_every_part_has_a_name_for_screen_readers(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    view = typed(qtbot, opened(desk), "đảng phí")
    parts = (view.search, view.list, view.facets.list, view.preview, view.panes, view.saved_icon, view.bar.sort_button)
    assert all(part.accessibleName() for part in parts)
    assert view.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(row(view).number)


def test_the_papers_of_the_cell_that_hold_the_words_are_told_and_opened(desk: Desk, qtbot: QtBot) -> None:
    blocks = (PaperBlock("a", BlockRole.BODY, "Chi bộ bàn về sinh hoạt chuyên đề quý IV."),)
    paper = Paper(new_uid(), MINUTES, "sinh hoạt chi bộ tháng 11", date(2026, 11, 5), blocks=blocks)
    Papers(desk.book.workspace.notebook.database).add(paper, "2026-11-05T14:00:00+00:00")
    page = LibraryPage(desk)
    qtbot.addWidget(page)
    page.resize(1274, 668)
    page.show()
    page.open(LibraryQuestion(text="chuyên đề"))
    qtbot.waitUntil(page.view.bar.papers.isVisible)
    with qtbot.waitSignal(page.wanted) as told:
        qtbot.mouseClick(page.view.bar.papers, Qt.MouseButton.LeftButton)
    assert told.args == ["papers", "chuyên đề"]
