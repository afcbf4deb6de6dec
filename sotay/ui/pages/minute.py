# The minute of an import on one A4 page, to print and sign, or as a PDF.
# It must not know imports beyond the finished minute.

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from sotay.domain.errors import Code, SotayError
from sotay.services.receipts import Receipt
from sotay.ui.fonts import mono_font

_MARGIN = 20.0  # mm
_POINTS = 10


def save_minute(receipt: Receipt, path: Path) -> None:
    """Write the minute as a PDF; raise SotayError(NOT_WRITABLE)."""
    try:
        path.write_bytes(minute_pdf(receipt))
    except OSError as error:
        raise SotayError(Code.NOT_WRITABLE, {"file": str(path)}) from error


def minute_pdf(receipt: Receipt) -> bytes:
    """Return the minute as the bytes of a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(receipt.title)
    print_minute(receipt, writer)
    del writer  # the file ends when its writer goes
    return bytes(buffer.data().data())


def print_minute(receipt: Receipt, device: QPagedPaintDevice) -> None:
    """Draw the minute on a printer or another device with pages."""
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    size, way = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(size, way, margins, QPageLayout.Unit.Millimeter))
    font = mono_font(_POINTS)
    font.setPointSize(_POINTS)
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setPlainText(receipt.as_text())
    document.print_(device)
