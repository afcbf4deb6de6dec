# The figures of papers: minutes of twenty pages as a Word document and as a PDF, the first ones that a program makes.
# It must not run Qt itself: each run is a process of its own.

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator

from tests.bench.figure import Figure
from tests.bench.workload import ROOT, Workload

_RUNS = 5
_DOCX_MS, _PDF_MS = 500, 1000


def paper_figures(work: Workload) -> Iterator[Figure]:
    """Make both files in fresh processes; times include what is loaded for the first of them."""
    told = [_run() for _ in range(_RUNS)]
    yield Figure("minutes, pages of the PDF", told[0]["pages"], "")
    yield Figure("minutes of 20 pages to DOCX", _median(told, "docx"), "ms", limit=_DOCX_MS)
    yield Figure("minutes of 20 pages to PDF", _median(told, "pdf"), "ms", limit=_PDF_MS)


def _run() -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.bench.papers_window"]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
    told: dict[str, float] = json.loads(ran.stdout)
    return told


def _median(told: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in told)
