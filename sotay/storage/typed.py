# What is being typed in a meeting: kept at once as drafts, which lie over the records until they are settled into them.
# It must not know windows. The audit trail gets a line when a text is settled, not one with the whole text each second.

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import MeetingRecord

if TYPE_CHECKING:
    from sqlite3 import Connection

_KEEP = """
INSERT INTO draft (key, content, kept_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE
SET content = json_patch(draft.content, excluded.content), kept_at = excluded.kept_at
"""
_SETTLED = {
    "item": "UPDATE agenda_item SET {sets} WHERE id = ?",
    "speech": "UPDATE speech SET {sets} WHERE id = ?",
}
_MEETING = {
    "item": "SELECT meeting_id FROM agenda_item WHERE id = ?",
    "speech": "SELECT meeting_id FROM speech WHERE id = ?",
}
_FIELDS = {"item": ("content", "conclusion"), "speech": ("text",)}


def keep_typed(connection: "Connection", kind: str, entity: int, texts: dict[str, str], when: str) -> None:
    """Keep what is being typed into an item ("content", "conclusion") or a speech ("text"); raise MEETING_STATE."""
    rows = connection.execute(_MEETING[kind], (entity,)).fetchall()
    if not rows:
        raise SotayError(Code.MEETING_STATE)
    if texts:
        told = json.dumps(texts, ensure_ascii=False)
        connection.execute(_KEEP, (_key(rows[0][0], kind, entity), told, when))


def drop_typed(connection: "Connection", kind: str, entity: int) -> None:
    """Forget what was typed into something that is deleted."""
    connection.execute("DELETE FROM draft WHERE key LIKE 'meeting.%' AND key LIKE ?", (f"%.{kind}.{entity}",))


def settle_typed(connection: "Connection", meeting_id: int) -> bool:
    """Write what was typed into the records; tell whether there was anything."""
    found = list(_typed(connection, meeting_id))
    for kind, entity, texts in found:
        names = [name for name in _FIELDS[kind] if name in texts]
        sets = ", ".join(f"{name} = ?" for name in names)
        connection.execute(_SETTLED[kind].format(sets=sets), (*(texts[name] for name in names), entity))
    connection.execute("DELETE FROM draft WHERE key LIKE ?", (_prefix(meeting_id) + "%",))
    return bool(found)


def overlaid(connection: "Connection", record: MeetingRecord) -> MeetingRecord:
    """Return a record with what was typed and is not settled yet."""
    found = {(kind, entity): texts for kind, entity, texts in _typed(connection, record.meeting.id)}
    if not found:
        return record
    agenda = tuple(replace(item, **found.get(("item", item.id), {})) for item in record.agenda)
    speeches = tuple(replace(one, **found.get(("speech", one.id), {})) for one in record.speeches)
    return replace(record, agenda=agenda, speeches=speeches)


def _typed(connection: "Connection", meeting_id: int) -> Iterator[tuple[str, int, dict[str, Any]]]:
    asked = "SELECT key, content FROM draft WHERE key LIKE ?"
    for key, content in connection.execute(asked, (_prefix(meeting_id) + "%",)).fetchall():
        kind, entity = key.removeprefix(_prefix(meeting_id)).split(".")
        yield kind, int(entity), json.loads(content)


def _prefix(meeting_id: int) -> str:
    return f"meeting.{meeting_id}."


def _key(meeting_id: int, kind: str, entity: int) -> str:
    return f"{_prefix(meeting_id)}{kind}.{entity}"
