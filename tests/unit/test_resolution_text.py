"""The resolution of a meeting, told from its facts."""

from dataclasses import replace
from datetime import date

import pytest

from sotay.domain.meetings import AgendaItem, MeetingKind, MeetingRecord, Part, Step
from sotay.domain.paper_facts import PaperFacts
from sotay.domain.paper_words import as_middle, ended_sentence, minutes_subject, percent, resolution_subject
from sotay.domain.papers import BlockRole, FillKind, PaperBlock
from sotay.domain.resolution_text import is_decided, resolution_blocks
from tests.unit.meeting_facts import MEETING, RECORD, TASK, VOTE, facts, roll


def told(given: PaperFacts) -> dict[str, PaperBlock]:
    blocks = resolution_blocks(given)
    assert len({block.key for block in blocks}) == len(blocks)
    return {block.key: block for block in blocks}


def gaps(block: PaperBlock) -> list[str]:
    return [block.text[fill.start : fill.end] for fill in block.fills if fill.kind is FillKind.MISSING]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "open.meeting",
            "Ngày 05/10/2026, tại Nhà văn hóa thôn Đông, chi bộ thôn Đông tổ chức sinh hoạt thường kỳ tháng 10"
            " năm 2026.",
        ),
        (
            "open.roll",
            "Tổng số đảng viên: 7; có mặt: 5/6; vắng có lý do: 1; vắng không lý do: 0; miễn sinh hoạt: 1;"
            " thời lượng: 109 phút.",
        ),
        ("open.officers", "Chủ trì: đồng chí Nguyễn Văn Hòa, Bí thư; thư ký: đồng chí Lê Quang Minh."),
        ("review", "I- ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ THÁNG 9"),
        ("review.table", "Nhiệm vụ | Tình hình | Kết quả | Ghi chú"),
        ("review.table.1", r"Phát quang ngõ 1 \| 2 | đã xong | xong ngày 20/9 | "),
        ("review.table.2", "Rà soát hộ nghèo | đang làm |  | chờ xã"),
        ("review.completion", "Đã hoàn thành 1/2 nhiệm vụ giao kỳ trước, đạt 50 %."),
        ("review.content.13", "Cơ bản hoàn thành."),
        ("direction", "II- PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 10"),
        ("direction.14", "- Tập trung làm đường ngõ xóm."),
        ("direction.14.2", "- Giữ vệ sinh chung."),
        ("quality.score", "Chi bộ tự chấm 9,5/10 điểm, xếp loại Tốt."),
        (
            "close",
            "Nghị quyết này được chi bộ thảo luận và biểu quyết thông qua tại kỳ sinh hoạt ngày 05/10/2026, với 3/4"
            " đồng chí tán thành, đạt tỷ lệ 75 %.",
        ),
    ],
)
def test_says_what_was_decided(key: str, expected: str) -> None:
    assert told(facts())[key].text == expected


def test_has_its_four_parts_in_order() -> None:
    sections = [block.text.split("-")[0] for block in resolution_blocks(facts()) if block.role is BlockRole.SECTION]

    assert sections == ["I", "II", "III", "IV"]


def test_a_congress_does_not_score_itself() -> None:
    congress = facts(replace(RECORD, meeting=replace(MEETING, kind=MeetingKind.CONGRESS)))
    blocks = resolution_blocks(congress)

    assert [block.text.split("-")[0] for block in blocks if block.role is BlockRole.SECTION] == ["I", "II", "III"]
    assert not any("TỰ ĐÁNH GIÁ" in block.text or "chấm" in block.text for block in blocks)


def test_rows_of_the_table_follow_each_other() -> None:
    roles = [block.role for block in resolution_blocks(facts())]
    first = roles.index(BlockRole.ROW)

    assert roles[first : first + 4] == [BlockRole.ROW] * 3 + [BlockRole.BODY]


def test_nothing_decided_gives_nothing() -> None:
    undecided = replace(RECORD, agenda=(), tasks=(), votes=(replace(VOTE, passed=False),))

    assert not is_decided(facts(undecided))
    assert resolution_blocks(facts(undecided)) == ()


@pytest.mark.parametrize(
    "record",
    [
        replace(RECORD, agenda=(), tasks=()),
        replace(RECORD, agenda=(), votes=()),
        replace(RECORD, tasks=(), votes=()),
    ],
)
def test_a_vote_a_task_or_a_conclusion_is_enough(record: MeetingRecord) -> None:
    assert is_decided(facts(record))


def test_a_removed_task_decides_nothing() -> None:
    assert not is_decided(facts(replace(RECORD, agenda=(), votes=(), tasks=(replace(TASK, removed=True),))))


def test_what_is_not_known_leaves_gaps() -> None:
    record = MeetingRecord(replace(MEETING, place="", chair_id=0, secretary_id=0), tasks=(TASK,))
    blocks = told(facts(record, last=(), scored=None, cell=""))

    assert {key: gaps(block) for key, block in blocks.items() if gaps(block)} == {
        "open.meeting": ["chưa ghi nơi họp", "chi bộ"],
        "open.roll": ["chưa có danh sách điểm danh"],
        "open.officers": ["chưa ghi chủ trì", "chưa ghi thư ký"],
        "review.completion": ["chưa có nhiệm vụ kỳ trước trong sổ"],
        "review.praise.text": ["chưa ghi tập thể, cá nhân được biểu dương, nhắc nhở"],
        "review.faults.text": ["chưa ghi hạn chế và nguyên nhân"],
        "direction.gap": ["chưa ghi phương hướng, nhiệm vụ"],
        "quality.score": ["chưa chấm điểm"],
        "close": ["chưa biểu quyết nghị quyết"],
    }


def test_a_meeting_without_tasks_or_length_leaves_gaps() -> None:
    blocks = told(facts(replace(RECORD, tasks=(), clock=(), roll=roll((1, None), (2, None)))))

    assert gaps(blocks["sharing.gap"]) == ["chưa phân công nhiệm vụ"]
    assert gaps(blocks["open.roll"]) == ["còn 2 đồng chí chưa điểm danh", "chưa ghi thời lượng"]


def test_other_votes_that_passed_are_decisions() -> None:
    other = replace(VOTE, id=42, matter="recognition", title="Công nhận đảng viên chính thức", about_id=6)
    blocks = told(facts(replace(RECORD, votes=(other, replace(other, id=43, about_id=0), VOTE))))

    assert blocks["direction.vote.42"].text == (
        "- Biểu quyết thông qua: công nhận đảng viên chính thức đối với đồng chí Lý Thu Hoài (3/4 đồng chí tán thành,"
        " đạt tỷ lệ 75 %)."
    )
    assert "đối với" not in blocks["direction.vote.43"].text
    assert "direction.vote.41" not in blocks


def test_dues_are_told_in_the_opening() -> None:
    dues = AgendaItem(Part.OPENING, "Đảng phí", step=Step.DUES, content="Đã thu đủ", id=1)

    assert told(facts(replace(RECORD, agenda=(dues,))))["open.dues.1"].text == "Đã thu đủ."


def test_january_looks_back_on_december_of_the_year_before() -> None:
    january = facts(replace(RECORD, meeting=replace(MEETING, day=date(2027, 1, 5))))

    assert told(january)["review"].text.endswith("NHIỆM VỤ THÁNG 12 NĂM 2026")
    assert told(january)["direction"].text.endswith("THÁNG 01")


@pytest.mark.parametrize(
    ("kind", "review", "close"),
    [
        (MeetingKind.THEMATIC, "NHIỆM VỤ", "tại kỳ sinh hoạt ngày"),
        (MeetingKind.CONGRESS, "NHIỆM VỤ", "được đại hội thảo luận và biểu quyết thông qua tại đại hội ngày"),
        (MeetingKind.COMMITTEE, "NHIỆM VỤ", "được chi ủy thảo luận và biểu quyết thông qua tại cuộc họp ngày"),
    ],
)
def test_words_differ_by_kind(kind: MeetingKind, review: str, close: str) -> None:
    blocks = told(facts(replace(RECORD, meeting=replace(MEETING, kind=kind))))

    assert blocks["review"].text.endswith(review)
    assert close in blocks["close"].text


@pytest.mark.parametrize(
    ("kind", "minutes", "resolution"),
    [
        (
            MeetingKind.REGULAR,
            "sinh hoạt chi bộ tháng 10 năm 2026",
            "lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026",
        ),
        (
            MeetingKind.COMBINED,
            "sinh hoạt chi bộ tháng 10 năm 2026, kết hợp chuyên đề quý IV",
            "lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026",
        ),
        (
            MeetingKind.THEMATIC,
            "sinh hoạt chi bộ chuyên đề quý IV năm 2026",
            "sinh hoạt chuyên đề quý IV năm 2026",
        ),
        (
            MeetingKind.EXTRAORDINARY,
            "sinh hoạt chi bộ bất thường ngày 05 tháng 10 năm 2026",
            "kỳ sinh hoạt bất thường ngày 05 tháng 10 năm 2026",
        ),
        (MeetingKind.COMMITTEE, "họp chi ủy tháng 10 năm 2026", "họp chi ủy tháng 10 năm 2026"),
        (MeetingKind.CONGRESS, "đại hội chi bộ năm 2026", "đại hội chi bộ năm 2026"),
        (
            MeetingKind.CONFERENCE,
            "hội nghị trực tuyến ngày 05 tháng 10 năm 2026",
            "hội nghị trực tuyến ngày 05 tháng 10 năm 2026",
        ),
    ],
)
def test_papers_are_named_by_kind_and_day(kind: MeetingKind, minutes: str, resolution: str) -> None:
    meeting = replace(MEETING, kind=kind)

    assert (minutes_subject(meeting), resolution_subject(meeting)) == (minutes, resolution)


def test_a_theme_names_the_resolution() -> None:
    meeting = replace(MEETING, kind=MeetingKind.THEMATIC, theme=" Xây dựng  nông thôn mới")

    assert resolution_subject(meeting) == "về xây dựng nông thôn mới"
    assert "nông thôn" not in resolution_subject(replace(meeting, kind=MeetingKind.COMBINED))


@pytest.mark.parametrize(
    ("text", "middle"),
    [
        ("Làm đường", "làm đường"),
        ("UBND xã giao", "UBND xã giao"),
        ("Sông Bạch", "Sông Bạch"),
        ("Họp", "họp"),
        ("", ""),
    ],
)
def test_phrases_within_a_sentence_keep_their_names(text: str, middle: str) -> None:
    assert as_middle(text) == middle


def test_sentences_end_once() -> None:
    assert [ended_sentence(text) for text in ("Xong", "Xong.", "Xong?", "")] == ["Xong.", "Xong.", "Xong?", ""]


def test_a_share_of_nothing_is_nothing() -> None:
    assert (percent(0, 0), percent(2, 3)) == ("", "66,7 %")
