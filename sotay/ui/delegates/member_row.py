# The cells of the list of members: a name in large letters over a position, a state as a badge, and plain cells.
# It must not know members beyond the cell it paints.

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from sotay.ui.delegates.base import Index, enabled
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width, draw_badge
from sotay.ui.widgets.tones import Tone


@dataclass(frozen=True, slots=True)
class NameCell:
    """Hold who it is: the name, and below it the positions (may be "")."""

    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class BadgeCell:
    """Hold a state: its word, its icon, its tone."""

    text: str
    icon: str
    tone: Tone


class MemberRowDelegate(TableDelegate):
    """Paint a `NameCell` or a `BadgeCell` found under `ROW_ROLE`, or else what every table shows."""

    def __init__(self, theme: Theme, view: QTableView, *, two_lines: bool = True) -> None:
        super().__init__(theme, view, two_lines=two_lines)

    # Qt overrides
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        cell = index.data(ROW_ROLE)
        if not isinstance(cell, NameCell | BadgeCell):
            super().paint(painter, option, index)
            return
        painter.save()
        m = self._theme.metrics
        self._row_ground(painter, option, index, "")
        inner = option.rect.adjusted(m.gap_2 if index.column() else m.gap_4, 0, -m.gap_2, 0)
        if isinstance(cell, NameCell):
            self._draw_name(painter, inner, cell, option)
        else:
            self._draw_state(painter, inner, cell)
        painter.restore()

    def _draw_name(self, painter: QPainter, inner: QRect, cell: NameCell, option: QStyleOptionViewItem) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        colour, face = t.text if enabled(option) else t.disabled, self.font(m.text_section, 500)
        if not cell.detail:
            self.words(painter, inner, cell.name, face, colour)
            return
        top = inner.top() + (inner.height() - m.line_section - m.line_small) // 2
        first = QRect(inner.left(), top, inner.width(), m.line_section)
        self.words(painter, first, cell.name, face, colour)
        second = QRect(inner.left(), first.bottom() + 1, inner.width(), m.line_small)
        self.words(painter, second, cell.detail, self.font(m.text_small), t.text2)

    def _draw_state(self, painter: QPainter, inner: QRect, cell: BadgeCell) -> None:
        m = self._theme.metrics
        width = min(badge_width(self._theme, cell.text, cell.icon), inner.width())
        badge = QRect(inner.left(), inner.top() + (inner.height() - m.badge) // 2, width, m.badge)
        draw_badge(painter, self._theme, badge, cell.text, cell.icon, cell.tone)
