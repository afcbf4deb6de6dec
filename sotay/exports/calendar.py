# Meetings as a calendar file (iCalendar, RFC 5545) that telephones and calendars take in.
# It must not know where the file goes, nor tell the calendar who belongs to the cell.

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from sotay.domain.meetings import Meeting, MeetingState

PLACE_OF_HOURS = "Asia/Ho_Chi_Minh"
_MAKER = "-//So tay//Sinh hoat chi bo//VI"
_DOMAIN = "so-tay.invalid"  # RFC 2606: nobody can own it, so the names of events are nobody else's
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Hold a meeting and the lines that its entry says of it, such as the programme."""

    meeting: Meeting
    lines: tuple[str, ...] = ()


def calendar_file(entries: Iterable[CalendarEntry], name: str, made: datetime) -> bytes:
    """Return the entries as one calendar; an entry taken in again takes the place of the older one.

    `name` is what the calendar is called, `made` the moment, with its offset. Hours are those of Việt Nam.
    """
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_event(entry, made))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _event(entry: CalendarEntry, made: datetime) -> Event:
    meeting, event = entry.meeting, Event()
    event.add("uid", f"{meeting.uid}@{_DOMAIN}")
    event.add("dtstamp", made.astimezone(UTC))
    event.add("sequence", _sequence(made))
    event.add("summary", meeting.title)
    _add_hours(event, meeting)
    for key, text in (("location", meeting.place), ("description", "\n".join(entry.lines))):
        if text:
            event.add(key, text)
    event.add("class", "PRIVATE")
    cancelled = meeting.state is MeetingState.CANCELLED
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if not cancelled:
        event.add_component(_reminder(meeting.title))
    return event


def _add_hours(event: Event, meeting: Meeting) -> None:
    """Add begin and end; a meeting whose hour is not settled takes its whole day."""
    span = meeting.span
    if span is None:
        event.add("dtstart", meeting.day)
        event.add("dtend", meeting.day + timedelta(days=1))
        return
    zone = ZoneInfo(PLACE_OF_HOURS)
    event.add("dtstart", span[0].replace(tzinfo=zone))
    event.add("dtend", span[1].replace(tzinfo=zone))


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -_AHEAD)
    return alarm


def _sequence(made: datetime) -> int:
    """Return the minutes since 1970: a calendar keeps the entry with the greater number."""
    return int(made.timestamp()) // 60
