# The audit trail leaves the book: whole with its seals, or the lines that are shown as a list.
# It must not know how a list is printed or a line sealed.

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sotay.services.audit import AuditRow, AuditService, trail_listing
from sotay.services.cell import cell_of
from sotay.services.listings import Listing
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.figures import spaced
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.save_dialog import ask_where
from sotay.ui.tasks import Lane

# What anybody reads on paper, and sets in a moment; a sheet has room for any number.
MOST_ON_PAPER = 5000
_AT_ONCE = 500


class TrailMenu(QMenu):
    """Offer how the trail leaves the book; tell `whole_wanted`, `print_wanted`, `save_wanted` with a kind."""

    whole_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.whole_action = self._added(self.whole_wanted.emit)
        self.addSeparator()
        self.save_actions = {kind: self._added(partial(self.save_wanted.emit, kind)) for kind in PaperKind}
        self.print_action = self._added(self.print_wanted.emit)

    def set_count(self, count: int) -> None:
        """Offer only what suits a number of lines."""
        sheet = self.save_actions[PaperKind.XLSX]
        sheet.setEnabled(count > 0)
        too_many = self.tr("Too many lines for paper: choose fewer days.") if count > MOST_ON_PAPER else ""
        for action in (*self.save_actions.values(), self.print_action):
            if action is not sheet:
                action.setEnabled(0 < count <= MOST_ON_PAPER)
                action.setToolTip(too_many)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.whole_action.setText(self.tr("Export the whole trail with its seals …"))
        self.save_actions[PaperKind.PDF].setText(self.tr("Save the lines shown as PDF …"))
        self.save_actions[PaperKind.XLSX].setText(self.tr("Save the lines shown for Excel …"))
        self.save_actions[PaperKind.DOCX].setText(self.tr("Save the lines shown for Word …"))
        printing = self.tr("Print the lines shown …")
        self.print_action.setText(f"{printing}\t{shown_keys('print')}")

    def _added(self, run: Callable[[], object]) -> QAction:
        action = self.addAction("")
        action.triggered.connect(lambda _=False: run())
        return action


class TrailPapers(QObject):
    """Export, save and print; tell `exported` with what changed, because an export leaves a line."""

    exported = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._actions = ListingActions(desk, window)

    def export_whole(self) -> None:
        """Ask where the whole trail goes and write it."""
        title, kinds = self.tr("Export the audit trail"), self.tr("Lines of JSON (*.jsonl)")
        ask_where(self._window, title, f"{self._name()}.jsonl", kinds, self.export_to)

    def export_to(self, target: Path) -> None:
        """Write the whole trail into a file that was chosen, in a thread; say where it lies, or why it does not."""
        audit = self._desk.book.audit
        self._desk.tasks.run(
            lambda _: audit.export(target),
            partial(self._on_exported, target),
            lambda error: self._desk.messages.error(error, partial(self.export_to, target)),
            owner=self,
            lane=Lane.NOTEBOOK,
        )

    def save(self, kind: PaperKind, ids: Sequence[int]) -> None:
        """Ask where a list of lines goes and write it."""
        self._actions.save(kind, self._wanted(ids))

    def print_(self, ids: Sequence[int]) -> None:
        """Ask for a printer and print a list of lines."""
        self._actions.print_(self._wanted(ids))

    def _on_exported(self, target: Path, lines: int) -> None:
        self._desk.messages.info(lambda: self._exported_words(target, lines))
        self.exported.emit(Changes.of("audit"))

    def _exported_words(self, target: Path, lines: int) -> str:
        told = spaced(self.tr("Exported %n line(s) with their seals.", "", lines), lines)
        where = self.tr("The file is {0}; it holds personal data.").format(target)
        return f"{told} {where}"

    def _wanted(self, ids: Sequence[int]) -> Wanted:
        book = self._desk.book

        def make() -> Listing:
            return trail_listing(_rows(book.audit, ids), cell_of(book.workspace.notebook), book.clock().date())

        return Wanted(make, self._name())

    def _name(self) -> str:
        return f"Lịch sử ghi sổ {self._desk.book.clock():%Y-%m-%d}"


def _rows(audit: AuditService, ids: Sequence[int]) -> Iterator[AuditRow]:
    """Return lines in Vietnamese, as paper is, some at a time."""
    for start in range(0, len(ids), _AT_ONCE):
        yield from audit.rows(ids[start : start + _AT_ONCE], "vi")
