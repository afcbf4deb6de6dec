# Gradings leave the window: the self-rating sheet of one person or of the cell, the results of a period.
# It must not know how a list is printed or saved.

from functools import partial

from PySide6.QtWidgets import QWidget

from sotay.domain.periods import Period
from sotay.services.cell import cell_of
from sotay.services.evaluation_papers import results_listing, sheet_listing
from sotay.services.evaluations import EvaluationRow
from sotay.services.listings import Listing
from sotay.services.member_list import MemberList
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.pages.base import Desk
from sotay.ui.pages.evaluation_words import row_words

KINDS = (PaperKind.PDF, PaperKind.XLSX, PaperKind.DOCX)


class EvaluationPrints:
    """Print and save sheets and results."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._book = desk.book
        self.lists = ListingActions(desk, window)

    def print_results(self, period: Period) -> None:
        """Ask for a printer and print the grades of a period."""
        self.lists.print_(self.results(period))

    def save_results(self, period: Period, kind: PaperKind) -> None:
        """Ask where a file of the grades goes and write it."""
        self.lists.save(kind, self.results(period))

    def print_sheet(self, row: EvaluationRow) -> None:
        """Ask for a printer and print the sheet of a grading."""
        self.lists.print_(self.sheet(row))

    def save_sheet(self, row: EvaluationRow, kind: PaperKind) -> None:
        """Ask where a file of the sheet goes and write it."""
        self.lists.save(kind, self.sheet(row))

    def sheet(self, row: EvaluationRow) -> Wanted:
        """Return the self-rating sheet of a grading as it leaves the window."""
        name = f"Phiếu đánh giá {row.evaluation.period} {row_words(row)}"
        return Wanted(partial(self._sheet, row), name, landscape=False)

    def results(self, period: Period) -> Wanted:
        """Return the grades of a period as they leave the window: as they are when that is done."""
        return Wanted(partial(self._results, period), f"Kết quả xếp loại {period.name}", landscape=False)

    def _sheet(self, row: EvaluationRow) -> Listing:
        book, title = self._book, Period.parse(row.evaluation.period).title
        secretary = MemberList(book.members).secretary()
        return sheet_listing(row, title, cell_of(book.workspace.notebook), secretary, book.today)

    def _results(self, period: Period) -> Listing:
        book = self._book
        secretary = MemberList(book.members).secretary()
        found = book.evaluations.gradings(period)
        return results_listing(found, cell_of(book.workspace.notebook), secretary, book.today)
