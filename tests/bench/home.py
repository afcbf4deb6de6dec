# The figures of the first page: home after unlocking ten years of records, and the memory with every page opened.
# It must not run Qt itself: each run is a process of its own, as a person starts it.

import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path

from sotay.domain.progress import silent
from sotay.services.book import Book
from sotay.services.kept_code import code_was_kept
from sotay.services.packs import PackService
from tests.bench.figure import Figure
from tests.bench.process import told_by
from tests.bench.reports import fill_records
from tests.bench.ten_years import MEMBERS
from tests.bench.workload import PASSPHRASE, Workload, open_book

_RUNS = 5
_CELL = 24
_READY_MS, _MEMORY_MB = 200, 300


def home_figures(work: Workload) -> Iterator[Figure]:
    """Unlock a book of the real text with ten years of a cell and 20,000 entries of the log; go to every page.

    The cell has 24 members; a second book, of 300, tells how the same grows.
    """
    folder = work.new_book("home")
    with open_book(folder, write=True) as workspace:
        service = PackService(workspace)
        service.apply(service.prepare(work.pack, silent), silent)
        code_was_kept(workspace)  # else the lock asks for it first
    large = folder.with_name("home of 300")
    shutil.copytree(folder, large)
    yield from _figures(folder, _CELL, f"home of ten years, {_CELL} members", _READY_MS, _MEMORY_MB)
    yield from _figures(large, MEMBERS, f"home of ten years, {MEMBERS} members", None, _MEMORY_MB)


def _figures(folder: Path, members: int, name: str, ready: float | None, memory: float) -> Iterator[Figure]:
    with open_book(folder, write=True) as workspace:
        meeting_id = fill_records(Book(workspace), members)
    _run(folder, meeting_id)  # compiles what was never imported, and makes the first backup
    told = [_run(folder, meeting_id) for _ in range(_RUNS)]
    yield Figure(name, _median(told, "home") * 1000, "ms", limit=ready)
    yield Figure("… work of all threads until then", _median(told, "work") * 1000, "ms")
    yield Figure("… with what is due about members", _median(told, "due") * 1000, "ms")
    yield Figure("… every page opened, memory", _median(told, "megabytes"), "MB", limit=memory)


def _run(folder: Path, meeting_id: int) -> dict[str, float]:
    return told_by("home_window", folder, PASSPHRASE, meeting_id)


def _median(told: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in told)
