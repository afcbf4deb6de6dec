# What is shown beside the list of one document: what it is, what it is bound to, the passages that match.
# It must not know pages.

from dataclasses import dataclass

from sotay.domain.documents import RelationKind
from sotay.domain.progress import Progress, silent
from sotay.services.book import Book
from sotay.services.library import RelatedDocument
from sotay.services.shelf import Hit, LibraryQuestion

__all__ = ["Preview", "RelatedDocument", "RelationKind", "preview_of"]


@dataclass(frozen=True, slots=True)
class Preview:
    """Hold what a preview adds to the row of a document; `passages` are the best ones, in reading order."""

    uid: str
    digest: str
    summary: str
    related: tuple[RelatedDocument, ...]
    passages: tuple[Hit, ...]
    bookmarked: bool
    read: bool


def preview_of(book: Book, question: LibraryQuestion, uid: str, limit: int, progress: Progress = silent) -> Preview:
    """Return the preview of a document; raise DOCUMENT_NOT_FOUND where a pack has just taken it away."""
    progress("document", 0, 2)
    document, related = book.library.related(uid)
    progress("passages", 1, 2)
    return Preview(
        uid=uid,
        digest=document.digest,
        summary=document.summary,
        related=related,
        passages=book.shelf.passages(question, document.card.revision_id, limit),
        bookmarked=uid in book.notes.bookmarked(),
        read=book.notes.read_digests().get(uid) == document.digest,
    )
