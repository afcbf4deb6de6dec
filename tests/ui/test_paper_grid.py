"""A table of a paper edited as a grid: typed into by keys, rows added, moved, removed, put back as one step."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.papers import CELL_BREAK
from sotay.services.papers import BlockRole, FillKind, PaperBlock
from sotay.services.papers import Fill as Mark
from sotay.ui.keys import sequences
from sotay.ui.pages.paper_grid import GridDialog
from sotay.ui.pages.paper_grid_cells import CellField
from sotay.ui.pages.paper_grid_model import MARK_ROLE
from sotay.ui.pages.paper_grid_table import GridTable
from sotay.ui.pages.paper_tables import PaperTables, TableEditor
from sotay.ui.theme import Theme
from tests.ui.smoke import cut_text
from tests.ui.typing import type_text

LEFT, CTRL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HEADS = ("Nhiệm vụ", "Tình hình", "Kết quả", "Ghi chú")


def row(key: str, *cells: str) -> PaperBlock:
    return PaperBlock(key, BlockRole.ROW, CELL_BREAK.join(cells))


GAP = PaperBlock("t.2", BlockRole.ROW, "chưa ghi việc | đang làm |  | ", (Mark(0, 13, FillKind.MISSING),))
TABLE = (row("t", *HEADS), row("t.1", "Làm đường ngõ 3", "đã xong", "", ""), GAP)
BLOCKS = (PaperBlock("a", BlockRole.BODY, "Kết quả tháng trước:"), *TABLE, PaperBlock("z", BlockRole.BODY, "Hết."))


class Held:
    """Hold an editor in a window, and the way from it to the grid."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        self.editor = TableEditor(theme)
        QVBoxLayout(self.window).addWidget(self.editor)
        self.tables = PaperTables(theme, self.editor, self.window)
        self.editor.show_blocks(BLOCKS)
        self.window.resize(1000, 640)

    def open(self) -> GridDialog:
        self.tables.open()
        assert self.tables.dialog is not None
        return self.tables.dialog

    def lines(self) -> list[str]:
        return self.editor.toPlainText().split("\n")

    def put_cursor(self, paragraph: int) -> None:
        self.editor.setTextCursor(QTextCursor(self.editor.document().findBlockByNumber(paragraph)))


@pytest.fixture
def held(qtbot: QtBot, theme: Theme) -> Held:
    made = Held(theme)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    return made


@pytest.fixture
def grid(held: Held) -> GridTable:
    return held.open().grid


def cells(grid: GridTable) -> list[tuple[str, ...]]:
    return [one.cells for one in grid.rows.rows]


def at(grid: GridTable) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


def go(grid: GridTable, place: int, column: int) -> None:
    grid.setCurrentIndex(grid.rows.index(place, column))


def field(grid: GridTable) -> CellField:
    (found,) = (one for one in grid.findChildren(CellField) if one.isVisible())
    return found


def write(grid: GridTable, words: str) -> None:
    """Type into a cell that is closed: it opens with the first letter, and gets the others."""
    type_text(grid, words[0])
    type_text(field(grid), words[1:])


def press(widget: QWidget, name: str) -> None:
    QTest.keySequence(widget, sequences(name)[0])


# moving and typing


def test_the_grid_begins_in_the_first_cell_below_the_heads_of_the_paper(grid: GridTable) -> None:
    heads = [grid.rows.headerData(at, Qt.Orientation.Horizontal) for at in range(4)]

    assert tuple(heads) == HEADS
    assert at(grid) == (0, 0)
    assert grid.rows.headerData(0, Qt.Orientation.Vertical) is None


def test_a_cell_is_typed_over_and_left_by_tab(qtbot: QtBot, grid: GridTable) -> None:
    write(grid, "Làm cầu")
    qtbot.keyClick(field(grid), Qt.Key.Key_Tab)

    assert cells(grid)[0] == ("Làm cầu", "đã xong", "", "")
    assert at(grid) == (0, 1)
    assert grid.hasFocus()


def test_a_cell_that_is_opened_is_gone_on_with(qtbot: QtBot, grid: GridTable) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    type_text(field(grid), " và 4")
    qtbot.keyClick(field(grid), Qt.Key.Key_Return)

    assert cells(grid)[0][0] == "Làm đường ngõ 3 và 4"
    assert at(grid) == (1, 0)


def test_a_cell_has_several_lines(qtbot: QtBot, held: Held) -> None:
    dialog = held.open()
    go(dialog.grid, 0, 3)
    write(dialog.grid, "xã duyệt")
    before = dialog.grid.rowHeight(0)
    for name in sequences("cell_line")[:2]:
        QTest.keySequence(field(dialog.grid), name)
    type_text(field(dialog.grid), "chờ | tiền")
    qtbot.keyClick(field(dialog.grid), Qt.Key.Key_Backtab)
    assert at(dialog.grid) == (0, 2)
    assert dialog.grid.rowHeight(0) > before
    qtbot.mouseClick(dialog.do_button, LEFT)

    assert held.editor.blocks()[2].text == "Làm đường ngõ 3 | đã xong |  | xã duyệt\u2028\u2028chờ \\| tiền"
    assert held.open().rows.rows[0].cells[3] == "xã duyệt\n\nchờ | tiền"


def test_esc_leaves_a_cell_as_it_was(qtbot: QtBot, held: Held) -> None:
    dialog = held.open()
    type_text(dialog.grid, "x")
    qtbot.keyClick(field(dialog.grid), Qt.Key.Key_Escape)

    assert cells(dialog.grid)[0][0] == "Làm đường ngõ 3"
    assert dialog.isVisible()


def test_tab_goes_through_the_cells_and_begins_a_row_behind_the_last(qtbot: QtBot, grid: GridTable) -> None:
    go(grid, 0, 3)
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert at(grid) == (1, 0)
    go(grid, 1, 3)
    qtbot.keyClick(grid, Qt.Key.Key_Tab)
    assert at(grid) == (2, 0)
    assert cells(grid)[2] == ("", "", "", "")
    qtbot.keyClick(grid, Qt.Key.Key_Backtab, SHIFT)
    assert at(grid) == (1, 3)


def test_enter_goes_down_and_begins_a_row_below_the_last(qtbot: QtBot, grid: GridTable) -> None:
    go(grid, 0, 2)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert at(grid) == (1, 2)
    qtbot.keyClick(grid, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert at(grid) == (2, 2)
    assert len(cells(grid)) == 3


def test_the_keys_lead_out_of_the_grid_before_its_first_cell(qtbot: QtBot, held: Held) -> None:
    dialog = held.open()
    qtbot.waitUntil(dialog.grid.hasFocus)
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Backtab, SHIFT)

    assert not dialog.grid.hasFocus()


def test_delete_empties_the_chosen_cells(qtbot: QtBot, grid: GridTable) -> None:
    go(grid, 0, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)

    assert cells(grid)[0] == ("", "", "", "")


# rows


def test_rows_are_added_moved_and_removed_by_keys(grid: GridTable) -> None:
    press(grid, "row_add")
    assert at(grid) == (1, 0)
    press(grid, "row_down")
    assert [one[0] for one in cells(grid)] == ["Làm đường ngõ 3", "chưa ghi việc", ""]
    assert at(grid) == (2, 0)
    press(grid, "row_down")
    press(grid, "row_up")
    press(grid, "row_up")
    assert [one[0] for one in cells(grid)] == ["", "Làm đường ngõ 3", "chưa ghi việc"]
    press(grid, "row_remove")
    assert [one[0] for one in cells(grid)] == ["Làm đường ngõ 3", "chưa ghi việc"]


def test_rows_are_added_moved_and_removed_by_buttons(qtbot: QtBot, held: Held) -> None:
    dialog = held.open()
    for button in (dialog.add_button, dialog.up_button, dialog.down_button, dialog.down_button):
        qtbot.mouseClick(button, LEFT)
    assert [one[0] for one in cells(dialog.grid)] == ["Làm đường ngõ 3", "chưa ghi việc", ""]
    qtbot.waitUntil(dialog.grid.hasFocus)
    for _ in range(3):
        qtbot.mouseClick(dialog.remove_button, LEFT)
    assert cells(dialog.grid) == []
    assert not dialog.remove_button.isEnabled()
    for _ in range(7):
        qtbot.mouseClick(dialog.undo_button, LEFT)
    assert not dialog.undo_button.isEnabled()
    assert not dialog.rows.is_changed


def test_changes_of_the_grid_are_taken_back_and_made_again(qtbot: QtBot, grid: GridTable) -> None:
    go(grid, 1, 2)
    write(grid, "8")
    qtbot.keyClick(field(grid), Qt.Key.Key_Tab)
    press(grid, "row_add")
    qtbot.keyClick(grid, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(grid, Qt.Key.Key_Z, CTRL)
    assert cells(grid)[1][2] == ""
    assert at(grid) == (1, 2)
    qtbot.keyClick(grid, Qt.Key.Key_Y, CTRL)

    assert cells(grid)[1][2] == "8"
    assert len(cells(grid)) == 2


def test_cells_are_copied_and_pasted_as_other_programs_do(qtbot: QtBot, grid: GridTable) -> None:
    go(grid, 0, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Làm đường ngõ 3\tđã xong"
    QGuiApplication.clipboard().setText("a\tb\tc\r\nd\te\tf")
    go(grid, 1, 2)
    qtbot.keyClick(grid, Qt.Key.Key_V, CTRL)

    assert [one[2:] for one in cells(grid)] == [("", ""), ("a", "b"), ("d", "e")]


# what a screen reader and the eye are told


def test_a_cell_says_its_column_and_what_is_missing(grid: GridTable) -> None:
    said = Qt.ItemDataRole.AccessibleTextRole
    assert grid.rows.index(1, 0).data(said) == "Nhiệm vụ: chưa ghi việc (still missing)"
    assert grid.rows.index(1, 3).data(said) == "Ghi chú: empty"
    assert grid.rows.index(1, 0).data(MARK_ROLE) == FillKind.MISSING
    grid.rows.set_cells({(1, 0): "Họp dân"})

    assert grid.rows.index(1, 0).data(MARK_ROLE) is None
    assert grid.accessibleName() == "Rows of the table"


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut(qtbot: QtBot, theme: Theme, held: Held, scale: float) -> None:
    theme.set_scale(scale)
    dialog = held.open()
    qtbot.waitExposed(dialog)

    assert cut_text("grid", dialog) == []
    assert dialog.height() <= held.window.height()
    dialog.accept()
    theme.set_scale(1.0)


# back into the text


def test_the_grid_is_put_into_the_text_as_one_step(qtbot: QtBot, held: Held) -> None:
    held.put_cursor(2)
    dialog = held.open()
    go(dialog.grid, 1, 0)
    write(dialog.grid, "Họp dân")
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(field(dialog.grid), Qt.Key.Key_Return, CTRL)

    assert held.lines()[3] == "Họp dân | đang làm |  | "
    assert held.editor.gaps == 0
    assert held.editor.textCursor().blockNumber() in (1, 3)
    held.editor.undo()
    assert held.editor.blocks() == BLOCKS
    assert not held.editor.can_undo


def test_an_empty_row_at_the_end_is_left_out(qtbot: QtBot, held: Held) -> None:
    dialog = held.open()
    qtbot.mouseClick(dialog.add_button, LEFT)
    qtbot.mouseClick(dialog.do_button, LEFT)

    assert held.editor.blocks() == BLOCKS
    assert not held.editor.can_undo


def test_changes_are_not_given_up_unasked(qtbot: QtBot, held: Held) -> None:
    dialog = held.open()
    press(dialog.grid, "row_add")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    press(dialog.grid, "row_up")
    assert not dialog.banner.isVisible()
    dialog.cancel_button.click()
    dialog.cancel_button.click()

    assert not dialog.isVisible()
    assert held.editor.blocks() == BLOCKS


def test_a_grid_without_changes_is_closed_at_once(held: Held) -> None:
    dialog = held.open()
    dialog.reject()

    assert not dialog.isVisible()


def test_rows_find_their_table_though_the_text_above_grew_meanwhile(qtbot: QtBot, held: Held) -> None:
    dialog = held.open()
    dialog.rows.set_cells({(0, 3): "kịp"})
    held.put_cursor(0)
    held.editor.insertPlainText("Một\nhai\n")
    qtbot.mouseClick(dialog.do_button, LEFT)

    assert held.lines()[4] == "Làm đường ngõ 3 | đã xong |  | kịp"


# which table


def test_the_table_at_the_cursor_is_edited_or_else_the_next(held: Held) -> None:
    other = (row("u", "Tên", "Điểm"), row("u.1", "Lan", "9"))
    held.editor.show_blocks((*BLOCKS, *other))
    for paragraph, head in ((0, "t"), (2, "t"), (4, "u"), (6, "u")):
        held.put_cursor(paragraph)
        assert held.editor.table()[0].key == head
    held.editor.show_blocks((*other, BLOCKS[0]))
    held.put_cursor(2)

    assert held.editor.table()[0].key == "u"


def test_the_cursor_tells_when_it_comes_into_a_table(qtbot: QtBot, held: Held) -> None:
    told: list[bool] = []
    held.editor.in_table.connect(told.append)
    for paragraph in (1, 2, 4):
        held.put_cursor(paragraph)

    assert told == [True, False]


def test_a_text_without_a_table_or_locked_has_no_grid(held: Held) -> None:
    held.editor.setReadOnly(True)
    held.tables.open()
    held.editor.setReadOnly(False)
    held.editor.show_blocks(BLOCKS[:1])
    held.tables.open()

    assert held.tables.dialog is None


def test_the_menu_at_a_table_offers_the_grid(qtbot: QtBot, held: Held) -> None:
    def first(paragraph: int) -> str:
        cursor = QTextCursor(held.editor.document().findBlockByNumber(paragraph))
        return held.editor.menu(held.editor.cursorRect(cursor).center() + QPoint(2, 0)).actions()[0].text()

    assert first(2) == "Edit the table…"
    assert first(0) != "Edit the table…"
