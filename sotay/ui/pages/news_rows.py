# The rows of the first page: new documents, and those that a person was reading.
# It must not know where they come from.

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from sotay.domain.documents import Status, name_from
from sotay.services.news import NewDocument, Reading
from sotay.services.places import Place
from sotay.ui.delegates.rows import ROW_ROLE, ChangeRow, ResultRow
from sotay.ui.pages.change_model import ChangeModel, day_text
from sotay.ui.widgets.tones import Tone

Index = QModelIndex | QPersistentModelIndex
PLACE_ROLE = ROW_ROLE + 1
_TILE = 3


def status_words() -> dict[Status, str]:
    """Return the words for each validity."""
    return {
        Status.IN_FORCE: QCoreApplication.translate("Status", "In force"),
        Status.AMENDED: QCoreApplication.translate("Status", "Amended"),
        Status.REPLACED: QCoreApplication.translate("Status", "Replaced"),
        Status.EXPIRED: QCoreApplication.translate("Status", "Expired"),
        Status.NOT_YET: QCoreApplication.translate("Status", "Not yet in force"),
        Status.UNKNOWN: QCoreApplication.translate("Status", "Validity unknown"),
    }


def news_row(document: NewDocument) -> ResultRow:
    """Return the row of a document."""
    card = document.card
    must = QCoreApplication.translate("NewsRows", "Must read") if card.must_read else ""
    return ResultRow(
        tile="".join(word[0] for word in card.type.split())[:_TILE].upper(),
        number=card.number or card.type,
        status=document.status,
        status_text=status_words()[document.status],
        date=day_text(card.issued),
        title=name_from(None, card.type, card.title),
        snippet=card.issuer,
        must_read=must,
    )


def reading_row(reading: Reading) -> ChangeRow:
    """Return the row of a document that a person was reading."""
    card, share = reading.card, f"{reading.place.fraction:.0%}".replace("%", " %")
    title = name_from(None, card.type, card.title)
    day = f"{reading.place.opened_at.astimezone():%d/%m/%Y}"
    return ChangeRow(Tone.INK, "book-open", share, card.number or card.type, title, date=day)


class ReadingModel(ChangeModel):
    """Give a list view the rows of documents that were being read, and the place in each under `PLACE_ROLE`."""

    def __init__(self, readings: Sequence[Reading], parent: QObject | None = None) -> None:
        super().__init__([partial(reading_row, reading) for reading in readings], parent)
        self._places = [Place(reading.place.uid, reading.place.anchor) for reading in readings]

    # Qt overrides
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the place, or what every row tells."""
        if index.isValid() and role == PLACE_ROLE:
            return self._places[index.row()]
        return super().data(index, role)


class NewsModel(QAbstractListModel):
    """Give a list view its `ResultRow`s, made when they are painted, and the place of each under `PLACE_ROLE`."""

    def __init__(self, documents: Sequence[NewDocument], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self._made: dict[int, ResultRow] = {}

    def _row(self, place: int) -> ResultRow:
        if place not in self._made:
            self._made[place] = news_row(self._documents[place])
        return self._made[place]

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._documents)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its place, its sentence for a screen reader, or the whole title as a tool tip."""
        if not index.isValid():
            return None
        if role == PLACE_ROLE:
            return Place(str(self._documents[index.row()].card.uid))
        row = self._row(index.row())
        shown = {
            int(ROW_ROLE): row,
            int(Qt.ItemDataRole.ToolTipRole): row.title,
            int(Qt.ItemDataRole.AccessibleTextRole): row.sentence,
            int(Qt.ItemDataRole.DisplayRole): row.sentence,
        }
        return shown.get(int(role))
