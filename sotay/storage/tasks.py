# The tasks that meetings gave, and the reports on them.
# It must not know which task belongs to which rule or month; every call is one transaction.

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import Task, TaskReport, TaskState
from sotay.domain.vietnamese import fold
from sotay.storage.database import Database
from sotay.storage.meeting_shapes import REPORT, TASK

if TYPE_CHECKING:
    from sqlite3 import Connection

_LAST = "SELECT state, result, day FROM task_report WHERE task_id = ? ORDER BY day DESC, id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class TaskQuestion:
    """Ask for tasks: in some states (none: all), of a member, of a meeting, words of the title (marks optional)."""

    states: frozenset[TaskState] = frozenset()
    member_id: int = 0
    meeting_id: int = 0
    text: str = ""
    due_before: date | None = None


class Tasks:
    """Keep tasks; raise TASK_NOT_FOUND for one that is not there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, question: TaskQuestion) -> tuple[Task, ...]:
        """Return the tasks that a question asks for: by their day, those without one last."""
        where, values = ["removed_at IS NULL"], list[Any]()
        if question.states:
            where.append(f"state IN ({', '.join('?' * len(question.states))})")
            values += sorted(question.states)
        for name in ("member_id", "meeting_id"):
            if getattr(question, name):
                where.append(f"{name} = ?")
                values.append(getattr(question, name))
        if question.due_before is not None:
            where.append("due < ?")
            values.append(question.due_before.isoformat())
        with self._database.reader() as connection:
            found = TASK.find(connection, " AND ".join(where), values, "due IS NULL, due, id")
        words = fold(question.text).split()
        return tuple(task for task in found if all(word in fold(f"{task.title} {task.helpers}") for word in words))

    def task(self, task_id: int) -> Task:
        """Return a task, a removed one too."""
        with self._database.reader() as connection:
            return _task(connection, task_id)

    def add(self, tasks: Iterable[Task]) -> tuple[Task, ...]:
        """Write new tasks; return them with their ids."""
        with self._database.writer() as connection:
            return tuple(replace(task, id=TASK.insert(connection, task)) for task in tasks)

    def edit(self, task: Task) -> None:
        """Rewrite a task."""
        with self._database.writer() as connection:
            if not TASK.update(connection, task):
                raise SotayError(Code.TASK_NOT_FOUND)

    def remove(self, task_id: int, when: str | None) -> None:
        """Remove a task, or with None bring it back."""
        with self._database.writer() as connection:
            rows = connection.execute("UPDATE task SET removed_at = ? WHERE id = ? RETURNING id", (when, task_id))
            if not rows.fetchall():
                raise SotayError(Code.TASK_NOT_FOUND)

    def reports(self, task_id: int) -> tuple[TaskReport, ...]:
        """Return the reports on a task, oldest first."""
        with self._database.reader() as connection:
            return tuple(REPORT.find(connection, "task_id = ?", (task_id,), "day, id"))

    def report(self, report: TaskReport, when: str) -> Task:
        """Write a report; the task takes its state and result from the newest one. Return the task."""
        with self._database.writer() as connection:
            REPORT.insert(connection, report, made_at=when)
            return _told(connection, report.task_id)

    def drop_report(self, report_id: int) -> Task:
        """Delete a report that was entered in error; return the task as the others tell of it."""
        with self._database.writer() as connection:
            asked = "DELETE FROM task_report WHERE id = ? RETURNING task_id"
            rows = connection.execute(asked, (report_id,)).fetchall()
            if not rows:
                raise SotayError(Code.TASK_NOT_FOUND)
            return _told(connection, int(rows[0][0]))


def _task(connection: "Connection", task_id: int) -> Task:
    found = TASK.find(connection, "id = ?", (task_id,))
    if not found:
        raise SotayError(Code.TASK_NOT_FOUND)
    gone = connection.execute("SELECT removed_at IS NOT NULL FROM task WHERE id = ?", (task_id,)).fetchone()[0]
    return replace(found[0], removed=bool(gone))


def _told(connection: "Connection", task_id: int) -> Task:
    """Give a task the state and result of its newest report, or those of the beginning."""
    task = _task(connection, task_id)
    rows = connection.execute(_LAST, (task_id,)).fetchall()
    state, result, day = rows[0] if rows else (TaskState.OPEN, "", None)
    done_on = date.fromisoformat(day) if day and state == TaskState.DONE else None
    told = replace(task, state=TaskState(state), result=result, done_on=done_on)
    TASK.update(connection, told)
    return told
