# What the screen that runs a meeting reads before it is shown: the record, the people, the rules that it goes by.
# It must not know widgets; it is called away from the main thread.

from collections.abc import Mapping
from dataclasses import dataclass, field

from sotay.domain.meeting_rule_rows import AttendanceRule, NoticeName, QuorumRule
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, MeetingState, Presence
from sotay.domain.paper_words import minutes_subject
from sotay.domain.papers import MINUTES, PaperBlock, told_anew
from sotay.domain.rolls import RollSums, roll_sums
from sotay.services.book import Book
from sotay.services.meeting_run import Person, roll_entries
from sotay.services.meetings import Check

_FARTHEST = 12  # meetings back at which nobody looks any more


@dataclass(frozen=True, slots=True)
class Lengths:
    """Hold the minutes that rules name for meetings of a cell, and those that this meeting needs (0: no rule)."""

    ticks: tuple[int, ...] = ()
    least: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold a meeting with all that its screen shows beside it."""

    record: MeetingRecord
    people: Mapping[int, Person] = field(default_factory=dict)
    lengths: Lengths = field(default_factory=Lengths)
    checks: tuple[Check, ...] = ()
    attendance: AttendanceRule | None = None
    quorum: QuorumRule | None = None

    def sums(self, record: MeetingRecord) -> RollSums | None:
        """Return the sums of a roll of this meeting, None where no rule is known; quick enough for every key."""
        if self.attendance is None:
            return None
        return roll_sums(roll_entries(record, self.people), self.attendance, self.quorum)


def look_at_meeting(book: Book, meeting_id: int) -> Seen:
    """Return a meeting as it stands now; raise MEETING_NOT_FOUND."""
    record, rules = book.meetings.record(meeting_id), book.meetings.rules
    meeting = record.meeting
    planned = meeting.state is MeetingState.PLANNED
    return Seen(
        record,
        book.run.people(record),
        lengths(rules, meeting, book.members.standing().on_list),
        book.meetings.checks(meeting_id) if planned else (),
        rules.attendance(meeting.day),
        rules.quorum(meeting.kind, meeting.day),
    )


def preview(book: Book, meeting_id: int) -> tuple[str, tuple[PaperBlock, ...]]:
    """Return what stands below the head of the minutes, and their blocks: as edited, where a person edited them."""
    kept, told = book.papers.newest(meeting_id, MINUTES), book.papers.told(meeting_id, MINUTES)
    subject = minutes_subject(book.meetings.record(meeting_id).meeting)
    return subject, told_anew(kept.blocks, told) if kept else told


def lengths(rules: MeetingRules, meeting: Meeting, members: int) -> Lengths:
    """Return the minutes that a meeting needs, and those that the rules of its day name for a cell of its size."""
    day = meeting.day
    own = rules.duration(meeting.kind, members, day)
    if own is None:
        return Lengths()
    found = (rules.duration(kind, members, day) for kind in MeetingKind)
    return Lengths(tuple(sorted({rule.minutes for rule in found if rule is not None})), own.minutes, own.source)


def absences(book: Book, record: MeetingRecord) -> Mapping[int, int]:
    """Return how many meetings in a row each member has missed up to this one, of those who are to be told of."""
    rule = book.meetings.rules.notice(NoticeName.ABSENCES_IN_A_ROW, record.meeting.day)
    missed: dict[int, int] = {}
    still = {row.member_id for row in record.roll}
    before = book.meetings.before(record.meeting.id) if rule else None
    for _ in range(_FARTHEST):
        if before is None or not still:
            break
        away = {row.member_id for row in book.meetings.record(before.id).roll if row.presence in _AWAY}
        still &= away
        for member_id in still:
            missed[member_id] = missed.get(member_id, 0) + 1
        before = book.meetings.before(before.id)
    return {one: count for one, count in missed.items() if rule is not None and count >= rule.value}


_AWAY = (Presence.EXCUSED, Presence.UNEXCUSED)
