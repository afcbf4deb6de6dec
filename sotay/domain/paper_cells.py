# The cells of a row of a table as one line of text, and back: bars between cells, and bars that belong to the words.
# It must not know what rows say, nor what is made of their cells.

import re
from collections.abc import Iterable, Iterator

from sotay.domain.papers import CELL_BREAK

LINE_BREAK = "\u2028"  # between the lines of one cell: a paragraph of its own would be a row of its own
_BAR = re.compile(r"(?<!\S)\|(?!\S)")
_BAR_IN_WORDS = re.compile(r"(?<!\S)(?=\\*\|(?!\S))")
_HIDDEN_BAR = re.compile(r"(?<!\S)\\(?=\\*\|(?!\S))")


def cells_of(row: str) -> tuple[str, ...]:
    r"""Return the cells of a row of text, each without spaces at its ends; lines within a cell are parted by "\n"."""
    return tuple(
        _HIDDEN_BAR.sub("", row[start:end].strip()).replace(LINE_BREAK, "\n") for start, end in cell_places(row)
    )


def cell_places(row: str) -> Iterator[tuple[int, int]]:
    """Yield where each cell lies between the bars of a row, spaces included."""
    start = 0
    for bar in _BAR.finditer(row):
        yield start, bar.start()
        start = bar.end()
    yield start, len(row)


def bar_places(row: str) -> tuple[int, ...]:
    """Return where the bars between cells are."""
    return tuple(bar.start() for bar in _BAR.finditer(row))


def as_cell(words: str) -> str:
    r"""Return words as they stand in a cell: a bar on its own, "a | b", is written "a \| b", so it parts nothing."""
    return _BAR_IN_WORDS.sub(r"\\", words.strip()).replace("\n", LINE_BREAK)


def row_of(cells: Iterable[str]) -> str:
    """Return cells as a row of text; `cells_of` returns them again."""
    return CELL_BREAK.join(map(as_cell, cells))
