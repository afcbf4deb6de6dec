# The cells of one sheet, event by event, as plain values in rows.
# It must not know zips, or the texts and formats of other sheets than through what it is given.

import math
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time

from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel, from_ISO8601
from openpyxl.utils.escape import unescape

from sotay.exports.sheet_cells import Area, Cell, Fault, NoSheetError, SheetLimits, TooLargeError, Why
from sotay.exports.sheet_xml import Attributes, Letters, is_on

_DIGITS = "0123456789"
_EXACT = 2**53  # beyond it a float no longer holds each whole number
_ERROR = "e"
_SHOWN = 60  # letters of a fault


class Grid:
    """Collect values, faults, merged areas and what is hidden; raise TooLargeError beyond the limits."""

    def __init__(self, texts: Sequence[str], dates: Collection[str], limits: SheetLimits, *, is_1904: bool) -> None:
        self._texts, self._dates, self._limits = texts, dates, limits
        self._epoch = CALENDAR_MAC_1904 if is_1904 else CALENDAR_WINDOWS_1900
        self._rows: dict[int, dict[int, Cell]] = {}
        self._count = 0
        self.faults: list[Fault] = []
        self.merged: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._columns: dict[str, int] = {}
        self._row, self._column = -1, -1
        self._facts: Attributes = {}
        self._in_cell = self._has_formula = self._has_value = False
        self._letters = Letters()
        self.text = self._letters.text

    def start(self, name: str, facts: Attributes) -> None:
        """Begin a row, a cell or a part of a cell; note what is merged or hidden."""
        if self._in_cell:
            self._letters.start(name, ("v", "t"))
            self._has_formula = self._has_formula or name == "f"
            self._has_value = self._has_value or name in ("v", "is")
        elif name == "c":
            self._begin_cell(facts)
        elif name == "row":
            self._begin_row(facts)
        elif name == "mergeCell":
            self.merged.append(_area(facts["ref"]))
        elif name == "col" and is_on(facts.get("hidden")):
            last = min(int(facts["max"]), self._limits.columns)
            self.hidden_columns.update(range(int(facts["min"]) - 1, last))

    def end(self, name: str) -> None:
        """Finish a cell."""
        if self._in_cell:
            self._letters.end(name)
            if name == "c":
                self._in_cell = False
                self._keep()

    def _begin_row(self, facts: Attributes) -> None:
        self._row, self._column = int(facts["r"]) - 1 if "r" in facts else self._row + 1, -1
        if self._row < 0:
            raise NoSheetError("sheet_damaged")
        if is_on(facts.get("hidden")) and self._row < self._limits.rows:
            self.hidden_rows.add(self._row)

    def _begin_cell(self, facts: Attributes) -> None:
        self._in_cell, self._has_formula, self._has_value = True, False, False
        self._facts = facts
        self._letters.begin()
        letters = facts.get("r", "").rstrip(_DIGITS)
        if not letters:
            self._column += 1
        elif letters in self._columns:
            self._column = self._columns[letters]
        else:
            self._column = self._columns[letters] = column_index_from_string(letters) - 1

    def _keep(self) -> None:
        found = self._value()
        if found is None:
            return
        if self._row >= self._limits.rows:
            raise TooLargeError("rows")
        if self._column >= self._limits.columns:
            raise TooLargeError("columns")
        self._count += 1
        if self._count > self._limits.cells:
            raise TooLargeError("cells")
        if isinstance(found, Fault):
            self.faults.append(found)
            found = None
        self._rows.setdefault(self._row, {})[self._column] = found

    def _value(self) -> Cell | Fault:
        kind, written = self._facts.get("t", "n"), self._letters.whole()
        if kind in ("str", "inlineStr"):
            return unescape(written) or (self._fault(Why.NO_RESULT) if self._is_uncalculated else None)
        if not written:
            return self._fault(Why.NO_RESULT) if self._has_formula else None
        if kind == "s":
            return self._texts[int(written)] or None
        if kind == "b":
            return is_on(written.strip())
        if kind == _ERROR:
            return self._fault(Why.ERROR, written)
        return self._dated(written) if kind == "d" else self._number(written)

    @property
    def _is_uncalculated(self) -> bool:
        """Tell a formula without a result from one whose result is an empty text."""
        return self._has_formula and not self._has_value

    def _dated(self, written: str) -> Cell | Fault:
        try:
            return _plain(from_ISO8601(written.strip()))
        except (ValueError, AttributeError):
            return self._fault(Why.BAD_DATE, written)

    def _number(self, written: str) -> Cell | Fault:
        try:
            number = _number(written)
        except ValueError:
            return self._fault(Why.BAD_NUMBER, written)
        if self._facts.get("s", "0") not in self._dates:
            return number
        try:
            return _plain(from_excel(number, self._epoch))
        except (ValueError, OverflowError):
            return self._fault(Why.BAD_DATE, written)

    def _fault(self, why: Why, shown: str = "") -> Fault:
        return Fault(self._row, self._column, why, shown[:_SHOWN])

    def rows(self, left: int) -> tuple[tuple[Cell, ...], ...]:
        """Return all rows with merged areas filled, no more than `left` cells."""
        depth = max(self._rows, default=-1) + 1
        width = max((max(row) for row in self._rows.values()), default=-1) + 1
        if depth * width > left:
            raise TooLargeError("cells")
        for area in self._areas(depth, width):
            self._fill(area)
        blank = (None,) * width
        return tuple(
            tuple(map(row.get, range(width))) if (row := self._rows.get(number)) else blank for number in range(depth)
        )

    def _areas(self, depth: int, width: int) -> Iterator[Area]:
        """Give the merged areas as far as there are cells; those of a sound sheet do not overlap."""
        covered = 0
        for area in self.merged:
            bottom, right = min(area.bottom, depth - 1), min(area.right, width - 1)
            covered += max(bottom - area.top + 1, 0) * max(right - area.left + 1, 0)
            if covered > depth * width:
                raise NoSheetError("sheet_damaged")
            yield Area(area.top, area.left, bottom, right)

    def _fill(self, area: Area) -> None:
        value = self._rows.get(area.top, {}).get(area.left)
        if value is None:
            return
        for number in range(area.top, area.bottom + 1):
            row = self._rows.setdefault(number, {})
            row.update(dict.fromkeys(range(area.left, area.right + 1), value))


def _area(written: str) -> Area:
    edges = range_boundaries(written)
    if None in edges:
        raise NoSheetError("sheet_damaged")
    left, top, right, bottom = (edge - 1 for edge in edges)
    return Area(top, left, bottom, right)


def _number(written: str) -> int | float:
    try:
        return int(written)
    except ValueError:
        number = float(written)
    if not math.isfinite(number):
        raise ValueError(written)
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


def _plain(moment: object) -> Cell:
    """Return a day where the moment begins one; an hour without a day as text."""
    if isinstance(moment, datetime):
        return moment.date() if moment.time() == time() else moment
    if isinstance(moment, time):
        return f"{moment:%H:%M}"
    if isinstance(moment, date):
        return moment
    raise ValueError(moment)
