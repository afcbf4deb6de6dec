# Figures over many meetings: months, quarters, tasks of resolutions, members who stay away.

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.meeting_stats import (
    Completion,
    MeetingCount,
    MemberMark,
    by_member,
    by_month,
    completion,
    thematic_by_quarter,
)
from sotay.domain.meetings import MeetingKind, Presence, Task, TaskState

TODAY = date(2026, 11, 22)


def held(day: str, kind: MeetingKind = MeetingKind.REGULAR, summoned: int = 20, present: int = 18) -> MeetingCount:
    return MeetingCount(date.fromisoformat(day), kind, summoned, present)


def test_twelve_months_are_told_up_to_this_one() -> None:
    months = by_month([held("2026-11-05"), held("2025-12-05"), held("2025-11-05")], TODAY)
    assert [(one.year, one.month) for one in months][:2] == [(2025, 12), (2026, 1)]
    assert (len(months), months[-1].month) == (12, 11)
    assert [one.meetings for one in months] == [1, *[0] * 10, 1]
    assert months[-1].rate == Fraction(9, 10)
    assert months[1].rate is None


def test_meetings_of_a_month_are_taken_together() -> None:
    (month,) = by_month([held("2026-11-05"), held("2026-11-20", summoned=20, present=10)], TODAY, months=1)
    assert (month.meetings, month.rate) == (2, Fraction(28, 40))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 40))
def test_months_follow_each_other(day: date, count: int) -> None:
    months = [(one.year, one.month) for one in by_month([], day, count)]
    assert months[-1] == (day.year, day.month)
    assert len(set(months)) == count
    assert all(1 <= month <= 12 for _, month in months)
    assert months == sorted(months)


def test_combined_meetings_count_as_thematic_ones() -> None:
    meetings = [
        held("2026-01-05", MeetingKind.THEMATIC),
        held("2026-03-31", MeetingKind.COMBINED),
        held("2026-04-01", MeetingKind.REGULAR),
        held("2026-10-05", MeetingKind.COMBINED),
        held("2025-10-05", MeetingKind.COMBINED),
    ]
    asked: list[date] = []

    def needed(day: date) -> int | None:
        asked.append(day)
        return 1 if day.month < 12 else None

    quarters = thematic_by_quarter(meetings, 2026, needed)
    assert [(one.quarter, one.held, one.needed, one.enough) for one in quarters] == [
        (1, 2, 1, True),
        (2, 0, 1, False),
        (3, 0, 1, False),
        (4, 1, None, True),
    ]
    assert asked == [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31)]


def test_without_a_rule_any_quarter_is_enough() -> None:
    nothing: Callable[[date], None] = lambda day: None  # noqa: E731 - a rule that is not known
    assert all(one.enough for one in thematic_by_quarter([], 2026, nothing))


def task(state: TaskState, due: date | None, done: date | None = None, *, removed: bool = False) -> Task:
    return Task("uid", "Dọn vệ sinh nhà văn hóa", due=due, state=state, done_on=done, removed=removed)


DAY = timedelta(days=1)


def test_tasks_are_in_time_late_open_or_overdue() -> None:
    tasks = [
        task(TaskState.DONE, TODAY, TODAY),
        task(TaskState.DONE, TODAY, TODAY + DAY),
        task(TaskState.DONE, None, TODAY),
        task(TaskState.DONE, TODAY),
        task(TaskState.OPEN, TODAY),
        task(TaskState.DOING, TODAY - DAY),
        task(TaskState.OPEN, None),
        task(TaskState.DROPPED, TODAY - DAY),
        task(TaskState.OPEN, TODAY - DAY, removed=True),
    ]
    found = completion(tasks, TODAY)
    assert found == Completion(in_time=3, late=1, open=2, overdue=1)
    assert (found.total, found.done) == (7, Fraction(4, 7))
    assert completion([], TODAY).done is None


P, E, U = Presence.PRESENT, Presence.EXCUSED, Presence.UNEXCUSED


@pytest.mark.parametrize(
    ("presences", "in_a_row"),
    [([P, P], 0), ([P, U], 1), ([P, U, E], 2), ([U, U, P], 0), ([U, E, U], 3)],
)
def test_meetings_missed_in_a_row_are_counted_from_the_last(presences: list[Presence], in_a_row: int) -> None:
    marks = [MemberMark(7, TODAY - DAY * at, presence) for at, presence in enumerate(reversed(presences))]
    (found,) = by_member(marks)
    assert (found.member_id, found.in_a_row) == (7, in_a_row)
    assert found.present + found.excused + found.unexcused == len(presences)


def test_members_are_told_apart() -> None:
    marks = [MemberMark(2, TODAY, P), MemberMark(1, TODAY, U), MemberMark(2, TODAY - DAY, E)]
    found = by_member(marks)
    assert [(one.member_id, one.rate) for one in found] == [(2, Fraction(1, 2)), (1, 0)]
    assert by_member([]) == ()
