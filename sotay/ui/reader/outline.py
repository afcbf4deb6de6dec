# The headings of a document beside its text: where the reader is, how many hits lie below each.
# It must not know the text view; it is told the section in sight and tells the one chosen.

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from sotay.services.reading import Entry
from sotay.ui.delegates.outline import OutlineDelegate
from sotay.ui.delegates.rows import ROW_ROLE, OutlineRow
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label

_Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QStringListModel):
    """Hold the rows of an outline; a view that lays out thousands of them asks Qt's own model how many there are."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[OutlineRow, ...] = ()

    def fill(self, rows: Sequence[OutlineRow]) -> None:
        """Show other headings."""
        self.rows = tuple(rows)
        self.setStringList([""] * len(self.rows))

    def change(self, rows: Sequence[OutlineRow]) -> None:
        """Show the same headings with other counts."""
        self.rows = tuple(rows)
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    # Qt overrides
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a heading for the eye or for a screen reader."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            hits = self.tr("%n hit(s)", "", row.hits)
            return f"{row.text}, {hits}" if row.hits else row.text
        return None


class OutlinePane(QFrame):
    """List the headings; tell `chosen` with the section of the one a person goes to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._theme = theme
        self._entries: tuple[Entry, ...] = ()
        self._firsts: list[int] = []
        self._head = label("", "field")
        self.view = QListView()
        self._model = OutlineModel(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(OutlineDelegate(theme, self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.activated.connect(self._on_activated)
        self.view.clicked.connect(self._on_activated)
        self._top = QHBoxLayout()
        self._top.addWidget(self._head)
        self._top.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.view, 1)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._head.setText(self.tr("Contents"))
        self.view.setAccessibleName(self.tr("Contents"))

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show the headings of another document."""
        self._entries = tuple(entries)
        self._firsts = [entry.first for entry in entries]
        self._model.fill([OutlineRow(entry.text, entry.depth) for entry in entries])

    def set_hits(self, sections: Sequence[int]) -> None:
        """Count the hits under each heading, given the sections of all hits in reading order."""
        counted = [
            bisect_right(sections, entry.end - 1) - bisect_right(sections, entry.first - 1) for entry in self._entries
        ]
        self._model.change(
            [OutlineRow(entry.text, entry.depth, hits) for entry, hits in zip(self._entries, counted, strict=True)]
        )

    def follow(self, section: int) -> None:
        """Select the heading that a section stands under."""
        row = bisect_right(self._firsts, section) - 1
        if row < 0:
            self.view.clearSelection()
        elif row != self.view.currentIndex().row() or not self.view.selectionModel().hasSelection():
            self.view.setCurrentIndex(self._model.index(row))

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self._entries[index.row()].first)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._top.setContentsMargins(m.gap_3 + m.gap_1 // 2, m.gap_3, m.gap_3, m.gap_1)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setMinimumWidth(m.outline * 2 // 3)
