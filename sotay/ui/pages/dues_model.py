# The list of a month's dues as a table model: rows as they were read, which are marked, what is to be taken of each.
# It must not know how dues are read or written.

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.domain.dues import PayWay
from sotay.domain.dues_owed import Unknown
from sotay.domain.money import money_text, parse_money
from sotay.services.dues_records import MemberDues, MonthDues
from sotay.ui.delegates.dues_row import MarkCell, TypedCell
from sotay.ui.delegates.member_row import BadgeCell, NameCell
from sotay.ui.delegates.rows import ROW_ROLE, CellText
from sotay.ui.pages.dues_words import (
    LOOKS,
    Standing,
    balance_words,
    group_words,
    rate_words,
    standing_of,
    standing_words,
)

Index = QModelIndex | QPersistentModelIndex
_Cell = CellText | NameCell | BadgeCell | MarkCell | TypedCell


class Column(IntEnum):
    """Name the columns, from left to right."""

    MARK = 0
    NAME = 1
    GROUP = 2
    OWED = 3
    PAID = 4
    BALANCE = 5
    STATE = 6
    TAKE = 7


class DuesModel(QAbstractTableModel):
    """Hold a month; tell `marks_changed` when other rows are marked, `refused` with a text that is no amount."""

    marks_changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: MonthDues | None = None
        self._rows: Sequence[MemberDues] = ()
        self._marked: set[int] = set()
        self._typed: dict[int, int] = {}
        self._heads: tuple[str, ...] = ("",) * len(Column)

    def show_month(self, found: MonthDues) -> None:
        """Show a month; all who owe something for it are marked. Of the same month, marks and typed amounts stay."""
        same = self.shown is not None and self.shown.month == found.month
        before = {row.member.id: row.account.line.missing for row in self._rows} if same else {}
        self.beginResetModel()
        self.shown, self._rows = found, found.rows
        news = {row.member.id for row in found.rows if before.get(row.member.id) != row.account.line.missing}
        self._typed = {one: amount for one, amount in self._typed.items() if one not in news} if same else {}
        owing = {row.member.id for row in found.rows if row.account.line.missing}
        self._marked = ((self._marked - news) | (owing & news)) if same else owing
        self.endResetModel()
        self.marks_changed.emit()

    def row(self, place: int) -> MemberDues | None:
        """Return the row at a place."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, member_id: int) -> int | None:
        """Return where a member stands."""
        return next((at for at, row in enumerate(self._rows) if row.member.id == member_id), None)

    def toggle(self, place: int) -> None:
        """Mark a row, or take its mark away."""
        row = self.row(place)
        if row is None or self._amount(row) == 0:
            return
        self._marked ^= {row.member.id}
        self._repaint(place)

    def mark_all(self, *, marked: bool) -> None:
        """Mark all of whom something is to be taken, or nobody."""
        if not self._rows:
            return
        self._marked = {row.member.id for row in self._rows if self._amount(row)} if marked else set()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))
        self.marks_changed.emit()

    def taking(self) -> tuple[tuple[MemberDues, int], ...]:
        """Return of whom how much is to be taken: the rows that are marked."""
        found = ((row, self._amount(row)) for row in self._rows if row.member.id in self._marked)
        return tuple((row, amount) for row, amount in found if amount)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._heads = (
            "✓",
            self.tr("Full name, position"),
            self.tr("Group, rate"),
            self.tr("Owed"),
            self.tr("Paid"),
            self.tr("Balance"),
            self.tr("State"),
            self.tr("To take"),
        )
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def _amount(self, row: MemberDues) -> int:
        """Return what is to be taken of a row: what was typed, else what the month lacks."""
        return self._typed.get(row.member.id, row.account.line.missing)

    def _repaint(self, place: int) -> None:
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))
        self.marks_changed.emit()

    def _cell(self, row: MemberDues, column: Column) -> _Cell:
        line, amount = row.account.line, self._amount(row)
        if column is Column.MARK:
            return MarkCell(row.member.id in self._marked if amount else None)
        if column is Column.NAME:
            day = row.account.month.last
            return NameCell(row.name, ", ".join(held.title for held in row.member.positions_on(day)))
        if column is Column.STATE:
            standing = self._standing(row)
            icon, tone = LOOKS[standing]
            return BadgeCell(standing_words(standing, len(row.unpaid)), icon, tone)
        if column is Column.TAKE:
            return TypedCell(money_text(amount) if amount else "")
        texts = {
            Column.GROUP: self._group(row),
            Column.OWED: ("?" if line.owed.amount is None else money_text(line.owed.amount), ""),
            Column.PAID: (money_text(line.paid) if line.paid else "", self._way(row)),
            Column.BALANCE: balance_words(row),
        }
        return CellText(*texts[column], right=column is not Column.GROUP)

    def _group(self, row: MemberDues) -> tuple[str, str]:
        owed = row.account.line.owed
        group = self.shown.rules.group(owed.group) if self.shown else None
        if group is None:
            return (self.tr("no group yet") if owed.why is Unknown.NO_GROUP else ""), rate_words(owed)
        return f"{group.number}. {group.short}", rate_words(owed)

    def _whole_group(self, row: MemberDues) -> str:
        owed = row.account.line.owed
        named = group_words(self.shown.rules, owed.group) if self.shown and owed.group else ""
        return "\n".join(filter(None, (named, rate_words(owed))))

    def _way(self, row: MemberDues) -> str:
        ways = {entry.way for entry in row.month_entries}
        return self.tr("portal") if PayWay.PORTAL in ways else ""

    def _standing(self, row: MemberDues) -> Standing:
        return standing_of(row, self.shown.rules) if self.shown else Standing.UNKNOWN

    def _told(self, row: MemberDues, column: Column) -> str:
        """Return a cell for a screen reader: who it is and how they stand in the first that holds words."""
        cell = self._cell(row, column)
        if isinstance(cell, NameCell):
            standing = standing_words(self._standing(row), len(row.unpaid))
            return ", ".join(part for part in (cell.name, cell.detail, standing) if part)
        if isinstance(cell, MarkCell):
            return "" if cell.marked is None else self.tr("marked") if cell.marked else self.tr("not marked")
        if isinstance(cell, TypedCell):
            return self.tr("To take of {0}: {1}").format(row.name, cell.text or "0")
        if isinstance(cell, BadgeCell):
            return cell.text
        return ", ".join(part for part in (cell.text, cell.detail) if part)

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of members."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands above a column."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if int(role) == int(Qt.ItemDataRole.TextAlignmentRole):
            right = section in (Column.OWED, Column.PAID, Column.BALANCE, Column.TAKE)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._heads[section] if int(role) == int(Qt.ItemDataRole.DisplayRole) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, its words for a screen reader, or the amount to be edited."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = Column(index.column())
        if int(role) == int(ROW_ROLE):
            return self._cell(row, column)
        if int(role) == int(Qt.ItemDataRole.EditRole) and column is Column.TAKE:
            amount = self._amount(row)
            return money_text(amount) if amount else ""
        if int(role) == int(Qt.ItemDataRole.ToolTipRole):
            return self._whole_group(row) if column is Column.GROUP else None
        if int(role) in (int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.DisplayRole)):
            return self._told(row, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the amounts to be taken be typed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == Column.TAKE else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take an amount that was typed; an empty one takes nothing. Tell `refused` for what is no amount."""
        row = self.row(index.row())
        if row is None or int(role) != int(Qt.ItemDataRole.EditRole):
            return False
        text = str(value).strip()
        try:
            amount = parse_money(text) if text else 0
        except ValueError:
            self.refused.emit(text)
            return False
        self._typed[row.member.id] = amount
        self._marked = self._marked | {row.member.id} if amount else self._marked - {row.member.id}
        self._repaint(index.row())
        return True
