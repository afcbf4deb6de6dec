# Work behind a page that takes its time: one piece at a time, away from the main thread, told how far it is, stoppable.
# It must not know what the work does or what is shown of it.

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from sotay.domain.errors import SotayError
from sotay.domain.progress import Progress
from sotay.ui.pages.base import Desk
from sotay.ui.tasks import Lane, Task

T = TypeVar("T")
SLOT = "work"  # what is asked for in it gives way to the next piece of work


class LongWork(QObject):
    """Run pieces of work; subclasses name them and tell how each ended."""

    failed = Signal(object)
    progressed = Signal(str, int, int)
    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a piece of work is under way; looking is none."""
        return self._task is not None

    def stop(self) -> None:
        """Ask the work under way to stop; `failed` then tells CANCELLED, unless it came too late."""
        if self._task is not None:
            self._task.cancel()

    def _run(self, work: Callable[[Progress], T], done: Callable[[T], object], lane: Lane = Lane.READ) -> None:
        def ended(result: T) -> None:
            self._task = None
            done(result)

        self._task = self._desk.tasks.run(
            work, ended, self._on_failed, owner=self, slot=SLOT, lane=lane, progress=self.progressed.emit
        )

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)
        if not isinstance(error, SotayError):
            self._desk.tasks.unhandled.emit(error)
