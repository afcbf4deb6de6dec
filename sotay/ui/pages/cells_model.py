# A short list as a table model: a cell for each row and column, with its words.
# It must not know what rows hold.

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sotay.ui.delegates.rows import ROW_ROLE, CellText

Index = QModelIndex | QPersistentModelIndex
_WORDS = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)


class CellsModel(QAbstractTableModel):
    """Give a table view a number of rows below heads; subclasses make the cells."""

    def __init__(self, count: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._heads = self.heads()

    def heads(self) -> Sequence[str]:
        """Return what stands above the columns."""
        raise NotImplementedError

    def cell(self, place: int, column: int) -> CellText:
        """Return what stands in a row and column."""
        raise NotImplementedError

    def tip(self, place: int, column: int) -> str:
        """Return what is told below the pointer: by itself the words of the cell."""
        return _words(self.cell(place, column))

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return self._heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, or its words for a screen reader and for the tool tip."""
        if not index.isValid():
            return None
        place, column = index.row(), index.column()
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(place, column)
        if role == ROW_ROLE:
            return self.cell(place, column)
        return _words(self.cell(place, column)) if role in _WORDS else None


def _words(cell: CellText) -> str:
    return ", ".join(filter(None, (cell.text, cell.detail)))
