# Days of which the month or the day may be unknown.

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.dates import PartialDate

PARTIAL = st.dates().flatmap(
    lambda day: st.sampled_from(
        [PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)],
    )
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-08-30", date(2025, 8, 30), date(2025, 8, 30)),
    ],
)
def test_a_partial_day_spans_what_it_can_mean(text: str, first: date, last: date) -> None:
    found = PartialDate.parse(text)
    assert (found.earliest, found.latest) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("", "25", "2025-", "2025-13", "2025-00", "2025-00-05", "2025-02-00", "2025-02-30", "2025-8-1", "30/8/2025"),
        *("0000", "2025-08-30T00:00", " 2025", "2025\n", "٢٠٢٥"),
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the message of date() differs between versions
        PartialDate.parse(text)


@given(PARTIAL)
def test_days_print_as_they_are_read(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day
    assert day.earliest <= day.latest


@given(PARTIAL, PARTIAL)
def test_two_days_match_when_they_share_a_day(one: PartialDate, other: PartialDate) -> None:
    shared = max(one.earliest, other.earliest) <= min(one.latest, other.latest)
    assert one.matches(other) is other.matches(one) is shared


def test_a_month_matches_its_days_only() -> None:
    august = PartialDate(2025, 8)
    assert august.matches(PartialDate(2025, 8, 30))
    assert august.matches(PartialDate(2025))
    assert not august.matches(PartialDate(2025, 9, 1))


@given(st.lists(PARTIAL))
def test_days_order_by_their_earliest_day(days: list[PartialDate]) -> None:
    earliest = [day.earliest for day in sorted(days)]
    assert earliest == sorted(earliest)
