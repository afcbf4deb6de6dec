# The minutes of a hand-over on their way to the two who sign: drawn on the page, printed, saved.
# It must not know the other steps, nor what the minutes say.

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from sotay.services.cell import cell_of
from sotay.services.handover import HandOver
from sotay.services.handover_minutes import minutes
from sotay.services.listings import Listing
from sotay.services.sample import marked
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.pages.base import Desk
from sotay.ui.pages.handover_paper import page_picture
from sotay.ui.pages.handover_steps import MinutesStep


class MinutesPapers(QObject):
    """Draw, print and save the minutes of what was handed over; `asked_for` tells whether anybody wanted them."""

    def __init__(self, desk: Desk, page: QWidget, step: MinutesStep) -> None:
        super().__init__(page)
        self._desk, self._step = desk, step
        self._done: HandOver | None = None
        self.asked_for = False
        self.actions = ListingActions(desk, page)

    def show_done(self, done: HandOver) -> None:
        """Show the minutes as they will look on paper; they can be printed without it."""
        self._done = done
        self._step.show_done(done)
        wanted, width = self.wanted(done), round(self._desk.theme.metrics.gate_column * self._step.devicePixelRatioF())
        self._desk.tasks.run(lambda _: page_picture(wanted.make(), width), self._on_drawn, owner=self, slot="page")

    def wanted(self, done: HandOver) -> Wanted:
        """Return what goes to paper or into a file."""
        notebook = self._desk.book.workspace.notebook

        def make() -> Listing:
            cell = cell_of(notebook)
            return marked(notebook, minutes(done, cell.name, cell.superior, cell.signing_place))

        return Wanted(make, f"Biên bản bàn giao {done.when:%Y-%m-%d}", landscape=False)

    def print_(self) -> None:
        """Ask for a printer and print the minutes."""
        if self._done is not None:
            self.asked_for = True
            self.actions.print_(self.wanted(self._done))

    def save(self, kind: PaperKind) -> None:
        """Ask where a file goes and write the minutes into it."""
        if self._done is not None:
            self.asked_for = True
            self.actions.save(kind, self.wanted(self._done))

    def _on_drawn(self, page: QImage) -> None:
        name = QCoreApplication.translate("HandoverPage", "The minutes as they will look on paper")
        self._step.page.show_page(page, name)
