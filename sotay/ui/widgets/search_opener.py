# What looks like the field of the search over the whole book, and opens it: hint, lens and the cap of its key.
# It must not know what is searched.

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box, draw_key, key_width, picture, write

_WIDTH = 360


class SearchOpener(QAbstractButton):
    """Be a button in the shape of a search field; `clicked` asks for the search."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self.setAccessibleDescription(key)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, name: str, hint: str) -> None:
        """Say in the language of now what it searches; `hint` stands in it."""
        self.setAccessibleName(name)
        self.setText(hint)
        self.setToolTip(name)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the width of a hint of some words."""
        return QSize(round(_WIDTH * self._theme.metrics.scale), self._theme.metrics.control)

    def minimumSizeHint(self) -> QSize:
        """Allow less width: the hint is shortened."""
        m = self._theme.metrics
        return QSize(m.gap_7 + m.icon_tool + 2 * key_width(self._theme, self._key), m.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        focused = self.hasFocus()
        border, width = (t.focus, m.focus) if focused else (t.control, m.hairline)
        box(painter, self.rect(), m.radius, t.hover if self.underMouse() else t.surface, border, width)
        corner = QPoint(m.gap_3, (self.height() - m.icon_tool) // 2)
        picture(painter, self._theme, "magnifying-glass", t.text2, m.icon_tool, corner)
        cap = key_width(self._theme, self._key)
        key = QRect(self.width() - cap - m.gap_2, (self.height() - m.keycap) // 2, cap, m.keycap)
        left = corner.x() + m.icon_tool + m.gap_2
        painter.setFont(self._theme.font(m.text_base))
        write(painter, QRect(left, 0, key.left() - m.gap_2 - left, self.height()), self.text(), t.muted)
        draw_key(painter, self._theme, key, self._key, t.text2, t.line)
        painter.end()
