# The list of the meetings of a year: one opens a row, cancels or removes a meeting, plans what is missing.
# It must not know where meetings lie.

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QMenu

from sotay.domain.meetings import MeetingState
from sotay.ui.delegates.meeting_row import MeetingRowDelegate
from sotay.ui.pages.meetings_model import MeetingsModel
from sotay.ui.theme import Theme

# A meeting that was held stays: what was said and decided there is on record.
REMOVABLE = frozenset({MeetingState.PLANNED, MeetingState.CANCELLED})


class MeetingsList(QListView):
    """Tell `chosen`, `prepare_wanted`, `cancel_wanted` and `remove_wanted` with a meeting, `gap_chosen` with a gap."""

    chosen = Signal(object)
    prepare_wanted = Signal(object)
    cancel_wanted = Signal(object)
    remove_wanted = Signal(object)
    gap_chosen = Signal(object)

    def __init__(self, theme: Theme, model: MeetingsModel) -> None:
        super().__init__()
        self._meetings = model
        self.setModel(model)
        self.setItemDelegate(MeetingRowDelegate(theme, self, model.chip_columns))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.clicked.connect(self._on_chosen)

    def menu(self, place: int) -> QMenu | None:
        """Return what may be done with the meeting at a place, None where there is none."""
        meeting = self._meetings.meeting(place)
        if meeting is None:
            return None
        made = QMenu(self)
        made.addAction(self.tr("Open"), lambda: self.chosen.emit(meeting))
        made.addAction(self.tr("Programme and papers"), lambda: self.prepare_wanted.emit(meeting))
        if meeting.state is MeetingState.PLANNED:
            made.addAction(self.tr("Cancel the meeting…"), lambda: self.cancel_wanted.emit(meeting))
        if meeting.state in REMOVABLE:
            made.addSeparator()
            made.addAction(self.tr("Remove from the list"), lambda: self.remove_wanted.emit(meeting))
        return made

    def _on_menu_wanted(self, at: QPoint) -> None:
        made = self.menu(self.indexAt(at).row())
        if made is not None:
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.popup(self.viewport().mapToGlobal(at))

    def _on_chosen(self, index: QModelIndex) -> None:
        meeting, gap = self._meetings.meeting(index.row()), self._meetings.gap(index.row())
        if meeting is not None:
            self.chosen.emit(meeting)
        elif gap is not None:
            self.gap_chosen.emit(gap)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row on Enter, remove its meeting on Delete."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._on_chosen(index)
        elif event.key() == Qt.Key.Key_Delete and (meeting := self._meetings.meeting(index.row())) is not None:
            if meeting.state in REMOVABLE:
                self.remove_wanted.emit(meeting)
        else:
            super().keyPressEvent(event)
