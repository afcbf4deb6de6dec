# What is asked of the list of tasks: how far they are, and which meeting gave them or is to hear of them.
# It must not know how tasks are found.

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from sotay.domain.meeting_stats import Completion
from sotay.domain.meetings import Meeting, TaskState
from sotay.domain.shares import percent_text
from sotay.domain.vietnamese import fold
from sotay.services.tasks import TaskRow
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.tones import Tone

ANY, COMING = 0, -1  # in the place of the id of a meeting
_OPEN = (TaskState.OPEN, TaskState.DOING)
_LEAST_LETTERS = 10


class Group(StrEnum):
    """Name the parts of the list."""

    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Asked:
    """Ask for tasks: of a part, given by a meeting (`ANY`: all), with words; `ids` are those that it is limited to."""

    group: Group = Group.ALL
    meeting_id: int = ANY
    text: str = ""
    ids: frozenset[int] | None = None

    def within(self, rows: Sequence[TaskRow]) -> list[TaskRow]:
        """Return the tasks of the meeting, of every part."""
        if self.ids is not None:
            return [row for row in rows if row.task.id in self.ids]
        return [row for row in rows if self.meeting_id in (ANY, row.task.meeting_id)]

    def of(self, rows: Sequence[TaskRow]) -> list[TaskRow]:
        """Return the tasks that are asked for; marks in the words may be left out."""
        words = fold(self.text).split()
        found = (row for row in self.within(rows) if _is_in(row, self.group))
        return [row for row in found if all(word in _words(row) for word in words)]


class TasksBar(QWidget):
    """Let a person choose a part and a meeting, and say how much is done; tell `changed`."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._meetings: tuple[Meeting, ...] = ()
        self._coming: Meeting | None = None
        self._tight = False
        self.groups = self._new_groups()
        self.meetings = QComboBox()
        self.meetings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.meetings.setMinimumContentsLength(_LEAST_LETTERS)
        self.meetings.currentIndexChanged.connect(self._on_meeting)
        self.summary = ElidedLabel("", "dense-second")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.groups)
        self._row.addWidget(self.meetings, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self.summary)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.retranslate()

    def asked(self, text: str, reported: frozenset[int]) -> Asked:
        """Return what is asked for; `reported` are the tasks that the coming meeting is to hear of."""
        meeting_id = int(self.meetings.currentData() or ANY)
        return Asked(Group(self.groups.current()), meeting_id, text, reported if meeting_id == COMING else None)

    def show_meetings(self, meetings: Sequence[Meeting], coming: Meeting | None) -> None:
        """Offer the meetings that gave tasks, newest first, and the one that is to hear of them; the choice stays."""
        self._meetings, self._coming = tuple(meetings), coming
        chosen = self.meetings.currentData()
        with QSignalBlocker(self.meetings):
            self.meetings.clear()
            for words, meeting_id in self._offers():
                self.meetings.addItem(words, meeting_id)
            self.meetings.setCurrentIndex(max(0, self.meetings.findData(chosen)))

    def show_sum(self, shown: int, done: Completion) -> None:
        """Say how many tasks are shown, and how much is done of all those that the meeting gave or is to hear of."""
        told = [self.tr("%n task(s) shown", "", shown)]
        if done.done is not None:
            finished = self.tr("{0} of {1} done ({2})")
            told.append(finished.format(done.in_time + done.late, done.total, percent_text(done.done)))
        if done.overdue:
            told.append(self.tr("%n overdue", "", done.overdue))
        self.summary.set_full(" · ".join(told))

    def set_narrow(self, narrow: bool, *, tight: bool) -> None:
        """Put the meetings under the parts where there is little room; in a tight one these have no icons."""
        self._tight = tight
        self.groups.show_icons(not tight)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def choose_all(self) -> None:
        """Ask for every task, without telling."""
        self.groups.set_current(Group.ALL)
        with QSignalBlocker(self.meetings):
            self.meetings.setCurrentIndex(0)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.meetings.setAccessibleName(self.tr("Which meeting"))
        self._renew_groups()
        self.show_meetings(self._meetings, self._coming)

    def _offers(self) -> list[tuple[str, int]]:
        offers = [(self.tr("Of every meeting"), ANY)]
        if self._coming is not None:
            offers.append((self.tr("To be reported on {0:%d/%m/%Y}").format(self._coming.day), COMING))
        return offers + [(f"{one.day:%d/%m/%Y} · {one.title}", one.id) for one in self._meetings]

    def _on_meeting(self) -> None:
        if self.meetings.currentData() == COMING:  # what is done is reported too
            self.groups.set_current(Group.ALL)
        self.changed.emit()

    def _new_groups(self) -> SegmentedChoice:
        choices = (
            Choice(Group.OPEN, self.tr("To do"), "circle-dashed"),
            Choice(Group.OVERDUE, self.tr("Overdue"), "warning-circle", Tone.SON),
            Choice(Group.DONE, self.tr("Done"), "check-circle", Tone.GREEN),
            Choice(Group.ALL, self.tr("All")),
        )
        made = SegmentedChoice(self._theme, self.tr("Which tasks"), choices)
        made.set_current(Group.OPEN)
        made.show_icons(not self._tight)
        made.chosen.connect(lambda _: self.changed.emit())
        return made

    def _renew_groups(self) -> None:
        """Words of a choice are painted: another language takes another one."""
        before, chosen = self.groups, self.groups.current()
        self.groups = self._new_groups()
        self.groups.set_current(chosen)
        self._row.replaceWidget(before, self.groups)
        before.hide()
        before.deleteLater()

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(0, 0, m.gap_4, 0)
        self._row.setSpacing(m.gap_3)
        self._column.setSpacing(m.gap_2)


def _is_in(row: TaskRow, group: Group) -> bool:
    state = row.task.state
    return {
        Group.OPEN: state in _OPEN,
        Group.OVERDUE: row.overdue,
        Group.DONE: state not in _OPEN,
        Group.ALL: True,
    }[group]


def _words(row: TaskRow) -> str:
    given = row.meeting.title if row.meeting else ""
    return fold(f"{row.task.title} {row.name} {row.task.helpers} {row.task.result} {given}")
