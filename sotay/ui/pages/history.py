# The table of imports: when which pack came, what it changed, whether it was taken back.
# It must not know how packs are applied or undone.

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from sotay.services.news import PackRow
from sotay.ui.delegates.rows import ROW_ROLE, CellText
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractTableModel):
    """Give a table view one row per import, newest first."""

    def __init__(self, history: Sequence[PackRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = [self._cells(row) for row in history]
        self._heads = (self.tr("Imported"), self.tr("Pack"), self.tr("Changes"), self.tr("State"))

    def _cells(self, row: PackRow) -> tuple[CellText, ...]:
        record, counts = row.record, row.record.counts
        when = record.imported_at.astimezone()
        place = self.tr("{0} · number {1}").format(record.issuer, record.sequence)
        rest = self.tr("{0} changed, {1} withdrawn").format(counts.changed, counts.withdrawn)
        return (
            CellText(f"{when:%d/%m/%Y}", f"{when:%H:%M}"),
            CellText(record.title, place),
            CellText(self.tr("{0} new").format(counts.added), rest),
            self._state(row.undone_at),
        )

    def _state(self, undone_at: datetime | None) -> CellText:
        if undone_at is None:
            return CellText(self.tr("In the book"), icon="check-circle")
        day = self.tr("on {0}").format(f"{undone_at.astimezone():%d/%m/%Y}")
        return CellText(self.tr("Undone"), day, icon="arrow-counter-clockwise")

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of imports."""
        return 0 if parent.isValid() else len(self._rows)

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
        cell = self._rows[index.row()][index.column()]
        if role == ROW_ROLE:
            return cell
        told = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return ", ".join(part for part in (cell.text, cell.detail) if part) if role in told else None


def history_table(theme: Theme, history: Sequence[PackRow], name: str) -> QTableView:
    """Return a table of imports; the column of titles takes the room that is left."""
    table = QTableView()
    table.setModel(HistoryModel(history, table))
    table.setItemDelegate(TableDelegate(theme, table))
    table.setAccessibleName(name)
    head = table.horizontalHeader()
    for column in range(4):
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
    head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    for column, width in ((0, 116), (2, 176), (3, 154)):
        table.setColumnWidth(column, round(width * theme.metrics.scale))
    return table
