# The comparison at work: reading, comparing, writing or undoing; reading and comparing can be stopped.
# It must not know how the work is run.

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import StepFrame, centred
from sotay.ui.theme import Theme
from sotay.ui.widgets.progress_panel import ProgressPanel


class Work(StrEnum):
    """Name the work that goes on."""

    READ = "read"
    COMPARE = "compare"
    WRITE = "write"
    UNDO = "undo"


class MatchingProgress(StepFrame):
    """Show that work goes on; tell `stopped` when a person wants it to end."""

    stopped = Signal()

    def __init__(self, theme: Theme, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        m = theme.metrics
        stoppable = work in (Work.READ, Work.COMPARE)
        self.panel = ProgressPanel(theme, self._sentence(work), self.tr("Stop"))
        self.panel.set_stoppable(stoppable)
        self.panel.stopped.connect(self.stopped)
        self.panel.set_progress(None, "")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, m.gap_5, 0, 0)
        column.addWidget(self.panel)
        self.body.addWidget(centred(theme, holder, m.progress_width))
        self.set_remark(self._note(work))
        if stoppable:
            escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self.stopped)

    def tell(self, done: int, total: int) -> None:
        """Take in how far the work is."""
        if total > 1:
            share = min(done / total, 1.0)
            self.panel.set_progress(share, f"{share:.0%}".replace("%", " %"))

    def _sentence(self, work: Work) -> str:
        return {
            Work.READ: self.tr("Reading the file"),
            Work.COMPARE: self.tr("Comparing with the book"),
            Work.WRITE: self.tr("Backing up and writing"),
            Work.UNDO: self.tr("Undoing what was written"),
        }[work]

    def _note(self, work: Work) -> str:
        if work in (Work.READ, Work.COMPARE):
            return self.tr("Only reading; nothing changes.")
        return self.tr("If the power fails now, the book is either as before or complete.")
