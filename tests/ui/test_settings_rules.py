# The rules in the settings, as a person uses them: read, edited as text, saved, undone, given up, as a file.

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.meetings import MeetingKind
from sotay.services.edited_tables import edited_tables
from sotay.services.meeting_rules import meeting_rules
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.rules_dialog import RulesDialog
from sotay.ui.pages.settings import SettingsPage
from sotay.ui.pages.settings_rules import RulesSection
from sotay.ui.widgets.banner import Banner
from tests.ui.desk import QUICK
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
LENGTH, SHORTER = "minutes = 90\nvalid_from = 2025-10-28", "minutes = 75\nvalid_from = 2025-10-28"
BEGINS, LATER = "valid_from = 2026-07-26", "valid_from = 2026-08-26"
OWN = meeting_rules().shipped().replace(LENGTH, SHORTER)
HOLE = meeting_rules().shipped().replace(BEGINS, LATER, 1)


@pytest.fixture
def rules(empty_desk: Desk, qtbot: QtBot) -> RulesSection:
    page = SettingsPage(empty_desk, QUICK)
    qtbot.addWidget(page)
    page.resize(1274, 668)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.open("rules")
    settled(qtbot, page.rules)
    return page.rules


def settled(qtbot: QtBot, made: RulesSection) -> None:
    qtbot.waitUntil(lambda: not made.desk.tasks.busy, timeout=10_000)


def press(qtbot: QtBot, button: QWidget) -> None:
    assert button.isEnabled()
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, LEFT)


def kept(made: RulesSection) -> str | None:
    return meeting_rules().own(made.desk.book.workspace.notebook)


def editor(qtbot: QtBot, made: RulesSection) -> RulesDialog:
    """Open the editor and go on from its form to the text."""
    press(qtbot, made.edit_button)
    dialog = opened(qtbot, made)
    press(qtbot, dialog.switch_button)
    settled(qtbot, made)
    return dialog


def opened(qtbot: QtBot, made: RulesSection) -> RulesDialog:
    settled(qtbot, made)
    (dialog,) = made.findChildren(RulesDialog)
    qtbot.waitUntil(lambda: bool(dialog.banner.accessibleName()))
    return dialog


def retyped(qtbot: QtBot, dialog: RulesDialog, old: str, new: str) -> None:
    """Put words in the place of the first that stand there, and wait until the text was checked."""
    cursor = dialog.text.textCursor()
    start = dialog.text.toPlainText().index(old)
    cursor.setPosition(start)
    cursor.setPosition(start + len(old), QTextCursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)
    type_text(dialog.text, new)
    qtbot.waitUntil(lambda: not dialog._pause.isActive() and not dialog._desk.tasks.busy)


def action(banner: Banner, words: str) -> QPushButton:
    """Return the newest button with some words: those of the message before go a moment later."""
    return [one for one in banner.findChildren(QPushButton) if words in one.text()][-1]


def names(made: RulesSection) -> list[str]:
    """Return the names of groups and rules that are shown, from the top."""
    model = made.table.lines
    return [model.index(row, 0).data(ROW_ROLE).text for row in range(model.rowCount())]


def minutes(made: RulesSection) -> int:
    rule = made.desk.book.meetings.rules.duration(MeetingKind.REGULAR, 10, made.desk.book.today)
    assert rule is not None
    return rule.minutes


def test_the_rules_in_force_are_listed_with_value_days_and_source(rules: RulesSection) -> None:
    model = rules.table.lines
    cells = [
        (model.index(row, 0).data(ROW_ROLE), model.index(row, 1).data(ROW_ROLE)) for row in range(model.rowCount())
    ]
    assert [one.text for one, _ in cells if isinstance(one, Band)][:2] == [
        "Least length",
        "Official members who must be there",
    ]
    (length,) = [(one, other) for one, other in cells if isinstance(one, CellText) and one.text == "Regular, thematic"]
    assert (length[1].text, length[1].detail) == ("90 minutes", "since 28/10/2025")
    assert length[0].detail.startswith("42-HD/BTCTW")
    row = next(at for at, (one, _) in enumerate(cells) if one is length[0])
    assert length[0].detail in model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert rules.whose.plain == "The book uses its original rules."
    assert rules.problems.isHidden()
    assert not rules.drop_button.isVisible()


def test_a_rule_takes_the_lines_that_its_source_needs(rules: RulesSection, qtbot: QtBot) -> None:
    heights = {rules.table.rowHeight(row) for row in range(rules.table.lines.rowCount())}
    rules.window().resize(960, 600)
    qtbot.waitUntil(lambda: max(map(rules.table.rowHeight, range(rules.table.lines.rowCount()))) > max(heights))
    taken = sum(map(rules.table.rowHeight, range(rules.table.lines.rowCount())))
    assert rules.table.height() > taken  # nothing of it is below its own edge


def test_the_keyboard_brings_every_rule_into_sight(rules: RulesSection, qtbot: QtBot) -> None:
    area = next(one for one in rules.window().findChildren(QScrollArea) if one.isAncestorOf(rules))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > rules.table.height() // 2)  # it is laid out
    rules.table.setFocus()
    rules.table.setCurrentIndex(rules.table.lines.index(1, 0))
    for _ in range(rules.table.lines.rowCount()):
        qtbot.keyClick(rules.table, Qt.Key.Key_Down)
    last = rules.table.currentIndex()
    assert last.row() == rules.table.lines.rowCount() - 1
    middle = rules.table.visualRect(last).center()
    qtbot.waitUntil(lambda: rules.table.viewport().visibleRegion().contains(middle))


def test_an_edited_copy_counts_at_once_and_can_be_taken_back(rules: RulesSection, qtbot: QtBot) -> None:
    dialog = editor(qtbot, rules)
    assert dialog.text.toPlainText() == meeting_rules().shipped()
    assert not dialog.save_button.isEnabled()  # there is nothing to save yet
    retyped(qtbot, dialog, LENGTH, SHORTER)
    with qtbot.waitSignal(rules.changed) as told:
        press(qtbot, dialog.save_button)
    assert "meetings" in told.args[0].kinds
    settled(qtbot, rules)
    assert (kept(rules), minutes(rules)) == (OWN, 75)
    assert rules.whose.plain == "The book uses the cell's own copy."
    assert rules.drop_button.isVisible()
    with qtbot.waitSignal(rules.changed):
        assert rules.desk.messages._undo is not None
        rules.desk.messages._undo()
    settled(qtbot, rules)
    assert (kept(rules), minutes(rules)) == (None, 90)


def test_a_value_that_cannot_be_read_is_told_with_its_line_and_cannot_be_saved(
    rules: RulesSection, qtbot: QtBot
) -> None:
    dialog = editor(qtbot, rules)
    line = meeting_rules().shipped().splitlines().index("minutes = 90") + 1
    retyped(qtbot, dialog, "minutes = 90", "minutes = ninety")
    assert dialog.banner.accessibleName().startswith(f"Line {line}: ")
    assert not dialog.save_button.isEnabled()
    retyped(qtbot, dialog, "minutes = ninety", "minutes = '90'")
    assert dialog.banner.accessibleName() == f"Line {line}: “minutes” must be a whole number."
    press(qtbot, action(dialog.banner, "Go to the line"))
    assert dialog.text.textCursor().blockNumber() + 1 == line
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert kept(rules) is None


def test_days_that_leave_a_hole_are_told_and_can_be_saved(rules: RulesSection, qtbot: QtBot) -> None:
    dialog = editor(qtbot, rules)
    retyped(qtbot, dialog, BEGINS, LATER)
    hole = "Votes (Nghị quyết thường): there is no rule from 26/07/2026 to 25/08/2026."
    assert dialog.banner.accessibleName() == hole
    with qtbot.waitSignal(rules.changed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, rules)
    assert kept(rules) == HOLE
    assert rules.problems.isVisible()
    assert rules.problems.accessibleName() == hole


def test_closing_tells_once_that_changes_are_not_saved(rules: RulesSection, qtbot: QtBot) -> None:
    dialog = editor(qtbot, rules)
    retyped(qtbot, dialog, LENGTH, SHORTER)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.banner.accessibleName().startswith("Not closed yet")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert kept(rules) is None


def test_an_editor_in_which_nothing_was_changed_closes_at_once(rules: RulesSection, qtbot: QtBot) -> None:
    dialog = editor(qtbot, rules)
    with qtbot.waitSignal(dialog.rejected):
        press(qtbot, dialog.close_button)


def test_the_original_is_used_again_after_a_question_and_can_be_undone(rules: RulesSection, qtbot: QtBot) -> None:
    meeting_rules().save(rules.desk.book.workspace.notebook, OWN)
    rules.desk.book.rules_changed()
    rules.on_shown()
    settled(qtbot, rules)
    press(qtbot, rules.drop_button)
    assert kept(rules) == OWN
    press(qtbot, action(rules.banner, "Keep the copy"))
    assert rules.banner.isHidden()
    press(qtbot, rules.drop_button)
    with qtbot.waitSignal(rules.changed):
        press(qtbot, action(rules.banner, "Use the original again"))
    settled(qtbot, rules)
    assert (kept(rules), minutes(rules)) == (None, 90)
    with qtbot.waitSignal(rules.changed):
        assert rules.desk.messages._undo is not None
        rules.desk.messages._undo()
    settled(qtbot, rules)
    assert (kept(rules), minutes(rules)) == (OWN, 75)


def test_the_text_goes_into_a_file_and_comes_back_to_be_looked_at(
    rules: RulesSection, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "quy-tac.toml"
    rules.export_to(file)
    settled(qtbot, rules)
    assert file.read_text(encoding="utf-8") == meeting_rules().shipped()
    assert str(file) in rules.banner.accessibleName()
    file.write_text(OWN, encoding="utf-8")
    rules.import_from(file)
    dialog = opened(qtbot, rules)
    assert dialog.text.toPlainText() == OWN
    assert kept(rules) is None  # not before a person says so
    with qtbot.waitSignal(rules.changed):
        press(qtbot, dialog.save_button)
    settled(qtbot, rules)
    assert kept(rules) == OWN


def test_a_file_that_cannot_be_read_is_told_in_place(rules: RulesSection, qtbot: QtBot, tmp_path: Path) -> None:
    rules.import_from(tmp_path / "không có.toml")
    settled(qtbot, rules)
    assert rules.banner.isVisible()
    assert not rules.findChildren(RulesDialog)


def test_a_copy_that_cannot_be_read_is_told_and_the_original_counts(rules: RulesSection, qtbot: QtBot) -> None:
    rules.desk.book.workspace.notebook.set_setting("rules.meetings", "[[picnic]]\n")
    rules.on_shown()
    settled(qtbot, rules)
    assert rules.problems.accessibleName().startswith("Line 1: “picnic”")
    assert "original rules count" in rules.problems.accessibleName()
    assert rules.whose.plain == "The cell's copy cannot be read."


@pytest.mark.parametrize(
    ("name", "words", "group", "row"),
    [
        ("dues", "Dues", "Dues a month", "Hưởng lương hưu"),
        ("calendar", "Calendar", "Every month", "Báo cáo tháng lên đảng ủy"),
        ("evaluation", "Evaluation", "Forms for members", "Tự kiểm điểm, đánh giá, xếp loại đảng viên"),
        ("members", "Members", "Terms and reminders", "Probation"),
    ],
)
def test_each_table_is_chosen_edited_told_and_taken_back(
    name: str, words: str, group: str, row: str, rules: RulesSection, qtbot: QtBot
) -> None:
    table, book = edited_tables()[name], rules.desk.book
    assert rules.choice.segment(name).text() == words
    press(qtbot, rules.choice.segment(name))
    qtbot.waitUntil(lambda: row in names(rules))
    assert names(rules)[0] == group
    dialog = editor(qtbot, rules)
    assert dialog.windowTitle() == f"The cell's own rules: {words}"
    assert dialog.text.toPlainText() == table.table.shipped()
    retyped(qtbot, dialog, 'source = "', 'source = "Đảng ủy xã; ')
    with qtbot.waitSignal(rules.changed) as told:
        press(qtbot, dialog.save_button)
    assert told.args == [Changes.of("settings", name)]
    settled(qtbot, rules)
    assert "Đảng ủy xã; " in (table.in_use(book).own or "")
    assert meeting_rules().own(book.workspace.notebook) is None  # the rules of meetings stay as they were
    press(qtbot, rules.choice.segment("meetings"))
    settled(qtbot, rules)
    assert rules.whose.plain == "The book uses its original rules."
    assert rules.desk.messages._undo is not None
    rules.desk.messages._undo()  # of the table that was edited, whichever is shown
    settled(qtbot, rules)
    assert table.in_use(book).own is None


def test_the_book_goes_by_another_table_that_is_asked_for_by_name(rules: RulesSection, qtbot: QtBot) -> None:
    page = rules.window()
    assert isinstance(page, SettingsPage)
    page.open(("rules", "evaluation"))
    qtbot.waitUntil(lambda: "Hoàn thành xuất sắc nhiệm vụ" in names(rules))
    assert rules.choice.current() == "evaluation"
    page.open(("rules", "weather"))  # nobody asks for that
    assert rules.choice.current() == "evaluation"
    rules.desk.settings.put("language", "vi")
    rules.retranslate()
    assert "Mức xếp loại" in names(rules)


def test_a_file_of_another_table_is_told_line_by_line_and_not_saved(
    rules: RulesSection, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "lịch.toml"
    file.write_text(edited_tables()["calendar"].table.shipped(), encoding="utf-8")
    rules.choose("evaluation")
    settled(qtbot, rules)
    rules.import_from(file)
    dialog = opened(qtbot, rules)
    assert dialog.banner.accessibleName() == "Line 9: “duty” is an unknown name, perhaps mistyped."
    assert not dialog.save_button.isEnabled()


def test_lines_are_numbered_and_the_numbers_leave_room_for_more(rules: RulesSection, qtbot: QtBot) -> None:
    dialog = editor(qtbot, rules)
    before = dialog.text.numbers_width
    dialog.text.setPlainText("a\n" * 20_000)
    assert dialog.text.numbers_width > before
    assert dialog.text.viewport().x() >= dialog.text.numbers_width
