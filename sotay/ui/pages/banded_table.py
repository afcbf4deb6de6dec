# A table of rows under bands: keys pass the bands, the keyboard begins at the first row.
# It must not know what rows say, nor how wide columns are.

from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView

from sotay.ui.delegates.trail_row import TrailRowDelegate
from sotay.ui.pages.banded_model import BandedModel
from sotay.ui.theme import Theme
from sotay.ui.widgets.row_table import RowTable

R = TypeVar("R")


class BandedTable(RowTable[BandedModel[R]]):
    """Show the rows of a model with bands."""

    def __init__(self, theme: Theme, model: BandedModel[R], *, several: bool = False) -> None:
        super().__init__(theme, model, several=several)
        self.setItemDelegate(TrailRowDelegate(theme, self))

    def begin(self) -> None:
        """Choose the first row, where the keyboard is here and nothing is chosen."""
        if self.hasFocus() and not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(1, 0))  # below the first band

    # Qt overrides
    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the row beside a band, where a key would go to the band itself and so nowhere."""
        index = super().moveCursor(action, keys)
        if index.isValid() and not self._rows.id_at(index.row()):
            by = -1 if index.row() < self.currentIndex().row() and index.row() else 1
            return self._rows.index(index.row() + by, index.column())
        return index

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.begin()
