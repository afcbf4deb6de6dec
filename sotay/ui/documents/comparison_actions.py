# A comparison leaves the window: saved as a PDF.
# It must not know how texts are compared, nor what a comparison looks like on paper.

from dataclasses import replace
from functools import partial
from pathlib import Path

from sotay.domain.progress import Progress
from sotay.services.exporting import save
from sotay.services.sample import mark_of
from sotay.ui.documents.comparison_pages import SideBySide, comparison_job
from sotay.ui.documents.printing import pdf_of
from sotay.ui.documents.told_work import ToldWork


class ComparisonActions(ToldWork):
    """Carry out what a person asks for with a comparison; what became of it is told by the messages."""

    def save(self, shown: SideBySide) -> None:
        """Ask where a file goes and write it."""
        title, name = self.tr("Save the comparison"), self.tr("Comparison") + ".pdf"
        use, kinds = partial(self.save_to, shown=shown), self.tr("PDF (*.pdf)")
        self._ask_where(title, name, kinds, use)

    def save_to(self, target: Path, shown: SideBySide) -> None:
        """Write a file that was chosen, in a thread; say where it lies, or why it does not."""
        book = self._desk.book
        job = replace(comparison_job(shown, book.today), mark=mark_of(book.workspace.notebook))

        def work(progress: Progress) -> None:
            save(target, pdf_of(job, progress))

        self._folder = str(target.parent)
        done, saying = self.tr("Saved {0}.").format(target), self.tr("Saving the comparison …")
        self._run(work, done, saying, partial(self.save_to, target, shown))

    def stopped_words(self) -> str:
        """Return what is said when a person has stopped the work."""
        return self.tr("Stopped: the comparison was not saved.")
