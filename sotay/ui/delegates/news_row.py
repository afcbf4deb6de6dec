# A document among the new ones of the first page: tile, number and day, its title in at most two lines, a remark.
# It must not know documents beyond the row it paints.

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.entry_row import wrapped
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box
from sotay.ui.widgets.tones import Tone, strong

_LINES = 2
_MOST_KEPT = 1000


@dataclass(frozen=True, slots=True)
class NewsRow:
    """Hold one document; `must` is the word for what waits to be read, `note` a remark in its tone; both may be ""."""

    tile: str
    number: str
    day: str
    title: str
    must: str = ""
    note: str = ""
    tone: Tone = Tone.PLAIN
    lines: int = _LINES

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.number, self.day, self.must, self.title, self.note) if part)


class NewsRowDelegate(RowDelegate):
    """Paint a `NewsRow` found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        self._lines: dict[tuple[str, int, int], tuple[str, ...]] = {}
        theme.changed.connect(self._lines.clear)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the lines that the title takes in the width of the list."""
        m, row = self._theme.metrics, index.data(ROW_ROLE)
        if not isinstance(row, NewsRow):
            return QSize(m.tile, m.tile)
        lines = len(self._wrapped(row, self._view.viewport().width()))
        note = m.line_small if row.note else 0
        return QSize(m.tile, m.row_line_1 + lines * m.line_base + note + 2 * self._pad())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, NewsRow):
            return
        painter.save()
        self._draw_ground(painter, option, row)
        inner = option.rect.adjusted(self._left(), self._pad(), -self._theme.metrics.gap_3, -self._pad())
        self._draw_head(painter, inner, row)
        self._draw_body(painter, inner, row, option.rect.width())
        self._draw_tile(painter, option, row.tile)
        painter.restore()

    def _pad(self) -> int:
        return self._theme.metrics.gap_2 - self._theme.metrics.gap_1 // 2

    def _left(self) -> int:
        """Return where the words begin: behind the tile."""
        m = self._theme.metrics
        return m.gap_4 + m.tile + m.gap_3

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: NewsRow) -> None:
        """Draw the ground without a divider, and the red bar of what waits to be read."""
        t, m, rect = self._theme.tokens, self._theme.metrics, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, self.colour(t.sel if chosen else t.hover if over else t.sunken))
        if row.must:
            painter.fillRect(rect.left(), rect.top(), m.select_bar, rect.height(), self.colour(t.son))
        if bool(option.state & QStyle.StateFlag.State_HasFocus) or (chosen and t.outlined):
            self.frame(painter, rect)

    def _draw_tile(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        t, m, rect = self._theme.tokens, self._theme.metrics, option.rect
        room = QRect(rect.left() + m.gap_4, rect.top() + self._pad() + m.gap_1 // 2, m.tile, m.tile)
        box(painter, room, m.radius_badge, t.ink_soft, t.ink if t.outlined else "", m.hairline)
        face = self.font(m.text_dense if len(words) <= _LINES else m.text_small, 600)
        self.words(painter, room.adjusted((m.tile - face.width(words)) // 2, 0, m.tile, 0), words, face, t.ink)

    def _draw_head(self, painter: QPainter, inner: QRect, row: NewsRow) -> None:
        """Draw the number and its day, and at the right end that it must be read."""
        t, m = self._theme.tokens, self._theme.metrics
        line = QRect(inner.left(), inner.top(), inner.width(), m.row_line_1)
        must = self.words(painter, line, row.must, self.font(m.text_small, 600), t.son, right=True)
        line.setRight(line.right() - must - (m.gap_2 if must else 0))
        used = self.words(painter, line, row.number, self.font(m.text_base, 600), t.text)
        day = self.font(m.text_small)
        rest = line.adjusted(used + m.gap_2, 0, 0, 0)
        if day.width(row.day) <= rest.width():
            self.words(painter, rest, row.day, day, t.muted)

    def _draw_body(self, painter: QPainter, inner: QRect, row: NewsRow, width: int) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        line = QRect(inner.left(), inner.top() + m.row_line_1, inner.width(), m.line_base)
        for text in self._wrapped(row, width):
            self.words(painter, line, text, self.font(m.text_base), t.text)
            line.translate(0, m.line_base)
        note = QRect(line.left(), line.top(), line.width(), m.line_small)
        colour = t.muted if row.tone is Tone.PLAIN else strong(t, row.tone)
        self.words(painter, note, row.note, self.font(m.text_small), colour)

    def _wrapped(self, row: NewsRow, width: int) -> tuple[str, ...]:
        """Return the lines of the title; the last one keeps all that is left, to be shortened."""
        m = self._theme.metrics
        key = (row.title, row.lines, width)
        if key not in self._lines:
            if len(self._lines) >= _MOST_KEPT:
                self._lines.clear()
            room = width - self._left() - m.gap_3
            self._lines[key] = wrapped(row.title, self.font(m.text_base).font, room, row.lines)
        return self._lines[key]
