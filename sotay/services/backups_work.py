# A room to work in: where copies are checked before they become backups or are restored.
# It must not know what is in them.

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.storage.faults import files_translated, free_space

_SPARE = 4_000_000


@contextmanager
def workroom(paths: DataPaths) -> Iterator[Path]:
    """Lend an empty folder inside the data folder; it is gone afterwards, or with the next one after a kill."""
    room = paths.backup_work / f"{os.getpid()}-{secrets.token_hex(4)}"
    with files_translated(room):
        room.mkdir(mode=0o700, parents=True)
    try:
        _clear(paths.backup_work)
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def refuse_full(folder: Path, needed: int) -> None:
    """Raise NO_SPACE (`needed`, `free`) where a folder has no room for some bytes more."""
    free = free_space(folder)
    if free is not None and free < needed + _SPARE:
        raise SotayError(Code.NO_SPACE, {"needed": needed + _SPARE, "free": free, "file": folder.name})


def _clear(work: Path) -> None:
    """Delete the rooms of processes that are no more."""
    import psutil

    for room in work.iterdir():
        pid = room.name.partition("-")[0]
        if not (pid.isdigit() and psutil.pid_exists(int(pid))):
            shutil.rmtree(room, ignore_errors=True)
