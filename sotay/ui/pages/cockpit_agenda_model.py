# The agenda of a meeting as a list model: its parts as captions, its steps with how far they are.
# It must not know how a row is painted.

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sotay.domain.meetings import AgendaItem, MeetingRecord, MeetingState
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.pages.cockpit_state import time_of_item
from sotay.ui.pages.cockpit_words import item_name, minutes_of, part_words

Index = QModelIndex | QPersistentModelIndex


class StepState(StrEnum):
    """Name how far a step is."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """Hold one step: its number, title, minutes in words; `over` when it takes longer than planned."""

    item_id: int
    number: int
    text: str
    minutes: str
    state: StepState
    over: bool = False


class AgendaModel(QAbstractListModel):
    """Turn an agenda into bands and steps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AgendaRow | Band] = []
        self._words: dict[StepState, str] = {}

    @property
    def rows(self) -> tuple[AgendaRow | Band, ...]:
        """Return what is shown."""
        return tuple(self._rows)

    def retranslate(self) -> None:
        """Set the words for the states."""
        self._words = {
            StepState.DONE: self.tr("done"),
            StepState.NOW: self.tr("now"),
            StepState.LATER: self.tr("later"),
        }

    def show_record(self, record: MeetingRecord, now: datetime) -> None:
        """Show the agenda; only rows that look different now are painted again."""
        fresh = _rows(record, now)
        if [_shape(row) for row in fresh] != [_shape(row) for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        before, self._rows = self._rows, fresh
        for place, (old, new) in enumerate(zip(before, fresh, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, item_id: int) -> int | None:
        """Return where a step stands."""
        return next(
            (at for at, row in enumerate(self._rows) if isinstance(row, AgendaRow) and row.item_id == item_id), None
        )

    def _told(self, row: AgendaRow | Band) -> str:
        if isinstance(row, Band):
            return row.text
        return ", ".join(
            part for part in (f"{row.number}", row.text, row.minutes, self._words.get(row.state, "")) if part
        )

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of bands and steps."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row, or its words."""
        if not index.isValid():
            return None
        row, wanted = self._rows[index.row()], int(role)
        if wanted == int(ROW_ROLE):
            return row
        if wanted == int(Qt.ItemDataRole.ToolTipRole):
            return row.text if isinstance(row, AgendaRow) else None
        if wanted in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return self._told(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let steps be chosen, not bands."""
        if index.isValid() and isinstance(self._rows[index.row()], Band):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _rows(record: MeetingRecord, now: datetime) -> list[AgendaRow | Band]:
    """Return the steps in the order of the agenda, with a caption wherever a part begins."""
    rows: list[AgendaRow | Band] = []
    current, words, part = record.current, part_words(), None
    running = record.meeting.state is MeetingState.RUNNING
    for number, item in enumerate(record.agenda, 1):
        if item.part is not part:
            part = item.part
            rows.append(Band(words[part]))
        rows.append(_row(record, item, number, now, is_now=running and item is current))
    return rows


def _row(record: MeetingRecord, item: AgendaItem, number: int, now: datetime, *, is_now: bool) -> AgendaRow:
    planned = f"{item.minutes}′" if item.minutes else ""
    state = StepState.DONE if item.is_done else StepState.NOW if is_now else StepState.LATER
    if not is_now:
        return AgendaRow(item.id, number, item_name(item), planned, state)
    spent = minutes_of(time_of_item(record, item, now))
    told = f"{spent}/{planned}" if planned else f"{spent}′"
    return AgendaRow(item.id, number, item_name(item), told, state, bool(item.minutes) and spent > item.minutes)


def _shape(row: AgendaRow | Band) -> object:
    return row if isinstance(row, Band) else row.item_id
