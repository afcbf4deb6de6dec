# The model behind every list of changes, and days as people write them.
# It must not know packs or what a change is.

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sotay.domain.dates import PartialDate
from sotay.ui.delegates.rows import ROW_ROLE, ChangeRow

Index = QModelIndex | QPersistentModelIndex
Maker = Callable[[], ChangeRow]
"""Makes one row when it is looked at."""


def day_text(day: PartialDate | None) -> str:
    """Return a day as far as it is known, in the order that people write: 26/07/2026, 07/2026, 2026."""
    return "/".join(reversed(str(day).split("-"))) if day else ""


class ChangeModel(QAbstractListModel):
    """Give a list view its `ChangeRow`s."""

    def __init__(self, rows: Sequence[Maker], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows

    def set_rows(self, rows: Sequence[Maker]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its sentence for a screen reader, or the whole text as a tool tip."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]()
        if role == ROW_ROLE:
            return row
        told = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return row.sentence if role in told else None
