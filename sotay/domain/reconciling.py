# The cell's members beside the central export: who is who, what differs, who is on one side only, what cannot be told.
# It must not write anything nor guess: where two could be meant, both are named and left to a person.

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import and_

from sotay.domain.central_rows import CentralRow
from sotay.domain.dates import PartialDate
from sotay.domain.member_differences import Difference, compared_fields, differences, spelling_key
from sotay.domain.member_fields import digits_only
from sotay.domain.member_rule_rows import Use
from sotay.domain.member_rules import MemberRules
from sotay.domain.members import Member, Person
from sotay.domain.vietnamese import fold

_Key = Callable[["_Someone"], Hashable]
_CITIZEN_DIGITS = 12


class MatchedBy(StrEnum):
    """Name what a pair was found by, the surest first."""

    CARD = "card"
    CITIZEN_ID = "citizen_id"
    NAME_AND_BIRTH = "name_and_birth"
    FOLDED_NAME_AND_BIRTH = "folded_name_and_birth"
    FOLDED_NAME_AND_YEAR = "folded_name_and_year"


class Unclear(StrEnum):
    """Name why it cannot be told who is who."""

    SEVERAL = "several"  # several members or rows under one key, or a row like somebody who has one already
    CONFLICT = "conflict"  # the number is one person's, name and birth or the other number another's
    NAME_ONLY = "name_only"  # the same name, with no day of birth to tell by


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold a member and their row in the export, with all that differs."""

    member: Member
    row: CentralRow
    by: MatchedBy
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Hold members and rows of whom it cannot be told who is who."""

    why: Unclear
    members: tuple[Member, ...]
    rows: tuple[CentralRow, ...]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Hold what came of it: every member on the list and every row is in exactly one of these.

    Members who are not on the list that day (moved, left, deceased) are named only where a row is theirs.
    """

    pairs: tuple[Pair, ...]
    only_here: tuple[Member, ...]
    only_there: tuple[CentralRow, ...]
    ambiguous: tuple[Ambiguous, ...]


def reconcile(
    rules: MemberRules, members: Iterable[Member], rows: Sequence[CentralRow], day: date, cell: str = ""
) -> Reconciliation:
    """Match members with rows one to one: by card, citizen's number, then name and birth; tell what differs on a day.

    `cell` is the cell's own name, to compare with where the export says they meet; empty compares nothing. A field
    that no row has is not compared. Of an erased member only the name is left: it can be unclear, never a pair.
    """
    matching = _Matching(list(members), rows)
    for by, key in _LEVELS.items():
        matching.match(by, key)
    matching.set_aside_same_names()
    matching.set_aside_doubles()
    fields = compared_fields(rows)
    on_list = rules.counting(Use.ON_LIST, day)
    return Reconciliation(
        tuple(
            Pair(member, row, by, differences(rules, member, row, fields, day, cell))
            for member, row, by in sorted(matching.pairs, key=lambda pair: pair[1].row)
        ),
        tuple(member for member in matching.members.values() if member.state_on(day) in on_list and not member.erased),
        tuple(matching.rows.values()),
        tuple(matching.ambiguous),
    )


@dataclass(frozen=True, slots=True)
class _Someone:
    """Hold what a person is known by, on either side, in the spellings that are compared."""

    card: str
    number: str
    own_number: str
    spelled: str
    name: str
    born: PartialDate | None

    @classmethod
    def of(cls, person: Person | CentralRow) -> "_Someone":
        card, number, spelled = digits_only(person.card), digits_only(person.citizen_id), spelling_key(person.full_name)
        # The number of the newer card is the citizen's own (347-QĐ/TW): it serves where the other one is not told.
        own_number = number or (card if len(card) == _CITIZEN_DIGITS else "")
        return cls(card, number, own_number, spelled, fold(spelled), person.born)

    def against(self, other: "_Someone") -> int:
        """Count what speaks against both being one person: name, birth, citizen's number."""
        other_name = bool(other.name) and self.name != other.name
        other_birth = None not in (self.born, other.born) and not self.may_be_born_with(other)
        # An old number of 9 digits and a new one of 12 say nothing about each other.
        other_number = len(self.number) == len(other.number) and self.number != other.number
        return other_name + other_birth + other_number

    def may_be_born_with(self, other: "_Someone") -> bool:
        """Tell whether both are known to be born on days that can be the same."""
        return self.born is not None and other.born is not None and self.born.matches(other.born)


class _Seen:
    """Keep by what people of each name can be told apart, to find who may be one of them."""

    def __init__(self) -> None:
        self._known: dict[str, set[tuple[bool, bool, bool]]] = defaultdict(set)
        self._births: dict[tuple[str, int, bool], set[PartialDate]] = defaultdict(set)

    def add(self, one: _Someone) -> bool:
        """Take somebody in; tell whether they may be one of those who are here, which no one without a name may."""
        known = (one.born is not None, bool(one.card), bool(one.own_number))
        # Who have nothing of one kind cannot be told apart.
        found = bool(one.name) and any(not any(map(and_, known, other)) for other in self._known[one.name])
        self._known[one.name].add(known)
        return self._add_birth(one, one.born) or found if one.name and one.born is not None else found

    def _add_birth(self, one: _Someone, born: PartialDate) -> bool:
        # Of one name and birth only two citizen's numbers make two people; equal ones are told as doubles elsewhere.
        numbered = bool(one.number)
        others = self._births[one.name, born.year, False] | (
            set() if numbered else self._births[one.name, born.year, True]
        )
        self._births[one.name, born.year, numbered].add(born)
        return any(born.matches(other) for other in others)


class _Matching:
    """Keep who is not matched yet, level by level."""

    def __init__(self, members: Sequence[Member], rows: Sequence[CentralRow]) -> None:
        self.members = dict(enumerate(members))
        self.rows = dict(enumerate(rows))
        self.pairs: list[tuple[Member, CentralRow, MatchedBy]] = []
        self.ambiguous: list[Ambiguous] = []
        self._here = [_Someone.of(member.person) for member in members]
        self._there = [_Someone.of(row) for row in rows]
        self._by_number = _grouped(enumerate(self._here), _own_number)

    def match(self, by: MatchedBy, key: _Key) -> None:
        """Pair those whose key is theirs alone on both sides, and set aside those who share one."""
        for ours, theirs in self._shared(key):
            if not self._can_be(by, ours, theirs):
                continue
            if len(ours) > 1 or len(theirs) > 1:
                self._set_aside(Unclear.SEVERAL, ours, theirs)
                continue
            one, other = self._here[ours[0]], self._there[theirs[0]]
            others = [at for at in self._by_number.get(other.own_number, ()) if at != ours[0]]
            if others or one.against(other) >= _TOO_MUCH[by]:
                self._set_aside(Unclear.CONFLICT, [*ours, *others], theirs)
            else:
                self.pairs.append((self.members.pop(ours[0]), self.rows.pop(theirs[0]), by))

    def set_aside_same_names(self) -> None:
        """Set aside those of one name of whom a day of birth is lacking on either side."""
        for ours, theirs in self._shared(lambda one: one.name):
            if None in {self._here[at].born for at in ours} | {self._there[at].born for at in theirs}:
                self._set_aside(Unclear.NAME_ONLY, ours, theirs)

    def set_aside_doubles(self) -> None:
        """Set aside rows that may tell of somebody who is matched or set aside, or of whom another row tells too.

        Whoever takes over the rows that are left must never write a person twice. Rows that share a number are left to
        the faults that name them.
        """
        doubles = self._like_others(self.rows) | self._like_others(reversed(self.rows))
        for key in (_LEVELS[MatchedBy.CARD], _own_number):
            shared = _grouped(enumerate(self._there), key).values()
            doubles.difference_update(at for rows in shared if len(rows) > 1 for at in rows)
        for ours in _grouped(((at, self._there[at]) for at in sorted(doubles)), lambda one: one.name).values():
            self._set_aside(Unclear.SEVERAL, (), ours)

    def _like_others(self, order: Iterable[int]) -> set[int]:
        """Return the rows that are like one before them in an order, or like somebody who is not left."""
        seen = _Seen()
        for left, people in ((self.members, self._here), (self.rows, self._there)):
            for at, someone in enumerate(people):
                if at not in left:
                    seen.add(someone)
        return {at for at in order if seen.add(self._there[at])}

    def _shared(self, key: _Key) -> Iterator[tuple[list[int], list[int]]]:
        # Who was set aside within the same level is gone before their own key comes up.
        here = _grouped(((at, self._here[at]) for at in self.members), key)
        there = _grouped(((at, self._there[at]) for at in self.rows), key)
        for shared in here:
            ours = [at for at in here[shared] if at in self.members]
            theirs = there.get(shared)
            if ours and theirs:
                yield ours, theirs

    def _can_be(self, by: MatchedBy, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        if by is not MatchedBy.FOLDED_NAME_AND_YEAR:
            return True
        # Each day of birth once: a year has few, however many people share a name.
        here = {self._here[at].born: self._here[at] for at in ours}
        there = {self._there[at].born: self._there[at] for at in theirs}
        return any(one.may_be_born_with(other) for one in here.values() for other in there.values())

    def _set_aside(self, why: Unclear, ours: Iterable[int], theirs: Iterable[int]) -> None:
        members = tuple(self.members.pop(at) for at in ours if at in self.members)
        self.ambiguous.append(Ambiguous(why, members, tuple(self.rows.pop(at) for at in theirs)))


def _grouped(people: Iterable[tuple[int, _Someone]], key: _Key) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for at, someone in people:
        found = key(someone)
        if found:
            groups[found].append(at)
    return dict(groups)


def _own_number(someone: _Someone) -> Hashable:
    return someone.own_number


_LEVELS: dict[MatchedBy, _Key] = {
    MatchedBy.CARD: lambda one: one.card,
    MatchedBy.CITIZEN_ID: _own_number,
    MatchedBy.NAME_AND_BIRTH: lambda one: one.spelled and one.born and (one.spelled, one.born),
    MatchedBy.FOLDED_NAME_AND_BIRTH: lambda one: one.name and one.born and (one.name, one.born),
    MatchedBy.FOLDED_NAME_AND_YEAR: lambda one: one.name and one.born and (one.name, one.born.year),
}
# A number may be mistyped, a name changed: of name, birth and citizen's number two must speak against a pair that a
# number made, one against a pair that name and birth made.
_TOO_MUCH = {by: 2 if by in (MatchedBy.CARD, MatchedBy.CITIZEN_ID) else 1 for by in MatchedBy}
