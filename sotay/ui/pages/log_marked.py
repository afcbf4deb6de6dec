# What can be done with several entries at once: another kind, people, a link, or away with them.
# It must not know how it is done.

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from sotay.ui.pages.log_words import count_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel


class MarkedBar(QFrame):
    """Stand above the table while several entries are selected."""

    kind_wanted = Signal()
    people_wanted = Signal()
    link_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self._count = 0
        self.words = ElidedLabel("", "strong")
        self.kind_button = Button(theme, "", icon="tag", size=Size.SMALL)
        self.people_button = Button(theme, "", icon="user-plus", size=Size.SMALL)
        self.link_button = Button(theme, "", icon="link", size=Size.SMALL)
        self.remove_button = Button(theme, "", Kind.DANGER, icon="trash", size=Size.SMALL)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        for button, signal in (
            (self.kind_button, self.kind_wanted),
            (self.people_button, self.people_wanted),
            (self.link_button, self.link_wanted),
            (self.remove_button, self.removal_wanted),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
            self._row.addWidget(button)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def show_count(self, count: int) -> None:
        """Come up while more than one entry is selected."""
        self._count = count
        self.words.set_full(self.tr("Selected: {0}").format(count_words(count)))
        self.setVisible(count > 1)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words = (self.tr("Change the kind"), self.tr("Add people"), self.tr("Link"), self.tr("Remove the entries"))
        buttons = (self.kind_button, self.people_button, self.link_button, self.remove_button)
        for button, text in zip(buttons, words, strict=True):
            button.setText(text)
            button.updateGeometry()
        self.show_count(self._count)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._row.setContentsMargins(m.gap_5, m.gap_2, m.gap_5, m.gap_2)
        self._row.setSpacing(m.gap_2)
