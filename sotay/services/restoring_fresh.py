# A backup opened as a book of its own: in a folder beside, on a new computer, or where the book cannot be opened.
# It must not touch a book that opens; what stands in the way gets another name, and nothing is deleted.

import shutil
from contextlib import suppress
from itertools import count
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.paths import DataPaths
from sotay.services.backups_making import Book
from sotay.services.backups_opening import OpenedBackup, Secret, open_backup, refuse_newer
from sotay.services.restoring import note_restored, unpacked
from sotay.services.starting import check_folder, is_on_network
from sotay.services.unlocking import pending_keys, unlock
from sotay.storage.backup import check_copy, pour
from sotay.storage.backup_file import Header
from sotay.storage.database import Database
from sotay.storage.faults import files_translated
from sotay.storage.files import replace
from sotay.storage.keyfile import KeyFile, backup_of
from sotay.storage.keys import DataKey
from sotay.storage.locking import WriterLock
from sotay.storage.schemas import LIBRARY

_SIDE_FILES = ("", "-wal", "-shm")


def restore_beside(
    path: Path,
    folder: Path,
    *,
    book: Book | None = None,
    secret: Secret | None = None,
    progress: Progress = silent,
) -> DataPaths:
    """Make a backup a book of its own in a folder that is empty or not there yet; its library begins empty.

    What opens the `book` now opens it, where that book's key opens the backup; else what opened it on the day of the
    backup. Raise FOLDER_REFUSED (`reason`: not_empty), NEWER_SCHEMA,
    NO_SPACE, NOT_WRITABLE, NETWORK_FOLDER, and as `open_backup`; the folder is then as it was.
    """
    paths, existed = DataPaths(folder), folder.exists()
    if existed and any(folder.iterdir()):
        raise SotayError(Code.FOLDER_REFUSED, {"file": str(folder), "reason": "not_empty"})
    check_folder(paths)
    found = _opened(path, book.data_key if book else None, secret, progress)
    keys = book.keys if book is not None and found.own else found.header.keys
    try:
        with files_translated(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with WriterLock(paths.lock):
            keys.save(pending_keys(paths), copy=False)
            _install(found, paths, progress)
            _commit_keys(paths, keys)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if existed:
            folder.mkdir(mode=0o700)
        raise
    return paths


def restore_fresh(path: Path, paths: DataPaths, secret: Secret, progress: Progress = silent) -> Header:
    """Make a backup the book of a folder whose own book is not there or cannot be opened.

    `secret` opens the backup: what opened the book on its day, or what opens keys.json now where that is whole. Files
    that stand in the way get names of their own (`notebook-damaged-1.db`); a library that the key fits stays. Raise
    ALREADY_INITIALISED for a book that opens, NETWORK_FOLDER, LIBRARY_BUSY, NEWER_SCHEMA, NO_SPACE, NOT_WRITABLE, and
    as `open_backup`. A stop at any moment leaves what can be restored again.
    """
    if is_on_network(paths.root):
        raise SotayError(Code.NETWORK_FOLDER, {"folder": str(paths.root)})
    with files_translated(paths.root):
        paths.root.mkdir(mode=0o700, parents=True, exist_ok=True)
    with WriterLock(paths.lock):
        present = _present_keys(paths)
        known = _unlocked(present, secret)
        if known is not None and _is_sound(paths, known):
            raise SotayError(Code.ALREADY_INITIALISED, {"folder": str(paths.root)})
        found = _opened(path, known, secret, progress)
        if not (paths.library.exists() or paths.notebook.exists() or present):
            found.header.keys.save(pending_keys(paths), copy=False)  # a stop from here on is an interrupted creation
        _install(found, paths, progress)
        if not found.own:
            _commit_keys(paths, found.header.keys)
    return found.header


def _opened(path: Path, known: DataKey | None, secret: Secret | None, progress: Progress) -> OpenedBackup:
    found = open_backup(path, known, secret, progress)
    refuse_newer(found.header, path)
    return found


def _present_keys(paths: DataPaths) -> KeyFile | None:
    try:
        return KeyFile.load(paths.keys)
    except SotayError:
        return None


def _unlocked(keys: KeyFile | None, secret: Secret) -> DataKey | None:
    if keys is None:
        return None
    with suppress(SotayError):  # it may be the secret of the backup's day only
        return unlock(keys, secret.passphrase, secret.recovery_code, None)
    return None


def _is_sound(paths: DataPaths, data_key: DataKey) -> bool:
    try:
        check_copy(paths.notebook, data_key.notebook)
    except SotayError:
        return False
    return True


def _install(found: OpenedBackup, paths: DataPaths, progress: Progress) -> None:
    """Put the backup's notebook in its place, and a library beside it that its key opens."""
    with unpacked(found, paths, progress) as copy:
        note_restored(copy, found.header)
        ready = copy.path
        if found.data_key is not found.present:  # the keys were renewed since: the notebook lies under the new one
            ready = copy.path.with_name("renewed.db")
            pour(copy.path, found.data_key.notebook, ready, found.present.notebook, progress)
        with files_translated(paths.notebook):
            _set_aside(paths.notebook)
            replace(ready, paths.notebook)
    if not _library_opens(paths, found.present):
        with files_translated(paths.library):
            _set_aside(paths.library)
        Database.open(paths.library, found.present.library, LIBRARY).close()


def _library_opens(paths: DataPaths, data_key: DataKey) -> bool:
    try:
        Database.open(paths.library, data_key.library, LIBRARY, create=False).close()
    except SotayError:
        return False
    return True


def _commit_keys(paths: DataPaths, keys: KeyFile) -> None:
    with files_translated(paths.keys):
        for path in (paths.keys, backup_of(paths.keys)):
            _set_aside(path)
    keys.save(paths.keys)
    pending_keys(paths).unlink(missing_ok=True)


def _set_aside(path: Path) -> None:
    """Give a file and what SQLite keeps beside it another name; the file itself last, so that its log stays with it."""
    if not any(path.with_name(path.name + end).exists() for end in _SIDE_FILES):
        return
    stem, _, suffix = path.name.partition(".")
    names = (path.with_name(f"{stem}-damaged-{n}.{suffix}") for n in count(1))
    aside = next(name for name in names if not name.exists())
    for end in reversed(_SIDE_FILES):
        with suppress(FileNotFoundError):
            path.with_name(path.name + end).rename(aside.with_name(aside.name + end))
