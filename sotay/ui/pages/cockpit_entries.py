# A list of what was said or voted at a meeting, under the items it belongs to; walked, opened and deleted by key.
# It must not know what an entry is or how it is written down.

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from sotay.ui.delegates.entry_row import EntryRow, EntryRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EntryModel(QAbstractListModel):
    """Hold entries and the bands that head them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[EntryRow | Band] = []

    def show(self, rows: Sequence[EntryRow | Band]) -> None:
        """Show other rows; where the same entries stand in the same places, only what differs is told."""
        if _places(rows) != _places(self.rows):
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()
            return
        before, self.rows = self.rows, list(rows)
        for place, (old, new) in enumerate(zip(before, self.rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, entry_id: int) -> int:
        """Return where an entry stands, -1 where it does not."""
        found = (place for place, row in enumerate(self.rows) if isinstance(row, EntryRow) and row.id == entry_id)
        return next(found, -1)

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or its sentence for a screen reader."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.text if isinstance(row, Band) else row.sentence
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be chosen, bands not."""
        if isinstance(self.rows[index.row()], Band):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryList(QListView):
    """Show entries; tell `opened` on Enter, and if wanted on a click, `removed` on Delete, with the id of the entry."""

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, opens_on_click: bool = True) -> None:
        super().__init__(parent)
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(EntryRowDelegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if opens_on_click:
            self.clicked.connect(self._on_clicked)

    def show_rows(self, rows: Sequence[EntryRow | Band]) -> None:
        """Show rows; the entry that was chosen stays chosen, and the list where it was scrolled to."""
        chosen, scrolled = self.current, self.verticalScrollBar().value()
        self.entries.show(rows)
        place = self.entries.place_of(chosen)
        if place >= 0 and self.currentIndex().row() != place:
            self.setCurrentIndex(self.entries.index(place))
        self.verticalScrollBar().setValue(scrolled)

    @property
    def current(self) -> int:
        """Return the id of the chosen entry, 0 for none."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.id if isinstance(row, EntryRow) else 0

    def choose(self, entry_id: int) -> None:
        """Choose an entry and bring it into sight; 0 chooses none."""
        place = self.entries.place_of(entry_id)
        if place < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self.entries.index(place))

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, EntryRow):
            self.opened.emit(row.id)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, delete with Delete."""
        if self.current and event.key() in _OPENING and not event.modifiers():
            self.opened.emit(self.current)
        elif self.current and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.current)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay rows out anew: their height hangs on the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


def _places(rows: Sequence[EntryRow | Band]) -> list[int]:
    return [row.id if isinstance(row, EntryRow) else -1 for row in rows]
