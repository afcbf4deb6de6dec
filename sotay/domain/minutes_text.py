# The minutes of a meeting (biên bản) told from its facts, block by block: head, agenda, votes, tasks, the end.
# It must not know how they are edited, laid out or stored; what is not known leaves a gap and is never made up.

from collections.abc import Iterator
from datetime import time
from itertools import count

from sotay.domain.meetings import Attendance, Part, Presence, comes_after
from sotay.domain.minutes_items import item_blocks, said_blocks
from sotay.domain.numerals import to_roman
from sotay.domain.paper_facts import PaperFacts
from sotay.domain.paper_words import (
    NO_CHAIR,
    NO_SECRETARY,
    bare_end,
    hour,
    kind_words,
    listed,
    moment_after,
    one_line,
    paragraphs,
    short_date,
)
from sotay.domain.papers import BlockRole, PaperBlock, Writer
from sotay.domain.rolls import Heads, RollSums

_PARTS = {Part.OPENING: "MỞ ĐẦU", Part.BODY: "NỘI DUNG", Part.END: "KẾT THÚC"}
_NOT_CALLED = "chưa điểm danh xong"


def minutes_blocks(facts: PaperFacts) -> tuple[PaperBlock, ...]:
    """Return the minutes of a meeting, as far as it has come."""
    return (*_head(facts), *_parts(facts), *_loose(facts), _end(facts))


def _head(facts: PaperFacts) -> Iterator[PaperBlock]:
    meeting = facts.record.meeting
    yield _begins(facts)
    if meeting.theme.strip():
        yield Writer().say("Chuyên đề: ").fact(bare_end(one_line(meeting.theme))).say(".").block("head.theme")
    yield from roll_blocks(facts)
    yield from _hours(facts)
    if guests := "; ".join(map(bare_end, paragraphs(meeting.guests))):
        yield Writer().say("Đại biểu dự: ").fact(guests).say(".").block("head.guests")
    yield _officer(facts, "Chủ trì", meeting.chair_id, NO_CHAIR, "head.chair")
    yield _officer(facts, "Thư ký", meeting.secretary_id, NO_SECRETARY, "head.secretary")
    if papers := "; ".join(filter(None, (one.number or bare_end(one_line(one.title)) for one in facts.record.papers))):
        yield Writer().say("Tài liệu: ").fact(papers).say(".").block("head.papers")


def _begins(facts: PaperFacts) -> PaperBlock:
    meeting, started = facts.record.meeting, facts.record.started
    begun = "" if started is None else f"{hour(started)} ngày {short_date(started.date())}"
    writer = Writer().say("Bắt đầu: ").fact(begun, "chưa ghi giờ bắt đầu")
    return (
        writer.say(", tại ").fact(bare_end(one_line(meeting.place)), "chưa ghi nơi họp").say(".").block("head.begins")
    )


def roll_blocks(facts: PaperFacts) -> Iterator[PaperBlock]:
    """Return how many belong to the meeting, who came, who did not and why."""
    sums, members = facts.sums, kind_words(facts.record.meeting.kind).members
    if not facts.record.roll:
        yield Writer().say("Tổng số: ").fact("", "chưa có danh sách điểm danh").say(".").block("head.total")
        return
    yield _total(sums, members)
    yield _present(sums)
    for presence, words, key in _ABSENCES:
        yield _absent(facts, presence, words, key)


_ABSENCES = (
    (Presence.EXCUSED, "Vắng có lý do: ", "head.excused"),
    (Presence.UNEXCUSED, "Vắng không lý do: ", "head.unexcused"),
)


def _total(sums: RollSums, members: str) -> PaperBlock:
    writer = Writer().say("Tổng số: ").fact(f"{sums.members.total} {members}").say(" (")
    writer.fact(heads_text(sums.members)).say(")")
    others = (
        ("miễn sinh hoạt", sums.exempt),
        ("sinh hoạt tạm thời ở nơi khác", sums.elsewhere),
        ("đình chỉ sinh hoạt", sums.suspended),
    )
    for words, number in others:
        if number:
            writer.say(f"; {words}: ").fact(str(number))
    return writer.say(".").block("head.total")


def _present(sums: RollSums) -> PaperBlock:
    writer = Writer().say("Có mặt: ").fact(f"{sums.present.total}/{sums.summoned.total}").say(" (")
    writer.fact(heads_text(sums.present)).say(")")
    if sums.optional_present:
        writer.say("; được miễn sinh hoạt nhưng đến dự: ").fact(str(sums.optional_present))
    rate = sums.rate_text if sums.is_complete else ""
    return writer.say("; tỷ lệ ").fact(rate, _NOT_CALLED).say(".").block("head.present")


def heads_text(heads: Heads) -> str:
    """Return how a number of members is made up: "22 chính thức, 2 dự bị"."""
    here = f"{heads.temporary} sinh hoạt tạm thời" if heads.temporary else ""
    return listed((f"{heads.official} chính thức", f"{heads.probationary} dự bị", here))


def _absent(facts: PaperFacts, presence: Presence, words: str, key: str) -> PaperBlock:
    away, writer = facts.absent(presence), Writer().say(words)
    if not away and not facts.sums.is_complete:
        return writer.fact("", _NOT_CALLED).say(".").block(key)
    writer.fact(str(len(away)))
    for place, line in enumerate(away):
        writer.say(" (" if not place else "; ")
        _say_away(writer, facts, line)
    return writer.say(")." if away else ".").block(key)


def _say_away(writer: Writer, facts: PaperFacts, line: Attendance) -> None:
    name, reason = facts.name(line.member_id), bare_end(one_line(line.reason))
    writer.fact(name and f"đ/c {name}", "chưa rõ họ tên")
    if reason or line.presence is Presence.EXCUSED:
        writer.say(", ").fact(reason, "chưa ghi lý do")


def _hours(facts: PaperFacts) -> Iterator[PaperBlock]:
    """Return who came after the beginning and who left before the end, where the roll has their hours."""
    present, started = facts.absent(Presence.PRESENT), facts.record.started
    if started is None:
        return
    begun = started.time()
    came = [(line.member_id, line.arrived) for line in present if line.arrived is not None]
    late = [(member_id, arrived) for member_id, arrived in came if comes_after(arrived, begun)]
    early = [(line.member_id, line.left) for line in present if line.left is not None]
    for words, who, key in (("Đến sau giờ bắt đầu", late, "head.late"), ("Về trước khi kết thúc", early, "head.left")):
        if who:
            told = "; ".join(f"đ/c {facts.name(one) or '…'}, {_time(at)}" for one, at in who)
            yield Writer().say(f"{words}: ").fact(told).say(".").block(key)


def _time(at: time) -> str:
    return f"{at:%H} giờ {at:%M}"


def _officer(facts: PaperFacts, words: str, member_id: int, gap: str, key: str) -> PaperBlock:
    name, position = facts.name(member_id), facts.positions.get(member_id, "")
    writer = Writer().say(f"{words}: ").fact(name and f"đ/c {name}", gap)
    return (writer.say(", ").fact(position) if name and position else writer).say(".").block(key)


def _parts(facts: PaperFacts) -> Iterator[PaperBlock]:
    """Return the agenda: parts in roman figures, its items numbered through."""
    agenda = facts.record.agenda
    numbers = count(1)
    for place, part in enumerate((part for part in Part if any(item.part is part for item in agenda)), 1):
        yield Writer().say(f"{to_roman(place)}- {_PARTS[part]}").block(f"part.{part}", BlockRole.SECTION)
        for item in (item for item in agenda if item.part is part):
            yield from item_blocks(facts, item, next(numbers))


def _loose(facts: PaperFacts) -> Iterator[PaperBlock]:
    """Return what belongs to no item of the agenda, such as what was said on one that is gone."""
    if not facts.record.agenda:
        yield Writer().say("NỘI DUNG").block(f"part.{Part.BODY}", BlockRole.SECTION)
        yield Writer().fact("", "chưa có chương trình").say(".").block("part.gap")
    if told := tuple(said_blocks(facts, 0)):
        yield Writer().say("Ngoài chương trình").block("loose", BlockRole.HEADING)
        yield from told


def _end(facts: PaperFacts) -> PaperBlock:
    meeting = facts.record.meeting
    words, started, ended = kind_words(meeting.kind), facts.record.started, facts.record.ended
    turned_back = started is not None and ended is not None and ended < started  # by the clock of the computer
    told = "" if ended is None or turned_back else moment_after(ended, started.date() if started else meeting.day)
    return Writer().say(f"{words.meeting} {words.ended} hồi ").fact(told, "chưa ghi giờ kết thúc").say(".").block("end")
