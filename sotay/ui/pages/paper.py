# The page of a paper: minutes, a resolution or a report, edited as text, reviewed, adopted, corrected, printed.
# It must not know how papers are kept or told from the facts.

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from sotay.domain.errors import Code, SotayError
from sotay.services.cell import cell_of
from sotay.services.paper_books import resolution_book
from sotay.services.paper_files import TYPE_NAMES, PaperFiles
from sotay.services.papers import RESOLUTION, Paper, PaperState
from sotay.services.report_papers import figures_listing, figures_name
from sotay.services.reports import Period
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.paper_actions import PaperActions, PaperFile, WantedPapers
from sotay.ui.pages.paper_deeds import PaperDeeds
from sotay.ui.pages.paper_records import PaperRecords
from sotay.ui.pages.paper_seen import Asked, Seen
from sotay.ui.pages.paper_tables import PaperTables
from sotay.ui.pages.paper_typing import PaperTyping
from sotay.ui.pages.paper_view import PaperView
from sotay.ui.pages.paper_words import number_words, type_words
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.tones import Tone


class PaperPage(Page):
    """Show one paper of a meeting; keep what is typed by itself."""

    key = "paper"
    icon = "file-text"
    help_topic = "meetings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._asked = Asked()
        self._seen: Seen | None = None
        self.view = PaperView(desk.theme, self)
        self.typing = PaperTyping(desk, self.view.editor, self)
        self.deeds = PaperDeeds(desk, self.typing.save, self)
        self.files, self.lists = PaperActions(desk, self), ListingActions(desk, self)
        self.records = PaperRecords(desk, self)
        self.tables = PaperTables(desk.theme, self.view.editor, self)
        self.setFocusProxy(self.view.editor)
        self._connect()
        self._connect_deeds()
        self.retranslate()

    # what a page does

    def title(self) -> str:
        """Return what the paper is."""
        return type_words(self._seen.paper.type) if self._seen else self.tr("Paper of the cell")

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate()
        if self._seen is not None:
            self._show(self._seen)

    def open(self, argument: object) -> None:
        """Show a paper: an id, ("minutes" | "resolution", meeting id), or ("report", name of a period)."""
        self.typing.save()
        asked = Asked.of(argument)
        if asked != self._asked:
            self._asked, self._seen = asked, None
            self.setWindowTitle(self.title())  # told anew once the paper is read, though it be of the same type
            self.typing.follow(None)
            self.view.show_nothing()
        self.refresh()

    def refresh(self) -> None:
        """Tell the paper anew from the facts; what is being typed stays."""
        if self._asked == Asked():
            return
        self.typing.save()
        book, asked = self.desk.book, self._asked
        # Behind the writes of before; a new draft is itself a write.
        self.desk.tasks.run(
            lambda _: asked.read(book), self._on_read, self._on_gone, owner=self, slot="paper", lane=Lane.NOTEBOOK
        )

    def settle(self) -> None:
        """Write down at once what was typed."""
        self.typing.settle()

    def focus_search(self) -> None:
        """Find words in the text."""
        self.view.begin_find()

    # reading

    def _on_read(self, seen: Seen) -> None:
        if self.typing.is_dirty:
            return  # typed since; the facts are told anew next time
        shown, self._seen = self.typing.paper, seen
        if shown is None or shown.blocks != seen.paper.blocks or shown.id != seen.paper.id:
            self.view.editor.show_blocks(seen.paper.blocks)
        self.typing.follow(seen.paper)
        self._show(seen)
        if shown is None and self.isVisible():  # just opened: what is typed goes into the text
            self.view.editor.setFocus()

    def _on_gone(self, error: Exception) -> None:
        if isinstance(error, SotayError) and error.code is Code.NOTHING_DECIDED:
            self.view.show_undecided()
            return
        self.desk.messages.error(error, self.refresh)

    def _show(self, seen: Seen) -> None:
        self.view.show_paper(seen.paper, seen.history, editable=seen.editable)
        self._tell_banner(seen)
        self.setWindowTitle(self.title())

    def _tell_banner(self, seen: Seen) -> None:
        paper, banner = seen.paper, self.view.banner
        if not seen.is_newest:
            newest = BannerAction(self.tr("Show the newest version"), lambda: self.open(seen.history[-1].id))
            banner.show_message(Tone.GREY, self.tr("This is an earlier version, as it was adopted."), (newest,))
        elif paper.state is PaperState.ADOPTED:
            number = number_words(paper)
            told = self.tr("Adopted as {0}. It is locked; changes are made as a correction.").format(number)
            correct = BannerAction(self.tr("Correct it"), self.deeds.correct)
            banner.show_message(Tone.GREEN, told, (correct,), strong=number)
        elif paper.state is PaperState.REVIEWED:
            again = BannerAction(self.tr("Edit it again"), self.deeds.unreview)
            banner.show_message(Tone.INK, self.tr("Reviewed. It can be adopted now."), (again,))
        elif paper.revision > 1:
            told = self.tr("A correction: {0}").format(paper.reason)
            drop = BannerAction(self.tr("Discard the correction"), lambda: self.deeds.discard(seen.history[-2].id))
            banner.show_message(Tone.AMBER, told, (drop,))
        else:
            banner.hide()

    # what is done with it

    def _go_on(self) -> None:
        if self._seen is not None and self._seen.paper.state is PaperState.DRAFT:
            self.deeds.review()
        else:
            self.deeds.adopt()

    def _restore(self) -> None:
        block = self.view.editor.current
        if block is not None:
            self.deeds.restore(block.key)

    def _see(self, paper_id: int) -> None:
        self._asked = Asked(paper_id)

    def _on_done(self) -> None:
        self.refresh()
        self.changed.emit(Changes.of("papers"))

    # files

    def _print(self) -> None:
        if (paper := self.typing.save()) is not None:
            self.files.print_(self._wanted(paper, to_sign=True))

    def _save_file(self, kind: PaperFile) -> None:
        if (paper := self.typing.save()) is not None:
            self.files.save(kind, self._wanted(paper, to_sign=paper.state is PaperState.ADOPTED))

    def _save_figures(self) -> None:
        """Save the figures of a report as a sheet."""
        if self._seen is not None and self._seen.period is not None:
            self.lists.save(PaperKind.XLSX, self.figures_wanted(self._seen.period))

    def figures_wanted(self, period: Period) -> Wanted:
        """Return what makes the figures of a period, as they are now, and what their file is called."""
        book = self.desk.book
        kept = book.workspace.notebook
        return Wanted(lambda: figures_listing(book.reports.facts(period), cell_of(kept)), figures_name(period))

    def _print_book(self) -> None:
        """Print the book that the paper belongs to: resolutions as a list, minutes as they are, one after the other."""
        book, paper = self.desk.book, self.typing.save()
        if paper is None:
            return
        days = paper.day.replace(month=1, day=1), paper.day.replace(month=12, day=31)
        name = f"Sổ {TYPE_NAMES[paper.type].lower()} {paper.day.year}"
        if paper.type == RESOLUTION:
            kept = book.workspace.notebook
            self.lists.print_(Wanted(lambda: resolution_book(kept, book.papers.book(RESOLUTION, *days), *days), name))
        else:
            self.files.print_(WantedPapers(lambda: book.papers.book(paper.type, *days), name, to_sign=True))

    def _wanted(self, paper: Paper, *, to_sign: bool) -> WantedPapers:
        name = PaperFiles(self.desk.book.workspace.notebook).name(paper)
        return WantedPapers(lambda: (paper,), name, to_sign)

    # together

    def _leave(self) -> None:
        if self._asked.period or (self._seen and self._seen.period):
            self.wanted.emit("reports", None)
            return
        meeting_id = self._seen.paper.meeting_id if self._seen else self._asked.meeting_id
        self.wanted.emit("meeting" if meeting_id else "meetings", meeting_id or None)

    def _connect(self) -> None:
        view = self.view
        self.typing.kept_changed.connect(lambda: view.bar.show_kept(kept=not self.typing.is_dirty))
        view.bar.gap_wanted.connect(view.editor.go_to_gap)
        view.bar.restore_wanted.connect(self._restore)
        view.side.revision_wanted.connect(self.open)
        view.back.clicked.connect(self._leave)
        view.meeting_button.clicked.connect(self._leave)
        view.do_button.clicked.connect(self._go_on)
        view.print_button.clicked.connect(self._print)
        view.editor.records_wanted.connect(self.records.show)
        self.records.wanted.connect(self.wanted)
        for name, run in (("print", self._print), ("save", self.typing.save), ("back", self._leave)):
            bind(self, name, run)
        bind(self, "next_gap", view.editor.go_to_gap)
        bind(self, "previous_gap", view.editor.go_back_to_gap)
        bind(self, "records", view.editor.ask_for_records)
        bind(self, "table", self.tables.open)
        view.editor.grid_wanted.connect(self.tables.open)
        view.legend.table_wanted.connect(self.tables.open)

    def _connect_deeds(self) -> None:
        menu, deeds = self.view.menu, self.deeds
        deeds.wanted.connect(self._see)
        deeds.done.connect(self._on_done)
        menu.file_wanted.connect(self._save_file)
        menu.adopt.triggered.connect(deeds.adopt)
        menu.retell.triggered.connect(deeds.retell)
        menu.correct.triggered.connect(deeds.correct)
        menu.term.triggered.connect(deeds.settle_term)
        menu.book.triggered.connect(self._print_book)
        menu.figures.triggered.connect(self._save_figures)

    # Qt overrides
    def hideEvent(self, event: QHideEvent) -> None:
        """Write what was typed into the paper when the page is left."""
        super().hideEvent(event)
        self.typing.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page its new room."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
