# The meetings of a whole year by one rule: which days it gives, which months it leaves out, what meetings are called.

from dataclasses import replace
from datetime import date, time
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.meeting_plan import (
    LAST,
    DayRule,
    YearPlan,
    months_met,
    planned_year,
    quarter_of,
    suggested_title,
)
from sotay.domain.meetings import Meeting, MeetingKind, MeetingState

DAY = date(2026, 10, 5)
PLAN = YearPlan(
    2026, date(2026, 1, 1), DayRule(5), time(19, 30), "Nhà văn hóa thôn Đông", frozenset({3, 6, 9, 12}), 7, 8
)


def met(month: int, kind: MeetingKind = MeetingKind.REGULAR, **more: object) -> Meeting:
    return replace(Meeting(f"u{month}", kind, "Sinh hoạt", date(2026, month, 5)), **more)  # type: ignore[arg-type]


def made(plan: YearPlan, *there: Meeting) -> tuple[Meeting, ...]:
    numbers = count(1)
    return planned_year(
        plan, there, lambda kind, _: 120 if kind is MeetingKind.COMBINED else 90, lambda: f"n{next(numbers)}"
    )


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (MeetingKind.REGULAR, "Sinh hoạt thường kỳ tháng 10"),
        (MeetingKind.THEMATIC, "Sinh hoạt chuyên đề quý IV"),
        (MeetingKind.COMBINED, "Sinh hoạt thường kỳ tháng 10, kết hợp chuyên đề quý IV"),
        (MeetingKind.EXTRAORDINARY, "Sinh hoạt bất thường tháng 10"),
        (MeetingKind.COMMITTEE, "Họp chi ủy tháng 10"),
        (MeetingKind.CONGRESS, "Đại hội chi bộ"),
        (MeetingKind.CONFERENCE, "Hội nghị trực tuyến tháng 10"),
    ],
)
def test_a_meeting_is_called_by_its_kind_and_month(kind: MeetingKind, title: str) -> None:
    assert suggested_title(kind, DAY) == title


@pytest.mark.parametrize(
    ("rule", "month", "day"),
    [
        (DayRule(5), 10, 5),
        (DayRule(31), 2, 28),
        (DayRule(31), 4, 30),
        (DayRule(weekday=0), 10, 5),  # the first Monday
        (DayRule(weekday=3, week=1), 10, 1),  # the month begins with a Thursday
        (DayRule(weekday=0, week=4), 10, 26),
        (DayRule(weekday=0, week=LAST), 10, 26),  # October has four Mondays
        (DayRule(weekday=0, week=LAST), 11, 30),  # November has five
    ],
)
def test_a_rule_names_one_day_in_every_month(rule: DayRule, month: int, day: int) -> None:
    assert rule.day_in(2026, month) == date(2026, month, day)


@given(st.integers(2000, 2100), st.integers(1, 12), st.integers(0, 6), st.integers(1, LAST))
def test_a_day_of_the_week_is_that_day_and_in_its_month(year: int, month: int, weekday: int, week: int) -> None:
    day = DayRule(weekday=weekday, week=week).day_in(year, month)
    assert (day.year, day.month, day.weekday()) == (year, month, weekday)


def test_a_year_has_a_meeting_in_every_month_with_its_kind_length_and_people() -> None:
    year = made(PLAN)
    assert [one.day for one in year] == [date(2026, month, 5) for month in range(1, 13)]
    assert {one.day.month for one in year if one.kind is MeetingKind.COMBINED} == {3, 6, 9, 12}
    assert {one.minutes for one in year if one.kind is MeetingKind.COMBINED} == {120}
    march = year[2]
    assert (march.begins, march.place, march.chair_id, march.secretary_id) == (PLAN.begins, PLAN.place, 7, 8)
    assert march.title == "Sinh hoạt thường kỳ tháng 3, kết hợp chuyên đề quý I"
    assert len({one.uid for one in year}) == 12


def test_months_that_have_one_and_days_that_are_over_are_left_out() -> None:
    plan = replace(PLAN, since=date(2026, 9, 6))
    year = made(plan, met(11), met(12, MeetingKind.COMMITTEE), met(10, state=MeetingState.CANCELLED))
    assert [one.day.month for one in year] == [10, 12]


def test_removed_cancelled_and_other_meetings_fill_no_month() -> None:
    there = [
        met(1),
        met(2, MeetingKind.COMBINED),
        met(3, MeetingKind.THEMATIC),
        met(4, removed=True),
        met(5, state=MeetingState.CANCELLED),
        met(6, day=date(2025, 6, 5)),
    ]
    assert months_met(there, 2026) == {1, 2}


@pytest.mark.parametrize(("month", "quarter"), [(1, 1), (3, 1), (4, 2), (9, 3), (10, 4), (12, 4)])
def test_a_quarter_has_three_months(month: int, quarter: int) -> None:
    assert quarter_of(date(2026, month, 1)) == quarter
