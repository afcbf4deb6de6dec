# One encrypted database file: opened, checked, migrated, and its transactions.
# It must not know tables. Heavy parts (SQLAlchemy, Alembic) are loaded when first used: reading needs neither.

import contextlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as driver

from sotay.domain.errors import Code, SotayError
from sotay.storage.connecting import connect
from sotay.storage.faults import translated
from sotay.storage.own_tables import own_tables
from sotay.storage.schemas import Schema
from sotay.storage.sealing import seal, seal_strays

if TYPE_CHECKING:
    from sqlite3 import Connection

    from sqlalchemy import Connection as CoreConnection
    from sqlalchemy import Engine

BUSY_MS = 5_000


class Database:
    """Lend connections to one file, each inside a transaction of its own.

    `reader` and `writer` lend the driver's connection (bulk rows, search); `reading` and `writing` lend a SQLAlchemy
    one. Writers begin IMMEDIATE: a transaction that reads first and writes later would fail at once with "locked".
    """

    def __init__(self, path: Path, connect: "Callable[[], Connection]", *, audited: bool = False) -> None:
        self.path = path
        self._connect = connect
        self._audited = audited
        self._idle: list[Connection] = []
        self._guard = threading.Lock()
        self._engine: Engine | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        key: bytes,
        schema: Schema,
        *,
        create: bool = True,
        busy_ms: int = BUSY_MS,
        before_migration: "Callable[[], None] | None" = None,
    ) -> "Database":
        """Open a file with its 32-byte key, migrated when needed; `create` makes an absent or empty one.

        `before_migration` is called when a file that holds something is about to be migrated; what it raises stops it.

        Raise WRONG_KEY, DATABASE_DAMAGED, NEWER_SCHEMA (`found`, `known`), NOT_WRITABLE, NO_SPACE, LIBRARY_BUSY or,
        without `create`, FILE_NOT_FOUND.
        """
        if not create:
            _refuse_missing(path)
        database = cls(path, partial(connect, path, key, schema, busy_ms), audited=schema.audited)
        try:
            found = database._stored_revision()
            if found != schema.head:
                _refuse_unknown(found, schema, path, create=create)
                if found is not None and before_migration is not None:
                    before_migration()
                database._migrate(schema)
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def reader(self) -> "Iterator[Connection]":
        """Lend the driver's connection in a read transaction: one state of the file, whatever writers do."""
        with self._lent("BEGIN", writing=False) as connection:
            yield connection

    @contextmanager
    def writer(self) -> "Iterator[Connection]":
        """Lend the driver's connection in a write transaction: commit at the end, roll back on any error."""
        with self._lent("BEGIN IMMEDIATE", writing=True) as connection:
            yield connection

    @contextmanager
    def reading(self) -> "Iterator[CoreConnection]":
        """Lend a SQLAlchemy connection in a read transaction."""
        with translated(self.path, writing=False), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> "Iterator[CoreConnection]":
        """Lend a SQLAlchemy connection in a write transaction."""
        engine = self.engine.execution_options(begin="BEGIN IMMEDIATE")
        with translated(self.path, writing=True), engine.begin() as connection, self._sealed(self.raw(connection)):
            yield connection

    @staticmethod
    def raw(connection: "CoreConnection") -> "Connection":
        """Return the driver's connection under a SQLAlchemy one, inside the same transaction."""
        lent: Connection | None = connection.connection.driver_connection
        if lent is None:
            raise ValueError("this connection was given back")
        return lent

    @property
    def engine(self) -> "Engine":
        """Return the SQLAlchemy engine of this file."""
        with self._guard:
            if self._engine is None:
                from sotay.storage.engine import make_engine

                self._engine = make_engine(self._connect)
            return self._engine

    def problems(self, *, deep: bool) -> tuple[str, ...]:
        """Return what a check of the file finds, nothing where it is sound; `deep` authenticates every page."""
        checks = ("quick_check(20)", "cipher_integrity_check") if deep else ("quick_check(20)",)
        with self.reader() as connection:
            found = [line for check in checks for (line,) in connection.execute(f"PRAGMA {check}").fetchmany(20)]
        return tuple(line for line in found if line != "ok")

    def counts(self) -> dict[str, int]:
        """Return the number of rows of each table."""
        with self.reader() as connection:
            return row_counts(connection)

    def checkpoint(self) -> None:
        """Move what was written into the main file and empty the log beside it.

        Nothing is lost where this fails (a reader at work, no space): the log stays and is moved later.
        """
        with contextlib.suppress(driver.Error):
            connection = self._take()
            try:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                self._give_back(connection)

    def rest(self) -> None:
        """Let go of the pages that idle connections keep; the next question reads those it needs again."""
        with self._guard, contextlib.suppress(driver.Error):
            for connection in self._idle:
                connection.execute("PRAGMA shrink_memory").fetchall()

    def close(self) -> None:
        """Close every connection that is not lent out; the last one out moves the log into the file."""
        with self._guard:
            idle, self._idle = self._idle, []
            engine, self._engine = self._engine, None
        for connection in idle:
            connection.close()
        if engine is not None:
            engine.dispose()

    @contextmanager
    def _lent(self, begin: str, *, writing: bool) -> "Iterator[Connection]":
        with translated(self.path, writing=writing):
            connection = self._take()
            try:
                connection.execute(begin)
                with self._sealed(connection) if writing else nullcontext():
                    yield connection
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise
            finally:
                self._give_back(connection)

    @contextmanager
    def _sealed(self, connection: "Connection") -> Iterator[None]:
        """Seal what the block writes in the audit trail, and apart from it what others wrote past the program."""
        if self._audited:
            seal_strays(connection)
        yield
        if self._audited:
            seal(connection)

    def _take(self) -> "Connection":
        with self._guard:
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give_back(self, connection: "Connection") -> None:
        with self._guard:
            self._idle.append(connection)

    def _stored_revision(self) -> str | None:
        try:
            with self.reader() as connection:
                tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
                if not tables:
                    return None
                if "alembic_version" not in tables:
                    raise SotayError(Code.DATABASE_DAMAGED, {"file": self.path.name})
                row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
                return str(row[0]) if row else None
        except SotayError as error:
            raise _without_first_page(error, self.path) from error

    def _migrate(self, schema: Schema) -> None:
        from sotay.storage.migrating import migrate

        with translated(self.path, writing=True):
            migrate(self.engine, schema)


def row_counts(connection: "Connection") -> dict[str, int]:
    """Return the number of rows of each table, as a transaction sees them."""
    names = own_tables(connection)
    return {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchall()[0][0]) for name in names}


def _roll_back(connection: "Connection") -> None:
    # SQLite itself has rolled back after a full disk or an I/O error; a second failure must not hide the first.
    if connection.in_transaction:
        with contextlib.suppress(driver.Error):
            connection.execute("ROLLBACK")


def _refuse_missing(path: Path) -> None:
    if not path.exists():
        raise SotayError(Code.FILE_NOT_FOUND, {"file": path.name})
    if path.stat().st_size == 0:
        raise SotayError(Code.DATABASE_DAMAGED, {"file": path.name})


def _refuse_unknown(found: str | None, schema: Schema, path: Path, *, create: bool) -> None:
    if found is None and not create:
        raise SotayError(Code.DATABASE_DAMAGED, {"file": path.name})
    if found is not None and found not in schema.revisions:
        raise SotayError(Code.NEWER_SCHEMA, {"file": path.name, "found": found, "known": schema.head})


def _without_first_page(error: SotayError, path: Path) -> SotayError:
    # To SQLCipher a wrong key and a ruined first page are one and the same failed check.
    cause = error.__cause__
    if getattr(cause, "sqlite_errorname", None) == "SQLITE_NOTADB":
        return SotayError(Code.WRONG_KEY, {"file": path.name})
    return error
