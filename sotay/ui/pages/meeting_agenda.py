# The agenda of a meeting: its table, what may be done with an item, and whether its minutes are enough.
# It must not know where agendas are kept.

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout

from sotay.domain.meeting_rule_rows import DurationRule
from sotay.domain.meetings import AgendaItem
from sotay.services.meeting_view import Seat
from sotay.ui.delegates.agenda_row import AgendaDelegate
from sotay.ui.pages.meeting_agenda_model import AgendaModel, Column
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.first_focus import FirstFocus
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.together import Together
from sotay.ui.widgets.tones import Tone, strong

_MINUTES, _PRESENTER, _LEAST = 6.5, 11, 20  # widths of the columns, in widths of a wide letter


class AgendaPane(FirstFocus):
    """Edit an agenda; tell `edited`, `removed` with what was there before, and `template_wanted`."""

    edited = Signal()
    removed = Signal(object, str)
    template_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: dict[int, str] = {}
        self._rule: DurationRule | None = None
        self.model = AgendaModel(self)
        self.table = AgendaTable(theme, self)
        self._make_head()
        self._make_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.table, 1)
        column.addWidget(rule(theme))
        column.addLayout(self._foot)
        self.setFocusProxy(self.table)
        self._connect()
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_agenda(
        self, items: Sequence[AgendaItem], people: Sequence[Seat], needed: DurationRule | None, *, fixed: bool
    ) -> None:
        """Show an agenda, who may present, and how long the meeting must be."""
        self._names = {seat.id: seat.name for seat in people}
        self.model.show_items(items, self._names, fixed=fixed)
        for button in (self.add_button, self.template_button, self.up, self.down, self.trash):
            button.setEnabled(not fixed)
        self.show_rule(needed)

    def show_rule(self, needed: DurationRule | None) -> None:
        """Compare the minutes with those that a rule asks for."""
        self._rule = needed
        self._tell_sum()

    def replace_items(self, items: Sequence[AgendaItem]) -> None:
        """Put another agenda in the place of this one."""
        self.model.replace_items(items)

    def people(self) -> Mapping[int, str]:
        """Return who may present."""
        return self._names

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._title.setText(self.tr("Programme"))
        self.template_button.setText(self.tr("Take the template again"))
        self.add_button.setText(self.tr("Add an item"))
        self.up.set_name(self.tr("Move the item up (Alt+Up)"))
        self.down.set_name(self.tr("Move the item down (Alt+Down)"))
        self.trash.set_name(self.tr("Remove the item (Delete)"))
        self.table.setAccessibleName(self.tr("Programme"))
        self.model.retranslate()
        self.table.arrange()
        for button in (self.template_button, self.add_button):
            button.updateGeometry()
        self._tell_sum()

    def add_item(self) -> None:
        """Add an item below the chosen one, and let its title be typed."""
        row = self.model.add_below(self.table.currentIndex().row(), self.tr("New item"))
        index = self.model.index(row, Column.TITLE)
        self.table.setCurrentIndex(index)
        self.table.setFocus()
        self.table.edit(index)

    def remove_item(self) -> None:
        """Take the chosen item out."""
        row, before = self.table.currentIndex().row(), self.model.items
        item = self.model.remove(row)
        if item is None:
            return
        self.table.choose(min(row, self.model.rowCount() - 1))
        self.removed.emit(before, item.title)

    def move_item(self, by: int) -> None:
        """Move the chosen item up or down."""
        row = self.model.move(self.table.currentIndex().row(), by)
        self.table.choose(row)

    def _make_head(self) -> None:
        theme = self._theme
        self._title = label("", "section")
        self.up, self.down = IconButton(theme, "arrow-up", ""), IconButton(theme, "arrow-down", "")
        self.trash = IconButton(theme, "trash", "")
        self.template_button = Button(theme, "", Kind.TEXT, icon="arrow-counter-clockwise", size=Size.SMALL)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self.template_button)
        self._head.addWidget(Together(theme, self.up, self.down, self.trash))

    def _make_foot(self) -> None:
        theme = self._theme
        self._sum_icon = QLabel()
        self.sum = ElidedLabel("", "dense")
        self.add_button = Button(theme, "", icon="plus", size=Size.SMALL)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._sum_icon)
        self._foot.addWidget(self.sum, 1)
        self._foot.addWidget(self.add_button)

    def _connect(self) -> None:
        self.model.edited.connect(self._tell_sum)
        self.model.edited.connect(self.edited)
        self.model.modelReset.connect(self.table.arrange_rows)
        self.add_button.clicked.connect(lambda _=False: self.add_item())
        self.template_button.clicked.connect(lambda _=False: self.template_wanted.emit())
        self.trash.clicked.connect(lambda _=False: self.remove_item())
        self.up.clicked.connect(lambda _=False: self.move_item(-1))
        self.down.clicked.connect(lambda _=False: self.move_item(1))

    def _tell_sum(self) -> None:
        total, needed = self.model.minutes, self._rule
        told, tone = self.tr("{0} minutes in all").format(total), Tone.PLAIN
        if needed is not None:
            enough = total >= needed.minutes
            tone = Tone.GREEN if enough else Tone.AMBER
            least = self.tr("at least {0} are asked for").format(needed.minutes)
            told = f"{told}, {least} · {needed.source}"
        colour = strong(self._theme.tokens, tone)
        icon = {Tone.GREEN: "check-circle", Tone.AMBER: "warning"}.get(tone, "clock")
        self._sum_icon.setPixmap(self._theme.pixmap(icon, colour, self._theme.metrics.icon_button))
        self.sum.setStyleSheet(f"color: {colour};")
        self.sum.set_full(told)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._head.setContentsMargins(m.gap_4, m.gap_2, m.gap_2, m.gap_1)
        self._foot.setContentsMargins(m.gap_4, m.gap_2, m.gap_4, m.gap_2)
        self._foot.setSpacing(m.gap_2)
        self._tell_sum()


class AgendaTable(QTableView):
    """Show the items; Alt and an arrow move one, Delete takes it out, Insert adds one."""

    def __init__(self, theme: Theme, pane: AgendaPane) -> None:
        super().__init__()
        self._theme, self._pane = theme, pane
        self.setModel(pane.model)
        self.setItemDelegate(AgendaDelegate(theme, self, pane.people, lambda: self.tr("Nobody yet")))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.SelectedClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrap(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        theme.changed.connect(self.arrange)

    def choose(self, row: int) -> None:
        """Choose the item of a row, or the one above a band."""
        while row > 0 and self._pane.model.item_at(row) is None:
            row -= 1
        self.setCurrentIndex(self._pane.model.index(row, Column.TITLE))

    def arrange(self) -> None:
        """Give the columns their widths; who presents goes first where there is no room."""
        letter = QFontMetrics(self._theme.font(self._theme.metrics.text_base)).horizontalAdvance("N")
        room, minutes, presenter = self.viewport().width(), round(_MINUTES * letter), _PRESENTER * letter
        has_presenter = room - minutes - presenter >= _LEAST * letter
        self.setColumnHidden(Column.PRESENTER, not has_presenter)
        self.setColumnWidth(Column.MINUTES, minutes)
        self.setColumnWidth(Column.PRESENTER, presenter)
        self.setColumnWidth(Column.TITLE, room - minutes - (presenter if has_presenter else 0))
        self.horizontalHeader().setFixedHeight(self._theme.metrics.table_header)
        self.arrange_rows()

    def arrange_rows(self) -> None:
        """Give bands and items their heights."""
        m, model = self._theme.metrics, self._pane.model
        for row in range(model.rowCount()):
            self.setRowHeight(row, m.row_band if model.item_at(row) is None else m.control)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit on Enter, move by Alt and an arrow, add and remove."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what an editor does not take itself is not meant for the items
            return
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in moves:
            self._pane.move_item(moves[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self._pane.remove_item()
        elif event.key() == Qt.Key.Key_Insert:
            self._pane.add_item()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths."""
        super().resizeEvent(event)
        self.arrange()
