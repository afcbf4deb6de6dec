# The look of every table: calm rows of one or two lines, bands that head a month, no grid.
# It must not know columns or rows beyond the cell it paints.

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from sotay.ui.delegates.base import FOCUSED, Index, RowDelegate, enabled
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import picture


class TableDelegate(RowDelegate):
    """Paint a `CellText` or a `Band` found under `ROW_ROLE`, or else the plain text of a cell."""

    def __init__(self, theme: Theme, view: QTableView, *, two_lines: bool = True) -> None:
        super().__init__(theme, view)
        self._table = view
        self._two_lines = two_lines
        view.setShowGrid(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        view.setTabKeyNavigation(False)
        self._measure()
        theme.changed.connect(self._measure)

    def _measure(self) -> None:
        m = self._theme.metrics
        self._table.verticalHeader().setDefaultSectionSize(m.row_table if self._two_lines else m.row_table_one)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of one row; the width is the column's."""
        m = self._theme.metrics
        height = m.row_table if self._two_lines else m.row_table_one
        return QSize(m.tile, m.row_band if isinstance(index.data(ROW_ROLE), Band) else height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell; selection bar and focus frame belong to the row, so only its ends show them."""
        painter.save()
        cell = index.data(ROW_ROLE)
        t, m = self._theme.tokens, self._theme.metrics
        self._row_ground(painter, option, index, t.sunken if isinstance(cell, Band) else "")
        inner = option.rect.adjusted(m.gap_2 if index.column() else m.gap_4, 0, -m.gap_2, 0)
        if isinstance(cell, Band):
            self._draw_band(painter, inner, cell)
        else:
            shown = cell if isinstance(cell, CellText) else CellText(str(index.data() or ""))
            self._draw_cell(painter, inner, shown, t.text if enabled(option) else t.disabled)
        painter.restore()

    def _row_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rest: str) -> None:
        """Widen the ground by what lies outside of this cell, so that a bar or frame is cut off between cells."""
        margin, column = self._theme.metrics.gap_4, index.column()
        last = self._table.horizontalHeader().count() - 1
        whole = option.rect.adjusted(-margin if column else 0, 0, margin if column < last else 0, 0)
        focused = FOCUSED if self._focused_row() == index.row() else 0
        painter.setClipRect(option.rect)
        self.fill(painter, whole, option.state.value | focused, rest)

    def _focused_row(self) -> int:
        return self._table.currentIndex().row() if self._table.hasFocus() else -1

    def _draw_band(self, painter: QPainter, inner: QRect, band: Band) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        used = self.words(painter, inner, band.text, self.font(m.text_dense, 600), t.text)
        self.words(painter, inner.adjusted(used + m.gap_2, 0, 0, 0), band.detail, self.font(m.text_dense), t.muted)

    def _draw_cell(self, painter: QPainter, inner: QRect, cell: CellText, colour: str) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        if cell.icon:
            top = inner.top() + (inner.height() - m.icon_tool) // 2
            picture(painter, self._theme, cell.icon, t.text2, m.icon_tool, QPoint(inner.left(), top))
            inner = inner.adjusted(m.icon_tool + m.gap_2, 0, 0, 0)
        if not cell.detail:
            self.words(painter, inner, cell.text, self.font(m.text_base), colour, cell.right)
            return
        top = inner.top() + (inner.height() - m.line_base - m.line_small) // 2
        first = QRect(inner.left(), top, inner.width(), m.line_base)
        self.words(painter, first, cell.text, self.font(m.text_base), colour, cell.right)
        second = QRect(inner.left(), first.bottom() + 1, inner.width(), m.line_small)
        self.words(painter, second, cell.detail, self.font(m.text_small), t.muted, cell.right)
