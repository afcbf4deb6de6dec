# Meetings in the notebook with all that belongs to them: read whole, written one short transaction at a time.
# It must not know the rules of the field or what may be done when.

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import AgendaItem, Meeting, MeetingPaper, MeetingRecord
from sotay.storage.attachments import Attachments, put_content
from sotay.storage.database import Database
from sotay.storage.meeting_shapes import (
    AGENDA,
    ATTENDANCE,
    CLOCK,
    MEETING,
    PAPER_FOR,
    SCORE,
    SPEECH,
    TASK,
    VOTE,
    meeting_where,
)
from sotay.storage.shapes import Shape
from sotay.storage.typed import overlaid, settle_typed

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")
_OF = "meeting_id = ?"
_COUNTS = """
SELECT m.id,
    (SELECT json_group_array(json_array(a.standing, a.presence)) FROM attendance a WHERE a.meeting_id = m.id),
    (SELECT json_group_object(p.type, p.state) FROM paper p WHERE p.meeting_id = m.id AND p.removed_at IS NULL
        AND p.revision = (SELECT max(q.revision) FROM paper q WHERE q.uid = p.uid AND q.removed_at IS NULL)),
    (SELECT count(*) FROM task t WHERE t.meeting_id = m.id AND t.removed_at IS NULL AND t.state IN ('open', 'doing')),
    (SELECT count(*) FROM task t WHERE t.meeting_id = m.id AND t.removed_at IS NULL AND t.state <> 'dropped'),
    (SELECT count(*) FROM meeting_paper f WHERE f.meeting_id = m.id)
FROM meeting m WHERE m.id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class MeetingCounts:
    """Count what belongs to a meeting: the roll as (standing, presence) words, the states of its papers by type."""

    roll: tuple[tuple[str, str | None], ...]
    papers: Mapping[str, str]
    open_tasks: int
    tasks: int
    handed_out: int


class Meetings:
    """Keep meetings; every call is one transaction, from any thread. `when` is the moment of writing (ISO)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # reading

    def between(self, first: date, last: date) -> tuple[Meeting, ...]:
        """Return the meetings of some days, oldest first; removed ones are left out."""
        with self._database.reader() as connection:
            found = MEETING.find(
                connection,
                "day BETWEEN ? AND ? AND removed_at IS NULL",
                (first.isoformat(), last.isoformat()),
                "day, begins, id",
            )
        return tuple(found)

    def days(self) -> tuple[date, ...]:
        """Return the days that have meetings, oldest first."""
        with self._database.reader() as connection:
            rows = connection.execute("SELECT DISTINCT day FROM meeting WHERE removed_at IS NULL ORDER BY day")
            return tuple(date.fromisoformat(day) for (day,) in rows)

    def meeting(self, meeting_id: int) -> Meeting:
        """Return a meeting, a removed one too; raise MEETING_NOT_FOUND."""
        with self._database.reader() as connection:
            return _meeting(connection, meeting_id)

    def record(self, meeting_id: int) -> MeetingRecord:
        """Return a meeting with all that belongs to it, with what was typed last; raise MEETING_NOT_FOUND."""
        with self._database.reader() as connection:
            return read_record(connection, meeting_id)

    def counts(self, ids: Iterable[int]) -> dict[int, MeetingCounts]:
        """Count what belongs to meetings."""
        with self._database.reader() as connection:
            rows = connection.execute(_COUNTS, (json.dumps(list(ids)),)).fetchall()
        return {row[0]: _counts(*row[1:]) for row in rows}

    # planning

    def add(self, records: Sequence[MeetingRecord], when: str) -> tuple[int, ...]:
        """Write new meetings with their agendas in one transaction; return their ids."""
        with self._database.writer() as connection:
            return tuple(_insert(connection, record, when) for record in records)

    def edit(self, meeting: Meeting, when: str) -> None:
        """Rewrite what a meeting is; raise MEETING_NOT_FOUND."""
        with self._database.writer() as connection:
            put_meeting(connection, meeting, when)

    def remove(self, meeting_id: int, when: str | None) -> None:
        """Remove a meeting, or with None bring it back; raise MEETING_NOT_FOUND."""
        with self._database.writer() as connection:
            rows = connection.execute("UPDATE meeting SET removed_at = ? WHERE id = ? RETURNING id", (when, meeting_id))
            if not rows.fetchall():
                raise SotayError(Code.MEETING_NOT_FOUND)

    def set_agenda(self, meeting_id: int, items: Sequence[AgendaItem]) -> None:
        """Put an agenda in the place of the one there was; what was said on an item that is gone stays without one."""
        with self._database.writer() as connection:
            _meeting(connection, meeting_id)
            settle_typed(connection, meeting_id)
            kept = json.dumps([item.id for item in items if item.id])
            gone = f"SELECT id FROM agenda_item WHERE {_OF} AND id NOT IN (SELECT value FROM json_each(?))"
            for table in ("speech", "vote", "task"):
                connection.execute(f"UPDATE {table} SET item_id = NULL WHERE item_id IN ({gone})", (meeting_id, kept))
            connection.execute(f"DELETE FROM agenda_item WHERE id IN ({gone})", (meeting_id, kept))
            for place, item in enumerate(items):
                put_item(connection, meeting_id, item, place)

    # papers to be handed out

    def add_paper(self, meeting_id: int, paper: MeetingPaper, content: bytes | None) -> MeetingPaper:
        """Write a paper for a meeting, with the content of a file of one's own; one with an id keeps it."""
        with self._database.writer() as connection:
            _meeting(connection, meeting_id)
            if content is not None:
                paper = replace(paper, file_hash=put_content(connection, content), size=len(content))
            return replace(paper, id=PAPER_FOR.insert(connection, paper, meeting_id=meeting_id))

    def remove_paper(self, paper_id: int) -> None:
        """Take a paper off a meeting; the content of its file stays, so that it can be put back."""
        with self._database.writer() as connection:
            connection.execute("DELETE FROM meeting_paper WHERE id = ?", (paper_id,))

    def content(self, file_hash: str) -> bytes:
        """Return the content of a file; raise FILE_NOT_FOUND."""
        return Attachments(self._database).content(file_hash)

    def drop_unused_files(self) -> int:
        """Delete the contents that no record names any more; return how many there were."""
        return Attachments(self._database).drop_unused()


def read_record(connection: "Connection", meeting_id: int) -> MeetingRecord:
    """Return a meeting with all that belongs to it; what was typed and is not settled yet lies over the records."""

    def of(shape: Shape[T], order: str = "id") -> tuple[T, ...]:
        return tuple(shape.find(connection, _OF, (meeting_id,), order))

    record = MeetingRecord(
        _meeting(connection, meeting_id),
        of(AGENDA, "place, id"),
        of(ATTENDANCE),
        of(SPEECH),
        of(VOTE),
        tuple(TASK.find(connection, f"{_OF} AND removed_at IS NULL", (meeting_id,))),
        of(SCORE),
        of(PAPER_FOR),
        of(CLOCK),
    )
    return overlaid(connection, record)


def put_meeting(connection: "Connection", meeting: Meeting, when: str) -> None:
    """Write what a meeting is over what it was; raise MEETING_NOT_FOUND."""
    if not MEETING.update(connection, meeting, changed_at=when):
        raise SotayError(Code.MEETING_NOT_FOUND)


def put_item(connection: "Connection", meeting_id: int, item: AgendaItem, place: int) -> int:
    """Write an item of an agenda at its place; one with an id over what it was, or anew under that id."""
    more = {"meeting_id": meeting_id, "place": place}
    if item.id and AGENDA.update(connection, item, **more):
        return item.id
    return AGENDA.insert(connection, item, **more)


def _meeting(connection: "Connection", meeting_id: int) -> Meeting:
    found = connection.execute(*meeting_where(meeting_id)).fetchall()
    if not found:
        raise SotayError(Code.MEETING_NOT_FOUND)
    *told, removed = found[0]
    return replace(MEETING.read(told), removed=removed is not None)


def _insert(connection: "Connection", record: MeetingRecord, when: str) -> int:
    meeting_id = MEETING.insert(connection, record.meeting, changed_at=when)
    places: dict[int, int] = {}
    for place, item in enumerate(record.agenda):
        places[item.id] = put_item(connection, meeting_id, replace(item, id=0), place)
    more = {"meeting_id": meeting_id}
    _insert_all(connection, ATTENDANCE, record.roll, **more)
    _insert_all(connection, SPEECH, _moved(record.speeches, places), **more)
    _insert_all(connection, VOTE, _moved(record.votes, places), **more)
    for task in _moved(record.tasks, places):
        TASK.insert(connection, replace(task, meeting_id=meeting_id))
    _insert_all(connection, SCORE, record.scores, **more)
    _insert_all(connection, CLOCK, record.clock, **more)
    return meeting_id


def _insert_all(connection: "Connection", shape: Shape[Any], records: Iterable[Any], **more: int) -> None:
    for one in records:
        shape.insert(connection, one, **more)


def _moved(records: Iterable[Any], places: Mapping[int, int]) -> list[Any]:
    """Return records of a new meeting with the ids that its items were given."""
    return [replace(one, id=0, item_id=places.get(one.item_id, 0)) for one in records]


def _counts(roll: str, papers: str, open_tasks: int, tasks: int, handed_out: int) -> MeetingCounts:
    return MeetingCounts(
        tuple((standing, presence) for standing, presence in json.loads(roll)),
        json.loads(papers),
        *(open_tasks, tasks, handed_out),
    )
