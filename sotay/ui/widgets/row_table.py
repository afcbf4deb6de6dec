# A table of rows as wide as its view: columns get their widths, nothing wraps or moves.
# It must not know what rows say.

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sotay.ui.theme import Theme

M = TypeVar("M", bound=QAbstractItemModel)


class RowTable(QTableView, Generic[M]):
    """Tell `chosen` with the place of a row that is entered; subclasses tell clicks and `arrange` the columns."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, model: M, *, several: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._rows = model
        modes = QAbstractItemView.SelectionMode
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: the columns must not jump when a search leaves few rows.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self.arrange)

    def arrange(self) -> None:
        """Give the columns their widths."""
        raise NotImplementedError

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths."""
        super().resizeEvent(event)
        self.arrange()
