# A paper leaves the window: printed to be signed, saved as PDF or Word, bundled for the national app; whole books too.
# It must not know what a paper says, nor what may be done with it.

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from sotay.domain.progress import Progress
from sotay.services.exporting import save
from sotay.services.paper_files import PaperFiles
from sotay.services.papers import Paper
from sotay.ui.documents.official_pages import official_job, set_official
from sotay.ui.documents.printing import Job, draw_job, pdf_of, printed_pages
from sotay.ui.documents.told_work import ToldWork


class PaperFile(StrEnum):
    """Name the files that a paper is saved as; the value is how their names end."""

    PDF = "pdf"
    DOCX = "docx"
    BUNDLE = "zip"


@dataclass(frozen=True, slots=True)
class WantedPapers:
    """Say which papers are wanted: what reads them, in a thread, and what the file is called without its ending.

    `to_sign` leaves the mark of a draft out.
    """

    read: Callable[[], Sequence[Paper]]
    name: str
    to_sign: bool = False


class PaperActions(ToldWork):
    """Carry out what a person asks for with papers; what became of it is told by the messages."""

    def print_(self, wanted: WantedPapers) -> None:
        """Ask for a printer and print."""
        use, save = partial(self.print_on, wanted=wanted), partial(self.save, PaperFile.PDF, wanted)
        self._ask_printer(wanted.name, use, save)

    def print_on(self, printer: QPrinter, wanted: WantedPapers) -> None:
        """Print on a printer that was chosen, in a thread; say so when it has everything."""
        pages = printed_pages(printer)

        def work(progress: Progress) -> None:
            draw_job(self._job(wanted), printer, progress, pages)

        done = self.tr("Sent to the printer: {0}.").format(wanted.name)
        self._run(work, done, self.tr("Printing …"), partial(self.print_on, printer, wanted))

    def save(self, kind: PaperFile, wanted: WantedPapers) -> None:
        """Ask where a file goes and write it."""
        use = partial(self.save_to, kind=kind, wanted=wanted)
        self._ask_where(self.tr("Save the paper"), f"{wanted.name}.{kind}", self._filter(kind), use)

    def save_to(self, target: Path, kind: PaperFile, wanted: WantedPapers) -> None:
        """Write a file that was chosen, in a thread; say where it lies, or why it does not."""

        def work(progress: Progress) -> None:
            save(target, self._content(kind, wanted, progress))

        self._folder = str(target.parent)
        done = self.tr("Saved {0}.").format(target)
        self._run(work, done, self.tr("Saving the paper …"), partial(self.save_to, target, kind, wanted))

    def stopped_words(self) -> str:
        """Return what is said when a person has stopped the work."""
        return self.tr("Stopped: the paper was not made.")

    def _content(self, kind: PaperFile, wanted: WantedPapers, progress: Progress) -> bytes:
        if kind is PaperFile.PDF:
            return pdf_of(self._job(wanted), progress)
        paper, files = wanted.read()[0], self._files()
        if kind is PaperFile.DOCX:
            return files.docx(paper, draft_mark=not wanted.to_sign)
        return files.bundle(paper, pdf_of(official_job(files.official(paper, draft_mark=False)), progress))

    def _job(self, wanted: WantedPapers) -> Job:
        """Return all papers in their order as one thing to be printed."""
        files = self._files()
        papers = [files.official(paper, draft_mark=not wanted.to_sign) for paper in wanted.read()]
        first = official_job(papers[0])
        return replace(
            first,
            pages=lambda measured: chain.from_iterable(set_official(paper, measured) for paper in papers),
            title=wanted.name,
        )

    def _files(self) -> PaperFiles:
        return PaperFiles(self._desk.book.workspace.notebook)

    def _filter(self, kind: PaperFile) -> str:
        return {
            PaperFile.PDF: self.tr("PDF (*.pdf)"),
            PaperFile.DOCX: self.tr("Word document (*.docx)"),
            PaperFile.BUNDLE: self.tr("Bundle to upload (*.zip)"),
        }[kind]
