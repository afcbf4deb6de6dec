# What was done for a resolution: the documents that entries cite, and for one of them figures, entries and a text.
# It must not know how entries are found or summed up.

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from sotay.domain.activity_summary import amount, figure_words
from sotay.services.activity_papers import ActivityPapers
from sotay.services.activity_view import Carried, Implementation, carried_out, look_at_document
from sotay.services.places import Place
from sotay.ui.delegates.found_row import FoundRow, FoundRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.keys import bind
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.log_words import count_words
from sotay.ui.pages.step_frame import rule, upright_rule
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.fitting import FittingRow
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label

_BESIDE = 900  # effective width from which documents and what was done stand beside each other
_LIST_WIDTH = 1.25  # times the width of an outline
_SHOWN = 100  # entries of a document that stand on the page; the log shows the others
_FIGURES = 2  # beside each other


class ImplementationPage(Page):
    """Show what was done for the document that is chosen, also when the library has it no longer."""

    key = "implementation"
    help_topic = "log"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._documents: tuple[Carried, ...] = ()
        self._wanted_targets: frozenset[str] = frozenset()
        self.shown: Implementation | None = None
        self.papers = ListingActions(desk, self)
        self._make_header()
        self._make_body()
        self._lay_out()
        bind(self, "back", lambda: self.wanted.emit("log", None))
        bind(self, "close", lambda: self.wanted.emit("log", None))
        bind(self, "print", self._print)
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Resolutions carried out")

    def on_shown(self) -> None:
        """Read the documents that entries cite."""
        self.refresh()

    def open(self, argument: object) -> None:
        """Show what was done for a document by one of its uids."""
        if isinstance(argument, str):
            self._wanted_targets = frozenset({argument})

    def refresh(self) -> None:
        """Read again; the document that is chosen stays."""
        book = self.desk.book
        self.desk.tasks.run(
            lambda _: carried_out(book), self._on_documents, self.desk.messages.error, owner=self, slot="documents"
        )

    def retranslate(self) -> None:
        """Set every text."""
        self.header.set_title(self.title())
        self.back.set_name(self.tr("Back to the log"))
        self.list.setAccessibleName(self.tr("Documents that entries of the log carry out"))
        words = (
            (self.copy_button, self.tr("Copy the text")),
            (self.export_button, self.tr("Export, print")),
            (self.entries_button, self.tr("See the entries")),
            (self.read_button, self.tr("Read the document")),
        )
        for button, text in words:
            button.setText(text)
            button.updateGeometry()
        self.print_action.setText(self.tr("Print the list …"))
        self.save_actions[PaperKind.PDF].setText(self.tr("Save as PDF …"))
        self.save_actions[PaperKind.XLSX].setText(self.tr("Save for Excel …"))
        self.save_actions[PaperKind.DOCX].setText(self.tr("Save for Word …"))
        told = self.tr("Link entries of the log to resolutions: what was done for each is gathered here.")
        self.nothing.set_words(self.tr("No entry carries a document out yet"), told)
        self._fill_list()
        if self.shown is not None:
            self._on_read(self.shown)

    # reading

    def _on_documents(self, documents: tuple[Carried, ...]) -> None:
        self._documents = documents
        chosen = self.shown.document.targets if self.shown else frozenset[str]()
        wanted = self._wanted_targets or chosen
        self._wanted_targets = frozenset()
        self._fill_list()
        place = next((at for at, one in enumerate(documents) if one.targets & wanted), 0)
        self.nothing.setVisible(not documents)
        self._panes.setVisible(bool(documents))
        for button in (self.copy_button, self.export_button):
            button.setEnabled(bool(documents))
        if documents:
            self.list.setCurrentRow(place)
            self._ask(documents[place])

    def _fill_list(self) -> None:
        current = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in self._documents:
                told = " · ".join((count_words(one.count), f"{one.newest:%d/%m/%Y}"))
                row = FoundRow(one.label or one.title, told)
                item = QListWidgetItem()
                item.setData(ROW_ROLE, row)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, row.sentence)
                item.setToolTip(one.title)
                self.list.addItem(item)
            self.list.setCurrentRow(current)

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._documents):
            self._ask(self._documents[row])

    def _ask(self, document: Carried) -> None:
        book = self.desk.book
        self.desk.tasks.run(
            lambda _: look_at_document(book, document),
            self._on_read,
            self.desk.messages.error,
            owner=self,
            slot="document",
        )

    def _on_read(self, told: Implementation) -> None:
        self.shown = told
        document, summary = told.document, told.summary
        self._name.setText(document.label or document.title)
        lost = self.tr("The library does not have it now.")
        self._about.set_plain(_begun(document.title) if document.known else lost)
        self._about.setVisible(bool(self._about.plain))
        self.read_button.setVisible(document.known)
        counted = [
            count_words(summary.count),
            self.tr("%n person(s) took part, each time counted", "", summary.turns) if summary.turns else "",
            self.tr("{0} hours").format(amount(summary.hours)) if summary.hours else "",
        ]
        self._counts.set_full(" · ".join(filter(None, counted)))
        self._show_figures(told)
        self._show_entries(told)

    def _show_figures(self, told: Implementation) -> None:
        _clear(self._figures)
        for one in told.summary.figures:
            made = QWidget()
            row = QHBoxLayout(made)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(ElidedLabel(one.name), 1)
            value = label(f"{amount(one.value)} {one.unit}".strip(), "strong")
            row.addWidget(value)
            made.setAccessibleName(figure_words(one))
            self._figures.addWidget(made)
        self._figures_head.setText(self.tr("In figures"))
        self._figures_head.setVisible(bool(told.summary.figures))

    def _show_entries(self, told: Implementation) -> None:
        _clear(self._entries)
        self._entries_head.setText(self.tr("What was done"))
        for one in reversed(told.summary.entries[-_SHOWN:]):
            button = Button(self.desk.theme, f"{one.day:%d/%m/%Y}", Kind.TEXT)
            button.setAccessibleName(f"{one.day:%d/%m/%Y}, {one.title}")
            button.setMinimumWidth(self._day_width(button))
            button.clicked.connect(lambda _=False, entry=one.id: self.wanted.emit("log", entry))
            words = one.title if not one.result else f"{one.title}. {one.result}"
            made = QWidget()
            row = QHBoxLayout(made)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(self.desk.theme, words), 1)
            self._entries.addWidget(made)
        if (more := told.summary.count - _SHOWN) > 0:
            button = Button(self.desk.theme, self.tr("See %n earlier entries in the log", "", more), Kind.TEXT)
            button.clicked.connect(lambda _=False: self._see_entries())
            self._entries.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _day_width(self, button: Button) -> int:
        """Return the width of the widest day, so that all stand in one column."""
        m = self.desk.theme.metrics
        return QFontMetrics(button.font()).horizontalAdvance("00/00/0000") + 2 * m.button_pad + m.gap_3

    # going elsewhere

    def _copy(self) -> None:
        if self.shown is not None:
            QGuiApplication.clipboard().setText(self.shown.text)
            name = self.shown.document.label or self.shown.document.title
            self.desk.messages.info(lambda: self.tr("Copied: what was done for {0}").format(name))

    def _see_entries(self) -> None:
        if self.shown is not None:
            self.wanted.emit("log", self.shown.document)

    def _read(self) -> None:
        if self.shown is not None and self.shown.document.known:
            self.wanted.emit("reader", Place(min(self.shown.document.targets)))

    def _listed(self) -> Wanted | None:
        papers, told = ActivityPapers(self.desk.book), self.shown
        if told is None:
            return None
        return Wanted(lambda: papers.document(told), papers.name(f"Thực hiện {told.document.label}"))

    def _print(self) -> None:
        if (wanted := self._listed()) is not None:
            self.papers.print_(wanted)

    def _save(self, kind: PaperKind) -> None:
        if (wanted := self._listed()) is not None:
            self.papers.save(kind, wanted)

    # looks

    def _make_header(self) -> None:
        theme = self.desk.theme
        self.header = PageHeader(theme, "")
        self.back = IconButton(theme, "arrow-left", "")
        self.back.clicked.connect(lambda _=False: self.wanted.emit("log", None))
        self.header.set_back(self.back)
        self.copy_button = Button(theme, "", Kind.PRIMARY, icon="copy")
        self.copy_button.clicked.connect(lambda _=False: self._copy())
        self.export_button = Button(theme, "", icon="export")
        self._menu = QMenu(self)
        self.print_action = self._menu.addAction("", self._print)
        self.save_actions = {kind: self._menu.addAction("", partial(self._save, kind)) for kind in PaperKind}
        self.export_button.clicked.connect(
            lambda _=False: self._menu.popup(self.export_button.mapToGlobal(self.export_button.rect().bottomLeft()))
        )
        for action in (self.export_button, self.copy_button):
            self.header.add_action(action)

    def _make_body(self) -> None:
        theme = self.desk.theme
        self.list = QListWidget()
        self.list.setObjectName("outline")
        self.list.setItemDelegate(FoundRowDelegate(theme, self.list))
        self.list.currentRowChanged.connect(self._on_chosen)
        self._name = label("", "dialog")
        self._about = Paragraph(theme, "", "second")
        self._counts = ElidedLabel("", "strong")
        self.read_button = Button(theme, "", Kind.TEXT, icon="book-open")
        self.read_button.clicked.connect(lambda _=False: self._read())
        self.entries_button = Button(theme, "", Kind.TEXT, icon="notebook")
        self.entries_button.clicked.connect(lambda _=False: self._see_entries())
        self._figures_head, self._entries_head = label("", "section"), label("", "section")
        self._figures, self._entries = QVBoxLayout(), QVBoxLayout()
        self.nothing = EmptyState(theme, "check-square", "", "")
        self.nothing.hide()

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self._area = ColumnScroll()
        buttons = FittingRow(theme)
        buttons.row.addWidget(self.entries_button)
        buttons.row.addWidget(self.read_button)
        buttons.row.addStretch(1)
        for part in (self._name, self._about, self._counts):
            self._area.column.addWidget(part)
        self._area.column.addWidget(buttons)
        self._area.column.addWidget(self._figures_head)
        self._area.column.addLayout(self._figures)
        self._area.column.addWidget(rule(theme))
        self._area.column.addWidget(self._entries_head)
        self._area.column.addLayout(self._entries)
        self._area.column.addStretch(1)
        self._panes = QWidget()
        row = QHBoxLayout(self._panes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(upright_rule(theme))
        row.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._panes, 1)
        column.addWidget(self.nothing, 1)
        self.setFocusProxy(self.list)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self.list.setFixedWidth(round(_LIST_WIDTH * m.outline))
        self._area.column.setContentsMargins(m.page_left, m.gap_5, m.page_right, m.gap_5)
        self._area.column.setSpacing(m.gap_3)
        self._figures.setSpacing(m.gap_1)
        self._entries.setSpacing(m.gap_1)


def _begun(title: str) -> str:
    return title[:1].upper() + title[1:]


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
