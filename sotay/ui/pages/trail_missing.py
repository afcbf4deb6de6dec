# Which pages of a long list are missing where it is painted, asked for a few at a time.
# It must not know rows or where they come from.

from PySide6.QtCore import QObject, QTimer, Signal

PAGE = 50
# Whoever scrolls fast paints rows that are out of sight again before they are read: older wishes are forgotten.
_MOST_WAITING = 3


class MissingPages(QObject):
    """Gather pages that painting misses; tell `wanted` with their numbers once painting is over."""

    wanted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[int, None] = {}
        self._asked: tuple[int, ...] = ()
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._on_ask)

    def miss(self, page: int) -> None:
        """Wish for a page."""
        if page in self._asked:
            return
        self._waiting.pop(page, None)
        self._waiting[page] = None
        if not self._asked and not self._ask.isActive():
            self._ask.start()

    def arrived(self) -> tuple[int, ...]:
        """Return the pages that were asked for and are here now; ask for the next."""
        here, self._asked = self._asked, ()
        if self._waiting:
            self._ask.start()
        return here

    def forget(self) -> None:
        """Wish for nothing any more."""
        self._waiting, self._asked = {}, ()

    def _on_ask(self) -> None:
        pages = sorted(list(self._waiting)[-_MOST_WAITING:])
        self._waiting.clear()
        self._asked = tuple(pages)
        if pages:
            self.wanted.emit(pages)
