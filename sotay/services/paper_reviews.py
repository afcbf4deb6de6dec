# What the book tells of a meeting and of the month before it, for the praise and the faults of its resolution.
# It must not know how a resolution says it.

from datetime import date
from typing import TYPE_CHECKING

from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.activity_summary import figure_words, summarise
from sotay.domain.dues import Month
from sotay.domain.meeting_rule_rows import NoticeName
from sotay.domain.meetings import MeetingKind, MeetingRecord
from sotay.domain.paper_review import MonthDues, Review
from sotay.domain.paper_words import kind_words, month_before, month_number

if TYPE_CHECKING:
    from sotay.services.book import Book

__all__ = ["meeting_review"]

_MINUTE = 60


def meeting_review(book: "Book", record: MeetingRecord) -> Review:
    """Return what the book tells of a meeting; nothing of a congress, which no rule of meetings measures."""
    meeting = record.meeting
    if meeting.kind is MeetingKind.CONGRESS:
        return Review()
    length = book.meetings.rules.duration(meeting.kind, book.members.standing().on_list, meeting.day)
    target = book.meetings.rules.notice(NoticeName.ATTENDANCE_TARGET, meeting.day)
    measured = Review(
        minutes=None if record.ended is None else int(record.elapsed(record.ended).total_seconds()) // _MINUTE,
        minutes_needed=length.minutes if length else None,
        target=target.value if target else None,
    )
    return _with_month(book, measured, month_before(meeting.day)) if kind_words(meeting.kind).monthly else measured


def _with_month(book: "Book", measured: Review, first: date) -> Review:
    month = Month.of(first)
    told = summarise(book.log.all(ActivityQuestion(month.first, month.last)))
    return Review(
        measured.minutes,
        measured.minutes_needed,
        measured.target,
        f"tháng {month_number(first)}",
        told.count,
        told.turns,
        tuple(figure_words(one) for one in told.figures),
        _dues(book, month),
    )


def _dues(book: "Book", month: Month) -> MonthDues | None:
    """Return the dues of a month, or nothing where none were written down or nobody can tell what some owe.

    Who may pay late for a good reason is not wanting.
    """
    found = book.dues.month(month)
    rows = [row for row in found.rows if row.account.line.owed.amount]
    if found.unknown or not rows or not any(row.month_entries for row in rows):
        return None
    open_rows = [row for row in rows if row.account.line.missing]
    wanting = [row.account.line.missing for row in open_rows if row.delay is None]
    paid = sum(row.account.line.paid for row in rows)
    return MonthDues(len(rows), len(rows) - len(open_rows), paid, len(wanting), sum(wanting))
