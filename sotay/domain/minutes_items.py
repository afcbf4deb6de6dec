# What the minutes say at one item of the agenda: contents, opinions by name, votes, tasks, scores, the conclusion.
# It must not know the head or the end of the minutes.

from collections.abc import Callable, Iterable, Iterator

from sotay.domain.meeting_rule_rows import Reason
from sotay.domain.meetings import AgendaItem, Speech, Step, Task, TaskState, VoteCase, VoteMethod
from sotay.domain.paper_facts import LastTask, PaperFacts, Scored
from sotay.domain.paper_words import (
    TASK_STATES,
    as_middle,
    bare_end,
    ended_sentence,
    kind_words,
    listed,
    one_line,
    paragraphs,
    percent,
    points,
    short_date,
    span_text,
)
from sotay.domain.papers import BlockRole, PaperBlock, Writer

NO_NAME = "chưa rõ họ tên"
_METHODS = {VoteMethod.HAND: "giơ tay", VoteMethod.BALLOT: "bỏ phiếu kín"}
# The sum of a vote by the names of its lines; "base" and "needed" are told after it.
_SUM_WORDS = {
    "official": "đảng viên chính thức",
    Reason.EXEMPT_AWAY: "trừ được miễn sinh hoạt, không dự",
    Reason.SUSPENDED: "trừ đang bị đình chỉ sinh hoạt",
    Reason.ELSEWHERE: "trừ sinh hoạt tạm thời ở nơi khác",
    Reason.EXCUSED: "trừ vắng cả buổi có lý do",
}
_TOLD = ("base", "needed")
_GAPS = {
    Step.TALK: "chưa ghi nội dung",
    Step.ROLL: "chưa ghi kết quả điểm danh",
    Step.DUES: "chưa ghi tình hình đóng đảng phí",
    Step.TASKS: "chưa ghi kết quả thực hiện nhiệm vụ kỳ trước",
    Step.ASSIGN: "chưa ghi nhiệm vụ được giao",
    Step.VOTE: "chưa ghi kết quả biểu quyết",
    Step.SCORE: "chưa chấm điểm",
    Step.MINUTES: "chưa ghi việc thông qua biên bản",
}
_NOT_YET = "chưa tiến hành"


def item_blocks(facts: PaperFacts, item: AgendaItem, number: int) -> Iterator[PaperBlock]:
    """Return what the minutes say of an item; one of which nothing was written has a gap."""
    key = f"item.{item.id}"
    yield _heading(item, number, key)
    told = list(_told(facts, item, key))
    yield from told
    if not told:
        gap = _GAPS[item.step] if item.is_done else _NOT_YET
        yield Writer().fact("", gap).say(".").block(f"{key}.gap")


def _heading(item: AgendaItem, number: int, key: str) -> PaperBlock:
    title, writer = bare_end(one_line(item.title)), Writer().say(f"{number}. ")
    writer = writer.say(title) if title else writer.fact("", "chưa đặt tên nội dung")
    if span := span_text(item.begun_at, item.done_at):
        writer.say(" (").fact(span).say(")")
    return writer.block(key, BlockRole.HEADING)


def _told(facts: PaperFacts, item: AgendaItem, key: str) -> Iterator[PaperBlock]:
    if item.presenter_id:
        who = facts.comrade(item.presenter_id)
        yield Writer().say("Trình bày: ").fact(who, NO_NAME).say(".").block(f"{key}.presenter")
    yield from plain_blocks(f"{key}.content", item.content)
    if item.is_done and not item.content.strip() and item.key in _USUAL:
        yield from _USUAL[item.key](facts, item, key)
    if item.step in _FILLED:
        yield from _FILLED[item.step](facts, key)
    yield from said_blocks(facts, item.id)
    yield from _conclusion(item, key)


def said_blocks(facts: PaperFacts, item_id: int) -> Iterator[PaperBlock]:
    """Return opinions, votes and tasks of an item, or of none (0)."""
    for speech in facts.speeches(item_id):
        yield from _speech_blocks(facts, speech)
    for vote in facts.votes(item_id):
        yield from _vote_blocks(facts, vote)
    for task in facts.tasks(item_id):
        yield task_block(facts, task)


def plain_blocks(key: str, text: str) -> Iterator[PaperBlock]:
    """Return what a person typed, a paragraph a block."""
    for place, line in enumerate(paragraphs(text), 1):
        yield Writer().say(ended_sentence(line)).block(key if place == 1 else f"{key}.{place}")


def _conclusion(item: AgendaItem, key: str) -> Iterator[PaperBlock]:
    for place, line in enumerate(paragraphs(item.conclusion), 1):
        first = place == 1
        said = Writer().say(f"Kết luận: {ended_sentence(line)}" if first else ended_sentence(line))
        yield said.block(f"{key}.conclusion" if first else f"{key}.conclusion.{place}")


def _speech_blocks(facts: PaperFacts, speech: Speech) -> Iterator[PaperBlock]:
    """Return an opinion: who, then what; further paragraphs follow."""
    key, lines = f"speech.{speech.id}", paragraphs(speech.text)
    who = facts.comrade(speech.member_id) if speech.member_id else one_line(speech.speaker)
    writer = Writer().say("- ").fact(who[:1].upper() + who[1:], NO_NAME).say(": ")
    if lines:
        yield writer.say(ended_sentence(lines[0])).block(key, BlockRole.ITEM)
    else:
        yield writer.fact("", "chưa ghi ý kiến").say(".").block(key, BlockRole.ITEM)
    for place, line in enumerate(lines[1:], 2):
        yield Writer().say(ended_sentence(line)).block(f"{key}.{place}")


def _vote_blocks(facts: PaperFacts, vote: VoteCase) -> Iterator[PaperBlock]:
    """Return a vote with its result, and below it the sum and the rule it was counted by."""
    key = f"vote.{vote.id}"
    writer = Writer().say("Biểu quyết: ").fact(_matter(facts, vote), "chưa ghi nội dung biểu quyết")
    writer.say("; hình thức: ").fact(_METHODS[vote.method]).say(". Kết quả: ")
    writer.fact(f"{vote.favour}/{vote.base}").say(" đồng chí tán thành, đạt tỷ lệ ")
    writer.fact(percent(vote.favour, vote.base), "chưa tính được").say("; không tán thành: ")
    writer.fact(str(vote.against)).say("; ý kiến khác: ").fact(str(vote.other))
    yield writer.say(" - ").fact("thông qua" if vote.passed else "không thông qua").say(".").block(key)
    yield _sum_block(vote, f"{key}.sum")
    if vote.method is VoteMethod.HAND and vote.names.strip():
        who = Writer().say("Không tán thành hoặc có ý kiến khác: ").fact(one_line(bare_end(vote.names)))
        yield who.say(".").block(f"{key}.names")


def _matter(facts: PaperFacts, vote: VoteCase) -> str:
    title, who = bare_end(one_line(vote.title)), facts.name(vote.about_id)
    return f"{title} đối với đồng chí {who}" if who and who not in title else title


def _sum_block(vote: VoteCase, key: str) -> PaperBlock:
    lines = (line for line in vote.lines if line[0] not in _TOLD)
    sums = "; ".join(f"{_SUM_WORDS.get(words, as_middle(words))} {abs(count)}" for words, count in lines)
    writer = Writer().say("Cách tính: ")
    if sums:
        writer.fact(sums).say("; ")
    writer.say("số làm căn cứ ").fact(str(vote.base)).say(", cần tán thành ").fact(str(vote.needed))
    by = vote.source.partition(":")[0]  # number and day of the guidance; what it says stands with the rule
    rule = ", ".join(filter(None, map(bare_end, (vote.rule, by))))
    return (writer.say("; quy tắc: ").fact(rule) if rule else writer).say(".").block(key)


def task_block(facts: PaperFacts, task: Task) -> PaperBlock:
    """Return a task that was given: to whom, with whom, what, until when, and at which meeting it is reported."""
    who = facts.comrade(task.member_id) if task.member_id else ""
    gap = NO_NAME if task.member_id else "chưa giao cho ai"
    writer = Writer().say("- ").fact(who[:1].upper() + who[1:], gap)
    if task.helpers.strip():
        writer.say(", cùng ").fact(bare_end(one_line(task.helpers)))
    writer.say(": ").fact(as_middle(bare_end(one_line(task.title))), "chưa ghi việc")
    due = "" if task.due is None else short_date(task.due)
    writer.say("; thời hạn: ").fact(due, "chưa có thời hạn")
    if told := bare_end(one_line(task.report_at)):
        writer.say("; báo cáo tại ").fact(told)
    return writer.say(".").block(f"task.{task.id}", BlockRole.ITEM)


def _reason(facts: PaperFacts, item: AgendaItem, key: str) -> Iterator[PaperBlock]:
    if who := facts.comrade(facts.record.meeting.chair_id):
        words = as_middle(bare_end(one_line(item.title)))
        yield Writer().fact(who[:1].upper() + who[1:]).say(f" nêu {words}.").block(f"{key}.usual")


def _secretary(facts: PaperFacts, _item: AgendaItem, key: str) -> Iterator[PaperBlock]:
    body = kind_words(facts.record.meeting.kind).body
    if who := facts.comrade(facts.record.meeting.secretary_id):
        yield Writer().say(f"{body[:1].upper()}{body[1:]} cử ").fact(who).say(" làm thư ký.").block(f"{key}.usual")


def _agenda(facts: PaperFacts, _item: AgendaItem, key: str) -> Iterator[PaperBlock]:
    yield Writer().say("Chương trình có ").fact(f"{len(facts.record.agenda)} nội dung").say(".").block(f"{key}.usual")


def _roll(facts: PaperFacts, key: str) -> Iterator[PaperBlock]:
    if not facts.record.roll:
        return
    sums = facts.sums
    writer = Writer().say("Có mặt ").fact(f"{sums.present.total}/{sums.summoned.total}")
    if not sums.is_complete:
        writer.say("; ").fact("", f"còn {sums.unmarked.total} đồng chí chưa điểm danh")
    yield writer.say(", như ghi ở phần đầu biên bản.").block(f"{key}.roll")


def _last(facts: PaperFacts, key: str) -> Iterator[PaperBlock]:
    if facts.last:
        yield completion_block(facts.last, f"{key}.completion")
    for place, task in enumerate(facts.last, 1):
        what = listed((TASK_STATES[task.state], bare_end(one_line(task.result)), bare_end(one_line(task.note))))
        writer = Writer().say("- ").fact(bare_end(one_line(task.title)), "chưa ghi việc").say(": ").fact(what)
        yield writer.say(".").block(f"{key}.last.{place}", BlockRole.ITEM)


def completion_block(last: Iterable[LastTask], key: str) -> PaperBlock:
    """Return how many of the tasks of the meeting before are done."""
    states = [task.state for task in last]
    done, whole = sum(state is TaskState.DONE for state in states), len(states)
    writer = Writer().say("Đã hoàn thành ").fact(f"{done}/{whole}").say(" nhiệm vụ giao kỳ trước, đạt ")
    return writer.fact(percent(done, whole), "chưa tính được").say(".").block(key)


def score_blocks(scored: Scored, body: str, key: str) -> Iterator[PaperBlock]:
    """Return the sum and grade a meeting gave itself, then its lines."""
    writer = Writer().say(f"{body[:1].upper()}{body[1:]} tự chấm ")
    writer.fact(f"{points(scored.points)}/{points(scored.most)}").say(" điểm, xếp loại ")
    yield writer.fact(scored.grade, "chưa xếp loại").say(".").block(key)
    for place, line in enumerate(scored.lines, 1):
        said = Writer().say("- ").fact(bare_end(one_line(line.title))).say(": ")
        said.fact(f"{points(line.points)}/{points(line.most)}").say(" điểm")
        note = bare_end(one_line(line.note))
        yield (said.say("; ").say(note) if note else said).say(".").block(f"{key}.{place}", BlockRole.ITEM)


def _score(facts: PaperFacts, key: str) -> Iterator[PaperBlock]:
    if facts.scored is not None:
        yield from score_blocks(facts.scored, "Hội nghị", f"{key}.score")


_FILLED: dict[Step, Callable[[PaperFacts, str], Iterator[PaperBlock]]] = {
    Step.ROLL: _roll,
    Step.TASKS: _last,
    Step.SCORE: _score,
}
# What follows from the record at items that every agenda has, by their keys; words that a person wrote go before.
_USUAL: dict[str, Callable[[PaperFacts, AgendaItem, str], Iterator[PaperBlock]]] = {
    "reason": _reason,
    "secretary": _secretary,
    "agenda": _agenda,
}
