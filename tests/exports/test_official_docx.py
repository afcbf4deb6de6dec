# Reads the files back with another library's eyes and checks them against the rules of presentation.

from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from sotay.domain.official_form import Element
from sotay.exports.official import OfficialPaper
from sotay.exports.official_docx import official_docx
from tests.exports.papers import DAY, letter, long_named, minutes, resolution, tasks


def opened(paper: OfficialPaper) -> Any:
    return docx.Document(BytesIO(official_docx(paper)))


def points(place: Any) -> float:
    return float(place.style.font.size.pt)


def texts(places: Any) -> list[str]:
    return [one.text for one in places if one.text]


def found(document: Any, text: str) -> Any:
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    places = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return next(one for one in places if one.text == text)


def kept(place: Any) -> bool:
    return place._p.find(f".//{qn('w:keepNext')}") is not None or bool(place.style.paragraph_format.keep_with_next)


def test_the_page_is_a4_with_the_prescribed_margins() -> None:
    page = opened(resolution()).sections[0]
    measures = (
        page.page_width,
        page.page_height,
        page.top_margin,
        page.bottom_margin,
        page.left_margin,
        page.right_margin,
    )
    for measure, wanted in zip(measures, (210, 297, 20, 20, 30, 15), strict=True):
        assert abs(measure - Mm(wanted)) < Mm(0.1)


def test_pages_are_numbered_above_the_text_from_the_second_on() -> None:
    page = opened(minutes()).sections[0]
    assert page.different_first_page_header_footer
    assert abs(page.header_distance - Mm(10)) < Mm(0.1)
    (number,) = page.header.paragraphs
    assert " PAGE " in number._p.xml
    assert number.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert f'<w:sz w:val="{2 * 14}"/>' in number._p.xml
    assert texts(page.first_page_header.paragraphs) == []
    assert " PAGE " not in page.first_page_header._element.xml
    assert texts(page.footer.paragraphs) == []
    assert " PAGE " not in page.footer._element.xml


def test_the_parts_stand_in_the_prescribed_order() -> None:
    document = opened(resolution())
    heading, ending = document.tables
    left, right = heading.rows[0].cells
    assert texts(left.paragraphs) == ["ĐẢNG BỘ XÃ SÔNG BẠCH", "CHI BỘ THÔN ĐÔNG", "*", "Số 05-NQ/CB"]
    assert texts(right.paragraphs) == ["ĐẢNG CỘNG SẢN VIỆT NAM", "Sông Bạch, ngày 05 tháng 10 năm 2026"]
    body = texts(document.paragraphs)
    assert body[:3] == ["NGHỊ QUYẾT", "về lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026", "-----"]
    assert body[3].startswith("- Căn cứ")
    assert body[-1].endswith("đạt tỷ lệ 100%.")
    left, right = ending.rows[0].cells
    assert texts(left.paragraphs) == [
        "Nơi nhận:",
        "- Đảng ủy xã Sông Bạch (để báo cáo);",
        "- Đảng viên chi bộ;",
        "- Lưu Chi bộ.",
    ]
    assert [one.text for one in right.paragraphs] == ["T/M CHI BỘ", "BÍ THƯ", "", "", "", "", "Trần Thị Cúc"]
    order = [one.tag.rpartition("}")[2] for one in document.element.body]
    assert order[0] == "tbl"
    assert order[-3:] == ["tbl", "p", "sectPr"]


@pytest.mark.parametrize(
    ("text", "least", "most", "styles", "align"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, 15, "bold", "CENTER"),
        ("ĐẢNG BỘ XÃ SÔNG BẠCH", 14, 14, "", "CENTER"),
        ("CHI BỘ THÔN ĐÔNG", 14, 14, "bold", "CENTER"),
        ("*", 14, 14, "", "CENTER"),
        ("Số 05-NQ/CB", 14, 14, "", "CENTER"),
        ("Sông Bạch, ngày 05 tháng 10 năm 2026", 14, 14, "italic", "CENTER"),
        ("NGHỊ QUYẾT", 15, 16, "bold", "CENTER"),
        ("về lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026", 14, 15, "bold", "CENTER"),
        ("-----", 14, 14, "", "CENTER"),
        ("- Căn cứ Điều lệ Đảng và các quy định, hướng dẫn thi hành Điều lệ Đảng;", 14, 15, "", "JUSTIFY"),
        ("I- PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 10", 14, 15, "bold", "JUSTIFY"),
        ("1. Công tác chính trị, tư tưởng", 14, 15, "bold", "JUSTIFY"),
        ("T/M CHI BỘ", 14, 14, "bold", "CENTER"),
        ("BÍ THƯ", 14, 14, "", "CENTER"),
        ("Trần Thị Cúc", 14, 14, "bold", "CENTER"),
        ("Nơi nhận:", 14, 14, "underline", "LEFT"),
        ("- Lưu Chi bộ.", 12, 12, "", "LEFT"),
    ],
)
def test_letters_are_those_of_the_font_table(text: str, least: float, most: float, styles: str, align: str) -> None:
    place = found(opened(resolution()), text)
    assert least <= points(place) <= most
    assert {name for name in ("bold", "italic", "underline") if getattr(place.style.font, name)} == set(styles.split())
    assert place.style.paragraph_format.alignment.name == align
    assert all(run.font.size is None and run.font.bold is None for run in place.runs)


def test_every_style_is_times_new_roman_in_all_scripts() -> None:
    document = opened(minutes())
    fonts = [style.element.rPr.rFonts for style in document.styles if style.name.startswith("Paper ")]
    assert len(fonts) == len(Element)
    for font in (*fonts, document.styles["Normal"].element.rPr.rFonts, document.styles["Header"].element.rPr.rFonts):
        assert {font.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
        assert font.get(qn("w:asciiTheme")) is None


def test_the_text_has_the_prescribed_lines_gaps_and_indent() -> None:
    place = found(opened(resolution()), "- Tổ chức học tập nghị quyết của cấp trên cho 100% đảng viên trong chi bộ.")
    form = place.style.paragraph_format
    assert form.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    assert Pt(18) <= form.line_spacing <= Pt(22)
    assert form.space_after >= Pt(6)
    assert abs(form.first_line_indent - Mm(10)) < Mm(0.1)


def test_the_rule_is_drawn_and_as_long_as_the_name_of_the_party() -> None:
    right = opened(resolution()).tables[0].rows[0].cells[1]
    rule = right.paragraphs[1]
    top = rule._p.find(f".//{qn('w:pBdr')}/{qn('w:top')}")
    assert (top.get(qn("w:val")), top.get(qn("w:sz"))) == ("single", "6")  # eighths of a point
    inset = rule._p.find(f".//{qn('w:ind')}")
    length = 90 - sum(int(inset.get(qn(f"w:{side}"))) for side in ("left", "right")) / 1440 * 25.4
    assert abs(length - 72.9) < 0.5
    assert rule.text == ""


def test_the_columns_of_the_heading_take_the_whole_width() -> None:
    table = opened(resolution()).tables[0]._tbl
    widths = [int(one.get(qn("w:w"))) / 1440 * 25.4 for one in table.tblGrid.gridCol_lst]
    assert [round(width) for width in widths] == [75, 90]
    assert table.find(f".//{qn('w:tblBorders')}") is None
    pads = [one.get(qn("w:w")) for one in table.find(f".//{qn('w:tblCellMar')}")]
    assert pads == ["0", "0"]


@pytest.mark.parametrize("paper", [resolution(), minutes(), long_named()], ids=["resolution", "minutes", "long"])
def test_who_signs_is_in_one_piece_and_stays_with_the_last_lines(paper: OfficialPaper) -> None:
    document = opened(paper)
    ending = document.tables[-1]
    (row,) = ending.rows
    assert row._tr.find(f".//{qn('w:cantSplit')}") is not None
    before = ending._tbl.getprevious()
    assert before.tag == qn("w:p")
    assert before.find(f".//{qn('w:keepNext')}") is not None


def test_a_table_at_the_end_leaves_its_last_row_with_who_signs() -> None:
    paper = resolution()
    document = opened(replace(paper, blocks=(*paper.blocks, tasks(4))))
    _, table, _ = document.tables
    rows = [row._tr.find(f".//{qn('w:keepNext')}") is not None for row in table.rows]
    assert rows == [False] * 4 + [True]


def test_headings_stay_with_their_text() -> None:
    document = opened(resolution())
    assert kept(found(document, "I- PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 10"))
    assert kept(found(document, "1. Công tác chính trị, tư tưởng"))
    assert not kept(found(document, "- Tổ chức học tập nghị quyết của cấp trên cho 100% đảng viên trong chi bộ."))


def test_a_table_stands_between_the_margins_and_repeats_its_heads() -> None:
    table = opened(minutes()).tables[1]
    assert [cell.text for cell in table.rows[0].cells] == ["TT", "Nhiệm vụ", "Tiến độ", "Kết quả"]
    assert len(table.rows) == 13
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    width = sum(int(one.get(qn("w:w"))) for one in table._tbl.tblGrid.gridCol_lst) / 1440 * 25.4
    assert abs(width - 165) < 0.3
    assert table._tbl.find(f".//{qn('w:tblInd')}") is not None


def test_minutes_are_signed_by_two_side_by_side() -> None:
    document = opened(minutes())
    right = document.tables[0].rows[0].cells[1]
    assert texts(right.paragraphs) == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    recorder, chair = document.tables[-1].rows[0].cells
    assert texts(recorder.paragraphs) == ["NGƯỜI GHI BIÊN BẢN", "Lê Văn Bình"]
    assert texts(chair.paragraphs) == ["CHỦ TRÌ HỘI NGHỊ", "Trần Thị Cúc"]


def test_recipients_of_minutes_stand_below_who_signs() -> None:
    document = opened(replace(minutes(), recipients=("Đảng ủy xã", "Lưu Chi bộ")))
    assert texts(document.paragraphs)[-3:] == ["Nơi nhận:", "- Đảng ủy xã;", "- Lưu Chi bộ."]


def test_a_letter_has_no_type_and_its_subject_below_the_number() -> None:
    document = opened(letter())
    left = document.tables[0].rows[0].cells[0]
    subject = left.paragraphs[-1]
    assert subject.text.replace("\n", " ") == "về đăng ký lớp bồi dưỡng nhận thức về Đảng"
    assert (points(subject), subject.style.font.italic) == (12, True)
    assert texts(document.paragraphs)[:3] == ["Kính gửi:", "- Đảng ủy xã Sông Bạch;", "- Trung tâm Chính trị khu vực."]


def test_what_stands_above_comes_first() -> None:
    document = opened(long_named())
    assert texts(document.tables[0].rows[0].cells[0].paragraphs) == ["Dự thảo lần 1", "TÀI LIỆU HỘI NGHỊ"]
    assert document.tables[1].rows[0].cells[0].text.startswith("ĐẢNG BỘ TRƯỜNG")


def test_one_addressee_stands_in_the_middle() -> None:
    proposal = replace(resolution(), type_name="Tờ trình", addressees=("Đảng ủy xã Sông Bạch",))
    place = found(opened(proposal), "Kính trình: Đảng ủy xã Sông Bạch")
    assert place.alignment == WD_ALIGN_PARAGRAPH.CENTER


def test_large_type_is_for_reading() -> None:
    paper = replace(resolution(), form=resolution().form.enlarged())
    place = found(opened(paper), "- Tổ chức học tập nghị quyết của cấp trên cho 100% đảng viên trong chi bộ.")
    assert points(place) == 16
    assert place.style.paragraph_format.line_spacing == Pt(24)


def test_a_paper_that_nobody_signs_ends_with_its_text() -> None:
    document = opened(replace(resolution(), signatures=(), recipients=()))
    assert len(document.tables) == 1
    assert not kept(document.paragraphs[-1])


def test_the_file_tells_nothing_of_the_person_who_made_it() -> None:
    facts = opened(resolution()).core_properties
    told = (facts.author, facts.last_modified_by, facts.title, facts.comments)
    assert told == ("Chi bộ thôn Đông", "", "Nghị quyết tháng 10 năm 2026", "")
    assert facts.created.date() == DAY
