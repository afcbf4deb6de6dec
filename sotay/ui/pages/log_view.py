# What the page of the log is made of: header, filters, table or month, the form of an entry; what has room.
# It must not know how entries are found.

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.log_bar import CALENDAR, LogBar
from sotay.ui.pages.log_calendar import LogCalendar
from sotay.ui.pages.log_long import LongBar
from sotay.ui.pages.log_marked import MarkedBar
from sotay.ui.pages.log_menus import LogMenus
from sotay.ui.pages.log_model import LogModel
from sotay.ui.pages.log_pane import LogPane
from sotay.ui.pages.log_table import LogTable
from sotay.ui.pages.log_words import count_words
from sotay.ui.pages.step_frame import upright_rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.pane_walk import FieldAboveList, walk_panes

_BESIDE, _WITH_TITLE, _WITH_WORDS = 1160, 700, 900  # effective widths of the window
_PANE_WIDTH = 1.7  # times the width of an outline
_ANY = 16777215  # what Qt takes for no limit


class LogView(QWidget):
    """Lay the parts out; in a narrow window the form lies over the list."""

    def __init__(self, theme: Theme, icons: Mapping[str, str], today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._title = ""
        self._opened = False
        self._is_empty = False
        self._make_header()
        self._make_list(icons, today)
        self._make_pane()
        self._make_keys()
        self.arrange()
        theme.changed.connect(self.arrange)

    @property
    def is_opened(self) -> bool:
        """Tell whether the form is open."""
        return self._opened

    @property
    def shows_calendar(self) -> bool:
        """Tell whether the log is shown as a month."""
        return self.bar.view.current() == CALENDAR

    def retranslate(self, title: str) -> None:
        """Say everything in the language of now."""
        self._title = title
        self.add_button.setText(self.tr("Write an entry"))
        self.first_add.setText(self.tr("Write the first entry"))
        self.clear_button.setText(self.tr("Show all entries"))
        self.sums_button.setText(self.tr("Sum up"))
        self.export_button.setText(self.tr("Export, print"))
        self.table.setAccessibleName(self.tr("Entries of the log, newest first"))
        for button in (self.add_button, self.first_add, self.clear_button, self.sums_button, self.export_button):
            button.updateGeometry()
        for part in (self.menus, self.bar, self.model, self.pane, self.calendar, self.marked, self.long):
            part.retranslate()
        self._say_empty()
        self.table.arrange()
        self.arrange()

    def show_total(self, total: int, *, is_empty: bool) -> None:
        """Show the list, or what helps where it is empty; `is_empty` tells that the log has no entry at all."""
        self._is_empty = is_empty
        self._total = total
        self.bar.show_count(count_words(total))
        self.menus.set_usable(total > 0)
        self._choose_body()
        self._say_empty()

    def open_pane(self) -> None:
        """Show the form."""
        self._opened = True
        self.arrange()

    def close_pane(self) -> None:
        """Put the form away and go back to the list."""
        self._opened = False
        self.arrange()
        (self.calendar if self.shows_calendar else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        if self._opened and not self._list.isVisible():
            self.close_pane()
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def arrange(self) -> None:
        """Show what the width has room for."""
        effective = self._effective()
        beside = effective >= _BESIDE
        alone = self._opened and not beside
        self._list.setVisible(not alone)
        self._edge.setVisible(self._opened and beside)
        self.pane.setVisible(self._opened)
        width = round(self._theme.metrics.outline * _PANE_WIDTH)
        self.pane.setMaximumWidth(width if beside else _ANY)
        self.pane.setMinimumWidth(width if beside else 0)
        list_room = effective - (
            self._theme.metrics.outline * _PANE_WIDTH / self._theme.metrics.scale if beside and self._opened else 0
        )
        self.bar.arrange(list_room - self._theme.metrics.rail_width / self._theme.metrics.scale)
        self.marked.arrange(in_words=list_room >= _WITH_WORDS)
        # One loud button at a time: while the form is open, it is that of the form.
        self.add_button.set_kind(Kind.SECOND if self._opened else Kind.PRIMARY)
        self.header.setVisible(not alone)
        self.header.set_title(self._title if list_room >= _WITH_TITLE else "")
        self.header.setAccessibleName(self._title)
        for button, words in (
            (self.sums_button, self.tr("Sum up")),
            (self.export_button, self.tr("Export, print")),
        ):
            button.setText(words if list_room >= _WITH_WORDS else "")
            button.setAccessibleName(words)
            button.setToolTip("" if button.text() else words)
            button.updateGeometry()
        self.add_button.show_key(list_room >= _WITH_WORDS)

    def _make_header(self) -> None:
        theme = self._theme
        self.header = PageHeader(theme, "")
        self.menus = LogMenus(self)
        self.sums_button = Button(theme, "", icon="chart-bar")
        self.export_button = Button(theme, "", icon="export")
        self.add_button = Button(theme, "", Kind.PRIMARY, icon="plus", key=shown_keys("new"))
        self.sums_button.clicked.connect(lambda _=False: _open(self.menus.sums, self.sums_button))
        self.export_button.clicked.connect(lambda _=False: _open(self.menus.papers, self.export_button))
        for action in (self.sums_button, self.export_button, self.add_button):
            self.header.add_action(action)

    def _make_list(self, icons: Mapping[str, str], today: Callable[[], date]) -> None:
        theme = self._theme
        self.model = LogModel(icons, self)
        self.bar = LogBar(theme, today)
        self.marked = MarkedBar(theme)
        self.long = LongBar(theme)
        self.table = LogTable(theme, self.model)
        self.table.marked.connect(self.marked.show_count)
        self.calendar = LogCalendar(theme, icons, today())
        self.first_add = Button(theme, "", icon="plus")
        self.clear_button = Button(theme, "", icon="x")
        self.clear_button.clicked.connect(self.bar.clear)
        self.new = EmptyState(theme, "notebook", "", "", self.first_add)
        self.nothing = EmptyState(theme, "notebook", "", "", self.clear_button)
        self._rooms = [_room(self.new), _room(self.nothing)]
        self.stack = QStackedWidget()
        for part in (self.table, self.calendar, *self._rooms):
            self.stack.addWidget(part)
        self.bar.turned.connect(lambda _: self._choose_body())
        self._total = 0
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        for part in (self.bar, self.long, self.marked):
            column.addWidget(part)
        column.addWidget(self.stack, 1)

    def _make_pane(self) -> None:
        self.pane, self._edge = LogPane(self._theme), upright_rule(self._theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list, 1)
        row.addWidget(self._edge)
        row.addWidget(self.pane, 1)

    def _make_keys(self) -> None:
        bind(self, "next_pane", lambda: self._walk(1))
        bind(self, "previous_pane", lambda: self._walk(-1))
        FieldAboveList(self.bar.search, self._enter_list, self.table)
        self.bar.search.returnPressed.connect(self._enter_list)
        self.setFocusProxy(self.table)

    def _choose_body(self) -> None:
        if self._is_empty:
            self.stack.setCurrentWidget(self._rooms[0])
        elif self.shows_calendar:
            self.stack.setCurrentWidget(self.calendar)
        else:
            self.stack.setCurrentWidget(self.table if self._total else self._rooms[1])
        self.bar.setVisible(not self._is_empty)
        if self.stack.currentWidget() is not self.table:
            self.table.clearSelection()

    def _say_empty(self) -> None:
        told = self.tr("Write down what the cell does: summaries and reports are made of it.")
        self.new.set_words(self.tr("Nothing is in the log yet"), told)
        told = self.tr("Choose other days, another kind or fewer words.")
        self.nothing.set_words(self.tr("No entry fits"), told)

    def _enter_list(self) -> None:
        if self.stack.currentWidget() is self.table and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _walk(self, by: int) -> None:
        """Go to the next pane: filters, list, form."""
        body = self.calendar.grid if self.shows_calendar else self.table
        starts = ((self.bar, self.bar.search), (self.stack, body), (self.pane, self.pane.form.title))
        walk_panes(starts, by)

    def _effective(self) -> float:
        m = self._theme.metrics
        return (self.width() + m.rail_width) / m.scale

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new width."""
        super().resizeEvent(event)
        self.arrange()


def _room(state: EmptyState) -> ColumnScroll:
    made = ColumnScroll()
    made.column.addWidget(state, 1, Qt.AlignmentFlag.AlignCenter)
    return made


def _open(menu: QMenu, button: Button) -> None:
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
