# Which column of the superior's list holds which field: guessed, shown with samples, changed by a person.
# It must not know how it was guessed, nor what is compared.

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from sotay.services.matching_items import FIELDS
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.matching_words import field_words
from sotay.ui.pages.step_frame import StepFrame, rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label, set_role

if TYPE_CHECKING:
    from sotay.services.matching import CentralFile, ColumnChoice, Layout

_NONE = -1
_COMBO = 300
_FIELD = 170


class MatchingColumns(StepFrame):
    """Show the layout of a file; tell `changed` with another one, `confirmed` or `cancelled`."""

    changed = Signal(object)
    sheet_wanted = Signal(int)
    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, file: "CentralFile", layout: "Layout", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._file, self._layout = file, layout
        self._numbers = False
        self.combos: dict[str, QComboBox] = {}
        self._samples: dict[str, ElidedLabel] = {}
        self._words = field_words()
        area = ColumnScroll()
        m = theme.metrics
        area.column.setContentsMargins(m.page_left, m.gap_3, m.page_right, m.gap_2)
        area.column.setSpacing(m.gap_2)
        area.column.addLayout(self._head())
        area.column.addWidget(rule(theme))
        area.column.addLayout(self._grid())
        area.column.addStretch(1)
        self.body.addWidget(area)
        self._add_buttons()
        self._fill()

    # what is chosen

    @property
    def layout_chosen(self) -> "Layout":
        """Return the layout as it is chosen now."""
        return self._layout

    def show_numbers(self, shown: bool) -> None:
        """Bare personal numbers in the samples, or hide them."""
        self._numbers = shown
        self.numbers.setChecked(shown)
        self.numbers.setText(self.tr("Hide numbers") if shown else self.tr("Show numbers"))
        self.numbers.set_icon("eye-slash" if shown else "eye")
        self._say_samples()

    def _head(self) -> QVBoxLayout:
        told = self.tr("The book guessed these from the headings. Look at the samples; change what is wrong.")
        column = QVBoxLayout()
        column.setSpacing(self._theme.metrics.gap_2)
        column.addWidget(Paragraph(self._theme, told, "second"))
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap_2)
        self.sheets = self._sheets()
        name = label(self.tr("Sheet"), "field")
        for widget in (name, self.sheets):
            row.addWidget(widget)
            if len(self._file.sheets) == 1:
                widget.hide()
        row.addWidget(label(self.tr("First row with a person"), "field"))
        row.addWidget(self._first_row())
        row.addStretch(1)
        self.numbers = Button(self._theme, self.tr("Show numbers"), Kind.TEXT, icon="eye", size=Size.SMALL)
        self.numbers.setCheckable(True)
        self.numbers.clicked.connect(self.show_numbers)
        row.addWidget(self.numbers)
        column.addLayout(row)
        return column

    def _sheets(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Sheet"))
        for at, sheet in enumerate(self._file.sheets):
            box.addItem(sheet.name, at)
        box.setCurrentIndex(self._layout.sheet)
        box.activated.connect(self.sheet_wanted)
        return box

    def _first_row(self) -> QSpinBox:
        self.first_row = QSpinBox()
        self.first_row.setAccessibleName(self.tr("First row with a person"))
        self.first_row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.first_row.setRange(1, max(len(self._file.sheets[self._layout.sheet].rows), 1))
        self.first_row.setValue(self._layout.first_row + 1)
        self.first_row.valueChanged.connect(self._on_first_row)
        return self.first_row

    def _grid(self) -> QGridLayout:
        m = self._theme.metrics
        grid = QGridLayout()
        grid.setHorizontalSpacing(m.gap_4)
        grid.setVerticalSpacing(m.gap_2)
        heads = (self.tr("In the book"), self.tr("Column of the file"), self.tr("First values"))
        for column, head in enumerate(heads):
            grid.addWidget(label(head, "group"), 0, column)
        for row, field in enumerate(FIELDS, 1):
            self._add_field(grid, row, field)
        grid.setColumnMinimumWidth(0, round(_FIELD * m.scale))
        grid.setColumnStretch(2, 1)
        return grid

    def _add_field(self, grid: QGridLayout, row: int, field: str) -> None:
        box = WheelessCombo()
        box.setAccessibleName(self.tr("Column for: {0}").format(self._words[field]))
        box.setFixedWidth(round(_COMBO * min(self._theme.metrics.scale, 1.25)))
        box.activated.connect(lambda _, field=field: self._on_chosen(field))
        self.combos[field] = box
        self._samples[field] = ElidedLabel("", "dense-second")
        self._samples[field].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        name = label(self._words[field], "strong" if field == "full_name" else "base")
        name.setBuddy(box)
        grid.addWidget(name, row, 0)
        grid.addWidget(box, row, 1)
        grid.addWidget(self._samples[field], row, 2)

    # filling in

    def _choices(self) -> "Sequence[ColumnChoice]":
        from sotay.services.matching import column_choices

        sheet = self._file.sheets[self._layout.sheet]
        return column_choices(sheet, self._layout.first_row, numbers=self._numbers)

    def _fill(self) -> None:
        from sotay.services.matching import letter

        choices = self._choices()
        for field, box in self.combos.items():
            box.clear()
            box.addItem(self.tr("(not in the file)"), _NONE)
            for choice in choices:
                heading = choice.heading or self.tr("without heading")
                box.addItem(f"{letter(choice.at)} · {heading}", choice.at)
            box.setCurrentIndex(max(box.findData(self._layout.columns.get(field, _NONE)), 0))
        self._say_samples(choices)
        self._say_state()

    def _say_samples(self, choices: "Sequence[ColumnChoice] | None" = None) -> None:
        by_column = {choice.at: choice.samples for choice in (self._choices() if choices is None else choices)}
        for field, told in self._samples.items():
            told.set_full("  ·  ".join(by_column.get(self._layout.columns.get(field, _NONE), ())))

    def _say_state(self) -> None:
        columns = self._layout.columns
        used = Counter(columns.values())
        named = "full_name" in columns
        for field, box in self.combos.items():
            wrong = used[columns.get(field, _NONE)] > 1 or (field == "full_name" and not named)
            set_role(box, "wrong", "true" if wrong else "false")
        twice = [at for at, count in used.items() if count > 1]
        self.confirm.setEnabled(named and not twice)
        if twice:
            self.set_remark(self.tr("A column can hold one thing only: look at {0}.").format(self._letters(twice)))
        elif named:
            self.set_remark(self.tr("Only read so far; nothing has changed."))
        else:
            self.set_remark(self.tr("Choose the column that holds the full names."))

    @staticmethod
    def _letters(columns: Iterable[int]) -> str:
        from sotay.services.matching import letter

        return ", ".join(letter(at) for at in columns)

    def _on_chosen(self, field: str) -> None:
        # Arrows pass over columns that other fields have: nothing is taken from them on the way.
        columns = dict(self._layout.columns)
        columns.pop(field, None)
        chosen = int(self.combos[field].currentData())
        if chosen != _NONE:
            columns[field] = chosen
        self._layout = type(self._layout)(self._layout.sheet, columns, self._layout.first_row)
        self._say_samples()
        self._say_state()
        self.changed.emit(self._layout)

    def _on_first_row(self, row: int) -> None:
        self._layout = type(self._layout)(self._layout.sheet, self._layout.columns, row - 1)
        self._fill()
        self.changed.emit(self._layout)

    def _add_buttons(self) -> None:
        cancel = Button(self._theme, self.tr("Cancel"), key=self.tr("Esc"))
        cancel.clicked.connect(self.cancelled)
        self.set_key(Qt.Key.Key_Escape, cancel)
        self.add_button(cancel)
        self.confirm = Button(self._theme, self.tr("Look at differences"), Kind.PRIMARY, icon="arrow-right")
        self.confirm.clicked.connect(self.confirmed)
        self.add_button(self.confirm)
        self.setFocusProxy(self.combos["full_name"])

    # Qt overrides
    def hideEvent(self, event: QHideEvent) -> None:
        """Hide personal numbers when the page is left."""
        super().hideEvent(event)
        if self._numbers:
            self.show_numbers(shown=False)


class WheelessCombo(QComboBox):
    """Let the wheel scroll the page: it must not change a choice in passing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(self)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
