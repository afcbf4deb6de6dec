# The minutes as they will look on paper: the first page drawn as a picture.
# It must not know what the minutes say.

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QLabel

from sotay.services.listings import Listing
from sotay.ui.documents.printing import pdf_of
from sotay.ui.documents.table_pages import table_job
from sotay.ui.theme import Theme


def page_picture(listing: Listing, width: int) -> QImage:
    """Return the first page of a list as a picture of a width in pixels; nothing where it cannot be drawn."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf_of(table_job(listing))))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.pageCount() < 1:
        return QImage()
    points = document.pagePointSize(0)
    drawn = document.render(0, QSize(width, round(width * points.height() / points.width())))
    # A page of a PDF has no ground of its own.
    sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
    sheet.fill(0xFFFFFFFF)
    _paint(sheet, drawn)
    document.close()
    return sheet


def _paint(sheet: QImage, drawn: QImage) -> None:
    painter = QPainter(sheet)
    painter.drawImage(0, 0, drawn)
    painter.end()


class PagePicture(QLabel):
    """Show a page on paper, with a thin line around it; hidden until there is one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_page(self, page: QImage, name: str) -> None:
        """Show a picture that was drawn for this screen; `name` is what a screen reader says."""
        shown = QPixmap.fromImage(page)
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        self.setPixmap(shown)
        self.setAccessibleName(name)
        self.setVisible(not page.isNull())

    def _restyle(self) -> None:
        self.setStyleSheet(f"border: {self._theme.metrics.hairline}px solid {self._theme.tokens.control};")
