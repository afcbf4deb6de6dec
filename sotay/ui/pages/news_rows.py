# The rows of documents on the first page: new ones, and those that a person was reading; and the words of a validity.
# It must not know where they come from.

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from sotay.domain.documents import Status, name_from
from sotay.services.news import Card, Reading, Shown
from sotay.services.places import Place
from sotay.ui.delegates.news_row import NewsRow
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.pages.change_model import day_text
from sotay.ui.widgets.tones import STATUS_TONES, Tone

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


def news_row(shown: Shown) -> NewsRow:
    """Return the row of a document: what is amended, replaced or not yet in force says so, else what it replaces."""
    card, status = shown.document.card, shown.document.status
    note, tone = "", Tone.PLAIN
    if status not in (Status.IN_FORCE, Status.UNKNOWN):
        note, tone = status_words()[status], STATUS_TONES[status]
    elif shown.replaces:
        note = QCoreApplication.translate("NewsRows", "Replaces {0}").format(", ".join(shown.replaces))
    return NewsRow(
        tile="".join(word[0] for word in card.type.split())[:_TILE].upper(),
        number=card.number or card.type,
        day=day_text(card.issued),
        title=_title(card),
        must=QCoreApplication.translate("NewsRows", "Must read") if shown.waits else "",
        note=note,
        tone=tone,
    )


def reading_row(reading: Reading) -> NewsRow:
    """Return the row of a document that a person was reading: how much of it, and when."""
    card, share = reading.card, f"{reading.place.fraction:.0%}"
    day = f"{reading.place.opened_at.astimezone():%d/%m/%Y}"
    return NewsRow(share, card.number or card.type, day, _title(card), lines=1)


def _title(card: Card) -> str:
    return name_from(None, card.type, card.title)


class DocumentModel(QAbstractListModel):
    """Give a list view its `NewsRow`s, and the place that each leads to under `PLACE_ROLE`."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[NewsRow, Place]] = []

    def show_news(self, documents: Sequence[Shown]) -> None:
        """Show new documents."""
        self._show([(news_row(shown), Place(str(shown.document.card.uid))) for shown in documents])

    def show_reading(self, readings: Sequence[Reading]) -> None:
        """Show documents that were being read."""
        self._show([(reading_row(one), Place(one.place.uid, one.place.anchor)) for one in readings])

    def _show(self, rows: list[tuple[NewsRow, Place]]) -> None:
        """Show rows; nothing is told where they are the same."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its place, its sentence for a screen reader, or the whole title as a tool tip."""
        if not index.isValid():
            return None
        row, place = self._rows[index.row()]
        shown = {
            int(ROW_ROLE): row,
            int(PLACE_ROLE): place,
            int(Qt.ItemDataRole.ToolTipRole): row.title,
            int(Qt.ItemDataRole.AccessibleTextRole): row.sentence,
            int(Qt.ItemDataRole.DisplayRole): row.sentence,
        }
        return shown.get(int(role))
