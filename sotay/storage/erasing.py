# What is erased with a person's data: free words about them in every book, what was typed, what the trail told of them.
# It must not know the register, nor what a person is masked as. What the books must keep stays: acts, days, amounts.

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sotay.domain.vietnamese import fold
from sotay.storage.audit import erase_content
from sotay.storage.typed import drop_typed

if TYPE_CHECKING:
    from sqlite3 import Connection

# Words that a column holds about the member of its row. Lines of payments are not here: the book of dues never changes,
# and no decision on a state or an exemption is, for the law keeps its number.
_WORDS = {
    "member_state": ("reason", "place"),
    "attendance": ("reason",),
    "speech": ("text",),
    "dues_standing": ("note",),
    "dues_relief": ("reason",),
    "dues_delay": ("reason",),
    "evaluation": ("note",),
}
# Gradings of a member whose marks have, or once had, remarks.
_NOTED = """
SELECT DISTINCT audit.entity FROM audit, json_each(json_array("before", "after")) AS side,
    json_each(coalesce(side.value ->> 'marks', '[]')) AS mark
WHERE kind = 'evaluation' AND side.value IS NOT NULL AND side.value ->> 'member_id' = ?
AND coalesce(mark.value ->> 'note', '') <> ''
"""
_VOTES = """SELECT entity, "before", "after" FROM audit WHERE kind = 'vote' ORDER BY id"""
_NOTES = """
UPDATE evaluation SET marks = (
    SELECT json_group_array(json_set(each.value, '$.note', '')) FROM json_each(evaluation.marks) AS each
) WHERE member_id = ? AND marks LIKE '%"note": "_%'
"""


def erase_words(connection: "Connection", member_id: int, name: str) -> None:
    """Empty what the books say of a member in words, and erase it from the trail; `name` is the member's full name."""
    for speech in _ids(connection, "SELECT id FROM speech WHERE member_id = ?", member_id):
        drop_typed(connection, "speech", int(speech))
    told = {table: _told(connection, table, member_id, columns) for table, columns in _WORDS.items()}
    told["member_state"] |= _ids(connection, "SELECT id FROM member_state WHERE member_id = ?", member_id)
    told["evaluation"] |= _ids(connection, _NOTED, member_id)
    for table, columns in _WORDS.items():
        sets = ", ".join(f"{column} = ''" for column in columns)
        some = " OR ".join(f"{column} <> ''" for column in columns)
        connection.execute(f"UPDATE {table} SET {sets} WHERE member_id = ? AND ({some})", (member_id,))
    connection.execute(_NOTES, (member_id,))
    told["vote"] = _erase_votes(connection, member_id, name)
    connection.execute("DELETE FROM draft WHERE key = ?", (f"member:{member_id}",))
    for table, rows in told.items():
        for entity in sorted(rows):
            erase_content(connection, table, entity)


def names_alone(text: str, name: str, known: Iterable[str], *, whole: bool) -> str:
    """Return who was against, without what is told of a person: parts that name them keep the names alone.

    Parts stand between semicolons or on lines of their own; with `whole` every part does so.
    """
    parts = [" ".join(part.split()) for part in text.replace("\n", ";").split(";")]
    people = {fold(one): one for one in known}
    kept = []
    for part in filter(None, parts):
        if not whole and fold(name) not in fold(part):
            kept.append(part)
            continue
        kept += [people[one] for one in sorted(filter(fold(part).__contains__, people), key=fold(part).index)]
    return "; ".join(kept)


def _told(connection: "Connection", table: str, member_id: int, columns: Iterable[str]) -> set[str]:
    """Return the rows, also those that are gone, of which the trail tells or once told such words of a member."""
    words = " || ".join(f"""coalesce("{side}" ->> '{one}', '')""" for one in columns for side in ("before", "after"))
    query = f"""
    SELECT DISTINCT entity FROM audit WHERE kind = ? AND {words} <> ''
    AND coalesce("after" ->> 'member_id', "before" ->> 'member_id') = ?
    """
    return _ids(connection, query, table, member_id)


def _ids(connection: "Connection", query: str, *asked: object) -> set[str]:
    return {str(entity) for (entity,) in connection.execute(query, asked).fetchall()}


def _erase_votes(connection: "Connection", member_id: int, name: str) -> set[str]:
    """Leave names alone where votes are about a member or tell why the member voted so; return the votes."""
    known = [one for (one,) in connection.execute("SELECT full_name FROM member").fetchall()]
    for vote, about, names in connection.execute("SELECT id, about_id, names FROM vote WHERE names <> ''").fetchall():
        left = names_alone(names, name, known, whole=about == member_id)
        if left != names:
            connection.execute("UPDATE vote SET names = ? WHERE id = ?", (left, vote))
    found: set[str] = set()
    for entity, *sides in connection.execute(_VOTES).fetchall():
        for side in map(json.loads, filter(None, sides)):
            whole = side["about_id"] == member_id
            if side["names"] and names_alone(side["names"], name, known, whole=whole) != side["names"]:
                found.add(str(entity))
    return found
