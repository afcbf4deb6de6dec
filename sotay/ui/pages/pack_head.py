# The head of the page while a pack is on its way: which file, and which of five steps.
# It must not know what a step does.

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.stepper import Stepper


def steps_head(theme: Theme, step: int, file: str) -> list[QWidget]:
    """Return header, steps and the line below them; `step` counts from 0, and 5 is done."""
    stepper = Stepper(theme, QCoreApplication.translate("PacksPage", "Steps of the import"), _names())
    stepper.set_current(step)
    m = theme.metrics
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(m.page_left, m.gap_2, m.page_right, m.gap_2)
    column.addWidget(stepper)
    return [PageHeader(theme, QCoreApplication.translate("PacksPage", "Import a pack"), file), room, rule(theme)]


def _names() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("PacksPage", "Choose"),
        QCoreApplication.translate("PacksPage", "Verify"),
        QCoreApplication.translate("PacksPage", "Look at changes"),
        QCoreApplication.translate("PacksPage", "Import"),
        QCoreApplication.translate("PacksPage", "Result"),
    )
