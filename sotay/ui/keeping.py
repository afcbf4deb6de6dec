# The book backed up by itself: some moments after it was opened, then hourly after changes, and before it is closed.
# It must not know pages; what it cannot do is told once, and stands on the first page until it is mended.

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.services.backups import BackupStatus, Reason, SecondCopy
from sotay.services.book import Book
from sotay.ui.backup_words import still_there, why_not
from sotay.ui.pages.base import Desk
from sotay.ui.tasks import Lane, Task
from sotay.ui.widgets.banner import BannerAction

_FIRST_MS = 3_000  # the window is painted and its first lists are read by then
_ROUND_MS = 60_000
# Another window or command is making one, or it was stopped on purpose: nothing to worry about.
_PASSING = {Code.LIBRARY_BUSY, Code.CANCELLED}


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold how the backups stand after a round, and why none was made where one was due."""

    status: BackupStatus
    failure: Code | None = None


class Keeper(QObject):
    """Look every minute whether a backup is due, and make it; tell `stood` when the backups stand otherwise."""

    stood = Signal()

    def __init__(self, desk: Desk, parent: QObject, *, first_ms: int = _FIRST_MS, round_ms: int = _ROUND_MS) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self._status: BackupStatus | None = None
        self._told: Code | None = None
        self._round_ms = round_ms
        self._timer = QTimer(self, singleShot=True, interval=first_ms)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin with the rounds."""
        self._timer.start()

    def look(self) -> None:
        """Make a backup where one is due, or the second copy where it waits."""
        self._run(lambda progress: _round(self._desk.book, progress, forced=False))

    def try_again(self) -> None:
        """Make a backup now, because an earlier one failed."""
        self._told = None
        self._run(lambda progress: _round(self._desk.book, progress, forced=True))

    def is_due_at_close(self) -> bool:
        """Tell whether anything was written since the last backup, or is being written now."""
        return self._desk.tasks.at_work(Lane.NOTEBOOK) or self._desk.book.backups.changed()

    def keep_last(self, then: Callable[[], object]) -> None:
        """Make the last backup before the book is closed, once everything is written; `then` is called in any case."""
        self._timer.stop()
        book, tasks = self._desk.book, self._desk.tasks

        def work(progress: Progress) -> None:
            if book.backups.changed():
                book.backups.make(Reason.AUTOMATIC, progress)

        def back_up() -> None:
            # What goes wrong now is told when the book is opened again: its failure is remembered with the backups.
            tasks.run(work, lambda _: then(), lambda _: then(), owner=self, slot="last", lane=Lane.BACKUP)

        tasks.run(lambda _: None, lambda _: back_up(), lambda _: back_up(), owner=self, lane=Lane.NOTEBOOK)

    def _run(self, work: Callable[[Progress], Kept]) -> None:
        if self._task is None:
            self._timer.stop()
            self._task = self._desk.tasks.run(work, self._on_kept, self._on_failed, owner=self, lane=Lane.BACKUP)

    def _on_kept(self, kept: Kept) -> None:
        self._rest()
        if kept.failure is None:
            self._told = None
        elif kept.failure is not self._told:
            self._told = kept.failure
            self._tell(kept.failure, kept.status)
        if kept.status != self._status:
            self._status = kept.status
            self.stood.emit()

    def _tell(self, failure: Code, status: BackupStatus) -> None:
        again = BannerAction(lambda: self.tr("Try again"), self._retry)
        self._desk.messages.warn(lambda: f"{why_not(failure)} {still_there(status, self._desk.book.clock())}", (again,))

    def _retry(self) -> None:
        self._desk.messages.bar.hide()
        self.try_again()

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, SotayError):
            self._desk.tasks.unhandled.emit(error)

    def _rest(self) -> None:
        self._task = None
        self._timer.start(self._round_ms)


def _round(book: Book, progress: Progress, *, forced: bool) -> Kept:
    service, failure = book.backups, None
    status = service.status()
    try:
        if forced or status.last is None or service.due(book.clock()):
            service.make(Reason.AUTOMATIC, progress)
        elif status.second is SecondCopy.PENDING:
            with suppress(SotayError):  # remembered as the failure of the second copy
                service.copy_second(progress)
    except SotayError as error:
        failure = None if error.code in _PASSING else error.code
    return Kept(service.status(), failure)
