# How a copy looks on paper: sizes of letters, margins, room for notes; for reading, and large for study.
# It must not know printers or how text is broken into lines.

from dataclasses import dataclass, replace

from sotay.exports.copies import Block, Paragraph, Role


@dataclass(frozen=True, slots=True)
class Sheet:
    """Give the measures of a printed sheet: letters and gaps in points, margins in millimetres."""

    body: float = 12
    line: float = 18
    gap: float = 6
    table: float = 10.5
    table_line: float = 14.5
    footer: float = 8
    top: float = 20
    right: float = 15
    bottom: float = 20
    left: float = 30
    footer_right: float = 15
    indent: float = 10
    justified: bool = True
    note_lines: int = 0
    note_step: float = 12
    shaded: bool = True  # the heads of tables
    number_above: float = 0  # mm from the edge to the page number in the middle; 0 is a foot with source and number
    number: float = 14
    number_first: int = 1

    def heading(self, depth: int) -> float:
        """Return the size of a heading: larger for parts and chapters."""
        return self.body * (1.12 if depth <= _CHAPTER else 1)


_CHAPTER = 1
_ARTICLE = 3

# The shipped serif runs larger than Times New Roman: its 12 points stand for the 14 of the rules of presentation.
READING = Sheet()
STUDY = Sheet(
    body=20,
    line=33,
    gap=12,
    table=16,
    table_line=24,
    footer=9,
    left=25,
    right=55,
    indent=0,
    justified=False,
)


def study_sheet(*, notes: bool) -> Sheet:
    """Return the large-type sheet; with `notes`, ruled lines follow each article."""
    return replace(STUDY, note_lines=3) if notes else STUDY


def notes_after(blocks: tuple[Block, ...], place: int) -> bool:
    """Tell whether an article or what is larger ends with a block, so that notes on it follow.

    Passages before the first step and after the last, such as signatures, have none of their own; a document that is
    one passage has them at its end.
    """
    if _is_heading(blocks[place]):
        return False
    if place + 1 == len(blocks):
        return True
    begun = next((one for one in reversed(blocks[:place]) if _is_heading(one)), None)
    return _is_heading(blocks[place + 1]) and isinstance(begun, Paragraph) and begun.role is Role.HEADING


def _is_heading(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    return block.role is Role.REMARK or (block.role is Role.HEADING and block.depth <= _ARTICLE)
