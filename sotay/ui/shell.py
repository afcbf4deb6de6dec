# The window from its first picture to its last: cover, first start, lock, the open book, and lock again.
# It must not know what the screens in it show.

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.paths import DataPaths
from sotay.ui.attending import attend, watch
from sotay.ui.entrance import Entrance
from sotay.ui.gate.cover import BookCover
from sotay.ui.loading import Turns, complete_classes, first_modules, load_services
from sotay.ui.settings import SETTINGS_FILE
from sotay.ui.surroundings import Surroundings
from sotay.ui.tasks import Tasks
from sotay.ui.text_size import TextSize

if TYPE_CHECKING:
    from sotay.services.workspace import Workspace
    from sotay.ui.frame import Frame
    from sotay.ui.gate.last_backup import LastBackup
    from sotay.ui.gate.welcome import FirstBook
    from sotay.ui.help import HelpWindow

__all__ = ["Shell", "Surroundings"]

_LEAST = (960, 600)
_FIRST = (1366, 696)


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
        self._own: Surroundings | None = None  # of the cell's own book, while that of sample data is shown
        self._file: Path | None = None  # to be opened once the book is
        self._entrance = Entrance(lambda: self._around, self._tasks, self._put, self)
        self.setMinimumSize(*_LEAST)
        self.resize(*_FIRST)
        self.setCentralWidget(BookCover(around.theme))
        self.setWindowTitle("Sổ tay")
        self._restore_state()
        self._connect_entrance()
        TextSize(around.theme, self._keep_scale, self)

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
        opened = lambda: self._frame is not None  # noqa: E731
        self._tasks.run(lambda _: load_services(opened), lambda _: self._load_window(page), owner=self)
        self._entrance.look()

    def _load_window(self, page: str) -> None:
        Turns(first_modules(page), self).done.connect(complete_classes)

    def start_demo(self, folder: Path) -> None:
        """Make a book of sample data in a folder to be thrown away, and open it; `leave_sample` begins the own one."""

        def make(progress: Progress) -> "Workspace":
            from sotay.services.demo import demo_workspace

            return demo_workspace(folder, progress)

        self._turn_to_sample(make, thrown_away=True)

    def open_sample(self) -> None:
        """Close what is open and show the book of sample data that lies beside the cell's own."""
        self._keep_before(self._open_sample_now)

    def leave_sample(self) -> None:
        """Close the book of sample data and show the cell's own, or its first steps where there is none yet."""
        own, self._own = self._own, None
        if own is None:
            self._ask_own_folder()
            return
        from sotay.ui.gate.sample import worn

        self._close_book()
        self._around = worn(own)
        self.setWindowTitle("Sổ tay")
        self.start()

    def open_book(self, workspace: "Workspace", page: str = "", argument: object = None) -> "Frame":
        """Show the pages over an unlocked workspace, in front a page with what it opens, or else the one of before."""
        from sotay.services.book import Book
        from sotay.ui.frame import Frame

        book, tasks, page = Book(workspace), Tasks(), page or self._last_page()
        if page == "library":  # its list is read while the pages are put together
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
        frame.sample_wanted.connect(self.open_sample)
        frame.own_wanted.connect(self.leave_sample)
        tasks.setParent(frame)  # both go when the book is closed
        self._put(frame)
        frame.go(page, argument)
        watch(frame, self._around.paths, self._come_to_front)  # from now on Python sees every event
        frame.keeper.start()
        attend(frame)
        self._tell_forgetting(frame)
        return frame

    def lock(self) -> None:
        """Back up what was written since the last backup, close the book and ask for its passphrase."""
        self._keep_before(self._lock_now)

    def _lock_now(self) -> None:
        self._close_book()
        self._entrance.show_lock(ask_keystore=False)

    def use_folder(self, paths: DataPaths) -> None:
        """Look at another data folder instead, now and when the program is started again."""
        from sotay.services.moving import point_to

        if self._own is not None:  # the folder is that of the cell's own book from now on
            self._around, self._own = self._own, None
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
            self._help.tour_wanted.connect(self._on_tour_wanted)
        self._help.show_topic(topic)

    # the book of sample data

    def _open_sample_now(self) -> None:
        beside = self._around.paths.root

        def make(progress: Progress) -> "Workspace":
            from sotay.services.demo_book import open_demo_book

            return open_demo_book(beside, date.today(), progress)

        self._turn_to_sample(make)

    def _turn_to_sample(self, make: Callable[[Progress], "Workspace"], *, thrown_away: bool = False) -> None:
        from sotay.ui.gate.waiting import MakingDemo

        self._close_book()
        waiting = MakingDemo(self._around.theme, thrown_away=thrown_away)
        self._put(waiting)
        task = self._tasks.run(make, self._on_sample_made, self._on_sample_fault, owner=self, progress=waiting.tell)
        waiting.stopped.connect(task.cancel)

    def _on_sample_made(self, workspace: "Workspace") -> None:
        from sotay.ui.gate.sample import in_sample

        self._own = self._around
        self._around = in_sample(self._own, workspace.paths)
        self._on_opened(workspace)

    def _on_sample_fault(self, error: Exception) -> None:
        """Tell why there is no sample book; trying again, or having stopped, leads to the cell's own."""
        if not isinstance(error, SotayError):
            raise error
        if error.code is Code.CANCELLED:
            self.start()
        else:
            self._entrance.show_fault(error)

    def _ask_own_folder(self) -> None:
        """Ask where the cell's own book shall lie: sample data fill the folder in which it would."""
        from sotay.ui.gate.folders import ask_folder

        def use(paths: DataPaths) -> None:
            self._close_book()
            self.use_folder(paths)

        ask_folder(self, self.tr("Choose a folder for the cell's own book"), use, self._around.paths.root.parent)

    # the way in

    def _connect_entrance(self) -> None:
        entrance = self._entrance
        entrance.opened.connect(self._on_opened)
        entrance.begun.connect(self._on_first_book)
        entrance.folder_chosen.connect(self.use_folder)
        entrance.sample_wanted.connect(self.open_sample)
        entrance.language_chosen.connect(self._on_language_chosen)
        entrance.titled.connect(self._on_title)
        entrance.again.connect(self.start)
        entrance.left.connect(self.close)

    def _last_page(self) -> str:
        return str(self._around.settings.value("page", "home"))

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
            self._entrance.tell(error)
            return
        file, self._file = self._file, None
        if file is not None:
            frame.open_file(file)
        frame.offer_tour()

    # the open book

    def _tell_forgetting(self, frame: "Frame") -> None:
        """Say that the next start will not find this folder by itself."""
        error, self._forgetting = self._forgetting, None
        if error is not None:
            frame.messages.warn(lambda: self._forgetting_words(str(error.detail.get("file", ""))))

    def _forgetting_words(self, file: str) -> str:
        told = self.tr(
            "This folder is in use now, but not remembered: {0} cannot be written. Choose the folder again at the "
            "next start."
        )
        return told.format(file)

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
            frame.title_changed.disconnect(self._on_title)  # the window is the next screen's, whatever comes late
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

    def _on_tour_wanted(self) -> None:
        """Come to the front and lead through the book; one that is locked is opened first."""
        self._come_to_front()
        if self._frame is not None:
            self._frame.start_tour()

    def _on_title(self, title: str) -> None:
        sample = "" if self._own is None else " · " + QCoreApplication.translate("Standing", "Sample data")
        self.setWindowTitle(f"Sổ tay — {title}{sample}")

    # the look

    def _on_language_chosen(self, language: str) -> None:
        self._around.settings.language = language
        self._around.languages.choose(language)

    def _keep_scale(self, scale: float) -> None:
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
