# The question before a meeting ends: what is still missing, told once, and the two ways on.
# It must not know how a meeting ends.

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.cockpit_start import CheckLine
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph


class EndDialog(QDialog):
    """Tell what is missing; tell `ended` when the meeting is to end all the same."""

    ended = Signal()

    def __init__(self, theme: Theme, title: str, missing: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        m = theme.metrics
        self.setWindowTitle(self.tr("End the meeting"))
        self.setModal(True)
        head = Paragraph(theme, self.tr("End “{0}”?").format(title), "dialog")
        self.lines = [CheckLine(theme, words) for words in missing]
        told = (
            self.tr("The minutes show these gaps; the meeting can be taken up again at any time.")
            if missing
            else self.tr("Nothing is missing. The minutes come next.")
        )
        self.end_button = Button(theme, self.tr("End the meeting"), Kind.PRIMARY, key=shown_keys("confirm"))
        self.stay_button = Button(theme, self.tr("Go on meeting"), key="Esc")
        self.end_button.clicked.connect(self._on_end)
        self.stay_button.clicked.connect(self.reject)
        bind(self, "confirm", self.end_button.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        column.setSpacing(m.gap_3)
        column.addWidget(head)
        for line in self.lines:
            column.addWidget(line)
        column.addWidget(Paragraph(theme, told, "second"))
        row = QHBoxLayout()
        row.setSpacing(m.gap_2)
        row.addStretch(1)
        row.addWidget(self.stay_button)
        row.addWidget(self.end_button)
        column.addLayout(row)
        self.setFixedWidth(m.undo_width)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        (self.stay_button if missing else self.end_button).setFocus()

    def _on_end(self) -> None:
        self.accept()
        self.ended.emit()
