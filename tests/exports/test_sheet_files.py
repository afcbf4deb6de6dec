import time
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sotay.exports.copies import Align
from sotay.exports.listings import Column, Listing, Value
from sotay.exports.sheet_files import sheet_file
from sotay.exports.sheets import read_sheets
from tests.exports.listing import DAY, HEADS, SOURCE, plain, register


def opened(listing: Listing) -> Any:
    return openpyxl.load_workbook(BytesIO(sheet_file(listing, DAY))).active


def test_the_register_has_titles_heads_rows_notes_and_source() -> None:
    sheet = opened(register(3))
    assert [sheet["A1"].value, sheet["A2"].value] == ["SỔ DANH SÁCH ĐẢNG VIÊN", "Có đến ngày 05/10/2026"]
    assert [cell.value for cell in sheet[4]] == [head for head, _ in HEADS]
    assert [cell.value for cell in sheet[5]] == list(range(1, 15))
    assert sheet["B8"].value == "Nguyễn Thị Hồng Ánh 3"
    assert sheet["C8"].value == "Nữ\nKinh\nKhông"
    assert [sheet["A10"].value, sheet["A11"].value] == ["Danh sách này có 3 đảng viên.", SOURCE]
    assert {"A1:N1", "A2:N2", "A10:N10", "A11:N11"} == {str(area) for area in sheet.merged_cells.ranges}
    assert sheet.title == "SỔ DANH SÁCH ĐẢNG VIÊN"


def test_it_prints_on_its_side_as_wide_as_the_page_with_its_heads() -> None:
    sheet = opened(register(3))
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$4:$5"
    assert sheet.freeze_panes == "A6"
    assert abs(sheet.page_margins.left - 30 / 25.4) < 0.01
    widths = [sheet.column_dimensions[letter].width for letter in "AB"]
    assert widths[1] / widths[0] == pytest.approx(26 / 8)
    assert opened(replace(register(3), landscape=False)).page_setup.orientation == "portrait"


@pytest.mark.parametrize("text", ["=1+1", "+84 90", "-5", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"])
def test_texts_never_become_formulas(text: str) -> None:
    cell = opened(plain((text,)))["A4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_titles_heads_and_notes_never_become_formulas() -> None:
    sheet = opened(replace(plain(("a",)), titles=("=T()",), columns=(Column("=H()", 1),), notes=("=N()",), source="@S"))
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert [(cell.value, cell.data_type) for cell in cells] == [
        (one, "s") for one in ("=T()", "=H()", "a", "=N()", "@S")
    ]


def test_long_numbers_stay_texts_and_days_and_amounts_are_real() -> None:
    row: tuple[Value, ...] = (
        "012345678901",
        date(2026, 10, 5),
        datetime(2026, 10, 5, 7, 30),
        1_500_000,
        1.5,
        True,
        None,
    )
    listing = plain(row)
    listing = replace(
        listing, columns=(*listing.columns[:3], Column("Tiền", 1, Align.RIGHT, amount=True), *listing.columns[4:])
    )
    cells = opened(listing)[4][: len(row)]
    assert [cell.value for cell in cells] == [
        "012345678901",
        datetime(2026, 10, 5),
        datetime(2026, 10, 5, 7, 30),
        1_500_000,
        1.5,
        "x",
        None,
    ]
    shapes = ["@", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "#,##0", "General"]
    assert [cell.number_format for cell in cells[:5]] == shapes
    assert (cells[0].data_type, cells[3].alignment.horizontal) == ("s", "right")


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    rows: tuple[tuple[Value, ...], ...] = (
        ("Nguyễn Thị Ánh", "000000000001", date(1955, 5, 19), 7, "dòng một\ndòng hai"),
        ("đ Đ ươ Ữ", "=1+1", datetime(2026, 1, 1, 8, 15), 1.25, "_x0041_ & <b>"),
    )
    path = tmp_path / "a.xlsx"
    path.write_bytes(sheet_file(plain(*rows), DAY))
    (sheet,) = read_sheets(path)
    assert sheet.rows[3:] == rows
    assert sheet.faults == ()


@pytest.mark.parametrize("text", ["a\x00b\x0c", "\ud800x", "x" * 40_000, "dòng\u2028hai", ""])
def test_any_letters_can_be_written(text: str) -> None:
    shown = text.translate(dict.fromkeys([0, 12, 0xD800])).replace("\u2028", "\n")
    wanted = shown[:32_766] + "…" if len(shown) > 32_767 else shown or None
    assert opened(plain((text, "sau")))["A4"].value == wanted


@pytest.mark.parametrize(
    ("title", "name"), [("Thu: đảng phí [10/2026]?", "Thu đảng phí 10 2026"), ("", "Danh sách"), ("x" * 50, "x" * 31)]
)
def test_the_sheet_has_a_name_that_excel_takes(title: str, name: str) -> None:
    assert opened(replace(plain(("a",)), titles=(title,))).title == name


def test_a_list_without_rows_or_titles_is_its_heads() -> None:
    sheet = opened(replace(plain(), titles=()))
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["Cột 1"]]


def test_the_file_tells_nothing_of_the_person_who_made_it() -> None:
    facts = openpyxl.load_workbook(BytesIO(sheet_file(register(1), DAY))).properties
    assert (facts.creator, facts.lastModifiedBy, facts.created.date()) == ("Chi bộ thôn Đông", None, DAY)


def test_five_thousand_rows_take_moments() -> None:
    began = time.process_time()
    content = sheet_file(register(5000), DAY)
    assert time.process_time() - began < 5
    assert len(content) > 100_000
