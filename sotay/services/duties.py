# The calendar of the cell: duties by rules, its own, planned meetings; what is done, postponed, due today.
# It must not know how records are stored or shown, nor hold a rule.

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sotay.domain.duties import DutyMark, Every, OwnDuty
from sotay.domain.duty_dates import Duty, Occurrence, comes_again, occurrences
from sotay.domain.duty_rules import CalendarRules, Proof, Proofs, proofs_of, proved_on
from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import Meeting, MeetingState
from sotay.services.meetings import new_uid
from sotay.storage.duties import Duties
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

if TYPE_CHECKING:
    from sotay.services.dues import DuesService
    from sotay.services.meetings import MeetingService

__all__ = ["DutyKind", "DutyRow", "DutyService", "DutyState", "Every", "OwnDuty"]

_YEAR = 366


class DutyKind(StrEnum):
    """Name where a row of the calendar comes from."""

    RULE = "rule"
    OWN = "own"
    MEETING = "meeting"


class DutyState(StrEnum):
    """Name how a row of the calendar stands."""

    DONE = "done"
    OVERDUE = "overdue"
    DUE = "due"  # today, or within the days of lead
    POSTPONED = "postponed"  # to a day that has not come
    COMING = "coming"
    PASSED = "passed"  # nothing was said of it, and it fell due again since, or lay before the book was begun
    CANCELLED = "cancelled"  # a meeting


@dataclass(frozen=True, slots=True)
class DutyRow:
    """Hold one row of the calendar: what is due when, on which day it stands, how it stands, which rule says so.

    `id` is that of an own duty or of a meeting. `done_on` is the day it was marked, or the day the book proves it.
    """

    kind: DutyKind
    key: str
    title: str
    due: date
    day: date
    state: DutyState
    source: str = ""
    note: str = ""
    lead: int = 0
    mark: DutyMark | None = None
    done_on: date | None = None
    proved: bool = False
    id: int = 0

    @property
    def is_open(self) -> bool:
        """Tell whether it is still to be done."""
        return self.state in {DutyState.OVERDUE, DutyState.DUE, DutyState.POSTPONED, DutyState.COMING}

    @property
    def overdue(self) -> bool:
        """Tell whether its day has passed and it is still to be done."""
        return self.state is DutyState.OVERDUE

    @property
    def reason(self) -> str:
        """Return why it was postponed, "" where it was not."""
        return self.mark.reason if self.mark and self.mark.postponed_to else ""


class DutyService:
    """Keep the calendar; every write is one transaction, from any thread.

    DUTY_NOT_FOUND for an own duty that is not there, BAD_DUTY for one that cannot be written.
    """

    def __init__(
        self,
        notebook: Notebook,
        rules: Callable[[], CalendarRules],
        meetings: "Callable[[], MeetingService]",
        dues: "Callable[[], DuesService]",
        clock: Callable[[], datetime],
    ) -> None:
        self._kept = Duties(notebook.database)
        self._rules = rules
        self._meetings = meetings
        self._dues = dues
        self._clock = clock

    # reading

    @property
    def rules(self) -> CalendarRules:
        """Return the dated rules about duties."""
        return self._rules()

    def today(self) -> date:
        """Return the day that lateness is judged on."""
        return self._meetings().today()

    def between(self, first: date, last: date) -> tuple[DutyRow, ...]:
        """Return what stands in the calendar between two days, both included, in the order of days."""
        return self._look().rows(first, last)

    def due(self, day: date | None = None) -> tuple[DutyRow, ...]:
        """Return what is due on a day, by default today, and what is late, the most urgent first; no meetings.

        Where no members are kept, only duties that were entered here are told: that book is no secretary's.
        """
        looked, today = self._look(), day or self.today()
        found = looked.rows(_moved(today, -_YEAR), _moved(today, _YEAR), today)
        once = looked.rows(date.min, _moved(today, -_YEAR - 1), today, only=Every.ONCE)
        states = {DutyState.OVERDUE, DutyState.DUE}
        kinds = {DutyKind.OWN} if looked.begun is None else {DutyKind.OWN, DutyKind.RULE}
        return tuple(row for row in (*once, *found) if row.state in states and row.kind in kinds)

    def own(self, duty_id: int) -> OwnDuty:
        """Return a duty that the cell gave itself."""
        return self._kept.duty(duty_id)

    def owns(self) -> tuple[OwnDuty, ...]:
        """Return the duties that the cell gave itself, by their first days."""
        return self._kept.all()[0]

    # what was done

    def done(self, row: DutyRow, on: date | None = None) -> DutyMark:
        """Mark a row as done on a day, by default today."""
        with doing("duty.done"):
            return self._kept.put_mark(replace(_mark(row), done_on=on or self.today()))

    def undone(self, row: DutyRow) -> None:
        """Take back that a row is done; where it was postponed, that stays."""
        mark = _mark(row)
        with doing("duty.undone"):
            if mark.postponed_to:
                self._kept.put_mark(replace(mark, done_on=None))
            else:
                self._kept.drop_mark(mark)

    def postpone(self, row: DutyRow, to: date, reason: str) -> DutyMark:
        """Move a row to a later day, with the reason; BAD_DUTY without one, or for a day that is not later."""
        if not reason.strip():
            raise SotayError(Code.BAD_DUTY, {"reason": "duty_no_reason"})
        if to <= row.due:
            raise SotayError(Code.BAD_DUTY, {"reason": "duty_not_later"})
        with doing("duty.postpone"):
            return self._kept.put_mark(replace(_mark(row), postponed_to=to, reason=reason.strip(), done_on=None))

    def put_back(self, row: DutyRow) -> None:
        """Write what was said about a row as it was when the row was read: the undo of all of these."""
        with doing("duty.put_back"):
            if row.mark is None:
                self._kept.drop_mark(_mark(row))
            else:
                self._kept.put_mark(row.mark)

    # own duties

    def add(self, duty: OwnDuty) -> OwnDuty:
        """Write a duty that the cell gives itself; return it with its id."""
        checked = _checked(duty)
        with doing("duty.add"):
            return self._kept.add(replace(checked, uid=checked.uid or new_uid()))

    def edit(self, duty: OwnDuty) -> OwnDuty:
        """Rewrite an own duty; what was said about its days stays with their weeks or months."""
        checked = _checked(duty)
        with doing("duty.edit"):
            self._kept.edit(checked)
        return checked

    def remove(self, duty_id: int) -> None:
        """Remove an own duty; `bring_back` undoes it."""
        with doing("duty.remove"):
            self._kept.remove(duty_id, self._clock().astimezone(UTC).isoformat(timespec="microseconds"))

    def bring_back(self, duty_id: int) -> None:
        """Bring a removed duty back."""
        with doing("duty.bring_back"):
            self._kept.remove(duty_id, None)

    def _look(self) -> "_Look":
        owns, marks = self._kept.all()
        rules, today = self.rules, self.today()
        meetings = tuple(self._meetings().known().values())
        closed = [one.month.first for one in self._dues().closed()]
        lead = rules.lead(today)
        duties = (*(rule.duty for rule in rules.duties), *(Duty.of_own(one, lead) for one in owns))
        held, begun = proofs_of(meetings, closed), self._kept.begun()
        return _Look(rules, duties, marks, meetings, held, _months(meetings), today, begun)


@dataclass(frozen=True, slots=True)
class _Look:
    """Hold what rows are made of, as of one moment."""

    rules: CalendarRules
    duties: tuple[Duty, ...]
    marks: tuple[DutyMark, ...]
    meetings: tuple[Meeting, ...]
    proofs: Proofs
    months: frozenset[tuple[Proof, date]]
    today: date
    begun: date | None

    def rows(
        self, first: date, last: date, today: date | None = None, only: Every | None = None
    ) -> tuple[DutyRow, ...]:
        day = today or self.today
        duties = [duty for duty in self.duties if only in (None, duty.pattern.every)]
        found = [self._row(one, day) for one in occurrences(duties, self.marks, first, last) if not self._stands(one)]
        if only is None:
            found += [_meeting_row(one, day) for one in self.meetings if first <= one.day <= last]
        return tuple(sorted(found, key=lambda row: (row.day, row.kind is not DutyKind.MEETING, row.title)))

    def _stands(self, found: Occurrence) -> bool:
        """Tell whether a meeting stands in the calendar for a duty in the same month: one row is enough."""
        month = found.due.replace(day=1)
        return found.mark is None and any((proof, month) in self.months for proof in self.rules.proofs(found.duty.key))

    def _row(self, found: Occurrence, today: date) -> DutyRow:
        duty, mark = found.duty, found.mark
        kind = DutyKind.OWN if duty.own_id else DutyKind.RULE
        proved = None if found.is_done else proved_on(found, self.rules.proofs(duty.key), self.proofs)
        done_on = (mark.done_on if mark else None) or proved
        state = DutyState.DONE if done_on else self._state(found, today)
        return DutyRow(
            *(kind, duty.key, duty.title, found.due, found.shown, state, duty.source, duty.note, duty.lead, mark),
            *(done_on, proved is not None, duty.own_id),
        )

    def _state(self, found: Occurrence, today: date) -> DutyState:
        if found.shown >= today:
            if (found.shown - today).days <= found.duty.lead:
                return DutyState.DUE
            return DutyState.POSTPONED if found.shown != found.due else DutyState.COMING
        before = found.duty.own_id == 0 and found.mark is None and found.shown < (self.begun or today)
        if before or comes_again(self.duties, found.duty.key, found.shown, today):
            return DutyState.PASSED
        return DutyState.OVERDUE


def _meeting_row(meeting: Meeting, today: date) -> DutyRow:
    state = {
        MeetingState.CLOSED: DutyState.DONE,
        MeetingState.CANCELLED: DutyState.CANCELLED,
        MeetingState.RUNNING: DutyState.DUE,
    }.get(meeting.state)
    if state is None:
        late, now = meeting.day < today, meeting.day == today
        state = DutyState.OVERDUE if late else DutyState.DUE if now else DutyState.COMING
    done_on = meeting.day if state is DutyState.DONE else None
    return DutyRow(
        *(DutyKind.MEETING, meeting.uid, meeting.title, meeting.day, meeting.day, state),
        note=" · ".join(filter(None, (f"{meeting.begins:%H:%M}" if meeting.begins else "", meeting.place))),
        done_on=done_on,
        id=meeting.id,
    )


def _months(meetings: Iterable[Meeting]) -> frozenset[tuple[Proof, date]]:
    """Return the months that have a meeting of a kind, held or to be held."""
    there = [replace(one, state=MeetingState.CLOSED) for one in meetings if one.state is not MeetingState.CANCELLED]
    return frozenset((proof, day.replace(day=1)) for proof, days in proofs_of(there, ()).items() for day in days)


def _mark(row: DutyRow) -> DutyMark:
    if row.kind is DutyKind.MEETING:
        raise SotayError(Code.BAD_DUTY, {"reason": "duty_only_read"})
    return row.mark or DutyMark(row.key, row.due)


def _checked(duty: OwnDuty) -> OwnDuty:
    if not duty.title.strip():
        raise SotayError(Code.BAD_DUTY, {"reason": "duty_no_title"})
    if duty.until is not None and duty.until < duty.due:
        raise SotayError(Code.BAD_DUTY, {"reason": "duty_backwards"})
    return replace(duty, title=duty.title.strip(), note=duty.note.strip())


def _moved(day: date, by: int) -> date:
    """Return a day so many days later or earlier, at most the last or first there is: clocks can be set to anything."""
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
