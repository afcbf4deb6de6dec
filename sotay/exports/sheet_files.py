# A list as an XLSX file that prints as well as it sorts: real dates and numbers, heads that stay in sight.
# It must not know what is listed, nor where the file is written to.

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from sotay.exports.copies import LINE_BREAK, Align
from sotay.exports.listings import Column, Listing, Value

_A4 = 9
_LETTERS = {True: 135, False: 85}  # of the width of the paper, on its side or upright
_MARGINS = {"left": 30 / 25.4, "right": 15 / 25.4, "top": 20 / 25.4, "bottom": 20 / 25.4}  # inches
_LONGEST, _LONGEST_NAME = 32_767, 31  # what Excel takes in a cell and as a name
_SURROGATES = re.compile(r"[\ud800-\udfff\ufffe\uffff]")
_NOT_IN_NAMES = re.compile(r"[\\/*?:\[\]']+")
_LIKE_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read a letter by its number
# What Excel takes for a formula once a person edits the cell or saves the sheet as CSV.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_GENERAL, _TEXT, _DAY, _MOMENT, _AMOUNT = "General", "@", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "#,##0"
_ALIGNS = {Align.LEFT: "left", Align.MIDDLE: "center", Align.RIGHT: "right"}
_THIN = Side(style="thin", color="000000")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FONT = "Times New Roman"


@dataclass(frozen=True, slots=True)
class _Look:
    """Hold how cells of one kind are drawn."""

    font: Font
    alignment: Alignment
    border: Border | None = None
    fill: PatternFill | None = None

    def put(self, cell: Any) -> None:
        cell.font, cell.alignment = self.font, self.alignment
        if self.border is not None:
            cell.border = self.border
        if self.fill is not None:
            cell.fill = self.fill


_TITLE = _Look(Font(name=_FONT, size=14, bold=True), Alignment(horizontal="center", vertical="center", wrap_text=True))
_BELOW = _Look(Font(name=_FONT, size=12), Alignment(horizontal="center", vertical="center", wrap_text=True))
_NOTE = _Look(Font(name=_FONT, size=11, italic=True), Alignment(vertical="top", wrap_text=True))
_HEAD = _Look(
    Font(name=_FONT, size=11, bold=True),
    Alignment(horizontal="center", vertical="center", wrap_text=True),
    _FRAME,
    PatternFill("solid", start_color="EFEFEF"),
)


def sheet_file(listing: Listing, made: date) -> bytes:
    """Return a list as the bytes of an .xlsx file with one sheet, A4, as wide as the page, heads on each page.

    Texts stay texts whatever they begin with, also long numbers such as those of cards; days are real days. A text
    beyond what Excel takes in one cell ends with "…".
    """
    book = Workbook()
    book.properties.title, book.properties.creator, book.properties.description = (
        listing.title,
        listing.issuer or "Sổ tay",
        listing.source,
    )
    book.properties.created = datetime.combine(made, time())
    sheet = book.active
    sheet.title = _name(listing.title)
    _set_widths(sheet, listing)
    first = _write_titles(sheet, listing)
    heads = _write_heads(sheet, listing, first)
    _write_rows(sheet, listing, heads + 1)
    _write_notes(sheet, listing, heads + len(listing.rows) + 2)
    _set_print(sheet, listing, first, heads)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _name(title: str) -> str:
    """Return a name that Excel takes for a sheet."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", _clean(title)).split())
    return name[:_LONGEST_NAME].strip() or "Danh sách"


def _set_widths(sheet: Any, listing: Listing) -> None:
    whole = sum(column.share for column in listing.columns)
    for at, column in enumerate(listing.columns, 1):
        width = max(_LETTERS[listing.landscape] * column.share / whole, 4)
        sheet.column_dimensions[get_column_letter(at)].width = width


def _write_titles(sheet: Any, listing: Listing) -> int:
    """Write each title over the whole width, the mark below them, and return the row of the heads."""
    titles = (*listing.titles, *filter(None, (listing.mark,)))
    for row, title in enumerate(titles, 1):
        _write_across(sheet, listing, row, title, _BELOW if row > 1 else _TITLE)
    return len(titles) + 2 if titles else 1


def _write_across(sheet: Any, listing: Listing, row: int, text: str, look: _Look) -> None:
    _write_text(sheet.cell(row, 1), text)
    look.put(sheet.cell(row, 1))
    if len(listing.columns) > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(listing.columns))


def _write_heads(sheet: Any, listing: Listing, row: int) -> int:
    """Write the heads and return the row of the last of them."""
    for at, column in enumerate(listing.columns, 1):
        _write_text(sheet.cell(row, at), column.head)
        _HEAD.put(sheet.cell(row, at))
        if listing.numbered:
            sheet.cell(row + 1, at).value = at
            _HEAD.put(sheet.cell(row + 1, at))
    return row + 1 if listing.numbered else row


def _write_rows(sheet: Any, listing: Listing, first: int) -> None:
    writers = [_ColumnWriter(column) for column in listing.columns]
    for at, row in enumerate(listing.rows, first):
        for place, (writer, value) in enumerate(zip(writers, row, strict=True), 1):
            writer.write(sheet.cell(at, place), value)


class _ColumnWriter:
    """Write the cells of one column; each kind of value is drawn once and copied: openpyxl is slow at drawing."""

    def __init__(self, column: Column) -> None:
        alignment = Alignment(horizontal=_ALIGNS[column.align], vertical="top", wrap_text=True)
        self._look = _Look(Font(name=_FONT, size=11), alignment, _FRAME)
        self._amount = column.amount
        self._drawn: dict[tuple[str, bool], Any] = {}

    def write(self, cell: Any, value: Value) -> None:
        """Write a value: a text as text, a yes as a cross, days and numbers as what they are."""
        if isinstance(value, bool):
            value = "x" if value else None
        if isinstance(value, str):
            value = _written(value)
        shape, is_quoted = self._format(value), isinstance(value, str) and value.startswith(_FORMULA)
        if (shape, is_quoted) not in self._drawn:
            self._look.put(cell)
            cell.number_format, cell.quotePrefix = shape, is_quoted
            self._drawn[shape, is_quoted] = copy(cell._style)
        if value is not None:
            _put(cell, value)
        cell._style = copy(self._drawn[shape, is_quoted])  # openpyxl gives days a format of its own

    def _format(self, value: Value) -> str:
        if isinstance(value, str):
            return _TEXT if value.strip().isdecimal() else _GENERAL
        if isinstance(value, date):
            return _MOMENT if isinstance(value, datetime) else _DAY
        return _AMOUNT if self._amount else _GENERAL


def _write_text(cell: Any, text: str) -> None:
    kept = _written(text)
    if kept is not None:
        _put(cell, kept)
        cell.quotePrefix = kept.startswith(_FORMULA)


def _put(cell: Any, value: Value) -> None:
    """Set a value; a text never becomes a formula."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def _written(text: str) -> str | None:
    kept = _clean(text)
    cut = kept if len(kept) <= _LONGEST else f"{kept[: _LONGEST - 1]}…"
    return _LIKE_CODE.sub("_x005F_", cut) or None


def _clean(text: str) -> str:
    return _SURROGATES.sub("", ILLEGAL_CHARACTERS_RE.sub("", text)).replace(LINE_BREAK, "\n")


def _write_notes(sheet: Any, listing: Listing, row: int) -> None:
    for at, note in enumerate(_ending(listing), row):
        _write_across(sheet, listing, at, note, _NOTE)


def _ending(listing: Listing) -> Iterator[str]:
    yield from listing.notes
    if listing.source:
        yield listing.source


def _set_print(sheet: Any, listing: Listing, first: int, heads: int) -> None:
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if listing.landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    for side, inches in _MARGINS.items():
        setattr(sheet.page_margins, side, inches)
    sheet.print_title_rows = f"{first}:{heads}"
    sheet.freeze_panes = sheet.cell(heads + 1, 1)
    sheet.oddFooter.right.text = "Trang &P/&N"
    if listing.mark:
        sheet.oddHeader.center.text = listing.mark
