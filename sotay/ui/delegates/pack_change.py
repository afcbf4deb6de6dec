# One change of a pack in the preview before it is applied.
# It must not know packs.

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, ChangeRow
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import picture
from sotay.ui.widgets.tones import strong


class PackChangeDelegate(RowDelegate):
    """Paint a `ChangeRow` found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        view.setUniformItemSizes(True)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of one row."""
        return QSize(self._theme.metrics.row_change, self._theme.metrics.row_change)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        self.ground(painter, option)
        row = index.data(ROW_ROLE)
        if isinstance(row, ChangeRow):
            m = self._theme.metrics
            inner = option.rect.adjusted(m.gap_5, 0, -m.gap_4, 0)
            inner = self._draw_ends(painter, inner, row)
            self._draw_middle(painter, inner, row)
        painter.restore()

    def _draw_ends(self, painter: QPainter, inner: QRect, row: ChangeRow) -> QRect:
        """Draw kind at the left, date and arrow at the right; return the room between."""
        t, m = self._theme.tokens, self._theme.metrics
        colour = strong(t, row.tone)
        top = inner.top() + (inner.height() - m.icon_tool) // 2
        picture(painter, self._theme, row.icon, colour, m.icon_tool, QPoint(inner.left(), top))
        kind = QRect(inner.left() + m.gap_7, inner.top(), m.change_kind - m.gap_2, inner.height())
        self.words(painter, kind, row.kind, self.font(m.text_base), colour)
        picture(
            painter,
            self._theme,
            "caret-right",
            t.text2,
            m.icon_badge,
            QPoint(inner.right() - m.icon_badge, top + m.gap_1 // 2),
        )
        dates = inner.adjusted(0, 0, -m.icon_badge - m.gap_3, 0)
        used = self.words(painter, dates, row.date, self.font(m.text_small), t.muted, right=True)
        return inner.adjusted(m.gap_7 + m.change_kind, 0, -used - m.icon_badge - 2 * m.gap_3, 0)

    def _draw_middle(self, painter: QPainter, inner: QRect, row: ChangeRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        number = QRect(inner.left(), inner.top(), m.change_number - m.gap_2, inner.height())
        self.words(painter, number, row.number, self.font(m.text_base, 600), t.text)
        room = inner.adjusted(m.change_number, 0, 0, 0)
        if not row.detail:
            self.words(painter, room, row.title, self.font(m.text_base), t.text)
            return
        top = room.top() + (room.height() - m.line_base - m.line_small) // 2
        first = QRect(room.left(), top, room.width(), m.line_base)
        self.words(painter, first, row.title, self.font(m.text_base), t.text)
        second = QRect(room.left(), first.bottom() + 1, room.width(), m.line_small)
        self.words(painter, second, row.detail, self.font(m.text_small), t.text2)
