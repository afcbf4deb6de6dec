"""A running meeting of an invented cell of 24: 22 official members, of whom two are exempt, and two on probation."""

from datetime import date, datetime, time, timedelta, timezone

from sotay.domain.dates import PartialDate
from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, Presence
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.ui.pages.base import Desk

NOW = datetime(2026, 10, 5, 19, 50, tzinfo=timezone(timedelta(hours=7)))
NAMES = (
    "Nguyễn Văn Hòa",
    "Trần Thị Lan",
    "Lê Quang Minh",
    "Hoàng Đức Thắng",
    "Phạm Thị Hạnh",
    "Đặng Văn Khoa",
    "Vũ Văn Tiến",
    "Ngô Thị Thu",
    "Lý Thu Hoài",
    "Đỗ Hữu Phúc",
    "Bùi Thị Mai",
    "Cao Văn Sơn",
    "Dương Thị Hồng",
    "Hà Văn Lâm",
    "Đinh Thị Ngọc",
    "Mai Văn Quý",
    "Phan Thị Thanh",
    "Tạ Văn Đông",
    "Trịnh Thị Yến",
    "Tống Văn Bình",
    "Từ Thị Xuân",
    "Vi Văn Nam",
    "Lê Thị Bích Ngọc",
    "Nguyễn Thị Thu Hà",
)
_PROBATION, _EXEMPT, _EXCUSED, _GONE = {"Lý Thu Hoài", "Vi Văn Nam"}, {"Đỗ Hữu Phúc", "Tạ Văn Đông"}, 5, 6


def running(desk: Desk, *, marked: bool = True) -> MeetingRecord:
    """Fill the register, begin a meeting and call its roll: 20 of 22 are present, 18 of whom vote; one left early."""
    desk.book.clock = lambda: NOW
    desk.book.today = NOW.date()
    ids = desk.book.members.add_all([_member(place, name) for place, name in enumerate(NAMES)])
    meeting = Meeting("thang-10", MeetingKind.COMBINED, "Sinh hoạt tháng 10", NOW.date(), time(19, 30), 120)
    planned = desk.book.meetings.plan(meeting)
    record = desk.book.run.start(planned.meeting.id)
    if marked:
        for place, (member_id, name) in enumerate(zip(ids, NAMES, strict=True)):
            if name not in _EXEMPT:
                excused = place == _EXCUSED
                presence = Presence.EXCUSED if excused else Presence.PRESENT
                desk.book.run.mark(record.meeting.id, member_id, presence, "Đi viện" if excused else None)
        desk.book.run.leave(record.meeting.id, ids[_GONE], time(19, 45))
    return desk.book.meetings.record(record.meeting.id)


def _member(place: int, name: str) -> Member:
    official = PartialDate.of(date(1995, 1, 1) + timedelta(days=40 * place))
    state = MemberState.PROBATIONARY if name in _PROBATION else MemberState.OFFICIAL
    since = PartialDate.of(date(2026, 2, 3)) if name in _PROBATION else official
    history = [StateChange(state, since)]
    if name in _EXEMPT:
        history.append(StateChange(MemberState.EXEMPT, PartialDate.of(date(2025, 1, 1))))
    full = None if name in _PROBATION else official
    return Member(f"m{place}", Person(name, joined=since, ceremony=since, official=full), tuple(history))
