# One question of the first steps and of the lock: label, tall editor, a hint or what is wrong below it.
# It must not know the rule that was broken.

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sotay.ui.fonts import mono_font
from sotay.ui.gate.speaking import Speaking
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label, set_role


class GateField(Speaking):
    """Hold one line of text; tell `edited` with each change and `entered` on Enter."""

    edited = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, words: Callable[[], str], *, mono: bool = False, tall: bool = True) -> None:
        super().__init__(theme)
        self._mono, self._tall = mono, tall
        self.editor = QLineEdit()
        self._name = label("", "field")
        self._name.setBuddy(self.editor)
        self._hint = Paragraph(theme, "", "caption")
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self._error = Paragraph(theme, "", "error")
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self._error, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._name, self.editor, self._below, self._hint):
            self._column.addWidget(widget)
        self.editor.textChanged.connect(self.edited)
        self.editor.returnPressed.connect(self.entered)
        self.setFocusProxy(self.editor)
        self.say(self._set_name, words)
        self.set_error("")
        self.set_hint("")
        self._refit()
        theme.changed.connect(self._refit)

    @property
    def text(self) -> str:
        """Return what was typed."""
        return self.editor.text()

    @property
    def error(self) -> str:
        """Return the sentence of what is wrong, "" when nothing is."""
        return self._error.plain

    @property
    def hint(self) -> str:
        """Return the quiet sentence below the editor."""
        return self._hint.plain

    def set_error(self, sentence: str) -> None:
        """Show what is wrong, or nothing; a screen reader hears it."""
        fresh = bool(sentence) and sentence != self._error.plain
        self._error.set_plain(sentence)
        self._below.setVisible(bool(sentence))
        set_role(self.editor, "wrong", "true" if sentence else "false")
        self._describe()
        if fresh:
            announce(self, sentence)

    def set_hint(self, sentence: str) -> None:
        """Show a quiet sentence below the editor, or nothing."""
        self._hint.set_plain(sentence)
        self._hint.setVisible(bool(sentence))
        self._describe()

    def _describe(self) -> None:
        told = (self._error.plain, self._hint.plain)
        self.editor.setAccessibleDescription(" ".join(part for part in told if part))

    def _set_name(self, words: str) -> None:
        self._name.setText(words)
        self.editor.setAccessibleName(words)

    def _refit(self) -> None:
        t, m = self.theme.tokens, self.theme.metrics
        self._column.setSpacing(m.gap_1)
        self._icon.setContentsMargins(0, (m.line_small - m.icon_badge) // 2, 0, 0)
        self._icon.setPixmap(self.theme.pixmap("warning-circle", t.son, m.icon_badge))
        height = m.control_tall if self._tall else m.control
        plain, thick = height - 2 * m.hairline, height - 2 * m.focus
        self.editor.setStyleSheet(
            f"QLineEdit {{ min-height: {plain}px; }}"
            f' QLineEdit:focus, QLineEdit[wrong="true"] {{ min-height: {thick}px; }}'
        )
        self.editor.setTextMargins(m.gap_1, 0, m.gap_1, 0)
        if self._mono:
            self.editor.setFont(mono_font(m.text_section))


class SecretField(GateField):
    """Hide what is typed until a person wants to see it; say when Caps Lock is on or marks are being typed."""

    def __init__(self, theme: Theme, words: Callable[[], str], *, watch_marks: bool = True) -> None:
        self._caps = False
        self._watch_marks = watch_marks
        self._own_hint = ""
        super().__init__(theme, words)
        self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.show_button = Button(theme, "", Kind.TEXT, icon="eye", size=Size.SMALL, parent=self.editor)
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._on_show_toggled)
        self.say(self._name_button, self._button_words)
        self.editor.installEventFilter(self)
        self.edited.connect(self._on_edited)
        theme.changed.connect(self._place_button)

    def set_hint(self, sentence: str) -> None:
        """Show a quiet sentence; a warning about the keyboard goes before it."""
        self._own_hint = sentence
        super().set_hint(self._keyboard_warning() or sentence)

    def hide_text(self) -> None:
        """Hide what is typed again."""
        self.show_button.setChecked(False)

    def retranslate(self) -> None:
        """Set every text, the warning too."""
        super().retranslate()
        self.set_hint(self._own_hint)

    def _keyboard_warning(self) -> str:
        if self._caps:
            return self.tr("Caps Lock is on.")
        if self._watch_marks and _has_marks(self.text):
            return self.tr("The input method is setting Vietnamese marks; switch it to E if the passphrase has none.")
        return ""

    def _on_edited(self) -> None:
        self.set_hint(self._own_hint)

    def _on_show_toggled(self, shown: bool) -> None:
        self.editor.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._name_button(self._button_words())

    def _button_words(self) -> str:
        return self.tr("Hide") if self.show_button.isChecked() else self.tr("Show")

    def _name_button(self, words: str) -> None:
        self.show_button.setText(words)
        self.show_button.setAccessibleName(f"{words}: {self.editor.accessibleName()}")
        self._place_button()

    def _place_button(self) -> None:
        m, size = self.theme.metrics, self.show_button.sizeHint()
        left = self.editor.width() - size.width() - m.gap_2
        self.show_button.setGeometry(left, (self.editor.height() - size.height()) // 2, size.width(), size.height())
        self.editor.setTextMargins(m.gap_1, 0, size.width() + m.gap_2, 0)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the button at the right end, and learn from the letters whether Caps Lock is on."""
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self._place_button()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._learn_caps(event)
        return super().eventFilter(watched, event)

    def _learn_caps(self, event: QKeyEvent) -> None:
        # Qt cannot be asked for the state of Caps Lock; a capital without Shift, or the key itself, tells it.
        if event.key() == Qt.Key.Key_CapsLock:
            self._caps = False  # nobody knows until the next letter
        elif len(event.text()) == 1 and event.text().isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps = event.text().isupper() != shifted
        else:
            return
        self.set_hint(self._own_hint)


def _has_marks(text: str) -> bool:
    plain = unicodedata.normalize("NFD", text)
    return any(unicodedata.combining(c) or c in "đĐ" for c in plain)
