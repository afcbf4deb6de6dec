# The citations of the open document, worked out for the sections in sight and kept.
# It must not know how citations are drawn or followed.

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sotay.services.library import LibraryService
from sotay.services.reading import Link, Reading, links_of
from sotay.ui.reader.menus import citation_tip
from sotay.ui.reader.overlays import LinkMeaning
from sotay.ui.tasks import Tasks

_WHOLE = 60_000  # letters: a document up to this size is looked through at once
_AROUND = 3  # sections before and after those in sight


class Linker(QObject):
    """Look for citations away from the main thread; tell `found` when more of them are known."""

    found = Signal()

    def __init__(self, tasks: Tasks, library: Callable[[], LibraryService], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._library = library
        self._reading: Reading | None = None
        self.links: dict[int, list[LinkMeaning]] = {}

    def begin(self, reading: Reading) -> None:
        """Look in another document from now on."""
        self._reading, self.links = reading, {}

    def need(self, first: int, last: int) -> None:
        """Look through the sections in sight, as far as that is not done."""
        reading = self._reading
        if reading is None:
            return
        count = len(reading.view.sections)
        whole = reading.letters <= _WHOLE
        wanted = range(count) if whole else range(max(first - _AROUND, 0), min(last + _AROUND + 1, count))
        missing = tuple(section for section in wanted if section not in self.links)
        if not missing:
            return
        self._tasks.run(
            lambda progress: links_of(self._library(), reading, missing, progress),
            lambda links: self._on_links(reading, missing, links),
            owner=self,
            slot="links",
        )

    def _on_links(self, reading: Reading, looked: tuple[int, ...], links: tuple[Link, ...]) -> None:
        if reading is not self._reading:
            return
        self.links.update((section, []) for section in looked)
        for link in links:
            self.links[link.section].append(LinkMeaning(link, citation_tip(link)))
        self.found.emit()
