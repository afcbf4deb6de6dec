# The roll of a meeting: its sums above, the table, and what marks everybody who is left.
# It must not know how a mark is written or which rule holds: it is told the sums.

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sotay.domain.meetings import MeetingRecord, MeetingState, Presence
from sotay.domain.rolls import RollSums
from sotay.ui.pages.cockpit_quorum import QuorumChip
from sotay.ui.pages.cockpit_roll_model import People, RollModel
from sotay.ui.pages.cockpit_roll_table import RollTable
from sotay.ui.pages.cockpit_state import reasons_of, unmarked
from sotay.ui.pages.cockpit_sums import SumsLine
from sotay.ui.pages.cockpit_words import REASONS, parsed_hour
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Size
from sotay.ui.widgets.labels import KeyCap, label


class RollPane(QWidget):
    """Tell `marked` (id, presence), `remarked` (id, reason, hour), `leaving` (id), `rest_came` (ids), `renewed`.

    `undone` asks for the last mark to be taken back.
    """

    marked = Signal(int, object)
    remarked = Signal(int, object, object)
    leaving = Signal(int)
    rest_came = Signal(object)
    renewed = Signal()
    undone = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._record: MeetingRecord | None = None
        self._people = People()
        self.model = RollModel(self)
        self.table = RollTable(theme, self.model)
        self.table.cells.reasons = self._reasons
        self.sums = SumsLine(theme)
        self.quorum = QuorumChip(theme)
        self.rest_button = Button(theme, "", size=Size.SMALL, icon="checks")
        self.more = IconButton(theme, "dots-three", "")
        self.menu = QMenu(self)
        self.renew_action = QAction(self.menu)
        self.menu.addAction(self.renew_action)
        self._short = False
        self._fitted: tuple[float, ...] = ()  # the room for which the words were chosen
        self._keys = QWidget()
        self._keys_name = label("", "caption")
        self._lay_out()
        self._connect()
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._keys_name.setText(self.tr("Keys"))
        self.more.set_name(self.tr("More about the roll"))
        self.renew_action.setText(self.tr("Bring the roll up to date from the register"))
        for part in (self.table, self.sums, self.quorum):
            part.retranslate()
        self._fitted = ()
        self._say_rest()

    def show_record(self, record: MeetingRecord, people: People, sums: RollSums | None) -> None:
        """Show a roll, who stands on it, and its sums (None where no rule is known)."""
        self._record, self._people = record, people
        running = record.meeting.state is MeetingState.RUNNING
        self.table.set_writable(running)
        self.model.set_people(people)
        self.model.show_record(record)
        self.sums.show_sums(sums)
        over = not running or bool(sums and sums.is_complete)
        self.quorum.show_quorum(sums.quorum if sums else None, complete=over)
        self.more.setVisible(running)
        self._say_rest()

    def show_member(self, member_id: int) -> None:
        """Go to the row of a member."""
        if (place := self.model.place_of(member_id)) is not None:
            self.table.show_place(place)

    def _reasons(self) -> Sequence[str]:
        roll = self._record.roll if self._record else ()
        return tuple(dict.fromkeys((*reasons_of(roll), *REASONS)))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.quorum)
        self._row.addStretch(1)
        self._row.addWidget(self.rest_button)
        self._row.addWidget(self._keys)
        self._row.addWidget(self.more)
        self._caps = QHBoxLayout(self._keys)
        self._caps.addWidget(self._keys_name)
        for key in "123":
            self._caps.addWidget(KeyCap(self._theme, key))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.sums)
        self._column.addLayout(self._row)
        self._column.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.table.marked.connect(self.marked)
        self.table.leaving.connect(self.leaving)
        self.table.undone.connect(self.undone)
        self.model.written.connect(self._on_written)
        self.rest_button.clicked.connect(self._on_rest)
        self.more.clicked.connect(self._open_menu)
        self.renew_action.triggered.connect(self.renewed)

    def _on_written(self, member_id: int, text: str) -> None:
        """Take a remark: the hour of who came, the reason of who is excused; an hour nobody can read is not taken."""
        place = self.model.place_of(member_id)
        row = None if place is None else self.model.row(place)
        if row is None:
            return
        if row.attendance.presence is not Presence.PRESENT:
            self.remarked.emit(member_id, text, None)
        elif (hour := parsed_hour(text)) is not None:
            self.remarked.emit(member_id, None, hour)

    def _on_rest(self) -> None:
        if self._record is not None:
            self.rest_came.emit([row.member_id for row in unmarked(self._record, self._people.called)])

    def _say_rest(self) -> None:
        left = len(unmarked(self._record, self._people.called)) if self._record else 0
        running = self._record is not None and self._record.meeting.state is MeetingState.RUNNING
        self._fit_row(left)
        if self._short:
            self.rest_button.setText(self.tr("The other %n: present", "", left))
        else:
            self.rest_button.setText(self.tr("Mark the %n left as present", "", left))
        self.rest_button.setVisible(bool(left) and running)
        self.rest_button.updateGeometry()

    def _fit_row(self, left: int) -> None:
        """Choose the words of the button and leave the keys out where there is no room; not anew for every key."""
        room = (len(str(left)), self.width(), self.quorum.sizeHint().width(), self._theme.metrics.scale)
        if room == self._fitted:
            return
        self._fitted = room
        m = self._theme.metrics
        self.rest_button.setText(self.tr("Mark the %n left as present", "", left))
        parts = (self.quorum, self.rest_button, self.more)
        used = sum(part.sizeHint().width() for part in parts) + m.gap_5 + m.page_right + 4 * m.gap_1
        self._short = used > self.width()
        self._keys.setVisible(used + self._keys.sizeHint().width() <= self.width())

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setSpacing(0)
        self._row.setContentsMargins(m.gap_5, 0, m.page_right, m.gap_2)
        self._row.setSpacing(m.gap_1)
        self._caps.setContentsMargins(m.gap_1, 0, 0, 0)
        self._caps.setSpacing(m.gap_1)
        self._say_rest()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the words that have room."""
        super().resizeEvent(event)
        self._say_rest()
