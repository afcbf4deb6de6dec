# The page of members as a person uses it: look, type, choose, sort, bare the cards, go on to a member, take it along.

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code, SotayError
from sotay.domain.members import Member, MemberState, Person, Position, StateChange
from sotay.services.member_list import Due, Group, MemberSort
from sotay.ui.delegates.due_row import DueRow
from sotay.ui.delegates.member_row import BadgeCell, NameCell
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.pages.base import Desk
from sotay.ui.pages.member_dialogs import StateDialog
from sotay.ui.pages.members import MembersPage
from sotay.ui.pages.members_model import Column
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.stall import StallWatch
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 10, 5)
CARD = "031200012345"
popups = pytest.mark.qt_log_ignore(
    "plugin does not support (raise|grabbing)"
)  # what the offscreen screen says of menus
Open = Callable[..., MembersPage]


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def member(name: str, state: MemberState, joined: str, card: str = "", position: str = "") -> Member:
    uid = name.replace(" ", "-")
    since = day(joined)
    held = (Position(position, since),) if position else ()
    person = Person(name, born=day("1970-01-31"), joined=since, ceremony=since, card=card)
    return Member(uid, person, (StateChange(state, since),), held)


PEOPLE = (
    member("Nguyễn Văn Hòa", MemberState.OFFICIAL, "1992-05-19", CARD, "Bí thư"),
    member("Trần Thị Ân", MemberState.OFFICIAL, "1999-02-03", "12345678"),
    member("Đặng Văn Khoa", MemberState.EXEMPT, "1986-10-20"),
    member("Lý Thu Hoài", MemberState.PROBATIONARY, "2025-09-20"),
    member("Bùi Văn Cường", MemberState.PROBATIONARY, "2025-10-28"),
    member("Phan Văn Ước", MemberState.MOVED, "2012-10-10"),
)
BY_NAME = ["Trần Thị Ân", "Bùi Văn Cường", "Nguyễn Văn Hòa", "Lý Thu Hoài", "Đặng Văn Khoa"]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    def open_page(desk: Desk, people: tuple[Member, ...] = PEOPLE, width: int = 1274) -> MembersPage:
        desk.book.today = TODAY
        desk.book.members.add_all(people)
        page = MembersPage(desk)
        qtbot.addWidget(page)
        page.resize(width, 668)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


def settled(qtbot: QtBot, page: MembersPage) -> None:
    """Wait until the question of the moment is answered and nothing is on its way."""
    qtbot.waitUntil(lambda: page.answered is not None and not page.desk.tasks.busy, timeout=10_000)


def asked(qtbot: QtBot, page: MembersPage, text: str) -> None:
    type_text(page.view.search, text)
    qtbot.waitUntil(lambda: page.answered is not None and page.answered.question.text == text, timeout=10_000)
    settled(qtbot, page)


def cell(page: MembersPage, place: int, column: Column = Column.NAME, role: int = int(ROW_ROLE)) -> object:
    return page.view.model.index(place, column).data(role)


def names(page: MembersPage) -> list[str]:
    found = [cell(page, place) for place in range(page.view.model.rowCount())]
    return [one.name for one in found if isinstance(one, NameCell)]


def cards(page: MembersPage) -> list[str]:
    found = [cell(page, place, Column.CARD) for place in range(page.view.model.rowCount())]
    return [one.text for one in found if isinstance(one, CellText)]


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def click_row(
    qtbot: QtBot, page: MembersPage, place: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    table = page.view.table
    rect = table.visualRect(page.view.model.index(place, 0))
    qtbot.mouseClick(table.viewport(), LEFT, keys, pos=rect.center())


def click_head(qtbot: QtBot, page: MembersPage, column: Column) -> None:
    header = page.view.table.horizontalHeader()
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))
    settled(qtbot, page)


def heads(page: MembersPage) -> list[str]:
    model = page.view.model
    return [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in Column]


def due_rows(page: MembersPage) -> list[DueRow | Band]:
    model = page.view.due.model
    return [model.index(place).data(ROW_ROLE) for place in range(model.rowCount())]


# the list


def test_the_list_is_in_the_order_of_given_names_without_those_who_left(
    qtbot: QtBot, empty_desk: Desk, opened: Open
) -> None:
    page = opened(empty_desk)
    assert names(page) == BY_NAME
    assert page.view.summary.full == "5 member(s): 2 official, 2 probationary, 1 exempt"
    assert cell(page, 2) == NameCell("Nguyễn Văn Hòa", "Bí thư")
    state, joined = cell(page, 4, Column.STATE), cell(page, 4, Column.JOINED)
    assert isinstance(state, BadgeCell)
    assert (state.text, bool(state.icon)) == ("Exempt", True)
    assert joined == CellText("20/10/1986", "")
    assert cell(page, 4, Column.AGE) == CellText("39 year(s)")


def test_those_who_left_have_a_chip_of_their_own(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    chips = page.view.bar.chips
    assert chips[Group.ENDED].accessibleName() == "Off the list, 1"
    assert MemberState.SUSPENDED not in chips
    click(qtbot, chips[Group.ENDED])
    settled(qtbot, page)
    assert names(page) == ["Phan Văn Ước"]
    assert page.view.summary.full == "1 member(s)"
    click(qtbot, page.view.bar.chips[Group.ALL])
    settled(qtbot, page)
    assert len(names(page)) == 6


@popups
def test_chips_without_room_are_in_a_menu(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk, width=500)
    bar = page.view.bar
    assert bar.chips[Group.LIST].isVisible()
    assert not bar.chips[MemberState.EXEMPT].isVisible()
    click(qtbot, bar.choice_button)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    exempt = next(action for action in menu.actions() if action.text() == "Exempt (1)")
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(exempt).center())  # type: ignore[attr-defined]
    settled(qtbot, page)
    assert names(page) == ["Đặng Văn Khoa"]
    assert bar.choice_button.text() == "Exempt (1)" or bar.chips[MemberState.EXEMPT].isVisible()


@pytest.mark.parametrize(("text", "found"), [("hoa", 3), ("Hòa", 3), ("thi an", 1), ("2345", 2), ("1200.0123", 1)])
def test_typing_finds_names_without_marks_and_cards(
    qtbot: QtBot, empty_desk: Desk, opened: Open, text: str, found: int
) -> None:
    page = opened(empty_desk)
    asked(qtbot, page, text)
    assert len(names(page)) == found


def test_who_types_no_marks_is_told_that_marks_match_too(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    asked(qtbot, page, "hoa")
    assert page.view.search.accessibleDescription() == "Matches words with marks too"
    page.view.search.clear()
    asked(qtbot, page, "Hòa")
    assert page.view.search.accessibleDescription() == ""


def test_nobody_found_leads_back_to_everybody(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    asked(qtbot, page, "zzz")
    assert page.view.nobody.isVisible()
    assert not page.view.papers.print_action.isEnabled()
    click(qtbot, page.view.nobody.button)
    qtbot.waitUntil(lambda: len(names(page)) == 6)
    assert page.view.search.hasFocus()
    assert page.view.search.text() == ""


def test_heads_order_the_list_and_a_second_click_turns_it_round(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    assert heads(page)[Column.NAME].endswith("↑")
    click_head(qtbot, page, Column.NAME)
    assert names(page) == BY_NAME[::-1]
    assert heads(page)[Column.NAME].endswith("↓")
    click_head(qtbot, page, Column.JOINED)
    assert names(page)[0] == "Đặng Văn Khoa"
    assert not heads(page)[Column.NAME].endswith("↓")
    click_head(qtbot, page, Column.CARD)  # there is no such order
    assert names(page)[0] == "Đặng Văn Khoa"
    assert page.answered is not None
    assert page.answered.question.sort is MemberSort.JOINED


def test_party_age_begins_with_the_greatest(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    click_head(qtbot, page, Column.AGE)
    assert names(page)[0] == "Đặng Văn Khoa"
    assert heads(page)[Column.AGE].endswith("↓")
    click_head(qtbot, page, Column.AGE)
    assert names(page)[0] == "Bùi Văn Cường"


def test_the_order_can_be_chosen_by_keyboard(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    page.view.bar.sorts[MemberSort.JOINED].trigger()
    settled(qtbot, page)
    assert names(page)[0] == "Đặng Văn Khoa"
    assert page.view.bar.sort_button.accessibleName() == "Order: By day of joining"


def test_a_long_list_reads_its_rows_when_they_are_scrolled_to(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    many = tuple(member(f"Trần Văn Mẫu {n:04d}", MemberState.OFFICIAL, "2001-01-01") for n in range(600))
    page = opened(empty_desk, many)
    model = page.view.model
    assert model.row(599) is None
    with StallWatch() as watch:
        watch.do("scrolling to the end", page.view.table.scrollToBottom)
        qtbot.waitUntil(lambda: model.row(599) is not None)
        watch.do("ordering", page.view.bar.sorts[MemberSort.BORN].trigger)
        settled(qtbot, page)
    assert model.rowCount() == 600


# cards


def test_no_number_of_a_card_is_told_while_it_is_hidden(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    assert cards(page)[:3] == ["****5678", "", "********2345"]
    told = [
        str(page.view.model.index(place, column).data(int(role)))
        for place in range(5)
        for column in Column
        for role in Qt.ItemDataRole
    ]
    assert not [text for text in told if "2345" in text and "CellText" not in text]
    assert cell(page, 2, Column.CARD, int(Qt.ItemDataRole.AccessibleTextRole)) == "hidden"
    assert cell(page, 2, Column.NAME, int(Qt.ItemDataRole.ToolTipRole)) == "Nguyễn Văn Hòa\nBí thư"


def test_cards_are_bared_by_the_button_and_hidden_by_leaving(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    click(qtbot, page.view.cards_button)
    qtbot.waitUntil(lambda: cards(page)[:3] == ["12.345678", "", CARD])
    assert page.view.cards_button.text() == "Hide card numbers"
    click_head(qtbot, page, Column.NAME)
    assert CARD in cards(page)
    page.hide()
    assert CARD not in cards(page)
    page.show()
    assert page.view.cards_button.text() == "Show card numbers"
    settled(qtbot, page)
    assert CARD not in cards(page)


def test_rows_that_come_too_late_stay_hidden(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    click(qtbot, page.view.cards_button)
    click(qtbot, page.view.cards_button)
    settled(qtbot, page)
    assert cards(page)[:3] == ["****5678", "", "********2345"]


# going on


def test_a_row_opens_the_member_by_click_and_by_enter(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    with qtbot.waitSignal(page.wanted) as wanted:
        click_row(qtbot, page, 2)
    assert wanted.args is not None
    key, member_id = wanted.args
    assert (key, empty_desk.book.members.member(member_id).person.full_name) == ("member", "Nguyễn Văn Hòa")
    asked(qtbot, page, "hoai")
    qtbot.keyClick(page.view.search, Qt.Key.Key_Return)
    assert page.view.table.hasFocus()
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.keyClick(page.view.table, Qt.Key.Key_Return)
    assert empty_desk.book.members.member(wanted.args[1]).person.full_name == "Lý Thu Hoài"


def test_arrows_walk_and_escape_returns_to_the_field(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    page.focus_search()
    qtbot.keyClick(page.view.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.table, Qt.Key.Key_Down)
    assert page.view.table.currentIndex().row() == 1
    qtbot.keyClick(page.view.table, Qt.Key.Key_Escape)
    assert page.view.search.hasFocus()


def test_f6_walks_the_panes(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    view = page.view
    page.focus_search()
    seen = []
    for _ in range(4):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_F6)
        seen.append(page.window().focusWidget())
    assert seen == [view.bar.chips[Group.LIST], view.table, view.due.list, view.search]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_new_member_is_asked_for(qtbot: QtBot, empty_desk: Desk, opened: Open, by_key: bool) -> None:
    page = opened(empty_desk)
    with qtbot.waitSignal(page.wanted) as wanted:
        if by_key:
            qtbot.keyClick(page.view.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        else:
            click(qtbot, page.view.add_button)
    assert wanted.args == ["member", 0]


def test_an_empty_register_offers_both_ways(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk, ())
    new = page.view.new
    assert new.isVisible()
    assert not page.view.search.isVisible()
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, new.add_button)
    assert wanted.args == ["member", 0]
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, new.import_button)
    assert wanted.args == ["reconcile", None]
    empty_desk.book.members.add_all(PEOPLE)
    page.refresh()
    qtbot.waitUntil(page.view.table.isVisible)


def test_a_refresh_keeps_who_is_selected(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    page.view.table.selectRow(3)
    empty_desk.book.members.add_all([member("Cao An", MemberState.OFFICIAL, "2020-01-01")])
    page.refresh()
    qtbot.waitUntil(lambda: len(names(page)) == 6)
    settled(qtbot, page)
    assert names(page)[page.view.table.currentIndex().row()] == "Lý Thu Hoài"


def test_an_erased_member_is_marked(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    assert page.answered is not None
    empty_desk.book.members.erase(page.answered.ids[2])
    page.refresh()
    settled(qtbot, page)
    qtbot.waitUntil(lambda: cell(page, 2) == NameCell("Nguyễn Văn Hòa", "Bí thư, data erased on request"))
    assert cards(page)[2] == "********2345"


# what is to be done


def test_what_has_a_day_stands_above_what_is_missing_with_its_rule(
    qtbot: QtBot, empty_desk: Desk, opened: Open
) -> None:
    page = opened(empty_desk)
    rows = due_rows(page)
    first, last = rows[0], max(place for place, row in enumerate(rows) if isinstance(row, Band))
    assert isinstance(first, Band)
    assert (first.text, rows[last]) == ("By a day", Band("Missing in the book", str(len(rows) - last - 1)))
    overdue = rows[1]
    assert isinstance(overdue, DueRow)
    assert (overdue.name, overdue.left) == ("Lý Thu Hoài", "15 day(s) over")
    assert overdue.text == "Probation ends: 20/09/2026"
    assert "Điều lệ Đảng" in overdue.source
    assert "Bùi Văn Cường" in [row.name for row in rows[:last] if isinstance(row, DueRow)]
    assert not [row for row in rows if isinstance(row, DueRow) and CARD in row.sentence]


def test_what_is_to_be_done_opens_the_member(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    pane = page.view.due
    rect = pane.list.visualRect(pane.model.index(1))
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.mouseClick(pane.list.viewport(), LEFT, pos=rect.center())
    assert empty_desk.book.members.member(wanted.args[1]).person.full_name == "Lý Thu Hoài"
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    chosen = pane.model.due(pane.list.currentIndex().row())
    assert isinstance(chosen, Due)
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert wanted.args == (["member", chosen.member_id] if chosen.member_id else ["reconcile", None])


def test_the_rail_is_told_how_much_has_a_day(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    with qtbot.waitSignal(page.counted) as counted:
        page.refresh()
    urgent = page.view.due.model.urgent
    assert counted.args == [urgent, f"{urgent} thing(s) to do about members"]
    assert urgent == sum(one.is_urgent for one in page.view.due.model._urgent) > 1


def test_a_narrow_window_shows_it_in_the_place_of_the_list(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk, width=868)
    view = page.view
    assert not view.due.isVisible()
    assert view.due_button.text() == f"To do ({view.due.model.urgent})"
    click(qtbot, view.due_button)
    assert view.due.isVisible()
    assert not view.table.isVisible()
    asked(qtbot, page, "hoa")  # the list comes back for who searches it
    assert view.table.isVisible()
    page.resize(1274, 668)
    qtbot.waitUntil(lambda: view.due.isVisible() and view.table.isVisible() and not view.due_button.isVisible())


def test_what_cannot_be_read_is_told_and_tried_again(
    qtbot: QtBot, empty_desk: Desk, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(empty_desk)

    def fail(*_: object) -> list[int]:
        raise SotayError(Code.READ_FAILED, {"file": "notebook.db"})

    with monkeypatch.context() as broken:
        broken.setattr(type(empty_desk.book.members), "ids", fail)
        page.view.bar.sorts[MemberSort.BORN].trigger()
        bar = empty_desk.messages.bar
        qtbot.waitUntil(lambda: bool(bar.accessibleName()))
    assert names(page) == BY_NAME
    retry = next(button for button in bar.findChildren(QPushButton) if button.text())
    click(qtbot, retry)
    qtbot.waitUntil(lambda: page.answered is not None and page.answered.question.sort is MemberSort.BORN)


# papers


def saved(qtbot: QtBot, page: MembersPage, kind: PaperKind, target: Path) -> None:
    """Choose a kind in the menu and a file in the window that comes."""
    page.view.papers.save_actions[kind].trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    settled(qtbot, page)
    qtbot.waitUntil(target.is_file, timeout=10_000)
    settled(qtbot, page)


def test_the_list_shown_is_saved_with_cards_as_they_are_wanted(
    qtbot: QtBot, empty_desk: Desk, opened: Open, tmp_path: Path
) -> None:
    page = opened(empty_desk)
    asked(qtbot, page, "van")
    saved(qtbot, page, PaperKind.XLSX, tmp_path / "mot.xlsx")
    page.view.papers.cards_action.trigger()
    saved(qtbot, page, PaperKind.XLSX, tmp_path / "hai.xlsx")
    texts = []
    for name in ("mot.xlsx", "hai.xlsx"):
        sheet = load_workbook(tmp_path / name).active
        texts.append("\n".join(str(value) for row in sheet.iter_rows(values_only=True) for value in row if value))
    assert all("Nguyễn Văn Hòa" in text and "Trần Thị Ân" not in text for text in texts)
    assert [CARD in text for text in texts] == [False, True]
    page.hide()
    assert not page.view.papers.cards_action.isChecked()


@pytest.mark.parametrize("kind", [PaperKind.PDF, PaperKind.DOCX])
def test_the_list_is_saved_for_signing(
    qtbot: QtBot, empty_desk: Desk, opened: Open, tmp_path: Path, kind: PaperKind
) -> None:
    page = opened(empty_desk)
    target = tmp_path / f"danh sách.{kind}"
    saved(qtbot, page, kind, target)
    if kind is PaperKind.PDF:
        document = pypdfium2.PdfDocument(target)
        text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
        assert document[0].get_width() > document[0].get_height()
        document.close()
        assert "DANH SÁCH ĐẢNG VIÊN" in text
        assert CARD not in text
    assert target.stat().st_size > 2000


def test_without_a_printer_a_pdf_is_offered(
    qtbot: QtBot, empty_desk: Desk, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sotay.ui.documents.told_work.QPrinterInfo.availablePrinterNames", staticmethod(list))
    page = opened(empty_desk)
    page.view.papers.print_action.trigger()
    bar = page.desk.messages.bar
    assert bar.accessibleName().startswith("Not printed")
    assert [button.text() for button in bar.findChildren(QPushButton) if button.text()] == ["Save as PDF"]


# sizes


@pytest.mark.parametrize(("width", "height", "scale"), [(868, 572, 1.0), (1238, 654, 1.5), (1202, 640, 2.0)])
def test_it_fits_a_small_window_and_large_text(
    qtbot: QtBot, empty_desk: Desk, opened: Open, width: int, height: int, scale: float
) -> None:
    empty_desk.theme.set_scale(scale)
    page = opened(empty_desk, width=width)
    page.resize(width, height)
    assert page.minimumSizeHint().width() <= width
    assert page.minimumSizeHint().height() <= height
    table = page.view.table
    shown = [column for column in Column if not table.isColumnHidden(column)]
    assert {Column.NAME, Column.STATE, Column.JOINED} <= set(shown)
    assert sum(table.columnWidth(column) for column in shown) <= table.viewport().width()
    assert page.view.cards_button.isVisible() is (Column.CARD in shown)
    inside = QRect(QPoint(), page.size())
    for part in (page.view.search, page.view.add_button, page.view.papers_button, page.view.due_button):
        assert inside.contains(QRect(part.mapTo(page, QPoint()), part.size()))


def test_another_language_and_look_change_nothing_that_is_shown(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    page.retranslate()
    empty_desk.theme.set_scale(1.25)
    assert names(page) == BY_NAME
    assert page.title() == "Members"


# several at once

NEW = tuple(Member(f"new-{at}", Person(name)) for at, name in enumerate(("Lê Văn An", "Hồ Thị Bình", "Vũ Văn Chi")))
CTRL = Qt.KeyboardModifier.ControlModifier


def states(page: MembersPage) -> dict[str, MemberState | None]:
    return {one.person.full_name: one.state_on(TODAY) for one in page.desk.book.members.all()}


def selected(qtbot: QtBot, page: MembersPage, *places: int) -> None:
    """Select rows as a person does, without opening the first."""
    page.changed.connect(lambda _: page.refresh())  # as the frame does
    for place in places:
        click_row(qtbot, page, place, CTRL)


def state_dialog(qtbot: QtBot, page: MembersPage) -> StateDialog:
    click(qtbot, page.view.marked.state_button)
    settled(qtbot, page)
    dialog = page.states.dialog
    assert dialog is not None
    return dialog


def test_the_state_of_several_members_is_written_at_once_and_taken_back_by_one_undo(
    qtbot: QtBot, empty_desk: Desk, opened: Open
) -> None:
    page = opened(empty_desk, NEW)
    assert not page.view.marked.isVisible()
    selected(qtbot, page, 0, 2)
    assert page.view.marked.words.full == "Selected: 2 member(s)"
    dialog = state_dialog(qtbot, page)
    dialog.state.set_value(MemberState.OFFICIAL)
    type_text(dialog.since.editor, "2019")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    first, second = MemberState.OFFICIAL, None
    assert states(page) == {"Lê Văn An": first, "Hồ Thị Bình": second, "Vũ Văn Chi": first}
    bar = empty_desk.messages.bar.window().findChildren(UndoBar)[-1]
    assert bar.accessibleName() == "Official: 2 member(s)"
    members = empty_desk.book.members
    trails = [members.trail_of(one.id) for one in members.all() if one.history]
    assert [trail[0].what for trail in trails] == ["member.state"] * 2

    bar.undone.emit()
    settled(qtbot, page)
    assert set(states(page).values()) == {None}
    assert all(one.history[0].struck for one in members.all() if one.history)


def test_doubts_about_several_members_are_told_with_their_names(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    selected(qtbot, page, 0, 1, 2, 3)
    dialog = state_dialog(qtbot, page)
    dialog.state.set_value(MemberState.OFFICIAL)
    type_text(dialog.since.editor, "2050")
    click(qtbot, dialog.do_button)
    assert "Trần Thị Ân, Bùi Văn Cường, Nguyễn Văn Hòa and 1 other(s): " in dialog.banner.accessibleName()
    assert all(len(one.history) == 1 for one in empty_desk.book.members.all())
    dialog.reject()


def test_a_click_with_others_selected_opens_the_one_that_is_clicked(
    qtbot: QtBot, empty_desk: Desk, opened: Open
) -> None:
    page = opened(empty_desk)
    with qtbot.assertNotEmitted(page.wanted):
        click_row(qtbot, page, 1, Qt.KeyboardModifier.ShiftModifier)
        click_row(qtbot, page, 3, Qt.KeyboardModifier.ShiftModifier)
    assert page.view.marked.isVisible()
    with qtbot.waitSignal(page.wanted) as wanted:
        click_row(qtbot, page, 0)
    assert wanted.args == ["member", page.view.model.id_at(0)]
    assert not page.view.marked.isVisible()


def test_nobody_stays_selected_when_another_question_is_answered(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    selected(qtbot, page, 0, 1)
    asked(qtbot, page, "Lý")
    assert not page.view.marked.isVisible()
    assert len(page.view.table.selected_ids()) <= 1
