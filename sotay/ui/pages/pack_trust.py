# Accepting an issuer: the fingerprint of its keys, to be compared group by group, and a considered yes.
# It must not know keys or signatures.

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from sotay.ui.pages.step_frame import StepFrame, centred
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.card import Card, Fingerprint
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.packs import TrustCandidate


_COLUMNS = 4


class TrustStep(StepFrame):
    """Show the fingerprint of an issuer's keys; tell `confirmed` or `cancelled`."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, candidate: "TrustCandidate", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        m = theme.metrics
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap_4)
        column.addWidget(label(self.tr("Compare the fingerprint"), "dialog"))
        column.addWidget(Paragraph(theme, self._how()))
        column.addWidget(self._card(candidate))
        warning = Banner(theme, parent=holder)
        told = self.tr("Whoever holds these keys can write into the library. If one group differs, do not go on.")
        warning.show_message(Tone.AMBER, told)
        column.addWidget(warning)
        self.compared = QCheckBox(self.tr("I compared all groups; they are the same"))
        column.addWidget(self.compared)
        self.body.addWidget(centred(theme, holder, m.progress_width))
        self._add_buttons()
        self.set_remark(self.tr("The issuer is not trusted yet."))

    def _how(self) -> str:
        return self.tr(
            "Ring the issuer at a number already known, or take the printed sheet from the higher level, and read "
            "the groups to each other."
        )

    def _card(self, candidate: "TrustCandidate") -> Card:
        card = Card(self._theme)
        card.add_fact(self.tr("Version of the keys"), str(candidate.version))
        card.column.addWidget(label(self.tr("Fingerprint of the issuer's keys"), "caption"))
        self.mark = Fingerprint(self._theme, self.tr("Fingerprint"), _COLUMNS)
        self.mark.set_value(candidate.fingerprint)
        card.column.addWidget(self.mark)
        return card

    def _add_buttons(self) -> None:
        cancel = Button(self._theme, self.tr("Cancel"), key=self.tr("Esc"))
        cancel.clicked.connect(self.cancelled)
        self.set_key(Qt.Key.Key_Escape, cancel)
        self.add_button(cancel)
        self.confirm = Button(self._theme, self.tr("Trust this issuer"), Kind.PRIMARY, icon="shield-check")
        self.confirm.setEnabled(False)
        self.confirm.clicked.connect(self.confirmed)
        self.compared.toggled.connect(self.confirm.setEnabled)
        self.add_button(self.confirm)
