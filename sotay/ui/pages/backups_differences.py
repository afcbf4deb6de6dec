# The differences between a copy and the book of now: counted by kind of record, and members by name.
# It must not know how they were found.

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListView, QTableView

from sotay.ui.delegates.quick_row import QuickRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, CellText, QuickRow
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.theme import Theme

if TYPE_CHECKING:
    from sotay.services.restoring import PeopleDifference, TableDifference

Index = QModelIndex | QPersistentModelIndex


class CountsModel(QAbstractTableModel):
    """Give a table view one row per kind of record that differs."""

    def __init__(self, tables: "Sequence[TableDifference]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = table_words()
        places = {name: place for place, name in enumerate(self._words)}
        differing = (table for table in tables if table.only_there or table.only_here or table.changed)
        self._rows = sorted(differing, key=lambda table: places.get(table.table, len(places)))
        self._heads = (
            self.tr("Records"),
            self.tr("Come into the book"),
            self.tr("Leave the book"),
            self.tr("Become as in the copy"),
            self.tr("Stay"),
        )

    def _cell(self, table: "TableDifference", column: int) -> CellText:
        if column == 0:
            return CellText(self._words.get(table.table) or self.tr("Other records"))
        count = (table.only_there, table.only_here, table.changed, table.same)[column - 1]
        return CellText(str(count) if count else "–", right=True)

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of kinds that differ."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column; numbers stand at its right."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, or its words."""
        if not index.isValid():
            return None
        cell = self._cell(self._rows[index.row()], index.column())
        if role == ROW_ROLE:
            return cell
        return cell.text if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole) else None


class NamesModel(QAbstractListModel):
    """Give a list view the members that differ, and what becomes of each."""

    def __init__(self, people: "PeopleDifference", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = [
            *(QuickRow("plus-circle", name, self.tr("comes into the book")) for name in people.only_there),
            *(QuickRow("minus-circle", name, self.tr("leaves the book")) for name in people.only_here),
            *(QuickRow("pencil-simple", name, self.tr("becomes as in the copy")) for name in people.changed),
        ]

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of members that differ."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or its sentence."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        told = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return row.sentence if role in told else None


def counts_table(theme: Theme, model: CountsModel, name: str) -> QTableView:
    """Return a table of counts, as tall as its rows."""
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.setItemDelegate(TableDelegate(theme, table, two_lines=False))
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setAccessibleName(name)
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    m = theme.metrics
    table.setFixedHeight(m.table_header + model.rowCount() * m.row_table_one + 2 * m.hairline)
    return table


def names_list(theme: Theme, model: NamesModel, name: str) -> QListView:
    """Return a list of members that differ."""
    view = QListView()
    model.setParent(view)
    view.setModel(model)
    view.setItemDelegate(QuickRowDelegate(theme, view))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setAccessibleName(name)
    return view


def table_words() -> dict[str, str]:
    """Return what people call the records of each table of the notebook."""
    return {
        "member": QCoreApplication.translate("NotebookTables", "Members"),
        "member_state": QCoreApplication.translate("NotebookTables", "States of members"),
        "member_position": QCoreApplication.translate("NotebookTables", "Positions of members"),
        "member_badge": QCoreApplication.translate("NotebookTables", "Badges of members"),
        "meeting": QCoreApplication.translate("NotebookTables", "Meetings"),
        "agenda_item": QCoreApplication.translate("NotebookTables", "Items of agendas"),
        "attendance": QCoreApplication.translate("NotebookTables", "Roll calls"),
        "speech": QCoreApplication.translate("NotebookTables", "Speeches"),
        "vote": QCoreApplication.translate("NotebookTables", "Votes"),
        "score": QCoreApplication.translate("NotebookTables", "Points of meetings"),
        "stretch": QCoreApplication.translate("NotebookTables", "Hours of meetings"),
        "meeting_paper": QCoreApplication.translate("NotebookTables", "Papers for meetings"),
        "attachment": QCoreApplication.translate("NotebookTables", "Files for meetings"),
        "task": QCoreApplication.translate("NotebookTables", "Tasks"),
        "task_report": QCoreApplication.translate("NotebookTables", "Reports on tasks"),
        "paper": QCoreApplication.translate("NotebookTables", "Minutes and resolutions"),
        "paper_text": QCoreApplication.translate("NotebookTables", "Words to be searched"),
        "term": QCoreApplication.translate("NotebookTables", "Terms of the committee"),
        "dues_standing": QCoreApplication.translate("NotebookTables", "Groups of dues"),
        "dues_relief": QCoreApplication.translate("NotebookTables", "Exemptions of dues"),
        "dues_delay": QCoreApplication.translate("NotebookTables", "Leaves to pay dues late"),
        "dues_entry": QCoreApplication.translate("NotebookTables", "Payments of dues"),
        "dues_month": QCoreApplication.translate("NotebookTables", "Closed months of dues"),
        "annotation": QCoreApplication.translate("NotebookTables", "Highlights and notes"),
        "reading": QCoreApplication.translate("NotebookTables", "Documents read"),
        "saved_search": QCoreApplication.translate("NotebookTables", "Saved searches"),
        "setting": QCoreApplication.translate("NotebookTables", "Settings of the book"),
        "draft": QCoreApplication.translate("NotebookTables", "Text being typed"),
    }
