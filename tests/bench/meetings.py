# The figures of meetings in a cell of 300: their screen opened, a key in the roll, ten years of papers searched.
# It must not run Qt itself: the window is a process of its own, as a person starts it.

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sotay.domain.vietnamese import WORD, canonical, fold
from sotay.services.book import Book
from tests.bench.figure import Figure
from tests.bench.process import told_by
from tests.bench.ten_years import fill, questions
from tests.bench.workload import Workload, open_book

_OPENED_MS, _KEY_MS, _SEARCH_MS = 150, 16, 50
_WINDOWS, _WARM_UP = 5, 20


def meeting_figures(work: Workload) -> Iterator[Figure]:
    """Fill a notebook with ten years of a cell of 300, then run its meeting in a window and search its papers."""
    folder = work.new_book("meetings")
    with open_book(folder, write=True) as workspace:
        meeting_id = fill(Book(workspace))
    yield from _search_figures(folder)
    yield from _window_figures(folder, meeting_id)


def _window_figures(folder: Path, meeting_id: int) -> Iterator[Figure]:
    told = [told_by("meetings_window", folder, meeting_id) for _ in range(_WINDOWS)]
    yield Figure("meeting of 300, opened first in a new window", _median(told, "first"), "ms")
    yield Figure("meeting of 300, opened", _median(told, "opened"), "ms", limit=_OPENED_MS)
    yield Figure("… its main thread", _median(told, "opening"), "ms", limit=_OPENED_MS)
    yield Figure("a key in a roll of 300, to painted rows", _median(told, "key"), "ms", limit=_KEY_MS)
    yield Figure("a key in a roll of 300, main thread", _median(told, "work"), "ms", limit=_KEY_MS)
    yield Figure("… at most of 200 keys", _median(told, "most"), "ms", limit=_KEY_MS)


def _search_figures(folder: Path) -> Iterator[Figure]:
    """Ask 200 questions; the floor is LIKE for each of their words over the same folded rows."""
    asked = list(questions())
    with open_book(folder) as workspace:
        book = Book(workspace)
        yield Figure("ten years of papers, the first question", _milliseconds(book.paper_search.find, "mở sổ"), "ms")
        for question in asked[:_WARM_UP]:
            book.paper_search.find(question)
        taken = [_milliseconds(book.paper_search.find, question) for question in asked]
        floor = [_milliseconds(lambda one: _liked(book, one), question) for question in asked]
    yield Figure("ten years of papers, half of the questions", statistics.median(taken), "ms")
    yield Figure("ten years of papers, 95 % of them within", _p95(taken), "ms", limit=_SEARCH_MS)
    yield Figure("ten years of papers / LIKE, p95", _p95(taken), "ms", _p95(floor), 1)


def _milliseconds(find: Callable[[str], object], question: str) -> float:
    start = time.perf_counter()
    find(question)
    return (time.perf_counter() - start) * 1000


def _liked(book: Book, question: str) -> list[Any]:
    """Return the papers that hold the beginnings of all words, as SQL alone finds them."""
    words = [fold(word[0]) for word in WORD.finditer(canonical(question))]
    where = " AND ".join("folded LIKE ?" for _ in words) or "FALSE"
    query = f"SELECT paper_id FROM paper_text WHERE {where}"
    with book.workspace.notebook.database.reader() as connection:
        return connection.execute(query, [f"% {one}%" for one in words]).fetchall()


def _p95(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.95)]


def _median(told: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in told) * 1000
