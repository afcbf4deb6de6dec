# The central export as a file: its sheets, which column holds which field, and its rows with what was odd in them.
# It must not know the register, nor what differs from it.

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sotay.domain.central_columns import guess_columns
from sotay.domain.central_rows import FIELDS, CellError, CentralRow, RowFault, RowWhy, cell_text, central_rows
from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code, SotayError
from sotay.domain.member_fields import digits_only
from sotay.domain.progress import Progress, silent
from sotay.domain.register import masked_number, printed_date
from sotay.domain.vietnamese import fold
from sotay.exports.sheets import Cell, Note, SheetRows, Why, place, read_sheets

__all__ = [
    "FIELDS",
    "CentralFile",
    "CentralRow",
    "ColumnChoice",
    "Layout",
    "Note",
    "RowFault",
    "RowWhy",
    "SheetRows",
    "TakenRows",
    "column_choices",
    "letter",
    "read_file",
    "remembered",
    "take_rows",
]

_SAMPLES = 3
_LOOKED_AT = 30
_SAMPLED = 500  # rows in which samples are looked for
_NUMBER = 7  # digits from which a text may be somebody's number
_WHYS = {Why.NO_RESULT: RowWhy.FORMULA, Why.ERROR: RowWhy.FORMULA, Why.BAD_DATE: RowWhy.BAD_DATE}


@dataclass(frozen=True, slots=True)
class Layout:
    """Say where the people stand: the sheet, the column of each field, the first row below the headings; all from 0."""

    sheet: int
    columns: Mapping[str, int]
    first_row: int


@dataclass(frozen=True, slots=True)
class CentralFile:
    """Hold a file that was read, and the layout that it most likely has."""

    path: Path
    sheets: tuple[SheetRows, ...]
    layout: Layout

    @property
    def sheet(self) -> SheetRows:
        """Return the sheet of the likely layout."""
        return self.sheets[self.layout.sheet]

    def layout_of(self, sheet: int, kept: str = "") -> Layout:
        """Return the likely layout of another sheet; `kept` is what `remembered` gave for an earlier file."""
        return _layout(sheet, self.sheets[sheet], kept)


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """Hold one column to choose: its place from 0, what heads it, and the first values below, numbers masked or not."""

    at: int
    heading: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakenRows:
    """Hold the people of a sheet, what was odd, and the rows (from 1) that only head others and were passed over."""

    rows: tuple[CentralRow, ...]
    faults: tuple[RowFault, ...]
    bands: tuple[int, ...]


def read_file(path: Path, kept: str = "", progress: Progress = silent) -> CentralFile:
    """Read a file and guess its layout, by the columns of an earlier one (`kept`) where the headings are the same.

    Raise as `read_sheets`; NOT_A_SHEET (`sheet_empty`) where no sheet has a row.
    """
    sheets = read_sheets(path, progress=progress)
    filled = [at for at, sheet in enumerate(sheets) if sheet.rows]
    if not filled:
        raise SotayError(Code.NOT_A_SHEET, {"file": path.name, "reason": "sheet_empty"})
    layouts = [_layout(at, sheets[at], kept) for at in filled]
    best = max(layouts, key=lambda layout: (_rank(layout), not sheets[layout.sheet].hidden, -layout.sheet))
    return CentralFile(path, sheets, best)


def remembered(sheet: SheetRows, layout: Layout) -> str:
    """Return the headings of a layout's columns as a text to be kept."""
    heads = _headings(sheet.rows, layout.first_row - 1)
    kept = {name: fold(heads[at]) for name, at in layout.columns.items() if at < len(heads) and heads[at]}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def column_choices(sheet: SheetRows, first_row: int, *, numbers: bool) -> tuple[ColumnChoice, ...]:
    """Return every column that holds anything; without `numbers` long numbers show their last digits only."""
    heads = _headings(sheet.rows, first_row - 1)
    found = []
    for at, head in enumerate(heads):
        samples = _samples((row[at] for row in sheet.rows[first_row : first_row + _SAMPLED]), numbers)
        if head or samples:
            found.append(ColumnChoice(at, head, samples))
    return tuple(found)


def letter(column: int) -> str:
    """Return how people call a column: "B"."""
    return place(0, column).rstrip("0123456789")


def take_rows(sheet: SheetRows, layout: Layout) -> TakenRows:
    """Read the people below the headings; cells without a value are faults of their row, empty otherwise."""
    bands = _bands(sheet, layout)
    empty: tuple[Cell, ...] = ()
    cells = [empty if at in bands else row for at, row in enumerate(sheet.rows)][layout.first_row :]
    rows, faults = central_rows(cells, layout.columns, layout.first_row + 1)
    fields = {at: name for name, at in layout.columns.items()}
    lost = tuple(
        RowFault(fault.row + 1, fields[fault.column], _WHYS.get(fault.why, RowWhy.BAD_NUMBER))
        for fault in sheet.faults
        if fault.row >= layout.first_row and fault.column in fields
    )
    # A name that could not be read is told once, by what stands in its cell.
    unread = {(fault.row, fault.field) for fault in lost}
    kept = (fault for fault in faults if (fault.row, fault.field) not in unread)
    ordered = sorted((*lost, *kept), key=lambda fault: (fault.row, FIELDS.index(fault.field)))
    return TakenRows(rows, tuple(ordered), tuple(sorted(at + 1 for at in bands if at >= layout.first_row)))


def _layout(at: int, sheet: SheetRows, kept: str) -> Layout:
    known = _known_layout(at, sheet, kept)
    if known is not None:
        return known
    guessed = guess_columns(sheet.rows)
    # Without headings the first row is most likely one all the same.
    return Layout(at, dict(guessed.fields), guessed.first_row or 1)


def _known_layout(at: int, sheet: SheetRows, kept: str) -> Layout | None:
    try:
        wanted = {name: str(head) for name, head in json.loads(kept or "{}").items() if name in FIELDS}
    except (ValueError, AttributeError):
        return None
    found = None
    for row in range(min(len(sheet.rows), _LOOKED_AT) if wanted else 0):
        heads = [fold(head) for head in _headings(sheet.rows, row)]
        if all(head in heads for head in wanted.values()):
            found = Layout(at, {name: heads.index(head) for name, head in wanted.items()}, row + 1)
    return found


def _rank(layout: Layout) -> tuple[bool, int]:
    return "full_name" in layout.columns, len(layout.columns)


def _headings(rows: Sequence[Sequence[Cell]], last: int) -> list[str]:
    """Return what heads each column: the row given, after the one above where that heads several."""
    if not 0 <= last < len(rows):
        return [""] * (len(rows[0]) if rows else 0)
    lower = [_text(cell) for cell in rows[last]]
    upper = [_text(cell) for cell in rows[last - 1]] if last else [""] * len(lower)
    if len({text for text in upper if text}) < 2:
        upper = [""] * len(lower)  # a title over all of them
    return [" ".join(dict.fromkeys(filter(None, both))) for both in zip(upper, lower, strict=True)]


def _text(cell: Cell) -> str:
    if isinstance(cell, date | datetime):
        return printed_date(PartialDate(cell.year, cell.month, cell.day))
    try:
        return "" if cell is None else cell_text(cell)
    except CellError:
        return ""


def _samples(cells: Iterable[Cell], numbers: bool) -> tuple[str, ...]:
    found: list[str] = []
    for cell in cells:
        text = _text(cell)
        if text:
            found.append(text if numbers else _masked(text))
        if len(found) == _SAMPLES:
            break
    return tuple(found)


def _masked(text: str) -> str:
    bare = digits_only(text.removeprefix("'"))
    return masked_number(bare) if bare.isdigit() and len(bare) >= _NUMBER else text


def _bands(sheet: SheetRows, layout: Layout) -> frozenset[int]:
    """Return the rows in which one text lies over the name and another column: they head the rows below them."""
    name = layout.columns.get("full_name", -1)
    others = [at for at in layout.columns.values() if at != name]
    return frozenset(
        row
        for area in sheet.merged
        if area.left <= name <= area.right and any(area.left <= at <= area.right for at in others)
        for row in range(area.top, area.bottom + 1)
    )
