# What a new meeting begins with: day, hour, place and people as the meetings before had them.
# It must not know windows, nor write anything.

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sotay.domain.meeting_plan import MONTHLY, DayRule, YearPlan, months_met, planned_year, suggested_title
from sotay.domain.meetings import Meeting, MeetingKind, MeetingState
from sotay.domain.members import ENDED, Member
from sotay.domain.vietnamese import fold
from sotay.services.meetings import MeetingService, new_uid

__all__ = ["DayRule", "Seat", "Wish", "YearPlan", "chair_of", "new_meeting", "seats", "settings_of", "year_to_plan"]

_SECRETARY, _DEPUTY = "bi thu", "pho"
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """Name the meeting that is wanted: its kind, and a day in its month (None: the next month that has none)."""

    kind: MeetingKind = MeetingKind.REGULAR
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Hold a member who may take the chair or write the minutes, with the position held on the day."""

    id: int
    name: str
    position: str = ""


def seats(members: Iterable[Member], day: date, also: Collection[int] = ()) -> tuple[Seat, ...]:
    """Return the members of a day, those with a position first; `also` are ids of some who may have left."""
    here = [one for one in members if one.id in also or one.state_on(day) not in (None, *ENDED)]
    found = [Seat(one.id, one.person.full_name, _position(one, day)) for one in here]
    return tuple(sorted(found, key=lambda seat: not seat.position))


def settings_of(service: MeetingService, day: date) -> Meeting | None:
    """Return the newest monthly meeting before a day, from which others take hour, place and people."""
    for year in reversed([year for year in service.years() if year <= day.year]):
        monthly = (row.meeting for row in service.year(year) if row.meeting.kind in MONTHLY and row.meeting.day < day)
        kept = [one for one in monthly if one.state is not MeetingState.CANCELLED]
        if kept:
            return kept[-1]
    return None


def new_meeting(service: MeetingService, people: Sequence[Seat], wish: Wish) -> Meeting:
    """Return a meeting as it is first shown; nothing is written."""
    last = settings_of(service, date.max)
    day = _day(service, wish, last)
    return Meeting(
        new_uid(),
        wish.kind,
        suggested_title(wish.kind, day),
        day,
        last.begins if last else None,
        service.planned_minutes(wish.kind, day),
        last.place if last else "",
        chair_of(people, last),
        last.secretary_id if last and any(seat.id == last.secretary_id for seat in people) else 0,
    )


def chair_of(people: Sequence[Seat], last: Meeting | None = None) -> int:
    """Return who usually takes the chair: the secretary of the cell, else who had it last, 0 where nobody knows."""
    leaders = [seat.id for seat in people if _leads(seat.position)]
    before = [seat.id for seat in people if last is not None and seat.id == last.chair_id]
    return next(iter(leaders or before), 0)


def year_to_plan(service: MeetingService, plan: YearPlan) -> tuple[Meeting, ...]:
    """Return the meetings that a rule makes for the months of a year that have none yet; nothing is written."""
    there = [row.meeting for row in service.year(plan.year)]
    return planned_year(plan, there, service.planned_minutes, new_uid)


def _leads(position: str) -> bool:
    words = fold(position)
    return _SECRETARY in words and _DEPUTY not in words.split()


def _position(member: Member, day: date) -> str:
    return ", ".join(held.title for held in member.positions_on(day))


def _day(service: MeetingService, wish: Wish, last: Meeting | None) -> date:
    rule = DayRule(last.day.day) if last else DayRule()
    if wish.day is not None:
        return rule.day_in(wish.day.year, wish.day.month) if wish.day.day == 1 else wish.day
    today = service.today()
    if wish.kind not in MONTHLY:
        return today
    for ahead in range(_MONTHS):
        year, month = divmod(today.year * _MONTHS + today.month - 1 + ahead, _MONTHS)
        there = (row.meeting for row in service.year(year))
        found = rule.day_in(year, month + 1)
        if found >= today and month + 1 not in months_met(there, year):
            return found
    return today
