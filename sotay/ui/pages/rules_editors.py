# The editors of a rule's values: typed lines and texts, days, choices, check boxes; each tells what its value is now.
# It must not know rules, nor judge a value: what cannot be understood is told as it was typed.

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from sotay.services.rule_rows_values import FieldKind, shown, typed
from sotay.ui.pages.matching_columns import WheelessCombo
from sotay.ui.theme import Theme
from sotay.ui.widgets.date_field import DateField

_LINES = {FieldKind.TEXT: 2, FieldKind.LINES: 4}
_MOST_COLUMNS = 3


class TypedLine(QLineEdit):
    """Edit a value in one line; where it is understood, it is written out when the field is left."""

    told = Signal(object)
    left = Signal()
    rewritten = Signal(str, str)
    """Tell what was typed and how it was understood, where that is written in another way."""

    def __init__(self, theme: Theme, kind: FieldKind) -> None:
        super().__init__()
        self._kind = kind
        self.setMinimumHeight(theme.metrics.control)
        self.textEdited.connect(lambda text: self.told.emit(typed(kind, text)))
        self.editingFinished.connect(self._on_left)

    def set_value(self, value: Any) -> None:
        """Show a value without telling."""
        with QSignalBlocker(self):
            self.setText(shown(self._kind, value))
            self.setCursorPosition(0)

    def _on_left(self) -> None:
        text = self.text().strip()
        self.set_value(typed(self._kind, text))
        if self.text() != text:
            self.rewritten.emit(text, self.text())
        self.left.emit()


class DayLine(DateField):
    """Edit a day that may be left open."""

    told = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__(theme, today)
        self.setMinimumHeight(theme.metrics.control)
        self.textEdited.connect(lambda _: self.told.emit(self._value()))
        self.edited.connect(self.told)
        self.editingFinished.connect(self.left)

    def set_value(self, value: Any) -> None:
        """Show a day without telling, or what stands there instead of one."""
        self.set_day(value if type(value) is date else None)
        if value is not None and type(value) is not date:
            with QSignalBlocker(self):
                self.setText(str(value))

    def _value(self) -> Any:
        try:
            return self.day
        except ValueError:
            return self.text().strip()


class TypedText(QPlainTextEdit):
    """Edit a text of several lines, or a list of texts each on a line; Tab leaves the field."""

    told = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, kind: FieldKind) -> None:
        super().__init__()
        self._kind = kind
        self.setProperty("field", "true")
        self.setTabChangesFocus(True)
        m = theme.metrics
        self.setFixedHeight(_LINES.get(kind, 1) * m.line_base + 2 * m.gap_2)
        self.textChanged.connect(lambda: self.told.emit(typed(kind, self.toPlainText())))

    def set_value(self, value: Any) -> None:
        """Show a value without telling."""
        with QSignalBlocker(self):
            self.setPlainText(shown(self._kind, value))

    # Qt overrides
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is left."""
        super().focusOutEvent(event)
        self.left.emit()


class FlagBox(QWidget):
    """Edit yes or no; `must` tells whether a no is written down."""

    told = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, *, must: bool) -> None:
        super().__init__()
        self.check = QCheckBox(self.tr("Yes"))
        self.check.setMinimumHeight(theme.metrics.control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.check)
        self.setFocusProxy(self.check)
        self.check.clicked.connect(lambda checked: self._tell(checked or (False if must else None)))

    def set_value(self, value: Any) -> None:
        """Show a value without telling."""
        self.check.setChecked(value is True)

    def _tell(self, value: bool | None) -> None:
        self.told.emit(value)
        self.left.emit()


class ChoiceBox(WheelessCombo):
    """Choose one of the known values; a value that is none of them is shown as it stands."""

    told = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, labels: Mapping[str, str], *, must: bool) -> None:
        super().__init__()
        self._must = must
        self.setMinimumHeight(theme.metrics.control)
        self.setSizeAdjustPolicy(WheelessCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if not must:
            self.addItem(self.tr("None"), None)
        for value, words in labels.items():
            self.addItem(words, value)
        self.activated.connect(self._on_activated)

    def set_value(self, value: Any) -> None:
        """Show a value without telling."""
        place = next((at for at in range(self.count()) if self.itemData(at) == value), -1)
        if place < 0 and value is not None:
            self.addItem(str(value), value)
            place = self.count() - 1
        self.setCurrentIndex(place)
        self.setToolTip(self.currentText())

    def _on_activated(self, place: int) -> None:
        self.setToolTip(self.currentText())
        self.told.emit(self.itemData(place))
        self.left.emit()


class ChoiceChecks(QWidget):
    """Choose several of the known values, in as many columns as there is room for; their order stays as it was."""

    told = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, labels: Mapping[str, str], room: int) -> None:
        """Take the known values, and the width that there is."""
        super().__init__()
        self._theme, self._labels, self._room = theme, labels, room
        self._values: list[str] = []
        self.checks: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.metrics.gap_1)
        self._fill()

    def set_value(self, value: Any) -> None:
        """Show a value without telling; one that is not known gets a check box of its own."""
        self._values = [str(one) for one in value] if isinstance(value, list) else []
        if unknown := [one for one in self._values if one not in self.checks]:
            self._labels = {**self._labels, **{one: one for one in unknown}}
            self._fill()
        for name, check in self.checks.items():
            check.setChecked(name in self._values)

    def _fill(self) -> None:
        m = self._theme.metrics
        font = QFontMetrics(self._theme.font(m.text_base))
        wide = max((font.horizontalAdvance(words) for words in self._labels.values()), default=0)
        columns = max(1, min(_MOST_COLUMNS, self._room // (wide + m.check + m.gap_7)))
        for at, (value, words) in enumerate(self._labels.items()):
            check = self.checks.get(value) or self._new_check(value, words)
            self._grid.addWidget(check, at // columns, at % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        if self.checks:
            self.setFocusProxy(next(iter(self.checks.values())))

    def _new_check(self, value: str, words: str) -> QCheckBox:
        check = QCheckBox(words)
        check.setToolTip(words)
        check.setMinimumHeight(self._theme.metrics.target)
        check.clicked.connect(lambda checked: self._on_clicked(value, checked=checked))
        self.checks[value] = check
        return check

    def _on_clicked(self, value: str, *, checked: bool) -> None:
        kept = [one for one in self._values if one != value]
        self._values = [*kept, value] if checked else kept
        self.told.emit(list(self._values))
        self.left.emit()
