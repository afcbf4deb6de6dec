# The days of duties: none missed, none twice, whatever the period, and marks that stay with them.

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.duties import DutyMark, Every, OwnDuty
from sotay.domain.duty_dates import Duty, Pattern, comes_again, occurrences, slot, slot_end, slots

DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
REPEATED = st.sampled_from([every for every in Every if every is not Every.ONCE])
COUNTS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12, Every.WEEK: 1}
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    every = draw(REPEATED)
    day = draw(st.integers(1, 7) if every is Every.WEEK else st.integers(0, 31))
    return Pattern(every, draw(st.integers(1, COUNTS[every])), day)


def days(pattern: Pattern, first: date, last: date) -> list[date]:
    return list(pattern.days(first, last))


@given(patterns(), DAYS, DAYS)
def test_every_period_has_exactly_one_day(pattern: Pattern, one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    wide = days(pattern, first - timedelta(400), last + timedelta(400))
    told = days(pattern, first, last)
    assert told == [day for day in wide if first <= day <= last]
    assert told == sorted(set(told))
    periods = [slot(pattern.every, day) for day in told]
    assert len(set(periods)) == len(periods)
    whole = [start for start in slots(pattern.every, first, last) if start >= first]
    assert set(whole[:-1]) <= set(periods)  # the last period may end after the last day


@given(st.sampled_from(Every), st.dates())
def test_a_period_goes_on_to_its_last_day(every: Every, day: date) -> None:
    start = slot(every, day)
    last = slot_end(every, start)
    assert start <= day <= last
    assert slot(every, last) == start
    assert last == date.max or slot(every, last + timedelta(1)) > start


@given(patterns(), DAYS, DAYS)
def test_a_span_cut_in_two_has_the_same_days(pattern: Pattern, one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    middle = first + (last - first) // 2
    assert days(pattern, first, middle) + days(pattern, middle + timedelta(1), last) == days(pattern, first, last)


@given(DAYS, REPEATED, st.integers(0, 900))
def test_an_own_duty_begins_on_its_first_day_and_ends_with_its_last(first: date, every: Every, length: int) -> None:
    until = first + timedelta(length)
    told = days(Pattern.of_own(OwnDuty("việc", "Gửi báo cáo", first, every, until=until)), date.min, until)
    assert told[0] == first
    assert told[-1] <= until
    assert not days(Pattern.of_own(OwnDuty("việc", "Gửi báo cáo", first, every, until=until)), until, until)[1:]


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (Pattern(Every.MONTH, 1, 31), [31, 28, 31, 30]),
        (Pattern(Every.MONTH, 1, 0), [30, 27, 31, 30]),  # 31/01/2026 is a Saturday, 28/02 too
    ],
)
def test_a_short_month_has_its_last_day(pattern: Pattern, told: list[int]) -> None:
    assert [day.day for day in pattern.days(date(2026, 1, 1), date(2026, 4, 30))] == told


def test_what_happens_once_is_found_by_any_span_that_holds_its_day() -> None:
    once = Pattern.of_own(OwnDuty("việc", "Nộp hồ sơ", date(2026, 11, 20)))
    assert days(once, date.min, date.max) == [date(2026, 11, 20)]
    assert days(once, date(2026, 11, 21), date.max) == []


@pytest.mark.parametrize("every", list(Every))
def test_the_calendar_has_an_end_and_a_beginning(every: Every) -> None:
    pattern = Pattern(every, 1, 1, since=date.min if every is Every.ONCE else None)
    assert all(date(9999, 12, 1) <= day for day in pattern.days(date(9999, 12, 1), date.max))
    assert days(pattern, date.min, date(1, 1, 1)) == [date.min]


def test_a_week_that_the_calendar_does_not_hold_whole_is_left_out() -> None:
    assert days(Pattern(Every.WEEK, 1, 7), date(9999, 12, 20), date.max) == [date(9999, 12, 26)]


def duty(pattern: Pattern, key: str = "dues", title: str = "Thu đảng phí") -> Duty:
    return Duty(key, title, pattern)


def test_a_postponed_day_stands_on_the_day_it_was_moved_to() -> None:
    monthly = duty(Pattern(Every.MONTH, 1, 25))
    mark = DutyMark("dues", date(2026, 10, 25), postponed_to=date(2026, 11, 3), reason="mưa bão", id=1)
    assert not occurrences([monthly], [mark], date(2026, 10, 1), date(2026, 10, 31))
    found = occurrences([monthly], [mark], date(2026, 11, 1), date(2026, 11, 30))
    assert [(one.due, one.shown, one.is_done) for one in found] == [
        (date(2026, 10, 25), date(2026, 11, 3), False),
        (date(2026, 11, 25), date(2026, 11, 25), False),
    ]


def test_a_mark_stays_with_its_month_when_the_rule_moves_the_day() -> None:
    mark = DutyMark("dues", date(2026, 10, 25), done_on=date(2026, 10, 24), id=1)
    (found,) = occurrences([duty(Pattern(Every.MONTH, 1, 28))], [mark], date(2026, 10, 1), date(2026, 10, 31))
    assert (found.due, found.is_done, found.mark) == (date(2026, 10, 28), True, mark)


def test_of_two_marks_in_a_month_the_later_one_counts() -> None:
    marks = [
        DutyMark("dues", date(2026, 10, 28), done_on=date(2026, 10, 28), id=9),
        DutyMark("dues", date(2026, 10, 25), id=4),
    ]
    (found,) = occurrences([duty(Pattern(Every.MONTH, 1, 25))], marks, date(2026, 10, 1), date(2026, 10, 31))
    assert found.mark is marks[0]


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(1, 31), st.integers(1, 31))
def test_a_rule_that_changes_within_a_month_gives_one_day(change: date, before: int, after: int) -> None:
    old = duty(Pattern(Every.MONTH, 1, before, until=change - timedelta(1)))
    new = duty(Pattern(Every.MONTH, 1, after, since=change))
    found = occurrences([new, old], [], *YEAR)
    months = [one.due.month for one in found]
    assert months == sorted(set(months))
    assert set(months) >= set(range(1, 13)) - {change.month}


def test_a_duty_that_turns_from_monthly_to_quarterly_keeps_the_marks_of_both() -> None:
    monthly = duty(Pattern(Every.MONTH, 1, 5, until=date(2026, 6, 30)))
    quarterly = duty(Pattern(Every.QUARTER, 3, 5, since=date(2026, 7, 1)))
    marks = [DutyMark("dues", day, done_on=day, id=day.month) for day in (date(2026, 2, 5), date(2026, 9, 5))]
    found = occurrences([monthly, quarterly], marks, *YEAR)
    assert [(one.due.month, one.is_done) for one in found] == [
        *((1, False), (2, True), (3, False), (4, False), (5, False), (6, False)),
        *((9, True), (12, False)),
    ]


def test_a_duty_comes_again_with_its_next_day() -> None:
    monthly = duty(Pattern(Every.MONTH, 1, 25))
    assert comes_again([monthly], "dues", date(2026, 10, 25), date(2026, 11, 25))
    assert not comes_again([monthly], "dues", date(2026, 10, 25), date(2026, 11, 24))
    assert not comes_again([monthly], "dues", date(2026, 10, 25), date(2026, 10, 25))
    assert not comes_again([monthly], "another", date(2026, 10, 25), date(2027, 11, 24))


def test_an_own_duty_brings_its_words_and_days() -> None:
    own = OwnDuty("việc", "Gửi báo cáo", date(2026, 11, 20), Every.WEEK, "bản giấy", id=7)
    told = Duty.of_own(own, 3)
    assert (told.key, told.note, told.lead, told.own_id) == ("việc", "bản giấy", 3, 7)
    assert days(told.pattern, *YEAR)[:2] == [date(2026, 11, 20), date(2026, 11, 27)]
