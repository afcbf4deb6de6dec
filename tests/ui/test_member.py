# The page of one member as a secretary uses it: write, correct, move through states, hide, draft, undo, erase.

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dates import PartialDate
from sotay.domain.members import Badge, Member, MemberState, Person, Position, StateChange
from sotay.services.member_view import MemberDrafts
from sotay.services.members import MemberService
from sotay.ui.pages.base import Desk
from sotay.ui.pages.member import MemberPage
from sotay.ui.pages.member_dialogs import BadgeDialog, EraseDialog, PositionDialog, StateDialog
from sotay.ui.pages.member_editors import DayEditor, TextEditor
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
CARD = "036099000090"
QUAN = Member(
    "quan",
    Person(
        "Hoàng Minh Quân", born=PartialDate(1999, 2, 27), joined=PartialDate(2025, 12, 5),
        ceremony=PartialDate(2025, 12, 19), card=CARD, phone="0900000090",
    ),
    (StateChange(MemberState.PROBATIONARY, PartialDate(2025, 12, 19), decision="61-QĐ/ĐU"),),
    (Position("Tổ trưởng", PartialDate(2026, 1)),),
    (Badge(30, PartialDate(2026, 2, 3), "SB 1"),),
)  # fmt: skip
Open = Callable[..., MemberPage]


@pytest.fixture
def opened(qtbot: QtBot, empty_desk: Desk) -> Open:
    def open_page(member: Member | None = QUAN, width: int = 1274) -> MemberPage:
        empty_desk.book.today = date(2026, 11, 22)
        member_id = empty_desk.book.members.add_all([member])[0] if member else 0
        page = MemberPage(empty_desk)
        page.changed.connect(lambda _: page.refresh())
        qtbot.addWidget(page)
        page.resize(width, 640)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.open(member_id)
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


def settled(qtbot: QtBot, page: MemberPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy, timeout=10_000)


def members(page: MemberPage) -> MemberService:
    return page.desk.book.members


def only(page: MemberPage) -> Member:
    (member,) = members(page).all()
    return member


def text(page: MemberPage, name: str) -> TextEditor:
    editor = page.form.fields[name]
    assert isinstance(editor, TextEditor)
    return editor


def retype(page: MemberPage, name: str, words: str) -> None:
    editor = text(page, name).editor
    editor.setFocus()
    editor.selectAll()
    type_text(editor, words)


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, LEFT)


def named(page: MemberPage, words: str) -> QAbstractButton:
    found = [b for b in page.side.findChildren(QAbstractButton) if words in b.accessibleName() and b.isVisible()]
    assert len(found) == 1, [button.accessibleName() for button in found]
    return found[0]


def undo(qtbot: QtBot, page: MemberPage) -> None:
    (bar,) = page.desk.messages.bar.window().findChildren(UndoBar)
    click(qtbot, bar.findChildren(QPushButton)[0])
    settled(qtbot, page)


def test_a_new_member_is_written_then_given_their_first_state(opened: Open, qtbot: QtBot) -> None:
    page = opened(None)
    retype(page, "full_name", "Vũ Thị Lan Anh")
    retype(page, "joined", "8/5/2026")
    retype(page, "card", "0363 0100 0112")
    with qtbot.waitSignal(page.changed):
        click(qtbot, page.save_button)
    settled(qtbot, page)
    member = only(page)
    assert (member.person.full_name, member.person.joined) == ("Vũ Thị Lan Anh", PartialDate(2026, 5, 8))
    assert member.person.card == "036301000112"
    click(qtbot, page.side.state_button)
    dialog = page.dialog
    assert isinstance(dialog, StateDialog)
    dialog.state.set_value(MemberState.PROBATIONARY)
    click(qtbot, dialog.do_button)
    assert dialog.since.error
    type_text(dialog.since.editor, "19/5/2026")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    assert [(line.state, line.since) for line in only(page).history] == [
        (MemberState.PROBATIONARY, PartialDate(2026, 5, 19))
    ]


def test_an_edit_is_saved_by_key_and_undone_by_the_bar(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    retype(page, "occupation_now", "Bí thư chi đoàn thôn")
    qtbot.keyClick(text(page, "occupation_now").editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: only(page).person.occupation_now == "Bí thư chi đoàn thôn")
    settled(qtbot, page)
    undo(qtbot, page)
    assert only(page).person == QUAN.person


def test_what_is_wrong_is_told_when_the_field_is_left_and_keeps_the_record_from_being_saved(
    opened: Open, qtbot: QtBot
) -> None:
    page = opened()
    click(qtbot, page.form.bare_buttons["papers"])
    retype(page, "card", "123")
    assert not text(page, "card").error
    qtbot.keyClick(text(page, "card").editor, Qt.Key.Key_Tab)
    assert "12 digits" in text(page, "card").error
    click(qtbot, page.save_button)
    settled(qtbot, page)
    assert only(page).person.card == CARD


def test_a_day_may_be_a_month_or_a_year_and_rubbish_is_none(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    born = page.form.fields["born"]
    assert isinstance(born, DayEditor)
    for typed, shown in (("2/1999", "02/1999"), ("1999", "1999"), ("3-2-1999", "03/02/1999")):
        retype(page, "born", typed)
        qtbot.keyClick(born.editor, Qt.Key.Key_Tab)
        assert born.text == shown
    retype(page, "born", "hôm qua")
    qtbot.keyClick(born.editor, Qt.Key.Key_Tab)
    assert born.error
    click(qtbot, page.save_button)
    assert only(page).person.born == PartialDate(1999, 2, 27)


def test_private_fields_are_dots_until_asked_for_and_again_when_the_page_is_left(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    phone, card = text(page, "phone").editor, text(page, "card").editor
    for editor in (phone, card):
        assert editor.echoMode() is QLineEdit.EchoMode.Password
        assert editor.isReadOnly()
    click(qtbot, page.form.bare_buttons["contact"])
    assert phone.echoMode() is QLineEdit.EchoMode.Normal
    assert card.echoMode() is QLineEdit.EchoMode.Password
    page.hide()
    assert phone.echoMode() is QLineEdit.EchoMode.Password


def test_a_line_entered_in_error_is_struck_stays_to_be_read_and_can_hold_again(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    click(qtbot, named(page, "Strike out"))
    settled(qtbot, page)
    assert [line.struck for line in only(page).history] == [True]
    click(qtbot, named(page, "Let the line hold again"))
    settled(qtbot, page)
    assert [line.struck for line in only(page).history] == [False]


def test_who_left_is_asked_how(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    click(qtbot, page.side.state_button)
    dialog = page.dialog
    assert isinstance(dialog, StateDialog)
    assert dialog.leaving.isHidden()
    dialog.state.set_value(MemberState.LEFT)
    assert not dialog.leaving.isHidden()
    type_text(dialog.since.editor, "2026")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    assert only(page).history[-1].leaving is not None
    undo(qtbot, page)
    assert only(page).history[-1].struck


def test_positions_are_added_edited_removed_and_brought_back(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    click(qtbot, page.side.position_button)
    dialog = page.dialog
    assert isinstance(dialog, PositionDialog)
    type_text(dialog.name.editor, "Chi ủy viên")
    type_text(dialog.since.editor, "6/2026")
    type_text(dialog.until.editor, "2025")
    click(qtbot, dialog.do_button)
    assert dialog.until.error
    dialog.until.editor.clear()
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    assert [held.title for held in only(page).positions] == ["Tổ trưởng", "Chi ủy viên"]
    click(qtbot, named(page, "Remove: Tổ trưởng"))
    settled(qtbot, page)
    assert [held.title for held in only(page).positions] == ["Chi ủy viên"]
    undo(qtbot, page)
    assert len(only(page).positions) == 2


def test_a_badge_is_edited_in_place(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    click(qtbot, named(page, "Edit: 30 years"))
    dialog = page.dialog
    assert isinstance(dialog, BadgeDialog)
    dialog.number.editor.selectAll()
    type_text(dialog.number.editor, "SB 00000102")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    assert [(badge.years, badge.number) for badge in only(page).badges] == [(30, "SB 00000102")]


def test_what_was_typed_comes_back_after_a_lock(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    retype(page, "occupation_now", "Kỹ sư")
    page.settle()
    again = MemberPage(page.desk)
    qtbot.addWidget(again)
    again.resize(1274, 640)
    again.show()
    again.open(members(page).all()[0].id)
    settled(qtbot, again)
    assert again.banner.isVisible()
    assert text(again, "occupation_now").value == ""
    again._take_draft(MemberDrafts(page.desk.book.workspace.notebook).find(only(page).id) or Person(""))
    assert text(again, "occupation_now").value == "Kỹ sư"
    click(qtbot, again.save_button)
    settled(qtbot, again)
    assert only(page).person.occupation_now == "Kỹ sư"
    assert MemberDrafts(page.desk.book.workspace.notebook).find(only(page).id) is None


def test_erasing_asks_for_the_name_and_leaves_what_the_books_must_keep(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    page.erase_action.trigger()
    dialog = page.dialog
    assert isinstance(dialog, EraseDialog)
    click(qtbot, dialog.do_button)
    assert dialog.typed.error
    type_text(dialog.typed.editor, "hoang minh quan")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    member = only(page)
    assert member.erased
    assert (member.person.full_name, member.person.card, member.person.phone) == ("Hoàng Minh Quân", "********0090", "")
    assert not page.save_button.isEnabled()


def test_the_page_tells_what_the_rules_compute_and_who_wrote(opened: Open) -> None:
    page = opened()
    told = " ".join(part.accessibleName() for part in page.side.findChildren(QWidget))
    assert "Probation ends on 19/12/2026" in told
    assert "Wrote the record" in told


@pytest.mark.parametrize("width", [1274, 860])
def test_form_and_history_stand_beside_each_other_where_there_is_room(opened: Open, qtbot: QtBot, width: int) -> None:
    page = opened(width=width)
    assert page.form.isVisible()
    assert page.side.isVisible() is (width > 1000)
    if width < 1000:
        click(qtbot, page.parts.segment("side"))
        assert page.side.isVisible()
        assert not page.form.isVisible()


def test_a_member_who_is_gone_leads_back_to_the_list(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    with qtbot.waitSignal(page.wanted) as asked:
        page.open(4711)
    assert asked.args == ["members", None]


def test_esc_goes_back_to_the_list(opened: Open, qtbot: QtBot) -> None:
    page = opened()
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert asked.args == ["members", None]
