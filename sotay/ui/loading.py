# What is loaded before anybody waits for it: the first page while the passphrase is typed, the others once it stands.
# It must not know what pages show, nor be loaded with much itself: the cover is painted before.

import linecache
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QScrollArea

from sotay.domain.errors import SotayError

if TYPE_CHECKING:
    from sotay.services.book import Book

# The window takes these up the moment a book is open; what is due is looked for by whichever page is first.
_AT_ONCE = (
    "sotay.services.backup_places",
    "sotay.services.backups",
    "sotay.services.book",
    "sotay.services.calendar_rules",
    "sotay.services.dues",
    "sotay.services.dues_rules",
    "sotay.services.duties",
    "sotay.services.library_question",
    "sotay.ui.frame",
    "sotay.ui.gate.idle",
    "sotay.ui.gate.raise_watch",
    "sotay.ui.reminding",
    "sotay.ui.resting",
)
# What the first page asks the book for; others wait for it no less, but a start with one of them is not kept up by it.
_BY_HOME = (
    "sotay.services.meeting_rules",
    "sotay.services.meetings",
    "sotay.services.member_list",
    "sotay.services.member_rules",
    "sotay.services.tasks",
)


def load_first(page: str) -> None:
    """Load what the open book needs at once, with one page: done later, in the main thread, it would be felt."""
    for module in (*_AT_ONCE, *(_BY_HOME if page == "home" else ())):
        import_module(module)
    _load_pages(page)


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


def load_rest(book: "Book") -> None:
    """Read the first list of the library and load the other pages: who goes to one of them is not kept waiting."""
    with suppress(SotayError):  # told by the library itself, once somebody goes there
        book.shelf.opening()
    _load_pages()


def forget_sources() -> None:
    """Drop the sources that PySide looked into as modules were loaded; whoever needs one reads it again.

    It asks `inspect` whether a module speaks of PySide, and some megabytes of lines stay behind.
    """
    linecache.clearcache()


def _load_pages(only: str = "") -> None:
    """Load the modules of all pages, or of one."""
    from sotay.ui.pages.catalogue import PAGES

    for entry in PAGES:
        if only in {"", entry.key}:
            import_module(entry.module)
