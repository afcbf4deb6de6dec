# Holes and overlaps in the days of dated rules, and which rule holds where two do.

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.meeting_rule_days import Flaw, RuleProblem, holes, newest, overlaps
from sotay.domain.meeting_rule_rows import NoticeName, NoticeRule
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.vocabulary import Period
from sotay.services.meeting_rules import meeting_rules
from tests.unit.meeting_rows import DAY


def series(*spans: tuple[str | None, str | None]) -> list[NoticeRule]:
    return [
        NoticeRule(
            NoticeName.PAPERS_BEFORE,
            1,
            Period(*(date.fromisoformat(day) if day else None for day in span)),
            f"nguồn {at}",
        )
        for at, span in enumerate(spans, 1)
    ]


HOLES: Mapping[str, tuple[list[NoticeRule], list[tuple[Flaw, str | None, str | None]]]] = {
    "one open rule": (series((None, None)), []),
    "rules that follow each other": (series((None, "2020-12-31"), ("2021-01-01", None)), []),
    "a day between two rules": (
        series((None, "2020-12-30"), ("2021-01-01", None)),
        [(Flaw.HOLE, "2020-12-31", "2020-12-31")],
    ),
    "rules in any order": (
        series(("2021-03-01", None), (None, "2020-12-31")),
        [(Flaw.HOLE, "2021-01-01", "2021-02-28")],
    ),
    "a longer rule bridges the days": (
        series((None, "2021-06-30"), ("2019-01-01", "2019-12-31"), ("2021-07-01", None)),
        [],
    ),
    "no rule after the last": (series((None, "2020-12-31")), [(Flaw.ENDED, "2021-01-01", None)]),
    "no rule at all": ([], [(Flaw.ABSENT, None, None)]),
    "nothing known before the first": (series(("2021-01-01", None)), []),
    "the last day there is": (series(("2021-01-01", "9999-12-31"), ("0001-01-01", "2020-12-31")), []),
}


@pytest.mark.parametrize("name", HOLES)
def test_holes_are_told_with_their_days(name: str) -> None:
    rules, expected = HOLES[name]
    found = [
        (one.flaw, one.first and one.first.isoformat(), one.last and one.last.isoformat())
        for one in holes("notice", rules)
    ]
    assert found == expected


def test_overlaps_are_told_with_their_days_and_sources() -> None:
    rules = series((None, "2021-06-30"), ("2021-01-01", None), ("2022-01-01", "2022-12-31"))
    assert list(overlaps("x", rules)) == [
        RuleProblem(Flaw.OVERLAP, "x", date(2021, 1, 1), date(2021, 6, 30), ("nguồn 1", "nguồn 2")),
        RuleProblem(Flaw.OVERLAP, "x", date(2022, 1, 1), date(2022, 12, 31), ("nguồn 2", "nguồn 3")),
    ]
    assert list(overlaps("x", series((None, None), (None, None)))) == [
        RuleProblem(Flaw.OVERLAP, "x", None, None, ("nguồn 1", "nguồn 2"))
    ]


def test_of_two_rules_the_one_that_began_later_holds() -> None:
    rules = series(("2021-01-01", None), (None, None), ("2020-01-01", None))
    found = newest(rules, DAY)
    assert found is not None
    assert found.source == "nguồn 1"
    assert newest([], DAY) is None


_SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


@given(st.lists(_SPANS, min_size=1, max_size=6))
def test_holes_and_overlaps_agree_with_a_count_day_by_day(spans: list[list[int]]) -> None:
    start = date(2026, 1, 1)
    rules = [
        NoticeRule(NoticeName.PAPERS_BEFORE, 1, Period(start + timedelta(days=a), start + timedelta(days=b)), str(at))
        for at, (a, b) in enumerate(spans)
    ]
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    covered = {at: sum(a <= at <= b for a, b in spans) for at in range(first, last + 1)}
    missing = {start + timedelta(days=at) for at, count in covered.items() if count == 0}
    twice = {start + timedelta(days=at) for at, count in covered.items() if count > 1}
    told = [one for one in holes("x", rules) if one.flaw is Flaw.HOLE]
    assert {day for one in told for day in _days(one)} == missing
    assert all(one.last < two.first for one, two in pairwise(told) if one.last and two.first)
    assert {day for one in overlaps("x", rules) for day in _days(one)} == twice


def _days(problem: RuleProblem) -> list[date]:
    assert problem.first
    assert problem.last
    return [problem.first + timedelta(days=at) for at in range((problem.last - problem.first).days + 1)]


def test_a_changed_table_is_told_its_holes_and_what_is_not_there() -> None:
    text = meeting_rules().shipped().replace("valid_from = 2026-07-26", "valid_from = 2026-08-01", 1)
    text = text.replace('kind = "congress"', 'kind = "conference"', 1)
    found = MeetingRules.parse(text).problems()
    assert [(one.flaw, one.name) for one in found] == [
        (Flaw.HOLE, "vote resolution"),
        (Flaw.ABSENT, "agenda congress"),
        (Flaw.OVERLAP, "agenda conference"),
    ]
    hole = found[0]
    assert (hole.first, hole.last) == (date(2026, 7, 26), date(2026, 7, 31))
    assert [source[:9] for source in hole.which] == ["Điều lệ Đ", "208-QĐ/TW"]
    changed = MeetingRules.parse(text)
    assert changed.vote("resolution", date(2026, 7, 28)) is None


def test_an_empty_table_lacks_what_the_program_needs() -> None:
    found = MeetingRules.parse("").problems()
    assert {one.flaw for one in found} == {Flaw.ABSENT}
    names = {one.name for one in found}
    assert {"attendance", "score_form", "agenda regular", "notice papers_before"} <= names
    assert MeetingRules.parse("").matters(DAY) == ()
