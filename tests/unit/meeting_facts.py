# A meeting of an invented cell, as its record tells it; changed by tests where they need it otherwise.
# It must not say what papers make of it.

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

from sotay.domain.meeting_rule_rows import AttendanceRule, Reason
from sotay.domain.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingKind,
    MeetingRecord,
    MeetingState,
    Part,
    Presence,
    Speech,
    Step,
    Stretch,
    Task,
    TaskState,
    VoteCase,
    VoteMethod,
)
from sotay.domain.members import MemberState
from sotay.domain.paper_facts import LastTask, PaperFacts, Scored, ScoredLine
from sotay.domain.rolls import RollEntry, RollSums, roll_sums
from sotay.domain.vocabulary import Period

ZONE = timezone(timedelta(hours=7))
DAY = date(2026, 10, 5)
NAMES = {
    1: "Nguyễn Văn Hòa",
    2: "Trần Thị Lan",
    3: "Lê Quang Minh",
    4: "Phạm Thị Hạnh",
    5: "Đặng Văn Khoa",
    6: "Lý Thu Hoài",
    7: "Đỗ Hữu Phúc",
}
POSITIONS = {1: "Bí thư", 2: "Phó bí thư"}
STATES = {6: MemberState.PROBATIONARY, 7: MemberState.EXEMPT}
RULE = AttendanceRule(
    roll=frozenset({MemberState.OFFICIAL, MemberState.PROBATIONARY, MemberState.EXEMPT, MemberState.TEMPORARY_HERE}),
    rate=frozenset({MemberState.OFFICIAL, MemberState.PROBATIONARY, MemberState.TEMPORARY_HERE}),
    optional=frozenset({MemberState.EXEMPT}),
    vote=frozenset({MemberState.OFFICIAL, MemberState.EXEMPT}),
    official=frozenset({MemberState.OFFICIAL, MemberState.EXEMPT, MemberState.SUSPENDED}),
    period=Period(),
    source="quy tắc thử",
)


def at(hour: int, minute: int, day: date = DAY) -> datetime:
    """Return a moment of the meeting, in the zone of the place."""
    return datetime.combine(day, time(hour, minute), ZONE)


def roll(*marks: tuple[int, Presence | None], reasons: dict[int, str] | None = None) -> tuple[Attendance, ...]:
    """Return the roll of some members."""
    told = reasons or {}
    return tuple(
        Attendance(one, STATES.get(one, MemberState.OFFICIAL), presence, told.get(one, "")) for one, presence in marks
    )


def sums_of(lines: Sequence[Attendance]) -> RollSums:
    """Return the sums of a roll by the test's rule."""
    return roll_sums(
        (RollEntry(one.member_id, NAMES[one.member_id], one.standing, one.presence) for one in lines), RULE
    )


HERE, AWAY, GONE = Presence.PRESENT, Presence.EXCUSED, Presence.UNEXCUSED
ROLL = roll(
    *((one, HERE) for one in (1, 2, 3, 4, 6)),
    (5, AWAY),
    (7, None),
    reasons={5: "đi viện thăm con"},
)
VOTE = VoteCase(
    title="Nghị quyết lãnh đạo nhiệm vụ tháng 10",
    matter="resolution",
    method=VoteMethod.HAND,
    favour=3,
    against=0,
    other=1,
    base=4,
    needed=3,
    voters=4,
    passed=True,
    rule="Nghị quyết thường: hơn một nửa",
    source="208-QĐ/TW",
    lines=(("official", 6), (Reason.EXEMPT_AWAY, 1), (Reason.EXCUSED, 1), ("base", 4), ("needed", 3)),
    names="đ/c Phạm Thị Hạnh",
    item_id=15,
    id=41,
)
AGENDA = (
    AgendaItem(Part.OPENING, "Nêu lý do, giới thiệu đại biểu", 3, content="Đồng chí bí thư nêu lý do", id=11),
    AgendaItem(Part.OPENING, "Điểm danh, báo cáo đảng số", 5, Step.ROLL, id=12),
    AgendaItem(Part.BODY, "Kết quả việc tháng 9", 15, Step.TASKS, conclusion="Cơ bản hoàn thành.", id=13),
    AgendaItem(
        Part.BODY,
        "Nhiệm vụ tháng 10.",
        12,
        presenter_id=1,
        content="Bí thư trình bày dự thảo.\n\nChi bộ thảo luận",
        conclusion="Tập trung làm đường ngõ xóm\nGiữ vệ sinh chung.",
        id=14,
        begun_at=at(20, 0),
        done_at=at(20, 30),
    ),
    AgendaItem(Part.END, "Biểu quyết nghị quyết", 5, Step.VOTE, id=15),
    AgendaItem(Part.END, "Giao nhiệm vụ, thời hạn", 5, Step.ASSIGN, id=16),
    AgendaItem(Part.END, "Chấm điểm buổi sinh hoạt", 3, Step.SCORE, id=17),
    AgendaItem(Part.END, "Đọc, thông qua biên bản", 5, Step.MINUTES, done_at=at(21, 20), id=18),
)
MEETING = Meeting(
    uid="m",
    kind=MeetingKind.REGULAR,
    title="Sinh hoạt tháng 10",
    day=DAY,
    begins=time(19, 30),
    minutes=90,
    place="Nhà văn hóa thôn Đông",
    chair_id=1,
    secretary_id=3,
    state=MeetingState.CLOSED,
    id=9,
)
TASK = Task("t", "Vận động hiến đất mở ngõ 3", 9, 14, 4, "tổ nhân dân số 2", date(2026, 10, 25), id=51)
RECORD = MeetingRecord(
    MEETING,
    AGENDA,
    ROLL,
    (Speech(14, 4, "Nhất trí với dự thảo\nĐề nghị thêm kinh phí", id=31), Speech(14, 0, "", "Ông Cả", id=32)),
    (VOTE,),
    (TASK,),
    clock=(Stretch(at(19, 30), at(20, 45)), Stretch(at(20, 50), at(21, 24))),
)
LAST = (
    LastTask("Phát quang ngõ 1 | 2", TaskState.DONE, "xong ngày 20/9."),
    LastTask("Rà soát hộ nghèo", TaskState.DOING, "", "chờ xã"),
)
SCORED = Scored((ScoredLine("Thời gian", 5, 5), ScoredLine("Tham dự", 4.5, 5, "vắng 1")), 9.5, 10, "Tốt")


def facts(record: MeetingRecord = RECORD, **others: object) -> PaperFacts:
    """Return the facts of a record; what is named goes in the place of what is told here."""
    made = PaperFacts(record, sums_of(record.roll), NAMES, POSITIONS, "Chi bộ thôn Đông", frozenset({7}), LAST, SCORED)
    return replace(made, **others)  # type: ignore[arg-type]
