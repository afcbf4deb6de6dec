# Amounts as people type them, as papers write them, and in words.

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.money import MOST, money_text, money_words, parse_money, rounded


@pytest.mark.parametrize(
    "text",
    [
        "1500000",
        "1.500.000",
        "1,500,000",
        "1 500 000",
        "1\u202f500\u202f000",
        " 1.500.000 đ",
        "1.500.000đồng",
        "1.500.000 VND",
    ],
)
def test_separators_and_units_are_understood(text: str) -> None:
    assert parse_money(text) == 1_500_000


@pytest.mark.parametrize("text", ["1.250.000", "1,250,000", "1 250 000 đ", "1 250 000 đồng", "1250000₫"])
def test_each_way_of_grouping_is_the_same_amount(text: str) -> None:
    assert parse_money(text) == 1_250_000


@pytest.mark.parametrize(
    "text",
    [
        "1.250,50",
        "1,250.50",
        "1.250.00",
        "",
        "đ",
        "-5000",
        "1,5",
        "1.50",
        "1.500,5",
        "1.500 000",
        "15.00.000",
        "0x10",
        "một",
        "9" * 13,
        "5²",
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_money(text)


@given(st.integers(0, MOST))
def test_a_written_amount_reads_back(amount: int) -> None:
    assert parse_money(money_text(amount)) == amount


@given(st.fractions(-1000, 1000), st.sampled_from([1, 10, 500, 1000]))
def test_rounding_is_never_further_than_half_a_unit(amount: Fraction, unit: int) -> None:
    found = rounded(amount, unit)
    assert found % unit == 0
    assert -Fraction(unit, 2) < found - amount <= Fraction(unit, 2)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "không đồng"),
        (5_000, "năm nghìn đồng"),
        (15_930, "mười lăm nghìn chín trăm ba mươi đồng"),
        (26_551, "hai mươi sáu nghìn năm trăm năm mươi mốt đồng"),
        (1_005, "một nghìn không trăm linh năm đồng"),
        (1_500_000, "một triệu năm trăm nghìn đồng"),
        (2_000_000_014, "hai tỷ không trăm mười bốn đồng"),
        (-80_000, "âm tám mươi nghìn đồng"),
    ],
)
def test_amounts_in_words(amount: int, words: str) -> None:
    assert money_words(amount) == words
