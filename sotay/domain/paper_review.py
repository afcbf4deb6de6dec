# What the records themselves say was good and what was wanting: proposals for a resolution, which its writer checks.
# It must not know where the records lie, nor make anything up: what no record tells is left to people.

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sotay.domain.meetings import Presence, TaskState
from sotay.domain.money import money_text
from sotay.domain.paper_facts import PaperFacts
from sotay.domain.paper_words import as_middle, bare_end, kind_words, one_line
from sotay.domain.papers import BlockRole, PaperBlock, Writer

_NAMED = 5  # papers, figures or tasks that a sentence names; the others are counted
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class MonthDues:
    """Hold how the dues of a month stand: who pays, who paid all, what was paid, and what is wanting without a delay.

    `wanting` counts who owes it.
    """

    payers: int
    settled: int
    paid: int
    wanting: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """Hold what the book tells of a meeting and of the month before it, beside the facts of the meeting.

    `minutes` is how long it took, `minutes_needed` and `target` (percent of the roll) are what the rules of its day ask
    for; None is not known, or not asked. `month` names the month ("tháng 9"), "" where none is settled; `figures` are
    what its activities came to, in words.
    """

    minutes: int | None = None
    minutes_needed: int | None = None
    target: int | None = None
    month: str = ""
    activities: int = 0
    turns: int = 0
    figures: tuple[str, ...] = ()
    dues: MonthDues | None = None


_Teller = Callable[[PaperFacts, Review], str]


def merits(facts: PaperFacts, review: Review) -> Iterator[PaperBlock]:
    """Return what the records show to be good (ưu điểm), a sentence each, marked as filled in."""
    return _told("review.praise", _MERITS, facts, review)


def faults(facts: PaperFacts, review: Review) -> Iterator[PaperBlock]:
    """Return what the records show to be wanting (hạn chế), a sentence each, marked as filled in."""
    return _told("review.faults", _FAULTS, facts, review)


def _told(key: str, tellers: dict[str, _Teller], facts: PaperFacts, review: Review) -> Iterator[PaperBlock]:
    for name, tell in tellers.items():
        if told := tell(facts, review):
            yield Writer().say("- ").fact(told).say(".").block(f"{key}.{name}", BlockRole.ITEM)


def _attended(facts: PaperFacts, review: Review) -> str:
    sums, words = facts.sums, kind_words(facts.record.meeting.kind)
    if not sums.is_complete or sums.rate is None or _is_low(facts, review):
        return ""
    reached = f", bảo đảm mức từ {review.target} % trở lên" if review.target is not None else ""
    return f"Có {sums.present.total}/{sums.summoned.total} {words.members} dự, đạt {sums.rate_text}{reached}"


def _stayed_away(facts: PaperFacts, review: Review) -> str:
    sums, gone = facts.sums, len(facts.absent(Presence.UNEXCUSED))
    low = f"Tỷ lệ dự đạt {sums.rate_text}, dưới mức {review.target} %" if _is_low(facts, review) else ""
    without = f"{'vắng' if low else 'Vắng'} không lý do {gone} đồng chí" if gone else ""
    return "; ".join(filter(None, (low, without)))


def _is_low(facts: PaperFacts, review: Review) -> bool:
    sums = facts.sums
    if review.target is None or not sums.is_complete or sums.rate is None:
        return False
    return sums.rate * _PERCENT < review.target


def _lasted(_: PaperFacts, review: Review) -> str:
    if review.minutes is None or review.minutes_needed is None or review.minutes < review.minutes_needed:
        return ""
    return f"Thời lượng {review.minutes} phút, đủ mức ít nhất {review.minutes_needed} phút"


def _was_short(_: PaperFacts, review: Review) -> str:
    if review.minutes is None or review.minutes_needed is None or review.minutes >= review.minutes_needed:
        return ""
    return f"Thời lượng {review.minutes} phút, chưa đủ mức ít nhất {review.minutes_needed} phút"


def _did(facts: PaperFacts, _: Review) -> str:
    done, whole = sum(task.state is TaskState.DONE for task in facts.last), len(facts.last)
    return f"Hoàn thành {done}/{whole} nhiệm vụ giao kỳ trước" if done and not _open(facts) else ""


def _left_undone(facts: PaperFacts, _: Review) -> str:
    left = _open(facts)
    return f"Chưa xong {len(left)}/{len(facts.last)} nhiệm vụ giao kỳ trước: {_named(left, 'việc')}" if left else ""


def _open(facts: PaperFacts) -> list[str]:
    return [task.title for task in facts.last if task.state in (TaskState.OPEN, TaskState.DOING)]


def _studied(facts: PaperFacts, _: Review) -> str:
    papers = [one.number or one.title for one in facts.record.papers]
    return f"Nghiên cứu {len(papers)} tài liệu: {_named(papers, 'tài liệu')}" if papers else ""


def _acted(_: PaperFacts, review: Review) -> str:
    if not review.activities:
        return ""
    turns = f", {review.turns} lượt người tham gia" if review.turns else ""
    figures = f"; {_named(review.figures, 'số liệu')}" if review.figures else ""
    return f"Trong {review.month} thực hiện {review.activities} hoạt động{turns}{figures}"


def _paid(_: PaperFacts, review: Review) -> str:
    dues = review.dues
    if dues is None or dues.missing:
        return ""
    all_paid = dues.settled == dues.payers  # others have a good reason to pay later
    whose = f"Thu đủ đảng phí {review.month} của " if all_paid else f"Thu đảng phí {review.month} của {dues.settled}/"
    return f"{whose}{dues.payers} đảng viên: {money_text(dues.paid)} đồng"


def _unpaid(_: PaperFacts, review: Review) -> str:
    dues = review.dues
    if dues is None or not dues.missing:
        return ""
    who = f"Đảng phí {review.month} còn {dues.wanting}/{dues.payers} đảng viên chưa nộp đủ"
    return f"{who}: {money_text(dues.missing)} đồng"


def _named(titles: Sequence[str], what: str) -> str:
    told = [as_middle(bare_end(one_line(title))) for title in titles[:_NAMED]]
    more = len(titles) - _NAMED
    return "; ".join((*told, f"và {more} {what} khác") if more > 0 else told)


_MERITS: dict[str, _Teller] = {
    "attendance": _attended,
    "length": _lasted,
    "tasks": _did,
    "papers": _studied,
    "activities": _acted,
    "dues": _paid,
}
_FAULTS: dict[str, _Teller] = {
    "attendance": _stayed_away,
    "length": _was_short,
    "tasks": _left_undone,
    "dues": _unpaid,
}
