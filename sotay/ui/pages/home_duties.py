# What the calendar says is due, on the first page: the few most urgent duties, and the way to the calendar.
# It must not know rules or how duties are stored.

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.duties import DutyRow
from sotay.ui.pages.calendar_words import entry
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import label

SHOWN = 3


class HomeDuties(QWidget):
    """Show the first duties that are due; tell `wanted` with a page and what it should open."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme, duties: Sequence[DutyRow], today: date) -> None:
        super().__init__()
        shown = duties[:SHOWN]
        self.list = EntryList(theme)
        self.list.setAccessibleName(self.tr("Duties that are due"))
        self.list.show_rows([entry(row, today, at, dated=True) for at, row in enumerate(shown, 1)])
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(at) for at in range(len(shown))))
        self.list.opened.connect(lambda at: self._open(shown[at - 1]))
        self.everything = Button(theme, self.tr("Open the calendar"), Kind.TEXT, size=Size.SMALL)
        self.everything.clicked.connect(lambda _=False: self.wanted.emit("calendar", today))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Duties that are due"), "section"))
        head.addWidget(label(str(len(duties)), "second"))
        head.addStretch(1)
        head.addWidget(self.everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.gap_2)
        column.addLayout(head)
        column.addWidget(self.list)

    def _open(self, row: DutyRow) -> None:
        self.wanted.emit("calendar", (row.key, row.day))
