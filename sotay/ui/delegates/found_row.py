# A document that was found while one adds it somewhere: its number over its title, in a narrow column.
# It must not know what it is added to.

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Hold what a document is called: its number, or its type where it has none, and its title."""

    number: str
    title: str

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.number, self.title) if part)


class FoundRowDelegate(RowDelegate):
    """Paint a `FoundRow` found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        view.setUniformItemSizes(True)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of two lines."""
        return QSize(self._theme.metrics.tile, self._theme.metrics.row_change)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        t, m, row = self._theme.tokens, self._theme.metrics, index.data(ROW_ROLE)
        painter.save()
        self.ground(painter, option, t.surface)
        if isinstance(row, FoundRow):
            inner = option.rect.adjusted(m.gap_3, 0, -m.gap_2, 0)
            top = inner.top() + (inner.height() - m.line_base - m.line_small) // 2
            first = QRect(inner.left(), top, inner.width(), m.line_base)
            self.words(painter, first, row.number, self.font(m.text_dense, 600), t.text)
            second = QRect(inner.left(), first.bottom() + 1, inner.width(), m.line_small)
            self.words(painter, second, row.title, self.font(m.text_small), t.text2)
        painter.restore()
