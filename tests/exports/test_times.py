import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.exports.times import SAFE, balanced, millimetres

WORDS = st.lists(st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyABĐƯ", min_size=1, max_size=9), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("text", "points", "bold", "wanted"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, True, 72.9),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, False, 70.55),
        ("漢", 10, False, 3.5),
    ],
)
def test_words_are_as_long_as_in_times_new_roman(text: str, points: float, bold: bool, wanted: float) -> None:
    assert millimetres(text, points, bold=bold) == pytest.approx(wanted, abs=0.15)


def test_marks_take_no_room() -> None:
    assert millimetres("ỆẢ", 14) == millimetres("EA", 14)
    assert millimetres("Đ", 14) == millimetres("D", 14)


def test_a_text_that_fits_is_one_line() -> None:
    assert balanced("về công tác phát triển đảng viên", 165, 15, bold=True) == ("về công tác phát triển đảng viên",)


def test_a_longer_one_is_broken_evenly() -> None:
    text = "về lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026 và công tác phát triển đảng viên"
    first, second = balanced(text, 165, 15, bold=True)
    lengths = sorted(millimetres(line, 15, bold=True) for line in (first, second))
    assert lengths[0] > 0.75 * lengths[1]


@given(WORDS, st.integers(10, 165))
def test_no_word_is_lost_and_lines_keep_to_the_room(words: list[str], room: int) -> None:
    lines = balanced(" ".join(words), room, 14)
    assert " ".join(lines).split() == words
    for line in lines:
        assert millimetres(line, 14) <= room * SAFE or " " not in line
