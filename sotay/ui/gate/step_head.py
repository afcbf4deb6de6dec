# How far the first steps are: all of them in a row, or in words where the row does not fit.
# It must not know what the steps do.

from collections.abc import Container, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.stepper import Stepper


class StepHead(QWidget):
    """Show the steps with the current one marked; `told` says the same in words."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        steps: Sequence[str],
        current: int,
        told: str,
        *,
        back: bool,
        left_out: Container[int] = (),
    ) -> None:
        super().__init__()
        self.stepper = Stepper(theme, name, steps)
        self.stepper.set_current(current, back=back, left_out=left_out)
        self._words = ElidedLabel(told, "second")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stepper)
        layout.addWidget(self._words)
        self._choose()
        theme.changed.connect(self._choose)

    def _choose(self) -> None:
        fits = self.stepper.minimumSizeHint().width() <= self.width()
        self.stepper.setVisible(fits)
        self._words.setVisible(not fits)

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Allow any width."""
        return QSize(0, self._words.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose what fits the new width."""
        super().resizeEvent(event)
        self._choose()
