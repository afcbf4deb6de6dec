# One run of the screen of a meeting over a book, by keys; prints the seconds of its opening and of keys in its roll.
# It must not reach into the page but by its widgets and what its roll shows.

import json
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from sotay.paths import resource_dir
from sotay.services.book import Book
from sotay.services.keystore import MemoryKeyStore
from sotay.ui.messages import Messages
from sotay.ui.pages.base import Desk
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.pages.cockpit import CockpitPage
from sotay.ui.running import application
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme, ThemeChoice
from tests.bench.ten_years import NOW
from tests.bench.workload import open_book

_OPENINGS, _KEYS, _WARM_UP = 5, 200, 5


class Run(QObject):
    """Open the page several times, then press keys in the last one; every time runs until its rows are painted."""

    def __init__(self, app: QApplication, desk: Desk, window: QWidget, meeting_id: int) -> None:
        super().__init__()
        self._app, self._desk, self._window, self._meeting = app, desk, window, meeting_id
        self._column = QHBoxLayout(window)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._painted = False
        self._page: CockpitPage | None = None
        self._beat = QTimer(self, interval=1)
        self._beat.start()

    def told(self) -> dict[str, float]:
        """Return the seconds of each step."""
        first, *openings = (self._opened() for _ in range(_OPENINGS + 1))
        opened, opening = zip(*openings, strict=True)
        walls, works = zip(*list(self._keys())[_WARM_UP:], strict=True)
        return {
            "first": first[0],
            "opened": statistics.median(opened),
            "opening": statistics.median(opening),
            "key": statistics.median(walls),
            "work": statistics.median(works),
            "most": max(works),
        }

    def _opened(self) -> tuple[float, float]:
        """Make a new page in the place of the one before: seconds to its first rows, and those of the main thread."""
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
            self._turn()
        work, wall = time.thread_time(), time.perf_counter()
        entry = next(one for one in PAGES if one.key == CockpitPage.key)
        page = self._page = cast(CockpitPage, entry.load()(self._desk))
        page.view.roll.table.viewport().installEventFilter(self)
        self._painted = False
        self._column.addWidget(page)
        page.open(self._meeting)
        while not self._painted:
            self._wait()
        taken = time.perf_counter() - wall, time.thread_time() - work
        while self._desk.tasks.busy:
            self._wait()
        self._turn()
        return taken

    def _keys(self) -> Iterator[tuple[float, float]]:
        """Press a key for one member after the other: seconds to what is painted, and those of the main thread."""
        assert self._page is not None
        table = self._page.view.roll.table
        table.setFocus()
        table.show_place(0)
        self._turn()
        for _ in range(_KEYS + _WARM_UP):
            work, wall = time.thread_time(), time.perf_counter()
            QTest.keyClick(table, Qt.Key.Key_1)
            self._app.sendPostedEvents()
            self._app.processEvents()
            yield time.perf_counter() - wall, time.thread_time() - work
            while self._desk.tasks.busy:
                self._wait()
            self._turn()

    def _turn(self) -> None:
        for _ in range(3):
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._app.processEvents()

    def _wait(self) -> None:
        # A loop that never rests would take the interpreter from the thread that is waited for.
        self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when rows of the roll are painted."""
        if event.type() == QEvent.Type.Paint and self._page is not None:
            self._painted = self._painted or self._page.view.roll.model.row(0) is not None
        return False


def main(folder: Path, meeting_id: int) -> None:
    """Open the page over a book and print what a run of it took."""
    app = application()
    window, theme = QWidget(), Theme(app, resource_dir(), ThemeChoice.LIGHT)
    with open_book(folder, write=True) as workspace:
        book, tasks, settings = Book(workspace), Tasks(), UiSettings(folder / "window.json")
        book.clock, book.today = lambda: NOW, NOW.date()
        window.resize(1366, 696)
        window.show()
        desk = Desk(theme, tasks, Messages(theme, settings, window), book, settings, MemoryKeyStore())
        print(json.dumps(Run(app, desk, window, meeting_id).told()))
        tasks.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
