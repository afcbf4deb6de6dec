# What is due about members, on the first page: the few most urgent things, and the way to the list.
# It must not know rules or how members are stored.

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from sotay.services.member_list import Due
from sotay.ui.delegates.due_row import DueRowDelegate
from sotay.ui.pages.members_due import DueModel
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import label

SHOWN = 3


class HomeDue(QWidget):
    """Show the first things that have a day; tell `wanted` with a page and what it should open."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme, due: Sequence[Due]) -> None:
        super().__init__()
        shown = due[:SHOWN]
        self._model = DueModel(self)
        self._model.set_due(shown, bands=False)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(DueRowDelegate(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Due about members"))
        self.list.setFixedHeight(len(shown) * self.list.sizeHintForRow(0))
        self.list.activated.connect(self._on_chosen)
        self.list.clicked.connect(self._on_chosen)
        everything = Button(theme, self.tr("Open the members"), Kind.TEXT, size=Size.SMALL)
        everything.clicked.connect(lambda _=False: self.wanted.emit("members", None))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Due about members"), "section"))
        head.addWidget(label(str(len(due)), "second"))
        head.addStretch(1)
        head.addWidget(everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.gap_2)
        column.addLayout(head)
        column.addWidget(self.list)

    def _on_chosen(self, index: QModelIndex) -> None:
        due = self._model.due(index.row())
        if due is not None and due.member_id:
            self.wanted.emit("member", due.member_id)
        elif due is not None:
            self.wanted.emit("reconcile", None)  # what is due about the whole list
