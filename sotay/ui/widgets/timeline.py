# A line of time from top to bottom: one mark beside each entry, joined to the next; what was struck out is hollow.
# It must not know what happened.

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sotay.ui.theme import Theme

_DOT_SHARE = 0.3  # of an icon of a badge


class Moment(StrEnum):
    """Name what a mark stands for: what holds now, what held before, what was struck out."""

    NOW = "now"
    BEFORE = "before"
    STRUCK = "struck"


class TimelineMark(QWidget):
    """Paint one mark, as tall as what stands beside it; `last` ends the line."""

    def __init__(self, theme: Theme, moment: Moment, *, first: bool, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._moment = moment
        self._first, self._last = first, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._refit()
        theme.changed.connect(self._refit)

    def _refit(self) -> None:
        self.setFixedWidth(self._theme.metrics.icon_badge)

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line behind the mark, then the mark at the middle of the first row."""
        t, m = self._theme.tokens, self._theme.metrics
        middle, top = self.width() / 2, m.control / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.line), m.focus))
        begin, end = (top if self._first else 0), (top if self._last else self.height())
        painter.drawLine(QPointF(middle, begin), QPointF(middle, end))
        colour = t.ink if self._moment is Moment.NOW else t.control
        size = m.icon_badge * _DOT_SHARE
        painter.setPen(QPen(QColor(colour), m.focus))
        painter.setBrush(QColor(t.page if self._moment is Moment.STRUCK else colour))
        painter.drawEllipse(QRectF(middle - size, top - size, 2 * size, 2 * size))
        painter.end()
