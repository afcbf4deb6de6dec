# The results as a list model: ids at once, rows by the page when they are first painted.
# It must not know where rows come from: it asks for them by signal.

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from sotay.services.shelf import ShelfAnswer, ShelfRow
from sotay.ui.delegates.rows import ROW_ROLE, ResultRow
from sotay.ui.pages.library_words import result_row

Index = QModelIndex | QPersistentModelIndex
PAGE = 50
# Whoever scrolls fast paints rows that are out of sight again before they are read: older wishes are forgotten.
_MOST_WAITING = 3


class ResultModel(QAbstractListModel):
    """Hold an answer; tell `wanted` with the revision ids whose rows are missing where the list is painted."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer: ShelfAnswer | None = None
        self._ids: Sequence[int] = ()
        self._rows: dict[int, ShelfRow] = {}
        self._painted: dict[int, ResultRow] = {}
        self._waiting: dict[int, None] = {}
        self._asked: set[int] = set()
        self._gone: set[int] = set()  # taken out by another pack since the answer was found
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._on_ask)

    @property
    def answer(self) -> ShelfAnswer | None:
        """Return the answer that is shown."""
        return self._answer

    def set_answer(self, answer: ShelfAnswer, rows: Sequence[ShelfRow]) -> bool:
        """Show another answer, whose first rows are here; return whether the list stayed the same."""
        same = self._answer is not None and answer.revision_ids == self._ids
        if not same:
            self.beginResetModel()
        self._answer, self._ids = answer, answer.revision_ids
        self._rows, self._painted, self._waiting, self._asked, self._gone = {}, {}, {}, set(), set()
        self._put(rows)
        if same:
            self._repaint(0, len(self._ids) - 1)
        else:
            self.endResetModel()
        return same

    def add_rows(self, answer: ShelfAnswer, rows: Sequence[ShelfRow]) -> None:
        """Take rows that were missing, unless the answer is another by now."""
        if answer is not self._answer:
            return
        self._put(rows)
        for page in self._asked:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            self._gone.update(one for one in ids if one not in self._rows)
            self._repaint(page * PAGE, page * PAGE + len(ids) - 1)
        self._asked.clear()
        if self._waiting:
            self._ask.start()

    def retranslate(self) -> None:
        """Say every row in the language of now."""
        self._painted.clear()
        self._repaint(0, len(self._ids) - 1)

    def row(self, place: int) -> ShelfRow | None:
        """Return the row at a place, or None where it is not here yet."""
        return self._rows.get(self._ids[place]) if 0 <= place < len(self._ids) else None

    def place_of(self, uid: str) -> int | None:
        """Return where a document stands, among the rows that are here."""
        found = next((row.revision_id for row in self._rows.values() if row.uid == uid), None)
        return None if found is None else self._ids.index(found)

    def _put(self, rows: Sequence[ShelfRow]) -> None:
        for row in rows:
            self._rows[row.revision_id] = row
            self._painted.pop(row.revision_id, None)

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _painted_row(self, place: int) -> ResultRow | None:
        revision = self._ids[place]
        row = self._rows.get(revision)
        if row is None:
            if revision not in self._gone:
                self._miss(place // PAGE)
            return None
        if revision not in self._painted:
            count = self.tr("%n passage(s)", "", row.passages) if row.passages else ""
            self._painted[revision] = result_row(row, count)
        return self._painted[revision]

    def _miss(self, page: int) -> None:
        if page in self._asked:
            return
        self._waiting.pop(page, None)
        self._waiting[page] = None
        if not self._asked and not self._ask.isActive():
            self._ask.start()

    def _on_ask(self) -> None:
        pages = list(self._waiting)[-_MOST_WAITING:]
        self._waiting.clear()
        self._asked = set(pages)
        missing = [one for page in sorted(pages) for one in self._ids[page * PAGE : (page + 1) * PAGE]]
        self.wanted.emit([one for one in missing if one not in self._rows])

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of documents."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or its sentence for a screen reader; None while it is on its way."""
        if not index.isValid() or int(role) not in _ROLES:
            return None
        row = self._painted_row(index.row())
        if row is None or int(role) == int(ROW_ROLE):
            return row
        return row.title if int(role) == int(Qt.ItemDataRole.ToolTipRole) else row.sentence


_ROLES: Mapping[int, None] = dict.fromkeys(
    int(role)
    for role in (
        ROW_ROLE,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
    )
)
