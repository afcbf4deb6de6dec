# What SQLite and the file system complain of, as the typed refusals of the domain.
# It must not know tables, keys or what was being written.

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from sotay.domain.errors import Code, SotayError

_BY_RESULT = {
    "SQLITE_BUSY": Code.LIBRARY_BUSY,
    "SQLITE_LOCKED": Code.LIBRARY_BUSY,
    "SQLITE_FULL": Code.NO_SPACE,
    "SQLITE_READONLY": Code.NOT_WRITABLE,
    "SQLITE_CANTOPEN": Code.NOT_WRITABLE,
    "SQLITE_PERM": Code.NOT_WRITABLE,
    "SQLITE_CORRUPT": Code.DATABASE_DAMAGED,
    "SQLITE_NOTADB": Code.DATABASE_DAMAGED,
}
# A failed copy from file to file brings no name of a result, only SQLite's words for it.
_BY_WORDS = {
    "disk I/O error": "SQLITE_IOERR",
    "database or disk is full": "SQLITE_FULL",
    "database is locked": "SQLITE_BUSY",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
}
_NO_ROOM = 64 * 1024
_BY_ERRNO = {
    errno.ENOSPC: Code.NO_SPACE,
    errno.EDQUOT: Code.NO_SPACE,
    errno.EFBIG: Code.NO_SPACE,
    errno.EACCES: Code.NOT_WRITABLE,
    errno.EPERM: Code.NOT_WRITABLE,
    errno.EROFS: Code.NOT_WRITABLE,
    errno.ENOTDIR: Code.NOT_WRITABLE,
    errno.EEXIST: Code.NOT_WRITABLE,
    errno.ENOENT: Code.FILE_NOT_FOUND,
}


def refusal(error: Exception, path: Path, *, writing: bool) -> SotayError | None:
    """Return the refusal that a driver error (or one wrapped by SQLAlchemy) stands for, or None for a fault of ours.

    A quota or a limit on file size reaches SQLite as a bare I/O error; while writing it is told as no space.
    """
    cause = getattr(error, "orig", error)
    if not isinstance(cause, driver.Error):
        return None
    result = getattr(cause, "sqlite_errorname", None) or _BY_WORDS.get(str(cause), "")
    code = _code_of(result)
    if result.startswith("SQLITE_") and not path.parent.exists():
        code = Code.FILE_NOT_FOUND  # the stick was pulled out, the folder moved away: whatever SQLite calls it
    elif result.startswith("SQLITE_IOERR"):
        # even a reader writes a little beside the file; on a full disk that is what fails
        room = free_space(path)
        full = writing or (room is not None and room < _NO_ROOM)
        code = Code.NO_SPACE if full else Code.READ_FAILED
    return SotayError(code, _facts(code, path)) if code else None


def _code_of(result: str) -> Code | None:
    """Return the code of a result by its first two words: SQLITE_READONLY_DBMOVED is a SQLITE_READONLY."""
    return _BY_RESULT.get("_".join(result.split("_")[:2]))


@contextmanager
def translated(path: Path, *, writing: bool) -> Iterator[None]:
    """Turn driver errors inside the block into SotayError; all other errors pass."""
    try:
        yield
    except Exception as error:
        refused = refusal(error, path, writing=writing)
        if refused is None:
            raise
        raise refused from error


@contextmanager
def files_translated(path: Path) -> Iterator[None]:
    """Turn an OSError inside the block into NO_SPACE, NOT_WRITABLE, FILE_NOT_FOUND or READ_FAILED."""
    try:
        yield
    except OSError as error:
        code = _BY_ERRNO.get(error.errno or 0, Code.READ_FAILED)
        raise SotayError(code, _facts(code, path)) from error


def _facts(code: Code, path: Path) -> dict[str, object]:
    facts: dict[str, object] = {"file": path.name}
    if code is Code.NO_SPACE:
        facts["free"] = free_space(path)
    return facts


def free_space(path: Path) -> int | None:
    """Return the free bytes on the disk of a path that may not exist yet, or None where nobody can tell."""
    for folder in (path, *path.parents):
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            continue
    return None
