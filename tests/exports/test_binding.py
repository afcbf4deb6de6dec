# PDF files bound into one, in their order, with every page.

from io import BytesIO

import pypdfium2
import pytest
from pypdfium2 import PdfiumError

from sotay.exports.binding import bound, page_count


def sheets(*widths: int) -> bytes:
    """Return a PDF with a page for each width."""
    made = BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for width in widths:
            document.new_page(width, 300)
        document.save(made)
    return made.getvalue()


def test_pages_follow_each_other() -> None:
    whole = bound([sheets(100), sheets(200, 300), sheets(400)])
    with pypdfium2.PdfDocument(whole) as document:
        assert [round(document[at].get_width()) for at in range(len(document))] == [100, 200, 300, 400]
    assert page_count(whole) == 4


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 torn", b"PK\x03\x04 a Word document"])
def test_what_is_no_pdf_has_no_pages(content: bytes) -> None:
    assert page_count(content) == 0
    with pytest.raises(PdfiumError):
        bound([sheets(100), content])
