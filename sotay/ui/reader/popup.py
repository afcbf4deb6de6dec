# A card over the text, there as long as the focus is in it.
# It must not know what the card says.

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QWidget


class Popup(QFrame):
    """Hold one card over the text; tell `closed` on Esc and when the focus goes elsewhere."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        left = before is not None and (before is self or self.isAncestorOf(before))
        if left and now is not None and not self.isAncestorOf(now) and not isinstance(now, QMenu):
            self.closed.emit()

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
