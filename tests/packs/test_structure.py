# Sections that a person would cite come out of the lines of party and State papers, and no word is lost.

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.documents import Level, Section
from sotay.domain.vietnamese import WORD
from sotay.packs.html import is_reduced
from sotay.packs.sources.blocks import Block, BlockKind
from sotay.packs.sources.structure import CLOSING, LONG, NOTES, OPENING, sections_of
from tests.packs.source_folder_files import RESOLUTION

DECISION = """\
ĐẢNG BỘ XÃ SÔNG BẠCH
CHI BỘ THÔN ĐÔNG
*
Số 02-QĐ/CB
Sông Bạch, ngày 05 tháng 01 năm 2026
QUYẾT ĐỊNH
ban hành Quy chế làm việc của Chi bộ thôn Đông
-----
Căn cứ Điều lệ Đảng;
CHI BỘ THÔN ĐÔNG QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của chi bộ.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu Chi bộ.
T/M CHI BỘ
BÍ THƯ
Nguyễn Văn An
QUY CHẾ LÀM VIỆC
CỦA CHI BỘ THÔN ĐÔNG
(Ban hành kèm theo Quyết định số 02-QĐ/CB, ngày 05/01/2026)
Chương I
NHỮNG QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định cách làm việc.
Điều 2. Nguyên tắc
1. Tập trung dân chủ.
2. Công khai:
a) Trước chi bộ;
b) Trước Nhân dân.
CHƯƠNG II. CHẾ ĐỘ LÀM VIỆC
Mục 1. Sinh hoạt
Điều 3: Sinh hoạt thường kỳ
Mỗi tháng một lần.
Phụ lục 1
DANH SÁCH TỔ ĐẢNG
1. Tổ một
2. Tổ hai
"""


def outline(text: str) -> list[tuple[str, str, str]]:
    return [(s.level.value, s.label, s.heading) for s in sections_of(lines(text))]


def lines(text: str) -> list[Block]:
    return [Block(" ".join(line.split())) for line in text.splitlines() if line.strip()]


def test_a_party_resolution_is_cut_at_its_roman_and_arabic_numbers() -> None:
    assert outline(RESOLUTION) == [
        ("đoạn", "", OPENING),
        ("mục", "I", "ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THÁNG 9"),
        ("khoản", "1", "Công tác chính trị, tư tưởng"),
        ("khoản", "2", ""),
        ("mục", "II", "NHIỆM VỤ THÁNG 10"),
        ("khoản", "1", ""),
        ("khoản", "2", ""),
        ("đoạn", "", CLOSING),
    ]


def test_the_last_formal_sentence_goes_with_the_signatures() -> None:
    closing = sections_of(lines(RESOLUTION))[-1]
    assert closing.text.startswith("Nghị quyết này được chi bộ thông qua")
    assert closing.text.endswith("Nguyễn Văn An")


def test_a_decision_with_its_regulation_and_appendix_keeps_them_apart() -> None:
    assert outline(DECISION) == [
        ("đoạn", "", OPENING),
        ("điều", "Điều 1", ""),
        ("điều", "Điều 2", ""),
        ("đoạn", "", CLOSING),
        ("phụ lục", "", "QUY CHẾ LÀM VIỆC CỦA CHI BỘ THÔN ĐÔNG"),
        ("chương", "Chương I", "NHỮNG QUY ĐỊNH CHUNG"),
        ("điều", "Điều 1", "Phạm vi điều chỉnh"),
        ("điều", "Điều 2", "Nguyên tắc"),
        ("chương", "CHƯƠNG II", "CHẾ ĐỘ LÀM VIỆC"),
        ("mục", "Mục 1", "Sinh hoạt"),
        ("điều", "Điều 3", "Sinh hoạt thường kỳ"),
        ("phụ lục", "Phụ lục 1", "DANH SÁCH TỔ ĐẢNG"),
    ]


def test_a_short_article_keeps_its_clauses_and_points_in_its_text() -> None:
    article = next(s for s in sections_of(lines(DECISION)) if s.heading == "Nguyên tắc")
    assert article.text == "1. Tập trung dân chủ.\n2. Công khai:\na) Trước chi bộ;\nb) Trước Nhân dân."


def test_a_long_article_is_cut_into_clauses_and_a_long_clause_into_points() -> None:
    filler = "nội dung " * (LONG // 12)
    text = f"Điều 1. Nhiệm vụ\nChi bộ có nhiệm vụ:\n1. Một {filler}\n2. Hai:\na) A {filler}\nb) B {filler}"
    assert outline(text) == [
        ("điều", "Điều 1", "Nhiệm vụ"),
        ("khoản", "1", ""),
        ("khoản", "2", ""),
        ("điểm", "a)", ""),
        ("điểm", "b)", ""),
    ]
    assert sections_of(lines(text))[0].text == "Chi bộ có nhiệm vụ:"


@pytest.mark.parametrize(
    ("line", "label", "heading"),
    [
        ("Phần thứ nhất", "Phần thứ nhất", "TÌNH HÌNH"),
        ("Phần I", "Phần I", "TÌNH HÌNH"),
        ("PHẦN I. TÌNH HÌNH", "PHẦN I", "TÌNH HÌNH"),
        ("PHẦN THỨ HAI", "PHẦN THỨ HAI", "TÌNH HÌNH"),
        ("Phần thứ bốn: Tình hình", "Phần thứ bốn", "Tình hình"),
        ("Phần A. Tình hình", "Phần A", "Tình hình"),
        ("A- TÌNH HÌNH", "A", "TÌNH HÌNH"),
        ("I- TÌNH HÌNH", "I", "TÌNH HÌNH"),
        ("I. TÌNH HÌNH", "I", "TÌNH HÌNH"),
        ("I/ TÌNH HÌNH", "I", "TÌNH HÌNH"),
        ("I - Tình hình", "I", "Tình hình"),
        ("Chương I. TÌNH HÌNH", "Chương I", "TÌNH HÌNH"),
        ("Chương I TÌNH HÌNH", "Chương I", "TÌNH HÌNH"),
        ("Mục 1: Tình hình", "Mục 1", "Tình hình"),
        ("Điều 1.- Tình hình", "Điều 1", "Tình hình"),
        ("ĐIỀU 1. TÌNH HÌNH", "ĐIỀU 1", "TÌNH HÌNH"),
        ("Điều 1", "Điều 1", "TÌNH HÌNH"),
        ("1. Tình hình", "1", "Tình hình"),
        ("1- Tình hình", "1", "Tình hình"),
        ("1/ Tình hình", "1", "Tình hình"),
        ("1) Tình hình", "1", "Tình hình"),
        ("1.1. Tình hình", "1.1", "Tình hình"),
        ("1.1 Tình hình", "1.1", "Tình hình"),
    ],
)
def test_a_step_is_known_by_its_printed_label(line: str, label: str, heading: str) -> None:
    following = "TÌNH HÌNH\nChi bộ có 28 đảng viên." if line == label else "Chi bộ có 28 đảng viên."
    section = sections_of(lines(f"{line}\n{following}"))[0]
    assert (section.label, section.heading, section.text) == (label, heading, "Chi bộ có 28 đảng viên.")


@pytest.mark.parametrize(
    "line",
    [
        "Điều 5 Quy định này nêu rõ trách nhiệm của chi ủy.",
        "Chương trình hành động của chi bộ được giữ nguyên.",
        "Phần lớn đảng viên tán thành.",
        "Mục tiêu: xây dựng nông thôn mới.",
        "2026. là năm đầu của nhiệm kỳ.",
        "12.000 đồng một tháng.",
        "05/10/2026 chi bộ họp.",
        "05-NQ/CB là số của nghị quyết.",
        "V/v chuẩn bị đại hội.",
        "C. Mác và Ph. Ăng-ghen.",
        "Phụ lục kèm theo do văn phòng lập.",
        "đ) điểm lẻ không có điểm trước.",
        "XIIV. Số La Mã lạ.",
    ],
)
def test_a_sentence_that_only_looks_like_a_step_stays_text(line: str) -> None:
    text = f"Điều 1. Phạm vi\nChi bộ quy định.\n{line}"
    assert [s.label for s in sections_of(lines(text))] == ["Điều 1"]


def test_points_count_as_vietnamese_do_and_may_skip_a_letter() -> None:
    letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"]
    filler = "việc " * 60
    text = "1. Nhiệm vụ:\n" + "\n".join(f"{letter}) {filler}" for letter in letters)
    assert [s.label for s in sections_of(lines(text))] == ["1", *(f"{letter})" for letter in letters)]


def test_numbers_may_go_on_across_roman_headings() -> None:
    text = "I- MỘT\n1. A\n2. B\nII- HAI\n3. C\n4. D"
    assert [s.label for s in sections_of(lines(text))] == ["I", "1", "2", "II", "3", "4"]


def test_decimal_numbers_stand_under_their_number_only() -> None:
    filler = "việc " * 300
    text = f"1. Một\n1.1. A {filler}\n1.1.1. B {filler}\n2.5 triệu đồng {filler}\n1.2. C"
    assert [s.label for s in sections_of(lines(text))] == ["1", "1.1", "1.1.1", "1.2"]


def test_a_title_in_capitals_over_many_lines_is_no_endless_heading() -> None:
    section = sections_of(lines("Chương I\n" + "TIÊU ĐỀ RẤT DÀI\n" * 9))[0]
    assert section.heading.split("\n") == [" ".join(["TIÊU ĐỀ RẤT DÀI"] * 5)]


def test_an_appendix_without_a_number_and_its_steps() -> None:
    text = "Điều 1. Danh sách kèm theo.\nPHỤ LỤC\nPHÂN CÔNG TỔ\nI- TỔ MỘT\nĐồng chí An.\nII- TỔ HAI\nĐồng chí Bình."
    assert [(s.level.value, s.label) for s in sections_of(lines(text))][1:] == [
        ("phụ lục", "PHỤ LỤC"),
        ("mục", "I"),
        ("mục", "II"),
    ]


def test_a_name_in_capitals_without_its_decision_begins_no_attachment() -> None:
    text = "Điều 1. Ban hành\nVăn bản sau.\nQUY CHẾ MẪU\nKhông kèm gì."
    assert [s.label for s in sections_of(lines(text))] == ["Điều 1"]


def test_a_nested_list_that_starts_again_does_not_break_its_clause() -> None:
    text = "1. Một\n2. Hai gồm:\n1. việc nhỏ\n2. việc nhỏ nữa\n3. Ba"
    assert [s.label for s in sections_of(lines(text))] == ["1", "2", "3"]


def test_new_wording_quoted_by_an_amendment_is_no_step_of_its_own() -> None:
    text = "Điều 1. Sửa đổi Điều 5 như sau:\n“Điều 5. Sinh hoạt\n1. Mỗi tháng.\nĐiều 6. Chi ủy”\nĐiều 2. Hiệu lực"
    sections = sections_of(lines(text))
    assert [s.label for s in sections] == ["Điều 1", "Điều 2"]
    assert sections[0].text.endswith("Điều 6. Chi ủy”")


def test_a_quotation_never_closed_does_not_swallow_the_document() -> None:
    text = "Điều 1. Gọi là “chi bộ.\n" + "\n".join(f"Điều {n}. Nội dung." for n in range(2, 90))
    assert len(sections_of(lines(text))) == 89


def test_headings_without_numbers_make_sections() -> None:
    blocks = [
        Block("CHUYÊN ĐỀ HỌC TẬP", kind=BlockKind.HEADING),
        Block("Mở đầu buổi sinh hoạt."),
        Block("Nội dung chính", kind=BlockKind.HEADING),
        Block("Nêu gương trong công việc."),
        Block("LIÊN HỆ THỰC TẾ"),
        Block("Thôn Đông có hai tổ."),
    ]
    assert [(s.label, s.heading, s.text) for s in sections_of(blocks)][1:] == [
        ("", "Nội dung chính", "Nêu gương trong công việc."),
        ("", "LIÊN HỆ THỰC TẾ", "Thôn Đông có hai tổ."),
    ]


def test_a_long_plain_text_is_cut_into_passages_of_a_screen() -> None:
    blocks = [Block("Câu chuyện của chi bộ. " * 20) for _ in range(12)]
    sections = sections_of(blocks)
    assert len(sections) > 3
    assert all(s.level is Level.PASSAGE and len(s.text) <= LONG for s in sections)


def test_a_table_keeps_its_html_beside_its_text() -> None:
    table = Block(
        "STT\tViệc\n1\tLàm đường", "<table><tr><td>1</td><td>Làm <i>đường</i></td></tr></table>", BlockKind.TABLE
    )
    section = sections_of([Block("Điều 1. Phân công"), Block("Chi bộ phân công & giao việc:"), table])[0]
    assert section.text == "Chi bộ phân công & giao việc:\nSTT\tViệc\n1\tLàm đường"
    assert is_reduced(section.html)
    assert "<td>Làm <i>đường</i></td>" in section.html
    assert "<p>Chi bộ phân công &amp; giao việc:</p>" in section.html


def test_numbers_in_a_table_open_no_step() -> None:
    table = Block("1. Một\tx", "<table><tr><td>1. Một</td><td>x</td></tr></table>", BlockKind.TABLE)
    assert [s.label for s in sections_of([Block("Điều 1. Bảng"), table])] == ["Điều 1"]


def test_notes_come_last_under_their_own_heading() -> None:
    note = Block("[1] Theo báo cáo của tổ.", kind=BlockKind.FOOTNOTE)
    assert sections_of([Block("Điều 1. Việc."), note])[-1].heading == NOTES


def test_minutes_end_with_two_signatures() -> None:
    text = (
        "BIÊN BẢN\nHọp chi bộ\n1. Nội dung\nĐã bàn.\nCuộc họp kết thúc lúc 21 giờ.\nNGƯỜI GHI BIÊN BẢN\nTrần Thị Bình"
    )
    assert sections_of(lines(text))[-1].text.splitlines()[0] == "Cuộc họp kết thúc lúc 21 giờ."


def test_nothing_gives_no_sections() -> None:
    assert sections_of([]) == []


_LINES = """
Phần thứ hai; Phần I. C; Chương I; Chương II TỔ CHỨC; Mục 1. A; Điều 1. B; Điều 2; Điều 5a. C; I- MỘT; II. Hai; V/v họp
A- PHẦN A; B. Phần B; 1. Một; 2. Hai:; 3; 1.1. X; 1.2 Y; 2.1.1. Z; a) điểm; b) điểm; đ. điểm; - gạch; QUY CHẾ LÀM VIỆC
(Ban hành kèm theo Quyết định); PHỤ LỤC I; Phụ lục 2: Biểu; Nơi nhận:; T/M CHI BỘ; BÍ THƯ; “Điều 3. Mở; đóng”; *; -----
Nghị quyết này được thông qua.; Số 05-NQ/CB; ĐẢNG BỘ XÃ; Căn cứ Điều lệ Đảng.; TÌNH HÌNH CHUNG
"""
_LINE = st.one_of(
    st.sampled_from([*_LINES.replace("\n", ";").split(";"), "x" * 400, "nội dung " * 200]),
    st.text(alphabet="aăâbđêAĐÊ019.-–/() “”", max_size=30),
)
_KIND = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TABLE])


def words(texts: Sequence[str]) -> list[str]:
    return [match[0] for text in texts for match in WORD.finditer(text)]


def printed(section: Section) -> str:
    ours = section.level is Level.PASSAGE and section.heading in {OPENING, CLOSING, NOTES}
    return " ".join([section.label, "" if ours else section.heading, section.text])


@given(st.lists(st.tuples(_LINE, _KIND), max_size=40))
def test_every_word_is_kept_in_its_order(drawn: list[tuple[str, BlockKind]]) -> None:
    blocks = [Block(" ".join(text.split()), kind=kind) for text, kind in drawn if text.strip()]
    sections = sections_of(blocks)
    assert words([printed(section) for section in sections]) == words([block.text for block in blocks])
