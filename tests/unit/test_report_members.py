"""Members over a period: whatever the history, who was there, came and went makes who is there."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.dates import PartialDate
from sotay.domain.members import Badge, Leaving, Member, MemberState, Person, StateChange
from sotay.domain.report_members import COMING, GOING, Move, is_here, member_part, moves_of

S = MemberState
LISTED = frozenset({S.PROBATIONARY, S.OFFICIAL, S.EXEMPT, S.TEMPORARY_HERE, S.TEMPORARY_ELSEWHERE, S.SUSPENDED})
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def line(state: MemberState, day: str, place: str = "", **more: object) -> StateChange:
    return StateChange(state, PartialDate.parse(day), place, **more)  # type: ignore[arg-type]


def moved(*history: StateChange) -> tuple[Move, ...]:
    return moves_of(history, LISTED, FIRST, LAST)


def test_who_is_admitted_comes_onto_the_list() -> None:
    assert moved(line(S.PROBATIONARY, "2026-05-19")) == (Move.ADMITTED,)


def test_becoming_official_is_no_move() -> None:
    history = (line(S.PROBATIONARY, "2025-05-19"), line(S.OFFICIAL, "2026-05-19"))
    assert moved(*history) == ()
    part = member_part([Member("a", Person("A"), history, id=1)], LISTED, FIRST, LAST)
    assert (part.official.value, part.opening.value, part.closing.value) == (1, 1, 1)


def test_who_comes_from_elsewhere_was_not_here_before() -> None:
    history = (line(S.OFFICIAL, "2010-05-19"), line(S.OFFICIAL, "2026-03-01", "Từ Chi bộ thôn Hạ"))
    assert not is_here(history, LISTED, date(2025, 12, 31))
    assert moved(*history) == (Move.ARRIVED,)


def test_becoming_official_elsewhere_is_not_told_here() -> None:
    history = (
        line(S.PROBATIONARY, "2025-02-03", "Từ nơi khác"),
        line(S.OFFICIAL, "2026-02-03"),
        line(S.OFFICIAL, "2026-03-01", "Từ Chi bộ thôn Hạ"),
    )
    part = member_part([Member("a", Person("A"), history, id=1)], LISTED, FIRST, LAST)
    assert (part.official.value, part.closing.value) == (0, 1)


def test_who_was_away_for_a_time_only_comes_back() -> None:
    history = (
        line(S.OFFICIAL, "2010-05-19"),
        line(S.TEMPORARY_ELSEWHERE, "2025-03-01", "Đảng bộ phường An Hòa"),
        line(S.OFFICIAL, "2026-03-01", "Từ Đảng bộ phường An Hòa"),
    )
    assert is_here(history, LISTED, date(2025, 12, 31))
    assert moved(*history) == ()


@pytest.mark.parametrize(("state", "move"), [(S.MOVED, Move.MOVED), (S.LEFT, Move.LEFT), (S.DECEASED, Move.DECEASED)])
def test_who_goes_leaves_the_list(state: MemberState, move: Move) -> None:
    assert moved(line(S.OFFICIAL, "2010-05-19"), line(state, "2026-04-10")) == (move,)


def test_who_left_can_be_admitted_again() -> None:
    history = (
        line(S.OFFICIAL, "2010-05-19"),
        line(S.LEFT, "2020-01-01", leaving=Leaving.DELETED),
        line(S.PROBATIONARY, "2026-09-02"),
    )
    assert moved(*history) == (Move.READMITTED,)


def test_a_guest_comes_for_a_time_and_goes() -> None:
    assert moved(line(S.TEMPORARY_HERE, "2026-02-01", "Từ xã Khe Vàng"), line(S.MOVED, "2026-09-01")) == (
        Move.TEMPORARY,
        Move.MOVED,
    )


def test_lines_that_were_struck_out_do_not_count() -> None:
    assert moved(line(S.PROBATIONARY, "2026-05-19", struck=True)) == ()


def test_badges_are_told_by_their_years() -> None:
    badges = (Badge(30, PartialDate(2026, 2, 3)), Badge(40, PartialDate(2027, 2, 3)))
    member = Member("a", Person("Nguyễn Văn A"), (line(S.OFFICIAL, "1990-01-01"),), badges=badges, id=1)
    part = member_part([member], LISTED, FIRST, LAST)
    assert (part.badged.value, [(one.title, one.value, one.note) for one in part.badges]) == (
        1,
        [("Huy hiệu 30 năm", 1, "Nguyễn Văn A")],
    )


def test_who_has_no_state_is_told_apart() -> None:
    part = member_part([Member("a", Person("A"), id=1)], LISTED, FIRST, LAST)
    assert (part.unknown.value, part.opening.value, part.closing.value) == (1, 0, 0)


HISTORIES = st.lists(
    st.builds(
        lambda state, day, place, struck: StateChange(
            state, PartialDate.of(date(2025, 6, 1) + timedelta(days=day)), place, struck=struck
        ),
        st.sampled_from(MemberState),
        st.integers(0, 800),
        st.sampled_from(("", "Từ nơi khác")),
        st.booleans(),
    ),
    max_size=6,
)


@given(st.lists(HISTORIES, max_size=4))
def test_opening_and_moves_make_the_closing(histories: list[list[StateChange]]) -> None:
    members = [
        Member(str(at), Person(f"Đảng viên {at}"), tuple(history), id=at) for at, history in enumerate(histories, 1)
    ]
    part = member_part(members, LISTED, FIRST, LAST)
    found = {one.key.removeprefix("members."): int(str(one.value)) for one in part.moves}
    change = sum(found.get(move, 0) for move in COMING) - sum(found.get(move, 0) for move in GOING)
    assert int(str(part.opening.value)) + change == part.closing.value
    assert sum(int(str(one.value)) for one in part.states) == part.closing.value
