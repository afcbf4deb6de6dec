# The page of the activity log: entries found, looked at as a table or a month, written and changed in the form.
# It must not know how entries are stored, nor what they come to.

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.activities import Link, LinkKind
from sotay.domain.progress import Progress
from sotay.services.activity_form import Offers, offers
from sotay.services.activity_kinds import kind_icons
from sotay.services.activity_papers import ActivityPapers
from sotay.services.activity_view import Carried, LogRow, Period, document_uid, look_at_rows
from sotay.services.places import Place
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.log_attachments import LogAttachments
from sotay.ui.pages.log_model import LogAnswer
from sotay.ui.pages.log_summary import SummaryDialog
from sotay.ui.pages.log_view import LogView
from sotay.ui.pages.log_writer import LogWriter

_Read = tuple[LogAnswer, bool]


class LogPage(Page):
    """Ask `desk.book.log` and show its entries in `view`."""

    key = "log"
    icon = "notebook"
    help_topic = "log"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._answered = self._is_empty = False
        self._wanted_entry = 0
        self.view = LogView(desk.theme, kind_icons(), lambda: desk.book.today)
        self.writer = LogWriter(desk, self.view, self)
        self.attachments = LogAttachments(desk, self.view.pane.form.files)
        self.papers = ListingActions(desk, self)
        self.summary: SummaryDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect_list()
        self._connect_menus()
        self._connect_keys()
        self.retranslate()

    @property
    def answered(self) -> bool:
        """Tell whether entries are shown, or that there are none."""
        return self._answered

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Activity log")

    def on_shown(self) -> None:
        """Read the entries, where nothing is shown yet."""
        if not self._answered:
            self.refresh()

    def refresh(self) -> None:
        """Ask again; what is chosen and what was typed stays."""
        self._ask()
        self._ask_offers()
        self.writer.read_again()

    def open(self, argument: object) -> None:
        """Show an entry by its id, those of a document, those of a period, or an empty form for "new" or a day."""
        if isinstance(argument, int):
            self._wanted_entry = argument
            self.view.table.show_entry(argument)
            self.writer.open(argument)
        elif isinstance(argument, Carried):
            self.view.bar.show_document(argument)
        elif isinstance(argument, Period):
            self.view.bar.show_period(argument)
        elif isinstance(argument, date):
            self.writer.begin(argument)
        elif argument == "new":
            self.writer.begin()

    def settle(self) -> None:
        """Keep what was typed."""
        self.writer.settle()

    def focus_search(self) -> None:
        """Put the focus into the search."""
        self.view.focus_search()

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate(self.title())
        if self._answered:
            self.view.show_total(self.view.model.answer.total, is_empty=self._is_empty)

    # asking

    def _ask(self) -> None:
        log, question = self.desk.book.log, self.view.bar.question

        def read(_: Progress) -> _Read:
            found = log.find(question)
            return LogAnswer.of(found), not found.ids and log.span() is None

        self.desk.tasks.run(read, self._on_answer, self._failed(self._ask), owner=self, slot="answer")
        self._ask_month()

    def _on_answer(self, read: _Read) -> None:
        answer, self._is_empty = read
        view, scrolled = self.view, self.view.table.verticalScrollBar().value()
        chosen, current = view.table.selected_ids(), view.model.id_at(view.table.currentIndex().row())
        same = answer.places == view.model.answer.places
        self._answered = True
        view.model.set_answer(answer)
        view.show_total(answer.total, is_empty=self._is_empty)
        if not same:
            view.table.select(chosen if len(chosen) > 1 else ())
            if current:
                view.table.show_entry(current)
        if self._wanted_entry:
            view.table.show_entry(self._wanted_entry)
            self._wanted_entry = 0
        elif same or current:
            view.table.verticalScrollBar().setValue(scrolled)
        else:
            view.table.begin()

    def _ask_month(self, _: object = None) -> None:
        if not self.view.shows_calendar:
            return
        book, month, asked = self.desk.book, self.view.calendar.month, self.view.bar.question
        question = replace(asked, first=month.first, last=month.last)

        def read(_: Progress) -> tuple[LogRow, ...]:
            return look_at_rows(book, book.log.find(question).ids)

        self.desk.tasks.run(
            read, self.view.calendar.grid.show_rows, self._failed(self._ask_month), owner=self, slot="month"
        )

    def _ask_offers(self) -> None:
        book = self.desk.book
        self.view.menus.show_templates(book.log.templates())
        self.desk.tasks.run(
            lambda _: offers(book), self._on_offers, self._failed(self._ask_offers), owner=self, slot="offers"
        )

    def _on_offers(self, found: Offers) -> None:
        self.writer.set_people(found.people)
        self.view.bar.offer(found)

    def _fetch(self, ids: Sequence[int]) -> None:
        book, answer = self.desk.book, self.view.model.answer

        def arrived(rows: tuple[LogRow, ...]) -> None:
            self.view.model.add_rows(answer, rows)

        self.desk.tasks.run(
            lambda _: look_at_rows(book, ids), arrived, self._failed(self.refresh), owner=self, slot="rows"
        )

    def _failed(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.desk.messages.error(error, again)

    # going elsewhere

    def _connect_list(self) -> None:
        view, writer = self.view, self.writer
        view.bar.changed.connect(self._ask)
        view.bar.turned.connect(self._ask_month)
        view.model.wanted.connect(self._fetch)
        view.table.chosen.connect(self._open_place)
        view.table.removal_wanted.connect(lambda: writer.remove(view.table.wanted_ids()))
        view.calendar.month_wanted.connect(self._ask_month)
        view.calendar.grid.opened.connect(writer.open)
        view.calendar.grid.day_wanted.connect(writer.begin)
        for button in (view.add_button, view.first_add):
            button.clicked.connect(lambda _=False: writer.begin())
        marked = view.marked
        for signal, ask in (
            (marked.kind_wanted, writer.ask_kind),
            (marked.day_wanted, writer.ask_day),
            (marked.people_wanted, writer.ask_people),
            (marked.link_wanted, writer.ask_link),
            (marked.removal_wanted, writer.remove),
        ):
            signal.connect(partial(self._on_marked, ask))
        writer.written.connect(lambda: self.changed.emit(Changes.of("log")))
        view.pane.form.links.opened.connect(self._follow)

    def _connect_menus(self) -> None:
        menus = self.view.menus
        menus.summary_wanted.connect(self._open_summary)
        menus.document_wanted.connect(lambda: self.wanted.emit("implementation", None))
        menus.kinds_wanted.connect(self.writer.ask_kinds)
        menus.print_wanted.connect(self._print)
        menus.save_wanted.connect(self._save)
        menus.template_chosen.connect(lambda template: self.writer.begin(template=template))
        menus.template_dropped.connect(self.writer.drop_template)

    def _connect_keys(self) -> None:
        bind(self, "new", self.writer.begin)
        bind(self, "save", self.writer.save)
        bind(self, "print", self._print)
        bind(self, "close", self._on_escape)

    def _on_escape(self) -> None:
        if self.view.is_opened:
            self.writer.close()

    def _open_place(self, place: int) -> None:
        if entry := self.view.model.id_at(place):
            self.writer.open(entry)

    def _on_marked(self, ask: Callable[[Sequence[int]], object]) -> None:
        if ids := self.view.table.selected_ids():
            ask(ids)

    def _follow(self, link: Link) -> None:
        """Open what an entry points at, where it is still there."""
        book = self.desk.book
        if link.kind is LinkKind.DOCUMENT:
            self.desk.tasks.run(
                lambda _: document_uid(book, link),
                lambda uid: self._read(link, uid),
                self.desk.messages.error,
                owner=self,
                slot="follow",
            )
        elif link.kind is LinkKind.MEETING:
            found = [row.meeting.id for row in book.meetings.all() if row.meeting.uid == link.target]
            self._go("meeting", found)
        else:
            found = [row.task.id for row in book.tasks.tasks() if row.task.uid == link.target]
            self._go("tasks", found)

    def _read(self, link: Link, uid: str) -> None:
        if uid:
            self.wanted.emit("reader", Place(uid))
        else:
            told = self.tr("{0} is no longer in the library. The entry keeps what it cites; load the pack that has it.")
            self.desk.messages.warn(told.format(link.label or self.tr("This document")))

    def _go(self, page: str, found: Sequence[int]) -> None:
        if found:
            self.wanted.emit(page, found[0])
        else:
            self.desk.messages.warn(self.tr("What this entry points at is no longer in the book."))

    # papers and sums

    def _listed(self) -> Wanted:
        papers, ids = ActivityPapers(self.desk.book), self.view.model.answer.ids
        return Wanted(lambda: papers.entries(ids), papers.name())

    def _print(self) -> None:
        if self.view.model.answer.total:
            self.papers.print_(self._listed())

    def _save(self, kind: PaperKind) -> None:
        self.papers.save(kind, self._listed())

    def _open_summary(self) -> None:
        self.summary = SummaryDialog(self.desk, self.window(), self.papers)
        self.summary.period_chosen.connect(self.view.bar.show_period)
        self.summary.open()
