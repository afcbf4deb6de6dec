# The calendar file, read by another library than the one that writes it: what telephones are told, word for word.

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.meetings import Meeting, MeetingKind, MeetingState
from sotay.exports.calendar import CalendarEntry, DayEntry, calendar_file
from sotay.services.book import Book
from sotay.services.cell import Cell, save_cell
from sotay.services.demo_duties import fill_duties
from sotay.services.demo_notebook import fill_notebook
from sotay.services.duties import DutyKind, DutyRow, DutyState, Every, OwnDuty
from sotay.services.duty_papers import calendar_ics
from sotay.services.sample import SAMPLE
from tests.services.books import HANOI, Clock, new_book

TODAY = date(2026, 11, 22)
FIRST, LAST = date(2026, 11, 1), date(2027, 10, 31)
CELL = Cell("Chi bộ thôn Đông, số 1; xã Sông Bạch", "Đảng bộ xã Sông Bạch", "Sông Bạch", "Trần Thị Bưởi")
TITLE = "Tổng vệ sinh, dọn nhà văn hóa; sửa loa \\ đèn " + "ở các xóm " * 12
NOTE = "Mang chổi, xẻng;\nđồng chí nào bận thì báo trước: 0900 000 000"
REASON = "Mưa bão, nước lên; đợi rút"
MEETING = "Sinh hoạt thường kỳ, bầu bổ sung; tháng 12"
PLACE = "Nhà văn hóa; xóm 2, thôn Đông"
LONGEST = 75  # octets of a line, RFC 5545 section 3.1
MORNING = timedelta(hours=7)
WORDS = st.text("aăâđêôơưỳỡẶ ,;:\\\n\"'nN.0", max_size=200).map(str.strip).filter(bool)


def read(content: bytes) -> Any:
    """Return what the other library makes of a file; it refuses what the standard does not allow."""
    found = vobject.readOne(content.decode("utf-8"))
    found.validate(raiseException=True)
    return found


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Return a book with the sample calendar, a duty and a meeting with awkward words, and one that was called off."""
    workspace, _ = new_book(tmp_path / "sổ")
    with workspace:
        made = Book(workspace)
        made.clock, made.today = Clock(datetime(2026, 11, 22, 8, tzinfo=HANOI)), TODAY
        fill_notebook(workspace.notebook, "2026-11-22T01:00:00+00:00")
        save_cell(workspace.notebook, CELL)
        fill_duties(made)
        workspace.notebook.set_setting(SAMPLE, "")  # what is read is the calendar of somebody's own book
        made.duties.add(OwnDuty("", TITLE.strip(), date(2026, 12, 15), Every.MONTH, NOTE))
        made.meetings.plan(
            Meeting("m1", MeetingKind.REGULAR, MEETING, date(2026, 12, 4), time(19, 30), 90, PLACE),
        )
        off = made.meetings.plan(Meeting("m2", MeetingKind.THEMATIC, "Chuyên đề", date(2026, 12, 18)))
        made.meetings.cancel(off.meeting.id, REASON)
        (late,) = (one for one in made.duties.between(date(2026, 12, 20), date(2026, 12, 20)) if one.key == "files")
        made.duties.postpone(late, date(2026, 12, 28), REASON)
        yield made


@pytest.fixture
def rows(book: Book) -> list[DutyRow]:
    return [row for row in book.duties.between(FIRST, LAST) if row.state is not DutyState.PASSED]


@pytest.fixture
def content(book: Book) -> bytes:
    return calendar_ics(book, FIRST, LAST)


def day_of(event: Any) -> date:
    begins = event.dtstart.value
    return begins.date() if isinstance(begins, datetime) else begins


def test_every_event_stands_on_its_day_under_its_title(content: bytes, rows: list[DutyRow]) -> None:
    events = read(content).vevent_list
    assert len(events) == len(rows) > 100
    assert Counter((day_of(one), one.summary.value) for one in events) == Counter((row.day, row.title) for row in rows)


def test_no_two_events_have_one_name(content: bytes) -> None:
    names = [event.uid.value for event in read(content).vevent_list]
    assert len(set(names)) == len(names)
    assert all(name.endswith("@so-tay.invalid") for name in names)


def test_what_is_open_reminds_in_the_morning_and_what_is_done_keeps_still(content: bytes, rows: list[DutyRow]) -> None:
    def asked(row: DutyRow) -> timedelta | None:
        if row.kind is DutyKind.MEETING:
            return timedelta(days=-1) if row.state is not DutyState.CANCELLED else None
        return MORNING - timedelta(days=row.lead) if row.is_open else None

    def told(event: Any) -> timedelta | None:
        alarms = event.contents.get("valarm", [])
        assert all(alarm.action.value == "DISPLAY" for alarm in alarms)
        return alarms[0].trigger.value if alarms else None

    wanted = Counter((row.title, row.day, asked(row)) for row in rows)
    assert Counter((one.summary.value, day_of(one), told(one)) for one in read(content).vevent_list) == wanted
    assert len({ahead for _, _, ahead in wanted}) > 2  # several leads, and none


def test_commas_lines_and_marks_come_through(content: bytes) -> None:
    found = read(content)
    assert found.x_wr_calname.value == CELL.line
    own = [one for one in found.vevent_list if one.summary.value == TITLE.strip()]
    assert [day_of(one) for one in own][:2] == [date(2026, 12, 15), date(2027, 1, 15)]
    assert all(one.description.value == NOTE for one in own)
    (moved,) = (one for one in found.vevent_list if REASON in one.contents.get("description", [one.summary])[0].value)
    assert f"hoãn từ 20/12/2026: {REASON}\n" in moved.description.value
    assert day_of(moved) == date(2026, 12, 28)


def test_a_meeting_has_its_hours_and_its_place(content: bytes) -> None:
    (event,) = (one for one in read(content).vevent_list if one.summary.value == MEETING)
    begins, ends = event.dtstart.value, event.dtend.value
    assert begins.astimezone(UTC) == datetime(2026, 12, 4, 12, 30, tzinfo=UTC)
    assert ends - begins == timedelta(minutes=90)
    assert event.location.value == PLACE


def test_lines_are_folded_within_letters_of_the_standard(content: bytes) -> None:
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert not [line for line in lines if b"\n" in line or b"\r" in line]
    assert max(len(line) for line in lines) <= LONGEST
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode("utf-8")  # no letter is cut in two


@given(title=WORDS, note=WORDS, name=WORDS)
def test_any_words_come_back_as_they_were(title: str, note: str, name: str) -> None:
    made = datetime(2026, 11, 22, 1, tzinfo=UTC)
    meeting = Meeting("m", MeetingKind.REGULAR, title, TODAY, place=name, state=MeetingState.PLANNED)
    found = read(calendar_file([DayEntry("d", title, TODAY, (note,), 3), CalendarEntry(meeting, (note,))], name, made))
    for event in found.vevent_list:
        assert (event.summary.value, event.description.value) == (title, note)
    assert found.vevent_list[1].location.value == name
    assert found.x_wr_calname.value == name
