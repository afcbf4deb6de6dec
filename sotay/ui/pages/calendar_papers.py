# The calendar leaves the window: printed, saved as a list, saved for telephones.
# It must not know how duties are stored.

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from sotay.domain.progress import Progress
from sotay.services.cell import cell_of
from sotay.services.duties import DutyRow
from sotay.services.duty_papers import calendar_ics, duty_listing
from sotay.services.exporting import save
from sotay.services.listings import Listing
from sotay.services.member_list import MemberList
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.documents.told_work import ToldWork
from sotay.ui.pages.base import Desk

_KINDS = (PaperKind.PDF, PaperKind.XLSX, PaperKind.DOCX)


class CalendarPapers(ToldWork):
    """Print and save a month; write a year for telephones."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk, window)
        self.lists = ListingActions(desk, window)

    def print_month(self, first: date, rows: Sequence[DutyRow]) -> None:
        """Ask for a printer and print a month."""
        self.lists.print_(self._wanted(first, rows))

    def menu(self, parent: QWidget, first: date, rows: Sequence[DutyRow]) -> QMenu:
        """Return a menu of the kinds of files, which deletes itself when it is closed."""
        menu = QMenu(parent)
        names = {
            PaperKind.PDF: self.tr("The month as PDF …"),
            PaperKind.XLSX: self.tr("The month for Excel …"),
            PaperKind.DOCX: self.tr("The month for Word …"),
        }
        for kind in _KINDS:
            chosen = partial(self.lists.save, kind, self._wanted(first, rows))
            menu.addAction(names[kind]).triggered.connect(lambda _=False, chosen=chosen: chosen())
        menu.addSeparator()
        menu.addAction(self.tr("A year for telephones …")).triggered.connect(lambda _=False: self._ask_ics(first))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def save_ics(self, first: date, target: Path) -> None:
        """Write the twelve months from a month on into a file that was chosen, in a thread."""
        book, last = self._desk.book, date.fromordinal(min(first.toordinal() + 364, date.max.toordinal() - 1))

        def work(_: Progress) -> None:
            save(target, calendar_ics(book, first, last))

        self._folder = str(target.parent)
        again = partial(self.save_ics, first, target)
        self._run(work, self.tr("Saved {0}.").format(target), self.tr("Saving the calendar …"), again)

    def stopped_words(self) -> str:
        """Return what is said when a person has stopped the work."""
        return self.tr("Stopped: the calendar was not saved.")

    def _ask_ics(self, first: date) -> None:
        told, kinds = self.tr("Save the calendar"), self.tr("Calendar (*.ics)")
        self._ask_where(told, f"Lịch công tác {first:%Y-%m}.ics", kinds, partial(self.save_ics, first))

    def _wanted(self, first: date, rows: Sequence[DutyRow]) -> Wanted:
        return Wanted(partial(self._listing, first, tuple(rows)), f"Lịch công tác {first:%Y-%m}", landscape=False)

    def _listing(self, first: date, rows: Sequence[DutyRow]) -> Listing:
        book = self._desk.book
        month, secretary = f"tháng {first.month} năm {first.year}", MemberList(book.members).secretary()
        return duty_listing(rows, month, cell_of(book.workspace.notebook), secretary, book.today)
