# Wrong passphrases slow down: how many were tried in a row, and how long the next one has to wait.
# It must not know passphrases. Whoever can delete the file can copy the book as well; Argon2 is what stops them.

import contextlib
import json
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sotay.paths import DataPaths
from sotay.storage.files import write_whole

LONGEST_WAIT = 60.0
_NAME = "attempts.json"


@dataclass(frozen=True, slots=True)
class _Tried:
    """Hold how many tries failed in a row and when the last one began, in seconds of the clock."""

    count: int = 0
    at: float = 0.0


class Attempts:
    """Count tries in a small file of the data folder, so that starting the program again forgets none.

    A try counts from its beginning: a program that is killed while it tries has tried. Two clocks are read: the wall
    clock outlives the program, and a clock that nobody can set holds while it runs.
    """

    def __init__(
        self,
        paths: DataPaths,
        now: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path = paths.root / _NAME
        self._now = now
        self._steady = steady
        self._tried = _read(self._path)
        self._until = steady() + self._left_over()

    @property
    def failures(self) -> int:
        """Return how many tries in a row did not succeed."""
        return self._tried.count

    def wait(self) -> float:
        """Return the seconds until the next try is allowed, 0 when it is."""
        return max(0.0, self._until - self._steady())

    def begin(self) -> None:
        """Count a try before it is made."""
        self._tried = _Tried(self._tried.count + 1, self._now())
        self._until = self._steady() + _pause(self._tried.count)
        self._keep()

    def forgive(self) -> None:
        """Take back the last try: it was not the passphrase that failed."""
        self._tried = _Tried(max(0, self._tried.count - 1), self._tried.at)
        self._until = self._steady()
        self._keep()

    def succeed(self) -> None:
        """Forget all tries: the book is open."""
        self._tried = _Tried()
        self._until = self._steady()
        self._keep()

    def _keep(self) -> None:
        with contextlib.suppress(OSError):  # a folder that cannot be written is told elsewhere; here it still waits
            if self._tried.count:
                write_whole(self._path, json.dumps({"count": self._tried.count, "at": self._tried.at}).encode())
            else:
                self._path.unlink(missing_ok=True)

    def _left_over(self) -> float:
        pause = _pause(self._tried.count)
        passed = self._now() - self._tried.at
        # A clock that was set back would make the wait endless or, counted wrongly, none: it begins anew.
        return pause if passed < 0 else max(0.0, pause - passed)


def _pause(count: int) -> float:
    return min(LONGEST_WAIT, 2.0 ** (min(count, 10) - 1)) if count else 0.0


def _read(path: Path) -> _Tried:
    try:
        kept = json.loads(path.read_bytes())
        count, at = int(kept["count"]), float(kept["at"])
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return _Tried()
    return _Tried(max(0, count), at) if math.isfinite(at) else _Tried(max(0, count), 0.0)
