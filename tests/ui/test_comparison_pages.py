"""The paper of a comparison: long rows over pages, names on each page, marks, and how it is stopped."""

import re
from datetime import date

import pypdfium2
import pytest

from sotay.domain.errors import Code, SotayError
from sotay.services.comparing import Comparison, Kind, Pair, Piece
from sotay.ui.documents.comparison_pages import SideBySide, comparison_job
from sotay.ui.documents.printing import pdf_of
from sotay.ui.theme import Theme
from sotay.ui.tokens import LIGHT

TODAY = date(2026, 11, 22)
WORDS = {Kind.ADDED: "Thêm mới", Kind.REMOVED: "Bỏ đi", Kind.CHANGED: "Sửa đổi", Kind.MOVED: "Chuyển chỗ"}
LINE = "Chi bộ họp định kỳ mỗi tháng một lần, do bí thư chi bộ triệu tập. "
ACROSS = (842, 595)  # points
MIDDLE = 428  # points: between margins of 20 and 15 mm


@pytest.fixture(autouse=True)
def _fonts(theme: Theme) -> None:
    """The typefaces are registered with the theme."""


def same(text: str) -> Pair:
    return Pair(Kind.SAME, 0, 0, (Piece(text, changed=False),), (Piece(text, changed=False),))


def changed(old: str, new: str, kept: str = LINE) -> Pair:
    around = Piece(kept, changed=False)
    return Pair(Kind.CHANGED, 0, 0, (around, Piece(old, changed=True)), (around, Piece(new, changed=True)))


def removed(text: str) -> Pair:
    return Pair(Kind.REMOVED, 0, None, (Piece(text, changed=True),))


def pages_of(*rows: Pair) -> list[str]:
    shown = SideBySide(Comparison(None, None, rows), ("Quy chế cũ", "Quy chế mới"), WORDS)
    with pypdfium2.PdfDocument(pdf_of(comparison_job(shown, TODAY))) as document:
        assert all(abs(is_ - wanted) < 1 for is_, wanted in zip(document[0].get_size(), ACROSS, strict=True))
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_the_names_of_both_texts_and_the_number_stand_on_each_page() -> None:
    pages = pages_of(*(changed(f"cũ{n}", f"mới{n}") for n in range(60)))
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert text.startswith("Quy chế cũ Quy chế mới")
        assert f"Trang {number}/{len(pages)}" in text


def test_a_row_longer_than_a_page_goes_on_on_both_sides_and_nothing_comes_twice() -> None:
    text = "\n".join(f"{n}a. {LINE}" for n in range(1, 121))
    pages = pages_of(changed("cũ", "mới", text + "\n"), removed("Hết."))
    assert len(pages) > 5
    for n in range(1, 121):
        assert len(re.findall(rf"\b{n}a\. ", " ".join(pages))) == 2
    assert "Bỏ đi · 2/2" in pages[-1]


def test_a_short_row_is_not_parted_from_what_became_of_it() -> None:
    rows = [changed(f"cũ{n}", f"mới{n}", f"Đầu{n} {LINE * 3} giữa{n} {LINE}") for n in range(20)]
    for text in pages_of(*rows):
        assert text.count("Sửa đổi ·") == text.count("mới") - 1  # one in the name of the new text
        assert re.findall(r"Đầu(\d+)", text) == re.findall(r"giữa(\d+)", text)


def test_what_is_the_same_is_told_nothing_of() -> None:
    (text,) = pages_of(same(LINE), same(LINE))
    assert text.count(LINE.strip()) == 4
    assert not any(word in text for word in WORDS.values())


def colours_of(row: Pair) -> tuple[set[str], set[str]]:
    """Return the colours of the left and of the right side of the page of a row."""
    shown = SideBySide(Comparison(None, None, (row,)), ("", ""), WORDS)
    with pypdfium2.PdfDocument(pdf_of(comparison_job(shown, TODAY))) as document:
        dots = document[0].render(scale=1, rev_byteorder=True).to_numpy()[:, :, :3]
    halves = dots[:, : MIDDLE - 3], dots[:, MIDDLE + 3 :]
    left, right = ({f"#{r:02X}{g:02X}{b:02X}" for r, g, b in half.reshape(-1, 3).tolist()} for half in halves)
    return left, right


def test_words_that_went_are_red_on_the_left_and_words_that_came_green_on_the_right() -> None:
    left, right = colours_of(changed("đã bỏ", "đã thêm"))
    assert LIGHT.son_soft in left
    assert LIGHT.son_soft not in right
    assert LIGHT.green_soft in right
    assert LIGHT.green_soft not in left


def test_a_passage_that_was_removed_is_red_as_a_whole() -> None:
    left, right = colours_of(removed(LINE * 3))
    assert LIGHT.son_soft in left
    assert not {LIGHT.son_soft, LIGHT.green_soft} & right


def test_a_pdf_that_is_not_wanted_any_more_is_stopped() -> None:
    def stop(step: str, done: int, total: int) -> None:
        raise SotayError(Code.CANCELLED)

    shown = SideBySide(Comparison(None, None, (same(LINE),)), ("a", "b"), WORDS)
    with pytest.raises(SotayError) as stopped:
        pdf_of(comparison_job(shown, TODAY), stop)
    assert stopped.value.code is Code.CANCELLED
