# What a verified pack would change, for a person to read before saying yes.
# It must not know how packs are read or applied.

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from sotay.ui.delegates.pack_change import PackChangeDelegate
from sotay.ui.delegates.rows import ROW_ROLE, ChangeRow
from sotay.ui.pages.change_model import ChangeModel
from sotay.ui.pages.pack_changes import (
    ALL,
    ICONS,
    NOTED,
    all_rows,
    kind_meanings,
    kind_words,
    rows_by_kind,
)
from sotay.ui.pages.pack_facts import PackFacts
from sotay.ui.pages.step_frame import StepFrame, rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

if TYPE_CHECKING:
    from sotay.services.packs import Prepared


_LARGE = 1.25
_LARGEST = 1.75


class PreviewStep(StepFrame):
    """Show a prepared pack; tell `confirmed` or `cancelled`."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, prepared: "Prepared", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._refused = bool(prepared.preview.refused)
        self._rows = rows_by_kind(prepared)
        self._choose: Callable[[str], object] = str
        self.model = ChangeModel(all_rows(self._rows), self)
        self.facts = PackFacts(theme, prepared)
        self.facts.notes_wanted.connect(self._show_noted)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.facts)
        panes.addLayout(self._changes(), 1)
        if theme.metrics.scale >= _LARGEST:
            self.facts.hide()
        self.body.addLayout(panes)
        self.set_remark(self._remark_text())
        self._add_buttons()

    def _changes(self) -> QVBoxLayout:
        m = self._theme.metrics
        column = QVBoxLayout()
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(m.gap_5, m.gap_2 + m.gap_1 // 2, m.gap_5, m.gap_2 + m.gap_1 // 2)
        row.addWidget(self._filter())
        row.addStretch(1)
        if self._theme.metrics.scale >= _LARGEST:
            row.addWidget(self._about())
        self.changes = QListView()
        self.changes.setModel(self.model)
        self.changes.setItemDelegate(PackChangeDelegate(self._theme, self.changes))
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changes.setAccessibleName(self.tr("Changes of the pack"))
        column.addLayout(row)
        column.addWidget(rule(self._theme))
        column.addWidget(self.changes, 1)
        self.detail = ChangeDetail(self._theme)
        column.addWidget(self.detail)
        self.changes.selectionModel().currentChanged.connect(self._on_row_chosen)
        return column

    def _on_row_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ChangeRow):
            self.detail.show_row(row)

    def _about(self) -> Button:
        """Return what shows the facts of the pack in place of its changes, where both have no room."""
        about = Button(self._theme, self.tr("About the pack"), icon="shield-check")
        about.setCheckable(True)
        about.toggled.connect(self.facts.setVisible)
        return about

    def _choices(self) -> list[Choice]:
        words = kind_words() | {NOTED: self.tr("With notes")}
        choices = [Choice(ALL, self.tr("All {0}").format(len(all_rows(self._rows))))]
        kinds = ("added", "changed", "replaced", "withdrawn", "refused", NOTED)
        shown = [kind for kind in kinds if self._rows[kind] or kind in ("added", "changed")]
        choices += [Choice(kind, f"{words[kind]} {len(self._rows[kind])}", ICONS[kind]) for kind in shown]
        return choices

    def _filter(self) -> QWidget:
        """Return the kinds side by side, or one below the other where large text leaves no room for that."""
        name, choices = self.tr("Which changes are shown"), self._choices()
        if self._theme.metrics.scale > _LARGE:
            box = QComboBox()
            box.setAccessibleName(name)
            for choice in choices:
                box.addItem(choice.text, choice.key)
            box.currentIndexChanged.connect(lambda place: self._on_kind_chosen(box.itemData(place)))
            self._choose = lambda kind: box.setCurrentIndex(box.findData(kind))
            return box
        kinds = SegmentedChoice(self._theme, name, choices)
        kinds.set_current(ALL)
        for choice in choices[1:]:
            kinds.segment(choice.key).setEnabled(bool(self._rows[choice.key]))
        kinds.chosen.connect(self._on_kind_chosen)
        self._choose = kinds.set_current
        return kinds

    def _show_noted(self) -> None:
        self._choose(NOTED)
        self._on_kind_chosen(NOTED)
        self.changes.setFocus()

    def _on_kind_chosen(self, kind: str) -> None:
        self.detail.hide()
        self.model.set_rows(all_rows(self._rows) if kind == ALL else self._rows[kind])

    def _remark_text(self) -> str:
        if self._refused:
            return self.tr("A pack with refused documents is not imported. Tell the issuer; nothing has changed.")
        return self.tr("Nothing has changed yet. The import can be undone as a whole.")

    def _add_buttons(self) -> None:
        cancel = Button(self._theme, self.tr("Cancel"), key=self.tr("Esc"))
        cancel.clicked.connect(self.cancelled)
        self.set_key(Qt.Key.Key_Escape, cancel)
        self.add_button(cancel)
        changes = len(all_rows(self._rows))
        text = self.tr("Import {0} changes").format(changes) if changes else self.tr("Import the pack")
        self.confirm = Button(self._theme, text, Kind.PRIMARY, icon="download-simple")
        self.confirm.setEnabled(not self._refused)
        self.confirm.clicked.connect(self.confirmed)
        self.add_button(self.confirm)


class ChangeDetail(QFrame):
    """Say all of one change in sentences, since its row may be shortened; hidden until one is chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._name = Paragraph(theme)
        self._meaning = Paragraph(theme, "", "dense-second")
        m = theme.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_5, m.gap_3, m.gap_5, m.gap_3)
        column.setSpacing(m.gap_1)
        column.addWidget(self._name)
        column.addWidget(self._meaning)
        self.hide()

    def show_row(self, row: ChangeRow) -> None:
        """Show a change."""
        number = f"{row.number} · " if row.number else ""
        self._name.set_plain(f"{number}{row.title}", row.number)
        detail = f"{row.detail[:1].upper()}{row.detail[1:]}. " if row.detail else ""
        self._meaning.set_plain(f"{detail}{kind_meanings().get(row.kind, '')}")
        self.show()
