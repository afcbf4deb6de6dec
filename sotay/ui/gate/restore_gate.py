# A book brought back from a backup or a hand-over file, where none is there yet or the one there cannot be opened.
# It must not know pages of the open book.

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.paths import DataPaths
from sotay.services.attempts import Attempts
from sotay.services.backup_places import SUFFIX, backups_in, glance
from sotay.services.backups import BackupRow, Secret
from sotay.services.drives import FoundPack, plugged_backups
from sotay.services.error_texts import sentence
from sotay.ui.gate.folders import ask_file
from sotay.ui.gate.frame import GateFrame
from sotay.ui.gate.opener import Opener
from sotay.ui.gate.restore_steps import ChooseStep, OpenStep
from sotay.ui.gate.speaking import Column, Speaking
from sotay.ui.pages.sticks import Look, Sticks
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Lane, Task, Tasks
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.workspace import Workspace


def _now() -> datetime:
    return datetime.now().astimezone()


class RestoreGate(Speaking):
    """Lead from a file to the open book; tell `opened` with the workspace, `code_used` with a code, or `left`.

    A book that was opened by its recovery code is handed to the lock, which asks for a new passphrase as always.
    """

    opened = Signal(object)
    code_used = Signal(str)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        settings: UiSettings,
        paths: DataPaths,
        *,
        damaged: bool = False,
        clock: Callable[[], datetime] = _now,
        look: Look = plugged_backups,
    ) -> None:
        """Take the folder of the book; `damaged`: there is one that cannot be opened."""
        super().__init__(theme)
        self._tasks = tasks
        self._settings = settings
        self._paths = paths
        self._damaged = damaged
        self._clock = clock
        self._row: BackupRow | None = None
        self._secret = Secret()
        self._task: Task | None = None
        self._rows: tuple[BackupRow, ...] = ()
        self._opener = Opener(tasks, paths, Attempts(paths), self)
        self._opener.opened.connect(self._on_opened)
        self._opener.failed.connect(self._on_failed)
        self._frame = GateFrame(theme, foot_on_cover=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self.page: Column
        self.setAcceptDrops(True)
        self.sticks = Sticks(tasks, self, look)
        self.sticks.changed.connect(self._show_sticks)
        self._show_choice()
        tasks.run(lambda _: backups_in(paths.backups), self._on_rows, lambda _: None, owner=self)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(self._on_back)

    def take(self, path: Path) -> None:
        """Look at a file that was chosen: what it says of itself needs no key."""
        if self._task is None:
            self._tasks.run(lambda _: glance(path), self._show_open, self._on_not_taken, owner=self, slot="glance")

    # choosing

    def _show_choice(self) -> None:
        page = ChooseStep(self.theme, self._rows, self._clock())
        page.chosen.connect(self.take)
        page.file_wanted.connect(self._on_file_wanted)
        self._turn_to(page)
        self._show_sticks(self.sticks.now.packs, self.sticks.gone)
        self.back_button = Button(self.theme, self.tr("Back"), Kind.TEXT, icon="arrow-left", size=Size.TALL)
        self.back_button.clicked.connect(self._on_back)
        self._frame.set_foot(self._remark(), self.back_button)

    def _on_rows(self, rows: tuple[BackupRow, ...]) -> None:
        self._rows = rows
        if rows and isinstance(self.page, ChooseStep):
            self._show_choice()

    def _on_file_wanted(self) -> None:
        pattern = self.tr("Backups and hand-over files (*{0})").format(SUFFIX)
        ask_file(self, self.tr("Choose a backup or a hand-over file"), pattern, self.take)

    def _on_not_taken(self, error: Exception) -> None:
        if not isinstance(error, SotayError):
            raise error
        if isinstance(self.page, ChooseStep):
            self.page.banner.show_message(Tone.SON, self._told(error))

    def _show_sticks(self, packs: tuple[FoundPack, ...], gone: tuple[str, ...]) -> None:
        if isinstance(self.page, ChooseStep):
            self.page.sticks.show_packs(packs, gone)

    # opening

    def _show_open(self, row: BackupRow) -> None:
        self._row = row
        page = OpenStep(self.theme, row, self._clock(), damaged=self._damaged)
        page.entered.connect(self._on_restore_wanted)
        self._turn_to(page)
        self.back_button = Button(
            self.theme, self.tr("Choose another backup"), Kind.TEXT, icon="arrow-left", size=Size.TALL
        )
        self.back_button.clicked.connect(self._on_back)
        self.go_button = Button(self.theme, self.tr("Bring the book back"), Kind.PRIMARY, size=Size.TALL)
        self.go_button.clicked.connect(self._on_restore_wanted)
        self._frame.set_foot(self._remark(), self.back_button, self.go_button)

    def _on_restore_wanted(self) -> None:
        page, row = self.page, self._row
        if not isinstance(page, OpenStep) or row is None or self._task is not None:
            return
        secret = page.form.secret()
        if secret is None:
            return
        self._secret, paths = secret, self._paths
        page.show_panel().stopped.connect(self._on_stopped)
        self._set_busy(busy=True)

        def work(progress: Progress) -> None:
            from sotay.services.restoring_fresh import restore_fresh

            restore_fresh(row.path, paths, secret, progress)

        self._task = self._tasks.run(work, self._on_restored, self._on_failed, owner=self, lane=Lane.NOTEBOOK)

    def _on_stopped(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_restored(self, _: None) -> None:
        self._task = None
        self._settings.theme = self.theme.choice
        self._settings.scale = self.theme.metrics.scale
        if self._secret.recovery_code is not None:
            self.code_used.emit(self._secret.recovery_code)
        else:
            self._opener.by_passphrase(self._secret.passphrase or "")

    def _on_opened(self, workspace: "Workspace", _code_is_kept: bool) -> None:
        self.opened.emit(workspace)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._set_busy(busy=False)
        if not isinstance(error, SotayError):
            raise error
        if isinstance(self.page, OpenStep):
            self.page.end_panel()
            self._tell(self.page, error)

    def _tell(self, page: OpenStep, error: SotayError) -> None:
        if error.code is Code.WRONG_PASSPHRASE:
            page.form.tell_wrong(mistyped=bool(error.detail.get("mistyped")))
            page.setFocus()
        elif error.code is Code.CANCELLED:
            page.banner.show_message(Tone.INK, self.tr("Stopped as asked. Nothing was brought back."))
        else:
            page.banner.show_message(Tone.SON, self._told(error))

    # both steps

    def _set_busy(self, *, busy: bool) -> None:
        self.back_button.setEnabled(not busy)
        self.go_button.setEnabled(not busy)

    def _on_back(self) -> None:
        if self._task is not None or self._opener.busy:
            return
        if isinstance(self.page, OpenStep):
            self._show_choice()
        else:
            self.left.emit()

    def _turn_to(self, page: Column) -> None:
        self.page = page
        self._frame.set_content(page)
        self.setFocusProxy(page)
        if self.isVisible():
            page.setFocus()
            self._frame.start_at_top()

    def _remark(self) -> str:
        if self._damaged:
            return self.tr("Nothing is deleted: what is damaged is kept under another name.")
        return self.tr("Nothing is written yet.")

    def _told(self, error: SotayError) -> str:
        return sentence(error, self._settings.language)

    def retranslate(self) -> None:
        """Set every text outside the step, which speaks for itself."""
        super().retranslate()
        choosing = isinstance(self.page, ChooseStep)
        self.back_button.setText(self.tr("Back") if choosing else self.tr("Choose another backup"))
        if not choosing:
            self.go_button.setText(self.tr("Bring the book back"))
        self._frame.set_remark(self._remark())

    # Qt overrides
    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus into the step, and look for sticks."""
        super().showEvent(event)
        self.page.setFocus()
        self._frame.start_at_top()
        self.sticks.look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files while nothing is under way."""
        if event.mimeData().hasUrls() and self._task is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a dropped backup."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if names:
            self.take(Path(names[0]))
            event.acceptProposedAction()
