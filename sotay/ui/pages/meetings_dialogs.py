# Dialogs of the page of meetings: the meetings of a whole year planned by one rule, and why a meeting is cancelled.
# It must not know how anything is written; it hands over what was chosen.

from dataclasses import replace
from datetime import time

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from sotay.domain.meeting_plan import LAST
from sotay.domain.meetings import Meeting
from sotay.services.meeting_draft import DayRule, YearPlan
from sotay.ui.gate.speaking import Row
from sotay.ui.pages.meeting_editors import HourEditor
from sotay.ui.pages.meetings_words import weekdays
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.pages.member_editors import ChoiceEditor, TextEditor
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

_MONTHS, _COLUMNS, _LONGEST = 12, 2, 31
_QUARTER_ENDS = frozenset({3, 6, 9, 12})
_WIDTH = 6.9  # times a group of a recovery code: two columns of months
_NUMBER, _WEEKDAY = "number", "weekday"


class YearDialog(RecordDialog):
    """Ask by which rule the meetings of a year are planned; hand over a `YearPlan`.

    `taken` are the months that have a meeting. `usual` begins the plan: hour, place, chair and secretary of before.
    """

    def __init__(self, theme: Theme, window: QWidget, usual: YearPlan, taken: frozenset[int]) -> None:
        self._usual, self._taken = usual, taken
        title = self.tr("Plan the meetings of {0}").format(usual.year)
        super().__init__(theme, window, title, "")
        self._make_rule()
        self._make_months()
        self.hour = HourEditor(theme, lambda: self.tr("Hour"))
        self.place = TextEditor(theme, lambda: self.tr("Place"))
        self.hour.set_hour(usual.begins)
        self.place.set_value(usual.place)
        for part, gap in (
            (self.way, "gap_3"),
            (self._rule_row, "form_gap"),
            (Row(theme, self.hour, self.place, even=True), "form_gap"),
            (Paragraph(theme, self.tr("Tick the months whose meeting also has a thematic part."), "second"), "gap_4"),
            (self._months, "gap_1"),
        ):
            self.content.put(part, gap)
        self.setMinimumWidth(round(_WIDTH * theme.metrics.code_group))
        self._show_rule()
        self.way.setFocus()

    @property
    def plan(self) -> YearPlan:
        """Return what is chosen, whatever the hour is that was typed."""
        ticked = frozenset(month for month, box in self.boxes.items() if box.isChecked() and box.isEnabled())
        hour: time | None = self.hour.hour if self.hour.is_sound else None
        return replace(self._usual, rule=self._rule(), begins=hour, place=self.place.value.strip(), combined=ticked)

    def value(self) -> YearPlan | None:
        """Return the plan, None while what was typed as an hour is none or no month is left."""
        if not self.hour.is_sound:
            self.hour.setFocus()
            return None
        return self.plan if self._open_months() else None

    def _make_rule(self) -> None:
        theme, rule = self.theme, self._usual.rule
        choices = (Choice(_NUMBER, self.tr("A day of the month")), Choice(_WEEKDAY, self.tr("A day of the week")))
        self.way = SegmentedChoice(theme, self.tr("Rule"), choices)
        self.way.set_current(_NUMBER if rule.weekday is None else _WEEKDAY)
        numbers = {str(number): str(number) for number in range(1, _LONGEST + 1)}
        self.number = ChoiceEditor(theme, lambda: self.tr("Day of every month"), lambda: numbers)
        self.week = ChoiceEditor(theme, lambda: self.tr("Which one in the month"), self._weeks)
        self.weekday = ChoiceEditor(
            theme, lambda: self.tr("Day of the week"), lambda: {str(at): word for at, word in enumerate(weekdays())}
        )
        self.number.set_value(str(rule.number))
        self.week.set_value(str(rule.week))
        self.weekday.set_value(str(rule.weekday or 0))
        self._rule_row = Row(theme, self.number, self.weekday, self.week, even=True)
        self.way.chosen.connect(lambda _: self._show_rule())
        for editor in (self.number, self.week, self.weekday):
            editor.edited.connect(lambda _: self._show_months())

    def _make_months(self) -> None:
        self._months = QWidget()
        grid = QGridLayout(self._months)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        self.boxes: dict[int, QCheckBox] = {}
        rows = _MONTHS // _COLUMNS
        for month in range(1, _MONTHS + 1):
            box = QCheckBox()
            box.setChecked(month in _QUARTER_ENDS and month not in self._taken)
            box.toggled.connect(lambda _: self._show_count())
            self.boxes[month] = box
            column, row = divmod(month - 1, rows)
            grid.addWidget(box, row, column)

    def _weeks(self) -> dict[str, str]:
        names = (self.tr("First"), self.tr("Second"), self.tr("Third"), self.tr("Fourth"), self.tr("Last"))
        return {str(week): name for week, name in zip(range(1, LAST + 1), names, strict=True)}

    def _rule(self) -> DayRule:
        if self.way.current() == _NUMBER:
            return DayRule(int(self.number.value))
        return DayRule(weekday=int(self.weekday.value), week=int(self.week.value))

    def _show_rule(self) -> None:
        by_number = self.way.current() == _NUMBER
        self.number.setVisible(by_number)
        for editor in (self.week, self.weekday):
            editor.setVisible(not by_number)
        self._show_months()

    def _show_months(self) -> None:
        rule = self._rule()
        for month, box in self.boxes.items():
            day = rule.day_in(self._usual.year, month)
            told = f"{weekdays()[day.weekday()]} {day:%d/%m}"
            if month in self._taken:
                told = self.tr("Month {0}: has a meeting already").format(month)
            elif day < self._usual.since:
                told = self.tr("Month {0}: is over").format(month)
            box.setText(told)
            box.setEnabled(month in self._open_months())
        self._show_count()

    def _open_months(self) -> frozenset[int]:
        rule, usual = self._rule(), self._usual
        days = (rule.day_in(usual.year, month) for month in range(1, _MONTHS + 1) if month not in self._taken)
        return frozenset(day.month for day in days if day >= usual.since)

    def _show_count(self) -> None:
        count = len(self._open_months())
        self.do_button.setText(self.tr("Plan %n meeting(s)", "", count))
        self.do_button.setEnabled(bool(count))
        self.do_button.updateGeometry()


class CancelDialog(RecordDialog):
    """Ask why a meeting does not take place; hand over the reason."""

    def __init__(self, theme: Theme, window: QWidget, meeting: Meeting) -> None:
        super().__init__(theme, window, self.tr("Cancel the meeting"), self.tr("Cancel the meeting"), danger=True)
        self.cancel_button.setText(self.tr("Keep it"))
        told = self.tr("“{0}” stays in the list of the year, marked as cancelled.").format(meeting.title)
        self.content.put(Paragraph(theme, told, "base"), "gap_3")
        self.reason = TextEditor(theme, lambda: self.tr("Reason"))
        self.content.put(self.reason, "gap_4")
        self.reason.setFocus()

    def value(self) -> str | None:
        """Return the reason, None while there is none."""
        if not self.reason.value.strip():
            self.reason.set_error(self.tr("Write why, so that the list of the year tells it."))
            return None
        return self.reason.value.strip()
