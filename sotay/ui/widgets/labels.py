# Words on a page: one line, one elided line, a paragraph; each with room for stacked marks (ẪỖẾẰ).
# It must not know what the words say.

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sotay.ui.stylesheet import ROLES
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import draw_key, key_width


def label(text: str, role: str = "base", parent: QWidget | None = None) -> QLabel:
    """Return a line of plain text in a role of the style sheet, such as "title", "caption" or "field"."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    return made


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Set a property the style sheet reads and dress the widget again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def unbroken(text: str) -> str:
    """Return a text for the eye that is never broken between lines; not for copying or for an index."""
    return text.replace(" ", "\u00a0").replace("-", "\u2011").replace("/", "/\u2060")


class ElidedLabel(QLabel):
    """Show one line, shortened where it is too long; the tool tip then holds all of it."""

    def __init__(self, text: str = "", role: str = "base", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._full = ""
        self.set_full(text)

    @property
    def full(self) -> str:
        """Return the whole text."""
        return self._full

    def set_full(self, text: str) -> None:
        """Show another text."""
        self._full = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._shorten()

    def _shorten(self) -> None:
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, max(self.width(), 0))
        self.setText(shown)
        self.setToolTip(self._full if shown != self._full else "")

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the new width."""
        super().resizeEvent(event)
        self._shorten()

    def sizeHint(self) -> QSize:
        """Ask for the width of the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Allow any width: the text is shortened."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())


class Paragraph(QLabel):
    """Show wrapping text with a fixed line height; a part may be strong."""

    def __init__(self, theme: Theme, text: str = "", role: str = "base", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = ""
        self._strong = ""
        self._line = f"line_{ROLES[role][0]}"
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.set_plain(text)
        theme.changed.connect(self._restyle)

    @property
    def plain(self) -> str:
        """Return the text without its markup."""
        return self._plain

    def set_plain(self, text: str, strong: str = "") -> None:
        """Show a plain text; its first occurrence of `strong` is set in semi-bold."""
        self._plain, self._strong = text, strong
        self.setAccessibleName(text)
        self._restyle()

    def _restyle(self) -> None:
        lines = getattr(self._theme.metrics, self._line)
        body = escape(self._plain).replace("\n", "<br/>")
        if self._strong:
            part = f'<span style="font-weight:600">{escape(unbroken(self._strong))}</span>'
            body = body.replace(escape(self._strong), part, 1)
        self.setText(f'<div style="line-height:{lines}px">{body}</div>' if body else "")


class KeyCap(QWidget):
    """Show the cap of one key or of several pressed together."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the size of the cap."""
        return QSize(key_width(self._theme, self._text), self._theme.metrics.keycap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = QPainter(self)
        draw_key(painter, self._theme, self.rect(), self._text, self._theme.tokens.text2, self._theme.tokens.control)
        painter.end()
