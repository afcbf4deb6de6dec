# The editors of a record: a line of text, a day that may be partly known, a choice; private ones hidden until asked.
# It must not know which field it edits.

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from sotay.domain.dates import PartialDate
from sotay.services.member_view import parse_day, printed_date
from sotay.ui.gate.fields import GateField
from sotay.ui.gate.speaking import Speaking
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label

Words = Callable[[], str]


class TextEditor(GateField):
    """Edit one line of text; what is private shows as dots and cannot be changed until it is bared."""

    left = Signal()
    """Tell that the editor was left, so that what stands in it can be looked at."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, words, tall=False)
        self.editor.editingFinished.connect(self.left)

    @property
    def value(self) -> str:
        """Return what stands in the editor."""
        return self.text

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.editor.setText(value)
        self.editor.setCursorPosition(0)
        self.set_error("")

    def set_bared(self, bared: bool) -> None:
        """Show the text, or dots in its place."""
        mode = QLineEdit.EchoMode.Normal if bared else QLineEdit.EchoMode.Password
        self.editor.setEchoMode(mode)
        self.editor.setReadOnly(not bared)
        self.editor.setPlaceholderText("" if bared else self.tr("Hidden: show private fields to write here"))

    def _refit(self) -> None:
        super()._refit()
        self.editor.setTextMargins(0, 0, 0, 0)  # in line with the choices of the form


class DayEditor(TextEditor):
    """Edit a day of which the month or the day may be unknown."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, words)
        self.say(self.editor.setPlaceholderText, lambda: self.tr("dd/mm/yyyy, mm/yyyy or yyyy"))
        self.left.connect(self._tidy)

    @property
    def day(self) -> PartialDate | None:
        """Return the day, None where nothing was typed; raise ValueError where it is no day."""
        return parse_day(self.text) if self.text.strip() else None

    @property
    def known(self) -> PartialDate | None:
        """Return the day, None as well while what was typed is none; says nothing of it."""
        try:
            return self.day
        except ValueError:
            return None

    @property
    def is_sound(self) -> bool:
        """Tell whether what was typed is a day, and say so under the editor where it is not."""
        try:
            _ = self.day
        except ValueError:
            self.set_error(self.tr("Not a day. Type it as 19/05/2020, 05/2020 or 2020."))
            return False
        return True

    def set_day(self, day: PartialDate | None) -> None:
        """Show a day."""
        self.set_value("" if day is None else printed_date(day))

    def _tidy(self) -> None:
        if self.is_sound and self.text.strip():
            self.set_day(self.day)


class ChoiceEditor(Speaking):
    """Edit one of some values; tell `edited` when another one is chosen."""

    edited = Signal(str)

    def __init__(self, theme: Theme, words: Words, choices: Callable[[], Mapping[str, str]]) -> None:
        super().__init__(theme)
        self._choices = choices
        self.editor = QComboBox()
        name = label("", "field")
        name.setBuddy(self.editor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(name)
        self._column.addWidget(self.editor)
        self._column.addStretch(1)
        self.setFocusProxy(self.editor)
        self.say(name.setText, words)
        self.say(self.editor.setAccessibleName, words)
        self._fill()
        self.editor.currentIndexChanged.connect(lambda _: self.edited.emit(self.value))
        self._refit()
        theme.changed.connect(self._refit)

    @property
    def value(self) -> str:
        """Return the key of what is chosen."""
        return str(self.editor.currentData() or "")

    def set_value(self, value: str) -> None:
        """Choose a value."""
        self.editor.setCurrentIndex(max(0, self.editor.findData(str(value))))

    def set_error(self, _sentence: str) -> None:
        """Take no error: whatever can be chosen is right."""

    def retranslate(self) -> None:
        """Set every text; what is chosen stays."""
        super().retranslate()
        for place, words in enumerate(self._choices().values()):
            self.editor.setItemText(place, words)

    def _fill(self) -> None:
        for key, words in self._choices().items():
            self.editor.addItem(words, str(key))

    def _refit(self) -> None:
        self._column.setSpacing(self.theme.metrics.gap_1)
        self.editor.setMinimumHeight(self.theme.metrics.control)
