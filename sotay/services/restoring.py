# A backup brought back: looked into, put in the place of the notebook, opened as a book of its own, undone.
# It must not make the file format or SQL its own; what a person confirms is asked before.

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.domain.thinning import Reason
from sotay.paths import DataPaths
from sotay.services.backups_listing import BackupRow
from sotay.services.backups_opening import OpenedBackup, Secret, open_backup, refuse_newer
from sotay.services.backups_work import refuse_full, workroom
from sotay.storage.audit import AuditHead, AuditTrail
from sotay.storage.backup import check_copy, keep_trust, pour
from sotay.storage.backup_differences import PeopleDifference, TableDifference, differences
from sotay.storage.backup_file import Header, extract
from sotay.storage.database import Database
from sotay.storage.schemas import NOTEBOOK
from sotay.storage.sealing import doing

if TYPE_CHECKING:
    from sotay.services.backups import BackupService
    from sotay.services.workspace import Workspace

__all__ = ["Difference", "PeopleDifference", "Relation", "RestoreService", "Restored", "TableDifference"]

KIND = "backup"  # of the lines that restoring leaves in the audit trail
_RESTORED = "backup.restore"


class Relation(StrEnum):
    """Name how a backup stands to the notebook of now, by what their audit trails have in common."""

    SAME = "same"
    OLDER = "older"  # the notebook went on from it
    NEWER = "newer"  # it went on from the notebook
    DIVERGED = "diverged"  # both went on from an earlier state: two computers, or a restore in between
    FOREIGN = "foreign"  # of another book


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold what restoring a backup would change: `there` is the backup, `here` the notebook of now.

    `parted` tells, for those that have diverged, the moment of the last change that both have.
    """

    path: Path
    made: datetime
    reason: Reason
    sequence: int
    relation: Relation
    tables: tuple[TableDifference, ...]
    members: PeopleDifference
    parted: datetime | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """Hold what was restored, and the backup of what was there before, which undoes it."""

    path: Path
    made: datetime
    before: BackupRow


class RestoreService:
    """Bring backups back into one book, open for writing."""

    def __init__(self, workspace: "Workspace", backups: "BackupService") -> None:
        self._workspace = workspace
        self._backups = backups

    def look_inside(self, path: Path, secret: Secret | None = None, progress: Progress = silent) -> Difference:
        """Compare a backup with the notebook of now; nothing changes.

        Raise as `BackupService.verify`, and NEWER_SCHEMA.
        """
        now = self._workspace.notebook.database
        with self._unpacked(path, secret, progress) as (found, copy):
            tables, members = differences(copy.path, found.data_key.notebook, now.path, self._key)
            told = found.header
            there, here = AuditTrail(copy), AuditTrail(now)
            relation = self._relation(found, there, here)
            parted = _parted(there, here) if relation is Relation.DIVERGED else None
        return Difference(path, told.made, told.reason, told.sequence, relation, tables, members, parted)

    def restore_instead(
        self, path: Path, secret: Secret | None = None, progress: Progress = silent, *, foreign: bool = False
    ) -> Restored:
        """Put the content of a backup in the place of the notebook; first, the notebook of now becomes a backup.

        The keys stay those of now, and so does whom this computer trusts. Whoever holds the notebook open sees the new
        content with their next transaction. Raise as `look_inside`, what a backup raises, and BACKUP_FOREIGN for a
        backup of another book that no person confirmed (`foreign`), LIBRARY_BUSY where somebody writes meanwhile; the
        notebook is then as it was.
        """
        notebook = self._workspace.notebook.database
        with self._unpacked(path, secret, progress) as (found, copy):
            if not foreign and self._is_foreign(found.header):
                raise SotayError(Code.BACKUP_FOREIGN, {"file": path.name, "made": found.header.made.isoformat()})
            kept = AuditTrail(notebook).head()
            before = self._backups.make(Reason.BEFORE_RESTORE, progress, spare=(path,))
            with notebook.reader() as now, copy.writer() as then, doing(_RESTORED):
                keep_trust(now, then)
            _note(copy, found.header, before)
            _settle(copy)
            check_copy(copy.path, found.data_key.notebook, progress=progress)
            if AuditTrail(notebook).head() != kept:  # what was written meanwhile is in no backup
                raise SotayError(Code.LIBRARY_BUSY)
            pour(copy.path, found.data_key.notebook, notebook.path, self._key, progress)
        check_copy(notebook.path, self._key)  # nobody may stop it any more: it is done
        return Restored(path, found.header.made, before)

    def undo_restore(self, progress: Progress = silent) -> Restored:
        """Bring back what was there before the last restore; doing it twice restores again. Raise NO_BACKUP too."""
        rows = self._backups.list()
        last = next((row for row in rows if row.own and row.whole and row.reason is Reason.BEFORE_RESTORE), None)
        if last is None:
            raise SotayError(Code.NO_BACKUP)
        return self.restore_instead(last.path, progress=progress)

    @property
    def _key(self) -> bytes:
        return self._workspace.data_key.notebook

    def _is_foreign(self, header: Header) -> bool:
        return header.keys.folder_id != self._workspace.keys.folder_id

    def _relation(self, found: OpenedBackup, there: AuditTrail, here: AuditTrail) -> Relation:
        head, now = found.manifest.content.head, here.head()
        if self._is_foreign(found.header):
            return Relation.FOREIGN
        if head == now:
            return Relation.SAME
        if here.holds(head):
            return Relation.OLDER
        return Relation.NEWER if there.holds(now) else Relation.DIVERGED

    @contextmanager
    def _unpacked(
        self, path: Path, secret: Secret | None, progress: Progress
    ) -> Iterator[tuple[OpenedBackup, Database]]:
        """Lend a backup and a checked copy of its notebook, brought to the newest schema."""
        found = open_backup(path, self._workspace.data_key, secret, progress)
        refuse_newer(found.header, path)
        with unpacked(found, self._workspace.paths, progress) as copy:
            yield found, copy


def _parted(there: AuditTrail, here: AuditTrail) -> datetime | None:
    """Return when two trails of one book went different ways, None where they have nothing in common."""
    lines = there.sealed()
    common = bisect_left(lines, 1, key=lambda line: not here.holds(AuditHead(int(str(line["id"])), str(line["hash"]))))
    return datetime.fromisoformat(str(lines[common - 1]["at"])) if common else None


@contextmanager
def unpacked(found: OpenedBackup, paths: DataPaths, progress: Progress) -> Iterator[Database]:
    """Lend a checked copy of a backup's notebook, brought to the newest schema, in a room that is gone afterwards."""
    refuse_full(paths.root, 2 * found.header.length)  # a migration and a log beside it take room
    with workroom(paths) as room:
        copy = open_copy(found, room / "copy.db", progress)
        try:
            yield copy
        finally:
            copy.close()


def open_copy(found: OpenedBackup, target: Path, progress: Progress) -> Database:
    """Write a backup's notebook to a file, check it, and open it in the newest schema."""
    key = found.data_key.notebook
    extract(found.layout, found.manifest, target, progress)
    check_copy(target, key, found.manifest.content, progress)
    return Database.open(target, key, NOTEBOOK, create=False)


def note_restored(copy: Database, header: Header) -> None:
    """Leave one line in the audit trail of a restored notebook: from here on it goes its own way."""
    _note(copy, header, None)
    _settle(copy)


def _note(copy: Database, header: Header, before: BackupRow | None) -> None:
    told: dict[str, object] = {"made": header.made.isoformat(), "reason": header.reason.value}
    if before is not None:
        told["before"] = before.sequence
    with doing(_RESTORED):
        AuditTrail(copy).note(KIND, str(header.sequence), told)


def _settle(copy: Database) -> None:
    """Make a copy one file again, everything in it."""
    copy.checkpoint()
    copy.close()
