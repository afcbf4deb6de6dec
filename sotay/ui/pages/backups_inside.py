# What a copy holds and how it differs from the book of now, for a person to read before anything is restored.
# It must not know how copies are compared or restored.

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sotay.ui.backup_words import moment
from sotay.ui.pages.backups_differences import CountsModel, NamesModel, counts_table, names_list
from sotay.ui.pages.backups_facts import CopyFacts, relation_words
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.step_frame import StepFrame
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.restoring import Difference

_ROOMY = 1000  # of 100 %: below that, the differences need the whole width
_MOST_NAMES = 8


class InsideStep(StepFrame):
    """Show a copy beside the book of now; tell `instead_wanted`, `beside_wanted` or `cancelled`."""

    instead_wanted = Signal()
    beside_wanted = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, found: "Difference", now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.found = found
        self._now = now
        self.same = found.relation.value == "same"
        self.foreign = found.relation.value == "foreign"
        self.facts = CopyFacts(theme, found, now)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        self.facts.hide()  # until the width is known: hidden, it asks for no height
        panes.addWidget(self.facts)
        panes.addWidget(self._differences(), 1)
        self.body.addLayout(panes)
        self._add_buttons()
        self.set_remark(
            self.tr("Nothing has changed yet. The book of now is backed up first; restoring can be undone.")
        )

    def _differences(self) -> ColumnScroll:
        m = self._theme.metrics
        area = ColumnScroll()
        column = area.column
        column.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_4)
        column.setSpacing(m.gap_3)
        self.banner = Banner(self._theme, parent=self)
        tone, told = self._meaning()
        self.banner.show_message(tone, told)
        self.relation = Paragraph(self._theme, relation_words(self.found, self._now), "strong")
        column.addWidget(self.relation)
        column.addWidget(self.banner)
        if self.foreign:
            self.check = QCheckBox(self.tr("I know that this replaces the book by that of another cell"))
            self.check.toggled.connect(self._on_check_toggled)
            column.addWidget(self.check)
        self._add_counts(column)
        self._add_names(column)
        column.addStretch(1)
        return area

    def _on_check_toggled(self, checked: bool) -> None:
        self.instead.setEnabled(checked)

    def _add_counts(self, column: QVBoxLayout) -> None:
        model = CountsModel(self.found.tables, self)
        if model.rowCount():
            column.addWidget(label(self.tr("What differs"), "section"))
            self.counts = counts_table(self._theme, model, self.tr("What differs"))
            column.addWidget(self.counts)

    def _add_names(self, column: QVBoxLayout) -> None:
        model = NamesModel(self.found.members, self)
        if model.rowCount():
            column.addWidget(label(self.tr("Members who differ"), "section"))
            self.names = names_list(self._theme, model, self.tr("Members who differ"))
            rows = min(model.rowCount(), _MOST_NAMES)
            self.names.setFixedHeight(rows * self._theme.metrics.row_table_one)
            column.addWidget(self.names)

    def _meaning(self) -> tuple[Tone, str]:
        """Say what restoring does to what was written since."""
        if self.same:
            return Tone.GREEN, self.tr("The copy and the book are the same. There is nothing to restore.")
        lost = sum(table.only_here + table.changed for table in self.found.tables)
        if self.foreign:
            return Tone.SON, self.tr("This is a copy of another book. Better open it beside, in a folder of its own.")
        if not lost:
            return Tone.INK, self.tr("Restoring brings back what only the copy has. Nothing else is lost by it.")
        told = self.tr(
            "What was written after {0} leaves the book when it is restored: %n record(s). It stays in the backup that "
            "is made first.",
            "",
            lost,
        )
        return Tone.AMBER, told.format(moment(self.found.parted or self.found.made, self._now))

    def _add_buttons(self) -> None:
        cancel = Button(self._theme, self.tr("Cancel"), key=self.tr("Esc"))
        cancel.clicked.connect(self.cancelled)
        self.set_key(Qt.Key.Key_Escape, cancel)
        beside = Button(self._theme, self.tr("Open beside, in a folder"), icon="folder-open")
        beside.clicked.connect(self.beside_wanted)
        words = self.tr("Restore this copy") if not self.foreign else self.tr("Replace the book by it")
        kind = Kind.DANGER if self.foreign else Kind.PRIMARY
        self.beside = beside
        self.instead = Button(self._theme, words, kind, icon="clock-counter-clockwise")
        self.instead.setEnabled(not self.same and not self.foreign)
        self.instead.clicked.connect(self.instead_wanted)
        for button in (cancel, beside, self.instead):
            self.add_button(button)
        self.setFocusProxy(cancel)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the facts of the copy away where the differences need the room."""
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY * self._theme.metrics.scale
        self.facts.setVisible(roomy)
        self.relation.setVisible(not roomy)
