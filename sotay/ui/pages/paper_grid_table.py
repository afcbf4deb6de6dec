# The grid that a table of a paper is edited in: columns by what they hold, and the keys of a sheet of figures.
# It must not know the paper; it changes the rows of its model.

from collections.abc import Callable
from functools import partial
from math import sqrt

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sotay.ui.pages.paper_grid_cells import CellField, GridDelegate, pressed
from sotay.ui.pages.paper_grid_model import GridModel
from sotay.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NARROWEST, _BROADEST = 2.4, 9.0  # shares of columns
_LEAST = 1.0  # times a group of a recovery code: a column can be read
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class GridTable(QTableView):
    """Edit the cells of a table: type into one, Tab to the next, Enter to the row below."""

    def __init__(self, theme: Theme, rows: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = rows
        self.setModel(rows)
        self._cells = GridDelegate(theme, self)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.stepped.connect(self._on_stepped)
        self._cells.left.connect(self._on_left)
        theme.changed.connect(self._arrange)

    @property
    def places(self) -> list[int]:
        """Return the rows in which a cell is chosen."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def begin(self) -> None:
        """Put the keys into the first cell."""
        self.setCurrentIndex(self.rows.index(0, 0))
        self.setFocus()

    def finish(self) -> None:
        """Write down the cell that is being edited."""
        field = self._field()
        if field is not None:
            self.commitData(field)
            self.closeEditor(field, self._cells.EndEditHint.NoHint)

    def _field(self) -> QWidget | None:
        """Return the field of the cell that is open."""
        return self.indexWidget(self.currentIndex()) if self.state() is self.State.EditingState else None

    # what is done with rows and cells

    def add_row(self) -> None:
        """Put an empty row in below the one the keys are in."""
        self.finish()
        self.rows.add_row(self.currentIndex().row() + 1)

    def remove_rows(self) -> None:
        """Take the chosen rows out."""
        self.finish()
        self.rows.remove_rows(self.places, max(0, self.currentIndex().column()))

    def move_up(self) -> None:
        """Move the row that the keys are in up."""
        self._move_row(-1)

    def move_down(self) -> None:
        """Move the row that the keys are in down."""
        self._move_row(1)

    def _move_row(self, by: int) -> None:
        self.finish()
        self.rows.move_row(self.currentIndex().row(), by, max(0, self.currentIndex().column()))

    def clear_cells(self) -> None:
        """Empty the chosen cells."""
        self.rows.set_cells({(index.row(), index.column()): "" for index in self.selectedIndexes()})

    def undo(self) -> None:
        """Take the last change of the grid back."""
        self.finish()
        self.rows.undo()

    def redo(self) -> None:
        """Make the change of the grid again that was taken back."""
        self.finish()
        self.rows.redo()

    def copy(self) -> None:
        """Copy the chosen cells as every program for tables takes them."""
        chosen = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        lines = (
            "\t".join(self.rows.rows[row].cells[at].replace("\n", " ") for one, at in chosen if one == row)
            for row in self.places
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def paste(self) -> None:
        """Write cells that were copied, from the one the keys are in on; what has no column is left out."""
        at = self.currentIndex()
        lines = QGuiApplication.clipboard().text().splitlines()
        words = {
            (max(at.row(), 0) + down, max(at.column(), 0) + right): text
            for down, line in enumerate(lines)
            for right, text in enumerate(line.split("\t"))
        }
        self.rows.set_cells({cell: text for cell, text in words.items() if cell[1] < len(self.rows.heads)})

    # where the keys are

    def _on_stepped(self, row: int, column: int) -> None:
        self.setCurrentIndex(self.rows.index(row, column))
        self.resizeRowsToContents()

    def _on_left(self, key: int) -> None:
        self.setFocus()
        if key in _ENTER:
            self.go_down()
        else:
            self._go_beside(-1 if key == Qt.Key.Key_Backtab else 1)

    def go_on(self) -> None:
        """Go to the next cell."""
        self._go_beside(1)

    def go_back(self) -> None:
        """Go to the cell before."""
        self._go_beside(-1)

    def go_down(self) -> None:
        """Go to the row below; behind the last one a new one begins."""
        at = self.currentIndex()
        if at.row() + 1 == self.rows.rowCount():
            self.rows.add_row(self.rows.rowCount(), max(0, at.column()))
        else:
            self.setCurrentIndex(self.rows.index(at.row() + 1, max(0, at.column())))

    def _go_beside(self, by: int) -> None:
        """Go to the next cell or the one before, row by row; behind the last one a new row begins."""
        at, columns = self.currentIndex(), self.rows.columnCount()
        place = at.row() * columns + at.column() + by if at.isValid() else 0
        if place >= self.rows.rowCount() * columns:
            self.rows.add_row(self.rows.rowCount())
        else:
            self.setCurrentIndex(self.rows.index(*divmod(max(place, 0), columns)))

    def _deed(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does; the table itself knows the arrows, F2, and letters."""
        for standard, run in _STANDARD.items():
            if event.matches(standard):
                return partial(run, self)
        for name, run in _MAPPED.items():
            if pressed(event, name):
                return partial(run, self)
        found = _KEYS.get(event.key())
        return None if found is None or event.modifiers() & (_ALT | _CTRL) else partial(found, self)

    def _arrange(self) -> None:
        self.fit(self.viewport().width())

    def fit(self, room: int) -> None:
        """Give columns the width that their words need, all of them together a room, and rows their height."""
        m = self._theme.metrics
        rows = [self.rows.heads, *(row.cells for row in self.rows.rows)]
        shares = [min(max(sqrt(max(map(len, cells))), _NARROWEST), _BROADEST) for cells in zip(*rows, strict=True)]
        least, left = round(_LEAST * m.code_group), room
        for column, share in enumerate(shares):
            whole = sum(shares[column:])
            width = max(least, round(left * share / whole))
            self.setColumnWidth(column, width)
            left -= width
        self.horizontalHeader().setFixedHeight(m.table_header)
        self.resizeRowsToContents()

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the height of all rows."""
        rows = self.verticalHeader().length() + self._theme.metrics.table_header
        return QSize(super().sizeHint().width(), rows + 2 * self.frameWidth())

    def edit(  # type: ignore[override]
        self, index: Index, trigger: QAbstractItemView.EditTrigger | None = None, event: QEvent | None = None
    ) -> bool:
        """Open a cell: typing into one that is closed writes it anew."""
        self._cells.replaces = trigger is QAbstractItemView.EditTrigger.AnyKeyPressed
        if trigger is None:
            super().edit(index)
            return True
        return super().edit(index, trigger, event)  # type: ignore[arg-type]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Open the cell, and give it what an input tool wrote at once: Qt keeps it from a cell that just opens."""
        closed = self._field() is None
        super().inputMethodEvent(event)
        field = self._field()
        if closed and isinstance(field, CellField):
            field.textCursor().insertText(event.commitString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of a grid; Shift and Tab lead out of it before the first cell."""
        first = self.currentIndex().row() <= 0 and self.currentIndex().column() <= 0
        if event.key() == Qt.Key.Key_Backtab and first:
            event.ignore()
        elif (run := self._deed(event)) is None:
            super().keyPressEvent(event)
        else:
            event.accept()
            run()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the new width."""
        super().resizeEvent(event)
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which cell the keys go to."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))


_STANDARD: dict[QKeySequence.StandardKey, Callable[[GridTable], None]] = {
    QKeySequence.StandardKey.Undo: GridTable.undo,
    QKeySequence.StandardKey.Redo: GridTable.redo,
    QKeySequence.StandardKey.Copy: GridTable.copy,
    QKeySequence.StandardKey.Paste: GridTable.paste,
}
_MAPPED: dict[str, Callable[[GridTable], None]] = {
    "row_add": GridTable.add_row,
    "row_remove": GridTable.remove_rows,
    "row_up": GridTable.move_up,
    "row_down": GridTable.move_down,
}
_KEYS: dict[int, Callable[[GridTable], None]] = {
    Qt.Key.Key_Tab: GridTable.go_on,
    Qt.Key.Key_Backtab: GridTable.go_back,
    Qt.Key.Key_Return: GridTable.go_down,
    Qt.Key.Key_Enter: GridTable.go_down,
    Qt.Key.Key_Delete: GridTable.clear_cells,
    Qt.Key.Key_Backspace: GridTable.clear_cells,
}
