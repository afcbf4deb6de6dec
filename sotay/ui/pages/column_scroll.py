# A column that scrolls as a whole, and gives wrapped text the height that it needs at the width there is.
# It must not know what stands in the column.

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class ColumnScroll(QScrollArea):
    """Hold `column`, a layout to be filled; it is as wide as the area and as tall as its content wants."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room = QWidget()
        self._room.setObjectName("contents")
        self.column = QVBoxLayout(self._room)
        self.setWidget(self._room)
        self._room.installEventFilter(self)

    def _fit(self) -> None:
        # A scroll area asks only for the least size, which knows nothing of the lines that a narrow width makes.
        wraps = self._room.hasHeightForWidth()  # what wraps may have gone since
        self._room.setMinimumHeight(self._room.heightForWidth(self.viewport().width()) if wraps else 0)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the height when the content asks for another one."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._room:
            self._fit()
        return super().eventFilter(watched, event)
