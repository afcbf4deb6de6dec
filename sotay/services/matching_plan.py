# What accepting items of a comparison would write: persons rewritten, members added, and what cannot be after all.
# It must not write anything.

import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from sotay.domain.central_rows import CentralRow
from sotay.domain.dates import PartialDate
from sotay.domain.member_deadlines import STANDINGS
from sotay.domain.member_fields import checked_person, digits_only, hindering
from sotay.domain.members import ENDED, Member, MemberState, Person, StateChange
from sotay.services.matching_items import Compared, Item, new_person
from sotay.services.members import MemberService

REASON = "Theo danh sách của cấp trên"  # a word of the register, as its papers are Vietnamese


class RefusedBy(StrEnum):
    """Name why an accepted item is not written."""

    CHANGED = "changed"  # the member is another since the comparison
    TAKEN = "taken"  # another member has the number of the card
    BAD_VALUE = "bad_value"  # what would come of it cannot be written


@dataclass(frozen=True, slots=True)
class Refused:
    """Name an accepted item that is not written, and why; `fields` are those that cannot be as they would become."""

    item: int
    why: RefusedBy
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """Hold a person before and after, and the items that make the one into the other."""

    before: Person
    after: Person
    items: tuple[int, ...]


@dataclass(slots=True)
class Plan:
    """Hold what is to be written, in an order in which no two members have one card, and what is not."""

    edits: dict[int, Edit] = field(default_factory=dict)
    additions: dict[int, Member] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)

    @property
    def differences(self) -> int:
        """Return how many differences of members are to be written."""
        return sum(len(edit.items) for edit in self.edits.values())

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is to be written."""
        return not self.edits and not self.additions


def plan(members: MemberService, compared: Compared, accepted: Collection[int]) -> Plan:
    """Work out what accepting items would write into the register as it is now; hindered items are passed over."""
    made = Plan()
    chosen = [(at, compared.items[at]) for at in sorted(accepted) if compared.items[at].hindrance is None]
    known = {member.id: member for member in members.all()}
    _plan_edits(made, members, known, [(at, item) for at, item in chosen if item.difference is not None])
    _plan_additions(made, members, compared, known, [(at, item) for at, item in chosen if item.difference is None])
    return made


def _plan_edits(
    made: Plan, members: MemberService, known: Mapping[int, Member], chosen: Iterable[tuple[int, Item]]
) -> None:
    by_member: dict[int, list[tuple[int, Item]]] = {}
    for at, item in chosen:
        by_member.setdefault(item.members[0].id, []).append((at, item))
    edits: dict[int, Edit] = {}
    for member_id, items in by_member.items():
        now = known.get(member_id)
        if now is None or now.erased or now.person != items[0][1].members[0].person:
            made.refused += [Refused(at, RefusedBy.CHANGED) for at, _ in items]
            continue
        told: dict[str, Any] = {item.field: getattr(item.rows[0], item.field) for _, item in items}
        after = checked_person(replace(now.person, **told))
        wrong = tuple(dict.fromkeys(fault.name for fault in hindering(members.faults(after))))
        if wrong:
            made.refused += [Refused(at, RefusedBy.BAD_VALUE, wrong) for at, _ in items]
        else:
            edits[member_id] = Edit(now.person, after, tuple(at for at, _ in items))
    _order(made, edits, {_card(member.person): member.id for member in known.values()})


def _order(made: Plan, edits: dict[int, Edit], holders: dict[str, int]) -> None:
    """Take the edits one by one, each when its card is free; those that are left wait for one another, or in vain."""
    waiting = dict(edits)
    while ready := next((one for one, edit in waiting.items() if _is_free(edit, one, holders)), None):
        edit = made.edits[ready] = waiting.pop(ready)
        holders.pop(_card(edit.before), None)
        holders[_card(edit.after)] = ready
    made.refused += [Refused(at, RefusedBy.TAKEN) for edit in waiting.values() for at in edit.items]


def _is_free(edit: Edit, member_id: int, holders: Mapping[str, int]) -> bool:
    card = _card(edit.after)
    return not card or holders.get(card, member_id) == member_id


def _plan_additions(
    made: Plan,
    members: MemberService,
    compared: Compared,
    known: Mapping[int, Member],
    chosen: Iterable[tuple[int, Item]],
) -> None:
    after = {one: edit.after for one, edit in made.edits.items()}
    cards = {_card(after.get(member.id, member.person)) for member in known.values()} - {""}
    for at, item in chosen:
        person = new_person(item.rows[0])
        if _card(person) in cards:
            made.refused.append(Refused(at, RefusedBy.TAKEN))
            continue
        cards |= {_card(person)} - {""}
        history = _history(members, item.rows[0], PartialDate.of(compared.day))
        made.additions[at] = Member(str(uuid.uuid4()), person, history)


def _history(members: MemberService, row: CentralRow, day: PartialDate) -> tuple[StateChange, ...]:
    """Return the state that the sheet's word names, from the day of the list.

    A word for the standing (chính thức, dự bị) may stand for members who are exempt or away too; a new one is taken at
    the word. The day of an end (moved, left, died) is a record of its own and is never made up.
    """
    named = members.rules.states_named(row.state) or frozenset[MemberState]()
    meant = named if len(named) == 1 else named & STANDINGS
    if len(meant) != 1 or meant & ENDED:
        return ()
    return (StateChange(next(iter(meant)), day, reason=REASON),)


def _card(person: Person) -> str:
    return digits_only(person.card)
