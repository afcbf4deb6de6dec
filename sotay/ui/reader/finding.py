# Finding in the open document: words go to a worker, hits come back to the text, the outline and the field.
# It must not know how hits are found or drawn.

from PySide6.QtCore import QObject

from sotay.services.reading import Finder, Found, Reading
from sotay.ui.reader.find_box import FindBox
from sotay.ui.reader.panes import ReaderPanes
from sotay.ui.tasks import Tasks


class Finding(QObject):
    """Hold the words looked for, their hits, and which of them is the current one."""

    def __init__(self, tasks: Tasks, box: FindBox, panes: ReaderPanes, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._box = box
        self._panes = panes
        self._reading: Reading | None = None
        self._finder = Finder(())
        self._words = ""
        self.hits: tuple[Found, ...] = ()
        self.now = -1
        box.searched.connect(self._on_searched)
        box.stepped.connect(self.step)
        box.marked.connect(self._on_marked)

    @property
    def with_marks(self) -> bool:
        """Tell whether marks must match exactly."""
        return self._box.marks.isChecked()

    def begin(self, reading: Reading) -> None:
        """Look in another document from now on; what was found before is gone."""
        self._reading = reading
        self._finder = Finder(reading.flow.pieces)
        self._words, self.hits, self.now = "", (), -1
        self._box.put("")

    def look_for(self, words: str) -> None:
        """Look for what was asked of the whole library; parts of it are found too."""
        if words and words != self._words:
            self._box.put(words)
            self._search(words, loose=True)

    def switch_marks(self) -> None:
        """Match marks exactly from now on, or no longer."""
        self._box.marks.toggle()

    def step(self, by: int) -> None:
        """Go to the next or the previous hit, around the ends."""
        if self.hits:
            self.now = (self.now + by) % len(self.hits)
            self._show_now()

    def _search(self, words: str, *, loose: bool = False) -> None:
        self._words = words
        finder, marks = self._finder, self.with_marks
        self._tasks.run(
            lambda _: tuple(finder.find(words, marks=marks, loose=loose)),
            lambda hits: self._on_found(finder, words, hits),
            owner=self,
            slot="find",
        )

    def _on_searched(self, words: str) -> None:
        if words != self._words:
            self._search(words)

    def _on_marked(self) -> None:
        self._search(self._words)

    def _on_found(self, finder: Finder, words: str, hits: tuple[Found, ...]) -> None:
        if self._reading is None or finder is not self._finder:  # another document was opened meanwhile
            return
        self.hits = hits
        pieces, sheet = self._reading.flow.pieces, self._panes.sheet
        sheet.set_hits(hits)
        self._panes.outline.set_hits([pieces[hit.piece].section for hit in hits])
        self._box.answered(words, len(hits))
        self.now = sheet.first_hit_from_here()
        self._show_now()

    def _show_now(self) -> None:
        self._panes.sheet.set_now(self.now)
        self._box.set_hits(self.now + 1, len(self.hits))
