# What the paragraphs of a paper look like while it is edited: bold heads, what the notebook filled in, what is missing.
# It must not know how a paper is kept, nor change its text: the looks lie over it, so undo does not meet them.

from collections.abc import Callable, Sequence

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextBlockFormat, QTextCharFormat, QTextDocument

from sotay.domain.paper_cells import bar_places
from sotay.domain.papers import CELL_BREAK
from sotay.services.papers import BlockRole, FillKind, PaperBlock
from sotay.ui.reader.faces import Face
from sotay.ui.theme import Theme

CELL_BAR = CELL_BREAK.strip()
_BOLD = frozenset({BlockRole.SECTION, BlockRole.HEADING})
_LABELLED = "head."  # keys of the lines above the agenda: their first words are a label
_MINIMUM = QTextBlockFormat.LineHeightTypes.MinimumHeight.value


class PaperMarks(QSyntaxHighlighter):
    """Lay the marks of the blocks over the paragraphs of a document."""

    def __init__(self, document: QTextDocument, theme: Theme, lines: Callable[[], Sequence[PaperBlock]]) -> None:
        super().__init__(document)
        self._theme = theme
        self._lines = lines
        self.restyle()

    def restyle(self) -> None:
        """Wear the colours of now; the caller lays the marks again."""
        tokens = self._theme.tokens
        fact, gap, bold, bar = (QTextCharFormat() for _ in range(4))
        fact.setBackground(QColor(tokens.hl_b))
        gap.setBackground(QColor(tokens.hl_y))
        # Not by colour alone: what is missing is underlined as well.
        gap.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        gap.setUnderlineColor(QColor(tokens.amber))
        for one in (fact, gap):
            one.setForeground(QColor(tokens.text))
        bold.setFontWeight(QFont.Weight.Bold)
        bar.setForeground(QColor(tokens.ink))
        self._fills = {FillKind.FACT: fact, FillKind.MISSING: gap}
        self._bold, self._bar = bold, bar

    # Qt overrides
    def highlightBlock(self, text: str) -> None:
        """Mark one paragraph."""
        place, lines = self.currentBlock().blockNumber(), self._lines()
        if place >= len(lines):
            return
        block = lines[place]
        if bold := _bold_letters(block, place, lines):
            self.setFormat(0, bold, self._bold)
        for fill in block.fills:
            base = QTextCharFormat(self._fills[fill.kind])
            if fill.start < bold:
                base.merge(self._bold)
            start = units(text[: fill.start])
            self.setFormat(start, units(text[: fill.end]) - start, base)
        if block.role is BlockRole.ROW:
            for place in bar_places(text):
                self.setFormat(units(text[:place]), 1, self._bar)


def units(text: str) -> int:
    """Return how many places a text takes in a document: two for a letter such as an emoji."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _bold_letters(block: PaperBlock, place: int, lines: Sequence[PaperBlock]) -> int:
    """Return how many letters at its beginning are bold: all of a head, the label of a line, the heads of a table."""
    begins_table = block.role is BlockRole.ROW and (place == 0 or lines[place - 1].role is not BlockRole.ROW)
    if block.role in _BOLD or begins_table:
        return len(block.text)
    return block.text.find(":") + 1 if block.key.startswith(_LABELLED) else 0


def block_format(role: BlockRole, face: Face, gap: int, ground: str) -> QTextBlockFormat:
    """Return how a paragraph of a role is set; `gap` is the smallest space of the window, `ground` is for tables."""
    made = QTextBlockFormat()
    made.setLineHeight(face.line, _MINIMUM)
    made.setBottomMargin(gap)
    if role is BlockRole.ROW:
        made.setBackground(QColor(ground))
        made.setBottomMargin(0)
    elif role is BlockRole.SECTION:
        made.setTopMargin(3 * gap)
    elif role is BlockRole.HEADING:
        made.setTopMargin(gap)
    elif role in (BlockRole.ITEM, BlockRole.BASIS):
        made.setLeftMargin(3 * gap)
        made.setTextIndent(-3 * gap)
    return made
