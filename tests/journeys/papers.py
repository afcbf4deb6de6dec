"""Papers that left the program as files, read back by the libraries of other makers."""

from pathlib import Path

import pypdfium2
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook


def words_of(file: Path) -> str:
    """Return all words of a Word file or a PDF, with one blank between them."""
    if file.suffix == ".docx":
        paragraphs = Document(str(file)).element.iter(qn("w:p"))
        told = "\n".join("".join(str(text.text) for text in one.iter(qn("w:t"))) for one in paragraphs)
    else:
        with pypdfium2.PdfDocument(file) as pages:
            told = "\n".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(told.split())


def rows_of(file: Path) -> list[tuple[object, ...]]:
    """Return the rows of the first sheet of a workbook."""
    sheet = load_workbook(file).worksheets[0]
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]
