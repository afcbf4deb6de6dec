# Numbers as documents write them.

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.numerals import ordinal, to_roman


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", 5),
        ("XIV", 14),
        ("xiv", 14),
        ("nam", 5),
        ("muoi\n mot", 11),
        ("bon", 4),
        ("tu", 4),
        ("IIII", None),
        ("VV", None),
        ("", None),
        ("hai muoi", None),
        ("nhat", 1),
    ],
)
def test_ordinals(text: str, number: int | None) -> None:
    assert ordinal(text) == number


@given(st.integers(1, 39))
def test_roman_figures_read_back(number: int) -> None:
    assert ordinal(to_roman(number)) == number


@given(st.text(max_size=6))
def test_any_text_is_a_number_or_none(text: str) -> None:
    assert ordinal(text) is None or isinstance(ordinal(text), int)
