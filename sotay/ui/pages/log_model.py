# The activity log as a table model: ids and months at once, rows by the page when they are first painted.
# It must not know where rows come from: it asks for them by signal.

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.services.activities import FoundActivities
from sotay.services.activity_view import LogRow
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.pages.log_words import count_words, kind_cell, month_words, person_cell, row_sentence, title_cell
from sotay.ui.pages.trail_missing import PAGE, MissingPages

Index = QModelIndex | QPersistentModelIndex
_NO_FLAGS = Qt.ItemFlag(0)
_SENTENCE = int(Qt.ItemDataRole.AccessibleTextRole)
_WORDS = frozenset({_SENTENCE, int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)})


class Column(IntEnum):
    """Name the columns, from left to right."""

    DAY = 0
    KIND = 1
    TITLE = 2
    PERSON = 3


@dataclass(frozen=True, slots=True)
class LogAnswer:
    """Hold entries as they stand in the table: `places` are ids, or below zero the bands, the first of them -1."""

    places: tuple[int, ...] = ()
    months: tuple[tuple[str, int], ...] = ()
    total: int = 0

    @classmethod
    def of(cls, found: FoundActivities) -> "LogAnswer":
        """Put a band above the entries of each month."""
        places: list[int] = []
        start = 0
        for band, (_, count) in enumerate(found.months, 1):
            places.append(-band)
            places += found.ids[start : start + count]
            start += count
        return cls(tuple(places), found.months, len(found.ids))

    @property
    def ids(self) -> tuple[int, ...]:
        """Return the entries, newest first."""
        return tuple(one for one in self.places if one > 0)


class LogModel(QAbstractTableModel):
    """Hold an answer; tell `wanted` with the ids whose rows are missing where the table is painted."""

    wanted = Signal(object)

    def __init__(self, icons: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._answer = LogAnswer()
        self._rows: dict[int, LogRow] = {}
        self._gone: set[int] = set()
        self._heads: tuple[str, ...] = ("",) * len(Column)
        self._missing = MissingPages(self)
        self._missing.wanted.connect(self._on_missing)

    @property
    def answer(self) -> LogAnswer:
        """Return the answer that is shown."""
        return self._answer

    def set_answer(self, answer: LogAnswer) -> None:
        """Show another answer; where its places are the same, what is chosen stays so."""
        same = answer.places == self._answer.places
        if not same:
            self.beginResetModel()
        self._answer, self._rows, self._gone = answer, {}, set()
        self._missing.forget()
        if same:
            self._repaint(0, self.rowCount() - 1)
        else:
            self.endResetModel()

    def add_rows(self, answer: LogAnswer, rows: Sequence[LogRow]) -> None:
        """Take rows that were missing, unless the answer is another by now."""
        if answer is not self._answer:
            return
        self._rows.update((row.entry.id, row) for row in rows)
        for page in self._missing.arrived():
            self._gone.update(one for one in self._ids(page) if one not in self._rows)
            self._repaint(page * PAGE, min((page + 1) * PAGE, self.rowCount()) - 1)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._heads = (self.tr("Day"), self.tr("Kind"), self.tr("What was done"), self.tr("Who"))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._repaint(0, self.rowCount() - 1)

    def id_at(self, place: int) -> int:
        """Return the entry at a place, 0 where there is none."""
        return max(self._answer.places[place], 0) if 0 <= place < self.rowCount() else 0

    def place_of(self, entry_id: int) -> int | None:
        """Return where an entry stands."""
        return self._answer.places.index(entry_id) if entry_id > 0 and entry_id in self._answer.places else None

    def row(self, place: int) -> LogRow | None:
        """Return the row at a place, or None for a band and while it is not here yet."""
        return self._rows.get(self.id_at(place))

    def _ids(self, page: int) -> list[int]:
        return [one for one in self._answer.places[page * PAGE : (page + 1) * PAGE] if one > 0]

    def _on_missing(self, pages: Sequence[int]) -> None:
        self.wanted.emit([one for page in pages for one in self._ids(page) if one not in self._rows])

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _seen(self, place: int) -> LogRow | None:
        entry_id = self._answer.places[place]
        row = self._rows.get(entry_id)
        if row is None and entry_id not in self._gone:
            self._missing.miss(place // PAGE)
        return row

    def _cell(self, row: LogRow, column: Column) -> CellText:
        if column is Column.DAY:
            return CellText(f"{row.entry.day:%d/%m}")
        if column is Column.KIND:
            return kind_cell(row, self._icons)
        return title_cell(row) if column is Column.TITLE else person_cell(row)

    def _told(self, place: int, column: Column, role: int) -> str | None:
        row = self._seen(place)
        if row is None:
            return None
        if role == _SENTENCE and column is Column.DAY:  # what a screen reader says of the row
            return row_sentence(row)
        cell = self._cell(row, column)
        return "\n".join(filter(None, (cell.text, cell.detail)))

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows, bands included."""
        return 0 if parent.isValid() else len(self._answer.places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands above a column."""
        if orientation is Qt.Orientation.Vertical or int(role) != int(Qt.ItemDataRole.DisplayRole):
            return None
        return self._heads[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Leave bands out of what can be chosen."""
        return super().flags(index) if self.id_at(index.row()) else _NO_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell, or its words; None while the row is on its way."""
        if not index.isValid() or (int(role) != int(ROW_ROLE) and int(role) not in _WORDS):
            return None
        place, column = index.row(), Column(index.column())
        if (band := self._answer.places[place]) < 0:
            month, count = self._answer.months[-band - 1]
            told = Band(month_words(month), count_words(count))
            return told if int(role) == int(ROW_ROLE) else f"{told.text}, {told.detail}"
        if int(role) != int(ROW_ROLE):
            return self._told(place, column, int(role))
        row = self._seen(place)
        return None if row is None else self._cell(row, column)
