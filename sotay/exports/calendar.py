# Meetings and duties as a calendar file (iCalendar, RFC 5545) that telephones and calendars take in.
# It must not know where the file goes, nor tell the calendar who belongs to the cell.

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vText

from sotay.domain.meetings import Meeting, MeetingState

PLACE_OF_HOURS = "Asia/Ho_Chi_Minh"
_MAKER = "-//So tay//Sinh hoat chi bo//VI"
_DOMAIN = "so-tay.invalid"  # RFC 2606: nobody can own it, so the names of events are nobody else's
_AHEAD = timedelta(days=1)
_ESCAPED = {"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"}  # the first one first
_MORNING = timedelta(hours=7)  # a day begins at midnight, at which nobody wants to be reminded


class _Words(vText):
    r"""Text with every letter kept: the library takes the "\N" of a folder such as "D:\Nghị quyết" for a new line."""

    def to_ical(self) -> bytes:
        """Return the text as it stands in the file (RFC 5545, section 3.3.11)."""
        text = "\n".join(self.splitlines())
        for letter, written in _ESCAPED.items():
            text = text.replace(letter, written)
        return text.encode("utf-8")


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Hold a meeting and the lines that its entry says of it, such as the programme."""

    meeting: Meeting
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayEntry:
    """Hold what takes a whole day; `ahead` days before, the calendar reminds of it (None: it does not)."""

    uid: str
    title: str
    day: date
    lines: tuple[str, ...] = ()
    ahead: int | None = None


def calendar_file(entries: Iterable[CalendarEntry | DayEntry], name: str, made: datetime, mark: str = "") -> bytes:
    """Return the entries as one calendar; an entry taken in again takes the place of the older one.

    `name` is what the calendar is called, `made` the moment, with its offset. Hours are those of Việt Nam. A mark
    stands before the name and before the title of each entry: a telephone shows nothing else.
    """
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _Words(_marked(name, mark)))  # bare, a comma would end it for other programs
    for entry in entries:
        calendar.add_component(_component(entry, made, mark))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _marked(words: str, mark: str) -> str:
    return f"{mark} {words}" if mark else words


def _component(entry: CalendarEntry | DayEntry, made: datetime, mark: str) -> Event:
    if isinstance(entry, DayEntry):
        return _day(replace(entry, title=_marked(entry.title, mark)), made)
    return _event(replace(entry, meeting=replace(entry.meeting, title=_marked(entry.meeting.title, mark))), made)


def _event(entry: CalendarEntry, made: datetime) -> Event:
    meeting = entry.meeting
    event = _new_event(meeting.uid, meeting.title, made)
    _add_hours(event, meeting)
    _add_texts(event, location=meeting.place, description="\n".join(entry.lines))
    cancelled = meeting.state is MeetingState.CANCELLED
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if not cancelled:
        event.add_component(_reminder(meeting.title, _AHEAD))
    return event


def _day(entry: DayEntry, made: datetime) -> Event:
    event = _new_event(entry.uid, entry.title, made)
    _add_day(event, entry.day)
    _add_texts(event, description="\n".join(entry.lines))
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # the day is not taken up by it
    if entry.ahead is not None:
        event.add_component(_reminder(entry.title, timedelta(days=entry.ahead) - _MORNING))
    return event


def _new_event(uid: str, title: str, made: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uid}@{_DOMAIN}")
    event.add("dtstamp", made.astimezone(UTC))
    event.add("sequence", _sequence(made))
    event.add("summary", _Words(title))
    event.add("class", "PRIVATE")
    return event


def _add_texts(event: Event, **texts: str) -> None:
    for key, text in texts.items():
        if text:
            event.add(key, _Words(text))


def _add_day(event: Event, day: date) -> None:
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))


def _add_hours(event: Event, meeting: Meeting) -> None:
    """Add begin and end; a meeting whose hour is not settled takes its whole day."""
    span = meeting.span
    if span is None:
        _add_day(event, meeting.day)
        return
    zone = ZoneInfo(PLACE_OF_HOURS)
    event.add("dtstart", span[0].replace(tzinfo=zone))
    event.add("dtend", span[1].replace(tzinfo=zone))


def _reminder(title: str, ahead: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _Words(title))
    alarm.add("trigger", -ahead)
    return alarm


def _sequence(made: datetime) -> int:
    """Return the minutes since 1970: a calendar keeps the entry with the greater number."""
    return int(made.timestamp()) // 60
