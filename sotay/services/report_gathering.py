# Everything that a report on a period is told from, gathered from the services of an open book.
# It must not know how reports say it, nor how anything is stored.

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import count

from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.dues import Month
from sotay.domain.dues_rule_rows import LineSum
from sotay.domain.meeting_rule_rows import NoticeName
from sotay.domain.meetings import Meeting, MeetingState, Task
from sotay.domain.member_rule_rows import Use
from sotay.domain.papers import RESOLUTION
from sotay.domain.periods import Period
from sotay.domain.report_activities import ActivityPart, Documented, activity_part
from sotay.domain.report_facts import ReportFacts
from sotay.domain.report_figures import Place, ReportFigure, ReportPart, Source
from sotay.domain.report_meetings import Held, MeetingPart, meeting_part
from sotay.domain.report_members import MemberPart, member_part
from sotay.services.activity_view import Carried, carried_out
from sotay.services.book import Book
from sotay.services.cell import cell_of
from sotay.services.dues_papers import DuesPapers
from sotay.services.meetings import MeetingRow

__all__ = ["report_facts"]

_SINCE_NEW_YEAR = frozenset(
    {
        LineSum.COLLECTED_YEAR,
        LineSum.KEPT_YEAR,
        LineSum.KEPT_YEAR_CELL,
        LineSum.KEPT_YEAR_GRASSROOTS,
        LineSum.KEPT_YEAR_ABOVE,
        LineSum.DUE_YEAR,
    }
)


def report_facts(book: Book, period: Period) -> ReportFacts:
    """Return what a report on a period is told from now; of one that runs, up to today."""
    until = min(period.last, max(period.first, book.today))
    members = _members(book, period.first, until)
    needed = book.meetings.rules.notice(NoticeName.THEMATIC_PER_QUARTER, until)
    return ReportFacts(
        period,
        until,
        cell_of(book.workspace.notebook).name,
        members,
        _meetings(book, period.first, until),
        _activities(book, period.first, until),
        _dues(book, period.first, until, members.closing),
        0 if needed is None else needed.value,
    )


def _members(book: Book, first: date, until: date) -> MemberPart:
    counting = book.members.rules.counting(Use.ON_LIST, until)
    return member_part(book.members.all(), counting, first, until)


def _meetings(book: Book, first: date, until: date) -> MeetingPart:
    rows = [row for year in range(first.year, until.year + 1) for row in book.meetings.year(year)]
    held = [_held(row) for row in rows if _was_held(row.meeting, first, until)]
    known = {one.meeting.id for one in held}
    resolutions = book.papers.book(RESOLUTION, first, until)
    return meeting_part(held, resolutions, _tasks(book, known, first, until), first, until)


def _held(row: MeetingRow) -> Held:
    return Held(row.meeting, row.summoned, row.present)


def _was_held(meeting: Meeting, first: date, until: date) -> bool:
    return meeting.state is MeetingState.CLOSED and first <= meeting.day <= until


def _tasks(book: Book, meetings: Iterable[int], first: date, until: date) -> Iterator[Task]:
    """Yield the tasks that the meetings gave, and those that no meeting gave and were due in these days."""
    given = set(meetings)
    for row in book.tasks.tasks():
        task = row.task
        alone = not task.meeting_id and task.due is not None and first <= task.due <= until
        if task.meeting_id in given or alone:
            yield task


def _activities(book: Book, first: date, until: date) -> ActivityPart:
    entries = book.log.all(ActivityQuestion(first, until))
    return activity_part(entries, book.log.kind_titles(), _documents(carried_out(book)))


def _documents(carried: Sequence[Carried]) -> list[Documented]:
    """Return the documents that entries cite; those of one number are told apart by their day, or counted."""
    found: dict[str, Documented] = {}
    numbers = Counter(one.label or one.title for one in carried)
    for one in carried:
        name = one.label or one.title
        told = f"{name} ({one.issued})" if numbers[name] > 1 and one.issued else name
        label = next(name for at in count(1) if (name := told if at == 1 else f"{told} [{at}]") not in found)
        found[label] = Documented(label, one.targets)
    return list(found.values())


def _dues(book: Book, first: date, until: date, closing: ReportFigure) -> tuple[ReportFigure, ...]:
    """Return the lines of the report of collecting and handing over; none where the cell does not keep this book."""
    months, last = {one.month for one in book.dues.tills()}, Month.of(until)
    if not months:
        return ()
    papers, sums = DuesPapers(book.workspace.notebook, book.dues, book.members), book.dues.sums(Month.of(first), last)
    begins = {LineSum.STILL_DUE: min(months)} | dict.fromkeys(_SINCE_NEW_YEAR, Month(until.year, 1))
    found = []
    for line in book.dues.rules.lines:
        since = begins.get(line.sum, Month.of(first))
        source = Source.of(Place.DUES, sorted(month for month in months if since <= month <= last))
        value = papers.figure(line, sums)
        if line.sum is LineSum.MEMBERS:  # the list of the report, which knows who came from elsewhere later
            source, value = closing.source, int(str(closing.value))
        told = f"dues.{line.code}", ReportPart.DUES, line.title, value, source, line.unit
        found.append(ReportFigure(*told, code=line.code))
    return tuple(found)
