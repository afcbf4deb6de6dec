# One task that a meeting gives, edited where it stands: what, by whom, with whom, until when.
# It must not know how it is written down.

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sotay.domain.meetings import Task
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.date_field import DateField
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.member_choice import MemberChoice, Named
from sotay.ui.widgets.painting import box

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TaskLine(QWidget):
    """Edit one task; tell `edited` with each change, `dropped` for its bin, `ended` on Ctrl+Enter."""

    edited = Signal()
    dropped = Signal()
    ended = Signal()

    def __init__(self, theme: Theme, today: date, task: Task) -> None:
        super().__init__()
        self._theme = theme
        self.task = task
        self._number = label("", "dense-second")
        self.title = QLineEdit()
        self.who = MemberChoice(theme)
        self.helpers = QLineEdit()
        self.due = DateField(theme, today)
        self.drop_button = IconButton(theme, "trash", "")
        self._lay_out()
        self.retranslate()
        for field in self.fields:
            field.installEventFilter(self)
        for field in self.fields:
            field.textEdited.connect(lambda _: self.edited.emit())
        for text in (self.title, self.helpers):
            text.textChanged.connect(self._on_text)
        self.who.chosen.connect(lambda *_: self.edited.emit())
        self.due.edited.connect(lambda _: self.edited.emit())
        self.who.entered.connect(self.helpers.setFocus)
        self.drop_button.clicked.connect(self.dropped)
        for one, other in pairwise((*self.fields, self.drop_button)):
            self.setTabOrder(one, other)
        self._refit()
        theme.changed.connect(self._refit)

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """Return the editors in their order."""
        return self.title, self.who, self.helpers, self.due

    @property
    def is_written_in(self) -> bool:
        """Tell whether the cursor stands in it."""
        at = QApplication.focusWidget()
        return at is not None and self.isAncestorOf(at)

    @property
    def typed(self) -> Task:
        """Return the task as it stands in the editors; a day that is none counts as not settled."""
        return replace(
            self.task,
            title=self.title.text().strip(),
            member_id=self.who.member_id,
            helpers=self.helpers.text().strip(),
            due=self.due.day if self.due.is_sound else self.task.due,
        )

    def retranslate(self) -> None:
        """Set every text."""
        for field, name, hint in (
            (self.title, self.tr("What is to be done"), self.tr("What is to be done")),
            (self.who, self.tr("Who does it"), self.tr("Who does it")),
            (self.helpers, self.tr("With whom"), self.tr("With whom")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        self.who.retranslate()
        self.due.retranslate()
        self.due.setAccessibleName(self.tr("Until when"))
        self.due.setPlaceholderText(self.tr("Until 15/11, +7"))
        self.drop_button.set_name(self.tr("Delete task"))

    def set_place(self, place: int) -> None:
        """Show the number of the task."""
        self._number.setText(f"{place}.")

    def show_task(self, task: Task, people: Sequence[Named]) -> None:
        """Show a task without telling that it was edited."""
        self.task = task
        self.who.set_people(people)
        if self.title.text() != task.title:
            self.title.setText(task.title)
            self.title.setCursorPosition(0)
        if self.helpers.text() != task.helpers:
            self.helpers.setText(task.helpers)
        if self.who.member_id != task.member_id:
            self.who.set_member(task.member_id)
        if not self.due.is_sound or self.due.day != task.due:
            self.due.set_day(task.due)

    def finish(self) -> None:
        """Take a name or a day that is still being typed."""
        self.who.finish()
        self.due.finish()

    def _on_text(self) -> None:
        for field in (self.title, self.helpers):
            field.setToolTip(field.text())

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._number)
        first.addWidget(self.title, 1)
        first.addWidget(self.drop_button)
        second.addWidget(self.who, 5)
        second.addWidget(self.helpers, 4)
        second.addWidget(self.due, 4)
        self._rows = (first, second)
        self._column = QVBoxLayout(self)
        for row in self._rows:
            self._column.addLayout(row)

    def _refit(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_2, m.gap_2, m.gap_1, m.gap_3)
        self._column.setSpacing(m.gap_2)
        self._number.setFixedWidth(m.gap_7)
        for row in self._rows:
            row.setSpacing(m.gap_2)
        self._rows[1].setContentsMargins(m.gap_7 + m.gap_2, 0, m.control + m.gap_2, 0)
        self.updateGeometry()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the task with Ctrl+Enter; Enter goes on to the next field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finish()
                self.ended.emit()
                return True
            if watched is not self.who:
                self.focusNextChild()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line below."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        box(painter, self.rect().adjusted(0, self.height() - m.hairline, 0, 0), 0, t.line)
        painter.end()
