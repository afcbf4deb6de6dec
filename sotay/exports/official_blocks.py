# Blocks of a paper of the notebook as they leave it: paragraphs, and rows put together to tables.
# It must not know the form of papers, nor files or pages.

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from math import sqrt

from sotay.domain.paper_cells import cells_of
from sotay.domain.papers import BlockRole, PaperBlock
from sotay.exports.copies import LINE_BREAK, Align, Cell, Table
from sotay.exports.official import OfficialBlock, OfficialParagraph

_CODE = re.compile(r"0\d+")
_GROUPED = re.compile(r"\d[.,]\d")
_NARROWEST, _BROADEST = 2, 12  # shares of columns


def blocks_of(blocks: Iterable[PaperBlock]) -> tuple[OfficialBlock, ...]:
    """Return the blocks of a paper of the notebook; rows that follow each other are one table, the first its heads."""
    return tuple(_official(blocks))


def _official(blocks: Iterable[PaperBlock]) -> Iterator[OfficialBlock]:
    for is_row, run in groupby(blocks, lambda block: block.role is BlockRole.ROW):
        if is_row:
            yield _table([cells_of(block.text) for block in run])
        else:
            yield from (OfficialParagraph(block.role, _lined(block.text)) for block in run if block.text.strip())


def _table(rows: list[tuple[str, ...]]) -> Table:
    columns = max(map(len, rows))
    whole = [[*row, *[""] * (columns - len(row))] for row in rows]
    aligns = _aligns(list(zip(*whole[1:], strict=True))) or [Align.LEFT] * columns
    cells = (
        tuple(Cell(_lined(text), place, head=not at, align=aligns[place]) for place, text in enumerate(row))
        for at, row in enumerate(whole)
    )
    return Table(tuple(map(_share, zip(*whole, strict=True))), tuple(cells))


def _lined(text: str) -> str:
    return text.strip().replace("\n", LINE_BREAK)


def _aligns(columns: list[tuple[str, ...]]) -> list[Align]:
    """Return how columns stand: numbers in the middle; at the right where those of a table have groups or parts."""
    told = [[text.strip() for text in texts if text.strip()] for texts in columns]
    amounts = any(_is_number(texts) and any(map(_GROUPED.search, texts)) for texts in told)
    return [_align(texts, amounts=amounts) for texts in told]


def _align(texts: list[str], *, amounts: bool) -> Align:
    if not _is_number(texts):
        return Align.LEFT
    return Align.RIGHT if amounts and not any(map(_CODE.fullmatch, texts)) else Align.MIDDLE


def _is_number(texts: list[str]) -> bool:
    return all(text.strip(" .%").replace(".", "").replace(",", "").isdigit() for text in texts)


def _share(texts: tuple[str, ...]) -> int:
    """Return the share of a column: long texts get more, but not all."""
    longest = max(map(len, texts))
    return round(min(max(sqrt(longest), _NARROWEST), _BROADEST))
