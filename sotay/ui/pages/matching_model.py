# The rows of a comparison for a table: a tick, who, what, both values; made when they are painted.
# It must not know how they were found, nor write anything.

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.domain.central_rows import CentralRow
from sotay.domain.members import Member
from sotay.domain.register import masked_number, printed_card, printed_date
from sotay.services.matching_items import Compared, Group, Item
from sotay.ui.delegates.rows import ROW_ROLE, CellText
from sotay.ui.pages.matching_words import (
    fault_words,
    field_words,
    group_words,
    hindrance_words,
    kind_words,
    ours_words,
    pair_words,
    theirs_words,
    unclear_words,
)

Index = QModelIndex | QPersistentModelIndex
_SHOWN = 3  # people named in a cell


class Column(IntEnum):
    """Name the columns, from left to right."""

    TICK = 0
    NAME = 1
    FIELD = 2
    OURS = 3
    THEIRS = 4


class MatchingModel(QAbstractTableModel):
    """Show one group of a comparison, or all of it, and hold what is ticked; tell `ticked` after each change."""

    ticked = Signal()

    def __init__(self, compared: Compared, accepted: set[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._compared = compared
        self.accepted = accepted
        self._group: Group | None = None
        self._places: tuple[int, ...] = tuple(range(len(compared.items)))
        self._numbers = False
        self._fields, self._groups = field_words(), group_words()
        self._heads = ("", self.tr("Who"), self.tr("What"), self.tr("The cell's book"), self.tr("The superior's list"))

    @property
    def shows_numbers(self) -> bool:
        """Tell whether personal numbers are bared."""
        return self._numbers

    def show_group(self, group: Group | None) -> None:
        """Show one group, or with None all."""
        self.beginResetModel()
        self._group = group
        self._places = tuple(range(len(self._compared.items))) if group is None else self._compared.of(group)
        self.endResetModel()

    def show_numbers(self, shown: bool) -> None:
        """Bare personal numbers or hide them."""
        self._numbers = shown
        self._repaint()

    def item(self, row: int) -> Item:
        """Return the item of a row."""
        return self._compared.items[self._places[row]]

    def acceptable(self) -> frozenset[int]:
        """Return what can be accepted at once of what is shown."""
        return self._compared.acceptable(self._group)

    def can_tick(self, row: int) -> bool:
        """Tell whether a row can be accepted."""
        return self.item(row).hindrance is None

    def is_ticked(self, row: int) -> bool:
        """Tell whether a row is accepted."""
        return self._places[row] in self.accepted

    def toggle(self, row: int) -> None:
        """Accept a row or take that back; nothing happens where it cannot be."""
        if self.can_tick(row):
            self.accepted ^= {self._places[row]}
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            self.ticked.emit()

    def tick(self, items: Iterable[int], *, accepted: bool) -> None:
        """Accept many items or take that back."""
        if accepted:
            self.accepted |= set(items)
        else:
            self.accepted -= set(items)
        self._repaint()
        self.ticked.emit()

    def _repaint(self) -> None:
        if self._places:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._places) - 1, len(Column) - 1))

    def cell(self, row: int, column: Column) -> CellText:
        """Return what stands in a cell."""
        item = self.item(row)
        makers = {
            Column.NAME: self._who,
            Column.FIELD: self._what,
            Column.OURS: self._ours,
            Column.THEIRS: self._theirs,
        }
        return makers[column](item) if column in makers else CellText("")

    def _who(self, item: Item) -> CellText:
        row = self.tr("row {0}").format(item.row) if item.row else ""
        told = (row, pair_words(item.by)) if item.by else (row,)
        return CellText(item.name or self.tr("(no name)"), ", ".join(filter(None, told)))

    def _what(self, item: Item) -> CellText:
        if item.difference is not None:
            return CellText(self._fields[item.field], kind_words(item.difference.kind))
        if item.fault is not None:
            return CellText(self._fields[item.field])
        return CellText(self._groups[item.group], unclear_words(item.unclear) if item.unclear else "")

    def _ours(self, item: Item) -> CellText:
        if item.difference is not None:
            return CellText(ours_words(item, numbers=self._numbers) or "–")
        return self._people(item.members)

    def _theirs(self, item: Item) -> CellText:
        if item.difference is not None:
            return CellText(theirs_words(item, numbers=self._numbers) or "–")
        return CellText(fault_words(item.fault)) if item.fault is not None else self._people(item.rows)

    def _people(self, people: tuple[Member, ...] | tuple[CentralRow, ...]) -> CellText:
        """Return whom a cell names: one with what they are known by, several by their names."""
        if not people:
            return CellText("–")
        if len(people) == 1:
            return CellText(self._born(people[0]), self._known_by(people[0]))
        names = [self._row_name(one) for one in people[:_SHOWN]]
        return CellText(
            ", ".join(names) + (" …" if len(people) > _SHOWN else ""), self.tr("%n people", "", len(people))
        )

    def _born(self, one: Member | CentralRow) -> str:
        who = one.person if isinstance(one, Member) else one
        return self.tr("born {0}").format(printed_date(who.born)) if who.born else self.tr("day of birth not told")

    def _known_by(self, one: Member | CentralRow) -> str:
        who = one.person if isinstance(one, Member) else one
        if not who.card:
            return ""
        card = printed_card(who.card) if self._numbers else masked_number(who.card)
        return self.tr("card {0}").format(card)

    def _row_name(self, one: Member | CentralRow) -> str:
        if isinstance(one, Member):
            return f"{one.person.full_name} ({printed_date(one.person.born) or '–'})"
        return self.tr("row {0}: {1}").format(one.row, one.full_name)

    def _told(self, row: int, column: Column) -> str:
        if column is Column.TICK:
            if not self.can_tick(row):
                return self.tr("only to be read")
            return self.tr("ticked") if self.is_ticked(row) else self.tr("not ticked")
        cell = self.cell(row, column)
        return ", ".join(filter(None, (cell.text, cell.detail)))

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of items."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands above a column."""
        if orientation is Qt.Orientation.Vertical or int(role) != int(Qt.ItemDataRole.DisplayRole):
            return None
        return self._heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, its words for a screen reader, or its tick."""
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        if role == ROW_ROLE:
            return self.cell(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.TICK and self.can_tick(row):
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole and column is Column.TICK:
            return ""
        if role == Qt.ItemDataRole.ToolTipRole:
            why = self.item(row).hindrance
            return "\n".join(filter(None, (self._told(row, column), hindrance_words(why) if why else "")))
        told = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
        return self._told(row, column) if role in told else None
