# The form of one grading: points for each criterion, the grade, how far it has come.
# It must not know how anything is written; it hands over what was typed.

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sotay.domain.evaluation_rules import Criterion, Grade, points
from sotay.services.evaluation_papers import number_text
from sotay.services.evaluations import Evaluation, EvaluationMark, EvaluationRow, EvaluationState, Gradings
from sotay.ui.pages.evaluation_words import row_words
from sotay.ui.pages.log_words import period_words
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.form_field import FormField
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label, set_role

_NARROW = 2  # times the height of a control: "100,5"
_WIDE = 9  # times a group of a recovery code: criteria beside the grade
Line = tuple[Criterion, QLineEdit, QLineEdit]


class EvaluationDialog(RecordDialog):
    """Ask for the points of a grading and its grade; hand over an `Evaluation`."""

    def __init__(self, theme: Theme, window: QWidget, row: EvaluationRow, found: Gradings) -> None:
        """Take a row of the gradings that were found."""
        title = f"{row_words(row)} · {period_words(found.period)}"
        super().__init__(theme, window, title, self.tr("Save the grading"))
        self._row, self._scale = row, found.scale
        self.lines: list[Line] = []
        self.sums, self.suggested, self.wrong = (
            label("", "strong"),
            ElidedLabel("", "caption"),
            Paragraph(theme, "", "error"),
        )
        self.wrong.hide()
        self.grade = QComboBox()
        self.grade.addItem(self.tr("Not graded yet"), "")
        for one in found.grades:
            self.grade.addItem(self.tr("{0} (from {1} points)").format(one.title, one.least), one.key)
        self.grade.setToolTip(found.scale.source if found.scale else "")
        self.grade.setCurrentIndex(max(self.grade.findData(row.evaluation.grade), 0))
        self.state = QComboBox()
        for state, words in self._states().items():
            self.state.addItem(words, state)
        self.state.setCurrentIndex(list(EvaluationState).index(row.evaluation.state))
        self.note = QLineEdit(row.evaluation.note)
        for field in (self.grade, self.state, self.note):
            field.setMinimumHeight(theme.metrics.control)
        for box in (self.grade, self.state):  # a long grade takes no room from the criteria
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        fields = (
            FormField(theme, self.tr("Grade"), self.grade),
            self.suggested,
            FormField(theme, self.tr("How far it has come"), self.state),
            FormField(theme, self.tr("Note"), self.note),
        )
        self.content.put(self._two_columns(fields), "form_gap")
        self.content.put(self.wrong, "gap_2")
        self.setMinimumWidth(round(_WIDE * theme.metrics.code_group))
        self._show_sums()
        self._add_origin(window.height())
        self.lines[0][1].setFocus()

    def value(self) -> object | None:
        """Return the grading, None while something typed is no number of points that the form allows."""
        wrong = self._wrong()
        for _, own, given in self.lines:
            for field in (own, given):
                set_role(field, "wrong", "true" if field in wrong else "false")
        self.wrong.set_plain("\n".join(self._fault(one) for one, *fields in self.lines if set(fields) & set(wrong)))
        self.wrong.setVisible(bool(wrong))
        if wrong:
            self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))
            announce(self, self.wrong.plain)
            wrong[0].setFocus()
            return None
        state, note = EvaluationState(self.state.currentData()), self.note.text().strip()
        return replace(self._typed(), grade=str(self.grade.currentData()), state=state, note=note)

    def _wrong(self) -> list[QLineEdit]:
        """Return the fields that hold no number of points that their criterion allows."""
        return [field for one, *fields in self.lines for field in fields if not _is_sound(field, one.points)]

    def _typed(self) -> Evaluation:
        """Return the grading with the points as they stand in the fields."""
        notes = {mark.key: mark.note for mark in self._row.evaluation.marks}
        marks = (
            EvaluationMark(one.key, _number(own), _number(given), notes.get(one.key, ""))
            for one, own, given in self.lines
        )
        return replace(self._row.evaluation, marks=tuple(marks))

    def _states(self) -> dict[EvaluationState, str]:
        return {
            EvaluationState.SELF: self.tr("Graded by oneself"),
            EvaluationState.PROPOSED: self.tr("Proposed by the cell"),
            EvaluationState.DECIDED: self.tr("Decided by the committee"),
        }

    def _fault(self, one: Criterion) -> str:
        return self.tr("{0}: points are a number from 0 to {1}.").format(one.title, one.points)

    def _add_origin(self, room: int) -> None:
        """Add the remarks of the form and where it comes from, where the window is high enough; the sheet has them."""
        made = [ElidedLabel(told, "caption") for told in (*self._row.form.notes, self._row.form.source)]
        gaps = len(made) * self.theme.metrics.gap_1
        if self.sizeHint().height() + sum(one.sizeHint().height() for one in made) + gaps <= room:
            for one in made:
                self.content.put(one, "gap_1")

    def _two_columns(self, fields: Sequence[QWidget]) -> QWidget:
        """Return the criteria beside the rest: one under the other they are too high for large text."""
        m, both = self.theme.metrics, QWidget()
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(both)
        for part in (self._new_table(), self.sums):
            left.addWidget(part)
        left.addStretch(1)
        for part in fields:
            right.addWidget(part)
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
        m = self.theme.metrics
        field.setFixedSize(_NARROW * m.control, m.control)
        field.setAccessibleName(name)
        field.textEdited.connect(lambda _: self._show_sums())
        return field

    def _show_sums(self) -> None:
        """Show both sums below the criteria, and which grade they lead to."""
        typed = self._typed()
        own, given = (
            sum(filter(None, one)) for one in zip(*((mark.own, mark.given) for mark in typed.marks), strict=True)
        )
        told = self.tr("Sum: own {0}, of the cell {1}, of {2}")
        self.sums.setText(told.format(number_text(own), number_text(given), self._row.form.most))
        grade = None if self._wrong() else self._suggested(typed)
        self.suggested.set_full(self.tr("By its points: {0}").format(grade.title) if grade else "")

    def _suggested(self, typed: Evaluation) -> Grade | None:
        """Return the grade that the points of the cell lead to, or the own ones while those are not complete."""
        sums = (points(self._row.form, typed, given=given) for given in (True, False))
        told = next((one for one in sums if one is not None), None)
        return self._scale.grade(told) if self._scale and told is not None else None


def _number(field: QLineEdit) -> float | None:
    try:
        return float(field.text().strip().replace(",", ".")) if field.text().strip() else None
    except ValueError:
        return None


def _is_sound(field: QLineEdit, most: int) -> bool:
    value = _number(field)
    return not field.text().strip() if value is None else 0 <= value <= most
