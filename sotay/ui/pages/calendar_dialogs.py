# Small dialogs of the calendar: a duty that the cell gives itself, and a duty that is postponed with its reason.
# It must not know how anything is written; it hands over what was typed.

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from sotay.services.duties import DutyRow, Every, OwnDuty
from sotay.ui.pages.calendar_words import every_words
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.theme import Theme
from sotay.ui.widgets.date_field import DateField
from sotay.ui.widgets.form_field import FormField
from sotay.ui.widgets.labels import ElidedLabel


@dataclass(frozen=True, slots=True)
class Postponed:
    """Hold to which day a duty is postponed, and why."""

    to: date
    reason: str


class DutyDialog(RecordDialog):
    """Ask what a duty is; hand over an `OwnDuty`."""

    def __init__(self, theme: Theme, window: QWidget, duty: OwnDuty | None, day: date, today: date) -> None:
        title = self.tr("Change the duty") if duty else self.tr("New duty")
        super().__init__(theme, window, title, self.tr("Save the duty"))
        self._duty = duty or OwnDuty("", "", day)
        self.title = QLineEdit(self._duty.title)
        self.day = DateField(theme, today)
        self.day.set_day(self._duty.due)
        self.every = QComboBox()
        for every, words in every_words().items():
            self.every.addItem(words, every)
        self.every.setCurrentIndex(list(every_words()).index(self._duty.every))
        self.until = DateField(theme, today)
        self.until.set_day(self._duty.until)
        self.note = QLineEdit(self._duty.note)
        self._title = FormField(theme, self.tr("What is to be done"), self.title, self.tr("needed"))
        self._day = FormField(theme, self.tr("Due on (15/11, +7)"), self.day, self.tr("needed"))
        self._until = FormField(theme, self.tr("Last time not after (may stay empty)"), self.until)
        every_field = FormField(theme, self.tr("How often"), self.every)
        note = FormField(theme, self.tr("Note"), self.note)
        for field in (self._title, self._day, every_field, self._until, note):
            self.content.put(field, "form_gap")
        self.every.currentIndexChanged.connect(lambda _: self._allow())
        self._allow()
        self.title.setFocus()

    def value(self) -> OwnDuty | None:
        """Return the duty, None while it has no title, or its days are none or go backwards."""
        title = " ".join(self.title.text().split())
        every = Every(self.every.currentData())
        due, until = self.day.day, self.until.day if every is not Every.ONCE else None
        no_day = self.tr("Not a day. Type 15/11 or 15/11/2026.")
        sound = self.until.is_sound or every is Every.ONCE
        backwards = due is not None and until is not None and until < due
        self._title.set_error("" if title else self.tr("Say what is to be done."))
        self._day.set_error("" if due and self.day.is_sound else no_day)
        told = self.tr("The last day is before the first.") if backwards else ""
        self._until.set_error(told if sound else no_day)
        if not title or due is None or not self.day.is_sound or not sound or backwards:
            wrong = self.title if not title else self.until if due and self.day.is_sound else self.day
            wrong.setFocus()
            return None
        note = self.note.text().strip()
        return replace(self._duty, title=title, due=due, every=every, until=until, note=note)

    def _allow(self) -> None:
        self._until.setVisible(Every(self.every.currentData()) is not Every.ONCE)


class PostponeDialog(RecordDialog):
    """Ask to which day a duty is postponed, and why; hand over a `Postponed`."""

    def __init__(self, theme: Theme, window: QWidget, row: DutyRow, today: date) -> None:
        super().__init__(theme, window, self.tr("Postpone the duty"), self.tr("Postpone it"))
        self._row = row
        what = self.tr("Due on {0}: {1}").format(f"{row.due:%d/%m/%Y}", row.title)
        self.content.put(ElidedLabel(what, "second"), "form_gap")
        self.day = DateField(theme, max(today, row.due))
        self.day.set_day(row.day if row.day != row.due else None)
        self.reason = QLineEdit(row.reason)
        self._day = FormField(theme, self.tr("To which day (25/11, +7)"), self.day, self.tr("needed"))
        self._reason = FormField(theme, self.tr("Reason"), self.reason, self.tr("needed"))
        for field in (self._day, self._reason):
            self.content.put(field, "form_gap")
        self.day.setFocus()

    def value(self) -> Postponed | None:
        """Return the day and the reason, None while one is missing or the day is not later."""
        day, reason = self.day.day if self.day.is_sound else None, " ".join(self.reason.text().split())
        if day is None:
            told = self.tr("Not a day. Type 15/11 or 15/11/2026.")
        else:
            told = "" if day > self._row.due else self.tr("Choose a day after the one it was due on.")
        self._day.set_error(told)
        self._reason.set_error("" if reason else self.tr("Write why it is postponed."))
        if day is None or told or not reason:
            (self.day if told else self.reason).setFocus()
            return None
        return Postponed(day, reason)
