# What Word files of Party papers look like once a word processor has set them.

from dataclasses import replace
from itertools import pairwise

import pytest

from sotay.exports.official_docx import official_docx
from tests.exports import form_checks as form
from tests.exports.papers import body, letter, long_named, minutes, resolution, tasks
from tests.exports.pdf_places import Leaf, leaves
from tests.exports.writer import as_pdfs

_FILLED = {
    f"filled{count}": replace(
        resolution(), blocks=(*resolution().blocks[:-1], *([body("Một dòng.")] * count), resolution().blocks[-1])
    )
    for count in range(3, 14)
}
_PAPERS = {
    "resolution": resolution(),
    "minutes": minutes(),
    "long": long_named(),
    "letter": letter(),
    "table": replace(resolution(), blocks=(*resolution().blocks, tasks(16))),
    **_FILLED,
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Leaf]]:
    files = {name: official_docx(paper) for name, paper in _PAPERS.items()}
    pdfs = as_pdfs(files, tmp_path_factory.mktemp("writer"))
    return {name: leaves(pdf) for name, pdf in pdfs.items()}


@pytest.mark.parametrize("name", _PAPERS)
def test_paper_margins_and_numbers_are_the_prescribed_ones(pages: dict[str, list[Leaf]], name: str) -> None:
    form.check_paper(pages[name])


def test_a_short_resolution_is_one_page_in_the_prescribed_order(pages: dict[str, list[Leaf]]) -> None:
    (page,) = pages["resolution"]
    form.check_heading(page, "CHI BỘ THÔN ĐÔNG", "Sông Bạch, ngày 05 tháng 10 năm 2026")
    form.check_in_order(
        page, "Số 05-NQ/CB", "NGHỊ QUYẾT", "về lãnh đạo", "-----", "- Căn cứ", "I- ", "II- ", "T/M CHI BỘ"
    )
    form.check_indent(page, "- Căn cứ Điều lệ")
    form.check_indent(page, "I- PHƯƠNG HƯỚNG")


def test_lines_of_the_text_are_as_far_from_each_other_as_prescribed(pages: dict[str, list[Leaf]]) -> None:
    first, second = (pages["resolution"][0].place(words).base for words in ("Giao chi ủy", "hoạt sau."))
    assert 18 * 25.4 / 72 - 0.5 < second - first < 22 * 25.4 / 72 + 0.5


def test_recipients_stand_on_the_left_of_who_signs(pages: dict[str, list[Leaf]]) -> None:
    (page,) = pages["resolution"]
    assert page.place("Nơi nhận:").left == pytest.approx(30, abs=form.BEARING)
    authority, name = page.place("T/M CHI BỘ"), page.place("Trần Thị Cúc")
    assert (authority.left + authority.right) / 2 == pytest.approx(30 + 75 + 45, abs=1)
    assert (name.left + name.right) / 2 == pytest.approx(30 + 75 + 45, abs=1)
    assert name.base - page.place("BÍ THƯ").base > 4 * 18 * 25.4 / 72  # room to sign


def test_minutes_bear_no_place_and_are_signed_by_two(pages: dict[str, list[Leaf]]) -> None:
    first, *_, last = pages["minutes"]
    form.check_heading(first, "CHI BỘ THÔN ĐÔNG", "")
    assert "ngày 05 tháng 10 năm 2026" not in first.words.partition("BIÊN BẢN")[0]
    assert "Hội nghị kết thúc" in last.words
    form.signed_on_one_page(pages["minutes"], "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ", "Lê Văn Bình", "Trần Thị Cúc")
    recorder, chair = last.place("NGƯỜI GHI BIÊN BẢN"), last.place("CHỦ TRÌ HỘI NGHỊ")
    assert recorder.right < 30 + 165 / 2 < chair.left
    assert recorder.base == pytest.approx(chair.base, abs=0.3)


@pytest.mark.parametrize("name", _FILLED)
def test_who_signs_never_stands_alone_on_a_page(pages: dict[str, list[Leaf]], name: str) -> None:
    page = form.signed_on_one_page(pages[name], "T/M CHI BỘ", "BÍ THƯ", "Trần Thị Cúc", "- Lưu Chi bộ.")
    assert "đạt tỷ lệ 100%." in page.words


def test_papers_of_some_length_turn_the_page(pages: dict[str, list[Leaf]]) -> None:
    counts = [len(pages[name]) for name in _FILLED]
    assert counts[0] == 1
    assert counts[-1] == 2
    assert all(later >= earlier for earlier, later in pairwise(counts))


def test_a_table_at_the_end_goes_on_with_who_signs(pages: dict[str, list[Leaf]]) -> None:
    page = form.signed_on_one_page(pages["table"], "T/M CHI BỘ", "Trần Thị Cúc")
    assert "Đã hoàn thành" in page.words
    assert pages["minutes"][0].drawn == pytest.approx((30, 195), abs=0.5)


def test_long_names_are_broken_evenly_and_lose_nothing(pages: dict[str, list[Leaf]]) -> None:
    words = " ".join(page.words for page in pages["long"])
    for one in (
        "TRƯỜNG TRUNG HỌC",
        "PHÁP LUẬT",
        "Phường Nguyễn Bỉnh Khiêm,",
        "Châu Phương Nguyên Trang",
        "Dự thảo lần 1",
        "TÀI LIỆU HỘI NGHỊ",
    ):
        assert one in words
