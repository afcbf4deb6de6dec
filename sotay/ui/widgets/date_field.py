# A day typed the Vietnamese way, or picked from a calendar: 15/11, 15/11/2026, +7 for a week from now.
# It must not know what the day is for.

import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.day_calendar import DayCalendar
from sotay.ui.widgets.labels import set_role

_AFTER = re.compile(r"\+\s*(\d{1,3})$")
_PARTS = re.compile(r"(\d{1,2})(?:[/.\-\s]+(\d{1,2}))?(?:[/.\-\s]+(\d{4}|\d{2}))?$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_TIGHT = re.compile(r"(\d{2})(\d{2})(\d{4})?$")
_MONTHS = 12
_CENTURY = 2000


def typed_day(text: str, today: date) -> date | None:
    """Return the day that was typed, None for nothing; raise ValueError where it is no day.

    "15/11" is the next 15 November from `today` on, "15" the next 15th of a month, "+7" a week after `today`.
    """
    text = text.strip()
    if not text:
        return None
    if after := _AFTER.match(text):
        return today + timedelta(days=int(after[1]))
    if iso := _ISO.match(text):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    parts = _PARTS.match(text) or _TIGHT.match(text)
    if parts is None:
        raise ValueError(text)
    day, month, year = parts.groups()
    if year:
        return date(int(year) + (_CENTURY if len(year) == 2 else 0), int(month), int(day))
    return _next(int(day), int(month or 0), today)


def _next(day: int, month: int, today: date) -> date:
    """Return the first day from `today` on that has these numbers; month 0 is any."""
    for ahead in range(5 * _MONTHS):  # a leap day is at most five years away but for a century
        years, at = divmod(today.month - 1 + ahead, _MONTHS)
        if month in (0, at + 1):
            try:
                found = date(today.year + years, at + 1, day)
            except ValueError:
                continue
            if found >= today:
                return found
    raise ValueError(f"{day}/{month}")


class DateField(QLineEdit):
    """Edit one day; tell `edited` with a date or None when another one stands in the field for good.

    Alt+Down opens a calendar. What is no day is marked wrong and keeps the field from telling anything.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, today: date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.today = today
        self._told: date | None = None
        self.button = IconButton(theme, "calendar-blank", "", parent=self)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.open_calendar)
        self.calendar: DayCalendar | None = None
        self.textChanged.connect(lambda _: set_role(self, "wrong", "false"))
        self.retranslate()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def day(self) -> date | None:
        """Return the day typed, None where nothing was; raise ValueError where it is no day."""
        return typed_day(self.text(), self.today)

    @property
    def is_sound(self) -> bool:
        """Tell whether what stands here is a day or nothing."""
        try:
            _ = self.day
        except ValueError:
            return False
        return True

    def retranslate(self) -> None:
        """Set the texts of the field; its own name is given by the form."""
        self.setPlaceholderText(self.tr("15/11 or +7"))
        self.button.set_name(self.tr("Open the calendar (Alt+Down)"))

    def set_day(self, day: date | None) -> None:
        """Show a day without telling."""
        self._told = day
        with QSignalBlocker(self):
            self.setText("" if day is None else f"{day:%d/%m/%Y}")
        set_role(self, "wrong", "false")
        self.setToolTip("")

    def open_calendar(self) -> None:
        """Show the calendar under the field, at the day typed or at today."""
        self.setFocus()
        if self.calendar is None:
            self.calendar = DayCalendar(self._theme, self)
            self.calendar.picked.connect(self._on_picked)
        day = (self.day if self.is_sound else None) or self.today
        self.calendar.open_at(QDate(day.year, day.month, day.day))

    def _on_picked(self, day: QDate) -> None:
        self.setText(f"{date(day.year(), day.month(), day.day()):%d/%m/%Y}")
        self.finish()

    def finish(self) -> None:
        """Take what stands in the field: write the day out, or mark it wrong."""
        if not self.is_sound:
            set_role(self, "wrong", "true")
            self.setToolTip(self.tr("Not a day. Type it as 15/11/2026, 15/11 or +7."))
            self.setAccessibleDescription(self.toolTip())
            return
        day, told = self.day, self._told
        self.set_day(day)
        self.setAccessibleDescription("")
        if day != told:
            self.edited.emit(day)

    def _restyle(self) -> None:
        m = self._theme.metrics
        side = m.control - 2 * m.gap_1
        self.setTextMargins(0, 0, side, 0)
        self.button.setFixedSize(side, side)
        self.button.move(self.width() - side - m.gap_1, (self.height() - side) // 2)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down; take what was typed with Enter."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.finish()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when the field is left."""
        super().focusOutEvent(event)
        if self.calendar is None or not self.calendar.isVisible():
            self.finish()
