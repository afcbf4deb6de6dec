# Lists for outside the app, such as the register of members: what the window fills in, and their files.
# It must not know windows, printers, or what is listed.

from datetime import date
from enum import StrEnum
from pathlib import Path

from sotay.exports.copies import Align, Table
from sotay.exports.listings import LARGE, PARTY, PLAIN, Column, Heading, Listing, Signature, Value, as_table, fitted
from sotay.services.exporting import save

__all__ = [
    "LARGE",
    "PARTY",
    "PLAIN",
    "Align",
    "Column",
    "Heading",
    "ListKind",
    "Listing",
    "Signature",
    "Table",
    "Value",
    "as_table",
    "export_list",
    "fitted",
    "list_file",
]


class ListKind(StrEnum):
    """Name a kind of file that a list is written as here; a PDF is made by the window."""

    DOCX = "docx"
    XLSX = "xlsx"


def list_file(listing: Listing, kind: ListKind, made: date) -> bytes:
    """Return a list as the bytes of a file, dated with a day."""
    if kind is ListKind.DOCX:
        from sotay.exports.register_docx import register_docx  # each loads a quarter of a second's worth of modules

        return register_docx(listing, made)
    from sotay.exports.sheet_files import sheet_file

    return sheet_file(listing, made)


def export_list(listing: Listing, kind: ListKind, target: Path, made: date) -> Path:
    """Write a list into a file, whole or not at all; raise as `exporting.save`."""
    save(target, list_file(listing, kind, made))
    return target
