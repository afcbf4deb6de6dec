# The days of a month with what stands on each: weeks from Monday, today marked, walked by keys.
# It must not know what duties are beyond how they stand.

from calendar import Calendar
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QItemSelectionModel,
    QLocale,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from sotay.services.duties import DutyRow
from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.pages.calendar_words import LOOKS, day_words, state_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box, picture
from sotay.ui.widgets.tones import strong

_WEEK, _WEEKS = 7, 6
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
Shown = tuple[date, tuple[DutyRow, ...]]


class MonthModel(QAbstractTableModel):
    """Hold the days of six weeks around a month, and what stands on each."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.today = date.min
        self.first = date.min
        self._days: list[date | None] = []
        self._rows: Mapping[date, tuple[DutyRow, ...]] = {}

    def show(self, first: date, rows: Sequence[DutyRow], today: date) -> None:
        """Show the month that begins on a day."""
        self.beginResetModel()
        self.first, self.today = first, today
        weeks = Calendar().monthdayscalendar(first.year, first.month)
        found = [first.replace(day=day) if day else None for week in weeks for day in week]
        self._days = found + [None] * (_WEEK * _WEEKS - len(found))
        self._rows = {}
        by_day: dict[date, list[DutyRow]] = {}
        for row in rows:
            by_day.setdefault(row.day, []).append(row)
        self._rows = {day: tuple(there) for day, there in by_day.items()}
        self.endResetModel()

    def day(self, index: Index) -> date | None:
        """Return the day of a cell, None for one before or after the month."""
        at = index.row() * _WEEK + index.column()
        return self._days[at] if index.isValid() and at < len(self._days) else None

    def place(self, day: date) -> Index:
        """Return the cell of a day; it is not valid for one of another month."""
        if day not in self._days:
            return self.index(-1, -1)
        return self.index(*divmod(self._days.index(day), _WEEK))

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of weeks."""
        return _WEEKS

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the days of a week."""
        return _WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the day with its rows, or its sentence for a screen reader."""
        day = self.day(index)
        if day is None:
            return None
        rows = self._rows.get(day, ())
        if role == ROW_ROLE:
            return day, rows
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = [f"{row.title}, {state_words(row.state)}" for row in rows]
            today = QCoreApplication.translate("CalendarWords", "today") if day == self.today else ""
            return "; ".join(filter(None, (day_words(day), today, *told)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the names of weekdays."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QLocale().standaloneDayName(section + 1, QLocale.FormatType.ShortFormat)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let days of the month be chosen, the cells around them not."""
        if self.day(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class DayDelegate(RowDelegate):
    """Paint a day: its number, today in ink, the icons of what stands on it, and how many more there are.

    The icons stand under the number; where the weeks are too low for that, beside it.
    """

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for room for a number and a line of icons."""
        m = self._theme.metrics
        return QSize(m.target, m.target)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the day."""
        t = self._theme.tokens
        painter.save()
        cell = index.data(ROW_ROLE)
        if cell is None:
            painter.fillRect(option.rect, self.colour(t.sunken))
        else:
            self.ground(painter, option)
            self._draw_day(painter, option.rect, cell, index)
        painter.restore()

    def _draw_day(self, painter: QPainter, rect: QRect, cell: Shown, index: Index) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        day, rows = cell
        model = index.model()
        today = isinstance(model, MonthModel) and day == model.today
        low = rect.height() < m.line_base + m.icon_badge + 2 * m.gap_1
        top = rect.top() + (max(rect.height() - m.line_base, 0) // 2 if low else m.gap_1)
        number = QRect(rect.left() + (m.gap_1 if low else m.gap_2), top, m.line_base + m.gap_1, m.line_base)
        if today:
            box(painter, number, m.radius, t.ink)
        face = self.font(m.text_dense, 600 if today else 400)
        width = face.width(str(day.day))
        room = number.adjusted((number.width() - width) // 2, 0, 0, 0)
        self.words(painter, room, str(day.day), face, t.on_ink if today else t.text)
        if low:  # beside the number, in the middle of its line
            number.moveTop(top + (m.line_base - m.icon_badge) // 2 - m.gap_1)
            beside = QRect(number.topRight(), rect.bottomRight())
            self._draw_rows(painter, beside, rows)
        else:
            self._draw_rows(painter, rect.adjusted(m.gap_2, m.gap_1 + m.line_base, -m.gap_1, -m.gap_1), rows)

    def _draw_rows(self, painter: QPainter, room: QRect, rows: Sequence[DutyRow]) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        step = m.icon_badge + m.gap_1 // 2
        fits = max(room.width() // step, 1)
        shown = rows if len(rows) <= fits else rows[: fits - 1]
        top = room.top() + max(min(m.gap_1, room.height() - m.icon_badge), 0)
        for at, row in enumerate(shown):
            icon, tone = LOOKS[row.state]
            picture(painter, self._theme, icon, strong(t, tone), m.icon_badge, QPoint(room.left() + at * step, top))
        if more := len(rows) - len(shown):
            rest = QRect(room.left() + len(shown) * step, top, room.width(), m.icon_badge)
            self.words(painter, rest, f"+{more}", self.font(m.text_small, 600), t.muted)


class MonthGrid(QTableView):
    """Show a month; tell `picked` with a day, `opened` on Enter, `turned` with -1 or 1 on Page Up and Down."""

    picked = Signal(object)
    opened = Signal()
    turned = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._told = date.min  # the day that was told last
        self.days = MonthModel(self)
        self.setModel(self.days)
        self.setItemDelegate(DayDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setHighlightSections(False)
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.horizontalHeader().setStyleSheet("QHeaderView::section, QHeaderView::section:first { padding: 0; }")
        self.verticalHeader().hide()
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_month(self, first: date, rows: Sequence[DutyRow], today: date, chosen: date) -> None:
        """Show a month with a day chosen."""
        self.days.show(first, rows, today)
        self.choose(chosen)

    def choose(self, day: date) -> None:
        """Choose a day of the month that is shown, without telling."""
        self._told = day
        place, how = self.days.place(day), QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(place, how)

    def _on_current(self, current: Index) -> None:
        day = self.days.day(current)
        if day is not None and day != self._told:
            self._told = day
            self.picked.emit(day)

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Never let the numbers of the days be cut, nor an icon beside each."""
        m = self._theme.metrics
        return QSize(
            _WEEK * (m.line_base + m.icon_badge + m.gap_3), m.table_header + _WEEKS * (m.line_base + m.hairline)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the month with Page Up and Down; open the day with Enter."""
        key = Qt.Key(event.key())
        if key in _TURNS:
            self.turned.emit(_TURNS[key])
        elif key in _OPENING and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)
