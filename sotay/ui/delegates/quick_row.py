# One answer of the search over the whole book: an icon, a name, a remark behind it.
# It must not know what the answer opens.

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, QuickRow
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import picture


class QuickRowDelegate(RowDelegate):
    """Paint a `QuickRow` found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        view.setUniformItemSizes(True)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of one row."""
        return QSize(self._theme.metrics.row_table_one, self._theme.metrics.row_table_one)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        t, m = self._theme.tokens, self._theme.metrics
        self.ground(painter, option, t.surface)
        row = index.data(ROW_ROLE)
        if isinstance(row, QuickRow):
            inner = option.rect.adjusted(m.gap_4, 0, -m.gap_4, 0)
            top = inner.top() + (inner.height() - m.icon_tool) // 2
            picture(painter, self._theme, row.icon, t.ink, m.icon_tool, QPoint(inner.left(), top))
            inner.setLeft(inner.left() + m.icon_tool + m.gap_3)
            used = self.words(painter, self._head(inner), row.name, self.font(m.text_base, 600), t.text)
            rest = inner.adjusted(used + m.gap_3, 0, 0, 0)
            self.words(painter, rest, row.detail, self.font(m.text_dense), t.text2)
        painter.restore()

    def _head(self, inner: QRect) -> QRect:
        """Return the room of the name: half of the row, where a remark follows."""
        return QRect(inner.left(), inner.top(), inner.width() * 3 // 5, inner.height())
