from dataclasses import replace

import pytest

from sotay.domain.paper_cells import row_of
from sotay.domain.papers import CELL_BREAK, BlockRole, PaperBlock
from sotay.exports.copies import LINE_BREAK, Align, Table
from sotay.exports.official import OfficialParagraph, address_lines, bodies, place_day, signature, titles
from sotay.exports.official_blocks import blocks_of
from tests.exports.papers import RECIPIENTS, letter, long_named, minutes, resolution


def told(role: BlockRole, text: str) -> PaperBlock:
    return PaperBlock(text, role, text)


def row(*cells: str) -> PaperBlock:
    return told(BlockRole.ROW, CELL_BREAK.join(cells))


def test_rows_that_follow_each_other_are_one_table() -> None:
    blocks = blocks_of(
        (
            told(BlockRole.SECTION, "I- Kết quả"),
            row("TT", "Nhiệm vụ", "Kết quả"),
            row("1", "Làm đường hoa", ""),
            row("2", "Đóng đảng phí"),
            told(BlockRole.BODY, "Hết."),
            row("A"),
        )
    )
    assert blocks[0] == OfficialParagraph(BlockRole.SECTION, "I- Kết quả")
    assert isinstance(blocks[1], Table)
    assert [[cell.text for cell in line] for line in blocks[1].rows] == [
        ["TT", "Nhiệm vụ", "Kết quả"],
        ["1", "Làm đường hoa", ""],
        ["2", "Đóng đảng phí", ""],
    ]
    assert blocks[1].heads == 1
    assert blocks[1].widths[1] > blocks[1].widths[0]
    assert [cell.align for cell in blocks[1].rows[1]] == [Align.MIDDLE, Align.LEFT, Align.MIDDLE]
    assert isinstance(blocks[3], Table)


def test_a_bar_and_lines_of_a_cell_are_printed_as_they_were_written() -> None:
    (table,) = blocks_of((row("Việc", "Ghi chú"), told(BlockRole.ROW, row_of(("ngõ 1 | 2", "một\nhai")))))

    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[1]] == ["ngõ 1 | 2", f"một{LINE_BREAK}hai"]


def test_blocks_without_words_are_left_out() -> None:
    assert blocks_of((told(BlockRole.BODY, "  "), told(BlockRole.ITEM, "- Một."))) == (
        OfficialParagraph(BlockRole.ITEM, "- Một."),
    )


def test_lines_of_a_block_stay_lines() -> None:
    (block,) = blocks_of((told(BlockRole.BODY, "Một.\nHai.\n"),))
    assert isinstance(block, OfficialParagraph)
    assert block.text == f"Một.{LINE_BREAK}Hai."


def test_the_heading_is_in_capitals_and_in_order() -> None:
    assert [part.text for part in bodies(resolution())] == [
        "ĐẢNG BỘ XÃ SÔNG BẠCH",
        "CHI BỘ THÔN ĐÔNG",
        "*",
        "Số 05-NQ/CB",
    ]


def test_minutes_have_no_place_and_no_number() -> None:
    assert [part.text for part in bodies(minutes())][-1] == "*"
    assert place_day(minutes()) == ()


def test_a_letter_has_its_subject_below_its_number() -> None:
    assert bodies(letter())[-1].text.replace(LINE_BREAK, " ") == "về đăng ký lớp bồi dưỡng nhận thức về Đảng"
    assert titles(letter()) == ()


def test_several_addressees_are_listed() -> None:
    lines = [text for text, _ in address_lines(letter())]
    assert lines == ["Kính gửi:", "- Đảng ủy xã Sông Bạch;", "- Trung tâm Chính trị khu vực."]
    assert address_lines(resolution()) == ()


def test_one_addressee_stands_behind_the_word() -> None:
    proposal = replace(resolution(), type_name="Tờ trình", addressees=("Đảng ủy xã Sông Bạch",))
    assert address_lines(proposal) == (("Kính trình: Đảng ủy xã Sông Bạch", 0),)


@pytest.mark.parametrize("place", ["Sông Bạch", "Xã Sông Bạch", "Xã Sông Bạch Lớn"])
def test_a_place_stays_on_one_line_as_long_as_it_can(place: str) -> None:
    paper = replace(resolution(), place_day=f"{place}, ngày 05 tháng 10 năm 2026")
    assert LINE_BREAK not in place_day(paper)[0].text
    assert sum(paper.heading_widths) == 165
    assert paper.heading_widths[0] >= 65


def test_below_a_place_too_long_for_that_the_day_begins_a_line() -> None:
    paper = long_named()
    assert paper.heading_widths == (75, 90)
    assert [part.text for part in place_day(paper)] == ["Phường Nguyễn Bỉnh Khiêm,", "ngày 05 tháng 10 năm 2026"]


def test_four_empty_lines_are_left_to_sign() -> None:
    paper = resolution()
    parts = signature(paper, paper.signatures[0], 90)
    assert [part.text for part in parts] == ["T/M CHI BỘ", "BÍ THƯ", "", "", "", "", "Trần Thị Cúc"]


def test_recipients_come_as_they_are_typed() -> None:
    assert resolution().form.recipient_lines(RECIPIENTS)[-1] == "- Lưu Chi bộ."
