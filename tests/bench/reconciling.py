# What it takes to reconcile a register of 5,000 members with the superior's list of as many.
# It must not run Qt: the window does the same in a thread of its own.

import statistics
import time
from collections.abc import Callable, Iterator

from sotay.services.book import Book
from sotay.services.matching import matching_service
from tests.bench.figure import Figure
from tests.bench.workload import Workload, open_book
from tests.services.central_sheets import many, write_sheet

_ROWS = 5_000
_OTHERS = 500  # people on one side only
_LIMIT_S = 3.0
_TIMES = 3


def reconciling_figures(work: Workload) -> Iterator[Figure]:
    """Read a file and compare; then write all that can be accepted, after the backup, and take it back."""
    first = write_sheet(work.folder / "members.xlsx", many(_ROWS))
    second = write_sheet(work.folder / "DS_DANGVIEN.xlsx", _changed())
    with open_book(work.new_book("reconciling"), write=True) as workspace:
        service = matching_service(Book(workspace))
        file = service.read(first)
        compared = service.compare(file, file.layout)
        service.apply(compared, compared.acceptable())

        def compare() -> None:
            nonlocal file, compared
            file = service.read(second)
            compared = service.compare(file, file.layout)

        yield Figure("reconciling 5,000 rows, file read", _median(compare), "s", limit=_LIMIT_S)
        began = time.perf_counter()
        applied = service.apply(compared, compared.acceptable())
        yield Figure("accepting all of it, backup made", time.perf_counter() - began, "s")
        began = time.perf_counter()
        service.undo(applied)
        yield Figure("undoing all of it", time.perf_counter() - began, "s")


def _changed() -> list[list[object]]:
    """Return the people with every fifth day of joining another one, and some of them in the place of others."""
    people = [list(row) for row in many(_ROWS, _OTHERS)]
    for row in people[::5]:
        row[4] = "01/01/2019"
    return people


def _median(work: Callable[[], None]) -> float:
    taken = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)
