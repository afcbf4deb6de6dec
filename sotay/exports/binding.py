# Several PDF files bound into one, and how many pages a file has.
# It must not know what the pages say or where the file goes. PDFium is loaded by whoever binds.

import io
from collections.abc import Iterable
from threading import Lock

_ONE_AT_A_TIME = Lock()  # PDFium may be used by one thread only at a time


def page_count(content: bytes) -> int:
    """Return how many pages a PDF has, 0 where it is damaged, locked by a password, or none at all."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            with pypdfium2.PdfDocument(content) as document:
                return len(document)
        except pypdfium2.PdfiumError:
            return 0


def bound(parts: Iterable[bytes]) -> bytes:
    """Return the pages of PDF files one after the other as one file; raise PdfiumError for one that cannot be read."""
    import pypdfium2

    written = io.BytesIO()
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument.new() as whole:
        for part in parts:
            with pypdfium2.PdfDocument(part) as document:
                whole.import_pages(document)
        whole.save(written)
    return written.getvalue()
