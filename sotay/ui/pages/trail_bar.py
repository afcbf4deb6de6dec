# The line above the audit trail: about what, by whom, on which days; and how many lines that leaves.
# It must not know how lines are found.

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from sotay.services.audit import KINDS, AuditFilter, Topic
from sotay.ui.pages.library_bar import MenuButton
from sotay.ui.pages.trail_words import topic_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Kind
from sotay.ui.widgets.labels import ElidedLabel, label

T = TypeVar("T")


class Span(StrEnum):
    """Name the days that may be asked for."""

    ANY = "any"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


_BACK = {Span.TODAY: 0, Span.WEEK: 6, Span.MONTH: 29}


class TrailBar(QFrame):
    """Hold the filters; tell `changed` when a person chooses another."""

    changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._topic: Topic | None = None
        self._who = ""
        self._span = Span.ANY
        self._people: tuple[str, ...] = ()
        # Filled when they open: a menu must not be emptied by its own action.
        self.topic_menu, self.who_menu, self.span_menu = QMenu(self), QMenu(self), QMenu(self)
        self.topic_menu.aboutToShow.connect(self._fill_topics)
        self.who_menu.aboutToShow.connect(self._fill_people)
        self.span_menu.aboutToShow.connect(self._fill_spans)
        self.topic_button = self._button(self.topic_menu)
        self.who_button = self._button(self.who_menu)
        self.span_button = self._button(self.span_menu)
        self.count = ElidedLabel("", "caption")
        self.since, self.until = self._day(), self._day()
        self._since_name, self._until_name = label("", "field"), label("", "field")
        self._row, self._days_row = QHBoxLayout(), QHBoxLayout()
        self.days = QWidget()
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def narrows(self) -> bool:
        """Tell whether any filter leaves lines out."""
        return self.filter() != AuditFilter()

    def filter(self) -> AuditFilter:
        """Return what is asked for."""
        since, until = self._bounds()
        return AuditFilter(KINDS[self._topic] if self._topic else (), "", self._who, since, until)

    def show_people(self, people: Sequence[str]) -> None:
        """Offer who wrote."""
        self._people = tuple(filter(None, people))

    def show_count(self, words: str) -> None:
        """Tell how many lines there are."""
        self.count.set_full(words)

    def clear(self) -> None:
        """Ask for everything again."""
        self._topic, self._who, self._span = None, "", Span.ANY
        self._on_chosen()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        chosen = (topic_words()[self._topic], self._who or self.tr("Everybody"), self._span_words()[self._span])
        names = (self.tr("About what: {0}"), self.tr("By whom: {0}"), self.tr("Days: {0}"))
        buttons = (self.topic_button, self.who_button, self.span_button)
        for button, text, name in zip(buttons, chosen, names, strict=True):
            button.setText(text)
            button.setAccessibleName(name.format(text))
            button.updateGeometry()
        self._since_name.setText(self.tr("From"))
        self._until_name.setText(self.tr("to"))
        self.since.setAccessibleName(self.tr("First day"))
        self.until.setAccessibleName(self.tr("Last day"))

    def _span_words(self) -> dict[Span, str]:
        return {
            Span.ANY: self.tr("All days"),
            Span.TODAY: self.tr("Today"),
            Span.WEEK: self.tr("The last 7 days"),
            Span.MONTH: self.tr("The last 30 days"),
            Span.YEAR: self.tr("This year"),
            Span.RANGE: self.tr("From one day to another"),
        }

    def _bounds(self) -> tuple[str, str]:
        today = self._today()
        if self._span is Span.RANGE:
            return _iso(self.since), _iso(self.until)
        if self._span is Span.YEAR:
            return today.replace(month=1, day=1).isoformat(), ""
        if self._span in _BACK:
            return (today - timedelta(days=_BACK[self._span])).isoformat(), ""
        return "", ""

    def _fill_topics(self) -> None:
        self._fill(self.topic_menu, topic_words(), self._topic, self._choose_topic)

    def _fill_people(self) -> None:
        people = {"": self.tr("Everybody"), **{who: who for who in self._people}}
        self._fill(self.who_menu, people, self._who, self._choose_who)

    def _fill_spans(self) -> None:
        self._fill(self.span_menu, self._span_words(), self._span, self._choose_span)

    def _fill(self, menu: QMenu, words: Mapping[T, str], current: T, choose: Callable[[T], None]) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for key, text in words.items():
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(lambda _=False, key=key: choose(key))
            group.addAction(action)

    def _choose_topic(self, topic: Topic | None) -> None:
        self._topic = topic
        self._on_chosen()

    def _choose_who(self, who: str) -> None:
        self._who = who
        self._on_chosen()

    def _choose_span(self, span: Span) -> None:
        if span is Span.RANGE and self._span is not Span.RANGE:
            self._begin_range()
        self._span = span
        self._on_chosen()
        if span is Span.RANGE:
            self.since.setFocus()

    def _begin_range(self) -> None:
        today = self._today()
        for field, day in ((self.since, today.replace(day=1)), (self.until, today)):
            with QSignalBlocker(field):
                field.setDate(QDate(day.year, day.month, day.day))

    def _on_chosen(self) -> None:
        self.days.setVisible(self._span is Span.RANGE)
        self.retranslate()
        self.changed.emit()

    def _button(self, menu: QMenu) -> MenuButton:
        made = MenuButton(self._theme, menu)
        made.set_kind(Kind.SECOND)
        return made

    def _day(self) -> QDateEdit:
        made = QDateEdit()
        made.setCalendarPopup(True)
        made.setDisplayFormat("dd/MM/yyyy")
        made.setKeyboardTracking(False)
        made.dateChanged.connect(lambda _: self.changed.emit())
        return made

    def _lay_out(self) -> None:
        for part in (self.topic_button, self.who_button, self.span_button):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.count)
        parts: tuple[QLabel | QDateEdit, ...] = (self._since_name, self.since, self._until_name, self.until)
        for field in parts:
            self._days_row.addWidget(field)
        self._days_row.addStretch(1)
        self._days_row.setContentsMargins(0, 0, 0, 0)
        self.days.setLayout(self._days_row)
        self.days.hide()
        column = QVBoxLayout(self)
        column.addLayout(self._row)
        column.addWidget(self.days)

    def _restyle(self) -> None:
        m = self._theme.metrics
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(m.gap_5, m.gap_1, m.gap_5, m.gap_2)
            layout.setSpacing(m.gap_2)
        self._row.setSpacing(m.gap_2)
        self._days_row.setSpacing(m.gap_2)


def _iso(field: QDateEdit) -> str:
    day = field.date()
    return date(day.year(), day.month(), day.day()).isoformat()
