# One duty under the list: what it is, where it comes from, what can be done about it.
# It must not know how duties are stored.

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sotay.services.duties import DutyKind, DutyRow, DutyState
from sotay.ui.pages.calendar_words import day_words, left_words, moved_words, proof_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.fitting import FittingRow
from sotay.ui.widgets.labels import Paragraph


class CalendarPane(QFrame):
    """Show the chosen duty; tell what is wanted of it."""

    done_wanted = Signal()
    undone_wanted = Signal()
    postpone_wanted = Signal()
    edit_wanted = Signal()
    remove_wanted = Signal()
    meeting_wanted = Signal()
    rule_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme = theme
        self._title = Paragraph(theme, "", "section")
        self._facts = Paragraph(theme, "", "dense-second")
        self.done_button = Button(theme, "", Kind.PRIMARY, icon="check-circle")
        self.undone_button = Button(theme, "", icon="arrow-counter-clockwise")
        self.postpone_button = Button(theme, "", icon="arrow-bend-up-right")
        self.meeting_button = Button(theme, "", icon="users-three")
        self.rule_button = Button(theme, "", Kind.TEXT, icon="gear-six")
        self.edit_button = IconButton(theme, "pencil-simple", "")
        self.remove_button = IconButton(theme, "trash", "")
        self._lay_out()
        for button, wanted in (
            (self.done_button, self.done_wanted),
            (self.undone_button, self.undone_wanted),
            (self.postpone_button, self.postpone_wanted),
            (self.meeting_button, self.meeting_wanted),
            (self.rule_button, self.rule_wanted),
            (self.edit_button, self.edit_wanted),
            (self.remove_button, self.remove_wanted),
        ):
            button.clicked.connect(wanted)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def show_duty(self, row: DutyRow | None, today: date) -> None:
        """Show a duty, or nothing."""
        self.setVisible(row is not None)
        if row is None:
            return
        self._title.set_plain(row.title)
        when = " · ".join(filter(None, (day_words(row.day), left_words(row, today))))
        lines = (when, proof_words(row), moved_words(row), row.note, row.source)
        self._facts.set_plain("\n".join(filter(None, lines)))
        meeting, own = row.kind is DutyKind.MEETING, row.kind is DutyKind.OWN
        done = row.state is DutyState.DONE
        self.done_button.setVisible(not meeting and not done)
        self.undone_button.setVisible(not meeting and done and not row.proved)
        self.postpone_button.setVisible(not meeting and not done)
        self.meeting_button.setVisible(meeting)
        self.rule_button.setVisible(row.kind is DutyKind.RULE)
        self.edit_button.setVisible(own)
        self.remove_button.setVisible(own)

    def retranslate(self) -> None:
        """Set every text."""
        self.done_button.setText(self.tr("Mark as done"))
        self.undone_button.setText(self.tr("It is not done"))
        self.postpone_button.setText(self.tr("Postpone"))
        self.meeting_button.setText(self.tr("Open the meeting"))
        self.rule_button.setText(self.tr("See its rule"))
        self.edit_button.set_name(self.tr("Change the duty"))
        self.remove_button.set_name(self.tr("Delete the duty"))

    def _lay_out(self) -> None:
        actions = FittingRow(self._theme)
        for button in (self.done_button, self.undone_button, self.postpone_button, self.meeting_button):
            actions.row.addWidget(button)
        actions.row.addStretch(1)
        for button in (self.rule_button, self.edit_button, self.remove_button):
            actions.row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._facts)
        self._column.addWidget(actions)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_4, m.gap_3, m.page_right, m.gap_4)
        self._column.setSpacing(m.gap_2)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the width makes more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Never let the lines be cut that the words have at the width there is."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.heightForWidth(self.width()) if self.isVisible() else 0))
