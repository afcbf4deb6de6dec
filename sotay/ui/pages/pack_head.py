# The head of the page while a pack is on its way: which file, and which of five steps.
# It must not know what a step does.

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sotay.ui.pages.stepped_page import steps_below
from sotay.ui.theme import Theme
from sotay.ui.widgets.header import PageHeader


def steps_head(theme: Theme, step: int, file: str) -> list[QWidget]:
    """Return header, steps and the line below them; `step` counts from 0, and 5 is done."""
    header = PageHeader(theme, QCoreApplication.translate("PacksPage", "Import a pack"), file)
    told = QCoreApplication.translate("PacksPage", "Steps of the import")
    return steps_below(theme, header, told, _names(), step)


def _names() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("PacksPage", "Choose"),
        QCoreApplication.translate("PacksPage", "Verify"),
        QCoreApplication.translate("PacksPage", "Look at changes"),
        QCoreApplication.translate("PacksPage", "Import"),
        QCoreApplication.translate("PacksPage", "Result"),
    )
