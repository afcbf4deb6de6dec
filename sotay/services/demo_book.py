# The book of sample data beside a person's own: a folder for each month, opened again or made, marked in plain words.
# It must not know windows, nor write into the folder it lies beside.

import shutil
from collections.abc import Iterator
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
    one stays as it is. One that does not open any more (its passphrase was changed, it is damaged) stays too. Raise
    LIBRARY_BUSY where another window has it open, and as `check_folder` and `demo_workspace`.
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
            return _made(folder, progress)
    raise RuntimeError("there is always another name")


def demo_folders(beside: Path, today: date) -> Iterator[Path]:
    """Name the folders in which the sample book of a month may lie, in the order in which they are tried."""
    # The root of a drive has nothing beside it.
    near = beside.parent / f"{beside.name}-mau" if beside.name else beside / "so-tay-mau"
    first = near.with_name(f"{near.name}-{today:%Y-%m}")
    yield first
    for number in count(2):
        yield first.with_name(f"{first.name}-{number}")


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
