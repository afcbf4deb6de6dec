# The rules edited as a form, as a person does it: a rate from a day, undo, cancel, wrong values, text, keys only.

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dues import Month
from sotay.domain.dues_rules import DuesRules
from sotay.services.edited_tables import edited_tables
from sotay.services.rule_rows import RuleSheet
from sotay.ui.pages.base import Desk
from sotay.ui.pages.rules_dialog import RulesDialog
from sotay.ui.pages.rules_editors import ChoiceBox, ChoiceChecks, FlagBox, TypedLine
from sotay.ui.pages.rules_form import RulesForm
from sotay.ui.pages.rules_inner_rows import InnerRows
from sotay.ui.pages.rules_row_form import FieldBox
from sotay.ui.pages.settings import SettingsPage
from sotay.ui.pages.settings_rules import RulesSection
from sotay.ui.widgets.buttons import Button
from tests.ui.desk import QUICK
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
DUES = edited_tables()["dues"].table
Opened = Callable[[str], RulesDialog]


@pytest.fixture
def rules(empty_desk: Desk, qtbot: QtBot) -> RulesSection:
    empty_desk.book.today = date(2026, 11, 22)
    page = SettingsPage(empty_desk, QUICK)
    qtbot.addWidget(page)
    page.resize(1274, 668)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open("rules")
    settled(qtbot, page.rules)
    return page.rules


@pytest.fixture
def opened(rules: RulesSection, qtbot: QtBot) -> Opened:
    def open_table(name: str) -> RulesDialog:
        rules.choose(name)
        settled(qtbot, rules)
        press(qtbot, rules.edit_button)
        settled(qtbot, rules)
        (dialog,) = rules.findChildren(RulesDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_table


def settled(qtbot: QtBot, made: RulesSection) -> None:
    qtbot.waitUntil(lambda: not made.desk.tasks.busy, timeout=10_000)


def checked(qtbot: QtBot, dialog: RulesDialog) -> None:
    """Wait until what was edited was looked at."""
    qtbot.waitUntil(lambda: not dialog._pause.isActive() and not dialog._desk.tasks.busy)


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    qtbot.mouseClick(button, LEFT)


def tick(qtbot: QtBot, check: QCheckBox) -> None:
    """Click the box itself: what is right of its words does nothing."""
    qtbot.waitUntil(check.isVisible)
    qtbot.mouseClick(check, LEFT, pos=QPoint(10, check.height() // 2))


def choose(form: RulesForm, table: str, number: int) -> None:
    """Choose the row of a table by its number, counted from 1."""
    at = RuleSheet.parse(form.text).place(table, number)
    assert at is not None
    form.list.setCurrentIndex(form.list.lines.index(form.list.lines.place_of(at)))


def box(form: RulesForm, key: str) -> FieldBox:
    return form.form.boxes[key]


def editor(form: RulesForm, key: str) -> Any:
    return box(form, key).value_editor


def typed(form: RulesForm, key: str, text: str) -> None:
    """Type a text in the place of what stands in a field, and leave the field."""
    field = editor(form, key)
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    form.list.setFocus()


def row(form: RulesForm) -> dict[str, Any]:
    found = form._edits.row
    assert found is not None
    return dict(found.values)


def rate(rules: RulesSection, group: str, month: Month) -> str:
    found: DuesRules = DUES.in_force(rules.desk.book.workspace.notebook)
    held = found.rate(group, month)
    return f"{float(held.percent * 100):g}" if held else ""


def test_a_rate_that_changes_on_a_day_counts_from_the_month_after(
    rules: RulesSection, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened("dues")
    assert dialog.is_form
    assert not dialog.save_button.isEnabled()
    form = dialog.form
    choose(form, "rate", 3)
    assert form.name.full == "0,5 % · Lương hưu"
    press(qtbot, form.renew_button)
    assert form.renewal.day.text() == "01/12/2026"
    form.renewal.day.selectAll()
    type_text(form.renewal.day, "1/1/2027")
    press(qtbot, form.renewal.make_button)
    assert form.renewal.isHidden()
    assert editor(form, "percent").hasFocus()
    typed(form, "percent", "0,75")
    typed(form, "source", "Quy định mới về đảng phí")
    with qtbot.waitSignal(rules.changed) as told:
        checked(qtbot, dialog)
        press(qtbot, dialog.save_button)
    assert "dues" in told.args[0].kinds
    settled(qtbot, rules)
    assert rate(rules, "pensioner", Month(2026, 12)) == "0.5"
    assert rate(rules, "pensioner", Month(2027, 1)) == "0.75"
    with qtbot.waitSignal(rules.changed):
        assert rules.desk.messages._undo is not None
        rules.desk.messages._undo()
    settled(qtbot, rules)
    assert rate(rules, "pensioner", Month(2027, 1)) == "0.5"


def test_steps_are_taken_back_and_done_again(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("dues")
    form = dialog.form
    choose(form, "wage", 1)
    typed(form, "amount", "5.500.000")
    press(qtbot, form.copy_button)
    press(qtbot, form.remove_button)
    press(qtbot, form.undo_button)
    press(qtbot, form.undo_button)
    assert row(form)["amount"] == 5500000
    press(qtbot, form.undo_button)
    assert editor(form, "amount").text() == "5.310.000"
    assert not form.undo_button.isEnabled()
    checked(qtbot, dialog)
    assert not dialog.save_button.isEnabled()  # it is as it was
    qtbot.keyClick(form.list, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: editor(form, "amount").text() == "5.500.000")
    qtbot.keyClick(form.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: form.text == DUES.shipped())


def test_giving_up_leaves_everything_as_it_was(rules: RulesSection, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("dues")
    choose(dialog.form, "rate", 3)
    typed(dialog.form, "percent", "3")
    press(qtbot, dialog.close_button)
    assert dialog.isVisible()
    assert dialog.banner.accessibleName().startswith("Not closed yet")
    with qtbot.waitSignal(dialog.rejected):
        press(qtbot, dialog.close_button)
    assert DUES.own(rules.desk.book.workspace.notebook) is None


def test_a_bad_value_is_told_at_its_field_and_its_row_and_cannot_be_saved(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("dues")
    form = dialog.form
    choose(form, "wage", 2)
    typed(form, "amount", "much")
    checked(qtbot, dialog)
    assert box(form, "amount").error() == "Must be a whole number, as 90 or 5.000."
    assert editor(form, "amount").accessibleDescription() == box(form, "amount").error()
    assert dialog.banner.accessibleName() == (
        "Regional minimum wage – Region 2 · much đồng: “A month” must be a whole number, as 90 or 5.000."
    )
    assert not dialog.save_button.isEnabled()
    shown = form.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert shown.endswith("edited · to be mended")
    choose(form, "rate", 1)
    press(qtbot, next(one for one in dialog.banner.findChildren(QPushButton) if one.text() == "Go to the rule"))
    assert form.name.full.startswith("Region 2")
    assert editor(form, "amount").hasFocus()
    typed(form, "amount", "4 800 000 đ")
    assert box(form, "amount").caption.splitlines() == [
        "“4 800 000 đ” is read as 4.800.000.",
        "Original: 4.730.000 đồng",
    ]
    checked(qtbot, dialog)
    assert box(form, "amount").error() == ""
    assert dialog.save_button.isEnabled()


def test_nothing_is_told_of_a_word_that_is_not_finished(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("dues")
    choose(dialog.form, "rate", 3)
    field = editor(dialog.form, "valid_from")
    field.selectAll()
    type_text(field, "31/02/2026")
    checked(qtbot, dialog)
    assert box(dialog.form, "valid_from").error() == ""
    assert not dialog.save_button.isEnabled()
    dialog.form.list.setFocus()
    assert box(dialog.form, "valid_from").error().startswith("Must be a day that exists")


def test_a_last_day_before_the_first_and_an_empty_number_are_told(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("dues")
    form = dialog.form
    choose(form, "rate", 3)
    typed(form, "valid_to", "1/1/2025")
    checked(qtbot, dialog)
    assert box(form, "valid_to").error() == "Is before the first day."
    press(qtbot, form.undo_button)
    choose(form, "wage", 1)
    editor(form, "amount").setFocus()
    editor(form, "amount").selectAll()
    keys(qtbot, Qt.Key.Key_Backspace)
    form.list.setFocus()
    assert box(form, "amount").error() == "Is not filled in."


def test_a_rule_cannot_be_renewed_before_it_begins(opened: Opened, qtbot: QtBot) -> None:
    form = opened("dues").form
    choose(form, "rate", 3)
    before = form.text
    press(qtbot, form.renew_button)
    form.renewal.day.selectAll()
    type_text(form.renewal.day, "1/2/2026")
    qtbot.keyClick(form.renewal.day, Qt.Key.Key_Return)
    assert form.renewal.field.error() == "The rule itself begins on 01/02/2026: choose a later day."
    form.renewal.day.selectAll()
    type_text(form.renewal.day, "some day")
    press(qtbot, form.renewal.make_button)
    assert form.renewal.field.error() == "Type a day, as 01/01/2027."
    qtbot.keyClick(form.renewal.day, Qt.Key.Key_Escape)
    assert form.renewal.isHidden()
    assert (form.isVisible(), form.text) == (True, before)


def test_days_that_leave_a_hole_are_told_and_can_be_saved(rules: RulesSection, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("meetings")
    choose(dialog.form, "vote", 2)
    typed(dialog.form, "valid_from", "26/8/2026")
    checked(qtbot, dialog)
    hole = "Votes (Nghị quyết thường): there is no rule from 26/07/2026 to 25/08/2026."
    assert dialog.banner.accessibleName() == hole
    model = dialog.form.list.lines
    marked = [line.name for at in range(model.rowCount()) if (line := model.line(at)) and line.is_wrong]
    assert marked == ["Nghị quyết thường", "Nghị quyết thường"]
    with qtbot.waitSignal(rules.changed):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, rules)
    assert rules.problems.accessibleName() == hole


def test_the_shipped_value_is_told_and_taken_back(opened: Opened, qtbot: QtBot) -> None:
    form = opened("dues").form
    choose(form, "edge", 1)
    assert form.shipped_button.isHidden()
    flag = editor(form, "owed")
    assert isinstance(flag, FlagBox)
    tick(qtbot, flag.check)
    assert row(form)["owed"] is False
    assert box(form, "owed").caption == "Original: yes"
    assert form.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).endswith("edited")
    press(qtbot, form.shipped_button)
    assert form.text == DUES.shipped()
    assert flag.check.isChecked()
    assert box(form, "owed").caption == ""


def test_the_form_and_the_text_are_two_ways_into_the_same_rules(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("dues")
    choose(dialog.form, "rate", 3)
    typed(dialog.form, "percent", "0,6")
    press(qtbot, dialog.switch_button)
    assert not dialog.is_form
    assert not dialog.form.undo_button.isVisible()
    assert 'percent = "0,6"' in dialog.text.toPlainText()
    assert dialog.text.toPlainText().count("# ---") == DUES.shipped().count("# ---")
    dialog.text.setPlainText(dialog.text.toPlainText().replace('percent = "0,6"', 'percent = "0,8"'))
    press(qtbot, dialog.switch_button)
    assert dialog.is_form
    assert editor(dialog.form, "percent").text() == "0,8"
    checked(qtbot, dialog)
    assert dialog.save_button.isEnabled()


@pytest.mark.parametrize("text", ["[[rate]\n", "[own]\nlead = 3\n"])
def test_a_text_that_cannot_be_read_must_be_mended_before_the_form(text: str, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("dues")
    press(qtbot, dialog.switch_button)
    dialog.text.setPlainText(text)
    press(qtbot, dialog.switch_button)
    assert not dialog.is_form
    assert dialog.banner.accessibleName().startswith("It cannot be shown as a form yet")
    dialog.text.setPlainText(DUES.shipped())
    press(qtbot, dialog.switch_button)
    assert dialog.is_form


def test_an_agenda_is_edited_line_by_line(opened: Opened, qtbot: QtBot) -> None:
    form = opened("meetings").form
    choose(form, "agenda", 1)
    items = editor(form, "items")
    assert isinstance(items, InnerRows)
    count = len(row(form)["items"])
    title, part = items.editors[0]["title"], items.editors[0]["part"]
    assert isinstance(title, TypedLine)
    assert isinstance(part, ChoiceBox)
    assert title.accessibleName() == "Line 1: Name"
    assert part.currentText() == "Opening"
    title.selectAll()
    type_text(title, "Chào cờ")
    assert row(form)["items"][0] == {
        "key": "reason",
        "part": "opening",
        "title": "Chào cờ",
        "minutes": 3,
        "step": "talk",
    }
    press(qtbot, items.add_button)
    assert len(row(form)["items"]) == count + 1
    assert box(form, "items").error() == ""
    added = items.editors[-1]["title"]
    assert added.hasFocus()
    type_text(added, "Giao lưu")
    assert row(form)["items"][-1]["title"] == "Giao lưu"
    press(qtbot, named(items, f"Move line {count + 1} up", qtbot))
    assert row(form)["items"][-2]["title"] == "Giao lưu"
    press(qtbot, named(items, f"Remove line {count}", qtbot))
    assert len(row(form)["items"]) == count
    press(qtbot, form.undo_button)
    assert row(form)["items"][-2]["title"] == "Giao lưu"


def test_what_is_wrong_within_an_agenda_is_told_below_it(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("meetings")
    choose(dialog.form, "agenda", 1)
    minutes = editor(dialog.form, "items").editors[5]["minutes"]
    minutes.selectAll()
    type_text(minutes, "long")
    dialog.form.list.setFocus()
    checked(qtbot, dialog)
    told = box(dialog.form, "items").error()
    assert told == "Items of the agenda, line 6, Minutes must be a whole number, as 90 or 5.000."
    assert not dialog.save_button.isEnabled()


def test_choices_keep_their_order_and_a_strange_one_is_shown(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("meetings")
    press(qtbot, dialog.switch_button)
    dialog.text.setPlainText(
        dialog.text.toPlainText().replace('kinds = ["regular", "thematic"]', 'kinds = ["picnic", "regular"]', 1)
    )
    press(qtbot, dialog.switch_button)
    choose(dialog.form, "duration", 1)
    kinds = editor(dialog.form, "kinds")
    assert isinstance(kinds, ChoiceChecks)
    assert kinds.checks["picnic"].isChecked()
    tick(qtbot, kinds.checks["congress"])
    tick(qtbot, kinds.checks["picnic"])
    assert row(dialog.form)["kinds"] == ["regular", "congress"]
    choose(dialog.form, "notice", 1)
    which = editor(dialog.form, "name")
    assert which.currentText() == "Papers sent before the meeting"
    which.setFocus()
    qtbot.keyClick(which, Qt.Key.Key_Down)
    assert row(dialog.form)["name"] == "results_after"


def test_the_keyboard_alone_renews_a_rule_and_saves_it(rules: RulesSection, opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("calendar")
    form = dialog.form
    assert form.list.hasFocus()
    keys(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert form.name.full == "Báo cáo tháng lên đảng ủy"
    keys(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.renew_button
    keys(qtbot, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is form.renewal.day
    keys(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor(form, "day")
    editor(form, "day").selectAll()
    type_text(editor(form, "day"), "28")
    keys(qtbot, Qt.Key.Key_Return)  # presses no button
    checked(qtbot, dialog)
    assert dialog.isVisible()
    with qtbot.waitSignal(rules.changed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, rules)
    own = edited_tables()["calendar"].table.own(rules.desk.book.workspace.notebook) or ""
    duties = [one.values for one in RuleSheet.parse(own).rows if one.values.get("key") == "month_report"]
    assert [(one["day"], one.get("valid_from"), one.get("valid_to")) for one in duties] == [
        (25, None, date(2026, 11, 30)),
        (28, date(2026, 12, 1), None),
    ]


def test_tab_goes_through_every_field_and_each_has_a_name(opened: Opened, qtbot: QtBot) -> None:
    form = opened("calendar").form
    form.form.go_to("title")
    seen = []
    for _ in range(60):
        widget = QApplication.focusWidget()
        assert widget is not None
        if not form.form.isAncestorOf(widget):
            break
        seen.append(widget)
        keys(qtbot, Qt.Key.Key_Tab)
    assert len(seen) == len(set(seen)) > 10
    assert all(widget.accessibleName() or widget.property("text") for widget in seen)


def test_a_table_without_rows_can_be_looked_at(opened: Opened, qtbot: QtBot) -> None:
    dialog = opened("calendar")
    press(qtbot, dialog.switch_button)
    dialog.text.setPlainText('[[own]]\nlead = 3\nsource = "Sổ"\n')
    press(qtbot, dialog.switch_button)
    press(qtbot, dialog.form.remove_button)
    checked(qtbot, dialog)
    assert not dialog.form.area.isVisible()
    assert not dialog.form.copy_button.isEnabled()
    press(qtbot, dialog.form.undo_button)
    assert row(dialog.form)["lead"] == 3


def keys(qtbot: QtBot, *pressed: Qt.Key) -> None:
    for key in pressed:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def named(parent: QWidget, name: str, qtbot: QtBot) -> Button:
    """Return a button by its name, once it is there: lines are made anew, and those of before go a moment later."""

    def found() -> list[Button]:
        return [one for one in parent.findChildren(Button) if one.accessibleName() == name and one.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    return found()[0]
