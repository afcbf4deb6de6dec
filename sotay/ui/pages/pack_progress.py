# A pack on its way: being verified and copied, or being written into the library; it can be stopped.
# It must not know how the work is run.

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import StepFrame, centred
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.progress_panel import ProgressPanel, Stage, StageState
from sotay.ui.widgets.tones import Tone


class Work(Enum):
    """Name the work by the steps its progress tells, each with its share of the time."""

    CHECK = (("stage", 0.5), ("compare", 0.5))
    APPLY = (("backup", 0.1), ("blobs", 0.2), ("apply", 0.7))
    UNDO = ()


class ProgressStep(StepFrame):
    """Show how far a pack is; tell `stopped` when a person wants the book left as it is."""

    stopped = Signal()

    def __init__(self, theme: Theme, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._steps: tuple[tuple[str, float], ...] = work.value
        self._stage = -1
        self.share = 0.0
        self._words = self._stage_words(work)
        self.panel = ProgressPanel(theme, self._sentence(work), self._stop_words(work))
        self.panel.set_stoppable(work is not Work.UNDO)
        self.panel.stopped.connect(self.stopped)
        note = Banner(theme, parent=self)
        note.show_message(Tone.INK, self._note(work))
        self.body.addWidget(self._column(self.panel, note))
        self._enter(0)
        self.panel.set_progress(None, "")

    def tell(self, step: str, done: int, total: int) -> None:
        """Take in the progress of the work; steps of no known name move nothing."""
        place = next((place for place, (name, _) in enumerate(self._steps) if name == step), None)
        if place is None:
            return
        if place > self._stage:
            self._enter(place)
        before = sum(share for _, share in self._steps[: self._stage])
        share = before + self._steps[self._stage][1] * min(done / total, 1.0) if total else before
        self.share = share
        self.panel.set_progress(share, f"{share:.0%}".replace("%", " %"))

    def _enter(self, place: int) -> None:
        self._stage = place
        states = [StageState.DONE] * place + [StageState.NOW] + [StageState.LATER] * len(self._words)
        self.panel.set_stages([Stage(word, state) for word, state in zip(self._words, states, strict=False)])

    def _column(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self._theme.metrics.gap_5, 0, 0)
        column.setSpacing(self._theme.metrics.gap_5)
        for part in parts:
            column.addWidget(part)
        return centred(self._theme, holder, self._theme.metrics.progress_width)

    def _sentence(self, work: Work) -> str:
        return {
            Work.CHECK: self.tr("Verifying the pack"),
            Work.APPLY: self.tr("Importing the pack"),
            Work.UNDO: self.tr("Undoing the pack"),
        }[work]

    def _stop_words(self, work: Work) -> str:
        return self.tr("Stop verifying") if work is Work.CHECK else self.tr("Stop and leave the book as it is")

    def _stage_words(self, work: Work) -> tuple[str, ...]:
        if work is Work.CHECK:
            return (self.tr("Check the signature and copy the pack"), self.tr("Compare with the library"))
        if work is Work.APPLY:
            first = self.tr("Back up the book")
            return (first, self.tr("Keep the attached files"), self.tr("Write the documents and the search index"))
        return ()

    def _note(self, work: Work) -> str:
        if work is Work.CHECK:
            return self.tr("The book is only read now. Nothing changes before it is confirmed.")
        if work is Work.APPLY:
            return self.tr("If the power fails or the stick is pulled now, the book stays as it was before.")
        return self.tr("If the power fails now, the pack stays in the book and can be undone again.")
