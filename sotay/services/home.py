# What the first page brings together of the cell's books: what is to be done by a day, who came, what the library has.
# It must not know windows, nor how anything of it is stored.

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sotay.domain.meetings import Meeting, Task, TaskReport, TaskState
from sotay.services.book import Book
from sotay.services.cell import cell_of
from sotay.services.duties import DutyRow
from sotay.services.home_warnings import Warned, look_at_warnings
from sotay.services.meeting_figures import Attendance, look_at_attendance
from sotay.services.meeting_year import MEET, REPORT, SEND, Focus, look_at_next, papers_due, results_due
from sotay.services.meetings import MeetingService
from sotay.services.tasks import TaskQuestion, TaskRow
from sotay.storage.records import Facet

__all__ = [
    "Figures",
    "Kinds",
    "NextMeeting",
    "NoNames",
    "StepDay",
    "Todo",
    "in_order",
    "look_at_figures",
    "look_at_meeting",
    "look_at_members",
    "look_at_todos",
    "report_done",
]

_AHEAD = 14  # days for which tasks are told of; what comes later is on the page of tasks
_OPEN = frozenset({TaskState.OPEN, TaskState.DOING})
_KINDS = 6
_READERS = frozenset({"member", "importer"})  # whose computer writes no papers


@dataclass(frozen=True, slots=True)
class NoNames:
    """Stand for the names that papers begin with: the cell's or that of the đảng bộ above it is not written yet."""


@dataclass(frozen=True, slots=True)
class Todo:
    """Hold one thing to be done and its day: a duty, a task, what is due about a member, or names to be written."""

    day: date
    item: DutyRow | TaskRow | Warned | NoNames

    @property
    def can_be_done(self) -> bool:
        """Tell whether it can be marked as done where it is shown; what is due about members ends with an entry."""
        return isinstance(self.item, DutyRow | TaskRow)


@dataclass(frozen=True, slots=True)
class StepDay:
    """Hold when a step of a meeting is, was, or (`before`) has to be over; local time."""

    day: date
    before: bool = False


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """Hold the meeting to be worked on, the days of those of its steps that have one, and the moment (local time)."""

    focus: Focus
    days: dict[int, StepDay]
    now: datetime

    def is_like(self, other: "NextMeeting | None") -> bool:
        """Tell whether nothing differs but the hour."""
        return other is not None and replace(self, now=other.now) == other and self.now.date() == other.now.date()


@dataclass(frozen=True, slots=True)
class Kinds:
    """Hold how many documents the library has of each type: the most frequent, the names of the rest, all together."""

    first: tuple[Facet, ...]
    rest: tuple[str, ...]
    rest_documents: int
    documents: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Hold what the charts of the first page show."""

    attendance: Attendance
    kinds: Kinds


def look_at_todos(book: Book) -> tuple[Todo, ...]:
    """Return the duties that are due and the open tasks of two weeks, the most urgent first.

    Names that papers begin with stand at the top while they are missing, where papers are written.
    """
    ahead = date.fromordinal(min(book.today.toordinal() + _AHEAD, date.max.toordinal()))  # clocks can say anything
    asked = TaskQuestion(_OPEN, due_before=ahead)
    tasks = [Todo(row.task.due, row) for row in book.tasks.tasks(asked) if row.task.due]
    duties = [Todo(row.day, row) for row in book.duties.due()]
    cell = cell_of(book.workspace.notebook)
    nameless = not cell.is_named and cell.role not in _READERS
    return in_order([Todo(book.today, NoNames())] if nameless else [], duties, tasks)


def look_at_members(book: Book) -> tuple[Todo, ...]:
    """Return what is due about members by a day."""
    return tuple(Todo(day, warned) for day, warned in look_at_warnings(book))


def in_order(*parts: Iterable[Todo]) -> tuple[Todo, ...]:
    """Return things to be done by their days, those of one day as they came; names to be written stand first."""
    every = (todo for part in parts for todo in part)
    return tuple(sorted(every, key=lambda todo: (not isinstance(todo.item, NoNames), todo.day)))


def look_at_meeting(book: Book) -> NextMeeting | None:
    """Return the meeting that is to be worked on now, None where there is none."""
    service = book.meetings
    focus = look_at_next(service)
    if focus is None:
        return None
    return NextMeeting(focus, _days(service, focus.row.meeting), service.now().replace(tzinfo=None))


def look_at_figures(book: Book) -> Figures:
    """Return who came in twelve months, and how many documents of each type the library has."""
    return Figures(look_at_attendance(book, book.today), _kinds(book.workspace.library.types()))


def report_done(book: Book, task: Task) -> int | None:
    """Report a task as done today; return the id of the report, which can be dropped again. None: it was done.

    A task stands as its newest report says, so one that is dated ahead moves the day with it.
    """
    if book.tasks.row(task.id).task.state is TaskState.DONE:
        return None
    before = book.tasks.reports(task.id)
    day = max([book.today, *(report.day for report in before)])
    book.tasks.report(TaskReport(task.id, day, TaskState.DONE, task.result))
    return max({report.id for report in book.tasks.reports(task.id)} - {report.id for report in before})


def _days(service: MeetingService, meeting: Meeting) -> dict[int, StepDay]:
    days = {MEET: StepDay(meeting.day)}
    for step, done, asked in (
        (SEND, meeting.invited_at, papers_due(service, meeting)),
        (REPORT, meeting.reported_at, results_due(service, meeting)),
    ):
        if done is not None:
            days[step] = StepDay(done.astimezone(service.now().tzinfo).date())
        elif asked is not None:
            days[step] = StepDay(asked[0].date(), before=True)
    return days


def _kinds(types: tuple[Facet, ...]) -> Kinds:
    """Keep the most frequent types; the rest goes together where there are more than have a line each."""
    known = sorted(types, key=lambda facet: -facet.documents)
    first = tuple(known if len(known) <= _KINDS else known[: _KINDS - 1])
    rest = known[len(first) :]
    others = sum(facet.documents for facet in rest)
    return Kinds(first, tuple(facet.name for facet in rest), others, others + sum(one.documents for one in first))
