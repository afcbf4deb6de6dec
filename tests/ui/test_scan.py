from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter, QTextDocument
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sotay.domain.progress import silent
from sotay.services.packs import read_root
from sotay.services.places import Place
from sotay.services.scans import attachments
from sotay.ui.pages.base import Desk
from sotay.ui.pages.reader import ReaderPage
from sotay.ui.pages.scan import ScanPage
from tests.packs.builders import document, make_keys, make_pack, uid
from tests.ui.typing import type_text


def pdf(text: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    document = QTextDocument(text)
    document.print_(writer)
    del writer
    return bytes(buffer.data().data())


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> ScanPage:
    made = ScanPage(empty_desk)
    qtbot.addWidget(made)
    made.resize(1274, 668)
    made.show()
    return made


def opened(page: ScanPage, qtbot: QtBot, data: bytes, folder: Path) -> None:
    """Bring a document with an attachment by a signed pack, as an importer does, and open the attachment."""
    keys = make_keys(folder / "keys")
    pack = make_pack(folder, keys, [document(1, attachments=["scan.pdf"])], {"scan.pdf": data})
    book = page.desk.book
    book.packs.trust(read_root(keys / "root.json"))
    book.packs.apply(book.packs.prepare(pack, silent), silent)
    book.library_changed()
    (attached,) = attachments(book, uid(1))
    page.open((uid(1), attached.sha256))
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)


def test_a_scan_is_shown_and_searched(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, pdf("họp chi bộ " * 3), tmp_path)
    assert page.count.full == "Page 1/1"
    type_text(page.search, "chi bộ")
    qtbot.waitUntil(page.following.isEnabled)
    qtbot.mouseClick(page.following, Qt.MouseButton.LeftButton)
    assert page.view.currentSearchResultIndex() >= 0


def test_what_is_no_pdf_is_told_in_words(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, b"not a pdf at all", tmp_path)
    assert page.pages.currentWidget() is page.unreadable


LOCKED = b"""%%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj
4 0 obj <</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>> endobj
trailer <</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>
%%%%EOF
""" % (b"11" * 32, b"22" * 32)


def hint(page: ScanPage) -> str:
    return page.search.accessibleDescription()


def searched(page: ScanPage, qtbot: QtBot, folder: Path, words: str, hits: int) -> None:
    filler = "\n".join("Đảng viên đọc tài liệu." for _ in range(120))
    opened(page, qtbot, pdf(f"chi bộ họp\n{filler}\nchi bộ bàn\n{filler}\nchi bộ kết luận"), folder)
    type_text(page.search, words)
    qtbot.waitUntil(lambda: hint(page) == f"0/{hits}")


def test_without_a_current_hit_the_next_one_is_the_first(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    searched(page, qtbot, tmp_path, "chi bộ", 3)
    qtbot.mouseClick(page.following, Qt.MouseButton.LeftButton)
    assert hint(page) == "1/3"


def test_without_a_current_hit_the_one_before_is_the_last(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    searched(page, qtbot, tmp_path, "chi bộ", 3)
    qtbot.mouseClick(page.previous, Qt.MouseButton.LeftButton)
    assert hint(page) == "3/3"
    qtbot.mouseClick(page.following, Qt.MouseButton.LeftButton)
    assert hint(page) == "1/3"


def test_a_hit_is_brought_into_sight_wherever_it_stands_on_its_page(
    page: ScanPage, qtbot: QtBot, tmp_path: Path
) -> None:
    searched(page, qtbot, tmp_path, "kết luận", 1)
    bar = page.view.verticalScrollBar()
    qtbot.mouseClick(page.following, Qt.MouseButton.LeftButton)
    hit = page.found.resultAtIndex(0)
    assert hit.page() == page.document.pageCount() - 1
    pages = page.document.pageCount()
    height = page.document.pagePointSize(0).height()
    there = (hit.page() + hit.location().y() / height) / pages
    seen = (bar.value() + page.view.viewport().height() / 2) / (bar.maximum() + page.view.viewport().height())
    assert abs(there - seen) < page.view.viewport().height() / 2 / (bar.maximum() + page.view.viewport().height())


def test_enter_before_the_hits_are_known_goes_to_the_first(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, pdf("họp chi bộ"), tmp_path)
    type_text(page.search, "chi bộ")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: hint(page) == "1/1")


def test_a_locked_scan_is_told_in_words(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, LOCKED, tmp_path)
    assert page.pages.currentWidget() is page.unreadable
    assert any("password" in label.text() for label in page.unreadable.findChildren(QLabel))
    assert not page.search.isEnabled()


def test_a_scan_that_is_gone_leaves_nothing_of_the_one_before(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    searched(page, qtbot, tmp_path, "chi bộ", 3)
    page.open((uid(1), "0" * 64))
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.unreadable)
    assert (page.search.text(), hint(page), page.count.full) == ("", "", "")
    assert page.document.pageCount() <= 0


def test_the_scan_of_the_demo_is_reached_from_the_reader(desk: Desk, qtbot: QtBot) -> None:
    found = str(desk.book.workspace.library.by_number("5kldu")[0].uid)
    (attached,) = attachments(desk.book, found)
    reader = ReaderPage(desk)
    qtbot.addWidget(reader)
    reader.open(Place(found))
    qtbot.waitUntil(lambda: reader.reading is not None and not desk.tasks.busy)
    (offered,) = (one for one in reader.more_menu().actions() if attached.name in one.text())
    spy = QSignalSpy(reader.wanted)
    offered.trigger()
    assert spy.at(0) == ["scan", (found, attached.sha256)]
    page = ScanPage(desk)
    qtbot.addWidget(page)
    page.open(spy.at(0)[1])
    qtbot.waitUntil(lambda: page.count.full == "Page 1/2")
    type_text(page.search, "Đảng ủy viên")
    qtbot.waitUntil(page.following.isEnabled)


def test_a_larger_scan_is_larger_than_one_that_fits_the_width(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, pdf("một trang"), tmp_path)
    before = page.view.verticalScrollBar().maximum()
    qtbot.mouseClick(page.larger, Qt.MouseButton.LeftButton)
    assert page.view.verticalScrollBar().maximum() > before


def test_a_scan_grows_and_fits_again(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, pdf("một trang"), tmp_path)
    before = page.view.zoomFactor()
    qtbot.mouseClick(page.larger, Qt.MouseButton.LeftButton)
    assert page.view.zoomFactor() > before
    qtbot.mouseClick(page.fit, Qt.MouseButton.LeftButton)
    assert page.view.zoomMode() is page.view.ZoomMode.FitToWidth
