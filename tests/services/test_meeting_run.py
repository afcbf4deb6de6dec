# A meeting while it runs: the clock, the roll, what is typed, votes, tasks, points; and what it refuses.

from dataclasses import replace
from datetime import time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code
from sotay.domain.meetings import (
    AgendaItem,
    MeetingState,
    Presence,
    ScoreMark,
    Speech,
    Task,
    TaskReport,
    TaskState,
    VoteCase,
    VoteMethod,
)
from sotay.domain.members import MemberState, Person, StateChange
from sotay.services.meetings import new_uid
from sotay.storage.audit import AuditFilter, AuditTrail
from tests.services.books import refused
from tests.services.meetings import DAY, Cell, cell, rest_came, small_cell

__all__ = ["cell"]


def lines(cell: Cell) -> int:
    return len(AuditTrail(cell.book.workspace.notebook.database).ids(AuditFilter()))


def ballot(**more: object) -> VoteCase:
    case = VoteCase(
        *("Nghị quyết tháng 12", "resolution", VoteMethod.BALLOT, 4, 0, 1, 5, 3, 5),
        passed=True,
        rule="Nghị quyết thường",
        source="208-QĐ/TW",
        lines=(("official", 6), ("excused", 1), ("base", 5), ("needed", 3)),
    )
    return replace(case, **more)  # type: ignore[arg-type]


# the clock


def test_the_clock_counts_without_its_pauses_and_over_midnight(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    cell.clock.forward(hours=3)
    assert cell.book.run.pause(meeting_id).is_paused
    cell.clock.forward(hours=1)
    cell.book.run.resume(meeting_id)
    cell.clock.forward(hours=1)
    record = cell.book.run.close(meeting_id)
    assert record.elapsed(cell.clock()) == timedelta(hours=4)
    assert record.ended is not None
    assert record.ended.date() == DAY + timedelta(days=1)


def test_pressing_twice_changes_nothing(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    before = cell.book.run.resume(meeting_id)
    cell.clock.forward(minutes=5)
    assert cell.book.run.resume(meeting_id).clock == before.clock
    paused = cell.book.run.pause(meeting_id)
    cell.clock.forward(minutes=5)
    assert cell.book.run.pause(meeting_id).clock == paused.clock


def test_a_clock_that_is_set_back_takes_no_time_away(cell: Cell) -> None:
    record = cell.running()
    cell.clock.forward(hours=-2)
    assert record.elapsed(cell.clock()) == timedelta()


def test_what_does_not_fit_the_state_is_refused(cell: Cell) -> None:
    planned = cell.planned().meeting.id
    for wrong in (cell.book.run.pause, cell.book.run.resume, cell.book.run.close, cell.book.run.reopen):
        with refused(Code.MEETING_STATE):
            wrong(planned)
    cell.book.run.start(planned)
    with refused(Code.MEETING_STATE):
        cell.book.run.start(planned)


def test_an_ended_meeting_is_opened_again_with_its_clock_standing(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    cell.clock.forward(minutes=95)
    closed = cell.book.run.close(meeting_id)
    cell.clock.forward(days=1)
    reopened = cell.book.run.reopen(meeting_id)
    assert reopened.meeting.state is MeetingState.RUNNING
    assert reopened.elapsed(cell.clock()) == closed.elapsed(cell.clock()) == timedelta(minutes=95)


# the roll


def test_the_roll_calls_those_whom_the_register_has_that_day(cell: Cell) -> None:
    roll = {entry.member_id: entry.standing for entry in cell.running().roll}
    assert len(roll) == 7
    assert cell.ids["Ngô Văn Xa"] not in roll
    assert roll[cell.ids["Lý Thu Hoài"]] is MemberState.PROBATIONARY


def test_who_comes_has_the_hour_of_the_moment(cell: Cell) -> None:
    meeting_id, hoa = cell.running().meeting.id, cell.ids["Nguyễn Văn Hòa"]
    cell.clock.forward(minutes=4, seconds=30)
    assert cell.book.run.mark(meeting_id, hoa, Presence.PRESENT).arrived == time(19, 34)
    away = cell.book.run.mark(meeting_id, hoa, Presence.EXCUSED, "Đi viện thăm con")
    assert (away.arrived, away.reason) == (None, "Đi viện thăm con")
    assert cell.book.meetings.record(meeting_id).roll[0] == away


def test_the_sums_follow_the_marks(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    cell.book.run.mark(meeting_id, cell.ids["Đặng Văn Khoa"], Presence.EXCUSED, "ốm")
    sums = cell.book.run.sums(rest_came(cell.book, meeting_id))
    assert sums is not None
    assert (sums.summoned.total, sums.present.total, sums.excused.total, sums.exempt) == (6, 5, 1, 1)
    assert sums.rate_text == "83,3 %"
    assert sums.is_complete


def test_a_member_who_moves_away_mid_meeting_left_at_an_hour(cell: Cell) -> None:
    meeting_id, khoa = cell.running().meeting.id, cell.ids["Đặng Văn Khoa"]
    with refused(Code.MEETING_STATE):
        cell.book.run.leave(meeting_id, khoa, time(20, 0))
    rest_came(cell.book, meeting_id)
    cell.book.run.leave(meeting_id, khoa, time(20, 10))
    since = PartialDate(DAY.year, DAY.month, DAY.day)
    cell.book.members.change_state(khoa, StateChange(MemberState.MOVED, since, "xã Đông Hà"))
    record = cell.book.run.renew_roll(meeting_id)
    entry = next(one for one in record.roll if one.member_id == khoa)
    assert (entry.standing, entry.left, entry.presence) == (MemberState.OFFICIAL, time(20, 10), Presence.PRESENT)


def test_somebody_admitted_that_evening_is_added_to_the_roll(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    rest_came(cell.book, meeting_id)
    since = PartialDate(DAY.year, DAY.month, DAY.day)
    cell.book.members.change_state(cell.ids["Ngô Văn Xa"], StateChange(MemberState.OFFICIAL, since))
    record = cell.book.run.renew_roll(meeting_id)
    added = next(one for one in record.roll if one.member_id == cell.ids["Ngô Văn Xa"])
    assert (len(record.roll), added.presence) == (8, None)
    assert sum(one.presence is Presence.PRESENT for one in record.roll) == 6


def test_nobody_is_on_probation_whom_the_register_does_not_say_to_be(cell: Cell) -> None:
    """Whose first line is "exempt" or "elsewhere", as from an older list, stays an official member in the minutes."""
    since, book = PartialDate(2020, 1, 1), cell.book
    book.members.add(Person("Cao Văn Thọ"), StateChange(MemberState.EXEMPT, since))
    book.members.add(Person("Lý Văn Sơn"), StateChange(MemberState.TEMPORARY_ELSEWHERE, since))
    young = book.members.add(Person("Hà Thị Mai"), StateChange(MemberState.PROBATIONARY, since)).id
    book.members.change_state(young, StateChange(MemberState.TEMPORARY_ELSEWHERE, PartialDate(2026, 6, 1)))
    sums = book.run.sums(cell.running())
    assert sums is not None
    assert (sums.members.official, sums.members.probationary) == (8, 2)


def test_the_committee_is_called_first_and_who_need_not_come_last(cell: Cell) -> None:
    names = {member_id: name for name, member_id in cell.ids.items()}
    called = [names[entry.member_id] for entry in cell.running().roll]
    assert called[:3] == ["Nguyễn Văn Hòa", "Trần Thị Lan", "Lê Quang Minh"]
    assert called[3:5] == ["Phạm Thị Hạnh", "Đặng Văn Khoa"]
    assert called[-2:] == ["Lý Thu Hoài", "Đỗ Hữu Phúc"]


def test_nobody_outside_the_roll_is_marked(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    with refused(Code.MEMBER_NOT_FOUND):
        cell.book.run.mark(meeting_id, cell.ids["Ngô Văn Xa"], Presence.PRESENT)


# items and what is typed


def test_steps_go_forward_and_back(cell: Cell) -> None:
    record = cell.running()
    first, second = record.agenda[:2]
    assert first.begun_at is not None
    cell.clock.forward(minutes=3)
    stepped = cell.book.run.done(record.meeting.id, first.id)
    assert stepped.current is not None
    assert (stepped.current.id, stepped.current.begun_at) == (second.id, cell.clock().replace(microsecond=0))
    back = cell.book.run.undone(record.meeting.id, first.id)
    assert back.current is not None
    assert back.current.id == first.id
    assert back.agenda[1].begun_at is not None


def test_what_is_typed_is_seen_at_once_and_leaves_one_line_when_it_is_settled(cell: Cell) -> None:
    record = cell.running()
    item = record.agenda[1]
    before = lines(cell)
    for length in range(1, 40):
        cell.book.run.write(item.id, content="Đồng chí bí thư báo cáo kết quả tháng 11"[:length])
    cell.book.run.write(item.id, conclusion="Nhất trí")
    shown = cell.book.meetings.record(record.meeting.id).agenda[1]
    assert (shown.content, shown.conclusion) == ("Đồng chí bí thư báo cáo kết quả tháng 1", "Nhất trí")
    assert lines(cell) == before
    settled = cell.book.run.settle(record.meeting.id)
    assert settled.agenda[1] == shown
    assert lines(cell) == before + 1


def test_every_step_settles_what_was_typed(cell: Cell) -> None:
    record = cell.running()
    item = record.agenda[0]
    for number, step in enumerate((cell.book.run.pause, cell.book.run.resume, cell.book.run.close)):
        cell.book.run.write(item.id, content=f"lần {number}")
        assert step(record.meeting.id).agenda[0].content == f"lần {number}"
    with cell.book.workspace.notebook.database.reader() as connection:
        assert connection.execute("SELECT count(*) FROM draft").fetchone() == (0,)


def test_the_draft_of_one_meeting_does_not_show_in_another(cell: Cell) -> None:
    records = [cell.running(day=DAY + timedelta(days=day)) for day in range(12)]
    cell.book.run.write(records[0].agenda[0].id, content="của buổi đầu")
    assert all(cell.book.meetings.record(one.meeting.id).agenda[0].content == "" for one in records[1:])


def test_typing_into_an_item_that_is_gone_is_refused(cell: Cell) -> None:
    record = cell.running()
    cell.book.meetings.set_agenda(record.meeting.id, record.agenda[1:])
    with refused(Code.MEETING_STATE):
        cell.book.run.write(record.agenda[0].id, content="x")


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_any_text_reads_back_as_it_was_typed(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    own = small_cell(tmp_path_factory.mktemp("sổ"))
    record = own.running()
    for text in texts:
        own.book.run.write(record.agenda[0].id, content=text)
    assert own.book.run.settle(record.meeting.id).agenda[0].content == texts[-1]
    own.book.close()


# speeches, votes, tasks, points


def test_a_speech_is_written_typed_moved_dropped_and_brought_back(cell: Cell) -> None:
    record = cell.running()
    meeting_id, (first, second, *_) = record.meeting.id, record.agenda
    speech = cell.book.run.speak(meeting_id, Speech(first.id, cell.ids["Trần Thị Lan"], "Tôi"))
    cell.book.run.rewrite(replace(speech, text="Tôi nhất trí"))
    cell.book.run.rewrite(replace(speech, text="Tôi nhất trí", item_id=second.id))
    (kept,) = cell.book.meetings.record(meeting_id).speeches
    assert (kept.text, kept.item_id) == ("Tôi nhất trí", second.id)
    cell.book.run.drop_speech(kept.id)
    assert cell.book.meetings.record(meeting_id).speeches == ()
    assert cell.book.run.speak(meeting_id, kept) == kept
    assert cell.book.meetings.record(meeting_id).speeches == (kept,)


def test_a_guest_speaks_under_a_name(cell: Cell) -> None:
    record = cell.running()
    spoken = cell.book.run.speak(record.meeting.id, Speech(record.agenda[0].id, 0, "Chúc mừng", speaker="Đ/c Tuyên"))
    assert cell.book.meetings.record(record.meeting.id).speeches == (spoken,)


def test_what_was_said_on_an_item_outlives_the_item(cell: Cell) -> None:
    record = cell.running()
    item = record.agenda[3]
    cell.book.run.speak(record.meeting.id, Speech(item.id, 0, "Ý kiến", speaker="Đ/c Tuyên"))
    kept = [one for one in record.agenda if one.id != item.id]
    (speech,) = cell.book.meetings.set_agenda(record.meeting.id, kept).speeches
    assert (speech.text, speech.item_id) == ("Ý kiến", 0)


def test_a_vote_keeps_its_sum_and_its_rule(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    case = cell.book.run.vote(meeting_id, ballot())
    (kept,) = cell.book.meetings.record(meeting_id).votes
    assert kept == case
    assert kept.lines[1] == ("excused", 1)
    cell.book.run.drop_vote(case.id)
    assert cell.book.meetings.record(meeting_id).votes == ()


def test_more_votes_than_voters_are_refused(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    with refused(Code.BAD_VOTE) as caught:
        cell.book.run.vote(meeting_id, ballot(favour=5))
    assert caught.value.detail == {"total": 6, "voters": 5}
    assert cell.book.meetings.record(meeting_id).votes == ()


def test_a_secret_ballot_keeps_no_names(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    assert cell.book.run.vote(meeting_id, ballot(names="Đ/c Khoa không tán thành")).names == ""
    hand = cell.book.run.vote(meeting_id, ballot(method=VoteMethod.HAND, names="Đ/c Khoa"))
    assert hand.names == "Đ/c Khoa"


def test_points_are_written_over_what_they_were(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    cell.book.run.score(meeting_id, [ScoreMark("duration", 5), ScoreMark("conduct", 30)])
    record = cell.book.run.score(meeting_id, [ScoreMark("conduct", 38.5, "sôi nổi")])
    assert record.scores == (ScoreMark("duration", 5), ScoreMark("conduct", 38.5, "sôi nổi"))


def test_tasks_are_reported_on_at_the_next_meeting(cell: Cell) -> None:
    november = cell.running(day=DAY.replace(month=11)).meeting
    lan = cell.ids["Trần Thị Lan"]
    road, trees, dropped = (
        cell.book.run.assign(november.id, Task(new_uid(), title, member_id=lan, due=DAY - timedelta(days=day)))
        for day, title in ((5, "Vệ sinh đường làng"), (3, "Trồng cây"), (1, "Việc thừa"))
    )
    cell.book.run.close(november.id)
    cell.book.tasks.report(TaskReport(road.id, DAY - timedelta(days=6), TaskState.DONE, "Xong 2 km"))
    cell.book.tasks.report(TaskReport(dropped.id, DAY, TaskState.DROPPED, "Không cần nữa"))
    december = cell.planned().meeting
    assert [task.title for task in cell.book.tasks.table(december.id)] == [road.title, trees.title, dropped.title]
    completion = cell.book.tasks.completion(november.id)
    assert (completion.in_time, completion.late, completion.open, completion.overdue) == (1, 0, 0, 1)
    assert completion.done == Fraction(1, 2)
    assert [row.task.title for row in cell.book.tasks.overdue()] == ["Trồng cây"]
    assert cell.book.tasks.overdue()[0].name == "Trần Thị Lan"


def test_a_report_taken_back_leaves_the_task_as_the_others_tell(cell: Cell) -> None:
    task = cell.book.tasks.add(Task(new_uid(), "Thu đảng phí", due=DAY))
    cell.book.tasks.report(TaskReport(task.id, DAY - timedelta(days=2), TaskState.DOING, "Được một nửa"))
    done = cell.book.tasks.report(TaskReport(task.id, DAY + timedelta(days=1), TaskState.DONE, "Xong"))
    assert (done.state, done.was_late) == (TaskState.DONE, True)
    back = cell.book.tasks.drop_report(cell.book.tasks.reports(task.id)[-1].id)
    assert (back.state, back.result, back.done_on) == (TaskState.DOING, "Được một nửa", None)
    assert cell.book.tasks.drop_report(cell.book.tasks.reports(task.id)[0].id).state is TaskState.OPEN
    with refused(Code.TASK_NOT_FOUND):
        cell.book.tasks.drop_report(999)


def test_a_removed_task_comes_back(cell: Cell) -> None:
    task = cell.book.tasks.add(Task(new_uid(), "Thu đảng phí"))
    cell.book.tasks.remove(task.id)
    assert cell.book.tasks.tasks() == ()
    cell.book.tasks.bring_back(task.id)
    assert cell.book.tasks.row(task.id).task == task


def test_the_trail_tells_who_did_what_in_a_meeting(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    rest_came(cell.book, meeting_id)
    cell.book.run.vote(meeting_id, ballot())
    trail = AuditTrail(cell.book.workspace.notebook.database)
    told = {line.what for line in trail.lines(trail.ids(AuditFilter()))}
    assert {"meeting.plan", "meeting.start", "meeting.roll", "meeting.vote"} <= told
    assert trail.verify().problems == ()


def test_an_agenda_item_that_nobody_knows_is_refused(cell: Cell) -> None:
    meeting_id = cell.running().meeting.id
    other = cell.running(day=DAY + timedelta(days=1)).agenda[0]
    with refused(Code.MEETING_STATE):
        cell.book.run._put(meeting_id, [AgendaItem(other.part, "x", id=other.id)])
