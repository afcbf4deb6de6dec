# The column of text that grows over the pages of a printed copy.
# It must not know what the text is, nor the device it is drawn on.

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from sotay.ui.documents.lines import Line, Paper

_INK, _GREY = QColor("#000000"), QColor("#9a9a9a")
_HAIR = 0.5  # points
_ROUNDING = 1e-6


@dataclass(slots=True)
class Page:
    """Hold what stands on one page, and its number in its own paper where several are printed as one."""

    letters: list[tuple[Line, float, float]] = field(default_factory=list)
    rules: list[QLineF] = field(default_factory=list)
    drawn: list[tuple[QLineF, float]] = field(default_factory=list)  # each with its thickness in points
    faint: list[QLineF] = field(default_factory=list)
    washes: list[tuple[QRectF, QColor]] = field(default_factory=list)
    number: int = 0

    def wash(self, painter: QPainter) -> None:
        """Colour the areas that stand behind all else."""
        for area, colour in self.washes:
            painter.fillRect(area, colour)

    def draw(self, painter: QPainter, paper: Paper) -> None:
        """Draw the lines and words of the page from the upper left corner of the sheet."""
        for colour, lines in ((_GREY, self.faint), (_INK, self.rules)):
            painter.setPen(QPen(colour, paper.pt(_HAIR)))
            painter.drawLines(lines)
        for rule, points in self.drawn:
            painter.setPen(QPen(_INK, paper.pt(points)))
            painter.drawLine(rule)
        painter.setPen(_INK)
        for line, x, y in self.letters:
            line.layout.lineAt(line.number).draw(painter, QPointF(x, y + line.drop))


class Column:
    """Fill pages from top to bottom; full ones wait in `done`."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.page = Page()
        self.done: list[Page] = []
        self.y = paper.top

    @property
    def room(self) -> float:
        """Return the height that is left on the page."""
        return self.paper.bottom - self.y

    @property
    def is_fresh(self) -> bool:
        """Tell whether nothing stands on the page yet."""
        return self.y <= self.paper.top

    def take(self) -> list[Page]:
        """Return the pages that are full and keep them no longer."""
        done, self.done = self.done, []
        return done

    def turn(self) -> None:
        """Begin a new page."""
        self.done.append(self.page)
        self.page, self.y = Page(), self.paper.top

    def need(self, height: float) -> None:
        """Begin a new page where the height has no room on this one."""
        if height > self.room and not self.is_fresh:
            self.turn()

    def skip(self, height: float) -> None:
        """Leave a gap, which never begins a page."""
        if not self.is_fresh:
            self.y += height

    def put(self, line: Line, x: float, y: float) -> None:
        """Set a line of letters at a place of the page."""
        self.page.letters.append((line, x, y))

    def pour(self, lines: Sequence[Line], x: float) -> None:
        """Set the lines of a paragraph; no single line stays behind or goes ahead alone."""
        while lines:
            count = self._fitting(lines)
            for line in lines[:count]:
                self.put(line, x, self.y)
                self.y += line.height
            lines = lines[count:]
            if lines:
                self.turn()

    def _fitting(self, lines: Sequence[Line]) -> int:
        fits = min(int(self.room / lines[0].height + _ROUNDING), len(lines))
        left = len(lines) - fits
        if left == 1:
            fits -= 1
        if fits == 1 and left:
            fits = 0
        return max(fits, 1) if self.is_fresh else fits
