# The page of the calendar: a month with its duties and meetings, what is done, postponed, added.
# It must not know on which days duties fall or how they are stored.

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from sotay.domain.periods import Period, Span
from sotay.services.duties import DutyKind, DutyRow, OwnDuty
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.calendar_dialogs import DutyDialog, Postponed, PostponeDialog
from sotay.ui.pages.calendar_grid import MonthGrid
from sotay.ui.pages.calendar_pane import CalendarPane
from sotay.ui.pages.calendar_papers import CalendarPapers
from sotay.ui.pages.calendar_words import day_words, entry
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.step_frame import rule
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Words
from sotay.ui.widgets.buttons import Button, IconButton
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.fitting import FittingRow
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.splitter import RememberingSplitter

_LAST_YEAR = 9998
Named = tuple[str, date]


class CalendarPage(Page):
    """Show a month of the calendar; `open` takes a day, or the key and the day of a duty."""

    key = "calendar"
    icon = "calendar-blank"
    help_topic = "calendar"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._month = Period.around(desk.book.today, Span.MONTH)
        self._rows: tuple[DutyRow, ...] | None = None
        self._ids: dict[Named, int] = {}
        self._wanted: Named | date | None = desk.book.today
        self.papers = CalendarPapers(desk, self)
        self.header = PageHeader(desk.theme, "")
        self.rules_button = IconButton(desk.theme, "gear-six", "")
        self.print_button = Button(desk.theme, "", icon="printer", key=shown_keys("print"))
        self.save_button = Button(desk.theme, "", icon="export")
        self.new_button = Button(desk.theme, "", icon="plus", key=shown_keys("new"))
        self.before_button = IconButton(desk.theme, "caret-left", "")
        self.after_button = IconButton(desk.theme, "caret-right", "")
        self.today_button = Button(desk.theme, "", icon="calendar-check")
        self._name = label("", "section")
        self.grid = MonthGrid(desk.theme)
        self.list = EntryList(desk.theme, opens_on_click=False)
        self.pane = CalendarPane(desk.theme)
        self.empty = EmptyState(desk.theme, "calendar-blank", "", "")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Calendar")

    def on_shown(self) -> None:
        """Read the month, where none was read."""
        if self._rows is None:
            self.refresh()

    def refresh(self) -> None:
        """Read the month again; the chosen duty stays chosen."""
        duties, month = self.desk.book.duties, self._month
        self.desk.tasks.run(
            lambda _: duties.between(month.first, month.last),
            self._on_read,
            lambda error: self.desk.messages.error(error, self.refresh),
            owner=self,
            slot="month",
        )

    def open(self, argument: object) -> None:
        """Go to a day, or to a duty by its key and the day on which it stands."""
        day = argument[1] if isinstance(argument, tuple) else argument
        if isinstance(day, date):
            self._go(day, (str(argument[0]), day) if isinstance(argument, tuple) else day)

    def retranslate(self) -> None:
        """Set every text."""
        self.header.set_title(self.title())
        self.rules_button.set_name(self.tr("See the rules of the calendar"))
        self.print_button.setText(self.tr("Print the month"))
        self.save_button.setText(self.tr("Save the calendar"))
        self.new_button.setText(self.tr("Add a duty"))
        self.before_button.set_name(self.tr("The month before"))
        self.after_button.set_name(self.tr("The month after"))
        self.today_button.setText(self.tr("To today"))
        self.grid.setAccessibleName(self.tr("Days of the month"))
        self.list.setAccessibleName(self.tr("What is to be done this month"))
        self.empty.set_words(
            self.tr("Nothing stands in this month."),
            self.tr("Duties come from the rules and from meetings; one can also be added here."),
        )
        self.pane.retranslate()
        self._show()

    def _lay_out(self) -> None:
        for button in (self.rules_button, self.print_button, self.save_button, self.new_button):
            self.header.add_action(button)
        self.split = RememberingSplitter(self.desk.theme, "calendar")
        self.split.addWidget(self._new_left())
        self.split.addWidget(self._new_right())
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.split, 1)
        self._restyle()
        self.desk.theme.changed.connect(self._restyle)

    def _new_left(self) -> QWidget:
        left, bar = QWidget(), FittingRow(self.desk.theme)
        for part in (self.before_button, self._name, self.after_button):
            bar.row.addWidget(part)
        bar.row.addStretch(1)
        bar.row.addWidget(self.today_button)
        self._left = QVBoxLayout(left)
        self._left.addWidget(bar)
        self._left.addWidget(self.grid, 1)
        return left

    def _new_right(self) -> QWidget:
        full, right = QWidget(), QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(rule(self.desk.theme))
        column.addWidget(self.pane)
        self._stack = QStackedLayout(right)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        return right

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self._left.setContentsMargins(m.gap_5, m.gap_3, m.gap_3, m.gap_4)
        self._left.setSpacing(m.gap_3)

    def _connect(self) -> None:
        for asking in (self.rules_button.clicked, self.pane.rule_wanted):
            asking.connect(lambda *_: self.wanted.emit("settings", ("rules", "calendar")))
        self.print_button.clicked.connect(lambda _=False: self._print())
        self.save_button.clicked.connect(lambda _=False: self._open_menu())
        self.new_button.clicked.connect(lambda _=False: self._ask_new())
        self.before_button.clicked.connect(lambda _=False: self._turn(-1))
        self.after_button.clicked.connect(lambda _=False: self._turn(1))
        self.today_button.clicked.connect(lambda _=False: self._go(self.desk.book.today, self.desk.book.today))
        self.grid.picked.connect(self._on_day)
        self.grid.opened.connect(self.list.setFocus)
        self.grid.turned.connect(self._turn)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.list.opened.connect(lambda _: self._open_current())
        self.list.removed.connect(lambda _: self._remove())
        self.pane.done_wanted.connect(self._mark_done)
        self.pane.undone_wanted.connect(self._mark_undone)
        self.pane.postpone_wanted.connect(self._ask_postpone)
        self.pane.edit_wanted.connect(self._ask_edit)
        self.pane.remove_wanted.connect(self._remove)
        self.pane.meeting_wanted.connect(self._open_current)
        bind(self, "new", self._ask_new)
        bind(self, "print", self._print)

    # showing

    def _on_read(self, rows: tuple[DutyRow, ...]) -> None:
        current = self._current()
        self._rows = rows
        for row in rows:
            self._ids.setdefault(_named(row), len(self._ids) + 1)
        self._show()
        wanted, self._wanted = self._wanted, None
        if isinstance(wanted, tuple):
            self.list.choose(self._ids.get(wanted, 0))
        elif wanted is not None:
            self._choose_from(wanted)
        elif current is None or current not in rows:
            self._choose_from(current.day if current else self._month.first)
        self._on_current()

    def _show(self) -> None:
        rows, today, first = self._rows or (), self.desk.book.today, self._month.first
        month = QLocale().standaloneMonthName(first.month)
        self._name.setText(self.tr("{0} {1}").format(month[:1].upper() + month[1:], first.year))
        current = self._current()
        self.grid.show_month(first, rows, today, current.day if current else today)
        self.list.show_rows(self._banded(rows, today))
        self._stack.setCurrentIndex(0 if rows or self._rows is None else 1)
        self.print_button.setEnabled(bool(rows))
        self.pane.show_duty(self._current(), today)

    def _banded(self, rows: Sequence[DutyRow], today: date) -> list[EntryRow | Band]:
        found: list[EntryRow | Band] = []
        for day, there in groupby(rows, key=lambda row: row.day):
            found.append(Band(day_words(day), self.tr("today") if day == today else ""))
            found += [entry(row, today, self._ids.get(_named(row), 0)) for row in there]
        return found

    def _choose_from(self, day: date) -> None:
        """Choose the first duty on a day or after it, else the last one."""
        rows = self._rows or ()
        found = next((row for row in rows if row.day >= day), rows[-1] if rows else None)
        self.list.choose(self._ids[_named(found)] if found else 0)

    def _current(self) -> DutyRow | None:
        chosen = self.list.current
        return next((row for row in self._rows or () if self._ids.get(_named(row)) == chosen), None)

    def _on_current(self) -> None:
        row = self._current()
        self.pane.show_duty(row, self.desk.book.today)
        if row is not None:
            self.grid.choose(row.day)
            # What is told of it takes room from the list, which may hide it.
            QTimer.singleShot(0, self, lambda: self.list.scrollTo(self.list.currentIndex()))

    def _on_day(self, day: date) -> None:
        """Show what stands on a day that was picked; a day without any only is the one that a new duty begins on."""
        there = next((row for row in self._rows or () if row.day == day), None)
        self.list.choose(self._ids[_named(there)] if there else 0)
        if there is None:
            self.grid.choose(day)

    def _turn(self, by: int) -> None:
        month = self._month.moved(by)
        if 0 < month.year <= _LAST_YEAR:
            self._go(month.first, month.first)

    def _go(self, day: date, wanted: Named | date) -> None:
        self._month, self._wanted = Period.around(day, Span.MONTH), wanted
        self.refresh()

    # writing

    def _mark_done(self) -> None:
        row, duties = self._current(), self.desk.book.duties
        if row is not None:
            self._write(row, lambda: duties.done(row), lambda: self.tr("Done: {0}").format(row.title))

    def _mark_undone(self) -> None:
        row, duties = self._current(), self.desk.book.duties
        if row is not None:
            self._write(row, lambda: duties.undone(row), lambda: self.tr("Not done any more: {0}").format(row.title))

    def _ask_postpone(self) -> None:
        row = self._current()
        if row is not None:
            dialog = PostponeDialog(self.desk.theme, self.window(), row, self.desk.book.today)
            dialog.given.connect(partial(self._postpone, row))
            dialog.open()

    def _postpone(self, row: DutyRow, given: Postponed) -> None:
        duties = self.desk.book.duties
        self._write(
            row,
            lambda: duties.postpone(row, given.to, given.reason),
            lambda: self.tr("Postponed to {0}: {1}").format(f"{given.to:%d/%m/%Y}", row.title),
        )

    def _write(self, row: DutyRow, work: Callable[[], object], told: Words) -> None:
        """Say something about a row; the undo writes what was said before."""
        duties = self.desk.book.duties

        def back() -> None:
            self._run(lambda: duties.put_back(row), lambda _: self._tell_changed(), back)

        def done(_: object) -> None:
            self._tell_changed()
            self.desk.messages.info(told, undo=back)

        self._run(work, done, partial(self._write, row, work, told))

    def _ask_new(self) -> None:
        today = self.desk.book.today
        chosen = self.grid.days.day(self.grid.currentIndex())
        day = chosen if chosen and chosen >= today else today + timedelta(1)
        self._ask(None, day)

    def _ask_edit(self) -> None:
        row, duties = self._current(), self.desk.book.duties
        if row is not None and row.kind is DutyKind.OWN:
            self._run(lambda: duties.own(row.id), lambda duty: self._ask(duty, duty.due), self._ask_edit, Lane.READ)

    def _ask(self, duty: OwnDuty | None, day: date) -> None:
        dialog = DutyDialog(self.desk.theme, self.window(), duty, day, self.desk.book.today)
        dialog.given.connect(self._save)
        dialog.open()

    def _save(self, duty: OwnDuty) -> None:
        duties = self.desk.book.duties

        def saved(kept: OwnDuty) -> None:
            if not duty.id:
                self._month = Period.around(kept.due, Span.MONTH)
                self._wanted = (kept.uid, kept.due)
            self._tell_changed()
            self.desk.messages.info(lambda: self.tr("Saved: {0}").format(kept.title), partial(undo, kept))

        def undo(kept: OwnDuty) -> None:
            work = (lambda: duties.edit(before[0])) if before else (lambda: duties.remove(kept.id))
            self._run(work, lambda _: self._tell_changed(), partial(undo, kept))

        before: list[OwnDuty] = []

        def work() -> OwnDuty:
            if not duty.id:
                return duties.add(duty)
            before.append(replace(duties.own(duty.id), removed=False))
            return duties.edit(duty)

        self._run(work, saved, partial(self._save, duty))

    def _remove(self) -> None:
        row, duties = self._current(), self.desk.book.duties
        if row is None or row.kind is not DutyKind.OWN:
            return

        def back() -> None:
            self._run(lambda: duties.bring_back(row.id), lambda _: self._tell_changed(), back)

        def gone(_: object) -> None:
            self._tell_changed()
            self.desk.messages.info(lambda: self.tr("Deleted: {0}").format(row.title), undo=back)

        self._run(lambda: duties.remove(row.id), gone, self._remove)

    def _open_current(self) -> None:
        """Open the meeting that stands there, or the duty that the cell gave itself."""
        row = self._current()
        if row is not None and row.kind is DutyKind.MEETING:
            self.wanted.emit("meeting", row.id)
        else:
            self._ask_edit()

    def _tell_changed(self) -> None:
        self.changed.emit(Changes.of("duties"))

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[..., object],
        again: Callable[[], object],
        lane: Lane = Lane.NOTEBOOK,
    ) -> None:
        failed: Callable[[Exception], object] = lambda error: self.desk.messages.error(error, again)  # noqa: E731
        self.desk.tasks.run(lambda _: work(), done, failed, owner=self, lane=lane)

    # paper

    def _print(self) -> None:
        if self._rows:
            self.papers.print_month(self._month.first, self._rows)

    def _open_menu(self) -> None:
        menu = self.papers.menu(self.save_button, self._month.first, self._rows or ())
        menu.popup(self.save_button.mapToGlobal(self.save_button.rect().bottomLeft()))


def _named(row: DutyRow) -> Named:
    return row.key, row.day
