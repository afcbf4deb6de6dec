# A scan of a document in pages: zoom, and search where the file holds text.
# It must not know where scans are kept; their bytes stay in memory.

from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from sotay.domain.progress import Progress
from sotay.services.places import Place
from sotay.services.scans import content
from sotay.ui.keys import bind
from sotay.ui.pages.base import Desk, Page
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.search_field import SearchField

_STEP = 1.25
_LEAST, _MOST = 0.25, 5.0


class ScanPage(Page):
    """Show one PDF, given as (uid of the document, SHA-256 of the file)."""

    key = "scan"
    icon = "files"
    help_topic = "reader"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._asked: tuple[str, str] | None = None
        self._buffer: QBuffer | None = None
        self._name = ""
        self.document = QPdfDocument(self)
        self.found = QPdfSearchModel(self)
        self.found.setDocument(self.document)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setSearchModel(self.found)
        self.unreadable = EmptyState(theme, "warning-circle", "")
        self.back = Button(theme, "", Kind.TEXT, icon="arrow-left")
        self.count = ElidedLabel("", "second")
        self.smaller = IconButton(theme, "minus", "")
        self.larger = IconButton(theme, "plus", "")
        self.fit = IconButton(theme, "arrows-out-line-horizontal", "")
        self.search = SearchField(theme, "", "", "", "Ctrl+F")
        self.previous = IconButton(theme, "caret-up", "", key=QKeySequence(Qt.Modifier.SHIFT | Qt.Key.Key_F3))
        self.following = IconButton(theme, "caret-down", "", key=QKeySequence(Qt.Key.Key_F3))
        self.header = PageHeader(theme, "")
        self.header.set_search(self.search)
        for part in (self.previous, self.following, self.count, self.smaller, self.larger, self.fit, self.back):
            self.header.add_action(part)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.unreadable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Scan")

    def open(self, argument: object) -> None:
        """Show a file."""
        self._asked = uid, sha256 = cast(tuple[str, str], argument)
        book = self.desk.book

        def work(_: Progress) -> tuple[str, bytes]:
            return content(book, uid, sha256)

        self.desk.tasks.run(work, self._on_read, self._on_failed, owner=self, slot="scan")

    def focus_search(self) -> None:
        """Put the focus where this page is searched."""
        self.search.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self.header.set_title(self.title(), self._name)
        self.back.setText(self.tr("Read"))
        self.back.setAccessibleName(self.tr("Back to reading"))
        self.smaller.set_name(self.tr("Smaller"))
        self.larger.set_name(self.tr("Larger"))
        self.fit.set_name(self.tr("Fit to the width"))
        self.previous.set_name(self.tr("Previous hit"))
        self.following.set_name(self.tr("Next hit"))
        self.search.set_words(self.tr("Find in this scan"), self.tr("Find in this scan"), self.tr("Empty the search"))
        self.view.setAccessibleName(self.tr("Pages of the scan"))
        told = self.tr("The file may be damaged. Ask the issuer of the pack for it.")
        self.unreadable.set_words(self.tr("The scan was not opened"), told)
        self._tell()

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.smaller.clicked.connect(lambda: self._zoom(1 / _STEP))
        self.larger.clicked.connect(lambda: self._zoom(_STEP))
        self.fit.clicked.connect(lambda: self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(lambda: self._step(1))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.following.clicked.connect(lambda: self._step(1))
        self.found.countChanged.connect(self._tell)
        self.view.pageNavigator().currentPageChanged.connect(self._tell)
        for name in ("close", "back"):
            bind(self, name, self.back.click)

    def _on_read(self, read: tuple[str, bytes]) -> None:
        self._name, data = read
        self._let_go()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        readable = self.document.status() is QPdfDocument.Status.Ready and self.document.pageCount() > 0
        self.pages.setCurrentWidget(self.view if readable else self.unreadable)
        self.header.set_title(self.title(), self._name)
        self._tell()

    def _let_go(self) -> None:
        """Close the scan shown before: its decrypted bytes leave the memory with it."""
        self.document.close()
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def _on_failed(self, error: Exception) -> None:
        self.document.close()
        self.pages.setCurrentWidget(self.unreadable)
        self.desk.messages.error(error)

    def _on_searched(self, text: str) -> None:
        self.found.setSearchString(text)
        self._tell()

    def _on_back(self) -> None:
        if self._asked is not None:
            self.wanted.emit("reader", Place(self._asked[0]))

    def _zoom(self, factor: float) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(self.view.zoomFactor() * factor, _LEAST), _MOST))

    def _step(self, way: int) -> None:
        total = self.found.rowCount(self.found.index(-1, -1))
        if not total:
            return
        now = (self.view.currentSearchResultIndex() + way) % total
        self.view.setCurrentSearchResultIndex(now)
        hit = self.found.resultAtIndex(now)
        self.view.pageNavigator().jump(hit.page(), hit.location())
        self._tell()

    def _tell(self) -> None:
        pages = max(self.document.pageCount(), 0)
        page = self.view.pageNavigator().currentPage() + 1
        self.count.set_full(self.tr("Page {0}/{1}").format(page, pages) if pages else "")
        hits = self.found.rowCount(self.found.index(-1, -1))
        self.search.set_hint(f"{max(self.view.currentSearchResultIndex(), 0) + 1}/{hits}" if hits else "")
        self.previous.setEnabled(hits > 0)
        self.following.setEnabled(hits > 0)
