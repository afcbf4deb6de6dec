# The offer to take back what was just done, at the bottom of the window, for 20 seconds.
# It must not know what is taken back.

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.painting import box

LASTS_MS = 20_000


class UndoBar(QFrame):
    """Tell `undone` when taken; time stands still under the mouse and under the focus, Ctrl+Z outlives the bar."""

    undone = Signal()
    expired = Signal()

    def __init__(self, theme: Theme, window: QWidget, undo: str, lasts_ms: int = LASTS_MS) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._lasts = lasts_ms
        self._left = lasts_ms
        self._words = ElidedLabel("", "base")
        self._button = Button(theme, undo, Kind.INVERSE, key=_shown(QKeySequence.StandardKey.Undo), size=Size.SMALL)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time_over)
        self._key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window, self._take)
        self._key.setEnabled(False)
        self._button.clicked.connect(self._take)
        self._button.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()
        self._restyle()
        theme.changed.connect(self._restyle)

    def offer(self, text: str) -> None:
        """Show what was done and offer to take it back; an earlier offer is over."""
        self._words.set_full(text)
        self.setAccessibleName(text)
        self._key.setEnabled(True)
        self._left = self._lasts
        self._place()
        self.show()
        self.raise_()
        self._timer.start(self._left)
        announce(self, text)

    def withdraw(self) -> None:
        """End the offer, because it can no longer be taken."""
        self._timer.stop()
        self._key.setEnabled(False)
        self.hide()

    def is_running(self) -> bool:
        """Say whether the time of the offer is running."""
        return self._timer.isActive()

    def _take(self) -> None:
        self.withdraw()
        self.undone.emit()

    def _on_time_over(self) -> None:
        self.hide()
        self.expired.emit()

    def _hold(self) -> None:
        if self._timer.isActive():
            self._left = self._timer.remainingTime()
            self._timer.stop()

    def _go_on(self) -> None:
        if self.isVisible() and not self.underMouse() and not self._button.hasFocus():
            self._timer.start(self._left)

    def _place(self) -> None:
        m, window = self._theme.metrics, self._window
        width = min(m.undo_width, window.width() - 2 * m.gap_5)
        top = window.height() - m.undo - m.status - m.gap_3
        self.setGeometry(QRect((window.width() - width) // 2, top, width, m.undo))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._row.setContentsMargins(m.gap_4, 0, m.gap_2, 0)
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.page))
        self._words.setStyleSheet(f"color: {self._theme.tokens.page};")
        self.setPalette(colours)
        self._place()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window, and hold the time while the button has the focus."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        elif watched is self._button and event.type() == QEvent.Type.FocusIn:
            self._hold()
        elif watched is self._button and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._go_on)
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Hold the time while the mouse is here."""
        super().enterEvent(event)
        self._hold()

    def leaveEvent(self, event: QEvent) -> None:
        """Let the time go on."""
        super().leaveEvent(event)
        QTimer.singleShot(0, self, self._go_on)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground."""
        painter = QPainter(self)
        box(painter, self.rect(), self._theme.metrics.radius, self._theme.tokens.text)
        painter.end()


def _shown(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
