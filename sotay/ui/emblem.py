# The sign of the program in title bars and task bars: a lacquer-red book with a gold ribbon.
# It must not know windows.

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap

from sotay.ui.tokens import LIGHT

_SIZES = (16, 24, 32, 48, 64, 128, 256)


def emblem() -> QIcon:
    """Return the sign, drawn sharply for each size that systems ask for."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_drawn(size))
    return icon


def _drawn(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    unit = size / 16
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    book = QPainterPath()
    book.addRoundedRect(QRectF(2 * unit, unit, 12 * unit, 14 * unit), 1.5 * unit, 1.5 * unit)
    painter.fillPath(book, QColor(LIGHT.spine))
    painter.setClipPath(book)
    painter.fillRect(QRectF(2 * unit, unit, 2.5 * unit, 14 * unit), QColor(LIGHT.spine_2))
    painter.fillRect(QRectF(9 * unit, unit, 2.5 * unit, 7 * unit), QColor(LIGHT.gold))
    painter.end()
    return pixmap
