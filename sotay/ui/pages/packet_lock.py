# Where the passphrase of a packet is asked for, as it was told by phone.
# It must not know what opens with it.

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.ui.gate.fields import GateField
from sotay.ui.pages.step_frame import centred
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.card import Card
from sotay.ui.widgets.labels import Paragraph, label


class PacketLock(QWidget):
    """Ask for a passphrase; tell `given` with it. What is typed can be read: it was told aloud."""

    given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        m = theme.metrics
        self._title = label("", "section")
        self._told = Paragraph(theme, "", "second")
        self.field = GateField(theme, lambda: self.tr("Passphrase told by phone"))
        self.open = Button(theme, "", Kind.PRIMARY, icon="lock-key-open")
        card = Card(theme)
        card.column.setSpacing(m.gap_3)
        for widget in (self._title, self._told, self.field):
            card.column.addWidget(widget)
        card.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(centred(theme, card, m.gate_column))
        self.field.entered.connect(self._on_given)
        self.field.edited.connect(lambda _: self.field.set_error(""))
        self.open.clicked.connect(self._on_given)
        self.setFocusProxy(self.field)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("The packet is locked"))
        self._told.set_plain(
            self.tr("Ask the sender for its passphrase by phone. Marks, capitals and blanks do not matter.")
        )
        self.open.setText(self.tr("Open the packet"))

    def ask(self, wrong: str = "") -> None:
        """Ask, and say what was wrong with what was typed."""
        if not wrong:
            self.field.editor.clear()
        self.field.set_error(wrong)
        self.set_busy(busy=False)
        self.field.editor.selectAll()
        self.field.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Take no second passphrase while one is tried."""
        self.open.setEnabled(not busy)
        self.field.setEnabled(not busy)

    def _on_given(self) -> None:
        if self.open.isEnabled():
            if self.field.text.strip():
                self.set_busy(busy=True)
                self.given.emit(self.field.text)
            else:
                self.field.set_error(self.tr("Type the passphrase that was told by phone."))
