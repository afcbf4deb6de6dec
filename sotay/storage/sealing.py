# Seals the lines of the audit trail before each commit: who, when, for what, and the hash that chains them.
# It must not know tables beside `audit` and `setting`; triggers have written the lines.

import hashlib
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

FIRST = "0" * 64  # what the first line is chained to
WHO = "profile"  # the setting that names who keeps the book
OUTSIDE = "outside"  # what was being done, where a line was found unsealed
_DOING: ContextVar[str] = ContextVar("doing", default="")
_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))  # one for all: a line is hashed twice
_UNSEALED = 'SELECT id, kind, entity, op, "before", "after" FROM audit WHERE hash IS NULL ORDER BY id'
_SEAL = "UPDATE audit SET at = ?, who = ?, what = ?, salt = ?, content = ?, previous = ?, hash = ? WHERE id = ?"


@contextmanager
def doing(what: str) -> Iterator[None]:
    """Name what a person is doing ("member.edit") for the lines that this thread commits inside the block."""
    token = _DOING.set(what)
    try:
        yield
    finally:
        _DOING.reset(token)


def seal_strays(connection: "Connection") -> None:
    """Seal the lines that were there before this transaction began: somebody wrote past the program."""
    with doing(OUTSIDE):
        seal(connection)


def seal(connection: "Connection") -> None:
    """Seal the lines that this transaction has left; to be called last before its commit.

    Work that leaves very many lines may call it more often, so that it can tell how far it is.
    """
    lines = connection.execute(_UNSEALED).fetchall()
    if not lines:
        return
    asked = "SELECT hash FROM audit WHERE hash IS NOT NULL ORDER BY id DESC LIMIT 1"
    previous = next((row[0] for row in connection.execute(asked).fetchall()), FIRST)
    who = next((row[0] for row in connection.execute("SELECT value FROM setting WHERE key = ?", (WHO,)).fetchall()), "")
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    sealed = []
    for line_id, kind, entity, op, before, after in lines:
        what, salt = _DOING.get() or op, secrets.token_hex(16)
        content = content_hash(salt, before, after)
        line = line_hash(previous, line_id, at, who, what, kind, entity, op, content)
        sealed.append((at, who, what, salt, content, previous, line, line_id))
        previous = line
    connection.executemany(_SEAL, sealed)


def content_hash(salt: str, before: str | None, after: str | None) -> str:
    """Return what a line is bound to: with the salt erased, nobody can guess the content from it."""
    return _hash(salt, before, after)


def line_hash(previous: str, line_id: int, *told: str) -> str:
    """Return the hash of a line, which the next line repeats; `told`: at, who, what, kind, entity, op, content."""
    return _hash(previous, line_id, *told)


def _hash(*values: object) -> str:
    return hashlib.sha256(_AS_JSON.encode(values).encode()).hexdigest()
