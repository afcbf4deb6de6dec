# The activity log as a table model: entries under bands of months.
# It must not know where rows come from: it asks for them by signal.

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject

from sotay.services.activities import FoundActivities
from sotay.services.activity_view import LogRow
from sotay.ui.delegates.rows import Band, CellText
from sotay.ui.pages.banded_model import Banded, BandedModel
from sotay.ui.pages.log_words import count_words, kind_cell, month_words, person_cell, row_sentence, title_cell


class Column(IntEnum):
    """Name the columns, from left to right."""

    DAY = 0
    KIND = 1
    TITLE = 2
    PERSON = 3


@dataclass(frozen=True, slots=True)
class LogAnswer(Banded):
    """Hold entries under bands of their months."""

    @classmethod
    def of(cls, found: FoundActivities) -> "LogAnswer":
        """Put a band above the entries of each month."""
        return cls.under(_months(found))


class LogModel(BandedModel[LogRow]):
    """Hold entries, newest first."""

    def __init__(self, icons: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(Column, "\n", parent)
        self._icons = icons

    def id_of(self, row: LogRow) -> int:
        """Return the id of the entry."""
        return row.entry.id

    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        return (self.tr("Day"), self.tr("Kind"), self.tr("What was done"), self.tr("Who"))

    def band(self, key: str, count: int) -> Band:
        """Return the band of a month."""
        return Band(month_words(key), count_words(count))

    def cell(self, row: LogRow, column: int) -> CellText:
        """Return what stands in a row."""
        if column == Column.DAY:
            return CellText(f"{row.entry.day:%d/%m}")
        if column == Column.KIND:
            return kind_cell(row, self._icons)
        return title_cell(row) if column == Column.TITLE else person_cell(row)

    def sentence(self, row: LogRow) -> str:
        """Return what a screen reader says of a row."""
        return row_sentence(row)


def _months(found: FoundActivities) -> Iterator[tuple[str, Sequence[int]]]:
    start = 0
    for month, count in found.months:
        yield month, found.ids[start : start + count]
        start += count
