# The audit trail of the notebook: read, filtered, verified, and a person's data erased from it on request.
# It must not know what a line means to people; triggers write the lines and storage/sealing.py chains them.

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from sotay.domain.progress import Progress, silent
from sotay.storage.database import Database
from sotay.storage.sealing import FIRST, OUTSIDE, content_hash, line_hash, seal
from sotay.storage.tracing import state_of, traced_tables

if TYPE_CHECKING:
    from sqlite3 import Connection

_LINE = 'id, at, who, what, kind, entity, op, "before", "after", erased_by'
_SEALS = f"SELECT {_LINE}, salt, content, previous, hash FROM audit ORDER BY id"
_FAULTS_TOLD = 20
_STEP = 1000


@dataclass(frozen=True, slots=True)
class AuditHead:
    """Name a state of the trail: how many lines it had, and the hash of the last one, which stands for them all."""

    count: int = 0
    hash: str = FIRST


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Hold one line: who did what when, to which record, and the record before and after as its columns.

    Without `before` and `after` its content was `erased`, as the line `erased_by` tells.
    """

    id: int
    at: datetime
    who: str
    what: str
    kind: str
    entity: str
    op: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    erased_by: int | None


class _Sealed(NamedTuple):
    """Hold a line as it is stored, to be checked."""

    id: int
    at: str
    who: str
    what: str
    kind: str
    entity: str
    op: str
    before: str | None
    after: str | None
    erased_by: int | None
    salt: str | None
    content: str
    previous: str
    hash: str | None


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Narrow the trail down: kinds of records, one record, who, and days (ISO, both included); empty is everything."""

    kinds: tuple[str, ...] = ()
    entity: str = ""
    who: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """Hold the outcome of a verification; no problems where the trail and the tables are as they were written."""

    problems: tuple[str, ...]
    head: AuditHead


class AuditTrail:
    """Read the trail; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def head(self) -> AuditHead:
        """Return the present state of the trail."""
        with self._database.reader() as connection:
            return head_of(connection)

    def holds(self, head: AuditHead) -> bool:
        """Tell whether the trail went through a state: false where it was cut, rewritten, or is of another book."""
        if not head.count:
            return True
        with self._database.reader() as connection:
            found = connection.execute("SELECT hash FROM audit WHERE id = ?", (head.count,)).fetchall()
        return found == [(head.hash,)]

    def ids(self, wanted: AuditFilter) -> list[int]:
        """Return the ids of the lines that pass a filter, newest first."""
        return [line_id for line_id, _ in self.days(wanted)]

    def days(self, wanted: AuditFilter) -> list[tuple[int, str]]:
        """Return the ids of the lines that pass a filter, newest first, each with its local day (ISO)."""
        where, values = _where(wanted)
        with self._database.reader() as connection:
            rows = connection.execute(f"SELECT id, date(at, 'localtime') FROM audit {where} ORDER BY id DESC", values)
            return [(line_id, day) for line_id, day in rows]

    def lines(self, ids: Sequence[int]) -> tuple[AuditLine, ...]:
        """Return lines by id, in the order asked for."""
        asked = f"SELECT {_LINE} FROM audit WHERE id IN (SELECT value FROM json_each(?))"
        with self._database.reader() as connection:
            found = {row[0]: _line(row) for row in connection.execute(asked, (json.dumps(list(ids)),))}
        return tuple(found[line_id] for line_id in ids if line_id in found)

    def people(self) -> tuple[str, ...]:
        """Return everybody who wrote, by name."""
        with self._database.reader() as connection:
            found = connection.execute("SELECT DISTINCT who FROM audit WHERE hash IS NOT NULL ORDER BY who")
            return tuple(who for (who,) in found)

    def sealed(self) -> list[dict[str, object]]:
        """Return every line with its seals, oldest first, as plain values."""
        return list(self.each_sealed())

    def each_sealed(self) -> Iterator[dict[str, object]]:
        """Yield every line with its seals, oldest first, of one state of the trail."""
        with self._database.reader() as connection:
            for row in connection.execute(_SEALS):
                yield _Sealed(*row)._asdict()

    def note(self, kind: str, entity: str, told: dict[str, object]) -> None:
        """Write a line about something that is no row of a table: a restored copy, a hand-over, an export."""
        with self._database.writer() as connection:
            _insert(connection, kind, entity, "note", json.dumps(told, ensure_ascii=False))

    def verify(self, progress: Progress = silent) -> AuditCheck:
        """Recount every hash, and compare what the lines tell with what the tables hold."""
        with self._database.reader() as connection:
            head = head_of(connection)
            problems = _told([*_chain_faults(connection, head.count, progress), *_table_faults(connection)])
        return AuditCheck(problems, head)


def head_of(connection: "Connection") -> AuditHead:
    """Return the state of the trail that a transaction sees."""
    row = connection.execute("SELECT id, hash FROM audit WHERE hash IS NOT NULL ORDER BY id DESC LIMIT 1").fetchone()
    return AuditHead(*row) if row else AuditHead()


def erase_content(connection: "Connection", kind: str, entity: str) -> None:
    """Erase what the trail tells of a record; its lines stay in the chain, and a new one tells that it was done.

    The record itself must be masked already in this transaction: its present state begins the trail anew.
    """
    seal(connection)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({kind})")]
    state = f"SELECT {state_of(kind, columns)} FROM {kind} WHERE {columns[0]} = ?"
    now = connection.execute(state, (entity,)).fetchone()
    erasure = _insert(connection, kind, entity, "erase", now[0] if now else None)
    seal(connection)
    connection.execute(
        'UPDATE audit SET "before" = NULL, "after" = NULL, salt = NULL, erased_by = ?'
        " WHERE kind = ? AND entity = ? AND id < ? AND erased_by IS NULL",
        (erasure, kind, entity, erasure),
    )


def _insert(connection: "Connection", kind: str, entity: str, op: str, after: str | None) -> int:
    values = (kind, entity, op, after)
    row = connection.execute('INSERT INTO audit (kind, entity, op, "after") VALUES (?, ?, ?, ?) RETURNING id', values)
    return int(row.fetchall()[0][0])


def _where(wanted: AuditFilter) -> tuple[str, list[object]]:
    # What was written past the program has neither time nor seal: `verify` tells of it, and the next write seals it.
    parts = ["hash IS NOT NULL"]
    values: list[object] = []
    if wanted.kinds:
        parts.append("kind IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(wanted.kinds)))
    for column, value in (("entity", wanted.entity), ("who", wanted.who)):
        if value:
            parts.append(f"{column} = ?")
            values.append(value)
    for bound, day in ((">=", wanted.since), ("<=", wanted.until)):
        if day:
            # Lines carry the time of Greenwich; people ask for their own days.
            parts.append(f"date(at, 'localtime') {bound} ?")
            values.append(day)
    return "WHERE " + " AND ".join(parts), values


def _line(row: Sequence[Any]) -> AuditLine:
    line_id, at, who, what, kind, entity, op, before, after, erased_by = row[:10]
    when = datetime.fromisoformat(at).astimezone()
    return AuditLine(line_id, when, who, what, kind, entity, op, _record(before), _record(after), erased_by)


def _record(told: str | None) -> dict[str, Any] | None:
    return None if told is None else dict(json.loads(told))


def _told(problems: list[str]) -> tuple[str, ...]:
    rest = len(problems) - _FAULTS_TOLD
    return (*problems[:_FAULTS_TOLD], *([f"and {rest} more"] if rest > 0 else []))


def _chain_faults(connection: "Connection", total: int, progress: Progress) -> Iterator[str]:
    previous, expected = FIRST, 1
    for row in connection.execute(_SEALS):
        line = _Sealed(*row)
        if line.id % _STEP == 1:
            progress("audit", line.id, total)
        if line.id != expected:
            yield f"lines {expected} to {line.id - 1} are missing"
        yield from (f"line {line.id} {fault}" for fault in _line_faults(connection, line, previous))
        previous, expected = line.hash or previous, line.id + 1
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").fetchone()
    if last is not None and last[0] >= expected:
        yield f"lines {expected} to {last[0]} are missing"


def _line_faults(connection: "Connection", line: "_Sealed", previous: str) -> Iterator[str]:
    if line.hash is None or line.what == OUTSIDE:
        yield "was written past the program"
    if line.hash is None:
        return
    if line.previous != previous:
        yield "does not follow the line before it"
    told = (line.at, line.who, line.what, line.kind, line.entity, line.op, line.content)
    if line_hash(line.previous, line.id, *told) != line.hash:
        yield "was changed"
    if line.erased_by is None and content_hash(line.salt or "", line.before, line.after) != line.content:
        yield "has another content than was sealed"
    if line.erased_by is not None and not _erasure_stands(connection, line):
        yield "lost its content without an erasure"


def _erasure_stands(connection: "Connection", line: "_Sealed") -> bool:
    asked = "SELECT kind, entity, op FROM audit WHERE id = ? AND id > ?"
    found = connection.execute(asked, (line.erased_by, line.id)).fetchone()
    return bool(found == (line.kind, line.entity, "erase"))


def _table_faults(connection: "Connection") -> Iterator[str]:
    traced = set(traced_tables(connection))
    known = {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM audit WHERE op = 'insert'")}
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for name in sorted((known & tables) - traced):
        yield f"table {name} leaves no lines any more"
    for name in sorted(traced):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        told = dict(_marks(connection.execute(_LAST_TOLD, (name,))))
        now = connection.execute(f"SELECT CAST({columns[0]} AS TEXT), {state_of(name, columns)} FROM {name}")
        other = {entity for entity, mark in _marks(now) if told.pop(entity, None) != mark}
        for entity in sorted(other | {entity for entity, mark in told.items() if mark is not None}):
            yield f"{name} {entity} is not as the trail tells"


def _marks(states: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, bytes | None]]:
    """Yield each record with a short mark of its state: all states of a long trail at once would take much memory."""
    for entity, state in states:
        yield entity, None if state is None else hashlib.sha256(state.encode()).digest()


# What the trail tells of each record: its state after its newest line.
_LAST_TOLD = """
SELECT entity, "after" FROM audit
WHERE id IN (SELECT max(id) FROM audit WHERE kind = ? AND op <> 'note' GROUP BY entity)
"""
