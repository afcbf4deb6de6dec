import re
from collections import defaultdict
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sotay.domain.progress import silent
from sotay.services.comparing import Kind, choices, lay_side_by_side
from sotay.services.packs import read_root
from sotay.services.places import Place
from sotay.ui.pages.base import Desk
from sotay.ui.pages.compare import ComparePage
from tests.packs.builders import document, make_keys, make_pack
from tests.packs.builders import uid as builders_uid
from tests.ui.desk import desk, shelved  # noqa: F401 - fixtures


@pytest.fixture
def revised(desk: Desk) -> tuple[str, int, str, int]:  # noqa: F811
    """Return a document of the demo that its second quarter changed, and both its revisions."""
    library = desk.book.workspace.library
    for facts in library.facts():
        revisions = library.revisions(facts.uid)
        if len(revisions) > 1 and library.sections(revisions[0]) != library.sections(revisions[1]):
            uid = str(facts.uid)
            return uid, revisions[1], uid, revisions[0]
    raise AssertionError("the demo has no document with two revisions")


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ComparePage:  # noqa: F811
    made = ComparePage(desk)
    qtbot.addWidget(made)
    made.resize(1274, 668)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def opened(page: ComparePage, qtbot: QtBot, argument: object) -> None:
    page.open(argument)
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)


def test_changed_words_stand_side_by_side(page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot) -> None:
    opened(page, qtbot, revised)
    assert page.pages.currentWidget() is page.text
    found = lay_side_by_side(page.desk.book, revised[:2], revised[2:])
    marked = [piece.text.strip() for row in found.rows for piece in row.new_pieces if piece.changed]
    assert marked
    assert all(word.split()[0] in page.text.toPlainText() for word in marked if word)
    assert "difference" in page.count.full


def test_f3_goes_round_the_differences(page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot) -> None:
    opened(page, qtbot, revised)
    total = len(lay_side_by_side(page.desk.book, revised[:2], revised[2:]).differences)
    page.text.setFocus()
    qtbot.keyClick(page.text, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: page.count.full == f"1/{total}")
    qtbot.keyClick(page.text, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.count.full == f"{total}/{total}")


def test_only_differences_leaves_the_rest_away(
    page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot
) -> None:
    opened(page, qtbot, revised)
    found = lay_side_by_side(page.desk.book, revised[:2], revised[2:])
    same = next(row for row in found.rows if row.kind is Kind.SAME)
    words = "".join(piece.text for piece in same.new_pieces).split("\n")[0]
    assert words in page.text.toPlainText()
    qtbot.mouseClick(page.only, Qt.MouseButton.LeftButton)
    assert words not in page.text.toPlainText()


def test_a_text_beside_itself_is_told_to_be_the_same(
    page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot
) -> None:
    opened(page, qtbot, (revised[0], revised[1], revised[0], revised[1]))
    assert page.pages.currentWidget() is page.same
    assert not page.following.isEnabled()


def test_a_missing_side_is_told(page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot) -> None:
    opened(page, qtbot, (str(UUID(int=7)), None, *revised[2:]))
    assert page.pages.currentWidget() is page.missing
    assert page.old_head.text() == "Not in the library"


def test_the_comparison_becomes_a_pdf(
    page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot, tmp_path: Path
) -> None:
    opened(page, qtbot, revised)
    target = tmp_path / "so sánh.pdf"
    page.export_to(target)
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)
    with pypdfium2.PdfDocument(target) as pdf:
        text = "".join(one.get_textpage().get_text_range() for one in pdf)
    assert "Changed" in text
    assert "Nguồn: bên trái là" in text
    assert "trong gói số 2" in " ".join(text.split())
    assert "Trang 1/" in text


def test_a_long_comparison_goes_on_over_the_pages_once(empty_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = lengthy(empty_desk, qtbot, tmp_path)
    target = tmp_path / "dài.pdf"
    page.export_to(target)
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)
    with pypdfium2.PdfDocument(target) as pdf:
        pages = [one.get_textpage().get_text_range() for one in pdf]
    assert len(pages) > 3
    assert [f"Trang {n}/{len(pages)}" in text for n, text in enumerate(pages, 1)] == [True] * len(pages)
    for n in range(1, 121):
        assert len(re.findall(rf"việc thứ {n} ", "".join(pages))) == 2  # left and right, not again on the next page


def test_a_person_says_where_the_pdf_goes(
    page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot, tmp_path: Path
) -> None:
    opened(page, qtbot, revised)
    qtbot.mouseClick(page.pdf, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.defaultSuffix() == "pdf"
    target = tmp_path / "so sánh.pdf"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)
    assert target.read_bytes().startswith(b"%PDF")
    assert page.desk.messages.bar.accessibleName() == f"Saved {target}."


def test_both_texts_of_a_row_begin_at_the_same_height(
    page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot
) -> None:
    opened(page, qtbot, revised)
    found = lay_side_by_side(page.desk.book, revised[:2], revised[2:])
    assert Kind.CHANGED in {row.kind for row in found.rows}
    heights = defaultdict[str, list[float]](list)
    block = page.text.document().begin()
    while block.isValid():
        if block.text():
            heights[block.text()].append(page.text.document().documentLayout().blockBoundingRect(block).top())
        block = block.next()
    pairs = [tops for tops in heights.values() if len(tops) == 2]
    assert len(pairs) > 20
    assert [left for left, _ in pairs] == [right for _, right in pairs]


def test_lines_are_as_far_apart_as_in_the_reader(
    page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot
) -> None:
    opened(page, qtbot, revised)
    block = page.text.document().begin()
    while block.layout().lineCount() < 2:
        block = block.next()
    lines = block.layout()
    apart = lines.lineAt(1).y() - lines.lineAt(0).y()
    assert apart >= 1.55 * page.desk.theme.metrics.text_reading


def test_the_way_back_stands_first_and_the_count_beside_its_arrows(
    page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot
) -> None:
    opened(page, qtbot, revised)
    places = [part.mapTo(page, QPoint()).x() for part in (page.back, page.count, page.previous, page.following)]
    assert places == sorted(places)
    assert places[0] <= page.desk.theme.metrics.gap_2
    ends = page.count.mapTo(page, QPoint(page.count.width(), 0)).x()
    assert 0 <= places[2] - ends <= page.desk.theme.metrics.gap_2


def test_the_new_text_opens_in_the_reader(page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot) -> None:
    opened(page, qtbot, revised)
    spy = QSignalSpy(page.wanted)
    qtbot.mouseClick(page.open_new, Qt.MouseButton.LeftButton)
    assert spy.at(0) == ["reader", Place(revised[2], revision_id=revised[3])]


def test_revisions_and_neighbours_may_be_chosen(revised: tuple[str, int, str, int], desk: Desk) -> None:  # noqa: F811
    found = choices(desk.book, revised[0])
    assert {revised[1], revised[3]} <= {choice.revision_id for choice in found}
    assert all(choice.pack for choice in found)


def test_a_side_that_is_missing_is_not_opened(
    page: ComparePage, revised: tuple[str, int, str, int], qtbot: QtBot
) -> None:
    opened(page, qtbot, (*revised[:2], str(UUID(int=7)), None))
    assert not page.open_new.isEnabled()
    assert not page.new_head.isEnabled()
    assert page.count.full == ""


def lengthy(where: Desk, qtbot: QtBot, folder: Path) -> ComparePage:
    """Return a page that shows two documents of 120 articles, every one changed."""

    def sections(word: str) -> list[dict[str, str]]:
        return [
            {"level": "điều", "label": f"Điều {n}", "heading": "Việc", "text": f"Chi bộ {word} việc thứ {n} {word}."}
            for n in range(1, 121)
        ]

    keys = make_keys(folder / "keys")
    pair = [document(1, sections=sections("làm")), document(2, sections=sections("bàn"))]
    pack = make_pack(folder, keys, pair)
    packs = where.book.packs
    packs.trust(read_root(keys / "root.json"))
    packs.apply(packs.prepare(pack, silent), silent)
    page = ComparePage(where)
    qtbot.addWidget(page)
    page.resize(1274, 668)
    page.show()
    opened(page, qtbot, (builders_uid(1), None, builders_uid(2), None))
    return page


def test_the_last_of_many_differences_is_reached_when_it_is_written(
    empty_desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page = lengthy(empty_desk, qtbot, tmp_path)
    qtbot.mouseClick(page.previous, Qt.MouseButton.LeftButton)
    assert page.count.full == "120/120"
    bar = page.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() > bar.maximum() // 2)
    assert "việc thứ 120" in page.text.toPlainText()
