# The cell's own work on the first page: the meeting to be worked on now, and the tasks that are late.
# It must not know how either is stored.

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.book import Book
from sotay.services.meeting_year import Focus, look_at_year
from sotay.services.tasks import TaskRow
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.meetings_card import MeetingCard
from sotay.ui.pages.tasks_words import entry
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import label

SHOWN = 2


@dataclass(frozen=True, slots=True)
class Work:
    """Hold the meeting to be worked on (None: there is none), the tasks that are late, and the moment."""

    focus: Focus | None
    overdue: tuple[TaskRow, ...]
    now: datetime

    def __bool__(self) -> bool:
        """Tell whether there is anything to be done."""
        return bool(self.focus or self.overdue)

    def is_like(self, other: "Work | None") -> bool:
        """Tell whether nothing but the moment differs."""
        return other is not None and (self.focus, self.overdue) == (other.focus, other.overdue)


def look_at_work(book: Book) -> Work:
    """Return what the first page shows of meetings and tasks."""
    year = look_at_year(book.meetings, book.today.year)
    return Work(year.focus, book.tasks.overdue(), year.now)


class HomeWork(QWidget):
    """Show the meeting and the late tasks; tell `wanted` with a page and what it should open."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme, work: Work) -> None:
        super().__init__()
        self.card: MeetingCard | None = None
        self.tasks: EntryList | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.gap_3)
        if work.focus is not None:
            self.card = self._new_card(theme, work.focus, work.now)
            column.addWidget(self.card)
        if work.overdue:
            column.addLayout(self._head(theme, len(work.overdue)))
            self.tasks = self._new_tasks(theme, work.overdue, work.now)
            column.addWidget(self.tasks)

    def _new_card(self, theme: Theme, focus: Focus, now: datetime) -> MeetingCard:
        card = MeetingCard(theme)
        card.show_focus(focus, now)
        meeting_id = focus.row.meeting.id
        card.prepare_wanted.connect(lambda: self.wanted.emit("meeting", meeting_id))
        card.run_wanted.connect(lambda: self.wanted.emit("cockpit", meeting_id))
        card.report_wanted.connect(lambda: self.wanted.emit("meetings", None))
        card.paper_wanted.connect(lambda name: self.wanted.emit("paper", (name, meeting_id)))
        return card

    def _head(self, theme: Theme, count: int) -> QHBoxLayout:
        everything = Button(theme, self.tr("Open the tasks"), Kind.TEXT, size=Size.SMALL)
        everything.clicked.connect(lambda _=False: self.wanted.emit("tasks", None))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Late tasks"), "section"))
        head.addWidget(label(str(count), "second"))
        head.addStretch(1)
        head.addWidget(everything)
        return head

    def _new_tasks(self, theme: Theme, overdue: Sequence[TaskRow], now: datetime) -> EntryList:
        made = EntryList(theme)
        made.setAccessibleName(self.tr("Late tasks"))
        made.show_rows([entry(row, now.date()) for row in overdue[:SHOWN]])
        made.setFixedHeight(sum(made.sizeHintForRow(at) for at in range(len(overdue[:SHOWN]))))
        made.opened.connect(lambda task_id: self.wanted.emit("tasks", task_id))
        return made
