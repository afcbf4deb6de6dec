# What happens while a meeting runs, written as it happens: clock, roll, items, speeches, votes, points.
# It must not know the rules of the field or who may do what when.

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import AgendaItem, Attendance, Meeting, MeetingRecord, ScoreMark, Speech, VoteCase
from sotay.storage.database import Database
from sotay.storage.meeting_shapes import ATTENDANCE, SPEECH, VOTE
from sotay.storage.meetings import put_item, put_meeting, read_record
from sotay.storage.typed import drop_typed, keep_typed, settle_typed

if TYPE_CHECKING:
    from sqlite3 import Connection

_PUT_SCORE = """
INSERT INTO score (meeting_id, key, points, note) VALUES (?, ?, ?, ?)
ON CONFLICT (meeting_id, key) DO UPDATE SET points = excluded.points, note = excluded.note
"""


class MeetingRun:
    """Write what happens in a meeting; every call is one transaction, from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # clock and state

    def turn(self, meeting: Meeting, *, running: bool, now: datetime, when: str) -> MeetingRecord:
        """Write a meeting, and let its clock run from now on or stand; what was typed is settled."""
        moment = now.isoformat(timespec="seconds")
        with self._database.writer() as connection:
            settle_typed(connection, meeting.id)
            put_meeting(connection, meeting, when)
            open_stretch = "meeting_id = ? AND ended_at IS NULL"
            if running:
                connection.execute(
                    "INSERT INTO stretch (meeting_id, begun_at) SELECT ?, ?"
                    f" WHERE NOT EXISTS (SELECT 1 FROM stretch WHERE {open_stretch})",
                    (meeting.id, moment, meeting.id),
                )
            else:
                connection.execute(f"UPDATE stretch SET ended_at = ? WHERE {open_stretch}", (moment, meeting.id))
            return read_record(connection, meeting.id)

    # items

    def put_items(self, meeting_id: int, items: Sequence[AgendaItem]) -> MeetingRecord:
        """Write some items of the agenda over what they were; their places stay. What was typed is settled first."""
        with self._database.writer() as connection:
            settle_typed(connection, meeting_id)
            known = [item.id for item in read_record(connection, meeting_id).agenda]
            for item in items:
                if item.id not in known:
                    raise SotayError(Code.MEETING_STATE)
                put_item(connection, meeting_id, item, known.index(item.id))
            return read_record(connection, meeting_id)

    def keep_item(self, item_id: int, texts: dict[str, str], when: str) -> None:
        """Keep what is being typed into an item ("content", "conclusion"); raise MEETING_STATE where it is gone."""
        with self._database.writer() as connection:
            keep_typed(connection, "item", item_id, texts, when)

    def settle(self, meeting_id: int) -> MeetingRecord:
        """Write what was typed into the records."""
        with self._database.writer() as connection:
            settle_typed(connection, meeting_id)
            return read_record(connection, meeting_id)

    # roll

    def make_roll(self, meeting_id: int, entries: Sequence[Attendance]) -> MeetingRecord:
        """Add members to the roll, and bring the standing of those who were not called yet up to date."""
        with self._database.writer() as connection:
            known = {entry.member_id: entry for entry in read_record(connection, meeting_id).roll}
            for entry in entries:
                if entry.member_id not in known:
                    ATTENDANCE.insert(connection, entry, meeting_id=meeting_id)
                elif known[entry.member_id].presence is None:
                    _put_attendance(connection, meeting_id, replace(known[entry.member_id], standing=entry.standing))
            return read_record(connection, meeting_id)

    def mark(self, meeting_id: int, entries: Sequence[Attendance]) -> None:
        """Write what the roll says of members who are on it; raise MEMBER_NOT_FOUND for others."""
        with self._database.writer() as connection:
            for entry in entries:
                _put_attendance(connection, meeting_id, entry)

    # speeches, votes, points

    def add_speech(self, meeting_id: int, speech: Speech) -> Speech:
        """Write a speech; one with an id that was dropped comes back under it."""
        with self._database.writer() as connection:
            return replace(speech, id=SPEECH.insert(connection, speech, meeting_id=meeting_id))

    def rewrite_speech(self, speech: Speech, when: str) -> None:
        """Keep what is being typed into a speech; another speaker or item is written at once. Raise MEETING_STATE."""
        with self._database.writer() as connection:
            found = SPEECH.find(connection, "id = ?", (speech.id,))
            if found and replace(found[0], text=speech.text, at=speech.at) != speech:
                SPEECH.update(connection, replace(speech, text=found[0].text, at=found[0].at))
            keep_typed(connection, "speech", speech.id, {"text": speech.text}, when)

    def drop_speech(self, speech_id: int) -> None:
        """Delete a speech, and what was typed into it."""
        with self._database.writer() as connection:
            drop_typed(connection, "speech", speech_id)
            connection.execute("DELETE FROM speech WHERE id = ?", (speech_id,))

    def add_vote(self, meeting_id: int, case: VoteCase) -> VoteCase:
        """Write a vote; one with an id that was dropped comes back under it."""
        with self._database.writer() as connection:
            return replace(case, id=VOTE.insert(connection, case, meeting_id=meeting_id))

    def drop_vote(self, vote_id: int) -> None:
        """Delete a vote that was recorded in error."""
        with self._database.writer() as connection:
            connection.execute("DELETE FROM vote WHERE id = ?", (vote_id,))

    def score(self, meeting_id: int, marks: Sequence[ScoreMark]) -> MeetingRecord:
        """Write points; criteria that are not named keep theirs."""
        with self._database.writer() as connection:
            for one in marks:
                connection.execute(_PUT_SCORE, (meeting_id, one.key, one.points, one.note))
            return read_record(connection, meeting_id)


def _put_attendance(connection: "Connection", meeting_id: int, entry: Attendance) -> None:
    hours = (None if hour is None else hour.strftime("%H:%M") for hour in (entry.arrived, entry.left))
    rows = connection.execute(
        "UPDATE attendance SET standing = ?, presence = ?, reason = ?, arrived = ?, departed = ?"
        " WHERE meeting_id = ? AND member_id = ? RETURNING id",
        (entry.standing, entry.presence, entry.reason, *hours, meeting_id, entry.member_id),
    )
    if not rows.fetchall():
        raise SotayError(Code.MEMBER_NOT_FOUND)
