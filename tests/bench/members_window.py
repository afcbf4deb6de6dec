# One run of the page of members over a book, by keys and clicks; prints the medians of its times, in seconds.
# It must not reach into the page but by its widgets and what its table shows.

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sotay.paths import resource_dir
from sotay.services.book import Book
from sotay.services.keystore import MemoryKeyStore
from sotay.ui.messages import Messages
from sotay.ui.pages.base import Desk
from sotay.ui.pages.members import MembersPage
from sotay.ui.pages.members_model import Column
from sotay.ui.running import application
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme, ThemeChoice
from tests.bench.workload import open_book

_TODAY = date(2026, 10, 5)
_PAGES, _ROUNDS = 40, 4
_SORTED = (Column.BORN, Column.STATE, Column.JOINED, Column.NAME)
_TYPED = ("hoa", "hoan", "an", "thi", "duc")


class Run:
    """Drive one page; every time runs until the rows that it is about are painted."""

    def __init__(self, app: QApplication, page: MembersPage) -> None:
        self._app, self._page = app, page
        self._view, self._model, self._table = page.view, page.view.model, page.view.table
        self._beat = QTimer(page, interval=1)
        self._beat.start()

    def told(self) -> dict[str, float]:
        """Return the seconds of each step."""
        page = self._page
        first = self._timed(page.on_shown, lambda: self._model.row(0) is not None)
        self._until(lambda: not page.desk.tasks.busy)
        walls, works = zip(*self._scrolled(), strict=True)
        return {
            "first": first,
            "scroll": statistics.median(walls),
            "work": max(works[1:]),  # the first page draws letters never drawn before
            "sort": statistics.median(self._sorted()),
            "typed": statistics.median(self._typed()),
        }

    def _scrolled(self) -> Iterator[tuple[float, float]]:
        table, model = self._table, self._model
        table.setFocus()
        table.selectRow(0)
        for _ in range(_PAGES):
            work, wall = time.thread_time(), time.perf_counter()
            QTest.keyClick(table, Qt.Key.Key_PageDown)
            table.viewport().repaint()
            worked = time.thread_time() - work
            self._until(lambda: model.row(table.currentIndex().row()) is not None)
            table.viewport().repaint()
            yield time.perf_counter() - wall, worked

    def _sorted(self) -> Iterator[float]:
        header = self._table.horizontalHeader()
        for column in _SORTED * _ROUNDS:
            at = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, header.height() // 2)
            yield self._answered(lambda at=at: QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at))  # type: ignore[misc]

    def _typed(self) -> Iterator[float]:
        for text in _TYPED:
            self._view.search.setText(text)
            yield self._answered(lambda: QTest.keyClick(self._view.search, Qt.Key.Key_Return))

    def _answered(self, act: Callable[[], object]) -> float:
        before = self._model.answer
        return self._timed(act, lambda: self._model.answer is not before and self._model.row(0) is not None)

    def _timed(self, act: Callable[[], object], ready: Callable[[], bool]) -> float:
        start = time.perf_counter()
        act()
        self._until(ready)
        self._table.viewport().repaint()
        return time.perf_counter() - start

    def _until(self, ready: Callable[[], bool]) -> None:
        # A loop that never rests would take the interpreter from the thread that is waited for.
        while not ready():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main(folder: Path) -> None:
    """Open the page over a book and print what a run of it took."""
    app = application()
    window, theme = QWidget(), Theme(app, resource_dir(), ThemeChoice.LIGHT)
    with open_book(folder, write=True) as workspace:
        book, tasks, settings = Book(workspace), Tasks(), UiSettings(folder / "window.json")
        book.today = _TODAY
        page = MembersPage(Desk(theme, tasks, Messages(theme, settings, window), book, settings, MemoryKeyStore()))
        page.resize(1274, 668)
        page.show()
        print(json.dumps(Run(app, page).told()))
        tasks.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
