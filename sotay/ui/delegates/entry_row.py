# One thing that was said, voted or given at a meeting: who or what, a remark at the right, some lines of words below.
# It must not know meetings.

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width, draw_badge
from sotay.ui.widgets.tones import Tone

_LINES = 4
_LETTERS = 1200  # more than four lines hold, however wide; the rest is not laid out
_MOST_KEPT = 1000


@dataclass(frozen=True, slots=True)
class EntryRow:
    """Hold one entry: its id, its head in semi-bold, a remark, a badge (may be ""), words, a caption; "" for none."""

    id: int
    head: str
    aside: str = ""
    words: str = ""
    foot: str = ""
    badge: str = ""
    icon: str = ""
    tone: Tone = Tone.PLAIN

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.head, self.badge, self.words, self.foot, self.aside) if part)


class EntryRowDelegate(RowDelegate):
    """Paint an `EntryRow`, at most four lines of its words, or a `Band` that heads some, found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}
        theme.changed.connect(self._lines.clear)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the lines that the words take in the width of the list."""
        m, row = self._theme.metrics, index.data(ROW_ROLE)
        if not isinstance(row, EntryRow):
            return QSize(m.tile, m.row_band)
        lines = len(self._wrapped(row.words, self._view.viewport().width() - 2 * m.gap_4))
        foot = m.line_small if row.foot else 0
        return QSize(m.tile, m.gap_2 + m.row_line_1 + lines * m.line_dense + foot + m.gap_2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        row = index.data(ROW_ROLE)
        m = self._theme.metrics
        inner = option.rect.adjusted(m.gap_4, 0, -m.gap_4, 0)
        if isinstance(row, Band):
            self._draw_band(painter, option.rect, inner, row)
        elif isinstance(row, EntryRow):
            self.ground(painter, option)
            self._draw_entry(painter, inner.adjusted(0, m.gap_2, 0, -m.gap_2), row)
        painter.restore()

    def _draw_band(self, painter: QPainter, rect: QRect, inner: QRect, row: Band) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        painter.fillRect(rect, self.colour(t.sunken))
        room = inner.adjusted(0, 0, -inner.width() // 4 if row.detail else 0, 0)
        used = self.words(painter, room, row.text, self.font(m.text_small, 600), t.text2)
        self.words(painter, inner.adjusted(used + m.gap_2, 0, 0, 0), row.detail, self.font(m.text_small), t.muted)

    def _draw_entry(self, painter: QPainter, inner: QRect, row: EntryRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        head = QRect(inner.left(), inner.top(), inner.width(), m.row_line_1)
        room = head.adjusted(0, 0, -self._draw_right(painter, head, row), 0)
        self.words(painter, room, row.head, self.font(m.text_base, 600), t.text)
        line = QRect(inner.left(), head.bottom() + 1, inner.width(), m.line_dense)
        face = self.font(m.text_dense)
        for text in self._wrapped(row.words, inner.width()):
            self.words(painter, line, text, face, t.text2)
            line.translate(0, m.line_dense)
        foot = QRect(inner.left(), line.top(), inner.width(), m.line_small)
        self.words(painter, foot, row.foot, self.font(m.text_small), t.muted)

    def _draw_right(self, painter: QPainter, head: QRect, row: EntryRow) -> int:
        """Draw the remark at the right end and the badge before it; return the width they take."""
        t, m = self._theme.tokens, self._theme.metrics
        used = self.words(painter, head, row.aside, self.font(m.text_small), t.muted, right=True)
        used += m.gap_3 if used else 0
        if row.badge:
            width = badge_width(self._theme, row.badge, row.icon)
            corner = QPoint(head.right() + 1 - used - width, head.top() + (head.height() - m.badge) // 2)
            draw_badge(painter, self._theme, QRect(corner, QSize(width, m.badge)), row.badge, row.icon, row.tone)
            used += width + m.gap_3
        return used

    def _wrapped(self, words: str, width: int) -> tuple[str, ...]:
        key = (words, width)
        if key not in self._lines:
            if len(self._lines) >= _MOST_KEPT:
                self._lines.clear()
            self._lines[key] = wrapped(words, self.font(self._theme.metrics.text_dense).font, width)
        return self._lines[key]


def wrapped(words: str, font: QFont, width: int, most: int = _LINES) -> tuple[str, ...]:
    """Return the words in at most so many lines of a width; the last line keeps all that is left, to be shortened."""
    text = " ".join(words[:_LETTERS].split())
    if not text or width <= 0:
        return ()
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    return tuple(text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], None], strict=True))
