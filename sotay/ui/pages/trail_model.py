# The lines of the audit trail as a table model, under bands of days.
# It must not know where rows come from: it asks for them by signal.

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import QObject

from sotay.services.audit import AuditRow
from sotay.ui.delegates.rows import Band, CellText
from sotay.ui.figures import spaced
from sotay.ui.pages.banded_model import Banded, BandedModel
from sotay.ui.pages.trail_words import OP_LOOKS, OUTSIDE_ICON, day_words, who_words


class Column(IntEnum):
    """Name the columns, from left to right."""

    TIME = 0
    DEED = 1
    TEXT = 2
    WHO = 3


@dataclass(frozen=True, slots=True)
class TrailAnswer(Banded):
    """Hold lines under bands of their days."""

    @classmethod
    def of(cls, days: Iterable[tuple[int, str]]) -> "TrailAnswer":
        """Put a band above the lines of each day; a clock that was set back makes a day come twice."""
        return cls.under((day, [line_id for line_id, _ in group]) for day, group in groupby(days, key=itemgetter(1)))


class TrailModel(BandedModel[AuditRow]):
    """Hold lines, newest first; their bands tell which day is `today`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Column, ", ", parent)
        self.today = date.min

    def retranslate(self) -> None:
        """Say everything in the language of now; what lines say is asked for again."""
        self.rows.forget()
        super().retranslate()

    def id_of(self, row: AuditRow) -> int:
        """Return the id of the line."""
        return row.id

    def heads(self) -> tuple[str, ...]:
        """Return what stands above the columns."""
        return (self.tr("Time"), self.tr("Done"), self.tr("What was written"), self.tr("Who"))

    def band(self, key: str, count: int) -> Band:
        """Return the band of a day."""
        return Band(day_words(key, self.today), spaced(self.tr("%n line(s)", "", count), count))

    def cell(self, row: AuditRow, column: int) -> CellText:
        """Return what stands in a row."""
        if column == Column.TIME:
            return CellText(f"{row.at:%H:%M}")
        if column == Column.DEED:
            return CellText(row.deed, icon=OUTSIDE_ICON if row.outside else OP_LOOKS[row.op][0])
        return CellText(row.text, row.context) if column == Column.TEXT else CellText(who_words(row.who))

    def sentence(self, row: AuditRow) -> str:
        """Return what a screen reader says of a row."""
        clock = self.cell(row, Column.TIME).text
        return ", ".join(filter(None, (clock, row.deed, row.text, row.context, who_words(row.who))))
