from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.thinning import Copy, KeepRules, Reason, superfluous

HANOI = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 22, 15, 30, tzinfo=HANOI)
RULES = KeepRules()


def copies(*moments: datetime, reason: Reason = Reason.AUTOMATIC) -> list[Copy]:
    return [Copy(number, made, reason) for number, made in enumerate(moments, 1)]


def left_of(listed: list[Copy]) -> list[Copy]:
    gone = {copy.sequence for copy in superfluous(listed, NOW, RULES)}
    return [copy for copy in listed if copy.sequence not in gone]


def kept(listed: list[Copy]) -> list[int]:
    return [copy.sequence for copy in left_of(listed)]


def test_a_backup_an_hour_for_two_years_leaves_the_promised_number_of_each_span() -> None:
    start = NOW - timedelta(days=730)
    hourly = copies(*(start + timedelta(hours=n) for n in range(730 * 24 + 1)))
    left = left_of(hourly)
    days = {copy.made.astimezone(HANOI).date() for copy in left}
    assert {NOW - timedelta(hours=n) for n in range(12)} <= {copy.made for copy in left}
    assert {NOW.date() - timedelta(days=n) for n in range(7)} <= days
    assert len({day.isocalendar()[:2] for day in days}) >= 4
    assert len({(day.year, day.month) for day in days}) == 12
    assert len(left) <= 12 + 7 + 4 + 12


def test_the_last_of_a_local_day_stays_not_the_last_of_a_day_in_greenwich() -> None:
    # 23:30 and 00:30 in Hà Nội are the same day in Greenwich.
    evening = [datetime(2026, 11, day, 23, 30, tzinfo=HANOI).astimezone(UTC) for day in range(10, 20)]
    night = [made + timedelta(hours=1) for made in evening]
    listed = copies(*sorted(evening + night))
    left = left_of(listed)
    newest_days = sorted({copy.made.astimezone(HANOI).date() for copy in left})[-6:]
    assert [day.day for day in newest_days] == [15, 16, 17, 18, 19, 20]


def test_spans_without_a_backup_do_not_count() -> None:
    assert kept(copies(NOW - timedelta(days=400), NOW - timedelta(days=200), NOW)) == [1, 2, 3]


def test_many_of_one_hour_leave_the_newest() -> None:
    assert kept(copies(*(NOW - timedelta(minutes=n) for n in (20, 15, 10)))) == [3]


@pytest.mark.parametrize("reason", [Reason.MANUAL, Reason.HANDOVER])
def test_what_a_person_made_stays_for_good(reason: Reason) -> None:
    old = copies(*(NOW - timedelta(days=3000, minutes=n) for n in range(5)), reason=reason)
    newer = [Copy(10 + n, NOW - timedelta(hours=n), Reason.AUTOMATIC) for n in range(40)]
    assert {1, 2, 3, 4, 5} <= set(kept(old + newer))


@pytest.mark.parametrize("reason", [Reason.BEFORE_RESTORE, Reason.BEFORE_MIGRATION])
def test_what_was_there_before_stays_thirty_days(reason: Reason) -> None:
    fresh = Copy(1, NOW - timedelta(days=30), reason)
    stale = Copy(2, NOW - timedelta(days=31), reason)
    others = [Copy(3 + n, NOW - timedelta(days=29 - n / 24, minutes=1), Reason.AUTOMATIC) for n in range(29 * 24)]
    left = kept([fresh, stale, *others])
    assert 1 in left
    assert 2 not in left


def test_the_newest_by_number_stays_although_the_clock_went_back() -> None:
    # The clock fell back by a year: what was made last looks older than everything.
    recent = [Copy(n, NOW - timedelta(minutes=n), Reason.AUTOMATIC) for n in range(1, 30)]
    last = Copy(100, NOW - timedelta(minutes=31), Reason.AUTOMATIC)
    assert 100 in kept([*recent, last])


def test_copies_from_the_future_stay_and_take_no_place() -> None:
    future = [Copy(n, NOW + timedelta(days=n), Reason.AUTOMATIC) for n in range(1, 20)]
    past = [Copy(100 + n, NOW - timedelta(hours=20 - n), Reason.AUTOMATIC) for n in range(12)]
    assert set(kept([*future, *past])) == {copy.sequence for copy in [*future, *past]}


moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(HANOI))
listings = st.lists(st.tuples(moments, st.sampled_from(Reason)), max_size=60).map(
    lambda made: [Copy(number, when, reason) for number, (when, reason) in enumerate(made, 1)]
)


@given(listings)
def test_thinning_twice_removes_nothing_more(listed: list[Copy]) -> None:
    gone = superfluous(listed, NOW, RULES)
    assert superfluous([copy for copy in listed if copy not in gone], NOW, RULES) == []


@given(listings)
def test_thinning_is_bounded_and_spares_what_it_must(listed: list[Copy]) -> None:
    gone = superfluous(listed, NOW, RULES)
    left = [copy for copy in listed if copy not in gone]
    assert all(copy.made <= NOW and copy.reason not in (Reason.MANUAL, Reason.HANDOVER) for copy in gone)
    assert not listed or listed[-1] in left
    plain = [copy for copy in left if copy.made <= NOW and copy.reason not in RULES.spared]
    assert len(plain) <= 12 + 7 + 4 + 12 + 1
