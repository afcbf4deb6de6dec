# A table of rules as a form: its rows at the left, the fields of the chosen one at the right, what can be done with it.
# It must not know how rules are read or kept, nor what a table is about.

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sotay.services.audit_texts import said
from sotay.services.edited_tables import row_group
from sotay.services.error_texts import Language
from sotay.services.rule_rows import RuleSheet, SheetRow
from sotay.services.rule_rows_edits import RuleEdits, places_of
from sotay.services.rule_rows_fields import RuleGroup
from sotay.services.rule_rows_findings import fault_words, field_key, finding_words, inner_fault, row_faults
from sotay.services.rules_in_use import RuleFinding
from sotay.ui.pages.rules_renewal import Renewal
from sotay.ui.pages.rules_row_form import RowForm
from sotay.ui.pages.rules_rows_list import RowLine, RowsList
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel

_LIST_SHARE = 0.34


class RulesForm(QWidget):
    """Edit a table row by row; tell `edited` when its text became another one."""

    edited = Signal()

    def __init__(self, theme: Theme, table: str, language: Language, today: date, width: int) -> None:
        """Take the table's name, and the width that there is."""
        super().__init__()
        self._theme, self._table, self._language, self._today = theme, table, language, today
        self._edits = RuleEdits(RuleSheet(()))
        self._findings: Sequence[RuleFinding] = ()
        self.list = RowsList(theme)
        self.list.setAccessibleName(self.tr("Rules of the table"))
        self.list.wanted.connect(self._on_wanted)
        self.name = ElidedLabel("", "section")
        self.days = ElidedLabel("", "caption")
        self.form = RowForm(theme, today)
        self.form.told.connect(self._on_told)
        self.form.left.connect(self._on_left)
        self.renewal = Renewal(theme, today)
        self.renewal.given.connect(self._on_renewed)
        self.renewal.left.connect(self._on_renewal_left)
        self.area = QScrollArea()
        self._make_buttons()
        self._lay_out(width)

    def load(self, sheet: RuleSheet, shipped: Sequence[SheetRow]) -> None:
        """Begin with a sheet; the shipped rows are what edited ones are compared with."""
        at = self._edits.at
        self._edits = RuleEdits(sheet, tuple(shipped))
        self._edits.look_at(at)
        self._findings = ()
        self._show()

    @property
    def text(self) -> str:
        """Return the text of the table as it is now."""
        return self._edits.sheet.text

    def show_findings(self, findings: Sequence[RuleFinding]) -> None:
        """Tell what is wrong with the table at the rows and fields that it is about."""
        self._findings = findings
        self._show_list()
        self._show_faults()

    def words(self, found: RuleFinding) -> str:
        """Return what is wrong with a value by the names of row and field, "" for what is about no row."""
        place = next(iter(places_of(found, self._edits.sheet)), None)
        if place is None or found.problem is not None:
            return ""
        rows = self._edits.sheet.rows
        return finding_words(found, self._group(rows[place]), rows[place], rows, self._language)

    def place(self, found: RuleFinding) -> int | None:
        """Return the place of the row to mend for a finding: the last one, where several are at fault."""
        return max(places_of(found, self._edits.sheet), default=None)

    def go_to(self, found: RuleFinding) -> None:
        """Show the row that a finding is about, with the keyboard in the field."""
        place = self.place(found)
        if place is not None:
            self._edits.look_at(place)
            self._show()
            self.form.go_to(field_key(found))

    # making

    def _make_buttons(self) -> None:
        self.renew_button = self._button(
            self.tr("New rule from a day"), "calendar-blank", self._ask_renewal, Kind.SECOND
        )
        self.copy_button = self._button(self.tr("Add a copy"), "plus", partial(self._do, RuleEdits.copy, ordered=True))
        self.remove_button = self._button(self.tr("Remove the rule"), "trash", partial(self._do, RuleEdits.remove))
        self.shipped_button = self._button(
            self.tr("Take the original"), "clock-counter-clockwise", partial(self._do, RuleEdits.take_shipped)
        )
        self.undo_button = IconButton(self._theme, "arrow-counter-clockwise", self.tr("Undo"), key=_keys(Qt.Key.Key_Z))
        self.redo_button = IconButton(self._theme, "arrow-clockwise", self.tr("Do again"), key=_keys(Qt.Key.Key_Y))
        self.undo_button.clicked.connect(partial(self._do, RuleEdits.undo))
        self.redo_button.clicked.connect(partial(self._do, RuleEdits.redo))

    def _button(self, words: str, icon: str, pressed: Callable[[], object], kind: Kind = Kind.TEXT) -> Button:
        button = Button(self._theme, words, kind, icon=icon, size=Size.SMALL)
        button.clicked.connect(lambda _=False: pressed())
        return button

    def _lay_out(self, width: int) -> None:
        m = self._theme.metrics
        deeds = QHBoxLayout()
        deeds.setSpacing(m.gap_1)
        for button in (self.renew_button, self.copy_button, self.remove_button):
            deeds.addWidget(button)
        deeds.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(m.gap_2)
        head = QGridLayout()
        head.setVerticalSpacing(0)
        head.setColumnStretch(0, 1)
        head.addWidget(self.name, 0, 0)
        head.addWidget(self.days, 1, 0)
        head.addWidget(self.shipped_button, 0, 1, 2, 1)
        right.addLayout(head)
        right.addLayout(deeds)
        right.addWidget(self.renewal)
        right.addWidget(self.area, 1)
        right.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap_5)
        left = round(width * _LIST_SHARE)
        self.list.setFixedWidth(left)
        self._room = width - left - m.gap_5 - m.scroll - m.gap_2
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self._fill_area()

    def _fill_area(self) -> None:
        inner, m = QWidget(), self._theme.metrics
        column = QVBoxLayout(inner)
        column.setContentsMargins(m.focus, m.focus, m.gap_2, m.focus)
        column.addWidget(self.form)
        column.addStretch(1)
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # showing

    def _show(self) -> None:
        row, rows = self._edits.row, self._edits.sheet.rows
        self.area.setVisible(row is not None)
        self.renewal.hide()
        if row is not None:
            self.form.show_row(self._group(row), row, rows, self._language, self._room)
        self._show_rest()

    def _show_rest(self) -> None:
        """Show all that follows from the values, but the values themselves."""
        row, rows = self._edits.row, self._edits.sheet.rows
        origin = self._edits.origin()
        is_edited = row is not None and origin is not None and origin.values != row.values
        if row is not None:
            group = self._group(row)
            self.name.set_full(group.name_of(row, rows, self._language))
            self.days.set_full(" · ".join(filter(None, (said(group.words, self._language), self._detail(row, origin)))))
            self.form.show_origin(row, origin, rows, self._language)
            self.renew_button.setEnabled("valid_from" in group.order)
        for button in (self.copy_button, self.remove_button):
            button.setEnabled(row is not None)
        self.shipped_button.setVisible(is_edited)
        self.undo_button.setEnabled(self._edits.can_undo)
        self.redo_button.setEnabled(self._edits.can_redo)
        self._show_list()
        self._show_faults()

    def _show_list(self) -> None:
        rows, origins = self._edits.sheet.rows, dict(self._edits.origins())
        wrong = {place for found in self._findings for place in places_of(found, self._edits.sheet)}
        wrong |= {at for at, row in enumerate(rows) if row_faults(self._group(row), row)}
        lines = []
        for at, row in enumerate(rows):
            group, marks = self._group(row), [self._detail(row, origins.get(at))]
            marks += [self.tr("to be mended")] if at in wrong else []
            name = group.name_of(row, rows, self._language)
            lines.append(
                RowLine(at, said(group.words, self._language), name, " · ".join(filter(None, marks)), at in wrong)
            )
        self.list.show_lines(lines, self._edits.at)

    def _detail(self, row: SheetRow, origin: SheetRow | None) -> str:
        told = [self._group(row).days_of(row, self._language)]
        if self._edits.shipped and origin is None:
            told.append(self.tr("added"))
        elif origin is not None and origin.values != row.values:
            told.append(self.tr("edited"))
        return " · ".join(filter(None, told))

    def _show_faults(self) -> None:
        row = self._edits.row
        if row is None:
            return
        group = self._group(row)
        told = {key: _sentence(fault_words(why, self._language)) for key, why in row_faults(group, row).items()}
        for found in self._findings:
            if self._edits.at in places_of(found, self._edits.sheet):
                told |= self._told_at(found, group, row)
        told.pop(self._edits.typing, None)  # nobody is told of a mistake before the word is finished
        self.form.set_faults(told)

    def _told_at(self, found: RuleFinding, group: RuleGroup, row: SheetRow) -> Mapping[str, str]:
        """Return the field that a finding is about with its sentence; findings about days stand under the list."""
        field = group.field(field_key(found), row)
        if field is None or found.problem is not None:
            return {}
        if "[" in found.key:
            return {field.key: inner_fault(found, field, self._language)}
        return {field.key: _sentence(fault_words(found.why, self._language))} if found.why else {}

    def _group(self, row: SheetRow) -> RuleGroup:
        return row_group(self._table, row)

    # what was done

    def _on_wanted(self, at: int) -> None:
        if at != self._edits.at:
            self._edits.look_at(at)
            self._show()
            self.area.verticalScrollBar().setValue(0)

    def _on_told(self, key: str, value: object) -> None:
        row = self._edits.row
        if row is not None:
            self._edits.put(key, value, self._group(row).order)
            self._findings = ()
            self._show_rest()
            self.edited.emit()

    def _on_left(self) -> None:
        self._edits.left()
        self._show_faults()

    def _do(self, deed: Callable[..., None], *_: object, ordered: bool = False) -> None:
        row = self._edits.row
        order = (self._group(row).order,) if ordered and row is not None else ()
        deed(self._edits, *order)
        self._after_deed()

    def _after_deed(self) -> None:
        self._findings = ()
        self._show()
        self.edited.emit()

    def _ask_renewal(self) -> None:
        row = self._edits.row
        last = row.last if row is not None else None
        self.area.hide()  # one question at a time; large text leaves no room for both
        self.renewal.ask(last + timedelta(days=1) if last else _next_month(self._today))

    def _on_renewal_left(self) -> None:
        self._show()
        self.renew_button.setFocus()

    def _on_renewed(self, day: date) -> None:
        row = self._edits.row
        if row is None:
            return
        try:
            self._edits.renew(day, self._group(row).order)
        except ValueError:
            first = f"{row.first:%d/%m/%Y}" if row.first else ""
            self.renewal.refuse(self.tr("The rule itself begins on {0}: choose a later day.").format(first))
            return
        self._after_deed()
        self.form.go_to("")


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _keys(key: Qt.Key) -> QKeySequence:
    return QKeySequence(Qt.Modifier.CTRL | key)
