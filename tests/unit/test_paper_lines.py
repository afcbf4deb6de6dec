"""Paragraphs of a text that is being edited, and the blocks they are: split, merged, pasted over, undone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sotay.domain import paper_lines
from sotay.domain.paper_lines import PaperLines
from sotay.domain.papers import BlockRole, PaperBlock, Writer, as_edited, told_anew

BEGUN = Writer().say("Bắt đầu: ").fact("19 giờ 30").say(".").block("a")
CHAIR = Writer().say("Chủ trì: ").fact("", "chưa ghi").say(".").block("b")
END = Writer().say("Hết.").block("c")


def lines() -> PaperLines:
    return PaperLines((BEGUN, CHAIR, END))


def keys(blocks: PaperLines) -> list[str]:
    return [block.key for block in blocks.lines]


def kept(blocks: PaperLines) -> list[tuple[str, str]]:
    return [(block.key, block.text) for block in blocks.blocks()]


def test_typing_edits_its_block_only() -> None:
    edited = lines()
    edited.change(1, 1, ["Chủ trì: đồng chí Hòa."])

    assert edited.blocks() == (BEGUN, as_edited(CHAIR, "Chủ trì: đồng chí Hòa."), END)


def test_a_split_paragraph_belongs_to_the_block_before_and_undo_brings_its_marks_back() -> None:
    edited = lines()
    edited.change(1, 1, ["Chủ trì: ", "chưa ghi."])

    assert keys(edited) == ["a", "b", "b+1", "c"]
    edited.change(1, 2, [CHAIR.text])
    assert edited.blocks() == (BEGUN, CHAIR, END)


def test_a_merged_paragraph_is_the_first_block_and_undo_parts_them_again() -> None:
    edited = lines()
    edited.change(0, 2, [BEGUN.text + CHAIR.text])

    assert kept(edited) == [("a", BEGUN.text + CHAIR.text), ("b", ""), ("c", "Hết.")]
    edited.change(0, 1, [BEGUN.text, CHAIR.text])
    assert edited.blocks() == (BEGUN, CHAIR, END)


def test_an_empty_line_above_leaves_the_block_as_it_is() -> None:
    edited = lines()
    edited.change(1, 1, ["", CHAIR.text])

    assert keys(edited) == ["a", "a+1", "b", "c"]
    assert edited.blocks() == (BEGUN, CHAIR, END)


def test_an_empty_line_above_the_first_block_belongs_to_it() -> None:
    edited = lines()
    edited.change(0, 1, ["", BEGUN.text])

    assert keys(edited) == ["a+1", "a", "b", "c"]


def test_what_was_taken_out_stays_out_in_its_place() -> None:
    edited = lines()
    edited.change(0, 1, [])
    edited.change(1, 1, [])

    assert kept(edited) == [("a", ""), ("b", CHAIR.text), ("c", "")]
    assert all(block.edited for block in edited.blocks() if not block.text)
    assert kept(PaperLines(edited.blocks())) == kept(edited)


def test_taken_out_beside_what_was_added() -> None:
    added = PaperBlock("a+1", BlockRole.BODY, "thêm", edited=True)
    edited = PaperLines((BEGUN, added, CHAIR, END))
    edited.change(2, 1, [])

    assert [key for key, _ in kept(edited)] == ["a", "a+1", "b", "c"]


def test_a_paper_with_nothing_left_has_one_empty_paragraph() -> None:
    edited = PaperLines((as_edited(BEGUN, ""),))

    assert [block.text for block in edited.lines] == [""]
    edited.change(0, 1, ["Viết lại."])
    assert ("a+1", "Viết lại.") in kept(edited)


def test_no_blocks_have_no_paragraphs() -> None:
    assert PaperLines(()).blocks() == ()


def test_pasting_over_several_blocks() -> None:
    edited = lines()
    edited.change(0, 3, ["một", "hai", "ba", "bốn"])

    assert kept(edited) == [("a", "một"), ("b", "hai"), ("c", "ba"), ("c+1", "bốn")]


def test_moving_a_paragraph_moves_its_block() -> None:
    edited = lines()
    edited.change(0, 3, [END.text, BEGUN.text, CHAIR.text])

    assert list(edited.lines) == [END, BEGUN, CHAIR]


def test_a_moved_paragraph_stays_where_it_was_put_when_the_facts_are_told_anew() -> None:
    edited = lines()
    edited.change(0, 3, [CHAIR.text, BEGUN.text, END.text])
    stored = edited.blocks()

    assert [block.text for block in told_anew(stored, (BEGUN, CHAIR, END)) if block.text] == [
        CHAIR.text,
        BEGUN.text,
        END.text,
    ]
    (moved,) = (block for block in stored if block.edited and block.text)
    assert moved.fills in (CHAIR.fills, BEGUN.fills)
    assert {"a", "b", "c"} <= {block.key for block in stored}
    assert kept(PaperLines(stored)) == [(block.key, block.text) for block in stored]


def test_few_paragraphs_become_a_persons_own_when_one_is_moved_far() -> None:
    blocks = [PaperBlock(f"k{number}", BlockRole.BODY, f"câu {number}") for number in range(9)]
    edited = PaperLines(blocks)
    edited.put(0, 9, [*blocks[1:], blocks[0]])
    stored = edited.blocks()

    assert [block.key for block in stored if block.edited] == ["k0", "k8+1"]
    assert [block.text for block in stored] == ["", *(f"câu {number}" for number in range(1, 9)), "câu 0"]


def test_an_empty_paragraph_that_was_moved_is_taken_out() -> None:
    edited = lines()
    edited.put(0, 3, [replace(END, text=""), BEGUN, CHAIR])

    assert kept(edited) == [("a", BEGUN.text), ("b", CHAIR.text), ("c", "")]


def test_blocks_are_put_with_their_keys_and_marks() -> None:
    edited = lines()
    added = PaperBlock("b+1", BlockRole.BODY, "thêm", edited=True)
    edited.put(1, 1, [CHAIR, added])

    assert list(edited.lines) == [BEGUN, CHAIR, added, END]
    assert edited.keys == {"a", "b", "b+1", "c"}


def test_old_versions_are_forgotten() -> None:
    edited = lines()
    for number in range(paper_lines._MOST + 10):
        edited.change(2, 1, [f"Hết {number}."])

    assert len(edited._known) <= paper_lines._MOST


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3), st.lists(st.sampled_from("xyz "), max_size=3))))
def test_paragraphs_and_blocks_always_agree(changes: list[tuple[int, int, list[str]]]) -> None:
    edited, texts = lines(), [BEGUN.text, CHAIR.text, END.text]
    for first, old, fresh in changes:
        at = min(first, len(texts))
        count = min(old, len(texts) - at)
        texts[at : at + count] = fresh
        edited.change(at, count, fresh)

    assert [block.text for block in edited.lines] == texts
    names = [block.key for block in edited.blocks()]
    assert len(set(names)) == len(names)
    assert {"a", "b", "c"} <= set(names)
