# The form of one grading: points for each criterion, the grade, how far it has come.
# It must not know how anything is written; it hands over what was typed.

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sotay.domain.evaluation_rules import Criterion, Grade
from sotay.services.evaluation_papers import number_text
from sotay.services.evaluations import EvaluationMark, EvaluationRow, EvaluationState
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.theme import Theme
from sotay.ui.widgets.form_field import FormField
from sotay.ui.widgets.labels import ElidedLabel, label, set_role

_NARROW = 2  # times the height of a control: "100,5"
_WIDE = 9  # times a group of a recovery code: criteria beside the grade
Line = tuple[Criterion, QLineEdit, QLineEdit]


class EvaluationDialog(RecordDialog):
    """Ask for the points of a grading and its grade; hand over an `Evaluation`."""

    def __init__(self, theme: Theme, window: QWidget, row: EvaluationRow, grades: Sequence[Grade]) -> None:
        super().__init__(theme, window, row.name or row.form.title, self.tr("Save the grading"))
        self._row = row
        self.lines: list[Line] = []
        self.sums, self.wrong = label("", "strong"), label("", "error")
        self.grade = QComboBox()
        self.grade.addItem(self.tr("Not graded yet"), "")
        for one in grades:
            self.grade.addItem(self.tr("{0} (from {1} points)").format(one.title, one.least), one.key)
        self.grade.setCurrentIndex(max(self.grade.findData(row.evaluation.grade), 0))
        self.state = QComboBox()
        for state, words in self._states().items():
            self.state.addItem(words, state)
        self.state.setCurrentIndex(list(EvaluationState).index(row.evaluation.state))
        self.note = QLineEdit(row.evaluation.note)
        for box in (self.grade, self.state):  # a long grade takes no room from the criteria
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        fields = (
            FormField(theme, self.tr("Grade"), self.grade),
            FormField(theme, self.tr("How far it has come"), self.state),
            FormField(theme, self.tr("Note"), self.note),
        )
        self.content.put(self._two_columns(fields), "form_gap")
        self.setMinimumWidth(round(_WIDE * theme.metrics.code_group))
        self._show_sums()
        self.lines[0][1].setFocus()

    def value(self) -> object | None:
        """Return the grading, None while something typed is no number of points that the form allows."""
        wrong = [field for one, *fields in self.lines for field in fields if not _is_sound(field, one.points)]
        for _, own, given in self.lines:
            for field in (own, given):
                set_role(field, "wrong", "true" if field in wrong else "false")
        self.wrong.setText(self.tr("Points are numbers from 0 to the most of their line.") if wrong else "")
        if wrong:
            wrong[0].setFocus()
            return None
        notes = {mark.key: mark.note for mark in self._row.evaluation.marks}
        marks = tuple(
            EvaluationMark(one.key, _number(own), _number(given), notes.get(one.key, ""))
            for one, own, given in self.lines
        )
        state, note = EvaluationState(self.state.currentData()), self.note.text().strip()
        grade = str(self.grade.currentData())
        return replace(self._row.evaluation, marks=marks, grade=grade, state=state, note=note)

    def _states(self) -> dict[EvaluationState, str]:
        return {
            EvaluationState.SELF: self.tr("Graded by oneself"),
            EvaluationState.PROPOSED: self.tr("Proposed by the cell"),
            EvaluationState.DECIDED: self.tr("Decided by the committee"),
        }

    def _two_columns(self, fields: Sequence[QWidget]) -> QWidget:
        """Return the criteria beside the rest: one under the other they are too high for large text."""
        m, both = self.theme.metrics, QWidget()
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(both)
        for part in (self._new_table(), self.sums, self.wrong):
            left.addWidget(part)
        for field in fields:
            right.addWidget(field)
        right.addStretch(1)
        for column, share in ((left, 5), (right, 2)):
            column.setSpacing(m.gap_2)
            row.addLayout(column, share)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap_5)
        return both

    def _new_table(self) -> QWidget:
        table, grid = QWidget(), QGridLayout()
        m = self.theme.metrics
        table.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(m.gap_3)
        grid.setVerticalSpacing(m.gap_1)
        grid.setColumnStretch(0, 1)
        for at, head in enumerate((self.tr("Criterion"), self.tr("Most"), self.tr("Own"), self.tr("Cell"))):
            grid.addWidget(label(head, "field"), 0, at, Qt.AlignmentFlag.AlignLeft)
        marks = {mark.key: mark for mark in self._row.evaluation.marks}
        for at, one in enumerate(self._row.form.criteria, start=1):
            mark = marks.get(one.key) or EvaluationMark(one.key)
            title = ElidedLabel(one.title, "base")
            own = self._field(mark.own, self.tr("Own points: {0}").format(one.title))
            given = self._field(mark.given, self.tr("Points of the cell: {0}").format(one.title))
            for column, widget in enumerate((title, label(str(one.points), "second"), own, given)):
                grid.addWidget(widget, at, column)
            self.lines.append((one, own, given))
        return table

    def _field(self, value: float | None, name: str) -> QLineEdit:
        field = QLineEdit(number_text(value))
        field.setFixedWidth(_NARROW * self.theme.metrics.control)
        field.setAccessibleName(name)
        field.textEdited.connect(lambda _: self._show_sums())
        return field

    def _show_sums(self) -> None:
        """Show both sums below the criteria."""
        own = sum(_number(field) or 0 for _, field, _ in self.lines)
        given = sum(_number(field) or 0 for _, _, field in self.lines)
        told = self.tr("Sum: own {0}, of the cell {1}, of {2}")
        self.sums.setText(told.format(number_text(own), number_text(given), self._row.form.most))


def _number(field: QLineEdit) -> float | None:
    try:
        return float(field.text().strip().replace(",", ".")) if field.text().strip() else None
    except ValueError:
        return None


def _is_sound(field: QLineEdit, most: int) -> bool:
    value = _number(field)
    return not field.text().strip() if value is None else 0 <= value <= most
