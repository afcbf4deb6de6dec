# The drives that can be pulled out, and the pack files or backups on them.
# It must not know what is in them; a file here is only a name and a length.

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

PACK_SUFFIX, BACKUP_SUFFIX = ".goi", ".sotaybk"
_DEPTH = 3
# A stick may hold a whole photo archive; packs lie near its top.
_MOST_ENTRIES = 3000
_STICK_FOLDERS = ("/media/", "/run/media/", "/Volumes/")


@dataclass(frozen=True, slots=True)
class Mount:
    """Name one mounted drive: where it appears, and what the system says of it."""

    point: Path
    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Drive:
    """Hold a removable drive: its name for people and where it appears."""

    name: str
    point: Path


@dataclass(frozen=True, slots=True)
class FoundPack:
    """Hold a pack file or a backup on a removable drive; nothing of it has been verified."""

    path: Path
    drive: Drive
    length: int
    written: datetime


@dataclass(frozen=True, slots=True)
class Plugged:
    """Hold the removable drives of a moment and the packs, or the backups, on them."""

    drives: tuple[Drive, ...] = ()
    packs: tuple[FoundPack, ...] = ()


Mounts = Callable[[], Sequence[Mount]]


def mounts() -> tuple[Mount, ...]:
    """Return the drives of this computer; network drives, which may not answer, are not asked."""
    import psutil

    found = psutil.disk_partitions(all=False)
    return tuple(Mount(Path(part.mountpoint), frozenset(part.opts.split(","))) for part in found)


def plugged() -> Plugged:
    """Look at the removable drives of this computer."""
    drives = removable_drives()
    return Plugged(drives, packs_on(drives))


def plugged_backups() -> Plugged:
    """Look for backups on the removable drives of this computer."""
    drives = removable_drives()
    return Plugged(drives, packs_on(drives, BACKUP_SUFFIX))


def removable_drives(ask: Mounts = mounts) -> tuple[Drive, ...]:
    """Return the drives that can be pulled out, by name."""
    drives = [Drive(_name(mount), mount.point) for mount in ask() if _is_removable(mount)]
    return tuple(sorted(drives, key=lambda drive: (drive.name, drive.point)))


def packs_on(drives: Sequence[Drive], suffix: str = PACK_SUFFIX) -> tuple[FoundPack, ...]:
    """Return the files of a kind near the top of drives, newest first; a drive that vanishes meanwhile has none."""
    found = [pack for drive in drives for pack in _packs(drive, suffix)]
    return tuple(sorted(found, key=lambda pack: (pack.written, pack.path), reverse=True))


def _is_removable(mount: Mount) -> bool:
    if sys.platform == "win32":
        return "removable" in mount.options
    return f"{mount.point}/".startswith(_STICK_FOLDERS)


def _name(mount: Mount) -> str:
    return mount.point.name or str(mount.point)


def _packs(drive: Drive, suffix: str) -> Iterator[FoundPack]:
    for path in _files(drive.point):
        if path.suffix.lower() != suffix:
            continue
        try:
            facts = path.stat()
        except OSError:  # pulled out between the two looks
            continue
        yield FoundPack(path, drive, facts.st_size, datetime.fromtimestamp(facts.st_mtime).astimezone())


def _files(top: Path) -> Iterator[Path]:
    """Yield the files of a folder and of some levels below it, breadth first, up to a limit."""
    waiting, seen = [(top, 1)], 0
    while waiting and seen < _MOST_ENTRIES:
        folder, depth = waiting.pop(0)
        for entry in _entries(folder):
            seen += 1
            if entry.is_dir(follow_symlinks=False):
                if depth < _DEPTH and not entry.name.startswith((".", "$")):
                    waiting.append((Path(entry.path), depth + 1))
            else:
                yield Path(entry.path)


def _entries(folder: Path) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []
