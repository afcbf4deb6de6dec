# The tables in the text of a paper: which one the cursor is in, and the way to edit it as a grid.
# It must not know how a grid is edited.

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from sotay.domain.paper_grid import GridRow, blocks_of_grid
from sotay.services.papers import BlockRole, PaperBlock
from sotay.ui.keys import sequences
from sotay.ui.pages.member_dialogs import open_dialog
from sotay.ui.pages.paper_grid import GridDialog
from sotay.ui.pages.paper_links import LinkedEditor
from sotay.ui.theme import Theme


class TableEditor(LinkedEditor):
    """Edit a paper; tell `grid_wanted` when a table is to be edited, `in_table` when the cursor comes or goes."""

    grid_wanted = Signal()
    in_table = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._inside = False
        self.cursorPositionChanged.connect(self._tell_inside)

    @property
    def is_inside(self) -> bool:
        """Tell whether the cursor is in a table."""
        return self._inside

    def table(self) -> tuple[PaperBlock, ...]:
        """Return the rows of the table the cursor is in, or of the next one, or of the first; nothing without one."""
        tables, at = self._tables(), self.textCursor().blockNumber()
        found = next((table for table in tables if table.stop > at), next(iter(tables), range(0)))
        return tuple(self._lines.lines[found.start : found.stop])

    def put_rows(self, head: str, rows: Sequence[GridRow]) -> None:
        """Write the rows below the heads with a key, as one step; the cursor goes there."""
        for table in self._tables():
            if self._lines.lines[table.start].key == head:
                told = self._lines.lines[table.start : table.stop]
                self.setTextCursor(QTextCursor(self.document().findBlockByNumber(table.start)))
                self.put_blocks(table.start, len(told), blocks_of_grid(told, rows, self._lines.keys))

    def menu(self, point: QPoint) -> QMenu:
        """Offer the grid first where a table is clicked."""
        made = super().menu(point)
        place, first = self.cursorForPosition(point).blockNumber(), next(iter(made.actions()), None)
        if first is not None and not self.isReadOnly() and any(place in table for table in self._tables()):
            action = made.addAction(self.tr("Edit the table…"), self.grid_wanted.emit)
            action.setShortcuts(sequences("table"))
            made.insertAction(first, action)
            made.insertSeparator(first)
        return made

    def _tables(self) -> list[range]:
        """Return the paragraphs of each table."""
        found: list[range] = []
        for place, line in enumerate(self._lines.lines):
            if line.role is not BlockRole.ROW:
                continue
            goes_on = bool(found) and found[-1].stop == place
            start = found.pop().start if goes_on else place
            found.append(range(start, place + 1))
        return found

    def _tell_inside(self) -> None:
        current = self.current
        inside = current is not None and current.role is BlockRole.ROW
        if inside != self._inside:
            self._inside = inside
            self.in_table.emit(inside)


class PaperTables(QObject):
    """Open the grid of a table of a text and write back what was made of it."""

    def __init__(self, theme: Theme, editor: TableEditor, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._editor, self._page = theme, editor, page
        self.dialog: GridDialog | None = None

    def open(self) -> None:
        """Edit the table at the cursor, or the next one, unless the text is locked."""
        blocks = self._editor.table()
        if not blocks or self._editor.isReadOnly():
            return
        self.dialog = GridDialog(self._theme, self._page.window(), blocks)
        self.dialog.finished.connect(self._editor.setFocus)
        open_dialog(self.dialog, lambda rows: self._put(blocks[0].key, rows))

    def _put(self, head: str, rows: object) -> None:
        if isinstance(rows, tuple):
            self._editor.put_rows(head, rows)
