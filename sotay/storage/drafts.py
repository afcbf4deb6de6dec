# What somebody typed and has not saved yet: kept through a lock, a crash or a power cut, then offered again.
# It must not know what is in a draft.

import json
from typing import Any

from sotay.storage.database import Database


class Drafts:
    """Keep one draft under each key; every call is one short transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, key: str, content: dict[str, Any], when: str) -> None:
        """Write a draft over the one before it; `when` is the moment of writing (ISO, UTC)."""
        told = json.dumps(content, ensure_ascii=False)
        with self._database.writer() as connection:
            connection.execute(
                "INSERT INTO draft (key, content, kept_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE"
                " SET content = excluded.content, kept_at = excluded.kept_at",
                (key, told, when),
            )

    def find(self, key: str) -> dict[str, Any] | None:
        """Return a draft, or None."""
        with self._database.reader() as connection:
            row = connection.execute("SELECT content FROM draft WHERE key = ?", (key,)).fetchone()
        return None if row is None else dict(json.loads(row[0]))

    def drop(self, key: str) -> None:
        """Delete a draft, where there is one."""
        with self._database.writer() as connection:
            connection.execute("DELETE FROM draft WHERE key = ?", (key,))
