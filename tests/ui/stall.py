"""A watch over the main thread: how long it was at work without looking at its events."""

import time
from types import TracebackType
from typing import Self

from PySide6.QtCore import QAbstractEventDispatcher, QObject

# Machines that test are shared: what counts is the thread's own time, and waits only when nothing explains them.
WORK_LIMIT_S = 0.1
WAIT_LIMIT_S = 2.0


class StallWatch(QObject):
    """Fail where one turn of the event loop took the main thread more than 100 ms of work."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._began: tuple[float, float] | None = None
        self._waited = 0.0

    def _on_awake(self) -> None:
        if self._began is None:
            self._began = (time.thread_time(), time.monotonic())

    def _on_about_to_block(self) -> None:
        if self._began is not None:
            work, wall = time.thread_time() - self._began[0], time.monotonic() - self._began[1]
            self.longest = max(self.longest, work)
            self._waited = max(self._waited, wall)
            self._began = None

    def __enter__(self) -> Self:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._on_awake)
        dispatcher.aboutToBlock.connect(self._on_about_to_block)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.disconnect(self._on_awake)
        dispatcher.aboutToBlock.disconnect(self._on_about_to_block)
        if error is None:
            assert self.longest <= WORK_LIMIT_S, f"the main thread worked {self.longest * 1000:.0f} ms without a look"
            assert self._waited <= WAIT_LIMIT_S, f"the main thread stood still for {self._waited:.1f} s"
