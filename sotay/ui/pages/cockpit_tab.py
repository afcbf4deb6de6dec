# One tab of the screen that runs a meeting: its name, and how many things it holds.
# It must not know what the tab shows.

from enum import IntEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import LEFT, box, write


class Counts(IntEnum):
    """Name which counts are shown: all, those that are not 0, none."""

    ALL = 0
    SOME = 1
    NONE = 2


class Tab(QAbstractButton):
    """Paint the name of a tab and how many things it holds; a line of ink runs under the current one."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self.key = key
        self._theme = theme
        self._count = ""
        self._counts = Counts.ALL
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, words: str, count: str = "") -> bool:
        """Show another name and another count; return whether they need another width."""
        if (words, count) == (self.text(), self._count):
            return False
        wider = words != self.text() or len(count) != len(self._count)
        self._count = count
        self.setText(words)
        self.setAccessibleName(f"{words}, {count}" if count else words)
        if wider:
            self.updateGeometry()
        self.update()
        return wider

    def show_count(self, counts: Counts) -> None:
        """Show the count, or leave it to the tool tip."""
        if counts is not self._counts:
            self._counts = counts
            self.updateGeometry()
            self.update()
        shown = not self._count or bool(self._shown_count(counts))
        self.setToolTip("" if shown else self.accessibleName())

    def wanted(self, counts: Counts) -> int:
        """Return how wide the tab is with its count, if it shows it."""
        m, count = self._theme.metrics, self._shown_count(counts)
        width = QFontMetrics(self._theme.font(m.text_base, 600)).horizontalAdvance(self.text()) + 2 * m.gap_2
        if count:
            width += QFontMetrics(self._theme.font(m.text_small)).horizontalAdvance(count) + m.gap_1 + m.gap_1 // 2
        return width

    def _shown_count(self, counts: Counts) -> str:
        return "" if counts is Counts.NONE or (counts is Counts.SOME and self._count == "0") else self._count

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the words in their strong weight, so that choosing moves nothing."""
        return QSize(self.wanted(self._counts), self._theme.metrics.row_table_one)

    def minimumSizeHint(self) -> QSize:
        """Never shorten a name."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, count, line and focus."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        chosen = self.isChecked()
        if self.underMouse() and not chosen:
            box(painter, self.rect().adjusted(0, m.gap_1, 0, -m.gap_1), m.radius, t.hover)
        font = self._theme.font(m.text_base, 600 if chosen else 400)
        painter.setFont(font)
        colour = t.ink if chosen else t.text2
        words = QFontMetrics(font).horizontalAdvance(self.text())
        write(painter, QRect(m.gap_2, 0, words + 1, self.height()), self.text(), colour, LEFT)
        painter.setFont(self._theme.font(m.text_small))
        rest = QRect(m.gap_2 + words + m.gap_1 + m.gap_1 // 2, 0, self.width(), self.height())
        write(painter, rest, self._shown_count(self._counts), t.muted, LEFT)
        if chosen:
            painter.fillRect(0, self.height() - m.gap_1 + 1, self.width(), m.gap_1 - 1, QColor(t.ink))
        if self.hasFocus():
            box(painter, self.rect().adjusted(0, m.gap_1, 0, -m.gap_1), m.radius, "", t.focus, m.focus)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to the tab at Enter, as at the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)
