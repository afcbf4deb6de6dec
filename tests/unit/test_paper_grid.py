"""Tables of a paper as grids: cells changed, rows put in, taken out and moved, the marks of what nobody touched."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.paper_grid import GridRow, blocks_of_grid, cell_marks, grid_of
from sotay.domain.papers import CELL_BREAK, BlockRole, FillKind, PaperBlock, Writer

HEAD = Writer().say("Việc | Kết quả | Ghi chú").block("t", BlockRole.ROW)
FIRST = Writer().fact("Làm đường").say(CELL_BREAK).fact("xong").say(CELL_BREAK).block("t.1", BlockRole.ROW)
SECOND = Writer().fact("", "chưa ghi").say(CELL_BREAK).fact("chậm").block("t.2", BlockRole.ROW)
TABLE = (HEAD, FIRST, SECOND)
CELLS = st.text("ab |\\\n", max_size=6).map(str.strip)


def rewritten(*rows: GridRow) -> tuple[PaperBlock, ...]:
    return blocks_of_grid(TABLE, rows, frozenset({"t", "t.1", "t.2", "t+1"}))


def test_a_table_is_a_grid_with_as_many_cells_in_each_row() -> None:
    grid = grid_of(TABLE)

    assert grid.heads == ("Việc", "Kết quả", "Ghi chú")
    assert [row.cells for row in grid.rows] == [("Làm đường", "xong", ""), ("chưa ghi", "chậm", "")]
    assert [row.key for row in grid.rows] == ["t.1", "t.2"]


def test_rows_that_nobody_touched_are_the_blocks_they_were() -> None:
    assert rewritten(*grid_of(TABLE).rows) == TABLE


def test_a_changed_cell_leaves_the_marks_of_the_others() -> None:
    first, second = grid_of(TABLE).rows
    told = rewritten(replace(first, cells=("Làm đường", "bỏ dở", "chờ | xã\nduyệt")), second)

    assert told[1].text == "Làm đường | bỏ dở | chờ \\| xã\u2028duyệt"
    assert [(told[1].text[fill.start : fill.end], fill.kind) for fill in told[1].fills] == [
        ("Làm đường", FillKind.FACT)
    ]
    assert told[1].edited
    assert told[2] is SECOND


def test_a_gap_that_is_filled_is_none_any_more() -> None:
    first, second = grid_of(TABLE).rows
    told = rewritten(first, replace(second, cells=("Họp dân", "chậm", "")))

    assert told[2].text == "Họp dân | chậm"
    assert [fill.kind for fill in told[2].fills] == [FillKind.FACT]


def test_a_cell_that_the_row_had_not_is_added() -> None:
    first, second = grid_of(TABLE).rows
    told = rewritten(first, replace(second, cells=("chưa ghi", "chậm", "tuần sau")))

    assert told[2].text == "chưa ghi | chậm | tuần sau"
    assert [fill.kind for fill in told[2].fills] == [FillKind.MISSING, FillKind.FACT]


def test_rows_are_put_in_taken_out_and_moved() -> None:
    second = grid_of(TABLE).rows[1]
    fresh = GridRow(("Trồng cây", "", ""))
    told = rewritten(second, fresh, fresh)

    assert [block.key for block in told] == ["t", "t.2", "t.2+1", "t.2+2"]
    assert told[2] == PaperBlock("t.2+1", BlockRole.ROW, "Trồng cây |  | ", edited=True)
    assert [block.key for block in rewritten(fresh)] == ["t", "t+2"]
    assert rewritten() == (HEAD,)


def test_a_row_whose_block_is_gone_is_a_new_one() -> None:
    assert [block.key for block in rewritten(GridRow(("a", "b", "c"), "t.9"))] == ["t", "t+2"]


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=2))
def test_what_is_written_into_cells_is_read_from_them(cells: list[tuple[str, str, str]]) -> None:
    rows = [replace(row, cells=one) for row, one in zip(grid_of(TABLE).rows, cells, strict=True)]

    assert [row.cells for row in grid_of(rewritten(*rows)).rows] == cells


def test_cells_are_marked_as_their_words_are() -> None:
    assert cell_marks(FIRST) == (FillKind.FACT, FillKind.FACT, None)
    assert cell_marks(SECOND) == (FillKind.MISSING, FillKind.FACT)
    assert cell_marks(HEAD) == (None, None, None)


def test_an_empty_row_says_so() -> None:
    assert GridRow((" ", "")).is_empty
    assert not GridRow(("", "a")).is_empty
