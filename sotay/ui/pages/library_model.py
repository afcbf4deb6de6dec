# The results as a list model: ids at once, rows by the page when they are first painted.
# It must not know where rows come from: it asks for them by signal.

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from sotay.services.shelf import ShelfAnswer, ShelfRow
from sotay.ui.delegates.rows import ROW_ROLE, ResultRow
from sotay.ui.pages.library_words import result_row
from sotay.ui.pages.paged_rows import PagedRows

Index = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    """Hold an answer; tell `wanted` with the revision ids whose rows are missing where the list is painted."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer: ShelfAnswer | None = None
        self._painted: dict[int, ResultRow] = {}
        self._rows = PagedRows[ShelfRow](lambda row: row.revision_id, self)
        self._rows.wanted.connect(self.wanted)
        self._rows.came.connect(self._repaint)

    @property
    def answer(self) -> ShelfAnswer | None:
        """Return the answer that is shown."""
        return self._answer

    def set_answer(self, answer: ShelfAnswer, rows: Sequence[ShelfRow]) -> bool:
        """Show another answer, whose first rows are here; return whether the list stayed the same."""
        same = self._answer is not None and answer.revision_ids == self._rows.ids
        if not same:
            self.beginResetModel()
        self._answer, self._painted = answer, {}
        self._rows.begin(answer.revision_ids)
        self._rows.put(rows)
        if same:
            self._repaint(0, len(self._rows.ids) - 1)
        else:
            self.endResetModel()
        return same

    def add_rows(self, answer: ShelfAnswer, rows: Sequence[ShelfRow]) -> None:
        """Take rows that were missing, unless the answer is another by now."""
        if answer is self._answer:
            for row in rows:
                self._painted.pop(row.revision_id, None)
            self._rows.add(rows)

    def retranslate(self) -> None:
        """Say every row in the language of now."""
        self._painted.clear()
        self._repaint(0, len(self._rows.ids) - 1)

    def row(self, place: int) -> ShelfRow | None:
        """Return the row at a place, or None where it is not here yet."""
        return self._rows.at(place)

    def place_of(self, uid: str) -> int | None:
        """Return where a document stands, among the rows that are here."""
        found = next((row.revision_id for row in self._rows.rows.values() if row.uid == uid), None)
        return None if found is None else self._rows.place_of(found)

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _painted_row(self, place: int) -> ResultRow | None:
        row = self._rows.seen(place)
        if row is None:
            return None
        if row.revision_id not in self._painted:
            count = self.tr("%n passage(s)", "", row.passages) if row.passages else ""
            self._painted[row.revision_id] = result_row(row, count)
        return self._painted[row.revision_id]

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of documents."""
        return 0 if parent.isValid() else len(self._rows.ids)

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
