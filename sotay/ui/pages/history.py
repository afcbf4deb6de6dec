# The table of imports: when which pack came, what it changed, whether it was taken back.
# It must not know how packs are applied or undone.

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from sotay.services.news import PackRow
from sotay.ui.delegates.rows import CellText
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.pages.cells_model import CellsModel
from sotay.ui.theme import Theme


class HistoryModel(CellsModel):
    """Give a table view one row per import, newest first."""

    def __init__(self, history: Sequence[PackRow], parent: QObject | None = None) -> None:
        super().__init__(len(history), parent)
        self._rows = [self._cells(row) for row in history]

    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        return (self.tr("Imported"), self.tr("Pack"), self.tr("Changes"), self.tr("State"))

    def cell(self, place: int, column: int) -> CellText:
        """Return what is told of an import."""
        return self._rows[place][column]

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
