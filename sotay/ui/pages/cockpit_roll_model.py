# The roll as a table model: one row for each member, its sums, and what the screen reader is told.
# It must not know how a mark is written; a row that was marked is the only one that is painted again.

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.domain.meetings import Attendance, MeetingRecord, Presence
from sotay.domain.members import MemberState
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.pages.cockpit_state import Called
from sotay.ui.pages.cockpit_words import hour_words, presence_words, standing_words, stay_words

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """Name the columns, from left to right."""

    NUMBER = 0
    NAME = 1
    PRESENCE = 2
    REMARK = 3


@dataclass(frozen=True, slots=True)
class People:
    """Hold who the members are, by their ids: names, positions, how many meetings in a row they missed before.

    `called` are the states of those who count when they stay away.
    """

    names: Mapping[int, str] = field(default_factory=dict)
    positions: Mapping[int, str] = field(default_factory=dict)
    absences: Mapping[int, int] = field(default_factory=dict)
    called: Called = frozenset()


@dataclass(frozen=True, slots=True)
class RollRow:
    """Hold one member on the roll as it is shown.

    `remark` is the hour they came, or the reason why they are away; `warns` tells that it is a warning. Who is not
    called may come, and does not count otherwise.
    """

    number: int
    name: str
    detail: str
    attendance: Attendance
    remark: str = ""
    warns: bool = False
    is_called: bool = True


class RollModel(QAbstractTableModel):
    """Hold the rows; tell `written` with a member's id and the remark that was typed for them."""

    written = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RollRow] = []
        self._roll: tuple[Attendance, ...] = ()
        self._people = People()
        self._heads: tuple[str, ...] = ("",) * len(Column)
        self._words: dict[Presence, str] = {}
        self._standings: dict[MemberState, str] = {}
        self._writable = True

    @property
    def rows(self) -> tuple[RollRow, ...]:
        """Return what is shown."""
        return tuple(self._rows)

    def set_writable(self, writable: bool) -> None:
        """Let remarks be typed, or not."""
        self._writable = writable

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._words, self._standings = presence_words(), standing_words()
        self._heads = (self.tr("No."), self.tr("Full name"), self.tr("Roll"), self.tr("Hour, reason"))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._rows = [self._row(number, one) for number, one in enumerate(self._roll, 1)]
        self._repaint(0, len(self._rows) - 1)

    def set_people(self, people: People) -> None:
        """Take who the members are."""
        if people != self._people:
            self._people = people
            self._rows = [self._row(number, one) for number, one in enumerate(self._roll, 1)]
            self._repaint(0, len(self._rows) - 1)

    def show_record(self, record: MeetingRecord) -> None:
        """Show a roll; where the same members stand in it, only changed rows are painted again."""
        before, self._roll = self._roll, record.roll
        if [row.member_id for row in before] != [row.member_id for row in record.roll]:
            self.beginResetModel()
            self._rows = [self._row(number, one) for number, one in enumerate(record.roll, 1)]
            self.endResetModel()
            return
        for place, (old, new) in enumerate(zip(before, record.roll, strict=True)):
            if old is not new and old != new:
                self._rows[place] = self._row(place + 1, new)
                self._repaint(place, place)

    def row(self, place: int) -> RollRow | None:
        """Return the row at a place, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, member_id: int) -> int | None:
        """Return where a member stands."""
        return next((at for at, row in enumerate(self._rows) if row.attendance.member_id == member_id), None)

    def first_unmarked(self) -> int:
        """Return the place of the first who is called and not marked, 0 when all are."""
        places = (at for at, row in enumerate(self._rows) if row.is_called and row.attendance.presence is None)
        return next(places, 0)

    def _row(self, number: int, one: Attendance) -> RollRow:
        standing = self._standings.get(one.standing, "")
        position = self._people.positions.get(one.member_id, "")
        plain = one.standing is MemberState.OFFICIAL and position
        detail = position if plain else ", ".join(part for part in (position, standing) if part)
        remark, warns = self._remark(one)
        called = one.standing in self._people.called
        return RollRow(number, self._people.names.get(one.member_id, "…"), detail, one, remark, warns, called)

    def _remark(self, one: Attendance) -> tuple[str, bool]:
        if one.presence is Presence.PRESENT:
            return stay_words(one), False
        if one.reason:
            return one.reason, False
        missed = self._people.absences.get(one.member_id, 0)
        if one.standing not in self._people.called or not missed:
            return "", False
        return self.tr("Missed %n in a row", "", missed), True

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _told(self, row: RollRow, column: Column) -> str:
        """Return a cell for a screen reader: all of the row in its first cells."""
        presence = self._words.get(row.attendance.presence) if row.attendance.presence else self.tr("not called yet")
        texts = {
            Column.NUMBER: str(row.number),
            Column.NAME: ", ".join(part for part in (row.name, row.detail, presence or "", row.remark) if part),
            Column.PRESENCE: presence or "",
            Column.REMARK: row.remark,
        }
        return texts[column]

    def _to_edit(self, row: RollRow) -> str:
        one = row.attendance
        return hour_words(one.arrived) if one.presence is Presence.PRESENT else one.reason

    def _tip(self, row: RollRow, column: Column) -> str | None:
        if column is Column.NAME:
            return "\n".join(part for part in (row.name, row.detail) if part)
        return row.remark or None if column is Column.REMARK else None

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of members."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands above a column."""
        if orientation is Qt.Orientation.Vertical or int(role) != int(Qt.ItemDataRole.DisplayRole):
            return None
        return self._heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row for painting, its words, or what an editor begins with."""
        if not index.isValid():
            return None
        row, column, wanted = self._rows[index.row()], Column(index.column()), int(role)
        if wanted == int(ROW_ROLE):
            return row
        if wanted == int(Qt.ItemDataRole.EditRole):
            return self._to_edit(row)
        if wanted == int(Qt.ItemDataRole.ToolTipRole):
            return self._tip(row, column)
        if wanted in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return self._told(row, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed; the row changes when the mark does."""
        if not index.isValid() or int(role) != int(Qt.ItemDataRole.EditRole):
            return False
        row, text = self._rows[index.row()], " ".join(str(value).split())
        if text != self._to_edit(row):
            self.written.emit(row.attendance.member_id, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the remark of a marked member be typed: the reason, or the hour they came."""
        flags = super().flags(index)
        if not index.isValid() or index.column() != Column.REMARK or not self._writable:
            return flags
        noted = self._rows[index.row()].attendance.presence in (Presence.PRESENT, Presence.EXCUSED)
        return flags | Qt.ItemFlag.ItemIsEditable if noted else flags
