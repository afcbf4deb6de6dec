# Files written whole or not at all, and safe against a power cut.
# It must not know what is in them.

import os
import sys
import time
from pathlib import Path

# Antivirus and indexers on Windows hold a new file open for a moment; what lasts longer is a real refusal.
_WAITS = (0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.0)


PRIVATE, USUAL = 0o600, 0o666  # the second less what the umask takes


def write_whole(path: Path, content: bytes, *, mode: int = PRIVATE) -> None:
    """Write a file through a neighbour and one rename, on the disk when this returns; only its owner may read it.

    With `mode` USUAL others may, as far as this computer lets them read new files. Any OSError passes; the old file is
    then untouched.
    """
    part = path.with_name(path.name + ".part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def replace(source: Path, target: Path) -> None:
    """Rename over what is there, trying again for some two seconds while another program holds it open."""
    for wait in _WAITS:
        try:
            source.replace(target)
            break
        except PermissionError:
            time.sleep(wait)
    else:
        source.replace(target)
    flush_folder(target.parent)


def flush_file(path: Path) -> None:
    """Put a file that another program part wrote on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Put a folder's entries on the disk; Windows does it by itself and cannot be asked."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
