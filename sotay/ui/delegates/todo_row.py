# One thing to be done on the first page: a box to tick, what it is, where it comes from, and how far off its day is.
# It must not know duties, tasks or members.

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import draw_check, picture
from sotay.ui.widgets.tones import Tone, strong


@dataclass(frozen=True, slots=True)
class TodoRow:
    """Hold one thing to be done; `sign` is the icon in place of the box of one that is not ticked here, else ""."""

    title: str
    note: str
    left: str
    icon: str
    tone: Tone
    sign: str = ""

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.title, self.left, self.note) if part)


class TodoRowDelegate(RowDelegate):
    """Paint a `TodoRow` found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        view.setUniformItemSizes(True)

    def height(self) -> int:
        """Return the height of a row: two lines."""
        m = self._theme.metrics
        return m.line_base + m.line_small + m.gap_2

    def box(self, rect: QRect) -> QRect:
        """Return where the box of a row stands."""
        m = self._theme.metrics
        return QRect(rect.left() + m.gap_2, rect.top() + (rect.height() - m.check) // 2, m.check, m.check)

    def reach(self) -> int:
        """Return how far from the left end of a row the box can be hit: as wide as a finger."""
        m = self._theme.metrics
        return m.check + 2 * m.gap_2

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for two lines."""
        return QSize(self._theme.metrics.tile, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, TodoRow):
            return
        painter.save()
        self.ground(painter, option)
        self._draw_box(painter, option, row)
        m = self._theme.metrics
        inner = option.rect.adjusted(self.reach() + m.gap_1, m.gap_1, -m.gap_1, -m.gap_1)
        used = self._draw_left(painter, inner, row)
        line = QRect(inner.left(), inner.top(), inner.width() - used, m.line_base)
        self.words(painter, line, row.title, self.font(m.text_base), self._theme.tokens.text)
        below = QRect(inner.left(), line.bottom() + 1, line.width(), m.line_small)
        self.words(painter, below, row.note, self.font(m.text_small), self._theme.tokens.muted)
        painter.restore()

    def _draw_box(self, painter: QPainter, option: QStyleOptionViewItem, row: TodoRow) -> None:
        room = self.box(option.rect)
        if row.sign:
            picture(painter, self._theme, row.sign, self._theme.tokens.text2, room.width(), room.topLeft())
        else:
            over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            draw_check(painter, self._theme, room, checked=False, hovered=over, enabled=True)

    def _draw_left(self, painter: QPainter, inner: QRect, row: TodoRow) -> int:
        """Draw how far off the day is; return the width that takes."""
        m, colour = self._theme.metrics, strong(self._theme.tokens, row.tone)
        words = self.words(painter, inner, row.left, self.font(m.text_small, 500), colour, right=True)
        left = inner.right() + 1 - words - m.gap_1 - m.icon_badge
        corner = QPoint(left, inner.top() + (inner.height() - m.icon_badge) // 2)
        picture(painter, self._theme, row.icon, colour, m.icon_badge, corner)
        return words + m.gap_1 + m.icon_badge + m.gap_3
