# The cell in the settings and the report for a helper, as a person uses them.

import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.domain.papers import Term
from sotay.services.audit import AuditService
from sotay.services.cell import Cell, cell_of, save_cell
from sotay.ui.gate.fields import GateField
from sotay.ui.pages.base import Desk
from sotay.ui.pages.paper_dialogs import TermDialog
from sotay.ui.pages.settings import SettingsPage
from sotay.ui.pages.settings_help import ReportDialog
from tests.ui.desk import QUICK
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
EAST = Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch", "", "Trần Thị Bưởi", "secretary")
Open = Callable[[str], SettingsPage]


@pytest.fixture(autouse=True)
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOTAY_DATA_DIR", raising=False)
    monkeypatch.setattr("sotay.paths.platformdirs.user_config_dir", lambda *_a, **_k: str(tmp_path / "config"))
    monkeypatch.setattr("sotay.paths.platformdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "book"))


@pytest.fixture
def opened(empty_desk: Desk, qtbot: QtBot) -> Open:
    def open_section(section: str) -> SettingsPage:
        page = SettingsPage(empty_desk, QUICK)
        qtbot.addWidget(page)
        page.resize(1274, 668)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.open(section)
        settled(qtbot, page)
        return page

    return open_section


def settled(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy, timeout=10_000)


def press(qtbot: QtBot, button: QWidget) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, LEFT)


def kept(page: SettingsPage) -> Cell:
    return cell_of(page.desk.book.workspace.notebook)


def written(qtbot: QtBot, page: SettingsPage, field: GateField, text: str) -> None:
    """Put a text in the place of what stands in a field, and leave it by Tab."""
    field.editor.setFocus()
    field.editor.selectAll()
    type_text(field.editor, text)
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)
    settled(qtbot, page)


def test_a_field_is_saved_when_it_is_left_and_taken_back_by_undo(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    with qtbot.waitSignal(page.changed) as changed:
        written(qtbot, page, page.cell.name, "Chi bộ thôn Đông")
    assert changed.args[0].kinds == {"settings"}
    assert kept(page).name == "Chi bộ thôn Đông"
    written(qtbot, page, page.cell.name, "Chi bộ thôn Đoài")
    assert kept(page).name == "Chi bộ thôn Đoài"
    undo = [b for b in page.desk.messages.bar.window().findChildren(QPushButton) if b.text().startswith("Undo")]
    with qtbot.waitSignal(page.changed):
        undo[-1].click()
    assert kept(page).name == "Chi bộ thôn Đông"
    assert page.cell.name.text == "Chi bộ thôn Đông"


def test_a_name_that_holds_both_is_shown_apart(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    empty_desk.book.workspace.notebook.set_setting("cell_name", EAST.line)
    page = opened("cell")
    assert (page.cell.name.text, page.cell.superior.text) == (EAST.name, EAST.superior)
    assert page.cell.place.editor.placeholderText() == "Sông Bạch"
    assert "Sông Bạch" in page.cell.place.hint


def test_a_name_typed_with_its_committee_is_taken_apart(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    written(qtbot, page, page.cell.name, EAST.line)
    assert (page.cell.name.text, page.cell.superior.text) == (EAST.name, EAST.superior)


def test_what_cannot_be_written_stays_to_be_tried_again(
    qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened("cell")
    with monkeypatch.context() as full:

        def refuse(*_: object) -> None:
            raise SotayError(Code.NO_SPACE)

        full.setattr("sotay.ui.pages.settings_cell.save_cell", refuse)
        written(qtbot, page, page.cell.name, "Chi bộ thôn Đông")
        qtbot.waitUntil(page.cell.banner.isVisible)
    settled(qtbot, page)
    assert kept(page).name == ""
    assert page.cell.name.text == "Chi bộ thôn Đông"
    page.cell.name.editor.setFocus()
    qtbot.keyClick(page.cell.name.editor, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert kept(page).name == "Chi bộ thôn Đông"


def test_fields_that_are_left_one_after_the_other_are_all_kept(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    for field, text in (
        (page.cell.name, EAST.name),
        (page.cell.superior, EAST.superior),
        (page.cell.keeper, EAST.keeper),
    ):
        field.editor.setFocus()
        type_text(field.editor, text)
        qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert kept(page).line == EAST.line
    assert kept(page).keeper == EAST.keeper


def test_the_audit_trail_names_the_keeper_from_then_on(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    written(qtbot, page, page.cell.keeper, "Lê Thị Cúc")
    assert kept(page).keeper == "Lê Thị Cúc"
    audit = AuditService(page.desk.book.workspace.notebook)
    written(qtbot, page, page.cell.place, "Sông Bạch")
    assert audit.rows(audit.ids()[:1], "en")[0].who == "Lê Thị Cúc"


def test_what_was_not_changed_is_not_written(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    save_cell(empty_desk.book.workspace.notebook, EAST)
    page = opened("cell")
    before = empty_desk.book.audit.ids()
    for field in (page.cell.name, page.cell.superior, page.cell.place, page.cell.keeper):
        field.editor.setFocus()
        qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert empty_desk.book.audit.ids() == before


def test_what_the_computer_is_for_is_chosen(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    save_cell(empty_desk.book.workspace.notebook, EAST)
    page = opened("cell")
    assert page.cell.roles.choice.current() == "secretary"
    press(qtbot, page.cell.roles.choice.segment("importer"))
    settled(qtbot, page)
    assert kept(page).role == "importer"
    assert kept(page).name == EAST.name


def test_what_stands_in_a_field_is_written_when_the_book_closes(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    page.cell.name.editor.setFocus()
    type_text(page.cell.name.editor, "Chi bộ thôn Đông")
    page.settle()
    settled(qtbot, page)
    assert kept(page).name == "Chi bộ thôn Đông"


def test_the_other_pages_are_found_from_here(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    for section, button, key in (
        ("cell", page.cell.handover, "handover"),
        ("safe", page.safe.backups, "backups"),
        ("safe", page.safe.audit, "audit"),
        ("safe", page.safe.handover, "handover"),
    ):
        page.open(section)
        with qtbot.waitSignal(page.wanted) as wanted:
            press(qtbot, button)
        assert wanted.args == [key, None]


def test_the_first_line_of_papers_is_shown_as_they_begin(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    assert page.cell.superior.hint == ""
    written(qtbot, page, page.cell.superior, "xã Sông Bạch")
    assert page.cell.superior.text == "Đảng bộ xã Sông Bạch"
    assert "ĐẢNG BỘ XÃ SÔNG BẠCH" in page.cell.superior.hint
    written(qtbot, page, page.cell.superior, "Đảng ủy xã Sông Bạch")
    assert kept(page).superior == "Đảng ủy xã Sông Bạch"
    assert "ĐẢNG ỦY XÃ SÔNG BẠCH" in page.cell.superior.hint


# terms


def told_term(qtbot: QtBot, page: SettingsPage, name: str, begins: str) -> None:
    dialog = page.cell.terms.window().findChildren(TermDialog)[-1]
    dialog.name.set_value(name)
    dialog.begins.set_value(begins)
    press(qtbot, dialog.do_button)
    settled(qtbot, page)


def of_row(page: SettingsPage, name: str) -> QPushButton:
    buttons = page.cell.terms.findChildren(QPushButton)
    return [one for one in buttons if one.accessibleName() == name and one.isVisible()][-1]


def undone(qtbot: QtBot, page: SettingsPage) -> None:
    undo = [b for b in page.desk.messages.bar.window().findChildren(QPushButton) if b.text().startswith("Undo")]
    with qtbot.waitSignal(page.changed):
        undo[-1].click()
    settled(qtbot, page)


def terms(page: SettingsPage) -> list[tuple[str, date]]:
    return [(one.name, one.begins) for one in page.desk.book.papers.terms()]


def test_terms_are_added_edited_and_each_step_is_taken_back(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    old, new = ("2020 – 2025", date(2020, 5, 1)), ("2025 – 2030", date(2025, 6, 1))
    for name, begins in (("2020 – 2025", "01/05/2020"), ("2025 – 2030", "01/06/2025")):
        press(qtbot, page.cell.terms.add_button)
        told_term(qtbot, page, name, begins)
    assert terms(page) == [old, new]
    undone(qtbot, page)
    assert terms(page) == [old]
    press(qtbot, of_row(page, "Edit the term 2020 – 2025"))
    told_term(qtbot, page, "2020 – 2025", "10/05/2020")
    assert terms(page) == [("2020 – 2025", date(2020, 5, 10))]
    undone(qtbot, page)
    assert terms(page) == [old]


def test_a_term_is_removed_and_comes_back(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    kept_term = page.desk.book.papers.save_term(Term("2025 – 2030", date(2025, 6, 1)))
    page.refresh()
    settled(qtbot, page)
    press(qtbot, of_row(page, "Remove the term 2025 – 2030"))
    settled(qtbot, page)
    assert not terms(page)
    undone(qtbot, page)
    assert page.cell.terms.terms == page.desk.book.papers.terms() == (kept_term,)


def test_two_terms_do_not_begin_on_one_day(qtbot: QtBot, opened: Open) -> None:
    page = opened("cell")
    page.desk.book.papers.save_term(Term("2025 – 2030", date(2025, 6, 1)))
    press(qtbot, page.cell.terms.add_button)
    told_term(qtbot, page, "2025 – 2031", "01/06/2025")
    assert "another one begins on this day" in page.cell.banner.accessibleName()
    assert terms(page) == [("2025 – 2030", date(2025, 6, 1))]


# the report for a helper


def opened_report(qtbot: QtBot, page: SettingsPage) -> ReportDialog:
    press(qtbot, page.about.report_button)
    dialog = page.about.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=15_000)
    return dialog


def test_every_part_is_read_before_one_file_is_saved(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened("about")
    logs = page.desk.book.workspace.paths.logs
    logs.mkdir(parents=True, exist_ok=True)
    (logs / "sotay.log").write_text("gọi 0912345678\n", encoding="utf-8")
    dialog = opened_report(qtbot, page)
    seen = {}
    dialog.parts.setFocus()
    for _ in range(dialog.parts.count()):
        seen[dialog.parts.currentText()] = dialog.text.toPlainText()
        qtbot.keyClick(dialog.parts, Qt.Key.Key_Down)
    assert list(seen) == ["Versions", "How much there is", "Checks of the book", "Log: sotay.log"]
    assert seen["Log: sotay.log"] == "gọi ********78\n"
    assert json.loads(seen["How much there is"])["notebook"]["member"] == 0
    target = tmp_path / "hỗ trợ.zip"
    assert not list(tmp_path.glob("*.zip"))
    press(qtbot, dialog.save_button)
    chosen = dialog.findChild(QFileDialog)
    assert isinstance(chosen, QFileDialog)
    chosen.setDirectory(str(tmp_path))
    chosen.selectFile(str(target))
    chosen.accept()
    qtbot.waitUntil(lambda: "not sent anywhere" in dialog.banner.accessibleName())
    with zipfile.ZipFile(target) as archive:
        whole = [archive.read(name).decode() for name in archive.namelist()]
    assert whole == list(seen.values())
    press(qtbot, dialog.close_button)


def test_a_report_that_cannot_be_saved_says_why_and_can_be_saved_elsewhere(
    qtbot: QtBot, opened: Open, tmp_path: Path
) -> None:
    dialog = opened_report(qtbot, opened("about"))
    dialog.save_to(tmp_path / "nowhere" / "a.zip")
    qtbot.waitUntil(lambda: bool(dialog.banner.accessibleName()))
    assert dialog.save_button.isEnabled()
    dialog.save_to(tmp_path / "a.zip")
    qtbot.waitUntil((tmp_path / "a.zip").exists)
    qtbot.waitUntil(lambda: "Saved" in dialog.banner.accessibleName())
    press(qtbot, dialog.close_button)


def test_a_report_that_is_closed_while_it_is_gathered_is_forgotten(qtbot: QtBot, opened: Open) -> None:
    page = opened("about")
    press(qtbot, page.about.report_button)
    dialog = page.about.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    with qtbot.waitSignal(dialog.destroyed):
        press(qtbot, dialog.close_button)
    settled(qtbot, page)
