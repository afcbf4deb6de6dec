# The page of tasks: what meetings gave, who does it until when, what came of it.
# It must not know how tasks are stored.

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from sotay.domain.meeting_stats import completion
from sotay.domain.meetings import Meeting, Task, TaskReport
from sotay.services.book import Book
from sotay.services.cell import cell_of
from sotay.services.listings import Listing
from sotay.services.member_list import MemberList
from sotay.services.task_papers import task_listing
from sotay.services.tasks import TaskRow
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.kind_menu import open_kind_menu
from sotay.ui.pages.task_dialogs import ReportDialog, TaskDialog
from sotay.ui.pages.task_pane import TaskPane
from sotay.ui.pages.tasks_bar import COMING, Asked, TasksBar
from sotay.ui.pages.tasks_words import entry
from sotay.ui.tasks import Lane
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.member_choice import Named, named
from sotay.ui.widgets.search_field import SearchField
from sotay.ui.widgets.segmented import SegmentedChoice
from sotay.ui.widgets.splitter import RememberingSplitter


@dataclass(frozen=True, slots=True)
class _Known:
    rows: tuple[TaskRow, ...]
    people: tuple[Named, ...]
    meetings: Mapping[int, Meeting]
    coming: Meeting | None
    reported: frozenset[int]  # the tasks that the coming meeting is to hear of

    @property
    def givers(self) -> list[Meeting]:
        """Return the meetings that gave tasks, newest first."""
        given = {row.task.meeting_id for row in self.rows} & self.meetings.keys()
        return sorted((self.meetings[one] for one in given), key=lambda one: (one.day, one.id), reverse=True)


_NOTHING = _Known((), (), {}, None, frozenset())


_ROOMY, _TIGHT = 950, 700  # effective widths of the page


class TasksPage(Page):
    """List tasks and follow one through; `open` takes the id of a task."""

    key = "tasks"
    icon = "list-bullets"
    help_topic = "tasks"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._known = _NOTHING
        self._is_read = False
        self._wanted = 0
        self._reports: tuple[TaskReport, ...] = ()
        self.papers = ListingActions(desk, self)
        self.header = PageHeader(desk.theme, "")
        self.search = SearchField(desk.theme, "", "", "")
        self.print_button = Button(desk.theme, "", icon="printer", key=shown_keys("print"))
        self.save_button = Button(desk.theme, "", icon="export")
        self.new_button = Button(desk.theme, "", icon="plus", key=shown_keys("new"))
        self.list = EntryList(desk.theme, opens_on_click=False)
        self.pane = TaskPane(desk.theme)
        self.empty = EmptyState(desk.theme, "list-bullets", "", "")
        self.bar = TasksBar(desk.theme)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Tasks")

    def on_shown(self) -> None:
        """Read the tasks, where none were read."""
        if not self._is_read:
            self.refresh()

    def refresh(self) -> None:
        """Read the tasks again; the chosen one stays chosen."""
        book = self.desk.book
        self._run(lambda: _read(book), self._on_read, self.refresh)

    def open(self, argument: object) -> None:
        """Choose a task by its id."""
        if isinstance(argument, int) and argument:
            self._wanted = argument
            self.bar.choose_all()
            self.search.clear()
            self.refresh()

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self.search.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self.search.set_words(
            self.tr("Search tasks"), self.tr("Words of a task, or a person"), self.tr("Empty the field")
        )
        self.print_button.setText(self.tr("Print the table"))
        self.save_button.setText(self.tr("Save the table"))
        self.new_button.setText(self.tr("Add a task"))
        self.list.setAccessibleName(self.title())
        self.bar.retranslate()
        self.pane.retranslate()
        self._arrange()
        self._show()

    def _lay_out(self) -> None:
        self.header.set_search(self.search)
        self.header.add_action(self.print_button)
        self.header.add_action(self.save_button)
        self.header.add_action(self.new_button)
        left = QWidget()
        self._stack = QStackedLayout()
        self._left = QVBoxLayout(left)
        self._left.addWidget(self.bar)
        self._left.addLayout(self._stack, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.split = RememberingSplitter(self.desk.theme, "tasks")
        self.split.addWidget(left)
        self.split.addWidget(self.pane)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.split, 1)
        self._restyle()
        self.desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self._left.setContentsMargins(m.gap_5, m.gap_4, 0, 0)
        self._left.setSpacing(m.gap_3)
        self._arrange()

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._show())
        self.bar.changed.connect(self._show)
        self.new_button.clicked.connect(lambda: self._edit(None))
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._choose_kind)
        self.list.opened.connect(lambda _: self._report())
        self.list.removed.connect(lambda _: self._remove())
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.pane.report_wanted.connect(self._report)
        self.pane.edit_wanted.connect(lambda: self._edit(self._current()))
        self.pane.remove_wanted.connect(self._remove)
        self.pane.meeting_wanted.connect(self._go_to_meeting)
        self.pane.report_removed.connect(self._remove_report)
        bind(self, "new", lambda: self._edit(None))
        bind(self, "print", self._print)

    def _arrange(self) -> None:
        """Leave out the title and the keys on buttons where the width has no room for them."""
        narrow = self._is_narrow()
        self.bar.set_narrow(narrow, tight=self.width() < _TIGHT * self.desk.theme.metrics.scale)
        self.header.set_title("" if narrow else self.title())
        self.header.setAccessibleName(self.title())
        for button in (self.print_button, self.new_button):
            button.show_key(not narrow)

    def _is_narrow(self) -> bool:
        return self.width() < _ROOMY * self.desk.theme.metrics.scale

    # showing

    def _on_read(self, known: _Known) -> None:
        self._known, self._is_read = known, True
        self.bar.show_meetings(known.givers, known.coming)
        self._show()
        if self._wanted:
            self.list.choose(self._wanted)
            self._wanted = 0
        self._read_reports()

    @property
    def groups(self) -> SegmentedChoice:
        """Return the choice of a part."""
        return self.bar.groups

    def _asked(self) -> Asked:
        return self.bar.asked(self.search.text(), self._known.reported)

    def _shown(self) -> list[TaskRow]:
        return self._asked().of(self._known.rows)

    def _show(self) -> None:
        rows = self._shown()
        today, within = self.desk.book.today, self._asked().within(self._known.rows)
        self.list.show_rows([entry(row, today, narrow=self._is_narrow()) for row in rows])
        self.bar.show_sum(len(rows), completion((row.task for row in within), today))
        self.bar.setVisible(bool(self._known.rows))
        if rows and not self.list.current:
            self.list.choose(rows[0].task.id)
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        self.pane.setVisible(bool(rows))
        for button in (self.print_button, self.save_button):
            button.setEnabled(bool(rows))
        self._say_empty()
        self._show_current()

    def _say_empty(self) -> None:
        if self._known.rows:
            self.empty.set_words(self.tr("No task is like that."), self.tr("Choose All, or search for other words."))
        else:
            told = self.tr("Tasks come from meetings; one can also be added here.")
            self.empty.set_words(self.tr("No task was given yet."), told)

    def _on_current(self, current: QModelIndex) -> None:
        self._reports = ()
        self._show_current()
        self._read_reports()

    def _current(self) -> TaskRow | None:
        return next((row for row in self._known.rows if row.task.id == self.list.current), None)

    def _show_current(self) -> None:
        self.pane.show_task(self._current(), self._reports, self.desk.book.today, self._known.meetings)

    def _read_reports(self) -> None:
        row, tasks = self._current(), self.desk.book.tasks
        if row is None:
            return
        task_id = row.task.id

        def arrived(reports: tuple[TaskReport, ...]) -> None:
            self._reports = reports
            self._show_current()

        self.desk.tasks.run(lambda _: tasks.reports(task_id), arrived, owner=self, slot="reports")

    # writing

    def _edit(self, row: TaskRow | None) -> None:
        task, name, today = row.task if row else None, row.name if row else "", self.desk.book.today
        dialog = TaskDialog(self.desk.theme, self.window(), task, self._known.people, today, name)
        dialog.given.connect(self._save)
        dialog.open()

    def _save(self, task: Task) -> None:
        tasks = self.desk.book.tasks

        def saved(kept: Task) -> None:
            self._wanted = kept.id
            self._told()

        self._write(lambda: tasks.edit(task) if task.id else tasks.add(task), saved, lambda: self._save(task))

    def _report(self) -> None:
        row = self._current()
        if row is None:
            return
        today, meetings = self.desk.book.today, tuple(self._known.meetings.values())
        dialog = ReportDialog(self.desk.theme, self.window(), row.task, today, meetings)
        dialog.given.connect(self._keep_report)
        dialog.open()

    def _keep_report(self, report: TaskReport) -> None:
        tasks = self.desk.book.tasks

        def kept(_: object) -> None:
            self._wanted = report.task_id
            self._told()

        self._write(lambda: tasks.report(report), kept, lambda: self._keep_report(report))

    def _remove_report(self, report_id: int) -> None:
        tasks = self.desk.book.tasks
        gone = next((one for one in self._reports if one.id == report_id), None)
        if gone is None:
            return

        def told(_: object) -> None:
            self.desk.messages.info(lambda: self.tr("The report was deleted."), undo=lambda: self._keep_report(gone))
            self._told()

        self._write(lambda: tasks.drop_report(report_id), told, lambda: self._remove_report(report_id))

    def _remove(self) -> None:
        row, tasks = self._current(), self.desk.book.tasks
        if row is None:
            return
        task_id = row.task.id

        def back() -> None:
            self._write(lambda: tasks.bring_back(task_id), lambda _: self._told(), back)

        def gone(_: object) -> None:
            self.desk.messages.info(lambda: self.tr("The task was deleted."), undo=back)
            self._told()

        self._write(lambda: tasks.remove(task_id), gone, self._remove)

    def _told(self) -> None:
        self.changed.emit(Changes.of("tasks"))
        self.refresh()

    def _go_to_meeting(self) -> None:
        row = self._current()
        if row is not None and row.meeting is not None:
            self.wanted.emit("meeting", row.meeting.id)

    def _print(self) -> None:
        if self._shown():
            self.papers.print_(self._paper())

    def _choose_kind(self) -> None:
        wanted = self._paper()
        open_kind_menu(self.save_button, tuple(PaperKind), lambda kind: self.papers.save(kind, wanted))

    def _paper(self) -> Wanted:
        """Return the table of what is shown; for the coming meeting it says so."""
        rows, book = self._shown(), self.desk.book
        coming = self._known.coming if self._asked().meeting_id == COMING else None

        def make() -> Listing:
            secretary = MemberList(book.members).secretary()
            return task_listing(rows, cell_of(book.workspace.notebook), secretary, book.today, coming)

        return Wanted(make, f"Bảng nhiệm vụ {book.today:%Y-%m-%d}", landscape=False)

    def _write(self, work: Callable[[], object], done: Callable[..., object], again: Callable[[], object]) -> None:
        self._run(work, done, again, Lane.NOTEBOOK)

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[..., object],
        again: Callable[[], object],
        lane: Lane = Lane.READ,
    ) -> None:
        slot = "read" if lane is Lane.READ else ""
        failed: Callable[[Exception], object] = lambda error: self.desk.messages.error(error, again)  # noqa: E731
        self.desk.tasks.run(lambda _: work(), done, failed, owner=self, slot=slot, lane=lane)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what the new width has room for."""
        super().resizeEvent(event)
        self._arrange()
        self._show()


def _read(book: Book) -> _Known:
    tasks, coming = book.tasks, book.meetings.next()
    people = {one.id: one.person.full_name for one in book.members.all() if not one.has_left(tasks.today())}
    reported = tasks.table(coming.meeting.id) if coming else ()
    return _Known(
        tasks.tasks(),
        named(people),
        book.meetings.known(),
        coming.meeting if coming else None,
        frozenset(task.id for task in reported),
    )
