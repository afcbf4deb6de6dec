"""What the records of a meeting and its month propose as praise and faults."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from sotay.domain.meetings import MeetingKind, MeetingPaper, Presence, TaskState
from sotay.domain.paper_facts import LastTask, PaperFacts
from sotay.domain.paper_review import MonthDues, Review, faults, merits
from sotay.domain.papers import FillKind, PaperBlock
from sotay.domain.resolution_text import resolution_blocks
from tests.unit.meeting_facts import HERE, MEETING, RECORD, facts, roll, sums_of

DONE = (LastTask("Phát quang ngõ 1", TaskState.DONE),)
ALL_HERE = roll(*((one, HERE) for one in (1, 2, 3, 4, 5, 6)), (7, None))


def everybody(**more: object) -> PaperFacts:
    """The facts of a meeting to which everybody came."""
    return facts(replace(RECORD, roll=ALL_HERE), sums=sums_of(ALL_HERE), **more)


def told(
    tell: Callable[[PaperFacts, Review], Iterator[PaperBlock]], given: PaperFacts, review: Review
) -> dict[str, str]:
    return {block.key.rpartition(".")[2]: block.text for block in tell(given, review)}


def test_a_good_meeting_and_month_are_praised_by_their_figures() -> None:
    papers = (MeetingPaper("Về đất đai", number="21-NQ/TW"), MeetingPaper("Kế hoạch tháng 10"))
    given = everybody(last=DONE)
    given = replace(given, record=replace(given.record, papers=papers))
    review = Review(110, 90, 90, "tháng 9", 6, 120, ("cây đã trồng: 220 cây",), MonthDues(22, 22, 1_250_000))

    assert told(merits, given, review) == {
        "attendance": "- Có 6/6 đảng viên dự, đạt 100 %, bảo đảm mức từ 90 % trở lên.",
        "length": "- Thời lượng 110 phút, đủ mức ít nhất 90 phút.",
        "tasks": "- Hoàn thành 1/1 nhiệm vụ giao kỳ trước.",
        "papers": "- Nghiên cứu 2 tài liệu: 21-NQ/TW; kế hoạch tháng 10.",
        "activities": "- Trong tháng 9 thực hiện 6 hoạt động, 120 lượt người tham gia; cây đã trồng: 220 cây.",
        "dues": "- Thu đủ đảng phí tháng 9 của 22 đảng viên: 1.250.000 đồng.",
    }
    assert told(faults, given, review) == {}


def test_what_falls_short_is_a_fault_and_no_praise() -> None:
    absent = roll(*((one, HERE) for one in (1, 2, 3, 4)), (5, Presence.UNEXCUSED), (6, Presence.EXCUSED), (7, None))
    given = facts(replace(RECORD, roll=absent), sums=sums_of(absent))
    review = Review(80, 90, 90, "tháng 9", dues=MonthDues(22, 19, 1_000_000, 2, 60_500))

    assert told(faults, given, review) == {
        "attendance": "- Tỷ lệ dự đạt 66,7 %, dưới mức 90 %; vắng không lý do 1 đồng chí.",
        "length": "- Thời lượng 80 phút, chưa đủ mức ít nhất 90 phút.",
        "tasks": "- Chưa xong 1/2 nhiệm vụ giao kỳ trước: rà soát hộ nghèo.",
        "dues": "- Đảng phí tháng 9 còn 2/22 đảng viên chưa nộp đủ: 60.500 đồng.",
    }
    assert told(merits, given, review) == {}


def test_what_was_given_up_is_neither_done_nor_wanting() -> None:
    dropped = (LastTask("Làm cổng làng", TaskState.DROPPED), *DONE)

    assert told(faults, everybody(last=dropped), Review()) == {}
    assert told(merits, everybody(last=dropped), Review())["tasks"] == "- Hoàn thành 1/2 nhiệm vụ giao kỳ trước."


def test_nothing_is_said_of_what_no_record_tells() -> None:
    unknown = roll((1, HERE), (2, None))
    given = facts(replace(RECORD, roll=unknown), sums=sums_of(unknown), last=())

    assert told(merits, given, Review(target=90, minutes=110)) == {}
    assert told(faults, given, Review(target=90, minutes_needed=90)) == {}


def test_one_who_is_away_without_reason_is_told_beside_a_good_rate() -> None:
    absent = (*ALL_HERE[:5], *roll((6, Presence.UNEXCUSED)), ALL_HERE[6])
    given = facts(replace(RECORD, roll=absent), sums=sums_of(absent), last=())

    assert told(merits, given, Review(target=80))["attendance"].startswith("- Có 5/6 đảng viên dự, đạt 83,3 %")
    assert told(faults, given, Review(target=80)) == {"attendance": "- Vắng không lý do 1 đồng chí."}


def test_long_lists_are_counted() -> None:
    review = Review(month="tháng 9", activities=9, figures=tuple(f"việc {at}: {at}" for at in range(1, 9)))

    assert told(merits, everybody(last=()), review)["activities"].endswith("việc 5: 5; và 3 số liệu khác.")


def test_a_committee_is_told_as_such() -> None:
    of_committee = replace(RECORD, meeting=replace(MEETING, kind=MeetingKind.COMMITTEE), roll=ALL_HERE)
    given = facts(of_committee, sums=sums_of(ALL_HERE), last=())

    assert told(merits, given, Review())["attendance"] == "- Có 6/6 chi ủy viên dự, đạt 100 %."


@pytest.mark.parametrize(
    ("review", "gap"),
    [(Review(), "chưa ghi hạn chế và nguyên nhân"), (Review(80, 90), "chưa ghi nguyên nhân, hạn chế khác")],
)
def test_proposals_are_marked_as_filled_in_and_leave_a_gap_for_people(review: Review, gap: str) -> None:
    blocks = {block.key: block for block in resolution_blocks(everybody(last=DONE), review)}

    (fill,) = blocks["review.praise.tasks"].fills
    assert blocks["review.praise.tasks"].text[fill.start : fill.end] == "Hoàn thành 1/1 nhiệm vụ giao kỳ trước"
    assert fill.kind is FillKind.FACT
    assert [fill.kind for fill in blocks["review.praise.text"].fills] == [FillKind.MISSING]
    assert blocks["review.faults.text"].text == f"{gap}."
