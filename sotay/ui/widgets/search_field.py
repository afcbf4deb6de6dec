# The field one searches with: a lens, a hint, the cap of its key, a cross to empty it.
# It must not know what is searched.

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.painting import RIGHT, draw_key, key_width, picture, write

PAUSE_MS = 150


class SearchField(QLineEdit):
    """Tell `searched` with the text 150 ms after the last key, at once on Enter."""

    searched = Signal(str)

    def __init__(
        self, theme: Theme, name: str, placeholder: str, clear: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._hint = ""
        self._told = ""
        self.setProperty("kind", "search")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._clear = IconButton(theme, "x", clear, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setVisible(False)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._tell)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_words(self, name: str, placeholder: str, clear: str) -> None:
        """Say everything in another language; `clear` names the cross."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._clear.set_name(clear)

    def set_hint(self, text: str) -> None:
        """Show a short remark at the right end, such as how marks are matched; "" shows none."""
        self._hint = text
        self.setAccessibleDescription(text)
        self._restyle()

    def _on_text_changed(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self._restyle()
        self._pause.start()

    def _on_clear_clicked(self) -> None:
        self.clear()
        self._tell()
        self.setFocus()

    def _tell(self) -> None:
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)

    def _empties(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and bool(self.text())

    def _right(self) -> int:
        """Return the width kept free at the right end."""
        m = self._theme.metrics
        if not self.text():
            return key_width(self._theme, self._key) + 2 * m.gap_2 if self._key else m.gap_2
        hint = (
            QFontMetrics(self._theme.font(m.text_small)).horizontalAdvance(self._hint) + m.gap_2 if self._shown() else 0
        )
        return self._side() + m.gap_2 + hint

    def _side(self) -> int:
        return self._theme.metrics.control_search - 2 * self._theme.metrics.gap_1

    def _shown(self) -> bool:
        """Say whether the hint has room beside the text."""
        m = self._theme.metrics
        wanted = QFontMetrics(self._theme.font(m.text_small)).horizontalAdvance(self._hint)
        return bool(self._hint) and wanted < self.width() // 3

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setTextMargins(m.gap_3 + m.icon_tool + m.gap_1, 0, self._right(), 0)
        side = self._side()
        self._clear.setFixedSize(side, side)
        self._clear.move(self.width() - side - m.gap_1, (self.height() - side) // 2)
        self.update()

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the width of the search in a page header."""
        return QSize(self._theme.metrics.search_width * 2 // 3, self._theme.metrics.control_search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right end."""
        super().resizeEvent(event)
        self._restyle()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from closing the window while there is a text to empty."""
        if event.type() == QEvent.Type.ShortcutOverride and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Esc; an empty field leaves Esc to the page."""
        if self._empties(event):
            self._on_clear_clicked()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lens, and hint or key cap, over the field."""
        super().paintEvent(event)
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        lens = t.text2 if self.isEnabled() else t.disabled
        picture(
            painter,
            self._theme,
            "magnifying-glass",
            lens,
            m.icon_tool,
            QPoint(m.gap_3, (self.height() - m.icon_tool) // 2),
        )
        if not self.text() and self._key:
            width = key_width(self._theme, self._key)
            cap = QRect(self.width() - width - m.gap_2, (self.height() - m.keycap) // 2, width, m.keycap)
            draw_key(painter, self._theme, cap, self._key, t.text2, t.line)
        elif self.text() and self._shown():
            painter.setFont(self._theme.font(m.text_small))
            write(
                painter, QRect(0, 0, self.width() - self._side() - m.gap_2, self.height()), self._hint, t.muted, RIGHT
            )
        painter.end()
