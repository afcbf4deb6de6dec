# The passphrase of a packet that is being made: large, to be told by phone, with another one at hand.
# It must not know what it locks.

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.services.packets import suggested_passphrase
from sotay.ui.fonts import mono_font
from sotay.ui.gate.fields import GateField
from sotay.ui.theme import Theme


class PhraseBox(QWidget):
    """Show a suggested passphrase that may be replaced or written over; tell `edited`."""

    edited = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.field = GateField(theme, lambda: self.tr("Passphrase, to be told by phone"))
        self.field.set_hint(self.tr("Marks, capitals and blanks do not matter to whoever types it."))
        self.field.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.suggest()

    @property
    def text(self) -> str:
        """Return the passphrase."""
        return self.field.text

    def suggest(self) -> None:
        """Put another passphrase in the place of this one."""
        self.field.editor.setText(suggested_passphrase())
        self.field.editor.setCursorPosition(0)

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with it, or nothing."""
        self.field.set_error(sentence)
        if sentence:
            self.field.setFocus()

    def freeze(self) -> None:
        """Let it be read only: a file was locked with it."""
        self.field.editor.setReadOnly(True)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.field.editor.setFont(mono_font(m.text_title))
        self.field.editor.setStyleSheet(
            f"QLineEdit {{ font-size: {m.text_title}px; font-weight: 600; min-height: {m.control_tall}px; }}"
        )
