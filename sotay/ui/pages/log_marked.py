# What can be done with several entries at once: another kind or day, people, a link, or away with them.
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
    day_wanted = Signal()
    people_wanted = Signal()
    link_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self._count = 0
        self._in_words = True
        self.words = ElidedLabel("", "strong")
        self.kind_button = Button(theme, "", icon="tag", size=Size.SMALL)
        self.day_button = Button(theme, "", icon="calendar-blank", size=Size.SMALL)
        self.people_button = Button(theme, "", icon="user-plus", size=Size.SMALL)
        self.link_button = Button(theme, "", icon="link", size=Size.SMALL)
        self.remove_button = Button(theme, "", Kind.DANGER, icon="trash", size=Size.SMALL)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        for button, signal in (
            (self.kind_button, self.kind_wanted),
            (self.day_button, self.day_wanted),
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
        names = {
            self.kind_button: self.tr("Change the kind"),
            self.day_button: self.tr("Change the day"),
            self.people_button: self.tr("Add people"),
            self.link_button: self.tr("Link"),
            self.remove_button: self.tr("Remove the entries"),
        }
        for button, text in names.items():
            button.setText(text if self._in_words else "")
            button.setAccessibleName(text)
            button.setToolTip("" if self._in_words else text)
            button.updateGeometry()
        self.show_count(self._count)

    def arrange(self, *, in_words: bool) -> None:
        """Name the buttons by words, or by icons alone where words have no room."""
        if in_words is not self._in_words:
            self._in_words = in_words
            self.retranslate()

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._row.setContentsMargins(m.gap_5, m.gap_2, m.gap_5, m.gap_2)
        self._row.setSpacing(m.gap_2)
