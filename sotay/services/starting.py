# Before anything is opened: whether a folder can hold a book, whether it holds one, and what opens that.
# It must not make the folder, nor change anything in it.

import shutil
import tempfile
from contextlib import suppress
from itertools import count
from pathlib import Path, PureWindowsPath

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.unlocking import load_keys
from sotay.storage.faults import files_translated
from sotay.storage.locking import WriterLock

LEAST_SPACE = 50_000_000
# SQLite's locks and its write-ahead log are not to be relied on across a network (sqlite.org/wal.html, point 2).
_NETWORK_TYPES = frozenset(
    {"afpfs", "afs", "ceph", "cifs", "coda", "davfs", "glusterfs", "ncpfs", "nfs", "nfs3", "nfs4", "smb3", "smbfs"}
    | {"sshfs", "webdav", "fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs"}
    | {"fuse.sshfs"}
)


def has_book(paths: DataPaths) -> bool:
    """Tell whether a folder holds a book, damaged or not."""
    try:
        load_keys(paths)
    except SotayError as error:
        return error.code is not Code.NOT_INITIALISED
    return True


def ways_in(paths: DataPaths) -> tuple[str, ...]:
    """Name what opens the book of a folder: passphrase, recovery, keyring; raise as `load_keys`."""
    return tuple(wrap.kind.value for wrap in load_keys(paths).wraps)


def check_folder(paths: DataPaths, *, chosen: bool = False) -> None:
    """Refuse a folder in which no book can be kept or opened for writing; it may not exist yet, unless it was `chosen`.

    Raise SotayError: NETWORK_FOLDER, FILE_NOT_FOUND (its drive is gone), NOT_WRITABLE, NO_SPACE (less than 50 MB),
    KEYS_DAMAGED, LIBRARY_BUSY. Damage and newer versions of the databases show when they are unlocked.
    """
    _refuse_network(paths.root)
    if chosen and not paths.root.is_dir():  # a stick that is not plugged in: a new book would hide the old one
        raise SotayError(Code.FILE_NOT_FOUND, {"file": str(paths.root)})
    ground = _ground(paths.root)
    _refuse_read_only(paths.root, ground)
    _refuse_full(paths.root, ground)
    if has_book(paths):
        load_keys(paths)
        _refuse_busy(paths)


def set_library_aside(paths: DataPaths) -> Path:
    """Give a library that cannot be opened another name, so that a new one begins; return that name.

    Nothing is deleted. Raise LIBRARY_BUSY or NOT_WRITABLE.
    """
    aside = next(name for n in count(1) if not (name := paths.root / f"library-damaged-{n}.db").exists())
    with files_translated(paths.library), WriterLock(paths.lock):
        for end in ("-wal", "-shm", ""):  # the file itself last: until then nothing new begins beside its log
            with suppress(FileNotFoundError):
                Path(f"{paths.library}{end}").rename(f"{aside}{end}")
    return aside


def is_on_network(folder: Path) -> bool:
    """Tell whether a folder lies on another computer."""
    drive = PureWindowsPath(str(folder)).drive
    if drive.startswith("\\\\"):
        return not drive.startswith(("\\\\?\\", "\\\\.\\")) or drive.upper().startswith("\\\\?\\UNC")
    import psutil

    resolved = folder.resolve()
    # The last mount on a place is the one that is seen there.
    mounts = [part for part in psutil.disk_partitions(all=True) if resolved.is_relative_to(part.mountpoint)]
    if not mounts:
        return False
    nearest = max(enumerate(mounts), key=lambda found: (len(Path(found[1].mountpoint).parts), found[0]))[1]
    return nearest.fstype.lower() in _NETWORK_TYPES or "remote" in nearest.opts.split(",")


def _refuse_network(folder: Path) -> None:
    if is_on_network(folder):
        raise SotayError(Code.NETWORK_FOLDER, {"folder": str(folder)})


def _ground(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that exists."""
    for place in (folder, *folder.parents):
        if place.is_dir():
            return place
    raise SotayError(Code.FILE_NOT_FOUND, {"file": str(folder)})


def _refuse_read_only(folder: Path, ground: Path) -> None:
    for place in (folder, *folder.parents):
        if place.exists() and not place.is_dir():
            raise SotayError(Code.NOT_WRITABLE, {"file": str(place)})
    try:
        # Rights, read-only media and the protected folders of Windows tell the truth only to one who writes. The file
        # has no name on Linux and goes with its handle on Windows.
        with files_translated(ground), tempfile.TemporaryFile(dir=ground):
            pass
    except SotayError as error:
        raise SotayError(error.code, {**error.detail, "file": str(folder)}) from error


def _refuse_full(folder: Path, ground: Path) -> None:
    free = shutil.disk_usage(ground).free
    if free < LEAST_SPACE:
        raise SotayError(Code.NO_SPACE, {"needed": LEAST_SPACE, "free": free, "file": str(folder)})


def _refuse_busy(paths: DataPaths) -> None:
    if paths.lock.exists():
        WriterLock(paths.lock).release()
