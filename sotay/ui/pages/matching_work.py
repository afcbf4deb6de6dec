# The work behind the comparison with the superior's list: reading, comparing, writing, undoing; one at a time.
# It must not know what is shown; it tells how each piece ended.

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from sotay.domain.progress import Progress
from sotay.ui.pages.base import Changes
from sotay.ui.pages.long_work import LongWork
from sotay.ui.tasks import Lane

# Reading sheets takes a while to load: that happens in the work, never while the page is built.
if TYPE_CHECKING:
    from sotay.services.matching import Applied, CentralFile, Compared, Layout, MatchingService

T = TypeVar("T")


class MatchingWork(LongWork):
    """Run the comparison away from the main thread and tell how it ended."""

    read = Signal(object)
    compared = Signal(object)
    applied = Signal(object)
    undone = Signal(object)

    def look_into(self, path: Path) -> None:
        """Read a file."""
        self._serve(lambda service, progress: service.read(path, progress), self.read.emit)

    def compare(self, file: "CentralFile", layout: "Layout") -> None:
        """Keep which columns were chosen, and compare the register with the file."""

        def work(service: "MatchingService", progress: Progress) -> "Compared":
            found = service.compare(file, layout, progress)
            service.remember(file, layout)
            return found

        self._serve(work, self.compared.emit, Lane.NOTEBOOK)

    def apply(self, compared: "Compared", accepted: Collection[int]) -> None:
        """Write what was accepted."""
        chosen = frozenset(accepted)
        self._serve(
            lambda service, progress: service.apply(compared, chosen, progress), self._on_applied, Lane.NOTEBOOK
        )

    def undo(self, applied: "Applied") -> None:
        """Take back what was written."""
        self._serve(lambda service, _: service.undo(applied), self._on_undone, Lane.NOTEBOOK)

    def _on_applied(self, applied: "Applied") -> None:
        self._tell_changed()
        self.applied.emit(applied)

    def _on_undone(self, undone: object) -> None:
        self._tell_changed()
        self.undone.emit(undone)

    def _tell_changed(self) -> None:
        self.changed.emit(Changes.of("members", "backups"))

    def _serve(
        self,
        work: "Callable[[MatchingService, Progress], T]",
        done: Callable[[T], object],
        lane: Lane = Lane.READ,
    ) -> None:
        book = self._desk.book

        def served(progress: Progress) -> T:
            from sotay.services.matching import matching_service

            return work(matching_service(book), progress)

        self._run(served, done, lane)
