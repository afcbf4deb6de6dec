import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.exports.copies import Cell, Emphasis, Table, pieces
from sotay.exports.printed import READING, STUDY, notes_after, study_sheet
from tests.exports.making import articles, body, copy, heading, plan

ranges = st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(("bold", "italic", "sup")))


@given(st.text(max_size=12), st.lists(ranges, max_size=4))
def test_pieces_are_the_text_and_each_letter_has_its_styles(text: str, found: list[tuple[int, int, str]]) -> None:
    emphases = tuple(Emphasis(start, end, style) for start, end, style in found)
    cut = list(pieces(text, emphases))
    assert "".join(piece for piece, _ in cut) == text
    letters = [styles for piece, styles in cut for _ in piece]
    for place, styles in enumerate(letters):
        assert styles == {one.style for one in emphases if one.start <= place < one.end}


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        (plan().rows, 2),
        (((Cell("1", 0),),), 0),
        (((Cell("TT", 0, rows=2, head=True), Cell("a", 1, head=True)), (Cell("b", 1),)), 0),
        (((Cell("TT", 0, head=True),),), 0),
    ],
    ids=["two rows", "none", "a head beside the text", "nothing but heads"],
)
def test_rows_of_heads_are_counted_where_they_can_stand_alone(rows: tuple[tuple[Cell, ...], ...], heads: int) -> None:
    assert Table((1, 1, 1), rows).heads == heads


def test_lines_for_notes_follow_articles_and_the_end_of_a_document() -> None:
    blocks = (body("Mở đầu"), *articles(2), heading("Phần hai", 0), heading("1. Việc", 4), body("Lời."), body("Hết."))
    assert [place for place in range(len(blocks)) if notes_after(blocks, place)] == [2, 4, len(blocks) - 1]
    assert notes_after(copy(body("Thông báo.")).blocks, 0)
    assert (study_sheet(notes=True).note_lines > 0, study_sheet(notes=False)) == (True, STUDY)


def test_parts_and_chapters_are_larger_than_articles() -> None:
    assert READING.heading(0) == READING.heading(1) > READING.heading(2) == READING.heading(3) == READING.body
