# The agenda of a meeting as a table that is edited in place: bands of its parts, items with minutes and presenter.
# It must not know where agendas are kept or how long a meeting must be.

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.domain.meetings import AgendaItem, Part
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.pages.meetings_words import part_words

Index = QModelIndex | QPersistentModelIndex
_NO_FLAGS = Qt.ItemFlag(0)
_SENTENCE = int(Qt.ItemDataRole.AccessibleTextRole)
_WORDS = frozenset({_SENTENCE, int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)})
_EDIT = int(Qt.ItemDataRole.EditRole)


class Column(IntEnum):
    """Name the columns, from left to right."""

    TITLE = 0
    PRESENTER = 1
    MINUTES = 2


class AgendaModel(QAbstractTableModel):
    """Hold the items in their order; tell `edited` when a person changed them."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[AgendaItem] = []
        self._places: list[int | Part] = []  # an item, or the part that a band heads
        self._names: Mapping[int, str] = {}
        self._fixed = False

    @property
    def items(self) -> tuple[AgendaItem, ...]:
        """Return the agenda."""
        return tuple(self._items)

    @property
    def is_fixed(self) -> bool:
        """Tell whether it can only be read."""
        return self._fixed

    @property
    def minutes(self) -> int:
        """Return the planned minutes of all items together."""
        return sum(item.minutes for item in self._items)

    def show_items(self, items: Sequence[AgendaItem], names: Mapping[int, str], *, fixed: bool = False) -> None:
        """Show an agenda; `names` are those of who may present, `fixed` leaves it to be read only."""
        self._names, self._fixed = names, fixed
        self._reset(items)

    def replace_items(self, items: Sequence[AgendaItem]) -> None:
        """Put another agenda in the place of this one, as a person wants it."""
        self._reset(items)
        self.edited.emit()

    def learn_ids(self, sent: Sequence[AgendaItem], kept: Sequence[AgendaItem]) -> None:
        """Take the ids that the items sent got when they were kept, unless the agenda is another by now."""
        if tuple(sent) == self.items and len(sent) == len(kept):
            self._items = [replace(mine, id=theirs.id) for mine, theirs in zip(sent, kept, strict=True)]

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._reset(self._items)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def item_at(self, row: int) -> int | None:
        """Return the place in the agenda of the item in a row, None for a band."""
        place = self._places[row] if 0 <= row < len(self._places) else None
        return None if place is None or isinstance(place, Part) else place

    def row_of(self, place: int) -> int:
        """Return the row of an item."""
        return self._places.index(place)

    def add_below(self, row: int, title: str) -> int:
        """Add an item below a row, in its part (or at the end of the matters), and return its row."""
        place = self.item_at(row)
        if place is None:
            before = [at for at, item in enumerate(self._items) if item.part is not Part.END]
            place = before[-1] if before else -1
        part = self._items[place].part if place >= 0 else Part.BODY
        self._items.insert(place + 1, AgendaItem(part, title))
        self._reset(self._items)
        self.edited.emit()
        return self.row_of(place + 1)

    def remove(self, row: int) -> AgendaItem | None:
        """Take an item out and return it, None where there is none."""
        place = self.item_at(row)
        if place is None or self._fixed:
            return None
        item = self._items.pop(place)
        self._reset(self._items)
        self.edited.emit()
        return item

    def move(self, row: int, by: int) -> int:
        """Move an item up (-1) or down (1), into the next part where its own ends; return its row."""
        place = self.item_at(row)
        if place is None or self._fixed:
            return row
        item, parts, target = self._items[place], list(Part), place + by
        if 0 <= target < len(self._items) and self._items[target].part is item.part:
            self._items[place], self._items[target] = self._items[target], item
        elif 0 <= (at := parts.index(item.part) + by) < len(parts):
            self._items[place] = replace(item, part=parts[at])
            target = place
        else:
            return row
        self._reset(self._items)
        self.edited.emit()
        return self.row_of(target)

    def _reset(self, items: Sequence[AgendaItem]) -> None:
        self.beginResetModel()
        self._items = list(items)
        self._places = []
        for part in Part:
            found = [place for place, item in enumerate(self._items) if item.part is part]
            self._places += [part, *found] if found else []
        self.endResetModel()

    def _cell(self, item: AgendaItem, place: int, column: Column) -> CellText:
        if column is Column.TITLE:
            return CellText(f"{place + 1}.  {item.title}")
        if column is Column.PRESENTER:
            return CellText(self._names.get(item.presenter_id, ""))
        return CellText(f"{item.minutes}′" if item.minutes else "–", right=True)

    def _sentence(self, item: AgendaItem, place: int) -> str:
        minutes = self.tr("%n minute(s)", "", item.minutes) if item.minutes else ""
        parts = (f"{place + 1}. {item.title}", minutes, self._names.get(item.presenter_id, ""))
        return ", ".join(part for part in parts if part)

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows, bands included."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands above a column."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if int(role) == int(Qt.ItemDataRole.TextAlignmentRole):
            side = Qt.AlignmentFlag.AlignRight if section == Column.MINUTES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if int(role) != int(Qt.ItemDataRole.DisplayRole):
            return None
        return (self.tr("Item"), self.tr("Presented by"), self.tr("Minutes"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Leave bands out of what can be chosen; the rest can be edited."""
        if self.item_at(index.row()) is None:
            return _NO_FLAGS
        return super().flags(index) | (_NO_FLAGS if self._fixed else Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, its words, or what is edited in it."""
        if not index.isValid():
            return None
        place = self.item_at(index.row())
        if place is None:
            part = self._places[index.row()]
            band = Band(part_words()[part]) if isinstance(part, Part) else None
            return band if int(role) == int(ROW_ROLE) else band.text if band and int(role) in _WORDS else None
        item, column = self._items[place], Column(index.column())
        if int(role) == int(ROW_ROLE):
            return self._cell(item, place, column)
        if int(role) == _EDIT:
            return (item.title, item.presenter_id, item.minutes)[column]
        if int(role) == _SENTENCE and column is Column.TITLE:
            return self._sentence(item, place)
        return self._cell(item, place, column).text if int(role) in _WORDS else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed or chosen; an empty title leaves the old one."""
        place = self.item_at(index.row())
        if place is None or int(role) != _EDIT or self._fixed:
            return False
        item, column = self._items[place], Column(index.column())
        if column is Column.TITLE:
            changed = replace(item, title=" ".join(str(value).split()) or item.title)
        elif column is Column.PRESENTER:
            changed = replace(item, presenter_id=int(value or 0))
        else:
            changed = replace(item, minutes=max(int(value or 0), 0))
        if changed == item:
            return False
        self._items[place] = changed
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(Column) - 1))
        self.edited.emit()
        return True
