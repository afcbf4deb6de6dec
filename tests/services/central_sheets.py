# Fictitious files of the superior's list, good and bad, as real programs write them.
# It must not know how they are read.

import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADS = (
    "STT",
    "Họ và tên",
    "Số thẻ đảng viên",
    "Số CCCD",
    "Ngày sinh",
    "Ngày vào Đảng",
    "Chi bộ sinh hoạt",
    "Trạng thái",
)
CELL = "Chi bộ thôn Đông"
Row = Sequence[object]


def person(
    name: str,
    card: object = "",
    citizen_id: object = "",
    born: object = None,
    joined: object = None,
    state: str = "Chính thức",
) -> Row:
    """Return one row below `HEADS`, without its number."""
    return (name, card, citizen_id, born, joined, CELL, state)


def write_sheet(path: Path, people: Iterable[Row], heads: Sequence[str] = HEADS, title: str = "") -> Path:
    """Write a file with a row of headings, under a merged title where one is given."""
    book, sheet = _new()
    if title:
        sheet.append([title])
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(heads))
        sheet.append([])
    sheet.append(list(heads))
    for number, row in enumerate(people, 1):
        sheet.append([number, *row])
    book.save(path)
    return path


def write_cells(path: Path, rows: Iterable[Row], merged: Iterable[str] = (), names: Sequence[str] = ()) -> Path:
    """Write plain rows, merge areas ("A1:B1"), and add empty sheets of the names given."""
    book, sheet = _new()
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    for name in names:
        book.create_sheet(name)
    book.save(path)
    return path


def under_merged_heads(path: Path, people: Iterable[Row]) -> Path:
    """Write a file whose headings lie over two rows: "Ngày sinh" and "Số giấy tờ" above what they mean, with a band."""
    rows: list[Row] = [
        ["DANH SÁCH ĐẢNG VIÊN", *[None] * 6],
        ["TT", "Họ và tên", "Số giấy tờ", None, "Ngày, tháng, năm", None, "Trạng thái"],
        [None, None, "Số thẻ đảng viên", "Số CCCD", "sinh", "vào Đảng", None],
        [f"({n})" for n in range(1, 8)],
        [CELL, *[None] * 6],
        *([number, *row[:5], row[6]] for number, row in enumerate(people, 1)),
    ]
    merged = ("A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3", "A5:G5")
    return write_cells(path, rows, merged)


def as_macro_file(path: Path) -> Path:
    """Turn a file into one with a macro project inside, as Excel names and types it."""
    out = path.with_suffix(".xlsm")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(
                    b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml"
                ).replace(
                    b"</Types>",
                    b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
                )
            target.writestr(name, content)
        target.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 never run")
    return out


def many(count: int, offset: int = 0) -> list[Row]:
    """Return rows of people who are all different, numbered from `offset`."""
    return [numbered(offset + n) for n in range(count)]


def numbered(number: int) -> Row:
    """Return the row of one person of `many`."""
    families, givens = ("Nguyễn", "Trần", "Lê", "Phạm", "Đỗ"), ("An", "Bình", "Cúc", "Dũng", "Hòa", "Lan", "Ước")
    name = f"{families[number % 5]} Văn {givens[number % 7]}"
    born = date(1935 + number % 60, 1 + number % 12, 1 + number % 28)
    joined = date(born.year + 20 + number % 9, 5, 19)
    return person(name, f"{number:012d}", f"{31_000_000_000 + number:012d}", born, joined)


def _new() -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return book, sheet
