from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter, QTextDocument
from pytestqt.qtbot import QtBot

from sotay.domain.progress import silent
from sotay.services.packs import read_root
from sotay.services.scans import attachments
from sotay.ui.pages.base import Desk
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


def test_a_scan_grows_and_fits_again(page: ScanPage, qtbot: QtBot, tmp_path: Path) -> None:
    opened(page, qtbot, pdf("một trang"), tmp_path)
    before = page.view.zoomFactor()
    qtbot.mouseClick(page.larger, Qt.MouseButton.LeftButton)
    assert page.view.zoomFactor() > before
    qtbot.mouseClick(page.fit, Qt.MouseButton.LeftButton)
    assert page.view.zoomMode() is page.view.ZoomMode.FitToWidth
