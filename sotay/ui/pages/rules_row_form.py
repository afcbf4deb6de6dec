# One row of a table of rules as a form: a labelled editor for each field, what is wrong beside it, what was shipped.
# It must not know tables or files: fields, values and faults are given.

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sotay.services.audit_texts import said
from sotay.services.error_texts import Language
from sotay.services.rule_rows import SheetRow
from sotay.services.rule_rows_fields import Rows, RuleField, RuleGroup
from sotay.services.rule_rows_values import FieldKind
from sotay.ui.pages.rules_editors import ChoiceBox, ChoiceChecks, DayLine, FlagBox, TypedLine, TypedText
from sotay.ui.pages.rules_inner_rows import InnerRows
from sotay.ui.theme import Theme
from sotay.ui.widgets.form_field import FormField
from sotay.ui.widgets.labels import Paragraph

_FIGURES = frozenset({FieldKind.NUMBER, FieldKind.MONEY, FieldKind.PERCENT, FieldKind.NUMBERS})
Editor = TypedLine | DayLine | TypedText | FlagBox | ChoiceBox | ChoiceChecks | InnerRows
_HALF = frozenset(
    {
        FieldKind.WORD,
        FieldKind.DAY,
        FieldKind.NUMBER,
        FieldKind.MONEY,
        FieldKind.PERCENT,
        FieldKind.NUMBERS,
        FieldKind.DAY_OF_YEAR,
        FieldKind.FLAG,
        FieldKind.CHOICE,
    }
)


class FieldBox(FormField):
    """Hold one field of a row: its editor, what is wrong with it, and below, in small, what helps to fill it in."""

    def __init__(self, theme: Theme, field: RuleField, editor: Editor, language: Language) -> None:
        super().__init__(theme, said(field.words, language), editor, field.counted(language))
        self.field, self.value_editor = field, editor
        hint = said(field.hint, language) if field.hint else ""
        self._hint = "" if isinstance(editor, DayLine) else hint
        if isinstance(editor, DayLine):
            editor.setPlaceholderText(hint)
        self._shipped = self._read = ""
        self._caption = Paragraph(theme, "", "caption")
        self._column.addWidget(self._caption)
        self._tell()
        if isinstance(editor, TypedLine):
            editor.rewritten.connect(self._on_rewritten)
            editor.textEdited.connect(lambda _: self._on_rewritten("", ""))

    def set_shipped(self, told: str) -> None:
        """Tell what the shipped table has here, "" where the field holds the same."""
        self._shipped = self.tr("Original: {0}").format(told) if told else ""
        self._tell()

    @property
    def caption(self) -> str:
        """Return what stands below the editor in small."""
        return self._caption.plain

    def _on_rewritten(self, text: str, read: str) -> None:
        self._read = self.tr("“{0}” is read as {1}.").format(text, read) if text else ""
        self._tell()

    def _tell(self) -> None:
        self._caption.set_plain("\n".join(filter(None, (self._read, self._shipped, self._hint))))
        self._caption.setVisible(bool(self._caption.plain))


class RowForm(QWidget):
    """Edit the fields of a row; tell `told` with a field and its value, `left` when an editor is left."""

    told = Signal(str, object)
    left = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self.boxes: dict[str, FieldBox] = {}
        self._shape: object = None
        self._inner: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_row(self, group: RuleGroup, row: SheetRow, rows: Rows, language: Language, room: int) -> None:
        """Show the values of a row, in a width; editors that fit stay, with the keyboard in them."""
        fields = group.fields_of(row)
        labels = {one.key: dict(one.choices(rows, language)) for one in fields}
        shape = (group.table, [one.key for one in fields], labels, language, room)
        if shape != self._shape:
            self._shape = shape
            self._build(fields, rows, language, room)
        for box in self.boxes.values():
            box.value_editor.set_value(row.values.get(box.field.key))

    def show_origin(self, row: SheetRow, origin: SheetRow | None, rows: Rows, language: Language) -> None:
        """Tell at each field that differs from the shipped row what that has."""
        for key, box in self.boxes.items():
            value = origin.values.get(key) if origin else None
            same = origin is None or value == row.values.get(key)
            box.set_shipped("" if same else "–" if value is None else self._words(box.field, value, rows, language))

    def set_faults(self, sentences: Mapping[str, str]) -> None:
        """Tell at each field what is wrong with it, and at the others nothing."""
        for key, box in self.boxes.items():
            if box.error() != sentences.get(key, ""):
                box.set_error(sentences.get(key, ""))

    def go_to(self, key: str) -> None:
        """Put the keyboard into a field; "" is the first figure that is there, or else the first field."""
        figures = (box for box in self.boxes.values() if box.field.kind in _FIGURES)
        boxes = [
            *(box for box in figures if isinstance(box.editor, TypedLine) and box.editor.text()),
            *self.boxes.values(),
        ]
        box = self.boxes.get(key) or next(iter(boxes), None)
        if box is not None:
            box.value_editor.setFocus()

    def _words(self, field: RuleField, value: Any, rows: Rows, language: Language) -> str:
        if field.kind is FieldKind.FLAG:
            return self.tr("yes") if value else self.tr("no")
        if field.kind is FieldKind.ROWS:
            return self.tr("%n line(s)", "", len(value))
        return field.told(value, rows, language)

    def _build(self, fields: tuple[RuleField, ...], rows: Rows, language: Language, room: int) -> None:
        if self._inner is not None:
            self._inner.hide()
            self._column.removeWidget(self._inner)
            self._inner.deleteLater()
        self._inner = QWidget()
        grid = QGridLayout(self._inner)
        m = self._theme.metrics
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(m.gap_5)
        grid.setVerticalSpacing(m.form_gap)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        self.boxes = {}
        at = 0
        for field in fields:
            box = self._new_box(field, rows, language, room)
            wide = field.kind not in _HALF
            at += at % 2 if wide or field.begins else 0
            grid.addWidget(box, at // 2, at % 2, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            at += 2 if wide else 1
        grid.setRowStretch(at // 2 + 1, 1)
        self._column.insertWidget(0, self._inner)

    def _new_box(self, field: RuleField, rows: Rows, language: Language, room: int) -> FieldBox:
        editor = self._new_editor(field, rows, language, room)
        box = FieldBox(self._theme, field, editor, language)
        if isinstance(editor, FlagBox):
            editor.check.setAccessibleName(said(field.words, language))
        editor.told.connect(partial(self._on_told, field))
        editor.left.connect(self.left)
        self.boxes[field.key] = box
        return box

    def _new_editor(self, field: RuleField, rows: Rows, language: Language, room: int) -> Editor:
        theme, labels = self._theme, field.choices(rows, language)
        match field.kind:
            case FieldKind.DAY:
                return DayLine(theme, self._today)
            case FieldKind.FLAG:
                return FlagBox(theme, must=field.must)
            case FieldKind.CHOICE:
                return ChoiceBox(theme, labels, must=field.must)
            case FieldKind.CHOICES:
                return ChoiceChecks(theme, labels, room)
            case FieldKind.ROWS:
                columns = [(one, said(one.words, language), one.choices(rows, language)) for one in field.columns]
                return InnerRows(theme, columns, room)
            case FieldKind.TEXT | FieldKind.LINES:
                return TypedText(theme, field.kind)
        return TypedLine(theme, field.kind)

    def _on_told(self, field: RuleField, value: Any) -> None:
        nothing = value is None or (value == [] and not field.must)
        self.told.emit(field.key, field.blank() if nothing else value)
