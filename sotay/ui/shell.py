# The window from its first picture to its last: cover, first start, lock, the open book, and lock again.
# It must not know what the screens in it show.

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.paths import DataPaths, moved_to
from sotay.services.keystore import KeyStore
from sotay.ui.gate.cover import BookCover
from sotay.ui.keys import sequences
from sotay.ui.language import Languages
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from sotay.services.book import Book
    from sotay.services.workspace import Workspace
    from sotay.ui.frame import Frame
    from sotay.ui.gate.last_backup import LastBackup
    from sotay.ui.gate.lock import LockScreen
    from sotay.ui.gate.welcome import FirstBook
    from sotay.ui.help import HelpWindow

_LEAST = (960, 600)
_FIRST = (1366, 696)
_ANSWER_MS = 1500  # the first window looks for requests twice a second
_IDLE_MINUTES = 15
_STEPS = (1.0, 1.25, 1.5, 1.75, 2.0)
# What is due is looked for by whichever page is first: the reminder asks for it.
_DUE = ("sotay.services.duties", "sotay.services.calendar_rules", "sotay.services.dues", "sotay.services.dues_rules")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Hold what the window works with from its first picture on, before any book is open."""

    theme: Theme
    languages: Languages
    settings: UiSettings
    paths: DataPaths
    keystore: KeyStore
    resources: Path
    remembers_folder: bool = True
    """Whether a folder that is chosen is also the one for the next start; not where it was named at this start."""


class Shell(QMainWindow):
    """Be the one window of the program; tell `closed` after the book is closed."""

    closed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._tasks = Tasks(self)
        self._frame: Frame | None = None
        self._help: HelpWindow | None = None
        self._forgetting: SotayError | None = None
        self._leaving: LastBackup | None = None
        self._hurried = False
        self._file: Path | None = None  # to be opened once the book is
        self._seen: set[Path] = set()  # folders that held a book since the program was started
        self.setMinimumSize(*_LEAST)
        self.resize(*_FIRST)
        self.setCentralWidget(BookCover(around.theme))
        self.setWindowTitle("Sổ tay")
        self._restore_state()
        for name, run in (("larger", self._larger), ("smaller", self._smaller), ("plain_size", self._plain)):
            for keys in sequences(name):
                QShortcut(keys, self, run)

    @property
    def frame(self) -> "Frame | None":
        """Return the open book's pages, None while the book is closed."""
        return self._frame

    def open_file(self, path: Path) -> None:
        """Open a pack or a meeting packet as soon as the book is open."""
        self._file = path

    def start(self) -> None:
        """Look at the data folder behind the painted cover, then show what is due: first steps, lock or a fault."""
        page = self._last_page()
        self._tasks.run(lambda _: _preload(page), lambda _: None, owner=self)
        self._tasks.run(self._look, self._on_looked, self._on_fault, owner=self, slot="start")

    def start_demo(self, folder: Path) -> None:
        """Make a book of sample data in a folder to be thrown away, and open it."""
        from sotay.ui.gate.waiting import MakingDemo

        waiting = MakingDemo(self._around.theme)
        self._put(waiting)

        def make(progress: Progress) -> "Workspace":
            from sotay.services.demo import demo_workspace

            return demo_workspace(folder, progress)

        self._tasks.run(make, self._on_opened, self._on_fault, owner=self, progress=waiting.tell)

    def open_book(self, workspace: "Workspace", page: str = "", argument: object = None) -> "Frame":
        """Show the pages over an unlocked workspace, in front a page with what it opens, or else the one of before."""
        from sotay.services.book import Book
        from sotay.services.opening import library_is_lost
        from sotay.ui.frame import Frame

        book, tasks = Book(workspace), Tasks()
        # The first list is read while the pages are put together.
        tasks.run(lambda _: book.shelf.opening(), lambda _: None, lambda _: None, owner=self)
        a = self._around
        frame = Frame(a.theme, tasks, a.settings, book, a.keystore, remembers_folder=a.remembers_folder)
        self._frame = frame
        frame.lock_wanted.connect(self.lock)
        frame.help_wanted.connect(self.show_help)
        frame.title_changed.connect(self._on_title)
        frame.language_chosen.connect(self._on_language_chosen)
        frame.moved.connect(self._on_moved)
        frame.restored.connect(self._on_restored)
        tasks.setParent(frame)  # both go when the book is closed
        self._put(frame)
        self._watch(frame, book)
        frame.go(page or self._last_page(), argument)
        frame.keeper.start()
        self._remind(frame)
        frame.desk.tasks.idle.connect(partial(_load_the_rest, frame), Qt.ConnectionType.SingleShotConnection)
        self._tell_forgetting(frame)
        frame.desk.tasks.run(
            lambda _: library_is_lost(workspace), partial(self._tell_loss, frame), lambda _: None, owner=frame
        )
        return frame

    def lock(self) -> None:
        """Back up what was written since the last backup, close the book and ask for its passphrase."""
        self._keep_before(self._lock_now)

    def _lock_now(self) -> None:
        self._close_book()
        self._show_lock(ask_keystore=False)

    def use_folder(self, paths: DataPaths) -> None:
        """Look at another data folder instead, now and when the program is started again."""
        from sotay.services.moving import point_to

        self._turn_to(paths)
        self._forgetting = None
        if self._around.remembers_folder:
            try:
                point_to(paths.root)
            except SotayError as error:  # the book opens all the same; once it is open, it is told
                self._forgetting = error
        self.start()

    def close_at_once(self) -> None:
        """Close the window and the book without the last backup: the computer goes off, or the book is thrown away."""
        self._hurried = True
        self.close()

    def show_help(self, topic: str) -> None:
        """Show the help at a topic, beside the window."""
        from sotay.ui.help import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._around.theme, self._around.languages, self._around.resources, self)
        self._help.show_topic(topic)

    # the way in

    def _look(self, progress: Progress) -> bool:
        """Load what the next screens need, away from the main thread; return whether the folder holds a book."""
        from sotay.services.starting import check_folder, has_book

        around, root = self._around, self._around.paths.root
        check_folder(around.paths, chosen=root in self._seen or (around.remembers_folder and root == moved_to()))
        found = has_book(around.paths)
        if root in self._seen and not found:  # its stick is pulled out, its place is left: nothing new begins there
            raise SotayError(Code.FILE_NOT_FOUND, {"file": str(root)})
        return found

    def _last_page(self) -> str:
        return str(self._around.settings.value("page", "home"))

    def _on_looked(self, has_book: bool) -> None:
        if has_book:
            self._seen.add(self._around.paths.root)
            self._show_lock(ask_keystore=True)
        else:
            self._show_welcome()

    def _on_fault(self, error: Exception) -> None:
        if not isinstance(error, SotayError):
            raise error
        if error.code is Code.LIBRARY_BUSY:
            self._ask_other(error)
        else:
            self._show_fault(error)

    def _on_refused(self, error: Exception) -> None:
        """Tell what no passphrase mends; where there was a book a moment ago, its folder is gone."""
        if isinstance(error, SotayError) and error.code is Code.NOT_INITIALISED:
            error = SotayError(Code.FILE_NOT_FOUND, {"file": str(self._around.paths.root)})
        self._on_fault(error)

    def _ask_other(self, error: SotayError) -> None:
        """Ask the window that has the book open to come to the front, and go away once it has."""
        from sotay.services.instance import RaiseRequest

        request = RaiseRequest.ask(self._around.paths)

        def look() -> None:
            if request.waiting():
                request.take()
                self._show_fault(error)
            else:
                self.close()

        QTimer.singleShot(_ANSWER_MS, self, look)

    def _show_fault(self, error: SotayError) -> None:
        from sotay.ui.gate.faults import StartFault

        fault = StartFault(self._around.theme, self._around.settings, error)
        fault.retried.connect(self.start)
        fault.renewed.connect(self._renew_library)
        fault.folder_chosen.connect(self.use_folder)
        fault.restore_wanted.connect(lambda: self._show_restore(damaged=True))
        fault.left.connect(self.close)
        fault.offer_restore()
        self._put(fault)

    def _show_restore(self, *, damaged: bool) -> None:
        """Bring a book back from a backup, where there is none or where the one there is `damaged`."""
        from sotay.ui.gate.restore_gate import RestoreGate

        a = self._around
        gate = RestoreGate(a.theme, self._tasks, a.settings, a.paths, damaged=damaged)
        gate.left.connect(self.start)
        gate.opened.connect(self._on_opened)
        gate.code_used.connect(lambda code: self._show_lock(ask_keystore=False).open_by_code(code))
        self._put(gate)

    def _renew_library(self) -> None:
        """Set the damaged library aside and ask for the passphrase again; the book opens with an empty one."""

        def work(_: Progress) -> None:
            from sotay.services.starting import set_library_aside

            set_library_aside(self._around.paths)

        self._tasks.run(work, lambda _: self.start(), self._on_fault, owner=self, slot="start")

    def _show_welcome(self) -> None:
        from sotay.ui.gate.welcome import Welcome

        a = self._around
        welcome = Welcome(a.theme, self._tasks, a.settings, a.paths, a.keystore)
        welcome.language_chosen.connect(self._on_language_chosen)
        welcome.folder_chosen.connect(self.use_folder)
        welcome.restore_wanted.connect(lambda: self._show_restore(damaged=False))
        welcome.finished.connect(self._on_first_book)
        self._put(welcome)

    def _show_lock(self, *, ask_keystore: bool) -> "LockScreen":
        from sotay.ui.gate.lock import LockScreen

        a = self._around
        lock = LockScreen(a.theme, self._tasks, a.settings, a.paths, a.keystore, ask_keystore=ask_keystore)
        lock.opened.connect(self._on_opened)
        lock.refused.connect(self._on_refused)
        self._on_title(QCoreApplication.translate("Rail", "Lock"))
        self._put(lock)
        return lock

    def _on_first_book(self, first: "FirstBook") -> None:
        self._on_opened(first.workspace)
        if self._frame is not None and first.pack is not None:
            self._frame.go("packs", first.pack)

    def _on_opened(self, workspace: "Workspace", page: str = "", argument: object = None) -> None:
        """Show the book; one that turns out to be damaged, or gone meanwhile, is closed and told."""
        try:
            frame = self.open_book(workspace, page, argument)
        except SotayError as error:
            self._close_book()
            workspace.close()
            self._on_fault(error)
            return
        file, self._file = self._file, None
        if file is not None:
            frame.open_file(file)

    # the open book

    def _watch(self, frame: "Frame", book: "Book") -> None:
        """Lock after idle time, and come to the front when a second program asks."""
        from sotay.ui.gate.idle import IdleWatch
        from sotay.ui.gate.raise_watch import RaiseWatch

        minutes = int(book.workspace.notebook.setting("idle_minutes", str(_IDLE_MINUTES)))
        idle = IdleWatch(minutes, parent=frame)
        idle.warned.connect(frame.warn_of_lock)
        idle.resumed.connect(frame.end_warning)
        idle.expired.connect(frame.lock_when_free)
        RaiseWatch(self._around.paths, parent=frame).asked.connect(self._come_to_front)

    def _remind(self, frame: "Frame") -> None:
        """Say once a day what is due."""
        from sotay.ui.reminding import Reminder

        reminder = Reminder(frame.desk, frame)
        reminder.asked.connect(frame.go)
        reminder.start()

    def _tell_forgetting(self, frame: "Frame") -> None:
        """Say that the next start will not find this folder by itself."""
        error, self._forgetting = self._forgetting, None
        if error is not None:
            told = self.tr(
                "This folder is in use now, but not remembered: {0} cannot be written. Choose the folder again at the "
                "next start."
            )
            frame.messages.warn(told.format(error.detail.get("file", "")))

    def _tell_loss(self, frame: "Frame", lost: bool) -> None:
        """Say why a library that was full is empty."""
        if lost:
            told = self.tr(
                "The library was lost and begins anew: import its packs again, the base pack first. What was written "
                "in the book is kept and comes back with the documents."
            )
            to_packs = BannerAction(self.tr("Import packs"), partial(frame.go, "packs"))
            frame.messages.warn(told, (to_packs,))

    def _keep_before(self, then: Callable[[], object]) -> None:
        """Make the last backup, covered by a sheet that can be left, before the book is closed by `then`."""
        from sotay.ui.gate.last_backup import LastBackup

        if self._leaving is not None or self._frame is None:
            then()
            return
        self._frame.settle()
        if not self._frame.keeper.is_due_at_close():
            then()
            return
        self._leaving = LastBackup(self._around.theme, self._frame)
        self._leaving.ended.connect(then)
        self._frame.keeper.keep_last(self._leaving.end)

    def _close_book(self) -> None:
        self._leaving = None  # the sheet goes with the pages that it covers
        frame, self._frame = self._frame, None
        if frame is not None:
            frame.settle()
            frame.desk.tasks.close()
            frame.desk.book.close()

    def _on_restored(self, restored: object) -> None:
        """Make all pages anew over the book, which is open with the same key: what they know is of another day.

        Nothing is settled: that was done before, and what they hold does not belong to the restored book.
        """
        self._leaving = None  # whoever wanted to leave meanwhile sees first what was restored
        frame, self._frame = self._frame, None
        if frame is not None:
            frame.desk.tasks.close()
            self._on_opened(frame.desk.book.workspace, "backups", restored)

    def _on_moved(self, paths: DataPaths) -> None:
        """Close the book in the old folder and ask for it in the new one."""
        self._close_book()
        self._turn_to(paths)
        self.start()

    def _turn_to(self, paths: DataPaths) -> None:
        """Work with another folder from now on, in the look and language that it has, or else in those of now."""
        around = self._around
        settings = around.settings.at(paths.root / SETTINGS_FILE)
        self._around = replace(around, paths=paths, settings=settings)
        around.languages.choose(settings.language)
        around.theme.choose(settings.theme)
        around.theme.set_scale(settings.scale)

    def _come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _on_title(self, title: str) -> None:
        self.setWindowTitle(f"Sổ tay — {title}")

    # the look

    def _on_language_chosen(self, language: str) -> None:
        self._around.settings.language = language
        self._around.languages.choose(language)

    def _larger(self) -> None:
        self._set_scale(next((step for step in _STEPS if step > self._around.theme.metrics.scale), _STEPS[-1]))

    def _smaller(self) -> None:
        self._set_scale(next((step for step in reversed(_STEPS) if step < self._around.theme.metrics.scale), _STEPS[0]))

    def _plain(self) -> None:
        self._set_scale(_STEPS[0])

    def _set_scale(self, scale: float) -> None:
        self._around.theme.set_scale(scale)
        self._around.settings.scale = scale

    def _put(self, widget: QWidget) -> None:
        """Show a widget as the whole window; the one before goes."""
        self.setCentralWidget(widget)
        widget.setFocus()

    def _restore_state(self) -> None:
        kept = self._around.settings.value("window", "")
        if isinstance(kept, str) and kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))

    # Qt overrides
    def closeEvent(self, event: QCloseEvent) -> None:
        """Write everything down, back it up and close the book; remember where the window stood.

        The backup takes a moment, in which the window stays; whoever closes it once more does not wait.
        """
        if not self._hurried and self._leaving is None and self._keeps_before_closing():
            event.ignore()
            return
        self._around.settings.put("window", bytes(self.saveGeometry().toBase64().data()).decode())
        self._close_book()
        self._tasks.close()
        super().closeEvent(event)
        self.closed.emit()

    def _keeps_before_closing(self) -> bool:
        """Begin the last backup where there is something to keep; the window closes itself afterwards."""
        self._keep_before(self._leave)
        return self._leaving is not None

    def _leave(self) -> None:
        if self._leaving is not None:
            self.close()


def _load_the_rest(frame: "Frame") -> None:
    """Load the other pages once the first has what it shows: who goes to one of them is not kept waiting."""
    frame.desk.tasks.run(lambda _: _load_pages(), lambda _: None, owner=frame)


def _preload(page: str) -> None:
    """Load what the open book needs while the passphrase is asked for; loading it in the main thread would be felt."""
    for module in ("sotay.services.book", "sotay.ui.frame", *_DUE):
        import_module(module)
    _load_pages(page)


def _load_pages(only: str = "") -> None:
    """Load the modules of all pages, or of one."""
    from sotay.ui.pages.catalogue import PAGES

    for entry in PAGES:
        if only in {"", entry.key}:
            import_module(entry.module)
