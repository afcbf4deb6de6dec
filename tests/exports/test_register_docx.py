from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from sotay.exports.copies import Align
from sotay.exports.listings import Column, Listing, Signature, Value, shown
from sotay.exports.register_docx import register_docx
from tests.exports.listing import DAY, HEADS, SOURCE, plain, register, unsigned


def opened(listing: Listing) -> Any:
    return docx.Document(BytesIO(register_docx(listing, DAY)))


def words(table: Any, row: int) -> list[str]:
    return [cell.text for cell in table.rows[row].cells]


def test_the_page_lies_on_its_side_with_the_margins_of_party_papers() -> None:
    page = opened(register(3)).sections[0]
    assert page.orientation == WD_ORIENT.LANDSCAPE
    found = (
        page.page_width,
        page.page_height,
        page.top_margin,
        page.bottom_margin,
        page.left_margin,
        page.right_margin,
    )
    for one, wanted in zip(found, (297, 210, 20, 20, 30, 15), strict=True):
        assert abs(one - Mm(wanted)) < Mm(0.1)


def test_a_narrow_list_stands_upright() -> None:
    page = opened(replace(register(3), landscape=False)).sections[0]
    assert page.orientation == WD_ORIENT.PORTRAIT
    assert abs(page.page_width - Mm(210)) < Mm(0.1)


def test_the_heading_names_the_bodies_and_the_party() -> None:
    document = opened(register(3))
    left, right = document.tables[0].rows[0].cells
    assert left.text.split("\n") == ["ĐẢNG BỘ XÃ SÔNG BẠCH", "CHI BỘ THÔN ĐÔNG", "*"]
    assert [one.runs[0].bold for one in left.paragraphs] == [None, True, None]
    assert right.text.strip() == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert right.paragraphs[1]._p.find(f".//{qn('w:pBdr')}") is not None
    texts = [one.text for one in document.paragraphs if one.text]
    assert texts == ["Mẫu 7-HSĐV", "SỔ DANH SÁCH ĐẢNG VIÊN", "Có đến ngày 05/10/2026", "Danh sách này có 3 đảng viên."]


def test_the_table_has_fourteen_columns_and_repeats_its_heads() -> None:
    table = opened(register(40)).tables[1]
    assert words(table, 0) == [head for head, _ in HEADS]
    assert words(table, 1) == [str(at) for at in range(1, 15)]
    assert words(table, 2)[:3] == ["1", "Nguyễn Thị Hồng Ánh 1", "Nữ\nKinh\nKhông"]
    assert words(table, 2)[13] == "=1+1"
    assert len(table.rows) == 42
    repeated = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
    assert repeated == [True, True] + [False] * 40
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)
    width = sum(int(one.get(qn("w:w"))) for one in table._tbl.tblGrid.gridCol_lst)
    assert abs(width - 252 / 25.4 * 1440) < 15


def test_the_last_row_stays_with_the_signatures() -> None:
    document = opened(register(40))
    rows = [row._tr.find(f".//{qn('w:keepNext')}") is not None for row in document.tables[1].rows]
    assert rows == [False] * 41 + [True]
    block, kept = document.tables[2]._tbl.getprevious(), []
    while block is not document.tables[1]._tbl:
        kept.append(block.find(f".//{qn('w:keepNext')}") is not None)
        block = block.getprevious()
    assert kept == [True, True]
    loose = opened(replace(register(40), signatures=()))
    assert loose.element.body.find(f".//{qn('w:keepNext')}") is None


def test_who_signs_stands_side_by_side_with_room_to_sign() -> None:
    left, right = opened(register(3)).tables[2].rows[0].cells
    assert left.text.split("\n") == ["", "NGƯỜI LẬP", "", "", "", "", "", "Lê Văn Bình"]
    place_day = "Sông Bạch, ngày 05 tháng 10 năm 2026"
    assert right.text.split("\n") == [place_day, "T/M CHI ỦY", "BÍ THƯ", "", "", "", "", "Trần Thị Cúc"]
    assert [one.runs[0].bold for one in right.paragraphs if one.text] == [None, True, None, True]


def test_one_who_signs_alone_stands_on_the_right() -> None:
    alone = replace(register(3), signatures=(Signature("T/M CHI ỦY", "BÍ THƯ", "Trần Thị Cúc"),))
    left, right = opened(alone).tables[2].rows[0].cells
    assert left.text == ""
    assert right.text.startswith("Sông Bạch")


def test_a_list_that_nobody_signs_is_its_title_and_table() -> None:
    document = opened(unsigned(register(3)))
    assert len(document.tables) == 1
    assert [one.text for one in document.paragraphs if one.text] == list(register(3).titles)


def test_the_footer_names_the_source_and_the_page() -> None:
    footer = opened(register(1)).sections[0].footer.paragraphs[0]
    assert footer.text.startswith(SOURCE)
    assert " PAGE " in footer._p.xml


def test_the_file_tells_nothing_of_the_person_who_made_it() -> None:
    facts = opened(register(1)).core_properties
    assert (facts.author, facts.last_modified_by, facts.title) == ("Chi bộ thôn Đông", "", "SỔ DANH SÁCH ĐẢNG VIÊN")
    assert facts.created.date() == DAY


def test_columns_stand_as_they_are_asked_to() -> None:
    listing = replace(plain((7, "a")), columns=(Column("Tiền", 1, Align.RIGHT, amount=True), Column("Tên", 3)))
    table = opened(listing).tables[0]
    aligned = [cell.paragraphs[0].alignment for cell in table.rows[1].cells]
    assert [one.name for one in aligned] == ["RIGHT", "LEFT"]


@pytest.mark.parametrize(
    ("value", "amount", "text"),
    [
        (None, False, ""),
        (True, False, "x"),
        (False, False, ""),
        (date(2026, 3, 2), False, "02/03/2026"),
        (2026, False, "2026"),
        (1_500_000, True, "1.500.000"),
        (1.5, False, "1,5"),
        ("=1", False, "=1"),
    ],
)
def test_values_stand_as_on_vietnamese_paper(value: Value, amount: bool, text: str) -> None:
    assert shown(value, Column("", 1, amount=amount)) == text
