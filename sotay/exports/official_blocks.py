# Blocks of a paper of the notebook as they leave it: paragraphs, and rows put together to tables.
# It must not know the form of papers, nor files or pages.

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import sqrt

from sotay.domain.papers import CELL_BREAK, BlockRole, PaperBlock
from sotay.exports.copies import LINE_BREAK, Align, Cell, Table
from sotay.exports.official import OfficialBlock, OfficialParagraph

_NARROWEST, _BROADEST = 2, 12  # shares of columns


def blocks_of(blocks: Iterable[PaperBlock]) -> tuple[OfficialBlock, ...]:
    """Return the blocks of a paper of the notebook; rows that follow each other are one table, the first its heads."""
    return tuple(_official(blocks))


def _official(blocks: Iterable[PaperBlock]) -> Iterator[OfficialBlock]:
    for is_row, run in groupby(blocks, lambda block: block.role is BlockRole.ROW):
        if is_row:
            yield _table([block.text.split(CELL_BREAK) for block in run])
        else:
            yield from (OfficialParagraph(block.role, _lined(block.text)) for block in run if block.text.strip())


def _table(rows: list[list[str]]) -> Table:
    columns = max(map(len, rows))
    whole = [[*row, *[""] * (columns - len(row))] for row in rows]
    aligns = [_align(texts) for texts in zip(*whole[1:], strict=True)] or [Align.LEFT] * columns
    cells = (
        tuple(Cell(_lined(text), place, head=not at, align=aligns[place]) for place, text in enumerate(row))
        for at, row in enumerate(whole)
    )
    return Table(tuple(map(_share, zip(*whole, strict=True))), tuple(cells))


def _lined(text: str) -> str:
    return text.strip().replace("\n", LINE_BREAK)


def _align(texts: tuple[str, ...]) -> Align:
    """Return how a column stands: numbers in the middle."""
    return Align.MIDDLE if all(text.strip(" .%").isdigit() or not text.strip() for text in texts) else Align.LEFT


def _share(texts: tuple[str, ...]) -> int:
    """Return the share of a column: long texts get more, but not all."""
    longest = max(map(len, texts))
    return round(min(max(sqrt(longest), _NARROWEST), _BROADEST))
