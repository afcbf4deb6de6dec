# The work behind the page of backups: looking, making, verifying, deleting, second copies, restoring; one at a time.
# It must not know what is shown; it tells how each piece ended.

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.paths import DataPaths
from sotay.services.backup_places import (
    FOLDER_ON_STICK,
    bring_back,
    choose_second,
    forget_second,
    keep_second,
    second_place,
    set_aside,
)
from sotay.services.backups import BackupRow, BackupStatus, Reason, Secret
from sotay.services.book import Book
from sotay.services.drives import removable_drives
from sotay.ui.pages.base import Changes
from sotay.ui.pages.long_work import LongWork
from sotay.ui.tasks import Lane

# Comparing two notebooks loads what the page itself does without.
if TYPE_CHECKING:
    from sotay.services.restoring import Difference, Restored, RestoreService

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Overview:
    """Hold what the page shows: how the backups stand, all copies, where they lie, and the sticks of the moment."""

    status: BackupStatus
    rows: tuple[BackupRow, ...]
    folder: Path
    second: Path | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Verified:
    """Hold what a verification found: the counts of a whole copy, or the fault of another."""

    when: datetime
    counts: Mapping[str, int] | None = None
    fault: Code | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Hold what is to be restored: the file, and what a person typed to open it, where the key does not."""

    path: Path
    secret: Secret | None = None


class BackupWork(LongWork):
    """Run the services of backups away from the main thread and tell how they ended."""

    looked = Signal(object)
    made = Signal(object)
    verified = Signal(object)  # dict of Path and Verified
    deleted = Signal(object)  # where the copy is until the next one is made
    brought_back = Signal()
    second_set = Signal()
    inside = Signal(object)
    locked = Signal(object)  # the error: it tells what opens the backup
    restored = Signal(object)
    beside = Signal(object)

    def look(self) -> None:
        """Read what the page shows."""
        book = self._desk.book

        def read(_: Progress) -> Overview:
            service, second = book.backups, second_place(book.workspace.notebook)
            return Overview(service.status(), service.list(), book.workspace.paths.backups, second, book.clock())

        self._desk.tasks.run(read, self.looked.emit, self._on_look_failed, owner=self, slot="look")

    def check_newest(self, row: BackupRow, done: Callable[[Verified], object]) -> None:
        """Verify the newest copy quietly, for what the page says of it."""
        book = self._desk.book
        self._desk.tasks.run(
            lambda progress: _verified(book, row.path, progress),
            done,
            lambda _: None,
            owner=self,
            slot="newest",
        )

    def make(self) -> None:
        """Make a backup because a person wants one."""
        book = self._desk.book
        self._run(lambda progress: book.backups.make(Reason.MANUAL, progress), self._on_made, Lane.BACKUP)

    def verify(self, rows: Sequence[BackupRow]) -> None:
        """Verify copies, one after the other; the progress counts whole copies when there are several."""
        book = self._desk.book

        def work(progress: Progress) -> dict[Path, Verified]:
            found = {}
            for place, row in enumerate(rows):
                progress("verify", place, len(rows))
                found[row.path] = _verified(book, row.path, progress)
            return found

        self._run(work, self.verified.emit, Lane.READ)

    def delete(self, path: Path) -> None:
        """Take a copy out of the list; it can be brought back until the next one is made."""
        self._run(lambda _: set_aside(path), self.deleted.emit, Lane.BACKUP)

    def bring_back(self, aside: Path) -> None:
        """Put a copy that was taken out into the list again."""
        self._run(lambda _: bring_back(aside), lambda _: self.brought_back.emit(), Lane.BACKUP)

    def find_sticks(self, done: Callable[[tuple[Path, ...]], object]) -> None:
        """Name the folders that second copies would have on the sticks of the moment."""

        def read(_: Progress) -> tuple[Path, ...]:
            return tuple(drive.point / FOLDER_ON_STICK for drive in removable_drives())

        self._desk.tasks.run(read, done, lambda _: done(()), owner=self, slot="sticks")

    def use_second(self, folder: Path) -> None:
        """Let second copies lie in a folder, and copy the newest backup there at once."""
        book = self._desk.book

        def work(progress: Progress) -> None:
            choose_second(book.workspace, folder)
            book.backups_moved()
            book.backups.copy_second(progress)

        self._run(work, lambda _: self.second_set.emit(), Lane.BACKUP)

    def end_second(self) -> None:
        """Make no second copies any more."""
        book = self._desk.book

        def work(_: Progress) -> None:
            forget_second(book.workspace)
            book.backups_moved()

        self._run(work, lambda _: self.second_set.emit(), Lane.BACKUP)

    def look_inside(self, question: Question) -> None:
        """Compare a backup with the book; `locked` tells when something must be typed to open it."""
        book = self._desk.book

        def work(progress: Progress) -> "Difference":
            from sotay.services.restoring import RestoreService

            service = RestoreService(book.workspace, book.backups)
            return service.look_inside(question.path, question.secret, progress)

        self._run(work, self.inside.emit, Lane.READ)

    def restore(self, question: Question, *, foreign: bool) -> None:
        """Put a backup in the place of the notebook; nothing else is written meanwhile."""
        self._restore(
            lambda service, progress: service.restore_instead(question.path, question.secret, progress, foreign=foreign)
        )

    def undo(self) -> None:
        """Bring back what was there before the last restore."""
        self._restore(lambda service, progress: service.undo_restore(progress))

    def restore_beside(self, question: Question, folder: Path) -> None:
        """Make a backup a book of its own in another folder."""
        book = self._desk.book

        def work(progress: Progress) -> DataPaths:
            from sotay.services.restoring_fresh import restore_beside

            kept = book.backups.book
            return restore_beside(question.path, folder, book=kept, secret=question.secret, progress=progress)

        self._run(work, self.beside.emit, Lane.BACKUP)

    def _restore(self, run: "Callable[[RestoreService, Progress], Restored]") -> None:
        book = self._desk.book

        def work(progress: Progress) -> "Restored":
            from sotay.services.restoring import RestoreService

            place = second_place(book.workspace.notebook)
            restored = run(RestoreService(book.workspace, book.backups), progress)
            keep_second(book.workspace, place)
            return restored

        # In the lane of the notebook: what the pages wrote down last is in it before, and nothing is written meanwhile.
        self._run(work, self.restored.emit, Lane.NOTEBOOK)

    def _on_made(self, row: BackupRow) -> None:
        self.made.emit(row)
        self.changed.emit(Changes.of("backups"))

    def _on_look_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, SotayError) and error.code in {Code.PASSPHRASE_NEEDED, Code.WRONG_PASSPHRASE}:
            self._task = None
            self.locked.emit(error)
        else:
            super()._on_failed(error)


def _verified(book: Book, path: Path, progress: Progress) -> Verified:
    try:
        facts = book.backups.verify(path, progress)
    except SotayError as error:
        if error.code is Code.CANCELLED:
            raise
        return Verified(book.clock(), fault=error.code)
    return Verified(book.clock(), facts.counts)
