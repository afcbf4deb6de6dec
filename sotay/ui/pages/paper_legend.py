# What the marks in a paper mean: one line below its text.
# It must not know the paper.

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from sotay.ui.pages.paper_marks import CELL_BAR
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.painting import box

_WIDTH = 1.6  # times its height


class Swatch(QWidget):
    """Show a piece of a colour, underlined where the mark is as well."""

    def __init__(self, theme: Theme, colour: str, line: str = "") -> None:
        super().__init__()
        self._theme, self._colour, self._line = theme, colour, line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the room of two letters."""
        height = self._theme.metrics.icon_badge
        return QSize(round(height * _WIDTH), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colour and its line."""
        tokens, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        box(painter, self.rect(), m.radius_badge // 2, getattr(tokens, self._colour))
        if self._line:
            painter.fillRect(0, self.height() - m.focus, self.width(), m.focus, QColor(getattr(tokens, self._line)))
        painter.end()


class PaperLegend(QFrame):
    """Explain the marks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("status")
        self._theme = theme
        self._words: tuple[QLabel, QLabel] = (label("", "caption"), label("", "caption"))
        self._row = QHBoxLayout(self)
        for swatch, words in zip((Swatch(theme, "hl_b"), Swatch(theme, "hl_y", "amber")), self._words, strict=True):
            self._row.addWidget(swatch)
            self._row.addWidget(words)
        self._bar, self._table = label("", "caption"), label("", "caption")
        self._row.addWidget(self._bar)
        self._row.addWidget(self._table)
        self._row.addStretch(1)
        self.show_table(shown=False)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_table(self, *, shown: bool) -> None:
        """Explain the bars of a table as well, where there is one."""
        self._bar.setVisible(shown)
        self._table.setVisible(shown)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        for words, text in zip(
            self._words, (self.tr("filled in by the notebook"), self.tr("still missing")), strict=True
        ):
            words.setText(text)
        self._bar.setText(CELL_BAR)
        self._table.setText(self.tr("between the cells of a table"))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.control)
        self._row.setContentsMargins(m.page_left, 0, m.page_right, 0)
        self._row.setSpacing(m.gap_2)
