# The head of the page while a copy is being restored: which copy, and which of four steps.
# It must not know what a step does.

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.stepper import Stepper


def steps_head(theme: Theme, step: int, file: str) -> list[QWidget]:
    """Return header, steps and the line below them; `step` counts from 0, and 4 is done."""
    stepper = Stepper(theme, QCoreApplication.translate("BackupsPage", "Steps of restoring"), _names())
    stepper.set_current(step)
    m = theme.metrics
    room = QWidget()
    column = QVBoxLayout(room)
    column.setContentsMargins(m.page_left, m.gap_2, m.page_right, m.gap_2)
    column.addWidget(stepper)
    return [PageHeader(theme, QCoreApplication.translate("BackupsPage", "Restore a copy"), file), room, rule(theme)]


def _names() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("BackupsPage", "Choose"),
        QCoreApplication.translate("BackupsPage", "Look inside"),
        QCoreApplication.translate("BackupsPage", "Restore"),
        QCoreApplication.translate("BackupsPage", "Result"),
    )
