# The figures of reports: the report on a year of a book with ten years of a cell of 300 and 20,000 entries of the log.
# It must not run Qt: pages are measured with the papers.

import random
import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta

from sotay.domain.activities import Activity, Link, LinkKind
from sotay.domain.activities import Figure as Result
from sotay.domain.dues import DuesEntry, Month
from sotay.domain.periods import Period
from sotay.services.book import Book
from sotay.services.official import official_file
from sotay.services.paper_files import PaperFiles
from sotay.storage.activities import Activities
from sotay.storage.dues import Dues
from sotay.storage.sealing import doing
from tests.bench.figure import Figure
from tests.bench.ten_years import MEMBERS, fill
from tests.bench.workload import Workload, open_book

_ENTRIES, _YEARS, _PAYERS, _RUNS = 20_000, 10, 24, 5
_REPORT_MS = 2000
_YEAR = Period.parse("2025")
_WHEN = "2026-10-05T12:00:00.000000+00:00"
_KINDS = ("study", "inspection", "mobilisation", "growth", "visit", "labour", "online", "media")
_RESULTS = (("Hộ ký cam kết", "hộ"), ("Đường được dọn", "km"), ("Suất quà", "suất"), ("Tài liệu phát", "bản"))


def report_figures(work: Workload) -> Iterator[Figure]:
    """Make the report on a year: its figures and text from the records, then the Word document as well."""
    folder = work.new_book("reports")
    with open_book(folder, write=True) as workspace:
        fill_records(Book(workspace))
    with open_book(folder) as workspace:
        first = _milliseconds(Book(workspace))
    with open_book(folder) as workspace:
        book = Book(workspace)
        taken = [_milliseconds(book) for _ in range(_RUNS)]
        entries = len(book.reports.facts(_YEAR).figure("activities.all.count").source.ids)
    yield Figure("yearly report, entries of the log", entries, "")
    yield Figure("yearly report with its document, the first", first, "ms", limit=_REPORT_MS)
    yield Figure("yearly report with its document", statistics.median(taken), "ms", limit=_REPORT_MS)


def fill_records(book: Book, members: int = MEMBERS) -> int:
    """Write ten years of meetings, of the log and of dues; return the number of the meeting that runs now."""
    meeting_id = fill(book, members)
    _fill_log(book)
    _fill_dues(book)
    return meeting_id


def _milliseconds(book: Book) -> float:
    start = time.perf_counter()
    paper = book.reports.preview(_YEAR)
    official_file(PaperFiles(book.workspace.notebook).official(paper))
    return 1000 * (time.perf_counter() - start)


def _fill_log(book: Book) -> None:
    drawn = random.Random(5)
    people = [member.id for member in book.members.all()]
    kept = Activities(book.workspace.notebook.database)
    with doing("bench"):
        kept.add([_entry(at, people, drawn) for at in range(_ENTRIES)], _WHEN)


def _entry(at: int, people: list[int], drawn: random.Random) -> Activity:
    day = date(2016, 10, 1) + timedelta(days=at * 365 * _YEARS // _ENTRIES)
    name, unit = drawn.choice(_RESULTS)
    return Activity(
        f"việc {at}",
        day,
        drawn.choice(_KINDS),
        f"Việc thứ {at} của chi bộ",
        hours=drawn.choice((None, 1.0, 2.5)),
        others=drawn.randint(0, 30),
        people=tuple(drawn.sample(people, 8)),
        figures=(Result(name, float(drawn.randint(1, 90)), unit),),
        links=(Link(LinkKind.DOCUMENT, f"văn bản {at % 40}", f"{at % 40 + 1:02d}-NQ/ĐU"),) if at % 3 == 0 else (),
    )


def _fill_dues(book: Book) -> None:
    payers = [member.id for member in book.members.all()][:_PAYERS]
    months = [Month(2016, 10).plus(step) for step in range(12 * _YEARS)]
    lines = [DuesEntry(one, month, 31_000, month.first.replace(day=5)) for month in months for one in payers]
    with doing("bench"):
        Dues(book.workspace.notebook.database).pay([lines], lambda number, year: f"{number}/{year}")
