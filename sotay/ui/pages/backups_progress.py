# A copy on its way: being looked into, put in the place of the book, or opened beside it; it can be stopped.
# It must not know how the work is run.

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import StepFrame, centred
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.progress_panel import ProgressPanel
from sotay.ui.widgets.tones import Tone


class Work(StrEnum):
    """Name the work."""

    INSIDE = "inside"
    INSTEAD = "instead"
    BESIDE = "beside"
    UNDO = "undo"


class ProgressStep(StepFrame):
    """Show that work goes on; tell `stopped` when a person wants the book left as it is."""

    stopped = Signal()

    def __init__(self, theme: Theme, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.panel = ProgressPanel(theme, self._sentence(work), self.tr("Stop and leave the book as it is"))
        self.panel.set_progress(None, "")
        self.panel.stopped.connect(self.stopped)
        note = Banner(theme, parent=self)
        note.show_message(Tone.INK, self._note(work))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.metrics.gap_5, 0, 0)
        column.setSpacing(theme.metrics.gap_5)
        column.addWidget(self.panel)
        column.addWidget(note)
        self.body.addWidget(centred(theme, holder, theme.metrics.progress_width))

    def tell(self, step: str, done: int, total: int) -> None:
        """Say what the work is at; its steps come more than once, so that no share of the whole is known."""
        words = {
            "check": self.tr("Reading every byte of the copy"),
            "extract": self.tr("Unpacking the copy"),
            "copy": self.tr("Backing up the book of now"),
            "write": self.tr("Writing the backup of now"),
            "pour": self.tr("Putting the records in their place"),
        }.get(step)
        if words is not None:
            share = f"{done / total:.0%}".replace("%", " %") if total else ""
            self.panel.set_progress(done / total if total else None, share)
            self.panel.set_sentence(words)

    def _sentence(self, work: Work) -> str:
        return {
            Work.INSIDE: self.tr("Looking inside the copy"),
            Work.INSTEAD: self.tr("Restoring the book"),
            Work.BESIDE: self.tr("Opening the copy beside the book"),
            Work.UNDO: self.tr("Undoing the restore"),
        }[work]

    def _note(self, work: Work) -> str:
        if work is Work.INSIDE:
            return self.tr("The copy is only read. Nothing changes before it is confirmed.")
        if work is Work.BESIDE:
            return self.tr("The book in use is not touched.")
        return self.tr("The book of now is backed up first. If the power fails, it is as before, or wholly restored.")
