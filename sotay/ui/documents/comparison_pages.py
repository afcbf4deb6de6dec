# Two texts set side by side on pages: what was added, removed, changed or moved, with their names on each page.
# It must not know printers, PDF files or threads.

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor

from sotay.services.compared_rows import SideText, sides, turns
from sotay.services.comparing import Comparison, Kind
from sotay.services.exporting import Emphasis, Sheet
from sotay.ui.documents.lines import Face, Line, Mark, Paper
from sotay.ui.documents.pages import Column, Page
from sotay.ui.documents.printing import Job
from sotay.ui.tokens import LIGHT
from sotay.ui.widgets.tones import DIFFERENCE_TONES, soft, strong

_SHEET = Sheet(body=11, line=16.5, gap=4.5, top=16, bottom=22, left=20, footer=8)
_GONE, _COME = DIFFERENCE_TONES[Kind.REMOVED], DIFFERENCE_TONES[Kind.ADDED]
_LEFT = Qt.AlignmentFlag.AlignLeft
_KEPT = 3  # lines of a row that stand together before a page ends
_MOST_NAMED = 4  # lines of a name
_WHOLE = 9  # a row of no more lines is not parted


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Hold what is set: both texts compared, what they are called, and what became of a passage in words."""

    comparison: Comparison
    names: tuple[str, str]
    words: Mapping[Kind, str]


@dataclass(slots=True)
class _Cell:
    """Hold the lines of one side that are not set yet, each with the gap above it, and the colour behind them."""

    x: float
    lines: list[tuple[Line, float]]
    ground: str = ""

    def height(self, count: int) -> float:
        """Return how high some lines are; the first has no gap above it."""
        taken = self.lines[:count]
        return sum(line.height + (gap if at else 0) for at, (line, gap) in enumerate(taken))


def comparison_job(pair: SideBySide, today: date) -> Job:
    """Return a comparison as something to be printed or written as a PDF."""
    source = pair.comparison.source(today)
    return Job(lambda paper: set_comparison(pair, paper), _SHEET, " – ".join(pair.names), source, landscape=True)


def set_comparison(pair: SideBySide, paper: Paper) -> Iterator[Page]:
    """Give the pages of a comparison one by one."""
    setter = _Setter(pair, paper)
    setter.begin()
    for number in range(len(pair.comparison.rows)):
        setter.row(number)
        yield from setter.column.take()
    setter.turn()
    yield from setter.column.take()


class _Setter:
    """Set the rows of a comparison one after another into a column of pages, which has two halves."""

    def __init__(self, pair: SideBySide, paper: Paper) -> None:
        self._pair, self._paper = pair, paper
        self.column = Column(paper)
        self._middle, self._gap = (paper.left + paper.right) / 2, paper.pt(paper.sheet.gap)
        self._pad = 2 * self._gap
        self._xs = (paper.left, self._middle + self._pad)
        self._width = self._middle - self._pad - paper.left
        self._turns = turns(pair.comparison)
        self._begun = 0.0  # where the rows of this page begin

    def begin(self) -> None:
        """Set the names of both texts above the rows of a page."""
        face, top = self._face(bold=True), self.column.y
        for x, name in zip(self._xs, self._pair.names, strict=True):
            y = top
            for line in self._paper.broken(name, face, self._width)[:_MOST_NAMED]:
                self.column.put(line, x, y)
                y += line.height
            self.column.y = max(self.column.y, y)
        self.column.y += self._gap
        self.column.page.rules.append(QLineF(self._paper.left, self.column.y, self._paper.right, self.column.y))
        self._begun = self.column.y

    def turn(self) -> None:
        """End a page with the line between both sides."""
        top, bottom = self._begun + self._gap, max(self.column.y, self._begun + self._gap)
        self.column.page.faint.append(QLineF(self._middle, top, self._middle, bottom))
        self.column.turn()

    def row(self, number: int) -> None:
        """Set what became of a passage on a line of its own, and both its sides below, over as many pages as needed."""
        label, cells = self._label(number), self._cells(number)
        self._need(label, cells)
        if label:
            self.column.y += self._gap
            is_old = self._pair.comparison.rows[number].kind is Kind.REMOVED
            self.column.put(label[0], self._xs[0 if is_old else 1], self.column.y)
            self.column.y += label[0].height
        while True:
            self._part(cells)
            if not any(cell.lines for cell in cells):
                return
            self._next_page()

    def _need(self, label: list[Line], cells: list[_Cell]) -> None:
        """Begin a new page where too little of a row has room."""
        longest = max(len(cell.lines) for cell in cells)
        kept = longest if longest <= _WHOLE else _KEPT
        height = max(cell.height(kept) for cell in cells) + 3 * self._gap + sum(line.height for line in label)
        if height > self.column.room and self.column.y > self._begun:
            self._next_page()

    def _next_page(self) -> None:
        self.turn()
        self.begin()

    def _label(self, number: int) -> list[Line]:
        kind = self._pair.comparison.rows[number].kind
        if kind is Kind.SAME:
            return []
        word, colour = self._pair.words[kind], strong(LIGHT, DIFFERENCE_TONES[kind])
        told = f"{word} · {self._turns[number]}"
        marks = (Emphasis(0, len(word), "bold"), Mark(0, len(told), "", colour))
        return self._paper.broken(told, self._face(), self._width, marks)[:1]

    def _cells(self, number: int) -> list[_Cell]:
        dressed = zip(self._xs, sides(self._pair.comparison, number), (_GONE, _COME), ("through", "under"), strict=True)
        return [
            _Cell(
                x,
                self._lines(side, style, strong(LIGHT, tone), soft(LIGHT, tone)),
                soft(LIGHT, tone) if side.whole else "",
            )
            for x, side, tone, style in dressed
        ]

    def _lines(self, side: SideText, style: str, colour: str, ground: str) -> list[tuple[Line, float]]:
        lines: list[tuple[Line, float]] = []
        for runs in side.paragraphs:
            emphases, text = list[Emphasis](), ""
            for run in runs:
                start, text = len(text), text + run.text
                if run.bold:
                    emphases.append(Emphasis(start, len(text), "bold"))
                if run.marked:
                    emphases.append(Mark(start, len(text), style, colour, ground))
            broken = self._paper.broken(text, self._face(), self._width, tuple(emphases))
            lines += [(line, 0.0 if at else self._gap / 2) for at, line in enumerate(broken)]
        return lines

    def _part(self, cells: list[_Cell]) -> None:
        """Set as much of a row as the page has room for."""
        top = self.column.y
        bottom = max(self._fill(cell, top + self._gap) for cell in cells) + self._gap
        for cell in cells:
            if cell.ground:
                area = QRectF(
                    cell.x - self._pad, top + self._gap / 2, self._width + 2 * self._pad, bottom - top - self._gap
                )
                self.column.page.washes.append((area, QColor(cell.ground)))
        self.column.y = bottom

    def _fill(self, cell: _Cell, y: float) -> float:
        """Set the lines of a side that have room below a height, and return where they end."""
        count = self._fitting(cell, self._paper.bottom - y)
        for at, (line, gap) in enumerate(cell.lines[:count]):
            y += gap if at else 0
            self.column.put(line, cell.x, y)
            y += line.height
        del cell.lines[:count]
        return y

    def _fitting(self, cell: _Cell, room: float) -> int:
        """Return how many lines have room; none goes ahead alone."""
        count = 0
        while count < len(cell.lines) and cell.height(count + 1) <= room:
            count += 1
        return count - 1 if len(cell.lines) - count == 1 and count > 1 else count

    def _face(self, *, bold: bool = False) -> Face:
        return Face(self._paper.sheet.body, self._paper.sheet.line, bold=bold, align=_LEFT)
