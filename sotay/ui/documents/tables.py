# Tables of a printed copy: cells poured row by row, over page ends where a row is longer than its page.
# It must not know the document around the table.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor

from sotay.services.exporting import Align, Cell, Table
from sotay.ui.documents.lines import Face, Line
from sotay.ui.documents.pages import Column

_WASH = QColor("#efefef")  # behind the heads
PAD = 3.5  # points between a border and the letters
_ALIGNS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}
_FEWEST = 3  # lines of a long row that may stand alone at the foot of a page


@dataclass(slots=True)
class _Open:
    """Hold a cell whose lines are being poured into the rows it covers, up to `last`."""

    cell: Cell
    lines: list[Line]
    left: float
    right: float
    last: int
    is_begun: bool = False


class TableSetter:
    """Set one table into a column; its heads stand again on each page."""

    def __init__(self, column: Column, table: Table) -> None:
        self._column, self._table = column, table
        self._paper = column.paper
        self._pad, self._line = self._paper.pt(PAD), self._paper.pt(self._paper.sheet.table_line)
        self._edges = _edges(table.widths, self._paper.left, self._paper.right)
        self._open: list[_Open] = []
        self._page, self._repeated = self._paper.bottom - self._paper.top, 0.0
        if 0 < table.heads < len(table.rows):
            height = self._heads().height()
            self._repeated = height if height < self._page / 3 else 0.0

    def set(self) -> None:
        """Pour all rows."""
        for _ in self.rows():
            pass

    def rows(self) -> Iterator[None]:
        """Pour row by row, so that the pages of a long table can be taken as they fill."""
        for place in range(len(self._table.rows)):
            self._open += self._opened(place)
            self._pour(place)
            self._open = [one for one in self._open if one.last > place]
            yield

    def _opened(self, place: int) -> list[_Open]:
        made = []
        for cell in self._table.rows[place]:
            left, right = self._edges[cell.column], self._edges[min(cell.column + cell.columns, len(self._edges) - 1)]
            made.append(_Open(cell, self._lines(cell, right - left), left, right, place + cell.rows - 1))
        return made

    def _lines(self, cell: Cell, width: float) -> list[Line]:
        sheet = self._paper.sheet
        align = _ALIGNS[Align.MIDDLE if cell.head else cell.align]
        face = Face(sheet.table, sheet.table_line, bold=cell.head, align=align)
        return self._paper.broken(cell.text, face, width - 2 * self._pad, cell.emphases) if cell.text else []

    def _pour(self, place: int) -> None:
        column = self._column
        while True:
            height = self._height(place)
            if height <= column.room:
                self._part(place, height, is_end=True)
                return
            begins_well = column.room >= _FEWEST * self._line + 2 * self._pad
            if begins_well and (column.is_fresh or height > self._page - self._repeated):
                self._part(place, column.room, is_end=False)
            self._turn(place)

    def _height(self, place: int) -> float:
        ending = (len(one.lines) for one in self._open if one.last <= place)
        return max([1, *ending]) * self._line + 2 * self._pad

    def _turn(self, place: int) -> None:
        """Go on at the next page, below the heads, unless these are what is being set or too high."""
        for one in self._open:
            if one.is_begun:
                self._rule(one.left, self._column.y, one.right, self._column.y)
        self._column.turn()
        if self._repeated and place >= self._table.heads:
            self._heads().set()

    def _heads(self) -> "TableSetter":
        return TableSetter(self._column, Table(self._table.widths, self._table.rows[: self._table.heads]))

    def height(self) -> float:
        """Return about how high the table is, each row as its tallest cell."""
        total = 0.0
        for place in range(len(self._table.rows)):
            tallest = max([1, *(len(one.lines) for one in self._opened(place))])
            total += tallest * self._line + 2 * self._pad
        return total

    def _part(self, place: int, height: float, *, is_end: bool) -> None:
        """Set a row, or the part of it that has room."""
        top, column = self._column.y, self._column
        count = int((height - 2 * self._pad) / self._line + 1e-6)
        for one in self._open:
            if one.cell.head and self._paper.sheet.shaded:
                column.page.washes.append((QRectF(one.left, top, one.right - one.left, height), _WASH))
        for one in self._open:
            for at, line in enumerate(one.lines[:count]):
                column.put(line, one.left + self._pad, top + self._pad + at * self._line)
            del one.lines[:count]
            self._frame(one, top, top + height, closes=is_end and one.last <= place)
        column.y += height

    def _frame(self, one: _Open, top: float, bottom: float, *, closes: bool) -> None:
        self._rule(one.left, top, one.left, bottom)
        self._rule(one.right, top, one.right, bottom)
        if not one.is_begun or self._column.is_fresh:
            self._rule(one.left, top, one.right, top)
        if closes:
            self._rule(one.left, bottom, one.right, bottom)
        one.is_begun = True

    def _rule(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self._column.page.rules.append(QLineF(x1, y1, x2, y2))


def rows_before(column: Column, table: Table, end: float) -> Iterator[None]:
    """Pour a table row by row; its last row begins a page, below the heads, where what follows has no room below it.

    `end` is the height of what follows, in dots.
    """
    if len(table.rows) == table.heads:
        yield from TableSetter(column, table).rows()
        return
    yield from TableSetter(column, replace(table, rows=table.rows[:-1])).rows()
    yield from TableSetter(column, _last(column, table, end)).rows()


def _last(column: Column, table: Table, end: float) -> Table:
    alone = replace(table, rows=table.rows[-1:])
    headed = replace(table, rows=(*table.rows[: table.heads], *alone.rows))
    page = column.paper.bottom - column.paper.top
    if TableSetter(column, alone).height() + end <= column.room or TableSetter(column, headed).height() + end > page:
        return alone
    column.turn()
    return headed


def _edges(shares: Sequence[int], left: float, right: float) -> list[float]:
    whole, passed = sum(shares), 0
    edges = [left]
    for share in shares:
        passed += share
        edges.append(left + (right - left) * passed / whole)
    return edges
