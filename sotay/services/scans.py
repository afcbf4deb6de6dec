# The scans and other files of a document, read from the encrypted store into memory only.
# It must not know how a file is shown.

from uuid import UUID

from sotay.domain.documents import Attachment
from sotay.domain.errors import Code, SotayError
from sotay.services.book import Book

__all__ = ["Attachment", "attachments", "content"]


def attachments(book: Book, uid: str) -> tuple[Attachment, ...]:
    """Return the files of the current revision of a document; raise DOCUMENT_NOT_FOUND."""
    return book.workspace.library.document(UUID(uid)).attachments


def content(book: Book, uid: str, sha256: str) -> tuple[str, bytes]:
    """Return the name and the bytes of a file of a document.

    Raise SotayError(DOCUMENT_NOT_FOUND, FILE_NOT_FOUND) or DATABASE_DAMAGED where the stored file is torn.
    """
    found = next((one for one in attachments(book, uid) if one.sha256 == sha256), None)
    if found is None:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": sha256[:8]})
    with book.workspace.blobs.open(sha256) as file:
        return found.name, file.read()
