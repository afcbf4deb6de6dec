"""Papers as blocks: marks that survive editing, facts told anew around a person's words, who signs."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.paper_issuing import Issuing
from sotay.domain.paper_signing import paper_signers
from sotay.domain.papers import (
    MINUTES,
    RESOLUTION,
    BlockRole,
    FillKind,
    Paper,
    PaperBlock,
    Term,
    Writer,
    added_after,
    as_edited,
    is_added_to,
    restored,
    term_on,
    told_anew,
)
from tests.unit.meeting_facts import MEETING, RECORD, facts

CELL = Issuing("{cell}", "T/M CHI BỘ", "T/M CHI BỘ", ("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"))
ROLL = Writer().say("Có mặt: ").fact("20").say(" đồng chí, vắng: ").fact("", "chưa rõ").say(".").block("roll")


def marked(block: PaperBlock) -> list[tuple[str, FillKind]]:
    return [(block.text[fill.start : fill.end], fill.kind) for fill in block.fills]


def block(key: str, text: str = "") -> PaperBlock:
    return PaperBlock(key, BlockRole.BODY, text or key)


def edited(key: str, text: str = "của người") -> PaperBlock:
    return replace(block(key, text), edited=True)


def keys(blocks: tuple[PaperBlock, ...]) -> list[str]:
    return [one.key for one in blocks]


def test_a_writer_marks_facts_and_gaps() -> None:
    assert ROLL.text == "Có mặt: 20 đồng chí, vắng: chưa rõ."
    assert marked(ROLL) == [("20", FillKind.FACT), ("chưa rõ", FillKind.MISSING)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Có mặt: 20 đồng chí, vắng: hai.", ["20"]),
        ("Có mặt: 21 đồng chí, vắng: chưa rõ.", ["chưa rõ"]),
        ("Ngày ấy có mặt: 20 đồng chí, vắng: chưa rõ.", ["20", "chưa rõ"]),
        ("Có mặt: 20 đồng chí (đủ), vắng: chưa rõ.", ["20", "chưa rõ"]),
        ("Có mặt: 205 đồng chí, vắng: chưa rõ.", ["chưa rõ"]),
        ("Có mặt: 120 đồng chí, vắng: chưa rõ.", ["chưa rõ"]),
        ("Có mặt: (20) đồng chí, vắng: chưa rõ.", ["chưa rõ"]),
        ("Có mặt: 20, đồng chí, vắng: chưa rõ.", ["20", "chưa rõ"]),
        ("Có mặt: (20 đồng chí, vắng: chưa rõ.", ["20", "chưa rõ"]),
        ("", []),
    ],
)
def test_marks_stay_where_nothing_was_typed_into_them(text: str, left: list[str]) -> None:
    now = as_edited(ROLL, text)

    assert [said for said, _ in marked(now)] == left
    assert (now.text, now.edited) == (text, True)


def test_a_text_that_did_not_change_is_not_edited() -> None:
    assert as_edited(ROLL, ROLL.text) is ROLL


@given(st.text(alphabet="aâ 20.", max_size=12), st.text(alphabet="aâ 20.", max_size=12), st.data())
def test_marks_never_leave_their_words(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    before = Writer().say(old[:start]).fact(old[start:end], "?").say(old[end:]).block("k")
    now = as_edited(before, new)

    words = {text for text, _ in marked(before)}
    assert all(text in words for text, _ in marked(now))


def test_facts_are_told_anew_around_edited_blocks() -> None:
    kept = (block("a"), edited("b"), block("c"))
    told = (block("a", "mới"), block("b", "mới"), block("d", "mới"))

    now = told_anew(kept, told)

    assert [one.text for one in now] == ["mới", "của người", "mới"]


@pytest.mark.parametrize(
    ("kept", "told", "now"),
    [
        ((block("a"), edited("x"), block("b")), ("a", "b"), ["a", "x", "b"]),
        ((edited("x"), block("a")), ("a",), ["x", "a"]),
        ((block("gone"), edited("x")), ("a", "b"), ["a", "b", "x"]),
        ((block("a"), edited("x"), edited("y")), ("a", "b"), ["a", "x", "y", "b"]),
    ],
)
def test_words_of_a_person_stay_where_they_were(
    kept: tuple[PaperBlock, ...], told: tuple[str, ...], now: list[str]
) -> None:
    assert keys(told_anew(kept, tuple(block(key) for key in told))) == now


def test_an_added_paragraph_has_a_key_of_its_own_behind_its_block() -> None:
    first = added_after(ROLL, "thêm", {"roll"})
    second = added_after(first, "nữa", {"roll", first.key})

    assert (first.key, second.key) == ("roll+1", "roll+2")
    assert first.edited
    assert is_added_to(second.key, "roll")
    assert not is_added_to("roll", "roll")


@pytest.mark.parametrize(
    ("before", "role"),
    [
        (BlockRole.SECTION, BlockRole.BODY),
        (BlockRole.HEADING, BlockRole.BODY),
        (BlockRole.ITEM, BlockRole.ITEM),
        (BlockRole.ROW, BlockRole.ROW),
    ],
)
def test_what_is_added_below_a_head_is_text(before: BlockRole, role: BlockRole) -> None:
    assert added_after(replace(ROLL, role=before), "", ()).role is role


def test_a_block_is_restored_without_what_was_added_to_it() -> None:
    kept = (edited("a"), edited("a+1"), edited("b"))
    told = (block("a"), block("b"))

    assert restored(kept, told, "a+1") == (block("a"), edited("b"))


def test_a_block_that_is_told_no_longer_stays_as_it_is() -> None:
    assert restored((edited("a"),), (block("b"),), "a") == (edited("a"),)


def test_a_paper_shows_its_words_without_what_was_taken_out() -> None:
    paper = Paper("u", MINUTES, "", date(2026, 10, 5), blocks=(ROLL, edited("b", " ")))

    assert paper.text == ROLL.text
    assert paper.missing == 1


def test_each_who_signs_has_a_position() -> None:
    paper = Paper("u", MINUTES, "", date(2026, 10, 5), position="A\nB", signer="Minh")

    assert paper.signers == (("A", "Minh"), ("B", ""))


def test_a_day_lies_in_the_term_that_began_last() -> None:
    old, new = Term("2020", date(2020, 1, 1), 1), Term("2025", date(2025, 6, 1), 2)

    assert term_on((new, old), date(2026, 1, 1)) == new
    assert term_on((new, old), date(2025, 5, 31)) == old
    assert term_on((new, old), date(2019, 1, 1)) is None


@pytest.mark.parametrize(
    ("chair", "positions", "signs"),
    [
        (1, {1: "Bí thư", 2: "Phó bí thư"}, ("BÍ THƯ", "Nguyễn Văn Hòa")),
        (2, {1: "Bí thư", 2: "Phó bí thư"}, ("PHÓ BÍ THƯ", "Trần Thị Lan")),
        (3, {1: "Bí thư chi bộ"}, ("BÍ THƯ", "Nguyễn Văn Hòa")),
        (3, {2: "Phó bí thư"}, ("BÍ THƯ", "")),
        (0, {}, ("BÍ THƯ", "")),
    ],
)
def test_the_secretary_signs_or_the_deputy_who_chaired(
    chair: int, positions: dict[int, str], signs: tuple[str, str]
) -> None:
    record = replace(RECORD, meeting=replace(MEETING, chair_id=chair))

    assert paper_signers(RESOLUTION, facts(record, positions=positions), CELL) == signs


def test_minutes_are_signed_by_who_wrote_and_who_chaired() -> None:
    assert paper_signers(MINUTES, facts(), CELL) == (
        "NGƯỜI GHI BIÊN BẢN\nCHỦ TRÌ HỘI NGHỊ",
        "Lê Quang Minh\nNguyễn Văn Hòa",
    )
