# What may be meant by the words in a field: a short list under it, walked with the arrow keys, gone with the focus.
# It must not know what the words stand for or how they were found.

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout

from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box

_ROWS = 7
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class Suggestions(QFrame):
    """Lie over the window under a field and tell `taken` with the place of a line; the field keeps the focus.

    It is no window of its own: an input method that is writing a word would lose it to one.
    """

    taken = Signal(int)

    def __init__(self, theme: Theme, field: QLineEdit) -> None:
        super().__init__(field)
        self._theme = theme
        self._field = field
        self._lines = QStringListModel(self)
        self._list = QListView()
        self._list.setModel(self._lines)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.clicked.connect(self._on_clicked)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._list)
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)  # once it was shown it is a child of the window
        self.hide()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def lines(self) -> list[str]:
        """Return the lines of the list as it is shown, none while it is hidden."""
        return [] if self.isHidden() else self._lines.stringList()

    def offer(self, lines: Sequence[str], chosen: int = -1) -> None:
        """Show lines with one of them chosen, or go away where there are none."""
        self._lines.setStringList(list(lines))
        if not lines:
            self.hide()
            return
        self._choose(chosen)
        self._place()
        self.show()
        self.raise_()

    def _choose(self, place: int) -> None:
        self._list.setCurrentIndex(self._lines.index(place))

    def _place(self) -> None:
        m, window = self._theme.metrics, self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        rows = min(self._lines.rowCount(), _ROWS)
        edge = 2 * m.gap_1
        below = self._field.mapTo(window, QPoint(0, self._field.height() + m.gap_1 // 2))
        under, over = window.height() - below.y(), below.y() - self._field.height()
        room = max(under, over) - edge
        height = min(rows * m.control, max(m.control, room // m.control * m.control)) + edge
        top = below.y() if height <= under else below.y() - self._field.height() - m.gap_1 - height
        self.setGeometry(below.x(), top, self._field.width(), height)

    def _restyle(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self._column.setContentsMargins(m.hairline, m.gap_1, m.hairline, m.gap_1)
        self._list.setStyleSheet(
            f"QListView {{ background: {t.surface}; font-size: {m.text_base}px; }}"
            f" QListView::item {{ min-height: {m.control}px; padding: 0 {m.field_pad}px; color: {t.text}; }}"
            f" QListView::item:hover {{ background: {t.hover}; }}"
            f" QListView::item:selected {{ background: {t.sel}; color: {t.text}; }}"
        )

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, place: int) -> None:
        self.hide()
        if place >= 0:
            self.taken.emit(place)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list from the field, and go away with its focus."""
        if self.isVisible():
            if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
                event.accept()  # Esc closes the list, not the dialog under it
                return True
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
            if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide} and not self._list.underMouse():
                self.hide()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            last = self._lines.rowCount() - 1
            self._choose(min(max(self._list.currentIndex().row() + _STEPS[key], 0), last))
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        if key in _TAKING and not event.modifiers():
            self._take(self._list.currentIndex().row())
            return key != Qt.Key.Key_Tab  # Tab takes the line and goes on to the next field
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card under the lines."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        box(painter, self.rect(), m.radius, t.surface, t.control, m.hairline)
        painter.end()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
