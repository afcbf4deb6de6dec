# The backups in a folder: what can be read of each without a key, and which ones may go.
# It must not open a notebook or make a backup.

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.thinning import Copy, KeepRules, Reason, superfluous
from sotay.storage.backup_file import SUFFIX, Header, check_whole, read_layout

ASIDE = ".removed"  # behind the name of a copy that was deleted, until the next one is made
_NAME = re.compile(rf"sotay-\d{{8}}-\d{{6}}-(\d+){re.escape(SUFFIX)}")


@dataclass(frozen=True, slots=True)
class BackupRow:
    """Hold what a list shows of a backup, read without a key.

    `fault` tells that it is cut or damaged, then `made` and `reason` may be unknown; `own` that it is of this book;
    `second` that it lies in the folder of second copies; `checked` that every byte was read.
    """

    path: Path
    size: int
    fault: Code | None
    second: bool = False
    checked: bool = False
    own: bool = False
    made: datetime | None = None
    reason: Reason | None = None
    sequence: int = 0
    app: str = ""
    schema: str = ""

    @property
    def whole(self) -> bool:
        """Tell whether nothing is known against it."""
        return self.fault is None


def file_name(header: Header) -> str:
    """Return the name of a backup: names sort by local time, and by the number that never goes down."""
    return f"sotay-{header.made:%Y%m%d-%H%M%S}-{header.sequence:06d}{SUFFIX}"


def rows_of(folder: Path, folder_id: str, *, second: bool = False, thorough: bool = False) -> list[BackupRow]:
    """Return the backups of a folder, newest first; none where the folder is away. `thorough` reads every byte."""
    found = [_row(path, folder_id, second=second, thorough=thorough) for path in _files(folder)]
    return sorted((row for row in found if row), key=_newest_first)


def highest_sequence(folder: Path) -> int:
    """Return the highest number among the names in a folder."""
    return max((int(match[1]) for path in _files(folder) if (match := _NAME.fullmatch(path.name))), default=0)


def thin(rows: Iterable[BackupRow], now: datetime, rules: KeepRules, spare: Collection[Path] = ()) -> None:
    """Delete what the rules do not keep among the whole backups of this book that still have their own names.

    A file that cannot be deleted is tried again the next time.
    """
    ours = {row.sequence: row for row in rows if row.whole and row.own and _NAME.fullmatch(row.path.name)}
    copies = [Copy(row.sequence, row.made, row.reason) for row in ours.values() if row.made and row.reason]
    for copy in superfluous(copies, now, rules):
        path = ours[copy.sequence].path
        if path not in spare:
            with suppress(OSError):
                path.unlink()


def clear_parts(folder: Path) -> None:
    """Delete what a killed backup left half written, and for good what was set aside."""
    with suppress(OSError):
        for path in (*folder.glob(f"sotay-*{SUFFIX}.part"), *folder.glob(f"*{SUFFIX}{ASIDE}")):
            path.unlink()


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file())
    except OSError:  # not made yet, or on a stick that was pulled out
        return


def _newest_first(row: BackupRow) -> tuple[bool, int, str]:
    return not row.own, -row.sequence, row.path.name


def _row(path: Path, folder_id: str, *, second: bool, thorough: bool) -> BackupRow | None:
    try:
        size = path.stat().st_size
    except OSError:
        return None
    try:
        header = read_layout(path).header
    except SotayError as error:
        return BackupRow(path, size, error.code, second, checked=thorough)
    fault = _fault(path) if thorough else None
    own = header.keys.folder_id == folder_id
    facts = (header.made, header.reason, header.sequence, header.app, header.schema)
    return BackupRow(path, size, fault, second, thorough, own, *facts)


def _fault(path: Path) -> Code | None:
    try:
        check_whole(path)
    except SotayError as error:
        return error.code
    return None
