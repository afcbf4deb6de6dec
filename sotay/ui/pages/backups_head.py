# The head of the page while a copy is being restored: which copy, and which of four steps.
# It must not know what a step does.

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sotay.ui.pages.stepped_page import steps_below
from sotay.ui.theme import Theme
from sotay.ui.widgets.header import PageHeader


def steps_head(theme: Theme, step: int, file: str) -> list[QWidget]:
    """Return header, steps and the line below them; `step` counts from 0, and 4 is done."""
    header = PageHeader(theme, QCoreApplication.translate("BackupsPage", "Restore a copy"), file)
    told = QCoreApplication.translate("BackupsPage", "Steps of restoring")
    return steps_below(theme, header, told, _names(), step)


def _names() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("BackupsPage", "Choose"),
        QCoreApplication.translate("BackupsPage", "Look inside"),
        QCoreApplication.translate("BackupsPage", "Restore"),
        QCoreApplication.translate("BackupsPage", "Result"),
    )
