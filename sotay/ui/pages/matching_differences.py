# The differences between the book and the superior's list, for a person to tick before anything is written.
# It must not know how they were found or are written.

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sotay.services.matching_items import Compared, Group
from sotay.ui.pages.matching_groups import MatchingGroups
from sotay.ui.pages.matching_model import Column, MatchingModel
from sotay.ui.pages.matching_table import MatchingTable
from sotay.ui.pages.matching_words import group_meanings, hindrance_words
from sotay.ui.pages.step_frame import StepFrame, in_the_middle, rule, upright_rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import Paragraph

_LARGEST = 1.75
_ROOM = 9  # rows of height, from which on there is room for a detail


class MatchingDifferences(StepFrame):
    """Show a comparison; keep in `accepted` what is ticked; tell `confirmed`, `back_wanted` or `cancelled`."""

    confirmed = Signal()
    back_wanted = Signal()
    cancelled = Signal()

    def __init__(
        self, theme: Theme, compared: Compared, accepted: set[int], group: Group | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._compared = compared
        self.group = group
        self.model = MatchingModel(compared, accepted)
        self.table = MatchingTable(theme, self.model, self.tr("Differences between the book and the list"))
        self.groups = MatchingGroups(theme, compared)
        self.groups.chosen.connect(self.show_group)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.groups)
        panes.addWidget(upright_rule(theme))
        panes.addLayout(self._right(), 1)
        self.body.addLayout(panes)
        self._add_buttons()
        self.model.ticked.connect(self._say_ticked)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.groups.set_current(group)
        self.show_group(group)
        self.setFocusProxy(self.table if compared.items else self.confirm)

    def show_group(self, group: Group | None) -> None:
        """Show one group, or with None all of them."""
        self.group = group
        self.detail.hide()
        self.model.show_group(group)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        meanings = group_meanings()
        whole = self.tr("Tick what is to be written into the book. What is not ticked stays as it is.")
        self._meaning.set_plain(whole if group is None else meanings[group])
        self._say_ticked()

    def show_numbers(self, shown: bool) -> None:
        """Bare personal numbers, or hide them."""
        self.model.show_numbers(shown)
        self.numbers.setChecked(shown)
        self.numbers.setText(self.tr("Hide numbers") if shown else self.tr("Show numbers"))
        self.numbers.set_icon("eye-slash" if shown else "eye")
        self._on_current(self.table.currentIndex())

    def _right(self) -> QVBoxLayout:
        m = self._theme.metrics
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(m.gap_4, m.gap_2, m.gap_4, m.gap_2)
        head.setSpacing(m.gap_1)
        self._meaning = Paragraph(self._theme, "", "dense-second")
        if m.scale < _LARGEST:
            head.addWidget(self._meaning)
        else:
            head.addWidget(self._chooser())
        head.addLayout(self._tools())
        column.addLayout(head)
        column.addWidget(rule(self._theme))
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(m.row_table)
        self._stack.addWidget(self.table)
        nothing = EmptyState(self._theme, "check-circle", self.tr("Nothing here"), self.tr("This group is empty."))
        self._stack.addWidget(in_the_middle(nothing))
        column.addWidget(self._stack, 1)
        self.detail = MatchingDetail(self._theme)
        column.addWidget(self.detail)
        return column

    def _chooser(self) -> QComboBox:
        """Return the groups one below the other, where large text leaves no room beside the table."""
        self.groups.hide()
        box = QComboBox()
        box.setAccessibleName(self.tr("Which group is shown"))
        for line in self.groups.lines():
            box.addItem(f"{line.text} {line.count}", line.group)
        box.setCurrentIndex(max(box.findData(self.group), 0))
        box.activated.connect(lambda at: self.show_group(box.itemData(at)))
        return box

    def _tools(self) -> QHBoxLayout:
        self.every = Button(self._theme, "", icon="check-square", size=Size.SMALL)
        self.every.clicked.connect(self._on_every)
        self.numbers = Button(self._theme, self.tr("Show numbers"), Kind.TEXT, icon="eye", size=Size.SMALL)
        self.numbers.setCheckable(True)
        self.numbers.clicked.connect(self.show_numbers)
        row = QHBoxLayout()
        row.addWidget(self.every)
        row.addStretch(1)
        row.addWidget(self.numbers)
        return row

    def _on_every(self) -> None:
        wanted = self.model.acceptable()
        self.model.tick(wanted, accepted=not wanted <= self.model.accepted)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.detail.say_row(self.model, index.row())
            self._arrange()

    def _say_ticked(self) -> None:
        wanted, accepted = self.model.acceptable(), self.model.accepted
        self.every.setEnabled(bool(wanted))
        told = self.tr("Accept none of these") if wanted and wanted <= accepted else self._every_words()
        self.every.setText(told.format(len(wanted)))
        self.every.updateGeometry()
        count = len(accepted)
        self.confirm.setText(self.tr("Write %n change(s)", "", count) if count else self.tr("Finish without changes"))
        self.confirm.updateGeometry()
        told = self.tr("Nothing is written yet. The book is backed up first, and all of it can be undone.")
        self.set_remark(told if count else self.tr("Nothing is ticked: the book stays as it is."))

    def _every_words(self) -> str:
        return self.tr("Accept all ({0})") if self.group is None else self.tr("Accept the whole group ({0})")

    def _add_buttons(self) -> None:
        cancel = Button(self._theme, self.tr("Cancel"), key=self.tr("Esc"))
        cancel.clicked.connect(self.cancelled)
        self.set_key(Qt.Key.Key_Escape, cancel)
        back = Button(self._theme, self.tr("Back"), icon="arrow-left")
        back.clicked.connect(self.back_wanted)
        self.confirm = Button(self._theme, "", Kind.PRIMARY, icon="check")
        self.confirm.clicked.connect(self.confirmed)
        for button in (cancel, back, self.confirm):
            self.add_button(button)

    def _arrange(self) -> None:
        """Show the detail where it leaves room for the rows; the tool tips tell the same."""
        room = self.height() >= _ROOM * self._theme.metrics.row_table
        self.detail.setVisible(room and self.table.currentIndex().isValid())

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the detail or leave it out."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide personal numbers when the page is left."""
        super().hideEvent(event)
        if self.model.shows_numbers:
            self.show_numbers(shown=False)


class MatchingDetail(QFrame):
    """Say all of one row in sentences, since its cells may be shortened; hidden until one is chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._first = Paragraph(theme, "", "dense")
        self._second = Paragraph(theme, "", "dense-second")
        m = theme.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_4, m.gap_2, m.gap_4, m.gap_2)
        column.setSpacing(m.gap_1)
        column.addWidget(self._first)
        column.addWidget(self._second)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said."""
        return f"{self._first.plain} {self._second.plain}".strip()

    def say_row(self, model: MatchingModel, row: int) -> None:
        """Say a row; whoever shows this shows it where there is room."""
        name = model.cell(row, Column.NAME)
        what = model.cell(row, Column.FIELD)
        told = " · ".join(filter(None, (name.text, name.detail, what.text, what.detail)))
        self._first.set_plain(told, name.text)
        ours, theirs = (self._side(model, row, column) for column in (Column.OURS, Column.THEIRS))
        item = model.item(row)
        why = hindrance_words(item.hindrance) if item.hindrance else ""
        if item.own_tick and item.difference is not None:
            why = self.tr(
                "Their list writes it in capitals or without marks; tick it only if the book is to do so too."
            )
        elif item.own_tick and not why:
            why = self.tr("The row has a name only: it may be a line below the table. Tick it only if it is a person.")
        self._second.set_plain(
            " ".join(filter(None, (self.tr("Book: {0}.").format(ours), self.tr("List: {0}.").format(theirs), why)))
        )

    def _side(self, model: MatchingModel, row: int, column: Column) -> str:
        cell = model.cell(row, column)
        return ", ".join(filter(None, (cell.text, cell.detail)))
