# A small chart of shares or counts: dots on a line, or bars from zero; the same numbers open as a table.
# It must not know what is counted.

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import write

_STEP = 0.1  # shares are drawn from a full tenth on: most of them lie high
_LEAST_SPAN = 0.2
_ROWS = 7  # lines of small text that the drawing is tall, where nothing else is asked for
_BAR_SHARE = 0.6
_DOT = 4
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """Hold one value: the words below it, the value as words, and the value itself (None: there is none).

    `full` names it where there is room, "" where that is the same.
    """

    name: str
    told: str
    value: float | None
    full: str = ""

    @property
    def line(self) -> str:
        """Return it as a line of words."""
        return f"{self.full or self.name}: {self.told or '–'}"


class Chart(QWidget):
    """Draw values; `target` is a line to be reached. Enter or a click tells `opened`, to show them as a table."""

    opened = Signal()

    def __init__(self, theme: Theme, *, bars: bool, rows: int = _ROWS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars = bars
        self._rows = rows
        self._points: tuple[ChartPoint, ...] = ()
        self._target: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    @property
    def points(self) -> tuple[ChartPoint, ...]:
        """Return the values that are drawn."""
        return self._points

    def show_points(self, points: Sequence[ChartPoint], target: float | None, caption: str) -> None:
        """Draw other values; `caption` says in a sentence what they tell, for those who do not see them."""
        self._points, self._target = tuple(points), target
        self.setAccessibleDescription(caption)
        self.update()

    def ticks(self) -> list[float]:
        """Return the values that the axis names: its ends, and the target or the middle between them."""
        if self._bars:
            return [0.0]
        bottom = self._bottom()
        return [bottom, self._target or (bottom + 1) / 2, 1.0]

    def _top(self) -> float:
        """Return the value at the upper edge: 1 for shares, else the largest count or the target."""
        if not self._bars:
            return 1.0
        return max([1.0, *(point.value or 0 for point in self._points), self._target or 0])

    def _bottom(self) -> float:
        """Return the value at the lower edge: 0 for counts, for shares a full tenth below the lowest and the target."""
        if self._bars:
            return 0.0
        shown = [point.value for point in self._points if point.value is not None]
        # Half a step below the lowest is room for its number.
        lowest = min([1 - _LEAST_SPAN, *(value - _STEP / 2 for value in shown), (self._target or 1.0) - _STEP])
        return max(0.0, int(lowest / _STEP + 1e-9) * _STEP)

    def _field(self) -> QRectF:
        """Return where values are drawn: room for the axis at the right, for names below, for numbers above."""
        m = self._theme.metrics
        right = m.gap_2 if self._bars else self._small().horizontalAdvance("100 %") + m.gap_2
        above = m.line_small if self._bars else m.line_small // 2
        return QRectF(0, above, self.width() - right, self.height() - above - m.line_small - m.gap_1)

    def _small(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(self._theme.metrics.text_small))

    def _at(self, place: int, value: float, field: QRectF) -> QPointF:
        step = field.width() / max(len(self._points), 1)
        bottom = self._bottom()
        height = field.height() * (value - bottom) / (self._top() - bottom)
        return QPointF(field.left() + step * (place + 0.5), field.bottom() - height)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for a few lines of height; the width is what is there."""
        m = self._theme.metrics
        return QSize(16 * m.gap_4, self._rows * m.line_small)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the numbers with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the numbers with a click."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axis, target, values and their names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = self._field()
        self._draw_axis(painter, field)
        if self._bars:
            self._draw_bars(painter, field)
        else:
            self._draw_line(painter, field)
        self._draw_names(painter, field)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.tokens.focus), self._theme.metrics.focus))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _draw_axis(self, painter: QPainter, field: QRectF) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        painter.setFont(self._theme.font(m.text_small))
        painter.setPen(QPen(QColor(t.line), m.hairline))
        for tick in self.ticks():
            y = self._at(0, tick, field).y()
            painter.setPen(QPen(QColor(t.control if self._bars else t.line), m.hairline))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            if not self._bars:
                room = QRect(
                    round(field.right()), round(y - m.line_small / 2), round(self.width() - field.right()), m.line_small
                )
                write(painter, room, f"{tick:.0%}".replace("%", " %"), t.muted, _RIGHT)
        if self._target:
            y = self._at(0, self._target, field).y()
            painter.setPen(QPen(QColor(t.text2), m.hairline, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))

    def _draw_line(self, painter: QPainter, field: QRectF) -> None:
        """Join values that follow each other; one below the target has a hollow dot."""
        t, m = self._theme.tokens, self._theme.metrics
        places = [
            (self._at(at, point.value, field), point.value) if point.value is not None else None
            for at, point in enumerate(self._points)
        ]
        painter.setPen(QPen(QColor(t.bar), m.focus))
        for one, other in pairwise(places):
            if one is not None and other is not None:
                painter.drawLine(one[0], other[0])
        for found in places:
            if found is not None:
                reached = self._target is None or found[1] >= self._target
                painter.setBrush(QColor(t.bar if reached else t.page))
                painter.drawEllipse(found[0], _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._draw_lowest(painter, field)

    def _draw_lowest(self, painter: QPainter, field: QRectF) -> None:
        """Write the lowest value beside its dot, where not all are the same."""
        t, m = self._theme.tokens, self._theme.metrics
        there = [(point.value, at) for at, point in enumerate(self._points) if point.value is not None]
        if not there or min(there)[0] == max(there)[0]:
            return
        value, at = min(there)
        width = self._small().horizontalAdvance(self._points[at].told) + m.gap_1
        room = self._room_beside(self._at(at, value, field), width, field)
        write(painter, room, self._points[at].told, t.text, _LEFT)

    def _room_beside(self, dot: QPointF, width: int, field: QRectF) -> QRect:
        """Return where a number stands free of the line: below its dot, else left or right of it, else above."""
        m = self._theme.metrics
        middle = max(field.left(), min(dot.x() - width / 2, field.right() - width))
        level = min(dot.y() - m.line_small / 2, field.bottom() + m.gap_1 - m.line_small)
        corners = (
            (middle, dot.y() + _DOT),
            (dot.x() - width - m.gap_3, level),
            (dot.x() + m.gap_3, level),
            (middle, dot.y() - _DOT - m.line_small),
        )
        drawn, within = self._line(field), field.adjusted(0, -m.line_small, 0, m.gap_1)
        rooms = [QRectF(x, y, width, m.line_small) for x, y in corners]
        air = m.line_small / 4  # above and below the figures in their line
        free = (
            room for room in rooms if within.contains(room) and not drawn.intersects(room.adjusted(0, air, 0, -air))
        )
        return next(free, rooms[-1]).toRect()

    def _line(self, field: QRectF) -> QPainterPath:
        """Return the line that joins the values, as wide as it is drawn."""
        path = QPainterPath()
        for at, (one, other) in enumerate(pairwise(self._points)):
            if one.value is not None and other.value is not None:
                path.moveTo(self._at(at, one.value, field))
                path.lineTo(self._at(at + 1, other.value, field))
        stroker = QPainterPathStroker()
        stroker.setWidth(self._theme.metrics.focus)
        return stroker.createStroke(path)

    def _draw_bars(self, painter: QPainter, field: QRectF) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        width = field.width() / max(len(self._points), 1) * _BAR_SHARE
        for at, point in enumerate(self._points):
            top = self._at(at, point.value or 0, field)
            reached = self._target is None or (point.value or 0) >= self._target
            bar = QRectF(top.x() - width / 2, top.y(), width, field.bottom() - top.y())
            painter.fillRect(bar, QColor(t.bar if reached else t.bar_soft))
            room = QRect(round(top.x() - width), round(top.y()) - m.line_small, round(2 * width), m.line_small)
            write(painter, room, point.told, t.text2, _MIDDLE)

    def _draw_names(self, painter: QPainter, field: QRectF) -> None:
        """Write the names below the values, as many as have room."""
        t, m, count = self._theme.tokens, self._theme.metrics, len(self._points)
        if not count:
            return
        step = field.width() / count
        widest = max(self._small().horizontalAdvance(point.name) for point in self._points) + m.gap_1
        every = max(1, -(-widest // max(int(step), 1)))
        for at, point in enumerate(self._points):
            x = field.left() + step * (at + 0.5)
            cut = x < self._small().horizontalAdvance(point.name) / 2
            if (count - 1 - at) % every == 0 and (not cut or count == 1):
                room = QRect(
                    round(x - every * step / 2), round(field.bottom()) + m.gap_1, round(every * step), m.line_small
                )
                write(painter, room, point.name, t.muted, _MIDDLE)
