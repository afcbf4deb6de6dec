# What is done with a paper besides typing: reviewed, adopted with a number, corrected, told again by the notebook.
# It must not know how a paper is shown; it tells when another one is to be seen.

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sotay.services.papers import Adoption, Paper, PaperService, Term
from sotay.ui.pages.base import Desk
from sotay.ui.pages.member_dialogs import RecordDialog, open_dialog
from sotay.ui.pages.paper_dialogs import AdoptDialog, CorrectDialog, TermDialog
from sotay.ui.pages.paper_words import number_words
from sotay.ui.tasks import Lane

_Deed = Callable[[PaperService, Paper], object]


class PaperDeeds(QObject):
    """Do what a person asks for with the paper of a page, which `paper` returns once all that was typed is written.

    Tell `done` when papers have changed, and `wanted` with the id of a paper that is to be seen from then on.
    """

    done = Signal()
    wanted = Signal(int)

    def __init__(self, desk: Desk, paper: Callable[[], Paper | None], page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._paper, self._page = desk, paper, page
        self.dialog: RecordDialog | None = None

    # the notebook's words

    def restore(self, key: str) -> None:
        """Write one paragraph as the notebook tells it."""
        self._do(
            lambda papers, paper: papers.restore_block(paper, key),
            self.tr("The paragraph is as the notebook tells it."),
            lambda papers, paper: papers.save(paper),
        )

    def retell(self) -> None:
        """Write the whole paper as the notebook tells it."""
        self._do(
            lambda papers, paper: papers.retell(paper),
            self.tr("The whole paper is as the notebook tells it."),
            lambda papers, paper: papers.save(paper),
        )

    # states

    def review(self) -> None:
        """Mark a draft as reviewed."""
        self._do(
            lambda papers, paper: papers.review(paper.id),
            self.tr("Reviewed."),
            lambda papers, paper: papers.unreview(paper.id),
        )

    def unreview(self) -> None:
        """Make a reviewed paper a draft again."""
        self._do(
            lambda papers, paper: papers.unreview(paper.id),
            self.tr("It is a draft again."),
            lambda papers, paper: papers.review(paper.id),
        )

    def adopt(self) -> None:
        """Ask how the paper is adopted, and adopt it."""
        papers, paper = self._desk.book.papers, self._paper()
        if paper is None:
            return

        def ask(told: tuple[int, frozenset[int], bool]) -> None:
            number, taken, headed = told
            dialog = AdoptDialog(self._desk.theme, self._page.window(), paper, number, taken, headed=headed)
            self._ask(dialog, lambda how: self._adopt(paper, how))

        def read(_: object) -> tuple[int, frozenset[int], bool]:
            return papers.number_for(paper), papers.numbers_for(paper), papers.is_headed()

        self._desk.tasks.run(read, ask, self._failed, owner=self, slot="number", lane=Lane.NOTEBOOK)

    def _adopt(self, paper: Paper, how: object) -> None:
        papers = self._desk.book.papers

        def adopted(now: Paper) -> None:
            self._desk.messages.info(self.tr("Adopted: {0}").format(number_words(now)))
            self.done.emit()

        if isinstance(how, Adoption):
            self._desk.tasks.run(
                lambda _: papers.adopt(paper.id, how), adopted, self._failed, owner=self, lane=Lane.NOTEBOOK
            )

    # corrections

    def correct(self) -> None:
        """Ask why an adopted paper is corrected, and begin the correction."""
        paper = self._paper()
        if paper is not None:
            dialog = CorrectDialog(self._desk.theme, self._page.window(), paper)
            self._ask(dialog, lambda reason: self._correct(paper, str(reason)))

    def _correct(self, paper: Paper, reason: str) -> None:
        papers = self._desk.book.papers

        def begun(correction: Paper) -> None:
            self.wanted.emit(correction.id)
            self.done.emit()

        self._desk.tasks.run(
            lambda _: papers.correct(paper.id, reason), begun, self._failed, owner=self, lane=Lane.NOTEBOOK
        )

    def discard(self, earlier_id: int) -> None:
        """Take a correction away; the version before it is seen from then on."""
        self._do(
            lambda papers, paper: papers.discard(paper.id),
            self.tr("The correction was discarded."),
            lambda papers, paper: papers.bring_back(paper.id),
            earlier_id,
        )

    # terms

    def settle_term(self) -> None:
        """Ask for the term that the paper's number counts in, and write it."""
        papers, paper = self._desk.book.papers, self._paper()
        if paper is None:
            return

        def ask(term: Term | None) -> None:
            self._ask(TermDialog(self._desk.theme, self._page.window(), term, paper.day), self._save_term)

        self._desk.tasks.run(lambda _: papers.term(paper.day), ask, self._failed, owner=self, slot="term")

    def _save_term(self, term: object) -> None:
        if isinstance(term, Term):
            papers, told = self._desk.book.papers, self.tr("Saved: the term {0}").format(term.name)
            self._write(lambda: papers.save_term(term), lambda: self._desk.messages.info(told))

    # together

    def _do(self, deed: _Deed, told: str, undo: _Deed, see: int = 0) -> None:
        """Do something with the paper and offer to take it back; `see` is the paper to be seen then, if another."""
        papers, paper = self._desk.book.papers, self._paper()
        if paper is None:
            return

        def done() -> None:
            self._desk.messages.info(told, lambda: self._write(lambda: undo(papers, paper), seen_again))
            self.wanted.emit(see or paper.id)
            self.done.emit()

        def seen_again() -> None:
            self.wanted.emit(paper.id)
            self.done.emit()

        self._write(lambda: deed(papers, paper), done)

    def _write(self, work: Callable[[], object], done: Callable[[], object]) -> None:
        self._desk.tasks.run(lambda _: work(), lambda _: done(), self._failed, owner=self, lane=Lane.NOTEBOOK)

    def _failed(self, error: Exception) -> None:
        self._desk.messages.error(error)

    def _ask(self, dialog: RecordDialog, given: Callable[[object], object]) -> None:
        self.dialog = dialog
        open_dialog(dialog, given)
