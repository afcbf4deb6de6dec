# The list of members as a page shows it: who is in it and in which order, a row of each, what is due, what is printed.
# It must not know windows, files or how members are stored.

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sotay.domain.dates import PartialDate
from sotay.domain.member_deadlines import PartyAge, party_age
from sotay.domain.member_fields import digits_only
from sotay.domain.member_warnings import MemberWarning, WarningKind
from sotay.domain.members import ENDED, Member, MemberState
from sotay.domain.register import masked_number, printed_card, printed_date
from sotay.services.members import MemberQuestion, MemberService, MemberSort

__all__ = [
    "Choice",
    "Due",
    "Group",
    "ListAnswer",
    "ListQuestion",
    "ListRow",
    "MemberList",
    "MemberSort",
    "MemberState",
    "PartyAge",
    "WarningKind",
    "hidden_card",
    "printed_date",
]

FIRST_ROWS = 24
# What only lacks a word in the book: it waits for no day, so it is not urgent.
_GAPS = frozenset({WarningKind.STATE_MISSING, WarningKind.BADGE_MISSED, WarningKind.DATA_MISSING})
_SECRETARY = re.compile(r"bí thư\b", re.IGNORECASE)


class Group(StrEnum):
    """Name the parts of the register that are not one state: on the list, gone from it, without a state, all."""

    LIST = "list"
    ENDED = "ended"
    UNKNOWN = "unknown"
    ALL = "all"


Choice = Group | MemberState


@dataclass(frozen=True, slots=True)
class ListQuestion:
    """Ask for the list: words of a name or digits of a card, one part of the register, an order."""

    text: str = ""
    choice: Choice = Group.LIST
    sort: MemberSort = MemberSort.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """Hold who is in the list, in order, with the first rows; how many of each state are in it; what may be chosen.

    `choices` counts the members whom the text allows, for each part of the register; `register` counts all there are.
    """

    question: ListQuestion
    ids: tuple[int, ...]
    first: "tuple[ListRow, ...]"
    states: Mapping[MemberState, int]
    choices: Mapping[Choice, int]
    register: int

    @property
    def total(self) -> int:
        """Return how many members are in the list."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class ListRow:
    """Hold what the list shows of a member; of the card only the last digits, unless `bares_card`."""

    id: int
    name: str
    born: PartialDate | None
    state: MemberState | None
    since: PartialDate | None
    positions: tuple[str, ...]
    joined: PartialDate | None
    official: PartialDate | None
    age: PartyAge | None
    card: str
    bares_card: bool = False
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """Hold one thing to do, with the member it is about; none for what is about the whole list (id 0)."""

    member_id: int
    name: str
    warning: MemberWarning

    @property
    def is_urgent(self) -> bool:
        """Tell whether a day is set for it."""
        return self.warning.kind not in _GAPS


class MemberList:
    """Answer what the page of members asks, from any thread; to be made anew after a write: it keeps the states."""

    def __init__(self, members: MemberService) -> None:
        self._members = members
        self._states: Mapping[int, MemberState] | None = None
        self._register = 0

    def answer(self, question: ListQuestion, *, cards: bool = False) -> ListAnswer:
        """Return the list for a question; with `cards` the first rows bare the numbers."""
        states = self._known_states()
        known = self._ordered(question, states)
        found = Counter(map(states.get, known))
        chosen = found.keys() if (wanted := _wanted(question.choice)) is None else wanted
        ids = tuple(one for one, state in zip(known, map(states.get, known), strict=True) if state in chosen)
        return ListAnswer(
            question=question,
            ids=ids,
            first=self.rows(ids[:FIRST_ROWS], cards=cards),
            states={state: count for state, count in found.items() if state is not None and state in chosen},
            choices=_counted(found),
            register=self._register,
        )

    def _ordered(self, question: ListQuestion, states: Mapping[int, MemberState]) -> list[int]:
        by_state = question.sort is MemberSort.STATE
        sort = MemberSort.NAME if by_state else question.sort
        down = question.descending and not by_state
        asked = MemberQuestion(self._members.today(), _searched(question.text), sort=sort, descending=down)
        known = self._members.ids(asked)
        if by_state:
            ranks: dict[MemberState | None, int] = {state: rank for rank, state in enumerate(MemberState)}
            known.sort(key=lambda one: ranks.get(states.get(one), -1), reverse=question.descending)
        return known

    def _known_states(self) -> Mapping[int, MemberState]:
        if self._states is None:
            self._register = len(self._members.ids(MemberQuestion(self._members.today())))
            self._states = self._members.states()
        return self._states

    def rows(self, ids: Iterable[int], *, cards: bool = False) -> tuple[ListRow, ...]:
        """Return rows in the order asked for; unknown ids are left out. With `cards` they bare the numbers."""
        today = self._members.today()
        return tuple(_row(member, today, cards) for member in self._members.members(ids))

    def due(self) -> tuple[Due, ...]:
        """Return what is due or missing today, the most urgent first."""
        known = {member.uid: member for member in self._members.all()}
        if not known:
            return ()  # a new book owes nothing
        return tuple(
            Due(member.id, member.person.full_name, warning) if member else Due(0, "", warning)
            for warning in self._members.warnings(known.values())
            for member in (known.get(warning.member_uid),)
        )

    def asked(self, ids: Collection[int]) -> tuple[Member, ...]:
        """Return whole members, for a list on paper."""
        return self._members.members(ids)

    def secretary(self) -> str:
        """Return who is the secretary of the cell today, "" where the book does not say."""
        today = self._members.today()
        return next(
            (
                member.person.full_name
                for member in self._members.all()
                for held in member.positions_on(today)
                if _SECRETARY.match(held.title.strip())
            ),
            "",
        )


def hidden_card(row: ListRow) -> ListRow:
    """Return a row that shows only the last digits of the card."""
    return replace(row, card=masked_number(row.card.replace(".", "")), bares_card=False) if row.bares_card else row


def _searched(text: str) -> str:
    """Return the words of a name as they are, the digits of a card without what people write between them."""
    return digits_only(text.strip())


def _wanted(choice: Choice) -> frozenset[MemberState | None] | None:
    if isinstance(choice, MemberState):
        return frozenset({choice})
    return {
        # Who has no state yet is shown, or nobody would ever give them one.
        Group.LIST: frozenset({None, *MemberState} - ENDED),
        Group.ENDED: frozenset[MemberState | None](ENDED),
        Group.UNKNOWN: frozenset({None}),
        Group.ALL: None,
    }[choice]


def _counted(found: Counter[MemberState | None]) -> dict[Choice, int]:
    return {choice: sum(found[one] for one in _wanted(choice) or found) for choice in (*Group, *MemberState)}


def _row(member: Member, today: date, cards: bool) -> ListRow:
    person, line = member.person, member.change_on(today)
    return ListRow(
        id=member.id,
        name=person.full_name,
        born=person.born,
        state=None if line is None else line.state,
        since=None if line is None else line.since,
        positions=tuple(held.title for held in member.positions_on(today)),
        joined=person.joined,
        official=person.official,
        age=party_age(member, today),
        card=printed_card(person.card) if cards else masked_number(person.card),
        bares_card=cards,
        erased=member.erased,
    )
