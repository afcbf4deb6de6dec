# From when a rule is to be another one: a day, asked for above the form of the rule.
# It must not know the rule: the page that asks says what is wrong with a day.

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from sotay.ui.gate.speaking import Row
from sotay.ui.pages.rules_editors import DayLine
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.form_field import FormField
from sotay.ui.widgets.labels import Paragraph


class Renewal(QFrame):
    """Ask for the first day of a new rule; tell `given` with it, or `left` where Esc or a button gives it up."""

    given = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.setObjectName("card")
        m = theme.metrics
        self.day = DayLine(theme, today)
        self.day.setPlaceholderText("15/11/2026")
        self.field = FormField(theme, self.tr("The new rule holds from"), self.day)
        self.make_button = Button(theme, self.tr("Make the new rule"), Kind.SECOND, icon="plus")
        self.leave_button = Button(theme, self.tr("Leave it"), Kind.TEXT)
        self.make_button.clicked.connect(self._on_make)
        self.leave_button.clicked.connect(self.left)
        told = self.tr(
            "The rule as it is ends the day before; the new one begins as its copy. What is past keeps the rule of "
            "its day."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_4, m.gap_3, m.gap_4, m.gap_3)
        column.setSpacing(m.gap_2)
        column.addWidget(Paragraph(theme, told, "second"))
        column.addWidget(self.field)
        column.addWidget(Row(theme, self.make_button, self.leave_button))
        self.hide()

    def ask(self, day: date) -> None:
        """Show itself, with a day that may be meant."""
        self.day.set_value(day)
        self.field.set_error("")
        self.show()
        self.day.setFocus()
        self.day.selectAll()

    def refuse(self, sentence: str) -> None:
        """Tell what is wrong with the day."""
        self.field.set_error(sentence)
        self.day.setFocus()

    def _on_make(self) -> None:
        day = self.day.day if self.day.is_sound else None
        if day is None:
            self.refuse(self.tr("Type a day, as 01/01/2027."))
        else:
            self.given.emit(day)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the day with Enter, give it up with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_make()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
