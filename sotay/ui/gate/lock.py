# The lock: the key store first, then the passphrase, ever slower when it is wrong; the recovery code as the last way.
# It must not know what the book holds.

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.paths import DataPaths
from sotay.services.attempts import Attempts
from sotay.services.kept_code import code_was_kept, expect_code
from sotay.services.keystore import KeyStore
from sotay.services.passphrases import Argon2
from sotay.services.starting import ways_in
from sotay.ui.gate.frame import GateFrame
from sotay.ui.gate.lock_pages import CodePage, NewCodePage, PassphrasePage, ReminderPage, RenewPage
from sotay.ui.gate.opener import Opener
from sotay.ui.gate.recovery import RecoveryCodeView
from sotay.ui.gate.speaking import Speaking
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Lane, Tasks
from sotay.ui.theme import Theme

if TYPE_CHECKING:
    from sotay.services.workspace import Workspace

TICK_MS = 250


class LockScreen(Speaking):
    """Open the book of a folder; tell `opened` with the workspace, or `refused` with an error no passphrase mends."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        settings: UiSettings,
        paths: DataPaths,
        keystore: KeyStore,
        *,
        ask_keystore: bool,
        attempts: Attempts | None = None,
        cost: Argon2 | None = None,
    ) -> None:
        """Ask the key store by itself only where `ask_keystore` is set: a lock that opens itself locks nothing."""
        super().__init__(theme)
        self._tasks = tasks
        self._paths = paths
        self._keystore = keystore
        self._ask_keystore = ask_keystore
        self._cost = cost
        self._attempts = attempts or Attempts(paths)
        self._opener = Opener(tasks, paths, self._attempts, self)
        self._opener.opened.connect(self._on_opened)
        self._opener.failed.connect(self._on_failed)
        self._workspace: Workspace | None = None
        self._keep: Callable[[], object] = lambda: None
        self._ways: tuple[str, ...] = ("recovery", "passphrase")
        self._asking = False
        self._waiting_passphrase = ""
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tell_wait)
        self._frame = GateFrame(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self.say(self._frame.set_remark, lambda: self.tr("The data are on this computer only."))
        self._show_passphrase()
        tasks.run(lambda _progress: ways_in(paths), self._on_ways, self.refused.emit, owner=self)

    def open_by_code(self, code: str) -> None:
        """Go on with a recovery code that was typed already, for the backup that the book was brought back from."""
        self._show_code()
        if isinstance(self.page, CodePage):
            self.page.field.editor.setText(code)
            self._on_code_entered()

    def offer(self, passphrase: str) -> None:
        """Fill in the passphrase that opens every book of sample data, and say so."""
        if isinstance(self.page, PassphrasePage):
            self.page.field.editor.setText(passphrase)
            told = self.tr("Sample data: the passphrase “{0}” is filled in already. Press Enter.")
            self.page.field.set_hint(told.format(passphrase))

    # the passphrase and the key store

    def _show_passphrase(self) -> None:
        page = PassphrasePage(self.theme, str(self._paths.root))
        page.entered.connect(self._on_passphrase_entered)
        page.forgotten.connect(self._show_code)
        page.keystore_wanted.connect(self._on_keystore_wanted)
        page.skipped.connect(self._on_skipped)
        page.field.edited.connect(lambda _text: page.field.set_error(""))
        self._turn_to(page)
        self._tell_wait()

    def _on_ways(self, ways: tuple[str, ...]) -> None:
        self._ways = ways
        if isinstance(self.page, PassphrasePage):
            self.page.set_ways(ways)
        if self._ask_keystore and "keyring" in ways:
            self._ask_keystore = False
            self._on_keystore_wanted()

    def _on_keystore_wanted(self) -> None:
        if not self._opener.busy and isinstance(self.page, PassphrasePage):
            self._asking = True
            self.page.set_asking(True)
            self._opener.by_keystore(self._keystore)

    def _on_skipped(self) -> None:
        self._opener.cancel()
        if isinstance(self.page, PassphrasePage):
            self.page.set_asking(False)
            self.page.setFocus()

    def _on_passphrase_entered(self) -> None:
        page = self.page
        if not isinstance(page, PassphrasePage) or self._attempts.wait() > 0:
            return
        if not page.field.text:
            page.field.set_error(self.tr("Not opened: no passphrase was typed."))
        elif self._opener.busy and self._asking:
            self._waiting_passphrase = page.field.text  # tried as soon as the key store has answered
            self._on_skipped()
        elif not self._opener.busy:
            self._try_passphrase(page.field.text)

    def _try_passphrase(self, passphrase: str) -> None:
        if isinstance(self.page, PassphrasePage):
            self.page.open_button.setEnabled(False)
            self.page.field.set_hint(self.tr("Opening…"))
        self._opener.by_passphrase(passphrase)

    def _on_opened(self, workspace: "Workspace", code_is_kept: bool) -> None:
        self._asking = False
        self._workspace = workspace
        if isinstance(self.page, CodePage):
            self._show_renew()
        elif code_is_kept:
            self._hand_over()
        else:
            self._show_reminder()

    def _hand_over(self) -> None:
        workspace, self._workspace = self._workspace, None
        self.opened.emit(workspace)

    def _on_failed(self, error: Exception) -> None:
        asked_keystore, self._asking = self._asking, False
        waiting, self._waiting_passphrase = self._waiting_passphrase, ""
        if not isinstance(error, SotayError):
            raise error
        if isinstance(self.page, CodePage):
            self._on_code_failed(self.page, error)
        elif isinstance(self.page, PassphrasePage):
            self.page.set_asking(False)
            self.page.field.set_hint("")
            self._on_passphrase_failed(self.page, error, asked_keystore)
        if waiting:
            self._try_passphrase(waiting)

    def _on_passphrase_failed(self, page: PassphrasePage, error: SotayError, asked_keystore: bool) -> None:
        if error.code is Code.WRONG_PASSPHRASE:
            page.field.set_error(self._wrong_words())
            page.field.editor.selectAll()
        elif error.code is Code.PASSPHRASE_NEEDED and asked_keystore:
            page.field.set_hint(self.tr("The key store did not open the book; type the passphrase."))
        elif error.code not in (Code.PASSPHRASE_NEEDED, Code.CANCELLED):
            self.refused.emit(error)
        page.setFocus()
        self._tell_wait()

    def _wrong_words(self) -> str:
        return self.tr(
            "The book was not opened: the passphrase does not match. Turn Caps Lock off, switch the input method to "
            "English (E), and type it again."
        )

    def _tell_wait(self) -> None:
        """Count down in words until the next try is allowed."""
        left = math.ceil(self._attempts.wait())
        if isinstance(self.page, PassphrasePage):
            told = self.tr("Try again in %n second(s).", "", left) if left else ""
            self.page.set_wait(told)
            self.page.open_button.setEnabled(not left and not (self._opener.busy and not self._asking))
        if left:
            self._clock.start()
        else:
            self._clock.stop()

    # the recovery code

    def _show_code(self) -> None:
        self._opener.cancel()
        page = CodePage(self.theme)
        page.entered.connect(self._on_code_entered)
        page.left.connect(self._on_code_left)
        self._turn_to(page)

    def _on_code_left(self) -> None:
        self._opener.cancel()
        self._show_passphrase()
        if isinstance(self.page, PassphrasePage):
            self.page.set_ways(self._ways)

    def _on_code_entered(self) -> None:
        if isinstance(self.page, CodePage) and not self._opener.busy:
            self._opener.by_code(self.page.field.text)

    def _on_code_failed(self, page: CodePage, error: SotayError) -> None:
        if error.code is Code.WRONG_PASSPHRASE:
            page.field.set_error(self._code_words(mistyped=bool(error.detail.get("mistyped"))))
            page.setFocus()
        elif error.code is not Code.CANCELLED:
            self.refused.emit(error)

    def _code_words(self, *, mistyped: bool) -> str:
        if mistyped:
            return self.tr("Not opened: a letter or digit was mistyped, or is missing. Compare group by group.")
        return self.tr("Not opened: this code belongs to another book, or a newer code has taken its place.")

    def _show_renew(self) -> None:
        page = RenewPage(self.theme)
        page.entered.connect(self._on_renewed)
        self._turn_to(page)

    def _on_renewed(self) -> None:
        page, workspace = self.page, self._workspace
        if workspace is None or not isinstance(page, RenewPage) or not page.passphrase.check():
            return
        page.set_button.setEnabled(False)
        passphrase, cost = page.passphrase.value, self._cost

        def renew(_progress: Progress) -> str:
            workspace.change_passphrase(passphrase, cost=cost)
            expect_code(workspace)  # the code counts at once; until it is confirmed, unlocking asks for another
            return workspace.new_recovery_code()

        self._tasks.run(renew, self._show_new_code, self._on_renew_failed, owner=self, lane=Lane.NOTEBOOK)

    def _on_renew_failed(self, error: Exception) -> None:
        if isinstance(self.page, RenewPage):
            self.page.set_button.setEnabled(True)
        self._close()
        self.refused.emit(error)

    def _show_new_code(self, code: str) -> None:
        self._attempts.succeed()
        self._turn_to_code(code, draft=False)

    def _turn_to_code(self, code: str, *, draft: bool) -> None:
        view = RecoveryCodeView(self.theme, code)
        view.confirmed.connect(self._on_code_confirmed)
        self._turn_to(NewCodePage(self.theme, view, draft=draft))

    def _on_code_confirmed(self) -> None:
        workspace, keep = self._workspace, self._keep
        if workspace is None:
            return

        def work(_progress: Progress) -> None:
            keep()
            code_was_kept(workspace)

        self._tasks.run(
            work, lambda _: self._hand_over(), self._on_renew_failed, owner=self, slot="kept", lane=Lane.NOTEBOOK
        )

    # a code that was shown once and perhaps never written down

    def _show_reminder(self) -> None:
        page = ReminderPage(self.theme)
        page.wanted.connect(self._on_code_wanted)
        page.put_off.connect(self._hand_over)
        self._turn_to(page)

    def _on_code_wanted(self) -> None:
        workspace = self._workspace
        if workspace is not None:
            self.page.setEnabled(False)
            self._tasks.run(
                lambda _progress: workspace.draft_recovery_code(),
                self._show_draft,
                self._on_renew_failed,
                owner=self,
                slot="code",
                lane=Lane.NOTEBOOK,
            )

    def _show_draft(self, draft: tuple[str, Callable[[], None]]) -> None:
        """Show a code that counts once it is confirmed: perhaps the one before it was written down after all."""
        code, self._keep = draft
        self._turn_to_code(code, draft=True)

    # all pages

    def _turn_to(self, page: QWidget) -> None:
        self.page = page
        self._frame.set_content(page)
        self.setFocusProxy(page)
        if self.isVisible():
            page.setFocus()
            self._frame.start_at_top()

    def _close(self) -> None:
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    # Qt overrides
    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where the passphrase goes."""
        super().showEvent(event)
        self.page.setFocus()
        self._frame.start_at_top()
