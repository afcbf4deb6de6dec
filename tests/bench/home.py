# The figures of the first page: home after unlocking ten years of records, and the memory with every page opened.
# It must not run Qt itself: each run is a process of its own, as a person starts it.

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from sotay.domain.progress import silent
from sotay.services.book import Book
from sotay.services.packs import PackService
from tests.bench.figure import Figure
from tests.bench.reports import fill_records
from tests.bench.workload import ROOT, Workload, open_book

_RUNS = 5
_READY_MS, _MEMORY_MB = 200, 300


def home_figures(work: Workload) -> Iterator[Figure]:
    """Open a book of the real text, ten years of a cell of 300 and 20,000 entries of the log; go to every page."""
    folder = work.new_book("home")
    with open_book(folder, write=True) as workspace:
        service = PackService(workspace)
        service.apply(service.prepare(work.pack, silent), silent)
        meeting_id = fill_records(Book(workspace))
    told = [_run(folder, meeting_id) for _ in range(_RUNS)]
    yield Figure("home of ten years, after unlocking", _median(told, "home") * 1000, "ms", limit=_READY_MS)
    yield Figure("… with all that is due", _median(told, "due") * 1000, "ms")
    yield Figure("every page opened, memory", _median(told, "megabytes"), "MB", limit=_MEMORY_MB)


def _run(folder: Path, meeting_id: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.home_window", str(folder), str(meeting_id)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
    told: dict[str, float] = json.loads(ran.stdout)
    return told


def _median(told: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in told)
