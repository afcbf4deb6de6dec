# The head of a hand-over: its title, the way back as long as there is one, and which of six steps it has come to.
# It must not know what a step does.

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.stepper import Stepper


class HandoverHead(QWidget):
    """Show title, way back and steps; whoever shows it asks `back` for its clicks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._header = PageHeader(theme, "")
        self.back = IconButton(theme, "arrow-left", "")
        self._header.set_back(self.back)
        self._room = QWidget()
        self._steps = QVBoxLayout(self._room)
        self._stepper: Stepper | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self._room, rule(theme)):
            column.addWidget(part)
        theme.changed.connect(self._restyle)
        self._restyle()

    def retranslate(self, title: str) -> None:
        """Set title and way back in the language of now; the steps are named when one is shown."""
        self._header.set_title(title)
        self.back.set_name(QCoreApplication.translate("HandoverPage", "Back to the settings"))

    def show_step(self, step: int) -> None:
        """Show which step is the current one, from 0."""
        if self._stepper is not None:
            self._stepper.hide()
            self._stepper.deleteLater()
        name = QCoreApplication.translate("HandoverPage", "Steps of the hand-over")
        self._stepper = Stepper(self._theme, name, _names())
        self._stepper.set_current(step)
        self._steps.addWidget(self._stepper)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._steps.setContentsMargins(m.page_left, m.gap_2, m.page_right, m.gap_2)


def _names() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("HandoverPage", "Checks"),
        QCoreApplication.translate("HandoverPage", "Names"),
        QCoreApplication.translate("HandoverPage", "Passphrase"),
        QCoreApplication.translate("HandoverPage", "Recovery code"),
        QCoreApplication.translate("HandoverPage", "File"),
        QCoreApplication.translate("HandoverPage", "Minutes"),
    )
