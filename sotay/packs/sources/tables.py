# Read a catalogue's cells from XLSX, CSV or TSV, whatever separator or Unicode encoding the office's program wrote.
# It must not know what the columns mean.

import csv
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from sotay.domain.vietnamese import nfc
from sotay.packs.sources.problems import UnreadableError
from sotay.packs.sources.readers.text import decode

Cell = str | date | None
"""A cell's value: text in NFC without outer spaces, a day, or None for nothing."""

_MAX_ROWS = 100_000
_MAX_COLUMNS = 100
_OLE = b"\xd0\xcf\x11\xe0"
_ERRORS = {"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"}


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row that is not blank, with its number as the office's program shows it."""

    number: int
    cells: tuple[Cell, ...]


def read_table(path: Path) -> list[Row]:
    """Read the rows of the first sheet or of the text table; raise UnreadableError where the file cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"không mở được tệp ({error.strerror})") from error
    rows = _xlsx_rows(data) if path.suffix.lower() == ".xlsx" else _text_rows(data, path.suffix.lower())
    numbered = (Row(number, cells) for number, cells in enumerate(rows, start=1))
    found = [row for row in numbered if any(cell is not None for cell in row.cells)]
    if not found:
        raise UnreadableError("danh mục rỗng")
    return found


def _text_rows(data: bytes, suffix: str) -> Iterator[tuple[Cell, ...]]:
    text = decode(data)
    delimiter = "\t" if suffix == ".tsv" else _delimiter(text)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield tuple(_text_cell(cell) for cell in row)
    except csv.Error as error:
        raise UnreadableError(f"bảng không đọc được ({error})") from error


def _delimiter(text: str) -> str:
    """Return the separator that the heading row uses most; Vietnamese regional settings write ";"."""
    head = "\n".join(text.splitlines()[:5])
    return max(",;\t", key=head.count)


def _text_cell(value: str) -> Cell:
    return nfc(value).strip() or None


def _xlsx_rows(data: bytes) -> Iterator[tuple[Cell, ...]]:
    if data.startswith(_OLE):
        raise UnreadableError("danh mục đặt mật khẩu hoặc là .xls cũ: hãy bỏ mật khẩu và lưu lại thành .xlsx")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of colours and rules that it does not keep
            yield from _sheet_rows(data)
    except UnreadableError:
        raise
    except Exception as error:  # a damaged zip or sheet raises almost anything: BadZipFile, zlib.error, KeyError …
        raise UnreadableError("danh mục .xlsx hỏng, không mở được") from error


def _sheet_rows(data: bytes) -> Iterator[tuple[Cell, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # some programs write a wrong size
        for row in sheet.iter_rows(max_row=_MAX_ROWS, max_col=_MAX_COLUMNS, values_only=True):
            yield tuple(_sheet_cell(value) for value in row)
    finally:
        book.close()


def _sheet_cell(value: Any) -> Cell:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    if isinstance(value, bool):
        return "x" if value else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = nfc(str(value)).strip()
    if text in _ERRORS:
        raise UnreadableError(f"danh mục có ô lỗi công thức {text}")
    return text or None
