# A found document in the list of results: tile, number, validity, date; title; matching words.
# It must not know search or documents beyond the row it paints.

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate, enabled, selected
from sotay.ui.delegates.rows import ROW_ROLE, ResultRow, lead_in
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width, box, draw_badge
from sotay.ui.widgets.tones import STATUS_ICONS, STATUS_TONES, strong


class ResultRowDelegate(RowDelegate):
    """Paint a `ResultRow` found under `ROW_ROLE`; rows not fetched yet are painted empty."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)
        self._badges: dict[tuple[str, str, float], QPixmap] = {}
        view.setUniformItemSizes(True)
        theme.changed.connect(self._badges.clear)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of one row."""
        return QSize(self._theme.metrics.row_result, self._theme.metrics.row_result)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        self.ground(painter, option)
        row = index.data(ROW_ROLE)
        if isinstance(row, ResultRow):
            m = self._theme.metrics
            inner = option.rect.adjusted(m.gap_4, m.gap_2 + m.gap_1, -m.gap_4, -m.gap_2)
            self._draw_tile(painter, inner, row, option)
            lines = inner.adjusted(m.tile + m.gap_3, 0, 0, 0)
            self._draw_head(painter, QRect(lines.topLeft(), QSize(lines.width(), m.row_line_1)), row, option)
            self._draw_body(painter, lines.adjusted(0, m.row_line_1, 0, 0), row, option)
        painter.restore()

    def _draw_tile(self, painter: QPainter, inner: QRect, row: ResultRow, option: QStyleOptionViewItem) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        rect = QRect(inner.left(), inner.top(), m.tile, m.tile)
        box(
            painter,
            rect,
            m.radius,
            t.surface if selected(option) else t.ink_soft,
            t.ink if t.outlined else "",
            m.hairline,
        )
        font = self.font(m.text_dense, 600)
        width = font.width(row.tile)
        words = rect.adjusted((m.tile - width) // 2, 0, m.tile, 0)
        self.words(painter, words, row.tile, font, t.ink if enabled(option) else t.disabled)

    def _draw_head(self, painter: QPainter, line: QRect, row: ResultRow, option: QStyleOptionViewItem) -> None:
        """Draw number and validity, then date and the must-read word as far as there is room."""
        t, m = self._theme.tokens, self._theme.metrics
        usable = enabled(option)
        badge = self._badge(row, painter.device().devicePixelRatio())
        badge_room = round(badge.width() / badge.devicePixelRatio())
        gap = m.gap_2 + m.gap_1 // 2
        number = QRect(line.left(), line.top(), max(line.width() - badge_room - gap, m.tile), line.height())
        colour = t.text if usable else t.disabled
        x = line.left() + gap + self.words(painter, number, row.number, self.font(m.text_base, 600), colour)
        painter.drawPixmap(x, line.top() + (line.height() - m.badge) // 2, badge)
        rest = QRect(x + badge_room + gap, line.top(), line.right() - x - badge_room - gap, line.height())
        date = self.font(m.text_small)
        if date.width(row.date) <= rest.width():
            used = self.words(painter, rest, row.date, date, t.muted if usable else t.disabled, right=True)
            rest.setRight(rest.right() - used - gap)
        must = self.font(m.text_small, 600)
        if usable and must.width(row.must_read) <= rest.width():
            self.words(painter, rest, row.must_read, must, t.son)

    def _draw_body(self, painter: QPainter, area: QRect, row: ResultRow, option: QStyleOptionViewItem) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        usable = enabled(option)
        title = QRect(area.left(), area.top(), area.width(), m.row_line_2)
        self.marked(painter, title, row.title, row.title_hits, self.font(m.text_base), t.text if usable else t.disabled)
        line = QRect(area.left(), title.bottom() + 1, area.width(), m.row_line_3)
        count = self.words(painter, line, row.count, self.font(m.text_small), t.muted, right=True) if row.count else 0
        line.setRight(line.right() - count - (m.gap_3 if count else 0))
        if row.remark:
            colour = strong(t, STATUS_TONES[row.status])
            used = self.words(painter, line, row.remark, self.font(m.text_dense), colour)
            line.setLeft(line.left() + used + m.gap_1)
        text, hits = lead_in(row.snippet, row.snippet_hits)
        if line.width() > m.tile:
            self.marked(painter, line, text, hits, self.font(m.text_dense), t.text2 if usable else t.disabled)

    def _badge(self, row: ResultRow, ratio: float) -> QPixmap:
        """Return the picture of a validity; there are only a few, so they are drawn once."""
        key = (row.status.value, row.status_text, ratio)
        if key not in self._badges:
            self._badges[key] = self._drawn_badge(row, ratio)
        return self._badges[key]

    def _drawn_badge(self, row: ResultRow, ratio: float) -> QPixmap:
        icon = STATUS_ICONS[row.status]
        size = QSize(badge_width(self._theme, row.status_text, icon), self._theme.metrics.badge)
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        draw_badge(
            painter,
            self._theme,
            QRect(0, 0, size.width(), size.height()),
            row.status_text,
            icon,
            STATUS_TONES[row.status],
        )
        painter.end()
        return made
