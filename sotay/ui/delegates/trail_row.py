# The rows of the audit trail: cells as in every table, and bands that head a day across all columns.
# It must not know lines beyond the cell it paints.

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from sotay.ui.delegates.base import Index
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.theme import Theme


class TrailRowDelegate(TableDelegate):
    """Paint a `Band` over the whole row, or what every table shows.

    All rows are of one height, so that a table of 100,000 lines is never measured: a band stands at the foot of its
    row, below a little room. It is painted by each of its cells, because a span for each day would be searched for
    with every cell.
    """

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(theme, view)
        self._lines = view

    # Qt overrides
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        band = index.data(ROW_ROLE)
        if not isinstance(band, Band):
            super().paint(painter, option, index)
            return
        t, m = self._theme.tokens, self._theme.metrics
        cell = option.rect
        left = cell.left() - self._lines.columnViewportPosition(index.column())
        strip = QRect(left, cell.bottom() + 1 - m.row_band, self._lines.viewport().width(), m.row_band)
        painter.save()
        painter.setClipRect(cell)
        painter.fillRect(cell, self.colour(t.page))
        painter.fillRect(strip, self.colour(t.sunken))
        painter.fillRect(strip.left(), strip.bottom() + 1 - m.hairline, strip.width(), m.hairline, self.colour(t.line))
        self._draw_band(painter, strip.adjusted(m.gap_4, 0, -m.gap_2, 0), band)
        painter.restore()
