# Figures over the meetings of an open book: attendance, thematic meetings, tasks of resolutions, who stays away.
# It must not know windows, or how charts are drawn.

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sotay.domain.meeting_rule_rows import NoticeName
from sotay.domain.meeting_stats import (
    Completion,
    MeetingCount,
    MemberFigures,
    MemberMark,
    MonthFigures,
    QuarterFigures,
    by_member,
    by_month,
    completion,
    thematic_by_quarter,
)
from sotay.domain.meetings import Meeting, MeetingKind, MeetingState, Presence, Task
from sotay.domain.shares import percent_text
from sotay.domain.spans import add_months
from sotay.domain.vietnamese import name_sort_key
from sotay.services.book import Book
from sotay.services.cell import Cell
from sotay.services.listings import Align, Column, Heading, Listing
from sotay.services.meetings import MeetingRow

__all__ = [
    "Attendance",
    "Completed",
    "MeetingFigures",
    "MemberLine",
    "MonthFigures",
    "QuarterFigures",
    "look_at_absences",
    "look_at_attendance",
    "look_at_figures",
]

_MONTHS = 12
_OF_CELL = frozenset(MeetingKind) - {MeetingKind.COMMITTEE, MeetingKind.CONFERENCE}
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Completed:
    """Hold a meeting and what became of the tasks that it gave."""

    meeting: Meeting
    tasks: Completion


@dataclass(frozen=True, slots=True)
class MemberLine:
    """Hold the attendance of a member by name."""

    name: str
    figures: MemberFigures


@dataclass(frozen=True, slots=True)
class Attendance:
    """Hold how many came in the twelve months up to a day; `target` is a share of 1, None without a rule for it."""

    months: tuple[MonthFigures, ...]
    target: float | None
    source: str

    @property
    def is_empty(self) -> bool:
        """Tell whether no meeting was held in the twelve months."""
        return not any(month.meetings for month in self.months)


@dataclass(frozen=True, slots=True)
class MeetingFigures:
    """Hold the figures of twelve months up to a day, and of its year by quarters; `target` is a share of 1."""

    last: date
    months: tuple[MonthFigures, ...]
    quarters: tuple[QuarterFigures, ...]
    resolutions: tuple[Completed, ...]
    members: tuple[MemberLine, ...]
    target: float | None
    source: str
    in_a_row: int

    @property
    def is_empty(self) -> bool:
        """Tell whether no meeting was held in the twelve months."""
        return not any(month.meetings for month in self.months)


def look_at_attendance(book: Book, last: date) -> Attendance:
    """Return how many came in the twelve months that end with a day."""
    return _attendance(book, [_count(row) for row in _held(_two_years(book, last))], last)


def look_at_absences(book: Book, last: date) -> tuple[tuple[MemberLine, ...], str]:
    """Return who missed so many meetings in a row up to a day that the book says so, and the rule for that."""
    rule = book.meetings.rules.notice(NoticeName.ABSENCES_IN_A_ROW, last)
    if rule is None:
        return (), ""
    lines = _members(book, _recent(_held(_two_years(book, last)), last))
    return tuple(line for line in lines if line.figures.in_a_row >= rule.value), rule.source


def look_at_figures(book: Book, last: date) -> MeetingFigures:
    """Return the figures of the twelve months that end with a day."""
    held = _held(book.meetings.all())
    recent = _recent(held, last)
    rules = book.meetings.rules
    missed = rules.notice(NoticeName.ABSENCES_IN_A_ROW, last)

    def needed(day: date) -> int | None:
        rule = rules.notice(NoticeName.THEMATIC_PER_QUARTER, day)
        return None if rule is None else rule.value

    counts = [_count(row) for row in held]
    came = _attendance(book, counts, last)
    return MeetingFigures(
        last,
        came.months,
        thematic_by_quarter(counts, last.year, needed),
        tuple(_completed(book, row, last) for row in recent if row.tasks),
        _members(book, recent),
        came.target,
        came.source,
        0 if missed is None else missed.value,
    )


def _held(rows: Iterable[MeetingRow]) -> list[MeetingRow]:
    closed = [row for row in rows if row.meeting.state is MeetingState.CLOSED]
    return [row for row in closed if row.meeting.kind in _OF_CELL]


def _two_years(book: Book, last: date) -> tuple[MeetingRow, ...]:
    return (*book.meetings.year(last.year - 1), *book.meetings.year(last.year))


def _recent(held: Iterable[MeetingRow], last: date) -> list[MeetingRow]:
    """Return the meetings of the twelve months that end with a day."""
    since = add_months(last.replace(day=1), 1 - _MONTHS)
    return [row for row in held if since <= row.meeting.day <= last]


def _attendance(book: Book, counts: Sequence[MeetingCount], last: date) -> Attendance:
    target = book.meetings.rules.notice(NoticeName.ATTENDANCE_TARGET, last)
    if target is None:
        return Attendance(by_month(counts, last), None, "")
    return Attendance(by_month(counts, last), target.value / _PERCENT, target.source)


def _count(row: MeetingRow) -> MeetingCount:
    return MeetingCount(row.meeting.day, row.meeting.kind, row.summoned, row.present)


def _completed(book: Book, row: MeetingRow, day: date) -> Completed:
    tasks: Sequence[Task] = book.meetings.record(row.meeting.id).tasks
    return Completed(row.meeting, completion(tasks, day))


def _members(book: Book, rows: Iterable[MeetingRow]) -> tuple[MemberLine, ...]:
    """Return those who are on the list now, by name; only meetings at which their coming counted are told."""
    marks = [mark for row in rows for mark in _marks(book, row.meeting)]
    figures = by_member(marks)
    known = {one.id: one for one in book.members.members([one.member_id for one in figures])}
    today = book.meetings.today()
    lines = [
        MemberLine(known[one.member_id].person.full_name, one)
        for one in figures
        if one.member_id in known and not known[one.member_id].has_left(today)
    ]
    return tuple(sorted(lines, key=lambda line: name_sort_key(line.name)))


def _marks(book: Book, meeting: Meeting) -> list[MemberMark]:
    rule = book.meetings.rules.attendance(meeting.day)
    counted = frozenset() if rule is None else rule.rate - rule.optional
    roll = book.meetings.record(meeting.id).roll
    return [
        MemberMark(one.member_id, meeting.day, Presence(one.presence))
        for one in roll
        if one.presence is not None and one.standing in counted
    ]


_COLUMNS = (
    Column("TT", 5, Align.MIDDLE),
    Column("Họ và tên", 26),
    Column("Có mặt", 9, Align.MIDDLE),
    Column("Vắng có lý do", 10, Align.MIDDLE),
    Column("Vắng không lý do", 11, Align.MIDDLE),
    Column("Tỷ lệ", 9, Align.MIDDLE),
)


def figures_listing(found: MeetingFigures, cell: Cell) -> Listing:
    """Return the attendance of the members on paper, with the figures of months, quarters and resolutions below."""
    rows = tuple(_paper_row(number, line) for number, line in enumerate(found.members, 1))
    months = "; ".join(
        f"tháng {one.month}/{one.year}: {percent_text(one.rate)}" for one in found.months if one.rate is not None
    )
    quarters = "; ".join(f"quý {one.quarter}: {one.held}" for one in found.quarters)
    done = sum(one.tasks.in_time + one.tasks.late for one in found.resolutions)
    given = sum(one.tasks.total for one in found.resolutions)
    return Listing(
        titles=("THỐNG KÊ SINH HOẠT CHI BỘ", f"(mười hai tháng, đến ngày {found.last:%d/%m/%Y})"),
        columns=_COLUMNS,
        rows=rows,
        heading=Heading(cell.superior, cell.name or "Chi bộ"),
        notes=(
            f"Tỷ lệ dự họp: {months or 'chưa có buổi nào'}.",
            f"Sinh hoạt chuyên đề năm {found.last.year}: {quarters}.",
            f"Nhiệm vụ nghị quyết giao: hoàn thành {done}/{given}.",
        ),
        source=f"Thống kê sinh hoạt; {cell.name or 'chi bộ'}; lập ngày {found.last:%d/%m/%Y}",
        landscape=False,
    )


def _paper_row(number: int, line: MemberLine) -> tuple[int, str, int, int, int, str]:
    one = line.figures
    rate = "" if one.rate is None else percent_text(one.rate)
    return number, line.name, one.present, one.excused, one.unexcused, rate
