# What differs between a member and their row in the central export, field by field, and of what kind it is.
# It must not know how the two were matched, nor which side is right.

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sotay.domain.central_rows import FIELDS, CentralRow
from sotay.domain.dates import PartialDate
from sotay.domain.member_fields import digits_only
from sotay.domain.member_rules import MemberRules
from sotay.domain.members import ENDED, Member, MemberState
from sotay.domain.vietnamese import canonical, fold

_ELSEWHERE = ENDED | {MemberState.TEMPORARY_ELSEWHERE}


class DifferenceKind(StrEnum):
    """Name how two values differ."""

    SPELLING = "spelling"  # spaces, capitals, Unicode form, place of a tone mark
    MARKS = "marks"  # Vietnamese marks
    FINER = "finer"  # one side knows the day more exactly
    MISSING_HERE = "missing_here"
    MISSING_THERE = "missing_there"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold a field that differs, with both values as texts: days in ISO form; of a state, ours is its name."""

    field: str
    ours: str
    theirs: str
    kind: DifferenceKind

    @property
    def formal(self) -> bool:
        """Tell whether it is only a way of writing."""
        return self.kind in (DifferenceKind.SPELLING, DifferenceKind.MARKS)


def compared_fields(rows: Iterable[CentralRow]) -> frozenset[str]:
    """Return the fields of which any row has a value: a column that the export lacks is no difference."""
    wanted, found = set(FIELDS), set[str]()
    for row in rows:
        found |= {name for name in wanted - found if getattr(row, name)}
    return frozenset(found)


def differences(
    rules: MemberRules, member: Member, row: CentralRow, fields: frozenset[str], day: date, cell: str
) -> tuple[Difference, ...]:
    """Return what differs in the fields named; state and cell as they are on a day, `cell` empty compares none."""
    person = member.person
    found = [
        text_difference("full_name", person.full_name, row.full_name),
        text_difference("card", digits_only(person.card), row.card),
        text_difference("citizen_id", digits_only(person.citizen_id), row.citizen_id),
        date_difference("born", person.born, row.born),
        date_difference("joined", person.joined, row.joined),
        *_state_difference(rules, member.state_on(day), row),
        *_cell_difference(member.state_on(day), row, cell),
    ]
    return tuple(one for one in found if one is not None and one.field in fields)


def text_difference(field: str, ours: str, theirs: str) -> Difference | None:
    """Return how two texts differ, or None."""
    if ours == theirs:
        return None
    kind = _missing(ours, theirs)
    if kind is None:
        if spelling_key(ours) == spelling_key(theirs):
            kind = DifferenceKind.SPELLING
        else:
            kind = DifferenceKind.MARKS if name_key(ours) == name_key(theirs) else DifferenceKind.OTHER
    return Difference(field, ours, theirs, kind)


def date_difference(field: str, ours: PartialDate | None, theirs: PartialDate | None) -> Difference | None:
    """Return how two days differ, or None."""
    if ours == theirs:
        return None
    kind = DifferenceKind.OTHER
    if ours is not None and theirs is not None and ours.matches(theirs):
        kind = DifferenceKind.FINER
    return Difference(field, str(ours or ""), str(theirs or ""), _missing(ours, theirs) or kind)


def spelling_key(text: str) -> str:
    """Return a text so that ways of spacing, capitals and tone-mark placement are the same."""
    return " ".join(canonical(text).split())


def name_key(text: str) -> str:
    """Return a text so that ways of spacing, capitals and all marks are the same."""
    return fold(spelling_key(text))


def _missing(ours: object, theirs: object) -> DifferenceKind | None:
    if not ours:
        return DifferenceKind.MISSING_HERE
    return None if theirs else DifferenceKind.MISSING_THERE


def _state_difference(rules: MemberRules, state: MemberState | None, row: CentralRow) -> Iterator[Difference]:
    named = rules.states_named(row.state)
    if named is not None and state not in named:
        kind = DifferenceKind.MISSING_HERE if state is None else DifferenceKind.OTHER
        yield Difference("state", state or "", row.state, kind)


def _cell_difference(state: MemberState | None, row: CentralRow, cell: str) -> Iterator[Difference]:
    elsewhere = state is None or state in _ELSEWHERE
    if cell and row.cell_here and not elsewhere and name_key(cell) != name_key(row.cell_here):
        yield Difference("cell_here", cell, row.cell_here, DifferenceKind.OTHER)
