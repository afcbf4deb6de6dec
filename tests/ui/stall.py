"""A watch over the main thread: how long it was at work without looking at its events, and on what."""

import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import Self

from PySide6.QtCore import QAbstractEventDispatcher, QObject

# Machines that test are shared: what counts is the thread's own time, and waits only when nothing explains them.
WORK_LIMIT_S = 0.1
WAIT_LIMIT_S = 2.0
_SAMPLE_S = 0.01
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Stall:
    """Hold one turn that took too long: its seconds of work, what the test was doing, and where the time went."""

    seconds: float
    doing: str
    culprit: str

    def __str__(self) -> str:
        return f"{self.seconds * 1000:.0f} ms of work while {self.doing or 'turning'}: {self.culprit}"


class StallWatch(QObject):
    """Fail where one turn of the event loop took the main thread more than 100 ms of work.

    What a test does between two turns is its own affair. Clicks and keys of QTest arrive outside the event loop: put
    them into `act`, and they are measured too.
    """

    def __init__(self, limit: float = WORK_LIMIT_S) -> None:
        super().__init__()
        self.longest = 0.0
        self.stalls: list[Stall] = []
        self._limit = limit
        self._doing = ""
        self._began: float | None = None
        self._sampler = _Sampler()

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
        self._sampler.clear()
        self._began = time.thread_time()

    def _end(self) -> None:
        if self._began is None:
            return
        work, self._began = time.thread_time() - self._began, None
        self.longest = max(self.longest, work)
        if work > self._limit:
            self.stalls.append(Stall(work, self._doing, self._sampler.culprit()))

    # With GLib a turn runs from aboutToBlock to awake, and waiting takes no time of the thread; without it, what was
    # posted runs before aboutToBlock and what was waited for after it. A test runs before the first signal of a loop.
    def _on_about_to_block(self) -> None:
        self._begin()

    def __enter__(self) -> Self:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._end)
        dispatcher.aboutToBlock.connect(self._on_about_to_block)
        self._sampler.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.disconnect(self._end)
        dispatcher.aboutToBlock.disconnect(self._on_about_to_block)
        self._sampler.stop()
        if error is None:
            assert not self.stalls, f"the main thread did not look at its events:\n{self.report()}"
            held = self._sampler.longest_hold
            assert held <= WAIT_LIMIT_S, f"the main thread stood still for {held:.1f} s in {self._sampler.held_in}"


class _Sampler(threading.Thread):
    """Look at the main thread a hundred times a second: in which function of ours it is, and how long."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.longest_hold = 0.0
        self.held_in = ""
        self._main = threading.get_ident()
        self._seen: Counter[str] = Counter()
        self._over = threading.Event()
        self._frame: FrameType | None = None
        self._since = 0.0

    def clear(self) -> None:
        """Forget what was seen in the turn before."""
        self._seen = Counter()

    def culprit(self) -> str:
        """Return the calls the main thread was seen in most often."""
        return self._seen.most_common(1)[0][0] if self._seen else "too short to be seen"

    def stop(self) -> None:
        """Look no more."""
        self._over.set()
        self.join()

    def run(self) -> None:
        while not self._over.wait(_SAMPLE_S):
            frame = sys._current_frames().get(self._main)
            calls = _own_calls(frame)
            self._seen[" < ".join(calls[:_DEPTH]) or "Qt itself"] += 1
            self._watch_hold(_outermost(frame), calls)

    def _watch_hold(self, frame: FrameType | None, calls: list[str]) -> None:
        now = time.monotonic()
        if frame is None or frame is not self._frame:
            self._frame, self._since = frame, now
        elif now - self._since > self.longest_hold:
            self.longest_hold, self.held_in = now - self._since, " < ".join(calls[:_DEPTH])


def _is_own(frame: FrameType) -> bool:
    return str(frame.f_globals.get("__name__", "")).startswith("sotay.")


def _own_calls(frame: FrameType | None) -> list[str]:
    """Return our calls a frame is in, the innermost first."""
    calls = []
    while frame is not None:
        if _is_own(frame):
            module = str(frame.f_globals["__name__"]).removeprefix("sotay.")
            calls.append(f"{module}:{frame.f_code.co_qualname}:{frame.f_lineno}")
        frame = frame.f_back
    return calls


def _outermost(frame: FrameType | None) -> FrameType | None:
    """Return the first of our calls, the one that does not come back."""
    found = None
    while frame is not None:
        if _is_own(frame):
            found = frame
        frame = frame.f_back
    return found
