# Moving the data folder: copied and compared, then one small file names the new place. Until that file is written,
# the old folder is the book, whatever happens. It must not know windows.

import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.paths import DataPaths, pointer_file
from sotay.services.starting import check_folder
from sotay.services.unlocking import load_keys
from sotay.services.workspace import Workspace
from sotay.storage.faults import files_translated, free_space
from sotay.storage.files import write_whole
from sotay.storage.locking import WriterLock

_UNFINISHED = "moving.part"  # in the new folder until its copy is whole
_MOVED_FROM = "moved-from.txt"
_OTHERS = ("window.json", "attempts.json", "raise.request", _MOVED_FROM)
_PIECE = 1 << 20
_SPARE = 32_000_000


def check_target(paths: DataPaths, target: Path) -> None:
    """Return when the book may move to a folder, which need not exist yet.

    Raise FOLDER_REFUSED (`reason`: inside, not_empty), NETWORK_FOLDER, FILE_NOT_FOUND, NOT_WRITABLE or NO_SPACE.
    """
    source, whole = paths.root.resolve(), target.resolve()
    if source == whole or source in whole.parents or whole in source.parents:
        raise _refused(target, "inside")
    if whole.exists() and not _is_free(whole):
        raise _refused(target, "not_empty")
    check_folder(DataPaths(whole))
    needed, free = sum(path.stat().st_size for path in _contents(paths)) + _SPARE, free_space(whole)
    if free is not None and free < needed:
        raise SotayError(Code.NO_SPACE, {"needed": needed, "free": free, "file": str(target)})


def move(workspace: Workspace, target: Path, progress: Progress = silent, *, pointer: Path | None = None) -> DataPaths:
    """Copy an open book to a folder, compare, and make that folder the book from the next opening on.

    Nobody writes meanwhile. The old folder stays as it is; `old_copy` names it to the new one. The caller closes this
    workspace at once: what it writes afterwards stays in the old folder. Raise as `check_target`, READ_FAILED,
    FOLDER_REFUSED (`copy_differs`) or CANCELLED; then the old folder is the book, and the copy is gone.
    """
    check_target(workspace.paths, target)
    made = DataPaths(target.resolve())
    try:
        with files_translated(target), workspace.library.database.writer():
            _begin(made)
            copy = _Copy(workspace.paths, made.root, progress)
            copy.take(copy.published)
            # Held last and shortly: a person may be writing notes while the large files are copied.
            with workspace.notebook.database.writer():
                copy.take(copy.private)
                _check_opens(workspace, made, progress)
                write_whole(made.root / _MOVED_FROM, str(workspace.paths.root.resolve()).encode())
                _finish(made, pointer)
    except BaseException:
        _discard(made)
        raise
    return made


def point_to(root: Path, pointer: Path | None = None) -> None:
    """Make a folder the data folder from the next start on; raise NOT_WRITABLE or NO_SPACE."""
    named = pointer or pointer_file()
    with files_translated(named):
        named.parent.mkdir(parents=True, exist_ok=True)
        write_whole(named, str(root.resolve()).encode())


def old_copy(paths: DataPaths) -> Path | None:
    """Return the folder that the book was moved from, as long as its copy is there and is the same book."""
    try:
        old = DataPaths(Path((paths.root / _MOVED_FROM).read_text(encoding="utf-8")))
        same = load_keys(old).folder_id == load_keys(paths).folder_id
    except (OSError, ValueError, SotayError):
        return None
    return old.root if same and old.root.resolve() != paths.root.resolve() else None


def delete_old_copy(paths: DataPaths) -> None:
    """Delete the copy that the move left behind, for good; raise LIBRARY_BUSY or NOT_WRITABLE."""
    old = old_copy(paths)
    if old is not None:
        with files_translated(old):
            with WriterLock(DataPaths(old).lock):
                _delete(DataPaths(old))
            _delete_empty(DataPaths(old))
    (paths.root / _MOVED_FROM).unlink(missing_ok=True)


def _refused(target: Path, reason: str) -> SotayError:
    return SotayError(Code.FOLDER_REFUSED, {"file": str(target), "reason": reason})


def _is_free(folder: Path) -> bool:
    """Tell whether a folder is empty, or holds only what an interrupted move left there."""
    with files_translated(folder):
        return folder.is_dir() and (not any(folder.iterdir()) or (folder / _UNFINISHED).exists())


def _begin(made: DataPaths) -> None:
    if (made.root / _UNFINISHED).exists():
        _delete(made)
    made.root.mkdir(mode=0o700, parents=True, exist_ok=True)
    (made.root / _UNFINISHED).touch()


def _finish(made: DataPaths, pointer: Path | None) -> None:
    """Make a whole copy the book; where that fails, the copy counts as unfinished again."""
    (made.root / _UNFINISHED).unlink()
    try:
        point_to(made.root, pointer)
    except BaseException:
        (made.root / _UNFINISHED).touch()
        raise


def _contents(paths: DataPaths) -> Iterator[Path]:
    """Yield every file that belongs to the book, keys.json last: without it, a copy does not count as a book."""
    left = {paths.lock, paths.lock.with_name(paths.lock.name + ".pid"), paths.keys, paths.root / _MOVED_FROM}
    for folder, folders, names in os.walk(paths.root):
        here = Path(folder)
        folders[:] = sorted(
            name for name in folders if here / name not in {paths.staging, paths.backup_work, paths.logs}
        )
        for path in (here / name for name in sorted(names)):
            if path not in left and not path.name.endswith((".part", ".new", ".request", "-shm")):
                yield path
    yield paths.keys


class _Copy:
    """Copy the files of a book one by one, compare each, and tell how many bytes of all are done."""

    def __init__(self, source: DataPaths, target: Path, progress: Progress) -> None:
        files = list(_contents(source))
        # By name, not as found: the log of the notebook may come into being while the rest is copied.
        self.private = [source.notebook, source.notebook.with_name("notebook.db-wal"), source.keys]
        self.published = [path for path in files if path not in self.private]
        self._source, self._target, self._progress = source.root, target, progress
        self._done, self._total = 0, sum(path.stat().st_size for path in files)

    def take(self, files: Sequence[Path]) -> None:
        """Copy files; raise FOLDER_REFUSED (`copy_differs`) where one does not read back as it was."""
        for path in files:
            self._progress("copy", min(self._done, self._total), self._total)
            copy = self._target / path.relative_to(self._source)
            copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if path.exists() and _copied(path, copy) != _digest(copy):
                raise _refused(self._target, "copy_differs")
            self._done += copy.stat().st_size if copy.exists() else 0


def _copied(path: Path, copy: Path) -> bytes:
    """Copy a file to the disk and return the hash of what was read."""
    read = hashlib.sha256()
    with path.open("rb") as source, copy.open("wb") as target:
        while piece := source.read(_PIECE):
            read.update(piece)
            target.write(piece)
        target.flush()
        os.fsync(target.fileno())
    return read.digest()


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _check_opens(workspace: Workspace, made: DataPaths, progress: Progress) -> None:
    progress("check", 0, 2)
    with workspace.copy_at(made) as copy:
        sound = copy.library.check().sound
        progress("check", 1, 2)
        if not sound or copy.notebook.database.problems(deep=False):
            raise _refused(made.root, "copy_differs")


def _discard(made: DataPaths) -> None:
    """Delete a copy that did not become the book; what cannot be deleted is cleared by the next move to it."""
    if (made.root / _UNFINISHED).exists():
        try:
            _delete(made)
            (made.root / _UNFINISHED).unlink(missing_ok=True)
            _delete_empty(made)
        except OSError:
            return


def _delete(paths: DataPaths) -> None:
    """Delete the files of a book and nothing else, keys.json first: what is half deleted is no book."""
    names = [f"{stem}{end}" for stem in ("library.db", "notebook.db") for end in ("", "-wal", "-shm")]
    for name in ("keys.json", "keys.json.bak", *names, *_OTHERS):
        (paths.root / name).unlink(missing_ok=True)
    for folder in (paths.blobs, paths.staging, paths.receipts, paths.backups, paths.logs):
        if folder.is_dir():
            shutil.rmtree(folder)


def _delete_empty(paths: DataPaths) -> None:
    paths.lock.unlink(missing_ok=True)
    if paths.root.is_dir() and not any(paths.root.iterdir()):
        paths.root.rmdir()
