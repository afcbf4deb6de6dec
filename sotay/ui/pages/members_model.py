# The list of members as a table model: ids at once, rows by the page when they are first painted.
# It must not know where rows come from: it asks for them by signal. No number of a card is told while it is hidden.

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.services.member_list import ListAnswer, ListRow, MemberSort, hidden_card, printed_date
from sotay.ui.delegates.member_row import BadgeCell, NameCell
from sotay.ui.delegates.rows import ROW_ROLE, CellText
from sotay.ui.pages.members_words import STATE_LOOKS, age_words, state_words
from sotay.ui.pages.paged_rows import PagedRows

Index = QModelIndex | QPersistentModelIndex
_UP, _DOWN = "\u2191", "\u2193"


class Column(IntEnum):
    """Name the columns, from left to right."""

    NAME = 0
    BORN = 1
    STATE = 2
    JOINED = 3
    AGE = 4
    CARD = 5


SORTS: Mapping[Column, MemberSort] = {
    Column.NAME: MemberSort.NAME,
    Column.BORN: MemberSort.BORN,
    Column.STATE: MemberSort.STATE,
    Column.JOINED: MemberSort.JOINED,
}


class MembersModel(QAbstractTableModel):
    """Hold an answer; tell `wanted` with the ids whose rows are missing where the table is painted."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer: ListAnswer | None = None
        self._cards = False
        self._rows = PagedRows[ListRow](lambda row: row.id, self, lambda row: self._cards and not row.bares_card)
        self._rows.wanted.connect(self.wanted)
        self._rows.came.connect(self._repaint)
        self._heads: tuple[str, ...] = ("",) * len(Column)
        self._states = state_words()
        self._arrow = (Column.NAME, "")

    @property
    def answer(self) -> ListAnswer | None:
        """Return the answer that is shown."""
        return self._answer

    @property
    def shows_cards(self) -> bool:
        """Tell whether the numbers of the cards are bared."""
        return self._cards

    def set_answer(self, answer: ListAnswer) -> bool:
        """Show another answer; return whether the same members stand in the same order."""
        same = self._answer is not None and answer.ids == self._rows.ids
        if not same:
            self.beginResetModel()
        self._answer = answer
        self._rows.begin(answer.ids)
        self._rows.put(self._fit(answer.first))
        if same:
            self._repaint(0, len(self._rows.ids) - 1)
        else:
            self.endResetModel()
        return same

    def add_rows(self, answer: ListAnswer, rows: Sequence[ListRow]) -> None:
        """Take rows that were missing, unless the answer is another by now."""
        if answer is self._answer:
            self._rows.add(self._fit(rows))

    def show_cards(self, shown: bool) -> None:
        """Bare the numbers of the cards, which are read anew for it, or hide them at once."""
        self._cards = shown
        if not shown:
            self._rows.put([hidden_card(row) for row in self._rows.rows.values()])
        self._repaint(0, len(self._rows.ids) - 1)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._heads = (
            self.tr("Full name, position"),
            self.tr("Born"),
            self.tr("State"),
            self.tr("Joined, official"),
            self.tr("Party age"),
            self.tr("Card number"),
        )
        self._states = state_words()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._repaint(0, len(self._rows.ids) - 1)

    def show_order(self, column: Column, *, down: bool) -> None:
        """Point at the column that the list is ordered by."""
        self._arrow = (column, _DOWN if down else _UP)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def row(self, place: int) -> ListRow | None:
        """Return the row at a place, or None where it is not here yet."""
        return self._rows.at(place)

    def id_at(self, place: int) -> int:
        """Return who stands at a place, 0 for nobody."""
        return self._rows.id_at(place)

    def place_of(self, member_id: int) -> int | None:
        """Return where a member stands."""
        return self._rows.place_of(member_id)

    def _fit(self, rows: Sequence[ListRow]) -> list[ListRow]:
        # Rows that were asked for before the numbers were hidden again come too late to show them.
        return [row if self._cards else hidden_card(row) for row in rows]

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _cell(self, row: ListRow, column: Column) -> CellText | NameCell | BadgeCell:
        if column is Column.NAME:
            return NameCell(row.name, self._detail(row))
        if column is Column.STATE:
            icon, tone = STATE_LOOKS[row.state]
            return BadgeCell(self._states[row.state], icon, tone)
        if column is Column.JOINED:
            return CellText(printed_date(row.joined), printed_date(row.official))
        return CellText(_TEXTS[column](row))

    def _detail(self, row: ListRow) -> str:
        told = (*row.positions, self.tr("data erased on request")) if row.erased else row.positions
        return ", ".join(told)

    def _told(self, row: ListRow, column: Column) -> str:
        """Return a cell for a screen reader: who it is in the first, and nothing of a card that is hidden."""
        cell = self._cell(row, column)
        if isinstance(cell, NameCell):
            return ", ".join(part for part in (cell.name, cell.detail, self._states[row.state]) if part)
        if column is Column.CARD and not row.bares_card:
            return self.tr("hidden") if row.card else ""
        detail = cell.detail if isinstance(cell, CellText) else ""
        return ", ".join(part for part in (cell.text, detail) if part)

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of members."""
        return 0 if parent.isValid() else len(self._rows.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands above a column."""
        if orientation is Qt.Orientation.Vertical or int(role) != int(Qt.ItemDataRole.DisplayRole):
            return None
        column, arrow = self._arrow
        return f"{self._heads[section]} {arrow}" if section == column else self._heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, or its words for a screen reader; None while the row is on its way."""
        if not index.isValid() or int(role) not in _ROLES:
            return None
        row, column = self._rows.seen(index.row()), Column(index.column())
        if row is None:
            return None
        if int(role) == int(ROW_ROLE):
            return self._cell(row, column)
        if int(role) == int(Qt.ItemDataRole.ToolTipRole):  # only what may be cut off, and is nobody's secret
            return "\n".join(filter(None, (row.name, self._detail(row)))) if column is Column.NAME else None
        return self._told(row, column)


_TEXTS: Mapping[Column, Callable[[ListRow], str]] = {
    Column.BORN: lambda row: printed_date(row.born),
    Column.AGE: lambda row: age_words(row.age),
    Column.CARD: lambda row: row.card,
}
_ROLES = frozenset(
    int(role)
    for role in (
        ROW_ROLE,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
    )
)
