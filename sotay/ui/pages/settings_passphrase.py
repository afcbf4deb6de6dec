# Changing the passphrase: the one of now, the new one twice, and what is wrong with either in place.
# It must not know how keys are wrapped.

from PySide6.QtCore import Signal

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.services.passphrases import MIN_PASSPHRASE, Argon2
from sotay.ui.gate.fields import SecretField
from sotay.ui.pages.base import Desk
from sotay.ui.pages.settings_section import Section
from sotay.ui.tasks import Lane
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.tones import Tone


class PassphraseForm(Section):
    """Let a person who knows the passphrase set another one; tell `changed` when it is set."""

    done = Signal()

    def __init__(self, desk: Desk, cost: Argon2 | None) -> None:
        super().__init__(desk, lambda: self.tr("Passphrase"))
        self._cost = cost
        self.old = SecretField(desk.theme, lambda: self.tr("Passphrase of now"))
        self.new = SecretField(desk.theme, lambda: self.tr("New passphrase"))
        self.again = SecretField(desk.theme, lambda: self.tr("New passphrase once more"))
        for field in (self.old, self.new, self.again):
            self.put(field)
            field.edited.connect(lambda _text, field=field: field.set_error(""))
            field.entered.connect(self._on_change_clicked)
        self.button = Button(desk.theme, "", icon="floppy-disk")
        self.say(self.button.setText, lambda: self.tr("Change the passphrase"))
        self.button.clicked.connect(self._on_change_clicked)
        self.put(self.button, "gap_4", left=True)

    def settle(self) -> None:
        """Forget what was typed."""
        for field in (self.old, self.new, self.again):
            field.editor.clear()
            field.hide_text()
            field.set_error("")

    def set_needed(self, needed: bool) -> None:
        """Ask for the passphrase of now only where there is one."""
        self.old.setVisible(needed)

    def _on_change_clicked(self) -> None:
        old, new = None if self.old.isHidden() else self.old.text, self.new.text
        if len(new.strip()) < MIN_PASSPHRASE:
            short = self.tr("Not changed: at least %n character(s) are needed.", "", MIN_PASSPHRASE)
            self.new.set_error(short)
            self.new.setFocus()
        elif new != self.again.text:
            self.again.set_error(self.tr("Not changed: the two new passphrases differ. Type the new one again."))
            self.again.setFocus()
        else:
            self._change(old, new)

    def _change(self, old: str | None, new: str) -> None:
        workspace, cost = self.desk.book.workspace, self._cost

        def work(_: Progress) -> None:
            if old is not None:
                workspace.check_passphrase(old)
            workspace.change_passphrase(new, cost=cost)

        self.button.setEnabled(False)
        self.desk.tasks.run(work, self._on_changed, self._on_failed, owner=self, slot="keys", lane=Lane.NOTEBOOK)

    def _on_changed(self, _: None) -> None:
        self.button.setEnabled(True)
        self.settle()
        self.tell(Tone.GREEN, self.tr("The passphrase was changed. The old one opens nothing any more."))
        self.done.emit()

    def _on_failed(self, error: Exception) -> None:
        self.button.setEnabled(True)
        if isinstance(error, SotayError) and error.code is Code.WRONG_PASSPHRASE:
            self.old.set_error(self.tr("Not changed: this is not the passphrase of now. Check Caps Lock."))
            self.old.setFocus()
            self.old.editor.selectAll()
        else:
            self.tell_error(error)
