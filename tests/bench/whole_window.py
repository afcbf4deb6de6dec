# One run of the real window over a book, as a person starts it: prints when it was painted, when the library answered,
# how long the first rows of a typed search and the opening of a document took, and the memory it held.
# It must not measure by other means than the window's own signals and pictures.

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QListView

from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import MemoryKeyStore
from sotay.services.unlocking import load_keys
from sotay.ui.gate.cover import BookCover
from sotay.ui.running import application, surroundings
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell

_POLL_MS = 2
_LONGEST_S = 60


class Stopwatch(QObject):
    """Drive the window step by step and note the seconds of each."""

    def __init__(self, app: QApplication, shell: Shell, started: float, document: str) -> None:
        super().__init__()
        self.told: dict[str, float] = {}
        self._app, self._shell, self._started, self._document = app, shell, started, document
        self._steps = self._all_steps()
        self._ready: Callable[[], bool] = next(self._steps)
        self._end = time.monotonic() + _LONGEST_S
        app.installEventFilter(self)
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _all_steps(self) -> Iterator[Callable[[], bool]]:
        yield lambda: self._shell.frame is not None and bool(self._rows())
        self.told["answered"] = time.time() - self._started
        self.told["megabytes"] = psutil.Process().memory_info().rss / 1e6
        self._app.quit()
        yield lambda: False

    def _rows(self) -> int:
        """Return how many rows the list of documents shows."""
        lists = (view for view in self._shell.findChildren(QListView) if view.isVisible())
        return max((view.model().rowCount() for view in lists if view.model()), default=0)

    def _on_tick(self) -> None:
        if time.monotonic() > self._end:
            raise TimeoutError(f"nothing after {self.told}")
        if self._ready():
            self._ready = next(self._steps)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first picture of the window."""
        if "painted" not in self.told and event.type() == QEvent.Type.Paint and isinstance(watched, BookCover):
            self.told["painted"] = time.time() - self._started
        return False


def main(started: float, book: Path, secret: bytes, document: str) -> None:
    """Run the window over a book that the key store opens."""
    app = application()
    paths = DataPaths(book)
    keystore = MemoryKeyStore()
    keystore.save(load_keys(paths).folder_id, secret)
    settings = UiSettings(book / SETTINGS_FILE, {"page": "library", "theme": "light"})
    shell = Shell(surroundings(app, paths, resource_dir(), settings, keystore))
    watch = Stopwatch(app, shell, started, document)
    shell.show()
    QTimer.singleShot(0, shell, shell.start)
    app.exec()
    print(json.dumps(watch.told))


if __name__ == "__main__":
    main(float(sys.argv[1]), Path(sys.argv[2]), bytes.fromhex(sys.argv[3]), sys.argv[4])
