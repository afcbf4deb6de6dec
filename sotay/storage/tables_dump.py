# The records of a notebook as plain values and back: for an export that other programs can read.
# It must not know what a table means. Trust is left out: whom a computer trusts, a person decides there.

import base64
import binascii
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as driver

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.storage.activities import reindex
from sotay.storage.database import Database
from sotay.storage.own_tables import own_tables

if TYPE_CHECKING:
    from sqlite3 import Connection

# The trail of one book is no part of another's; what a channel may bring is for each computer to decide.
_LEFT_OUT = frozenset({"audit", "alembic_version", "trusted_root", "channel_trust", "draft"})
# A new book has settings of its own before anybody wrote in it.
_NO_RECORDS = frozenset({"setting"})
_BYTES = "base64"

Rows = list[dict[str, Any]]


def dump(database: Database) -> dict[str, Rows]:
    """Return the rows of each table, parents before their children, as one state of the notebook."""
    with database.reader() as connection:
        found = {}
        for table in _tables(connection):
            columns = _columns(connection, table)
            rows = connection.execute(f"SELECT {', '.join(map(_quoted, columns))} FROM {table}").fetchall()
            found[table] = [dict(zip(columns, map(_plain, row), strict=True)) for row in rows]
        return found


def is_empty(database: Database) -> bool:
    """Tell whether nobody has written any record into a notebook yet."""
    with database.reader() as connection:
        tables = [table for table in _tables(connection) if table not in _NO_RECORDS]
        return not any(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall() for table in tables)


def fill(database: Database, tables: Mapping[str, Sequence[Mapping[str, Any]]], progress: Progress = silent) -> int:
    """Write the rows of a dump into an empty notebook, all or none; return how many.

    Settings that are there are overwritten. Raise BOOK_NOT_EMPTY, or NOT_AN_EXPORT where the rows do not fit.
    """
    if not is_empty(database):
        raise SotayError(Code.BOOK_NOT_EMPTY)
    try:
        with database.writer() as connection:
            known = _tables(connection)
            if strange := set(tables) - set(known):
                raise SotayError(Code.NOT_AN_EXPORT, {"table": min(strange)})
            rows = sum(_insert(connection, table, tables.get(table, ()), progress) for table in known)
            reindex(connection)
            return rows
    except (driver.IntegrityError, driver.InterfaceError, driver.ProgrammingError) as error:
        raise SotayError(Code.NOT_AN_EXPORT, {"reason": type(error).__name__}) from error


def _insert(connection: "Connection", table: str, rows: Sequence[Mapping[str, Any]], progress: Progress) -> int:
    columns = set(_columns(connection, table))
    verb = "INSERT OR REPLACE" if table in _NO_RECORDS else "INSERT"
    for done, row in enumerate(rows):
        if not done % 500:
            progress(table, done, len(rows))
        if strange := set(row) - columns:
            raise SotayError(Code.NOT_AN_EXPORT, {"table": table, "column": min(strange)})
        names, marks = ", ".join(map(_quoted, row)), ", ".join("?" * len(row))
        connection.execute(f"{verb} INTO {table} ({names}) VALUES ({marks})", tuple(map(_stored, row.values())))
    return len(rows)


def _plain(value: Any) -> Any:
    """Return a value as JSON can hold it: bytes under a name that says how they are written."""
    return {_BYTES: base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _stored(value: Any) -> Any:
    """Return a value of a dump as a column holds it; raise NOT_AN_EXPORT for anything else than plain values."""
    if not isinstance(value, dict):
        return value
    try:
        return base64.b64decode(value[_BYTES], validate=True)
    except (KeyError, TypeError, binascii.Error) as error:
        raise SotayError(Code.NOT_AN_EXPORT, {"reason": type(error).__name__}) from error


def _tables(connection: "Connection") -> list[str]:
    """Return the tables, those that others point at first."""
    left = [name for name in own_tables(connection) if name not in _LEFT_OUT]
    parents = {name: {row[2] for row in connection.execute(f"PRAGMA foreign_key_list({name})")} for name in left}
    ordered: list[str] = []
    while left:
        ready = [name for name in left if parents[name] - {name} <= {*ordered, *_LEFT_OUT}]
        ordered += ready
        left = [name for name in left if name not in ready]
    return ordered


def _columns(connection: "Connection", table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
