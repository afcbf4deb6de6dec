# The work behind the page of packs: verifying, importing, undoing, trusting; one piece at a time.
# It must not know what is shown; it tells how each piece ended.

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from sotay.domain.errors import SotayError
from sotay.domain.progress import Progress
from sotay.services.backup_first import back_up_first
from sotay.services.issuers import Issuer, trusted_issuers
from sotay.services.news import NewDocument, News, PackRow, latest_news
from sotay.services.receipts import Receipt
from sotay.ui.pages.base import Changes
from sotay.ui.pages.long_work import SLOT, LongWork
from sotay.ui.tasks import Lane

# Reading packs takes a quarter of a second to load: that happens in the work, never while the page is built.
if TYPE_CHECKING:
    from sotay.services.packs import Prepared, TrustCandidate


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Imported:
    """Hold what is told after an import: its minute, what it replaced, and which of its documents all must read."""

    receipt: Receipt
    replaced: int
    noted: int
    must_read: tuple[NewDocument, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Hold what the page begins with: every import, the newest pack without its documents, and whom the book trusts."""

    history: tuple[PackRow, ...]
    news: News | None
    issuers: tuple[Issuer, ...]


class PackWork(LongWork):
    """Run the services of packs away from the main thread and tell how they ended."""

    looked = Signal(object)
    not_looked = Signal(object)
    root_read = Signal(object)
    trusted = Signal()
    prepared = Signal(object)
    imported = Signal(object)
    undone = Signal(object)

    def look(self) -> None:
        """Read what the page begins with; given up when other work begins."""
        book = self._desk.book

        def read(_: Progress) -> Overview:
            workspace = book.workspace
            return Overview(book.imports(), latest_news(workspace, book.today, 0), trusted_issuers(workspace))

        self._desk.tasks.run(read, self.looked.emit, self._on_not_looked, owner=self, slot=SLOT)

    def read_root(self, path: Path) -> None:
        """Read an issuer's root.json, for its fingerprint to be compared."""

        def read(_: Progress) -> "TrustCandidate":
            from sotay.services.packs import read_root

            return read_root(path)

        self._run(read, self.root_read.emit)

    def trust(self, candidate: "TrustCandidate") -> None:
        """Accept an issuer whose fingerprint was compared."""
        book = self._desk.book
        self._run(lambda _: book.packs.trust(candidate), lambda _: self._on_trusted(), Lane.NOTEBOOK)

    def prepare(self, file: Path) -> None:
        """Verify a pack, copy it and compare it with the library, which stays as it is."""
        book = self._desk.book
        self._run(lambda progress: book.packs.prepare(file, progress), self.prepared.emit, Lane.LIBRARY)

    def apply(self, prepared: "Prepared") -> None:
        """Back up the notebook, then write a prepared pack into the library."""
        book = self._desk.book

        def work(progress: Progress) -> Imported:
            back_up_first(book.backups, progress)
            receipt = book.packs.apply(prepared, progress)
            news = latest_news(book.workspace, book.today)
            noted = sum(item.notes for item in prepared.preview.touched)
            return Imported(receipt, len(prepared.replaced), noted, news.must_read if news else ())

        self._run(work, self._on_imported, Lane.LIBRARY)

    def undo(self) -> None:
        """Take the newest pack back."""
        book = self._desk.book
        self._run(lambda _: book.packs.undo(), self._on_undone, Lane.LIBRARY)

    def _on_trusted(self) -> None:
        self.changed.emit(Changes.of("trust"))
        self.trusted.emit()

    def _on_imported(self, imported: Imported) -> None:
        self._tell_library()
        self.imported.emit(imported)

    def _on_undone(self, row: PackRow) -> None:
        self._tell_library()
        self.undone.emit(row)

    def _tell_library(self) -> None:
        self._desk.book.library_changed()
        self.changed.emit(Changes.of("library", "trust"))

    def _on_not_looked(self, error: Exception) -> None:
        self.not_looked.emit(error)
        if not isinstance(error, SotayError):
            self._desk.tasks.unhandled.emit(error)
