# Text broken into lines for paper, in the dots of the printer or the PDF.
# It must not know pages or documents.

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QTextCharFormat, QTextLayout, QTextOption

from sotay.services.exporting import Emphasis, Sheet
from sotay.ui.fonts import READING_FAMILIES

_POINTS_PER_INCH = 72
_MM_PER_INCH = 25.4
_RAISED = {
    "sub": QTextCharFormat.VerticalAlignment.AlignSubScript,
    "sup": QTextCharFormat.VerticalAlignment.AlignSuperScript,
}


@dataclass(frozen=True, slots=True)
class Face:
    """Say how a text is set: letters and lines in points, and how its lines stand."""

    points: float
    line: float
    bold: bool = False
    italic: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Mark(Emphasis):
    """Colour a range of letters, and what is behind them where there is a `ground`; the style may be "through" too."""

    colour: str
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line of letters, its number in the paragraph that was laid out, and its height in dots."""

    layout: QTextLayout
    number: int
    height: float

    @property
    def drop(self) -> float:
        """Return how far below the top of the line its letters begin."""
        return (self.height - self.layout.lineAt(self.number).height()) / 2


class Paper:
    """Measure one sheet of a device: everything in dots from its upper left corner."""

    def __init__(self, device: QPagedPaintDevice, sheet: Sheet, families: tuple[str, ...] = READING_FAMILIES) -> None:
        self.device, self.sheet, self._families = device, sheet, families
        size = device.pageLayout().fullRectPixels(device.logicalDpiX())
        self.width, self.height = float(size.width()), float(size.height())
        self.left, self.right = self.mm(sheet.left), self.width - self.mm(sheet.right)
        self.top, self.bottom = self.mm(sheet.top), self.height - self.mm(sheet.bottom)

    def pt(self, points: float) -> float:
        """Return the dots of a length in points."""
        return points * self.device.logicalDpiY() / _POINTS_PER_INCH

    def mm(self, millimetres: float) -> float:
        """Return the dots of a length in millimetres."""
        return millimetres * self.device.logicalDpiY() / _MM_PER_INCH

    def broken(
        self, text: str, face: Face, width: float, emphases: tuple[Emphasis, ...] = (), indent: float = 0
    ) -> list[Line]:
        """Break a text into lines of a width; the first is shorter by the indent."""
        layout = QTextLayout(text, self._font(face), self.device)
        option = QTextOption(face.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_range(one) for one in emphases])
        layout.setCacheEnabled(True)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            inset = 0 if layout.lineCount() > 1 else indent
            line.setLineWidth(max(width - inset, 1))
            line.setPosition(QPointF(inset, 0))
        layout.endLayout()
        return [Line(layout, number, self.pt(face.line)) for number in range(layout.lineCount())]

    def length(self, text: str, bold: bool) -> float:
        """Return how long a text in the letters of tables is on one line."""
        face = Face(self.sheet.table, self.sheet.table_line, bold)
        return QFontMetricsF(self._font(face), self.device).horizontalAdvance(text)

    def _font(self, face: Face) -> QFont:
        font = QFont(list(self._families))
        font.setPointSizeF(face.points)
        font.setBold(face.bold)
        font.setItalic(face.italic)
        return font


def _range(one: Emphasis) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = one.start, one.end - one.start
    form = _format(one.style)
    if isinstance(one, Mark):
        form.setForeground(QColor(one.colour))
        if one.ground:
            form.setBackground(QColor(one.ground))
    made.format = form
    return made


def _format(style: str) -> QTextCharFormat:
    """Return one kind of emphasis alone, so that several of them add up where they overlap."""
    made = QTextCharFormat()
    if style == "bold":
        made.setFontWeight(QFont.Weight.Bold)
    elif style == "italic":
        made.setFontItalic(True)
    elif style == "under":
        made.setFontUnderline(True)
    elif style == "through":
        made.setFontStrikeOut(True)
    elif style in _RAISED:
        made.setVerticalAlignment(_RAISED[style])
    return made
