# The arithmetic of votes: a table of cases with the rule named, and what must be true of every vote.

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.meeting_rule_rows import AttendanceRule, Reason, VoteRule
from sotay.domain.meetings import Presence
from sotay.domain.members import MemberState
from sotay.domain.rolls import RollEntry
from sotay.domain.votes import (
    VoteBase,
    VoteCount,
    VoteFigures,
    VoteOutcome,
    VoteProblem,
    judge,
    vote_base,
    vote_base_of,
)
from sotay.services.meeting_rules import load_meeting_rules
from tests.unit.meeting_rows import DAY, entries, entry, october_roll

RULES = load_meeting_rules()
EARLIER = date(2026, 7, 25)


def rule(matter: str, day: date = DAY) -> VoteRule:
    found = RULES.vote(matter, day)
    assert found is not None
    return found


def _attendance() -> AttendanceRule:
    found = RULES.attendance(DAY)
    assert found is not None
    return found


ATTENDANCE = _attendance()


class Case(NamedTuple):
    """Hold one line of the table: what is voted on and when, who there is, how they vote, what must come out."""

    name: str
    matter: str
    day: date
    source: str  # what the rule's source begins with
    share: str  # of the base: "> 1/2" or ">= 2/3"
    official: int
    less: dict[Reason, int]
    present: int
    probationary: int
    votes: tuple[int, int, int]
    base: int
    needed: int
    comes: str  # "passed", "failed", or the problem for which it cannot be told


AWAY, EXCUSED = Reason.EXEMPT_AWAY, Reason.EXCUSED
PASSED, FAILED = "passed", "failed"
HALF = (DAY, "208-QĐ/TW", "> 1/2")
THIRDS = (DAY, "208-QĐ/TW", ">= 2/3")
OLD_HALF = (EARLIER, "Điều lệ Đảng", "> 1/2")
OLD_THIRDS = (EARLIER, "29-QĐ/TW", ">= 2/3")
BY_296 = (DAY, "296-QĐ/TW", "> 1/2")
# name, matter, (day, rule, share), official, taken off, present, of them probationary, votes, base, needed, outcome
CASES = [
    Case("the drawn example", "resolution", *HALF, 22, {AWAY: 2, EXCUSED: 1}, 20, 2, (17, 0, 1), 19, 10, PASSED),
    Case("half is not enough", "resolution", *HALF, 20, {}, 20, 0, (10, 10, 0), 20, 11, FAILED),
    Case("one more than half", "resolution", *HALF, 20, {}, 20, 0, (11, 9, 0), 20, 11, PASSED),
    Case("half of an odd base", "resolution", *HALF, 19, {}, 19, 0, (10, 9, 0), 19, 10, PASSED),
    Case("of the base, not of those present", "resolution", *HALF, 22, {}, 12, 0, (11, 1, 0), 22, 12, FAILED),
    Case("before 208", "resolution", *OLD_HALF, 22, {AWAY: 2}, 20, 0, (11, 9, 0), 20, 11, PASSED),
    Case("two thirds of 22 are 15", "admission", *THIRDS, 22, {}, 22, 0, (15, 7, 0), 22, 15, PASSED),
    Case("14 of 22 are no two thirds", "admission", *THIRDS, 22, {}, 22, 0, (14, 8, 0), 22, 15, FAILED),
    Case("exactly two thirds", "admission", *THIRDS, 21, {}, 21, 0, (14, 7, 0), 21, 14, PASSED),
    Case("the excused stay in", "admission", *THIRDS, 22, {EXCUSED: 4}, 18, 0, (15, 3, 0), 22, 15, PASSED),
    Case("all present, too few of all", "admission", *THIRDS, 22, {}, 14, 0, (14, 0, 0), 22, 15, FAILED),
    Case("exempt members are left out", "recognition", *THIRDS, 22, {AWAY: 4}, 18, 0, (12, 6, 0), 18, 12, PASSED),
    Case("before 208, two thirds too", "recognition", *OLD_THIRDS, 9, {}, 9, 0, (6, 3, 0), 9, 6, PASSED),
    Case("deletion", "deletion", *THIRDS, 9, {}, 9, 0, (5, 4, 0), 9, 6, FAILED),
    Case("reprimand", "reprimand", *BY_296, 9, {}, 9, 0, (5, 4, 0), 9, 5, PASSED),
    Case("warning", "warning", *BY_296, 8, {}, 8, 0, (4, 4, 0), 8, 5, FAILED),
    Case("removal", "removal", date(2024, 1, 1), "22-QĐ/TW", "> 1/2", 8, {}, 8, 0, (5, 3, 0), 8, 5, PASSED),
    Case("expulsion", "expulsion", DAY, "296-QĐ/TW", ">= 2/3", 10, {}, 10, 0, (6, 4, 0), 10, 7, FAILED),
    Case("election", "election", DAY, "190-QĐ/TW", "> 1/2", 22, {EXCUSED: 2}, 20, 0, (11, 8, 1), 20, 11, PASSED),
    Case("a matter of the book's own", "other", DAY, "Thông lệ", "> 1/2", 3, {}, 3, 0, (2, 1, 0), 3, 2, PASSED),
    Case("two official members", "admission", *THIRDS, 2, {}, 2, 0, (1, 1, 0), 2, 2, FAILED),
    Case("one official member", "resolution", *HALF, 1, {}, 1, 0, (1, 0, 0), 1, 1, PASSED),
    Case("300 members", "admission", *THIRDS, 300, {AWAY: 1}, 299, 0, (200, 99, 0), 299, 200, PASSED),
    Case("probationary ones do not vote", "resolution", *HALF, 5, {}, 8, 3, (3, 2, 0), 5, 3, PASSED),
    Case("one of them voted", "resolution", *HALF, 6, {}, 8, 3, (5, 1, 0), 6, 4, "sum_exceeds_voters"),
    Case("more for than the base", "resolution", *HALF, 19, {}, 19, 0, (20, 0, 0), 19, 10, "for_exceeds_base"),
    Case("more votes than the base", "resolution", *HALF, 19, {}, 19, 0, (18, 1, 1), 19, 10, "sum_exceeds_base"),
    Case("a count below nothing", "resolution", *HALF, 19, {}, 19, 0, (18, -1, 0), 19, 10, "negative"),
    Case("fewer than nobody taken off", "resolution", *HALF, 19, {AWAY: -1}, 19, 0, (18, 1, 0), 20, 11, "negative"),
    Case("more probationary than present", "resolution", *HALF, 19, {}, 1, 2, (0, 0, 0), 19, 10, "negative"),
    Case("nobody left", "resolution", *HALF, 2, {AWAY: 2}, 0, 0, (0, 0, 0), 0, 1, "base_unknown"),
    Case("more taken off than there are", "admission", *THIRDS, 2, {AWAY: 3}, 0, 0, (0, 0, 0), -1, 0, "base_unknown"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_vote_comes_out_as_its_rule_says(case: Case) -> None:
    used = rule(case.matter, case.day)
    assert used.source.startswith(case.source)
    threshold = used.threshold
    sign = ">" if threshold.more else ">="
    assert f"{sign} {threshold.numerator}/{threshold.denominator}" == case.share
    base = vote_base_of(used, VoteFigures(case.official, case.less, case.present, case.probationary))
    outcome = judge(base, VoteCount(*case.votes))
    assert (base.base, base.needed, outcome.needed) == (case.base, case.needed, case.needed)
    assert outcome.passed is {PASSED: True, FAILED: False}.get(case.comes)
    assert (outcome.problem or case.comes) == case.comes


@pytest.mark.parametrize(("in_favour", "passed"), [(6, True), (5, False)])
def test_a_vote_that_somebody_did_not_give_is_told_and_decides_all_the_same(in_favour: int, *, passed: bool) -> None:
    base = vote_base_of(rule("resolution"), VoteFigures(10, {}, 10))
    outcome = judge(base, VoteCount(in_favour, 1))
    assert (outcome.passed, outcome.problem) == (passed, VoteProblem.SUM_BELOW_VOTERS)


def test_the_roll_of_october_gives_the_drawn_sum() -> None:
    base = vote_base(rule("resolution"), october_roll(), ATTENDANCE)
    assert base.lines == (("official", 22), ("exempt_away", 2), ("excused", 1), ("base", 19), ("needed", 10))
    assert base.voters == 18
    outcome = judge(base, VoteCount(17, 0, 1))
    assert (outcome.passed, outcome.problem, outcome.ratio_text) == (True, None, "17/19 = 89,5 %")
    assert (outcome.of_base, outcome.of_present) == (Fraction(17, 19), Fraction(17, 18))
    assert outcome.count.total == 18


def test_an_exempt_member_who_comes_counts_and_votes() -> None:
    roll = [*entries(4), entry(MemberState.EXEMPT, Presence.PRESENT), entry(MemberState.EXEMPT)]
    base = vote_base(rule("admission"), roll, ATTENDANCE)
    assert (base.sum.official, base.base, base.voters) == (6, 5, 5)


def test_who_left_during_the_meeting_stays_in_the_base() -> None:
    roll = [*entries(9), entry(MemberState.OFFICIAL, Presence.PRESENT, left=True)]
    base = vote_base(rule("resolution"), roll, ATTENDANCE)
    assert (base.base, base.voters) == (10, 9)


def test_who_moved_away_is_no_longer_in_the_base() -> None:
    roll = [*entries(9), entry(MemberState.MOVED, Presence.PRESENT)]
    base = vote_base(rule("resolution"), roll, ATTENDANCE)
    assert (base.base, base.voters) == (9, 9)


def test_members_here_for_a_time_count_and_vote_where_they_belong() -> None:
    by_roll = vote_base(rule("resolution"), [*entries(5), *entries(2, MemberState.TEMPORARY_HERE)], ATTENDANCE)
    by_figures = vote_base_of(rule("resolution"), VoteFigures(5, {}, 7, guests_of_cell=2))
    assert (by_roll.base, by_roll.voters) == (by_figures.base, by_figures.voters) == (5, 5)


def test_without_a_base_there_are_no_ratios() -> None:
    outcome = judge(vote_base(rule("resolution"), [], ATTENDANCE), VoteCount(0))
    assert (outcome.passed, outcome.problem) == (None, VoteProblem.BASE_UNKNOWN)
    assert (outcome.of_base, outcome.of_present, outcome.ratio_text) == (None, None, "")


_STATES = st.sampled_from(MemberState)
_ENTRIES = st.builds(
    lambda state, presence, left: entry(state, presence, left=left),
    st.none() | _STATES,
    st.none() | st.sampled_from(Presence),
    st.booleans(),
)
_ROLLS = st.lists(_ENTRIES, max_size=40)
_MATTERS = st.sampled_from([one.matter for one in RULES.matters(DAY)])


@given(_MATTERS, _ROLLS)
def test_the_sum_of_a_base_adds_up(matter: str, roll: list[RollEntry]) -> None:
    base = vote_base(rule(matter), roll, ATTENDANCE)
    (_, official), *less, (_, last), _ = base.lines
    assert official - sum(count for _, count in less) == last == base.base
    assert 0 <= base.voters <= base.base <= official <= len(roll)


@given(_MATTERS, _ROLLS)
def test_probationary_members_never_count(matter: str, roll: list[RollEntry]) -> None:
    more = [*roll, *entries(3, MemberState.PROBATIONARY)]
    before, after = (vote_base(rule(matter), one, ATTENDANCE) for one in (roll, more))
    assert (before.base, before.needed, before.voters) == (after.base, after.needed, after.voters)


@given(_MATTERS, _ROLLS, st.data())
def test_votes_that_can_be_right_are_decided_by_the_share_of_the_base(
    matter: str, roll: list[RollEntry], data: st.DataObject
) -> None:
    base = vote_base(rule(matter), roll, ATTENDANCE)
    in_favour = data.draw(st.integers(0, base.voters))
    outcome = judge(base, VoteCount(in_favour, base.voters - in_favour))
    if base.base == 0:
        assert outcome.problem is VoteProblem.BASE_UNKNOWN
        return
    threshold = base.rule.threshold
    asked = Fraction(threshold.numerator, threshold.denominator)
    assert outcome.of_base is not None
    assert outcome.passed is (outcome.of_base > asked if threshold.more else outcome.of_base >= asked)
    assert outcome.problem is None


@given(_MATTERS, _ROLLS, st.integers(-3, 45), st.integers(-3, 45), st.integers(-3, 45))
def test_counts_that_cannot_be_right_are_never_decided(
    matter: str, roll: list[RollEntry], in_favour: int, against: int, other: int
) -> None:
    base = vote_base(rule(matter), roll, ATTENDANCE)
    count = VoteCount(in_favour, against, other)
    outcome = judge(base, count)
    wrong = min(in_favour, against, other) < 0 or base.base <= 0 or count.total > base.voters
    assert (outcome.passed is None) is wrong
    assert (outcome.problem is None) is (not wrong and count.total == base.voters)


@given(st.integers(1, 300), st.data())
def test_one_vote_more_in_favour_never_loses_a_matter(official: int, data: st.DataObject) -> None:
    used = rule(data.draw(_MATTERS))
    base = vote_base_of(used, VoteFigures(official, {}, official))
    told = [outcome_of(base, in_favour).passed for in_favour in range(official + 1)]
    assert told == sorted(told, key=bool)
    assert told.index(True) == base.needed


def outcome_of(base: VoteBase, in_favour: int) -> VoteOutcome:
    return judge(base, VoteCount(in_favour, base.voters - in_favour))


def test_a_rule_with_other_deductions_gives_another_base() -> None:
    own = replace(rule("resolution"), less=())
    assert vote_base(own, october_roll(), ATTENDANCE).lines == (("official", 22), ("base", 22), ("needed", 12))
