# The table of the activity log: how wide its columns are, which have room, what keys and clicks tell.
# It must not know how entries are found.

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from sotay.ui.delegates.trail_row import TrailRowDelegate
from sotay.ui.pages.log_model import Column, LogModel
from sotay.ui.theme import Theme

_KIND, _WHO, _TITLE = 12, 12, 22  # widths of the columns, in widths of a wide letter
_TAKE = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class LogTable(QTableView):
    """Tell `chosen` with the place of a row that is entered or clicked alone, `marked` with how many are selected."""

    chosen = Signal(int)
    marked = Signal(int)
    removal_wanted = Signal()

    def __init__(self, theme: Theme, model: LogModel) -> None:
        super().__init__()
        self._theme = theme
        self._log = model
        self.setModel(model)
        self.setItemDelegate(TrailRowDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.arrange)

    def selected_ids(self) -> tuple[int, ...]:
        """Return the entries that are selected, as they stand in the table."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(one for one in map(self._log.id_at, rows) if one)

    def select(self, ids: Iterable[int]) -> None:
        """Select entries that are in the table."""
        model = self.selectionModel()
        model.clearSelection()
        for entry in ids:
            if (place := self._log.place_of(entry)) is not None:
                model.select(self._log.index(place, 0), _TAKE)

    def show_entry(self, entry_id: int) -> None:
        """Choose an entry and scroll to it, where it is in the table."""
        place = self._log.place_of(entry_id)
        if place is not None:
            self.selectRow(place)
            self.scrollTo(self._log.index(place, 0))

    def begin(self) -> None:
        """Choose the newest entry, where the keyboard is here and nothing is chosen."""
        if self.hasFocus() and not self.currentIndex().isValid() and self._log.rowCount():
            self.setCurrentIndex(self._log.index(1, 0))  # below the first band

    def arrange(self) -> None:
        """Give the columns their widths; the title has what is left, and who was there goes first."""
        m = self._theme.metrics
        face = QFontMetrics(self._theme.font(m.text_base))
        letter, day = face.horizontalAdvance("N"), face.horizontalAdvance("00/00") + m.gap_4 + 3 * m.gap_2
        kind, who = _KIND * letter + m.icon_tool + 2 * m.gap_2, _WHO * letter + 2 * m.gap_2
        room = self.viewport().width()
        has_who = room - day - kind - who >= _TITLE * letter
        kind = kind if has_who or room - day - kind >= _TITLE * letter else m.icon_tool + 2 * m.gap_2
        self.setColumnHidden(Column.PERSON, not has_who)
        self.setColumnWidth(Column.DAY, day)
        self.setColumnWidth(Column.KIND, kind)
        self.setColumnWidth(Column.PERSON, who)
        self.setColumnWidth(Column.TITLE, room - day - kind - (who if has_who else 0))
        self.horizontalHeader().setFixedHeight(m.table_header)

    def _on_clicked(self, index: QModelIndex) -> None:
        if len(self.selected_ids()) == 1:
            self.chosen.emit(index.row())

    # Qt overrides
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell how many entries are selected."""
        super().selectionChanged(selected, deselected)
        self.marked.emit(len(self.selected_ids()))

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the entry below a band, where a key would go to the band itself and so nowhere."""
        index = super().moveCursor(action, keys)
        if index.isValid() and not self._log.id_at(index.row()):
            by = -1 if index.row() < self.currentIndex().row() and index.row() else 1
            return self._log.index(index.row() + by, index.column())
        return index

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest entry."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter; remove what is selected on Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete and self.selected_ids():
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths."""
        super().resizeEvent(event)
        self.arrange()
