# The offer to take back what was just done, on a row of its own at the foot of the page, for 20 seconds.
# It must not know what is taken back, nor lie over anything.

from PySide6.QtCore import QEvent, QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.painting import box

LASTS_MS = 20_000


class UndoBar(QFrame):
    """Tell `undone` when taken; time stands still under the mouse and under the focus, Ctrl+Z outlives the bar.

    Whoever makes it puts it into a layout: while it is shown, what stands above it becomes less high. `left` tells that
    it went with the keyboard on its button, which needs another place then.
    """

    undone = Signal()
    expired = Signal()
    left = Signal()

    def __init__(self, theme: Theme, window: QWidget, undo: str, lasts_ms: int = LASTS_MS) -> None:
        super().__init__(window)
        self._theme = theme
        self._lasts = lasts_ms
        self._left = lasts_ms
        self._words = ElidedLabel("", "base")
        self._button = Button(theme, undo, Kind.INVERSE, key=_shown(QKeySequence.StandardKey.Undo), size=Size.SMALL)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.end)
        self._key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window, self._take)
        self._key.setEnabled(False)
        self._button.clicked.connect(self._take)
        self._button.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self._restyle()
        theme.changed.connect(self._restyle)

    def offer(self, text: str) -> None:
        """Show what was done and offer to take it back; an earlier offer is over."""
        self._show_text(text)
        self._key.setEnabled(True)
        self._left = self._lasts
        self.show()
        self._timer.start(self._left)
        announce(self, text)

    def set_words(self, text: str, undo: str) -> None:
        """Say the same in another language: what was done, and the word on the button; the time goes on."""
        self._show_text(text)
        self._button.setText(undo)
        self._button.updateGeometry()

    def withdraw(self) -> None:
        """End the offer, because it can no longer be taken."""
        self._timer.stop()
        self._key.setEnabled(False)
        self._go()

    def is_running(self) -> bool:
        """Say whether the time of the offer is running."""
        return self._timer.isActive()

    def _take(self) -> None:
        self.withdraw()
        self.undone.emit()

    def _show_text(self, text: str) -> None:
        self._words.set_full(text)
        self.setAccessibleName(text)

    def _go(self) -> None:
        focused = self._button.hasFocus()
        self.hide()
        if focused:
            self.left.emit()

    def end(self) -> None:
        """Take the bar away; the offer is taken by its key as long as nothing else is offered."""
        self._timer.stop()
        self._go()
        self.expired.emit()

    def _hold(self) -> None:
        if self._timer.isActive():
            self._left = self._timer.remainingTime()
            self._timer.stop()

    def _go_on(self) -> None:
        if self.isVisible() and not self.underMouse() and not self._button.hasFocus():
            self._timer.start(self._left)

    def _card(self) -> QRect:
        """Return where the bar itself is on its row: in the middle, never wider than its words are read with ease."""
        m = self._theme.metrics
        width = min(m.undo_width, self.width() - 2 * m.gap_5)
        return QRect((self.width() - width) // 2, m.gap_1, width, m.undo)

    def _fit(self) -> None:
        m, card = self._theme.metrics, self._card()
        right = self.width() - card.right() - 1
        self._row.setContentsMargins(card.left() + m.gap_4, card.top(), right + m.gap_2, m.gap_2)

    def _restyle(self) -> None:
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.page))
        self._words.setStyleSheet(f"color: {self._theme.tokens.page};")
        self.setPalette(colours)
        self.updateGeometry()
        self._fit()

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the bar and the air around it."""
        m = self._theme.metrics
        return QSize(m.undo_width + 2 * m.gap_5, m.gap_1 + m.undo + m.gap_2)

    def minimumSizeHint(self) -> QSize:
        """Allow any width that the button has room in: the words are shortened."""
        return QSize(self._button.sizeHint().width() + 2 * self._theme.metrics.gap_7, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar in the middle."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold the time while the button has the focus."""
        if watched is self._button and event.type() == QEvent.Type.FocusIn:
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
        box(painter, self._card(), self._theme.metrics.radius, self._theme.tokens.text)
        painter.end()


def _shown(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
