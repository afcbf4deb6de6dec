# The reduced HTML of a section read into lines and tables with their emphasis.
# It must not know sections, plain texts or Qt.

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_STYLES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "under", "sub": "sub", "sup": "sup"}
_BREAKS = {"p", "br", "li", "ul", "ol", "blockquote", "caption"}
_CELLS = {"td": False, "th": True}
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_MOST_COLUMNS = 100
_LINE_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class Run:
    """Hold one emphasised part of a text: bold, italic, under, sub or sup."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one paragraph or one item of a list."""

    text: str
    runs: tuple[Run, ...] = ()
    item: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one cell of a table and the columns and rows that it covers."""

    text: str
    runs: tuple[Run, ...]
    column: int
    columns: int
    rows: int
    head: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """Hold a table: rows of cells; a row may be empty where cells from above cover it."""

    columns: int
    rows: tuple[tuple[Cell, ...], ...]


def parse_html(html: str) -> list[Line | Grid]:
    """Return the lines and tables of reduced HTML, in reading order; a table inside a cell is text of that cell."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.blocks


@dataclass(slots=True)
class _OpenCell:
    head: bool
    columns: int
    rows: int
    text: str = ""
    runs: list[Run] = field(default_factory=list)


class _Text:
    """Gather one text with its emphasis; blanks are squeezed as a browser does."""

    def __init__(self) -> None:
        self.text = ""
        self.runs: list[Run] = []

    def add(self, data: str, styles: list[str]) -> None:
        words = _BLANKS.sub(" ", data)
        if not self.text or self.text[-1] in f" {_LINE_BREAK}":
            words = words.lstrip(" ")
        start = len(self.text)
        self.text += words
        self.runs += [Run(start, len(self.text), style) for style in dict.fromkeys(styles) if words]

    def break_line(self) -> None:
        self.text = self.text.rstrip(" ")
        if self.text and not self.text.endswith(_LINE_BREAK):
            self.text += _LINE_BREAK

    def take(self) -> tuple[str, tuple[Run, ...]]:
        text = self.text.rstrip(f" {_LINE_BREAK}")
        runs = tuple(Run(run.start, min(run.end, len(text)), run.style) for run in self.runs if run.start < len(text))
        self.text, self.runs = "", []
        return text, runs


class _Reader(HTMLParser):
    """Walk through reduced HTML, which nh3 left well formed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Line | Grid] = []
        self._text = _Text()
        self._styles: list[str] = []
        self._lists: list[int] = []  # -1: bullets; else the number of the last item
        self._depth = 0
        self._rows: list[list[_OpenCell]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _STYLES:
            self._styles.append(_STYLES[tag])
        elif tag in _BREAKS:
            self._break()
            self._open_list_tag(tag)
        elif tag == "table":
            self._break()
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self._rows.append([])
        elif self._depth == 1 and tag in _CELLS:
            self._open_cell(_CELLS[tag], dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _STYLES and _STYLES[tag] in self._styles:
            self._styles.remove(_STYLES[tag])
        elif tag in _BREAKS:
            self._break()
            if tag in {"ul", "ol"} and self._lists:
                self._lists.pop()
        elif tag in _CELLS and self._depth == 1:
            self._close_cell()
        elif tag == "table":
            self._close_table()

    def handle_data(self, data: str) -> None:
        if self._depth and not (self._rows and self._rows[-1]) and not data.strip():
            return
        self._text.add(data, self._styles)

    def end_line(self) -> None:
        """Close the line being read."""
        text, runs = self._text.take()
        if text:
            self.blocks.append(Line(text, runs, bool(self._lists)))

    def _break(self) -> None:
        if self._depth and self._rows and self._rows[-1]:
            self._text.break_line()
        else:
            self.end_line()

    def _open_list_tag(self, tag: str) -> None:
        if tag in {"ul", "ol"}:
            self._lists.append(0 if tag == "ol" else -1)
        elif tag == "li" and self._lists:
            if self._lists[-1] >= 0:
                self._lists[-1] += 1
            number = self._lists[-1]
            self._text.add(f"{number}. " if number > 0 else "– ", [])

    def _open_cell(self, head: bool, given: dict[str, str | None]) -> None:
        if not self._rows:
            self._rows.append([])
        self._text.take()
        self._rows[-1].append(_OpenCell(head, _span(given, "colspan"), _span(given, "rowspan")))

    def _close_cell(self) -> None:
        if self._rows and self._rows[-1]:
            cell = self._rows[-1][-1]
            cell.text, runs = self._text.take()
            cell.runs = list(runs)

    def _close_table(self) -> None:
        self._depth = max(self._depth - 1, 0)
        if self._depth == 0:
            rows, self._rows = self._rows, []
            if any(cell.text for row in rows for cell in row):
                self.blocks.append(_grid(rows))
            self._text.take()


def _span(given: dict[str, str | None], name: str) -> int:
    value = given.get(name) or ""
    return min(max(int(value), 1), _MOST_COLUMNS) if value.isdecimal() else 1


def _grid(rows: list[list[_OpenCell]]) -> Grid:
    """Give every cell its column: cells that reach down from above take theirs first, none reaches out of the table."""
    taken: set[tuple[int, int]] = set()
    placed: list[tuple[Cell, ...]] = []
    width = 1
    for y, row in enumerate(rows):
        cells, x = [], 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            columns, rows_down = _free(taken, y, x, cell.columns), min(cell.rows, len(rows) - y)
            taken |= {(y + down, x + right) for down in range(rows_down) for right in range(columns)}
            cells.append(Cell(cell.text, tuple(cell.runs), x, columns, rows_down, cell.head))
            x += columns
            width = max(width, x)
        placed.append(tuple(cells))
    return Grid(width, tuple(placed))


def _free(taken: set[tuple[int, int]], y: int, x: int, wanted: int) -> int:
    return next((step for step in range(1, wanted) if (y, x + step) in taken), wanted)
