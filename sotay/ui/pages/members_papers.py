# What can be done with the list of members on paper: a menu, and what each of its entries means for the list shown.
# It must not know how a list is printed or saved.

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sotay.services.member_papers import MemberPapers
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Desk


class PapersMenu(QMenu):
    """Offer what can be done with the list and its members; tell what is wanted, `save_wanted` with a kind of file."""

    print_wanted = Signal()
    save_wanted = Signal(object)
    compare_wanted = Signal()
    grade_wanted = Signal()

    def __init__(self, parent: QWidget, *, compares: bool) -> None:
        super().__init__(parent)
        self.print_action = self._added(self.print_wanted.emit)
        self.save_actions = {kind: self._added(partial(self.save_wanted.emit, kind)) for kind in PaperKind}
        self.addSeparator()
        self.cards_action = self.addAction("")
        self.cards_action.setCheckable(True)
        self.addSeparator()
        self.grade_action = self._added(self.grade_wanted.emit)
        self.compare_action: QAction | None = None
        if compares:
            self.compare_action = self._added(self.compare_wanted.emit)

    def set_usable(self, usable: bool) -> None:
        """Let the list be printed and saved, or not where there is nobody on it."""
        for action in (self.print_action, *self.save_actions.values()):
            action.setEnabled(usable)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        printing = self.tr("Print the list (form 7-HSĐV) …")
        self.print_action.setText(f"{printing}\t{shown_keys('print')}")
        self.save_actions[PaperKind.PDF].setText(self.tr("Save as PDF …"))
        self.save_actions[PaperKind.XLSX].setText(self.tr("Save for Excel …"))
        self.save_actions[PaperKind.DOCX].setText(self.tr("Save for Word …"))
        self.cards_action.setText(self.tr("Card numbers in full on paper"))
        self.grade_action.setText(self.tr("Grade members and the cell …"))
        if self.compare_action is not None:
            self.compare_action.setText(self.tr("Import from Excel, reconcile with the superior's list …"))

    def _added(self, run: Callable[[], object]) -> QAction:
        action = self.addAction("")
        action.triggered.connect(lambda _=False: run())
        return action


class MembersPapers(QObject):
    """Print and save the members that are shown."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._papers = MemberPapers(desk.book)
        self._actions = ListingActions(desk, window)

    def print_(self, ids: tuple[int, ...], *, cards: bool) -> None:
        """Ask for a printer and print the list."""
        self._actions.print_(self._wanted(ids, cards=cards))

    def save(self, kind: PaperKind, ids: tuple[int, ...], *, cards: bool) -> None:
        """Ask where a file goes and write it."""
        self._actions.save(kind, self._wanted(ids, cards=cards))

    def _wanted(self, ids: tuple[int, ...], *, cards: bool) -> Wanted:
        remark = "" if cards else self.tr("Card numbers show their last four digits only.")
        return Wanted(partial(self._papers.listing, ids, cards=cards), self._papers.name(), remark=remark)
