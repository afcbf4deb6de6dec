# The line above a paper: how far it is, its number, how many gaps are left, whether what was typed is kept.
# It must not know how papers are kept.

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from sotay.services.papers import Paper
from sotay.ui.keys import shown
from sotay.ui.pages.meetings_words import PAPER_LOOKS
from sotay.ui.pages.paper_words import number_words, state_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.fitting import FittingFrame
from sotay.ui.widgets.labels import label


class PaperBar(FittingFrame):
    """Show how a paper stands; tell `gap_wanted` and `restore_wanted` when a person asks for them."""

    gap_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setObjectName("header")
        self._paper: Paper | None = None
        self._gaps, self._editable, self._kept = 0, False, True
        self.badge = Badge(theme)
        self.number = label("", "dense")
        self.gap_button = Button(theme, "", Kind.TEXT, icon="warning", key=shown("next_gap"), size=Size.SMALL)
        self.no_gap = label("", "caption")
        self._kept_icon, self.kept = QLabel(), label("", "caption")
        self.restore_button = Button(theme, "", Kind.TEXT, icon="arrow-counter-clockwise", size=Size.SMALL)
        for part in (self.badge, self.number, self.gap_button, self.no_gap):
            self.row.addWidget(part)
        self.row.addStretch(1)
        for part in (self._kept_icon, self.kept, self.restore_button):
            self.row.addWidget(part)
        self.gap_button.clicked.connect(self.gap_wanted)
        self.restore_button.clicked.connect(self.restore_wanted)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_paper(self, paper: Paper, *, editable: bool) -> None:
        """Show how a paper stands."""
        self._paper, self._editable = paper, editable
        self.retranslate()

    def show_nothing(self) -> None:
        """Show no paper."""
        self._paper = None
        self.retranslate()

    def show_gaps(self, gaps: int) -> None:
        """Tell how many gaps are left."""
        self._gaps = gaps
        self._tell_gaps()

    def show_kept(self, *, kept: bool) -> None:
        """Tell whether what was typed is kept."""
        self._kept = kept
        self._tell_kept()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.restore_button.setText(self.tr("Take the notebook's words"))
        self.restore_button.setToolTip(self.tr("Write the paragraph at the cursor as the notebook tells it"))
        self.no_gap.setText(self.tr("Nothing is missing"))
        self.setVisible(self._paper is not None)
        if self._paper is not None:
            icon, tone = PAPER_LOOKS[self._paper.state]
            self.badge.set_badge(state_words()[self._paper.state], tone, icon)
            self.number.setText(number_words(self._paper))
        self._tell_gaps()
        self._tell_kept()

    def _tell_gaps(self) -> None:
        self.gap_button.setText(self.tr("%n gap(s) left", "", self._gaps))
        self.gap_button.setToolTip(self.tr("Go to the next gap"))
        self.gap_button.updateGeometry()
        self.gap_button.setVisible(self._gaps > 0)
        self.no_gap.setVisible(not self._gaps)

    def _tell_kept(self) -> None:
        self.kept.setText(self.tr("Saved by itself") if self._kept else self.tr("Saving …"))
        for part in (self._kept_icon, self.kept, self.restore_button):
            part.setVisible(self._editable)
        colour = self._theme.tokens.green if self._kept else self._theme.tokens.muted
        name = "check-circle" if self._kept else "clock"
        self._kept_icon.setPixmap(self._theme.pixmap(name, colour, self._theme.metrics.icon_badge))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.banner)
        self.row.setContentsMargins(m.page_left, 0, m.page_right, 0)
        self.row.setSpacing(m.gap_3)
        self._tell_kept()
