# One part of a packet to be read: text on a sheet, the pages of a PDF, or word of what cannot be shown here.
# It must not know packets; it loads nothing that is not given to it.

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QUrl
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QStackedWidget, QTextBrowser, QWidget

from sotay.ui.fonts import reading_font
from sotay.ui.theme import Theme
from sotay.ui.widgets.empty_state import EmptyState

_COLUMN = 632  # of text, at 100 %


class Sheet(QTextBrowser):
    """Show reduced HTML in a column of the reading face; links go nowhere, nothing is loaded."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._html = ""
        self.setOpenLinks(False)
        self.document().setDocumentMargin(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_html(self, html: str) -> None:
        """Show a text from its beginning."""
        self._html = html
        self._restyle()
        self.verticalScrollBar().setValue(0)

    def _restyle(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self.document().setDefaultFont(reading_font(m.text_reading))
        self.document().setDefaultStyleSheet(
            f"body, p, li, td, th {{ color: {t.text}; }} p {{ margin: 0 0 {m.gap_2}px 0; }}"
            f" h3, h4 {{ font-size: {m.text_reading}px; margin: {m.gap_4}px 0 {m.gap_2}px 0; }}"
            f" h3 {{ font-size: {m.text_title}px; margin-top: 0; }}"
            f" table {{ border-collapse: collapse; margin: {m.gap_2}px 0; }}"
            f" td, th {{ border: {m.hairline}px solid {t.line}; padding: {m.gap_1}px {m.gap_2}px; }}"
        )
        where = self.verticalScrollBar().value()
        self.setHtml(f"<body>{self._html}</body>")
        self.verticalScrollBar().setValue(where)
        self._centre()

    def _centre(self) -> None:
        m = self._theme.metrics
        room = self.width() - round(_COLUMN * m.scale)
        side = max(m.page_left, room // 2)
        self.setViewportMargins(side, m.gap_4, max(m.gap_4, side - m.scroll), m.gap_2)

    # Qt overrides
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        self._centre()
        super().resizeEvent(event)


class PaperView(QStackedWidget):
    """Show one part at a time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._buffer: QBuffer | None = None
        self.sheet = Sheet(theme)
        self.document = QPdfDocument(self)
        self.pages = QPdfView(self)
        self.pages.setDocument(self.document)
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.unshown = EmptyState(theme, "file", "")
        for widget in (self.sheet, self.pages, self.unshown):
            self.addWidget(widget)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, html: str) -> None:
        """Show a text."""
        self._let_go()
        self.sheet.show_html(html)
        self._bring(self.sheet)

    def show_pdf(self, content: bytes) -> bool:
        """Show the pages of a PDF; return whether it could be read."""
        self._let_go()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        readable = self.document.status() is QPdfDocument.Status.Ready and self.document.pageCount() > 0
        if readable:
            self._bring(self.pages)
        return readable

    def explain(self, title: str, sentence: str) -> None:
        """Say why there is nothing to read here."""
        self._let_go()
        self.unshown.set_words(title, sentence)
        self._bring(self.unshown)

    def set_name(self, name: str) -> None:
        """Name what is shown, for a screen reader."""
        for widget in (self.sheet, self.pages):
            widget.setAccessibleName(name)

    def _bring(self, widget: QWidget) -> None:
        self.setCurrentWidget(widget)
        self.setFocusProxy(widget)

    def _let_go(self) -> None:
        """Close the file shown before: its bytes leave the memory with it."""
        self.document.close()
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def _restyle(self) -> None:
        palette = self.pages.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(self._theme.tokens.line))  # what lies around the pages
        self.pages.setPalette(palette)
