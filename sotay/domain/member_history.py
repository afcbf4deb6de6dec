# What in a member's history of states cannot have happened in that order, or lacks a line between.
# It must not refuse anything: real books have gaps, so all it finds are doubts.

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from sotay.domain.dates import PartialDate
from sotay.domain.member_fields import Why
from sotay.domain.members import FieldFault, MemberState, StateChange

_S = MemberState
_NEEDS_STANDING = frozenset({_S.EXEMPT, _S.TEMPORARY_ELSEWHERE, _S.SUSPENDED})


def history_faults(
    history: Iterable[StateChange], today: date, joined: PartialDate | None = None
) -> tuple[FieldFault, ...]:
    """Return the doubts about a history, by its days; struck lines do not count.

    Every fault has the name "history", and the facts `line` (id of the later line), `state` and `since`.
    """
    lines = sorted((line for line in history if not line.struck), key=lambda line: (line.since.earliest, line.id))
    found = [(line, why) for line in lines for why in _line_doubts(line, today, joined)]
    found += [(later, why) for earlier, later in pairwise(lines) for why in _pair_doubts(earlier, later)]
    found += _standing_doubts(lines)
    ordered = sorted(found, key=lambda item: lines.index(item[0]))
    return tuple(_fault(line, why) for line, why in ordered)


def _fault(line: StateChange, why: Why) -> FieldFault:
    return FieldFault("history", why, {"line": line.id, "state": line.state, "since": str(line.since)})


def _line_doubts(line: StateChange, today: date, joined: PartialDate | None) -> Iterator[Why]:
    if line.since.earliest > today:
        yield Why.FUTURE
    if joined is not None and line.since.latest < joined.earliest:
        yield Why.JOINED_LATER
    if line.state is _S.LEFT and line.leaving is None:
        yield Why.LEAVING_MISSING


def _pair_doubts(earlier: StateChange, later: StateChange) -> Iterator[Why]:
    if earlier.state is _S.DECEASED:
        yield Why.AFTER_DEATH
    # Who left may be admitted again, or be restored; they are then probationary or official.
    if earlier.state is _S.LEFT and later.state not in (_S.PROBATIONARY, _S.OFFICIAL, _S.DECEASED):
        yield Why.AFTER_LEAVING
    if earlier.state is _S.MOVED and later.state in _NEEDS_STANDING:
        yield Why.AFTER_MOVING
    # A guest of this cell is not sent elsewhere by it, and who is sent elsewhere is no guest here.
    if {earlier.state, later.state} == {_S.TEMPORARY_HERE, _S.TEMPORARY_ELSEWHERE}:
        yield Why.NOT_AWAY
    if earlier.state is later.state and later.state is not _S.PROBATIONARY and earlier.place == later.place:
        yield Why.REPEATED
    if earlier.since == later.since and later.since.earliest == later.since.latest:
        yield Why.SAME_DAY


def _standing_doubts(lines: Sequence[StateChange]) -> Iterator[tuple[StateChange, Why]]:
    standing: MemberState | None = None
    for line in lines:
        if line.state in (_S.PROBATIONARY, _S.OFFICIAL):
            if (standing, line.state) == (_S.OFFICIAL, _S.PROBATIONARY):
                yield line, Why.PROBATION_AFTER_OFFICIAL
            standing = line.state
        elif line.state is _S.LEFT:
            standing = None
        elif line.state in _NEEDS_STANDING and standing is None:
            yield line, Why.NO_STANDING
