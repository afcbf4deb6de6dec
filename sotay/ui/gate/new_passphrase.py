# Choosing a passphrase: typed twice, its strength told in words.
# It must not know what the passphrase opens.

from PySide6.QtCore import Signal

from sotay.services.passphrases import MIN_PASSPHRASE, Strength, strength
from sotay.ui.gate.fields import SecretField
from sotay.ui.gate.speaking import Column
from sotay.ui.theme import Theme


class NewPassphrase(Column):
    """Ask for a passphrase twice; tell `edited` with each change and `entered` on Enter in the second field."""

    edited = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.first = SecretField(theme, lambda: self.tr("Passphrase of the book"), watch_marks=False)
        self.second = SecretField(theme, lambda: self.tr("The same passphrase again"), watch_marks=False)
        self.put(self.first)
        self.put(self.second, "gap_4")
        self.first.entered.connect(self.second.editor.setFocus)
        self.second.entered.connect(self.entered)
        for field in (self.first, self.second):
            field.edited.connect(self._on_edited)
        self.setFocusProxy(self.first)
        self._tell()

    @property
    def value(self) -> str:
        """Return the passphrase as it was typed first."""
        return self.first.text

    def fill_in(self, passphrase: str) -> None:
        """Put a passphrase that was chosen before into both fields."""
        for field in (self.first, self.second):
            field.editor.setText(passphrase)

    def check(self) -> bool:
        """Return whether the passphrase can be taken; where not, say why under its field and go there."""
        short = strength(self.value) is Strength.SHORT
        differs = not short and self.value != self.second.text
        self.first.set_error(self._too_short() if short else "")
        self.second.set_error(self.tr("The two entries differ. Show them, or type both again.") if differs else "")
        if short or differs:
            wrong = self.first if short else self.second
            wrong.editor.setFocus()
            wrong.editor.selectAll()
        return not (short or differs)

    def retranslate(self) -> None:
        """Set every text, what is told of the strength too."""
        super().retranslate()
        self._tell()

    def _too_short(self) -> str:
        return self.tr("Not accepted: at least %n character(s) are needed.", "", MIN_PASSPHRASE)

    def _on_edited(self) -> None:
        self.first.set_error("")
        self.second.set_error("")
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        """Say how strong the passphrase is, and whether the second entry is the same."""
        told = {
            Strength.SHORT: self.tr(
                "At least %n character(s). Four or five words that only you would put together are best.",
                "",
                MIN_PASSPHRASE,
            ),
            Strength.WEAK: self.tr("Weak: easily guessed. Add words that others would not expect."),
            Strength.FAIR: self.tr("Fair. One more word makes it strong."),
            Strength.GOOD: self.tr("Strong."),
        }
        self.first.set_hint(told[strength(self.value)])
        same = bool(self.second.text) and self.second.text == self.value
        self.second.set_hint(self.tr("Both entries are the same.") if same else "")
