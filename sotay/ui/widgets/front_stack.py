# Several parts in one place, of which one is in front.
# It must not know the parts.

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class FrontStack(QStackedWidget):
    """Show one part; only this one is asked how small it may be, not the largest of those behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Ask for what the part in front needs."""
        shown = self.currentWidget()
        return QSize(0, 0) if shown is None else shown.minimumSizeHint().expandedTo(shown.minimumSize())
