# The page of a hand-over: checks, names, the new keys, the file for the new computer, the minutes for both to sign.
# It must not know how keys are renewed or files written.

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from sotay.domain.errors import SotayError
from sotay.domain.progress import Progress
from sotay.services.drives import Drive, removable_drives
from sotay.services.handover import Check, HandOver, HandOverService, Parties
from sotay.services.kept_code import code_was_kept
from sotay.services.passphrases import Argon2, Strength, strength
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.gate.recovery import RecoveryCodeView
from sotay.ui.gate.speaking import Column
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.handover_confirm import ConfirmStep
from sotay.ui.pages.handover_head import HandoverHead
from sotay.ui.pages.handover_minutes import MinutesPapers
from sotay.ui.pages.handover_steps import CheckStep, FileStep, KeysStep, MinutesStep, PartiesStep, Step
from sotay.ui.pages.step_frame import StepFrame, centred
from sotay.ui.tasks import Lane
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.progress_panel import ProgressPanel
from sotay.ui.widgets.tones import Tone

CHECKS, PARTIES, KEYS, CODE, FILE, MINUTES, CONFIRM, WORKING = range(8)
_LOOK_MS = 3000  # between two looks at the drives, as on the page of packs


class HandoverPage(Page):
    """Lead through a hand-over; the book is locked at its end, and opens with the new passphrase."""

    key = "handover"
    help_topic = "handover"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, cost: Argon2 | None = None) -> None:
        super().__init__(desk, parent)
        self._cost = cost
        self._step = CHECKS
        self.done: HandOver | None = None
        self.code_view: RecoveryCodeView | None = None
        self._before: object = None  # the keys before the hand-over
        self._may_finish = False  # that the minutes would be lost was told
        self._pause = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._pause.timeout.connect(self._look_at_drives)
        self._make_steps()
        self.papers = MinutesPapers(desk, self, self.minutes)
        self._make_frames()
        self._lay_out()
        self._connect()
        self.retranslate()

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Hand-over")

    def retranslate(self) -> None:
        """Set every text."""
        self.head.retranslate(self.title())
        self.finish_button.setText(self.tr("Lock the book"))
        self.print_button.setText(self.tr("Print the minutes"))
        self.pdf_button.setText(self.tr("Save as PDF"))
        self.docx_button.setText(self.tr("Save for Word"))
        if not self._at_work:
            self._show_step(self._step)

    def open(self, argument: object) -> None:
        """Begin anew unless keys were changed already."""
        if self.done is None and not self._at_work:
            self._show_step(CHECKS)

    def on_shown(self) -> None:
        """Look at the book, as long as nothing was handed over, or at the drives where the file is due."""
        if self.done is None:
            self.refresh()
        elif self._step == FILE:
            self._look_at_drives()

    def settle(self) -> None:
        """Forget a passphrase that was typed and is not used yet."""
        if self.done is None and not self._at_work:
            self.keys.passphrase.fill_in("")
            if self._step == CONFIRM:
                self._show_step(KEYS)

    def refresh(self) -> None:
        """Make the checks again."""
        if self.done is not None or self._step != CHECKS:
            return
        self.go_button.setEnabled(False)
        self.checks.tell(Tone.INK, self.tr("Looking at the whole book …"))
        service = self._service()
        self.desk.tasks.run(
            lambda progress: (service.checks(progress), service.keeper), self._on_checked, owner=self, slot="checks"
        )

    # steps

    def _on_checked(self, found: tuple[tuple[Check, ...], str]) -> None:
        checks, keeper = found
        self.checks.banner.hide()
        self.checks.show_checks(checks)
        if not self.parties.giver.text:
            self.parties.giver.editor.setText(keeper)
        self.go_button.setEnabled(True)
        if self.hasFocus():  # nobody went elsewhere meanwhile
            self.go_button.setFocus()

    def _on_go(self) -> None:
        if self._step == CHECKS:
            self._show_step(PARTIES)
            (self.parties.receiver if self.parties.giver.text else self.parties.giver).setFocus()
        elif self._step == PARTIES and self.parties.check():
            self._show_step(KEYS)
            self.keys.passphrase.setFocus()
        elif self._step == KEYS and self.keys.passphrase.check():
            weak = strength(self.keys.passphrase.value) is Strength.WEAK
            self.confirm.show_parties(self._parties(), weak=weak)
            self._show_step(CONFIRM)
            self.cancel_button.setFocus()
        elif self._step == CONFIRM:
            self._hand_over()

    def _on_cancel(self) -> None:
        if self.cancel_button.isHidden():  # Esc, while keys change or after that
            return
        if self._step == CONFIRM:
            self._show_step(KEYS)
        elif self._step in (PARTIES, KEYS):
            self._show_step(self._step - 1)
        elif self._step == CHECKS:
            self._leave()

    def _parties(self) -> Parties:
        return Parties(self.parties.giver.text.strip(), self.parties.receiver.text.strip())

    def _hand_over(self) -> None:
        parties = self._parties()
        passphrase, service, cost = self.keys.passphrase.value, self._service(), self._cost
        keystore, book = self.desk.keystore, self.desk.book
        self._before = book.workspace.keys
        self._show_progress(
            self.tr("Moving the book to its new keys"),
            self.tr(
                "A backup is made first. It cannot be stopped now: half a change of keys would be none. Do not turn "
                "the computer off."
            ),
        )

        def work(progress: Progress) -> HandOver:
            try:
                return service.hand_over(parties, passphrase, keystore, progress, cost=cost)
            finally:
                book.keys_renewed()

        self._run(work, self._on_handed_over, self._on_refused)

    def _on_handed_over(self, done: HandOver) -> None:
        self.done = done
        self.keys.passphrase.fill_in("")
        self.code_view = RecoveryCodeView(self.desk.theme, done.code)
        self.code_view.confirmed.connect(self._on_code_kept)
        self.code_room.put(self.code_view, "gap_5")
        self._show_step(CODE)
        self.code_view.next_button.setFocus()
        self.changed.emit(Changes.of("backups"))

    def _on_refused(self, error: Exception) -> None:
        """Say what was not done, and above all which passphrase opens the book now."""
        self._show_step(KEYS)
        if self.desk.book.workspace.keys is self._before:
            self.desk.messages.error(error)
            return
        self.keys.tell(
            Tone.SON,
            self.tr(
                "The change of keys began and was not finished: {0} The new passphrase is the one that counts. Lock "
                "the book and open it with the new passphrase; the rest is done then, and a new recovery code is "
                "offered."
            ).format(self.desk.messages.sentence(error) if isinstance(error, SotayError) else str(error)),
        )
        self.keys.passphrase.hide()
        for button in (self.go_button, self.cancel_button):
            button.hide()
        self.head.back.setEnabled(False)
        self.finish_button.show()
        self.finish_button.setFocus()

    def _on_code_kept(self) -> None:
        workspace = self.desk.book.workspace
        self._run(lambda _: code_was_kept(workspace), lambda _: None)
        self._show_step(FILE)
        self.file.folder_button.setFocus()
        self._look_at_drives()

    def _look_at_drives(self) -> None:
        """Look what is plugged in, and again as long as the file is to be written."""
        if self._step == FILE and self.isVisible():
            self.desk.tasks.run(
                lambda _: removable_drives(), self._on_drives, self._on_no_drives, owner=self, slot="drives"
            )

    def _on_drives(self, drives: tuple[Drive, ...]) -> None:
        self.file.show_drives(drives)
        self._pause.start()

    def _on_no_drives(self, _error: Exception) -> None:
        self._on_drives(())

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose where the file goes"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self.write_to(Path(folder)))
        dialog.open()

    def write_to(self, folder: Path) -> None:
        """Write the encrypted file into a folder; where that fails, another can be chosen."""
        done, service = self.done, self._service()
        if done is None:
            return
        self._show_progress(
            self.tr("Writing the file and reading it back"),
            self.tr("The backups of this book get the new keys as well. Leave the stick where it is."),
        )
        self._run(lambda progress: service.write_file(done, folder, progress), self._on_written, self._on_not_written)

    def _on_written(self, done: HandOver) -> None:
        self.done = done
        self.papers.show_done(done)
        self._show_step(MINUTES)
        self.print_button.setFocus()
        self.changed.emit(Changes.of("backups"))

    def _on_not_written(self, error: Exception) -> None:
        self._show_step(FILE)
        self.desk.messages.error(error)
        self._look_at_drives()

    # minutes

    def _finish(self) -> None:
        if self.done is not None and not self._may_finish and not self.papers.asked_for:
            self._may_finish = True
            told = self.tr("Not locked yet: the minutes are neither printed nor saved, and cannot be made later.")
            again = self.tr("Print or save them, or press “Lock the book” again.")
            self.minutes.tell(Tone.AMBER, f"{told} {again}")
            self.print_button.setFocus()
            return
        self.done = None
        self.moved.emit(self.desk.book.workspace.paths)  # the book is closed here and asks for the new passphrase

    # looks

    def _make_steps(self) -> None:
        theme = self.desk.theme
        self.checks, self.parties, self.keys = CheckStep(theme), PartiesStep(theme), KeysStep(theme)
        self.file, self.minutes, self.confirm = FileStep(theme), MinutesStep(theme), ConfirmStep(theme)
        self.code_room = Step(
            theme,
            lambda: self.tr("The receiver's new recovery code"),
            lambda: self.tr("It opens the book when the passphrase is forgotten. It is shown only now."),
        )
        self.panel = ProgressPanel(theme, "", self.tr("Stop"))
        self.panel.set_stoppable(stoppable=False)
        self.working = Column(theme)
        self.working.put(self.panel)
        self._wait_words = Paragraph(theme, "", "second")
        self.working.put(self._wait_words, "gap_5")

    def _make_frames(self) -> None:
        theme = self.desk.theme
        self.frame = StepFrame(theme)
        self._stack = QStackedWidget()
        shown = (self.checks, self.parties, self.keys, self.code_room, self.file, self.minutes)
        self._columns = (*shown, self.confirm, self.working)
        for column in self._columns:
            self._stack.addWidget(centred(theme, column, theme.metrics.gate_column))
        self.frame.body.addWidget(self._stack)
        self.cancel_button = Button(theme, "")
        self.go_button = Button(theme, "", Kind.PRIMARY)
        self.pdf_button, self.docx_button = Button(theme, "", icon="file-pdf"), Button(theme, "", icon="export")
        self.print_button = Button(theme, "", icon="printer")
        self.finish_button = Button(theme, "", Kind.PRIMARY, icon="lock-key")
        for button in self._buttons():
            self.frame.add_button(button)

    def _buttons(self) -> tuple[Button, ...]:
        papers = (self.pdf_button, self.docx_button, self.print_button)
        return (*papers, self.cancel_button, self.go_button, self.finish_button)

    def _lay_out(self) -> None:
        self.head = HandoverHead(self.desk.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.frame, 1)
        self.desk.theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        for column in self._columns:
            column.setMaximumWidth(self.desk.theme.metrics.gate_column)

    def _connect(self) -> None:
        self.head.back.clicked.connect(self._leave)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.go_button.clicked.connect(self._on_go)
        self.finish_button.clicked.connect(self._finish)
        self.print_button.clicked.connect(self.papers.print_)
        self.pdf_button.clicked.connect(lambda: self.papers.save(PaperKind.PDF))
        self.docx_button.clicked.connect(lambda: self.papers.save(PaperKind.DOCX))
        self.parties.entered.connect(self._on_go)
        self.keys.entered.connect(self._on_go)
        self.checks.page_wanted.connect(lambda page: self.wanted.emit(page, None))
        self.file.chosen.connect(self.write_to)
        self.file.folder_wanted.connect(self._ask_folder)
        bind(self, "close", self._on_cancel)

    def _show_step(self, step: int) -> None:
        """Bring a step to the front, with its buttons; once keys have changed there is no way back."""
        self._step = step
        self._stack.setCurrentIndex(step)
        self.head.show_step(KEYS if step == CONFIRM else step)
        changed = self.done is not None
        self.head.back.setEnabled(not changed)
        go = {
            CHECKS: self.tr("Next: the names"),
            PARTIES: self.tr("Next: the passphrase"),
            KEYS: self.tr("Next: look once more"),
            CONFIRM: self.tr("Hand over"),
        }
        self.go_button.setText(go.get(step, ""))
        self.go_button.setVisible(step in go)
        self.cancel_button.setVisible(step in go)
        self.cancel_button.setText(self.tr("Cancel") if step == CHECKS else self.tr("Back"))
        for button in (self.pdf_button, self.docx_button, self.print_button, self.finish_button):
            button.setVisible(step == MINUTES)
        self.frame.set_remark(
            self.tr("The new passphrase counts already.") if changed else self.tr("Nothing has changed so far.")
        )

    @property
    def _at_work(self) -> bool:
        """Tell whether keys are being changed or the file is being written."""
        return self._stack.currentIndex() == WORKING

    def _show_progress(self, sentence: str, remark: str) -> None:
        self.panel.set_sentence(sentence)
        self.panel.set_progress(None, "")
        self._wait_words.set_plain(remark)
        self._stack.setCurrentIndex(WORKING)
        self.frame.set_remark("")
        for button in self._buttons():
            button.hide()
        self.head.back.setEnabled(False)

    def _leave(self) -> None:
        if self.done is None:
            self.wanted.emit("settings", None)

    # work

    def _service(self) -> HandOverService:
        return HandOverService(self.desk.book)

    def _run(
        self,
        work: Callable[[Progress], object],
        done: Callable[..., object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        self.desk.tasks.run(work, done, failed, owner=self, lane=Lane.NOTEBOOK)
