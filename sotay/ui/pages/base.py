# What every page of the window shares: what it is given, how it asks for another page, how it changes its language.
# It must not know any page.

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from sotay.services.book import Book
from sotay.services.keystore import KeyStore
from sotay.ui.messages import Messages
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme
from sotay.ui.widgets.first_focus import FirstFocus


@dataclass(frozen=True, slots=True)
class Desk:
    """Hold what a page works with: look, threads, messages, the open book, the window's memory, the key store."""

    theme: Theme
    tasks: Tasks
    messages: Messages
    book: Book
    settings: UiSettings
    keystore: KeyStore
    remembers_folder: bool = True
    """Whether the next start looks where this book lies; not where its folder was named at this start."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Tell which kinds of things a write changed: "library", "notes", "trust", "settings", "backups"."""

    kinds: frozenset[str]

    @classmethod
    def of(cls, *kinds: str) -> "Changes":
        """Return a change of some kinds."""
        return cls(frozenset(kinds))


class Page(FirstFocus):
    """Be one page of the window: subclasses name themselves and set every text in `retranslate`."""

    key = ""
    icon = ""
    help_topic = "start"
    wanted = Signal(str, object)
    """Ask the window for a page, with what it should open."""
    search_wanted = Signal()
    """Ask the window for the search over the whole book."""
    changed = Signal(object)
    """Tell what a write changed, a `Changes`."""
    counted = Signal(int, str)
    """Tell how many things wait on this page, and the sentence for it; the rail shows the number."""
    language_chosen = Signal(str)
    """Tell that the window should speak another language: "vi" or "en"."""
    moved = Signal(object)
    """Tell the `DataPaths` to which the book was moved: it is to be closed and opened there."""
    settling = Signal()
    """Ask that every page writes down now what was typed: the notebook is about to be replaced."""
    restored = Signal(object)
    """Tell what was restored, a `Restored`: all pages are to be made anew over the book."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def title(self) -> str:
        """Return the name of the page, for rail and window title."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text of the page in the language of the moment."""

    def on_shown(self) -> None:
        """Do what is due each time the page comes to the front."""

    def refresh(self) -> None:
        """Read again what the page shows, because the book has changed."""

    def open(self, argument: object) -> None:
        """Show what another page asked for."""

    def settle(self) -> None:
        """Write down at once what was typed and is not kept yet: the book is about to be closed."""

    def focus_search(self) -> None:
        """Put the focus where this page is searched."""

    # Qt overrides
    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
