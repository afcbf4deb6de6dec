# Panes side by side whose widths a person sets once.
# It must not know where widths are kept.

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from sotay.ui.theme import Theme

_SETTLED_MS = 300


class RememberingSplitter(QSplitter):
    """Tell `settled` with its state, as base64 text, shortly after a person moved a handle."""

    settled = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setChildrenCollapsible(False)
        self._pause = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._pause.timeout.connect(self._tell)
        self.splitterMoved.connect(self._pause.start)
        self._restyle()
        theme.changed.connect(self._restyle)

    def state_text(self) -> str:
        """Return the widths as a text to keep."""
        return bytes(self.saveState().toBase64().data()).decode("ascii")

    def restore_text(self, text: str) -> bool:
        """Set the widths from a kept text; say whether it fitted."""
        return bool(text) and self.restoreState(QByteArray.fromBase64(QByteArray(text.encode("ascii"))))

    def _tell(self) -> None:
        self.settled.emit(self.state_text())

    def _restyle(self) -> None:
        self.setHandleWidth(self._theme.metrics.hairline)
