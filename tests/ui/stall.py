"""A watch over the main thread: how long it was at work without looking at its events.

It looks from inside. A second thread that samples the frames of the main one keeps objects of Qt alive, lets them go
in the wrong thread, and stops both for ever: one waits for the interpreter, the other for Qt's list of connections.
"""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from PySide6.QtCore import QAbstractEventDispatcher, QObject

from tests.ui.yardstick import slowness

# Machines that test are shared: what counts is the thread's own time, on a machine at rest.
WORK_LIMIT_S = 0.1
# One measure of one turn is off by as much where others share the machine; twice the work is still seen.
_NOISE = 1.5


@dataclass(frozen=True, slots=True)
class Stall:
    """Hold one turn that took too long: its seconds of work, the limit at that moment, and what the test was doing."""

    seconds: float
    limit: float
    doing: str

    def __str__(self) -> str:
        return f"{self.seconds * 1000:.0f} ms of work (at most {self.limit * 1000:.0f}) while {self.doing or 'turning'}"


class StallWatch(QObject):
    """Fail where one turn of the event loop took the main thread more than 100 ms of work, noise aside.

    Where a turn took longer, the machine is measured at once: on one that is slow by now, the limit is as much higher.
    What a test does between two turns is its own affair. Clicks and keys of QTest arrive outside the event loop: put
    them into `act`, and they are measured too.
    """

    def __init__(self, limit: float = WORK_LIMIT_S, slowness: Callable[[], float] = slowness) -> None:
        super().__init__()
        self.longest = 0.0
        self.stalls: list[Stall] = []
        self._limit, self._slowness = limit, slowness
        self._doing = ""
        self._began: float | None = None

    @contextmanager
    def act(self, doing: str) -> Iterator[None]:
        """Measure what is done inside as one turn."""
        self._doing = doing
        self._begin()
        yield
        self._end()

    def do(self, doing: str, work: Callable[[], object]) -> None:
        """Run one action of a person as one turn."""
        with self.act(doing):
            work()

    def report(self) -> str:
        """Return every stall, the longest first."""
        return "\n".join(str(stall) for stall in sorted(self.stalls, key=lambda stall: -stall.seconds))

    def _begin(self) -> None:
        self._began = time.thread_time()

    def _end(self) -> None:
        if self._began is None:
            return
        work, self._began = time.thread_time() - self._began, None
        self.longest = max(self.longest, work)
        if work > self._limit:
            limit = self._limit * max(1.0, self._slowness()) * _NOISE
            if work > limit:
                self.stalls.append(Stall(work, limit, self._doing))

    # With GLib a turn runs from aboutToBlock to awake, and waiting takes no time of the thread; without it, what was
    # posted runs before aboutToBlock and what was waited for after it. A test runs before the first signal of a loop.
    def _on_about_to_block(self) -> None:
        self._begin()

    def __enter__(self) -> Self:
        # The collector would go through what thousands of earlier tests have left: no program carries that along.
        gc.collect()
        gc.freeze()
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._end)
        dispatcher.aboutToBlock.connect(self._on_about_to_block)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.disconnect(self._end)
        dispatcher.aboutToBlock.disconnect(self._on_about_to_block)
        gc.unfreeze()
        if error is None:
            assert not self.stalls, f"the main thread did not look at its events:\n{self.report()}"
