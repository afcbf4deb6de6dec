import hashlib
from io import BytesIO

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter, QTextDocument
from pytestqt.qtbot import QtBot

from sotay.ui.pages import scan as scan_module
from sotay.ui.pages.base import Desk
from sotay.ui.pages.scan import ScanPage
from tests.ui.desk import desk, shelved  # noqa: F401 - fixtures
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
def page(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ScanPage:  # noqa: F811
    # the demo has no scans: their bytes come from the real encrypted store, without a document that names them
    def read(book: object, uid: str, sha256: str) -> tuple[str, bytes]:
        with desk.book.workspace.blobs.open(sha256) as file:
            return "scan.pdf", file.read()

    monkeypatch.setattr(scan_module, "content", read)
    made = ScanPage(desk)
    qtbot.addWidget(made)
    made.resize(1274, 668)
    made.show()
    return made


def opened(page: ScanPage, qtbot: QtBot, data: bytes) -> None:
    digest = hashlib.sha256(data).hexdigest()
    page.desk.book.workspace.blobs.put(BytesIO(data), digest, len(data))
    page.open(("uid", digest))
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)


def test_a_scan_is_shown_and_searched(page: ScanPage, qtbot: QtBot) -> None:
    opened(page, qtbot, pdf("họp chi bộ " * 3))
    assert page.count.full == "Page 1/1"
    type_text(page.search, "chi bộ")
    qtbot.waitUntil(page.following.isEnabled)
    qtbot.mouseClick(page.following, Qt.MouseButton.LeftButton)
    assert page.view.currentSearchResultIndex() >= 0


def test_what_is_no_pdf_is_told_in_words(page: ScanPage, qtbot: QtBot) -> None:
    opened(page, qtbot, b"not a pdf at all")
    assert page.pages.currentWidget() is page.unreadable


def test_a_scan_grows_and_fits_again(page: ScanPage, qtbot: QtBot) -> None:
    opened(page, qtbot, pdf("một trang"))
    before = page.view.zoomFactor()
    qtbot.mouseClick(page.larger, Qt.MouseButton.LeftButton)
    assert page.view.zoomFactor() > before
    qtbot.mouseClick(page.fit, Qt.MouseButton.LeftButton)
    assert page.view.zoomMode() is page.view.ZoomMode.FitToWidth
