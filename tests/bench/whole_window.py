# One run of the real window over a book, as a person uses it: when it was painted, when the library answered, how long
# the first rows of a typed search, the pages of the list and a long document took, and the memory it held.
# It must not reach into the window but by keys, pages and what its lists show.

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import MemoryKeyStore
from sotay.ui.gate.cover import BookCover
from sotay.ui.running import application, surroundings
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell

# What only the measuring needs is loaded when it is needed: it would be charged to the cold start.
if TYPE_CHECKING:
    from sotay.ui.pages.library import LibraryPage

_POLL_MS = 1
_LONGEST_S = 60
_TYPED = "sinh hoat"
_PAGES = 20
Ready = Callable[[], bool]


class Stopwatch(QObject):
    """Drive the window step by step and note the seconds of each; `warm`: all steps, else only the cold start."""

    def __init__(self, app: QApplication, shell: Shell, started: float, long_uid: str) -> None:
        super().__init__()
        self.told: dict[str, float] = {}
        self._app, self._shell, self._started = app, shell, started
        self._steps = self._warm(long_uid) if long_uid else self._cold()
        self._ready: Ready = next(self._steps)
        self._end = time.monotonic() + _LONGEST_S
        app.installEventFilter(self)
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    @property
    def _library(self) -> "LibraryPage | None":
        page = self._shell.frame.page() if self._shell.frame is not None else None
        return cast("LibraryPage", page) if page is not None and page.key == "library" else None

    def _first_row(self) -> bool:
        return self._library is not None and self._library.view.model.row(0) is not None

    def _cold(self) -> Iterator[Ready]:
        yield self._first_row
        self.told["answered"] = time.time() - self._started
        self.told["megabytes"] = megabytes()
        self._leave()
        yield lambda: False

    def _warm(self, long_uid: str) -> Iterator[Ready]:
        yield self._first_row
        yield from self._search()
        yield from self._scroll()
        frame = self._shell.frame
        assert frame is not None
        start = time.perf_counter()
        from sotay.services.places import Place

        frame.go("reader", Place(long_uid))
        yield lambda: any(view.isVisible() and len(view.toPlainText()) > 1 for view in frame.findChildren(QTextBrowser))
        self.told["document"] = time.perf_counter() - start
        self.told["megabytes"] = megabytes()
        self._leave()
        yield lambda: False

    def _search(self) -> Iterator[Ready]:
        """Type a question; the time of the first rows counts from the last key."""
        from PySide6.QtTest import QTest

        library = self._library
        assert library is not None
        field, model = library.view.search, library.view.model
        taken = []
        for end in range(4, len(_TYPED) + 1):
            field.setFocus()
            start = time.perf_counter()
            QTest.keyClicks(field, _TYPED[end - 1] if field.text() else _TYPED[:end])
            asked = field.text()
            yield lambda asked=asked: (  # type: ignore[misc]
                model.answer is not None and model.answer.question.text == asked and model.row(0) is not None
            )
            taken.append(time.perf_counter() - start)
        self.told["first_rows"] = sorted(taken)[len(taken) // 2]
        field.clear()
        yield lambda: model.answer is not None and not model.answer.question.text

    def _scroll(self) -> Iterator[Ready]:
        """Go down the list by pages; what counts is the main thread's own work from key to painted rows."""
        from PySide6.QtTest import QTest

        library = self._library
        assert library is not None
        view, model = library.view.list, library.view.model
        view.setFocus()
        longest = 0.0
        for turn in range(_PAGES):
            start = time.thread_time()
            QTest.keyClick(view, Qt.Key.Key_PageDown)
            view.viewport().repaint()
            taken = time.thread_time() - start
            longest = max(longest, taken) if turn else 0.0  # the first page draws letters never drawn before
            yield lambda: model.row(view.currentIndex().row()) is not None
        self.told["page"] = longest

    def _leave(self) -> None:
        self._timer.stop()
        self._shell.close_at_once()
        self._app.quit()

    def _on_tick(self) -> None:
        if time.monotonic() > self._end:
            print(json.dumps(self.told), file=sys.stderr)
            self._leave()
        elif self._ready():
            self._ready = next(self._steps)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first picture of the window."""
        if "painted" not in self.told and event.type() == QEvent.Type.Paint and isinstance(watched, BookCover):
            self.told["painted"] = time.time() - self._started
        return False


def megabytes() -> float:
    """Return the resident memory of this process in MB."""
    import psutil

    return psutil.Process().memory_info().rss / 1e6


def main(started: float, book: Path, secret: bytes, long_uid: str) -> None:
    """Run the window over a book that the key store opens."""
    app = application()
    paths = DataPaths(book)
    keystore = MemoryKeyStore()
    keystore.save(json.loads(paths.keys.read_text(encoding="utf-8"))["folder"], secret)
    settings = UiSettings(book / SETTINGS_FILE, {"page": "library", "theme": "light"})
    shell = Shell(surroundings(app, paths, resource_dir(), settings, keystore))
    watch = Stopwatch(app, shell, started, long_uid)
    shell.show()
    QTimer.singleShot(0, shell, shell.start)
    app.exec()
    print(json.dumps(watch.told))


if __name__ == "__main__":
    main(float(sys.argv[1]), Path(sys.argv[2]), bytes.fromhex(sys.argv[3]), sys.argv[4])
