"""Documents so large that laying them out takes seconds: the window must not wait for them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sotay.domain.documents import Level
from sotay.services.places import Place
from sotay.services.reading import Reading, outline_of, read_document
from sotay.services.reading_pieces import flow_of
from sotay.storage.records import StoredSection
from sotay.ui.pages.base import Desk
from sotay.ui.pages.reader import ReaderPage
from sotay.ui.theme import ThemeChoice
from tests.ui.stall import StallWatch

NUMBER = "01-QC/ĐU"
LINE = "Bí thư chi bộ nêu mục đích, yêu cầu; giới thiệu đại biểu (nếu có); cử thư ký; thông qua chương trình. "
TURN_S = 0.1


def of_sections(reading: Reading, sections: tuple[StoredSection, ...]) -> Reading:
    view = replace(reading.view, sections=sections)
    letters = sum(len(one.text) for one in sections)
    return Reading(view, flow_of(sections, "Quy chế", NUMBER), outline_of(sections), letters)


def articles(count: int, paragraphs: int) -> tuple[StoredSection, ...]:
    text = "\n".join([LINE * 2] * paragraphs)
    return tuple(
        StoredSection(place, 1, Level.ARTICLE, f"Điều {place}", f"dieu-{place}", "Phạm vi", text, "")
        for place in range(count)
    )


def table(rows: int) -> StoredSection:
    cells = [[str(row), f"Chi bộ thôn {row}", "Đồng chí bí thư chi bộ", "đã thu đủ"] for row in range(rows)]
    html = "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells) + "</table>"
    return StoredSection(
        0, 1, Level.APPENDIX, "Phụ lục", "phu-luc", "Danh sách", "\n".join(map("\t".join, cells)), html
    )


def read_as(monkeypatch: pytest.MonkeyPatch, reading: Reading) -> None:
    monkeypatch.setattr("sotay.ui.pages.reader.read_document", lambda book, uid, revision: reading)


def shown(desk: Desk, qtbot: QtBot) -> ReaderPage:
    page = ReaderPage(desk)
    qtbot.addWidget(page)
    page.resize(1274, 628)
    page.show()
    return page


@pytest.fixture
def small(desk: Desk) -> Reading:
    uid = str(desk.book.library.view(NUMBER).document.card.uid)
    return read_document(desk.book, uid)


def test_a_large_document_with_a_long_table_does_not_hold_the_window(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, small: Reading
) -> None:
    sections = articles(520, 6)
    whole = of_sections(small, (*sections[:3], table(1500), *sections[3:]))
    read_as(monkeypatch, whole)
    page = shown(desk, qtbot)
    with StallWatch(TURN_S) as watch:
        page.open(Place(whole.uid, query="chi bo"))
        qtbot.waitUntil(lambda: page.panes.sheet.placed.written > 20)
        assert "Điều 0" in page.panes.sheet.toPlainText()
        qtbot.waitUntil(lambda: page.panes.sheet.writer.done and bool(page.finding.hits), timeout=20_000)
        watch.do("going to a section", lambda: page.panes.sheet.go_to(500))
        watch.do("going to the next hit", lambda: page.finding.step(1))
    assert page.panes.sheet.placed.written == len(whole.flow.pieces)


def test_five_million_letters_are_opened_recoloured_and_enlarged_at_their_place(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, small: Reading
) -> None:
    whole = of_sections(small, articles(2500, 10))
    assert whole.letters > 5_000_000
    read_as(monkeypatch, whole)
    page = shown(desk, qtbot)
    sheet = page.panes.sheet
    with StallWatch(TURN_S) as watch:
        page.open(Place(whole.uid))
        qtbot.waitUntil(lambda: page.reading is not None and sheet.writer.done, timeout=30_000)
        watch.do("going to a section", lambda: sheet.go_to(1500))
        watch.do("scrolling", lambda: sheet.scroll_to(sheet.top + 333))
        document, before, width = sheet.document(), sheet.top_letter(), sheet.lineWrapColumnOrWidth()
        watch.do("changing the colours", lambda: desk.theme.choose(ThemeChoice.DARK))
        watch.do("changing the language", lambda: QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange)))
        qtbot.waitUntil(lambda: not desk.tasks.busy)
        assert sheet.document() is document
        watch.do("changing the scale", lambda: desk.theme.set_scale(1.5))
        qtbot.waitUntil(lambda: sheet.lineWrapColumnOrWidth() == round(1.5 * width), timeout=20_000)
        assert sheet.top_letter() == before
        qtbot.waitUntil(lambda: sheet.is_whole, timeout=20_000)
    assert sheet.top_letter() == before
    assert sheet.placed.written == len(sheet.placed.pieces)


def test_a_narrower_window_wraps_a_long_text_anew_without_waiting_for_it(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, small: Reading
) -> None:
    whole = of_sections(small, articles(400, 6))
    read_as(monkeypatch, whole)
    desk.settings.put("reader.size", 30)
    page = shown(desk, qtbot)
    sheet = page.panes.sheet
    page.open(Place(whole.uid, whole.view.sections[300].anchor))
    qtbot.waitUntil(lambda: page.reading is not None and sheet.is_whole, timeout=20_000)
    before, width = sheet.top_letter(), sheet.lineWrapColumnOrWidth()
    assert before[0] == 300
    with StallWatch(TURN_S) as watch:
        watch.do("making the window narrower", lambda: page.resize(960, 600))
        qtbot.waitUntil(lambda: sheet.lineWrapColumnOrWidth() != width and sheet.is_whole, timeout=20_000)
        assert sheet.top_letter() == before
        watch.do("looking for hits", lambda: page.finding.look_for("chi bo"))
        qtbot.waitUntil(lambda: bool(page.finding.hits))
    assert sheet.verticalScrollBar().maximum() > sheet.y_of(sheet.placed.start_of(399))
