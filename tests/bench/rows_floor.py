# A second, harder floor for imports: the rows of the finished library copied bare; and how large its index is.
# It must not use the library's own writer.

import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sotay.services.workspace import Workspace
from tests.bench.fts5_floor import open_encrypted

if TYPE_CHECKING:
    from sqlite3 import Connection

_BATCH = 2_000
_TABLES = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


def copy_seconds(workspace: Workspace, path: Path) -> float:
    """Return the seconds that `executemany` takes for all rows of a library, index rows included, all of them ready."""
    seconds = 0.0
    with workspace.library.database.reader() as library, closing(open_encrypted(path)) as copy:
        copy.execute("BEGIN IMMEDIATE")
        for name, statement in library.execute(_TABLES).fetchall():
            copy.execute(statement)
            seconds += _copy_table(library, copy, name)
        start = time.perf_counter()
        copy.execute("COMMIT")
        return seconds + time.perf_counter() - start


def _copy_table(library: "Connection", copy: "Connection", name: str) -> float:
    cursor = library.execute(f"SELECT * FROM {name}")
    insert = f"INSERT INTO {name} VALUES ({', '.join('?' * len(cursor.description))})"
    seconds = 0.0
    while batch := cursor.fetchmany(_BATCH):
        start = time.perf_counter()
        copy.executemany(insert, batch)
        seconds += time.perf_counter() - start
    return seconds


def text_bytes(workspace: Workspace) -> int:
    """Return the UTF-8 length of all headings and texts."""
    with workspace.library.database.reader() as library:
        sums = library.execute("SELECT sum(octet_length(heading)), sum(octet_length(text)) FROM section").fetchone()
    return sum(sums)


def index_bytes(workspace: Workspace) -> int:
    """Return the content of all rows of the search tables, in bytes; keys and page slack come to a few percent more."""
    total = 0
    with workspace.library.database.reader() as library:
        names = [name for name, _ in library.execute(_TABLES) if name.startswith("search_")]
        for name in names:
            columns = [row[1] for row in library.execute(f"PRAGMA table_info({name})")]
            lengths = " + ".join(f"octet_length({column})" for column in columns)
            total += library.execute(f"SELECT coalesce(sum({lengths}), 0) FROM {name}").fetchone()[0]
    return total
