"""Rows of a table as text: what parts cells, what is a bar of the words, lines within a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.paper_cells import as_cell, bar_places, cells_of, row_of

WORDS = st.text("a |\\\n\u1ea1\t", max_size=12).map(str.strip)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_cells_come_back_from_their_row(cells: list[str]) -> None:
    assert cells_of(row_of(cells)) == tuple(cells)
    assert len(bar_places(row_of(cells))) == len(cells) - 1


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("Phát quang | đã xong |  | ", ("Phát quang", "đã xong", "", "")),
        ("a | | b", ("a", "", "b")),
        ("| a", ("", "a")),
        ("xã|phường | 2", ("xã|phường", "2")),
        (r"ngõ 1 \| 2 | xong", ("ngõ 1 | 2", "xong")),
        ("một\u2028hai | ba", ("một\nhai", "ba")),
        ("", ("",)),
    ],
)
def test_a_row_is_read_as_a_person_typed_it(row: str, cells: tuple[str, ...]) -> None:
    assert cells_of(row) == cells


def test_only_a_bar_on_its_own_is_written_otherwise() -> None:
    assert as_cell("xã|phường") == "xã|phường"
    assert as_cell("ngõ 1 | 2") == r"ngõ 1 \| 2"
    assert as_cell("|") == r"\|"
    assert "\n" not in row_of(["một\nhai"])
