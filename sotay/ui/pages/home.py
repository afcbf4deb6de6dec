# The first page: the next meeting, what is late or due, what must be read or was being read, what is new.
# It must not know packs as files or how search works.

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QDate, QLocale, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from sotay.domain.progress import Progress
from sotay.services.book import Book
from sotay.services.duties import DutyRow
from sotay.services.member_list import Due, MemberList
from sotay.services.news import Age, News, Reading, Today, look_at_today
from sotay.ui.delegates.pack_change import PackChangeDelegate
from sotay.ui.delegates.result_row import ResultRowDelegate
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.home_backups import Worry, worry
from sotay.ui.pages.home_due import HomeDue
from sotay.ui.pages.home_duties import HomeDuties
from sotay.ui.pages.home_meeting import HomeWork, Work, look_at_work
from sotay.ui.pages.news_rows import PLACE_ROLE, NewsModel, ReadingModel
from sotay.ui.pages.step_frame import in_the_middle, upright_rule
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label
from sotay.ui.widgets.tones import Tone

_SIDE = 470
_WIDEST = 1.15  # times that; the left column needs the rest of the page
_BESIDE = 1100  # effective width of the page from which new documents have room beside the rest
_LEAST_ROWS = 2


Waiting = tuple[tuple[DutyRow, ...], tuple[Due, ...]]
Looked = tuple[Today, Worry | None, Work]


class HomePage(Page):
    """Show what is due to be read; ask for the reader, the library or the packs."""

    key = "home"
    icon = "sun-horizon"
    help_topic = "home"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._today: Today | None = None
        self._worry: Worry | None = None
        self._due: Waiting = ((), ())
        self._work: Work | None = None
        self.due: HomeDue | None = None
        self.duties: HomeDuties | None = None
        self._due_place: QWidget | None = None
        self.work: HomeWork | None = None
        self.unread: QListView | None = None
        self.reading: QListView | None = None
        self.new: QListView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        desk.theme.changed.connect(self.retranslate)
        self._was_narrow = False
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Today")

    def count(self) -> int:
        """Return how many documents must still be read, as far as the page has looked."""
        return len(self._today.unread) if self._today else 0

    def on_shown(self) -> None:
        """Read what is due."""
        self.refresh()

    def refresh(self) -> None:
        """Read what is due; the page is built again only when something has changed."""
        book = self.desk.book

        def read(_: Progress) -> Looked:
            today = look_at_today(book.workspace, book.notes, book.today)
            return today, worry(book.backups.status(), book.clock()), look_at_work(book)

        self.desk.tasks.run(read, self._on_looked, owner=self, slot="today")
        # What is due about thousands of members takes a second; the rest of the page does not wait for it.
        self.desk.tasks.run(lambda _: _urgent(book), self._on_due, owner=self, slot="due")

    def retranslate(self) -> None:
        """Build the page again, in the language and the look of now."""
        while (item := self._column.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.unread = self.reading = self.new = self.due = self.duties = self.work = self._due_place = None
        self._was_narrow = self._is_narrow()
        today = self.desk.book.today
        day = QLocale().toString(QDate(today.year, today.month, today.day), "dddd, dd/MM/yyyy")
        self._column.addWidget(PageHeader(self.desk.theme, self.title(), day))
        self._column.addWidget(self._body(), 1)

    def _on_looked(self, found: Looked) -> None:
        today, found_worry, work = found
        if (today, found_worry) == (self._today, self._worry) and work.is_like(self._work):
            return
        self._today, self._worry, self._work = found
        self.retranslate()
        waiting = len(today.unread)
        self.counted.emit(waiting, self.tr("%n document(s) must be read", "", waiting))

    def _on_due(self, due: Waiting) -> None:
        if due != self._due:
            self._due = due
            self._show_due()

    def _show_due(self) -> None:
        """Put what is due into the place kept for it; the rest of the page stays as it is."""
        if self._due_place is None:  # nothing is known yet: it comes with the page
            return
        for old in (self.duties, self.due):
            if old is not None:
                old.hide()
                old.deleteLater()
        self.duties = self.due = None
        duties, members = self._due
        if duties:
            self.duties = HomeDuties(self.desk.theme, duties, self.desk.book.today)
        if members:
            self.due = HomeDue(self.desk.theme, members)
        for part in (self.duties, self.due):
            if part is not None:
                part.wanted.connect(self.wanted)
                self._due_column.addWidget(part)
        self._due_place.setVisible(bool(duties or members))

    def _body(self) -> QWidget:
        if self._today is None:
            return QWidget()
        news = self._today.news
        if news is not None:
            return self._panes(self._today, news)
        return self._below(self._first_things(None), self._empty())

    def _first_things(self, news: News | None) -> list[QWidget]:
        """Return what comes first: one banner, the next meeting, late tasks, what is due about members."""
        banner = self._most_serious(news)
        found: list[QWidget] = [] if banner is None else [banner]
        if self._work:
            self.work = HomeWork(self.desk.theme, self._work)
            self.work.wanted.connect(self.wanted)
            found.append(self.work)
        found.append(self._new_due_place())
        return found

    def _new_due_place(self) -> QWidget:
        """Return where what is due stands, by the calendar and about members: it is known later than the rest."""
        self._due_place = QWidget()
        self._due_column = QVBoxLayout(self._due_place)
        self._due_column.setContentsMargins(0, 0, 0, 0)
        self._due_column.setSpacing(self.desk.theme.metrics.gap_3)
        self._show_due()
        return self._due_place

    def _empty(self) -> QWidget:
        button = Button(self.desk.theme, self.tr("Import a pack"), Kind.PRIMARY, icon="package")
        button.clicked.connect(self._on_packs_wanted)
        told = self.tr("Import the first pack, and the new documents are listed here.")
        title = self.tr("The book has no documents yet")
        return in_the_middle(EmptyState(self.desk.theme, "books", title, told, button))

    def _panes(self, today: Today, news: News) -> QWidget:
        area = self._left(today, news)
        if self._is_narrow():
            self._add_new_below(area.column, today, news)
            return area
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 1)
        row.addWidget(self._new_pane(today, news))
        return holder

    def _is_narrow(self) -> bool:
        return self.width() < _BESIDE * self.desk.theme.metrics.scale

    def _left(self, today: Today, news: News) -> ColumnScroll:
        """Return the left column, which scrolls as a whole where large text leaves no room."""
        m = self.desk.theme.metrics
        area = ColumnScroll()
        left = area.column
        left.setContentsMargins(m.page_left, m.gap_4, m.gap_5, m.gap_4)
        left.setSpacing(m.gap_3)
        for part in self._first_things(news):
            left.addWidget(part)
        self._add_unread(left, today)
        if today.reading:
            self._add_reading(left, today.reading)
        if not today.unread:
            left.addStretch(1)
        return area

    def _most_serious(self, news: News | None) -> Banner | None:
        """Return one banner: what is wrong with the backups, unless the pack is overdue and that is more serious."""
        red_pack = news is not None and news.age not in (Age.FRESH, Age.AMBER)
        if self._worry is not None and not (red_pack and self._worry.tone is Tone.AMBER):
            return self._worry_banner(self._worry)
        return None if news is None or news.age is Age.FRESH else self._overdue(news)

    def _worry_banner(self, worry: Worry) -> Banner:
        banner = Banner(self.desk.theme, parent=self)
        action = BannerAction(self.tr("See to the backups"), lambda: self.wanted.emit("backups", None))
        banner.show_message(worry.tone, worry.told, (action,))
        return banner

    def _below(self, first: Sequence[QWidget], body: QWidget) -> QWidget:
        m = self.desk.theme.metrics
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(m.page_left, m.gap_4, m.page_right, m.gap_4)
        for part in first:
            column.addWidget(part)
        column.addWidget(body, 1)
        return holder

    def _overdue(self, news: News) -> Banner:
        banner = Banner(self.desk.theme, parent=self)
        told = self.tr("The newest pack is {0} days old; the next one is due. Ask the issuer for it.")
        tone = Tone.AMBER if news.age is Age.AMBER else Tone.SON
        action = BannerAction(self.tr("Import a pack"), self._on_packs_wanted)
        banner.show_message(tone, told.format(news.days), (action,))
        return banner

    def _add_unread(self, left: QVBoxLayout, today: Today) -> None:
        name = self.tr("Must be read")
        left.addWidget(self._heading(name, len(today.unread)))
        if not today.unread:
            told = self.tr("Everything that must be read has been read.")
            left.addWidget(Paragraph(self.desk.theme, told, "second"))
            return
        self.unread = self._list(NewsModel(today.unread, self), name)
        self.unread.setItemDelegate(ResultRowDelegate(self.desk.theme, self.unread))
        rows = min(len(today.unread), _LEAST_ROWS)
        self.unread.setMinimumHeight(rows * self.desk.theme.metrics.row_result)
        left.addWidget(self.unread, 1)

    def _add_reading(self, left: QVBoxLayout, readings: Sequence[Reading]) -> None:
        name = self.tr("Go on reading")
        left.addWidget(self._heading(name))
        self.reading = self._list(ReadingModel(readings, self), name)
        self.reading.setItemDelegate(PackChangeDelegate(self.desk.theme, self.reading))
        self.reading.setFixedHeight(len(readings) * self.desk.theme.metrics.row_change)
        left.addWidget(self.reading)

    def _new_pane(self, today: Today, news: News) -> QWidget:
        m = self.desk.theme.metrics
        pane = QWidget()
        pane.setFixedWidth(round(_SIDE * min(m.scale, _WIDEST)))
        column = QVBoxLayout()
        column.setContentsMargins(0, m.gap_4, 0, 0)
        column.setSpacing(m.gap_2)
        row = QHBoxLayout(pane)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(upright_rule(self.desk.theme))
        row.addLayout(column)
        head = self._new_head(news)
        head.setContentsMargins(m.gap_4, 0, m.gap_3, 0)
        column.addLayout(head)
        self.new = self._new_list(today, news)
        column.addWidget(self.new, 1)
        return pane

    def _add_new_below(self, column: QVBoxLayout, today: Today, news: News) -> None:
        """Add the new documents under the rest: a narrow window or large text leaves no room beside it."""
        column.addLayout(self._new_head(news))
        self.new = self._new_list(today, news)
        rows = min(self.new.model().rowCount(), 2 * _LEAST_ROWS)
        self.new.setMinimumHeight(rows * self.desk.theme.metrics.row_result)
        column.addWidget(self.new)

    def _new_list(self, today: Today, news: News) -> QListView:
        waiting = {document.card.uid for document in today.unread}
        others = [document for document in news.documents if document.card.uid not in waiting]
        made = self._list(NewsModel(others, self), self.tr("New documents"))
        made.setItemDelegate(ResultRowDelegate(self.desk.theme, made))
        return made

    def _new_head(self, news: News) -> QVBoxLayout:
        record = news.pack.record
        library = Button(self.desk.theme, self.tr("Open the library"), Kind.TEXT, size=Size.SMALL)
        library.clicked.connect(lambda: self.wanted.emit("library", None))
        row = QHBoxLayout()
        row.addWidget(label(self.tr("New documents"), "section"))
        row.addStretch(1)
        row.addWidget(library)
        counts = self.tr("{0}: {1} new, {2} changed, {3} withdrawn").format(
            record.title, record.counts.added, record.counts.changed, record.counts.withdrawn
        )
        issued = self.tr("Issued {0}, imported {1}").format(
            f"{record.issued:%d/%m/%Y}", f"{record.imported_at.astimezone():%d/%m/%Y}"
        )
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(row)
        head.addWidget(ElidedLabel(counts, "caption"))
        head.addWidget(ElidedLabel(issued, "caption"))
        return head

    def _heading(self, text: str, count: int = 0) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(text, "section"))
        if count:
            row.addWidget(label(str(count), "second"))
        row.addStretch(1)
        return holder

    def _list(self, model: QAbstractItemModel, name: str) -> QListView:
        view = QListView()
        model.setParent(view)
        view.setModel(model)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(name)
        view.activated.connect(self._on_document_chosen)
        view.clicked.connect(self._on_document_chosen)
        return view

    def _on_packs_wanted(self) -> None:
        self.wanted.emit("packs", None)

    def _on_document_chosen(self, index: QModelIndex) -> None:
        self.wanted.emit("reader", index.data(PLACE_ROLE))

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the new documents beside the rest or under it, where the new width wants the other."""
        super().resizeEvent(event)
        if self._today is not None and self._was_narrow != self._is_narrow():
            self.retranslate()


def _urgent(book: Book) -> Waiting:
    """Return what has a day, the most urgent first; gaps of the register wait on its own page."""
    return book.duties.due(), tuple(due for due in MemberList(book.members).due() if due.is_urgent)
