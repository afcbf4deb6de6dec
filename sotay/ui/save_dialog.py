# The window in which a person says where a file goes.
# It must not know what is written into the file.

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Use = Callable[[Path], object]


def ask_where(parent: QWidget, title: str, name: str, kinds: str, use: Use, *, folder: str = "") -> None:
    """Ask where a file goes and hand its path to `use`; nothing is called where a person leaves.

    `name` is offered in a folder, by itself that of documents; files without an ending get that of the name.
    """
    start = folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, start, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: use(Path(chosen)))
    dialog.open()
