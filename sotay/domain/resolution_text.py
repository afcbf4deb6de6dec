# The resolution of a meeting (nghị quyết) told from its facts: how last month went, what is to be done, by whom.
# It must not know how it is edited, laid out or stored; what is not known leaves a gap and is never made up.

from collections.abc import Iterator

from sotay.domain.meetings import AgendaItem, Presence, Step, VoteCase
from sotay.domain.minutes_items import completion_block, plain_blocks, score_blocks, task_block
from sotay.domain.paper_cells import as_cell
from sotay.domain.paper_facts import LastTask, PaperFacts
from sotay.domain.paper_review import Review, faults, merits
from sotay.domain.paper_words import (
    NO_CHAIR,
    NO_SECRETARY,
    TASK_STATES,
    as_middle,
    bare_end,
    ended_sentence,
    kind_words,
    month_before,
    month_number,
    on_its_day,
    one_line,
    paragraphs,
    percent,
    short_date,
)
from sotay.domain.papers import CELL_BREAK, BlockRole, PaperBlock, Writer

_HEADS = ("Nhiệm vụ", "Tình hình", "Kết quả", "Ghi chú")
_MINUTE = 60
_NOTHING_MORE = Review()


def is_decided(facts: PaperFacts) -> bool:
    """Tell whether the meeting decided anything: without a vote, a task or a conclusion there is no resolution."""
    concluded = any(item.conclusion.strip() for item in facts.record.agenda)
    return concluded or bool(facts.given) or any(vote.passed for vote in facts.record.votes)


def resolution_blocks(facts: PaperFacts, review: Review = _NOTHING_MORE) -> tuple[PaperBlock, ...]:
    """Return the resolution of a meeting, with what the records propose; nothing where nothing was decided."""
    if not is_decided(facts):
        return ()
    looked_back = (*_review(facts), *_judged(facts, review))
    ahead = (*_direction(facts), *_sharing(facts), *_quality(facts), _closing(facts))
    return (*_opening(facts), *looked_back, *ahead)


def _opening(facts: PaperFacts) -> Iterator[PaperBlock]:
    meeting, words = facts.record.meeting, kind_words(facts.record.meeting.kind)
    writer = Writer().say("Ngày ").fact(short_date(meeting.day)).say(", tại ")
    writer.fact(bare_end(one_line(meeting.place)), "chưa ghi nơi họp").say(", ")
    writer.fact(as_middle(one_line(facts.cell)), "chi bộ").say(" tổ chức ")
    yield writer.fact(on_its_day(words.held, meeting.day)).say(".").block("open.meeting")
    yield _roll(facts, words.members)
    yield _officers(facts)
    for item in facts.record.agenda:
        if item.step is Step.DUES:
            yield from plain_blocks(f"open.dues.{item.id}", item.content)


def _roll(facts: PaperFacts, members: str) -> PaperBlock:
    sums, writer = facts.sums, Writer().say(f"Tổng số {members}: ")
    if not facts.record.roll:
        return writer.fact("", "chưa có danh sách điểm danh").say(".").block("open.roll")
    writer.fact(str(sums.members.total)).say("; có mặt: ").fact(f"{sums.present.total}/{sums.summoned.total}")
    if not sums.is_complete:
        writer.say(" (").fact("", f"còn {sums.unmarked.total} đồng chí chưa điểm danh").say(")")
    for presence, words in ((Presence.EXCUSED, "có lý do"), (Presence.UNEXCUSED, "không lý do")):
        writer.say(f"; vắng {words}: ").fact(str(len(facts.absent(presence))))
    if sums.exempt:
        writer.say("; miễn sinh hoạt: ").fact(str(sums.exempt))
    return writer.say("; thời lượng: ").fact(_length(facts), "chưa ghi thời lượng").say(".").block("open.roll")


def _length(facts: PaperFacts) -> str:
    ended = facts.record.ended
    return "" if ended is None else f"{int(facts.record.elapsed(ended).total_seconds()) // _MINUTE} phút"


def _officers(facts: PaperFacts) -> PaperBlock:
    meeting = facts.record.meeting
    position = facts.positions.get(meeting.chair_id, "")
    writer = Writer().say("Chủ trì: ").fact(facts.comrade(meeting.chair_id), NO_CHAIR)
    if position and facts.name(meeting.chair_id):
        writer.say(", ").fact(position)
    writer.say("; thư ký: ").fact(facts.comrade(meeting.secretary_id), NO_SECRETARY)
    return writer.say(".").block("open.officers")


def _review(facts: PaperFacts) -> Iterator[PaperBlock]:
    meeting = facts.record.meeting
    before = month_before(meeting.day)
    year = "" if before.year == meeting.day.year else f" NĂM {before.year}"
    month = f" THÁNG {month_number(before)}{year}" if kind_words(meeting.kind).monthly else ""
    yield _section(f"I- ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ{month}", "review")
    yield Writer().say("1. Kết quả thực hiện nhiệm vụ giao kỳ trước").block("review.tasks", BlockRole.HEADING)
    yield from _last(facts.last)
    told = [item for item in facts.record.agenda if item.step is Step.TASKS]
    for item in told:
        yield from plain_blocks(f"review.content.{item.id}", item.conclusion)


def _judged(facts: PaperFacts, review: Review) -> Iterator[PaperBlock]:
    """Return praise and faults: what the records show, then a place for what only people know."""
    yield Writer().say("2. Ưu điểm; biểu dương, nhắc nhở").block("review.praise", BlockRole.HEADING)
    yield from merits(facts, review)
    yield _asked("review.praise", "chưa ghi tập thể, cá nhân được biểu dương, nhắc nhở")
    yield Writer().say("3. Hạn chế và nguyên nhân").block("review.faults", BlockRole.HEADING)
    wanting = tuple(faults(facts, review))
    yield from wanting
    yield _asked(
        "review.faults", "chưa ghi nguyên nhân, hạn chế khác" if wanting else "chưa ghi hạn chế và nguyên nhân"
    )


def _asked(key: str, gap: str) -> PaperBlock:
    return Writer().fact("", gap).say(".").block(f"{key}.text")


def _last(last: tuple[LastTask, ...]) -> Iterator[PaperBlock]:
    if not last:
        gap = "chưa có nhiệm vụ kỳ trước trong sổ"
        yield Writer().fact("", gap).say(".").block("review.completion")
        return
    yield Writer().say(CELL_BREAK.join(_HEADS)).block("review.table", BlockRole.ROW)
    for place, task in enumerate(last, 1):
        writer = Writer().fact(_cell(task.title), "chưa ghi việc").say(CELL_BREAK).fact(TASK_STATES[task.state])
        for text in (task.result, task.note):
            writer.say(CELL_BREAK)
            if shown := _cell(text):
                writer.fact(shown)
        yield writer.block(f"review.table.{place}", BlockRole.ROW)
    yield completion_block(last, "review.completion")


def _cell(text: str) -> str:
    """Return what stands in a cell of a table."""
    return as_cell(bare_end(one_line(text)))


def _direction(facts: PaperFacts) -> Iterator[PaperBlock]:
    meeting = facts.record.meeting
    month = f" THÁNG {month_number(meeting.day)}" if kind_words(meeting.kind).monthly else ""
    yield _section(f"II- PHƯƠNG HƯỚNG, NHIỆM VỤ{month}", "direction")
    told = [block for item in facts.record.agenda if item.step is not Step.TASKS for block in _concluded(item)]
    told += [_adopted(facts, vote) for vote in facts.record.votes if vote.passed and vote is not facts.resolution_vote]
    yield from told
    if not told:
        gap = "chưa ghi phương hướng, nhiệm vụ"
        yield Writer().fact("", gap).say(".").block("direction.gap")


def _concluded(item: AgendaItem) -> Iterator[PaperBlock]:
    for place, line in enumerate(paragraphs(item.conclusion), 1):
        key = f"direction.{item.id}" if place == 1 else f"direction.{item.id}.{place}"
        yield Writer().say(f"- {ended_sentence(line)}").block(key, BlockRole.ITEM)


def _adopted(facts: PaperFacts, vote: VoteCase) -> PaperBlock:
    writer = (
        Writer().say("- Biểu quyết thông qua: ").fact(as_middle(bare_end(one_line(vote.title))), "chưa ghi nội dung")
    )
    if name := facts.name(vote.about_id):
        writer.say(" đối với ").fact(f"đồng chí {name}")
    writer.say(" (").fact(f"{vote.favour}/{vote.base}").say(" đồng chí tán thành, đạt tỷ lệ ")
    writer.fact(percent(vote.favour, vote.base), "chưa tính được")
    return writer.say(").").block(f"direction.vote.{vote.id}", BlockRole.ITEM)


def _sharing(facts: PaperFacts) -> Iterator[PaperBlock]:
    yield _section("III- PHÂN CÔNG NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN", "sharing")
    for task in facts.given:
        yield task_block(facts, task)
    if not facts.given:
        yield Writer().fact("", "chưa phân công nhiệm vụ").say(".").block("sharing.gap")


def _quality(facts: PaperFacts) -> Iterator[PaperBlock]:
    if not kind_words(facts.record.meeting.kind).scored:
        return
    yield _section("IV- TỰ ĐÁNH GIÁ CHẤT LƯỢNG KỲ SINH HOẠT", "quality")
    if facts.scored is None:
        yield Writer().fact("", "chưa chấm điểm").say(".").block("quality.score")
    else:
        yield from score_blocks(facts.scored, kind_words(facts.record.meeting.kind).body, "quality.score")


def _closing(facts: PaperFacts) -> PaperBlock:
    meeting, vote = facts.record.meeting, facts.resolution_vote
    words = kind_words(meeting.kind)
    writer = Writer().say(
        f"Nghị quyết này được {words.body} thảo luận và biểu quyết thông qua tại {_session(words.meeting)}"
    )
    writer.say(" ngày ").fact(short_date(meeting.day)).say(", với ")
    if vote is None:
        return writer.fact("", "chưa biểu quyết nghị quyết").say(".").block("close")
    writer.fact(f"{vote.favour}/{vote.base}").say(" đồng chí tán thành, đạt tỷ lệ ")
    return writer.fact(percent(vote.favour, vote.base), "chưa tính được").say(".").block("close")


def _session(meeting: str) -> str:
    return "kỳ sinh hoạt" if meeting == "Buổi sinh hoạt" else meeting.lower()


def _section(words: str, key: str) -> PaperBlock:
    return Writer().say(words).block(key, BlockRole.SECTION)
