# How each kind of paragraph is set on the page: sizes, lines, space around.
# It must not know colours: they are laid over the text, so that a theme changes them without writing it anew.

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFrameFormat, QTextLength, QTextTableFormat

from sotay.services.reading import Piece
from sotay.services.reading_pieces import Role, TableSlice

SIZES = (16, 18, 20, 22, 26, 30)
DEFAULT_SIZE = 18
COLUMN = 632
_MINIMUM = QTextBlockFormat.LineHeightTypes.MinimumHeight.value
_LINE = 1.61
FAMILIES = {
    "serif": ("Noto Serif", "Times New Roman"),
    "times": ("Times New Roman", "Liberation Serif", "Noto Serif"),
    "sans": ("Segoe UI", "Inter", "Noto Sans"),
}


@dataclass(frozen=True, slots=True)
class Face:
    """Hold a typeface and its size in pixels at 100 %, and the text scale of the window."""

    family: str = "serif"
    size: int = DEFAULT_SIZE
    scale: float = 1.0

    @property
    def pixels(self) -> int:
        """Return the size of plain text; Times runs small and gets two pixels more."""
        return round((self.size + (2 if self.family == "times" else 0)) * self.scale)

    @property
    def line(self) -> int:
        """Return the height of one line, with room for marks upon marks."""
        return round(self.size * self.scale * _LINE)

    @property
    def foot(self) -> int:
        """Return the room below the text, for the button that marks it as read."""
        return 6 * self.line

    @property
    def column(self) -> int:
        """Return the width of a comfortable line."""
        return round(COLUMN * self.scale * self.size / DEFAULT_SIZE)

    def font(self, factor: float = 1.0, weight: int = 400) -> QFont:
        """Return the font of plain text, or one larger or smaller."""
        font = QFont()
        font.setFamilies(list(FAMILIES[self.family]))
        font.setPixelSize(max(1, round(self.pixels * factor)))
        font.setWeight(QFont.Weight(weight))
        return font

    def letters(self, piece: Piece) -> QTextCharFormat:
        """Return how the letters of a piece are set."""
        made = QTextCharFormat()
        factor, weight = _FACTORS.get(piece.role, (1.0, 400))
        if piece.role is Role.HEADING and piece.depth <= 1:
            factor = 1.1
        made.setFont(self.font(factor, weight))
        return made

    def block(self, piece: Piece) -> QTextBlockFormat:
        """Return how a piece stands among the others."""
        made = QTextBlockFormat()
        above, below = _SPACES.get(piece.role, (0.0, 0.0))
        factor, _ = _FACTORS.get(piece.role, (1.0, 400))
        made.setLineHeight(round(self.line * factor), _MINIMUM)
        made.setTopMargin(round(self.line * above))
        made.setBottomMargin(round(self.line * below))
        if piece.role is Role.ITEM:
            made.setLeftMargin(self.line)
        if piece.role is Role.HEAD_CELL:
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return made

    def table(self, piece: TableSlice) -> QTextTableFormat:
        """Return how a table is drawn: thin lines, widths in percent."""
        made = QTextTableFormat()
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setCellPadding(round(self.line / 5))
        made.setCellSpacing(0)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setTopMargin(round(self.line * 0.3) if piece.is_first else 0)
        made.setBottomMargin(round(self.line * 0.5) if piece.is_last else 0)
        whole = sum(piece.widths)
        made.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * width / whole) for width in piece.widths]
        )
        return made


_FACTORS = {
    Role.TITLE: (1.22, 600),
    Role.FACTS: (0.8, 400),
    Role.HEADING: (1.0, 700),
    Role.REMARK: (0.8, 400),
    Role.CELL: (0.84, 400),
    Role.HEAD_CELL: (0.84, 700),
}
_SPACES = {
    Role.TITLE: (0.0, 0.2),
    Role.FACTS: (0.0, 0.8),
    Role.HEADING: (0.4, 0.25),
    Role.REMARK: (0.4, 0.1),
    Role.BODY: (0.0, 0.38),
    Role.ITEM: (0.0, 0.2),
}
