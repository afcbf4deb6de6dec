# A year of meetings as a secretary looks at it: the meetings, what is missing by the rules, what is to be done next.
# It must not know windows or files.

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sotay.domain.meeting_plan import MONTHLY, THEMATIC, quarter_of
from sotay.domain.meeting_rule_rows import NoticeName, NoticeRule
from sotay.domain.meetings import Meeting, MeetingState
from sotay.domain.papers import PaperState
from sotay.services.meetings import CheckKind, MeetingRow, MeetingService

__all__ = [
    "ALL_DONE",
    "MEET",
    "MINUTES",
    "PREPARE",
    "REPORT",
    "RESOLUTION",
    "SEND",
    "Focus",
    "Gap",
    "MeetingRow",
    "YearView",
    "look_at_next",
    "look_at_year",
    "papers_due",
    "results_due",
]

PREPARE, SEND, MEET, MINUTES, RESOLUTION, REPORT, ALL_DONE = range(7)
_QUARTER = 3
# What must be settled before papers can be sent out.
_UNSETTLED = frozenset({CheckKind.NO_HOUR, CheckKind.NO_PLACE, CheckKind.NO_CHAIR, CheckKind.OVERLAP})


@dataclass(frozen=True, slots=True)
class Gap:
    """Name a month without a meeting, or a quarter without a thematic one (the other is 0), and the rule."""

    month: int = 0
    quarter: int = 0
    source: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """Return where it stands among the months of its year: a quarter behind its last month."""
        return (self.month, 0) if self.month else (self.quarter * _QUARTER, 1)


@dataclass(frozen=True, slots=True)
class Focus:
    """Hold the meeting that is to be worked on now: at which step it is, and until when (local time), by which rule."""

    row: MeetingRow
    step: int
    due: datetime | None = None
    rule: NoticeRule | None = None

    @property
    def left_out(self) -> frozenset[int]:
        """Return the steps that were gone past and never done: papers that nobody marked as sent."""
        unsent = self.step > SEND and self.row.meeting.invited_at is None
        return frozenset({SEND} if unsent else ())


@dataclass(frozen=True, slots=True)
class YearView:
    """Hold the meetings of a year in their order, its gaps, the years that have any, and what is next at all."""

    year: int
    rows: tuple[MeetingRow, ...]
    gaps: tuple[Gap, ...]
    years: tuple[int, ...]
    focus: Focus | None
    now: datetime

    @property
    def today(self) -> date:
        """Return the day of the moment at which the year was looked at."""
        return self.now.date()


def look_at_year(service: MeetingService, year: int) -> YearView:
    """Return a year as it stands now."""
    rows, years = service.year(year), service.years()
    gaps = tuple(_gaps(service, rows, years, year))
    now = service.now().replace(tzinfo=None)
    return YearView(year, rows, gaps, tuple(sorted({*years, year, now.year})), _focus(service, now), now)


def look_at_next(service: MeetingService) -> Focus | None:
    """Return the meeting that is to be worked on now, None where there is none."""
    return _focus(service, service.now().replace(tzinfo=None))


def papers_due(service: MeetingService, meeting: Meeting) -> tuple[datetime, NoticeRule] | None:
    """Return until when papers are to be sent out; where the hour is not settled, until the day before begins."""
    rule = service.rules.notice(NoticeName.PAPERS_BEFORE, meeting.day)
    if rule is None:
        return None
    return datetime.combine(meeting.day, meeting.begins or time()) - timedelta(days=rule.value), rule


def results_due(service: MeetingService, meeting: Meeting) -> tuple[datetime, NoticeRule] | None:
    """Return until when results are to be reported: the end of the last day."""
    rule = service.rules.notice(NoticeName.RESULTS_AFTER, meeting.day)
    if rule is None:
        return None
    return datetime.combine(meeting.day + timedelta(days=rule.value + 1), time()), rule


def _gaps(service: MeetingService, rows: Iterable[MeetingRow], years: Iterable[int], year: int) -> Iterable[Gap]:
    """Give what is missing, from the first meeting of the notebook up to this month."""
    today = service.today()
    held = [row.meeting for row in rows if row.meeting.state is not MeetingState.CANCELLED]
    if not held or year > today.year:
        return
    first = 1 if min(years, default=year) < year else min(meeting.day.month for meeting in held)
    last = today.month if year == today.year else 12
    for month in range(first, last + 1):
        day = date(year, month, 1)
        wanted = service.rules.notice(NoticeName.MEETINGS_PER_MONTH, day)
        count = sum(one.kind in MONTHLY and one.day.month == month for one in held)
        if wanted is not None and count < wanted.value:
            yield Gap(month=month, source=wanted.source)
    for quarter in range(quarter_of(date(year, first, 1)), quarter_of(date(year, last, 1)) + 1):
        wanted = service.rules.notice(NoticeName.THEMATIC_PER_QUARTER, date(year, quarter * _QUARTER, 1))
        count = sum(one.kind in THEMATIC and quarter_of(one.day) == quarter for one in held)
        if wanted is not None and count < wanted.value:
            yield Gap(quarter=quarter, source=wanted.source)


def _focus(service: MeetingService, now: datetime) -> Focus | None:
    """Return the meeting that runs, the last one that is not reported yet, or the next one."""
    coming = service.next()
    if coming is not None and coming.meeting.state is MeetingState.RUNNING:
        return Focus(coming, MEET)
    open_one = _unreported(service, now.date())
    if open_one is not None and not _is_near(service, coming, now):
        return Focus(open_one, _step_after(open_one), *(results_due(service, open_one.meeting) or ()))
    return None if coming is None else _before(service, coming)


def _before(service: MeetingService, row: MeetingRow) -> Focus:
    if row.meeting.invited_at is not None:
        return Focus(row, MEET)
    unsettled = any(check.kind in _UNSETTLED for check in service.checks(row.meeting.id))
    return Focus(row, PREPARE if unsettled else SEND, *(papers_due(service, row.meeting) or ()))


def _unreported(service: MeetingService, today: date) -> MeetingRow | None:
    """Return the last meeting that is over and whose results are still to be told; one of last year in January."""
    rows = (*service.year(today.year - 1), *service.year(today.year))
    closed = [row for row in rows if row.meeting.state is MeetingState.CLOSED]
    return closed[-1] if closed and closed[-1].meeting.reported_at is None else None


def _is_near(service: MeetingService, coming: MeetingRow | None, now: datetime) -> bool:
    """Tell whether the next meeting is so near that it goes before what is left of the last one."""
    if coming is None:
        return False
    rule = service.rules.notice(NoticeName.REMIND_BEFORE, coming.meeting.day)
    return rule is not None and coming.meeting.day - now.date() <= timedelta(days=rule.value)


def _step_after(row: MeetingRow) -> int:
    for state, step in ((row.minutes, MINUTES), (row.resolution, RESOLUTION)):
        if state is not PaperState.ADOPTED:
            return step
    return REPORT
