# The log as a month: each day with its entries, walked with the arrows, opened by Enter or a click.
# It must not know how entries are found.

from calendar import Calendar
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.activity_view import LogRow, Period, Span
from sotay.ui.pages.log_words import PLAIN_ICON, count_words, day_words, period_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.painting import picture, write

_DAYS = 7
_ICONS = 3  # entries of a day that has no room for words
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_DAYS, Qt.Key.Key_Down: _DAYS}


class MonthGrid(QWidget):
    """Paint a month; tell `opened` with an entry, `day_wanted` with a day on which one is to be written."""

    opened = Signal(int)
    day_wanted = Signal(object)
    left = Signal(object)
    """Tell the day outside of the month that the arrows went to."""

    def __init__(self, theme: Theme, icons: Mapping[str, str], today: date) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self.day = today
        self._today = today
        self._rows: dict[date, list[LogRow]] = {}
        self._hits: list[tuple[QRect, int]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    @property
    def weeks(self) -> list[list[date]]:
        """Return the days that are shown, Mondays first."""
        return Calendar().monthdatescalendar(self.day.year, self.day.month)

    def show_day(self, day: date) -> None:
        """Choose a day of the month that is shown, or of another whose entries are still to come."""
        if (day.year, day.month) != (self.day.year, self.day.month):
            self._rows = {}
        self.day = day
        self._tell()
        self.update()

    def show_rows(self, rows: Sequence[LogRow]) -> None:
        """Show the entries of the month."""
        self._rows = {}
        for row in sorted(rows, key=lambda one: one.entry.id):
            self._rows.setdefault(row.entry.day, []).append(row)
        self._tell()
        self.update()

    def _tell(self) -> None:
        rows = self._rows.get(self.day, [])
        told = ", ".join((day_words(self.day), count_words(len(rows)), *(row.entry.title for row in rows)))
        self.setAccessibleDescription(told)
        if self.hasFocus():
            announce(self, told)

    def _cell(self, week: int, weekday: int) -> QRect:
        head = self._theme.metrics.table_header
        weeks = len(self.weeks)
        left, right = (self.width() * at // _DAYS for at in (weekday, weekday + 1))
        top, bottom = (head + (self.height() - head) * at // weeks for at in (week, week + 1))
        return QRect(left, top, right - left, bottom - top)

    def _day_at(self, at: QPoint) -> date | None:
        for week, days in enumerate(self.weeks):
            for weekday, day in enumerate(days):
                if self._cell(week, weekday).contains(at):
                    return day
        return None

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; Enter opens the first entry of the day, or a new one."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            day = self.day + timedelta(days=_STEPS[key])
            if day.month == self.day.month:
                self.show_day(day)
            else:
                self.left.emit(day)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            rows = self._rows.get(self.day, [])
            if rows:
                self.opened.emit(rows[0].entry.id)
            else:
                self.day_wanted.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the entry that is clicked, else choose the day; a chosen day that is clicked again is written on."""
        at = event.position().toPoint()
        for rect, entry in self._hits:
            if rect.contains(at):
                self.opened.emit(entry)
                return
        day = self._day_at(at)
        if day is None:
            return
        if day == self.day:
            self.day_wanted.emit(day)
        elif day.month == self.day.month:
            self.show_day(day)
        else:
            self.left.emit(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw weekdays, days and entries."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        self._hits = []
        painter.setFont(self._theme.font(m.text_small, 600))
        for weekday in range(_DAYS):
            name = QLocale().dayName(weekday + 1, QLocale.FormatType.ShortFormat)
            rect = self._cell(0, weekday)
            write(painter, QRect(rect.left() + m.gap_2, 0, rect.width(), m.table_header), name, t.text2)
        for week, days in enumerate(self.weeks):
            for weekday, day in enumerate(days):
                self._draw_day(painter, self._cell(week, weekday), day)
        painter.end()

    def _draw_day(self, painter: QPainter, cell: QRect, day: date) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        inside = day.month == self.day.month
        painter.fillRect(cell, QColor(t.surface if inside else t.sunken))
        if day == self.day:
            painter.fillRect(cell, QColor(t.sel))
        painter.setPen(QPen(QColor(t.line), m.hairline))
        edge = self.rect().adjusted(0, 0, -m.hairline, -m.hairline)
        painter.drawRect(cell & edge.adjusted(0, 0, -m.hairline, -m.hairline))
        painter.setFont(self._theme.font(m.text_small, 600 if day == self._today else 400))
        number = QRect(cell.left() + m.gap_2, cell.top() + m.gap_1, cell.width() - 2 * m.gap_2, m.line_small)
        write(painter, number, f"{day.day}", t.ink if day == self._today else t.text if inside else t.muted)
        if inside:
            self._draw_rows(painter, cell, day)
        if day == self.day and self.hasFocus():
            painter.setPen(QPen(QColor(t.focus), m.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(1, 1, -2, -2))

    def _draw_rows(self, painter: QPainter, cell: QRect, day: date) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        rows, line = self._rows.get(day, []), m.line_small
        top = cell.top() + m.gap_1 + line
        room = max((cell.bottom() - top) // line, 0)
        if not room:
            self._draw_icons(painter, cell, rows)
            return
        shown = rows if len(rows) <= room else rows[: max(room - 1, 0)]
        painter.setFont(self._theme.font(m.text_small))
        for place, row in enumerate(shown):
            rect = QRect(cell.left() + m.gap_2, top + place * line, cell.width() - m.gap_3, line)
            icon = self._icons.get(row.entry.kind, PLAIN_ICON)
            picture(
                painter,
                self._theme,
                icon,
                t.text2,
                m.icon_badge,
                rect.topLeft() + QPoint(0, (line - m.icon_badge) // 2),
            )
            words = rect.adjusted(m.icon_badge + m.gap_1, 0, 0, 0)
            write(painter, words, painter.fontMetrics().elidedText(row.entry.title, _RIGHT, words.width()), t.text)
            self._hits.append((rect, row.entry.id))
        if (more := len(rows) - len(shown)) > 0:
            rect = QRect(cell.left() + m.gap_2, top + len(shown) * line, cell.width() - m.gap_3, line)
            write(painter, rect, self.tr("+%n more", "", more), t.muted)

    def _draw_icons(self, painter: QPainter, cell: QRect, rows: Sequence[LogRow]) -> None:
        """Draw the kinds alone, where a day has no room for words."""
        t, m = self._theme.tokens, self._theme.metrics
        for place, row in enumerate(rows[:_ICONS]):
            left = cell.right() - (place + 1) * (m.icon_button + m.gap_1)
            rect = QRect(left, cell.top() + m.gap_1, m.icon_button, m.icon_button)
            icon = self._icons.get(row.entry.kind, PLAIN_ICON)
            picture(painter, self._theme, icon, t.ink, m.icon_button, rect.topLeft())
            self._hits.append((rect, row.entry.id))


class LogCalendar(QWidget):
    """Hold a month with its way to others; tell `month_wanted` with a `Period`, and what `MonthGrid` tells."""

    month_wanted = Signal(object)

    def __init__(self, theme: Theme, icons: Mapping[str, str], today: date) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self.grid = MonthGrid(theme, icons, today)
        self.earlier, self.later = IconButton(theme, "caret-left", ""), IconButton(theme, "caret-right", "")
        self.now_button = Button(theme, "", Kind.TEXT, size=Size.SMALL)
        self._title = label("", "section")
        self._row = QHBoxLayout()
        for part in (self.earlier, self.later, self._title):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.now_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.grid, 1)
        self.earlier.clicked.connect(lambda _=False: self._move(-1))
        self.later.clicked.connect(lambda _=False: self._move(1))
        self.now_button.clicked.connect(lambda _=False: self.show_day(self._today))
        self.grid.left.connect(self.show_day)
        self.setFocusProxy(self.grid)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def month(self) -> Period:
        """Return the month that is shown."""
        return Period.around(self.grid.day, Span.MONTH)

    def show_day(self, day: date) -> None:
        """Show the month of a day and choose the day."""
        before = self.month
        self.grid.show_day(day)
        self.retranslate()
        if self.month != before:
            self.month_wanted.emit(self.month)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._title.setText(period_words(self.month))
        self.earlier.set_name(self.tr("Month before"))
        self.later.set_name(self.tr("Next month"))
        self.now_button.setText(self.tr("This month"))
        self.now_button.updateGeometry()
        self.grid.setAccessibleName(self.tr("Days of the month, with their entries"))
        self.grid.update()

    def _move(self, by: int) -> None:
        self.show_day(self.month.moved(by).first)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_5, 0, m.gap_5, m.gap_4)
        self._column.setSpacing(m.gap_2)
        self._row.setSpacing(m.gap_2)


_RIGHT = Qt.TextElideMode.ElideRight
