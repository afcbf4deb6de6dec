# One task beside the list: what it is, who does it until when, and what was reported on it.
# It must not know how tasks are stored.

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from sotay.domain.meetings import Meeting, TaskReport, TaskState
from sotay.services.tasks import TaskRow
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.tasks_words import LOOKS, OVERDUE, due_words, report_entry, state_words, who_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.fitting import FittingRow
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone


class TaskPane(QFrame):
    """Show a task and its reports; tell what is wanted of it."""

    report_wanted = Signal()
    edit_wanted = Signal()
    remove_wanted = Signal()
    meeting_wanted = Signal()
    report_removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme = theme
        self._row: TaskRow | None = None
        self._title = Paragraph(theme, "", "section")
        self._badge, self._late, self.left_badge = Badge(theme), Badge(theme), Badge(theme)
        self._facts = Paragraph(theme, "", "dense-second")
        self.report_button = Button(theme, "", Kind.PRIMARY, icon="chat-text")
        self.edit_button = IconButton(theme, "pencil-simple", "")
        self.remove_button = IconButton(theme, "trash", "")
        self.meeting_button = Button(theme, "", Kind.TEXT, icon="users-three")
        self._head = label("", "section")
        self.reports = EntryList(theme, opens_on_click=False)
        self._none = Paragraph(theme, "", "caption")
        self._connect()
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.retranslate()

    def show_task(
        self, row: TaskRow | None, reports: Sequence[TaskReport], today: date, meetings: Mapping[int, Meeting]
    ) -> None:
        """Show a task with its reports and the meetings that heard them, or nothing."""
        self._row = row
        if row is None:
            return
        task = row.task
        self._title.set_plain(task.title)
        self._show_marks(row)
        who = " · ".join(filter(None, (who_words(row), task.helpers)))
        when = " · ".join(filter(None, (due_words(row, today), task.report_at)))
        self._facts.set_plain(f"{who}\n{when}")
        self.meeting_button.setVisible(row.meeting is not None)
        if row.meeting is not None:
            self.meeting_button.setText(self.tr("Open the meeting of {0}").format(f"{row.meeting.day:%d/%m/%Y}"))
            self.meeting_button.setToolTip(row.meeting.title)
            self.meeting_button.updateGeometry()
        self.reports.show_rows([report_entry(one, meetings.get(one.meeting_id)) for one in reversed(reports)])
        self.reports.setVisible(bool(reports))
        self._none.setVisible(not reports)

    def _show_marks(self, row: TaskRow) -> None:
        """Show how far it is, whether it is late, and whether somebody else must do it."""
        icon, tone = LOOKS[row.task.state]
        self._badge.set_badge(state_words(row.task.state), tone, icon)
        self._late.set_badge(self.tr("Overdue"), OVERDUE[1], OVERDUE[0])
        self._late.setVisible(row.overdue)
        self.left_badge.set_badge(self.tr("Left the cell: name somebody else"), Tone.AMBER, "warning")
        self.left_badge.setVisible(row.person_left and row.task.state in (TaskState.OPEN, TaskState.DOING))
        self._fit()

    def retranslate(self) -> None:
        """Set every text."""
        self.report_button.setText(self.tr("Report on it"))
        self.edit_button.set_name(self.tr("Change the task"))
        self.remove_button.set_name(self.tr("Delete the task"))
        self._head.setText(self.tr("What was reported"))
        self.reports.setAccessibleName(self.tr("What was reported"))
        self._none.set_plain(self.tr("Nothing was reported yet."))

    def _connect(self) -> None:
        self.report_button.clicked.connect(self.report_wanted)
        self.edit_button.clicked.connect(self.edit_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)
        self.meeting_button.clicked.connect(self.meeting_wanted)
        self.reports.removed.connect(self.report_removed)

    def _lay_out(self) -> None:
        marks, actions = QBoxLayout(QBoxLayout.Direction.LeftToRight), FittingRow(self._theme)
        for badge in (self._badge, self._late):
            marks.addWidget(badge)
        marks.addStretch(1)
        self._marks = marks
        for part in (self.report_button, self.edit_button, self.remove_button):
            actions.row.addWidget(part)
        actions.row.insertStretch(1, 1)
        meeting, whole, scroll = FittingRow(self._theme), QVBoxLayout(self), ColumnScroll()
        meeting.row.addWidget(self.meeting_button)
        meeting.row.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._column = scroll.column
        self._column.addLayout(marks)
        self._column.addWidget(self.left_badge, 0, Qt.AlignmentFlag.AlignLeft)
        for line in (self._title, self._facts, meeting, actions):
            self._column.addWidget(line)
        self._column.addWidget(self._head)
        self._column.addWidget(self._none)
        self._column.addWidget(self.reports, 1)
        self._column.addStretch(0)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_5, m.page_right, m.gap_4)
        self._column.setSpacing(m.gap_3)

    def _fit(self) -> None:
        """Put the badges below each other where they have no room side by side."""
        shown = [badge.sizeHint().width() for badge in (self._badge, self._late) if not badge.isHidden()]
        badges = sum(shown) + self._marks.spacing()
        side = QBoxLayout.Direction.LeftToRight if badges <= self._room() else QBoxLayout.Direction.TopToBottom
        self._marks.setDirection(side)

    def _room(self) -> int:
        margins = self._column.contentsMargins()
        return self.width() - margins.left() - margins.right() - self._theme.metrics.scroll

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the badges to the new width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the widest part, badges below each other: the column scrolls only up and down."""
        widest = [badge.sizeHint().width() for badge in (self._badge, self._late) if not badge.isHidden()]
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widest += [
            item.minimumSize().width() for item in items if item is not None and item.layout() is not self._marks
        ]
        return QSize(self.width() - self._room() + max(widest), super().minimumSizeHint().height())
