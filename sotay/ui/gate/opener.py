# Opening a book in a worker thread, one try at a time, each of them stoppable.
# It must not know fields or what the person is told.

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.paths import DataPaths
from sotay.services.attempts import Attempts
from sotay.services.kept_code import is_code_kept
from sotay.services.keystore import KeyStore
from sotay.services.workspace import Workspace
from sotay.ui.tasks import Task, Tasks


class Opener(QObject):
    """Open one data folder for writing; tell `opened` with the workspace or `failed` with the error.

    `opened` also tells whether the recovery code of the book was kept.
    """

    opened = Signal(object, bool)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, paths: DataPaths, attempts: Attempts, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._paths = paths
        self._attempts = attempts
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Tell whether a try is under way."""
        return self._task is not None

    def by_passphrase(self, passphrase: str) -> None:
        """Try a passphrase; it counts among the attempts."""
        self._run(lambda: _counted(self._attempts, lambda: self._open(passphrase=passphrase)))

    def by_code(self, code: str) -> None:
        """Try a recovery code."""
        self._run(lambda: self._open(recovery_code=code))

    def by_keystore(self, keystore: KeyStore) -> None:
        """Ask this computer's key store."""
        self._run(lambda: self._open(keystore=keystore))

    def cancel(self) -> None:
        """Give up the try; a book that opens all the same is closed again."""
        if self._task is not None:
            self._task.cancel()

    def _open(
        self, *, passphrase: str | None = None, recovery_code: str | None = None, keystore: KeyStore | None = None
    ) -> Workspace:
        workspace = Workspace.open(
            self._paths, passphrase=passphrase, recovery_code=recovery_code, keystore=keystore, write=True
        )
        try:
            _ = workspace.notebook  # a damaged, lost or newer one is told at the lock; it may also have to be migrated
        except BaseException:
            workspace.close()
            raise
        return workspace

    def _run(self, opening: Callable[[], Workspace]) -> None:
        if self._task is None:
            work = _closing(opening)
            self._task = self._tasks.run(work, self._on_done, self._on_failed, owner=self)

    def _on_done(self, done: tuple[Workspace, bool]) -> None:
        workspace, kept = done
        task, self._task = self._task, None
        if task is not None and task.cancelled:
            workspace.close()
            self.failed.emit(SotayError(Code.CANCELLED))
        else:
            self.opened.emit(workspace, kept)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)


def _closing(opening: Callable[[], Workspace]) -> Callable[[Progress], tuple[Workspace, bool]]:
    def work(progress: Progress) -> tuple[Workspace, bool]:
        workspace = opening()
        try:
            progress("open", 1, 1)  # raises when the try was given up meanwhile
            return workspace, is_code_kept(workspace)
        except BaseException:
            workspace.close()
            raise

    return work


def _counted(attempts: Attempts, opening: Callable[[], Workspace]) -> Workspace:
    attempts.begin()
    try:
        workspace = opening()
    except SotayError as error:
        if error.code is not Code.WRONG_PASSPHRASE:
            attempts.forgive()
        raise
    attempts.succeed()
    return workspace
