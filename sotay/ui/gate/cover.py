# The cover of the book: lacquer red, a gold frame, a ribbon, its name; shown beside the first steps and the lock.
# It must not know what stands beside it.

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import QSizePolicy, QWidget

from sotay.ui.fonts import reading_font
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import CENTRE

_NAME_SIZE = 40
_LINE_SIZE = 20


class BookCover(QWidget):
    """Paint the cover; `foot` shows where the data stay."""

    def __init__(self, theme: Theme, *, foot: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._foot = foot
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.updateGeometry)

    def _lines(self) -> tuple[str, str, str]:
        name = QCoreApplication.translate("BookCover", "Sổ tay")
        below = QCoreApplication.translate("BookCover", "electronic handbook")
        foot = QCoreApplication.translate("BookCover", "works on this computer,\nneeds no network")
        return name, below, foot if self._foot else ""

    def _frames(self) -> QRect:
        inset = self._theme.metrics.cover_frame
        spine = self._theme.metrics.gap_7 + self._theme.metrics.gap_2
        return self.rect().adjusted(spine + inset, inset + inset // 3, -inset - inset // 4, -inset - inset // 3)

    def _draw_cloth(self, painter: QPainter) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        painter.fillRect(self.rect(), QColor(t.spine))
        painter.fillRect(QRect(0, 0, m.gap_7, self.height()), QColor(t.spine_2))
        painter.setPen(QPen(QColor(t.gold), m.hairline))
        painter.setOpacity(0.45)
        painter.drawLine(m.gap_7 + m.gap_2, 0, m.gap_7 + m.gap_2, self.height())
        painter.setOpacity(1)
        frame = self._frames()
        painter.drawRect(frame)
        painter.setOpacity(0.6)
        painter.drawRect(frame.adjusted(m.gap_2, m.gap_2, -m.gap_2, -m.gap_2))
        painter.setOpacity(1)
        if t.outlined:
            painter.setPen(QPen(QColor(t.line), m.hairline))
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

    def _draw_ribbon(self, painter: QPainter) -> None:
        m = self._theme.metrics
        right = self._frames().right() - m.gap_7 - m.gap_1
        left, foot = right - m.cover_ribbon, min(round(150 * m.scale), self.height() // 4)
        points = ((left, 0), (right, 0), (right, foot), ((left + right) // 2, foot - m.gap_3), (left, foot))
        painter.setBrush(QColor(self._theme.tokens.gold))
        painter.setPen(QPen(QColor(self._theme.tokens.gold), 0))
        painter.drawPolygon(QPolygon([QPoint(x, y) for x, y in points]))

    def _draw_words(self, painter: QPainter) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        name, below, foot = self._lines()
        frame = self._frames()
        top = frame.top() + frame.height() * 2 // 5 - m.line_clock
        rows = ((name, _NAME_SIZE, 700, t.gold), (below, _LINE_SIZE, 400, t.spine_text))
        for text, size, weight, colour in rows:
            font = reading_font(round(size * m.scale), weight)
            height = QFontMetrics(font).height()
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRect(frame.left(), top, frame.width(), height), int(CENTRE), text)
            top += height + m.gap_1
        self._draw_foot(painter, frame, top + m.gap_3, foot)

    def _draw_foot(self, painter: QPainter, frame: QRect, top: int, foot: str) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        half = m.control
        painter.setPen(QPen(QColor(t.gold), m.hairline))
        painter.drawLine(frame.center().x() - half, top, frame.center().x() + half, top)
        painter.setFont(self._theme.font(m.text_base))
        painter.setPen(QColor(t.spine_muted))
        painter.drawText(QRect(frame.left(), top + m.gap_4, frame.width(), 3 * m.line_base), int(CENTRE), foot)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the width of the cover."""
        return QSize(self._theme.metrics.gate_cover, self._theme.metrics.gate_cover)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw cloth, ribbon and words."""
        painter = QPainter(self)
        self._draw_cloth(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ribbon(painter)
        self._draw_words(painter)
        painter.end()
