# The table of the activity log: how wide its columns are, which have room, what keys and clicks tell.
# It must not know how entries are found.

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent

from sotay.services.activity_view import LogRow
from sotay.ui.pages.banded_table import BandedTable
from sotay.ui.pages.log_model import Column, LogModel
from sotay.ui.theme import Theme

_KIND, _WHO, _TITLE = 14, 12, 22  # widths of the columns, in widths of a wide letter
_TAKE = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class LogTable(BandedTable[LogRow]):
    """Tell `chosen` with the place of a row that is entered or clicked alone, `marked` with how many are selected."""

    marked = Signal(int)
    removal_wanted = Signal()

    def __init__(self, theme: Theme, model: LogModel) -> None:
        super().__init__(theme, model, several=True)
        self.clicked.connect(self._on_clicked)

    def selected_ids(self) -> tuple[int, ...]:
        """Return the entries that are selected, as they stand in the table."""
        # Ranges, not rows: Ctrl+A among 100,000 entries would make as many objects.
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(place) for place in range(chosen.count()))
        rows = sorted({(one.top(), one.bottom()) for one in ranges})
        ids = (self._rows.id_at(row) for top, bottom in rows for row in range(top, bottom + 1))
        return tuple(dict.fromkeys(one for one in ids if one))

    def wanted_ids(self) -> tuple[int, ...]:
        """Return the entries that a key means: those selected, else the one that the keyboard is at."""
        current = self._rows.id_at(self.currentIndex().row())
        return self.selected_ids() or ((current,) if current else ())

    def select(self, ids: Iterable[int]) -> None:
        """Select entries that are in the table."""
        model = self.selectionModel()
        model.clearSelection()
        for entry in ids:
            if (place := self._rows.place_of(entry)) is not None:
                model.select(self._rows.index(place, 0), _TAKE)

    def show_entry(self, entry_id: int) -> None:
        """Choose an entry and scroll to it, where it is in the table."""
        place = self._rows.place_of(entry_id)
        if place is not None:
            self.selectRow(place)
            self.scrollTo(self._rows.index(place, 0))

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter; remove what is selected, or the row alone, on Delete."""
        if event.key() == Qt.Key.Key_Delete and self.wanted_ids():
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)
