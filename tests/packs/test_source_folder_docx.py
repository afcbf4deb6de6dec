# DOCX as Word writes it: automatic numbers, tables, notes, pictures; and DOCX that nobody should open.

import io
import zipfile
from pathlib import Path

import docx
import pytest

from sotay.packs.sources.blocks import BlockKind, Reading
from sotay.packs.sources.problems import UnreadableError
from sotay.packs.sources.readers import read_file
from tests.packs.source_folder_files import write_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# One grey pixel.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)


def read(folder: Path, content: bytes) -> Reading:
    (folder / "a.docx").write_bytes(content)
    return read_file(folder / "a.docx")


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks]


def test_the_table_that_holds_the_heading_block_is_text(tmp_path: Path) -> None:
    rows = [["ĐẢNG BỘ XÃ SÔNG BẠCH\nCHI BỘ THÔN ĐÔNG", "ĐẢNG CỘNG SẢN VIỆT NAM"], ["Số 05-NQ/CB", "ngày 05 tháng 10"]]
    write_docx(tmp_path / "a.docx", [], rows)
    assert texts(read_file(tmp_path / "a.docx")) == [
        *("ĐẢNG BỘ XÃ SÔNG BẠCH", "CHI BỘ THÔN ĐÔNG", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-NQ/CB", "ngày 05 tháng 10"),
    ]


def test_docx_gives_headings_list_numbers_and_tables(tmp_path: Path) -> None:
    paragraphs: list[str | tuple[str, str]] = [
        ("Mục I", "Heading 1"),
        "Đoạn",
        ("một", "List Number"),
        ("hai", "List Number"),
        ("g", "List Bullet"),
    ]
    write_docx(tmp_path / "a.docx", paragraphs, [["STT", "Việc"], ["1", "Làm đường"]])
    reading = read_file(tmp_path / "a.docx")
    assert texts(reading) == ["Mục I", "Đoạn", "1. một", "2. hai", "- g", "STT\tViệc\n1\tLàm đường"]
    assert (reading.blocks[0].kind, reading.blocks[-1].kind) == (BlockKind.HEADING, BlockKind.TABLE)


def test_automatic_numbers_of_word_are_written_as_word_prints_them(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    places = [
        ("0", "Phạm vi"),
        ("1", "Một"),
        ("2", "điểm"),
        ("2", "nữa"),
        ("1", "Hai"),
        ("0", "Sau"),
        ("1", "Lại"),
    ]
    _write_numbered(path, ["Điều %1.", "%2.", "%3)"], ["decimal", "decimal", "lowerLetter"], places)
    assert texts(read_file(path)) == [
        *("Điều 1. Phạm vi", "1. Một", "a) điểm", "b) nữa", "2. Hai", "Điều 2. Sau", "1. Lại"),
    ]


def test_automatic_numbers_may_show_outer_levels_and_roman(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    places = [("0", "Một"), ("1", "A"), ("1", "B"), ("0", "Hai"), ("2", "gạch")]
    _write_numbered(path, ["%1-", "%1.%2.", "•"], ["upperRoman", "decimal", "bullet"], places)
    assert texts(read_file(path)) == ["I- Một", "I.1. A", "I.2. B", "II- Hai", "- gạch"]


def test_a_list_may_start_anew_or_belong_to_a_style(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    places = [("0", "một"), ("0", "hai"), ("0+", "lại một"), ("1", "tổ"), ("Heading 2", "theo kiểu"), ("2", "trơn")]
    _write_numbered(path, ["%1.", "%2)", "§"], ["decimalZero", "lowerRoman", "none"], places)
    assert texts(read_file(path)) == ["01. một", "02. hai", "01. lại một", "i) tổ", "ii) theo kiểu", "§ trơn"]


def _write_numbered(path: Path, patterns: list[str], forms: list[str], places: list[tuple[str, str]]) -> None:
    """Write a DOCX of numbered paragraphs: a level, "0+" for level 0 started anew, or a style tied to level 1."""
    document = docx.Document()
    style = document.styles["Heading 2"].element.get_or_add_pPr().get_or_add_numPr()
    style.get_or_add_numId().val = 1
    for place, text in places:
        paragraph = document.add_paragraph(text, style=None if place[0].isdigit() else place)
        if place[0].isdigit():
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = int(place[0])
            properties.get_or_add_numId().val = 2 if place.endswith("+") else 1
    buffer = io.BytesIO()
    document.save(buffer)
    style_of_level_1 = '<w:pStyle w:val="Heading2"/>'
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>'
        f"{style_of_level_1 * (depth == 1)}</w:lvl>"
        for depth, (pattern, form) in enumerate(zip(patterns, forms, strict=True))
    )
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
    )
    path.write_bytes(_with_member(buffer.getvalue(), "word/numbering.xml", numbering.encode()))


def _with_member(package: bytes, name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(buffer, "w") as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return buffer.getvalue()


def docx_bytes(folder: Path) -> bytes:
    write_docx(folder / "good.docx", ["Chi bộ thôn Đông"])
    return (folder / "good.docx").read_bytes()


def test_docx_tricks_are_refused(tmp_path: Path) -> None:
    good = docx_bytes(tmp_path)
    empty = f'<w:document xmlns:w="{W}"><w:body/></w:document>'
    entity = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    bad = {
        "hỏng": good[: len(good) // 2],
        "macro": _with_member(good, "word/vbaProject.bin", b"x"),
        "DTD": _with_member(good, "word/styles.xml", entity),
        "không phải là DOCX": _with_member(_only(good, "docProps/core.xml"), "xl/workbook.xml", b"<x/>"),
        "không có chữ": _with_member(good, "word/document.xml", empty.encode()),
    }
    for reason, content in bad.items():
        with pytest.raises(UnreadableError, match=reason):
            read(tmp_path, content)


def _only(package: bytes, name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(buffer, "w") as new:
        new.writestr(name, old.read(name))
    return buffer.getvalue()


def test_notes_and_pictures_of_a_docx(tmp_path: Path) -> None:
    note = (
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>Chi bộ họp</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>'
    )
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1"><w:p><w:r><w:t>Theo biên bản.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    package = _with_member(docx_bytes(tmp_path), "word/document.xml", note.encode())
    reading = read(tmp_path, _with_member(package, "word/footnotes.xml", notes.encode()))
    assert [(block.text, block.kind) for block in reading.blocks] == [
        ("Chi bộ họp[1]", BlockKind.PARAGRAPH),
        ("[1] Theo biên bản.", BlockKind.FOOTNOTE),
    ]


def test_a_picture_stays_in_the_original_with_a_warning(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Sơ đồ thôn Đông")
    document.add_picture(io.BytesIO(PNG))
    document.save(str(tmp_path / "a.docx"))
    reading = read_file(tmp_path / "a.docx")
    assert texts(reading) == ["Sơ đồ thôn Đông"]
    assert reading.warnings == ["có 1 hình ảnh chỉ xem được trong tệp gốc đính kèm"]
