# A list leaves the window: printed for signing, or saved as PDF, Excel or Word.
# It must not know what is listed, nor what it looks like on paper.

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.services.exporting import save
from sotay.services.listings import Listing, ListKind, export_list
from sotay.ui.documents.printing import draw_job, pdf_of, printed_pages, set_paper
from sotay.ui.documents.table_pages import table_job
from sotay.ui.pages.base import Desk
from sotay.ui.tasks import Task
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.tones import Tone

_SHOWN_MS = 200


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


class ListingActions(QObject):
    """Carry out what a person asks for with a list; what became of it is told by the messages."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._folder = ""  # where the last file of this sitting went

    def print_(self, wanted: Wanted) -> None:
        """Ask for a printer and print the list."""
        if not QPrinterInfo.availablePrinterNames():
            instead = BannerAction(self.tr("Save as PDF"), lambda: self.save(PaperKind.PDF, wanted))
            told = self.tr("Not printed: this computer has no printer. Save a PDF and print it on another one.")
            self._desk.messages.warn(told, (instead,))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_paper(printer, landscape=wanted.landscape)
        printer.setDocName(wanted.name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer, wanted))
        QDialog.open(dialog)  # the print dialog's own open() wants a receiver

    def print_on(self, printer: QPrinter, wanted: Wanted) -> None:
        """Print on a printer that was chosen, in a thread; say so when it has everything."""
        pages = printed_pages(printer)

        def work(progress: Progress) -> None:
            draw_job(table_job(wanted.make()), printer, progress, pages)

        done = _sentences(self.tr("Sent to the printer: {0}.").format(wanted.name), wanted.remark)
        self._run(work, done, self.tr("Printing …"), partial(self.print_on, printer, wanted))

    def save(self, kind: PaperKind, wanted: Wanted) -> None:
        """Ask where a file goes and write it."""
        dialog = QFileDialog(self._window, self.tr("Save the list"), self._start(), self._filter(kind))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(kind.value)
        dialog.selectFile(f"{wanted.name}.{kind}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name), kind, wanted))
        dialog.open()

    def save_to(self, target: Path, kind: PaperKind, wanted: Wanted) -> None:
        """Write a file that was chosen, in a thread; say where it lies, or why it does not."""
        made = self._desk.book.today

        def work(progress: Progress) -> None:
            listing = wanted.make()
            if kind is PaperKind.PDF:
                save(target, pdf_of(table_job(listing), progress))
            else:
                export_list(listing, ListKind(kind.value), target, made)

        self._folder = str(target.parent)
        done = _sentences(self.tr("Saved {0}.").format(target), wanted.remark)
        self._run(work, done, self.tr("Saving the list …"), partial(self.save_to, target, kind, wanted))

    def _run(self, work: Callable[[Progress], None], done: str, saying: str, again: Callable[[], object]) -> None:
        """Run work; show what goes on, with a way to stop it, once it has lasted a moment."""
        shown = QTimer(self, singleShot=True, interval=_SHOWN_MS)

        def end(tell: Callable[[], object]) -> None:
            shown.stop()
            shown.deleteLater()
            tell()

        task = self._desk.tasks.run(
            work,
            lambda _: end(lambda: self._desk.messages.info(done)),
            lambda error: end(lambda: self._tell_failed(error, again)),
            owner=self,
        )
        shown.timeout.connect(lambda: self._show(saying, task))
        shown.start()

    def _show(self, saying: str, task: Task) -> None:
        self._desk.messages.bar.show_message(Tone.INK, saying, (BannerAction(self.tr("Stop"), task.cancel),))

    def _tell_failed(self, error: Exception, again: Callable[[], object]) -> None:
        if isinstance(error, SotayError) and error.code is Code.CANCELLED:
            self._desk.messages.info(self.tr("Stopped: the list was not made."))
        else:
            self._desk.messages.error(error, again)

    def _filter(self, kind: PaperKind) -> str:
        return {
            PaperKind.PDF: self.tr("PDF (*.pdf)"),
            PaperKind.XLSX: self.tr("Excel workbook (*.xlsx)"),
            PaperKind.DOCX: self.tr("Word document (*.docx)"),
        }[kind]

    def _start(self) -> str:
        return self._folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _sentences(*told: str) -> str:
    return " ".join(filter(None, told))
