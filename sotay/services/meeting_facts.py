# Everything that the papers and the score sheet of a meeting are told from, gathered from the services of an open book.
# It must not know how papers say it.

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rule_rows import NoticeName
from sotay.domain.meetings import Meeting, MeetingRecord
from sotay.domain.paper_facts import LastTask, PaperFacts, Scored, ScoredLine
from sotay.domain.rolls import RollSums
from sotay.domain.scores import MeetingFacts, ScoreLine, grade, marked, missing, prefilled, total
from sotay.services.cell import cell_of

if TYPE_CHECKING:
    from sotay.services.book import Book

__all__ = ["paper_facts", "score_facts", "score_lines"]


def paper_facts(book: "Book", meeting_id: int) -> PaperFacts:
    """Return what minutes and resolution of a meeting are told from now.

    Raise MEETING_NOT_FOUND, and NO_RULE (`day`) where no rule says who counts on that day.
    """
    return facts_of(book, book.meetings.record(meeting_id))


def facts_of(book: "Book", record: MeetingRecord) -> PaperFacts:
    """Return what the papers of a record are told from; raise NO_RULE as `paper_facts`."""
    people = book.run.people(record)
    sums = book.run.sums(record, people)
    rule = book.meetings.rules.attendance(record.meeting.day)
    if sums is None or rule is None:
        raise SotayError(Code.NO_RULE, {"day": f"{record.meeting.day:%d/%m/%Y}"})
    last = book.tasks.table(record.meeting.id)
    return PaperFacts(
        record,
        sums,
        {one.id: one.name for one in people.values()},
        {one.id: ", ".join(one.positions) for one in people.values()},
        cell_of(book.workspace.notebook).name,
        frozenset(one.member_id for one in record.roll if one.standing in rule.optional),
        tuple(LastTask(task.title, task.state, task.result, task.report_at) for task in last),
        _scored(book, record, sums),
    )


def score_lines(book: "Book", record: MeetingRecord, sums: RollSums | None = None) -> tuple[ScoreLine, ...]:
    """Return the score sheet of a meeting: points from facts, and those that the meeting gave; none without a form.

    `sums` are those of its roll, where they were worked out already.
    """
    form = book.meetings.rules.score_form(record.meeting.day)
    return () if form is None else marked(prefilled(form, score_facts(book, record, sums)), record.scores)


def score_facts(book: "Book", record: MeetingRecord, sums: RollSums | None = None) -> MeetingFacts:
    """Return what fills a score sheet in: length, attendance, papers sent in time, tasks of the last meeting done."""
    rules, meeting = book.meetings.rules, record.meeting
    length = rules.duration(meeting.kind, book.members.standing().on_list, meeting.day)
    sums = sums or book.run.sums(record)
    called = sums is not None and sums.is_complete
    last = book.meetings.before(meeting.id)
    done = book.tasks.completion(last.id) if last else None
    in_time = len(record.papers) if _sent_in_time(book, meeting) else 0
    return MeetingFacts(
        minutes=record.elapsed(book.clock()) // timedelta(minutes=1) if record.started else None,
        minutes_needed=length.minutes if length else None,
        attendance=sums.rate if sums is not None and called else None,
        papers=len(record.papers),
        papers_in_time=in_time,
        tasks=done.total if done else 0,
        tasks_done=done.in_time + done.late if done else 0,
    )


def _sent_in_time(book: "Book", meeting: Meeting) -> bool:
    rule = book.meetings.rules.notice(NoticeName.PAPERS_BEFORE, meeting.day)
    if rule is None or meeting.invited_at is None:
        return False
    start = meeting.span[0] if meeting.span else datetime.combine(meeting.day, datetime.min.time())
    return meeting.invited_at.replace(tzinfo=None) <= start - timedelta(days=rule.value)


def _scored(book: "Book", record: MeetingRecord, sums: RollSums) -> Scored | None:
    form = book.meetings.rules.score_form(record.meeting.day)
    lines = score_lines(book, record, sums)
    if form is None or not any(line.points is not None for line in lines):
        return None
    points = total(lines)
    graded = None if missing(lines) else grade(form, points)
    return Scored(
        tuple(ScoredLine(line.title, line.points, line.most, line.note) for line in lines if line.points is not None),
        points,
        sum(line.most for line in lines),
        graded.title if graded else "",
    )
