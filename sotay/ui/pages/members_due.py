# What is to be done about members, beside the list or in its place: what has a day first, then what is missing.
# It must not know the rules: each warning brings the source of its own.

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout

from sotay.services.member_list import Due
from sotay.ui.delegates.due_row import DueRow, DueRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.pages.members_words import WARNING_ICONS, due_tone, due_words, left_words
from sotay.ui.pages.step_frame import in_the_middle
from sotay.ui.theme import Theme
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_LAID_OUT_AT_ONCE = 200  # rows; thousands would stop the window
_NO_FLAGS = Qt.ItemFlag.NoItemFlags


class DueModel(QAbstractListModel):
    """Hold what is to be done; a band heads what has a day, another what is missing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._urgent: tuple[Due, ...] = ()
        self._missing: tuple[Due, ...] = ()
        self._rows: list[Due | None] = []  # None stands for a band

    @property
    def urgent(self) -> int:
        """Return for how many a day is set."""
        return len(self._urgent)

    def set_due(self, due: Sequence[Due], *, bands: bool = True) -> None:
        """Show what is to be done; without `bands` nothing heads the rows."""
        self.beginResetModel()
        self._urgent = tuple(one for one in due if one.is_urgent)
        self._missing = tuple(one for one in due if not one.is_urgent)
        head = (None,) if bands else ()
        self._rows = [row for part in (self._urgent, self._missing) if part for row in (*head, *part)]
        self.endResetModel()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def due(self, place: int) -> Due | None:
        """Return what stands at a place, None for a band."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def _band(self, place: int) -> Band:
        if place or not self._urgent:
            return Band(self.tr("Missing in the book"), str(len(self._missing)))
        return Band(self.tr("By a day"), str(len(self._urgent)))

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows, bands included."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Leave bands out of what can be chosen."""
        return super().flags(index) if self.due(index.row()) else _NO_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its sentence for a screen reader, or its rule in full."""
        due = self.due(index.row())
        if due is None:
            band = self._band(index.row())
            return {int(ROW_ROLE): band, _SENTENCE: f"{band.text}, {band.detail}"}.get(int(role))
        if int(role) == int(Qt.ItemDataRole.ToolTipRole):
            return "\n".join(part for part in (due_words(due), due.warning.source) if part)
        if int(role) not in (int(ROW_ROLE), _SENTENCE):
            return None
        icon, tone = WARNING_ICONS[due.warning.kind], due_tone(due)
        name = due.name or self.tr("The whole list")
        row = DueRow(icon, tone, name, due_words(due), left_words(due), due.warning.source)
        return row if int(role) == int(ROW_ROLE) else row.sentence


_SENTENCE = int(Qt.ItemDataRole.AccessibleTextRole)


class DuePane(QFrame):
    """Show what is to be done; tell `chosen` with a `Due`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme = theme
        self.model = DueModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(DueRowDelegate(theme, self.list))
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_LAID_OUT_AT_ONCE)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setObjectName("due")
        self._nothing = EmptyState(theme, "check-circle", "", "")
        self._title = label("", "section")
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(in_the_middle(self._nothing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        # Enter and a click both mean to see the member; a second click of a double one finds another page.
        self.list.activated.connect(self._on_chosen)
        self.list.clicked.connect(self._on_chosen)
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_due(self, due: Sequence[Due]) -> None:
        """Show what is to be done, or that there is nothing."""
        self.model.set_due(due)
        self._stack.setCurrentIndex(0 if due else 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._title.setText(self.tr("To do"))
        self.list.setAccessibleName(self.tr("To do about members"))
        told = self.tr("No probation, badge or transfer is due, and nothing that the list asks for is missing.")
        self._nothing.set_words(self.tr("Nothing is due"), told)
        self.model.retranslate()

    def _on_chosen(self, index: QModelIndex) -> None:
        due = self.model.due(index.row())
        if due is not None:
            self.chosen.emit(due)

    def _restyle(self) -> None:
        m = self._theme.metrics
        above = (m.control + m.gap_3 - m.line_section) // 2  # as high as the line above the list
        self._head.setContentsMargins(m.gap_4, above, m.gap_4, above)
