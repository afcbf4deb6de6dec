# A meeting that was held, in a real book: planned, called, voted, tasks given, closed; for tests of its papers.

from dataclasses import replace
from datetime import date, datetime, time

from sotay.domain.meetings import Meeting, MeetingKind, Presence, Speech, Step, Task, VoteCase, VoteMethod
from sotay.domain.members import MemberState
from sotay.services.book import Book
from sotay.services.cell import Cell, save_cell
from sotay.services.meetings import new_uid
from tests.services.books import HANOI, Clock
from tests.services.meetings import CELL as MEMBERS
from tests.services.meetings import member

DAY = date(2026, 10, 5)
BEGUN = datetime(2026, 10, 5, 19, 30, tzinfo=HANOI)
CELL = Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch", "Sông Bạch", "Lê Quang Minh")
VOTE = VoteCase(
    title="Nghị quyết lãnh đạo nhiệm vụ tháng 10",
    matter="resolution",
    method=VoteMethod.HAND,
    favour=4,
    against=0,
    other=0,
    base=4,
    needed=3,
    voters=4,
    passed=True,
    rule="Nghị quyết thường",
    source="208-QĐ/TW",
    lines=(("official", 5), ("excused", 1), ("base", 4), ("needed", 3)),
)


def people(book: Book) -> dict[str, int]:
    """Return the members of the cell by name; they are written first where there are none."""
    if not book.members.all():
        book.members.add_all([member(*one) for one in MEMBERS])
    return {one.person.full_name: one.id for one in book.members.all()}


def planned(book: Book, ids: dict[str, int], day: date = DAY, kind: MeetingKind = MeetingKind.REGULAR) -> int:
    """Plan a meeting with the agenda of its kind; return its id."""
    save_cell(book.workspace.notebook, CELL)
    meeting = Meeting(
        *(new_uid(), kind, f"Sinh hoạt tháng {day.month}", day, time(19, 30), 90, "Nhà văn hóa thôn Đông"),
        chair_id=ids["Nguyễn Văn Hòa"],
        secretary_id=ids["Lê Quang Minh"],
    )
    return book.meetings.plan(meeting).meeting.id


def hold(
    book: Book, clock: Clock, *, decides: bool = True, day: date = DAY, kind: MeetingKind = MeetingKind.REGULAR
) -> int:
    """Hold a whole meeting that lasts 110 minutes; return its id. One that decides nothing only calls the roll."""
    ids = people(book)
    meeting_id = planned(book, ids, day, kind)
    clock.now = datetime.combine(day, BEGUN.timetz())
    run = book.run
    record = run.start(meeting_id)
    for line in record.roll:
        if line.member_id == ids["Đặng Văn Khoa"]:
            run.mark(meeting_id, line.member_id, Presence.EXCUSED, "đi viện thăm con")
        elif line.standing is not MemberState.EXEMPT:
            run.mark(meeting_id, line.member_id, Presence.PRESENT)
    if decides:
        talk = next(item for item in reversed(record.agenda) if item.step is Step.TALK)
        vote = next((item for item in record.agenda if item.step is Step.VOTE), talk)
        run.speak(meeting_id, Speech(talk.id, ids["Phạm Thị Hạnh"], "Nhất trí với dự thảo\nĐề nghị thêm kinh phí"))
        run.write(talk.id, "Bí thư trình bày dự thảo.", "Tập trung làm đường ngõ xóm.")
        run.vote(meeting_id, replace(VOTE, item_id=vote.id))
        who, due = ids["Phạm Thị Hạnh"], day.replace(day=25)
        task = Task(new_uid(), "Vận động hiến đất mở ngõ 3", member_id=who, due=due)
        run.assign(meeting_id, task)
    clock.forward(minutes=110)
    for item in record.agenda:
        run.done(meeting_id, item.id)
    run.close(meeting_id)
    return meeting_id
