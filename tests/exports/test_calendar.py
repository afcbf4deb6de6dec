# The calendar file, read back by the library that calendars are written with.

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest

from sotay.domain.meetings import Meeting, MeetingKind, MeetingState
from sotay.exports.calendar import CalendarEntry, calendar_file

MADE = datetime(2026, 10, 2, 1, 5, tzinfo=UTC)
MEETING = Meeting(
    "3f9b4c1e",
    MeetingKind.REGULAR,
    "Sinh hoạt thường kỳ tháng 10",
    date(2026, 10, 5),
    time(19, 30),
    98,
    "Nhà văn hóa; xóm 2, thôn Đông",
)


def read(*entries: CalendarEntry, made: datetime = MADE) -> Any:
    return icalendar.Calendar.from_ical(calendar_file(entries, "Chi bộ thôn Đông", made))


def event(meeting: Meeting, *lines: str, made: datetime = MADE) -> Any:
    return read(CalendarEntry(meeting, lines), made=made).walk("VEVENT")[0]


def test_an_entry_has_the_hours_of_the_place_and_every_letter() -> None:
    found = event(MEETING, "1. Lý do, giới thiệu đại biểu (3 phút)", "2. Điểm danh")
    assert str(found["SUMMARY"]) == MEETING.title
    assert str(found["LOCATION"]) == "Nhà văn hóa; xóm 2, thôn Đông"
    assert str(found["DESCRIPTION"]) == "1. Lý do, giới thiệu đại biểu (3 phút)\n2. Điểm danh"
    begin, end = found["DTSTART"].dt, found["DTEND"].dt
    assert begin.astimezone(UTC) == datetime(2026, 10, 5, 12, 30, tzinfo=UTC)
    assert end - begin == timedelta(minutes=98)
    assert found["DTSTART"].params["TZID"] == "Asia/Ho_Chi_Minh"


def test_it_reminds_a_day_ahead_and_is_nobody_elses() -> None:
    found = event(MEETING)
    alarm = found.walk("VALARM")[0]
    assert alarm["TRIGGER"].dt == timedelta(days=-1)
    assert (str(found["CLASS"]), str(found["STATUS"])) == ("PRIVATE", "CONFIRMED")
    assert str(found["UID"]).startswith("3f9b4c1e@")


def test_a_meeting_across_midnight_ends_on_the_next_day() -> None:
    found = event(replace(MEETING, begins=time(23, 0), minutes=120))
    assert found["DTEND"].dt.replace(tzinfo=None) == datetime(2026, 10, 6, 1, 0)


def test_a_meeting_without_an_hour_takes_the_whole_day() -> None:
    found = event(replace(MEETING, begins=None))
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2026, 10, 5), date(2026, 10, 6))


def test_a_cancelled_meeting_says_so_and_reminds_nobody() -> None:
    found = event(replace(MEETING, state=MeetingState.CANCELLED))
    assert str(found["STATUS"]) == "CANCELLED"
    assert not found.walk("VALARM")


def test_a_later_file_goes_before_an_earlier_one() -> None:
    later = event(MEETING, made=MADE + timedelta(minutes=2))
    assert int(later["SEQUENCE"]) > int(event(MEETING)["SEQUENCE"])
    assert later["UID"] == event(MEETING)["UID"]


@pytest.mark.parametrize("count", [0, 1, 12])
def test_a_whole_year_is_one_calendar(count: int) -> None:
    months = range(1, count + 1)
    found = read(*(CalendarEntry(replace(MEETING, uid=f"m{one}", day=date(2026, one, 5))) for one in months))
    assert [one["DTSTART"].dt.month for one in found.walk("VEVENT")] == list(months)
    assert str(found["X-WR-CALNAME"]) == "Chi bộ thôn Đông"
    assert len(found.walk("VTIMEZONE")) == min(count, 1)


def test_lines_are_as_short_as_the_standard_wants_and_no_letter_is_cut() -> None:
    content = calendar_file([CalendarEntry(MEETING, ("Thảo luận về chuyên đề " * 20,))], "Chi bộ", MADE)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    content.decode("utf-8")
