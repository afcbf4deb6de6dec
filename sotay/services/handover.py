# Hand-over (bàn giao sổ): what to check first, new keys for the successor, one encrypted file, and the minutes to sign.
# It must not know windows, printers, or how keys and backups are written.

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from sotay.domain.errors import SotayError
from sotay.domain.meetings import MeetingState
from sotay.domain.member_warnings import WarningKind
from sotay.domain.papers import MINUTES, RESOLUTION, PaperState
from sotay.domain.progress import Progress, silent
from sotay.services.backups import Reason, copy_backup
from sotay.services.book import Book
from sotay.services.kept_code import code_was_kept, expect_code, is_code_kept
from sotay.services.keystore import KeyStore
from sotay.services.meetings import MeetingRow
from sotay.services.passphrases import Argon2
from sotay.services.tasks import OPEN
from sotay.storage.audit import AuditHead, AuditTrail
from sotay.storage.sealing import WHO, doing

__all__ = ["Check", "CheckKind", "HandOver", "HandOverService", "Parties", "Standing"]


class CheckKind(StrEnum):
    """Name what is looked at before a book changes hands."""

    AUDIT = "audit"  # the trail and the records agree
    BACKUP = "backup"  # a recent backup, as far as one can be old here
    CODE = "code"  # the recovery code was confirmed
    MEMBERS = "members"  # nothing overdue in the register
    LIST = "list"  # compared with the superior's list this quarter
    MINUTES = "minutes"  # the minutes of what was held are adopted
    TASKS = "tasks"  # no task is overdue
    PACKS = "packs"  # published documents are there


@dataclass(frozen=True, slots=True)
class Check:
    """Hold the outcome of one check; `count` is how many lines, warnings, meetings, tasks or documents it is about.

    What is not good hinders nothing: the minutes tell of it, and both sign.
    """

    kind: CheckKind
    good: bool
    count: int = 0


@dataclass(frozen=True, slots=True)
class Parties:
    """Hold who gives the book away and who takes it over, as they sign."""

    giver: str
    receiver: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold how much of everything is handed over; `held` meetings took place, `papers` of the cell are adopted."""

    members: int
    on_list: int
    meetings: int
    held: int
    papers: int
    tasks: int
    open_tasks: int
    lines: int
    notes: int
    documents: int
    packs: int
    backups: int


@dataclass(frozen=True, slots=True)
class HandOver:
    """Hold what was handed over: counts, checks, the file with its SHA-256 once it is written, the trail's last seal.

    `code` is the new recovery code, shown once and never in the minutes.
    """

    parties: Parties
    when: datetime
    standing: Standing
    checks: tuple[Check, ...]
    code: str = field(repr=False)
    file: Path | None = None
    sha256: str = ""
    head: AuditHead = field(default_factory=AuditHead)


class HandOverService:
    """Hand one open book over; its clock tells the local time with its offset."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._workspace = book.workspace

    @property
    def keeper(self) -> str:
        """Return who keeps the book now, as the audit trail names them."""
        return self._workspace.notebook.setting(WHO)

    def checks(self, progress: Progress = silent) -> tuple[Check, ...]:
        """Look at everything that both should know before they sign; it recounts the whole audit trail."""
        trail = AuditTrail(self._workspace.notebook.database).verify(progress)
        warnings = self._book.members.warnings()
        late = [w for w in warnings if w.kind is WarningKind.PROBATION_OVERDUE]
        unlisted = [w for w in warnings if w.kind is WarningKind.LIST_CHECK_DUE]
        unfinished = [row for row in self._book.meetings.all() if _is_unfinished(row)]
        overdue, standing = self._book.tasks.overdue(), self._standing()
        return (
            Check(CheckKind.AUDIT, not trail.problems, len(trail.problems) or trail.head.count),
            Check(CheckKind.BACKUP, not self._book.backups.status().overdue),
            Check(CheckKind.CODE, is_code_kept(self._workspace)),
            Check(CheckKind.MEMBERS, not late, len(late)),
            Check(CheckKind.LIST, not unlisted),
            Check(CheckKind.MINUTES, not unfinished, len(unfinished) or standing.held),
            Check(CheckKind.TASKS, not overdue, len(overdue) or standing.open_tasks),
            Check(CheckKind.PACKS, standing.documents > 0, standing.documents),
        )

    def hand_over(
        self,
        parties: Parties,
        passphrase: str,
        keystore: KeyStore,
        progress: Progress = silent,
        *,
        cost: Argon2 | None = None,
    ) -> HandOver:
        """Give the book new keys and destroy what opened it before; the file is then written by `write_file`.

        A backup comes first. Services made before are to be made anew. Raise WEAK_PASSPHRASE, or as
        `BackupService.make` and `Workspace.renew_keys`; unless the new keys count already, the book is the giver's.
        """
        checks, standing = self.checks(progress), self._standing()
        self._book.backups.make(Reason.HANDOVER, progress)
        code_kept, before = is_code_kept(self._workspace), self._workspace.keys
        with doing("handover"):
            AuditTrail(self._workspace.notebook.database).note("handover", "", {"receiver": parties.receiver})
            self._workspace.notebook.set_setting(WHO, parties.receiver)
            expect_code(self._workspace)
        try:
            code = self._workspace.renew_keys(passphrase, cost=cost, progress=progress)
        except SotayError:
            # Once the new keys count, the book is the receiver's, and the code that nobody saw is to be made anew.
            if self._workspace.keys is before:
                self._take_back(parties, code_kept)
            raise
        # From here on nothing may fail: the code would be lost with it.
        keystore.forget(self._workspace.keys.folder_id)
        return HandOver(parties, self._book.clock(), standing, checks, code)

    def _take_back(self, parties: Parties, code_kept: bool) -> None:
        with doing("handover.failed"):
            self._workspace.notebook.set_setting(WHO, parties.giver)
            if code_kept:
                code_was_kept(self._workspace)

    def write_file(self, done: HandOver, folder: Path, progress: Progress = silent) -> HandOver:
        """Write the file for the new computer into a folder; return the hand-over with it. It can be tried again.

        What the old keys open goes first: all backups that can be reached get the new wraps.
        Raise as `BackupService.make` and `copy_backup`: NO_SPACE, NOT_WRITABLE, FILE_NOT_FOUND.
        """
        self._book.backups.renew_keys(progress)
        made = self._book.backups.make(Reason.HANDOVER, progress)
        file = copy_backup(made.path, folder, progress)
        with file.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        return replace(done, file=file, sha256=sha256, head=self._head())

    def _head(self) -> AuditHead:
        return AuditTrail(self._workspace.notebook.database).head()

    def _standing(self) -> Standing:
        rows = self._workspace.notebook.database.counts()
        book, library = self._book, self._workspace.library
        counted, meetings, tasks = book.members.standing(), book.meetings.all(), book.tasks.tasks()
        return Standing(
            members=rows["member"],
            on_list=counted.on_list,
            meetings=len(meetings),
            held=sum(row.meeting.state is MeetingState.CLOSED for row in meetings),
            papers=sum(book.papers.book_size(kind, date.min, date.max) for kind in (MINUTES, RESOLUTION)),
            tasks=len(tasks),
            open_tasks=sum(row.task.state in OPEN for row in tasks),
            lines=rows["audit"],
            notes=rows["annotation"],
            documents=sum(facet.documents for facet in library.types()),
            packs=sum(1 for pack in library.history() if pack.undone_at is None),
            backups=sum(1 for row in book.backups.list() if row.own and row.whole),
        )


def _is_unfinished(row: MeetingRow) -> bool:
    return row.meeting.state is MeetingState.CLOSED and row.minutes is not PaperState.ADOPTED
