# Meetings that are planned: what a meeting is called by its kind and day, and the meetings of a whole year by one rule.
# It must not know where meetings lie or how long a kind lasts: it is told.

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from sotay.domain.meetings import Meeting, MeetingKind, MeetingState
from sotay.domain.numerals import to_roman

MONTHLY = frozenset({MeetingKind.REGULAR, MeetingKind.COMBINED})
THEMATIC = frozenset({MeetingKind.THEMATIC, MeetingKind.COMBINED})
LAST = 5  # of the weeks of a month: the last such day, whether it is the fourth or the fifth
_WEEK, _QUARTER, _MONTHS = 7, 3, 12


def quarter_of(day: date) -> int:
    """Return the quarter of a day, 1 to 4."""
    return (day.month - 1) // _QUARTER + 1


def suggested_title(kind: MeetingKind, day: date) -> str:
    """Return what a meeting is usually called, in the language of papers."""
    month, quarter = f"tháng {day.month}", f"chuyên đề quý {to_roman(quarter_of(day))}"
    return {
        MeetingKind.REGULAR: f"Sinh hoạt thường kỳ {month}",
        MeetingKind.THEMATIC: f"Sinh hoạt {quarter}",
        MeetingKind.COMBINED: f"Sinh hoạt thường kỳ {month}, kết hợp {quarter}",
        MeetingKind.EXTRAORDINARY: f"Sinh hoạt bất thường {month}",
        MeetingKind.COMMITTEE: f"Họp chi ủy {month}",
        MeetingKind.CONGRESS: "Đại hội chi bộ",
        MeetingKind.CONFERENCE: f"Hội nghị trực tuyến {month}",
    }[kind]


@dataclass(frozen=True, slots=True)
class DayRule:
    """Name a day in every month: a number ("ngày 5 hằng tháng"), or a day of the week (0 is Monday) in its `week`."""

    number: int = 5
    weekday: int | None = None
    week: int = 1

    def day_in(self, year: int, month: int) -> date:
        """Return the day; a month that is too short has its last day."""
        length = monthrange(year, month)[1]
        if self.weekday is None:
            return date(year, month, min(self.number, length))
        first = date(year, month, 1)
        found = first + timedelta((self.weekday - first.weekday()) % _WEEK + _WEEK * (self.week - 1))
        return found if found.month == month else found - timedelta(_WEEK)


@dataclass(frozen=True, slots=True)
class YearPlan:
    """Say how the monthly meetings of a year are planned; `combined` months also have the thematic part.

    What lies before `since` is not planned any more.
    """

    year: int
    since: date
    rule: DayRule = DayRule()
    begins: time | None = None
    place: str = ""
    combined: frozenset[int] = frozenset()
    chair_id: int = 0
    secretary_id: int = 0


def planned_year(
    plan: YearPlan,
    there: Iterable[Meeting],
    minutes: Callable[[MeetingKind, date], int],
    new_uid: Callable[[], str],
) -> tuple[Meeting, ...]:
    """Return a meeting for every month that has no monthly one yet."""
    taken = months_met(there, plan.year)
    days = (plan.rule.day_in(plan.year, month) for month in range(1, _MONTHS + 1) if month not in taken)
    return tuple(_meeting(plan, day, minutes, new_uid()) for day in days if day >= plan.since)


def months_met(meetings: Iterable[Meeting], year: int) -> frozenset[int]:
    """Return the months of a year that have a monthly meeting."""
    return frozenset(one.day.month for one in meetings if one.day.year == year and one.kind in MONTHLY and _held(one))


def _held(meeting: Meeting) -> bool:
    return not meeting.removed and meeting.state is not MeetingState.CANCELLED


def _meeting(plan: YearPlan, day: date, minutes: Callable[[MeetingKind, date], int], uid: str) -> Meeting:
    kind = MeetingKind.COMBINED if day.month in plan.combined else MeetingKind.REGULAR
    return Meeting(
        uid,
        kind,
        suggested_title(kind, day),
        day,
        plan.begins,
        minutes(kind, day),
        plan.place,
        plan.chair_id,
        plan.secretary_id,
    )
