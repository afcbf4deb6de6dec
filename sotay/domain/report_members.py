# The members of a cell over a period: how many there were, who came and went, who was admitted, who got a badge.
# It must not know where the register lies, nor which states count: that is told by a rule.

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from sotay.domain.members import ENDED, Member, MemberState, StateChange, change_on
from sotay.domain.report_figures import Place, ReportFigure, ReportPart, Source
from sotay.domain.vietnamese import name_sort_key

_S = MemberState
_HERE = frozenset({_S.PROBATIONARY, _S.OFFICIAL})
_AWAY_FOR_A_TIME = frozenset({_S.TEMPORARY_ELSEWHERE, _S.SUSPENDED})
_UNIT = "đảng viên"
_PART = ReportPart.MEMBERS


class Move(StrEnum):
    """Name how a member comes onto the list of the cell, or goes from it."""

    ADMITTED = "admitted"  # kết nạp
    READMITTED = "readmitted"  # kết nạp lại, phục hồi
    ARRIVED = "arrived"  # chuyển đến
    TEMPORARY = "temporary"  # đến sinh hoạt tạm thời
    MOVED = "moved"  # chuyển đi
    LEFT = "left"  # ra khỏi Đảng
    DECEASED = "deceased"  # từ trần
    OTHER_IN = "other_in"
    OTHER_OUT = "other_out"


COMING = (Move.ADMITTED, Move.ARRIVED, Move.TEMPORARY, Move.READMITTED, Move.OTHER_IN)
GOING = (Move.MOVED, Move.LEFT, Move.DECEASED, Move.OTHER_OUT)
_ALWAYS_TOLD = frozenset({Move.ADMITTED, Move.ARRIVED, Move.MOVED, Move.LEFT, Move.DECEASED})
_TITLES = {
    Move.ADMITTED: "Kết nạp",
    Move.READMITTED: "Kết nạp lại, phục hồi quyền đảng viên",
    Move.ARRIVED: "Chuyển đến",
    Move.TEMPORARY: "Đến sinh hoạt tạm thời",
    Move.MOVED: "Chuyển đi",
    Move.LEFT: "Ra khỏi Đảng",
    Move.DECEASED: "Từ trần",
    Move.OTHER_IN: "Tăng vì lý do khác",
    Move.OTHER_OUT: "Giảm vì lý do khác",
}
_STATES = {
    _S.OFFICIAL: "chính thức",
    _S.PROBATIONARY: "dự bị",
    _S.EXEMPT: "được miễn công tác và sinh hoạt",
    _S.TEMPORARY_HERE: "sinh hoạt tạm thời tại chi bộ",
    _S.TEMPORARY_ELSEWHERE: "sinh hoạt tạm thời ở nơi khác",
    _S.SUSPENDED: "đang bị đình chỉ sinh hoạt",
}
_ENDS = {_S.MOVED: Move.MOVED, _S.LEFT: Move.LEFT, _S.DECEASED: Move.DECEASED}


@dataclass(frozen=True, slots=True)
class MemberPart:
    """Hold the figures about members: `opening` with all `moves` comes to `closing`, of whom `states` tell.

    `official` are those who became full members, `badges` those who got a badge, by its years; `unknown` are members
    without a state, who are counted nowhere.
    """

    opening: ReportFigure
    moves: tuple[ReportFigure, ...]
    official: ReportFigure
    closing: ReportFigure
    states: tuple[ReportFigure, ...]
    badged: ReportFigure
    badges: tuple[ReportFigure, ...]
    unknown: ReportFigure

    @property
    def figures(self) -> tuple[ReportFigure, ...]:
        """Return all of them."""
        last = (self.official, self.badged, *self.badges, self.unknown)
        return (self.opening, *self.moves, self.closing, *self.states, *last)


def member_part(members: Iterable[Member], counting: Collection[MemberState], first: date, until: date) -> MemberPart:
    """Return the figures about members from one day to another; `counting` are the states of who is on the list."""
    known = sorted(members, key=lambda one: name_sort_key(one.person.full_name))
    before = first - timedelta(days=1)
    moved = [(one, move) for one in known for move in moves_of(one.history, counting, first, until)]
    there = [one for one in known if is_here(one.history, counting, until)]
    badges = [
        (one, badge)
        for one in known
        for badge in one.badges
        if badge.awarded and first <= badge.awarded.earliest <= until
    ]
    return MemberPart(
        _counted("opening", f"Đảng viên đầu kỳ (ngày {first:%d/%m/%Y})", _here(known, counting, before), named=False),
        tuple(
            _counted(move, _TITLES[move], found)
            for move in (*COMING, *GOING)
            if (found := [one for one, way in moved if way is move]) or move in _ALWAYS_TOLD
        ),
        _counted(
            "official", "Công nhận đảng viên chính thức", [one for one in known if _made(one, counting, first, until)]
        ),
        _counted("closing", f"Đảng viên cuối kỳ (ngày {until:%d/%m/%Y})", there, named=False),
        tuple(
            _counted(f"state.{state}", words, found, named=False)
            for state, words in _STATES.items()
            if (found := [one for one in there if one.state_on(until) is state])
        ),
        _counted("badged", "Được trao tặng Huy hiệu Đảng", [one for one, _ in badges]),
        tuple(
            _counted(f"badge.{years}", f"Huy hiệu {years} năm", [one for one, badge in badges if badge.years == years])
            for years in sorted({badge.years for _, badge in badges})
        ),
        _counted("unknown", "Chưa ghi tình trạng", [one for one in known if not _lines(one.history)]),
    )


def is_here(history: Sequence[StateChange], counting: Collection[MemberState], day: date) -> bool:
    """Tell whether somebody was on the list of the cell on a day.

    Who came from elsewhere later ("từ Chi bộ ...") was on the list of another cell before, though their standing is
    told from its beginning.
    """
    line = change_on(history, day)
    if line is None or line.state not in counting:
        return False
    state = line.state
    for later in (one for one in _lines(history) if _at(one) > _at(line)):
        if later.state in ENDED:
            return True
        if _is_arrival(later, state):
            return False
        state = later.state
    return True


def moves_of(
    history: Sequence[StateChange], counting: Collection[MemberState], first: date, until: date
) -> tuple[Move, ...]:
    """Return how somebody came and went from one day to another, in its order."""
    lines = [line for line in _lines(history) if first <= line.since.earliest <= until]
    found: list[Move] = []
    was = is_here(history, counting, first - timedelta(days=1))
    for day in dict.fromkeys(line.since.earliest for line in lines):
        now = is_here(history, counting, day)
        if now is not was:
            found.append(_move(history, day, here=now))
        was = now
    return tuple(found)


def _move(history: Sequence[StateChange], day: date, *, here: bool) -> Move:
    """Return what happened on a day on which somebody came or went."""
    line, before = change_on(history, day), change_on(history, day - timedelta(days=1))
    if line is None:
        return Move.OTHER_OUT
    if not here:
        return _ENDS.get(line.state, Move.OTHER_OUT)
    if line.state is _S.TEMPORARY_HERE:
        return Move.TEMPORARY
    if before is not None and before.state is _S.LEFT:
        return Move.READMITTED
    if line.state is _S.PROBATIONARY and before is None and not line.place:
        return Move.ADMITTED
    return Move.ARRIVED if line.state in _HERE else Move.OTHER_IN


def _is_arrival(line: StateChange, before: MemberState) -> bool:
    """Tell whether a line says that somebody came from elsewhere; who was away for a time only comes back."""
    return line.state in _HERE and bool(line.place) and before not in _AWAY_FOR_A_TIME


def _made(member: Member, counting: Collection[MemberState], first: date, until: date) -> bool:
    """Tell whether somebody on probation here became a full member (công nhận đảng viên chính thức)."""
    standing = [line for line in _lines(member.history) if line.state in _HERE]
    return any(
        (earlier.state, later.state) == (_S.PROBATIONARY, _S.OFFICIAL)
        and first <= later.since.earliest <= until
        and not later.place
        and is_here(member.history, counting, later.since.earliest)
        for earlier, later in pairwise(standing)
    )


def _lines(history: Iterable[StateChange]) -> list[StateChange]:
    return sorted((line for line in history if not line.struck), key=_at)


def _at(line: StateChange) -> tuple[date, int]:
    return line.since.earliest, line.id


def _here(members: Iterable[Member], counting: Collection[MemberState], day: date) -> list[Member]:
    return [one for one in members if is_here(one.history, counting, day)]


def _counted(key: str, title: str, members: Iterable[Member], *, named: bool = True) -> ReportFigure:
    """Return how many members there are; one who did it twice counts twice, and is named once."""
    found = list(members)
    source = Source.of(Place.MEMBER, (one.id for one in found))
    names = "; ".join(dict.fromkeys(one.person.full_name for one in found)) if named else ""
    return ReportFigure(f"members.{key}", _PART, title, len(found), source, _UNIT, names)
