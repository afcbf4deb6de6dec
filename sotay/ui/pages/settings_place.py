# Where the book lies, and moving it to another folder: asked, copied with a way to stop, then opened there.
# It must not know how a folder is copied.

from pathlib import Path

from PySide6.QtCore import Signal

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths, default_data_dir
from sotay.services.moving import delete_old_copy, move, old_copy
from sotay.ui.pages.base import Desk
from sotay.ui.pages.pack_files import choose_folder
from sotay.ui.pages.settings_section import Section
from sotay.ui.tasks import Lane, Task
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.progress_panel import ProgressPanel
from sotay.ui.widgets.tones import Tone

_COPYING = 0.9  # of the time; the rest opens and checks the copy


class PlaceSection(Section):
    """Show the data folder and move it; tell `moved` with the new `DataPaths`, to be opened at once."""

    moved = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("Where the book lies"))
        self._task: Task | None = None
        self._paths = desk.book.workspace.paths
        self._place = Paragraph(desk.theme, str(self._paths.root), "strong")
        self.put(self._place)
        self.add_words(self._about)
        self.move_button = Button(desk.theme, "", icon="folder-open")
        self.say(self.move_button.setText, lambda: self.tr("Move the book to another folder"))
        self.move_button.clicked.connect(lambda: choose_folder(self, self.ask))
        if not self._movable:
            self.move_button.hide()
        self.put(self.move_button, "gap_4", left=True)
        self.panel = self._panel()
        self.put(self.panel, "gap_5")
        self._left = Banner(desk.theme, parent=self)
        self._left.hide()
        self.put(self._left, "gap_5")

    def on_shown(self) -> None:
        """Look whether an earlier move left a copy behind."""
        self.desk.tasks.run(lambda _: old_copy(self._paths), self._show_left, owner=self, slot="old")

    def ask(self, target: Path) -> None:
        """Ask whether the book is really to move to a folder."""
        told = self.tr(
            "Move the book to {0}? Everything is copied and compared, then the book is opened there. The old folder "
            "stays until it is deleted here."
        )
        go = BannerAction(self.tr("Move the book"), lambda: self._move(target), Kind.PRIMARY)
        keep = BannerAction(self.tr("Leave it here"), self.banner.hide)
        self.tell(Tone.AMBER, told.format(target), (go, keep))

    @property
    def _movable(self) -> bool:
        """Tell whether this is the folder that the program opens by itself: only its place can be remembered.

        A folder on a stick that was named at this start stays where it is named, even if it is that folder.
        """
        return self.desk.remembers_folder and self._paths.root.resolve() == default_data_dir().resolve()

    def _about(self) -> str:
        if self._movable:
            return self.tr("Documents, notes and keys are in this folder, encrypted. A folder on a network is refused.")
        return self.tr(
            "This folder was named when the program was started. To move it, close the program, copy the whole folder "
            "and name the new one."
        )

    def _panel(self) -> ProgressPanel:
        panel = ProgressPanel(self.theme, self.tr("Moving the book"), self.tr("Stop and leave the book here"))
        self.say(panel.set_sentence, lambda: self.tr("Moving the book"))
        panel.stopped.connect(self._on_stopped)
        panel.hide()
        return panel

    def _move(self, target: Path) -> None:
        self.banner.hide()
        self.move_button.setEnabled(False)
        self.panel.set_stoppable(True)
        self.panel.set_progress(0.0, "")
        self.panel.show()
        workspace = self.desk.book.workspace
        # Nobody else writes to the library meanwhile; the notebook is held by the move itself.
        self._task = self.desk.tasks.run(
            lambda progress: move(workspace, target, progress),
            self._on_moved,
            self._on_failed,
            owner=self,
            slot="move",
            lane=Lane.LIBRARY,
            progress=self._on_progress,
        )

    def _on_stopped(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_progress(self, step: str, done: int, total: int) -> None:
        part = done / total if total else 1.0
        share = _COPYING * part if step == "copy" else _COPYING + (1 - _COPYING) * part
        self.panel.set_progress(share, f"{share:.0%}".replace("%", " %"))

    def _on_moved(self, made: DataPaths) -> None:
        self._end()
        told = self.tr("The book lies in {0} now. The old folder is still there.")
        self.tell(Tone.GREEN, told.format(made.root))
        self.moved.emit(made)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, SotayError) and error.code is Code.CANCELLED:
            self.tell(Tone.INK, self.tr("Stopped as asked. The book is where it was."))
        else:
            self.tell_error(error)

    def _end(self) -> None:
        self._task = None
        self.panel.hide()
        self.move_button.setEnabled(True)

    def _show_left(self, old: Path | None) -> None:
        if old is None:
            self._left.hide()
            return
        told = self.tr("The copy from before the move is still in {0}. Delete it when all is well here.").format(old)
        delete = BannerAction(self.tr("Delete the old copy"), lambda: self._ask_delete(old), Kind.DANGER)
        self._left.show_message(Tone.INK, told, (delete,))

    def _ask_delete(self, old: Path) -> None:
        told = self.tr("Delete the copy in {0} for good? The book you are using stays.").format(old)
        delete = BannerAction(self.tr("Delete it for good"), self._delete, Kind.DANGER)
        self._left.show_message(Tone.AMBER, told, (delete, BannerAction(self.tr("Keep the copy"), self.on_shown)))

    def _delete(self) -> None:
        self._left.hide()
        paths = self._paths
        self.desk.tasks.run(lambda _: delete_old_copy(paths), self._on_deleted, self._on_not_deleted, owner=self)

    def _on_deleted(self, _: None) -> None:
        self.tell(Tone.GREEN, self.tr("The old copy was deleted."))

    def _on_not_deleted(self, error: Exception) -> None:
        self.tell_error(error)
        self.on_shown()
