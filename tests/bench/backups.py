# What a verified backup of a large notebook costs, beside the bare encrypted copy that it cannot do without.
# It must not decide what is good enough beyond the limit it states.

import secrets
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from sotay.services.backups import BackupService, Reason
from sotay.services.restoring import RestoreService
from sotay.services.workspace import Workspace
from sotay.storage.files import flush_file
from tests.bench.figure import Figure
from tests.bench.workload import Workload, open_book

_BYTES = 200_000_000
_NOTE = 1500  # bytes of one record, about what a page of minutes takes
_TIMES = 3


def backup_figures(work: Workload) -> Iterator[Figure]:
    """Back up, verify and restore a notebook of 200 MB; the floor is one encrypted copy by SQLite, nothing checked."""
    with open_book(work.new_book("large"), write=True) as workspace:
        _fill(workspace)
        service = BackupService(workspace, lambda: datetime.now().astimezone())
        copy = work.folder / "raw-copy.db"
        floor, taken = _medians(lambda: _raw_copy(workspace, copy), lambda: service.make(Reason.AUTOMATIC))
        size = workspace.paths.notebook.stat().st_size / 1e6
        yield Figure(f"verified backup of {size:.0f} MB / encrypted copy", taken, "s", floor, 2.5)
        last = service.list()[0].path
        yield Figure("backup verified again / encrypted copy", _seconds(lambda: service.verify(last)), "s", floor)
        restoring = RestoreService(workspace, service)
        yield Figure("restored instead / encrypted copy", _seconds(lambda: restoring.restore_instead(last)), "s", floor)


def _fill(workspace: Workspace) -> None:
    made = "2026-11-01T08:00:00+07:00"
    insert = (
        "INSERT INTO annotation (document, kind, colour, note, anchor, starts, ends, quote, text_before, text_after,"
        " digest, made_at, changed_at) VALUES (?, 'note', NULL, ?, 'dieu-1', 0, 9, 'họp chi bộ', '', '', '', ?, ?)"
    )
    while workspace.paths.notebook.stat().st_size < _BYTES:
        rows = [(str(number), secrets.token_hex(_NOTE // 2), made, made) for number in range(2_000)]
        with workspace.notebook.database.writer() as connection:
            connection.executemany(insert, rows)
        workspace.notebook.database.checkpoint()


def _raw_copy(workspace: Workspace, target: Path) -> None:
    target.unlink(missing_ok=True)
    key = workspace.data_key.notebook.hex()
    with workspace.notebook.database.reader() as source, closing(driver.connect(str(target))) as copy:
        copy.execute(f"PRAGMA key = \"x'{key}'\"")
        copy.execute("PRAGMA journal_mode = MEMORY").fetchall()
        copy.execute("PRAGMA synchronous = OFF")
        source.execute("SELECT count(*) FROM setting").fetchall()
        source.backup(copy)
    flush_file(target)


def _medians(*works: Callable[[], object]) -> list[float]:
    """Return the median seconds of each, taken in turns, so that a busy machine slows all alike."""
    taken = [[_seconds(work) for work in works] for _ in range(_TIMES)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
