# Work that must end before the book is there, shown beside the cover: what happens, how far it is.
# It must not know the work.

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from sotay.ui.gate.frame import GateFrame
from sotay.ui.gate.speaking import Column, Speaking
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.progress_panel import ProgressPanel


class MakingDemo(Speaking):
    """Show that the book of sample data is being made; tell `stopped` when nobody wants to wait for it."""

    stopped = Signal()

    def __init__(self, theme: Theme, *, thrown_away: bool) -> None:
        """Say of a `thrown_away` book that it goes with the window, of another one that it stays beside the own."""
        super().__init__(theme)
        frame = GateFrame(theme, foot_on_cover=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        column = Column(theme)
        title = Paragraph(theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("A book of sample data is being made"))
        column.put(title)
        words = Paragraph(theme, "", "base")
        self.say(words.set_plain, self._gone if thrown_away else self._stays)
        column.put(words)
        self._panel = ProgressPanel(theme, self.tr("Building and importing two packs"), self.tr("Stop"))
        self._panel.set_progress(None, "")
        self._panel.stopped.connect(self.stopped)
        column.put(self._panel, "gap_5")
        column.fill()
        frame.set_content(column)

    def _gone(self) -> str:
        return self.tr("It lies in a folder of its own and goes when the window is closed.")

    def _stays(self) -> str:
        return self.tr("It lies in a folder of its own beside that of the cell's book; the two never mix.")

    def tell(self, step: str, done: int, total: int) -> None:
        """Take in the progress of the work; its steps follow each other too fast to be named."""
        self._panel.set_progress(None, "")
