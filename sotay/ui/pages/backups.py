# The page of backups: what there is, made and verified by hand, a second place, and a copy restored in four steps.
# It must not know formats or keys; the steps show, the work works.

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.backup_places import SUFFIX
from sotay.services.backups import BackupRow, Secret
from sotay.services.drives import FoundPack, plugged_backups
from sotay.ui.backup_words import moment, why_not
from sotay.ui.gate.folders import ask_file
from sotay.ui.pages.backups_head import steps_head
from sotay.ui.pages.backups_inside import InsideStep
from sotay.ui.pages.backups_progress import ProgressStep, Work
from sotay.ui.pages.backups_result import ResultStep
from sotay.ui.pages.backups_secret import SecretStep
from sotay.ui.pages.backups_start import StartStep
from sotay.ui.pages.backups_work import BackupWork, Overview, Question, Verified
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.pack_files import choose_folder
from sotay.ui.pages.stepped_page import SteppedPage
from sotay.ui.pages.sticks import Look, Sticks
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.restoring import Difference, Restored

_START, _INSIDE, _RESTORE, _DONE = 0, 1, 2, 4
_STEP_OF_WORK = {Work.INSIDE: _INSIDE, Work.INSTEAD: _RESTORE, Work.BESIDE: _RESTORE, Work.UNDO: _RESTORE}
Said = tuple[Tone, str, tuple[BannerAction, ...]]


class BackupsPage(SteppedPage):
    """Keep the copies of the book, and bring one back; a restore is told by `restored`, to begin anew with the book."""

    key = "backups"
    help_topic = "backups"

    def __init__(self, desk: Desk, look: Look = plugged_backups) -> None:
        super().__init__(desk)
        self._said: Said | None = None
        self._found: dict[Path, Verified] = {}
        self._question: Question | None = None
        self._working = ""
        self.work = BackupWork(desk, self)
        self._hear_work()
        self.sticks = Sticks(desk.tasks, self, look)
        self.sticks.changed.connect(self._show_sticks)
        self._theme.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way."""
        return self.work.busy

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Backups")

    def on_shown(self) -> None:
        """Read the list again, unless something is under way, and look for sticks."""
        self.refresh()
        self.sticks.look()

    def refresh(self) -> None:
        """Read the list again, unless something is under way."""
        if not self.work.busy and self._step == _START:
            self.work.look()

    def open(self, argument: object) -> None:
        """Take a backup that another page was given, or tell what was just restored."""
        if isinstance(argument, Path):
            self.take(argument)
        elif argument is not None:
            self._show_restored(argument)  # type: ignore[arg-type]

    def settle(self) -> None:
        """Forget a passphrase that was typed."""
        self._question = None

    def take(self, path: Path, secret: Secret | None = None) -> None:
        """Look inside a backup."""
        if self.work.busy:
            self.desk.messages.warn(
                lambda: self.tr("A copy is being worked on. Wait until it is done, or stop it first.")
            )
            return
        self._question = Question(path, secret)
        self._show_work(Work.INSIDE)
        self.work.look_inside(self._question)

    def choose_file(self) -> None:
        """Ask for a backup that lies elsewhere."""
        if not self.work.busy:
            pattern = self.tr("Backups and hand-over files (*{0})").format(SUFFIX)
            ask_file(self, self.tr("Choose a backup"), pattern, self.take)

    def _hear_work(self) -> None:
        work = self.work
        work.looked.connect(self._on_looked)
        work.made.connect(self._on_made)
        work.verified.connect(self._on_verified)
        work.deleted.connect(self._on_deleted)
        work.brought_back.connect(lambda: self._go_to_start(Tone.GREEN, self.tr("The copy is back.")))
        work.second_set.connect(self._on_second_set)
        work.locked.connect(self._on_locked)
        work.inside.connect(self._on_inside)
        work.restored.connect(self.restored)
        work.beside.connect(self._on_beside)
        work.failed.connect(self._on_failed)
        work.progressed.connect(self._on_progressed)
        work.changed.connect(self.changed)

    # at rest

    def _on_looked(self, overview: Overview) -> None:
        if self._step != _START or self.work.busy:
            return
        said, self._said = self._said, None
        chosen = self.body.chosen.path if isinstance(self.body, StartStep) and self.body.chosen else None

        def made() -> StartStep:
            step = self._start(overview)
            step.choose(chosen)
            if said is not None:
                step.banner.show_message(*said)
            return step

        self.show_step(made)
        if said is not None:
            self.desk.messages.say(said[1])
        last = overview.status.last
        if last is not None:
            self._tell_newest(last)

    def _tell_newest(self, last: BackupRow) -> None:
        """Say what the newest copy holds: it is opened and counted for that, once while the page is there."""
        if last.path in self._found:
            self._show_content(last.path, self._found[last.path])
        else:
            self.work.check_newest(last, partial(self._show_content, last.path))

    def _show_content(self, path: Path, found: Verified) -> None:
        self._found[path] = found
        step = self.body
        if isinstance(step, StartStep) and step.overview.status.last and step.overview.status.last.path == path:
            step.card.tell_content(found)

    def _start(self, overview: Overview) -> StartStep:
        step = StartStep(self._theme, overview, self._found)
        step.card.make_wanted.connect(self.back_up)
        step.card.place_wanted.connect(self._on_place_wanted)
        step.card.end_wanted.connect(self._on_end_wanted)
        step.verify_all_wanted.connect(self._on_verify_all_wanted)
        step.file_wanted.connect(self.choose_file)
        step.folder_wanted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(overview.folder))))
        step.inside_wanted.connect(lambda row: self.take(row.path))
        step.verify_wanted.connect(lambda row: self._verify((row,)))
        step.delete_wanted.connect(self._on_delete_wanted)
        step.stopped.connect(self.work.stop)
        step.sticks.chosen.connect(self.take)
        self._show_packs(step)
        last = overview.status.last
        if last is not None and last.path in self._found:
            step.card.tell_content(self._found[last.path])
        return step

    def back_up(self) -> None:
        """Make a backup now."""
        self._begin(self.tr("Backing up the book"))
        self.work.make()

    def _begin(self, sentence: str) -> None:
        self._working = sentence
        if isinstance(self.body, StartStep):
            self.body.show_work(sentence)

    def _verify(self, rows: tuple[BackupRow, ...]) -> None:
        self._begin(self.tr("Verifying the copies"))
        self.work.verify(rows)

    def _on_verify_all_wanted(self) -> None:
        if isinstance(self.body, StartStep):
            self._verify(self.body.overview.rows)

    def _on_made(self, row: BackupRow) -> None:
        when = moment(row.made, self.desk.book.clock()) if row.made else ""
        self._go_to_start(Tone.GREEN, self.tr("Backed up and verified: {0}.").format(when))

    def _on_verified(self, found: dict[Path, Verified]) -> None:
        self._found |= found
        broken = sum(1 for each in found.values() if each.fault is not None)
        whole = len(found) - broken
        if broken:
            told = self.tr("%n copy(ies) cannot be used, as the list shows. The others are whole.", "", broken)
            self._go_to_start(Tone.SON, told)
        else:
            self._go_to_start(Tone.GREEN, self.tr("%n copy(ies) verified: all are whole.", "", whole))

    def _on_delete_wanted(self, row: BackupRow) -> None:
        self._begin(self.tr("Deleting the copy"))
        self.work.delete(row.path)

    def _on_deleted(self, aside: Path) -> None:
        back = BannerAction(self.tr("Bring it back"), partial(self._bring_back, aside))
        self._go_to_start(Tone.GREEN, self.tr("The copy was deleted. The next backup makes that final."), (back,))

    def _bring_back(self, aside: Path) -> None:
        self._begin(self.tr("Bringing the copy back"))
        self.work.bring_back(aside)

    # the second place

    def _on_place_wanted(self) -> None:
        self.work.find_sticks(self._show_places)

    def _show_places(self, sticks: tuple[Path, ...]) -> None:
        if not isinstance(self.body, StartStep):
            return
        self.places = QMenu(self.body.card.place)
        for folder in sticks:
            told = self.tr("On the stick {0}").format(folder.parent.name or folder.parent)
            self.places.addAction(told, partial(self._use_second, folder))
        self.places.addAction(self.tr("In another folder…"), lambda: choose_folder(self, self._use_second))
        self.places.popup(self.body.card.place.mapToGlobal(self.body.card.place.rect().bottomLeft()))

    def _use_second(self, folder: Path) -> None:
        self._begin(self.tr("Copying the newest backup to {0}").format(folder))
        self.work.use_second(folder)

    def _on_end_wanted(self) -> None:
        self._begin(self.tr("Giving up the second copy"))
        self.work.end_second()

    def _on_second_set(self) -> None:
        self._go_to_start()
        self.changed.emit(Changes.of("backups"))

    # restoring

    def _on_locked(self, error: SotayError) -> None:
        question = self._question
        if question is None or self._step == _START:
            self._on_failed(error)
            return

        def made() -> SecretStep:
            step = SecretStep(self._theme, question.path.name, error, question.secret)
            step.cancelled.connect(self._go_to_start)
            step.entered.connect(lambda secret: self.take(question.path, secret))
            return step

        self.show_step(made, _INSIDE)
        self.body.setFocus()

    def _on_inside(self, found: "Difference") -> None:
        def made() -> InsideStep:
            step = InsideStep(self._theme, found, self.desk.book.clock())
            step.cancelled.connect(self._go_to_start)
            step.instead_wanted.connect(lambda: self._restore(foreign=step.foreign))
            step.beside_wanted.connect(lambda: choose_folder(self, self._restore_beside))
            return step

        self.show_step(made, _INSIDE)
        self.body.setFocus()

    def _restore(self, *, foreign: bool) -> None:
        question = self._question
        if question is not None and not self.work.busy:
            self.settling.emit()
            self._show_work(Work.INSTEAD)
            self.work.restore(question, foreign=foreign)

    def _restore_beside(self, folder: Path) -> None:
        question = self._question
        if question is not None and not self.work.busy:
            self._show_work(Work.BESIDE)
            self.work.restore_beside(question, folder)

    def undo(self) -> None:
        """Bring back what was there before the restore."""
        if not self.work.busy:
            self.settling.emit()
            self._show_work(Work.UNDO)
            self.work.undo()

    def _show_restored(self, restored: "Restored") -> None:
        def made() -> ResultStep:
            step = ResultStep(self._theme)
            step.tell_restored(restored, self.desk.book.clock())
            step.finished.connect(self._go_to_start)
            step.undo_wanted.connect(self.undo)
            return step

        self.show_step(made, _DONE)
        self.body.setFocus()

    def _on_beside(self, paths: DataPaths) -> None:
        self._question = None

        def made() -> ResultStep:
            step = ResultStep(self._theme)
            step.tell_beside(paths.root)
            step.finished.connect(self._go_to_start)
            step.open_wanted.connect(lambda: self.moved.emit(paths))
            return step

        self.show_step(made, _DONE)
        self.body.setFocus()

    def _on_progressed(self, step: str, done: int, total: int) -> None:
        if isinstance(self.body, ProgressStep):
            self.body.tell(step, done, total)
        elif isinstance(self.body, StartStep) and step == "verify":
            self.body.panel.set_progress(done / total, self.tr("{0} of {1}").format(done + 1, total))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, SotayError) and error.code is Code.CANCELLED:
            self._go_to_start(Tone.INK, self.tr("Stopped as asked. The book is as it was."))
        elif isinstance(error, SotayError):
            making = self._step == _START and error.code in {Code.NO_SPACE, Code.NOT_WRITABLE}
            self._go_to_start(Tone.SON, why_not(error.code) if making else self.desk.messages.sentence(error))
        else:
            self._go_to_start(Tone.SON, self.tr("Not done: the program made a mistake, told in a window of its own."))

    # what is shown

    def _go_to_start(self, tone: Tone = Tone.INK, words: str = "", actions: tuple[BannerAction, ...] = ()) -> None:
        """Read the list again and show it, with a sentence over it."""
        self._said = (tone, words, actions) if words else None
        self._question = None
        self._step = _START
        self.work.look()

    def _show_sticks(self, packs: tuple[FoundPack, ...], gone: tuple[str, ...]) -> None:
        if isinstance(self.body, StartStep):
            self._show_packs(self.body)

    def _show_packs(self, step: StartStep) -> None:
        listed = {row.path for row in step.overview.rows}
        others = tuple(pack for pack in self.sticks.now.packs if pack.path not in listed)
        step.sticks.show_packs(others, self.sticks.gone)

    def _show_work(self, work: Work) -> None:
        def made() -> ProgressStep:
            step = ProgressStep(self._theme, work)
            step.stopped.connect(self.work.stop)
            return step

        self.show_step(made, _STEP_OF_WORK[work])

    def show_step(self, make: Callable[[], QWidget], step: int = _START) -> None:
        """Show a step of the way, and over the list what is under way."""
        super().show_step(make, step)
        if self.work.busy and isinstance(self.body, StartStep):
            self.body.show_work(self._working)

    def head(self) -> list[QWidget]:
        """Return the header, with the steps on the way."""
        if self._step == _START:
            header = PageHeader(self._theme, self.title())
            back = IconButton(self._theme, "arrow-left", self.tr("Back to the settings"))
            back.clicked.connect(lambda: self.wanted.emit("settings", None))
            header.set_back(back)
            return [header]
        file = "" if self._question is None or self._step == _DONE else self._question.path.name
        return steps_head(self._theme, self._step, file)
