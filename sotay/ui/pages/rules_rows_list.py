# The rows of a table of rules at the left of their form: under the names of their groups, with days and marks.
# It must not know what a row says; names, days and marks are given.

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowLine:
    """Hold a row as the list shows it: its place in the sheet, its group, what it is called, its days and marks."""

    at: int
    group: str
    name: str
    detail: str
    is_wrong: bool = False


class RowsModel(QAbstractListModel):
    """Give a view a band for each group and a line for each row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Band | RowLine] = []

    def set_lines(self, lines: Sequence[RowLine]) -> None:
        """Show other rows, or the same ones as they are now."""
        rows: list[Band | RowLine] = []
        for group, members in groupby(lines, key=lambda line: line.group):
            rows += [Band(group), *members]
        if rows and [_place(row) for row in rows] == [_place(row) for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def line(self, place: int) -> RowLine | None:
        """Return what stands at a place, None for a band."""
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        return row if isinstance(row, RowLine) else None

    def place_of(self, at: int) -> int:
        """Return where a row of the sheet stands, -1 where it does not."""
        return next((place for place, row in enumerate(self._rows) if _place(row) == at), -1)

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows and bands."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only rows be chosen."""
        return super().flags(index) if self.line(index.row()) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, or all of what it says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            icon = "warning-circle" if isinstance(row, RowLine) and row.is_wrong else ""
            return row if isinstance(row, Band) else CellText(row.name, row.detail, icon)
        told = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if role not in told:
            return None
        return row.text if isinstance(row, Band) else ", ".join(filter(None, (row.name, row.detail)))


class RowsList(QTableView):
    """Show the rows of a table; tell `wanted` with the place in the sheet of the one that is chosen."""

    wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines = RowsModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(TableDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lines.modelReset.connect(self._set_heights)  # after the view itself has begun anew
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_lines(self, lines: Sequence[RowLine], at: int) -> None:
        """Show rows, one of them chosen, without telling."""
        self.lines.set_lines(lines)
        place = self.lines.place_of(at)
        if place >= 0 and place != self.currentIndex().row():
            with QSignalBlocker(self):
                self.setCurrentIndex(self.lines.index(place))
            above = max(place - 1, 0)
            self.scrollTo(self.lines.index(above if self.lines.line(above) is None else place))

    def _set_heights(self) -> None:
        for place in range(self.lines.rowCount()):
            if self.lines.line(place) is None:
                self.setRowHeight(place, self._theme.metrics.row_band)

    # Qt overrides
    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is looked at now."""
        super().currentChanged(current, previous)
        line = self.lines.line(current.row())
        if line is not None and not self.signalsBlocked():
            self.wanted.emit(line.at)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the row beside a band, where a key would go to the band itself and so nowhere."""
        index = super().moveCursor(action, keys)
        if index.isValid() and self.lines.line(index.row()) is None:
            by = -1 if index.row() < self.currentIndex().row() and index.row() else 1
            return self.lines.index(index.row() + by)
        return index

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the whole width."""
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())


def _place(row: Band | RowLine) -> int | str:
    return row.text if isinstance(row, Band) else row.at
