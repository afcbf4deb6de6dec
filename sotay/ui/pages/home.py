# The first page: the next meeting, what is to be done, two charts, what is new and must be read, what was being read.
# It must not know packs as files, how search works, nor how anything is stored or laid out.

from dataclasses import dataclass, replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from sotay.services.book import Book
from sotay.services.duties import DutyRow
from sotay.services.home import (
    Figures,
    NextMeeting,
    NoNames,
    Todo,
    in_order,
    look_at_figures,
    look_at_meeting,
    look_at_members,
    look_at_todos,
)
from sotay.services.home_warnings import DuesWarning
from sotay.services.news import Age, News, Today, look_at_today
from sotay.services.tasks import TaskRow
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.home_backups import Worry, worry
from sotay.ui.pages.home_deeds import HomeDeeds
from sotay.ui.pages.home_view import HomeView
from sotay.ui.pages.meetings_words import weekday_words
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.search_opener import SearchOpener
from sotay.ui.widgets.tones import Tone


@dataclass(frozen=True, slots=True)
class Looked:
    """Hold what is read for the page at one go, but for what is to be done."""

    today: Today
    worry: Worry | None
    meeting: NextMeeting | None
    figures: Figures

    def is_like(self, other: "Looked | None") -> bool:
        """Tell whether nothing differs but the hour."""
        if other is None or replace(self, meeting=None) != replace(other, meeting=None):
            return False
        return self.meeting.is_like(other.meeting) if self.meeting else other.meeting is None


class HomePage(Page):
    """Show what is due; ask for the places where it is dealt with."""

    key = "home"
    icon = "sun-horizon"
    help_topic = "home"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._looked: Looked | None = None
        self._todos: tuple[Todo, ...] | None = None
        self._members: tuple[Todo, ...] | None = None
        self._awaited: set[str] = set()  # what of the page is being read
        self.deeds = HomeDeeds(desk, self)
        self.header = PageHeader(desk.theme, "")
        self.search = SearchOpener(desk.theme, shown_keys("search"))
        self.view = HomeView(desk.theme)
        self._lay_out()
        self._connect()
        self.retranslate()

    # what a page does

    @property
    def is_ready(self) -> bool:
        """Tell whether everything is shown but what is due about members, which is known a little later."""
        return self._looked is not None and self._todos is not None

    @property
    def is_complete(self) -> bool:
        """Tell whether everything is shown."""
        return self.is_ready and self._members is not None

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Today")

    def count(self) -> int:
        """Return how many documents must still be read, as far as the page has looked."""
        return self._looked.today.waiting if self._looked else 0

    def on_shown(self) -> None:
        """Read what is due."""
        self.refresh()

    def refresh(self) -> None:
        """Read what is due; only what has changed is shown anew."""
        book, run = self.desk.book, self.desk.tasks.run
        self._awaited = {"today", "todos"}
        run(lambda _: _look(book), self._on_looked, owner=self, slot="today")
        run(lambda _: look_at_todos(book), self._on_todos, owner=self, slot="todos")

    def retranslate(self) -> None:
        """Set every text."""
        today = self.desk.book.today
        self.header.set_title(self.title(), f"{weekday_words(today)}, {today:%d/%m/%Y}")
        self.search.set_words(self.tr("Search the whole book"), self.tr("Find documents, members, tasks"))
        self.view.retranslate()
        if self._looked is not None:
            self._show_banner(self._looked)

    def _lay_out(self) -> None:
        self.header.add_action(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.view.hide()  # nothing is known yet

    def _connect(self) -> None:
        self.search.clicked.connect(lambda _=False: self.search_wanted.emit())
        self.view.wanted.connect(self.wanted)
        self.view.todo.opened.connect(self._open)
        self.view.todo.ticked.connect(self.deeds.mark_done)
        self.view.todo.add_wanted.connect(self.deeds.ask_new)
        self.deeds.changed.connect(self.changed)
        bind(self, "new", self.deeds.ask_new)

    # showing

    def _arrived(self, part: str) -> None:
        """Look at the members once the rest stands: for thousands of them that takes a second."""
        self._awaited.discard(part)
        if not self._awaited:
            book = self.desk.book
            self.desk.tasks.run(lambda _: look_at_members(book), self._on_members, owner=self, slot="members")

    def _on_looked(self, looked: Looked) -> None:
        before, self._looked = self._looked, looked
        self._arrived("today")
        if not looked.is_like(before):
            self._show_looked(looked, before)

    def _show_looked(self, looked: Looked, before: Looked | None) -> None:
        self._show_banner(looked)
        self.view.meeting.show_meeting(looked.meeting)
        self.view.charts.show_figures(looked.figures)
        self.view.news.show_today(looked.today)
        self._show_parts()
        if before is None or before.today.waiting != looked.today.waiting:
            waiting = looked.today.waiting
            self.counted.emit(waiting, self.tr("%n document(s) must be read", "", waiting))

    def _on_todos(self, todos: tuple[Todo, ...]) -> None:
        self._todos = todos
        self._arrived("todos")
        self._show_todos()

    def _on_members(self, todos: tuple[Todo, ...]) -> None:
        self._members = todos
        self._show_todos()

    def _show_todos(self) -> None:
        if self._todos is not None:
            self.view.todo.show_todos(in_order(self._todos, self._members or ()), self.desk.book.today)
            self._show_parts()

    def _show_parts(self) -> None:
        looked = self._looked
        if looked is not None:
            self.view.show_parts(has_news=looked.today.news is not None, has_meeting=looked.meeting is not None)

    def _show_banner(self, looked: Looked) -> None:
        """Show one banner: what is wrong with the backups, unless the pack is overdue and that is more serious."""
        news = looked.today.news
        is_red = news is not None and news.age not in (Age.FRESH, Age.AMBER)
        if looked.worry is not None and not (is_red and looked.worry.tone is Tone.AMBER):
            see = BannerAction(self.tr("See to the backups"), lambda: self.wanted.emit("backups", None))
            self.view.banner.show_message(looked.worry.tone, looked.worry.told, (see,))
        elif news is not None and news.age is not Age.FRESH:
            self._show_age(news)
        else:
            self.view.banner.hide()

    def _show_age(self, news: News) -> None:
        told = self.tr("The newest pack is {0} days old; the next one is due. Ask the issuer for it.")
        tone = Tone.AMBER if news.age is Age.AMBER else Tone.SON
        bring = BannerAction(self.tr("Import a pack"), lambda: self.wanted.emit("packs", None))
        self.view.banner.show_message(tone, told.format(news.days), (bring,))

    def _open(self, todo: Todo) -> None:
        """Ask for the place where a thing is dealt with."""
        item = todo.item
        if isinstance(item, DutyRow):
            self.wanted.emit("calendar", (item.key, item.day))
        elif isinstance(item, TaskRow):
            self.wanted.emit("tasks", item.task.id)
        elif isinstance(item, NoNames):
            self.wanted.emit("settings", "cell")
        elif isinstance(item, DuesWarning):
            self.wanted.emit("dues", item.member_id)
        elif item.member_id:
            self.wanted.emit("member", item.member_id)
        else:
            self.wanted.emit("reconcile", None)  # what is due about the whole list

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the day its room in a narrow head: the search gives way first."""
        super().resizeEvent(event)
        self.search.setMaximumWidth(max(self.width() * 2 // 5, self.search.minimumSizeHint().width()))


def _look(book: Book) -> Looked:
    today = look_at_today(book.workspace, book.notes, book.today)
    return Looked(today, worry(book.backups.status(), book.clock()), look_at_meeting(book), look_at_figures(book))
