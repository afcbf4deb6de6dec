import contextlib
import random
import struct
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from sotay.domain.errors import Code, SotayError
from sotay.exports.sheets import Area, Fault, Note, SheetLimits, SheetRows, Why, place, read_sheets

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DEFAULT = SheetLimits()
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def relations(*targets: tuple[str, str]) -> str:
    parts = (
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{part}"/>' for at, (kind, part) in enumerate(targets)
    )
    return f'<Relationships xmlns="{PACKAGE}">{"".join(parts)}</Relationships>'


def raw(folder: Path, data: str, *, name: str = "a.xlsx", book: str = "", **more: str) -> Path:
    """Write a file of one sheet from its XML, as programs that are not Excel do; `more` are further parts."""
    workbook = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{book}<sheets><sheet name="DS" r:id="r0"/></sheets></workbook>'
    )
    sheet = data if data.startswith("<?xml") else f'<worksheet xmlns="{MAIN}">{data}</worksheet>'
    parts = {
        "_rels/.rels": relations(("officeDocument", "/xl/workbook.xml")),
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "strings.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet,
        **more,
    }
    return packed(folder / name, parts)


def packed(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def cells(*row: str) -> str:
    return f"<sheetData><row>{''.join(row)}</row></sheetData>"


def made(path: Path, *fills: Callable[[Worksheet], object]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for at, fill in enumerate(fills, 1):
        fill(book.create_sheet(f"Trang {at}"))
    book.save(path)
    return path


def only(path: Path) -> SheetRows:
    (sheet,) = read_sheets(path)
    return sheet


def refused(path: Path, limits: SheetLimits = DEFAULT) -> tuple[Code, object]:
    with pytest.raises(SotayError) as caught:
        read_sheets(path, limits)
    assert caught.value.detail["file"] == path.name
    return caught.value.code, caught.value.detail.get("reason")


# values


def test_values_are_plain_and_keep_their_kind(tmp_path: Path) -> None:
    row = ["Nguyễn Văn An", " 012345678901 ", 12, 1.5, True, False, date(1971, 3, 2), datetime(2026, 3, 2, 7, 30), None]

    def fill(sheet: Worksheet) -> None:
        sheet.append([*row, "cuối"])

    sheet = only(made(tmp_path / "a.xlsx", fill))
    assert sheet.rows == ((*row, "cuối"),)
    assert [type(value) for value in sheet.rows[0]] == [type(value) for value in (*row, "cuối")]
    assert (sheet.name, sheet.faults, sheet.hidden, sheet.notes) == ("Trang 1", (), False, ())


def test_row_numbers_are_those_of_the_sheet(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B3"], sheet["A5"] = "ba", "năm"
        sheet["D9"].fill = PatternFill("solid", start_color="FFFF00")  # a colour is no value

    assert only(made(tmp_path / "a.xlsx", fill)).rows == (
        (None, None),
        (None, None),
        (None, "ba"),
        (None, None),
        ("năm", None),
    )
    assert place(2, 1) == "B3"
    assert place(0, 27) == "AB1"


def test_merged_headings_stand_in_all_their_cells(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Họ và tên", "Ngày", None, "Ghi chú"])
        sheet.append([None, "vào Đảng", "chính thức", None])
        sheet.append(["Lê Thị Bình", 1, 2, 3])
        for area in ("A1:A2", "B1:C1", "D1:D2", "A8:D9", "F1:H1"):
            sheet.merge_cells(area)

    sheet = only(made(tmp_path / "a.xlsx", fill))
    assert sheet.rows[:2] == (
        ("Họ và tên", "Ngày", "Ngày", "Ghi chú"),
        ("Họ và tên", "vào Đảng", "chính thức", "Ghi chú"),
    )
    assert len(sheet.rows) == 3
    assert Area(0, 1, 0, 2) in sheet.merged


def test_what_is_hidden_is_read_and_told(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["một", "hai", "ba"])
        sheet.append(["bốn", "năm", "sáu"])
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True

    def secret(sheet: Worksheet) -> None:
        sheet.sheet_state = "veryHidden"

    first, second = read_sheets(made(tmp_path / "a.xlsx", fill, secret))
    assert (first.hidden, first.hidden_rows, first.hidden_columns) == (False, frozenset({1}), frozenset({1}))
    assert first.rows[1] == ("bốn", "năm", "sáu")
    assert (second.hidden, second.rows) == (True, ())


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"><f>SUM(B1)</f><v>12</v></c>', 12),
        ('<c r="A1" t="str"><f>B1&amp;C1</f><v>Lê Bình</v></c>', "Lê Bình"),
        ('<c r="A1" t="b"><f>B1=1</f><v>1</v></c>', True),
        ('<c r="A1" s="1"><f>TODAY()</f><v>46300</v></c>', date(2026, 10, 5)),
        ('<c r="A1"><v>3.1085012345E10</v></c>', 31085012345),
        ('<c r="A1" t="d"><v>2026-10-05</v></c>', date(2026, 10, 5)),
        ('<c r="A1" t="d"><v>2026-10-05T07:30:00</v></c>', datetime(2026, 10, 5, 7, 30)),
        ('<c r="A1" s="1"><v>46300.3125</v></c>', datetime(2026, 10, 5, 7, 30)),
        ('<c r="A1" s="1"><v>0.3125</v></c>', "07:30"),
        ('<c r="A1" s="2"><v>1500000</v></c>', 1500000),
        ('<c r="A1" s="3"><v>1.5</v></c>', 1.5),
        ('<c t="inlineStr"><is><r><t>Lê </t></r><r><t>Bình</t></r><rPh><t>x</t></rPh></is></c>', "Lê Bình"),
        ('<c r="A1" t="str"><v>dòng_x000A_hai &amp; ba</v></c>', "dòng\nhai & ba"),
    ],
)
def test_cells_of_other_programs_are_read(tmp_path: Path, cell: str, value: object) -> None:
    assert only(raw(tmp_path, cells(cell), **{"xl/styles.xml": STYLES})).rows == ((value,),)


STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="200" formatCode="#,##0\\ &quot;đồng&quot;"/>'
    '<numFmt numFmtId="201" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs></styleSheet>'
)


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("<c><f>SUM(B1)</f></c>", Fault(0, 1, Why.NO_RESULT)),
        ("<c><f>SUM(B1)</f><v></v></c>", Fault(0, 1, Why.NO_RESULT)),
        ('<c t="str"><f>B1</f></c>', Fault(0, 1, Why.NO_RESULT)),
        ('<c t="e"><f>B1</f><v>#REF!</v></c>', Fault(0, 1, Why.ERROR, "#REF!")),
        ('<c s="1"><v>9999999</v></c>', Fault(0, 1, Why.BAD_DATE, "9999999")),
        ('<c s="1"><v>-99999999999999</v></c>', Fault(0, 1, Why.BAD_DATE, "-99999999999999")),
        ('<c t="d"><v>hôm qua</v></c>', Fault(0, 1, Why.BAD_DATE, "hôm qua")),
        ('<c t="d"><v>PT3H</v></c>', Fault(0, 1, Why.BAD_DATE, "PT3H")),
        ("<c><v>1,5</v></c>", Fault(0, 1, Why.BAD_NUMBER, "1,5")),
        ("<c><v>inf</v></c>", Fault(0, 1, Why.BAD_NUMBER, "inf")),
    ],
)
def test_a_cell_without_a_value_is_a_fault_and_the_rest_is_read(tmp_path: Path, cell: str, fault: Fault) -> None:
    row = cells('<c t="inlineStr"><is><t>An</t></is></c>', cell, '<c r="C1"><v>3</v></c>')
    sheet = only(raw(tmp_path, row, **{"xl/styles.xml": STYLES}))
    assert sheet.rows == (("An", None, 3),)
    assert sheet.faults == (fault,)


def test_texts_that_cells_share_are_joined_from_their_runs(tmp_path: Path) -> None:
    texts = (
        "<si><t>An</t></si>",
        '<si><r><rPr><b/></rPr><t>Lê </t></r><r><t xml:space="preserve">Bình </t></r></si>',
        '<si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh><phoneticPr fontId="1"/></si>',
        "<si><t>_x0041_ &amp; _x005F_x0041_</t></si>",
        "<si/>",
    )
    strings = f'<sst xmlns="{MAIN}">{"".join(texts)}</sst>'
    row = cells(*(f'<c t="s"><v>{at}</v></c>' for at in (1, 0, 2, 3, 4, 0)))
    sheet = only(raw(tmp_path, row, **{"xl/strings.xml": strings}))
    assert sheet.rows == (("Lê Bình ", "An", "漢", "A & _x0041_", None, "An"),)


def test_an_empty_text_of_a_formula_is_no_fault(tmp_path: Path) -> None:
    sheet = only(raw(tmp_path, cells('<c t="str"><f>IF(B1,1,"")</f><v></v></c>', '<c r="B1"><v>1</v></c>')))
    assert (sheet.rows, sheet.faults) == (((None, 1),), ())


def test_dates_of_the_other_calendar_are_moved(tmp_path: Path) -> None:
    path = raw(
        tmp_path, cells('<c s="1"><v>44838</v></c>'), book='<workbookPr date1904="1"/>', **{"xl/styles.xml": STYLES}
    )
    assert only(path).rows == ((date(2026, 10, 5),),)


def test_names_with_a_prefix_of_another_program_are_the_same(tmp_path: Path) -> None:
    data = (
        '<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>'
        '<x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert only(raw(tmp_path, data)).rows == ((None, None), (None, 5))


def test_macros_and_links_are_noted_and_left_alone(tmp_path: Path) -> None:
    more = {"xl/vbaProject.bin": "Sub Auto_Open()", "xl/externalLinks/externalLink1.xml": "<!DOCTYPE không đọc>"}
    sheet = only(raw(tmp_path, cells("<c><v>1</v></c>"), name="a.xlsm", **more))
    assert sheet.rows == ((1,),)
    assert sheet.notes == (Note.MACROS, Note.LINKS)


# refusals


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "sheet_damaged"),
        (b"PK\x03\x04" + b"\0" * 40, "sheet_damaged"),
        (b"\0\x01\x02" * 50, "sheet_damaged"),
        ("họ tên;số thẻ\nAn;1\n".encode(), "sheet_text"),
        (b"<html><table><tr><td>An</td></tr></table></html>", "sheet_text"),
        (OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "sheet_old"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "sheet_locked"),
    ],
)
def test_what_is_no_sheet_is_told_by_its_kind(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "DS_DANGVIEN.xlsx"
    path.write_bytes(content)
    assert refused(path) == (Code.NOT_A_SHEET, reason)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "sheet_other"),
        (
            {"_rels/.rels": relations(("officeDocument", "word/document.xml")), "word/document.xml": "<d/>"},
            "sheet_other",
        ),
        ({"_rels/.rels": relations(("officeDocument", "xl/workbook.bin")), "xl/workbook.bin": "x"}, "sheet_binary"),
        ({"_rels/.rels": relations(("officeDocument", "xl/none.xml"))}, "sheet_other"),
        ({"_rels/.rels": "<Relationships"}, "sheet_damaged"),
    ],
)
def test_other_files_made_of_parts_are_told_apart(tmp_path: Path, parts: dict[str, str], reason: str) -> None:
    assert refused(packed(tmp_path / "a.xlsx", parts)) == (Code.NOT_A_SHEET, reason)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "_rels/.rels"])
def test_an_entity_bomb_is_refused_in_any_part(tmp_path: Path, part: str) -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "An">{levels}]><x>&a9;</x>'
    path = raw(tmp_path, cells("<c><v>1</v></c>"), **{part: bomb})
    assert refused(path) == (Code.NOT_A_SHEET, "sheet_unsafe")


def test_a_file_of_another_file_is_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("kín")
    data = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]><w>&a;</w>'
    assert refused(raw(tmp_path, data)) == (Code.NOT_A_SHEET, "sheet_unsafe")


def test_a_part_locked_with_a_password_is_told(tmp_path: Path) -> None:
    path = raw(tmp_path, cells("<c><v>1</v></c>"))
    content = bytearray(path.read_bytes())
    at = -1
    while (at := content.find(b"PK\x01\x02", at + 1)) >= 0:
        content[at + 8] |= 1
    path.write_bytes(content)
    assert refused(path) == (Code.NOT_A_SHEET, "sheet_locked")


def test_a_part_folded_in_an_unknown_way_is_damage(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("_rels/.rels", "x")
    assert refused(tmp_path / "a.xlsx") == (Code.NOT_A_SHEET, "sheet_damaged")


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "không có.xlsx") == (Code.FILE_NOT_FOUND, None)
    assert refused(tmp_path) == (Code.READ_FAILED, None)


def numbers(rows: int, columns: int) -> str:
    row = "".join(f"<c><v>{n}</v></c>" for n in range(columns))
    return f"<sheetData>{f'<row>{row}</row>' * rows}</sheetData>"


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (SheetLimits(size=500), "sheet_size"),
        (SheetLimits(unfolded=500), "sheet_unfolded"),
        (SheetLimits(parts=3), "sheet_parts"),
        (SheetLimits(sheets=0), "sheet_sheets"),
        (SheetLimits(rows=9), "sheet_rows"),
        (SheetLimits(columns=4), "sheet_columns"),
        (SheetLimits(cells=49), "sheet_cells"),
    ],
)
def test_a_file_beyond_a_limit_is_refused_by_its_name(tmp_path: Path, limits: SheetLimits, reason: str) -> None:
    path = raw(tmp_path, numbers(10, 5))
    assert len(read_sheets(path, SheetLimits(rows=10, columns=5, cells=50))[0].rows) == 10
    assert refused(path, limits) == (Code.SHEET_TOO_LARGE, reason)


def test_a_zip_bomb_is_refused_before_it_unfolds(tmp_path: Path) -> None:
    path = raw(tmp_path, f"<sheetData>{' ' * 40_000_000}</sheetData>")
    assert path.stat().st_size < 200_000
    began = time.process_time()
    assert refused(path) == (Code.SHEET_TOO_LARGE, "sheet_ratio")
    assert time.process_time() - began < 0.5


def test_a_part_that_is_longer_than_it_declares_is_damaged(tmp_path: Path) -> None:
    path = raw(tmp_path, numbers(100, 5))
    content = path.read_bytes()
    size = zipfile.ZipFile(path).getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(content.replace(struct.pack("<L", size), struct.pack("<L", 500)))
    assert refused(path) == (Code.NOT_A_SHEET, "sheet_damaged")


def test_a_cell_far_away_does_not_fill_the_memory(tmp_path: Path) -> None:
    assert refused(raw(tmp_path, cells('<c r="XFD1"><v>1</v></c>'))) == (Code.SHEET_TOO_LARGE, "sheet_columns")
    far = '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    assert refused(raw(tmp_path, far)) == (Code.SHEET_TOO_LARGE, "sheet_rows")
    corner = '<row r="20000"><c r="KN20000"><v>1</v></c></row>'
    assert refused(raw(tmp_path, f"<sheetData>{corner}</sheetData>")) == (Code.SHEET_TOO_LARGE, "sheet_cells")


def test_merged_areas_do_not_fill_the_memory(tmp_path: Path) -> None:
    whole = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert only(raw(tmp_path, numbers(2, 2) + whole)).rows == ((0, 0), (0, 0))
    many = '<mergeCell ref="A1:XFD1048576"/>' * 1000
    path = raw(tmp_path, f"{numbers(200, 20)}<mergeCells>{many}</mergeCells>")
    assert refused(path) == (Code.NOT_A_SHEET, "sheet_damaged")


@pytest.mark.parametrize(
    "data",
    [
        '<sheetData><row r="0"><c><v>1</v></c></row></sheetData>',
        '<sheetData><row r="x"><c><v>1</v></c></row></sheetData>',
        '<sheetData><row><c r="1A"><v>1</v></c></row></sheetData>',
        '<sheetData><row><c t="s"><v>5</v></c></row></sheetData>',
        f'{cells("<c><v>1</v></c>")}<mergeCells><mergeCell ref="lạ"/></mergeCells>',
        f'{cells("<c><v>1</v></c>")}<mergeCells><mergeCell ref="A:A"/></mergeCells>',
        f"{cells('<c><v>1</v></c>')}<mergeCells><mergeCell/></mergeCells>",
        "<sheetData><row>",
    ],
)
def test_cells_that_make_no_sense_are_damage(tmp_path: Path, data: str) -> None:
    assert refused(raw(tmp_path, data)) == (Code.NOT_A_SHEET, "sheet_damaged")


@pytest.mark.parametrize("number", ["9" * 5000, "1" * 100_000 + ".5"])
def test_an_endless_number_is_a_short_fault(tmp_path: Path, number: str) -> None:
    (fault,) = only(raw(tmp_path, cells(f"<c><v>{number}</v></c>"))).faults
    assert (fault.why, fault.shown) == (Why.BAD_NUMBER, number[:60])


def test_an_endless_format_takes_no_time(tmp_path: Path) -> None:
    styles = STYLES.replace("[h]:mm", "[" * 300_000)
    began = time.process_time()
    assert only(raw(tmp_path, cells('<c s="3"><v>5</v></c>'), **{"xl/styles.xml": styles})).rows == ((5,),)
    assert time.process_time() - began < 1


def test_a_file_cut_short_anywhere_is_refused(tmp_path: Path) -> None:
    path = raw(tmp_path, numbers(200, 5))
    content = path.read_bytes()
    for length in range(0, len(content), max(len(content) // 60, 1)):
        path.write_bytes(content[:length])
        assert refused(path)[0] is Code.NOT_A_SHEET


def test_any_damage_is_refused_or_does_no_harm(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", lambda sheet: [sheet.append(["An", n, date(2026, 1, 1)]) for n in range(20)])
    parts = {one.filename: zipfile.ZipFile(path).read(one) for one in zipfile.ZipFile(path).infolist()}
    dice, kept = random.Random(7), 0
    for _ in range(400):
        name = dice.choice([one for one in parts if "theme" not in one and "docProps" not in one])
        changed = bytearray(parts[name])
        changed[dice.randrange(len(changed))] = dice.randrange(256)
        file = BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for one, content in parts.items():
                archive.writestr(one, bytes(changed) if one == name else content)
        path.write_bytes(file.getvalue())
        with contextlib.suppress(SotayError):
            kept += bool(read_sheets(path))
    assert 0 < kept < 400


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []

    def stop(step: str, done: int, total: int) -> None:
        told.append((step, done, total))
        raise SotayError(Code.CANCELLED)

    path = raw(tmp_path, numbers(3000, 20))
    with pytest.raises(SotayError) as caught:
        read_sheets(path, progress=stop)
    assert caught.value.code is Code.CANCELLED
    ((step, done, total),) = told
    assert step == "sheet"
    assert 0 < done < total


def test_five_thousand_rows_are_read_in_a_moment(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        for n in range(5000):
            sheet.append([n, f"Nguyễn Văn {n}", date(1970, 1, 1), f"{n:012d}", *(f"ô {n}-{at}" for at in range(16))])

    path = made(tmp_path / "a.xlsx", fill)
    began = time.process_time()
    sheet = only(path)
    assert time.process_time() - began < 10  # about 0.9; the tracing of coverage takes the rest
    assert (len(sheet.rows), sheet.rows[4999][3]) == (5000, "000000004999")
