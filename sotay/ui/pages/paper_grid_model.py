# The rows of a table of a paper while they are edited as a grid: cells, rows put in, out and elsewhere, and undo.
# It must not know the paper, nor how cells are shown.

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.domain.paper_grid import GridRow, PaperGrid, cell_marks, grid_of
from sotay.services.papers import FillKind, PaperBlock

Index = QModelIndex | QPersistentModelIndex
MARK_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under it a cell has its `FillKind`, or None where a person wrote it or nothing stands in it."""
_TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)
_Rows = tuple[GridRow, ...]


class GridModel(QAbstractTableModel):
    """Hold the rows below the heads of a table; tell `stepped` after each change with the row and column it was at."""

    stepped = Signal(int, int)

    def __init__(self, blocks: Sequence[PaperBlock], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid: PaperGrid = grid_of(blocks)
        self._rows: _Rows = self._grid.rows
        self._told = {row.key: row.cells for row in self._rows}
        self._marks = {block.key: cell_marks(block) for block in blocks}
        self._done: list[tuple[_Rows, int, int]] = []
        self._undone: list[tuple[_Rows, int, int]] = []

    @property
    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        return self._grid.heads

    @property
    def rows(self) -> _Rows:
        """Return the rows as they are now."""
        return self._rows

    @property
    def is_changed(self) -> bool:
        """Tell whether the rows are others than at first."""
        return self._rows != self._grid.rows

    @property
    def can_undo(self) -> bool:
        """Tell whether a change can be taken back."""
        return bool(self._done)

    # changes, each one step

    def set_cells(self, words: Mapping[tuple[int, int], str]) -> None:
        """Write words into cells, by row and column; rows that are missing are put in at the end."""
        if not words:
            return
        rows = [*self._rows]
        rows += [self._empty()] * (max(row for row, _ in words) + 1 - len(rows))
        for (row, column), text in words.items():
            cells = rows[row].cells
            rows[row] = replace(rows[row], cells=(*cells[:column], text.strip(), *cells[column + 1 :]))
        self._do(tuple(rows), *next(iter(words)))

    def add_row(self, place: int, column: int = 0) -> None:
        """Put an empty row in at a place."""
        self._do((*self._rows[:place], self._empty(), *self._rows[place:]), place, column)

    def remove_rows(self, places: Sequence[int], column: int = 0) -> None:
        """Take rows out."""
        left = tuple(row for place, row in enumerate(self._rows) if place not in places)
        self._do(left, min(min(places, default=0), max(len(left) - 1, 0)), column)

    def move_row(self, place: int, by: int, column: int = 0) -> None:
        """Move a row up (-1) or down (1), where there is room."""
        to = place + by
        if 0 <= place < len(self._rows) and 0 <= to < len(self._rows):
            rows = [*self._rows]
            rows.insert(to, rows.pop(place))
            self._do(tuple(rows), to, column)

    def undo(self) -> None:
        """Take the last change back."""
        self._turn(self._done, self._undone)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._turn(self._undone, self._done)

    def _empty(self) -> GridRow:
        return GridRow(("",) * len(self.heads))

    def _do(self, rows: _Rows, row: int, column: int) -> None:
        if rows != self._rows:
            self._done.append((self._rows, row, column))
            self._undone = []
            self._show(rows, row, column)

    def _turn(self, source: list[tuple[_Rows, int, int]], target: list[tuple[_Rows, int, int]]) -> None:
        if source:
            rows, row, column = source.pop()
            target.append((self._rows, row, column))
            self._show(rows, row, column)

    def _show(self, rows: _Rows, row: int, column: int) -> None:
        if len(rows) == len(self._rows):
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.heads) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        self.stepped.emit(min(row, len(rows) - 1), column)

    def _mark(self, row: GridRow, column: int) -> FillKind | None:
        """Return the mark of a cell that still has the words it was told."""
        marks = self._marks.get(row.key, ())
        same = column < len(marks) and self._told[row.key][column] == row.cells[column]
        return marks[column] if same else None

    def _sentence(self, row: GridRow, column: int) -> str:
        words, missing = row.cells[column] or self.tr("empty"), self.tr("still missing")
        note = f" ({missing})" if self._mark(row, column) is FillKind.MISSING else ""
        return f"{self.heads[column]}: {words}{note}"

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows below the heads."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column, as in the paper."""
        if orientation is Qt.Orientation.Vertical or role not in _TOLD:
            return None
        return self.heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, its mark, or its sentence for a screen reader."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == MARK_ROLE:
            return self._mark(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row, column)
        return row.cells[column] if role in _TOLD else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write what was typed into a cell."""
        self.set_cells({(index.row(), index.column()): str(value)})
        return True
