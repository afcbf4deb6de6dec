# The agenda beside the meeting: its parts, its steps with a number or a tick, planned minutes and those that went by.
# It must not know how a step is taken.

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QVBoxLayout

from sotay.domain.meetings import AgendaItem, MeetingRecord, MeetingState
from sotay.ui.delegates.base import RowDelegate, selected
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.pages.cockpit_state import time_of_item
from sotay.ui.pages.cockpit_words import item_name, minutes_of, part_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import CENTRE, box, picture, write

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


class AgendaPane(QFrame):
    """Show the agenda; tell `looked` with the id of the step that a person goes to, `entered` on Enter."""

    looked = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self._led = False
        self.model = AgendaModel(self)
        self.list = AgendaList(theme, self.model)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.list.entered_row.connect(self.entered)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.setFocusProxy(self.list)
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.model.retranslate()
        self.list.setAccessibleName(self.tr("Agenda"))

    def show_record(self, record: MeetingRecord, now: datetime) -> None:
        """Show how far the agenda is."""
        self.model.show_record(record, now)

    def look_at(self, item_id: int) -> None:
        """Mark a step as the one that is looked at, without telling."""
        place = self.model.place_of(item_id)
        self._led = True
        self.list.setCurrentIndex(self.model.index(place) if place is not None else QModelIndex())
        self._led = False
        if place is not None:
            self.list.scrollTo(self.model.index(place))

    def _on_current(self, now: QModelIndex) -> None:
        row = now.data(ROW_ROLE)
        if isinstance(row, AgendaRow) and not self._led:
            self.looked.emit(row.item_id)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._on_current(index)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(0, m.gap_2, 0, m.gap_2)


class AgendaList(QListView):
    """Be the list of steps; tell `entered_row` at Enter."""

    entered_row = Signal()

    def __init__(self, theme: Theme, model: AgendaModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(theme, self))
        self.setObjectName("outline")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the step at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit()
            return
        super().keyPressEvent(event)


class AgendaDelegate(RowDelegate):
    """Paint an `AgendaRow`, or the `Band` above a part, found under `ROW_ROLE`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(theme, view)

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of a step, and a little more for a caption."""
        m = self._theme.metrics
        band = isinstance(index.data(ROW_ROLE), Band) and index.row() > 0
        return QSize(m.tile, m.row_outline + (m.gap_1 if band else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        t, m = self._theme.tokens, self._theme.metrics
        painter.save()
        row = index.data(ROW_ROLE)
        if isinstance(row, Band):
            rect = option.rect.adjusted(m.gap_4, option.rect.height() - m.row_outline + m.gap_1 // 2, -m.gap_3, 0)
            self.words(painter, rect, row.text, self.font(m.text_small, 600), t.text2)
        elif isinstance(row, AgendaRow):
            self.ground(painter, option, t.sunken)
            self._cover_divider(painter, option)
            self._draw_row(painter, option, row)
        painter.restore()

    def _cover_divider(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Leave steps undivided, as in a printed programme."""
        t, m, rect = self._theme.tokens, self._theme.metrics, option.rect
        if not selected(option):
            painter.fillRect(
                rect.left(), rect.bottom() + 1 - m.hairline, rect.width(), m.hairline, self.colour(t.sunken)
            )

    def _draw_row(self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        inner = option.rect.adjusted(m.gap_4, 0, -m.gap_3, 0)
        circle = QRect(inner.left(), inner.top() + (inner.height() - m.circle) // 2, m.circle, m.circle)
        self._draw_circle(painter, circle, row)
        now = row.state is StepState.NOW
        face = self.font(m.text_small, 600 if row.over else 400)
        used = self.words(painter, inner, row.minutes, face, t.amber if row.over else t.muted, right=True)
        left = circle.right() + 1 + m.gap_2 + m.gap_1 // 2
        room = QRect(left, inner.top(), inner.right() + 1 - left - used - m.gap_2, inner.height())
        colour = t.text if row.state is not StepState.DONE else t.text2
        self.words(painter, room, row.text, self.font(m.text_dense, 600 if now else 400), colour)

    def _draw_circle(self, painter: QPainter, circle: QRect, row: AgendaRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        if row.state is StepState.DONE:
            box(painter, circle, m.circle // 2, t.green)
            size = m.gap_4 - m.gap_1
            corner = circle.center() - QPoint(size // 2 - 1, size // 2 - 1)
            picture(painter, self._theme, "check-bold", t.on_green, size, corner)
            return
        now = row.state is StepState.NOW
        box(painter, circle, m.circle // 2, t.ink if now else t.surface, "" if now else t.control, m.hairline)
        painter.setFont(self._theme.font(m.text_key, 600 if now else 500))
        write(painter, circle, str(row.number), t.on_ink if now else t.text2, CENTRE)


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
