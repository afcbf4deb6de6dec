# The pane of the tasks that a meeting gives: edited where they stand, kept as they are typed.
# It must not know what becomes of tasks after the meeting.

import uuid
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sotay.domain.meetings import Task
from sotay.ui.pages.base import Desk
from sotay.ui.pages.cockpit_pane import Keeper, Pane
from sotay.ui.pages.cockpit_task_line import TaskLine
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import ElidedLabel


class TasksPane(Pane):
    """Show the tasks of a meeting, each with its editors; new ones are written from the first letter on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.lines: list[TaskLine] = []
        self._keepers: dict[TaskLine, Keeper[Task]] = {}
        self._told = ElidedLabel("", "dense-second")
        self.new_button = Button(desk.theme, "", icon="plus")
        self.area = ColumnScroll()
        self.empty = EmptyState(desk.theme, "list-bullets", "", "")
        self._stack = QStackedLayout()
        self.area.column.setContentsMargins(0, 0, 0, 0)
        self.area.column.setSpacing(0)
        self.area.column.addStretch(1)
        self._head = QHBoxLayout()
        self._head.addWidget(self._told, 1)
        self._head.addWidget(self.new_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._stack, 1)
        # Not before: a layout without a widget shows its first page as a window of its own.
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        self.new_button.clicked.connect(lambda: self.begin(0))
        self.retranslate()
        self._refit()
        desk.theme.changed.connect(self._refit)

    def show_facts(self) -> None:
        """Show the tasks; one that is being written in stays as it is typed."""
        record = self.record
        if record is None:
            return
        known = {line.task.id: line for line in self.lines if line.task.id}
        for task in record.tasks:
            line = known.pop(task.id, None)
            if line is None:
                self._add_line(task)
            elif not line.is_written_in and self._is_kept(line):
                line.show_task(task, self.people)
        for line in known.values():
            self._take_line(line)
        self._number()
        self.new_button.setEnabled(self.is_open)

    def retranslate(self) -> None:
        """Set every text."""
        self.new_button.setText(self.tr("Give a task"))
        self.empty.set_words(
            self.tr("No task was given at this meeting yet."), self.tr("Give the first one: what, who, until when.")
        )
        for line in self.lines:
            line.retranslate()
        self.show_facts()

    def count(self) -> int:
        """Return how many tasks were given."""
        return len(self.record.tasks) if self.record else 0

    def begin(self, item_id: int) -> None:
        """Begin a new task at an item; 0 is the one the meeting is at."""
        if not self.is_open or self.record is None:
            return
        at = self.record.current
        fresh = next((line for line in self.lines if not line.task.id and not line.typed.title), None)
        if fresh is None:
            task = Task(uuid.uuid4().hex, "", self.meeting_id, item_id or (at.id if at else 0))
            fresh = self._add_line(task)
            self._number()
        fresh.title.setFocus()
        QTimer.singleShot(0, fresh, lambda: self.area.ensureWidgetVisible(fresh, 0, 0))

    def settle(self) -> None:
        """Write down at once what is typed."""
        for line in self.lines:
            if line.is_written_in:
                line.finish()
        for keeper in self._keepers.values():
            keeper.flush()

    def turn_away(self) -> None:
        """Keep what is typed and take every line away."""
        self.settle()
        for line in list(self.lines):
            self._take_line(line)

    @property
    def told(self) -> str:
        """Return what is told of the tasks together."""
        return self._told.full

    # lines
    def _add_line(self, task: Task) -> TaskLine:
        line = TaskLine(self.desk.theme, self.record.meeting.day if self.record else self.desk.book.today, task)
        line.show_task(task, self.people)
        line.setEnabled(self.is_open)
        line.edited.connect(lambda: self._on_edited(line))
        line.dropped.connect(lambda: self._on_dropped(line))
        line.ended.connect(lambda: self.begin(0))
        before = sum(not task.id or 0 < one.task.id < task.id for one in self.lines)
        self.lines.insert(before, line)
        self.area.column.insertWidget(before, line)
        return line

    def _take_line(self, line: TaskLine) -> None:
        keeper = self._keepers.pop(line, None)
        if keeper is not None:
            keeper.retire()
        self.lines.remove(line)
        self.area.column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _number(self) -> None:
        """Number the lines in their order, say what is missing, and show the empty state where there are none."""
        for place, line in enumerate(self.lines, 1):
            line.set_place(place)
            line.setEnabled(self.is_open)
        self._stack.setCurrentWidget(self.area if self.lines else self.empty)
        self._told.set_full(self._told_words())

    def _told_words(self) -> str:
        tasks = self.record.tasks if self.record else ()
        if not tasks:
            return ""
        told = [self.tr("%n task(s)", "", len(tasks))]
        if nobody := sum(not task.member_id for task in tasks):
            told.append(self.tr("%n without a person", "", nobody))
        if no_day := sum(task.due is None for task in tasks):
            told.append(self.tr("%n without a day", "", no_day))
        return " · ".join(told)

    def _is_kept(self, line: TaskLine) -> bool:
        return line not in self._keepers or self._keepers[line].is_kept

    # what is typed
    def _on_edited(self, line: TaskLine) -> None:
        task = line.typed
        if not task.title and not task.id:
            return  # nothing is to be done yet
        if line not in self._keepers:
            self._keepers[line] = self._new_keeper(line)
        self._keepers[line].put(task)

    def _new_keeper(self, line: TaskLine) -> Keeper[Task]:
        run, tasks, meeting_id = self.desk.book.run, self.desk.book.tasks, self.meeting_id

        def renew(task: Task, last: Task) -> Task:
            return tasks.edit(replace(task, id=last.id))

        known = line.task if line.task.id else None
        return Keeper(self, lambda task: run.assign(meeting_id, task), renew, lambda t: self._on_kept(line, t), known)

    def _on_kept(self, line: TaskLine, task: Task) -> None:
        if line in self.lines:
            line.task = task
        self._put(task.id, task)

    def _put(self, task_id: int, task: Task | None) -> None:
        record = self.record
        if record is None:
            return
        tasks = [one for one in record.tasks if one.id != task_id]
        if task is not None:
            tasks = sorted([*tasks, task], key=lambda one: one.id)
        self.adopt(replace(record, tasks=tuple(tasks)))

    def _on_dropped(self, line: TaskLine) -> None:
        """Delete a task, also one that is only just being written for the first time, and offer to bring it back."""
        place = self.lines.index(line)
        keeper, task = self._keepers.pop(line, None), line.task
        if keeper is not None:
            keeper.flush()  # what was typed last can be brought back
        made = keeper.drop() if keeper is not None else lambda: task if task.id else None
        self._take_line(line)
        self._number()
        after = self.lines[min(place, len(self.lines) - 1)].title if self.lines else self.new_button
        after.setFocus(Qt.FocusReason.OtherFocusReason)

        self._remove(made)

    def _remove(self, made: Callable[[], Task | None]) -> None:
        book = self.desk.book

        def work() -> Task | None:
            task = made()
            if task is not None:
                book.tasks.remove(task.id)
            return task

        self.write(work, self._on_gone, lambda: self._remove(made))

    def _on_gone(self, task: Task | None) -> None:
        if task is None:
            return
        tasks, meeting_id = self.desk.book.tasks, self.meeting_id

        def back() -> None:
            self.write(lambda: tasks.bring_back(task.id), lambda _: self._put(task.id, task), back, at=meeting_id)

        self._put(task.id, None)
        self.desk.messages.info(lambda: self.tr("The task was deleted."), undo=back)

    def _refit(self) -> None:
        m = self.desk.theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_4, m.page_right, m.gap_2)
        self._column.setSpacing(m.gap_2)
        self._head.setSpacing(m.gap_3)
