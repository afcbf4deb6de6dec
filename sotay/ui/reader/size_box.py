# The choice of the text's size: smaller, as it is meant, larger.
# It must not know which text.

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from sotay.ui.reader.faces import DEFAULT_SIZE, SIZES
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.painting import CENTRE, box, write


class SizeBox(QFrame):
    """Let a person set smaller or larger text; the middle tells the size and sets it back."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = DEFAULT_SIZE
        self.smaller, self.plain, self.larger = (_Part(theme, place) for place in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.smaller, self.plain, self.larger):
            row.addWidget(part)
        self.smaller.clicked.connect(lambda: self._step(-1))
        self.larger.clicked.connect(lambda: self._step(1))
        self.plain.clicked.connect(lambda: self.chosen.emit(DEFAULT_SIZE))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        texts = (self.tr("Smaller text"), self.tr("Text size of 100 %"), self.tr("Larger text"))
        for part, text in zip((self.smaller, self.plain, self.larger), texts, strict=True):
            part.setAccessibleName(text)
            part.setToolTip(text)
        self.set_size(self._size)

    def set_size(self, size: int) -> None:
        """Show a size in pixels as percent."""
        self._size = size
        self.smaller.setText("A−")
        self.larger.setText("A+")
        self.plain.setText(f"{round(100 * size / DEFAULT_SIZE)}%")
        self.plain.setAccessibleDescription(self.plain.text())
        self.smaller.setEnabled(size > SIZES[0])
        self.larger.setEnabled(size < SIZES[-1])

    def _step(self, by: int) -> None:
        place = min(max(SIZES.index(self._size) + by, 0), len(SIZES) - 1)
        self.chosen.emit(SIZES[place])


class _Part(Button):
    """Paint one third of the size box."""

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__(theme, "")
        self._place = place

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for room for the widest text."""
        m = self._theme.metrics
        wide = QFontMetrics(self._theme.font(m.text_dense)).horizontalAdvance("100%")
        return QSize(max(m.control, wide + m.gap_2 + m.gap_1) if self._place == 1 else m.control + m.gap_1, m.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a third of one frame, and the text."""
        t, m = self._theme.tokens, self._theme.metrics
        look, rect = self.look(), self.rect()
        painter = QPainter(self)
        painter.setClipRect(rect)
        frame = rect.adjusted(-m.radius * self._place, 0, m.radius * (2 - self._place), 0)
        if self._place == 1:
            frame = rect.adjusted(-m.radius, 0, m.radius, 0)
        box(painter, frame, m.radius, look.fill, t.control, m.hairline)
        if self._place:
            painter.fillRect(0, 0, m.hairline, self.height(), t.control)
        if self.hasFocus():
            box(painter, rect, m.radius_badge, "", t.focus, m.focus)
        sizes = (m.text_small, m.text_dense, m.text_section)
        painter.setFont(self._theme.font(sizes[self._place], 400 if self._place == 1 else 600))
        write(painter, rect, self.text(), look.text, CENTRE)
        painter.end()
