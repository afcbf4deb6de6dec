# Where backups lie besides the book's own folder: the place of second copies, and single files that a person chose.
# It must not make, open or restore a backup.

import tempfile
from contextlib import suppress
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.services.backups_listing import ASIDE, BackupRow, rows_of
from sotay.services.workspace import Workspace
from sotay.storage.backup_file import SUFFIX, read_layout
from sotay.storage.faults import files_translated
from sotay.storage.notebook import Notebook

__all__ = [
    "FOLDER_ON_STICK",
    "SUFFIX",
    "backups_in",
    "bring_back",
    "choose_second",
    "forget_second",
    "glance",
    "keep_second",
    "second_place",
    "set_aside",
]

FOLDER_ON_STICK = "So-tay-sao-luu"
# In the notebook, not in window.json: where a person keeps their copies is nobody else's business.
_KEY = "second_copies"


def second_place(notebook: Notebook) -> Path | None:
    """Return the folder of second copies, None where none was chosen."""
    named = notebook.setting(_KEY)
    return Path(named) if named else None


def choose_second(workspace: Workspace, folder: Path) -> None:
    """Let second copies lie in a folder, which is made where its drive is there.

    Raise FOLDER_REFUSED (`reason`: inside) for one in the book's own folder, NOT_WRITABLE or NO_SPACE.
    """
    whole, root = folder.resolve(), workspace.paths.root.resolve()
    if whole == root or root in whole.parents:
        raise SotayError(Code.FOLDER_REFUSED, {"file": str(folder), "reason": "inside"})
    with files_translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):  # rights and read-only media tell the truth only to one who writes
            pass
    workspace.notebook.set_setting(_KEY, str(folder))


def keep_second(workspace: Workspace, place: Path | None) -> None:
    """Keep a place after the notebook was restored: it belongs to this computer, not to what was restored."""
    if second_place(workspace.notebook) != place:
        workspace.notebook.set_setting(_KEY, str(place or ""))


def forget_second(workspace: Workspace) -> None:
    """Make no second copies any more; those that were made stay."""
    workspace.notebook.set_setting(_KEY, "")


def glance(path: Path, folder_id: str = "") -> BackupRow:
    """Return what a file says of itself without a key, `own` where it is of the book `folder_id`.

    Raise FILE_NOT_FOUND, READ_FAILED, NOT_A_BACKUP, BACKUP_TRUNCATED or BACKUP_DAMAGED.
    """
    header = read_layout(path).header
    with files_translated(path):
        size = path.stat().st_size
    return BackupRow(
        path,
        size,
        None,
        own=header.keys.folder_id == folder_id,
        made=header.made,
        reason=header.reason,
        sequence=header.sequence,
        app=header.app,
        schema=header.schema,
    )


def backups_in(folder: Path) -> tuple[BackupRow, ...]:
    """Return the whole backups of a folder whose book cannot be opened, newest first."""
    return tuple(row for row in rows_of(folder, "") if row.whole)


def set_aside(path: Path) -> Path:
    """Take a backup out of the list; return where it is until the next one is made, which deletes it.

    One that is gone already is no fault. Raise NOT_WRITABLE.
    """
    aside = path.with_name(path.name + ASIDE)
    with files_translated(path), suppress(FileNotFoundError):
        path.replace(aside)
    return aside


def bring_back(aside: Path) -> None:
    """Put a backup that was set aside into the list again. Raise FILE_NOT_FOUND where it is gone, NOT_WRITABLE."""
    with files_translated(aside):
        aside.rename(aside.with_suffix(""))
