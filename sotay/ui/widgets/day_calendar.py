# A calendar that opens under a field and goes away with the day that was picked.
# It must not know what the day is for.

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import box

_WIDE, _HIGH = 9, 7.2  # times the height of a control: seven days, and six weeks below two heads


class DayCalendar(QFrame):
    """Lie over the window under a field, with weeks from Monday; tell `picked` with a day on a click or on Enter.

    It goes away with the focus and on Esc, and gives the focus back to its field.
    """

    picked = Signal(QDate)

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__(field)
        self._theme = theme
        self._field = field
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.clicked.connect(self._on_picked)
        self.calendar.activated.connect(self._on_picked)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.calendar)
        self.hide()
        self._restyle()
        theme.changed.connect(self._restyle)
        field.destroyed.connect(self.deleteLater)  # once it was shown it is a child of the window
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def open_at(self, day: QDate) -> None:
        """Show the month of a day below the field, or above it where there is more room."""
        self.calendar.setLocale(QLocale())
        self.calendar.setSelectedDate(day)
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        self.adjustSize()
        corner = self._field.mapTo(window, QPoint(0, self._field.height()))
        above = corner.y() - self._field.height() - self.height()
        top = corner.y() if corner.y() + self.height() <= window.height() else max(above, 0)
        self.move(max(min(corner.x(), window.width() - self.width()), 0), top)
        self.show()
        self.raise_()
        self.calendar.setFocus()

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self.hide()

    def _on_picked(self, day: QDate) -> None:
        if self.isVisible():  # a double click tells twice
            self._field.setFocus()
            self.hide()
            self.picked.emit(day)

    def _restyle(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self._column.setContentsMargins(m.gap_2, m.gap_2, m.gap_2, m.gap_2)
        self.calendar.setStyleSheet(_sheet(self._theme))
        self.calendar.setFixedSize(_WIDE * m.control, round(_HIGH * m.control))
        plain, head = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(t.text))
        head.setBackground(QColor(t.surface))
        for day in Qt.DayOfWeek:  # Qt would write Saturday and Sunday in red
            self.calendar.setWeekdayTextFormat(day, plain)
        self.calendar.setHeaderTextFormat(head)
        for name, icon in (("prevmonth", "caret-left"), ("nextmonth", "caret-right")):
            button = self.calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(self._theme.icons.icon(icon, t.text2, m.icon_button))

    # Qt overrides
    def event(self, event: QEvent) -> bool:
        """Keep Esc from closing the dialog under the calendar."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Esc."""
        if _is_escape(event):
            self._field.setFocus()
            self.hide()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Name months and days in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.calendar.setLocale(QLocale())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card under the month."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        box(painter, self.rect(), m.radius, t.surface, t.control, m.hairline)
        painter.end()


def _sheet(theme: Theme) -> str:
    t, m = theme.tokens, theme.metrics
    return f"""
    QWidget#qt_calendar_navigationbar {{ background: {t.surface}; }}
    QToolButton {{ color: {t.text}; background: transparent; border: none; border-radius: {m.radius}px;
        font-size: {m.text_base}px; font-weight: 600; min-height: {m.target}px; min-width: {m.target}px;
        padding: 0 {m.gap_1}px; }}
    QToolButton:hover {{ background: {t.hover}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QSpinBox {{ min-height: {m.target}px; max-width: {m.code_group}px; }}
    QAbstractItemView {{ background: {t.surface}; color: {t.text}; font-size: {m.text_dense}px;
        selection-background-color: {t.ink}; selection-color: {t.on_ink}; outline: none; border: none; }}
    QAbstractItemView:disabled {{ color: {t.disabled}; }}
    """


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
