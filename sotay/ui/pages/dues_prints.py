# What leaves the window about dues: the list of a month, the report, the book of a year, a receipt; a menu for them.
# It must not know what the papers say.

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from sotay.domain.dues import DuesEntry, Month
from sotay.services.dues_papers import DuesPapers, period_text
from sotay.services.listings import Listing
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.pages.base import Desk

_QUARTER, _YEAR = 3, 12
PRINT = "print"


class DuesMenu(QMenu):
    """Offer the papers of a month, each printed or as a file, and what there is to set; tell what is wanted."""

    paper_wanted = Signal(str, str)
    share_wanted = Signal()
    rules_wanted = Signal()
    original_wanted = Signal()

    PAPERS = ("list", "month", "quarter", "year", "book")

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.papers = {name: self.addMenu("") for name in self.PAPERS}
        for name, menu in self.papers.items():
            for how in (PRINT, *PaperKind):
                action = menu.addAction("")
                action.setData(how)
                action.triggered.connect(partial(self._on_chosen, name, str(how)))
        self.addSeparator()
        self.share_action = self.addAction("")
        self.share_action.triggered.connect(lambda _=False: self.share_wanted.emit())
        self.rules_action = self.addAction("")
        self.rules_action.triggered.connect(lambda _=False: self.rules_wanted.emit())
        self.original_action = self.addAction("")
        self.original_action.triggered.connect(lambda _=False: self.original_wanted.emit())
        self.original_action.setVisible(False)

    def _on_chosen(self, name: str, how: str, _checked: bool = False) -> None:
        self.paper_wanted.emit(name, how)

    def retranslate(self, month: Month) -> None:
        """Say everything in the language of now, about a month."""
        quarter = (month.number - 1) // _QUARTER + 1
        names = {
            "list": self.tr("List of {0} for signing").format(f"{month.number:02d}/{month.year}"),
            "month": self.tr("Report of {0}").format(f"{month.number:02d}/{month.year}"),
            "quarter": self.tr("Report of quarter {0}/{1}").format(quarter, month.year),
            "year": self.tr("Report of {0}").format(month.year),
            "book": self.tr("Book of dues of {0}").format(month.year),
        }
        ways = {
            PRINT: self.tr("Print …"),
            PaperKind.PDF: self.tr("Save as PDF …"),
            PaperKind.XLSX: self.tr("Save for Excel …"),
            PaperKind.DOCX: self.tr("Save for Word …"),
        }
        for name, menu in self.papers.items():
            menu.setTitle(names[name])
            for action in menu.actions():
                action.setText(ways[action.data()])
        self.share_action.setText(self.tr("Share that the cell keeps …"))
        self.rules_action.setText(self.tr("Rules about dues …"))
        self.original_action.setText(self.tr("Use the original rules again"))


class DuesPrints(QObject):
    """Print and save the papers of dues."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        book = desk.book
        self._papers: Callable[[], DuesPapers] = lambda: DuesPapers(book.workspace.notebook, book.dues, book.members)
        self.actions = ListingActions(desk, window)

    def paper(self, name: str, how: str, month: Month) -> None:
        """Print a paper of a month, or save it as a kind of file."""
        wanted = self.wanted(name, month)
        if how == PRINT:
            self.actions.print_(wanted)
        else:
            self.actions.save(PaperKind(how), wanted)

    def receipt(self, entry: DuesEntry) -> None:
        """Print the receipt that a payment belongs to."""
        make, number = self._papers, entry.receipt
        name = f"Biên nhận đảng phí {number.replace('/', '-')}"
        self.actions.print_(Wanted(lambda: make().receipt(number, entry.member_id), name, landscape=False))

    def wanted(self, name: str, month: Month) -> Wanted:
        """Return what makes a paper, and what its file is called."""
        make = self._papers
        if name == "list":
            return Wanted(lambda: make().month_list(month), f"Danh sách thu đảng phí {month}")
        if name == "book":
            return Wanted(lambda: make().year_book(month.year), f"Sổ thu đảng phí {month.year}")
        first, last = span(name, month)

        def report() -> Listing:
            return make().report(first, last)

        return Wanted(report, f"Báo cáo thu, nộp đảng phí {period_text(first, last)}", landscape=False)


def span(name: str, month: Month) -> tuple[Month, Month]:
    """Return the first and the last month of the period that a month lies in: "month", "quarter" or "year"."""
    length = {"quarter": _QUARTER, "year": _YEAR}.get(name, 1)
    first = Month(month.year, (month.number - 1) // length * length + 1)
    return first, first.plus(length - 1)
