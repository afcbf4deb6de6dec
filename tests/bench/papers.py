# The figures of papers: minutes of twenty pages as a Word document and as a PDF, the first ones that a program makes.
# It must not run Qt itself: each run is a process of its own.

import statistics
from collections.abc import Iterator

from tests.bench.figure import Figure
from tests.bench.process import told_by
from tests.bench.workload import Workload

_RUNS = 5
_DOCX_MS, _PDF_MS = 500, 1000


def paper_figures(work: Workload) -> Iterator[Figure]:
    """Make both files in fresh processes; times include what is loaded for the first of them."""
    told = [told_by("papers_window") for _ in range(_RUNS)]
    yield Figure("minutes, pages of the PDF", told[0]["pages"], "")
    yield Figure("minutes of 20 pages to DOCX", _median(told, "docx"), "ms", limit=_DOCX_MS)
    yield Figure("minutes of 20 pages to PDF", _median(told, "pdf"), "ms", limit=_PDF_MS)


def _median(told: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in told)
