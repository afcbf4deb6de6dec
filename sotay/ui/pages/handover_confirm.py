# What a hand-over is about to do, in words, before anything is done: the last place from which there is a way back.
# It must not know how keys are renewed.

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.services.handover import Parties
from sotay.ui.pages.handover_steps import Step
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.tones import Tone


class ConfirmStep(Step):
    """Say what will happen with the book, and what cannot be taken back."""

    def __init__(self, theme: Theme) -> None:
        self._parties = Parties("", "")
        self._weak = False
        super().__init__(
            theme,
            lambda: self.tr("Hand the book over to {0}?").format(self._parties.receiver),
            lambda: self.tr("Read this together. Up to here nothing has changed."),
        )
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._warning = Banner(theme)
        self.put(self._warning, "gap_3")  # above the list: large text on a small window shows it without scrolling
        self.put(self._list, "gap_4")
        theme.changed.connect(self._fill)
        self._fill()

    def show_parties(self, parties: Parties, *, weak: bool) -> None:
        """Name both; say whether the new passphrase is easily guessed."""
        self._parties, self._weak = parties, weak
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        self._fill()

    def _sentences(self) -> tuple[tuple[str, str], ...]:
        giver, receiver = self._parties.giver, self._parties.receiver
        return (
            ("hard-drive", self.tr("The book is backed up first.")),
            (
                "key",
                self.tr(
                    "It gets new keys. The passphrase of {0}, the old recovery code and this computer's key store open "
                    "nothing any more."
                ).format(giver),
            ),
            ("identification-card", self.tr("From then on the audit trail names {0}.").format(receiver)),
            (
                "files",
                self.tr(
                    "Then come the new recovery code, the file for the new computer and the minutes; stay together "
                    "until they are done."
                ),
            ),
        )

    def _fill(self) -> None:
        m = self.theme.metrics
        while (item := self._rows.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._rows.setSpacing(m.gap_3)
        for icon, sentence in self._sentences():
            self._rows.addWidget(self._row(icon, sentence))
        once = self.tr("The change of keys cannot be taken back, nor stopped once it has begun.")
        weak = self.tr("The new passphrase is easily guessed; the receiver may go back and choose a longer one.")
        self._warning.show_message(Tone.AMBER, f"{weak} {once}" if self._weak else once)

    def _row(self, name: str, sentence: str) -> QWidget:
        t, m = self.theme.tokens, self.theme.metrics
        icon = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        icon.setContentsMargins(0, (m.line_base - m.icon_tool) // 2, 0, 0)
        icon.setPixmap(self.theme.pixmap(name, t.ink, m.icon_tool))
        room = QWidget()
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap_3)
        row.addWidget(icon)
        row.addWidget(Paragraph(self.theme, sentence), 1)
        return room
