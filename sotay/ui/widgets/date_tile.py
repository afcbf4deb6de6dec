# A day as one sees it on a calendar on the wall: the day of the week, a large number, the month.
# It must not know what happens on the day.

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import CENTRE, write

_WIDTH = 104


class DateTile(QWidget):
    """Show three words in the colour of the book's spine, with a line at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def set_day(self, weekday: str, day: str, month: str) -> None:
        """Show another day."""
        self._words = (weekday, day, month)
        self.setAccessibleName(" ".join(self._words))
        self.update()

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the width of a tile and the height of three lines."""
        m = self._theme.metrics
        return QSize(round(_WIDTH * m.scale), m.line_clock + 2 * m.line_dense + 2 * m.gap_4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words in the middle, and the line."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        whole = m.line_clock + 2 * m.line_dense
        top = (self.height() - whole) // 2
        heights = (m.line_dense, m.line_clock, m.line_dense)
        fonts = (self._theme.font(m.text_dense), self._theme.font(m.text_clock, 600), self._theme.font(m.text_dense))
        for words, height, font in zip(self._words, heights, fonts, strict=True):
            painter.setFont(font)
            write(painter, QRect(0, top, self.width(), height), words, t.tab_text, CENTRE)
            top += height
        painter.fillRect(self.width() - m.hairline, 0, m.hairline, self.height(), t.line)
        painter.end()
