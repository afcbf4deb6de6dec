# The register of the cell: members added, edited, moved through their states, and what follows from the dated rules.
# It must not know how records are stored or shown.

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from sotay.domain.errors import Code, SotayError
from sotay.domain.member_fields import checked_person, faults, hindering
from sotay.domain.member_rules import MemberRules
from sotay.domain.member_warnings import Counts, MemberWarning, counts, list_check, urgency, warnings
from sotay.domain.members import (
    ENDED,
    Badge,
    FieldFault,
    Member,
    MemberState,
    Person,
    Position,
    StateChange,
)
from sotay.domain.register import masked_number
from sotay.storage.audit import AuditFilter, AuditLine, AuditTrail
from sotay.storage.members import MemberQuestion, Members, MemberSort
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

__all__ = [
    "ENDED",
    "AuditLine",
    "Badge",
    "FieldFault",
    "Member",
    "MemberQuestion",
    "MemberService",
    "MemberSort",
    "MemberState",
    "MemberWarning",
    "Person",
    "Position",
    "StateChange",
    "hindering",
]

LIST_CHECKED = "members.list_checked"  # the setting with the day of the last comparison


class MemberService:
    """Keep the register; every write is one transaction and leaves its lines in the audit trail, from any thread.

    A member who is not there raises SotayError(MEMBER_NOT_FOUND); a card that another member has, MEMBER_EXISTS.
    """

    def __init__(
        self,
        notebook: Notebook,
        rules: Callable[[], MemberRules],
        today: Callable[[], date] = date.today,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._notebook = notebook
        self._kept = Members(notebook.database)
        self._trail = AuditTrail(notebook.database)
        self._rules = rules
        self._today = today
        self._clock = clock

    # reading

    def today(self) -> date:
        """Return the day that states and warnings are asked for."""
        return self._today()

    @property
    def rules(self) -> MemberRules:
        """Return the dated rules about members."""
        return self._rules()

    def ids(self, question: MemberQuestion) -> list[int]:
        """Return the members that a question asks for, in its order."""
        return self._kept.ids(question)

    def members(self, ids: Iterable[int]) -> tuple[Member, ...]:
        """Return members in the order asked for; unknown ids are left out."""
        return self._kept.members(ids)

    def member(self, member_id: int) -> Member:
        """Return one member."""
        found = self._kept.members([member_id])
        if not found:
            raise SotayError(Code.MEMBER_NOT_FOUND)
        return found[0]

    def all(self) -> tuple[Member, ...]:
        """Return every member, by name, those who left included."""
        return self._kept.all()

    def counts(self) -> dict[MemberState, int]:
        """Count the members in each state today."""
        return self._kept.counts(self._today())

    def states(self) -> dict[int, MemberState]:
        """Return the state of each member today; one without a state is left out."""
        return self._kept.states(self._today())

    def standing(self) -> Counts:
        """Return how many members are in each state today, and how many of them are on the list."""
        return counts(self._rules(), self.counts(), self._today())

    def warnings(self, members: Iterable[Member] | None = None) -> tuple[MemberWarning, ...]:
        """Return what is due or missing today, the most urgent first; the list itself falls due every quarter.

        `members` are all of them, where they were read already.
        """
        rules, today = self._rules(), self._today()
        found = list(warnings(rules, self.all() if members is None else members, today))
        told = self._notebook.setting(LIST_CHECKED)
        check = list_check(rules, date.fromisoformat(told) if told else None, today)
        return tuple(sorted([*found, *([check] if check else [])], key=urgency))

    def list_checked(self) -> None:
        """Remember that the list was compared with the superior's today."""
        with doing("members.checked"):
            self._notebook.set_setting(LIST_CHECKED, self._today().isoformat())

    def trail_of(self, member_id: int) -> tuple[AuditLine, ...]:
        """Return what was written about a member, their states, positions and badges, newest first.

        Of positions and badges only those that are there still: a removed one no longer tells whose it was.
        """
        member = self.member(member_id)
        records = {
            "member": [member_id],
            "member_state": [line.id for line in member.history],
            "member_position": [held.id for held in member.positions],
            "member_badge": [badge.id for badge in member.badges],
        }
        asked = [AuditFilter(kinds=(kind,), entity=str(one)) for kind, ids in records.items() for one in ids]
        found = {line_id for each in asked for line_id in self._trail.ids(each)}
        return self._trail.lines(sorted(found, reverse=True))

    # writing

    def faults(self, person: Person) -> tuple[FieldFault, ...]:
        """Return what is wrong or doubtful; only what `hindering` lets through keeps a person from being written."""
        return faults(checked_person(person), self._today(), self._rules())

    def add(self, person: Person, first: StateChange | None = None) -> Member:
        """Write a new member with the first line of their history; raise BAD_MEMBER (`fields`)."""
        history = () if first is None else (first,)
        member = Member(str(uuid.uuid4()), self._checked(person), history)
        return self.member(self.add_all([member], "member.add")[0])

    def add_all(self, members: Sequence[Member], what: str = "members.import") -> tuple[int, ...]:
        """Write new members in one transaction, as they are; return their ids."""
        with doing(what):
            return self._kept.add(members, self._now())

    def edit(self, member_id: int, person: Person) -> Member:
        """Rewrite a person; nothing is written where nothing differs. Raise BAD_MEMBER (`fields`)."""
        self.edit_all({member_id: person}, "member.edit")
        return self.member(member_id)

    def edit_all(self, edits: Mapping[int, Person], what: str = "members.import") -> int:
        """Rewrite persons in one transaction; return how many differed."""
        known = {member.id: member.person for member in self._kept.members(edits)}
        checked = {member_id: self._checked(person) for member_id, person in edits.items()}
        changed = {member_id: person for member_id, person in checked.items() if known.get(member_id) != person}
        with doing(what):
            self._kept.edit(changed, self._now())
        return len(changed)

    def named(self, ids: Sequence[int]) -> frozenset[int]:
        """Return those of some members that meetings, tasks, dues or gradings name, who cannot be taken out."""
        return self._kept.named(ids)

    def remove_all(self, ids: Sequence[int], what: str) -> None:
        """Take members out who were added in error, in one transaction; only for undoing `add_all`.

        Raise MEMBER_NAMED (`count`) where other books name one of them.
        """
        with doing(what):
            self._kept.remove(ids)

    def change_state(self, member_id: int, change: StateChange) -> int:
        """Add a line to a member's history; return its id, for `strike`."""
        return self.change_states([member_id], change)[0]

    def change_states(self, member_ids: Sequence[int], change: StateChange) -> tuple[int, ...]:
        """Add the same line to the histories of several members at once; return their ids, for `strike`."""
        with doing("member.state"):
            return self._kept.add_states(member_ids, change, self._now())

    def strike(self, *state_ids: int) -> None:
        """Strike out lines entered in error, all at once; they stay to be read."""
        with doing("member.strike"):
            self._kept.strike(state_ids, self._now())

    def unstrike(self, state_id: int) -> None:
        """Let a line that was struck out hold again."""
        with doing("member.unstrike"):
            self._kept.strike([state_id], None)

    def set_positions(self, member_id: int, positions: Sequence[Position]) -> None:
        """Put positions in the place of those a member had."""
        with doing("member.positions"):
            self._kept.set_positions(member_id, positions)

    def set_badges(self, member_id: int, badges: Sequence[Badge]) -> None:
        """Put badges in the place of those a member had."""
        with doing("member.badges"):
            self._kept.set_badges(member_id, badges)

    def erase(self, member_id: int) -> Member:
        """Erase a person's data on request, from the register and from the audit trail; it cannot be undone.

        What the register, the minutes and the resolutions must keep stays: name, sex, the days of membership, states,
        positions, badges, and the last digits of the card. So does what the book of dues must keep: base, amounts,
        decisions. Reasons, speeches outside of adopted minutes, remarks of dues and gradings go.
        """
        member = self.member(member_id)
        self._kept.erase(member_id, masked_person(member.person), self._now())
        return self.member(member_id)

    def _checked(self, person: Person) -> Person:
        checked = checked_person(person)
        if wrong := [fault.name for fault in hindering(self.faults(checked))]:
            raise SotayError(Code.BAD_MEMBER, {"fields": ", ".join(dict.fromkeys(wrong))})
        return checked

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def masked_person(person: Person) -> Person:
    """Return what the books must keep of a person whose data is erased."""
    return replace(
        Person(person.full_name),
        sex=person.sex,
        joined=person.joined,
        ceremony=person.ceremony,
        official=person.official,
        card=masked_number(person.card),
    )
