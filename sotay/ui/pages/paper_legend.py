# What the marks in a paper mean: one line below its text.
# It must not know the paper.

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sotay.ui.keys import shown
from sotay.ui.pages.paper_marks import CELL_BAR
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.fitting import FittingFrame
from sotay.ui.widgets.labels import ElidedLabel, label
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


class PaperLegend(FittingFrame):
    """Explain the marks; tell `table_wanted` when a table is to be edited in cells."""

    table_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("status")
        self._inside = False
        self._words = (ElidedLabel("", "caption"), ElidedLabel("", "caption"))
        for swatch, words in zip((Swatch(theme, "hl_b"), Swatch(theme, "hl_y", "amber")), self._words, strict=True):
            self.row.addWidget(swatch)
            self.row.addWidget(words)
        self._bar, self._table = label("", "caption"), ElidedLabel("", "caption")
        self.row.addWidget(self._bar)
        self.row.addWidget(self._table)
        self.row.addStretch(1)
        self.table_button = Button(theme, "", Kind.TEXT, icon="table", key=shown("table"), size=Size.SMALL)
        self.table_button.clicked.connect(self.table_wanted)
        self.row.addWidget(self.table_button)
        self.show_table(shown=False, editable=False)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_table(self, *, shown: bool, editable: bool) -> None:
        """Explain the bars of a table as well, where there is one, and offer to edit it."""
        self._bar.setVisible(shown)
        self._table.setVisible(shown)
        self.table_button.setVisible(shown and editable)

    def show_inside(self, inside: bool) -> None:
        """Point to the button while the cursor is in a table."""
        self._inside = inside
        self.table_button.set_kind(Kind.SECOND if inside else Kind.TEXT)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        for words, text in zip(
            self._words, (self.tr("filled in by the notebook"), self.tr("still missing")), strict=True
        ):
            words.set_full(text)
        self._bar.setText(CELL_BAR)
        between = self.tr("between the cells of a table")
        self._table.set_full(self.tr("between cells; easier to edit in a grid") if self._inside else between)
        self.table_button.setText(self.tr("Edit the table"))
        self.table_button.setToolTip(self.tr("Edit the table at the cursor cell by cell, without the bars"))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.control)
        self.row.setContentsMargins(m.page_left, 0, m.page_right, 0)
        self.row.setSpacing(m.gap_2)
