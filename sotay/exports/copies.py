# A document as it leaves the app: paragraphs and tables with their emphasis, and where they come from.
# It must not know libraries, packs, or the files and sheets that are made of it.

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

LINE_BREAK = "\u2028"  # inside one paragraph or cell


class Role(StrEnum):
    """Name what a paragraph is in its document."""

    HEADING = "heading"
    REMARK = "remark"  # the name of a passage that the document itself does not print
    BODY = "body"
    ITEM = "item"


class Align(StrEnum):
    """Name where the lines of a cell stand."""

    LEFT = "left"
    MIDDLE = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Mark the half-open range of letters that is bold, italic, under, sub or sup."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Hold one paragraph; `depth` is that of its section, 0 for the outermost step."""

    role: Role
    text: str
    emphases: tuple[Emphasis, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one cell of a table and the columns and rows that it covers; heads stand in the middle."""

    text: str
    column: int
    columns: int = 1
    rows: int = 1
    head: bool = False
    emphases: tuple[Emphasis, ...] = ()
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a table: the share of each column, and rows of cells that lie inside the columns and rows there are."""

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def heads(self) -> int:
        """Return how many rows at the top are heads alone, to be repeated on each page; 0 where one reaches lower."""
        count = next((at for at, row in enumerate(self.rows) if not row or not all(c.head for c in row)), 0)
        reach = max((at + cell.rows for at, row in enumerate(self.rows[:count]) for cell in row), default=0)
        return count if reach <= count else 0


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Copy:
    """Hold a document for reading outside the app; every text is in the document's own language.

    `type` is empty where the title says it. `standing` is empty for a document in force; else it warns the reader.
    `mark` stands across each page; "" is none.
    """

    type: str
    title: str
    facts: str
    standing: str
    blocks: tuple[Block, ...]
    source: str
    issuer: str = ""
    mark: str = ""


def pieces(text: str, emphases: tuple[Emphasis, ...]) -> Iterator[tuple[str, frozenset[str]]]:
    """Cut a text where its emphasis changes; give each piece with the styles it has."""
    inner = {place for one in emphases for place in (one.start, one.end) if 0 < place < len(text)}
    for start, end in pairwise(sorted({0, len(text), *inner})):
        yield text[start:end], frozenset(one.style for one in emphases if one.start <= start and end <= one.end)
