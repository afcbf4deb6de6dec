# The page of dues as a person uses it: look at a month, type amounts, take them, mend, close, ask for what is missing.

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dates import PartialDate
from sotay.domain.dues import DuesDelay, DuesRelief, DuesStanding, Month, PayWay
from sotay.domain.members import MemberState
from sotay.services.dues_records import Payment
from sotay.ui.delegates.dues_row import MarkCell, TypedCell
from sotay.ui.delegates.member_row import BadgeCell, NameCell
from sotay.ui.delegates.rows import ROW_ROLE, CellText
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.pages.base import Desk
from sotay.ui.pages.dues import DuesPage
from sotay.ui.pages.dues_dialogs import (
    CloseDialog,
    CounterDialog,
    DelayDialog,
    PayDialog,
    ReliefDialog,
    ShareDialog,
    StandingDialog,
)
from sotay.ui.pages.dues_model import Column
from sotay.ui.widgets.tones import Tone
from tests.services.meetings import member
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 22)
NOW = Month(2026, 11)
HOA, LAN, MINH, KHOA = "Nguyễn Văn Hòa", "Trần Thị Lan", "Lê Quang Minh", "Đặng Văn Khoa"
Open = Callable[..., DuesPage]


@pytest.fixture
def ids(empty_desk: Desk) -> dict[str, int]:
    """Write four members: two with a group, one reduced, one of whom nobody wrote a group."""
    book = empty_desk.book
    book.today = TODAY
    names = (HOA, LAN, MINH, KHOA)
    added = book.members.add_all(
        [member(name, MemberState.OFFICIAL, "Bí thư" if name == HOA else "") for name in names]
    )
    found = dict(zip(names, added, strict=True))
    book.dues.set_standing(DuesStanding(found[HOA], "insured", NOW, 8_000_000))
    book.dues.set_standing(DuesStanding(found[LAN], "below_age", Month(2026, 9), region=3))
    book.dues.set_standing(DuesStanding(found[MINH], "student", NOW))
    return found


@pytest.fixture
def opened(qtbot: QtBot, empty_desk: Desk) -> Open:
    def open_page(width: int = 1274) -> DuesPage:
        page = DuesPage(empty_desk)
        qtbot.addWidget(page)
        page.changed.connect(lambda _: page.refresh())  # as the frame does
        page.resize(width, 668)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


def settled(qtbot: QtBot, page: DuesPage) -> None:
    qtbot.waitUntil(lambda: page.shown is not None and not page.desk.tasks.busy, timeout=10_000)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def place(page: DuesPage, ids: dict[str, int], name: str) -> int:
    found = page.view.model.place_of(ids[name])
    assert found is not None
    return found


def cell(page: DuesPage, at: int, column: Column) -> NameCell | BadgeCell | MarkCell | TypedCell | CellText:
    found = page.view.model.index(at, column).data(ROW_ROLE)
    assert found is not None
    return found  # type: ignore[no-any-return]


def choose(page: DuesPage, at: int) -> None:
    page.view.table.setCurrentIndex(page.view.model.index(at, Column.NAME))


def press(qtbot: QtBot, page: DuesPage, within: QWidget, text: str) -> None:
    button = next(one for one in within.findChildren(QPushButton) if text in (one.text(), one.accessibleName()))
    click(qtbot, button)
    settled(qtbot, page)


def confirm(qtbot: QtBot, page: DuesPage) -> None:
    assert page.dialog is not None
    click(qtbot, page.dialog.do_button)
    settled(qtbot, page)


def undo(qtbot: QtBot, page: DuesPage) -> None:
    offer = page.desk.messages._offer
    assert offer is not None
    click(qtbot, offer.findChildren(QPushButton)[0])
    settled(qtbot, page)


def test_a_month_shows_who_owes_what_and_who_is_asked_about(opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    states = {name: cell(page, place(page, ids, name), Column.STATE) for name in ids}
    assert {name: one.text for name, one in states.items() if isinstance(one, BadgeCell)} == {
        HOA: "Not paid yet",
        LAN: "2 month(s) unpaid",
        MINH: "Not paid yet",
        KHOA: "Rate not known",
    }
    assert cell(page, place(page, ids, KHOA), Column.OWED) == CellText("?", right=True)
    assert cell(page, place(page, ids, KHOA), Column.MARK) == MarkCell(None)
    assert page.view.sums.full.startswith("Nothing was taken for this month yet. Owed 97.420")
    assert LAN in page.view.notice.accessibleName()


def test_all_who_are_marked_are_taken_at_once_and_undone_at_once(
    qtbot: QtBot, opened: Open, ids: dict[str, int]
) -> None:
    page = opened()
    assert page.view.take_button.text() == "Take this month: 97.420 đồng"
    choose(page, place(page, ids, MINH))
    qtbot.keyClick(page.view.table, Qt.Key.Key_Space)
    assert page.view.take_button.text() == "Take this month: 92.420 đồng"
    click(qtbot, page.view.take_button)
    settled(qtbot, page)
    entries = page.desk.book.dues.book().entries
    assert {entry.member_id: entry.amount for entry in entries} == {ids[HOA]: 80_000, ids[LAN]: 12_420}
    assert [entry.paid_on for entry in entries] == [TODAY] * 2
    undo(qtbot, page)
    assert page.desk.book.dues.book().entries == ()


@pytest.mark.parametrize(("typed", "amount"), [("1.500.000", 1_500_000), ("100000", 100_000), ("90 000 đ", 90_000)])
def test_an_amount_is_typed_in_the_row(
    qtbot: QtBot, opened: Open, ids: dict[str, int], typed: str, amount: int
) -> None:
    page = opened()
    choose(page, place(page, ids, KHOA))
    qtbot.keyClick(page.view.table, Qt.Key.Key_F2)
    editor = page.view.table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    type_text(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    at = place(page, ids, KHOA)
    qtbot.waitUntil(lambda: cell(page, at, Column.MARK) == MarkCell(marked=True))
    assert page.view.table.currentIndex().row() == at + 1  # on to the next
    click(qtbot, page.view.take_button)
    settled(qtbot, page)
    assert page.desk.book.dues.member(ids[KHOA]).account.paid == amount


def test_what_is_no_amount_is_told_and_nothing_changes(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    model, at = page.view.model, place(page, ids, HOA)
    told: list[str] = []
    model.refused.connect(told.append)
    assert not model.setData(model.index(at, Column.TAKE), "tám mươi")
    assert told == ["tám mươi"]
    assert cell(page, at, Column.TAKE) == TypedCell("80.000")


def test_the_sum_stands_line_by_line(opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    choose(page, place(page, ids, LAN))
    told = " | ".join(one.accessibleName() or one.text() for one in page.view.pane.findChildren(QLabel))
    for part in (
        "Minimum wage, region III",
        "4.140.000",
        "× 0,3 %",
        "12.420 đồng",
        "Not paid in full: 09/2026, 10/2026",
    ):
        assert part in told


def test_a_group_is_asked_for_and_written(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    choose(page, place(page, ids, KHOA))
    press(qtbot, page, page.view.pane, "Change the group …")
    dialog = page.dialog
    assert isinstance(dialog, StandingDialog)
    dialog.group.set_value("pensioner")
    confirm(qtbot, page)
    assert dialog.base.error  # the base is missing: nothing is written
    dialog.base.set_value("5.000.000")
    confirm(qtbot, page)
    assert cell(page, place(page, ids, KHOA), Column.OWED) == CellText("25.000", right=True)
    undo(qtbot, page)
    assert cell(page, place(page, ids, KHOA), Column.OWED) == CellText("?", right=True)


def test_an_exemption_is_written_and_removed(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    choose(page, place(page, ids, LAN))
    press(qtbot, page, page.view.pane, "Add an exemption …")
    dialog = page.dialog
    assert isinstance(dialog, ReliefDialog)
    dialog.reason.set_value("hardship")
    assert dialog.until.text == "10/2027"  # twelve months, as the rule allows
    dialog.percent.set_value("50")
    confirm(qtbot, page)
    assert cell(page, place(page, ids, LAN), Column.OWED) == CellText("6.210", right=True)
    (relief,) = page.desk.book.dues.member(ids[LAN]).payer.reliefs
    assert relief == DuesRelief(ids[LAN], "hardship", 50, NOW, Month(2027, 10), id=relief.id)
    page.view.pane.relief_dropped.emit(relief)
    settled(qtbot, page)
    assert cell(page, place(page, ids, LAN), Column.OWED) == CellText("12.420", right=True)


def test_a_reason_for_paying_late_mutes_the_warning_and_is_taken_back(
    qtbot: QtBot, opened: Open, ids: dict[str, int], empty_desk: Desk
) -> None:
    empty_desk.book.dues.set_standing(DuesStanding(ids[KHOA], "student", NOW))
    page = opened()
    counts = list[int]()
    page.counted.connect(lambda count, _: counts.append(count))
    at = place(page, ids, LAN)
    state = cell(page, at, Column.STATE)
    assert isinstance(state, BadgeCell)
    assert state.tone is Tone.SON
    choose(page, at)
    press(qtbot, page, page.view.pane, "Let pay late …")
    dialog = page.dialog
    assert isinstance(dialog, DelayDialog)
    assert dialog.since.text == "09/2026"  # the first month that is not paid
    confirm(qtbot, page)
    assert dialog.reason.error
    type_text(dialog.reason.editor, "Đi làm xa theo mùa")
    confirm(qtbot, page)
    assert dialog.until.error
    # The dialog grows with what is told in place.
    qtbot.waitUntil(lambda: dialog.until.height() >= dialog.until.heightForWidth(dialog.until.width()))
    type_text(dialog.until.editor, "02/2027")
    confirm(qtbot, page)
    assert cell(page, at, Column.STATE) == BadgeCell("May pay late", "clock", Tone.GREY)
    assert counts[-1] == 0
    assert page.view.notice.accessibleName() == (
        f"Unpaid for a reason that is written: {LAN} (may pay late through 02/2027: Đi làm xa theo mùa)."
    )
    (delay,) = page.desk.book.dues.member(ids[LAN]).payer.delays
    assert delay == DuesDelay(ids[LAN], "Đi làm xa theo mùa", Month(2026, 9), Month(2027, 2), TODAY, id=delay.id)
    named = [one for one in page.view.pane.findChildren(QPushButton) if "09/2026 – 02/2027" in one.accessibleName()]
    click(qtbot, named[0])
    settled(qtbot, page)
    assert cell(page, at, Column.STATE) == state
    assert counts[-1] == 1
    undo(qtbot, page)
    settled(qtbot, page)
    assert page.desk.book.dues.member(ids[LAN]).payer.delays == (delay,)


def test_a_payment_for_several_months_and_its_counter_entry(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    choose(page, place(page, ids, LAN))
    press(qtbot, page, page.view.pane, "Write a payment …")
    dialog = page.dialog
    assert isinstance(dialog, PayDialog)
    assert (dialog.first.text, dialog.last.text) == ("09/2026", "11/2026")  # from the first month that is owed
    dialog.way.set_value(PayWay.PORTAL)
    confirm(qtbot, page)
    entries = page.desk.book.dues.book().entries
    assert [(str(entry.month), entry.amount, entry.way) for entry in entries] == [
        (f"2026-{number:02d}", 12_420, PayWay.PORTAL) for number in (9, 10, 11)
    ]
    page.view.pane.counter_wanted.emit(entries[0])
    counter = page.dialog
    assert isinstance(counter, CounterDialog)
    confirm(qtbot, page)
    assert counter.reason.error
    type_text(counter.reason.editor, "Ghi nhầm tháng")
    confirm(qtbot, page)
    assert page.desk.book.dues.book().entries[-1].amount == -12_420


def test_a_day_that_has_not_come_takes_no_money(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    choose(page, place(page, ids, HOA))
    press(qtbot, page, page.view.pane, "Write a payment …")
    assert isinstance(page.dialog, PayDialog)
    page.dialog.day.set_day(PartialDate(2206, 11, 22))
    confirm(qtbot, page)
    assert page.dialog.day.error == "This day has not come yet: by the clock it is 22/11/2026."
    assert page.desk.book.dues.book().entries == ()


def test_a_month_is_closed_with_the_sums_that_are_shown(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    page.desk.book.dues.pay(Payment(ids[HOA], (NOW,), TODAY))
    page.refresh()
    settled(qtbot, page)
    click(qtbot, page.view.close_button)
    assert isinstance(page.dialog, CloseDialog)
    assert page.dialog.handed.text == "24.000"
    confirm(qtbot, page)
    assert page.shown is not None
    assert page.shown.closed is not None
    assert (page.shown.closed.kept, page.shown.closed.remitted) == (56_000, 24_000)
    assert not page.view.close_button.isVisible()
    assert "Closed on 22/11/2026" in page.view.notice.accessibleName()


def test_a_back_dated_group_tells_that_closed_months_stay(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    page.desk.book.dues.close(Month(2026, 10))
    page.refresh()
    settled(qtbot, page)
    choose(page, place(page, ids, HOA))
    press(qtbot, page, page.view.pane, "Change the group …")
    assert isinstance(page.dialog, StandingDialog)
    page.dialog.since.set_month(Month(2026, 10))
    confirm(qtbot, page)
    told = page.desk.messages.bar.accessibleName()
    assert told.startswith("Closed months keep the sums they were closed with: 10/2026.")
    undo(qtbot, page)
    assert page.desk.book.dues.owed_for_closed() == {}


def test_months_unpaid_in_a_row_are_told_in_one(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    page.desk.book.today = date(2036, 11, 22)
    page.open(Month(2036, 11))
    page.open(ids[LAN])
    settled(qtbot, page)
    shown = [one.text() for one in page.view.pane.findChildren(QLabel)]
    assert any("Not paid in full: 09/2026 – 10/2036" in one for one in shown)


def test_the_share_is_asked_for_where_no_rule_tells_it(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    page.desk.book.dues.choose_share("other")
    page.refresh()
    settled(qtbot, page)
    click(qtbot, page.view.close_button)
    dialog = page.dialog
    assert isinstance(dialog, ShareDialog)
    type_text(dialog.own.editor, "60")
    confirm(qtbot, page)
    assert page.desk.book.dues.share_choice().own == "60"


def test_months_are_turned_and_marks_do_not_come_along(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    click(qtbot, page.view.before)
    settled(qtbot, page)
    assert page.shown is not None
    assert page.shown.month == Month(2026, 10)
    assert {row.name for row, _ in page.view.model.taking()} == {LAN}
    click(qtbot, page.view.now_button)
    settled(qtbot, page)
    assert page.shown.month == NOW


def test_a_paper_is_saved(qtbot: QtBot, opened: Open, ids: dict[str, int], tmp_path: Path) -> None:
    page = opened()
    for name in page.view.menu.PAPERS:
        wanted = page.prints.wanted(name, NOW)
        for kind in PaperKind:
            target = tmp_path / f"{name}.{kind}"
            page.prints.actions.save_to(target, kind, wanted)
            settled(qtbot, page)
            assert target.stat().st_size > 500


def test_a_menu_entry_asks_where_the_paper_goes(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    action = next(one for one in page.view.menu.papers["month"].actions() if one.data() == PaperKind.XLSX)
    action.trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("Báo cáo thu, nộp đảng phí tháng 11 năm 2026.xlsx")
    dialog.close()


def test_an_empty_register_leads_to_the_members(qtbot: QtBot, opened: Open, empty_desk: Desk) -> None:
    empty_desk.book.today = TODAY
    page = opened()
    assert page.view.nobody.isVisible()
    with qtbot.waitSignal(page.wanted) as asked:
        click(qtbot, page.view.add_member)
    assert asked.args == ["members", None]


def test_a_narrow_window_shows_one_member_over_the_list(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened(width=900)
    choose(page, place(page, ids, HOA))
    assert not page.view.pane.isVisible()
    click(qtbot, page.view.pane_button)
    assert page.view.pane.isVisible()
    assert not page.view.table.isVisible()
    qtbot.keyClick(page.view.pane.area, Qt.Key.Key_Escape)
    assert page.view.table.isVisible()


def test_the_rules_are_edited_with_a_check_and_undone(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    page.view.menu.rules_action.trigger()
    editor = page.editor
    assert editor is not None
    settled(qtbot, page)
    click(qtbot, editor.switch_button)  # from the form to the text
    settled(qtbot, page)
    text = editor.text.toPlainText()
    editor.text.setPlainText(text.replace('percent = "0,3"', 'percent = "x"', 1))
    qtbot.waitUntil(lambda: "“percent”" in editor.banner.accessibleName())
    assert not editor.save_button.isEnabled()
    editor.text.setPlainText(text.replace("valid_to = 2027-12-31", "valid_to = 2026-10-31", 1))
    qtbot.waitUntil(editor.save_button.isEnabled)
    assert "Rate of group Không đóng BHXH" in editor.banner.accessibleName()
    click(qtbot, editor.save_button)
    settled(qtbot, page)
    assert cell(page, place(page, ids, LAN), Column.OWED) == CellText("?", right=True)
    assert page.view.menu.original_action.isVisible()
    page.view.menu.original_action.trigger()
    settled(qtbot, page)
    assert cell(page, place(page, ids, LAN), Column.OWED) == CellText("12.420", right=True)


def test_a_click_above_the_marks_marks_nobody_and_then_all(qtbot: QtBot, opened: Open, ids: dict[str, int]) -> None:
    page = opened()
    header = page.view.table.horizontalHeader()
    for marked in (0, 3):
        at = QPoint(header.sectionPosition(Column.MARK) + 8, header.height() // 2)
        qtbot.mouseClick(header.viewport(), LEFT, pos=at)
        assert len(page.view.model.taking()) == marked
