# The words of the library page for values of the field: validity, order, relations, what is mine; and its rows.
# It must not know widgets.

from PySide6.QtCore import QCoreApplication

from sotay.domain.documents import RelationKind, Status, name_from
from sotay.domain.validity import Cause, Validity
from sotay.services.shelf import BOOKMARKED, NOTED, UNREAD, Field, ShelfRow, Sort
from sotay.ui.delegates.rows import ResultRow
from sotay.ui.pages.news_rows import status_words


def field_words() -> dict[Field, str]:
    """Return the headings of the facets."""
    return {
        Field.STATUS: QCoreApplication.translate("LibraryWords", "Validity"),
        Field.TYPE: QCoreApplication.translate("LibraryWords", "Document type"),
        Field.ISSUER: QCoreApplication.translate("LibraryWords", "Issued by"),
        Field.YEAR: QCoreApplication.translate("LibraryWords", "Year"),
        Field.TAG: QCoreApplication.translate("LibraryWords", "Subject"),
        Field.MINE: QCoreApplication.translate("LibraryWords", "Mine"),
    }


def mine_words() -> dict[str, str]:
    """Return the words for what is a person's own about a document."""
    return {
        UNREAD: QCoreApplication.translate("LibraryWords", "Unread"),
        BOOKMARKED: QCoreApplication.translate("LibraryWords", "Bookmarked"),
        NOTED: QCoreApplication.translate("LibraryWords", "With notes"),
    }


def sort_words() -> dict[Sort, str]:
    """Return the words for the orders."""
    return {
        Sort.RELEVANCE: QCoreApplication.translate("LibraryWords", "Most relevant"),
        Sort.NEWEST: QCoreApplication.translate("LibraryWords", "Newest"),
        Sort.OLDEST: QCoreApplication.translate("LibraryWords", "Oldest"),
        Sort.NUMBER: QCoreApplication.translate("LibraryWords", "By number"),
        Sort.TITLE: QCoreApplication.translate("LibraryWords", "By title"),
    }


def relation_words() -> dict[RelationKind, str]:
    """Return what a document does to another one, or what is done to it."""
    return {
        RelationKind.REPLACES: QCoreApplication.translate("LibraryWords", "Replaces"),
        RelationKind.REPLACED_BY: QCoreApplication.translate("LibraryWords", "Replaced by"),
        RelationKind.REPEALS: QCoreApplication.translate("LibraryWords", "Repeals"),
        RelationKind.REPEALED_BY: QCoreApplication.translate("LibraryWords", "Repealed by"),
        RelationKind.AMENDS: QCoreApplication.translate("LibraryWords", "Amends"),
        RelationKind.AMENDED_BY: QCoreApplication.translate("LibraryWords", "Amended by"),
        RelationKind.IMPLEMENTS: QCoreApplication.translate("LibraryWords", "Implements"),
        RelationKind.IMPLEMENTED_BY: QCoreApplication.translate("LibraryWords", "Implemented by"),
        RelationKind.FOLLOWS_UP: QCoreApplication.translate("LibraryWords", "Follows up"),
        RelationKind.FOLLOWED_UP_BY: QCoreApplication.translate("LibraryWords", "Followed up by"),
        RelationKind.CITES: QCoreApplication.translate("LibraryWords", "Cites"),
        RelationKind.CITED_BY: QCoreApplication.translate("LibraryWords", "Cited by"),
    }


def shown_day(day: str | None) -> str:
    """Turn an ISO date, as far as it is known, into the order that people write."""
    return "/".join(reversed((day or "").split("-")))


def name_of(row: ShelfRow) -> str:
    """Return the number of a document, or its type where it has none."""
    return row.number or row.type


def title_of(row: ShelfRow) -> str:
    """Return the title with its type, as one reads it aloud."""
    return name_from(None, row.type, row.title)


def remark(validity: Validity) -> str:
    """Return what ended or changed a document, or since when; "" where there is nothing to add to the badge."""
    cause = _cause(validity)
    if cause and cause.number:
        if cause.kind is RelationKind.REPLACED_BY:
            return QCoreApplication.translate("LibraryWords", "Replaced by {0}.").format(cause.number)
        if cause.kind is RelationKind.AMENDED_BY:
            return QCoreApplication.translate("LibraryWords", "Amended by {0}.").format(cause.number)
        return QCoreApplication.translate("LibraryWords", "Repealed by {0}.").format(cause.number)
    if validity.status is Status.EXPIRED and validity.since:
        return QCoreApplication.translate("LibraryWords", "Expired on {0}.").format(f"{validity.since:%d/%m/%Y}")
    return ""


def _cause(validity: Validity) -> Cause | None:
    return validity.by[-1] if validity.by else None


def result_row(row: ShelfRow, count: str) -> ResultRow:
    """Return the row as the list paints it; `count` tells how many passages match."""
    return ResultRow(
        tile=row.tile,
        number=name_of(row),
        status=row.validity.status,
        status_text=status_words()[row.validity.status],
        date=shown_day(row.issued),
        title=row.title[:1].upper() + row.title[1:],
        title_hits=row.title_hits,
        remark=remark(row.validity),
        snippet=row.snippet or row.issuer,
        snippet_hits=row.snippet_hits,
        count=count,
        must_read=QCoreApplication.translate("LibraryWords", "Must read") if row.must_read else "",
    )
