# Asking for a folder, without stopping the window.
# It must not know what the folder is for.

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.paths import DataPaths


def ask_folder(parent: QWidget, title: str, chosen: Callable[[DataPaths], object], start: Path | None = None) -> None:
    """Let a person choose a folder; `chosen` is called with it, and not at all when the dialog is closed."""
    dialog = QFileDialog(parent, title, str(start or ""))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda folder: chosen(DataPaths(Path(folder))))
    dialog.open()


def ask_file(parent: QWidget, title: str, pattern: str, chosen: Callable[[Path], object]) -> None:
    """Let a person choose a file that exists; `chosen` is called with it."""
    dialog = QFileDialog(parent, title, "", pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.open()
