# Copies of notebook.db through SQLite itself: taken while others write, checked by opening, poured back in one commit.
# It must not know the file of a backup, or when copies are made.

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.storage.audit import AuditHead, head_of
from sotay.storage.backup_file import Content
from sotay.storage.connecting import connect
from sotay.storage.database import row_counts
from sotay.storage.faults import translated
from sotay.storage.schemas import NOTEBOOK, Schema

if TYPE_CHECKING:
    from sqlite3 import Connection

_BUSY_MS = 5_000
_PAGES = 2_048  # 8 MiB between two looks at whether to stop
_WAIT = 0.1  # seconds between two tries while another thread writes
_TRIES = 50
# A copy is one file, written once and read a few times: no log beside it, nothing to roll back.
_COPY = replace(NOTEBOOK, pragmas=("temp_store = MEMORY", "trusted_schema = OFF", "cell_size_check = ON"))
_NEW_COPY = replace(_COPY, pragmas=(*_COPY.pragmas, "journal_mode = MEMORY", "synchronous = OFF"))
_FAULTS_READ = 5


def revision(path: Path, key: bytes) -> str:
    """Return the schema revision of a notebook; raise DATABASE_DAMAGED, FILE_NOT_FOUND or READ_FAILED."""
    _refuse_missing(path)
    with _open(path, key, NOTEBOOK, writing=False) as connection:
        rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        return str(rows[0][0]) if rows else ""


def copy_notebook(source: Path, key: bytes, target: Path, progress: Progress = silent) -> Content:
    """Copy a notebook that may be in use to a new file under the same key; a power cut may still ruin that file.

    The copy and what is counted are one state of the notebook: both are read in one transaction, which stops no writer.
    Raise FILE_NOT_FOUND, DATABASE_DAMAGED, NO_SPACE or NOT_WRITABLE; what was written is then the caller's to delete.
    """
    _refuse_missing(source)
    with (
        _open(source, key, NOTEBOOK, writing=True) as connection,
        _open(target, key, _NEW_COPY, writing=True) as copy,
        translated(target, writing=True),
    ):
        connection.execute("BEGIN")
        content = content_of(connection)
        connection.backup(copy, pages=_PAGES, progress=_told(progress, "copy"))
        connection.execute("COMMIT")
        # Else whoever opens the copy, only to look, makes two more files beside it.
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    return content


def check_copy(path: Path, key: bytes, content: Content | None = None, progress: Progress = silent) -> Content:
    """Open a copy, authenticate every page, check its structure and references, and count it; return the counts.

    Raise FILE_NOT_FOUND, or BACKUP_DAMAGED where anything is wrong or it is not the `content` announced.
    """
    try:
        _refuse_missing(path)
        with _open(path, key, _COPY, writing=False) as connection:
            checks = _checks(connection)
            for done, check in enumerate(checks):
                progress("check", done, len(checks))
                found = connection.execute(f"PRAGMA {check}").fetchmany(_FAULTS_READ)
                if found not in ([], [("ok",)]):
                    raise SotayError(Code.BACKUP_DAMAGED, {"file": path.name, "reason": check})
            counted = content_of(connection)
    except SotayError as error:
        if error.code is not Code.DATABASE_DAMAGED:
            raise
        raise SotayError(Code.BACKUP_DAMAGED, {"file": path.name, "reason": "unreadable"}) from error
    if content is not None and counted != content:
        raise SotayError(Code.BACKUP_DAMAGED, {"file": path.name, "reason": "counts"})
    return counted


def _checks(connection: "Connection") -> tuple[str, ...]:
    # SQLCipher authenticates each page that is read, and a check of the structure reads every page but the free ones.
    free = connection.execute("PRAGMA freelist_count").fetchall()[0][0]
    return ("quick_check", "foreign_key_check", *(("cipher_integrity_check",) if free else ()))


def pour(source: Path, source_key: bytes, target: Path, key: bytes, progress: Progress = silent) -> None:
    """Put the content of a checked copy into a notebook that may be open, in one commit, under that notebook's key.

    Whoever reads meanwhile keeps what they saw until their transaction ends; a stop at any moment leaves the old
    content. Replacing the file instead would leave other processes with a log that belongs to a file without a name.
    Raise LIBRARY_BUSY, NO_SPACE, NOT_WRITABLE.
    """
    told, tries = _told(progress, "restore"), [0]

    def watch(status: int, left: int, total: int) -> None:
        if status == _DONE:  # it is committed: nobody can stop it any more
            return
        tries[0] = tries[0] + 1 if status else 0
        if tries[0] > _TRIES:
            raise SotayError(Code.LIBRARY_BUSY)
        told(status, left, total)

    with (
        _open(source, source_key, _COPY, writing=False) as copy,
        _open(target, key, NOTEBOOK, writing=True) as connection,
        translated(target, writing=True),
    ):
        copy.backup(connection, pages=_PAGES, progress=watch, sleep=_WAIT)
        connection.execute("PRAGMA busy_timeout = 0")  # a reader that keeps the log from moving is not waited for
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


_DONE = 101  # SQLITE_DONE


def content_of(connection: "Connection") -> Content:
    """Return the rows of each table and the head of the audit trail, as a transaction sees them."""
    counts = row_counts(connection)
    return Content(counts, head_of(connection) if "audit" in counts else AuditHead())


def keep_trust(source: "Connection", target: "Connection") -> None:
    """Write the trusted roots and the memory of channels of one notebook into another, where they differ.

    Whom this computer trusts belongs to its library, which is not restored: going back would let an older pack, or one
    under a revoked key, in again. `target` is in a write transaction.
    """
    parents_first = ("trusted_root", "channel_trust")
    rows = {name: [c.execute(f"SELECT * FROM {name}").fetchall() for c in (source, target)] for name in parents_first}
    if all(now == then for now, then in rows.values()):
        return
    for name in reversed(parents_first):
        target.execute(f"DELETE FROM {name}")
    for name in parents_first:
        now = rows[name][0]
        if now:
            target.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(now[0]))})", now)


def _told(progress: Progress, step: str) -> Callable[[int, int, int], None]:
    def tell(_status: int, left: int, total: int) -> None:
        progress(step, total - left, total)

    return tell


def _refuse_missing(path: Path) -> None:
    if not path.exists():
        raise SotayError(Code.FILE_NOT_FOUND, {"file": path.name})
    if path.stat().st_size == 0:
        raise SotayError(Code.DATABASE_DAMAGED, {"file": path.name})


@contextmanager
def _open(path: Path, key: bytes, schema: Schema, *, writing: bool) -> "Iterator[Connection]":
    with translated(path, writing=writing), closing(connect(path, key, schema, _BUSY_MS)) as connection:
        yield connection
