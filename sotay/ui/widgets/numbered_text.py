# A plain text with the numbers of its lines at the left; a line at fault is marked beside its number.
# It must not know what the text is.

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from sotay.ui.fonts import mono_font
from sotay.ui.theme import Theme

_LEAST_DIGITS = 3


class NumberedText(QPlainTextEdit):
    """Edit a text line by line; Tab leaves the field, lines are not wrapped."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faulty = 0
        self._numbers = _Numbers(self)
        self.setProperty("field", "true")
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.blockCountChanged.connect(lambda _: self._refit())
        self.updateRequest.connect(self._on_update)
        theme.changed.connect(self._refit)
        self._refit()

    def mark_line(self, line: int) -> None:
        """Mark a line, counted from 1; 0 marks none."""
        if line != self._faulty:
            self._faulty = line
            self._numbers.update()

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of a line and bring it into view."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
            self.setFocus()

    @property
    def numbers_width(self) -> int:
        """Return the width of the numbers."""
        digits = max(_LEAST_DIGITS, len(str(self.blockCount())))
        m = self._theme.metrics
        return digits * self.fontMetrics().horizontalAdvance("9") + 2 * m.gap_2 + m.select_bar

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines that are in sight."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), t.sunken)
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        while block.isValid():
            at = self._rect_of(block)
            if at.top() > event.rect().bottom():
                break
            faulty = block.blockNumber() + 1 == self._faulty
            if faulty:
                painter.fillRect(QRect(0, at.top(), m.select_bar, at.height()), t.son)
            painter.setPen(t.son if faulty else t.muted)
            room = QRect(0, at.top(), self._numbers.width() - m.gap_2, at.height())
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(block.blockNumber() + 1)
            )
            block = block.next()
        painter.end()

    def _rect_of(self, block: QTextBlock) -> QRect:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).toAlignedRect()

    def _on_update(self, rect: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _refit(self) -> None:
        self.setFont(mono_font(self._theme.metrics.text_dense))
        self.setViewportMargins(self.numbers_width, 0, 0, 0)
        self._place_numbers()

    def _place_numbers(self) -> None:
        room = self.contentsRect()
        self._numbers.setGeometry(QRect(room.left(), room.top(), self.numbers_width, self.viewport().height()))

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers as tall as the text."""
        super().resizeEvent(event)
        self._place_numbers()


class _Numbers(QWidget):
    """Be the margin in which the numbers stand; who clicks there means the line."""

    def __init__(self, text: NumberedText) -> None:
        super().__init__(text)
        self._text = text

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the width of the numbers."""
        return QSize(self._text.numbers_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers."""
        self._text.paint_numbers(event)
