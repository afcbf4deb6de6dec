# A copy that the key of the book does not open: the passphrase or the recovery code of its own day is asked for.
# It must not know how keys open a copy.

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sotay.domain.errors import Code, SotayError
from sotay.services.backups import Secret
from sotay.ui.gate.backup_secret import SecretForm
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.step_frame import StepFrame, centred
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph


class SecretStep(StepFrame):
    """Ask what opens a copy; tell `entered` with a Secret, or `cancelled`."""

    entered = Signal(object)
    cancelled = Signal()

    def __init__(
        self, theme: Theme, name: str, error: SotayError, typed: Secret | None, parent: QWidget | None = None
    ) -> None:
        """Take the name of the copy, why it did not open, and what was typed for it before."""
        super().__init__(theme, parent)
        column = Column(theme)
        column.put(Paragraph(theme, self.tr("What opened the book on the day of this copy?"), "dialog"))
        column.put(Paragraph(theme, self.tr("{0} has keys of its own: it is of another book.").format(name)), "gap_1")
        self.form = SecretForm(theme)
        self.form.entered.connect(self._on_entered)
        column.put(self.form, "gap_5")
        column.fill()
        self.body.addWidget(centred(theme, column, theme.metrics.gate_column))
        if typed is not None:
            self.form.use(typed)
        if error.code is Code.WRONG_PASSPHRASE:
            self.form.tell_wrong(mistyped=bool(error.detail.get("mistyped")))
        cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"))
        cancel.clicked.connect(self.cancelled)
        self.set_key(Qt.Key.Key_Escape, cancel)
        self.add_button(cancel)
        self.open_button = Button(theme, self.tr("Open the copy"), Kind.PRIMARY)
        self.open_button.clicked.connect(self._on_entered)
        self.add_button(self.open_button)
        self.set_remark(self.tr("Nothing has changed yet."))
        self.setFocusProxy(self.form)

    def _on_entered(self) -> None:
        secret: Secret | None = self.form.secret()
        if secret is not None:
            self.entered.emit(secret)
