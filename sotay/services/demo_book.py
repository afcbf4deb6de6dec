# The book of sample data beside a person's own: a folder for each month, opened again or made, marked in plain words.
# It must not know windows, nor write into the folder it lies beside.

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.paths import DataPaths
from sotay.services.demo import DEMO_PASSPHRASE, demo_workspace
from sotay.services.starting import check_folder
from sotay.services.workspace import Workspace
from sotay.storage.faults import files_translated
from sotay.storage.locking import WriterLock

_MARK = "DU-LIEU-MAU.txt"
_BEGUN = "DU-LIEU-MAU.dang-tao.txt"
_TOLD = (
    "Thư mục này chỉ chứa dữ liệu mẫu hư cấu của Sổ tay. Có thể xóa cả thư mục; sổ của chi bộ nằm ở nơi khác.\n"
    "This folder holds nothing but invented sample data of Sổ tay. It may be deleted; the cell's book is not in it.\n"
)


def open_demo_book(beside: Path, today: date, progress: Progress) -> Workspace:
    """Open the sample book of this month that lies beside a data folder, or make it there; return it open for writing.

    The sample tells of the year before the day on which it is made: in a later month another one is made, and the older
    ones go (`drop_older_samples`). One that does not open any more (its passphrase was changed, it is damaged) stays.
    Raise LIBRARY_BUSY where another window has it open, and as `check_folder` and `demo_workspace`.
    """
    for folder in demo_folders(beside, today):
        book = DataPaths(folder / "book")
        if (folder / _MARK).exists():
            try:
                return Workspace.open(book, passphrase=DEMO_PASSPHRASE, write=True)
            except SotayError as error:
                if error.code is Code.LIBRARY_BUSY:
                    raise
        elif not folder.exists() or (folder / _BEGUN).exists():
            made = _made(folder, progress)
            drop_older_samples(beside, today)
            return made
    raise RuntimeError("there is always another name")


def demo_folders(beside: Path, today: date) -> Iterator[Path]:
    """Name the folders in which the sample book of a month may lie, in the order in which they are tried."""
    # The root of a drive has nothing beside it.
    near = beside.parent / f"{beside.name}-mau" if beside.name else beside / "so-tay-mau"
    first = near.with_name(f"{near.name}-{today:%Y-%m}")
    yield first
    for number in count(2):
        yield first.with_name(f"{first.name}-{number}")


def drop_older_samples(beside: Path, today: date) -> None:
    """Delete the sample books of months before this one, as their mark says that one may.

    One stays whole where it is open, holds anything that the program did not put there, is no sample any more, or holds
    the book that it lies beside.
    """
    first = next(demo_folders(beside, today))
    named = re.compile(re.escape(first.name[: -len(f"{today:%Y-%m}")]) + r"(\d{4}-\d{2})(-\d+)?")
    with suppress(OSError):  # a file is open in another program, or may not be read: it stays for another month
        for folder in sorted(first.parent.iterdir()):
            month = named.fullmatch(folder.name)
            is_older = bool(month and month[1] < f"{today:%Y-%m}")
            if is_older and not beside.resolve().is_relative_to(folder.resolve()) and _is_sample(folder):
                gone = folder.replace(folder.with_name(f"{folder.name}.xoa"))  # none is left half there under its name
                shutil.rmtree(gone)


def _is_sample(folder: Path) -> bool:
    """Tell whether a folder is a sample book that nobody uses or put something into."""
    book = DataPaths(folder / "book")
    ours = (book.library, book.notebook, book.keys, book.lock, book.blobs, book.staging, book.receipts, book.backups)
    known = {f"{one.name}{end}" for one in ours for end in ("", "-wal", "-shm", ".bak", ".pid")} | {book.logs.name}
    if folder.is_symlink() or not (folder / _MARK).is_file() or not book.root.is_dir():
        return False
    beside = {one.name for one in folder.iterdir()} - {_MARK, "book", "packs"}
    inside = {one.name for one in book.root.iterdir()} - known
    if beside or inside:
        return False
    try:
        with Workspace.open(book, passphrase=DEMO_PASSPHRASE, write=True) as workspace:
            return workspace.notebook.setting("demo") == "1"
    except SotayError:
        return False


def _made(folder: Path, progress: Progress) -> Workspace:
    """Make the sample book in a folder that is not there or that an interrupted making left behind."""
    check_folder(DataPaths(folder))
    lock = DataPaths(folder / "book").lock
    if lock.exists():
        WriterLock(lock).release()  # another window is making it just now
    with files_translated(folder):
        shutil.rmtree(folder, ignore_errors=not folder.exists())
        folder.mkdir(parents=True)
        (folder / _BEGUN).write_text(_TOLD, encoding="utf-8")
    workspace = demo_workspace(folder, progress)
    (folder / _BEGUN).replace(folder / _MARK)
    return workspace
