# Pages drawn on a printer or written as a PDF, one by one, in a worker thread.
# It must not know dialogs, nor where a PDF goes.

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QPointF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtPrintSupport import QPrinter

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.services.exporting import Copy, Sheet
from sotay.ui.documents.lines import Face, Paper
from sotay.ui.documents.pages import Page
from sotay.ui.documents.typesetting import set_pages
from sotay.ui.fonts import READING_FAMILIES

_DOTS = 1200  # an inch; letters are placed as finely
_GREY, _FAINT = QColor("#555555"), QColor("#c8c8c8")
_FOOTER_GAP = 4  # mm below the text
_HAIR = 0.4  # points
_LEADING = 1.3
_NUMBER_WIDTH = 24  # mm
_MARK_POINTS, _MARK_LENGTH = 27, 290  # letters in points; mm of the line that they stand in the middle of
_ALL = range(1, sys.maxsize)


@dataclass(frozen=True, slots=True)
class Job:
    """Say what is printed: its pages for a paper, each time anew, what stands at their foot, and whose it is.

    `families` are its typefaces, the first that there is; `mark` stands across each page, behind its words.
    """

    pages: Callable[[Paper], Iterator[Page]]
    sheet: Sheet
    title: str
    source: str
    issuer: str = ""
    landscape: bool = False
    families: tuple[str, ...] = READING_FAMILIES
    mark: str = ""


def pdf_bytes(copy: Copy, sheet: Sheet, progress: Progress = silent) -> bytes:
    """Return a copy as the bytes of a PDF on A4; `progress` counts pages and may stop it."""
    return pdf_of(_job(copy, sheet), progress)


def draw(copy: Copy, sheet: Sheet, device: QPagedPaintDevice, progress: Progress = silent, wanted: range = _ALL) -> int:
    """Draw a copy on a device with pages and return how many it has in all; raise as `draw_job`."""
    return draw_job(_job(copy, sheet), device, progress, wanted)


def _job(copy: Copy, sheet: Sheet) -> Job:
    return Job(lambda paper: set_pages(copy, paper), sheet, copy.title, copy.source, copy.issuer, mark=copy.mark)


def pdf_of(job: Job, progress: Progress = silent) -> bytes:
    """Return what is printed as the bytes of a PDF on A4; `progress` counts pages and may stop it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(job.title)
    writer.setAuthor(job.issuer)
    writer.setCreator("Sổ tay")
    set_paper(writer, landscape=job.landscape)
    draw_job(job, writer, progress)
    del writer  # the file ends when its writer goes
    return bytes(buffer.data().data())


def set_paper(device: QPagedPaintDevice, *, landscape: bool = False) -> None:
    """Ask for A4; margins are those of the sheet, so the device has none."""
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, QMarginsF(), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)


def printed_pages(printer: QPrinter) -> range:
    """Return the pages that a person chose in the print dialog; all where none were."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange or not printer.fromPage():
        return _ALL
    return range(printer.fromPage(), printer.toPage() + 1)


def draw_job(job: Job, device: QPagedPaintDevice, progress: Progress = silent, wanted: range = _ALL) -> int:
    """Draw on a device with pages and return how many there are in all; raise PRINT_FAILED where it takes none.

    The text is set twice, to count pages without keeping them: a long one would fill the memory.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise SotayError(Code.PRINT_FAILED, {"document": job.title})
    try:
        paper = Paper(device, job.sheet, job.families)
        total, drawn = _count(job, paper, progress), 0
        for number, page in enumerate(job.pages(paper), 1):
            progress("page", number, total)
            if number not in wanted:
                continue
            if drawn:
                device.newPage()
            drawn += 1
            page.wash(painter)
            _draw_mark(painter, paper, job.mark)
            page.draw(painter, paper)
            if paper.sheet.number_above:
                _draw_number(painter, paper, page.number or number)
            else:
                _draw_footer(painter, paper, job.source, f"Trang {number}/{total}")
    except SotayError:
        if isinstance(device, QPrinter):
            device.abort()  # no half of a document on paper
        raise
    finally:
        painter.end()
    return total


def _count(job: Job, paper: Paper, progress: Progress) -> int:
    total = 0
    for total, _ in enumerate(job.pages(paper), 1):
        progress("page", 0, total)
    return total


def _draw_mark(painter: QPainter, paper: Paper, mark: str) -> None:
    """Draw a mark in grey from the lower left to the upper right; what is drawn later stands over it."""
    if not mark:
        return
    face = Face(_MARK_POINTS, _MARK_POINTS * _LEADING, bold=True, align=Qt.AlignmentFlag.AlignHCenter)
    long = paper.mm(_MARK_LENGTH)
    painter.save()
    painter.translate(paper.width / 2, paper.height / 2)
    painter.rotate(-45)
    painter.setPen(_FAINT)
    for line in paper.broken(mark, face, long):
        line.layout.lineAt(line.number).draw(painter, QPointF(-long / 2, -line.height / 2))
    painter.restore()


def _draw_number(painter: QPainter, paper: Paper, number: int) -> None:
    """Draw the number above the text, in the middle, from the first page that has one."""
    sheet = paper.sheet
    if number >= sheet.number_first:
        face = Face(sheet.number, sheet.number * _LEADING, align=Qt.AlignmentFlag.AlignHCenter)
        line = paper.broken(str(number), face, paper.right - paper.left)[0]
        painter.setPen(Qt.GlobalColor.black)
        line.layout.lineAt(0).draw(painter, QPointF(paper.left, paper.mm(sheet.number_above)))


def _draw_footer(painter: QPainter, paper: Paper, source: str, number: str) -> None:
    """Draw the source on the left and the page on the right, below a hairline."""
    points, y = paper.sheet.footer, paper.bottom + paper.mm(_FOOTER_GAP)
    left, right, width = paper.left, paper.width - paper.mm(paper.sheet.footer_right), paper.mm(_NUMBER_WIDTH)
    painter.setPen(QPen(_GREY, paper.pt(_HAIR)))
    painter.drawLine(QLineF(left, y, right, y))
    y += paper.pt(points / 2)
    parts = (
        (source, Face(points, points * _LEADING), left, right - left - width),
        (number, Face(points, points * _LEADING, align=Qt.AlignmentFlag.AlignRight), right - width, width),
    )
    for text, face, x, room in parts:
        for place, line in enumerate(paper.broken(text, face, room)):
            line.layout.lineAt(line.number).draw(painter, QPointF(x, y + place * line.height))
