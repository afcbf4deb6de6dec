# Moves notebook.db from one key to another: a checked copy under the new key takes its place.
# It must not know who holds keys, or why they change.

from contextlib import closing
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.storage.backup import check_copy, content_of, pour
from sotay.storage.backup_file import Content
from sotay.storage.connecting import connect
from sotay.storage.faults import files_translated, translated
from sotay.storage.files import replace
from sotay.storage.schemas import NOTEBOOK

_BUSY_MS = 5_000


def rekey(path: Path, old_key: bytes, new_key: bytes, progress: Progress = silent) -> None:
    """Put a notebook under another key; nobody may have it open.

    The old file stays whole until the copy under the new key was read back and counted. Raise LIBRARY_BUSY where
    somebody reads it, NO_SPACE, NOT_WRITABLE, WRONG_KEY or BACKUP_DAMAGED.
    """
    copy = path.with_name(path.name + ".rekeyed")
    try:
        with files_translated(path):
            copy.unlink(missing_ok=True)
        content = _counted(path, old_key)
        pour(path, old_key, copy, new_key, progress)
        check_copy(copy, new_key, content, progress)
        _refuse_log(path)
        with files_translated(path):
            replace(copy, path)
    finally:
        for left in (copy, *_beside(copy)):
            left.unlink(missing_ok=True)


def _counted(path: Path, key: bytes) -> Content:
    with translated(path, writing=True), closing(connect(path, key, NOTEBOOK, _BUSY_MS)) as connection:
        return content_of(connection)


def _refuse_log(path: Path) -> None:
    """Refuse a notebook with a log of its own beside it: it would be read into the file that takes its place."""
    log, index = _beside(path)
    if log.exists() and log.stat().st_size:
        raise SotayError(Code.LIBRARY_BUSY)
    log.unlink(missing_ok=True)
    index.unlink(missing_ok=True)


def _beside(path: Path) -> tuple[Path, Path]:
    return path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")
