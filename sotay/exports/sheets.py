# XLSX files of other programs read into plain values, within limits; macros never run, links are never followed.
# It must not know what a sheet is about, nor write one.
#
# openpyxl is not used to read them: its streaming mode knows no merged cells, no hidden rows and no formula without a
# result, its whole mode has no limits, and both refuse files for colours and styles that nobody asked about.

import posixpath
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.exports.sheet_cells import (
    Area,
    Cell,
    Fault,
    NoSheetError,
    Note,
    SheetLimits,
    SheetRows,
    TooLargeError,
    Why,
    place,
)
from sotay.exports.sheet_grid import Grid
from sotay.exports.sheet_package import Package
from sotay.exports.sheet_xml import Book, NamedSheet, Relations, Strings, Styles, feed

__all__ = ["Area", "Cell", "Fault", "Note", "SheetLimits", "SheetRows", "Why", "place", "read_sheets"]

_DEFAULT = SheetLimits()
_HELD_OPEN = 32  # ERROR_SHARING_VIOLATION of Windows
# What a damaged zip or damaged XML raises on the way; the file itself was read before.
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, ExpatError, OSError, RuntimeError, LookupError, ValueError)


def read_sheets(path: Path, limits: SheetLimits = _DEFAULT, progress: Progress = silent) -> tuple[SheetRows, ...]:
    """Return the sheets of an .xlsx or .xlsm file, in its order; `progress` counts bytes of sheets and may stop it.

    Texts are as they were written: neither trimmed nor normalised. Raise SotayError(FILE_NOT_FOUND, READ_FAILED);
    NOT_A_SHEET with the reason for what is another kind of file, locked with a password, damaged or unsafe;
    SHEET_TOO_LARGE with the limit that is passed.
    """
    try:
        package = Package(_content(path, limits), limits)
        return tuple(_sheets(package, limits, progress))
    except TooLargeError as error:
        facts = {"file": path.name, "reason": f"sheet_{error.limit}", "most": getattr(limits, error.limit)}
        raise SotayError(Code.SHEET_TOO_LARGE, facts) from error
    except NoSheetError as error:
        raise SotayError(Code.NOT_A_SHEET, {"file": path.name, "reason": error.reason}) from error
    except _BROKEN as error:
        raise SotayError(Code.NOT_A_SHEET, {"file": path.name, "reason": "sheet_damaged"}) from error


def _content(path: Path, limits: SheetLimits) -> bytes:
    """Read the file whole: a stick that goes away later does no harm."""
    try:
        with path.open("rb") as file:
            content = file.read(limits.size + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": path.name}) from error
    except OSError as error:
        raise SotayError(Code.READ_FAILED, {"file": path.name}) from error
    if len(content) > limits.size:
        raise TooLargeError("size")
    return content


def _sheets(package: Package, limits: SheetLimits, progress: Progress) -> Iterator[SheetRows]:
    main = _main_part(package)
    book = Book()
    feed(package.open(main), book)
    if not book.is_workbook:
        raise NoSheetError("sheet_other")
    beside = _relations(package, main)
    shown = [(sheet, part) for sheet in book.sheets if (part := beside.sheet(sheet.relation))]
    if len(shown) > limits.sheets:
        raise TooLargeError("sheets")
    strings, styles = Strings(), Styles()
    for kind, target in (("sharedStrings", strings), ("styles", styles)):
        found = beside.first(kind)
        if found is not None and package.has(found):
            feed(package.open(found), target)
    grids = (Grid(strings.texts, styles.dates, limits, is_1904=book.is_1904) for _ in shown)
    yield from _read(package, shown, grids, limits.cells, progress)


def _main_part(package: Package) -> str:
    main = _relations(package, "").first("officeDocument")
    if main is None or not package.has(main):
        raise NoSheetError("sheet_other")
    if main.endswith(".bin"):
        raise NoSheetError("sheet_binary")
    return main


def _relations(package: Package, part: str) -> Relations:
    """Return where a part points to; "" stands for the file itself."""
    folder, _, name = part.rpartition("/")
    found = Relations(folder)
    listed = posixpath.join(folder, "_rels", f"{name}.rels")
    if package.has(listed):
        feed(package.open(listed), found)
    return found


def _read(
    package: Package, shown: list[tuple[NamedSheet, str]], grids: Iterator[Grid], left: int, progress: Progress
) -> Iterator[SheetRows]:
    whole, done, notes = sum(package.size(part) for _, part in shown), 0, package.notes()

    def passed(count: int) -> None:
        nonlocal done
        done += count
        progress("sheet", done, whole)

    for (sheet, part), grid in zip(shown, grids, strict=True):
        feed(package.open(part), grid, passed)
        rows = grid.rows(left)
        left -= len(rows) * len(rows[0]) if rows else 0
        yield SheetRows(
            name=sheet.name,
            rows=rows,
            faults=tuple(grid.faults),
            merged=tuple(grid.merged),
            hidden=sheet.hidden,
            hidden_rows=frozenset(grid.hidden_rows),
            hidden_columns=frozenset(grid.hidden_columns),
            notes=notes,
        )
