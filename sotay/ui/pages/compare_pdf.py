# A comparison as a PDF on A4 across: its tables flow over the pages, each with the source and its number.
# It must not know the window or how differences are found.
#
# A QTextDocument lays itself out in one call that stops every thread of Python, so that each holds only a few rows;
# the next one goes on below on the same page.

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QLineF, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextDocument,
    QTextOption,
)

from sotay.domain.progress import Progress
from sotay.ui.fonts import reading_font

_DPI = 96  # everything is laid out in pixels of a screen, and drawn larger
_DOTS = 1200  # an inch; letters are placed as finely
_LEFT, _TOP, _RIGHT, _BOTTOM = 76, 60, 57, 76  # pixels: 20, 16, 15 and 20 mm
_FOOT, _FOOT_GAP, _NUMBER = 11, 12, 76
_GREY = QColor("#555555")
_LEAST = 90  # pixels of a page below which the next rows begin a new one: what became of them and two lines


def comparison_pdf(tables: Sequence[str], title: str, source: str, progress: Progress) -> bytes:
    """Return tables of rich text as the bytes of a PDF; `progress` counts them twice and may stop it.

    They are laid out twice, to count pages without keeping them: long ones would fill the memory.
    """
    loop = QEventLoop()  # gives this thread what the timer of a text layout asks for; it is never run
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    writer.setCreator("Sổ tay")
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    sheet = layout.fullRectPixels(_DPI)
    room = QRectF(_LEFT, _TOP, sheet.width() - _LEFT - _RIGHT, sheet.height() - _TOP - _BOTTOM)
    document = _document(room.size())
    pages = max((page + document.pageCount() for page in _laid_out(document, tables, progress)), default=1)
    painter = QPainter(writer)
    painter.scale(_DOTS / _DPI, _DOTS / _DPI)
    begun = 0
    for first in _laid_out(document, tables, progress):
        for inside in range(document.pageCount()):
            if begun <= first + inside:
                if begun:
                    writer.newPage()
                begun += 1
                _draw_foot(painter, source, f"Trang {begun}/{pages}", room)
            _draw(painter, document, inside, room)
    painter.end()
    del painter, writer, document, loop  # the file ends when its writer goes
    return bytes(buffer.data().data())


def _laid_out(document: QTextDocument, tables: Sequence[str], progress: Progress) -> Iterator[int]:
    """Lay each table out in the document, one after the other, and give the number of the page it begins on."""
    page, used, size = 0, 0.0, document.pageSize()
    for done, table in enumerate(tables):
        progress("page", done, len(tables))
        if size.height() - used < _LEAST:
            page, used = page + 1, 0.0
        _lay_out(document, table, used)
        yield page
        last = document.pageCount() - 1
        page, used = page + last, _bottom(document) - last * size.height()


def _document(size: QSizeF) -> QTextDocument:
    """Return the one document that every table is laid out in.

    A new layout connects objects while this thread holds the interpreter; a window that disconnects others in that
    moment can stop both for ever. So there is one layout, not one for each table.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(reading_font(1))
    document.setPageSize(size)
    return document


def _lay_out(document: QTextDocument, table: str, used: float) -> None:
    """Lay a table out below what is used of the page already."""
    height = f"font-size:1px;line-height:{used}px;-qt-line-height-type:fixed"
    document.setHtml(f'<p style="margin:0;{height}">&nbsp;</p>{table}' if used else table)


def _bottom(document: QTextDocument) -> float:
    table = document.rootFrame().childFrames()[0]
    return document.documentLayout().frameBoundingRect(table).bottom()


def _draw(painter: QPainter, document: QTextDocument, page: int, room: QRectF) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    clip = QRectF(0, page * room.height(), room.width(), room.height())
    context.clip = clip.adjusted(0, 1, 0, -1)  # lines that only touch it stand on another page
    painter.save()
    painter.translate(room.left(), room.top() - clip.top())
    painter.setClipRect(clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _draw_foot(painter: QPainter, source: str, number: str, room: QRectF) -> None:
    """Draw the source on the left and the page on the right, below a hairline."""
    painter.save()
    painter.setFont(reading_font(_FOOT))
    painter.setPen(QPen(_GREY, 0.5))
    y = room.bottom() + _FOOT_GAP
    painter.drawLine(QLineF(room.left(), y, room.right(), y))
    foot = QRectF(room.left(), y + _FOOT / 2, room.width(), 3 * _FOOT_GAP)
    painter.drawText(foot.adjusted(0, 0, -_NUMBER, 0), source, QTextOption(Qt.AlignmentFlag.AlignLeft))
    painter.drawText(foot, number, QTextOption(Qt.AlignmentFlag.AlignRight))
    painter.restore()
