# Read HTML of any make: cleaned to a known subset first, then cut into blocks.
# It must not know where the HTML came from (web page, DOCX, Markdown), nor what the text means.

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from string import ascii_lowercase

import nh3

from sotay.packs.sources.blocks import Block, BlockKind, Reading
from sotay.packs.sources.readers.text import decode, squeeze

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_CELLS = {"td", "th"}
_TABLE = {"table", "thead", "tbody", "tfoot", "tr", "caption"} | _CELLS
_LISTS = {"ul", "ol"}
_LINES = {"p", "div", "li", "blockquote", "pre", "section", "article", "br", "hr", "dt", "dd"} | _HEADINGS | _LISTS
_TAGS = _TABLE | _LINES
_ATTRIBUTES = {"td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}, "ol": {"start", "type"}, "li": {"id"}}
_GONE = {"script", "style", "title", "template", "iframe", "object", "svg", "math", "noscript", "textarea", "select"}
# A table that only places the heading block or the signatures side by side; its cells are lines of the text.
_LAYOUT = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI|\bNơi nhận\s*:|\bT/M\s|NGƯỜI GHI BIÊN BẢN|CHỦ TRÌ HỘI NGHỊ"
)
_NOTE = re.compile(r"(?:foot|end)note")


def read_html(data: bytes) -> Reading:
    """Read an HTML file; scripts, styles, images and event handlers are gone, tables stay."""
    return Reading(blocks_of(decode(data)))


def blocks_of(html: str) -> list[Block]:
    """Return the blocks of any HTML, in reading order."""
    clean = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, clean_content_tags=_GONE, url_schemes=set())
    cutter = _Cutter()
    cutter.feed(clean)
    cutter.close()
    cutter.end_line()
    return cutter.blocks


@dataclass(slots=True)
class _Cell:
    tag: str
    spans: str
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _List:
    ordered: bool
    style: str
    number: int

    def next_label(self) -> str:
        if not self.ordered:
            return "- "
        self.number += 1
        if self.style.lower() == "a":
            return f"{letter(self.number)}) " if self.style == "a" else f"{letter(self.number).upper()}. "
        return f"{roman(self.number)}. " if self.style == "I" else f"{self.number}. "


class _Cutter(HTMLParser):
    """Cut well-formed clean HTML into blocks; tables inside tables become text of the outer cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._line: list[str] = []
        self._kind = BlockKind.PARAGRAPH
        self._label = ""
        self._lists: list[_List] = []
        self._rows: list[list[_Cell]] = []
        self._table_depth = 0
        self._verbatim = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.end_line()
        given = {name: value or "" for name, value in attrs}
        if tag in _TABLE:
            self._open_table_tag(tag, given)
        elif tag in _HEADINGS:
            self._kind = BlockKind.HEADING
        elif tag in _LISTS:
            start = given.get("start", "")
            self._lists.append(_List(tag == "ol", given.get("type", "1"), int(start) - 1 if start.isdecimal() else 0))
        elif tag == "li":
            self._open_item(given.get("id", ""))
        elif tag == "pre":
            self._verbatim = True

    def handle_endtag(self, tag: str) -> None:
        self.end_line()
        if tag in _HEADINGS or tag == "li":
            self._kind, self._label = BlockKind.PARAGRAPH, ""
        elif tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "pre":
            self._verbatim = False
        elif tag == "table":
            self._close_table()

    def handle_data(self, data: str) -> None:
        if not self._verbatim:
            self._line.append(data)
            return
        for line in data.splitlines():
            self._line.append(line)
            self.end_line()

    def end_line(self) -> None:
        """Close the line being read, in its cell or as a block of its own."""
        text = squeeze("".join(self._line))
        self._line.clear()
        if not text:
            return
        text, self._label = self._label + text, ""
        if self._table_depth and self._rows and self._rows[-1]:
            self._rows[-1][-1].lines.append(text)
        else:
            self.blocks.append(Block(text, kind=self._kind))

    def _open_item(self, identity: str) -> None:
        label = self._lists[-1].next_label() if self._lists else "- "
        note = bool(_NOTE.search(identity))
        self._kind = BlockKind.FOOTNOTE if note else BlockKind.PARAGRAPH
        self._label = f"[{label.rstrip('. ')}] " if note else label

    def _open_table_tag(self, tag: str, given: dict[str, str]) -> None:
        if tag == "table":
            self._table_depth += 1
        elif self._table_depth == 1 and tag == "tr":
            self._rows.append([])
        elif self._table_depth == 1 and tag in _CELLS and self._rows:
            spans = "".join(f' {name}="{value}"' for name, value in sorted(given.items()) if value.isdecimal())
            self._rows[-1].append(_Cell(tag, spans))

    def _close_table(self) -> None:
        self._table_depth -= 1
        if self._table_depth:
            return
        rows = [row for row in self._rows if row]
        self._rows = []
        if _is_layout(rows):
            lines = [line for row in rows for cell in row for line in cell.lines]
            self.blocks.extend(Block(line) for line in lines)
        elif any(cell.lines for row in rows for cell in row):
            self.blocks.append(Block(_table_text(rows), _table_html(rows), BlockKind.TABLE))


def _is_layout(rows: list[list[_Cell]]) -> bool:
    if all(len(row) == 1 for row in rows):
        return True
    text = "\n".join(line for row in rows for cell in row for line in cell.lines)
    return len(rows) <= 6 and bool(_LAYOUT.search(text))


def _table_text(rows: list[list[_Cell]]) -> str:
    return "\n".join("\t".join(" ".join(cell.lines) for cell in row) for row in rows)


def _table_html(rows: list[list[_Cell]]) -> str:
    return "<table>" + "".join(f"<tr>{''.join(map(_cell_html, row))}</tr>" for row in rows) + "</table>"


def _cell_html(cell: _Cell) -> str:
    text = "<br>".join(escape(line, quote=False) for line in cell.lines)
    return f"<{cell.tag}{cell.spans}>{text}</{cell.tag}>"


def roman(number: int) -> str:
    """Return a Roman numeral."""
    steps = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    letters = ""
    for value, letter in steps:
        count, number = divmod(number, value)
        letters += letter * count
    return letters


def letter(number: int) -> str:
    """Return the small letter that numbers an item as Word and browsers do: a to z, aa, bb."""
    turn, place = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[place] * (turn + 1)
