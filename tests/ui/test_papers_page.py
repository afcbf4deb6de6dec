# The page of the cell's papers: listed, narrowed down, searched without marks, opened.

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sotay.domain.papers import MINUTES, RESOLUTION, BlockRole, Paper, PaperBlock
from sotay.services.meetings import new_uid
from sotay.storage.papers import Papers
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.pages.base import Desk
from sotay.ui.pages.papers import PapersPage
from tests.services.books import WHEN
from tests.services.meetings import DAY
from tests.ui.typing import type_text

PAPERS = (
    (MINUTES, "sinh hoạt chi bộ tháng 11", "Chi bộ bàn về vệ sinh đường làng."),
    (RESOLUTION, "nhiệm vụ tháng 11", "Vận động hiến đất làm đường."),
    (RESOLUTION, "nhiệm vụ tháng 12", "Thu đảng phí trước ngày 25."),
)


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> PapersPage:
    kept = Papers(empty_desk.book.workspace.notebook.database)
    for number, (kind, subject, body) in enumerate(PAPERS, 1):
        blocks = (PaperBlock("a", BlockRole.BODY, body),)
        paper = Paper(new_uid(), kind, subject, DAY.replace(day=number), number=number, blocks=blocks)
        kept.add(paper, WHEN)
    made = PapersPage(empty_desk)
    qtbot.addWidget(made)
    made.resize(1274, 640)
    made.show()
    made.on_shown()
    qtbot.waitUntil(lambda: made.model.rowCount() == 3)
    return made


def titles(page: PapersPage) -> list[str]:
    return [page.model.index(at).data(ROW_ROLE).title for at in range(page.model.rowCount())]


def test_papers_are_listed_newest_first_and_by_type(page: PapersPage, qtbot: QtBot) -> None:
    assert titles(page) == ["Nhiệm vụ tháng 12", "Nhiệm vụ tháng 11", "Sinh hoạt chi bộ tháng 11"]
    qtbot.mouseClick(page.types.segment(MINUTES), Qt.MouseButton.LeftButton)
    assert titles(page) == ["Sinh hoạt chi bộ tháng 11"]


def test_words_without_marks_find_a_paper_and_mark_where(page: PapersPage, qtbot: QtBot) -> None:
    page.focus_search()
    type_text(page.search, "hien dat")
    qtbot.waitUntil(lambda: titles(page) == ["Nhiệm vụ tháng 11"])
    row = page.model.index(0).data(ROW_ROLE)
    assert [row.snippet[start:end] for start, end in row.snippet_hits] == ["hiến", "đất"]
    page.search.clear()
    type_text(page.search, "03-NQ")
    qtbot.waitUntil(lambda: titles(page) == ["Nhiệm vụ tháng 12"])
    page.search.clear()
    type_text(page.search, "không có chữ này")
    qtbot.waitUntil(page.empty.isVisible)


def test_a_paper_is_opened_by_key(page: PapersPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(1))
    with qtbot.waitSignal(page.wanted) as told:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert told.args == ["paper", 2]


def test_another_page_can_ask_for_words(page: PapersPage, qtbot: QtBot) -> None:
    page.open("vệ sinh")
    qtbot.waitUntil(lambda: titles(page) == ["Sinh hoạt chi bộ tháng 11"])
