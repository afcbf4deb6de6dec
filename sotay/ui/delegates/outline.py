# One heading in the outline of a document, with the number of hits below it.
# It must not know documents.

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate, selected
from sotay.ui.delegates.rows import ROW_ROLE, OutlineRow
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box


class OutlineDelegate(RowDelegate):
    """Paint an `OutlineRow` found under `ROW_ROLE`; the selected one is where the reader is."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        view.setObjectName("outline")
        view.setUniformItemSizes(True)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of one row."""
        return QSize(self._theme.metrics.outline // 2, self._theme.metrics.row_outline)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        self.ground(painter, option, self._theme.tokens.sunken)
        self._cover_divider(painter, option)
        row = index.data(ROW_ROLE)
        if isinstance(row, OutlineRow):
            self._draw_row(painter, option, row)
        painter.restore()

    def _cover_divider(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Leave headings undivided, as in a printed table of contents."""
        t, m, rect = self._theme.tokens, self._theme.metrics, option.rect
        if not selected(option):
            painter.fillRect(
                rect.left(), rect.bottom() + 1 - m.hairline, rect.width(), m.hairline, self.colour(t.sunken)
            )

    def _draw_row(self, painter: QPainter, option: QStyleOptionViewItem, row: OutlineRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        inner = option.rect.adjusted(m.gap_4 + m.gap_1 // 2 + row.depth * m.gap_4, 0, -m.gap_3, 0)
        if row.hits:
            inner = self._draw_hits(painter, inner, str(row.hits))
        weight = 600 if selected(option) else 400
        self.words(
            painter,
            inner,
            row.text,
            self.font(m.text_dense, weight),
            t.text2 if row.depth and weight == 400 else t.text,
        )

    def _draw_hits(self, painter: QPainter, inner: QRect, count: str) -> QRect:
        t, m = self._theme.tokens, self._theme.metrics
        font = self.font(m.text_key, 500)
        wide = font.width(count)
        width = max(wide + 2 * m.gap_1, m.pill)
        pill = QRect(inner.right() - width, inner.top() + (inner.height() - m.pill) // 2, width, m.pill)
        box(painter, pill, m.pill // 2, t.mark)
        self.words(painter, pill.adjusted((width - wide) // 2, 0, width, 0), count, font, t.mark_text)
        return inner.adjusted(0, 0, -width - m.gap_2, 0)
