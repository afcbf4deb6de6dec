# Printing and saving the minute of an import, from the page that shows its result.
# It must not know how the minute looks.

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from sotay.domain.errors import SotayError
from sotay.services.receipts import Receipt
from sotay.ui.pages.minute import print_minute, save_minute
from sotay.ui.pages.pack_files import choose_minute
from sotay.ui.pages.pack_refusals import told

Tell = Callable[[str], object]


def offer_print(parent: QWidget, receipt: Receipt, tell: Tell) -> None:
    """Ask for a printer and print; where there is none, say what to do instead."""
    if not QPrinterInfo.availablePrinterNames():
        tell(
            QCoreApplication.translate(
                "PackMinute", "Not printed: this computer has no printer. Save it as PDF, or copy its text."
            )
        )
        return
    printer = QPrinter()
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: _print(receipt, printer, tell))
    QDialog.open(dialog)  # the print dialog's own open() wants a receiver


def offer_save(parent: QWidget, receipt: Receipt, language: str, tell: Tell) -> None:
    """Ask where the PDF goes and write it; tell where it lies, or why it does not."""

    def save(path: Path) -> None:
        try:
            save_minute(receipt, path)
        except SotayError as error:
            tell(told(error, language))
        else:
            tell(QCoreApplication.translate("PackMinute", "Saved: {0}").format(path))

    choose_minute(parent, f"{receipt.channel}-{receipt.sequence:06d}.pdf", save)


def _print(receipt: Receipt, printer: QPrinter, tell: Tell) -> None:
    print_minute(receipt, printer)
    tell(QCoreApplication.translate("PackMinute", "Sent to the printer."))
