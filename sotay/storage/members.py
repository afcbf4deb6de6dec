# The register of members in the notebook: written whole, listed by id, read a page at a time.
# It must not know the rules of the field or what is valid. Plain SQL on the driver, as for marks.

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code, SotayError
from sotay.domain.members import (
    DATES,
    Badge,
    Leaving,
    Member,
    MemberState,
    Person,
    Position,
    Service,
    Sex,
    StateChange,
)
from sotay.domain.vietnamese import fold, name_sort_key
from sotay.storage.audit import erase_content
from sotay.storage.database import Database
from sotay.storage.erasing import erase_words
from sotay.storage.sealing import doing

if TYPE_CHECKING:
    from sqlite3 import Connection

_PERSON = tuple(field.name for field in fields(Person))
_COLUMNS = ("uid", "name_key", "folded", *_PERSON, "changed_at")
_INSERT = f"INSERT INTO member ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))}) RETURNING id"
_UPDATE = f"UPDATE member SET {', '.join(f'{name} = ?' for name in _COLUMNS)} WHERE id = ?"
_MEMBER = f"SELECT id, uid, erased_at IS NOT NULL, {', '.join(_PERSON)} FROM member"
_STATES = (
    "SELECT member_id, state, since, place, reason, leaving, decision, id, struck_at IS NOT NULL FROM member_state"
    " WHERE member_id IN (SELECT value FROM json_each(?)) ORDER BY {begun}, id"
)
_POSITIONS = (
    "SELECT member_id, title, since, until, id FROM member_position"
    " WHERE member_id IN (SELECT value FROM json_each(?)) ORDER BY {begun}, id"
)
_BADGES = (
    "SELECT member_id, years, awarded, number, id FROM member_badge"
    " WHERE member_id IN (SELECT value FROM json_each(?)) ORDER BY years"
)
# A day of which only the year or month is known begins on its first day, as PartialDate.earliest.
_BEGUN = "substr(since || '-01-01', 1, 10)"
_STATE_ON = f"""
SELECT member_id, state FROM (
    SELECT member_id, state, row_number() OVER (PARTITION BY member_id ORDER BY {_BEGUN} DESC, id DESC) AS place
    FROM member_state WHERE struck_at IS NULL AND {_BEGUN} <= :day
) WHERE place = 1
"""
_PARTS = ("member_state", "member_position", "member_badge")  # what belongs to a member alone


class MemberSort(StrEnum):
    """Name the orders of the list; each but the first falls back to the order of names."""

    NAME = "name"
    BORN = "born"
    JOINED = "joined"
    STATE = "state"


_ORDERS = {
    MemberSort.NAME: "m.name_key",
    MemberSort.BORN: "m.born IS NULL, m.born",
    MemberSort.JOINED: "m.joined IS NULL, m.joined",
    MemberSort.STATE: "s.state",
}


@dataclass(frozen=True, slots=True)
class MemberQuestion:
    """Ask for members: words of the name (marks optional) or digits of a card, states on a day, an order."""

    day: date
    text: str = ""
    states: frozenset[MemberState] = frozenset()
    sort: MemberSort = MemberSort.NAME
    descending: bool = False


class Members:
    """Keep the register; every call is one transaction, from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, question: MemberQuestion) -> list[int]:
        """Return the members that a question asks for, in its order; a member without history has no state."""
        order = _ORDERS[question.sort] + (" DESC" if question.descending else "")  # what is not known stays last
        order += "" if question.sort is MemberSort.NAME else ", m.name_key"
        stated = bool(question.states) or question.sort is MemberSort.STATE
        joined = f"LEFT JOIN ({_STATE_ON}) s ON s.member_id = m.id" if stated else ""  # most of the time there is
        query = f"""
        SELECT m.id FROM member m {joined}
        WHERE (:text = '' OR m.folded LIKE :like ESCAPE '\\' OR m.card LIKE :like ESCAPE '\\')
          AND ({"s.state IN (SELECT value FROM json_each(:states))" if question.states else "TRUE"})
        ORDER BY {order}, m.id
        """
        text = fold(question.text).strip()
        like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        asked = {
            "day": question.day.isoformat(),
            "text": text,
            "like": like,
            "states": json.dumps(sorted(question.states)),
        }
        with self._database.reader() as connection:
            return [member_id for (member_id,) in connection.execute(query, asked)]

    def counts(self, day: date) -> dict[MemberState, int]:
        """Count the members in each state on a day."""
        query = f"SELECT state, count(*) FROM ({_STATE_ON}) GROUP BY state"
        with self._database.reader() as connection:
            return {MemberState(state): found for state, found in connection.execute(query, {"day": day.isoformat()})}

    def states(self, day: date) -> dict[int, MemberState]:
        """Return the state of each member on a day; one without a state then is left out."""
        with self._database.reader() as connection:
            found = connection.execute(_STATE_ON, {"day": day.isoformat()})
            return {member_id: MemberState(state) for member_id, state in found}

    def members(self, ids: Iterable[int]) -> tuple[Member, ...]:
        """Return members with all that belongs to them, in the order asked for; unknown ids are left out."""
        wanted = list(ids)
        with self._database.reader() as connection:
            found = _read(connection, wanted)
        return tuple(found[member_id] for member_id in wanted if member_id in found)

    def all(self) -> tuple[Member, ...]:
        """Return every member, by name."""
        with self._database.reader() as connection:
            ids = [member_id for (member_id,) in connection.execute("SELECT id FROM member ORDER BY name_key, id")]
            found = _read(connection, ids)
        return tuple(found[member_id] for member_id in ids)

    def add(self, members: Sequence[Member], when: str) -> tuple[int, ...]:
        """Write new members with their history, positions and badges in one transaction; return their ids.

        `when` is the moment of writing (ISO, UTC). Raise MEMBER_EXISTS where a uid or a card is there already.
        """
        with self._database.writer() as connection:
            return tuple(_insert(connection, member, when) for member in members)

    def edit(self, edits: Mapping[int, Person], when: str) -> None:
        """Rewrite persons in one transaction; raise MEMBER_NOT_FOUND or MEMBER_EXISTS (another one's card)."""
        with self._database.writer() as connection:
            for member_id, person in edits.items():
                (uid,) = _one(connection, "SELECT uid FROM member WHERE id = ?", member_id)
                _refuse_twin(connection, member_id, person.card)
                connection.execute(_UPDATE, (*_values(uid, person, when), member_id))

    def add_states(self, member_ids: Sequence[int], change: StateChange, when: str) -> tuple[int, ...]:
        """Add a line to the history of each member in one transaction; return their ids. Raise MEMBER_NOT_FOUND."""
        with self._database.writer() as connection:
            for member_id in member_ids:
                _one(connection, "SELECT 1 FROM member WHERE id = ?", member_id)
            return tuple(_insert_state(connection, member_id, change, when) for member_id in member_ids)

    def strike(self, state_ids: Sequence[int], when: str | None) -> None:
        """Strike lines of histories out, or with None take that back, in one transaction; raise MEMBER_NOT_FOUND."""
        with self._database.writer() as connection:
            for state_id in state_ids:
                _one(connection, "SELECT 1 FROM member_state WHERE id = ?", state_id)
                connection.execute("UPDATE member_state SET struck_at = ? WHERE id = ?", (when, state_id))

    def set_positions(self, member_id: int, positions: Sequence[Position]) -> None:
        """Put positions in the place of those a member had; those with an id keep it."""
        with self._database.writer() as connection:
            _one(connection, "SELECT 1 FROM member WHERE id = ?", member_id)
            _drop_others(connection, "member_position", member_id, positions)
            for held in positions:
                _put_position(connection, member_id, held)

    def set_badges(self, member_id: int, badges: Sequence[Badge]) -> None:
        """Put badges in the place of those a member had; those with an id keep it."""
        with self._database.writer() as connection:
            _one(connection, "SELECT 1 FROM member WHERE id = ?", member_id)
            _drop_others(connection, "member_badge", member_id, badges)
            for badge in badges:
                _put_badge(connection, member_id, badge)

    def named(self, ids: Sequence[int]) -> frozenset[int]:
        """Return those of some members that meetings, tasks, dues or gradings name: they must stay in the register."""
        with self._database.reader() as connection:
            return _named(connection, json.dumps(list(ids)))

    def remove(self, ids: Sequence[int]) -> None:
        """Take members out in one transaction, with all that belongs to them; the audit trail keeps what they were.

        Raise MEMBER_NAMED (`count`) and take nobody out where other books name one of them.
        """
        gone = json.dumps(list(ids))
        with self._database.writer() as connection:
            if named := _named(connection, gone):
                raise SotayError(Code.MEMBER_NAMED, {"count": len(named)})
            for table in _PARTS:
                connection.execute(f"DELETE FROM {table} WHERE member_id IN (SELECT value FROM json_each(?))", (gone,))
            connection.execute("DELETE FROM member WHERE id IN (SELECT value FROM json_each(?))", (gone,))

    def erase(self, member_id: int, masked: Person, when: str) -> None:
        """Put a masked person in the place of a member; erase what books and audit trail told of them in words."""
        with doing("member.erase"), self._database.writer() as connection:
            (uid,) = _one(connection, "SELECT uid FROM member WHERE id = ?", member_id)
            connection.execute(_UPDATE, (*_values(uid, masked, when), member_id))
            connection.execute("UPDATE member SET erased_at = ? WHERE id = ?", (when, member_id))
            erase_content(connection, "member", str(member_id))
            erase_words(connection, member_id, masked.full_name)


def _named(connection: "Connection", ids: str) -> frozenset[int]:
    """Return those of some members (a JSON list) that rows of other tables point at."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found: set[int] = set()
    for table in set(tables) - {*_PARTS}:
        keys = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        for column in (key[3] for key in keys if key[2] == "member"):
            query = f"SELECT DISTINCT {column} FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"
            found |= {member_id for (member_id,) in connection.execute(query, (ids,))}
    return frozenset(found)


def _read(connection: "Connection", ids: Sequence[int]) -> dict[int, Member]:
    wanted = json.dumps(list(ids))
    history = _grouped(connection.execute(_STATES.format(begun=_BEGUN), (wanted,)), _state)
    positions = _grouped(connection.execute(_POSITIONS.format(begun=_BEGUN), (wanted,)), _position)
    badges = _grouped(connection.execute(_BADGES, (wanted,)), _badge)
    found = {}
    for row in connection.execute(f"{_MEMBER} WHERE id IN (SELECT value FROM json_each(?))", (wanted,)):
        member_id, uid, erased = row[:3]
        found[member_id] = Member(
            uid,
            _person(row[3:]),
            tuple(history.get(member_id, ())),
            tuple(positions.get(member_id, ())),
            tuple(badges.get(member_id, ())),
            member_id,
            bool(erased),
        )
    return found


def _grouped(rows: Iterable[tuple[Any, ...]], made: Any) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = {}
    for member_id, *values in rows:
        grouped.setdefault(member_id, []).append(made(*values))
    return grouped


def _insert(connection: "Connection", member: Member, when: str) -> int:
    twin = connection.execute("SELECT 1 FROM member WHERE uid = ?", (member.uid,)).fetchall()
    if twin:
        raise SotayError(Code.MEMBER_EXISTS, {"field": "uid"})
    _refuse_twin(connection, 0, member.person.card)
    rows = connection.execute(_INSERT, _values(member.uid, member.person, when)).fetchall()
    member_id = int(rows[0][0])
    for change in member.history:
        _insert_state(connection, member_id, change, when)
    for held in member.positions:
        _put_position(connection, member_id, held)
    for badge in member.badges:
        _put_badge(connection, member_id, badge)
    return member_id


def _refuse_twin(connection: "Connection", member_id: int, card: str) -> None:
    asked = "SELECT full_name FROM member WHERE card = ? AND card <> '' AND id <> ?"
    if connection.execute(asked, (card, member_id)).fetchall():
        raise SotayError(Code.MEMBER_EXISTS, {"field": "card"})


def _insert_state(connection: "Connection", member_id: int, change: StateChange, when: str) -> int:
    values = (
        *(member_id, change.state, str(change.since), change.place, change.reason),
        *(change.leaving, change.decision, when if change.struck else None, when),
    )
    rows = connection.execute(
        "INSERT INTO member_state (member_id, state, since, place, reason, leaving, decision, struck_at, made_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        values,
    ).fetchall()
    return int(rows[0][0])


def _drop_others(connection: "Connection", table: str, member_id: int, kept: Sequence[Position | Badge]) -> None:
    ids = json.dumps([row.id for row in kept])
    connection.execute(
        f"DELETE FROM {table} WHERE member_id = ? AND id NOT IN (SELECT value FROM json_each(?))", (member_id, ids)
    )


def _put_position(connection: "Connection", member_id: int, held: Position) -> None:
    connection.execute(
        "INSERT INTO member_position (id, member_id, title, since, until) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET title = excluded.title, since = excluded.since, until = excluded.until",
        (held.id or None, member_id, held.title, str(held.since), _told(held.until)),
    )


def _put_badge(connection: "Connection", member_id: int, badge: Badge) -> None:
    connection.execute(
        "INSERT INTO member_badge (id, member_id, years, awarded, number) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET years = excluded.years, awarded = excluded.awarded, number = excluded.number",
        (badge.id or None, member_id, badge.years, _told(badge.awarded), badge.number),
    )


def _one(connection: "Connection", query: str, record_id: int) -> tuple[Any, ...]:
    rows = connection.execute(query, (record_id,)).fetchall()
    if not rows:
        raise SotayError(Code.MEMBER_NOT_FOUND)
    return tuple(rows[0])


def _values(uid: str, person: Person, when: str) -> tuple[object, ...]:
    values = [getattr(person, name) for name in _PERSON]
    told = (str(value) if isinstance(value, PartialDate) else value for value in values)
    names = f"{person.full_name} {person.other_names}"
    return (uid, name_sort_key(person.full_name), fold(names), *told, when)


def _person(row: Sequence[Any]) -> Person:
    values = list(row)
    for place, made in _MADE:
        values[place] = made(values[place])
    return Person(*values)


def _state(
    state: str, since: str, place: str, reason: str, leaving: str | None, decision: str, line_id: int, struck: int
) -> StateChange:
    how = None if leaving is None else Leaving(leaving)
    day = PartialDate.parse(since)
    return StateChange(MemberState(state), day, place, reason, how, decision, line_id, bool(struck))


def _position(title: str, since: str, until: str | None, position_id: int) -> Position:
    return Position(title, PartialDate.parse(since), _day(until), position_id)


def _badge(years: int, awarded: str | None, number: str, badge_id: int) -> Badge:
    return Badge(years, _day(awarded), number, badge_id)


def _day(told: str | None) -> PartialDate | None:
    return None if told is None else PartialDate.parse(told)


def _told(day: PartialDate | None) -> str | None:
    return None if day is None else str(day)


# What is no plain text, by its place in a row of `_PERSON`; a large register has thousands of rows.
_TYPES: Mapping[str, Callable[[Any], Any]] = {"sex": Sex, "service": Service, **dict.fromkeys(DATES, _day)}
_MADE = tuple((_PERSON.index(name), made) for name, made in _TYPES.items())
