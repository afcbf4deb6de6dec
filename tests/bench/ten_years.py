# Ten years of a cell in a notebook: its members, a meeting a month with its roll and papers, one that runs now.
# It must not measure anything.

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

from sotay.domain.dates import PartialDate
from sotay.domain.meetings import (
    Attendance,
    Meeting,
    MeetingKind,
    MeetingRecord,
    MeetingState,
    Presence,
    Step,
    Stretch,
    Task,
)
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.domain.papers import MINUTES, RESOLUTION, BlockRole, Paper, PaperBlock, PaperState
from sotay.services.book import Book
from sotay.storage.meetings import Meetings
from sotay.storage.papers import Papers
from tests.bench.members import people

MEMBERS, MONTHS = 300, 120
NOW = datetime(2026, 10, 5, 19, 50, tzinfo=timezone(timedelta(hours=7)))
_WHEN = "2026-10-05T12:00:00.000000+00:00"
_PAGE = 2_600  # letters of a page of minutes in the prescribed form
_SPEAKERS = ("Hòa", "Lan", "Minh", "Thắng", "Hạnh", "Khoa", "Tiến", "Thu", "Phúc", "Sơn", "Quý", "Yến")
_BEGINNINGS = (
    "nhất trí với đánh giá kết quả lãnh đạo tháng qua",
    "đề nghị chi bộ phân công rõ đồng chí phụ trách từng ngõ",
    "băn khoăn về tiến độ làm đường ngõ xóm và việc hiến đất",
    "phản ánh tình hình thu đảng phí của đảng viên đi làm ăn xa",
    "báo cáo kết quả vận động nhân dân phân loại rác tại nhà",
    "kiến nghị cấp trên sửa chữa trạm bơm trước vụ đông xuân",
    "nêu gương các hộ tham gia bảo hiểm y tế hộ gia đình",
    "cho rằng sinh hoạt chuyên đề cần gửi tài liệu sớm hơn",
    "đề xuất bồi dưỡng quần chúng ưu tú để tạo nguồn kết nạp",
    "thông báo kết quả kiểm tra việc chấp hành những điều đảng viên không được làm",
)
_MIDDLES = (
    "giao chi đoàn thanh niên chủ trì, mặt trận phối hợp",
    "mức đóng góp do các hộ bàn bạc, công khai tại nhà văn hóa",
    "nhiều hộ nghèo và cận nghèo cần được quan tâm trước",
    "cần quy định thời hạn và người chịu trách nhiệm cụ thể",
    "tránh tình trạng nghị quyết chung chung, khó kiểm tra",
    "camera an ninh ở cổng làng hoạt động tốt, an ninh trật tự giữ vững",
    "chuyển đổi số còn chậm, người cao tuổi chưa quen dịch vụ công trực tuyến",
    "đất dôi dư ven kênh bị lấn chiếm, phải đo lại ranh giới",
)
_ENDS = (
    "báo cáo lại tại kỳ sinh hoạt sau.",
    "hoàn thành trước ngày hội đại đoàn kết.",
    "kinh phí lấy từ nguồn xã hội hóa.",
    "đồng chí bí thư kết luận sau.",
    "xin ý kiến đảng ủy xã Sông Bạch.",
)
_RARE = "Nghiệm thu cầu treo bản Thượng"


def fill(book: Book, members: int = MEMBERS) -> int:
    """Write the ten years through the storage, in bulk; return the id of the meeting that runs."""
    book.clock, book.today = lambda: NOW, NOW.date()
    ids = book.members.add_all(tuple(_members(members)))
    drawn = random.Random(7)
    kept = Meetings(book.workspace.notebook.database)
    meetings = kept.add([_held(month, ids, drawn) for month in range(MONTHS)], _WHEN)
    papers = Papers(book.workspace.notebook.database)
    for number, meeting_id in enumerate(meetings, 1):
        day = _day(number - 1)
        papers.add(_minutes(number, day, meeting_id, drawn), _WHEN)
        papers.add(_resolution(number, day, meeting_id, drawn), _WHEN)
    return _begun(book, ids)


def questions() -> Iterator[str]:
    """Yield 200 questions: with marks, without, two words of one text, numbers, what is rare, and what is nowhere."""
    drawn = random.Random(11)
    phrases = [phrase for group in (_BEGINNINGS, _MIDDLES, _ENDS) for phrase in group]
    for _ in range(90):
        words = drawn.choice(phrases).replace(",", "").replace(".", "").split()
        begin = drawn.randrange(max(1, len(words) - 4))
        yield " ".join(words[begin : begin + drawn.randint(1, 4)])
    for _ in range(60):
        yield " ".join(drawn.choice(_PLAIN) for _ in range(drawn.randint(1, 3)))
    for _ in range(30):
        yield drawn.choice(("{:02}-NQ/CB", "{:02}-nq/cb", "số {:02}-NQ/CB", "nq {}")).format(drawn.randint(1, MONTHS))
    yield from ("cầu treo bản Thượng", "cau treo ban thuong", "nghiem thu cau", "Nghiệm thu") * 2
    yield from ("vệ tinh địa tĩnh", "xyzzy", "999-NQ/CB", "tau vu tru", "a", "đ", "hội nghị kết thúc", "chi bo") * 1
    yield from ("bien ban", "dong chi hoa", "đồng chí Yến", "Thắng nhất trí")


_PLAIN = (
    "dat",
    "rac",
    "dang phi",
    "tram bom",
    "bao hiem y te",
    "camera",
    "chuyen doi so",
    "ket nap",
    "lan chiem",
    "an",
)


def _members(count: int) -> Iterator[Member]:
    for at, member in zip(range(count), people(), strict=False):
        state = MemberState.EXEMPT if at % 20 == 7 else MemberState.OFFICIAL
        since = PartialDate(2010, 1, 1)
        yield Member(member.uid, Person(member.person.full_name, official=since), (StateChange(state, since),))


def _day(month: int) -> date:
    return date(2016 + (month + 9) // 12, (month + 9) % 12 + 1, 5)


def _held(month: int, ids: tuple[int, ...], drawn: random.Random) -> MeetingRecord:
    day = _day(month)
    begun = datetime.combine(day, time(19, 30), NOW.tzinfo)
    meeting = Meeting(
        *(f"họp {month}", MeetingKind.REGULAR, f"Sinh hoạt tháng {day.month}", day, time(19, 30), 90),
        place="Nhà văn hóa thôn Đông",
        chair_id=ids[0],
        secretary_id=ids[1],
        state=MeetingState.CLOSED,
    )
    marks = drawn.choices(list(Presence), (90, 8, 2), k=len(ids))
    roll = (Attendance(one, MemberState.OFFICIAL, mark) for one, mark in zip(ids, marks, strict=True))
    tasks = (Task(f"việc {month}.{at}", f"Việc thứ {at}", member_id=drawn.choice(ids)) for at in range(3))
    clock = (Stretch(begun, begun + timedelta(minutes=95)),)
    return MeetingRecord(meeting, roll=tuple(roll), tasks=tuple(tasks), clock=clock)


def _begun(book: Book, ids: tuple[int, ...]) -> int:
    """Begin the meeting of today, up to its roll."""
    meeting = Meeting(
        *("họp hôm nay", MeetingKind.COMBINED, "Sinh hoạt tháng 10", NOW.date(), time(19, 30), 120),
        place="Nhà văn hóa thôn Đông",
        chair_id=ids[0],
        secretary_id=ids[1],
    )
    record = book.run.start(book.meetings.plan(meeting).meeting.id)
    while record.current is not None and record.current.step is not Step.ROLL:
        record = book.run.done(record.meeting.id, record.current.id)
    return record.meeting.id


def _minutes(number: int, day: date, meeting_id: int, drawn: random.Random) -> Paper:
    blocks = [PaperBlock("head", BlockRole.BODY, f"Bắt đầu: 19 giờ 30 phút ngày {day:%d/%m/%Y}, tại Nhà văn hóa.")]
    letters = drawn.randint(3, 20) * _PAGE
    while letters > 0:
        said = f"- Đồng chí {drawn.choice(_SPEAKERS)} {_sentence(drawn)}"
        blocks.append(PaperBlock(f"speech.{len(blocks)}", BlockRole.ITEM, said))
        letters -= len(said)
    if number == MONTHS // 3:
        blocks.append(PaperBlock("rare", BlockRole.BODY, f"{_RARE}, bàn giao cho dân."))
    subject = f"sinh hoạt chi bộ thường kỳ tháng {day.month} năm {day.year}"
    return _adopted(Paper(f"biên bản {number}", MINUTES, subject, day, meeting_id, blocks=tuple(blocks)), number)


def _resolution(number: int, day: date, meeting_id: int, drawn: random.Random) -> Paper:
    tasks = [f"- {_sentence(drawn).capitalize()}" for _ in range(drawn.randint(8, 20))]
    blocks = tuple(PaperBlock(f"task.{at}", BlockRole.ITEM, text) for at, text in enumerate(tasks))
    subject = f"về lãnh đạo thực hiện nhiệm vụ tháng {day.month} năm {day.year}"
    return _adopted(Paper(f"nghị quyết {number}", RESOLUTION, subject, day, meeting_id, blocks=blocks), number)


def _adopted(paper: Paper, number: int) -> Paper:
    return replace(paper, number=number, state=PaperState.ADOPTED)


def _sentence(drawn: random.Random) -> str:
    told = (f"{drawn.choice(_BEGINNINGS)}; {drawn.choice(_MIDDLES)}", drawn.choice(_ENDS))
    return ", ".join(told) if drawn.random() < 0.5 else f"{told[0]} (đợt {drawn.randint(1, 400)}), {told[1]}"
