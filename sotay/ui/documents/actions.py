# What can be done with an open document beside reading it: print it, save a copy, make a study sheet.
# It must not know the page that offers it, nor how a copy looks.

from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from sotay.domain.progress import Progress
from sotay.services.exporting import READING, Kind, Sheet, exporter, save, suggested_name
from sotay.services.reading import DocumentView
from sotay.ui.documents.printing import draw, pdf_bytes, printed_pages
from sotay.ui.documents.study import StudyDialog
from sotay.ui.documents.told_work import ToldWork


class DocumentActions(ToldWork):
    """Carry out what a person asks for with the document of a view; what became of it is told by the messages."""

    def print_(self, view: DocumentView) -> None:
        """Ask for a printer and print the document."""
        self._print(view, READING)

    def export(self, view: DocumentView, kind: str) -> None:
        """Ask where a copy goes and write it; `kind` is "pdf", "docx" or "text"."""
        self._export(view, Kind(kind), READING)

    def study_sheet(self, view: DocumentView) -> None:
        """Ask how the large-type sheet is wanted, then print or save it."""
        card = view.document.card
        dialog = StudyDialog(self._desk.theme, card.number or card.title, self._window)
        dialog.print_wanted.connect(lambda sheet: self._print(view, sheet))
        dialog.pdf_wanted.connect(lambda sheet: self._export(view, Kind.PDF, sheet))
        dialog.open()

    def _print(self, view: DocumentView, sheet: Sheet) -> None:
        name = Path(suggested_name(view.document.card, Kind.PDF)).stem
        use, save = partial(self.print_on, view=view, sheet=sheet), partial(self._export, view, Kind.PDF, sheet)
        self._ask_printer(name, use, save)

    def print_on(self, printer: QPrinter, view: DocumentView, sheet: Sheet = READING) -> None:
        """Print on a printer that was chosen, in a thread; say so when it has everything."""
        copies, wanted = exporter(self._desk.book), printed_pages(printer)

        def work(progress: Progress) -> int:
            return draw(copies.copy(view), sheet, printer, progress, wanted)

        done = self.tr("Sent to the printer: {0}").format(view.document.card.number or view.document.card.title)
        self._run(work, done, self.tr("Printing …"), lambda: self.print_on(printer, view, sheet))

    def _export(self, view: DocumentView, kind: Kind, sheet: Sheet) -> None:
        name, use = suggested_name(view.document.card, kind), partial(self.export_to, view=view, kind=kind, sheet=sheet)
        self._ask_where(self._title(kind), name, self._filter(kind), use)

    def export_to(self, target: Path, view: DocumentView, kind: Kind, sheet: Sheet = READING) -> None:
        """Write a copy into a file that was chosen, in a thread; say where it lies, or why it does not."""
        copies = exporter(self._desk.book)

        def work(progress: Progress) -> None:
            if kind is Kind.PDF:
                save(target, pdf_bytes(copies.copy(view), sheet, progress))
            else:
                copies.export(view, kind, target)

        self._folder = str(target.parent)
        done, saying = self.tr("Saved {0}").format(target), self.tr("Saving a copy …")
        self._run(work, done, saying, lambda: self.export_to(target, view, kind, sheet))

    def stopped_words(self) -> str:
        """Return what is said when a person has stopped the work."""
        return self.tr("Stopped: no copy was made.")

    def _title(self, kind: Kind) -> str:
        titles = {
            Kind.PDF: self.tr("Save a copy as PDF"),
            Kind.DOCX: self.tr("Save a copy as a Word document"),
            Kind.TEXT: self.tr("Save a copy as plain text"),
        }
        return titles[kind]

    def _filter(self, kind: Kind) -> str:
        filters = {
            Kind.PDF: self.tr("PDF (*.pdf)"),
            Kind.DOCX: self.tr("Word document (*.docx)"),
            Kind.TEXT: self.tr("Text (*.txt)"),
        }
        return filters[kind]
