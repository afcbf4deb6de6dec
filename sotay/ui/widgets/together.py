# Parts of a header that serve one purpose, close together: a count and its arrows, ways of zooming.
# It must not know what the parts do.

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sotay.ui.theme import Theme


class Together(QWidget):
    """Line up parts from left to right with the smallest gap."""

    def __init__(self, theme: Theme, *parts: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self._row.addWidget(part)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.metrics.gap_1)
