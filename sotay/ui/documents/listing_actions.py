# A list leaves the window: printed for signing, or saved as PDF, Excel or Word.
# It must not know what is listed, nor what it looks like on paper.

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from sotay.domain.progress import Progress
from sotay.services.exporting import save
from sotay.services.listings import Listing, ListKind, export_list
from sotay.services.sample import marked
from sotay.ui.documents.printing import draw_job, pdf_of, printed_pages
from sotay.ui.documents.table_pages import table_job
from sotay.ui.documents.told_work import ToldWork


class PaperKind(StrEnum):
    """Name the files that a list is saved as; the value is how their names end."""

    PDF = "pdf"
    XLSX = "xlsx"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Say which list is wanted: what makes it, in a thread; what its file is called, without the ending.

    `remark` is a sentence added to what is told when it is done, such as what was left out.
    """

    make: Callable[[], Listing]
    name: str
    landscape: bool = True
    remark: str = ""


class ListingActions(ToldWork):
    """Carry out what a person asks for with a list; what became of it is told by the messages."""

    def print_(self, wanted: Wanted) -> None:
        """Ask for a printer and print the list."""
        use, save = partial(self.print_on, wanted=wanted), partial(self.save, PaperKind.PDF, wanted)
        self._ask_printer(wanted.name, use, save, landscape=wanted.landscape)

    def print_on(self, printer: QPrinter, wanted: Wanted) -> None:
        """Print on a printer that was chosen, in a thread; say so when it has everything."""
        pages = printed_pages(printer)

        def work(progress: Progress) -> None:
            draw_job(table_job(self._made(wanted)), printer, progress, pages)

        done = _sentences(self.tr("Sent to the printer: {0}.").format(wanted.name), wanted.remark)
        self._run(work, done, self.tr("Printing …"), partial(self.print_on, printer, wanted))

    def save(self, kind: PaperKind, wanted: Wanted) -> None:
        """Ask where a file goes and write it."""
        use = partial(self.save_to, kind=kind, wanted=wanted)
        self._ask_where(self.tr("Save the list"), f"{wanted.name}.{kind}", self._filter(kind), use)

    def save_to(self, target: Path, kind: PaperKind, wanted: Wanted) -> None:
        """Write a file that was chosen, in a thread; say where it lies, or why it does not."""
        made = self._desk.book.today

        def work(progress: Progress) -> None:
            listing = self._made(wanted)
            if kind is PaperKind.PDF:
                save(target, pdf_of(table_job(listing), progress))
            else:
                export_list(listing, ListKind(kind.value), target, made)

        self._folder = str(target.parent)
        done = _sentences(self.tr("Saved {0}.").format(target), wanted.remark)
        self._run(work, done, self.tr("Saving the list …"), partial(self.save_to, target, kind, wanted))

    def stopped_words(self) -> str:
        """Return what is said when a person has stopped the work."""
        return self.tr("Stopped: the list was not made.")

    def _made(self, wanted: Wanted) -> Listing:
        """Return the list with the mark of its book."""
        return marked(self._desk.book.workspace.notebook, wanted.make())

    def _filter(self, kind: PaperKind) -> str:
        return {
            PaperKind.PDF: self.tr("PDF (*.pdf)"),
            PaperKind.XLSX: self.tr("Excel workbook (*.xlsx)"),
            PaperKind.DOCX: self.tr("Word document (*.docx)"),
        }[kind]


def _sentences(*told: str) -> str:
    return " ".join(filter(None, told))
