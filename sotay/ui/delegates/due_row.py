# One thing to do about a member: who, what, by when, and which rule says so.
# It must not know members or rules.

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import picture
from sotay.ui.widgets.tones import Tone, strong


@dataclass(frozen=True, slots=True)
class DueRow:
    """Hold one thing to do; `left` tells the days that are left, `source` the rule; both may be ""."""

    icon: str
    tone: Tone
    name: str
    text: str
    left: str = ""
    source: str = ""

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.name, self.text, self.left, self.source) if part)


class DueRowDelegate(RowDelegate):
    """Paint a `DueRow`, or a `Band` that heads some, found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for three lines, or for the height of a band."""
        m = self._theme.metrics
        if isinstance(index.data(ROW_ROLE), Band):
            return QSize(m.tile, m.row_band)
        return QSize(m.tile, m.line_base + m.line_dense + m.line_small + m.gap_5)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        t, m = self._theme.tokens, self._theme.metrics
        painter.save()
        row = index.data(ROW_ROLE)
        if isinstance(row, Band):
            painter.fillRect(option.rect, self.colour(t.sunken))
            inner = option.rect.adjusted(m.gap_4, 0, -m.gap_4, 0)
            used = self.words(painter, inner, row.text, self.font(m.text_dense, 600), t.text)
            rest = inner.adjusted(used + m.gap_2, 0, 0, 0)
            self.words(painter, rest, row.detail, self.font(m.text_dense), t.muted)
        elif isinstance(row, DueRow):
            self.ground(painter, option, t.surface)
            self._draw_row(painter, option.rect.adjusted(m.gap_4, 0, -m.gap_4, 0), row)
        painter.restore()

    def _draw_row(self, painter: QPainter, inner: QRect, row: DueRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        colour = strong(t, row.tone)
        top = inner.top() + m.gap_5 // 2
        icon = QPoint(inner.left(), top + (m.line_base - m.icon_tool) // 2)
        picture(painter, self._theme, row.icon, colour, m.icon_tool, icon)
        left = inner.left() + m.icon_tool + m.gap_3
        first = QRect(left, top, inner.right() + 1 - left, m.line_base)
        used = self.words(painter, first, row.left, self.font(m.text_small, 600), colour, right=True)
        room = first.adjusted(0, 0, -used - (m.gap_2 if used else 0), 0)
        self.words(painter, room, row.name, self.font(m.text_base, 600), t.text)
        second = QRect(left, first.bottom() + 1, first.width(), m.line_dense)
        self.words(painter, second, row.text, self.font(m.text_dense), t.text)
        third = QRect(left, second.bottom() + 1, first.width(), m.line_small)
        self.words(painter, third, row.source, self.font(m.text_small), t.muted)
