# The lines of the audit trail as a table model: ids and days at once, rows by the page when they are first painted.
# It must not know where rows come from: it asks for them by signal.

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import groupby
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.services.audit import AuditRow
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.pages.trail_missing import PAGE, MissingPages
from sotay.ui.pages.trail_words import OP_LOOKS, OUTSIDE_ICON, day_words, who_words

Index = QModelIndex | QPersistentModelIndex
_NO_FLAGS = Qt.ItemFlag(0)
_SENTENCE = int(Qt.ItemDataRole.AccessibleTextRole)
_WORDS = frozenset({_SENTENCE, int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)})


class Column(IntEnum):
    """Name the columns, from left to right."""

    TIME = 0
    DEED = 1
    TEXT = 2
    WHO = 3


@dataclass(frozen=True, slots=True)
class TrailAnswer:
    """Hold lines as they stand in the table: `places` are ids, or below zero the bands, the first of them -1."""

    places: tuple[int, ...] = ()
    bands: tuple[tuple[str, int], ...] = ()
    total: int = 0

    @classmethod
    def of(cls, days: Iterable[tuple[int, str]]) -> "TrailAnswer":
        """Put a band above the lines of each day; a clock that was set back makes a day come twice."""
        places: list[int] = []
        bands: list[tuple[str, int]] = []
        for day, group in groupby(days, key=itemgetter(1)):
            ids = [line_id for line_id, _ in group]
            bands.append((day, len(ids)))
            places += (-len(bands), *ids)
        return cls(tuple(places), tuple(bands), len(places) - len(bands))


class TrailModel(QAbstractTableModel):
    """Hold an answer; tell `wanted` with the ids whose rows are missing where the table is painted."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer = TrailAnswer()
        self._rows: dict[int, AuditRow] = {}
        self._gone: set[int] = set()
        self._heads: tuple[str, ...] = ("",) * len(Column)
        self._today = date.min
        self._missing = MissingPages(self)
        self._missing.wanted.connect(self._on_missing)

    @property
    def answer(self) -> TrailAnswer:
        """Return the answer that is shown."""
        return self._answer

    def set_answer(self, answer: TrailAnswer, today: date) -> None:
        """Show another answer, whose bands tell which day is today."""
        self.beginResetModel()
        self._answer, self._today = answer, today
        self._rows, self._gone = {}, set()
        self._missing.forget()
        self.endResetModel()

    def add_rows(self, answer: TrailAnswer, rows: Sequence[AuditRow]) -> None:
        """Take rows that were missing, unless the answer is another by now."""
        if answer is not self._answer:
            return
        self._rows.update((row.id, row) for row in rows)
        for page in self._missing.arrived():
            ids = self._ids(page)
            self._gone.update(one for one in ids if one not in self._rows)
            self._repaint(page * PAGE, min((page + 1) * PAGE, self.rowCount()) - 1)

    def retranslate(self) -> None:
        """Say everything in the language of now; what lines say is asked for again."""
        self._heads = (self.tr("Time"), self.tr("Done"), self.tr("What was written"), self.tr("Who"))
        self._rows = {}
        self._missing.forget()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._repaint(0, self.rowCount() - 1)

    def id_at(self, place: int) -> int:
        """Return the line at a place, 0 where there is none."""
        return max(self._answer.places[place], 0) if 0 <= place < self.rowCount() else 0

    def place_of(self, line_id: int) -> int | None:
        """Return where a line stands."""
        return self._answer.places.index(line_id) if line_id > 0 and line_id in self._answer.places else None

    def row(self, place: int) -> AuditRow | None:
        """Return the row at a place, or None for a band and while it is not here yet."""
        return self._rows.get(self.id_at(place))

    def _ids(self, page: int) -> list[int]:
        return [one for one in self._answer.places[page * PAGE : (page + 1) * PAGE] if one > 0]

    def _on_missing(self, pages: Sequence[int]) -> None:
        self.wanted.emit([one for page in pages for one in self._ids(page) if one not in self._rows])

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _seen(self, place: int) -> AuditRow | None:
        line_id = self._answer.places[place]
        row = self._rows.get(line_id)
        if row is None and line_id not in self._gone:
            self._missing.miss(place // PAGE)
        return row

    def _band(self, place: int) -> Band:
        day, count = self._answer.bands[-self._answer.places[place] - 1]
        return Band(day_words(day, self._today), self.tr("%n line(s)", "", count))

    def _cell(self, row: AuditRow, column: Column) -> CellText:
        if column is Column.TIME:
            return CellText(f"{row.at:%H:%M}")
        if column is Column.DEED:
            return CellText(row.deed, icon=OUTSIDE_ICON if row.outside else OP_LOOKS[row.op][0])
        return CellText(row.text, row.context) if column is Column.TEXT else CellText(who_words(row.who))

    def _told(self, place: int, column: Column, role: int) -> str | None:
        row = self._seen(place)
        if row is None:
            return None
        cell = self._cell(row, column)
        if role == _SENTENCE and column is Column.TIME:  # what a screen reader says of the row
            return ", ".join(part for part in (cell.text, row.deed, row.text, row.context, who_words(row.who)) if part)
        return ", ".join(part for part in (cell.text, cell.detail) if part)

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
        if self._answer.places[place] < 0:
            band = self._band(place)
            return band if int(role) == int(ROW_ROLE) else f"{band.text}, {band.detail}"
        if int(role) != int(ROW_ROLE):
            return self._told(place, column, int(role))
        row = self._seen(place)
        return None if row is None else self._cell(row, column)
