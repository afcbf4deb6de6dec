# The table of copies: when each was made and why, how large it is, where it lies, whether it was verified.
# It must not know how copies are made or read.

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sotay.domain.errors import Code
from sotay.services.backups import BackupRow
from sotay.ui.backup_words import fault_words, moment, reason_words, size_words
from sotay.ui.delegates.rows import CellText
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.pages.backups_work import Verified
from sotay.ui.pages.cells_model import CellsModel
from sotay.ui.theme import Theme

_WIDTHS = (176, 0, 104, 184, 204)
_SIZE, _PLACE = 2, 3
_LARGE = 1.5
_LOCKED = {Code.PASSPHRASE_NEEDED, Code.WRONG_PASSPHRASE}


class BackupsModel(CellsModel):
    """Give a table view one row per copy; cells are made when they are painted."""

    def __init__(
        self, rows: Sequence[BackupRow], found: Mapping[Path, Verified], now: datetime, parent: QObject | None = None
    ) -> None:
        super().__init__(len(rows), parent)
        self._rows = rows
        self._found = found
        self._now = now

    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        return (self.tr("Made"), self.tr("Why"), self.tr("Size"), self.tr("Where"), self.tr("State"))

    def cell(self, place: int, column: int) -> CellText:
        """Return what is told of a copy."""
        return (self._when, self._why, self._size, self._place, self._state)[column](self._rows[place])

    def tip(self, place: int, column: int) -> str:
        """Return where the copy lies."""
        return str(self._rows[place].path)

    @property
    def has_second(self) -> bool:
        """Tell whether copies lie in a second place too."""
        return any(row.second for row in self._rows)

    def row(self, place: int) -> BackupRow:
        """Return the copy in a row."""
        return self._rows[place]

    def _when(self, row: BackupRow) -> CellText:
        return CellText(moment(row.made, self._now) if row.made else self.tr("Not known"))

    def _why(self, row: BackupRow) -> CellText:
        other = self.tr("of another book") if row.whole and not row.own else ""
        return CellText(reason_words(row.reason) or row.path.name, other)

    def _size(self, row: BackupRow) -> CellText:
        return CellText(size_words(row.size))

    def _place(self, row: BackupRow) -> CellText:
        if row.second:
            return CellText(self.tr("Second place"), icon="hard-drive")
        return CellText(self.tr("On this computer"), icon="notebook")

    def _state(self, row: BackupRow) -> CellText:
        found = self._found.get(row.path)
        fault = row.fault or (found.fault if found else None)
        if fault in _LOCKED:
            return CellText(self.tr("Whole"), self.tr("its own passphrase opens it"), icon="lock-key")
        if fault is not None:
            return CellText(fault_words(fault), icon="warning-circle")
        if found is not None:
            return CellText(self.tr("Verified"), moment(found.when, self._now), icon="check-circle")
        if row.own:
            return CellText(self.tr("Verified"), self.tr("when it was made"), icon="check-circle")
        return CellText(self.tr("Not verified yet"), icon="question")


def backups_table(theme: Theme, model: BackupsModel, name: str) -> QTableView:
    """Return a table of copies; the column of reasons takes the room that is left."""
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.setItemDelegate(TableDelegate(theme, table))
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    table.setAccessibleName(name)
    head = table.horizontalHeader()
    for column, width in enumerate(_WIDTHS):
        way = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
        head.setSectionResizeMode(column, way)
        if width:
            table.setColumnWidth(column, round(width * theme.metrics.scale))
    # Large text leaves no room for what matters least; and where all copies lie together, nobody asks where.
    table.setColumnHidden(_SIZE, theme.metrics.scale >= _LARGE)
    table.setColumnHidden(_PLACE, not model.has_second)
    return table
