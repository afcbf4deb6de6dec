# The sheet that a paper lies on while it is edited: in the middle of the room, with the heading above its text.
# It must not know what is written on it.

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from sotay.ui.reader.faces import Face
from sotay.ui.theme import Theme

_SIZE = 16
_COLUMN = 632  # about 72 characters
_PAD = 56
_TITLE_LINES = 3.4
_RULE = 56


class PaperSheet(QTextEdit):
    """Edit plain words on a sheet that is as wide as a comfortable line needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._subject = "", ""
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)

    @property
    def face(self) -> Face:
        """Return the typeface of the text at the scale of now."""
        return Face(size=_SIZE, scale=self._theme.metrics.scale)

    def set_heading(self, title: str, subject: str) -> None:
        """Show the name of the paper and what it is about above the text; both stay out of it."""
        self._title, self._subject = title, subject
        self.viewport().update()

    def dress(self) -> None:
        """Wear the colours and lengths of now; the text is to be written anew after that."""
        tokens, face = self._theme.tokens, self.face
        self.setFont(face.font())
        self.document().setDefaultFont(face.font())
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens.surface))
        palette.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
        palette.setColor(QPalette.ColorRole.Window, QColor(tokens.sunken))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(tokens.ink))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.on_ink))
        self.setPalette(palette)
        frame = self.document().rootFrame().frameFormat()
        frame.setMargin(self._scaled(_PAD))
        frame.setTopMargin(self._scaled(_PAD / 2) + round(_TITLE_LINES * face.line))
        self.document().rootFrame().setFrameFormat(frame)
        self._place_sheet()

    def _scaled(self, length: float) -> int:
        return round(length * self._theme.metrics.scale)

    def _place_sheet(self) -> None:
        """Put the sheet in the middle, as wide as a comfortable line needs."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, (room - self._scaled(_COLUMN + 2 * _PAD)) // 2)
        self.setViewportMargins(side, 0, side, 0)
        # Qt sets the lines anew for a new size of the whole, not of its margins.
        self.document().setTextWidth(self.viewport().width())

    def _paint_heading(self, painter: QPainter) -> None:
        face, tokens = self.face, self._theme.tokens
        scrolled = self.verticalScrollBar().value()
        pad, line, width = self._scaled(_PAD), face.line, self.viewport().width()
        top = self._scaled(_PAD / 2) - scrolled
        painter.setPen(QColor(tokens.text))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setFont(face.font(1.06, 700))
        painter.drawText(QRectF(pad, top, width - 2 * pad, line), middle, self._title)
        painter.setFont(face.font(1.0, 600))
        words = Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(pad, top + line, width - 2 * pad, 2 * line), middle | words, self._subject)
        drawn = painter.boundingRect(QRectF(pad, top + line, width - 2 * pad, 2 * line), middle | words, self._subject)
        y, half = drawn.bottom() + line / 4, self._scaled(_RULE) / 2
        painter.drawLine(round(width / 2 - half), round(y), round(width / 2 + half), round(y))

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, the heading above it, and the edges of the sheet."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self._title:
            self._paint_heading(painter)
        if self.viewportMargins().left():
            painter.setPen(QPen(QColor(self._theme.tokens.line), self._theme.metrics.hairline))
            right = self.viewport().width() - 1
            painter.drawLine(0, 0, 0, self.viewport().height())
            painter.drawLine(right, 0, right, self.viewport().height())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet in the middle."""
        super().resizeEvent(event)
        self._place_sheet()
