from dataclasses import replace

import pytest

from sotay.services.compared_rows import Run, SideText, sides, turns
from sotay.services.comparing import Comparison, Kind, Pair, Piece


def row(*old: Piece, new: tuple[Piece, ...] = (), kind: Kind = Kind.CHANGED) -> Comparison:
    return Comparison(None, None, (Pair(kind, 0, 0, old, new),))


def test_a_mark_leaves_the_space_around_words_alone() -> None:
    told, _ = sides(
        row(Piece("Chi bộ ", changed=False), Piece("họp kín ", changed=True), Piece("mỗi quý", changed=False)), 0
    )
    assert told.paragraphs == (
        (
            Run("Chi bộ ", bold=False, marked=False),
            Run("họp kín", bold=False, marked=True),
            Run(" ", bold=False, marked=False),
            Run("mỗi quý", bold=False, marked=False),
        ),
    )


def test_lines_are_paragraphs_and_the_cells_of_a_table_stand_apart() -> None:
    told, _ = sides(row(Piece("Thôn\t13\nTrạm\t4", changed=False)), 0)
    assert ["".join(run.text for run in runs) for runs in told.paragraphs] == ["Thôn\u200313", "Trạm\u20034"]


@pytest.mark.parametrize(("kept", "whole"), [("giữ nguyên cả đoạn này", False), ("", True)])
def test_a_side_that_changed_almost_wholly_is_marked_as_a_block(kept: str, *, whole: bool) -> None:
    old, new = sides(row(Piece(kept, changed=False), Piece("thay hết", changed=True)), 0)
    assert old.whole is whole
    assert any(run.marked for runs in old.paragraphs for run in runs) is not whole
    assert new == SideText((), whole=False)


def test_differences_are_counted_in_their_order() -> None:
    same = Pair(Kind.SAME, 0, 0)
    found = replace(row(), rows=(same, Pair(Kind.ADDED, None, 1), same, Pair(Kind.REMOVED, 3, None)))
    assert turns(found) == {1: "1/2", 3: "2/2"}
