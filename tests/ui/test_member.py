# The page of one member as a person uses it: look, type, save, undo, leave and come back, change the state, erase.

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dates import PartialDate
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.ui.keys import sequences
from sotay.ui.pages.base import Desk
from sotay.ui.pages.member import NEW, MemberPage
from sotay.ui.pages.member_dialogs import BadgeDialog, EraseDialog, PositionDialog, StateDialog
from sotay.ui.pages.member_editors import TextEditor
from sotay.ui.widgets.labels import ElidedLabel, Paragraph
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 10, 5)
CARD = "031200012345"
PHONE = "0912345678"
WIDE, NARROW = 1274, 860
Open = Callable[..., MemberPage]


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def somebody() -> Member:
    joined = day("1992-05-19")
    person = Person(
        "Nguyễn Văn Hòa",
        born=day("1970"),
        residence="Thôn Đông, xã Sông Bạch",
        joined=joined,
        ceremony=joined,
        official=day("1993-05-19"),
        card=CARD,
        phone=PHONE,
    )
    return Member("hoa", person, (StateChange(MemberState.OFFICIAL, day("1993-05-19")),))


@pytest.fixture
def opened(qtbot: QtBot, empty_desk: Desk) -> Open:
    def open_page(who: object = None, width: int = WIDE) -> MemberPage:
        desk = empty_desk
        desk.book.today = TODAY
        page = MemberPage(desk)
        qtbot.addWidget(page)
        page.changed.connect(lambda _: page.refresh())
        page.resize(width, 668)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.open(desk.book.members.add_all([somebody()])[0] if who is None else who)
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


def settled(qtbot: QtBot, page: MemberPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy, timeout=10_000)


def kept(page: MemberPage) -> Member:
    return page.desk.book.members.all()[0]


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(widget.isVisible)
    assert widget.isEnabled()
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def field(page: MemberPage, name: str) -> TextEditor:
    editor = page.form.fields[name]
    assert isinstance(editor, TextEditor)
    return editor


def write(qtbot: QtBot, editor: TextEditor, text: str) -> None:
    """Type over what stands in an editor, and leave it with Tab."""
    editor.editor.setFocus()
    editor.editor.selectAll()
    qtbot.keyClick(editor.editor, Qt.Key.Key_Delete)
    type_text(editor.editor, text)
    qtbot.keyClick(editor.editor, Qt.Key.Key_Tab)


def save(qtbot: QtBot, page: MemberPage) -> None:
    click(qtbot, page.save_button)
    settled(qtbot, page)


def found(qtbot: QtBot, widget: QWidget, fits: Callable[[QPushButton], bool]) -> QPushButton:
    """Return a button once it is there: what was just made is shown a moment later."""

    def shown() -> list[QPushButton]:
        return [button for button in widget.findChildren(QPushButton) if button.isVisible() and fits(button)]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def named(qtbot: QtBot, widget: QWidget, start: str) -> QPushButton:
    return found(qtbot, widget, lambda button: button.accessibleName().startswith(start))


def worded(qtbot: QtBot, widget: QWidget, text: str) -> QPushButton:
    return found(qtbot, widget, lambda button: button.text() == text)


def undo(qtbot: QtBot, page: MemberPage) -> None:
    (bar,) = page.desk.messages.bar.window().findChildren(UndoBar)
    qtbot.mouseClick(bar.findChildren(QPushButton)[0], LEFT)
    settled(qtbot, page)


def caption(page: MemberPage) -> str:
    _, remark = page.header.findChildren(ElidedLabel)  # behind the title
    return remark.full


def told(page: MemberPage) -> list[str]:
    return [words.plain for words in page.side.findChildren(Paragraph) if words.isVisible()]


# the record


def test_what_is_private_is_dots_until_it_is_asked_for_and_again_when_the_page_is_left(
    qtbot: QtBot, opened: Open
) -> None:
    page = opened()
    phone, card = field(page, "phone").editor, field(page, "card").editor
    assert phone.echoMode() == card.echoMode() == QLineEdit.EchoMode.Password
    assert field(page, "full_name").editor.echoMode() == QLineEdit.EchoMode.Normal
    page.form.bare_buttons["contact"].setFocus()
    qtbot.keyClick(page.form.bare_buttons["contact"], Qt.Key.Key_Space)
    assert phone.echoMode() == QLineEdit.EchoMode.Normal
    assert card.echoMode() == QLineEdit.EchoMode.Password  # each group is asked for by itself
    page.hide()
    assert phone.echoMode() == QLineEdit.EchoMode.Password


def test_a_record_is_saved_and_the_saving_taken_back(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    write(qtbot, field(page, "full_name"), "Nguyễn Văn Hoà Bình")
    assert caption(page) == "Official · not saved yet"
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, page)
    assert kept(page).person.full_name == "Nguyễn Văn Hoà Bình"
    assert (page.title(), caption(page)) == ("Nguyễn Văn Hoà Bình", "Official")
    undo(qtbot, page)
    assert kept(page).person.full_name == "Nguyễn Văn Hòa"
    assert field(page, "full_name").text == "Nguyễn Văn Hòa"


@pytest.mark.parametrize(("typed", "shown"), [("05/2020", "05/2020"), ("1/2/2020", "01/02/2020"), ("2020", "2020")])
def test_a_day_may_be_known_in_part(qtbot: QtBot, opened: Open, typed: str, shown: str) -> None:
    page = opened(NEW)
    born = field(page, "born")
    write(qtbot, born, typed)
    assert (born.text, born.error) == (shown, "")


def test_what_is_no_day_is_told_under_the_field_when_it_is_left(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    born = field(page, "born")
    born.editor.setFocus()
    born.editor.selectAll()
    type_text(born.editor, "31/02/1970")
    assert born.error == ""
    qtbot.keyClick(born.editor, Qt.Key.Key_Tab)
    assert born.error
    save(qtbot, page)
    assert kept(page).person.born == day("1970")


def test_a_wrong_number_hinders_and_a_doubt_does_not(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    file = field(page, "file")
    write(qtbot, file, "12")
    assert file.error
    save(qtbot, page)
    assert kept(page).person.file == ""
    assert file.editor.hasFocus()
    write(qtbot, file, "000001hn")
    write(qtbot, field(page, "joined"), "03/02/2020")
    write(qtbot, field(page, "ceremony"), "19/05/2020")
    write(qtbot, field(page, "official"), "01/12/2020")  # less than 12 months after the ceremony
    assert field(page, "official").error
    save(qtbot, page)
    assert kept(page).person.file == "000001 HN"
    assert kept(page).person.official == day("2020-12-01")


def test_a_new_member_is_written_and_then_asked_for_a_first_state(qtbot: QtBot, opened: Open) -> None:
    page = opened(NEW)
    assert field(page, "full_name").editor.hasFocus()
    assert field(page, "phone").editor.echoMode() == QLineEdit.EchoMode.Normal  # nothing to hide yet
    save(qtbot, page)
    assert not page.desk.book.members.all()
    write(qtbot, field(page, "full_name"), "Lý Thu Hoài")
    save(qtbot, page)
    assert kept(page).person.full_name == "Lý Thu Hoài"
    assert page.side.isVisible()
    assert not kept(page).history


# drafts


def test_what_was_typed_comes_back_after_the_page_is_left(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    write(qtbot, field(page, "note"), "Trưởng thôn từ năm 2024")
    page.hide()
    settled(qtbot, page)
    assert kept(page).person.note == ""
    again = MemberPage(page.desk)
    qtbot.addWidget(again)
    again.resize(WIDE, 668)
    with qtbot.waitExposed(again):
        again.show()
    again.open(kept(page).id)
    settled(qtbot, again)
    assert field(again, "note").text == ""
    click(qtbot, worded(qtbot, again.banner, "Go on with it"))
    assert field(again, "note").text == "Trưởng thôn từ năm 2024"
    save(qtbot, again)
    assert kept(again).person.note == "Trưởng thôn từ năm 2024"
    again.open(kept(again).id)
    settled(qtbot, again)
    assert not again.banner.isVisible()


def test_a_lock_keeps_what_was_typed_though_a_day_is_half_typed(qtbot: QtBot, opened: Open) -> None:
    page = opened(NEW)
    write(qtbot, field(page, "full_name"), "Lý Thu Hoài")
    type_text(field(page, "born").editor, "12/")
    page.settle()
    again = MemberPage(page.desk)
    qtbot.addWidget(again)
    again.open(NEW)
    settled(qtbot, again)
    assert "Lý Thu Hoài" in again.banner.accessibleName()


def test_a_draft_is_dropped_when_it_is_not_wanted(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    write(qtbot, field(page, "note"), "nháp")
    member_id = kept(page).id
    page.open(member_id)  # at once: the draft is on its way
    settled(qtbot, page)
    click(qtbot, worded(qtbot, page.banner, "Discard it"))
    settled(qtbot, page)
    page.open(member_id)
    settled(qtbot, page)
    assert not page.banner.isVisible()
    assert field(page, "note").text == ""


def test_a_draft_that_was_dropped_comes_back(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    write(qtbot, field(page, "note"), "nháp")
    page.open(kept(page).id)
    settled(qtbot, page)
    click(qtbot, worded(qtbot, page.banner, "Discard it"))
    settled(qtbot, page)
    page.desk.messages._on_undone()
    settled(qtbot, page)
    assert page.banner.isVisible()
    click(qtbot, worded(qtbot, page.banner, "Go on with it"))
    assert field(page, "note").text == "nháp"


# beside the record


def state_dialog(qtbot: QtBot, page: MemberPage) -> StateDialog:
    click(qtbot, page.side.state_button)
    assert isinstance(page.dialog, StateDialog)
    return page.dialog


def test_a_state_is_added_to_the_history_and_taken_back(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    dialog = state_dialog(qtbot, page)
    dialog.state.set_value(MemberState.EXEMPT)
    click(qtbot, dialog.do_button)
    assert dialog.since.error  # a line needs its day
    write(qtbot, dialog.since, "01/09/2026")
    write(qtbot, dialog.reason, "Tuổi cao")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    newest = kept(page).history[-1]
    assert (newest.state, newest.since, newest.reason) == (MemberState.EXEMPT, day("2026-09-01"), "Tuổi cao")
    assert kept(page).state_on(TODAY) is MemberState.EXEMPT
    undo(qtbot, page)
    assert kept(page).history[-1].struck  # a line once written stays to be read
    assert kept(page).state_on(TODAY) is MemberState.OFFICIAL


def test_a_doubtful_state_is_told_of_before_it_is_added(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    dialog = state_dialog(qtbot, page)
    dialog.state.set_value(MemberState.PROBATIONARY)
    write(qtbot, dialog.since, "2020")
    click(qtbot, dialog.do_button)
    assert dialog.banner.isVisible()
    assert len(kept(page).history) == 1
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    assert len(kept(page).history) == 2


def test_how_a_member_left_is_asked_only_of_one_who_left(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    dialog = state_dialog(qtbot, page)
    assert not dialog.leaving.isVisible()
    dialog.state.set_value(MemberState.LEFT)
    assert dialog.leaving.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(kept(page).history) == 1


def test_a_line_entered_in_error_is_struck_out_and_stays(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    click(qtbot, named(qtbot, page.side, "Strike out"))
    settled(qtbot, page)
    assert kept(page).history[0].struck
    assert any(words.font().strikeOut() for words in page.side.findChildren(Paragraph))
    click(qtbot, named(qtbot, page.side, "Let the line hold again"))
    settled(qtbot, page)
    assert not kept(page).history[0].struck


def test_a_position_is_added_changed_and_removed(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    click(qtbot, page.side.position_button)
    dialog = page.dialog
    assert isinstance(dialog, PositionDialog)
    write(qtbot, dialog.name, "Bí thư")
    write(qtbot, dialog.since, "06/2024")
    write(qtbot, dialog.until, "2020")
    click(qtbot, dialog.do_button)
    assert dialog.until.error
    write(qtbot, dialog.until, "")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    (held,) = kept(page).positions
    assert (held.title, held.since, held.until) == ("Bí thư", day("2024-06"), None)
    click(qtbot, named(qtbot, page.side, "Remove: Bí thư"))
    settled(qtbot, page)
    assert not kept(page).positions
    undo(qtbot, page)
    assert [p.title for p in kept(page).positions] == ["Bí thư"]


def test_a_badge_is_added_with_its_number(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    click(qtbot, page.side.badge_button)
    dialog = page.dialog
    assert isinstance(dialog, BadgeDialog)
    assert dialog.years.value == "30"
    write(qtbot, dialog.awarded, "19/05/2022")
    write(qtbot, dialog.number, "SB 00000001")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    (badge,) = kept(page).badges
    assert (badge.years, badge.awarded, badge.number) == (30, day("2022-05-19"), "SB 00000001")


def test_what_the_rules_compute_is_told_with_its_source(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    qtbot.waitUntil(lambda: bool(told(page)))
    words = told(page)
    assert any("Party age: 34" in line for line in words)
    assert any("Next badge: 35" in line or "Next badge: 40" in line for line in words)
    assert any(line.startswith("By the rule in use") for line in words)


def test_the_trail_names_fields_and_never_what_stands_in_them(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    page.form.bare_buttons["contact"].setFocus()
    qtbot.keyClick(page.form.bare_buttons["contact"], Qt.Key.Key_Space)
    write(qtbot, field(page, "phone"), "0987654321")
    save(qtbot, page)
    qtbot.waitUntil(lambda: "Changed the record of Nguyễn Văn Hòa: telephone" in told(page))
    words = "\n".join(told(page))
    assert "0987654321" not in words
    assert PHONE not in words


def test_data_is_erased_only_when_the_name_is_typed(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    page.erase_action.trigger()
    dialog = page.dialog
    assert isinstance(dialog, EraseDialog)
    write(qtbot, dialog.typed, "ai đó")
    click(qtbot, dialog.do_button)
    assert dialog.typed.error
    assert kept(page).person.phone == PHONE
    write(qtbot, dialog.typed, "nguyễn văn hòa")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    gone = kept(page)
    assert gone.erased
    assert (gone.person.phone, gone.person.residence, gone.person.card[-4:]) == ("", "", CARD[-4:])
    assert not page.save_button.isEnabled()
    assert not page.erase_action.isEnabled()
    page.open(NEW)
    assert page.save_button.isEnabled()
    assert not page.more.isVisible()  # nobody to erase


# the window


def test_in_a_narrow_window_record_and_history_take_turns(qtbot: QtBot, opened: Open) -> None:
    page = opened(width=NARROW)
    assert page.form.isVisible()
    assert not page.side.isVisible()
    click(qtbot, page.parts.segment("side"))
    assert page.side.isVisible()
    assert not page.form.isVisible()
    page.resize(WIDE, 668)
    assert page.form.isVisible()
    assert page.side.isVisible()


def test_what_is_hidden_says_how_to_write_there(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    email = field(page, "email")
    email.editor.setFocus()
    qtbot.keyClick(email.editor, Qt.Key.Key_A)
    assert email.text == ""
    assert "show private fields" in email.editor.placeholderText()
    page.form.bare_buttons["contact"].setFocus()
    qtbot.keyClick(page.form.bare_buttons["contact"], Qt.Key.Key_Space)
    assert email.editor.placeholderText() == ""
    write(qtbot, email, "hoa@songbach.vn")
    save(qtbot, page)
    assert kept(page).person.email == "hoa@songbach.vn"


@pytest.mark.parametrize("name", ["back", "close"])
def test_keys_go_back_to_the_list(qtbot: QtBot, opened: Open, name: str) -> None:
    page = opened()
    field(page, "full_name").editor.setFocus()
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keySequence(field(page, "full_name").editor, sequences(name)[0])
    assert asked.args == ["members", None]


def test_every_editor_and_button_has_a_name(opened: Open) -> None:
    page = opened()
    for editor in page.form.fields.values():
        assert editor.editor.accessibleName()
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
