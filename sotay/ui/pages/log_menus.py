# The menus of the log: what it comes to, how it leaves the book, which kinds and templates there are.
# It must not know what its entries do.

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sotay.services.activities import ActivityTemplate
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.keys import shown as shown_keys


class LogMenus(QObject):
    """Hold the menus; each entry is a signal."""

    summary_wanted = Signal()
    document_wanted = Signal()
    kinds_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal(object)
    template_chosen = Signal(object)
    template_dropped = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._templates: tuple[ActivityTemplate, ...] = ()
        self.sums, self.papers = QMenu(parent), QMenu(parent)
        self.summary_action = _added(self.sums, self.summary_wanted.emit)
        self.document_action = _added(self.sums, self.document_wanted.emit)
        self.sums.addSeparator()
        self.template_menu = self.sums.addMenu("")
        self.drop_menu = self.sums.addMenu("")
        self.kinds_action = _added(self.sums, self.kinds_wanted.emit)
        self.print_action = _added(self.papers, self.print_wanted.emit)
        self.save_actions = {kind: _added(self.papers, partial(self.save_wanted.emit, kind)) for kind in PaperKind}

    def set_usable(self, usable: bool) -> None:
        """Let the list be printed and saved, or not where it is empty."""
        for action in (self.print_action, *self.save_actions.values()):
            action.setEnabled(usable)

    def show_templates(self, templates: Sequence[ActivityTemplate]) -> None:
        """Offer the templates of the cell."""
        self._templates = tuple(templates)
        for menu, signal in ((self.template_menu, self.template_chosen), (self.drop_menu, self.template_dropped)):
            menu.clear()
            for one in self._templates:
                _added(menu, partial(signal.emit, one)).setText(one.name.replace("&", "&&"))
            menu.menuAction().setVisible(bool(self._templates))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.summary_action.setText(self.tr("Summary of a month or quarter …"))
        self.document_action.setText(self.tr("What was done for a resolution …"))
        self.template_menu.setTitle(self.tr("Write from a template"))
        self.drop_menu.setTitle(self.tr("Discard a template"))
        self.kinds_action.setText(self.tr("Kinds of activity …"))
        printing = self.tr("Print the list …")
        self.print_action.setText(f"{printing}\t{shown_keys('print')}")
        self.save_actions[PaperKind.PDF].setText(self.tr("Save as PDF …"))
        self.save_actions[PaperKind.XLSX].setText(self.tr("Save for Excel …"))
        self.save_actions[PaperKind.DOCX].setText(self.tr("Save for Word …"))


def _added(menu: QMenu, run: Callable[[], object]) -> QAction:
    action = menu.addAction("")
    action.triggered.connect(lambda _=False: run())
    return action
