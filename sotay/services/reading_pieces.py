# A document cut into what a page shows: paragraphs and table cells, each knowing which letters of its section it holds.
# It must not know Qt, storage or how wide a page is.

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sotay.domain.documents import Level
from sotay.services.reading_html import Grid, Line, Run, parse_html
from sotay.services.rendering import section_title
from sotay.storage.records import StoredSection

LINE_BREAK = "\u2028"
_GRID_SLICE = 16  # rows of one table on the page: a table of 1,500 rows is laid out in slices, never at once
_WORD = re.compile(r"[^\s\u2028]+")
_REACH = 160  # letters that alignment may skip before a word counts as not found
_RUN_IN = {Level.ARTICLE, Level.CLAUSE, Level.POINT}


class Role(StrEnum):
    """Name what a piece is on the page."""

    TITLE = "title"
    FACTS = "facts"
    HEADING = "heading"
    REMARK = "remark"  # the name of a passage that the document itself does not print
    BODY = "body"
    ITEM = "item"
    CELL = "cell"
    HEAD_CELL = "head_cell"


@dataclass(frozen=True, slots=True)
class Span:
    """Say that `length` letters from `local` in a piece are those from `at` in the text of its section."""

    local: int
    at: int
    length: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold one paragraph or cell: its section's place (-1: none), its text as shown, and where the text comes from."""

    section: int
    role: Role
    text: str
    spans: tuple[Span, ...] = ()
    runs: tuple[Run, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    """Place one cell of a table: which piece it shows and how many columns and rows it covers."""

    piece: int
    column: int
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableSlice:
    """Hold some rows of a table; all slices of one table share the widths, in percent."""

    widths: tuple[int, ...]
    rows: tuple[tuple[Slot, ...], ...]
    is_first: bool = True
    is_last: bool = True


@dataclass(frozen=True, slots=True)
class Flow:
    """Hold the pieces of a document in reading order, and the steps that put them on a page."""

    pieces: tuple[Piece, ...]
    steps: tuple[int | TableSlice, ...]
    """A number is a paragraph, by its place in `pieces`."""


def flow_of(sections: Sequence[StoredSection], title: str, facts: str) -> Flow:
    """Cut a document into pieces; `title` and `facts` stand above its text and belong to no section."""
    made = _Cutter()
    made.paragraph(Piece(-1, Role.TITLE, title))
    made.paragraph(Piece(-1, Role.FACTS, facts))
    for place, section in enumerate(sections):
        made.section(place, section)
    return Flow(tuple(made.pieces), tuple(made.steps))


class _Cutter:
    """Gather pieces and steps, section by section."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.steps: list[int | TableSlice] = []

    def paragraph(self, piece: Piece) -> None:
        if piece.text:
            self.steps.append(len(self.pieces))
            self.pieces.append(piece)

    def section(self, place: int, section: StoredSection) -> None:
        runs_in = section.level in _RUN_IN and (not section.heading or section.level is Level.POINT)
        if not runs_in:
            role = Role.REMARK if section.level is Level.PASSAGE else Role.HEADING
            self.paragraph(Piece(place, role, section_title(section), depth=section.level.depth))
        lead = _lead(section) if runs_in else ""
        if section.html:
            self._marked_up(place, section, lead)
        else:
            self._plain(place, section, lead)

    def _plain(self, place: int, section: StoredSection, lead: str) -> None:
        start = 0
        for line in section.text.split("\n"):
            if line.strip():
                self.paragraph(_led(Piece(place, Role.BODY, line, (Span(0, start, len(line)),)), lead))
                lead = ""
            start += len(line) + 1
        if lead:
            self.paragraph(_led(Piece(place, Role.BODY, ""), lead.rstrip()))

    def _marked_up(self, place: int, section: StoredSection, lead: str) -> None:
        aligned = _Alignment(section.text)
        for block in parse_html(section.html):
            if isinstance(block, Line):
                role = Role.ITEM if block.item else Role.BODY
                piece = Piece(place, role, block.text, aligned.spans(block.text), block.runs)
                self.paragraph(_led(piece, lead))
            else:
                self.paragraph(_led(Piece(place, Role.BODY, ""), lead.rstrip()))
                self._table(place, block, aligned)
            lead = ""

    def _table(self, place: int, grid: Grid, aligned: "_Alignment") -> None:
        rows = []
        for row in grid.rows:
            slots = []
            for cell in row:
                slots.append(Slot(len(self.pieces), cell.column, cell.columns, cell.rows))
                role = Role.HEAD_CELL if cell.head else Role.CELL
                self.pieces.append(Piece(place, role, cell.text, aligned.spans(cell.text), cell.runs))
            rows.append(tuple(slots))
        widths, parts = _widths(grid), list(_slices(rows))
        last = len(parts) - 1
        self.steps += [TableSlice(widths, part, at == 0, at == last) for at, part in enumerate(parts)]


class _Alignment:
    """Find pieces of marked-up text one after another in the plain text of the same section."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = 0

    def spans(self, shown: str) -> tuple[Span, ...]:
        """Return where a piece stands; words that the plain text does not have belong to no span."""
        whole = self._text.find(shown, self._end, self._end + _REACH + len(shown))
        if whole >= 0 and shown:
            self._end = whole + len(shown)
            return (Span(0, whole, len(shown)),)
        return _joined(self._words(shown))

    def _words(self, shown: str) -> Iterator[Span]:
        for word in _WORD.finditer(shown):
            at = self._text.find(word[0], self._end, self._end + _REACH + len(word[0]))
            if at >= 0:
                self._end = at + len(word[0])
                yield Span(word.start(), at, len(word[0]))


def _joined(words: Iterator[Span]) -> tuple[Span, ...]:
    """Join words that are as far apart in the piece as in the text, so that the blanks between belong to them."""
    spans: list[Span] = []
    for word in words:
        last = spans[-1] if spans else None
        if last is not None and word.local - last.local == word.at - last.at:
            spans[-1] = replace(last, length=word.local + word.length - last.local)
        else:
            spans.append(word)
    return tuple(spans)


def _lead(section: StoredSection) -> str:
    """Return what stands in bold before the first words: "a) Mở đầu. "."""
    title = section_title(section) if section.heading else section.label
    if title and title[-1].isalnum():
        title += "."
    return f"{title} " if title else ""


def _led(piece: Piece, lead: str) -> Piece:
    if not lead:
        return piece
    shift = len(lead)
    spans = tuple(replace(span, local=span.local + shift) for span in piece.spans)
    runs = tuple(replace(run, start=run.start + shift, end=run.end + shift) for run in piece.runs)
    return replace(piece, text=lead + piece.text, spans=spans, runs=(Run(0, len(lead.rstrip()), "bold"), *runs))


def _widths(grid: Grid) -> tuple[int, ...]:
    """Return the share of each column in percent, by the longest of its words and by all of its text."""
    needs = [1.0] * grid.columns
    for row in grid.rows[:400]:
        for cell in row:
            if cell.columns == 1:
                longest = max(map(len, cell.text.split()), default=0)
                needs[cell.column] = max(needs[cell.column], longest + min(len(cell.text), 120) / 6)
    total = sum(needs)
    return tuple(max(3, round(100 * need / total)) for need in needs)


def _slices(rows: Sequence[tuple[Slot, ...]]) -> Iterator[tuple[tuple[Slot, ...], ...]]:
    """Cut a table where no cell reaches over the cut."""
    begun, reach = 0, 0
    for place, row in enumerate(rows):
        if place - begun >= _GRID_SLICE and reach <= place:
            yield tuple(rows[begun:place])
            begun = place
        reach = max([reach, *(place + slot.rows for slot in row)])
    if begun < len(rows):
        yield tuple(rows[begun:])
