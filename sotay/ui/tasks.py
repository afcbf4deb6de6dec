# Work away from the main thread: two readers, one writer per database, one that backs up; results come back in the main
# thread. It must not know what the work is or who asked for it.

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Lane(StrEnum):
    """Name the queue of a piece of work: readers side by side, one writer for each database, one that backs up."""

    READ = "read"
    NOTEBOOK = "notebook"
    LIBRARY = "library"
    BACKUP = "backup"


_THREADS = {Lane.READ: 2, Lane.NOTEBOOK: 1, Lane.LIBRARY: 1, Lane.BACKUP: 1}


class Task:
    """Hold one piece of work that was asked for; it may be cancelled."""

    def __init__(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None,
        owner: QObject,
        told: Callable[[str, int, int], object] | None,
        lane: Lane,
    ) -> None:
        self.work = work
        self.done = done
        self.failed = failed
        self.owner = owner
        self.told = told
        self.lane = lane
        self.latest: tuple[str, int, int] | None = None
        self._stop = threading.Event()
        self._silent = False

    def cancel(self) -> None:
        """Ask the work to stop; `failed` is then called with CANCELLED, or `done` when it came too late."""
        self._stop.set()

    def silence(self) -> None:
        """Let the work go on without hearing of it again."""
        self._silent = True

    def drop(self) -> None:
        """Ask the work to stop and never hear of it again."""
        self.silence()
        self.cancel()

    @property
    def cancelled(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._stop.is_set()

    @property
    def heard(self) -> bool:
        """Tell whether anyone still waits for the result."""
        return not self._silent and isValid(self.owner)


class Tasks(QObject):
    """Run work in threads; callbacks come back in the main thread, in the order the work ended."""

    unhandled = Signal(object)  # an error that nobody took
    idle = Signal()
    _ended = Signal(object, object, object)
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {lane: ThreadPoolExecutor(count, f"sotay-{lane}") for lane, count in _THREADS.items()}
        self._slots: dict[tuple[int, str], Task] = {}
        self._running: set[Task] = set()
        self._closed = False
        # One bridge for all work: a signal object per piece of work loses results.
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        *,
        owner: QObject,
        slot: str = "",
        lane: Lane = Lane.READ,
        progress: Callable[[str, int, int], object] | None = None,
    ) -> Task:
        """Queue work; in the same slot of the same owner it takes the place of older work, which is not heard of again.

        Results for an owner that was destroyed are dropped. Errors nobody takes are told by `unhandled`. After `close`
        nothing is run any more: a page may still hear of a new language while it is taken away.
        """
        task = Task(work, done, failed, owner, progress, lane)
        if slot:
            older = self._slots.get((id(owner), slot))
            if older is not None:
                older.drop()
            self._slots[id(owner), slot] = task
        if self._closed:
            task.drop()
            return task
        self._running.add(task)
        self._lanes[lane].submit(self._carry_out, task)
        return task

    @property
    def busy(self) -> bool:
        """Tell whether any work is queued or running."""
        return bool(self._running)

    def at_work(self, lane: Lane) -> bool:
        """Tell whether work of one lane is queued or running."""
        return any(task.lane is lane for task in self._running)

    def close(self) -> None:
        """Stop all work and wait for it, but let what is being written into the notebook be written to its end.

        Nothing is called back any more.
        """
        self._closed = True
        for task in self._running:
            if task.lane is Lane.NOTEBOOK:
                task.silence()
            else:
                task.drop()
        for lane, threads in self._lanes.items():
            threads.shutdown(wait=True, cancel_futures=lane is not Lane.NOTEBOOK)
        self._running.clear()
        self._slots.clear()

    def _carry_out(self, task: Task) -> None:
        """Run in a worker thread."""
        result: Any = None
        error: Exception | None = None
        try:
            _refuse_cancelled(task)
            result = task.work(self._progress_of(task))
        except Exception as raised:  # handed to whoever asked for the work
            error = raised
        self._ended.emit(task, result, error)

    def _progress_of(self, task: Task) -> Progress:
        def tell(step: str, done: int, total: int) -> None:
            _refuse_cancelled(task)
            waiting, task.latest = task.latest, (step, done, total)
            if task.told is not None and waiting is None:  # only the newest state is worth showing
                self._told.emit(task)

        return tell

    def _on_told(self, task: Task) -> None:
        latest, task.latest = task.latest, None
        if latest is not None and task.told is not None and task.heard:
            task.told(*latest)

    def _on_ended(self, task: Task, result: Any, error: Exception | None) -> None:
        self._running.discard(task)
        for key in [key for key, newest in self._slots.items() if newest is task]:
            del self._slots[key]
        if task.heard:
            self._hand_back(task, result, error)
        elif error is not None and not isinstance(error, SotayError):
            _log.error("work that nobody waits for failed", exc_info=error)
        if not self._running:
            self.idle.emit()

    def _hand_back(self, task: Task, result: Any, error: Exception | None) -> None:
        if error is None:
            task.done(result)
        elif task.failed is not None:
            task.failed(error)
        elif not (isinstance(error, SotayError) and error.code is Code.CANCELLED):
            self.unhandled.emit(error)


def _refuse_cancelled(task: Task) -> None:
    if task.cancelled:
        raise SotayError(Code.CANCELLED)
