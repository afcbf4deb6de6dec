# The sums of a roll: who is on the list, who came, the rate, the quorum; for odd lists too.

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.meeting_rule_rows import AttendanceRule, QuorumRule, Reason
from sotay.domain.meetings import MeetingKind, Presence
from sotay.domain.members import ENDED, MemberState
from sotay.domain.rolls import Heads, RollEntry, called, official_base, roll_sums, voters
from sotay.domain.shares import Threshold, percent_text, share
from sotay.services.meeting_rules import load_meeting_rules
from tests.unit.meeting_rows import DAY, entries, entry, october_roll


def _rule() -> AttendanceRule:
    rule = load_meeting_rules().attendance(DAY)
    assert rule is not None
    return rule


def _quorum() -> QuorumRule:
    rule = load_meeting_rules().quorum(MeetingKind.REGULAR, DAY)
    assert rule is not None
    return rule


RULE, QUORUM = _rule(), _quorum()


def test_the_meeting_of_october_adds_up() -> None:
    sums = roll_sums(october_roll(), RULE, QUORUM)
    assert (sums.members, sums.members.total) == (Heads(22, 2), 24)
    assert (sums.exempt, sums.elsewhere, sums.suspended) == (2, 0, 0)
    assert sums.summoned == Heads(20, 2)
    assert sums.present == Heads(18, 2)
    assert (sums.excused.total, sums.unexcused.total, sums.unmarked.total) == (1, 0, 1)
    assert sums.rate == Fraction(20, 22)
    assert sums.rate_text == "90,9 %"
    assert not sums.is_complete
    assert sums.quorum is not None
    assert (sums.quorum.base.base, sums.quorum.needed, sums.quorum.present, sums.quorum.met) == (20, 14, 18, True)
    assert sums.quorum.rule is QUORUM


def test_an_exempt_member_who_comes_counts_beside_the_rate() -> None:
    roll = [*entries(9), *entries(1, presence=Presence.UNEXCUSED), entry(MemberState.EXEMPT, Presence.PRESENT)]
    sums = roll_sums(roll, RULE)
    assert (sums.rate_text, sums.optional_present, sums.present) == ("90 %", 1, Heads(9))
    assert sums.is_complete
    assert sums.quorum is None


def test_an_exempt_member_who_does_not_come_is_not_absent() -> None:
    for mark in (None, Presence.EXCUSED, Presence.UNEXCUSED):
        sums = roll_sums([*entries(3), entry(MemberState.EXEMPT, mark)], RULE)
        assert sums.rate_text == "100 %"
        assert (sums.excused.total, sums.unexcused.total, sums.unmarked.total) == (0, 0, 0)


def test_a_member_who_need_not_come_is_left_out_of_the_rate() -> None:
    sums = roll_sums([*entries(3), entry(MemberState.OFFICIAL, Presence.UNEXCUSED, optional=True)], RULE)
    assert (sums.summoned.total, sums.rate_text, sums.members.official) == (3, "100 %", 4)


def test_members_here_for_a_time_count_apart_and_do_not_vote() -> None:
    roll = [*entries(4), *entries(2, MemberState.TEMPORARY_HERE)]
    sums = roll_sums(roll, RULE)
    assert sums.members == sums.summoned == sums.present == Heads(4, 0, 2)
    assert voters(roll, RULE) == 4


def test_members_elsewhere_and_suspended_are_on_the_list_but_not_called() -> None:
    away = [entry(MemberState.TEMPORARY_ELSEWHERE), entry(MemberState.SUSPENDED)]
    roll = [*entries(2), *away]
    sums = roll_sums(roll, RULE)
    assert (sums.members, sums.elsewhere, sums.suspended, sums.summoned) == (Heads(4), 1, 1, Heads(2))
    assert called(roll, RULE) == tuple(roll[:2])


@pytest.mark.parametrize("state", [None, *ENDED])
def test_who_has_no_state_or_is_no_member_any_more_counts_nowhere(state: MemberState | None) -> None:
    sums = roll_sums([*entries(2), entry(state, Presence.PRESENT)], RULE)
    assert (sums.outside, sums.members.total, sums.present.total) == (1, 2, 2)
    assert voters([entry(state, Presence.PRESENT)], RULE) == 0


def test_who_is_late_is_there_and_who_left_cannot_vote_any_more() -> None:
    late = entry(MemberState.OFFICIAL, Presence.PRESENT, late=True)
    left = entry(MemberState.OFFICIAL, Presence.PRESENT, left=True)
    roll = [*entries(2), late, left, entry(MemberState.OFFICIAL, None, left=True)]
    sums = roll_sums(roll, RULE)
    assert (sums.late, sums.left, sums.present.total) == (1, 1, 4)
    assert voters(roll, RULE) == 3


def test_nobody_marked_is_no_attendance_and_no_quorum() -> None:
    sums = roll_sums(entries(300, presence=None), RULE, QUORUM)
    assert (sums.unmarked.total, sums.rate, sums.rate_text) == (300, Fraction(0), "0 %")
    assert sums.quorum is not None
    assert (sums.quorum.needed, sums.quorum.met) == (200, False)


def test_an_empty_list_has_no_rate_and_no_quorum() -> None:
    sums = roll_sums([], RULE, QUORUM)
    assert (sums.rate, sums.rate_text, sums.is_complete) == (None, "", True)
    assert sums.quorum is not None
    assert not sums.quorum.met


@pytest.mark.parametrize(("present", "met"), [(200, True), (199, False)])
def test_two_thirds_of_300_are_200(present: int, *, met: bool) -> None:
    roll = [*entries(present), *entries(300 - present, presence=Presence.EXCUSED)]
    quorum = roll_sums(roll, RULE, QUORUM).quorum
    assert quorum is not None
    assert quorum.met is met


def test_probationary_members_do_not_make_a_quorum() -> None:
    roll = [*entries(1), *entries(2, presence=None), *entries(5, MemberState.PROBATIONARY)]
    quorum = roll_sums(roll, RULE, QUORUM).quorum
    assert quorum is not None
    assert (quorum.present, quorum.needed, quorum.met) == (1, 2, False)


def test_a_probationary_member_elsewhere_is_no_official_one() -> None:
    roll = [*entries(2), entry(MemberState.TEMPORARY_ELSEWHERE, probationary=True)]
    sums = roll_sums(roll, RULE)
    assert sums.members == Heads(2, 1)
    assert official_base(roll, RULE, [Reason.ELSEWHERE]).base == 2


def test_everybody_is_taken_off_a_base_for_one_reason_only() -> None:
    roll = [
        *entries(5),
        entry(MemberState.SUSPENDED, Presence.EXCUSED),
        entry(MemberState.TEMPORARY_ELSEWHERE, Presence.EXCUSED),
        entry(MemberState.EXEMPT, Presence.EXCUSED),
        entry(MemberState.EXEMPT, Presence.PRESENT),
        entry(MemberState.OFFICIAL, Presence.EXCUSED),
    ]
    counted = official_base(roll, RULE, list(Reason))
    assert counted.official == 10
    assert dict(counted.less) == dict.fromkeys(Reason, 1)
    assert counted.base == 6
    assert official_base(roll, RULE, []).base == 10


_ENTRIES = st.builds(
    RollEntry,
    st.integers(1, 300),
    st.just("Trần Thị Mẫu"),
    st.none() | st.sampled_from(MemberState),
    st.none() | st.sampled_from(Presence),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(_ENTRIES, max_size=40))
def test_marks_add_up_to_those_summoned_whatever_the_list(roll: list[RollEntry]) -> None:
    sums = roll_sums(roll, RULE, QUORUM)
    marks = (sums.present, sums.excused, sums.unexcused, sums.unmarked)
    assert sum(mark.total for mark in marks) == sums.summoned.total
    assert sum(mark.official for mark in marks) == sums.summoned.official
    assert sums.summoned.total <= sums.members.total == len(roll) - sums.outside
    assert sums.rate is None or 0 <= sums.rate <= 1
    assert roll_sums(roll[::-1], RULE, QUORUM) == sums


@given(st.lists(_ENTRIES, max_size=40))
def test_a_probationary_member_more_changes_neither_base_nor_voters(roll: list[RollEntry]) -> None:
    more = [*roll, entry(MemberState.PROBATIONARY, Presence.PRESENT)]
    assert voters(more, RULE) == voters(roll, RULE)
    assert official_base(more, RULE, list(Reason)) == official_base(roll, RULE, list(Reason))


# --- shares ---


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (20, 22, "90,9 %"),
        (17, 19, "89,5 %"),
        (1, 1, "100 %"),
        (0, 3, "0 %"),
        (2, 3, "66,7 %"),
        (1, 8, "12,5 %"),
        (1, 2000, "0,1 %"),
        (1, 2001, "0 %"),
        (9, 10, "90 %"),
    ],
)
def test_percent_is_written_as_papers_write_it(part: int, whole: int, text: str) -> None:
    assert percent_text(Fraction(part, whole)) == text


def test_there_is_no_share_of_nothing() -> None:
    assert share(3, 0) is None
    assert share(3, 4) == Fraction(3, 4)


@given(base=st.integers(0, 1000), part=st.integers(1, 9), of=st.integers(1, 9), more=st.booleans())
def test_what_is_needed_is_the_smallest_count_that_is_enough(base: int, part: int, of: int, *, more: bool) -> None:
    needed = Threshold(part, of, more).needed(base)

    def enough(count: int) -> bool:
        return count * of > base * part if more else count * of >= base * part

    assert enough(needed)
    assert needed == 0 or not enough(needed - 1)


def test_a_rule_can_be_changed_for_a_cell() -> None:
    own = replace(RULE, rate=RULE.rate | {MemberState.EXEMPT}, optional=frozenset())
    sums = roll_sums([*entries(1), entry(MemberState.EXEMPT, Presence.UNEXCUSED)], own)
    assert (sums.rate, sums.unexcused) == (Fraction(1, 2), Heads(1))
