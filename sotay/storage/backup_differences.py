# What differs between two notebooks, row by row: what only one of them has, what both have in different forms.
# It must not know backups or why anybody asks; nothing is written.

import hashlib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sotay.domain.vietnamese import name_sort_key
from sotay.storage.connecting import connect
from sotay.storage.faults import translated
from sotay.storage.own_tables import own_tables
from sotay.storage.schemas import NOTEBOOK

if TYPE_CHECKING:
    from sqlite3 import Connection

_BUSY_MS = 5_000
# The trail tells of the others; whom this computer trusts is not restored (storage/backup.py: keep_trust); the words
# to be searched follow from the papers.
_LEFT_OUT = frozenset({"alembic_version", "audit", "trusted_root", "channel_trust", "paper_text"})
_PEOPLE = "member"
_OWNER = "member_id"
_LINES = ("member_badge", "member_position", "member_state")  # who took part in what is no part of their record
_NAMES = ("uid", "revision")  # name a row on every computer, where the table has them
_CONTENT = frozenset({"attachment"})  # the key is a hash of what the row holds

Rows = dict[Any, bytes]


@dataclass(frozen=True, slots=True)
class TableDifference:
    """Count how the rows of one table differ."""

    table: str
    only_there: int
    only_here: int
    changed: int
    same: int


@dataclass(frozen=True, slots=True)
class PeopleDifference:
    """Name the members that only one of two notebooks has, or both in different forms, in Vietnamese order."""

    only_there: tuple[str, ...] = ()
    only_here: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def differences(
    there: Path, there_key: bytes, here: Path, here_key: bytes
) -> tuple[tuple[TableDifference, ...], PeopleDifference]:
    """Compare two notebooks of the newest schema; tables where nothing differs are told as well."""
    with (
        translated(there, writing=False),
        closing(connect(there, there_key, NOTEBOOK, _BUSY_MS)) as one,
        closing(connect(here, here_key, NOTEBOOK, _BUSY_MS)) as other,
    ):
        for connection in (one, other):
            connection.execute("BEGIN")
        names = [name for name in own_tables(one) if name in set(own_tables(other)) - _LEFT_OUT]
        tables = tuple(_counted(name, _rows(one, name), _rows(other, name)) for name in names)
        people = _people(_members(one), _members(other)) if _PEOPLE in names else PeopleDifference()
    return tables, people


def _columns(connection: "Connection", table: str) -> tuple[list[str], list[str]]:
    """Return what names a row on every computer, and what it holds: a uid comes before a number given here."""
    told = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys, columns = [row[1] for row in told if row[5]], [row[1] for row in told]
    if table in _CONTENT:
        return keys, keys
    if "uid" in columns:
        return [name for name in _NAMES if name in columns], [name for name in columns if name not in keys]
    return keys, columns


def _rows(connection: "Connection", table: str) -> Rows:
    keys, values = _columns(connection, table)
    asked = f"SELECT {_quoted(keys)}, {_quoted(values)} FROM {table}"
    return {row[: len(keys)]: _digest(row) for row in connection.execute(asked)}


def _quoted(columns: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _digest(values: object) -> bytes:
    return hashlib.blake2b(repr(values).encode(), digest_size=16).digest()


def _counted(table: str, there: Rows, here: Rows) -> TableDifference:
    both = there.keys() & here.keys()
    changed = sum(there[key] != here[key] for key in both)
    return TableDifference(table, len(there) - len(both), len(here) - len(both), changed, len(both) - changed)


def _members(connection: "Connection") -> dict[str, tuple[str, bytes]]:
    """Return the name of each member by uid, and a digest of the record with all its dated lines."""
    lines: dict[int, list[object]] = {}
    for table in _LINES:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if not row[5]]
        columns.remove(_OWNER)
        for owner, *line in connection.execute(f"SELECT {_OWNER}, {_quoted(columns)} FROM {table} ORDER BY 1, id"):
            lines.setdefault(owner, []).append((table, line))
    columns = [name for name in _columns(connection, _PEOPLE)[1] if name != "changed_at"]
    asked = f"SELECT id, uid, full_name, {_quoted(columns)} FROM {_PEOPLE}"
    return {row[1]: (row[2], _digest((row[3:], lines.get(row[0])))) for row in connection.execute(asked)}


def _people(there: Mapping[str, tuple[str, bytes]], here: Mapping[str, tuple[str, bytes]]) -> PeopleDifference:
    def names(found: Mapping[str, tuple[str, bytes]], uids: set[str]) -> tuple[str, ...]:
        return tuple(sorted((found[uid][0] for uid in uids), key=name_sort_key))

    changed = {uid for uid in there.keys() & here.keys() if there[uid] != here[uid]}
    return PeopleDifference(
        names(there, there.keys() - here.keys()), names(here, here.keys() - there.keys()), names(there, changed)
    )
