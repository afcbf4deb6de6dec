# A book with a small cell, and a meeting in it, for tests of what happens around meetings.

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, Presence
from sotay.domain.members import Member, MemberState, Person, Position, StateChange
from sotay.services.book import Book
from sotay.services.meetings import new_uid
from tests.services.books import HANOI, Clock, new_book

DAY = date(2026, 12, 5)
EVENING = datetime(2026, 12, 5, 19, 30, tzinfo=HANOI)
CELL = (
    ("Nguyễn Văn Hòa", MemberState.OFFICIAL, "Bí thư"),
    ("Trần Thị Lan", MemberState.OFFICIAL, "Phó bí thư"),
    ("Lê Quang Minh", MemberState.OFFICIAL, "Chi ủy viên"),
    ("Phạm Thị Hạnh", MemberState.OFFICIAL, ""),
    ("Đặng Văn Khoa", MemberState.OFFICIAL, ""),
    ("Lý Thu Hoài", MemberState.PROBATIONARY, ""),
    ("Đỗ Hữu Phúc", MemberState.EXEMPT, ""),
    ("Ngô Văn Xa", MemberState.MOVED, ""),
)


@dataclass
class Cell:
    """A book on an evening, and its members by name."""

    book: Book
    clock: Clock
    ids: dict[str, int]

    def planned(self, day: date = DAY, kind: MeetingKind = MeetingKind.REGULAR, **more: Any) -> MeetingRecord:
        meeting = Meeting(new_uid(), kind, f"Sinh hoạt tháng {day.month}", day, time(19, 30), 90, "Nhà văn hóa")
        people = {"chair_id": self.ids["Nguyễn Văn Hòa"], "secretary_id": self.ids["Lê Quang Minh"]}
        return self.book.meetings.plan(replace(meeting, **{**people, **more}))

    def running(self, **more: Any) -> MeetingRecord:
        return self.book.run.start(self.planned(**more).meeting.id)


def member(name: str, state: MemberState, position: str) -> Member:
    since = PartialDate(2015, 5, 19)
    official = None if state is MemberState.PROBATIONARY else PartialDate(2016, 5, 19)
    positions = (Position(position, since),) if position else ()
    return Member(new_uid(), Person(name, official=official), (StateChange(state, since),), positions)


def small_cell(folder: Path) -> Cell:
    clock = Clock(EVENING)
    workspace, _ = new_book(folder)
    book = Book(workspace, clock)
    book.today = DAY
    ids = book.members.add_all([member(*one) for one in CELL])
    return Cell(book, clock, dict(zip((name for name, *_ in CELL), ids, strict=True)))


def rest_came(book: Book, meeting_id: int) -> MeetingRecord:
    """Mark those present who must come and were not called yet."""
    rule = book.meetings.rules.attendance(book.meetings.record(meeting_id).meeting.day)
    assert rule is not None
    called = rule.roll - rule.optional
    hour = book.clock().time().replace(second=0, microsecond=0, tzinfo=None)
    rest = [one for one in book.meetings.record(meeting_id).roll if one.presence is None and one.standing in called]
    book.run.mark_all(meeting_id, [replace(one, presence=Presence.PRESENT, arrived=hour) for one in rest])
    return book.meetings.record(meeting_id)


@pytest.fixture
def cell(tmp_path: Path) -> Iterator[Cell]:
    made = small_cell(tmp_path / "sổ")
    yield made
    made.book.close()
