# Figures over meetings: whose coming counts, which meetings, by which rule; and the table of tasks on paper.

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from sotay.domain.meeting_stats import Completion
from sotay.domain.meetings import (
    Attendance,
    Meeting,
    MeetingKind,
    MeetingRecord,
    MeetingState,
    Presence,
    Task,
    TaskState,
)
from sotay.services.cell import Cell as CellNames
from sotay.services.meeting_figures import figures_listing, look_at_figures
from sotay.services.meetings import new_uid
from sotay.services.task_papers import task_listing
from tests.services.meetings import CELL, DAY, Cell, cell

__all__ = ["cell"]

HERE, AWAY = Presence.PRESENT, Presence.EXCUSED
NAMES = CellNames("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch")


def held(
    cell: Cell,
    day: date,
    came: dict[str, Presence],
    tasks: tuple[Task, ...] = (),
    kind: MeetingKind = MeetingKind.REGULAR,
) -> int:
    """Write a meeting that is over, with the roll of those named; everybody else was not called."""
    standing = {name: state for name, state, _ in CELL}
    roll = tuple(Attendance(cell.ids[name], standing[name], presence) for name, presence in came.items())
    meeting = Meeting(new_uid(), kind, f"Sinh hoạt {day:%m/%Y}", day, minutes=90, state=MeetingState.CLOSED)
    (meeting_id,) = cell.book.meetings.bring_in([MeetingRecord(meeting, roll=roll, tasks=tasks)])
    return meeting_id


def test_a_book_without_meetings_has_empty_figures(cell: Cell) -> None:
    found = look_at_figures(cell.book, DAY)
    assert found.is_empty
    assert len(found.months) == 12
    assert (found.resolutions, found.members) == ((), ())


def test_who_is_exempt_counts_neither_in_the_rate_nor_in_the_table(cell: Cell) -> None:
    held(cell, date(2026, 11, 5), {"Nguyễn Văn Hòa": HERE, "Trần Thị Lan": AWAY, "Đỗ Hữu Phúc": AWAY})
    found = look_at_figures(cell.book, DAY)
    assert found.months[-2].rate == Fraction(1, 2)
    assert [line.name for line in found.members] == ["Nguyễn Văn Hòa", "Trần Thị Lan"]


def test_committees_do_not_count_nor_what_is_older_than_twelve_months(cell: Cell) -> None:
    held(cell, date(2025, 12, 31), {"Nguyễn Văn Hòa": HERE})
    held(cell, date(2026, 1, 1), {"Nguyễn Văn Hòa": HERE})
    held(cell, date(2026, 2, 1), {"Nguyễn Văn Hòa": AWAY}, kind=MeetingKind.COMMITTEE)
    found = look_at_figures(cell.book, DAY)
    assert sum(month.meetings for month in found.months) == 1
    assert [(line.figures.present, line.figures.excused) for line in found.members] == [(1, 0)]


def test_the_aim_and_its_source_are_those_of_the_rule_that_held(cell: Cell) -> None:
    now, then = look_at_figures(cell.book, DAY), look_at_figures(cell.book, date(2024, 12, 31))
    assert [now.target, then.target] == pytest.approx([0.9, 0.85])
    assert "42-HD/BTCTW" in now.source
    assert "12-HD/BTCTW" in then.source


def test_combined_meetings_are_thematic_ones_of_their_quarter(cell: Cell) -> None:
    held(cell, date(2026, 2, 5), {}, kind=MeetingKind.COMBINED)
    held(cell, date(2026, 3, 5), {}, kind=MeetingKind.THEMATIC)
    held(cell, date(2026, 11, 5), {})
    found = look_at_figures(cell.book, DAY)
    assert [one.held for one in found.quarters] == [2, 0, 0, 0]
    assert [one.enough for one in found.quarters] == [True, False, False, False]


def test_missing_two_meetings_in_a_row_is_seen_across_months(cell: Cell) -> None:
    for month, presence in ((9, HERE), (10, AWAY), (11, Presence.UNEXCUSED)):
        held(cell, date(2026, month, 5), {"Trần Thị Lan": presence})
    found = look_at_figures(cell.book, DAY)
    (line,) = found.members
    assert line.figures.in_a_row == found.in_a_row == 2


def test_tasks_count_in_time_late_open_and_overdue_and_those_given_up_in_none(cell: Cell) -> None:
    due = date(2026, 11, 20)
    done = Task(new_uid(), "trong hạn", due=due, state=TaskState.DONE, done_on=due)
    tasks = (
        done,
        replace(done, uid=new_uid(), done_on=due + timedelta(days=1)),
        Task(new_uid(), "còn hạn", due=DAY),
        Task(new_uid(), "quá hạn", due=due),
        Task(new_uid(), "thôi", due=due, state=TaskState.DROPPED, result="đã có nơi khác làm"),
    )
    meeting_id = held(cell, date(2026, 11, 5), {}, tasks)
    found = look_at_figures(cell.book, DAY)
    assert [one.tasks for one in found.resolutions] == [Completion(1, 1, 1, 1)]
    assert found.resolutions[0].tasks == cell.book.tasks.completion(meeting_id)
    assert "hoàn thành 2/4" in figures_listing(found, NAMES).notes[2]


def test_the_paper_for_the_next_meeting_has_four_columns_its_day_and_the_sum(cell: Cell) -> None:
    task = Task(new_uid(), "Sửa đèn", member_id=cell.ids["Trần Thị Lan"], due=date(2026, 11, 20))
    held(cell, date(2026, 11, 5), {}, (task, Task(new_uid(), "Trồng cây", state=TaskState.DONE)))
    coming = cell.planned().meeting
    listing = task_listing(cell.book.tasks.tasks(), NAMES, "Nguyễn Văn Hòa", DAY, coming)
    assert len(listing.columns) == 5  # the number before the four
    assert "05/12/2026" in listing.titles[1]
    assert listing.notes == ("Đã hoàn thành 1/2 nhiệm vụ (50 %); quá hạn 1.",)
    assert [row[2] for row in listing.rows] == ["chưa làm", "đã xong"]
    assert "đ/c Trần Thị Lan - hạn 20/11/2026" in str(listing.rows[0][1])
    assert listing.rows[0][4] == "quá hạn"
