# What is read from a sheet: cells, areas, faults, and how much of them is taken.
# It must not know files or XML.

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from openpyxl.utils import get_column_letter

Cell = str | int | float | bool | date | datetime | None


class Why(StrEnum):
    """Name why a cell gives no value."""

    NO_RESULT = "no_result"  # a formula that was saved without being calculated
    ERROR = "error"  # #REF!, #N/A and the like
    BAD_DATE = "bad_date"  # a number shown as a date that no calendar has
    BAD_NUMBER = "bad_number"


class Note(StrEnum):
    """Name what a file holds beside its values and what was left alone."""

    MACROS = "macros"  # never run
    LINKS = "links"  # cells fed by other files: their last values were read


@dataclass(frozen=True, slots=True)
class Fault:
    """Name a cell that gives no value, and what stands there where that is known; row and column count from 0."""

    row: int
    column: int
    why: Why
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """Hold the first and last row and column of merged cells, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class SheetRows:
    """Hold the values of one sheet; rows and columns count from 0, `rows[0]` is row 1 and all rows have one length.

    A merged area has the value of its first cell in all its cells. A cell in `faults` is None. Empty rows at the end
    and empty columns on the right are left out.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    faults: tuple[Fault, ...] = ()
    merged: tuple[Area, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """Say how much is taken at most: sizes in bytes; `cells` are those of all sheets, empty ones between others too."""

    size: int = 30_000_000
    unfolded: int = 100_000_000
    ratio: int = 200
    parts: int = 2_000
    sheets: int = 60
    rows: int = 20_000
    columns: int = 300
    cells: int = 2_000_000


class TooLargeError(Exception):
    """Say which of the limits is passed, by its name."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit


class NoSheetError(Exception):
    """Say in one word why a file is no workbook that can be read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def place(row: int, column: int) -> str:
    """Return how people call a cell: "B5"."""
    return f"{get_column_letter(column + 1)}{row + 1}"
