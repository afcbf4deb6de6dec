from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from sotay.domain.documents import Status
from sotay.ui.delegates.base import pieces
from sotay.ui.delegates.outline import OutlineDelegate
from sotay.ui.delegates.pack_change import PackChangeDelegate
from sotay.ui.delegates.result_row import ResultRowDelegate
from sotay.ui.delegates.rows import ResultRow, lead_in
from sotay.ui.theme import Theme, ThemeChoice
from tests.ui.gallery import list_of, table_of
from tests.ui.rows import CHANGES, OUTLINE, RESULTS

CHOICES = [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST]


def results(qtbot: QtBot, theme: Theme, rows: tuple[ResultRow, ...] = RESULTS, width: int = 574) -> QListView:
    view = list_of(theme, rows, ResultRowDelegate)
    qtbot.addWidget(view)
    view.resize(width, theme.metrics.row_result * 12)
    view.show()
    return view


def row_picture(view: QListView, row: int) -> QImage:
    return view.viewport().grab(view.visualRect(view.model().index(row, 0))).toImage()


def count(image: QImage, colour: str) -> int:
    return sum(
        image.pixelColor(x, y).name().upper() == colour for x in range(image.width()) for y in range(image.height())
    )


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda p: (min(p), max(p))), max_size=5)


@given(st.text(max_size=60), spans)
def test_pieces_put_together_are_the_whole_line(text: str, hits: list[tuple[int, int]]) -> None:
    assert "".join(words for words, _ in pieces(text, tuple(hits), len(text))) == text


def test_a_hit_that_is_cut_keeps_its_ellipsis_marked() -> None:
    assert pieces("sinh ho…", ((0, 16),), 30) == [("sinh ho…", True)]
    assert pieces("về sinh…", ((20, 25),), 30) == [("về sinh…", False)]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=80, max_size=200), st.integers(0, 70))
def test_a_snippet_begins_near_its_first_hit_and_keeps_its_words(text: str, start: int) -> None:
    hit = (start, start + 8)
    shown, moved = lead_in(text, (hit,))
    assert moved[0][0] <= 40
    assert shown[moved[0][0] : moved[0][1]] == text[hit[0] : hit[1]]


@pytest.mark.parametrize("choice", CHOICES)
def test_hits_are_painted_on_the_colour_of_marks(theme: Theme, qtbot: QtBot, choice: ThemeChoice) -> None:
    theme.choose(choice)
    plain = replace(RESULTS[5], title_hits=(), snippet_hits=())
    view = results(qtbot, theme, (RESULTS[5], plain))
    marked, bare = (count(row_picture(view, row), theme.tokens.mark) for row in (0, 1))
    assert marked - bare > 500


@pytest.mark.parametrize("choice", CHOICES)
def test_validity_must_read_and_selection_are_seen(theme: Theme, qtbot: QtBot, choice: ThemeChoice) -> None:
    theme.choose(choice)
    view = results(
        qtbot, theme, tuple(replace(RESULTS[3], status=s, must_read=m) for s in Status for m in ("", "Cần đọc"))
    )
    pictures = [row_picture(view, row) for row in range(12)]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[place + 1 :])
    view.setCurrentIndex(view.model().index(0, 0))
    assert row_picture(view, 0) != pictures[0]


@pytest.mark.parametrize("width", [300, 420, 574, 1200])
def test_no_word_of_a_row_touches_the_rows_beside_it(scaled_theme: Theme, qtbot: QtBot, width: int) -> None:
    long = replace(RESULTS[2], title="ẪỖẾẰ gỹ " * 40, snippet="ẪỖẾẰ gỹ " * 40, number="ẪỖẾẰ-1234-QĐ/BTCTW")
    view = results(qtbot, scaled_theme, (long,), round(width * scaled_theme.metrics.scale))
    image, t = row_picture(view, 0), scaled_theme.tokens
    edge = [*((x, 0) for x in range(image.width())), *((image.width() - 1, y) for y in range(image.height() - 4))]
    assert {image.pixelColor(x, y).name().upper() for x, y in edge} == {t.page}
    assert image.height() == scaled_theme.metrics.row_result


def test_every_row_has_one_height_and_is_told_as_a_sentence(theme: Theme, qtbot: QtBot) -> None:
    view = results(qtbot, theme)
    assert view.uniformItemSizes()
    assert view.visualRect(view.model().index(3, 0)).height() == 94
    assert RESULTS[3].sentence == "208-QĐ/TW, Còn hiệu lực, Cần đọc, Về thi hành Điều lệ Đảng"
    assert replace(RESULTS[3], told="Quy định 208").sentence == "Quy định 208"
    assert CHANGES[0].sentence.startswith("Thay thế, 37-QĐ/TW, Những điều")


def test_rows_grow_at_once_with_the_scale(theme: Theme, qtbot: QtBot) -> None:
    view = results(qtbot, theme)
    theme.set_scale(1.5)
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(0, 0)).height() == 141)


def test_ten_rows_are_painted_within_a_frame(theme: Theme, qtbot: QtBot) -> None:
    view = results(qtbot, theme, (*RESULTS, *RESULTS)[:10])
    canvas = view.viewport().grab()
    times = []
    for _ in range(15):
        start = perf_counter()
        view.viewport().render(canvas)
        times.append(perf_counter() - start)
    # 4 ms is the aim on a quiet machine; a frame of 16 ms must hold on a busy one
    assert min(times) < 0.016


def test_the_other_lists_paint_their_rows_apart(theme: Theme, qtbot: QtBot) -> None:
    changes = list_of(theme, CHANGES, PackChangeDelegate)
    outline = list_of(theme, OUTLINE, OutlineDelegate)
    for view, height in ((changes, 50), (outline, 32)):
        qtbot.addWidget(view)
        view.resize(700, 400)
        view.show()
        assert view.visualRect(view.model().index(1, 0)).height() == height
        pictures = [row_picture(view, row) for row in range(5)]
        assert all(one != other for place, one in enumerate(pictures) for other in pictures[place + 1 :])


def test_the_outline_shows_where_the_reader_is(theme: Theme, qtbot: QtBot) -> None:
    outline = list_of(theme, OUTLINE, OutlineDelegate)
    qtbot.addWidget(outline)
    outline.resize(230, 400)
    outline.show()
    outline.setCurrentIndex(outline.model().index(6, 0))
    assert count(row_picture(outline, 6), theme.tokens.sel) > 1000
    assert count(row_picture(outline, 0), theme.tokens.line) == 0


def test_a_table_shows_bands_rows_and_selection_over_the_whole_row(theme: Theme, qtbot: QtBot) -> None:
    table = table_of(theme)
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    index = table.model().index
    band = table.viewport().grab(table.visualRect(index(0, 0))).toImage()
    assert count(band, theme.tokens.sunken) > 1000
    for column in range(4):
        cell = table.viewport().grab(table.visualRect(index(2, column))).toImage()
        assert count(cell, theme.tokens.sel) > 1000
    assert table.verticalHeader().sectionSize(1) == 52
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index(3, 2)).center())
    assert table.currentIndex().row() == 3
