# A scan of a document in pages: zoom, and search where the file holds text.
# It must not know where scans are kept; their bytes stay in memory.

from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex, Qt
from PySide6.QtGui import QColor, QKeySequence, QPalette
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
from sotay.ui.widgets.together import Together

_STEP = 1.25
_LEAST, _MOST = 0.25, 5.0
_POINTS = 72  # an inch
_LARGE = 1.75  # text scale


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
        self._eager = False  # Enter was pressed before any hit was known
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
        self.header.set_search(self.search, Together(theme, self.previous, self.following))
        self.header.set_back(self.back)
        self.header.add_action(self.count)
        self.header.add_action(Together(theme, self.smaller, self.larger, self.fit))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.unreadable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self._connect()
        self._restyle()
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
        self._show_title()
        self.back.setText(self.tr("Read"))
        self.back.setAccessibleName(self.tr("Back to reading"))
        self.smaller.set_name(self.tr("Smaller"))
        self.larger.set_name(self.tr("Larger"))
        self.fit.set_name(self.tr("Fit to the width"))
        self.previous.set_name(self.tr("Previous hit"))
        self.following.set_name(self.tr("Next hit"))
        self.search.set_words(self.tr("Find in this scan"), self.tr("Find in this scan"), self.tr("Empty the search"))
        self.view.setAccessibleName(self.tr("Pages of the scan"))
        self._explain()
        self._tell()

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.smaller.clicked.connect(lambda: self._zoom(1 / _STEP))
        self.larger.clicked.connect(lambda: self._zoom(_STEP))
        self.fit.clicked.connect(lambda: self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_return)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.following.clicked.connect(lambda: self._step(1))
        self.found.countChanged.connect(self._on_counted)
        self.view.pageNavigator().currentPageChanged.connect(self._tell)
        self.desk.theme.changed.connect(self._restyle)
        for name in ("close", "back"):
            bind(self, name, self.back.click)

    def _show_title(self) -> None:
        """Leave the title away where large letters need the room."""
        if self.desk.theme.metrics.scale < _LARGE:
            self.header.set_title(self.title(), self._name)
        else:
            self.header.set_title("")

    def _restyle(self) -> None:
        self._show_title()
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(self.desk.theme.tokens.line))  # what lies around the pages
        self.view.setPalette(palette)

    def _on_read(self, read: tuple[str, bytes]) -> None:
        self._name, data = read
        self._let_go()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._explain()
        readable = self.document.status() is QPdfDocument.Status.Ready and self.document.pageCount() > 0
        self.pages.setCurrentWidget(self.view if readable else self.unreadable)
        self._show_title()
        self._tell()

    def _let_go(self) -> None:
        """Close the scan shown before: its decrypted bytes leave the memory with it, and what was found in it."""
        self.search.clear()
        self.found.setSearchString("")
        self.view.setCurrentSearchResultIndex(-1)
        self.document.close()
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def _explain(self) -> None:
        told = self.tr("The file may be damaged. Ask the issuer of the pack for it.")
        if self.document.error() is QPdfDocument.Error.IncorrectPassword:
            told = self.tr("A password locks the file. Ask the issuer of the pack for one without.")
        self.unreadable.set_words(self.tr("The scan was not opened"), told)

    def _on_failed(self, error: Exception) -> None:
        self._name = ""
        self._let_go()
        self._explain()
        self._show_title()
        self._tell()
        self.pages.setCurrentWidget(self.unreadable)
        self.desk.messages.error(error)

    def _on_searched(self, text: str) -> None:
        self._eager = False
        self.view.setCurrentSearchResultIndex(-1)
        self.found.setSearchString(text)
        self._tell()

    def _on_return(self) -> None:
        self._eager = not self._hits()
        self._step(1)

    def _on_counted(self) -> None:
        """Go to the first hit that was waited for; pages are searched one after the other."""
        if self._eager and self._hits():
            self._eager = False
            self._step(1)
        self._tell()

    def _on_back(self) -> None:
        if self._asked is not None:
            self.wanted.emit("reader", Place(self._asked[0]))

    def _zoom(self, factor: float) -> None:
        now = self._factor(self.view.pageNavigator().currentPage())
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(now * factor, _LEAST), _MOST))

    def _bring(self, page: int, place: float) -> None:
        """Bring a place of a page, in points from its top, into the upper third: the view goes to the page only."""
        margins, spacing = self.view.documentMargins(), self.view.pageSpacing()
        above = sum(self._height(before) + spacing for before in range(page))
        part = place / self.document.pagePointSize(page).height()
        height = self.view.viewport().height()
        self.view.verticalScrollBar().setValue(round(margins.top() + above + part * self._height(page) - height / 3))

    def _height(self, page: int) -> float:
        """Return the height of a page in pixels, as the view lays it out."""
        return self.document.pagePointSize(page).height() * self._factor(page) * self._dots()

    def _factor(self, page: int) -> float:
        """Return how large a page is shown; the view does not tell it for pages that fit the width."""
        if self.view.zoomMode() is not QPdfView.ZoomMode.FitToWidth:
            return self.view.zoomFactor()
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        return room / (self.document.pagePointSize(page).width() * self._dots())

    def _dots(self) -> float:
        return self.screen().logicalDotsPerInch() / _POINTS

    def _hits(self) -> int:
        return self.found.rowCount(QModelIndex())

    def _step(self, way: int) -> None:
        total, now = self._hits(), self.view.currentSearchResultIndex()
        if not total:
            return
        now = (now + way) % total if 0 <= now < total else self._nearest(way, total)
        self.view.setCurrentSearchResultIndex(now)
        hit = self.found.resultAtIndex(now)
        self.view.pageNavigator().jump(hit.page(), hit.location())
        self._bring(hit.page(), hit.location().y())
        self._tell()

    def _nearest(self, way: int, total: int) -> int:
        """Return the hit to begin with: from the page in sight on, or before it, and round the ends."""
        here = self.view.pageNavigator().currentPage()
        pages = [self.found.resultAtIndex(hit).page() for hit in range(total)]
        if way > 0:
            return next((hit for hit, page in enumerate(pages) if page >= here), 0)
        return max((hit for hit, page in enumerate(pages) if page < here), default=total - 1)

    def _tell(self) -> None:
        pages = max(self.document.pageCount(), 0)
        for part in (self.search, self.smaller, self.larger, self.fit):
            part.setEnabled(pages > 0)
        page = self.view.pageNavigator().currentPage() + 1
        self.count.set_full(self.tr("Page {0}/{1}").format(page, pages) if pages else "")
        hits, now = self._hits(), self.view.currentSearchResultIndex()
        self.search.set_hint(f"{now + 1}/{hits}" if self.search.text() else "")
        self.previous.setEnabled(hits > 0)
        self.following.setEnabled(hits > 0)
