# Months, quarters, halves and years by their names.

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.periods import Period, Span

DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))
SPANS = st.sampled_from(list(Span))


@pytest.mark.parametrize(
    ("name", "first", "last", "title"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28), "tháng 2 năm 2026"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "tháng 2 năm 2024"),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31), "quý IV năm 2026"),
        ("2026-H1", date(2026, 1, 1), date(2026, 6, 30), "6 tháng đầu năm 2026"),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31), "6 tháng cuối năm 2026"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "năm 2026"),
    ],
)
def test_a_name_is_read_and_written(name: str, first: date, last: date, title: str) -> None:
    period = Period.parse(name.lower())
    assert (period.first, period.last, period.title, period.name) == (first, last, title, name)


@pytest.mark.parametrize("name", ["", "26", "2026-13", "2026-Q5", "2026-H3", "2026-1", "0000", "2026-"])
def test_what_is_no_period_is_refused(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller knows what it gave
        Period.parse(name)


@given(DAYS, SPANS)
def test_a_day_lies_in_the_period_around_it_and_periods_follow_each_other(day: date, span: Span) -> None:
    period = Period.around(day, span)
    assert period.first <= day <= period.last
    assert Period.parse(period.name) == period
    assert period.moved(1).first == period.last + timedelta(days=1)
    assert period.moved(-1).moved(1) == period
