# Backups of the notebook (sao lưu): made when due, listed, verified, thinned, copied a second time to another place.
# It must not know file formats or SQL; restoring.py brings a backup back.

import hashlib
import shutil
import threading
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.domain.thinning import KeepRules, Reason
from sotay.services.backups_listing import BackupRow, clear_parts, rows_of, thin
from sotay.services.backups_making import Book, back_up, rewrap
from sotay.services.backups_opening import Secret, open_backup
from sotay.services.backups_state import State, load_state, notebook_mark, save_state
from sotay.services.backups_work import refuse_full, workroom
from sotay.storage.audit import AuditHead
from sotay.storage.backup import check_copy
from sotay.storage.backup_file import check_whole, extract
from sotay.storage.faults import files_translated
from sotay.storage.files import flush_file
from sotay.storage.files import replace as rename

if TYPE_CHECKING:
    from sotay.services.workspace import Workspace

__all__ = ["BackupFacts", "BackupRow", "BackupService", "BackupStatus", "Reason", "SecondCopy", "Secret"]

HOURLY = timedelta(hours=1)
OLD = timedelta(days=7)
# Neither says that a backup could not be made: the person stopped it, or another process is making one.
_NO_FAILURE = frozenset({Code.CANCELLED, Code.LIBRARY_BUSY})


class SecondCopy(StrEnum):
    """Name how the second copy stands."""

    NOT_CHOSEN = "not_chosen"
    DONE = "done"  # the newest backup lies there too
    PENDING = "pending"  # it does not yet: the stick is away or full, and it comes when that changes


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """Hold what a verified backup contains: rows by table, and how far its audit trail went."""

    path: Path
    made: datetime
    reason: Reason
    sequence: int
    schema: str
    own: bool
    counts: Mapping[str, int]
    head: AuditHead


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """Hold how safe the notebook is now.

    `last` is the newest whole backup of this book; `failure` what the newest attempt after it came to; `overdue` that
    there is none, or that it is older than seven days and the notebook has changed since; `second_made` when the backup
    was made that was copied to the second place last.
    """

    last: BackupRow | None
    failure: Code | None
    failed: datetime | None
    second: SecondCopy
    second_failure: Code | None
    overdue: bool
    second_made: datetime | None = None


class BackupService:
    """Keep the backups of one open book; `clock` tells the local time with its offset."""

    def __init__(
        self,
        workspace: "Workspace",
        clock: Callable[[], datetime],
        second: Path | None = None,
        rules: KeepRules | None = None,
    ) -> None:
        self._workspace = workspace
        self._paths = workspace.paths
        self._clock = clock
        self._second = second
        self._rules = rules or KeepRules()
        self._making = threading.Lock()
        self._failed: tuple[Code, datetime] | None = None  # a full disk keeps no note of what went wrong

    def make(self, reason: Reason, progress: Progress = silent, *, spare: Collection[Path] = ()) -> BackupRow:
        """Make a verified backup, thin the old ones except those to `spare`, and copy it to the second place.

        Raise as `back_up`; what went wrong is then remembered. The second copy never fails a backup: it is pending.
        """
        with self._making:
            state, now = load_state(self._paths), self._clock()
            self._workspace.notebook.database.checkpoint()
            mark = notebook_mark(self._paths)  # before the copy: what is written meanwhile is due again
            try:
                path, header = back_up(self.book, reason, now, progress, also=self._second)
            except SotayError as error:
                if error.code not in _NO_FAILURE:
                    self._failed = error.code, now
                    save_state(self._paths, replace(state, failure=error.code, failed=now))
                raise
            self._failed = None
            done = replace(state, sequence=header.sequence, made=header.made, mark=mark, failure=None, failed=None)
            save_state(self._paths, done)
            thin(self._rows(), now, self._rules, spare)
        with suppress(SotayError):
            self.copy_second(progress)
        return next(row for row in self._rows() if row.path == path)

    def due(self, now: datetime) -> bool:
        """Tell whether the notebook changed since the last backup, and that one is an hour old.

        A backup from the future of a clock that was set back does not hold the next one up.
        """
        state = load_state(self._paths)
        recent = state.made is not None and timedelta(0) <= now - state.made < HOURLY
        return not recent and self._changed(state)

    def changed(self) -> bool:
        """Tell whether the notebook changed since the last backup."""
        return self._changed(load_state(self._paths))

    def list(self, *, thorough: bool = False) -> tuple[BackupRow, ...]:
        """Return the backups of both places, newest first in each, the book's own place first.

        Without `thorough` only headers and lengths are read, and `checked` is false.
        """
        return (*self._rows(thorough=thorough), *self._second_rows(thorough=thorough))

    def verify(self, path: Path, progress: Progress = silent, *, secret: Secret | None = None) -> BackupFacts:
        """Read every byte of a backup, open its copy, check every page, count every table.

        Raise FILE_NOT_FOUND, NOT_A_BACKUP, BACKUP_TRUNCATED, BACKUP_DAMAGED, NO_SPACE; PASSPHRASE_NEEDED (`ways`) or
        WRONG_PASSPHRASE where the key of this book does not open it.
        """
        found = open_backup(path, self._workspace.data_key, secret, progress)
        refuse_full(self._paths.root, found.header.length)
        with workroom(self._paths) as room:
            extract(found.layout, found.manifest, room / "copy.db", progress)
            content = check_copy(room / "copy.db", found.data_key.notebook, found.manifest.content, progress)
        told = found.header
        own = told.keys.folder_id == self._workspace.keys.folder_id
        return BackupFacts(path, told.made, told.reason, told.sequence, told.schema, own, content.counts, content.head)

    def status(self) -> BackupStatus:
        """Return how safe the notebook is now; quick, and without an error whatever is wrong with the folders."""
        state = load_state(self._paths)
        last = next((row for row in self._rows() if row.own and row.whole), None)
        old = last is None or last.made is None or (self._clock() - last.made > OLD and self._changed(state))
        second = self._second_state(state, last)
        failure = state.second_failure if second is SecondCopy.PENDING else None
        if state.failure is None and self._failed is not None:
            state = replace(state, failure=self._failed[0], failed=self._failed[1])
        return BackupStatus(last, state.failure, state.failed, second, failure, old, state.second_made)

    def copy_second(self, progress: Progress = silent) -> bool:
        """Copy the newest backup to the second place unless it is there, and thin that place; tell whether it is there.

        False where the place is away: nobody is at fault. Raise NO_SPACE, NOT_WRITABLE or BACKUP_DAMAGED (the copy
        does not read back); what went wrong is then remembered.
        """
        last = next((row for row in self._rows() if row.own and row.whole), None)
        if self._second is None or last is None or not _is_there(self._second):
            return False
        state = load_state(self._paths)
        try:
            clear_parts(self._second)
            copy_backup(last.path, self._second, progress)
        except SotayError as error:
            if error.code not in _NO_FAILURE:
                save_state(self._paths, replace(state, second_failure=error.code))
            raise
        self._note_second(self._second, last)
        return True

    def renew_keys(self, progress: Progress = silent) -> int:
        """Put the present wraps into all backups that can be reached; return how many were written anew.

        Else an old passphrase or recovery code would still open the backups of its day.
        """
        rows = [row for row in self.list() if row.own and row.whole]
        return sum(rewrap(row.path, self.book, progress) for row in rows)

    @property
    def book(self) -> Book:
        """Return the book that is kept."""
        return Book(self._paths, self._workspace.keys, self._workspace.data_key)

    def _rows(self, *, thorough: bool = False) -> tuple[BackupRow, ...]:
        return tuple(rows_of(self._paths.backups, self._workspace.keys.folder_id, thorough=thorough))

    def _second_rows(self, *, thorough: bool = False) -> tuple[BackupRow, ...]:
        if self._second is None:
            return ()
        return tuple(rows_of(self._second, self._workspace.keys.folder_id, second=True, thorough=thorough))

    def _note_second(self, folder: Path, last: BackupRow) -> None:
        """Thin what this computer put into the second place, and remember what it put there."""
        state, place = load_state(self._paths), _name_of(folder)
        put = {last.path.name, *(state.second_names if state.second == place else ())}
        thin([row for row in self._second_rows() if row.path.name in put], self._clock(), self._rules)
        names = tuple(row.path.name for row in self._second_rows() if row.path.name in put)
        there = replace(state, second=place, second_sequence=last.sequence, second_made=last.made, second_names=names)
        save_state(self._paths, replace(there, second_failure=None))

    def _changed(self, state: State) -> bool:
        # What was written since lies in the log beside the notebook, or made the notebook itself newer.
        return notebook_mark(self._paths) != state.mark

    def _second_state(self, state: State, last: BackupRow | None) -> SecondCopy:
        if self._second is None:
            return SecondCopy.NOT_CHOSEN
        there = state.second == _name_of(self._second) and last is not None and state.second_sequence == last.sequence
        return SecondCopy.DONE if there else SecondCopy.PENDING


def copy_backup(path: Path, folder: Path, progress: Progress = silent) -> Path:
    """Copy a backup to another folder, on the disk there and read back; return the copy.

    One that lies there already, whole and of the same length, stays. Raise NO_SPACE, NOT_WRITABLE, FILE_NOT_FOUND, or
    as `check_whole`.
    """
    target = folder / path.name
    length = check_whole(path).path.stat().st_size
    if _is_copied(target, length):
        return target
    refuse_full(folder, length)
    part = target.with_name(target.name + ".part")
    try:
        with files_translated(target):
            shutil.copyfile(path, part)
            flush_file(part)
            check_whole(part, progress)
            rename(part, target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    return target


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:  # a stick that is being pulled out
        return False


def _is_copied(target: Path, length: int) -> bool:
    try:
        return target.stat().st_size == length and bool(check_whole(target))
    except (OSError, SotayError):
        return False


def _name_of(folder: Path) -> str:
    # The state file holds nothing private, and where a person keeps their copies is.
    return hashlib.sha256(str(folder).encode()).hexdigest()[:16]
