# Tasks that meetings gave: what is open, what was reported, the table for the next meeting and how much was completed.
# It must not know how records are stored or shown.

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sotay.domain.meeting_stats import Completion, completion
from sotay.domain.meetings import Meeting, Task, TaskReport, TaskState
from sotay.services.meetings import MeetingService
from sotay.services.members import MemberService
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing
from sotay.storage.tasks import TaskQuestion, Tasks

__all__ = ["Completion", "TaskQuestion", "TaskRow", "TaskService"]

OPEN = frozenset({TaskState.OPEN, TaskState.DOING})


@dataclass(frozen=True, slots=True)
class TaskRow:
    """Hold a task with who does it, the meeting that gave it (None: none), whether it is late, or its person left."""

    task: Task
    name: str
    meeting: Meeting | None
    overdue: bool
    person_left: bool


class TaskService:
    """Follow tasks through; every write is one transaction. TASK_NOT_FOUND for one that is not there."""

    def __init__(
        self,
        notebook: Notebook,
        meetings: Callable[[], MeetingService],
        members: Callable[[], MemberService],
        today: Callable[[], date],
        clock: Callable[[], datetime],
    ) -> None:
        self._kept = Tasks(notebook.database)
        self._meetings = meetings
        self._members = members
        self._today = today
        self._clock = clock

    def today(self) -> date:
        """Return the day that lateness is judged on."""
        return self._today()

    def tasks(self, question: TaskQuestion | None = None) -> tuple[TaskRow, ...]:
        """Return the tasks that a question asks for, by their day, those without one last."""
        return self._rows(self._kept.find(question or TaskQuestion()))

    def overdue(self) -> tuple[TaskRow, ...]:
        """Return the tasks whose day has passed and which are not done."""
        return self._rows(self._kept.find(TaskQuestion(OPEN, due_before=self._today())))

    def row(self, task_id: int) -> TaskRow:
        """Return one task."""
        return self._rows([self._kept.task(task_id)])[0]

    def reports(self, task_id: int) -> tuple[TaskReport, ...]:
        """Return the reports on a task, oldest first."""
        return self._kept.reports(task_id)

    def table(self, meeting_id: int) -> tuple[Task, ...]:
        """Return what the meeting before one is to report on: what the last meeting gave, and what is open of before.

        Rows of the four-column table (nhiệm vụ, tình trạng, kết quả, ghi chú), in the order they were given.
        """
        last = self._meetings().before(meeting_id)
        if last is None:
            return ()
        known = self._meetings().known()
        given = self._kept.find(TaskQuestion(meeting_id=last.id))
        older = [one for one in self._kept.find(TaskQuestion(OPEN)) if _was_before(one, last, known)]
        return tuple(sorted([*older, *given], key=lambda task: (task.meeting_id, task.id)))

    def completion(self, meeting_id: int) -> Completion:
        """Return how much of what a meeting gave is done."""
        return completion(self._kept.find(TaskQuestion(meeting_id=meeting_id)), self._today())

    def add(self, task: Task) -> Task:
        """Write a new task."""
        with doing("task.add"):
            return self._kept.add([task])[0]

    def edit(self, task: Task) -> Task:
        """Rewrite a task; its state and result follow from reports."""
        with doing("task.edit"):
            self._kept.edit(task)
        return task

    def remove(self, task_id: int) -> None:
        """Remove a task; `bring_back` undoes it."""
        with doing("task.remove"):
            self._kept.remove(task_id, self._when())

    def bring_back(self, task_id: int) -> None:
        """Bring a removed task back."""
        with doing("task.bring_back"):
            self._kept.remove(task_id, None)

    def report(self, report: TaskReport) -> Task:
        """Write a report; the task takes its state and result from the newest one."""
        with doing("task.report"):
            return self._kept.report(report, self._when())

    def drop_report(self, report_id: int) -> Task:
        """Delete a report that was entered in error."""
        with doing("task.report_off"):
            return self._kept.drop_report(report_id)

    def _rows(self, tasks: Iterable[Task]) -> tuple[TaskRow, ...]:
        found = list(tasks)
        members = {one.id: one for one in self._members().members({task.member_id for task in found} - {0})}
        meetings = self._meetings().known() if found else {}
        today = self._today()
        return tuple(
            TaskRow(
                task,
                members[task.member_id].person.full_name if task.member_id in members else "",
                meetings.get(task.meeting_id),
                task.is_overdue(today),
                task.member_id in members and members[task.member_id].has_left(today),
            )
            for task in found
        )

    def _when(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def _was_before(task: Task, last: Meeting, known: Mapping[int, Meeting]) -> bool:
    given_at = known.get(task.meeting_id)
    return given_at is not None and given_at.id != last.id and given_at.day < last.day
