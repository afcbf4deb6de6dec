# The page of reports: the periods of a year and how far their reports are; beside them the books to be printed.
# It must not know how figures are worked out, nor what a book says.

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.book import Book
from sotay.services.papers import MINUTES
from sotay.services.reports import ReportRow
from sotay.services.written_books import BookKind, WrittenBook, book_listing, book_name, is_landscape, written_books
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.paper_actions import PaperActions, PaperFile, WantedPapers
from sotay.ui.pages.reports_books import BookShelf
from sotay.ui.pages.reports_words import period_words, report_entry
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

_BESIDE = 900  # effective width from which periods and books stand beside each other
_REPORTS, _BOOKS = "reports", "books"


@dataclass(frozen=True, slots=True)
class _Read:
    year: int
    rows: tuple[ReportRow, ...]
    books: tuple[WrittenBook, ...]


class ReportsPage(Page):
    """Show the periods of a year; one opens the report on a period, which is made where there is none yet."""

    key = "reports"
    icon = "chart-bar"
    help_topic = "reports"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._year = desk.book.today.year
        self._seen: _Read | None = None
        self.lists, self.papers = ListingActions(desk, self), PaperActions(desk, self)
        self.header = PageHeader(desk.theme, "")
        self.before_button = IconButton(desk.theme, "caret-left", "")
        self.after_button = IconButton(desk.theme, "caret-right", "")
        self._shown_year = label("", "section")
        self.make_button = Button(desk.theme, "", Kind.PRIMARY)
        self.list = EntryList(desk.theme)
        self.parts = SegmentedChoice(desk.theme, "", (Choice(_REPORTS, ""), Choice(_BOOKS, "")))
        self.parts.set_current(_REPORTS)
        self.books = BookShelf(desk.theme)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Reports")

    def on_shown(self) -> None:
        """Read the reports: papers may have been adopted since."""
        self.refresh()

    def refresh(self) -> None:
        """Read the periods of the year again."""
        book, year = self.desk.book, self._year
        self.desk.tasks.run(
            lambda _: _read(book, year),
            self._on_read,
            lambda error: self.desk.messages.error(error, self.refresh),
            owner=self,
            slot="reports",
        )

    def retranslate(self) -> None:
        """Set every text."""
        self.header.set_title(self.title())
        self.before_button.set_name(self.tr("The year before"))
        self.after_button.set_name(self.tr("The year after"))
        self.list.setAccessibleName(self.tr("Periods of the year"))
        self.parts.setAccessibleName(self.tr("Parts of the page"))
        for key, words in ((_REPORTS, self.tr("Periods")), (_BOOKS, self.tr("Books"))):
            self.parts.segment(key).setText(words)
        self.books.retranslate()
        self._show()

    def _lay_out(self) -> None:
        for part in (self.before_button, self._shown_year, self.after_button, self.make_button):
            self.header.add_action(part)
        self._choice, area = QHBoxLayout(), ColumnScroll()
        self._choice.addWidget(self.parts)
        self._choice.addStretch(1)
        area.column.addWidget(self.books)
        area.column.addStretch(1)
        self._area, body = area, QHBoxLayout()
        self._body = body
        body.addWidget(self.list, 3)
        body.addWidget(area, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._choice)
        column.addLayout(body, 1)
        self._restyle()
        self.desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self._body.setContentsMargins(m.gap_5, m.gap_4, m.page_right, m.gap_4)
        self._body.setSpacing(m.gap_7)
        self._arrange()
        self._area.column.setContentsMargins(0, 0, m.gap_3, 0)

    def _arrange(self) -> None:
        """Show periods and books beside each other, or the one that is chosen."""
        beside = self.width() / self.desk.theme.metrics.scale >= _BESIDE
        periods = beside or self.parts.current() == _REPORTS
        self.parts.setVisible(not beside)
        m = self.desk.theme.metrics
        self._choice.setContentsMargins(m.gap_5, 0 if beside else m.gap_3, m.page_right, 0)
        self.list.setVisible(periods)
        self._area.setVisible(beside or not periods)
        self.make_button.setVisible(periods and self._seen is not None)

    def _connect(self) -> None:
        self.before_button.clicked.connect(lambda: self._go(-1))
        self.after_button.clicked.connect(lambda: self._go(1))
        self.parts.chosen.connect(lambda _: self._arrange())
        self.make_button.clicked.connect(lambda: self._open(self.list.current))
        self.list.opened.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda _: self._tell_button())
        self.books.print_wanted.connect(self._print)
        self.books.save_wanted.connect(self._save)

    def _go(self, years: int) -> None:
        self._year += years
        self.refresh()

    # periods

    def _on_read(self, seen: _Read) -> None:
        self._seen = seen
        self._show()

    def _show(self) -> None:
        today = self.desk.book.today
        self._shown_year.setText(str(self._year))
        self.after_button.setEnabled(self._year < today.year)
        seen = self._seen
        self._arrange()
        if seen is None:
            return
        self.list.show_rows([report_entry(at, row, today) for at, row in enumerate(seen.rows, 1)])
        if not self.list.current:
            self.list.choose(1)
        self._tell_button()
        self.books.show_books(seen.books)

    def _tell_button(self) -> None:
        """Say what becomes of the chosen period."""
        if self._seen is not None and (place := self.list.current):
            chosen = self._seen.rows[place - 1]
            words = self.tr("Make the report") if chosen.paper is None else self.tr("Open the report")
            self.make_button.setText(words)
            self.make_button.setToolTip(period_words(chosen.period))
            self.make_button.setAccessibleDescription(period_words(chosen.period))

    def _open(self, place: int) -> None:
        if self._seen is None or not place:
            return
        row = self._seen.rows[place - 1]
        if row.period.first > self.desk.book.today:
            self.desk.messages.info(lambda: self.tr("{0} has not begun.").format(period_words(row.period)))
        else:
            self.wanted.emit("report", row.period.name)

    # books

    def _print(self, kind: BookKind) -> None:
        if kind is BookKind.MINUTES:
            self.papers.print_(self._minutes())
        else:
            self.lists.print_(self._wanted(kind))

    def _save(self, kind: BookKind) -> None:
        if kind is BookKind.MINUTES:
            self.papers.save(PaperFile.PDF, self._minutes())
        else:
            self.lists.save(PaperKind.PDF, self._wanted(kind))

    def _wanted(self, kind: BookKind) -> Wanted:
        book, year = self.desk.book, self._year
        return Wanted(lambda: book_listing(book, kind, year), book_name(kind, year), landscape=is_landscape(kind))

    def _minutes(self) -> WantedPapers:
        papers, year = self.desk.book.papers, self._year
        days = self.desk.book.today.replace(year, 1, 1), self.desk.book.today.replace(year, 12, 31)
        return WantedPapers(lambda: papers.book(MINUTES, *days), book_name(BookKind.MINUTES, year), to_sign=True)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what the new width has room for."""
        super().resizeEvent(event)
        self._arrange()


def _read(book: Book, year: int) -> _Read:
    return _Read(year, book.reports.year(year), written_books(book, year))
