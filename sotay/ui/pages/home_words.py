# What the first page says of things to be done and of documents: a row of each, days, remarks.
# It must not know widgets, nor where anything comes from.

from datetime import date

from PySide6.QtCore import QCoreApplication

from sotay.services.duties import DutyRow
from sotay.services.home import NoNames, Todo
from sotay.services.home_warnings import Absence, Due, DuesWarning, DuesWarningKind
from sotay.services.tasks import TaskRow
from sotay.ui.delegates.todo_row import TodoRow
from sotay.ui.pages.calendar_words import moved_words
from sotay.ui.pages.members_words import WARNING_ICONS, due_words
from sotay.ui.pages.tasks_words import who_words
from sotay.ui.widgets.tones import Tone

_SOON = 7  # days: until then the days are counted, later the day itself is told


def todo_row(todo: Todo, today: date) -> TodoRow:
    """Return a thing to be done as a row."""
    title, note, sign = _words(todo)
    left, icon, tone = _missing() if isinstance(todo.item, NoNames) else _left(todo.day, today)
    return TodoRow(title, note, left, icon, tone, sign)


def name_of(todo: Todo) -> str:
    """Return what a thing to be done is called in a message."""
    return _words(todo)[0]


def _words(todo: Todo) -> tuple[str, str, str]:
    """Return the title and the note of a thing to be done, and its icon where it is not ticked."""
    item = todo.item
    if isinstance(item, DutyRow):
        return *_duty(item), ""
    if isinstance(item, TaskRow):
        return *_task(item), ""
    if isinstance(item, NoNames):
        return *_names(), "flag"
    if isinstance(item, DuesWarning):
        return *_dues(item), "wallet"
    if isinstance(item, Absence):
        return *_absence(item), "users-three"
    return *_due(item), WARNING_ICONS[item.warning.kind]


def _duty(row: DutyRow) -> tuple[str, str]:
    calendar = QCoreApplication.translate("HomeWords", "Calendar")
    return row.title, " · ".join(filter(None, (calendar, moved_words(row) or row.note or row.source)))


def _task(row: TaskRow) -> tuple[str, str]:
    given = row.meeting.title if row.meeting else QCoreApplication.translate("HomeWords", "Task")
    return row.task.title, " · ".join((given, who_words(row)))


def _due(due: Due) -> tuple[str, str]:
    title = f"{due.name}: {due_words(due)}" if due.name else due_words(due)
    members = QCoreApplication.translate("HomeWords", "Members")
    return title, " · ".join(filter(None, (members, due.warning.source)))


def _dues(warning: DuesWarning) -> tuple[str, str]:
    first, count = warning.months[0], len(warning.months)
    month, dues = f"{first.number:02d}/{first.year}", QCoreApplication.translate("HomeWords", "Dues")
    if warning.kind is DuesWarningKind.RELIEF_ENDS:
        ends = QCoreApplication.translate("HomeWords", "{0}: the relief from dues ends")
        return ends.format(warning.name), f"{dues} · {month}"
    told = QCoreApplication.translate("HomeWords", "{0}: %n month(s) of dues unpaid", "", count)
    notes = [dues, QCoreApplication.translate("HomeWords", "since {0}").format(month)]
    if warning.delay is not None:
        until = f"{warning.delay.until.number:02d}/{warning.delay.until.year}"
        notes.append(QCoreApplication.translate("HomeWords", "may pay late through {0}").format(until))
        notes.append(warning.delay.reason)
    if warning.kind is DuesWarningKind.PROPOSE:
        notes.append(QCoreApplication.translate("HomeWords", "so long that deletion is to be considered"))
    return told.format(warning.name), " · ".join(filter(None, notes))


def _absence(absence: Absence) -> tuple[str, str]:
    missed = absence.meetings
    told = QCoreApplication.translate("HomeWords", "Talk with {0}: missed %n meeting(s) in a row", "", missed)
    early = QCoreApplication.translate("HomeWords", "Early warning")
    return told.format(absence.name), " · ".join(filter(None, (early, absence.source)))


def _names() -> tuple[str, str]:
    told = QCoreApplication.translate("HomeWords", "Write the names of the cell and the committee above it")
    return told, QCoreApplication.translate("HomeWords", "Papers begin with these names")


def _missing() -> tuple[str, str, Tone]:
    return QCoreApplication.translate("HomeWords", "Still missing"), "warning-circle", Tone.AMBER


def _left(day: date, today: date) -> tuple[str, str, Tone]:
    """Return how far off a day is in words, with the icon and the tone of that."""
    days = (day - today).days
    if days < 0:
        late = QCoreApplication.translate("HomeWords", "%n day(s) overdue", "", -days)
        return late, "warning-circle", Tone.SON
    if days > _SOON:
        shown = f"{day:%d/%m}" if day.year == today.year else f"{day:%d/%m/%Y}"
        return shown, "calendar-blank", Tone.PLAIN
    if days == 0:
        return QCoreApplication.translate("HomeWords", "Today"), "clock", Tone.AMBER
    return QCoreApplication.translate("HomeWords", "%n day(s) left", "", days), "clock", Tone.AMBER
