import time
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from sotay.exports.copies import Copy, Emphasis, Paragraph, Role
from sotay.exports.docx import docx_file
from tests.exports.making import SOURCE, articles, body, copy, heading, long_table, plan

DAY = date(2026, 10, 5)


def opened(made: Copy) -> Any:
    return docx.Document(BytesIO(docx_file(made, DAY)))


def test_the_page_is_that_of_party_papers() -> None:
    document = opened(copy(body("Lời.")))
    page = document.sections[0]
    whole = (page.page_width, page.page_height, page.top_margin, page.bottom_margin, page.left_margin)
    for found, wanted in zip((*whole, page.right_margin), (210, 297, 20, 20, 30, 15), strict=True):
        assert abs(found - Mm(wanted)) < Mm(0.1)
    normal = document.styles["Normal"]
    assert (normal.font.name, normal.font.size) == ("Times New Roman", Pt(14))
    assert Pt(18) <= normal.paragraph_format.line_spacing <= Pt(22)
    assert "asciiTheme" not in document.styles["Heading 4"].element.xml


def test_headings_have_the_style_of_their_level_and_text_its_emphasis() -> None:
    lead = body("a) Họp tháng 12 & quý", Emphasis(0, 2, "bold"), Emphasis(3, 6, "italic"), Emphasis(3, 6, "bold"))
    document = opened(copy(heading("Chương I", 1), heading("Điều 1. Họp", 3), lead, Paragraph(Role.REMARK, "Nơi nhận")))
    shown = [(one.style.name, one.text) for one in document.paragraphs]
    assert shown[:4] == [
        ("Title", "NGHỊ QUYẾT"),
        ("Title", "về xây dựng chi bộ"),
        ("Normal", "Số 21-NQ/TW"),
        ("Normal", "-----"),
    ]
    assert shown[4:7] == [("Heading 2", "Chương I"), ("Heading 4", "Điều 1. Họp"), ("Normal", lead.text)]
    runs = [(run.text, run.bold, run.italic) for run in document.paragraphs[6].runs]
    assert runs == [("a)", True, None), (" ", None, None), ("Họp", True, True), (" tháng 12 & quý", None, None)]
    assert document.paragraphs[7].runs[0].italic


def test_a_document_that_does_not_hold_says_so_below_its_title() -> None:
    document = opened(copy(standing="Văn bản này đã được thay thế."))
    assert document.paragraphs[3].text == "Văn bản này đã được thay thế."
    assert document.paragraphs[3].runs[0].bold


def test_tables_stay_tables_with_their_spans_and_repeated_heads() -> None:
    document = opened(copy(body("Trước."), plan(), plan(), body("Sau.")))
    table = document.tables[0]
    words = [[table.cell(row, column).text for column in range(3)] for row in range(4)]
    assert words == [
        ["TT", "Công việc", "Công việc"],
        ["TT", "Nội dung", "Hạn"],
        ["1", "Họp\nchi bộ", "03"],
        ["1", "Đóng đảng phí", "10"],
    ]
    assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows] == [True, True, False, False]
    assert len(document.tables) == 2
    between = document.tables[0]._tbl.getnext()
    assert between.tag == qn("w:p"), "Word joins tables that touch"


def test_the_footer_names_the_source_and_the_page() -> None:
    footer = opened(copy(body("Lời."))).sections[0].footer
    assert footer.paragraphs[0].text.startswith(SOURCE)
    assert " PAGE " in footer.paragraphs[0]._p.xml


def test_the_file_tells_nothing_of_the_person_who_made_it() -> None:
    facts = opened(copy(body("Lời."))).core_properties
    assert (facts.author, facts.last_modified_by, facts.comments) == ("Chi bộ thôn Đông", "", SOURCE)
    assert facts.created.date() == DAY


@pytest.mark.parametrize("text", ["", "a\x00b\x0c", '<w:p> & "ngoặc"', "\ud800", "dòng\u2028dòng"])
def test_any_letters_can_be_written(text: str) -> None:
    kept = text.translate(dict.fromkeys([0, 12, 0xD800])).replace("\u2028", "\n")
    assert opened(copy(body(text))).paragraphs[4].text == kept


def test_a_long_document_and_a_long_table_take_moments() -> None:
    began = time.process_time()
    document = opened(copy(*articles(60), long_table(1500)))
    assert len(document.tables[0]._tbl.tr_lst) == 1501
    assert time.process_time() - began < 10
