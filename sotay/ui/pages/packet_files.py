# The windows in which files of meeting packets are chosen: the packet, where a new one goes, where a paper is saved.
# It must not read or write any of them. Names that a packet brings are never offered as names of files.

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.services.packets import SUFFIX

Use = Callable[[Path], object]
_KINDS = frozenset(
    (".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".ppt", ".odt", ".ods", ".odp", ".rtf", ".txt", ".jpg", ".png")
)


def choose_packet(parent: QWidget, use: Use) -> None:
    """Ask for a packet."""
    dialog = QFileDialog(parent, QCoreApplication.translate("PacketFiles", "Choose a meeting packet"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_packets(), QCoreApplication.translate("PacketFiles", "All files (*)")])
    _open(dialog, use)


def choose_target(parent: QWidget, name: str, use: Use) -> None:
    """Ask where a new packet goes, with a name for its file."""
    title = QCoreApplication.translate("PacketFiles", "Save the meeting packet")
    _save(parent, title, name, _packets(), SUFFIX, use)


def choose_copy(parent: QWidget, place: int, name: str, use: Use) -> None:
    """Ask where the file of a paper goes; offered is a name of our own with the kind, where it is a known one."""
    kind = PurePosixPath(name).suffix.lower()
    kind = kind if kind in _KINDS else ""
    offered = QCoreApplication.translate("PacketFiles", "Paper {0}").format(place) + kind
    title = QCoreApplication.translate("PacketFiles", "Save the file")
    pattern = QCoreApplication.translate("PacketFiles", "All files (*)")
    _save(parent, title, offered, f"*{kind}" if kind else pattern, kind, use)


def choose_notes(parent: QWidget, name: str, use: Use) -> None:
    """Ask where the notes go."""
    title = QCoreApplication.translate("PacketFiles", "Save the notes")
    _save(parent, title, name, QCoreApplication.translate("PacketFiles", "Text (*.txt)"), ".txt", use)


def _packets() -> str:
    return QCoreApplication.translate("PacketFiles", "Meeting packets (*.sotayhop)")


def _save(parent: QWidget, title: str, name: str, pattern: str, suffix: str, use: Use) -> None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, folder, pattern)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(name)
    _open(dialog, use)


def _open(dialog: QFileDialog, use: Use) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: use(Path(name)))
    dialog.open()
