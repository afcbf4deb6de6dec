# The contents of files that records name by their hash: kept once, whoever names them.
# It must not know what a file is for.

import hashlib
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError
from sotay.storage.database import Database

if TYPE_CHECKING:
    from sqlite3 import Connection

_PUT = "INSERT INTO attachment (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING"
# A draft names the files that it will bring into its record.
_DROP = """
DELETE FROM attachment
WHERE hash NOT IN (SELECT file_hash FROM meeting_paper)
    AND hash NOT IN (SELECT hash FROM activity_file UNION ALL SELECT thumbnail FROM activity_file)
    AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(draft.content, attachment.hash))
RETURNING 1
"""


class Attachments:
    """Keep contents of files; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, *contents: bytes) -> tuple[str, ...]:
        """Keep contents; return their hashes."""
        with self._database.writer() as connection:
            return tuple(put_content(connection, content) for content in contents)

    def content(self, file_hash: str) -> bytes:
        """Return the content of a file; raise FILE_NOT_FOUND."""
        with self._database.reader() as connection:
            rows = connection.execute("SELECT content FROM attachment WHERE hash = ?", (file_hash,)).fetchall()
        if not rows:
            raise SotayError(Code.FILE_NOT_FOUND, {"file": file_hash[:8]})
        return bytes(rows[0][0])

    def drop_unused(self) -> int:
        """Delete the contents that nothing names any more; return how many there were."""
        with self._database.writer() as connection:
            return len(connection.execute(_DROP).fetchall())


def put_content(connection: "Connection", content: bytes) -> str:
    """Keep a content inside a transaction; return its hash."""
    file_hash = hashlib.sha256(content).hexdigest()
    connection.execute(_PUT, (file_hash, content))
    return file_hash
