# One step in the agenda beside a meeting: a circle with its number or a tick, its title, its minutes.
# It must not know how a step is taken.

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import RowDelegate, selected
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.pages.cockpit_agenda_model import AgendaRow, StepState
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import CENTRE, box, picture, write

Index = QModelIndex | QPersistentModelIndex


class AgendaDelegate(RowDelegate):
    """Paint an `AgendaRow`, or the `Band` above a part, found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of a step, and a little more for a caption."""
        m = self._theme.metrics
        band = isinstance(index.data(ROW_ROLE), Band) and index.row() > 0
        return QSize(m.tile, m.row_outline + (m.gap_1 if band else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        t, m = self._theme.tokens, self._theme.metrics
        painter.save()
        row = index.data(ROW_ROLE)
        if isinstance(row, Band):
            rect = option.rect.adjusted(m.gap_4, option.rect.height() - m.row_outline + m.gap_1 // 2, -m.gap_3, 0)
            self.words(painter, rect, row.text, self.font(m.text_small, 600), t.text2)
        elif isinstance(row, AgendaRow):
            self.ground(painter, option, t.sunken)
            self._cover_divider(painter, option)
            self._draw_row(painter, option, row)
        painter.restore()

    def _cover_divider(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Leave steps undivided, as in a printed programme."""
        t, m, rect = self._theme.tokens, self._theme.metrics, option.rect
        if not selected(option):
            painter.fillRect(
                rect.left(), rect.bottom() + 1 - m.hairline, rect.width(), m.hairline, self.colour(t.sunken)
            )

    def _draw_row(self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        inner = option.rect.adjusted(m.gap_4, 0, -m.gap_3, 0)
        circle = QRect(inner.left(), inner.top() + (inner.height() - m.circle) // 2, m.circle, m.circle)
        self._draw_circle(painter, circle, row)
        now = row.state is StepState.NOW
        face = self.font(m.text_small, 600 if row.over else 400)
        used = self.words(painter, inner, row.minutes, face, t.amber if row.over else t.muted, right=True)
        left = circle.right() + 1 + m.gap_2 + m.gap_1 // 2
        room = QRect(left, inner.top(), inner.right() + 1 - left - used - m.gap_2, inner.height())
        colour = t.text if row.state is not StepState.DONE else t.text2
        self.words(painter, room, row.text, self.font(m.text_dense, 600 if now else 400), colour)

    def _draw_circle(self, painter: QPainter, circle: QRect, row: AgendaRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        if row.state is StepState.DONE:
            box(painter, circle, m.circle // 2, t.green)
            size = m.gap_4 - m.gap_1
            corner = circle.center() - QPoint(size // 2 - 1, size // 2 - 1)
            picture(painter, self._theme, "check-bold", t.on_green, size, corner)
            return
        now = row.state is StepState.NOW
        box(painter, circle, m.circle // 2, t.ink if now else t.surface, "" if now else t.control, m.hairline)
        painter.setFont(self._theme.font(m.text_key, 600 if now else 500))
        write(painter, circle, str(row.number), t.on_ink if now else t.text2, CENTRE)
