# The cells of the list of dues: a mark, a name over a position, amounts at the right, a state as a badge; one is typed.
# It must not know dues beyond the cell it paints.

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QTableView, QWidget

from sotay.ui.delegates.base import Index
from sotay.ui.delegates.member_row import MemberRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box, draw_check


@dataclass(frozen=True, slots=True)
class MarkCell:
    """Hold whether a row is marked; None where it cannot be."""

    marked: bool | None


@dataclass(frozen=True, slots=True)
class TypedCell:
    """Hold an amount that can be typed, shown in a frame, and a smaller line below it (may be "")."""

    text: str
    detail: str = ""


class DuesRowDelegate(MemberRowDelegate):
    """Paint a `MarkCell` or a `TypedCell` found under `ROW_ROLE`, or else what the list of members shows."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(theme, view)
        self.hint = ""

    def mark_box(self, cell: QRect) -> QRect:
        """Return where the mark stands in a cell."""
        side = self._theme.metrics.check
        return QRect(cell.left() + (cell.width() - side) // 2, cell.top() + (cell.height() - side) // 2, side, side)

    # Qt overrides
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        cell = index.data(ROW_ROLE)
        if not isinstance(cell, MarkCell | TypedCell):
            super().paint(painter, option, index)
            return
        painter.save()
        self._row_ground(painter, option, index, "")
        if isinstance(cell, TypedCell):
            lit = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected))
            if cell.text or lit:
                self._draw_typed(painter, option.rect, cell)
        elif cell.marked is not None:
            over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            draw_check(painter, self._theme, self.mark_box(option.rect), cell.marked, over, enabled=True)
        painter.restore()

    def _draw_typed(self, painter: QPainter, rect: QRect, cell: TypedCell) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        field = self._field(rect)
        box(painter, field, m.radius, t.surface, t.control, m.hairline)
        inner = field.adjusted(m.gap_1, 0, -m.gap_2, 0)
        shown, colour = (cell.text, t.text) if cell.text else (self.hint, t.muted)
        self.words(painter, inner, shown, self.font(m.text_base), colour, right=True)

    def _field(self, rect: QRect) -> QRect:
        m = self._theme.metrics
        height = min(m.control, rect.height() - m.gap_2)
        return QRect(rect.left() + m.gap_1, rect.top() + (rect.height() - height) // 2, rect.width() - m.gap_2, height)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line for an amount."""
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the amount as it stands."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the line over its frame."""
        editor.setGeometry(self._field(option.rect))
