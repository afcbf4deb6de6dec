# The diary of a staging: how much of each member lies safely on this disk, so that a stopped copy goes on.
# It must not know packs; a row is a claim that the reader checks against the hash.

import json
import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self


class Row(NamedTuple):
    """Say that the first `done` bytes of a member are on disk, and their SHA-256 (hex)."""

    member: str
    done: int
    sha256: str


class Journal:
    """Append rows that survive a kill at any moment; the newest row of a member counts."""

    def __init__(self, path: Path) -> None:
        """Read what is there, and cut off a last line that was torn; raises OSError."""
        self.rows: dict[str, Row] = {}
        self._file: BinaryIO = path.open("a+b")
        self._file.seek(0)
        good = 0
        for line in self._file.read().splitlines(keepends=True):
            row = _parse(line)
            if row is None:
                break
            self.rows[row.member] = row
            good += len(line)
        self._file.truncate(good)

    def append(self, row: Row) -> None:
        """Write one row and wait until the disk holds it; raises OSError."""
        self._file.write(json.dumps(row._asdict(), separators=(",", ":")).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        self.rows[row.member] = row

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def _parse(line: bytes) -> Row | None:
    try:
        found = json.loads(line)
        row = Row(str(found["member"]), int(found["done"]), str(found["sha256"]))
    except (ValueError, TypeError, KeyError):
        return None
    return row if line.endswith(b"\n") else None
