# A long list under bands as a table model: ids at once, rows by the page when they are first painted.
# It must not know what rows say, nor where they come from: it asks for them by signal.

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, Self, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.pages.paged_rows import PagedRows

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")
_NO_FLAGS = Qt.ItemFlag(0)
_SENTENCE = int(Qt.ItemDataRole.AccessibleTextRole)
_WORDS = frozenset({_SENTENCE, int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)})


@dataclass(frozen=True, slots=True)
class Banded:
    """Hold rows as they stand in the table: `places` are ids, or below zero the bands, the first of them -1.

    A band has its key and the number of rows below it; `total` counts all rows.
    """

    places: tuple[int, ...] = ()
    bands: tuple[tuple[str, int], ...] = ()
    total: int = 0

    @classmethod
    def under(cls, groups: Iterable[tuple[str, Sequence[int]]]) -> Self:
        """Put a band above each group of ids."""
        places: list[int] = []
        bands: list[tuple[str, int]] = []
        for key, ids in groups:
            bands.append((key, len(ids)))
            places += (-len(bands), *ids)
        return cls(tuple(places), tuple(bands), len(places) - len(bands))

    @property
    def ids(self) -> tuple[int, ...]:
        """Return the rows, as they stand in the table."""
        return tuple(one for one in self.places if one > 0)


class BandedModel(QAbstractTableModel, Generic[R]):
    """Hold an answer; tell `wanted` with the ids whose rows are missing where the table is painted.

    Subclasses say what stands in a row and in a band, and how its words are joined.
    """

    wanted = Signal(object)

    def __init__(self, columns: type[IntEnum], joint: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns, self._joint = columns, joint
        self._answer = Banded()
        self._heads: tuple[str, ...] = ("",) * len(columns)
        self.rows = PagedRows(self.id_of, self)
        self.rows.wanted.connect(self.wanted)
        self.rows.came.connect(self._repaint)

    # what subclasses say

    def id_of(self, row: R) -> int:
        """Return the id of a row."""
        raise NotImplementedError

    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        raise NotImplementedError

    def band(self, key: str, count: int) -> Band:
        """Return a band by its key and the number of rows below it."""
        raise NotImplementedError

    def cell(self, row: R, column: int) -> CellText:
        """Return what stands in a row."""
        raise NotImplementedError

    def sentence(self, row: R) -> str:
        """Return what a screen reader says of a row."""
        raise NotImplementedError

    # the answer and its rows

    @property
    def answer(self) -> Banded:
        """Return the answer that is shown."""
        return self._answer

    def set_answer(self, answer: Banded) -> None:
        """Show another answer; where its places are the same, what is chosen stays so."""
        same = answer.places == self._answer.places
        if not same:
            self.beginResetModel()
        self._answer = answer
        self.rows.begin(answer.places)
        if same:
            self._repaint(0, self.rowCount() - 1)
        else:
            self.endResetModel()

    def add_rows(self, answer: Banded, rows: Sequence[R]) -> None:
        """Take rows that were missing, unless the answer is another by now."""
        if answer is self._answer:
            self.rows.add(rows)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._heads = self.heads()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self._repaint(0, self.rowCount() - 1)

    def id_at(self, place: int) -> int:
        """Return the row's id at a place, 0 where there is none."""
        return self.rows.id_at(place)

    def place_of(self, row_id: int) -> int | None:
        """Return where a row stands."""
        return self.rows.place_of(row_id)

    def row(self, place: int) -> R | None:
        """Return the row at a place, or None for a band and while it is not here yet."""
        return self.rows.at(place)

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    def _told(self, row: R, column: int, role: int) -> str:
        if role == _SENTENCE and column == 0:
            return self.sentence(row)
        cell = self.cell(row, column)
        return self._joint.join(filter(None, (cell.text, cell.detail)))

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows, bands included."""
        return 0 if parent.isValid() else len(self._answer.places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

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
        is_cell = int(role) == int(ROW_ROLE)
        if not index.isValid() or not (is_cell or int(role) in _WORDS):
            return None
        place, column = index.row(), index.column()
        if (number := self._answer.places[place]) < 0:
            band = self.band(*self._answer.bands[-number - 1])
            return band if is_cell else f"{band.text}, {band.detail}"
        row = self.rows.seen(place)
        if row is None:
            return None
        return self.cell(row, column) if is_cell else self._told(row, column, int(role))
