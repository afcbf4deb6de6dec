# The editors of a meeting: a whole day, an hour, lines of text.
# It must not know which field it edits.

import re
from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from sotay.domain.dates import PartialDate
from sotay.services.member_view import parse_day
from sotay.ui.gate.speaking import Speaking
from sotay.ui.pages.meetings_words import weekday_words
from sotay.ui.pages.member_editors import TextEditor
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label

Words = Callable[[], str]
_HOUR = re.compile(r"\s*(\d{1,2})\s*(?:[:hH.g]|giờ)?\s*(\d{2})?\s*(?:'|phút)?\s*")


class DateEditor(TextEditor):
    """Edit a day that is fully known; say above it which day of the week it is."""

    def __init__(self, theme: Theme, words: Words) -> None:
        self._words = words
        super().__init__(theme, words)
        self.say(self.editor.setPlaceholderText, lambda: self.tr("dd/mm/yyyy"))
        self.edited.connect(lambda _: self._tell_weekday())
        self.left.connect(self._tidy)

    @property
    def day(self) -> date | None:
        """Return the day, None while what was typed is none."""
        try:
            found: PartialDate | None = parse_day(self.text) if self.text.strip() else None
        except ValueError:
            return None
        if found is None or not found.day:
            return None
        return found.earliest

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.set_value(f"{day:%d/%m/%Y}")
        self._tell_weekday()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self._tell_weekday()

    def _tell_weekday(self) -> None:
        day = self.day
        self._set_name(" · ".join(filter(None, (self._words(), weekday_words(day) if day is not None else ""))))
        if day is not None:
            self.set_error("")

    def _tidy(self) -> None:
        day = self.day
        if day is None:
            self.set_error(self.tr("Not a day. Type it as 05/10/2026."))
        elif self.text != f"{day:%d/%m/%Y}":
            self.set_day(day)


class HourEditor(TextEditor):
    """Edit an hour of the day, which may be missing."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, words)
        self.editor.setPlaceholderText("19:30")
        self.left.connect(self._tidy)

    @property
    def hour(self) -> time | None:
        """Return the hour, None where nothing was typed; raise ValueError where it is no hour."""
        if not self.text.strip():
            return None
        found = _HOUR.fullmatch(self.text)
        if found is None:
            raise ValueError(self.text)
        return time(int(found[1]), int(found[2] or 0))

    @property
    def is_sound(self) -> bool:
        """Tell whether what was typed is an hour, and say so under the editor where it is not."""
        try:
            _ = self.hour
        except ValueError:
            self.set_error(self.tr("Not an hour. Type it as 19:30."))
            return False
        self.set_error("")
        return True

    def hour_or(self, other: time | None) -> time | None:
        """Return the hour, or another one while what was typed is none; says nothing of it."""
        try:
            return self.hour
        except ValueError:
            return other

    def set_hour(self, hour: time | None) -> None:
        """Show an hour."""
        self.set_value("" if hour is None else f"{hour:%H:%M}")

    def _tidy(self) -> None:
        if self.is_sound:
            shown = "" if self.hour is None else f"{self.hour:%H:%M}"
            if shown != self.text:
                self.set_value(shown)


class LinesEditor(Speaking):
    """Edit a few lines of text; tell `edited` with each change."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, lines: int = 2) -> None:
        super().__init__(theme)
        self._lines = lines
        self.editor = QPlainTextEdit()
        self.editor.setProperty("field", "true")
        self.editor.setTabChangesFocus(True)
        name = label("", "field")
        name.setBuddy(self.editor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(name)
        self._column.addWidget(self.editor)
        self.setFocusProxy(self.editor)
        self.say(name.setText, words)
        self.say(self.editor.setAccessibleName, words)
        self.editor.textChanged.connect(lambda: self.edited.emit(self.value))
        self.editor.installEventFilter(self)
        self._refit()
        theme.changed.connect(self._refit)

    @property
    def value(self) -> str:
        """Return what stands in the editor."""
        return self.editor.toPlainText()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.editor.setPlainText(value)

    def _refit(self) -> None:
        m = self.theme.metrics
        self._column.setSpacing(m.gap_1)
        self.editor.setFixedHeight(self._lines * m.line_base + 2 * m.gap_2)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the focus goes."""
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)
