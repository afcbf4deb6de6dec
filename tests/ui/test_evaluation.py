# The page of gradings, used as a person does: points given, a grade chosen, taken back, printed as a sheet.

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sotay.services.demo_notebook import fill_notebook
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.pages.base import Desk
from sotay.ui.pages.evaluation import EvaluationPage
from sotay.ui.pages.evaluation_dialog import EvaluationDialog
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.typing import type_text

NAME = "Bùi Văn Chiến"


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> EvaluationPage:
    empty_desk.book.today = date(2026, 12, 5)
    fill_notebook(empty_desk.book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    made = EvaluationPage(empty_desk)
    qtbot.addWidget(made)
    made.resize(1274, 640)
    made.show()
    made.on_shown()
    qtbot.waitUntil(lambda: bool(made.list.current))
    return made


def entries(page: EvaluationPage) -> dict[str, EntryRow]:
    return {row.head: row for row in page.list.entries.rows if isinstance(row, EntryRow)}


def asked(page: EvaluationPage, qtbot: QtBot) -> EvaluationDialog:
    page.list.choose(entries(page)[NAME].id)
    qtbot.mouseClick(page.grade_button, Qt.MouseButton.LeftButton)

    def found() -> list[EvaluationDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, EvaluationDialog) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_the_cell_stands_before_its_members_and_nobody_is_graded_yet(page: EvaluationPage) -> None:
    bands = [row for row in page.list.entries.rows if isinstance(row, Band)]
    members = len(entries(page)) - 2
    assert [(band.text, band.detail) for band in bands] == [("The cell", ""), ("Members", f"0 of {members} graded")]
    assert {row.badge for row in entries(page).values()} == {"Not graded yet"}
    assert page.cap.isVisible()


def test_points_and_a_grade_are_written_and_taken_back(page: EvaluationPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    type_text(dialog.lines[0][1], "21")
    dialog.do_button.click()
    assert dialog.isVisible()  # more than the criterion gives
    assert dialog.wrong.text()
    dialog.lines[0][1].clear()
    for one, own, given in dialog.lines:
        type_text(own, str(one.points))
        type_text(given, str(one.points - 0.5).replace(".", ","))
    assert dialog.sums.text() == "Sum: own 100, of the cell 97, of 100"
    dialog.grade.setCurrentIndex(dialog.grade.findData("excellent"))
    dialog.state.setCurrentIndex(1)
    with qtbot.waitSignal(page.changed):
        dialog.do_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].badge == "Hoàn thành xuất sắc nhiệm vụ")
    assert entries(page)[NAME].aside == "own 100 · cell 97"
    qtbot.waitUntil(lambda: "1 members, at most 0 (20 % of 0)" in page.cap.accessibleName())

    again = asked(page, qtbot)
    assert again.lines[0][2].text() == "19,5"
    again.reject()
    window = page.desk.messages.bar.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(UndoBar)))
    with qtbot.waitSignal(page.changed):
        window.findChildren(UndoBar)[-1].undone.emit()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].badge == "Not graded yet")


def test_a_letter_is_no_number_of_points(page: EvaluationPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    type_text(dialog.lines[1][2], "nhiều")
    dialog.do_button.click()
    assert dialog.isVisible()
    dialog.reject()


def test_points_without_a_grade_suggest_one(page: EvaluationPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    for one, own, _ in dialog.lines:
        type_text(own, str(one.points * 3 // 5))
    with qtbot.waitSignal(page.changed):
        dialog.do_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].foot == "By its points: Hoàn thành nhiệm vụ")


def test_years_are_turned_and_the_sheet_names_the_person(page: EvaluationPage, qtbot: QtBot) -> None:
    page.list.choose(entries(page)[NAME].id)
    row = page._current()
    assert row is not None
    sheet = page.sheet(row)
    assert sheet.name == f"Phiếu đánh giá 2026 {NAME}"
    assert NAME in sheet.make().titles[1]
    assert "2026" in page._wanted().make().titles[1]
    qtbot.mouseClick(page.before_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._name.text() == "2025")
    page.open(2026)
    page.open("2026")
    qtbot.waitUntil(lambda: page._name.text() == "2026")
    page.open(2024)  # before the rule there was no form
    qtbot.waitUntil(lambda: NAME not in entries(page))
    assert page._name.text() == "2024"
