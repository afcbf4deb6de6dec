# What is loaded before anybody waits for it: the first page while the passphrase is typed, the others once it stands.
# It must not know what pages show, nor be loaded with much itself: the cover is painted before.

import linecache
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from sotay.domain.errors import SotayError

if TYPE_CHECKING:
    from sotay.services.book import Book

# The window takes these up the moment a book is open: first what every page needs, then what is due in all the books.
_SERVICES = (
    "sotay.services.library_question",
    "sotay.services.book",
    "sotay.services.backup_places",
    "sotay.services.backups",
    "sotay.services.duties",
    "sotay.services.news",
    "sotay.services.calendar_rules",
    "sotay.services.dues",
    "sotay.services.dues_rules",
    "sotay.services.home",
    "sotay.services.meeting_rules",
    "sotay.services.meetings",
    "sotay.services.member_list",
    "sotay.services.member_rules",
    "sotay.services.tasks",
)
_WINDOW = (
    "sotay.ui.frame",
    "sotay.ui.gate.idle",
    "sotay.ui.gate.raise_watch",
    "sotay.ui.reminding",
    "sotay.ui.resting",
)
# The parts of a page that are much to load at once.
_PARTS = {"home": ("sotay.ui.pages.home_news", "sotay.ui.pages.home_todo", "sotay.ui.pages.home_charts")}


def load_services(is_open: Callable[[], bool] = lambda: False) -> None:
    """Load what the open book needs below the window; a thread may do it, for nothing of it knows Qt.

    Stop where the book `is_open` meanwhile: the first page is not to share the interpreter with what others need.
    """
    for module in _SERVICES:
        if is_open():
            return
        import_module(module)


def first_modules(page: str) -> tuple[str, ...]:
    """Return what the open book needs at once of the window, with one page."""
    return (*_WINDOW, *_PARTS.get(page, ()), *page_modules(page))


class Turns(QObject):
    """Load modules of the window, one in each turn of the event loop, and tell `done`.

    The main thread must do it: PySide looks classes up without the lock of the interpreter, and crashed while another
    thread made some.
    """

    done = Signal()

    def __init__(self, modules: Iterable[str], parent: QObject, *, pause_ms: int = 0) -> None:
        super().__init__(parent)
        self._waiting = [module for module in modules if module not in sys.modules]
        self._timer = QTimer(self, interval=pause_ms)
        self._timer.timeout.connect(self._load)
        self._timer.start()

    def _load(self) -> None:
        if self._waiting:
            import_module(self._waiting.pop(0))
            return
        self._timer.stop()
        self.done.emit()
        self.deleteLater()


def complete_classes() -> None:
    """Let PySide complete its classes now; of the main thread only.

    It makes the enumerations of hundreds of classes, 50 ms of work, when Python first sees an object whose class has no
    name there, as parts of a scroll area have none. The open book is watched for idle time, so it would happen then.
    """
    app, onlooker = QCoreApplication.instance(), _Onlooker()
    if app is not None:
        app.installEventFilter(onlooker)
        QScrollArea().deleteLater()
        app.removeEventFilter(onlooker)


class _Onlooker(QObject):
    """See every event."""

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        return False


def read_first_list(book: "Book") -> None:
    """Read the first list of the library: who goes there is not kept waiting."""
    with suppress(SotayError):  # told by the library itself, once somebody goes there
        book.shelf.opening()


def spare_sources() -> None:
    """Keep PySide from reading the source of every module that is loaded from now on, and drop what it has read.

    It looks there for its own name, for the sake of `from __feature__ import …`, which nobody uses here: a tenth of
    the start, and many megabytes of lines. A PySide that does this elsewhere goes on as before.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and "_mod_uses_pyside" in vars(feature):
        vars(feature)["_mod_uses_pyside"] = lambda module: module.__name__.startswith("sotay.ui")
    linecache.clearcache()


def page_modules(only: str = "") -> tuple[str, ...]:
    """Return the modules of all pages, or of one."""
    from sotay.ui.pages.catalogue import PAGES

    return tuple(entry.module for entry in PAGES if only in {"", entry.key})
