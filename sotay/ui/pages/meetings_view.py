# What the page of meetings is made of: header, year, the meeting to be worked on, the list; what has room.
# It must not know where meetings lie.

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from sotay.services.meeting_year import YearView
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.meetings_card import MeetingCard
from sotay.ui.pages.meetings_list import MeetingsList
from sotay.ui.pages.meetings_model import MeetingsModel
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.first_focus import FirstFocus
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.together import Together

_WITH_TITLE, _WITH_BUTTONS = 1000, 760  # effective widths of the window
_WITH_CARD = 380  # effective height of the page from which on the card has room above the list


class MeetingsView(FirstFocus):
    """Lay the parts out; tell `year_wanted` with another year."""

    year_wanted = Signal(int)

    def __init__(self, theme: Theme, others: Collection[str]) -> None:
        """Take the keys of the pages that the window has beside this one."""
        super().__init__()
        self._theme, self._others = theme, others
        self._title = ""
        self._years: tuple[int, ...] = ()
        self._year = 0
        self.model = MeetingsModel(self)
        self.list = MeetingsList(theme, self.model)
        self.card = MeetingCard(theme)
        self._make_header()
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self, title: str) -> None:
        """Say everything in the language of now."""
        self._title = title
        self.before.set_name(self.tr("Year before"))
        self.after.set_name(self.tr("Year after"))
        self.more.set_name(self.tr("More"))
        self.calendar_action.setText(self.tr("Save the year for the calendar…"))
        self.packet_action.setText(self.tr("Open a meeting packet…"))
        self.stats_action.setText(self.tr("Figures of the meetings"))
        for tasks in (self.tasks_button, self.tasks_action):
            tasks.setText(self.tr("Tasks"))
        for plan in (self.plan_button, self.plan_action):
            plan.setText(self.tr("Plan the year"))
        self.add_button.setText(self.tr("Add a meeting"))
        self.first_plan.setText(self.tr("Plan the whole year"))
        self.first_add.setText(self.tr("Add one meeting"))
        self.list.setAccessibleName(self.tr("Meetings of the year"))
        for button in (self.tasks_button, self.plan_button, self.add_button, self.first_plan, self.first_add):
            button.updateGeometry()
        view = self.model.view
        if view is not None:
            self.show_year(view)
        self.arrange()

    def show_year(self, view: YearView) -> None:
        """Show a year and the meeting that is to be worked on."""
        selected = self.model.meeting(self.list.currentIndex().row())
        self._years, self._year = view.years, view.year
        self.year.setText(str(view.year))
        self.before.setEnabled(bool(self._other(-1)))
        self.after.setEnabled(bool(self._other(1)))
        self.model.show_year(view)
        place = self.model.place_of(selected.id) if selected else None
        if place is not None:
            self.list.setCurrentIndex(self.model.index(place))
        if view.focus is not None:
            self.card.show_focus(view.focus, view.now)
        self._say_empty(view)
        self.stack.setCurrentWidget(self.list if view.rows else self._empty)
        self.arrange()

    def scroll_to_now(self) -> None:
        """Bring the month of today, or the first after it, to the top of the list and choose its first row."""
        view = self.model.view
        place = self.model.place_of_day(view.today) if view else None
        if place is not None:
            # Chosen as well: a list without a chosen row chooses its first one when the focus comes, and goes there.
            worked_on = self.model.place_of(view.focus.row.meeting.id) if view and view.focus else None
            self.list.setCurrentIndex(self.model.index(place + 1 if worked_on is None else worked_on))
            self.list.scrollTo(self.model.index(place), MeetingsList.ScrollHint.PositionAtTop)

    def arrange(self) -> None:
        """Show the parts that the size has room for."""
        m, view = self._theme.metrics, self.model.view
        effective = (self.width() + m.rail_width) / m.scale
        roomy, bare = effective >= _WITH_TITLE, effective < _WITH_BUTTONS
        self.header.set_title(self._title if roomy else "")
        self.header.setAccessibleName(self._title)
        self.add_button.show_key(roomy)
        any_at_all = view is not None and (bool(view.rows) or view.focus is not None)
        self.add_button.setVisible(any_at_all)
        any_here = view is not None and bool(view.rows)
        self.plan_button.setVisible(any_here and not bare)
        has_tasks = "tasks" in self._others
        self.tasks_button.setVisible(has_tasks and not bare)
        self.calendar_action.setVisible(any_here)
        self.plan_action.setVisible(any_here and bare)
        self.tasks_action.setVisible(has_tasks and bare)
        self.packet_action.setVisible("packet" in self._others)
        self.stats_action.setVisible("stats" in self._others)
        self.more.setVisible(any(action.isVisible() for action in self.more_menu.actions()))
        self._card_room.setVisible(
            view is not None and view.focus is not None and self.height() / m.scale >= _WITH_CARD
        )

    def _say_empty(self, view: YearView) -> None:
        told = self.tr("One rule makes them all; each can be changed.")
        title = self.tr("There are no meetings yet") if len(view.years) == 1 else self.tr("No meetings in this year")
        self._nothing.set_words(title, told)

    def _other(self, by: int) -> int:
        """Return the year before or after; one may always plan one year ahead."""
        years = sorted({*self._years, max(self._years, default=self._year) + 1})
        found = [year for year in years if (year - self._year) * by > 0]
        return (min if by > 0 else max)(found, default=0)

    def _make_header(self) -> None:
        theme = self._theme
        self.header = PageHeader(theme, "")
        self.before, self.after = IconButton(theme, "caret-left", ""), IconButton(theme, "caret-right", "")
        self.before.clicked.connect(lambda _=False: self.year_wanted.emit(self._other(-1)))
        self.after.clicked.connect(lambda _=False: self.year_wanted.emit(self._other(1)))
        self.year = label("", "section")
        self.year.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.tasks_button = Button(theme, "", icon="check-square-offset")
        self.plan_button = Button(theme, "", icon="calendar-plus")
        self.add_button = Button(theme, "", icon="plus", key=shown_keys("new"))
        self.more = IconButton(theme, "dots-three", "")
        self.more_menu = QMenu(self.more)
        self.stats_action = self.more_menu.addAction("")
        self.packet_action = self.more_menu.addAction("")
        self.calendar_action = self.more_menu.addAction("")
        self.plan_action = self.more_menu.addAction("", self.plan_button.click)
        self.tasks_action = self.more_menu.addAction("", self.tasks_button.click)
        self.more.setMenu(self.more_menu)
        self.header.add_action(Together(theme, self.before, self.year, self.after))
        for button in (self.more, self.tasks_button, self.plan_button, self.add_button):
            self.header.add_action(button)

    def _lay_out(self) -> None:
        self._card_room = QWidget()
        self._card_row = QHBoxLayout(self._card_room)
        self._card_row.addWidget(self.card)
        self._make_empty()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._card_room)
        column.addWidget(rule(self._theme))
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.list)

    def _make_empty(self) -> None:
        theme = self._theme
        self.first_plan = Button(theme, "", Kind.PRIMARY, icon="calendar-plus")
        self.first_add = Button(theme, "", icon="plus")
        self._nothing = EmptyState(theme, "users-three", "")
        self._nothing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        ways = QHBoxLayout()
        ways.setSpacing(theme.metrics.gap_3)
        ways.addStretch(1)
        for button in (self.first_plan, self.first_add):
            ways.addWidget(button)
        ways.addStretch(1)
        self._empty = ColumnScroll()  # large text leaves little room here
        column = self._empty.column
        column.addStretch(2)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(ways)
        column.addStretch(3)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._card_row.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_4)
        self.arrange()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what the new size has room for."""
        super().resizeEvent(event)
        self.arrange()
