# The head of the comparison: which file, and which of four steps; what its steps have in common.
# It must not know what a step does.

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sotay.ui.pages.stepped_page import steps_below
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.header import PageHeader


def steps_head(theme: Theme, step: int, file: str, leave: Callable[[], object]) -> list[QWidget]:
    """Return header with the way back, steps and the line below them; `step` counts from 0, and 4 is done."""
    header = PageHeader(theme, QCoreApplication.translate("MatchingPage", "Reconcile"), file)
    back = IconButton(theme, "arrow-left", QCoreApplication.translate("MatchingPage", "Back to the members"))
    back.clicked.connect(leave)
    header.set_back(back)
    told = QCoreApplication.translate("MatchingPage", "Steps of the comparison")
    return steps_below(theme, header, told, _names(), step)


def choose_file(parent: QWidget, use: Callable[[Path], object]) -> None:
    """Ask for a sheet."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    title = QCoreApplication.translate("MatchingPage", "Choose the superior's list")
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            QCoreApplication.translate("MatchingPage", "Excel workbooks (*.xlsx *.xlsm)"),
            QCoreApplication.translate("MatchingPage", "All files (*)"),
        ]
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: use(Path(name)))
    dialog.open()


def _names() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("MatchingPage", "Choose the file"),
        QCoreApplication.translate("MatchingPage", "Match columns"),
        QCoreApplication.translate("MatchingPage", "Look at differences"),
        QCoreApplication.translate("MatchingPage", "Result"),
    )
