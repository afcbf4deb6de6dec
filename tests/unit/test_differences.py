import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.differences import Kind, Pair, Passage, Piece, compare, differing
from sotay.domain.errors import Code, SotayError

words = st.lists(st.sampled_from(["chi", "bộ", "họp", "đảng", "viên;", "thu", "phí", "tháng\n"]), max_size=12)
texts = st.builds(" ".join, words)
passages = st.lists(texts, max_size=9).map(lambda found: [Passage(f"dieu-{n}", one) for n, one in enumerate(found, 1)])


MIRRORED = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}


def told(rows: tuple[Pair, ...]) -> list[tuple[Kind, int | None, int | None]]:
    return [(row.kind, row.old, row.new) for row in rows]


def joined(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


@given(passages)
def test_a_text_is_the_same_as_itself(text: list[Passage]) -> None:
    assert told(compare(text, text)) == [(Kind.SAME, place, place) for place in range(len(text))]


@given(st.text(), st.text())
def test_pieces_give_both_texts_back(old: str, new: str) -> None:
    left, right = differing(old, new)
    assert (joined(left), joined(right)) == (old, new)


@given(passages, st.permutations(range(9)), st.lists(texts, max_size=3))
def test_every_passage_stands_in_one_row_whole(old: list[Passage], order: list[int], more: list[str]) -> None:
    shuffled = [old[place] for place in order if place < len(old)]
    new = shuffled + [Passage(f"them-{n}", one) for n, one in enumerate(more)]
    rows = compare(old, new)
    assert sorted(row.old for row in rows if row.old is not None) == list(range(len(old)))
    assert [row.new for row in rows if row.new is not None] == list(range(len(new)))
    for row in rows:
        assert joined(row.old_pieces) == ("" if row.old is None else old[row.old].text)
        assert joined(row.new_pieces) == ("" if row.new is None else new[row.new].text)


@given(passages, passages, st.permutations([f"dieu-{n}" for n in range(1, 10)]))
def test_the_other_way_round_the_same_is_told_in_a_mirror(
    old: list[Passage], other: list[Passage], anchors: list[str]
) -> None:
    new = [Passage(anchor, one.text) for anchor, one in zip(anchors, other, strict=False)]
    there, back = compare(old, new), compare(new, old)
    turned = {(MIRRORED.get(row.kind, row.kind), row.new, row.old, row.new_pieces, row.old_pieces) for row in there}
    assert turned == {(row.kind, row.old, row.new, row.old_pieces, row.new_pieces) for row in back}


def test_of_two_passages_that_changed_places_the_shorter_one_moved() -> None:
    old = [Passage("a", "Một câu ngắn"), Passage("b", "Một câu dài hơn nhiều so với câu kia")]
    assert told(compare(old, old[::-1])) == [(Kind.SAME, 1, 0), (Kind.MOVED, 0, 1)]
    assert told(compare(old[::-1], old)) == [(Kind.MOVED, 1, 0), (Kind.SAME, 0, 1)]


def test_a_comparison_may_be_stopped() -> None:
    def stop(step: str, done: int, total: int) -> None:
        raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError) as stopped:
        compare([Passage("a", "họp")], [Passage("a", "họp chi bộ")], stop)
    assert stopped.value.code is Code.CANCELLED


def test_one_word_that_stayed_amid_many_changes_is_marked_with_them() -> None:
    left, right = differing("họp chi bộ và thu đảng phí", "làm việc nhà và đi vắng xa")
    assert [[piece.changed for piece in side] for side in (left, right)] == [[True], [True]]
    left, _ = differing("họp và thu", "làm và đi")
    assert [piece.text for piece in left if not piece.changed] == ["và "]


def test_a_word_put_in_leaves_the_other_side_in_one_piece() -> None:
    left, right = differing("họp chi bộ", "họp toàn chi bộ")
    assert left == (Piece("họp chi bộ", changed=False),)
    assert [piece.text for piece in right if piece.changed] == ["toàn "]


def test_changed_words_are_marked_on_both_sides() -> None:
    left, right = differing("họp mỗi tháng một lần", "họp mỗi quý một lần")
    assert [piece.text for piece in left if piece.changed] == ["tháng "]
    assert [piece.text for piece in right if piece.changed] == ["quý "]


def test_white_space_and_the_form_of_letters_are_no_difference() -> None:
    (row,) = compare([Passage("a", "họp  chi bộ")], [Passage("a", "ho\u0323p chi bo\u0323\u0302")])
    assert row.kind is Kind.SAME


def test_passages_that_came_and_went_are_told() -> None:
    old = [Passage("dieu-1", "Phạm vi áp dụng của quy định này"), Passage("dieu-2", "Chế độ họp hằng tháng của chi bộ")]
    new = [old[0], Passage("dieu-9", "Nguồn kinh phí do ngân sách cấp")]
    assert told(compare(old, new)) == [(Kind.SAME, 0, 0), (Kind.REMOVED, 1, None), (Kind.ADDED, None, 1)]


def test_a_renumbered_passage_is_known_by_its_words() -> None:
    old = [Passage("dieu-1", "Phạm vi áp dụng"), Passage("dieu-2", "Chế độ họp hằng tháng")]
    new = [
        Passage("dieu-1", "Phạm vi áp dụng"),
        Passage("dieu-2", "Giải thích từ ngữ mới"),
        Passage("dieu-3", old[1].text),
    ]
    assert told(compare(old, new)) == [(Kind.SAME, 0, 0), (Kind.ADDED, None, 1), (Kind.SAME, 1, 2)]


def test_a_reworded_passage_under_another_anchor_is_found() -> None:
    old = [Passage("dieu-1", "Chi bộ họp thường kỳ mỗi tháng một lần vào ngày ba")]
    new = [Passage("dieu-7", "Chi bộ họp thường kỳ mỗi quý một lần vào ngày ba")]
    assert told(compare(old, new)) == [(Kind.CHANGED, 0, 0)]


def test_a_rewritten_passage_keeps_its_anchor() -> None:
    assert told(compare([Passage("dieu-1", "một hai")], [Passage("dieu-1", "ba bốn")])) == [(Kind.CHANGED, 0, 0)]


def test_a_passage_that_changed_places_has_moved() -> None:
    old = [Passage(name, f"Nội dung riêng của {name}") for name in ("a", "b", "c")]
    new = [old[1], old[2], old[0]]
    assert told(compare(old, new)) == [(Kind.SAME, 1, 0), (Kind.SAME, 2, 1), (Kind.MOVED, 0, 2)]


def test_a_very_long_passage_is_marked_without_counting_words() -> None:
    left, right = differing("đầu " + "một " * 800 + "cuối", "đầu " + "hai " * 800 + "cuối")
    assert [piece.changed for piece in left] == [piece.changed for piece in right] == [False, True, False]


def test_beyond_a_limit_the_middle_of_a_passage_is_marked_whole() -> None:
    left, right = differing("đầu " + "một hai " * 2000 + "cuối", "đầu " + "hai ba " * 2000 + "cuối")
    assert [piece.changed for piece in left] == [piece.changed for piece in right] == [False, True, False]


def test_a_word_that_nobody_sees_is_kept_in_its_piece() -> None:
    left, right = differing("họp \u200b chi bộ", "họp \u200b đảng bộ")
    assert joined(left) == "họp \u200b chi bộ"
    assert [piece.text for piece in right if piece.changed] == ["đảng "]


def test_large_documents_are_compared_in_a_second() -> None:
    old = [Passage(f"dieu-{n}", " ".join(f"từ{n * w % 977}" for w in range(120))) for n in range(1500)]
    new = [Passage(f"dieu-{n + 3}", one.text.replace("từ5", "chữ5")) for n, one in enumerate(old)]
    begun = time.perf_counter()
    rows = compare(old, new)
    assert time.perf_counter() - begun < 10  # about one second; the bound only tells a quadratic search
    assert {row.new for row in rows} - {None} == set(range(1500))
