# What the program is, where its data lie, what it is made of; and whom the book trusts.
# It must not know how licences or issuers are found.

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from sotay import __version__
from sotay.domain.progress import Progress
from sotay.services.issuers import Issuer, trusted_issuers
from sotay.ui.delegates.rows import ROW_ROLE, CellText
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.pages.base import Desk
from sotay.ui.pages.issuer_list import IssuerList
from sotay.ui.pages.pack_files import choose_root
from sotay.ui.pages.settings_section import Section
from sotay.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from sotay.services.licences import Library

Index = QModelIndex | QPersistentModelIndex
_ROWS = 8


class AboutSection(Section):
    """Tell version, data folder and licences."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("About Sổ tay"))
        self.add_words(lambda: self.tr("Version {0}. Licence: MIT.").format(__version__), "base")
        self.add_words(
            lambda: self.tr(
                "It works without a network and sends nothing anywhere. All data stay in the folder of the book."
            )
        )
        self.add_words(lambda: str(desk.book.workspace.paths.root), "dense")
        self.add_title(lambda: self.tr("When something is wrong"))
        self.add_words(lambda: self.tr("A report for who helps you: shown here in full, saved only where you choose."))
        self.report_button = Button(desk.theme, "", icon="lifebuoy")
        self.say(self.report_button.setText, lambda: self.tr("Show the report for a helper"))
        self.report_button.clicked.connect(self._open_report)
        self.put(self.report_button, left=True)
        self.add_title(lambda: self.tr("Made with"))
        self._table = QTableView()
        self._model = LicenceModel((), self._table)
        self._table.setModel(self._model)
        self._table.setItemDelegate(TableDelegate(desk.theme, self._table, two_lines=False))
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.setMinimumHeight(_ROWS * desk.theme.metrics.row_table_one)
        self.say(self._table.setAccessibleName, lambda: self.tr("Made with"))
        self.say(lambda _: self._model.retitle(), str)
        self.put(self._table)

    def on_shown(self) -> None:
        """Read the licences of the installed libraries."""

        def read(_: Progress) -> "tuple[Library, ...]":
            from sotay.services.licences import licences  # loads what reads e-mail headers

            return licences()

        self.desk.tasks.run(read, self._model.set_rows, owner=self, slot="licences")

    def _open_report(self) -> None:
        from sotay.ui.pages.settings_help import ReportDialog  # loads every check of the book

        ReportDialog(self.desk, self).open()


class LicenceModel(QAbstractTableModel):
    """Give a table view one row per library."""

    def __init__(self, libraries: "tuple[Library, ...]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = libraries
        self._heads: tuple[str, ...] = ()

    def set_rows(self, libraries: "tuple[Library, ...]") -> None:
        """Show other libraries."""
        if libraries != self._rows:
            self.beginResetModel()
            self._rows = libraries
            self.endResetModel()

    def retitle(self) -> None:
        """Name the columns in the language of now."""
        self._heads = (self.tr("Library"), self.tr("Version"), self.tr("Licence"))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of libraries."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words over a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical or not self._heads:
            return None
        return self._heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, or its words."""
        if not index.isValid():
            return None
        library = self._rows[index.row()]
        text = (library.name, library.version, library.licence)[index.column()]
        if role == ROW_ROLE:
            return CellText(text)
        told = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return text if role in told else None


class IssuersSection(Section):
    """List the trusted issuers; tell `root_chosen` with the file of a new one, to be compared elsewhere."""

    root_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("Trusted issuers"))
        self.add_words(
            lambda: self.tr("Only packs signed by these issuers are imported. Their fingerprints were compared by you.")
        )
        self.trust_button = Button(desk.theme, "", icon="shield-check")
        self.say(self.trust_button.setText, lambda: self.tr("Trust an issuer"))
        self.trust_button.clicked.connect(lambda: choose_root(self, self.root_chosen.emit))
        self.put(self.trust_button, "gap_4", left=True)
        self._issuers: tuple[Issuer, ...] | None = None
        self._room = QWidget()
        self._list = QVBoxLayout(self._room)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.put(self._room, "gap_5")
        self.say(lambda _: self._rebuild(), str)
        desk.theme.changed.connect(self._rebuild)

    def on_shown(self) -> None:
        """Read whom the book trusts."""
        workspace = self.desk.book.workspace
        self.desk.tasks.run(lambda _: trusted_issuers(workspace), self._on_read, owner=self, slot="issuers")

    def _on_read(self, issuers: tuple[Issuer, ...]) -> None:
        if issuers != self._issuers:
            self._issuers = issuers
            self._rebuild()

    def _rebuild(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        if self._issuers is not None:
            self._list.addWidget(IssuerList(self.theme, self._issuers))
