"""The minutes of a meeting, told from its facts: what is known is marked, what is not leaves a gap."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from sotay.domain.meetings import (
    AgendaItem,
    Meeting,
    MeetingKind,
    MeetingPaper,
    MeetingRecord,
    MeetingState,
    Part,
    Presence,
    Speech,
    Step,
    Stretch,
    VoteMethod,
)
from sotay.domain.minutes_text import minutes_blocks
from sotay.domain.paper_facts import PaperFacts
from sotay.domain.papers import BlockRole, FillKind, PaperBlock
from tests.unit.meeting_facts import (
    AGENDA,
    DAY,
    HERE,
    MEETING,
    NAMES,
    RECORD,
    ROLL,
    TASK,
    VOTE,
    at,
    facts,
    roll,
)


def told(given: PaperFacts) -> dict[str, PaperBlock]:
    """Return the blocks by their keys; no key is there twice."""
    blocks = minutes_blocks(given)
    assert len({block.key for block in blocks}) == len(blocks)
    return {block.key: block for block in blocks}


def words(given: PaperFacts, key: str) -> str:
    return told(given)[key].text


def gaps(blocks: Iterable[PaperBlock]) -> list[str]:
    return [
        block.text[fill.start : fill.end] for block in blocks for fill in block.fills if fill.kind is FillKind.MISSING
    ]


def filled(block: PaperBlock) -> list[str]:
    return [block.text[fill.start : fill.end] for fill in block.fills if fill.kind is FillKind.FACT]


def with_meeting(**changes: object) -> PaperFacts:
    return facts(replace(RECORD, meeting=replace(MEETING, **changes)))  # type: ignore[arg-type]


def with_items(*items: AgendaItem, **changes: object) -> PaperFacts:
    return facts(replace(RECORD, agenda=items, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("head.begins", "Bắt đầu: 19 giờ 30 ngày 05/10/2026, tại Nhà văn hóa thôn Đông."),
        ("head.total", "Tổng số: 7 đảng viên (6 chính thức, 1 dự bị); miễn sinh hoạt: 1."),
        ("head.present", "Có mặt: 5/6 (4 chính thức, 1 dự bị); tỷ lệ 83,3 %."),
        ("head.excused", "Vắng có lý do: 1 (đ/c Đặng Văn Khoa, đi viện thăm con)."),
        ("head.unexcused", "Vắng không lý do: 0."),
        ("head.chair", "Chủ trì: đ/c Nguyễn Văn Hòa, Bí thư."),
        ("head.secretary", "Thư ký: đ/c Lê Quang Minh."),
        ("part.opening", "I- MỞ ĐẦU"),
        ("part.body", "II- NỘI DUNG"),
        ("part.end", "III- KẾT THÚC"),
        ("item.11", "1. Nêu lý do, giới thiệu đại biểu"),
        ("item.14", "4. Nhiệm vụ tháng 10 (20:00-20:30)"),
        ("item.14.presenter", "Trình bày: đồng chí Nguyễn Văn Hòa."),
        ("item.14.content", "Bí thư trình bày dự thảo."),
        ("item.14.content.2", "Chi bộ thảo luận."),
        ("speech.31", "- Đồng chí Phạm Thị Hạnh: Nhất trí với dự thảo."),
        ("speech.31.2", "Đề nghị thêm kinh phí."),
        ("item.14.conclusion", "Kết luận: Tập trung làm đường ngõ xóm."),
        ("item.14.conclusion.2", "Giữ vệ sinh chung."),
        ("item.13.completion", "Đã hoàn thành 1/2 nhiệm vụ giao kỳ trước, đạt 50 %."),
        ("item.13.last.2", "- Rà soát hộ nghèo: đang làm, chờ xã."),
        (
            "vote.41",
            "Biểu quyết: Nghị quyết lãnh đạo nhiệm vụ tháng 10; hình thức: giơ tay. Kết quả: 3/4 đồng chí tán thành,"
            " đạt tỷ lệ 75 %; không tán thành: 0; ý kiến khác: 1 - thông qua.",
        ),
        (
            "vote.41.sum",
            "Cách tính: đảng viên chính thức 6; trừ được miễn sinh hoạt, không dự 1; trừ vắng cả buổi có lý do 1;"
            " số làm căn cứ 4, cần tán thành 3; quy tắc: Nghị quyết thường: hơn một nửa, 208-QĐ/TW.",
        ),
        ("vote.41.names", "Không tán thành hoặc có ý kiến khác: đ/c Phạm Thị Hạnh."),
        (
            "task.51",
            "- Đồng chí Phạm Thị Hạnh, cùng tổ nhân dân số 2: vận động hiến đất mở ngõ 3; thời hạn: 25/10/2026.",
        ),
        ("item.17.score", "Hội nghị tự chấm 9,5/10 điểm, xếp loại Tốt."),
        ("item.17.score.2", "- Tham dự: 4,5/5 điểm; vắng 1."),
        ("end", "Buổi sinh hoạt kết thúc hồi 21 giờ 24 cùng ngày."),
    ],
)
def test_says_what_the_record_knows(key: str, expected: str) -> None:
    assert words(facts(), key) == expected


def test_keeps_the_order_of_the_agenda() -> None:
    blocks = minutes_blocks(facts())
    headings = [block.text for block in blocks if block.role is BlockRole.HEADING]

    assert [text.split(".")[0] for text in headings] == [str(number) for number in range(1, 9)]
    assert blocks[-1].key == "end"


def test_marks_what_it_filled_in() -> None:
    assert filled(told(facts())["head.excused"]) == ["1", "đ/c Đặng Văn Khoa", "đi viện thăm con"]


def test_words_that_a_person_wrote_are_not_marked() -> None:
    assert told(facts())["item.14.content"].fills == ()


def test_a_meeting_across_midnight_names_the_day_it_ended() -> None:
    record = replace(RECORD, clock=(Stretch(at(19, 30), at(0, 15, DAY + timedelta(1))),))

    assert words(facts(record), "end") == "Buổi sinh hoạt kết thúc hồi 00 giờ 15 ngày 06/10/2026."


def test_an_empty_meeting_leaves_gaps_and_says_nothing_of_its_own() -> None:
    empty = MeetingRecord(Meeting("m", MeetingKind.REGULAR, "", DAY))

    assert gaps(minutes_blocks(facts(empty, scored=None, last=()))) == [
        "chưa ghi giờ bắt đầu",
        "chưa ghi nơi họp",
        "chưa có danh sách điểm danh",
        "chưa ghi chủ trì",
        "chưa ghi thư ký",
        "chưa có chương trình",
        "chưa ghi giờ kết thúc",
    ]


@pytest.mark.parametrize(
    ("step", "gap"),
    [
        (Step.TALK, "chưa ghi nội dung"),
        (Step.ROLL, "chưa ghi kết quả điểm danh"),
        (Step.DUES, "chưa ghi tình hình đóng đảng phí"),
        (Step.TASKS, "chưa ghi kết quả thực hiện nhiệm vụ kỳ trước"),
        (Step.ASSIGN, "chưa ghi nhiệm vụ được giao"),
        (Step.VOTE, "chưa ghi kết quả biểu quyết"),
        (Step.SCORE, "chưa chấm điểm"),
        (Step.MINUTES, "chưa ghi việc thông qua biên bản"),
    ],
)
def test_an_item_of_which_nothing_was_written_leaves_a_gap(step: Step, gap: str) -> None:
    item = AgendaItem(Part.BODY, "Việc", step=step, done_at=at(20, 0), id=1)
    record = MeetingRecord(MEETING, (item,))
    blank = facts(record, scored=None, last=())

    assert words(blank, "item.1.gap") == f"{gap}."
    undone = replace(record, agenda=(replace(item, done_at=None),))
    assert words(facts(undone, scored=None, last=()), "item.1.gap") == "chưa tiến hành."


def test_an_item_without_a_title_leaves_a_gap() -> None:
    assert gaps([told(with_items(AgendaItem(Part.BODY, " ", content="Có", id=1)))["item.1"]]) == [
        "chưa đặt tên nội dung"
    ]


def test_a_roll_that_is_not_complete_is_told() -> None:
    open_roll = roll((1, HERE), (2, None), (3, None))
    given = facts(replace(RECORD, roll=open_roll))

    assert gaps([told(given)["head.present"]]) == ["chưa điểm danh xong"]
    assert gaps([told(given)["head.unexcused"]]) == ["chưa điểm danh xong"]
    assert words(given, "item.12.roll") == "Có mặt 1/3; còn 2 đồng chí chưa điểm danh, như ghi ở phần đầu biên bản."


def test_reasons_and_names_that_are_not_known_leave_gaps() -> None:
    away = roll((1, HERE), (2, Presence.EXCUSED), (5, Presence.UNEXCUSED))
    given = facts(replace(RECORD, roll=away), names={1: NAMES[1], 2: NAMES[2]})

    assert words(given, "head.excused") == "Vắng có lý do: 1 (đ/c Trần Thị Lan, chưa ghi lý do)."
    assert words(given, "head.unexcused") == "Vắng không lý do: 1 (chưa rõ họ tên)."


def test_who_may_stay_away_is_neither_absent_nor_counted() -> None:
    given = facts(replace(RECORD, roll=roll((1, HERE), (7, Presence.EXCUSED), reasons={7: "tuổi cao"})))

    assert words(given, "head.excused") == "Vắng có lý do: 0."
    came = facts(replace(RECORD, roll=roll((1, HERE), (7, HERE))))
    assert words(came, "head.present").endswith("được miễn sinh hoạt nhưng đến dự: 1; tỷ lệ 100 %.")


def test_a_roll_of_people_who_need_not_come_has_no_rate() -> None:
    assert gaps([told(facts(replace(RECORD, roll=roll((7, HERE)))))["head.present"]]) == ["chưa điểm danh xong"]


def test_tells_who_came_late_and_who_left_early() -> None:
    lines = (replace(ROLL[0], arrived=time(19, 45)), replace(ROLL[1], arrived=time(19, 20), left=time(20, 30)))
    given = facts(replace(RECORD, roll=lines), names={2: NAMES[2]})

    assert words(given, "head.late") == "Đến sau giờ bắt đầu: đ/c …, 19 giờ 45."
    assert words(given, "head.left") == "Về trước khi kết thúc: đ/c Trần Thị Lan, 20 giờ 30."


@pytest.mark.parametrize(
    ("begun", "came", "late"),
    [
        ((23, 30), time(0, 10), True),
        ((23, 30), time(23, 20), False),
        ((0, 5), time(23, 55), False),
        ((0, 5), time(0, 6), True),
        ((19, 30), time(19, 30), False),
    ],
)
def test_who_comes_after_midnight_is_late_for_a_meeting_of_the_evening(
    begun: tuple[int, int], came: time, *, late: bool
) -> None:
    record = replace(RECORD, clock=(Stretch(at(*begun)),), roll=(replace(ROLL[1], arrived=came),))

    assert ("head.late" in told(facts(record))) is late


def test_a_clock_that_was_set_back_makes_no_end_up() -> None:
    item = replace(AGENDA[3], begun_at=at(20, 30), done_at=at(20, 0))
    record = replace(RECORD, clock=(Stretch(at(19, 30), at(18, 0)),), agenda=(item,))

    assert words(facts(record), "end") == "Buổi sinh hoạt kết thúc hồi chưa ghi giờ kết thúc."
    assert words(facts(record), "item.14") == "1. Nhiệm vụ tháng 10"


def test_a_roll_before_the_clock_began_tells_no_hours() -> None:
    record = replace(RECORD, clock=(), roll=(replace(ROLL[0], arrived=time(19, 45)),))

    assert "head.late" not in told(facts(record))


def test_guests_theme_and_papers_are_told_where_there_are_any() -> None:
    papers = (MeetingPaper("Hướng dẫn", number="42-HD/BTCTW"), MeetingPaper("Báo cáo tháng 9.", file_hash="x"))
    meeting = replace(
        MEETING, guests="Đồng chí Bùi Văn Cảnh, Đảng ủy xã\n\nÔng Phan Tá", theme="Xây dựng nông thôn mới"
    )
    given = facts(replace(RECORD, meeting=meeting, papers=papers))

    assert words(given, "head.guests") == "Đại biểu dự: Đồng chí Bùi Văn Cảnh, Đảng ủy xã; Ông Phan Tá."
    assert words(given, "head.theme") == "Chuyên đề: Xây dựng nông thôn mới."
    assert words(given, "head.papers") == "Tài liệu: 42-HD/BTCTW; Báo cáo tháng 9."
    assert not {"head.guests", "head.theme", "head.papers"} & set(told(facts()))


def test_states_that_count_apart_are_told() -> None:
    sums = replace(facts().sums, elsewhere=2, suspended=1, exempt=0, members=replace(facts().sums.members, temporary=1))

    assert words(facts(sums=sums), "head.total") == (
        "Tổng số: 8 đảng viên (6 chính thức, 1 dự bị, 1 sinh hoạt tạm thời); sinh hoạt tạm thời ở nơi khác: 2;"
        " đình chỉ sinh hoạt: 1."
    )


@pytest.mark.parametrize(
    ("kind", "total", "end"),
    [
        (MeetingKind.THEMATIC, "7 đảng viên", "Buổi sinh hoạt kết thúc hồi"),
        (MeetingKind.COMMITTEE, "7 chi ủy viên", "Cuộc họp kết thúc hồi"),
        (MeetingKind.CONGRESS, "7 đảng viên", "Đại hội bế mạc hồi"),
        (MeetingKind.CONFERENCE, "7 đảng viên", "Hội nghị kết thúc hồi"),
    ],
)
def test_words_differ_by_kind(kind: MeetingKind, total: str, end: str) -> None:
    given = with_meeting(kind=kind)

    assert words(given, "head.total").startswith(f"Tổng số: {total}")
    assert words(given, "end").startswith(end)


def test_a_secret_ballot_keeps_no_names() -> None:
    given = facts(replace(RECORD, votes=(replace(VOTE, method=VoteMethod.BALLOT),)))

    assert "hình thức: bỏ phiếu kín" in words(given, "vote.41")
    assert "vote.41.names" not in told(given)


def test_a_vote_that_failed_and_one_without_names_base_or_rule() -> None:
    bare = replace(VOTE, passed=False, names=" ", rule="", source="", lines=(), base=0, needed=1, favour=0)
    given = facts(replace(RECORD, votes=(bare,)))

    assert words(given, "vote.41").endswith("- không thông qua.")
    assert gaps([told(given)["vote.41"]]) == ["chưa tính được"]
    assert words(given, "vote.41.sum") == "Cách tính: số làm căn cứ 0, cần tán thành 1."
    assert "vote.41.names" not in told(given)


@pytest.mark.parametrize(
    ("title", "about", "said"),
    [
        ("Công nhận đảng viên chính thức", 6, "Công nhận đảng viên chính thức đối với đồng chí Lý Thu Hoài"),
        ("Công nhận đồng chí Lý Thu Hoài", 6, "Công nhận đồng chí Lý Thu Hoài"),
        ("Công nhận", 99, "Công nhận"),
        ("", 0, "chưa ghi nội dung biểu quyết"),
    ],
)
def test_a_vote_says_about_whom_it_is(title: str, about: int, said: str) -> None:
    given = facts(replace(RECORD, votes=(replace(VOTE, title=title, about_id=about),)))

    assert words(given, "vote.41").startswith(f"Biểu quyết: {said};")


def test_words_of_a_sum_that_are_no_names_are_kept() -> None:
    given = facts(replace(RECORD, votes=(replace(VOTE, lines=(("Đảng viên dự họp", 4), ("Trừ: khách", -1))),)))

    assert words(given, "vote.41.sum").startswith("Cách tính: đảng viên dự họp 4; trừ: khách 1; số làm căn cứ")


def test_what_belongs_to_an_item_that_is_gone_is_still_told() -> None:
    lost = replace(RECORD, speeches=(Speech(99, 4, "Còn đó", id=33),), votes=(replace(VOTE, item_id=99),))
    keys = list(told(facts(lost)))

    assert keys.index("item.15") < keys.index("vote.41") < keys.index("item.16")
    assert keys[keys.index("loose") :] == ["loose", "speech.33", "end"]


def test_a_meeting_without_agenda_tells_votes_and_tasks() -> None:
    keys = list(told(facts(replace(RECORD, agenda=()))))

    assert keys[keys.index("part.body") :][:4] == ["part.body", "part.gap", "loose", "speech.31"]
    assert {"vote.41", "task.51"} < set(keys)


def test_tasks_stay_at_their_item_where_the_agenda_gives_none() -> None:
    items = tuple(item for item in AGENDA if item.step is not Step.ASSIGN)
    keys = list(told(with_items(*items)))

    assert keys.index("item.14") < keys.index("task.51") < keys.index("item.15")


def test_tasks_without_person_or_day_leave_gaps_and_removed_ones_go() -> None:
    bare = replace(TASK, member_id=0, helpers="", due=None, title=" ")
    given = facts(replace(RECORD, tasks=(bare, replace(TASK, id=52, member_id=99), replace(TASK, id=53, removed=True))))

    assert gaps([told(given)["task.51"]]) == ["chưa giao cho ai", "chưa ghi việc", "chưa có thời hạn"]
    assert gaps([told(given)["task.52"]]) == ["chưa rõ họ tên"]
    assert "task.53" not in told(given)


def test_a_task_tells_at_which_meeting_it_is_reported() -> None:
    given = facts(replace(RECORD, tasks=(replace(TASK, report_at="kỳ sinh hoạt tháng 11."),)))

    assert words(given, "task.51").endswith("; thời hạn: 25/10/2026; báo cáo tại kỳ sinh hoạt tháng 11.")


def test_an_opinion_without_words_or_speaker_leaves_a_gap() -> None:
    given = facts(replace(RECORD, speeches=(Speech(14, 0, " ", "", id=34), Speech(14, 99, "Nhất trí!", id=35))))

    assert gaps([told(given)["speech.34"]]) == ["chưa rõ họ tên", "chưa ghi ý kiến"]
    assert words(given, "speech.35") == "- chưa rõ họ tên: Nhất trí!"


def test_a_score_without_grade_leaves_a_gap() -> None:
    scored = facts().scored
    assert scored is not None
    assert gaps([told(facts(scored=replace(scored, grade="")))["item.17.score"]]) == ["chưa xếp loại"]


@pytest.mark.parametrize(
    ("key", "title", "said"),
    [
        ("reason", "Lý do, giới thiệu đại biểu", "Đồng chí Nguyễn Văn Hòa nêu lý do, giới thiệu đại biểu."),
        ("secretary", "Cử thư ký", "Chi bộ cử đồng chí Lê Quang Minh làm thư ký."),
        ("agenda", "Thông qua chương trình", "Chương trình có 1 nội dung."),
    ],
)
def test_usual_items_are_filled_in_when_they_are_done(key: str, title: str, said: str) -> None:
    item = AgendaItem(Part.OPENING, title, key=key, done_at=at(19, 34), begun_at=at(19, 34), id=1)

    assert words(with_items(item), "item.1.usual") == said
    assert words(with_items(item), "item.1").endswith("(19:34)")
    assert "item.1.usual" not in told(with_items(replace(item, done_at=None)))
    assert "item.1.usual" not in told(with_items(replace(item, content="Lời của thư ký")))


@pytest.mark.parametrize("key", ["reason", "secretary"])
def test_usual_items_need_the_person(key: str) -> None:
    item = AgendaItem(Part.OPENING, "Việc", key=key, done_at=at(19, 34), id=1)
    record = replace(
        RECORD, agenda=(item,), meeting=replace(MEETING, chair_id=0, secretary_id=0), speeches=(), votes=()
    )

    assert "item.1.gap" in told(facts(replace(record, tasks=())))


def test_twelve_pages_of_opinions_and_long_names_are_told_whole() -> None:
    name = "Nguyễn Phúc Hoàng " * 3 + "Vĩnh Thụy"
    text = "\n".join(f"Ý kiến thứ {number} về nhiệm vụ của chi bộ trong tháng tới" for number in range(600))
    given = facts(replace(RECORD, speeches=(Speech(14, 4, text, id=31),)), names=NAMES | {4: name})
    said = [block for key, block in told(given).items() if key.startswith("speech.")]

    assert len(said) == 600
    assert said[0].text == f"- Đồng chí {name}: Ý kiến thứ 0 về nhiệm vụ của chi bộ trong tháng tới."
    assert not any("\n" in block.text for block in minutes_blocks(given))


def test_a_meeting_that_still_runs_has_no_end() -> None:
    running = replace(RECORD, meeting=replace(MEETING, state=MeetingState.RUNNING))

    assert gaps([told(facts(running))["end"]]) == ["chưa ghi giờ kết thúc"]


def test_every_mark_lies_inside_its_block() -> None:
    for block in minutes_blocks(facts(replace(RECORD, meeting=replace(MEETING, day=date(2027, 1, 5))))):
        assert all(0 <= fill.start < fill.end <= len(block.text) for fill in block.fills)
