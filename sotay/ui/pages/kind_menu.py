# The menu under a button that saves a list: as which kind of file.
# It must not know the list.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu

from sotay.ui.documents.listing_actions import PaperKind


def open_kind_menu(button: QAbstractButton, kinds: Sequence[PaperKind], chosen: Callable[[PaperKind], object]) -> None:
    """Open a menu of kinds of files below a button, and call with the one that is chosen."""
    kind_menu(button, kinds, chosen).popup(button.mapToGlobal(button.rect().bottomLeft()))


def kind_menu(button: QAbstractButton, kinds: Sequence[PaperKind], chosen: Callable[[PaperKind], object]) -> QMenu:
    """Return a menu of kinds of files, which goes away when it is closed."""
    menu = QMenu(button)
    for kind in kinds:
        menu.addAction(_words(kind)).triggered.connect(lambda _=False, kind=kind: chosen(kind))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _words(kind: PaperKind) -> str:
    return {
        PaperKind.PDF: QCoreApplication.translate("KindMenu", "Save as PDF …"),
        PaperKind.XLSX: QCoreApplication.translate("KindMenu", "Save for Excel …"),
        PaperKind.DOCX: QCoreApplication.translate("KindMenu", "Save for Word …"),
    }[kind]
