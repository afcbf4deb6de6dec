# Rows within a rule, such as the items of an agenda: each on a line, moved, added and taken away with buttons.
# It must not know what the rows are about: their columns are given.

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.rule_rows_fields import RuleField
from sotay.services.rule_rows_values import FieldKind
from sotay.ui.pages.rules_editors import ChoiceBox, TypedLine
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import label

# At 100 %; texts take the rest, or a line of their own where the rest is too narrow.
_WIDTHS = {FieldKind.NUMBER: 60, FieldKind.CHOICE: 144, FieldKind.PAIRS: 176}
_LEAST = 180
Column = tuple[RuleField, str, Mapping[str, str]]


class InnerRows(QWidget):
    """Edit a list of rows; tell all of them whenever one changes."""

    told = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, columns: list[Column], room: int) -> None:
        """Take each column with its name and the labels of its choices, and the width that there is."""
        super().__init__()
        self._theme, self._columns = theme, columns
        self._keys = [field.key for field, _, _ in columns if field.kind is FieldKind.KEY]
        self._shown = [column for column in columns if column[0].kind is not FieldKind.KEY]
        self._is_narrow = self._rest(room) < _LEAST * theme.metrics.scale
        self._rows: list[dict[str, Any]] = []
        self.editors: list[dict[str, TypedLine | ChoiceBox]] = []
        self._lines: QWidget | None = None
        self.add_button = Button(theme, self.tr("Add a line"), Kind.TEXT, icon="plus", size=Size.SMALL)
        self.add_button.clicked.connect(self._on_add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.gap_1)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        self._column.addLayout(foot)

    def set_value(self, value: Any) -> None:
        """Show rows without telling."""
        rows = [dict(one) for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
        same = len(rows) == len(self.editors)
        self._rows = rows
        if not same:
            self._build()
        self._show()

    def _show(self) -> None:
        for row, editors in zip(self._rows, self.editors, strict=True):
            for key, editor in editors.items():
                editor.set_value(row.get(key))

    def _build(self) -> None:
        if self._lines is not None:
            self._lines.hide()
            self._column.removeWidget(self._lines)
            self._lines.deleteLater()
        m = self._theme.metrics
        self._lines = QWidget()
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(m.gap_2)
        grid.setVerticalSpacing(m.gap_1)
        for at, (field, name, _) in enumerate(self._shown):
            grid.addWidget(label(name, "caption"), *self._cell(-1, at, field))
        self.editors = [self._add_line(grid, number) for number in range(len(self._rows))]
        self._column.insertWidget(0, self._lines)

    def _rest(self, room: int) -> float:
        """Return how much of a width is left for the texts."""
        m = self._theme.metrics
        taken = sum(_WIDTHS.get(field.kind, 0) * m.scale + m.gap_2 for field, _, _ in self._shown)
        return room - taken - 2 * (m.control + m.gap_2)

    def _cell(self, number: int, at: int, field: RuleField) -> tuple[int, int, int, int]:
        """Return row, column and spans of a field of a line; -1 is the line of the names."""
        if not self._is_narrow:
            return number + 1, at, 1, 1
        first = 2 * (number + 1)
        if field.kind not in _WIDTHS:
            return first, 0, 1, len(self._shown) - 1
        return first + 1, at - 1, 1, 1

    def _add_line(self, grid: QGridLayout, number: int) -> dict[str, TypedLine | ChoiceBox]:
        editors = {}
        for at, (field, name, labels) in enumerate(self._shown):
            editor = self._new_editor(field, labels)
            editor.setAccessibleName(self.tr("Line {0}: {1}").format(number + 1, name))
            editor.told.connect(partial(self._on_told, number, field.key))
            editor.left.connect(self.left)
            cell = self._cell(number, at, field)
            if width := _WIDTHS.get(field.kind, 0):
                wide = round(width * self._theme.metrics.scale)
                editor.setMinimumWidth(wide) if self._is_narrow else editor.setFixedWidth(wide)
            grid.setColumnStretch(cell[1], 0 if width else 1)
            grid.addWidget(editor, *cell)
            editors[field.key] = editor
        first = self._cell(number, 0, self._shown[0][0])[0]
        for at, button in enumerate(self._buttons(number), len(self._shown)):
            grid.addWidget(button, first, at)
        return editors

    def _new_editor(self, field: RuleField, labels: Mapping[str, str]) -> TypedLine | ChoiceBox:
        if field.kind is FieldKind.CHOICE:
            return ChoiceBox(self._theme, labels, must=field.must)
        return TypedLine(self._theme, field.kind)

    def _buttons(self, number: int) -> tuple[IconButton, IconButton]:
        up = IconButton(self._theme, "arrow-up", self.tr("Move line {0} up").format(number + 1))
        up.clicked.connect(lambda: self._move_up(number))
        up.setEnabled(number > 0)
        away = IconButton(self._theme, "x", self.tr("Remove line {0}").format(number + 1))
        away.clicked.connect(lambda: self._remove(number))
        return up, away

    def _on_told(self, number: int, key: str, value: Any) -> None:
        if value is None:
            self._rows[number].pop(key, None)
        else:
            names = [field.key for field, _, _ in self._columns]
            row = self._rows[number] | {key: value}
            self._rows[number] = {name: row[name] for name in (*names, *row) if name in row}
        self._tell()

    def _on_add(self) -> None:
        blank: dict[str, Any] = {key: self._new_key() for key in self._keys}
        blank |= {field.key: "" for field, _, _ in self._shown if field.kind is FieldKind.LINE}
        blank |= {field.key: next(iter(labels), "") for field, _, labels in self._shown if labels and field.must}
        blank |= {field.key: 0 for field, _, _ in self._shown if field.kind is FieldKind.NUMBER}
        self._rows.append({field.key: blank[field.key] for field, _, _ in self._columns if field.key in blank})
        self._rebuild()
        next(iter(self.editors[-1].values())).setFocus()

    def _new_key(self) -> str:
        used = {row.get(key) for row in self._rows for key in self._keys}
        return next(name for at in range(1, len(self._rows) + 2) if (name := f"line{at}") not in used)

    def _move_up(self, number: int) -> None:
        rows = self._rows
        rows[number - 1], rows[number] = rows[number], rows[number - 1]
        self._show()
        self._tell()
        self.left.emit()

    def _remove(self, number: int) -> None:
        del self._rows[number]
        self._rebuild()
        self.add_button.setFocus()

    def _rebuild(self) -> None:
        self._build()
        self._show()
        self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self.told.emit([dict(row) for row in self._rows])
