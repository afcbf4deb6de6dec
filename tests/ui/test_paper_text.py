"""The text of a paper while it is typed: taken back and done again, whatever the window looks like meanwhile."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from pytestqt.qtbot import QtBot

from sotay.domain.papers import CELL_BREAK
from sotay.services.papers import BlockRole, PaperBlock
from sotay.ui.pages.paper_editor import PaperEditor
from sotay.ui.theme import Theme, ThemeChoice
from tests.ui.typing import type_text

CTRL = Qt.KeyboardModifier.ControlModifier
LOOKS = [
    pytest.param(lambda theme: theme.choose(ThemeChoice.DARK), id="dark"),
    pytest.param(lambda theme: theme.set_scale(1.5), id="larger"),
]
BLOCKS = (
    PaperBlock("part", BlockRole.SECTION, "I- MỞ ĐẦU"),
    PaperBlock("a", BlockRole.BODY, "Chủ trì: chưa ghi."),
    PaperBlock("t", BlockRole.ROW, CELL_BREAK.join(("Việc", "Kết quả"))),
    PaperBlock("t.1", BlockRole.ROW, CELL_BREAK.join(("Làm đường", "xong"))),
)


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> Iterator[PaperEditor]:
    made = PaperEditor(theme)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show_blocks(BLOCKS)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    theme.set_scale(1.0)


def put_cursor(editor: PaperEditor, paragraph: int) -> None:
    cursor = QTextCursor(editor.document().findBlockByNumber(paragraph))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.setTextCursor(cursor)


def texts(editor: PaperEditor) -> list[str]:
    return [block.text for block in editor.blocks()]


def told() -> list[str]:
    return [block.text for block in BLOCKS]


@pytest.mark.parametrize("change", LOOKS)
def test_what_was_typed_is_taken_back_after_another_look(
    qtbot: QtBot, theme: Theme, editor: PaperEditor, change: object
) -> None:
    put_cursor(editor, 1)
    type_text(editor, "x Ghi")
    change(theme)  # type: ignore[operator]

    assert texts(editor)[1] == "Chủ trì: chưa ghi.x Ghi"
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.blocks() == BLOCKS
    assert not editor.can_undo
    qtbot.keyClick(editor, Qt.Key.Key_Y, CTRL)
    change(theme)  # type: ignore[operator]
    qtbot.keyClick(editor, Qt.Key.Key_Y, CTRL)
    assert texts(editor)[1] == "Chủ trì: chưa ghi.x Ghi"


@pytest.mark.parametrize("change", LOOKS)
def test_another_look_is_no_change_of_the_text(theme: Theme, editor: PaperEditor, change: object) -> None:
    put_cursor(editor, 3)
    place = editor.textCursor().position()
    change(theme)  # type: ignore[operator]

    assert not editor.can_undo
    assert editor.textCursor().position() == place
    row = editor.document().findBlockByNumber(3).blockFormat()
    assert row.background().color().name().upper() == theme.tokens.sunken
    assert editor.document().findBlockByNumber(0).blockFormat().topMargin() == 3 * theme.metrics.gap_1


def test_the_paragraph_at_the_top_stays_there_in_larger_letters(theme: Theme, editor: PaperEditor) -> None:
    editor.show_blocks([PaperBlock(f"k{at}", BlockRole.BODY, f"Câu số {at}") for at in range(60)])
    editor.verticalScrollBar().setValue(700)
    top = editor.cursorForPosition(QPoint(0, 0)).blockNumber()
    theme.set_scale(1.5)

    assert top
    assert editor.cursorForPosition(QPoint(0, 0)).blockNumber() == top


def test_a_split_paragraph_is_joined_again_with_its_looks(qtbot: QtBot, theme: Theme, editor: PaperEditor) -> None:
    put_cursor(editor, 0)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    type_text(editor, "Mở")

    formats = [editor.document().findBlockByNumber(at).blockFormat().topMargin() for at in (0, 1)]
    assert formats == [3 * theme.metrics.gap_1, 0]
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.blocks() == BLOCKS
    assert editor.document().blockCount() == len(BLOCKS)


def test_paragraphs_that_were_cut_come_back(qtbot: QtBot, editor: PaperEditor) -> None:
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.toPlainText() == ""
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)

    assert editor.blocks() == BLOCKS
    assert editor.toPlainText() == "\n".join(told())


def test_several_paragraphs_are_put_as_one_step(qtbot: QtBot, editor: PaperEditor) -> None:
    rows = (BLOCKS[2], PaperBlock("t+1", BlockRole.ROW, "Trồng cây | ", edited=True), BLOCKS[3])
    with qtbot.waitSignal(editor.edited):
        editor.put_blocks(2, 2, rows)
    assert editor.blocks() == (*BLOCKS[:2], *rows)
    assert editor.toPlainText().split("\n")[3] == "Trồng cây | "
    editor.put_blocks(2, 3, rows)

    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.blocks() == BLOCKS
    assert not editor.can_undo


def test_letters_outside_of_the_common_ones_do_not_shift_what_follows(qtbot: QtBot, editor: PaperEditor) -> None:
    put_cursor(editor, 0)
    type_text(editor, "😀")
    type_text(editor, " rồi")
    editor.put_blocks(3, 1, [PaperBlock("t.1", BlockRole.ROW, "Làm đường | dở", edited=True)])

    assert editor.toPlainText() == "I- MỞ ĐẦU😀 rồi\nChủ trì: chưa ghi.\nViệc | Kết quả\nLàm đường | dở"


def test_the_menu_of_the_text_takes_back(qtbot: QtBot, editor: PaperEditor) -> None:
    put_cursor(editor, 1)
    type_text(editor, "x")
    menu = editor.standard_menu(QPoint(5, 5))
    undo = menu.findChild(QAction, "edit-undo")
    redo = menu.findChild(QAction, "edit-redo")
    assert isinstance(undo, QAction)
    assert isinstance(redo, QAction)
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    undo.trigger()

    assert editor.blocks() == BLOCKS


def test_nothing_is_taken_back_of_a_text_that_is_locked_or_another_one(qtbot: QtBot, editor: PaperEditor) -> None:
    put_cursor(editor, 1)
    type_text(editor, "x")
    editor.setReadOnly(True)
    editor.undo()
    assert texts(editor)[1].endswith("x")
    editor.setReadOnly(False)
    editor.show_blocks(BLOCKS)
    editor.undo()
    editor.redo()

    assert editor.blocks() == BLOCKS
