# A list set on pages: the heading of Party papers, titles, the table with its heads on each page, who signs.
# It must not know printers, PDF files or threads.

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QLineF, Qt

from sotay.services.listings import LARGE, PARTY, PLAIN, Heading, Listing, Signature, Table, as_table, fitted
from sotay.ui.documents.lines import Face, Line, Paper
from sotay.ui.documents.pages import Column, Page
from sotay.ui.documents.printing import Job
from sotay.ui.documents.tables import PAD, rows_before

_TITLE, _PARTY = 1.3, 1.1  # times the letters of the text
_LEADING = 1.35
_RULE_GAP = 2  # points
_ROOM_TO_SIGN = 4  # empty lines
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def table_job(listing: Listing, *, large: bool = False) -> Job:
    """Return a list as something to be printed or written as a PDF."""
    sheet = LARGE if large else PLAIN
    return Job(
        lambda paper: set_table(listing, paper),
        sheet,
        listing.title,
        listing.source,
        listing.issuer,
        landscape=listing.landscape,
        mark=listing.mark,
    )


def set_table(listing: Listing, paper: Paper) -> Iterator[Page]:
    """Give the pages of a list one by one; the last row stays on the page of the signatures."""
    setter = _Setter(listing, paper)
    setter.head()
    for _ in setter.rows():
        yield from setter.column.take()
    setter.end()
    setter.column.turn()
    yield from setter.column.take()


class _Setter:
    """Set the parts of a list one after another into a column."""

    def __init__(self, listing: Listing, paper: Paper) -> None:
        self._listing, self._paper, self._sheet = listing, paper, paper.sheet
        self.column = Column(paper)
        self._width = paper.right - paper.left
        self._gap = paper.pt(paper.sheet.gap)

    def head(self) -> None:
        """Set the names of the bodies and the Party, and the titles."""
        if self._listing.heading:
            self._heading(self._listing.heading)
        for at, title in enumerate(self._listing.titles):
            points = self._sheet.body * (1 if at else _TITLE)
            self.column.pour(self._lines(title, self._width, points, bold=not at), self._paper.left)
        self.column.skip(2 * self._gap)

    def _heading(self, heading: Heading) -> None:
        if heading.form:
            face = Face(self._sheet.table, self._sheet.line, italic=True, align=Qt.AlignmentFlag.AlignRight)
            self.column.pour(self._paper.broken(heading.form, face, self._width), self._paper.left)
        half = self._width / 2
        left = self._lines(heading.superior.upper(), half)
        left += self._lines(heading.body.upper(), half, bold=True) + self._lines("*", half)
        right = self._lines(PARTY, half, self._sheet.body * _PARTY, bold=True)
        top = self.column.y
        self._stack(left, self._paper.left, top)
        below = self._stack(right, self._paper.left + half, top)
        self._rule_under(right[-1], self._paper.left + half, below)
        self.column.y = max(below, top + sum(line.height for line in left)) + 2 * self._gap

    def _rule_under(self, line: Line, left: float, y: float) -> None:
        """Draw a line as long as the words above it."""
        words = line.layout.lineAt(line.number).naturalTextRect()
        start, y = left + words.left(), y + self._paper.pt(_RULE_GAP)
        self.column.page.rules.append(QLineF(start, y, start + words.width(), y))

    def _stack(self, lines: list[Line], x: float, y: float) -> float:
        """Set lines below each other from a place on and return where they end."""
        for line in lines:
            self.column.put(line, x, y)
            y += line.height
        return y

    def _lines(
        self, text: str, width: float, points: float = 0, *, bold: bool = False, italic: bool = False
    ) -> list[Line]:
        """Break a text that stands in the middle; nothing is one empty line."""
        points = points or self._sheet.body
        return self._paper.broken(text or " ", Face(points, points * _LEADING, bold, italic, _MIDDLE), width)

    def rows(self) -> Iterator[None]:
        """Set the table; its last row goes to a new page with the signatures where these have no room below it."""
        return rows_before(self.column, self._table(), self._end_height())

    def _table(self) -> Table:
        """Return the table with columns as wide as their words."""
        whole = as_table(self._listing)
        return replace(whole, widths=fitted(whole, self._width, self._paper.length, 2 * self._paper.pt(PAD) + 1))

    def end(self) -> None:
        """Set the notes and who signs."""
        self.column.skip(self._gap)
        for lines in self._notes():
            self.column.pour(lines, self._paper.left)
            self.column.skip(self._gap / 2)
        if self._listing.signatures:
            self.column.skip(self._gap)
            self._sign()

    def _notes(self) -> list[list[Line]]:
        face = Face(self._sheet.body, self._sheet.line)
        return [self._paper.broken(note, face, self._width) for note in self._listing.notes]

    def _end_height(self) -> float:
        notes = sum(sum(line.height for line in lines) + self._gap / 2 for lines in self._notes())
        return 2 * self._gap + notes + self._signed_height()

    def _signed_height(self) -> float:
        return max((sum(line.height for line in lines) for _, lines in self._signed()), default=0.0)

    def _sign(self) -> None:
        """Set who signs side by side, on one page; one alone stands on the right."""
        self.column.need(self._signed_height())
        top = self.column.y
        self.column.y = max(self._stack(lines, x, top) for x, lines in self._signed())

    def _signed(self) -> list[tuple[float, list[Line]]]:
        signed = self._listing.signatures
        places = max(len(signed), 2)
        width = self._width / places
        first = places - len(signed)
        return [
            (self._paper.left + (first + at) * width, self._signature(one, width, is_last=one is signed[-1]))
            for at, one in enumerate(signed)
        ]

    def _signature(self, one: Signature, width: float, *, is_last: bool) -> list[Line]:
        lines = self._lines(self._listing.place_day if is_last else "", width, italic=True)
        lines += self._lines(one.authority, width, bold=True) + self._lines(one.position, width)
        for _ in range(_ROOM_TO_SIGN):
            lines += self._lines("", width)
        return lines + self._lines(one.name, width, bold=True)
