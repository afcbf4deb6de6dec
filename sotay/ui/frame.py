# The open book's window: rail, messages, the page in front, status line, and the keys that work everywhere.
# It must not know what any page shows or how the book was opened.

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.book import Book
from sotay.services.keystore import KeyStore
from sotay.services.sample import is_sample
from sotay.ui.files import dropped_file, page_of
from sotay.ui.keeping import Keeper
from sotay.ui.keys import sequences
from sotay.ui.keys import shown as shown_keys
from sotay.ui.messages import Messages
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.catalogue import PAGES, rail_name
from sotay.ui.quick import QuickSearch
from sotay.ui.settings import TOUR_SEEN, UiSettings
from sotay.ui.standing import Standing
from sotay.ui.tasks import Lane, Tasks
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.page_stack import PageStack
from sotay.ui.widgets.rail import NavRail, RailEntry

if TYPE_CHECKING:
    from sotay.ui.tour import Tour

_ENTRIES = {entry.key: entry for entry in PAGES}
_IN_RAIL = tuple(entry for entry in PAGES if entry.icon)
_TELL_OF_BACKUPS = ("home", "backups")


class Frame(QWidget):
    """Show the pages of one open book; tell `lock_wanted`, `help_wanted` and `title_changed`.

    `sample_wanted` asks for the book of sample data, `own_wanted` from there for the cell's own.
    """

    lock_wanted = Signal()
    help_wanted = Signal(str)
    title_changed = Signal(str)
    language_chosen = Signal(str)
    moved = Signal(object)
    restored = Signal(object)
    sample_wanted = Signal()
    own_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        settings: UiSettings,
        book: Book,
        keystore: KeyStore,
        *,
        remembers_folder: bool = True,
    ) -> None:
        super().__init__()
        self.messages = Messages(theme, settings, self)
        self.desk = Desk(theme, tasks, self.messages, book, settings, keystore, remembers_folder)
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._warned = False
        self._tour: Tour | None = None
        self._stack = PageStack()
        self._rail = self._made_rail()
        self._standing = Standing(self.desk)
        self._standing.asked.connect(self._on_asked)
        self.keeper = Keeper(self.desk, self)
        self.keeper.stood.connect(self._on_backups_stood)
        self._quick = QuickSearch(self.desk, self)
        self._lay_out()
        self._set_keys()
        self.setAcceptDrops(True)
        self._quick.chosen.connect(self._on_asked)
        self.messages.left.connect(self._focus_page)
        tasks.unhandled.connect(self.messages.error)

    def go(self, key: str, argument: object = None) -> None:
        """Bring a page to the front and hand it what to open; a page that does not exist is the first one."""
        self._quick.hide()
        self._let_tour_go()
        page = self._page(key if key in _ENTRIES else "home")
        key = page.key
        if page is not self._stack.front():
            self.messages.turn_page()
        self._stack.turn_to(page)
        self._rail.set_current(_ENTRIES[key].under or key)
        if key in self._stale:
            self._stale.discard(key)
            page.refresh()
        if argument is not None:
            page.open(argument)
        page.on_shown()
        _focus_into(page)
        self.desk.settings.put("page", _ENTRIES[key].under or key)
        self._tell_title()

    def start_tour(self) -> None:
        """Lead through the book, stop by stop, beside the work; one that runs already is taken up again."""
        from sotay.ui.tour import Tour  # loaded when it is first asked for

        if self._tour is None:
            self._tour = Tour(self)
            self._tour.own_wanted.connect(self.own_wanted)
            self._tour.sample_wanted.connect(self.sample_wanted)
        self._tour.start()

    def end_tour(self) -> None:
        """Take the card of the tour away, where there is one."""
        if self._tour is not None:
            self._tour.end()

    def offer_tour(self) -> None:
        """Lead through a book of sample data when it is opened for the first time."""
        if self.desk.settings.value(TOUR_SEEN) is None and is_sample(self.desk.book.workspace.notebook):
            self.start_tour()

    def open_file(self, path: Path) -> None:
        """Bring the page to the front that opens a file, or say that none does."""
        if key := page_of(path):
            self.go(key, path)
        else:
            self.messages.warn(lambda: self._not_opened(path.name))

    def _not_opened(self, name: str) -> str:
        told = self.tr("{0} is not opened here: it is neither a pack (.goi) nor a meeting packet (.sotayhop).")
        return told.format(name)

    def page(self) -> Page | None:
        """Return the page in front."""
        shown = self._stack.front()
        return shown if isinstance(shown, Page) else None

    def settle(self) -> None:
        """Let every page write down what was typed: the book is about to be closed."""
        for page in self._pages.values():
            page.settle()

    def lock(self) -> None:
        """Ask for the book to be locked; an import that runs is not stopped without a word."""
        if not self.desk.tasks.at_work(Lane.LIBRARY):
            self.lock_wanted.emit()
            return
        stop = BannerAction(lambda: self.tr("Stop and lock"), self.lock_wanted.emit)
        self.messages.warn(
            lambda: self.tr("A pack is being imported. Locking stops the import; the library stays as it was before."),
            (stop,),
        )

    def lock_when_free(self) -> None:
        """Lock after idle time, but never in the middle of an import."""
        if self.desk.tasks.at_work(Lane.LIBRARY):
            self.desk.tasks.idle.connect(self.lock_wanted, Qt.ConnectionType.SingleShotConnection)
        else:
            self.lock_wanted.emit()

    def warn_of_lock(self, seconds: int) -> None:
        """Say once that the book is about to lock by itself; any key or move of the mouse keeps it open."""
        if not self._warned:
            self._warned = True
            go_on = BannerAction(lambda: self.tr("Go on using it"), self.end_warning)
            self.messages.warn(lambda: self.tr("The book locks itself in %n second(s).", "", seconds), (go_on,))

    def end_warning(self) -> None:
        """Take the warning away: somebody is there."""
        if self._warned:
            self._warned = False
            self.messages.bar.hide()

    def show_quick_search(self, text: str = "") -> None:
        """Open the search over the whole book, with a question in it where one is asked already."""
        self._let_tour_go()
        self._quick.open(text)

    def _on_asked(self, key: str, argument: object = None) -> None:
        """Do what the foot of the window or the search over the whole book offers: most of it is a page."""
        orders = {
            "tour": self.start_tour,
            "sample": self.sample_wanted.emit,
            "own": self.own_wanted.emit,
            "lock": self.lock,
        }
        if key in orders:
            self._quick.hide()
            orders[key]()
        else:
            self.go(key, argument)

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            page = _ENTRIES[key].load()(self.desk)
            page.wanted.connect(self.go)
            page.search_wanted.connect(self.show_quick_search)
            page.changed.connect(self._on_changed)
            page.windowTitleChanged.connect(self._tell_title)
            page.counted.connect(partial(self._rail.set_count, key))
            page.language_chosen.connect(self.language_chosen)
            page.moved.connect(self.moved)
            page.settling.connect(self.settle)
            page.restored.connect(self.restored)
            self._stack.add(page)
            self._pages[key] = page
        return self._pages[key]

    def _on_changed(self, changes: Changes) -> None:
        if changes.kinds == {"backups"}:
            self._on_backups_stood()
            return
        if changes.kinds & {"library", "trust"}:
            self.desk.book.library_changed()
        if changes.kinds & {"library", "trust", "settings"}:
            self._standing.refresh()
        self._stale |= set(self._pages)
        shown = self.page()
        if shown is not None:
            self._stale.discard(shown.key)
            shown.refresh()
        self._tell_title()

    def _on_backups_stood(self) -> None:
        """Show how the backups stand now; the other pages know nothing of them."""
        self._standing.refresh()
        for key in _TELL_OF_BACKUPS:
            if key not in self._pages:
                continue
            if self._pages[key] is self.page():
                self._pages[key].refresh()
            else:
                self._stale.add(key)

    def _tell_title(self, _: str = "") -> None:
        page = self.page()
        if page is not None:
            self.title_changed.emit(page.title())

    def _made_rail(self) -> NavRail:
        entries = tuple(
            RailEntry(entry.key, rail_name(entry.key), entry.icon, f"Ctrl+{place}")
            for place, entry in enumerate(_IN_RAIL, start=1)
        )
        foot = (
            RailEntry("help", rail_name("help"), "question", shown_keys("help")),
            RailEntry("lock", rail_name("lock"), "lock-key", shown_keys("lock")),
        )
        rail = NavRail(self.desk.theme, self.tr("Pages"), entries, foot)
        rail.chosen.connect(self.go)
        rail.asked.connect(lambda key: self.lock() if key == "lock" else self._ask_help())
        return rail

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.messages.bar)
        side.addWidget(self._stack, 1)
        side.addWidget(self.messages.foot)
        side.addWidget(self._standing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(side, 1)

    def _set_keys(self) -> None:
        for keys, entry in zip(sequences("pages"), _IN_RAIL, strict=False):
            QShortcut(keys, self, lambda key=entry.key: self.go(key))
        for name, run in (
            ("search", self.show_quick_search),
            ("lock", self.lock),
            ("search_page", self._search_page),
            ("help", self._ask_help),
            ("tour", self.start_tour),
        ):
            for keys in sequences(name):
                QShortcut(keys, self, run)

    def _let_tour_go(self) -> None:
        """Let the card of the tour leave the focus to what a person goes to now."""
        if self._tour is not None:
            self._tour.let_go()

    def _focus_page(self) -> None:
        """Give the keyboard back to the page: the button that was pressed is gone, and the rail would be next."""
        page = self.page()
        if page is not None:
            page.setFocus()

    def _search_page(self) -> None:
        page = self.page()
        if page is not None:
            self._let_tour_go()
            page.focus_search()

    def _ask_help(self) -> None:
        page = self.page()
        self.help_wanted.emit(page.help_topic if page is not None else "start")

    # Qt overrides
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file that one of the pages opens; the page in front is asked first."""
        path = dropped_file(event.mimeData())
        if path is not None and page_of(path):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped file."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for entry in _IN_RAIL:
                self._rail.set_text(entry.key, rail_name(entry.key))
            for key in ("help", "lock"):
                self._rail.set_text(key, rail_name(key))
            self.messages.retranslate()
            self._standing.refresh()
            self._tell_title()


def _focus_into(page: Page) -> None:
    """Put the focus inside a page that took none itself: its keys work only then, and Tab begins there."""
    focused = page.window().focusWidget()
    if focused is None or not page.isAncestorOf(focused):
        page.setFocus()
