# The page of the cell's own papers: minutes, resolutions, reports; searched as the library is, with marks or without.
# It must not know how papers are stored or edited.

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from sotay.domain.documents import Status
from sotay.domain.papers import MINUTES, REPORT, RESOLUTION, PaperState
from sotay.services.paper_search import PaperHit
from sotay.ui.delegates.result_row import ResultRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, ResultRow
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.paper_words import state_words, type_words
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.search_field import SearchField
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

Index = QModelIndex | QPersistentModelIndex
_MOST = 200
_ALL = "all"
# The looks of a document's validity that say the same of a paper: it holds, it is not yet there, it is being written.
_LOOKS = {
    PaperState.ADOPTED: Status.IN_FORCE,
    PaperState.REVIEWED: Status.NOT_YET,
    PaperState.DRAFT: Status.AMENDED,
}


class PapersPage(Page):
    """List the papers of the cell, newest first, or those that hold some words, the best first."""

    key = "papers"
    icon = "file-text"
    help_topic = "meetings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._hits: tuple[PaperHit, ...] | None = None
        self.header = PageHeader(desk.theme, "")
        self.search = SearchField(desk.theme, "", "", "", "Ctrl+F")
        self.model = PapersModel(self)
        self.list = QListView()
        self.empty = EmptyState(desk.theme, "file-text", "", "")
        self._count = label("", "second")
        self.types = self._new_types()
        self._lay_out()
        self.search.searched.connect(lambda _: self.refresh())
        self.list.activated.connect(self._on_chosen)
        self.list.clicked.connect(self._on_chosen)
        self.setFocusProxy(self.list)
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Papers of the cell")

    def on_shown(self) -> None:
        """Read the papers, where none are shown."""
        if self._hits is None:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the papers that hold the words typed, or for all."""
        search, words = self.desk.book.paper_search, self.search.text()
        self.desk.tasks.run(
            lambda _: search.find(words, _MOST) if words.strip() else search.newest(_MOST),
            self._on_found,
            lambda error: self.desk.messages.error(error, self.refresh),
            owner=self,
            slot="papers",
        )

    def open(self, argument: object) -> None:
        """Look for words that another page asks for."""
        if isinstance(argument, str):
            self.search.setText(argument)
            self.refresh()

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self.search.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self.header.set_title(self.title())
        self.search.set_words(
            self.tr("Search the papers"), self.tr("Number, or words of a paper"), self.tr("Empty the field")
        )
        self.list.setAccessibleName(self.title())
        before, chosen = self.types, self.types.current()
        self.types = self._new_types()
        self.types.set_current(chosen)
        self._bar.replaceWidget(before, self.types)
        before.hide()
        before.deleteLater()
        self._show()

    def _new_types(self) -> SegmentedChoice:
        choices = (
            Choice(_ALL, self.tr("All")),
            *(Choice(one, type_words(one)) for one in (MINUTES, RESOLUTION, REPORT)),
        )
        made = SegmentedChoice(self.desk.theme, self.tr("Which papers"), choices)
        made.set_current(_ALL)
        made.chosen.connect(lambda _: self._show())
        return made

    def _lay_out(self) -> None:
        self.header.set_search(self.search)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ResultRowDelegate(self.desk.theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.types)
        self._bar.addStretch(1)
        self._bar.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._bar)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._restyle()
        self.desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self._bar.setContentsMargins(m.gap_5, m.gap_3, m.page_right, m.gap_3)

    def _on_found(self, hits: tuple[PaperHit, ...]) -> None:
        self._hits = hits
        self._show()

    def _show(self) -> None:
        wanted = self.types.current()
        hits = [hit for hit in self._hits or () if wanted in (_ALL, hit.type)]
        self.model.show(hits)
        self._stack.setCurrentWidget(self.list if hits or self._hits is None else self.empty)
        self._count.setText(self.tr("%n paper(s)", "", len(hits)))
        if self.search.text().strip():
            self.empty.set_words(self.tr("No paper holds these words."), self.tr("Try fewer words, or a number."))
        else:
            told = self.tr("Minutes and resolutions come from meetings.")
            self.empty.set_words(self.tr("There are no papers yet."), told)

    def _on_chosen(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row())
        if hit is not None:
            self.wanted.emit("paper", hit.paper_id)


class PapersModel(QAbstractListModel):
    """Hold the papers that are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hits: tuple[PaperHit, ...] = ()

    def show(self, hits: Sequence[PaperHit]) -> None:
        """Show other papers."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, place: int) -> PaperHit | None:
        """Return the paper of a row."""
        return self._hits[place] if 0 <= place < len(self._hits) else None

    # Qt overrides
    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of papers."""
        return len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row of a paper, or its sentence."""
        if role not in (ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        hit = self._hits[index.row()]
        row = ResultRow(
            tile=hit.type,
            number=hit.symbol or type_words(hit.type),
            status=_LOOKS[hit.state],
            status_text=state_words()[hit.state],
            date=f"{hit.day:%d/%m/%Y}",
            title=hit.subject[:1].upper() + hit.subject[1:],
            snippet=hit.passage,
            snippet_hits=hit.hits,
        )
        return row if role == ROW_ROLE else row.sentence
