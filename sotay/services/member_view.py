# One member as their page shows them: the record, what the rules compute from it, doubts, who wrote what; and drafts.
# It must not know widgets.

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sotay.domain.central_rows import parse_day
from sotay.domain.member_deadlines import (
    BadgeStep,
    PartyAge,
    Probation,
    Transfer,
    next_badge,
    party_age,
    probation,
    transfer,
)
from sotay.domain.member_fields import Why
from sotay.domain.member_history import history_faults
from sotay.domain.members import (
    DATES,
    SENSITIVE,
    Badge,
    FieldFault,
    Leaving,
    Member,
    MemberState,
    Person,
    Position,
    Service,
    Sex,
    StateChange,
)
from sotay.domain.register import printed_date
from sotay.services.audit import AuditLine, AuditService, FieldChange
from sotay.services.members import MemberService, hindering
from sotay.services.members_json import member_as_json, member_from_json
from sotay.storage.drafts import Drafts
from sotay.storage.notebook import Notebook

__all__ = [
    "DATES",
    "SENSITIVE",
    "AuditLine",
    "Badge",
    "BadgeStep",
    "FieldChange",
    "FieldFault",
    "Leaving",
    "Member",
    "MemberDrafts",
    "MemberState",
    "MemberView",
    "PartyAge",
    "Person",
    "Position",
    "Probation",
    "Service",
    "Sex",
    "StateChange",
    "Transfer",
    "Why",
    "doubts_of",
    "hindering",
    "look_at",
    "parse_day",
    "printed_date",
    "trail_changes",
]

trail_changes = AuditService.changes


@dataclass(frozen=True, slots=True)
class MemberView:
    """Hold a member with what follows from the record on a day."""

    member: Member
    state: MemberState | None
    age: PartyAge | None
    probation: Probation | None
    badge: BadgeStep | None
    transfer: Transfer | None
    doubts: tuple[FieldFault, ...]
    trail: tuple[AuditLine, ...]


def look_at(members: MemberService, member_id: int) -> MemberView:
    """Return one member as of today; raise MEMBER_NOT_FOUND."""
    member, today, rules = members.member(member_id), members.today(), members.rules
    return MemberView(
        member,
        member.state_on(today),
        party_age(member, today),
        probation(rules, member, today),
        next_badge(rules, member, today),
        transfer(rules, member, today),
        _doubts(members, member),
        members.trail_of(member_id),
    )


def doubts_of(member: Member, change: StateChange, today: date) -> tuple[FieldFault, ...]:
    """Return the doubts that a new line would bring into a member's history; none forbids it."""
    known = {(fault.why, fault.facts["line"]) for fault in history_faults(member.history, today, member.person.joined)}
    newest = replace(change, id=max((line.id for line in member.history), default=0) + 1)
    after = history_faults((*member.history, newest), today, member.person.joined)
    return tuple(fault for fault in after if (fault.why, fault.facts["line"]) not in known)


def _doubts(members: MemberService, member: Member) -> tuple[FieldFault, ...]:
    if member.erased:
        return ()
    of_history = history_faults(member.history, members.today(), member.person.joined)
    return (*members.faults(member.person), *of_history)


class MemberDrafts:
    """Keep what was typed about a member and not saved; 0 stands for a member who is not in the register yet."""

    def __init__(self, notebook: Notebook) -> None:
        self._drafts = Drafts(notebook.database)

    def keep(self, member_id: int, person: Person) -> None:
        """Write the draft of one member."""
        when = datetime.now(UTC).isoformat(timespec="seconds")
        self._drafts.keep(_key(member_id), member_as_json(Member("", person)), when)

    def find(self, member_id: int) -> Person | None:
        """Return the draft of one member, or None; one that a later version wrote is none."""
        told = self._drafts.find(_key(member_id))
        try:
            return None if told is None else member_from_json(told).person
        except (KeyError, TypeError, ValueError):
            return None

    def drop(self, member_id: int) -> None:
        """Forget the draft of one member."""
        self._drafts.drop(_key(member_id))


def _key(member_id: int) -> str:
    return f"member:{member_id}"
