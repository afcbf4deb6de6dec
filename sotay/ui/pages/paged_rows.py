# The rows of a long list: their ids at once, themselves by the page, when they are first painted.
# It must not know what rows say or where they come from.

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

R = TypeVar("R")
PAGE = 50
# Whoever scrolls fast paints rows that are out of sight again before they are read: older wishes are forgotten.
_MOST_WAITING = 3


class PagedRows(QObject, Generic[R]):
    """Hold the rows of a model; `ids` stand in its order, those of no row are below 1.

    `wanted` tells ids whose rows are missing, a few pages at a time and once painting is over; `came` the first and
    the last place where rows are here now, or known to be gone.
    """

    wanted = Signal(object)
    came = Signal(int, int)

    def __init__(
        self, id_of: Callable[[R], int], parent: QObject, lacks: Callable[[R], bool] = lambda _: False
    ) -> None:
        """Take what tells the id of a row, and whether one that is here lacks something that is shown by now."""
        super().__init__(parent)
        self.ids: Sequence[int] = ()
        self.rows: dict[int, R] = {}
        self._id_of, self._is_short = id_of, lacks
        self._gone: set[int] = set()  # taken out since the ids were found
        self._waiting: dict[int, None] = {}
        self._asked: tuple[int, ...] = ()
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._on_ask)

    def begin(self, ids: Sequence[int]) -> None:
        """Hold other ids, and no rows yet."""
        self.ids, self._gone = ids, set()
        self.forget()

    def forget(self) -> None:
        """Hold no rows and wish for none any more."""
        self.rows, self._waiting, self._asked = {}, {}, ()

    def put(self, rows: Iterable[R]) -> None:
        """Take rows that nobody asked for."""
        self.rows.update((self._id_of(row), row) for row in rows)

    def add(self, rows: Iterable[R]) -> None:
        """Take rows that were missing, and wish for the next."""
        self.put(rows)
        here, self._asked = self._asked, ()
        if self._waiting:
            self._ask.start()
        for page in here:
            self._gone.update(one for one in self._on(page) if one not in self.rows)
            self.came.emit(page * PAGE, min((page + 1) * PAGE, len(self.ids)) - 1)

    def id_at(self, place: int) -> int:
        """Return the id at a place, 0 where there is no row."""
        return max(self.ids[place], 0) if 0 <= place < len(self.ids) else 0

    def place_of(self, row_id: int) -> int | None:
        """Return where a row stands."""
        return self.ids.index(row_id) if row_id > 0 and row_id in self.ids else None

    def at(self, place: int) -> R | None:
        """Return the row at a place, or None where it is not here."""
        return self.rows.get(self.id_at(place))

    def seen(self, place: int) -> R | None:
        """Return the row at a place that is painted; wish for it where it is missing."""
        row_id = self.ids[place]
        if self._lacks(row_id) and row_id not in self._gone:
            self._miss(place // PAGE)
        return self.rows.get(row_id)

    def _lacks(self, row_id: int) -> bool:
        row = self.rows.get(row_id)
        return row is None or self._is_short(row)

    def _on(self, page: int) -> list[int]:
        return [one for one in self.ids[page * PAGE : (page + 1) * PAGE] if one > 0]

    def _miss(self, page: int) -> None:
        if page in self._asked:
            return
        self._waiting.pop(page, None)
        self._waiting[page] = None
        if not self._asked and not self._ask.isActive():
            self._ask.start()

    def _on_ask(self) -> None:
        pages = sorted(list(self._waiting)[-_MOST_WAITING:])
        self._waiting.clear()
        self._asked = tuple(pages)
        if pages:
            self.wanted.emit([one for page in pages for one in self._on(page) if self._lacks(one)])
