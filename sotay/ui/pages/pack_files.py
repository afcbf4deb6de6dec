# The windows in which a file of packs is chosen: a pack, an issuer's keys, where a minute goes.
# It must not read or write any of them.

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.ui.save_dialog import Use, ask_where


def choose_pack(parent: QWidget, use: Use) -> None:
    """Ask for a pack file."""
    title = QCoreApplication.translate("PackFiles", "Choose a pack file")
    _ask(parent, title, QCoreApplication.translate("PackFiles", "Packs (*.goi)"), use)


def choose_root(parent: QWidget, use: Use) -> None:
    """Ask for an issuer's root.json."""
    title = QCoreApplication.translate("PackFiles", "Choose the issuer's root.json")
    _ask(parent, title, QCoreApplication.translate("PackFiles", "Issuers (*.json)"), use)


def choose_minute(parent: QWidget, name: str, use: Use) -> None:
    """Ask where a minute goes, with a name for its file."""
    title = QCoreApplication.translate("PackFiles", "Save the minute as PDF")
    ask_where(parent, title, name, QCoreApplication.translate("PackFiles", "PDF (*.pdf)"), use)


def choose_folder(parent: QWidget, use: Use) -> None:
    """Ask for a folder."""
    dialog = QFileDialog(parent, QCoreApplication.translate("PackFiles", "Choose an empty folder for the book"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, use)


def _ask(parent: QWidget, title: str, kinds: str, use: Use) -> None:
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([kinds, QCoreApplication.translate("PackFiles", "All files (*)")])
    _open(dialog, use)


def _open(dialog: QFileDialog, use: Use) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: use(Path(name)))
    dialog.open()
