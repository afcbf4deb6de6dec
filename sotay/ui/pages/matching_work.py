# The work behind the comparison with the superior's list: reading, comparing, writing, undoing; one at a time.
# It must not know what is shown; it tells how each piece ended.

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from sotay.domain.errors import SotayError
from sotay.domain.progress import Progress
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.tasks import Lane, Task

# Reading sheets takes a while to load: that happens in the work, never while the page is built.
if TYPE_CHECKING:
    from sotay.services.matching import Applied, CentralFile, Compared, Layout, MatchingService

T = TypeVar("T")


class MatchingWork(QObject):
    """Run the comparison away from the main thread and tell how it ended."""

    read = Signal(object)
    compared = Signal(object)
    applied = Signal(object)
    undone = Signal(object)
    failed = Signal(object)
    progressed = Signal(str, int, int)
    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a piece of work is under way."""
        return self._task is not None

    def stop(self) -> None:
        """Ask the work under way to stop; `failed` then tells CANCELLED, unless it came too late."""
        if self._task is not None:
            self._task.cancel()

    def look_into(self, path: Path) -> None:
        """Read a file."""
        self._run(lambda service, progress: service.read(path, progress), self.read.emit)

    def compare(self, file: "CentralFile", layout: "Layout") -> None:
        """Keep which columns were chosen, and compare the register with the file."""

        def work(service: "MatchingService", progress: Progress) -> "Compared":
            found = service.compare(file, layout, progress)
            service.remember(file, layout)
            return found

        self._run(work, self.compared.emit, Lane.NOTEBOOK)

    def apply(self, compared: "Compared", accepted: Collection[int]) -> None:
        """Write what was accepted."""
        chosen = frozenset(accepted)
        self._run(lambda service, progress: service.apply(compared, chosen, progress), self._on_applied, Lane.NOTEBOOK)

    def undo(self, applied: "Applied") -> None:
        """Take back what was written."""
        self._run(lambda service, _: service.undo(applied), self._on_undone, Lane.NOTEBOOK)

    def _on_applied(self, applied: "Applied") -> None:
        self._tell_changed()
        self.applied.emit(applied)

    def _on_undone(self, undone: object) -> None:
        self._tell_changed()
        self.undone.emit(undone)

    def _tell_changed(self) -> None:
        self.changed.emit(Changes.of("members", "backups"))

    def _run(
        self,
        work: "Callable[[MatchingService, Progress], T]",
        done: Callable[[T], object],
        lane: Lane = Lane.READ,
    ) -> None:
        book = self._desk.book

        def served(progress: Progress) -> T:
            from sotay.services.matching import matching_service

            return work(matching_service(book), progress)

        def ended(result: T) -> None:
            self._task = None
            done(result)

        self._task = self._desk.tasks.run(
            served, ended, self._on_failed, owner=self, slot="matching", lane=lane, progress=self.progressed.emit
        )

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)
        if not isinstance(error, SotayError):
            self._desk.tasks.unhandled.emit(error)
