# What opens the book and when it locks: idle minutes, passphrase, this computer's key store, recovery code.
# It must not know how keys are wrapped.

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QSpinBox

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.services.kept_code import code_was_kept, is_code_kept
from sotay.services.passphrases import Argon2
from sotay.ui.gate.recovery import RecoveryCodeView
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.settings_passphrase import PassphraseForm
from sotay.ui.pages.settings_section import Section
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.tones import Tone

IDLE_KEY = "idle_minutes"
_USUAL_MINUTES = 15
_MOST_MINUTES = 60
Found = tuple[str, tuple[str, ...], bool]
"""The minutes, what opens the book, whether its recovery code was kept."""


class LockSection(Section):
    """Hold everything that opens or locks the book."""

    def __init__(self, desk: Desk, cost: Argon2 | None = None) -> None:
        super().__init__(desk, lambda: self.tr("Locking the book"))
        self._keep: Callable[[], None] | None = None
        self.code_view: RecoveryCodeView | None = None
        self._add_idle()
        self.passphrase = PassphraseForm(desk, cost)
        self.passphrase.done.connect(self.on_shown)
        self.put(self.passphrase, "gap_7")
        self._add_keystore()
        self._add_recovery()

    def on_shown(self) -> None:
        """Read the minutes, and what opens the book now."""
        workspace = self.desk.book.workspace

        def read(_: Progress) -> Found:
            minutes = workspace.notebook.setting(IDLE_KEY, str(_USUAL_MINUTES))
            return minutes, workspace.ways_in, is_code_kept(workspace)

        self.desk.tasks.run(read, self._on_read, owner=self, slot="read")

    def settle(self) -> None:
        """Forget passphrases that were typed; a code that was not confirmed does not count."""
        self.passphrase.settle()
        self._end_code()

    def _add_idle(self) -> None:
        self.add_title(lambda: self.tr("Lock by itself"))
        self.minutes = QSpinBox(minimum=0, maximum=_MOST_MINUTES)
        self.minutes.setKeyboardTracking(False)
        self._pad_minutes()
        self.theme.changed.connect(self._pad_minutes)
        self.say(self.minutes.setSpecialValueText, lambda: self.tr("Never"))
        self.say(self.minutes.setSuffix, lambda: self.tr(" minutes"))
        self.say(self.minutes.setAccessibleName, lambda: self.tr("Minutes without use until the book locks"))
        self.minutes.valueChanged.connect(self._on_minutes_changed)
        self.put(self.minutes, left=True)
        self.add_words(lambda: self.tr("After so many minutes without use; 0 is never. Ctrl and L lock it at once."))

    def _pad_minutes(self) -> None:
        m = self.theme.metrics
        self.minutes.lineEdit().setTextMargins(m.gap_2, 0, m.gap_5, 0)

    def _add_keystore(self) -> None:
        self.add_title(lambda: self.tr("Key store of this computer"))
        self.add_words(
            lambda: self.tr(
                "The book opens by itself for whoever is logged in to this computer. Use it only where nobody else "
                "works under your name; the passphrase still opens the book."
            )
        )
        self.keystore = QCheckBox()
        self.say(self.keystore.setText, lambda: self.tr("Let this computer open the book"))
        self.keystore.clicked.connect(self._on_keystore_clicked)
        self.put(self.keystore, left=True)

    def _add_recovery(self) -> None:
        self.add_title(lambda: self.tr("Recovery code"))
        self.add_words(
            lambda: self.tr(
                "It opens the book when the passphrase is forgotten. A new one is shown once; the old one works until "
                "two groups of the new one were typed."
            )
        )
        self.reminder = Banner(self.theme, parent=self)
        self.say(
            lambda told: self.reminder.show_message(Tone.AMBER, told),
            lambda: self.tr("The recovery code was not confirmed when it was shown. Make a new one, and keep it."),
        )
        self.reminder.hide()
        self.put(self.reminder)
        self.code_button = Button(self.theme, "", icon="key")
        self.say(self.code_button.setText, lambda: self.tr("Make a new recovery code"))
        self.code_button.clicked.connect(self._on_code_clicked)
        self.put(self.code_button, left=True)

    def _on_read(self, found: Found) -> None:
        minutes, ways, kept = found
        self.reminder.setVisible(not kept)
        with QSignalBlocker(self.minutes):
            self.minutes.setValue(int(minutes) if minutes.isdecimal() else _USUAL_MINUTES)
        self.keystore.setChecked("keyring" in ways)
        self.passphrase.set_needed("passphrase" in ways)

    def _on_minutes_changed(self, minutes: int) -> None:
        notebook = self.desk.book.workspace.notebook
        self.desk.tasks.run(
            lambda _: notebook.set_setting(IDLE_KEY, str(minutes)),
            lambda _: self.changed.emit(Changes.of("settings")),
            self.tell_error,
            owner=self,
            slot="minutes",
            lane=Lane.NOTEBOOK,
        )

    def _on_keystore_clicked(self, wanted: bool) -> None:
        workspace, keystore = self.desk.book.workspace, self.desk.keystore

        def work(_: Progress) -> bool:
            if not wanted:
                workspace.forget_in(keystore)
            elif not workspace.remember_in(keystore):
                reason = keystore.problem() or "failed"
                raise SotayError(Code.KEY_STORE_UNAVAILABLE, {"reason": reason})
            return wanted

        self.keystore.setEnabled(False)
        self.desk.tasks.run(
            work, self._on_keystore_set, self._on_keystore_failed, owner=self, slot="keys", lane=Lane.NOTEBOOK
        )

    def _on_keystore_set(self, wanted: bool) -> None:
        self.keystore.setEnabled(True)
        on = self.tr("This computer opens the book by itself now.")
        self.tell(Tone.GREEN, on if wanted else self.tr("This computer does not open the book by itself any more."))

    def _on_keystore_failed(self, error: Exception) -> None:
        self.keystore.setEnabled(True)
        self.on_shown()
        if isinstance(error, SotayError) and error.code is Code.PASSPHRASE_NEEDED:
            self.tell(Tone.SON, self.tr("Not changed: set a passphrase first, or nothing but the code opens the book."))
        else:
            self.tell_error(error)

    def _on_code_clicked(self) -> None:
        workspace = self.desk.book.workspace
        self.desk.tasks.run(
            lambda _: workspace.draft_recovery_code(), self._show_code, self.tell_error, owner=self, slot="code"
        )

    def _show_code(self, draft: tuple[str, Callable[[], None]]) -> None:
        code, self._keep = draft
        self.code_view = RecoveryCodeView(self.theme, code)
        self.code_view.confirmed.connect(self._on_code_confirmed)
        self._set_calm(calm=False)
        self.put(self.code_view, "gap_5")
        self.code_view.setFocus()

    def _set_calm(self, *, calm: bool) -> None:
        """Let other keys be changed only while no new code waits to be confirmed."""
        for widget in (self.code_button, self.keystore, self.passphrase):
            widget.setEnabled(calm)

    def _on_code_confirmed(self) -> None:
        keep, workspace = self._keep, self.desk.book.workspace
        if keep is None:
            return

        def work(_: Progress) -> None:
            keep()
            code_was_kept(workspace)

        self.desk.tasks.run(work, self._on_code_kept, self._on_code_failed, owner=self, slot="keys", lane=Lane.NOTEBOOK)

    def _on_code_kept(self, _: None) -> None:
        self._end_code()
        self.reminder.hide()
        self.tell(Tone.GREEN, self.tr("The new recovery code counts from now on; the old one opens nothing any more."))

    def _on_code_failed(self, error: Exception) -> None:
        self._end_code()
        self.tell_error(error)

    def _end_code(self) -> None:
        view, self.code_view, self._keep = self.code_view, None, None
        if view is not None:
            view.hide()
            view.deleteLater()
            self._set_calm(calm=True)
