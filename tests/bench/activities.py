# The figures of the activity log: 100,000 entries filtered and searched, each question asked anew and letter by letter.
# It must not run Qt: what a window adds is a page of rows.

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from sotay.domain import activities as told
from sotay.domain.activities import Activity, ActivityFile, Link, LinkKind
from sotay.domain.activity_question import ActivityQuestion
from sotay.services.activity_kinds import shipped_kinds
from sotay.services.activity_view import look_at_rows
from sotay.services.book import Book
from sotay.storage.activities import Activities
from sotay.storage.sealing import doing
from tests.bench.figure import Figure
from tests.bench.workload import Workload, open_book

_ENTRIES = 100_000
_YEARS = 20
_LIMIT_MS = 50.0
_ROUNDS = 4
_PAGE = 50
_WHEN = "2026-11-22T00:00:00.000000+00:00"
_WORDS = [
    *("thăm", "hỏi", "gia", "đình", "chính", "sách", "vận", "động", "hiến", "đất", "mở", "rộng", "đường", "học", "tập"),
    *("nghị", "quyết", "kiểm", "tra", "giám", "sát", "trồng", "cây", "vệ", "sinh", "môi", "trường", "tổ", "dân", "phố"),
    *("đảng", "viên", "nước", "sạch", "nông", "thôn", "mới", "hội", "phụ", "nữ", "chi", "đoàn", "người", "cao", "tuổi"),
]
_QUESTIONS = (
    ActivityQuestion(),
    ActivityQuestion(date(2026, 1, 1), date(2026, 12, 31)),
    ActivityQuestion(kinds=frozenset({"people", "visit"})),
    ActivityQuestion(person_id=3),
    ActivityQuestion(documents=frozenset({"document-7"})),
    ActivityQuestion(has_photos=True),
    ActivityQuestion(kinds=frozenset({"people"}), person_id=5),
)
_TYPED = ("h", "hi", "hien", "hien dat", "nghị quyết", "thăm người cao tuổi", "21-NQ/TW", "th", "chi doan trong cay")


def activity_figures(work: Workload) -> Iterator[Figure]:
    """Fill a notebook past the services, then ask; every filter is asked of entries that have just changed."""
    paths = work.new_book("activities")
    with open_book(paths, write=True) as workspace, doing("bench"):
        log = Activities(workspace.notebook.database)
        log.add(tuple(_entries()), _WHEN)
        filtered = sorted(taken for _ in range(_ROUNDS) for taken in _filtered(log))
        searched = sorted(taken for _ in range(_ROUNDS) for taken in _searched(log))
        yield Figure("100,000 entries filtered, 95 % within", _part(filtered, 0.95), "ms", limit=_LIMIT_MS)
        yield Figure("100,000 entries searched, 95 % within", _part(searched, 0.95), "ms", limit=_LIMIT_MS)
        book = Book(workspace)
        ids = log.ids(ActivityQuestion())
        rows = [_taken(lambda at=at: look_at_rows(book, ids[at : at + _PAGE])) for at in range(0, 80_000, 2_000)][1:]  # type: ignore[misc]
        yield Figure("rows of a page of the log, 95 % within", _part(sorted(rows), 0.95), "ms", limit=_LIMIT_MS)
        entry = log.entries(ids[:1])
        written = sorted(_taken(lambda: log.edit(entry, _WHEN)) for _ in range(20))
        yield Figure("an entry written among 100,000, 95 %", _part(written, 0.95), "ms", limit=_LIMIT_MS)


def _filtered(log: Activities) -> Iterator[float]:
    """Ask each question of a log that has just been written into, so that no answer is known already."""
    for question in _QUESTIONS:
        (entry,) = log.entries([1])
        log.edit([replace(entry, others=entry.others + 1)], _WHEN)
        yield _taken(lambda question=question: log.find(question))  # type: ignore[misc]


def _searched(log: Activities) -> Iterator[float]:
    for text in _TYPED:
        yield _taken(lambda text=text: log.find(ActivityQuestion(text=text)))  # type: ignore[misc]


def _taken(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


def _part(sorted_times: list[float], part: float) -> float:
    return sorted_times[min(int(len(sorted_times) * part), len(sorted_times) - 1)]


def _entries() -> Iterator[Activity]:
    drawn = random.Random(1)
    kinds = [kind.key for kind in shipped_kinds()]
    first = date(2026, 12, 31) - timedelta(days=_YEARS * 365)
    for number in range(_ENTRIES):
        links = (Link(LinkKind.DOCUMENT, f"document-{drawn.randrange(300)}", "21-NQ/TW"),) * (drawn.random() < 0.4)
        files = (ActivityFile("anh.jpg", "hash", 100, "small"),) * (drawn.random() < 0.05)
        yield Activity(
            f"uid-{number}",
            first + timedelta(days=drawn.randrange(_YEARS * 365)),
            drawn.choice(kinds),
            " ".join(drawn.choices(_WORDS, k=8)),
            text=" ".join(drawn.choices(_WORDS, k=30)),
            result=" ".join(drawn.choices(_WORDS, k=10)),
            hours=2.0,
            people=tuple(drawn.sample(range(1, 25), 4)),
            figures=(told.Figure("Hộ", 3.0, "hộ"),),
            links=links,
            files=files,
        )
