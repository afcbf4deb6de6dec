# The first start: six steps from the first picture to an open book; nothing is made before the third one says so.
# It must not know pages of the open book.

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.error_texts import Language, sentence
from sotay.services.kept_code import code_was_kept
from sotay.services.keystore import KeyStore
from sotay.services.passphrases import Argon2
from sotay.services.workspace import Workspace
from sotay.ui.gate.first_book import Draft, Made, make_book
from sotay.ui.gate.folders import ask_file, ask_folder
from sotay.ui.gate.frame import GateFrame
from sotay.ui.gate.recovery import Pick, RecoveryCodeView, two_of
from sotay.ui.gate.speaking import Column, Speaking
from sotay.ui.gate.step_head import StepHead
from sotay.ui.gate.welcome_steps import KeysStep, LookStep, RoleStep
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Lane, Tasks
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph

LOOK, ROLE, KEYS, CODE, ISSUER, BEGIN = range(6)


@dataclass(frozen=True, slots=True)
class FirstBook:
    """Hold the book that was made, open for writing, what the computer is for, and a pack to import at once."""

    workspace: Workspace
    role: str
    pack: Path | None = None


class Welcome(Speaking):
    """Lead through the first steps; tell `finished` with a FirstBook.

    `language_chosen`, `folder_chosen` (DataPaths), `restore_wanted` and `sample_wanted` are told at once: whoever shows
    the window wears the language, looks at the other folder, which may hold a book already, brings one back from a
    backup, or shows the book of sample data, which lies in a folder of its own.
    """

    finished = Signal(object)
    language_chosen = Signal(str)
    folder_chosen = Signal(object)
    restore_wanted = Signal()
    sample_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        settings: UiSettings,
        paths: DataPaths,
        keystore: KeyStore,
        *,
        cost: Argon2 | None = None,
        pick: Pick = two_of,
    ) -> None:
        super().__init__(theme)
        self._tasks = tasks
        self._settings = settings
        self._paths = paths
        self._keystore = keystore
        self._cost = cost
        self._pick = pick
        self._draft = Draft()
        self._made: Made | None = None
        self._beginning = "pack"
        self._skipped: frozenset[int] = frozenset()
        self._last_action: Callable[[], object] = self.finish
        self.step = LOOK
        self._frame = GateFrame(theme, foot_on_cover=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self.page: Column
        self._go(LOOK)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(self._on_back)

    # going from step to step

    def _go(self, step: int) -> None:
        self.step = step
        made = (self._look, self._role, self._keys, self._code, self._issuer, self._begin)[step]()
        self.page = made
        self._frame.set_content(made)
        self.setFocusProxy(made)
        self._set_foot()
        self._set_stepper()
        if self.isVisible():
            made.setFocus()
            self._frame.start_at_top()

    def _set_stepper(self) -> None:
        names = (
            self.tr("Look"),
            self.tr("Purpose"),
            self.tr("Passphrase"),
            self.tr("Recovery code"),
            self.tr("Issuer"),
            self.tr("Beginning"),
        )
        told = self.tr("Step {0} of {1}: {2}").format(self.step + 1, len(names), names[self.step])
        name = self.tr("Steps of the first start")
        head = StepHead(self.theme, name, names, self.step, told, back=self.can_go_back, left_out=self._skipped)
        self.stepper = head.stepper
        self.stepper.asked.connect(self._on_step_asked)
        self._frame.set_head(head)

    def _set_foot(self) -> None:
        self.back_button = Button(self.theme, self.tr("Back"), Kind.TEXT, icon="arrow-left", size=Size.TALL)
        self.back_button.clicked.connect(self._on_back)
        self.next_button = Button(self.theme, self._next_words(), Kind.PRIMARY, size=Size.TALL)
        self.next_button.clicked.connect(self._on_next)
        buttons = [self.back_button] if self.can_go_back else []
        if self.step == LOOK:
            self.sample_button = Button(self.theme, self._sample_words(), icon="eye", size=Size.TALL)
            self.sample_button.setAccessibleDescription(self._sample_told())
            self.sample_button.setToolTip(self._sample_told())
            self.sample_button.clicked.connect(self.sample_wanted)
            buttons.append(self.sample_button)
        if self.step == ISSUER:
            self.skip_button = Button(self.theme, self.tr("Skip this for now"), size=Size.TALL)
            self.skip_button.clicked.connect(self._on_skip_clicked)
            self.next_button.setEnabled(False)
            buttons.append(self.skip_button)
        if self.step != CODE:
            buttons.append(self.next_button)
        else:
            self.next_button.deleteLater()
        self._frame.set_foot(self._remark(), *buttons)

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a step to go back to: not once the book is made."""
        return self._made is None and self.step > LOOK

    def _next_words(self) -> str:
        beginnings = {
            "pack": self.tr("Choose a pack"),
            "empty": self.tr("Open the empty book"),
        }
        return {
            BEGIN: beginnings[self._beginning],
            LOOK: self.tr("Next: purpose"),
            ROLE: self.tr("Next: passphrase"),
            KEYS: self.tr("Make the book"),
            ISSUER: self.tr("Trust this issuer"),
        }.get(self.step, "")

    def _sample_words(self) -> str:
        return self.tr("See it with sample data")

    def _sample_told(self) -> str:
        return self.tr("A whole year of an invented cell, in a folder of its own. It never mixes with the cell's book.")

    def _remark(self) -> str:
        if self._made is None:
            return self.tr("Nothing is written yet.")
        return self.tr("The book is made. The data are on this computer only.")

    def _on_step_asked(self, step: int) -> None:
        if self.can_go_back and step < self.step:
            self._leave()
            self._go(step)

    def _on_back(self) -> None:
        if self.can_go_back:
            self._on_step_asked(self.step - 1)

    def _on_next(self) -> None:
        self._leave()
        if self.step < KEYS:
            self._go(self.step + 1)
        elif self.step == KEYS:
            self._on_make_wanted()
        else:
            self._last_action()

    def _leave(self) -> None:
        """Keep what was typed on the step that is left."""
        if isinstance(self.page, KeysStep):
            self._draft.passphrase = self.page.passphrase.value
            self._draft.ways = (self.page.with_passphrase.isChecked(), self.page.with_keystore.isChecked())

    # look, purpose, keys

    def _look(self) -> Column:
        page = LookStep(self.theme, self._settings, str(self._paths.root))
        page.language_chosen.connect(self.language_chosen)
        page.folder_wanted.connect(self._on_folder_wanted)
        page.restore_wanted.connect(self.restore_wanted)
        return page

    def _on_folder_wanted(self) -> None:
        ask_folder(self, self.tr("Choose a folder for the book"), self.folder_chosen.emit, self._paths.root.parent)

    def _role(self) -> Column:
        page = RoleStep(self.theme, self._draft.role)
        page.chosen.connect(self._on_role_chosen)
        return page

    def _on_role_chosen(self, role: str) -> None:
        self._draft.role = role

    def _keys(self) -> Column:
        page = KeysStep(self.theme, self._draft.passphrase, self._draft.ways)
        page.entered.connect(self._on_next)
        keystore = self._keystore
        self._tasks.run(lambda _progress: keystore.problem(), page.set_keystore, owner=page)
        return page

    def _on_make_wanted(self) -> None:
        page = self.page
        if not isinstance(page, KeysStep) or not page.check() or self._asks_again(page):
            return
        self._set_busy(self.tr("The book is being made…"))
        draft, paths, keystore, cost = self._draft, self._paths, self._keystore, self._cost
        self._tasks.run(
            lambda _progress: make_book(paths, draft, keystore, cost),
            self._on_made,
            self._on_not_made,
            owner=self,
            lane=Lane.NOTEBOOK,
        )

    def _asks_again(self, page: KeysStep) -> bool:
        """Warn once of a weak passphrase; whoever keeps it may have it."""
        if not page.is_weak or self._draft.warned_weak:
            return False
        self._draft.warned_weak = True
        page.passphrase.first.set_error(self.tr("Easily guessed. Choose a longer one, or press “Make the book” again."))
        page.passphrase.setFocus()
        return True

    def _on_made(self, made: Made) -> None:
        self._made = made
        self._draft.passphrase = ""
        self._keep_look()
        self._go(CODE)

    def _keep_look(self) -> None:
        self._settings.theme = self.theme.choice
        self._settings.scale = self.theme.metrics.scale

    def _on_not_made(self, error: Exception) -> None:
        self._set_busy("")
        if not isinstance(error, SotayError):
            raise error
        if isinstance(self.page, KeysStep):
            told = self._told(error)
            if error.code is Code.PASSPHRASE_NEEDED:
                told = self.tr(
                    "The book was not made: the key store did not take the key. Choose a passphrase as well."
                )
            other = BannerAction(self.tr("Choose another folder"), self._on_folder_wanted, icon="folder-open")
            self.page.tell_failure(told, other)

    def _set_busy(self, told: str) -> None:
        for button in (self.next_button, self.back_button):
            button.setEnabled(not told)
        self.stepper.setEnabled(not told)
        self.page.setEnabled(not told)
        self._frame.set_remark(told or self._remark())

    # recovery code

    def _code(self) -> Column:
        column = Column(self.theme)
        title = Paragraph(self.theme, "", "first")
        column.say(title.set_plain, lambda: self.tr("Keep the recovery code"))
        column.put(title)
        words = Paragraph(self.theme, "", "second")
        column.say(words.set_plain, self._why_code)
        column.put(words, "gap_1")
        self.code_view = RecoveryCodeView(self.theme, self._book.code, self._pick)
        self.code_view.confirmed.connect(self._on_code_confirmed)
        column.put(self.code_view, "gap_5")
        column.fill()
        column.setFocusProxy(self.code_view.next_button)
        return column

    def _why_code(self) -> str:
        return self.tr(
            "It opens the book when the passphrase is forgotten or this computer is broken. It is shown this once. "
            "Print it or save it on a stick, and keep it apart from the computer."
        )

    def _on_code_confirmed(self) -> None:
        workspace = self._book.workspace
        self._tasks.run(lambda _progress: code_was_kept(workspace), lambda _: None, owner=self, lane=Lane.NOTEBOOK)
        self._go(ISSUER)

    # with the book made: issuer, beginning

    def _issuer(self) -> Column:
        from sotay.ui.gate.welcome_begin import IssuerStep

        page = IssuerStep(self.theme, self._tasks, self._book.workspace, self._told)
        page.able.connect(lambda: self.next_button.setEnabled(True))
        page.unable.connect(lambda: self.next_button.setEnabled(False))
        page.trusted.connect(lambda: self._go(BEGIN))
        self._last_action = page.trust
        return page

    def _on_skip_clicked(self) -> None:
        self._skipped = frozenset({ISSUER})
        self._go(BEGIN)

    def _begin(self) -> Column:
        from sotay.ui.gate.welcome_begin import BeginStep

        # A pack is taken only from an issuer that is trusted.
        self._beginning = "empty" if ISSUER in self._skipped else "pack"
        page = BeginStep(self.theme, self._beginning)
        page.chosen.connect(self._on_beginning_chosen)
        self._last_action = self._on_begin_wanted
        return page

    def _on_beginning_chosen(self, beginning: str) -> None:
        self._beginning = beginning
        self.next_button.setText(self._next_words())

    def _on_begin_wanted(self) -> None:
        if self._beginning == "pack":
            ask_file(self, self.tr("Choose a pack"), self.tr("Packs (*.goi)"), self.finish)
        else:
            self.finish()

    def finish(self, pack: Path | None = None) -> None:
        """Hand the book over, with a pack to import at once or none."""
        made, self._made = self._made, None
        if made is not None:
            self.finished.emit(FirstBook(made.workspace, self._draft.role, pack))

    @property
    def _book(self) -> Made:
        if self._made is None:
            raise RuntimeError("the last steps come after the book is made")
        return self._made

    # all steps

    def _told(self, error: SotayError) -> str:
        language: Language = "vi" if self._settings.language == "vi" else "en"
        return sentence(error, language)

    def retranslate(self) -> None:
        """Set every text outside the step, which speaks for itself."""
        super().retranslate()
        self._set_stepper()
        self.back_button.setText(self.tr("Back"))
        if self.step != CODE:
            self.next_button.setText(self._next_words())
        if self.step == LOOK:
            self.sample_button.setText(self._sample_words())
            self.sample_button.setAccessibleDescription(self._sample_told())
            self.sample_button.setToolTip(self._sample_told())
        if self.step == ISSUER:
            self.skip_button.setText(self.tr("Skip this for now"))
        self._frame.set_remark(self._remark())

    # Qt overrides
    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus into the step."""
        super().showEvent(event)
        self.page.setFocus()
        self._frame.start_at_top()
