# The agenda beside the meeting: a list of steps in which a person goes to and fro.
# It must not know how a step is taken.

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from sotay.domain.meetings import MeetingRecord
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.pages.cockpit_agenda_model import AgendaModel, AgendaRow
from sotay.ui.pages.cockpit_agenda_row import AgendaDelegate
from sotay.ui.theme import Theme


class AgendaPane(QFrame):
    """Show the agenda; tell `looked` with the id of the step that a person goes to, `entered` on Enter."""

    looked = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme = theme
        self._led = False
        self.model = AgendaModel(self)
        self.list = AgendaList(theme, self.model)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.list.entered_row.connect(self.entered)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.model.retranslate()
        self.list.setAccessibleName(self.tr("Agenda"))

    def show_record(self, record: MeetingRecord, now: datetime) -> None:
        """Show how far the agenda is."""
        self.model.show_record(record, now)

    def look_at(self, item_id: int) -> None:
        """Mark a step as the one that is looked at, without telling."""
        place = self.model.place_of(item_id)
        self._led = True
        self.list.setCurrentIndex(self.model.index(place) if place is not None else QModelIndex())
        self._led = False
        if place is not None:
            self.list.scrollTo(self.model.index(place))

    def _on_current(self, now: QModelIndex) -> None:
        row = now.data(ROW_ROLE)
        if isinstance(row, AgendaRow) and not self._led:
            self.looked.emit(row.item_id)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._on_current(index)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(0, m.gap_2, 0, m.gap_2)


class AgendaList(QListView):
    """Be the list of steps; tell `entered_row` at Enter."""

    entered_row = Signal()

    def __init__(self, theme: Theme, model: AgendaModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(theme, self))
        self.setObjectName("outline")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the step at Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit()
            return
        super().keyPressEvent(event)
