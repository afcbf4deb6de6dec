# The days of duties that come back: one in every week, month, quarter, half or year, and what was said about each.
# It must not know which duties there are, nor what is late.

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sotay.domain.duties import DutyMark, Every, OwnDuty
from sotay.domain.periods import Period, Span

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_WORKING = 5
_LAST_MONDAY = date.max - timedelta(6)
_SPANS = {Every.MONTH: Span.MONTH, Every.QUARTER: Span.QUARTER, Every.HALF: Span.HALF, Every.YEAR: Span.YEAR}


@dataclass(frozen=True, slots=True)
class Pattern:
    """Say on which day of every period something falls due, between two days, both included.

    `month` counts within the period, from 1; a month that is too short has its last day. `day` 0 is the last working
    day (Monday to Friday: holidays are not known); of a week it counts from Monday, 1. Of `ONCE` only `since` counts.
    """

    every: Every
    month: int = 1
    day: int = 1
    since: date | None = None
    until: date | None = None

    @classmethod
    def of_own(cls, duty: OwnDuty) -> "Pattern":
        """Return the days of a duty that the cell gave itself: those like its first one."""
        span = _SPANS.get(duty.every)
        place = duty.due.month - Period.around(duty.due, span).first.month + 1 if span else 1
        day = duty.due.isoweekday() if duty.every is Every.WEEK else duty.due.day
        return cls(duty.every, place, day, duty.due, duty.until)

    def days(self, first: date, last: date) -> Iterator[date]:
        """Return its days between two, both included, oldest first."""
        for start in slots(self.every, first, last):
            day = self.day_of(start)
            if day is not None and first <= day <= last:
                yield day

    def day_of(self, start: date) -> date | None:
        """Return its day in the period that begins on a day, or None where it does not hold then."""
        day = self._day_in(start)
        if day is None or (self.since and day < self.since) or (self.until and self.until < day):
            return None
        return day

    def _day_in(self, start: date) -> date | None:
        if self.every is Every.ONCE:
            return self.since
        if self.every is Every.WEEK:
            return start + timedelta(self.day - 1) if start <= _LAST_MONDAY else None
        end = Period(Span.MONTH, start.year, start.month + self.month - 1).last
        if self.day:
            return end.replace(day=min(self.day, end.day))
        return end - timedelta(max(end.isoweekday() - _WORKING, 0))


def slot(every: Every, day: date) -> date:
    """Return the first day of the period of a day; two days of one duty are never in the same one."""
    if every is Every.ONCE:
        return date.min
    if every is Every.WEEK:
        return day - timedelta(day.weekday())
    return Period.around(day, _SPANS[every]).first


def slot_end(every: Every, start: date) -> date:
    """Return the last day of the period that begins on a day."""
    if every is Every.ONCE:
        return date.max
    if every is Every.WEEK:
        return start + timedelta(6) if start <= _LAST_MONDAY else date.max
    return Period.around(start, _SPANS[every]).last


def slots(every: Every, first: date, last: date) -> Iterator[date]:
    """Return the first days of the periods between two days, that of the first day included."""
    start = slot(every, first)
    while start <= last:
        yield start
        if every is Every.ONCE or start >= slot(every, date.max):
            return
        start = start + _WEEK if every is Every.WEEK else Period.around(start, _SPANS[every]).moved(1).first


@dataclass(frozen=True, slots=True)
class Duty:
    """Hold a duty by a rule or an own one (`own_id`): its days, days of lead, where it comes from."""

    key: str
    title: str
    pattern: Pattern
    lead: int = 0
    source: str = ""
    note: str = ""
    own_id: int = 0

    @classmethod
    def of_own(cls, duty: OwnDuty, lead: int) -> "Duty":
        """Return a duty that the cell gave itself."""
        return cls(duty.uid, duty.title, Pattern.of_own(duty), lead, "", duty.note, duty.id)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Hold one day of a duty, and what was said about it."""

    duty: Duty
    due: date
    mark: DutyMark | None = None

    @property
    def shown(self) -> date:
        """Return the day on which it stands in the calendar: the one it was postponed to, else its own."""
        return (self.mark.postponed_to if self.mark else None) or self.due

    @property
    def is_done(self) -> bool:
        """Tell whether it was marked as done."""
        return self.mark is not None and self.mark.done_on is not None


def occurrences(duties: Iterable[Duty], marks: Iterable[DutyMark], first: date, last: date) -> tuple[Occurrence, ...]:
    """Return what stands in the calendar between two days, both included, in the order of days.

    A mark belongs to the day of its duty in the same period: it stays with it when a rule moves the day. Where two
    rows of a key have a day in one period, the row that began later counts.
    """
    said: dict[str, list[DutyMark]] = {}
    for mark in marks:
        said.setdefault(mark.key, []).append(mark)
    found = [one for rows in _by_key(duties) for one in _of_key(rows, said.get(rows[0].key, ()), first, last)]
    return tuple(sorted(found, key=lambda one: (one.shown, one.duty.key, one.due)))


def comes_again(duties: Iterable[Duty], key: str, after: date, today: date) -> bool:
    """Tell whether a duty fell due again since a day."""
    return after < today and any(
        True for duty in duties if duty.key == key for _ in duty.pattern.days(after + _DAY, today)
    )


def _by_key(duties: Iterable[Duty]) -> Iterable[Sequence[Duty]]:
    rows: dict[str, list[Duty]] = {}
    for duty in duties:
        rows.setdefault(duty.key, []).append(duty)
    return rows.values()


def _of_key(rows: Sequence[Duty], marks: Sequence[DutyMark], first: date, last: date) -> Iterator[Occurrence]:
    for every in {duty.pattern.every for duty in rows}:
        said = {slot(every, mark.due): mark for mark in sorted(marks, key=lambda mark: mark.id)}
        moved = (start for start, mark in said.items() if mark.postponed_to and first <= mark.postponed_to <= last)
        for start in {*slots(every, first, last), *moved}:
            found = _in_slot([duty for duty in rows if duty.pattern.every is every], start, said.get(start))
            if found is not None and first <= found.shown <= last:
                yield found


def _in_slot(rows: Sequence[Duty], start: date, mark: DutyMark | None) -> Occurrence | None:
    days = [(duty.pattern.since or date.min, at, duty) for at, duty in enumerate(rows) if duty.pattern.day_of(start)]
    if not days:
        return None
    duty = max(days)[2]
    return Occurrence(duty, duty.pattern.day_of(start) or start, mark)
