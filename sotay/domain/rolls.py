# What follows from the roll of a meeting: who is on the list, who came, the rate of attendance, the quorum.
# It must not know where the roll lies; which states count for what is told by the rule of the day.

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sotay.domain.meeting_rule_rows import AttendanceRule, QuorumRule, Reason
from sotay.domain.meetings import Presence
from sotay.domain.members import MemberState
from sotay.domain.shares import percent_text, share


@dataclass(frozen=True, slots=True)
class RollEntry:
    """Hold one member on the roll: the state of the day, and what the roll says of them (None: not called yet).

    `optional` marks a member who need not come although their state says nothing of it; `left` one who came and is
    gone, `late` one who came after the beginning. `probationary` marks a member who is no official one yet, where the
    state hides it (elsewhere, suspended, exempt).
    """

    member_id: int
    name: str
    state: MemberState | None
    presence: Presence | None = None
    optional: bool = False
    left: bool = False
    late: bool = False
    probationary: bool = False


@dataclass(frozen=True, slots=True)
class Heads:
    """Hold a number of members and how it is made up: official, probationary, here for a time."""

    official: int = 0
    probationary: int = 0
    temporary: int = 0

    @property
    def total(self) -> int:
        """Return all of them."""
        return self.official + self.probationary + self.temporary


@dataclass(frozen=True, slots=True)
class OfficialBase:
    """Hold the official members of the list less some of them, reason by reason; `base` is what is left."""

    official: int
    less: tuple[tuple[Reason, int], ...] = ()

    @property
    def base(self) -> int:
        """Return what is left; below zero only where the counts were given wrongly."""
        return self.official - sum(count for _, count in self.less)


@dataclass(frozen=True, slots=True)
class Quorum:
    """Hold whether enough are there: how many official members are, how many are needed of how many, by which rule."""

    present: int
    needed: int
    base: OfficialBase
    rule: QuorumRule

    @property
    def met(self) -> bool:
        """Tell whether enough are there; a list without official members never has enough."""
        return self.base.base > 0 and self.present >= self.needed


@dataclass(frozen=True, slots=True)
class RollSums:
    """Hold the sums of a roll as minutes ask for them (domain: nội dung biên bản).

    `members` are those on the list (đảng số), exempt ones and those elsewhere among them; `summoned` those whose coming
    counts in the rate. Who may stay away counts only in `optional_present`. `outside` counts entries without a state,
    or who are no members any more. `quorum` is None where no rule is known.
    """

    members: Heads
    exempt: int
    elsewhere: int
    suspended: int
    summoned: Heads
    present: Heads
    excused: Heads
    unexcused: Heads
    unmarked: Heads
    optional_present: int
    late: int
    left: int
    outside: int
    quorum: Quorum | None = None

    @property
    def rate(self) -> Fraction | None:
        """Return the share of those summoned who are present, or None where nobody is summoned."""
        return share(self.present.total, self.summoned.total)

    @property
    def rate_text(self) -> str:
        """Return the rate as papers write it ("90,9 %"), empty without one."""
        return "" if self.rate is None else percent_text(self.rate)

    @property
    def is_complete(self) -> bool:
        """Tell whether everybody summoned was called."""
        return self.unmarked.total == 0


def roll_sums(entries: Iterable[RollEntry], rule: AttendanceRule, quorum: QuorumRule | None = None) -> RollSums:
    """Return the sums of a roll by the rule of the day, and whether enough are there by the quorum's rule."""
    roll = list(entries)
    known = [entry for entry in roll if _on_list(entry, rule)]
    summoned = [entry for entry in known if _is_summoned(entry, rule)]
    came = [entry for entry in known if entry.presence is Presence.PRESENT]
    return RollSums(
        members=_heads(known, rule),
        exempt=_count(known, MemberState.EXEMPT),
        elsewhere=_count(known, MemberState.TEMPORARY_ELSEWHERE),
        suspended=_count(known, MemberState.SUSPENDED),
        summoned=_heads(summoned, rule),
        present=_marked(summoned, Presence.PRESENT, rule),
        excused=_marked(summoned, Presence.EXCUSED, rule),
        unexcused=_marked(summoned, Presence.UNEXCUSED, rule),
        unmarked=_marked(summoned, None, rule),
        optional_present=sum(_may_stay_away(entry, rule) for entry in came),
        late=sum(entry.late for entry in came),
        left=sum(entry.left for entry in came),
        outside=len(roll) - len(known),
        quorum=None if quorum is None else _quorum(known, rule, quorum),
    )


def called(entries: Iterable[RollEntry], rule: AttendanceRule) -> tuple[RollEntry, ...]:
    """Return those whom the roll calls, in their order."""
    return tuple(entry for entry in entries if entry.state in rule.roll)


def official_base(entries: Iterable[RollEntry], rule: AttendanceRule, less: Sequence[Reason]) -> OfficialBase:
    """Return the official members of the list less those whom the reasons take off; each is taken off once."""
    official = [entry for entry in entries if _is_official(entry, rule)]
    why = [_reason(entry) for entry in official]
    return OfficialBase(len(official), tuple((reason, why.count(reason)) for reason in less))


def voters(entries: Iterable[RollEntry], rule: AttendanceRule) -> int:
    """Return how many can vote now: official members who are present and have not left. Probationary ones never can."""
    return sum(_may_vote(entry, rule) for entry in entries if entry.presence is Presence.PRESENT and not entry.left)


def _may_vote(entry: RollEntry, rule: AttendanceRule) -> bool:
    return entry.state in rule.vote and _is_official(entry, rule)


def _on_list(entry: RollEntry, rule: AttendanceRule) -> bool:
    return entry.state in rule.official | rule.roll


def _is_official(entry: RollEntry, rule: AttendanceRule) -> bool:
    return entry.state in rule.official and not entry.probationary


def _may_stay_away(entry: RollEntry, rule: AttendanceRule) -> bool:
    return entry.optional or entry.state in rule.optional


def _is_summoned(entry: RollEntry, rule: AttendanceRule) -> bool:
    return entry.state in rule.rate and not _may_stay_away(entry, rule)


def _reason(entry: RollEntry) -> Reason | None:
    """Return why an official member is taken off a base, the weightiest reason first."""
    if entry.state is MemberState.SUSPENDED:
        return Reason.SUSPENDED
    if entry.state is MemberState.TEMPORARY_ELSEWHERE:
        return Reason.ELSEWHERE
    if entry.state is MemberState.EXEMPT:
        return None if entry.presence is Presence.PRESENT else Reason.EXEMPT_AWAY
    return Reason.EXCUSED if entry.presence is Presence.EXCUSED else None


def _quorum(entries: Sequence[RollEntry], rule: AttendanceRule, quorum: QuorumRule) -> Quorum:
    base = official_base(entries, rule, quorum.less)
    return Quorum(voters(entries, rule), quorum.threshold.needed(max(base.base, 0)), base, quorum)


def _heads(entries: Iterable[RollEntry], rule: AttendanceRule) -> Heads:
    official = probationary = temporary = 0
    for entry in entries:
        if entry.state is MemberState.TEMPORARY_HERE:
            temporary += 1
        elif _is_official(entry, rule):
            official += 1
        else:
            probationary += 1
    return Heads(official, probationary, temporary)


def _marked(entries: Iterable[RollEntry], presence: Presence | None, rule: AttendanceRule) -> Heads:
    return _heads((entry for entry in entries if entry.presence is presence), rule)


def _count(entries: Iterable[RollEntry], state: MemberState) -> int:
    return sum(entry.state is state for entry in entries)
