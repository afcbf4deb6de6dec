# Small dialogs about a task: what it is, and what came of it.
# It must not know how anything is written; it hands over what was typed.

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from sotay.domain.meetings import Meeting, MeetingState, Task, TaskReport, TaskState
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.pages.tasks_words import LOOKS, state_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.date_field import DateField
from sotay.ui.widgets.form_field import FormField
from sotay.ui.widgets.member_choice import MemberChoice, Named
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

_LINES = 3
_MEETINGS = 12
_LEAST_LETTERS = 10


class TaskDialog(RecordDialog):
    """Ask what a task is; hand over a `Task`. `name` is who does it now, who may have left and not be offered."""

    def __init__(
        self, theme: Theme, window: QWidget, task: Task | None, people: Sequence[Named], today: date, name: str = ""
    ) -> None:
        title = self.tr("Change the task") if task else self.tr("New task")
        super().__init__(theme, window, title, self.tr("Save the task"))
        self._task = task or Task(uuid.uuid4().hex, "")
        self.title = QLineEdit(self._task.title)
        self.who = MemberChoice(theme)
        self.who.set_people(people)
        self.who.set_member(self._task.member_id, name)
        self.helpers = QLineEdit(self._task.helpers)
        self.due = DateField(theme, today)
        self.due.set_day(self._task.due)
        self.report_at = QLineEdit(self._task.report_at)
        self._title = FormField(theme, self.tr("What is to be done"), self.title, self.tr("needed"))
        self._due = FormField(theme, self.tr("Until when (15/11, +7)"), self.due)
        self._who = FormField(theme, self.tr("Who does it"), self.who)
        helpers = FormField(theme, self.tr("With whom"), self.helpers)
        reported = FormField(theme, self.tr("Reported at which meeting"), self.report_at)
        for part in (self._title, _beside(theme, self._who, helpers), _beside(theme, self._due, reported)):
            self.content.put(part, "form_gap")
        self.title.setFocus()

    def value(self) -> Task | None:
        """Return the task, None while something is missing or names nobody."""
        title = " ".join(self.title.text().split())
        self.who.finish()
        self._title.set_error("" if title else self.tr("Say what is to be done."))
        self._who.set_error("" if self.who.is_sound else self.tr("No member of this name. Choose one of the list."))
        self._due.set_error("" if self.due.is_sound else self.tr("Not a day. Type 15/11 or 15/11/2026."))
        sound = ((bool(title), self.title), (self.who.is_sound, self.who), (self.due.is_sound, self.due))
        wrong = [field for is_sound, field in sound if not is_sound]
        if wrong:
            wrong[0].setFocus()
            return None
        return replace(
            self._task,
            title=title,
            member_id=self.who.member_id,
            helpers=self.helpers.text().strip(),
            due=self.due.day,
            report_at=self.report_at.text().strip(),
        )


class ReportDialog(RecordDialog):
    """Ask what came of a task and which meeting heard of it; hand over a `TaskReport`."""

    def __init__(self, theme: Theme, window: QWidget, task: Task, today: date, meetings: Iterable[Meeting]) -> None:
        super().__init__(theme, window, self.tr("Report on the task"), self.tr("Record the report"))
        self._task = task
        choices = [Choice(state, state_words(state), tone=LOOKS[state][1]) for state in TaskState]
        self.state = SegmentedChoice(theme, self.tr("State"), choices)
        self.state.set_current(TaskState.DONE)
        self.told = _text(theme)
        self.evidence = QLineEdit()
        self.day = DateField(theme, today)
        self.day.set_day(today)
        self._day = FormField(theme, self.tr("On which day"), self.day, self.tr("needed"))
        self._result = FormField(theme, self.tr("What came of it"), self.told)
        evidence = FormField(theme, self.tr("Evidence: a paper, a photo, who checked it"), self.evidence)
        self.meeting = self._new_meetings(meetings, today)
        heard = FormField(theme, self.tr("At which meeting"), self.meeting)
        for part in (FormField(theme, self.tr("State"), self.state), self._result, evidence):
            self.content.put(part, "form_gap")
        self.content.put(_beside(theme, self._day, heard), "form_gap")
        self.told.setFocus()

    def value(self) -> TaskReport | None:
        """Return the report; a task that is given up needs its reason."""
        day, state = self.day.day, TaskState(self.state.current())
        told = self.told.toPlainText().strip()
        self._day.set_error("" if self.day.is_sound and day else self.tr("Not a day. Type 15/11 or 15/11/2026."))
        missing = state is TaskState.DROPPED and not told
        self._result.set_error(self.tr("Say why the task is given up.") if missing else "")
        if day is None or not self.day.is_sound or missing:
            (self.told if missing else self.day).setFocus()
            return None
        evidence, meeting_id = self.evidence.text().strip(), int(self.meeting.currentData() or 0)
        return TaskReport(self._task.id, day, state, told, evidence, meeting_id)

    def _new_meetings(self, meetings: Iterable[Meeting], today: date) -> QComboBox:
        """Offer the meetings that were held, newest first; one of today is chosen."""
        held = (MeetingState.RUNNING, MeetingState.CLOSED)
        offered = sorted((one for one in meetings if one.state in held), key=lambda one: one.day, reverse=True)
        made = QComboBox()
        made.addItem(self.tr("Not at a meeting"), 0)
        for one in offered[:_MEETINGS]:
            made.addItem(f"{one.day:%d/%m/%Y} · {one.title}", one.id)
            if one.day == today or one.state is MeetingState.RUNNING:
                made.setCurrentIndex(made.count() - 1)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(_LEAST_LETTERS)
        return made


def _beside(theme: Theme, one: QWidget, other: QWidget) -> QWidget:
    """Return two fields in one row: large text leaves no height for a column of them."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.metrics.gap_4)
    for field in (one, other):
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return holder


def _text(theme: Theme) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setProperty("field", "true")
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(_LINES * theme.metrics.line_base + theme.metrics.gap_4)
    return editor
