# What a record looks like after something was done in the meeting, so that the screen shows it before it is written.
# It must not know widgets, nor where records lie; what the notebook hands back takes the place of what is made here.

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

from sotay.domain.meetings import AgendaItem, Attendance, MeetingRecord, Presence, Stretch
from sotay.domain.members import MemberState

Called = frozenset[MemberState]  # the states of members who count when they stay away


def marked(
    before: Attendance, presence: Presence | None, reason: str | None = None, arrived: time | None = None
) -> Attendance:
    """Return what the roll says of a member after a mark; reasons stay with who is excused, hours with who came."""
    if presence is Presence.PRESENT:
        same = before.presence is presence
        return replace(before, presence=presence, reason="", arrived=arrived, left=before.left if same else None)
    kept = before.reason if reason is None else reason
    shown = kept if presence is Presence.EXCUSED else ""
    return replace(before, presence=presence, reason=shown, arrived=None, left=None)


def with_rows(record: MeetingRecord, rows: Mapping[int, Attendance]) -> MeetingRecord:
    """Return a record whose roll says of some members what is given here."""
    return replace(record, roll=tuple(rows.get(row.member_id, row) for row in record.roll)) if rows else record


def unmarked(record: MeetingRecord, called: Called) -> tuple[Attendance, ...]:
    """Return who is called and has not been marked."""
    return tuple(row for row in record.roll if row.presence is None and row.standing in called)


def marks_made(record: MeetingRecord, called: Called) -> tuple[int, int]:
    """Return how many of those who are called were marked, and how many they are."""
    rows = [row for row in record.roll if row.standing in called]
    return sum(row.presence is not None for row in rows), len(rows)


def with_item(record: MeetingRecord, item: AgendaItem) -> MeetingRecord:
    """Return a record with another state of one item of its agenda."""
    return replace(record, agenda=tuple(item if one.id == item.id else one for one in record.agenda))


def with_texts(record: MeetingRecord, texts: Mapping[int, tuple[str, str]]) -> MeetingRecord:
    """Return a record whose items have these contents and conclusions."""
    for item in record.agenda:
        if item.id in texts:
            content, conclusion = texts[item.id]
            record = with_item(record, replace(item, content=content, conclusion=conclusion))
    return record


def item_of(record: MeetingRecord, item_id: int) -> AgendaItem | None:
    """Return an item of the agenda, or None."""
    return next((item for item in record.agenda if item.id == item_id), None)


def stepped(record: MeetingRecord, now: datetime) -> MeetingRecord:
    """Return a record whose current item is done, and the next begun."""
    at = record.current
    if at is None:
        return record
    after = with_item(record, replace(at, begun_at=at.begun_at or now, done_at=now))
    begun = after.current
    return after if begun is None else with_item(after, replace(begun, begun_at=begun.begun_at or now))


def last_done(record: MeetingRecord) -> AgendaItem | None:
    """Return the item before the current one."""
    before = record.agenda if record.current is None else record.agenda[: record.agenda.index(record.current)]
    return before[-1] if before else None


def stepped_back(record: MeetingRecord) -> MeetingRecord:
    """Return a record that is at the item before the current one again."""
    before = last_done(record)
    return record if before is None else with_item(record, replace(before, done_at=None))


def paused(record: MeetingRecord, now: datetime) -> MeetingRecord:
    """Return a record whose clock stands."""
    return replace(record, clock=tuple(replace(one, ended=one.ended or now) for one in record.clock))


def resumed(record: MeetingRecord, now: datetime) -> MeetingRecord:
    """Return a record whose clock runs."""
    return replace(record, clock=(*record.clock, Stretch(now))) if record.is_paused else record


def time_of_item(record: MeetingRecord, item: AgendaItem, now: datetime) -> timedelta:
    """Return how long the clock has run for an item."""
    begun, ended = item.begun_at, item.done_at or now
    if begun is None:
        return timedelta()
    parts = (min(one.ended or now, ended) - max(one.begun, begun) for one in record.clock)
    return sum((part for part in parts if part > timedelta()), timedelta())


def reasons_of(roll: Iterable[Attendance]) -> tuple[str, ...]:
    """Return the reasons that were written in this roll, each once."""
    return tuple(dict.fromkeys(row.reason for row in roll if row.reason))
