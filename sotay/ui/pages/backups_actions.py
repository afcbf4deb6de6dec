# What can be done with the chosen copy, in a bar below the list.
# It must not know what happens then.

from datetime import datetime

from PySide6.QtWidgets import QBoxLayout, QFrame

from sotay.services.backups import BackupRow
from sotay.ui.backup_words import moment, reason_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.fitting import FittingRow
from sotay.ui.widgets.labels import ElidedLabel

_LARGE = 1.25


class CopyActions(QFrame):
    """Name the chosen copy beside its buttons; hidden while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        m = theme.metrics
        self._name = ElidedLabel("", "strong")
        self._path = ElidedLabel("", "caption")
        self.delete = Button(theme, self.tr("Delete"), Kind.DANGER, icon="trash")
        self.verify = Button(theme, self.tr("Verify"), icon="shield-check")
        self.inside = Button(theme, self.tr("Look inside, restore"), icon="clock-counter-clockwise")
        across = theme.metrics.scale <= _LARGE
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom, self)
        row.setContentsMargins(m.gap_4, m.gap_3, m.gap_4, m.gap_3)
        row.setSpacing(m.gap_2)
        words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._path)
        row.addLayout(words, 1)
        buttons = FittingRow(theme)
        for button in (self.delete, self.verify, self.inside):
            buttons.row.addWidget(button)
        if not across:
            buttons.row.addStretch(1)
        row.addWidget(buttons)
        self.hide()

    def show_row(self, row: BackupRow, now: datetime) -> None:
        """Show a copy; one that is not whole can only be looked at again or deleted."""
        when = moment(row.made, now) if row.made else row.path.name
        told = self.tr("The copy of {0}").format(when)
        self._name.set_full(f"{told} · {reason_words(row.reason)}" if row.reason else told)
        self._path.set_full(str(row.path))
        self.inside.setEnabled(row.whole)
        self.show()
