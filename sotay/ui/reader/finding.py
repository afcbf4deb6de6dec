# What is looked for in the open document: the words, their hits, which one is the current.
# It must not know fields or how hits are drawn.

from PySide6.QtCore import QObject, Signal

from sotay.services.reading import Finder, Found, Reading
from sotay.ui.tasks import Tasks


class Finding(QObject):
    """Find away from the main thread; tell `found` with the words when their hits are known."""

    found = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._finder = Finder(())
        self.words = ""
        self.with_marks = False
        self.hits: tuple[Found, ...] = ()
        self.now = -1

    def begin(self, reading: Reading) -> None:
        """Look in another document from now on; what was found before is gone."""
        self._finder = Finder(reading.flow.pieces)
        self.words, self.hits, self.now = "", (), -1

    def search(self, words: str, *, loose: bool = False) -> None:
        """Look for words; a `loose` search finds parts of a question that was asked of the whole library."""
        self.words = words
        finder, marks = self._finder, self.with_marks
        self._tasks.run(
            lambda _: tuple(finder.find(words, marks=marks, loose=loose)),
            lambda hits: self._on_found(words, hits),
            owner=self,
            slot="find",
        )

    def step(self, by: int) -> None:
        """Go to the next or the previous hit, around the ends."""
        if self.hits:
            self.now = (self.now + by) % len(self.hits)

    def _on_found(self, words: str, hits: tuple[Found, ...]) -> None:
        self.hits, self.now = hits, -1
        self.found.emit(words)
