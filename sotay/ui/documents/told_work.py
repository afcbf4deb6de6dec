# Work on paper or a file, told by the messages: what goes on once it has lasted a moment, a way to stop it, its end.
# It must not know what is printed or saved.

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.services.sample import sample_name
from sotay.ui.documents.printing import set_paper
from sotay.ui.pages.base import Desk
from sotay.ui.save_dialog import Use, ask_where
from sotay.ui.tasks import Task
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.tones import Tone

_SHOWN_MS = 200


class ToldWork(QObject):
    """Run work and tell of it; subclasses say what it is."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._folder = ""  # where the last file of this sitting went

    def stopped_words(self) -> str:
        """Return what is said when a person has stopped the work."""
        raise NotImplementedError

    def _run(self, work: Callable[[Progress], object], done: str, saying: str, again: Callable[[], object]) -> None:
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
        stop = BannerAction(QCoreApplication.translate("ToldWork", "Stop"), task.cancel)
        self._desk.messages.bar.show_message(Tone.INK, saying, (stop,))

    def _tell_failed(self, error: Exception, again: Callable[[], object]) -> None:
        if isinstance(error, SotayError) and error.code is Code.CANCELLED:
            self._desk.messages.info(self.stopped_words())
        else:
            self._desk.messages.error(error, again)

    def _ask_printer(
        self, name: str, use: Callable[[QPrinter], object], save: Callable[[], object], *, landscape: bool = False
    ) -> None:
        """Ask for a printer and hand it to `use`; where there is none, offer to `save` a PDF."""
        if not QPrinterInfo.availablePrinterNames():
            instead = BannerAction(QCoreApplication.translate("ToldWork", "Save as PDF"), save)
            told = QCoreApplication.translate(
                "ToldWork", "Not printed: this computer has no printer. Save a PDF and print it on another one."
            )
            self._desk.messages.warn(told, (instead,))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_paper(printer, landscape=landscape)
        printer.setDocName(name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: use(printer))
        QDialog.open(dialog)  # the print dialog's own open() wants a receiver

    def _ask_where(self, title: str, name: str, kinds: str, use: Use) -> None:
        """Ask where a file goes, in the folder of the last one; the name of a sample says that it is one."""
        ask_where(self._window, title, self._named(name), kinds, use, folder=self._folder)

    def _named(self, name: str) -> str:
        return sample_name(self._desk.book.workspace.notebook, name)

    def _start_folder(self) -> str:
        return self._folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
