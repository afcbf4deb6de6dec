# The figures, each beside a floor measured in the same run.
# It must not decide what is good enough; __main__.py holds the limits.

import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from sotay.domain.progress import silent
from sotay.packs.verify import verify
from sotay.services.opening import search_service
from tests.bench.figure import Figure
from tests.bench.fts5_floor import import_seconds, make_plain, plain_milliseconds, rows
from tests.bench.rows_floor import copy_seconds, index_bytes, text_bytes
from tests.bench.workload import EVALUATION, PASSPHRASE, ROOT, Workload, open_book

_LIMIT = 10


def import_figures(work: Workload) -> Iterator[Figure]:
    """Import all of the real text; the floor is bare `executemany` of the same rows and FTS5 columns, tokens ready."""
    book = work.new_book("book")
    command = [sys.executable, "-m", "tests.bench.importing", str(book), str(work.pack)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)
    floor = import_seconds(work.folder / "floor.db", rows(work.documents))
    yield Figure("import / bare rows with FTS5 columns", told["seconds"], "s", floor, 1.5)
    with open_book(book) as workspace:
        copied = copy_seconds(workspace, work.folder / "copy.db")
        yield Figure("import / bare copy of the finished rows", told["seconds"], "s", copied)
        yield Figure("index / text", index_bytes(workspace) / 1e6, "MB", text_bytes(workspace) / 1e6, 1.3)
    yield Figure("import, peak memory", told["megabytes"], "MB", limit=250)


def verify_figures(work: Workload) -> Iterator[Figure]:
    """Verify packs; the floor is SHA-256 over the same file."""
    root = (work.keys / "root.json").read_bytes()
    for name, pack in (("text", work.pack), ("scans", work.scans)):
        floor, taken = _medians(lambda pack=pack: _sha256(pack), lambda pack=pack: verify(pack, [root], silent))  # type: ignore[misc]
        yield Figure(f"verify / SHA-256, pack of {name}", taken * 1000, "ms", floor * 1000, 1.3)


def search_figures(work: Workload) -> Iterator[Figure]:
    """Ask all questions of the imported library in process; the floor is plain FTS5, OR of all syllables."""
    queries = [question["q"] for question in work.questions if question["set"] == "marked"]
    with closing(make_plain(work.folder / "plain.db", rows(work.documents))) as plain:
        floor = sorted(plain_milliseconds(plain, queries))
    taken = sorted(_answer(work))
    yield Figure("search, half of the questions within", _part(taken, 0.5), "ms", limit=20)
    yield Figure("search, 95 % of the questions within", _part(taken, 0.95), "ms", limit=60)
    yield Figure("search / plain FTS5, p50", _part(taken, 0.5), "ms", _part(floor, 0.5), 0.2)
    yield Figure("search / plain FTS5, p95", _part(taken, 0.95), "ms", _part(floor, 0.95), 0.2)


def cold_figures(work: Workload) -> Iterator[Figure]:
    """Search by one new process; the floor is a new Python that does nothing."""
    program = [sys.executable, "-m", "sotay", "--data-dir", str(work.folder / "book"), "search", "dang phi luong huu"]
    floor, taken = _medians(lambda: _run([sys.executable, "-c", "pass"]), lambda: _run(program), times=7)
    yield Figure("cold search, whole process", taken * 1000, "ms", limit=1000)
    yield Figure("cold search / bare Python", taken * 1000, "ms", floor * 1000)


def quality(work: Workload) -> str:
    """Return the table of search_eval.py for the answers written by `search_figures`."""
    command = [sys.executable, str(EVALUATION), "score", str(work.folder / "queries.jsonl"), str(_results(work))]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _answer(work: Workload) -> Iterator[float]:
    """Answer every question, write the answers down, and yield the milliseconds of the marked ones."""
    with open_book(work.folder / "book") as workspace, _results(work).open("w", encoding="utf-8") as out:
        service = search_service(workspace, date.today())
        service.search("khởi động", limit=1)
        for question in work.questions:
            start = time.perf_counter()
            hits = service.search(question["q"], limit=_LIMIT)
            ms = (time.perf_counter() - start) * 1000
            found = [{"uid": hit.uid, "label": hit.label} for hit in hits]
            out.write(json.dumps({"id": question["id"], "ms": ms, "hits": found}) + "\n")
            if question["set"] == "marked":
                yield ms


def _results(work: Workload) -> Path:
    return work.folder / "results.jsonl"


def _part(ordered: list[float], part: float) -> float:
    return ordered[int(len(ordered) * part)]


def _medians(floor: Callable[[], object], work: Callable[[], object], times: int = 15) -> tuple[float, float]:
    """Return the median seconds of both, taken in turns, so that a busy machine slows both alike."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for one, seconds in zip((floor, work), taken, strict=True):
            start = time.perf_counter()
            one()
            seconds.append(time.perf_counter() - start)
    return statistics.median(taken[0]), statistics.median(taken[1])


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _run(command: list[str]) -> None:
    environment = {**os.environ, "SOTAY_PASSPHRASE": PASSPHRASE}
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=environment)


def clean(folder: Path) -> Path:
    """Return an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
