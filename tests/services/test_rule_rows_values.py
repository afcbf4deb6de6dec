# What is typed into a field of a rule, as a value: numbers with separators, percents, days of the year, lists.

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.services.rule_rows_values import FieldKind, is_of, kind_of, shown, typed

WHOLE = st.integers(0, 10**9)
VALUES: dict[FieldKind, st.SearchStrategy[Any]] = {
    FieldKind.DAY: st.dates(),
    FieldKind.NUMBER: st.integers(-(10**9), 10**9),
    FieldKind.MONEY: WHOLE,
    FieldKind.PERCENT: st.from_regex(r"\A[0-9]{1,3}(,[0-9]{1,4})?\Z"),
    FieldKind.NUMBERS: st.lists(WHOLE, min_size=1),
    FieldKind.PAIRS: st.lists(st.lists(WHOLE, min_size=2, max_size=2), min_size=1),
    FieldKind.DAY_OF_YEAR: st.tuples(st.integers(1, 12), st.integers(1, 31)).map(list),
    FieldKind.LINES: st.lists(st.from_regex(r"\A[a-zđ]{1,9}( [a-z]{1,9})?\Z"), min_size=1),
}


@given(st.sampled_from(sorted(VALUES)).flatmap(lambda kind: st.tuples(st.just(kind), VALUES[kind])))
def test_what_is_shown_is_read_back_as_it_was(both: tuple[FieldKind, Any]) -> None:
    kind, value = both
    assert is_of(kind, value)
    assert typed(kind, shown(kind, value)) == value


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (FieldKind.NUMBER, " 90 ", 90),
        (FieldKind.NUMBER, "85 %", 85),
        (FieldKind.NUMBER, "-5", -5),
        (FieldKind.MONEY, "5.310.000", 5310000),
        (FieldKind.MONEY, "5 310 000 đ", 5310000),
        (FieldKind.MONEY, "5,310,000", 5310000),
        (FieldKind.MONEY, "5\u00a0310\u00a0000", 5310000),
        (FieldKind.PERCENT, "0.3", "0,3"),
        (FieldKind.PERCENT, "0,30 %", "0,30"),
        (FieldKind.PERCENT, "1%", "1"),
        (FieldKind.NUMBERS, "30, 50 70;100", [30, 50, 70, 100]),
        (FieldKind.PAIRS, "90: 5; 80 % = 3", [[90, 5], [80, 3]]),
        (FieldKind.DAY_OF_YEAR, "3/2", [2, 3]),
        (FieldKind.DAY, "01/02/2026", date(2026, 2, 1)),
        (FieldKind.LINES, " một\n\nhai ", ["một", "hai"]),
        (FieldKind.LINE, "  Thôn Đông ", "Thôn Đông"),
        (FieldKind.LINE, "   ", None),
        (FieldKind.NUMBER, "", None),
    ],
)
def test_typed_words_become_a_value(kind: FieldKind, text: str, value: Any) -> None:
    assert typed(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FieldKind.NUMBER, "ninety"),
        (FieldKind.NUMBER, "1,5"),
        (FieldKind.MONEY, "5.31"),
        (FieldKind.MONEY, "5.310.00"),
        (FieldKind.PERCENT, "one"),
        (FieldKind.NUMBERS, "30, many"),
        (FieldKind.PAIRS, "90 5"),
        (FieldKind.DAY, "31/02/2026"),
        (FieldKind.DAY_OF_YEAR, "Tết"),
    ],
)
def test_what_cannot_be_understood_stays_as_it_was_typed(kind: FieldKind, text: str) -> None:
    assert typed(kind, text) == text
    assert shown(kind, text) == text


@pytest.mark.parametrize("kind", [FieldKind.NUMBER, FieldKind.MONEY, FieldKind.FLAG, FieldKind.DAY, FieldKind.NUMBERS])
def test_a_text_is_no_value_of_another_kind(kind: FieldKind) -> None:
    assert not is_of(kind, "90")


def test_true_is_no_number_and_a_number_no_text() -> None:
    assert not is_of(FieldKind.NUMBER, bool(1))
    assert not is_of(FieldKind.LINE, 3)
    assert is_of(FieldKind.ROWS, [{"a": 1}])
    assert not is_of(FieldKind.ROWS, [1])


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, FieldKind.FLAG),
        (3, FieldKind.NUMBER),
        ("x", FieldKind.LINE),
        (date(2026, 1, 1), FieldKind.DAY),
        ([1, 2], FieldKind.NUMBERS),
        (["a"], FieldKind.LINES),
        ([], FieldKind.LINES),
        (1.5, FieldKind.LINE),
    ],
)
def test_a_field_that_nobody_described_is_edited_by_its_value(value: Any, kind: FieldKind) -> None:
    assert kind_of(value) is kind
