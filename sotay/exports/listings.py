# A list as it leaves the app: titles, columns, rows of plain values, and who signs it; for the register of members and
# for any other table of the book. It must not know members or meetings, nor the files and pages that are made of it.

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from heapq import nlargest

from sotay.exports.copies import LINE_BREAK, Align, Cell, Table
from sotay.exports.printed import Sheet

Value = str | int | float | bool | date | datetime | None

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
# The margins of Party papers (05-HD/VPTW), also where the sheet lies on its side.
PLAIN = Sheet(body=11, line=15, gap=6, table=8.5, table_line=11.5)
LARGE = replace(PLAIN, body=14, line=19, table=10.5, table_line=14.5)
_FINE = 100  # shares of a unit of length
_MOST, _SLACK = 1 / 8, 1.03  # of the room for one word; of its length
_MEASURED = 6  # words of a column; the longest by letters is not always the widest


@dataclass(frozen=True, slots=True)
class Column:
    """Hold what stands above a column and its share of the width; `amount` groups the digits of whole numbers."""

    head: str
    share: int
    align: Align = Align.LEFT
    amount: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """Hold the names above a paper: the superior đảng bộ, the chi bộ, and the name of the form ("Mẫu 7-HSĐV")."""

    superior: str
    body: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Hold who signs: on whose behalf ("T/M CHI ỦY") or in what part, the position, and the name below the room."""

    authority: str
    position: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Hold a list for use outside the app; every text is in the language of the paper.

    Each row has one value for each column. `numbered` prints the numbers of the columns below their heads, as forms of
    the Party do; `place_day` ("Sông Bạch, ngày 05 tháng 10 năm 2026") stands above the last signature, which is the one
    on the right. `source` stands at the foot of each page, `mark` across it; "" is none.
    """

    titles: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    heading: Heading | None = None
    notes: tuple[str, ...] = ()
    place_day: str = ""
    signatures: tuple[Signature, ...] = ()
    source: str = ""
    landscape: bool = True
    numbered: bool = False
    mark: str = ""

    @property
    def title(self) -> str:
        """Return the first title."""
        return self.titles[0] if self.titles else ""

    @property
    def issuer(self) -> str:
        """Return whose list it is, or nothing."""
        return self.heading.body if self.heading else ""


def as_table(listing: Listing) -> Table:
    """Return the columns and rows of a list as the table of a document."""
    heads = [tuple(Cell(_broken(column.head), at, head=True) for at, column in enumerate(listing.columns))]
    if listing.numbered:
        heads.append(tuple(Cell(str(at + 1), at, head=True) for at in range(len(listing.columns))))
    rows = (
        tuple(
            Cell(_broken(shown(value, column)), at, align=column.align)
            for at, (column, value) in enumerate(zip(listing.columns, row, strict=True))
        )
        for row in listing.rows
    )
    return Table(tuple(column.share for column in listing.columns), (*heads, *rows))


def _broken(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", LINE_BREAK)


def fitted(table: Table, room: float, length: Callable[[str, bool], float], pad: float) -> tuple[int, ...]:
    """Return shares of the columns of which each is wide enough for its longest word, as far as the room goes.

    `length` tells how long a word is, in letters of a head or of a row; `pad` is what a cell adds to it. A word that
    takes more than its part of the room, such as an address, is broken.
    """
    most = room * max(_MOST, 1 / len(table.widths))
    least = [0.0] * len(table.widths)
    for (column, is_head), words in _long_words(table).items():
        longest = max(length(word, is_head) for word in words)
        least[column] = max(least[column], min(longest * _SLACK + pad, most))
    return tuple(round(_FINE * width) for width in _widened(table.widths, least, room))


def _long_words(table: Table) -> dict[tuple[int, bool], set[str]]:
    """Return the longest words of each column, of heads and of rows, by their letters."""
    found: dict[tuple[int, bool], set[str]] = {}
    for cell in (cell for row in table.rows for cell in row if cell.text):
        found.setdefault((cell.column, cell.head), set()).update(cell.text.split())
    return {place: set(nlargest(_MEASURED, words, key=len)) for place, words in found.items() if words}


def _widened(shares: Sequence[int], least: Sequence[float], room: float) -> list[float]:
    """Give each column its share of the room, or its least width where the share is less, at the cost of the others."""
    if sum(least) >= room:
        return list(least)
    fixed: set[int] = set()
    while True:
        free = [at for at in range(len(shares)) if at not in fixed]
        left = room - sum(least[at] for at in fixed)
        unit = left / max(sum(shares[at] for at in free), 1)
        narrow = {at for at in free if shares[at] * unit < least[at]}
        if not narrow:
            return [least[at] if at in fixed else share * unit for at, share in enumerate(shares)]
        fixed |= narrow


def shown(value: Value, column: Column) -> str:
    """Return a value as it stands on Vietnamese paper: 05/10/2026, 1.500.000, a cross for yes."""
    if value is None or value is False:
        return ""
    if value is True:
        return "x"
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".") if column.amount else str(value)
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else value
