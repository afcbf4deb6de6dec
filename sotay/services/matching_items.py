# What a comparison with the central export comes to, one item for each thing a person decides on or should know.
# It must not know how people were matched, nor what becomes of an item.

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sotay.domain.central_rows import FIELDS, CentralRow, RowFault, RowWhy
from sotay.domain.dates import PartialDate
from sotay.domain.member_differences import Difference, DifferenceKind
from sotay.domain.member_fields import checked_person
from sotay.domain.members import FieldFault, Member, Person
from sotay.domain.reconciling import MatchedBy, Pair, Reconciliation, Unclear
from sotay.domain.register import masked_number, printed_card, printed_date
from sotay.domain.vietnamese import has_marks

if TYPE_CHECKING:  # takes a while to load, and the window shows items before any sheet
    from sotay.exports.sheets import Note

__all__ = [
    "FIELDS",
    "NUMBERS",
    "Compared",
    "Difference",
    "DifferenceKind",
    "Group",
    "Hindrance",
    "Item",
    "MatchedBy",
    "Unclear",
    "items_of",
    "new_person",
    "shown_value",
]

NUMBERS = frozenset({"card", "citizen_id"})
_DAYS = frozenset({"born", "joined"})
_READ_ONLY = frozenset({"state", "cell_here", "cell_home"})

Check = Callable[[Person], Iterable[FieldFault]]
"""Return what keeps a person from being written."""


class Group(StrEnum):
    """Name the kinds of items, in the order in which they are read."""

    DIFFERENT = "different"
    FORMAL = "formal"  # marks, spaces, capitals only
    ONLY_THERE = "only_there"
    ONLY_HERE = "only_here"
    UNCLEAR = "unclear"
    FAULTS = "faults"


class Hindrance(StrEnum):
    """Name why an item cannot be accepted."""

    READ_ONLY = "read_only"  # states and cells change by decisions, not by lists
    KEEPS = "keeps"  # the list lacks it, the book keeps it
    COARSER = "coarser"  # the book knows the day more exactly
    DUPLICATE = "duplicate"  # the number stands in several rows
    NAME_MISSING = "name_missing"
    BAD_VALUE = "bad_value"  # no register can hold it so
    NOTHING_TO_WRITE = "nothing_to_write"  # only to be known, or for a person to look into


@dataclass(frozen=True, slots=True)
class Item:
    """Hold one difference, one person on one side only, some who cannot be told apart, or one odd cell.

    An item without `hindrance` can be accepted; `own_tick` where it should be only by itself, never with its group.
    """

    group: Group
    members: tuple[Member, ...] = ()
    rows: tuple[CentralRow, ...] = ()
    difference: Difference | None = None
    by: MatchedBy | None = None
    unclear: Unclear | None = None
    fault: RowFault | None = None
    hindrance: Hindrance | None = None
    own_tick: bool = False

    @property
    def name(self) -> str:
        """Return who it is about, by the book's spelling where the book has one."""
        if self.members:
            return self.members[0].person.full_name
        return self.rows[0].full_name if self.rows else ""

    @property
    def field(self) -> str:
        """Return the field it is about, or nothing."""
        if self.fault is not None:
            return self.fault.field
        return "" if self.difference is None else self.difference.field

    @property
    def row(self) -> int:
        """Return the row of the sheet, from 1; 0 for somebody who is in none."""
        if self.fault is not None:
            return self.fault.row
        return self.rows[0].row if self.rows else 0


@dataclass(frozen=True, slots=True)
class Compared:
    """Hold a whole comparison: what was compared on which day, its items by group, and how many had nothing to tell.

    Items are named by their place. `matched` counts the pairs, `same` those in which nothing differs.
    """

    file: str
    sheet: str
    day: date
    people: int
    matched: int
    same: int
    items: tuple[Item, ...]
    bands: tuple[int, ...] = ()
    hidden: int = 0
    notes: "tuple[Note, ...]" = ()

    def of(self, group: Group) -> tuple[int, ...]:
        """Return the items of a group."""
        return tuple(at for at, item in enumerate(self.items) if item.group is group)

    def acceptable(self, group: Group | None = None) -> frozenset[int]:
        """Return what can be accepted at once, of a group or of all; single ticks may be set for more."""
        return frozenset(
            at
            for at, item in enumerate(self.items)
            if item.hindrance is None and not item.own_tick and group in (None, item.group)
        )


def items_of(found: Reconciliation, faults: Sequence[RowFault], check: Check) -> tuple[Item, ...]:
    """Return the items of a reconciliation, in the order of `Group`."""
    twice = frozenset(fault.row for fault in faults if fault.why is RowWhy.DUPLICATE)
    odd = {(fault.row, fault.field) for fault in faults}
    differing = [item for pair in found.pairs for item in _differing(pair, odd)]
    made = [
        *(item for item in differing if item.group is Group.DIFFERENT),
        *(item for item in differing if item.group is Group.FORMAL),
        *(_new(row, twice, check) for row in found.only_there),
        *(Item(Group.ONLY_HERE, (one,), hindrance=Hindrance.NOTHING_TO_WRITE) for one in found.only_here),
        *(
            Item(Group.UNCLEAR, one.members, one.rows, unclear=one.why, hindrance=Hindrance.NOTHING_TO_WRITE)
            for one in found.ambiguous
        ),
    ]
    by_row = {row.row: row for item in made for row in item.rows}
    by_row |= {pair.row.row: pair.row for pair in found.pairs}
    for fault in faults:
        rows = (by_row[fault.row],) if fault.row in by_row else ()
        made.append(Item(Group.FAULTS, (), rows, fault=fault, hindrance=Hindrance.NOTHING_TO_WRITE))
    return tuple(made)


def new_person(row: CentralRow) -> Person:
    """Return what a row of the export tells of a person, as the register writes it."""
    return checked_person(
        Person(row.full_name, born=row.born, joined=row.joined, card=row.card, citizen_id=row.citizen_id)
    )


def shown_value(field: str, text: str, *, numbers: bool) -> str:
    """Return a value of a difference as people write it: days by the day, numbers masked unless `numbers`."""
    if field in NUMBERS:
        return (printed_card(text) if field == "card" else text) if numbers else masked_number(text)
    return printed_date(PartialDate.parse(text)) if field in _DAYS and text else text


def _differing(pair: Pair, odd: Collection[tuple[int, str]]) -> Iterator[Item]:
    for one in pair.differences:
        if one.kind is DifferenceKind.MISSING_THERE and (pair.row.row, one.field) in odd:
            continue  # there is something, which could not be read: that is told already
        group = Group.FORMAL if one.formal else Group.DIFFERENT
        hindrance = _kept_from(one)
        yield Item(group, (pair.member,), (pair.row,), one, pair.by, hindrance=hindrance, own_tick=_is_poorer(one))


def _is_poorer(one: Difference) -> bool:
    """Tell whether their spelling lacks what ours has: lists in capitals or without marks must not unspell the book."""
    shouted = one.kind is DifferenceKind.SPELLING and one.theirs.isupper() and not one.ours.isupper()
    return shouted or (one.kind is DifferenceKind.MARKS and has_marks(one.ours) and not has_marks(one.theirs))


def _kept_from(one: Difference) -> Hindrance | None:
    if one.field in _READ_ONLY:
        return Hindrance.READ_ONLY
    if one.kind is DifferenceKind.MISSING_THERE:
        return Hindrance.KEEPS
    if one.kind is DifferenceKind.FINER and len(one.theirs) < len(one.ours):
        return Hindrance.COARSER
    return None


def _new(row: CentralRow, twice: frozenset[int], check: Check) -> Item:
    hindrance = None
    if not row.full_name:
        hindrance = Hindrance.NAME_MISSING
    elif row.row in twice:
        hindrance = Hindrance.DUPLICATE
    elif any(check(new_person(row))):
        hindrance = Hindrance.BAD_VALUE
    # A line below a table ("Tổng số: ...") has a text where the names stand, and nothing else.
    bare = not (row.card or row.citizen_id or row.born or row.joined)
    return Item(Group.ONLY_THERE, (), (row,), hindrance=hindrance, own_tick=bare)
