# What is written from the first page: a thing is done, a duty is added; each can be undone by the bar at the foot.
# It must not know how the page looks.

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sotay.domain.meetings import Task
from sotay.services.duties import DutyRow, OwnDuty
from sotay.services.home import Todo, report_done
from sotay.services.tasks import TaskRow
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.home_words import name_of
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Words


class HomeDeeds(QObject):
    """Write what the page was asked for; tell `changed` with `Changes` after each write and each undo."""

    changed = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    def mark_done(self, todo: Todo) -> None:
        """Mark a duty or a task as done today."""
        told = lambda: self.tr("Done: {0}").format(name_of(todo))  # noqa: E731
        if isinstance(todo.item, DutyRow):
            self._mark_duty(todo.item, told)
        elif isinstance(todo.item, TaskRow):
            self._mark_task(todo.item.task, told)

    def ask_new(self) -> None:
        """Ask what duty is to be added, due tomorrow where nothing else is said."""
        from sotay.ui.pages.calendar_dialogs import DutyDialog  # loaded when it is first asked for

        today = self._desk.book.today
        dialog = DutyDialog(self._desk.theme, self._page.window(), None, today + timedelta(1), today)
        dialog.given.connect(self._add)
        dialog.open()

    def _mark_duty(self, row: DutyRow, told: Words) -> None:
        duties = self._desk.book.duties
        back = self._undoing("duties", lambda: duties.put_back(row))
        self._run(lambda: duties.done(row), "duties", lambda _: self._tell(told, back))

    def _mark_task(self, task: Task, told: Words) -> None:
        book = self._desk.book

        def done(report_id: int | None) -> None:
            if report_id is not None:  # the same key pressed twice
                self._tell(told, self._undoing("tasks", lambda: book.tasks.drop_report(report_id)))

        self._run(lambda: report_done(book, task), "tasks", done)

    def _add(self, duty: OwnDuty) -> None:
        duties = self._desk.book.duties

        def added(kept: OwnDuty) -> None:
            back = self._undoing("duties", lambda: duties.remove(kept.id))
            self._tell(lambda: self.tr("Added: {0}").format(kept.title), back)

        self._run(lambda: duties.add(duty), "duties", added)

    def _undoing(self, kind: str, work: Callable[[], object]) -> Callable[[], object]:
        return partial(self._run, work, kind)

    def _tell(self, told: Words, back: Callable[[], object]) -> None:
        self._desk.messages.info(told, undo=back)

    def _run(self, work: Callable[[], object], kind: str, done: Callable[..., object] | None = None) -> None:
        def written(result: object) -> None:
            self.changed.emit(Changes.of(kind))
            if done is not None:
                done(result)

        def failed(error: Exception) -> None:
            self._desk.messages.error(error, partial(self._run, work, kind, done))

        self._desk.tasks.run(lambda _: work(), written, failed, owner=self._page, lane=Lane.NOTEBOOK)
