"""Words found in the paragraphs of a paper: with marks or without, capitals or not."""

import pytest

from sotay.domain.paper_find import places_of

TEXTS = ("Tổng số: 7 Đảng viên, đảng viên dự bị: 1.", "", "Dang dở; ĐẢNG VIÊN")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("dang vien", [(0, 11, 20), (0, 22, 31), (2, 9, 18)]),
        ("Đảng viên", [(0, 11, 20), (0, 22, 31), (2, 9, 18)]),
        ("đang", []),
        ("dang", [(0, 11, 15), (0, 22, 26), (2, 0, 4), (2, 9, 13)]),
        ("Đảng viên,", [(0, 11, 21)]),
        ("  ", []),
        ("", []),
        ("a\u0309ng", [(0, 12, 15), (0, 23, 26), (2, 10, 13)]),
    ],
)
def test_words_are_found_where_they_stand(words: str, found: list[tuple[int, int, int]]) -> None:
    assert list(places_of(words, TEXTS)) == found


def test_places_hold_in_any_text() -> None:
    assert list(places_of("b", ("😀İa\u0301\u2028b",))) == [(0, 5, 6)]
