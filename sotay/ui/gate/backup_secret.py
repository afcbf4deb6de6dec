# What opens a backup: its passphrase or its recovery code, one of them typed.
# It must not know the backup, nor what is done with it once it is open.

from PySide6.QtCore import Signal

from sotay.services.backups import Secret
from sotay.ui.gate.fields import GateField, SecretField
from sotay.ui.gate.speaking import Column
from sotay.ui.theme import Theme
from sotay.ui.widgets.segmented import Choice, SegmentedChoice


class SecretForm(Column):
    """Take a passphrase or a recovery code; tell `entered` on Enter."""

    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.ways = self._made_ways()
        self.put(self.ways, left=True)
        self.passphrase = SecretField(theme, lambda: self.tr("Passphrase of that day"))
        self.code = GateField(theme, lambda: self.tr("Recovery code of that day"), mono=True)
        for field in (self.passphrase, self.code):
            field.entered.connect(self.entered)
            field.edited.connect(lambda _text, field=field: field.set_error(""))
            self.put(field, "gap_4")
        self._on_way_chosen()

    def secret(self) -> Secret | None:
        """Return what was typed; None, and a sentence below the field, where nothing was."""
        if not self._field.text.strip():
            self._field.set_error(self.tr("Not opened: nothing was typed."))
            self._field.setFocus()
            return None
        typed = self._field.text
        return Secret(passphrase=typed) if self._field is self.passphrase else Secret(recovery_code=typed)

    def use(self, secret: Secret) -> None:
        """Show again what was typed before."""
        self.ways.set_current("passphrase" if secret.recovery_code is None else "code")
        self._on_way_chosen()
        self._field.editor.setText(secret.passphrase or secret.recovery_code or "")

    def tell_wrong(self, *, mistyped: bool = False) -> None:
        """Say that what was typed does not open the backup."""
        if self._field is self.passphrase:
            told = self.tr("Not opened: the passphrase does not match. It is the one of the day the copy was made.")
        elif mistyped:
            told = self.tr("Not opened: a letter or digit was mistyped, or is missing. Compare group by group.")
        else:
            told = self.tr("Not opened: this code belongs to another book, or to another day.")
        self._field.set_error(told)
        self._field.editor.selectAll()

    @property
    def _field(self) -> GateField:
        return self.code if self.ways.current() == "code" else self.passphrase

    def _made_ways(self) -> SegmentedChoice:
        choices = (
            Choice("passphrase", self.tr("Passphrase"), "lock-key"),
            Choice("code", self.tr("Recovery code"), "key"),
        )
        made = SegmentedChoice(self.theme, self.tr("What opens the copy"), choices)
        made.set_current("passphrase")
        made.chosen.connect(self._on_way_chosen)
        return made

    def _on_way_chosen(self) -> None:
        self.passphrase.setVisible(self._field is self.passphrase)
        self.code.setVisible(self._field is self.code)
        self.setFocusProxy(self._field)
        if self.isVisible():
            self._field.setFocus()
