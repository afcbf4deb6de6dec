# Writing files on a person's disk: replacing whole, and saying in one error code what went wrong.
# It must not know what is written.

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sotay.domain.errors import Code, SotayError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_ATTEMPTS = 6  # an antivirus or indexer lets go of a new file within a second or two


@contextmanager
def writing(path: Path, needed: int = 0) -> Iterator[None]:
    """Turn a failed write into SotayError: NO_SPACE (with the bytes needed) or NOT_WRITABLE."""
    try:
        yield
    except OSError as problem:
        code = Code.NO_SPACE if problem.errno in _FULL else Code.NOT_WRITABLE
        raise SotayError(code, {"file": str(path), "needed": needed}) from problem


def replace(temporary: Path, target: Path) -> None:
    """Put a finished file in its place, trying again for about two seconds while another program holds it."""
    for attempt in range(_ATTEMPTS):
        try:
            temporary.replace(target)
            break
        except PermissionError:
            if attempt == _ATTEMPTS - 1:
                raise
            time.sleep(0.05 * 2**attempt)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in the folder survive a power cut, where the system allows it (not on Windows)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
