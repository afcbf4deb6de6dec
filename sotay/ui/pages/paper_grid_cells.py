# The cells of a grid: words over as many lines as they need, the marks of the paper, and the field to edit one in.
# It must not know what a table is about, nor where a key leads to; it tells that one was pressed.

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStyleOptionViewItem, QTableView, QWidget

from sotay.services.papers import FillKind
from sotay.ui.delegates.base import Index, RowDelegate, selected
from sotay.ui.keys import sequences
from sotay.ui.pages.paper_grid_model import MARK_ROLE
from sotay.ui.theme import Theme

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LEAVING = frozenset({*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_TALLEST = 4000


class GridDelegate(RowDelegate):
    """Paint and edit cells; tell `left` with the key by which a cell was finished."""

    left = Signal(int)

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(theme, view)
        self._table = view
        self.replaces = False
        """Whether what is typed next takes the place of what the cell has, as when it was not opened first."""

    def _inner(self, cell: QRect, column: int) -> QRect:
        m = self._theme.metrics
        return cell.adjusted(m.gap_2 if column else m.gap_4, m.gap_2, -m.gap_2, -m.gap_2)

    def _ground(self, option: QStyleOptionViewItem, index: Index) -> str:
        t = self._theme.tokens
        if selected(option):
            return t.sel
        return {FillKind.MISSING: t.hl_y, FillKind.FACT: t.hl_b}.get(index.data(MARK_ROLE), t.surface)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of all lines in the width that the column has."""
        m, width = self._theme.metrics, self._table.columnWidth(index.column())
        measures = QFontMetrics(self._theme.font(m.text_base))
        room = self._inner(QRect(0, 0, width, _TALLEST), index.column())
        lines = measures.boundingRect(room, int(_WRAPPED), str(index.data() or " ")).height()
        return QSize(width, max(m.control, lines + 2 * m.gap_2 + m.hairline))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell with lines at its right and below, and the frame of the one the keys go to."""
        t, m, cell = self._theme.tokens, self._theme.metrics, option.rect
        painter.save()
        painter.setClipRect(cell)
        painter.fillRect(cell, self.colour(self._ground(option, index)))
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), m.hairline, self.colour(t.line))
        painter.fillRect(cell.right(), cell.top(), m.hairline, cell.height(), self.colour(t.line))
        painter.setFont(self._theme.font(m.text_base))
        painter.setPen(self.colour(t.text))
        painter.drawText(self._inner(cell, index.column()), int(_WRAPPED), str(index.data() or ""))
        if index == self._table.currentIndex() and self._table.hasFocus():
            self.frame(painter, cell)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field of several lines."""
        made = CellField(parent)
        made.setFont(self._theme.font(self._theme.metrics.text_base))
        made.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the words of the cell; they stand ready to be typed over, or to be gone on with."""
        if isinstance(editor, CellField):
            editor.setPlainText(str(index.data()))
            if self.replaces:
                editor.selectAll()
            else:
                editor.moveCursor(QTextCursor.MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write the words into the cell."""
        if isinstance(editor, CellField):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell, and some lines below it where it is low."""
        room, m = self._table.viewport().height(), self._theme.metrics
        cell = option.rect
        height = min(max(cell.height(), 3 * m.line_base + 2 * m.gap_2), room)
        editor.setGeometry(cell.left(), min(cell.top(), room - height), cell.width(), height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Finish a cell on Tab and Enter; with Alt or Shift, Enter goes on in a new line of the cell."""
        if not isinstance(event, QKeyEvent) or not isinstance(editor, CellField):
            return super().eventFilter(editor, event)
        leaves = event.key() in _LEAVING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.type() is not QEvent.Type.KeyPress or not leaves:
            return super().eventFilter(editor, event)
        if pressed(event, "cell_line"):
            editor.insertPlainText("\n")
        else:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            self.left.emit(event.key())
        return True


def pressed(event: QKeyEvent, name: str) -> bool:
    """Tell whether a key is that of a shortcut of the keyboard map; one of the number block is as any other."""
    keys = event.key() | (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier).value
    return QKeySequence(keys) in sequences(name)


class CellField(QPlainTextEdit):
    """Edit the words of one cell."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("field", "true")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
