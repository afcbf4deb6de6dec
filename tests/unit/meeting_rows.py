# Rolls and small rule tables for the tests of the rules about meetings.

from datetime import date

from sotay.domain.meeting_rule_reading import RuleError
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import Presence
from sotay.domain.members import MemberState
from sotay.domain.rolls import RollEntry

DAY = date(2026, 10, 5)


def entry(
    state: MemberState | None,
    presence: Presence | None = None,
    *,
    left: bool = False,
    late: bool = False,
    optional: bool = False,
    probationary: bool = False,
) -> RollEntry:
    return RollEntry(1, "Trần Thị Mẫu", state, presence, optional, left, late, probationary)


def entries(
    count: int, state: MemberState | None = MemberState.OFFICIAL, presence: Presence | None = Presence.PRESENT
) -> list[RollEntry]:
    return [entry(state, presence)] * count


def october_roll() -> list[RollEntry]:
    """Return 24 members as the meeting of October has them: 22 official, of whom 2 exempt; 18 and 2 present."""
    return [
        *entries(18),
        *entries(2, MemberState.PROBATIONARY),
        *entries(1, presence=Presence.EXCUSED),
        *entries(1, presence=None),
        *entries(2, MemberState.EXEMPT, None),
    ]


def fault(text: str) -> RuleError:
    """Return why a table cannot be read."""
    try:
        MeetingRules.parse(text)
    except RuleError as error:
        return error
    raise AssertionError("the table can be read")
