# What else can be done with a paper: files of it, its adoption or correction, the notebook's words, books, terms.
# It must not know how any of it is done.

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sotay.services.papers import REPORT, Paper, PaperState
from sotay.ui.pages.paper_actions import PaperFile


class PaperMenu(QMenu):
    """Offer what fits the state of a paper; tell `file_wanted` with a `PaperFile`."""

    file_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.files = {kind: self._file(kind) for kind in PaperFile}
        self.figures = self._action()
        self.addSeparator()
        self.adopt, self.correct, self.retell = self._action(), self._action(), self._action()
        self.addSeparator()
        self.book, self.term = self._action(), self._action()

    def show_paper(self, paper: Paper, *, editable: bool, newest: bool) -> None:
        """Offer what can be done with a paper."""
        adopted = paper.state is PaperState.ADOPTED
        self.adopt.setVisible(newest and not adopted)
        self.correct.setVisible(newest and adopted)
        self.retell.setVisible(editable and (bool(paper.meeting_id) or paper.type == REPORT))
        self.figures.setVisible(paper.type == REPORT)
        self.files[PaperFile.BUNDLE].setVisible(paper.type != REPORT)
        self.book.setVisible(adopted)

    def retranslate(self, year: int) -> None:
        """Say everything in the language of now."""
        words = {
            PaperFile.PDF: self.tr("Save as PDF…"),
            PaperFile.DOCX: self.tr("Save as Word…"),
            PaperFile.BUNDLE: self.tr("Bundle to upload…"),
        }
        for kind, action in self.files.items():
            action.setText(words[kind])
        self.figures.setText(self.tr("Save the figures for Excel…"))
        self.adopt.setText(self.tr("Adopt and number…"))
        self.correct.setText(self.tr("Correct it…"))
        self.retell.setText(self.tr("Take the notebook's words for the whole paper"))
        self.book.setText(self.tr("Print the book of {0}…").format(year))
        self.term.setText(self.tr("Term of the committee…"))

    def _file(self, kind: PaperFile) -> QAction:
        action = self._action()
        action.triggered.connect(lambda: self.file_wanted.emit(kind))
        return action

    def _action(self) -> QAction:
        action = QAction(self)
        self.addAction(action)
        return action
