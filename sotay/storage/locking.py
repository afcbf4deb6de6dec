# The lock of the one writing process of a data folder.
# It must not know what is written; reading needs no lock.

import contextlib
import os
from pathlib import Path
from typing import Self

from sotay.domain.errors import Code, SotayError
from sotay.storage.faults import files_translated


class WriterLock:
    """Hold the lock from making it to `release`; the system drops it when the process dies, however it dies.

    Raise LIBRARY_BUSY (`pid` of the other process, where known) or NOT_WRITABLE.
    """

    def __init__(self, path: Path) -> None:
        from filelock import FileLock, Timeout

        self._owner = path.with_name(path.name + ".pid")
        self._lock = FileLock(path, timeout=0, thread_local=False)
        with files_translated(path):
            try:
                self._lock.acquire()
            except Timeout as error:
                raise SotayError(Code.LIBRARY_BUSY, self._other()) from error
        with contextlib.suppress(OSError):  # only a courtesy to the next who asks
            self._owner.write_text(str(os.getpid()), encoding="ascii")

    def release(self) -> None:
        """Let others write; calling it again does nothing."""
        if self._lock.is_locked:
            with contextlib.suppress(OSError):
                self._owner.unlink(missing_ok=True)
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()

    def _other(self) -> dict[str, object]:
        # A file of its own: Windows lets nobody read a locked one.
        try:
            return {"pid": int(self._owner.read_text(encoding="ascii"))}
        except (OSError, ValueError):
            return {}
