# Tasks in words and looks: their states, their days, what a row of the list says.
# It must not know pages.

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from sotay.domain.meetings import Meeting, TaskReport, TaskState
from sotay.services.tasks import TaskRow
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.widgets.tones import Tone

LOOKS: Mapping[TaskState, tuple[str, Tone]] = {
    TaskState.OPEN: ("circle-dashed", Tone.GREY),
    TaskState.DOING: ("hourglass-medium", Tone.INK),
    TaskState.DONE: ("check-circle", Tone.GREEN),
    TaskState.DROPPED: ("prohibit", Tone.GREY),
}
OVERDUE = ("warning-circle", Tone.SON)


def state_words(state: TaskState) -> str:
    """Return the state of a task."""
    return {
        TaskState.OPEN: QCoreApplication.translate("TaskWords", "Not begun"),
        TaskState.DOING: QCoreApplication.translate("TaskWords", "Under way"),
        TaskState.DONE: QCoreApplication.translate("TaskWords", "Done"),
        TaskState.DROPPED: QCoreApplication.translate("TaskWords", "Given up"),
    }[state]


def due_words(row: TaskRow, today: date) -> str:
    """Return until when a task is to be done, and how many days it is late."""
    due = row.task.due
    if due is None:
        return QCoreApplication.translate("TaskWords", "no day set")
    if row.overdue:
        days = (today - due).days
        return f"{due:%d/%m/%Y} · " + QCoreApplication.translate("TaskWords", "%n day(s) late", "", days)
    return QCoreApplication.translate("TaskWords", "until {0}").format(f"{due:%d/%m/%Y}")


def who_words(row: TaskRow) -> str:
    """Return who does a task; one whose person left the cell says so."""
    if not row.name:
        return QCoreApplication.translate("TaskWords", "nobody named")
    if row.person_left:
        return QCoreApplication.translate("TaskWords", "{0} (left the cell)").format(row.name)
    return row.name


def entry(row: TaskRow, today: date, *, narrow: bool = False) -> EntryRow:
    """Return a task as a row of the list; where it is narrow, its day stands below, for the title's sake."""
    task = row.task
    icon, tone = OVERDUE if row.overdue else LOOKS[task.state]
    badge = QCoreApplication.translate("TaskWords", "Overdue") if row.overdue else state_words(task.state)
    given = f"{row.meeting.title}, {row.meeting.day:%d/%m/%Y}" if row.meeting else ""
    due = due_words(row, today)
    foot = " · ".join(filter(None, (due if narrow else "", who_words(row), task.helpers, given)))
    return EntryRow(task.id, task.title, "" if narrow else due, task.result, foot, badge, icon, tone)


def report_entry(report: TaskReport, meeting: Meeting | None) -> EntryRow:
    """Return a report as a row of a task's history, with the meeting that heard it."""
    icon, tone = LOOKS[report.state]
    evidence = QCoreApplication.translate("TaskWords", "Evidence: {0}").format(report.evidence)
    foot = " · ".join(filter(None, (evidence if report.evidence else "", meeting.title if meeting else "")))
    return EntryRow(report.id, f"{report.day:%d/%m/%Y}", "", report.result, foot, state_words(report.state), icon, tone)
