# One window for each data folder: a second program asks the first, by a small file, to come to the front.
# It must not know windows, and it opens no socket: the file lies in the data folder, where both may write.

import contextlib
import os
from pathlib import Path

from sotay.paths import DataPaths

_NAME = "raise.request"


class RaiseRequest:
    """Leave, take or take back the request to bring the window of a data folder to the front."""

    def __init__(self, paths: DataPaths) -> None:
        self._path: Path = paths.root / _NAME

    @classmethod
    def ask(cls, paths: DataPaths) -> "RaiseRequest":
        """Leave a request and return it; where the folder cannot be written there is none, and `answered` stays so."""
        made = cls(paths)
        with contextlib.suppress(OSError):
            made._path.write_text(str(os.getpid()), encoding="ascii")
        return made

    def waiting(self) -> bool:
        """Tell whether the request lies there still: nobody has answered it."""
        return self._path.exists()

    def take(self) -> bool:
        """Take the request away; return whether there was one."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True
