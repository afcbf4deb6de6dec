# What can be done with several members at once: their state is written.
# It must not know how it is done.

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Size
from sotay.ui.widgets.labels import ElidedLabel


class MarkedMembers(QFrame):
    """Stand above the table while several members are selected; tell `state_wanted`."""

    state_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self._count = 0
        self.words = ElidedLabel("", "strong")
        self.state_button = Button(theme, "", icon="pencil-simple", size=Size.SMALL)
        self.state_button.clicked.connect(lambda _=False: self.state_wanted.emit())
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.state_button)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def show_count(self, count: int) -> None:
        """Come up while more than one member is selected."""
        self._count = count
        self.words.set_full(self.tr("Selected: %n member(s)", "", count))
        self.setVisible(count > 1)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.state_button.setText(self.tr("Write their state…"))
        self.state_button.updateGeometry()
        self.show_count(self._count)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._row.setContentsMargins(m.gap_5, m.gap_2, m.gap_5, m.gap_2)
        self._row.setSpacing(m.gap_2)
