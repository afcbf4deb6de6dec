# The records behind a figure of a report: what they are called, on which day, and which page opens them.
# It must not know windows, nor how figures were counted.

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sotay.domain.dues import Month
from sotay.domain.report_figures import Place, Source
from sotay.services.book import Book
from sotay.services.paper_files import TYPE_NAMES, symbol_of

__all__ = ["FigureRecord", "records_of"]


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """Hold one record: its name, what else tells it, its day, and the page with what it is to open."""

    title: str
    note: str
    day: date | None
    page: str
    argument: object


def records_of(book: Book, link: str) -> tuple[FigureRecord, ...]:
    """Return the records of a figure by its link; those that are not there any more are left out."""
    source = Source.parse(link)
    readers: dict[Place, Callable[[Book, Sequence[str]], list[FigureRecord]]] = {
        Place.MEMBER: _members,
        Place.MEETING: _meetings,
        Place.PAPER: _papers,
        Place.TASK: _tasks,
        Place.ACTIVITY: _activities,
        Place.DUES: _months,
    }
    return tuple(readers[source.place](book, source.ids))


def _members(book: Book, ids: Sequence[str]) -> list[FigureRecord]:
    found = book.members.members(map(int, ids))
    return [FigureRecord(one.person.full_name, "", None, "member", one.id) for one in found]


def _meetings(book: Book, ids: Sequence[str]) -> list[FigureRecord]:
    known = book.meetings.known()
    found = [known[int(one)] for one in ids if int(one) in known]
    return [FigureRecord(one.title, one.theme, one.day, "meeting", one.id) for one in found]


def _papers(book: Book, ids: Sequence[str]) -> list[FigureRecord]:
    found = [book.papers.paper(int(one)) for one in ids]
    return [
        FigureRecord(f"{TYPE_NAMES[one.type]} {symbol_of(one)}", one.subject, one.day, "paper", one.id)
        for one in found
        if not one.removed
    ]


def _tasks(book: Book, ids: Sequence[str]) -> list[FigureRecord]:
    known = {row.task.id: row for row in book.tasks.tasks()}
    found = [known[int(one)] for one in ids if int(one) in known]
    return [FigureRecord(row.task.title, row.name, row.task.due, "tasks", row.task.id) for row in found]


def _activities(book: Book, ids: Sequence[str]) -> list[FigureRecord]:
    kinds = book.log.kind_titles()
    found = sorted(book.log.entries(map(int, ids)), key=lambda one: (one.day, one.id))
    return [
        FigureRecord(one.title, kinds.get(one.kind, one.kind), one.day, "log", one.id)
        for one in found
        if not one.removed
    ]


def _months(_: Book, ids: Sequence[str]) -> list[FigureRecord]:
    months = [Month.parse(one) for one in ids]
    return [FigureRecord(f"Đảng phí tháng {one.number:02d}/{one.year}", "", None, "dues", one) for one in months]
