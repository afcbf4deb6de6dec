# One backup of the notebook: copied, checked by opening it, sealed, named. A failure leaves the folder as it was.
# It must not know when backups are due, or open the workspace: a migration asks for one before the notebook is open.

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sotay import __version__
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.domain.thinning import Reason
from sotay.paths import DataPaths
from sotay.services.backups_listing import clear_parts, file_name, highest_sequence
from sotay.services.backups_opening import opened_by
from sotay.services.backups_state import load_state
from sotay.services.backups_work import refuse_full, workroom
from sotay.storage.backup import check_copy, copy_notebook, revision
from sotay.storage.backup_file import Header, check_whole, write_backup
from sotay.storage.faults import files_translated
from sotay.storage.keyfile import KeyFile
from sotay.storage.keys import DataKey
from sotay.storage.locking import WriterLock


@dataclass(frozen=True, slots=True)
class Book:
    """Name a book and hold what opens it."""

    paths: DataPaths
    keys: KeyFile
    data_key: DataKey


def back_up(
    book: Book, reason: Reason, now: datetime, progress: Progress = silent, *, also: Path | None = None
) -> tuple[Path, Header]:
    """Make a verified backup in the book's folder; `also` is the folder whose numbers must not be given again.

    Raise NO_SPACE, NOT_WRITABLE, LIBRARY_BUSY (another process makes one), DATABASE_DAMAGED, FILE_NOT_FOUND,
    BACKUP_DAMAGED (the copy is not what was copied); nothing is left behind then.
    """
    folder = book.paths.backups
    with files_translated(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with WriterLock(folder / "backup.lock"), workroom(book.paths) as room:
        clear_parts(folder)
        copy, key = room / "copy.db", book.data_key.notebook
        _refuse_full(book)
        schema = revision(book.paths.notebook, key)
        content = copy_notebook(book.paths.notebook, key, copy, progress)
        sequence = max(load_state(book.paths).sequence, highest_sequence(folder), _highest(also)) + 1
        length = copy.stat().st_size
        header = Header(now.replace(microsecond=0), __version__, schema, reason, sequence, length, book.keys)
        target, seal = folder / file_name(header), book.data_key.backups
        # The check and the writing read the same file and take about as long: each has a core of its own.
        with ThreadPoolExecutor(1) as pool, copy.open("rb") as payload:
            check = pool.submit(check_copy, copy, key, content)
            write_backup(target, header, payload, content, seal, progress, checked=check.result)
    return folder / file_name(header), header


def keep_before_migration(paths: DataPaths, keys: KeyFile, data_key: DataKey) -> None:
    """Make a backup of a notebook whose schema is about to change; raise as `back_up`."""
    back_up(Book(paths, keys, data_key), Reason.BEFORE_MIGRATION, datetime.now().astimezone())


def rewrap(path: Path, book: Book, progress: Progress = silent) -> bool:
    """Put the book's present wraps into a backup, so that what opened it before opens it no more.

    Return False, the file untouched, where it has them already, or no key of the book opens it.
    Raise as `check_whole`, NO_SPACE or NOT_WRITABLE.
    """
    layout = check_whole(path)
    opened = opened_by(book.data_key, layout)
    if opened is None or layout.header.keys == book.keys:
        return False
    manifest, key = opened
    refuse_full(path.parent, path.stat().st_size)
    told = layout.header
    header = Header(told.made, told.app, told.schema, told.reason, told.sequence, told.length, book.keys)
    with files_translated(path), path.open("rb") as payload:
        payload.seek(layout.begin)
        write_backup(path, header, payload, manifest.content, key.backups, progress)
    return True


def _refuse_full(book: Book) -> None:
    notebook = book.paths.notebook
    if not notebook.exists():
        raise SotayError(Code.FILE_NOT_FOUND, {"file": notebook.name})
    log = notebook.with_name(notebook.name + "-wal")
    size = notebook.stat().st_size + (log.stat().st_size if log.exists() else 0)
    refuse_full(book.paths.backups, 2 * size)  # the copy that is checked, and the backup


def _highest(folder: Path | None) -> int:
    return highest_sequence(folder) if folder is not None else 0
