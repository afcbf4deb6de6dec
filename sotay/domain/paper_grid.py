# A table of a paper as a grid of cells, and the rows of text that a grid becomes again.
# It must not know the editor; rows that nobody touched stay the blocks they were, with their marks.

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from sotay.domain.paper_cells import as_cell, cell_places, cells_of
from sotay.domain.papers import CELL_BREAK, FillKind, PaperBlock, added_after, as_edited


@dataclass(frozen=True, slots=True)
class GridRow:
    """Hold a row of a grid; `key` is that of the block it was, "" for a new one."""

    cells: tuple[str, ...]
    key: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands in any cell."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class PaperGrid:
    """Hold a table: what stands above its columns, and its rows, each with as many cells."""

    heads: tuple[str, ...]
    rows: tuple[GridRow, ...]


def grid_of(blocks: Sequence[PaperBlock]) -> PaperGrid:
    """Return rows of text that follow each other as a grid; the first has the heads."""
    told = [cells_of(block.text) for block in blocks]
    columns = max(map(len, told))
    whole = [(*cells, *[""] * (columns - len(cells))) for cells in told]
    rows = (GridRow(cells, block.key) for cells, block in zip(whole[1:], blocks[1:], strict=True))
    return PaperGrid(whole[0], tuple(rows))


def blocks_of_grid(
    blocks: Sequence[PaperBlock], rows: Iterable[GridRow], taken: Container[str]
) -> tuple[PaperBlock, ...]:
    """Return the blocks of a table with other rows below its heads; keys of new ones are not `taken`.

    A row whose block is not among these any more is a new one.
    """
    given = {block.key: block for block in blocks}
    made, used = [blocks[0]], _Taken(taken, set(given))
    for row in rows:
        if row.key in given:
            made.append(_with_cells(given[row.key], row.cells))
        else:
            made.append(added_after(made[-1], CELL_BREAK.join(map(as_cell, row.cells)), used))
            used.own.add(made[-1].key)
    return tuple(made)


def cell_marks(block: PaperBlock) -> tuple[FillKind | None, ...]:
    """Return how each cell of a row is marked: as missing, as filled in by the notebook, or not at all."""
    return tuple(_mark(block, start, end) for start, end in cell_places(block.text))


@dataclass(frozen=True, slots=True)
class _Taken:
    """Name keys that cannot be given any more."""

    others: Container[str]
    own: set[str]

    def __contains__(self, key: object) -> bool:
        return key in self.own or key in self.others


def _mark(block: PaperBlock, start: int, end: int) -> FillKind | None:
    kinds = {fill.kind for fill in block.fills if fill.start < end and fill.end > start}
    return next((kind for kind in (FillKind.MISSING, FillKind.FACT) if kind in kinds), None)


def _with_cells(block: PaperBlock, cells: Sequence[str]) -> PaperBlock:
    """Return a row with other cells, changed one by one so that the marks of the others stay."""
    told = cells_of(block.text)
    wanted = [*cells]
    while len(wanted) > len(told) and not wanted[-1].strip():
        wanted.pop()
    block = as_edited(block, block.text + CELL_BREAK * (len(wanted) - len(told)))
    places = list(cell_places(block.text))
    for place in reversed(range(len(wanted))):
        if wanted[place].strip() != (told[place] if place < len(told) else ""):
            block = _with_cell(block, as_cell(wanted[place]), *places[place])
    return block


def _with_cell(block: PaperBlock, words: str, start: int, end: int) -> PaperBlock:
    before, after = " " * (start > 0), " " * (end < len(block.text))
    return as_edited(block, f"{block.text[:start]}{before}{words}{after}{block.text[end:]}")
