# The way into a book: a look at its folder, then first steps, lock, restore, or what is wrong with it.
# It must not know the open book, nor the window that shows its screens.

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.paths import moved_to
from sotay.ui.surroundings import Surroundings
from sotay.ui.tasks import Tasks

if TYPE_CHECKING:
    from pathlib import Path

    from sotay.ui.gate.lock import LockScreen

_ANSWER_MS = 1500  # the first window looks for requests twice a second


class Entrance(QObject):
    """Show one screen after the other by `put`, until a book is `opened`, or `begun` by the first steps.

    `around` is what the window works with now. `again` asks for another look, `left` for the end of the program.
    """

    opened = Signal(object)
    begun = Signal(object)
    folder_chosen = Signal(object)
    sample_wanted = Signal()
    language_chosen = Signal(str)
    titled = Signal(str)
    again = Signal()
    left = Signal()

    def __init__(
        self, around: Callable[[], Surroundings], tasks: Tasks, put: Callable[[QWidget], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around, self._tasks, self._put = around, tasks, put
        self._seen: set[Path] = set()  # folders that held a book since the program was started

    def look(self) -> None:
        """Look at the data folder and show what is due."""
        self._tasks.run(self._look, self._on_looked, self.tell, owner=self, slot="start")

    def _look(self, progress: Progress) -> bool:
        """Load what the next screens need, away from the main thread; return whether the folder holds a book."""
        from sotay.services.starting import check_folder, has_book

        around, root = self._around(), self._around().paths.root
        check_folder(around.paths, chosen=root in self._seen or (around.remembers_folder and root == moved_to()))
        found = has_book(around.paths)
        if root in self._seen and not found:  # its stick is pulled out, its place is left: nothing new begins there
            raise SotayError(Code.FILE_NOT_FOUND, {"file": str(root)})
        return found

    def _on_looked(self, has_book: bool) -> None:
        if has_book:
            self._seen.add(self._around().paths.root)
            self.show_lock(ask_keystore=True)
        else:
            self._show_welcome()

    def tell(self, error: Exception) -> None:
        """Say why there is no book to be shown; where another window has it open, ask for that one."""
        if not isinstance(error, SotayError):
            raise error
        if error.code is Code.LIBRARY_BUSY:
            self._ask_other(error)
        else:
            self.show_fault(error)

    def _on_refused(self, error: Exception) -> None:
        """Tell what no passphrase mends; where there was a book a moment ago, its folder is gone."""
        if isinstance(error, SotayError) and error.code is Code.NOT_INITIALISED:
            error = SotayError(Code.FILE_NOT_FOUND, {"file": str(self._around().paths.root)})
        self.tell(error)

    def _ask_other(self, error: SotayError) -> None:
        """Ask the window that has the book open to come to the front, and go away once it has."""
        from sotay.services.instance import RaiseRequest

        request = RaiseRequest.ask(self._around().paths)

        def look() -> None:
            if request.waiting():
                request.take()
                self.show_fault(error)
            else:
                self.left.emit()

        QTimer.singleShot(_ANSWER_MS, self, look)

    def show_fault(self, error: SotayError) -> None:
        """Say what is wrong, with what can be done."""
        from sotay.ui.gate.faults import StartFault

        fault = StartFault(self._around().theme, self._around().settings, error)
        fault.retried.connect(self.again)
        fault.renewed.connect(self._renew_library)
        fault.folder_chosen.connect(self.folder_chosen)
        fault.restore_wanted.connect(lambda: self.show_restore(damaged=True))
        fault.left.connect(self.left)
        fault.offer_restore()
        self._put(fault)

    def show_restore(self, *, damaged: bool) -> None:
        """Bring a book back from a backup, where there is none or where the one there is `damaged`."""
        from sotay.ui.gate.restore_gate import RestoreGate

        a = self._around()
        gate = RestoreGate(a.theme, self._tasks, a.settings, a.paths, damaged=damaged)
        gate.left.connect(self.again)
        gate.opened.connect(self.opened)
        gate.code_used.connect(lambda code: self.show_lock(ask_keystore=False).open_by_code(code))
        self._put(gate)

    def _renew_library(self) -> None:
        """Set the damaged library aside and ask for the passphrase again; the book opens with an empty one."""

        def work(_: Progress) -> None:
            from sotay.services.starting import set_library_aside

            set_library_aside(self._around().paths)

        self._tasks.run(work, lambda _: self.again.emit(), self.tell, owner=self, slot="start")

    def _show_welcome(self) -> None:
        from sotay.ui.gate.welcome import Welcome

        a = self._around()
        welcome = Welcome(a.theme, self._tasks, a.settings, a.paths, a.keystore)
        welcome.language_chosen.connect(self.language_chosen)
        welcome.folder_chosen.connect(self.folder_chosen)
        welcome.restore_wanted.connect(lambda: self.show_restore(damaged=False))
        welcome.sample_wanted.connect(self.sample_wanted)
        welcome.finished.connect(self.begun)
        self._put(welcome)

    def show_lock(self, *, ask_keystore: bool) -> "LockScreen":
        """Ask for the passphrase, unless the key store may be asked and has the key."""
        from sotay.ui.gate.lock import LockScreen

        a = self._around()
        lock = LockScreen(a.theme, self._tasks, a.settings, a.paths, a.keystore, ask_keystore=ask_keystore)
        if a.is_sample:
            from sotay.services.demo import DEMO_PASSPHRASE

            lock.offer(DEMO_PASSPHRASE)
        lock.opened.connect(self.opened)
        lock.refused.connect(self._on_refused)
        self.titled.emit(QCoreApplication.translate("Rail", "Lock"))
        self._put(lock)
        return lock
