# The kinds of activity that a cell uses: renamed, added, put aside.
# It must not know entries; a kind that entries are of keeps its key.

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from sotay.domain.activities import ActivityKind
from sotay.domain.vietnamese import fold
from sotay.services.meetings import new_uid
from sotay.ui.gate.speaking import Row
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import Paragraph

_ROWS = 9


class KindsDialog(RecordDialog):
    """Edit the list of kinds; a tick tells which are offered. Hand over the kinds."""

    def __init__(self, theme: Theme, window: QWidget, kinds: Sequence[ActivityKind]) -> None:
        super().__init__(theme, window, self.tr("Kinds of activity"), self.tr("Save the kinds"))
        told = self.tr("F2 renames a kind. One without a tick is no longer offered; entries of it stay as they are.")
        self.content.put(Paragraph(theme, told, "second"))
        self._kinds = {kind.key: kind for kind in kinds}
        self.list = QListWidget()
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.list.setAccessibleName(self.tr("Kinds of activity"))
        self.list.setFixedHeight(_ROWS * theme.metrics.row_outline)
        for kind in kinds:
            self._add(kind)
        self.add_button = Button(theme, self.tr("Add a kind"), Kind.TEXT, icon="plus", size=Size.SMALL)
        self.rename_button = Button(theme, self.tr("Rename the kind"), Kind.TEXT, icon="pencil-simple", size=Size.SMALL)
        for button in (self.add_button, self.rename_button):
            button.setAutoDefault(False)
        self.add_button.clicked.connect(lambda _=False: self._on_add())
        self.rename_button.clicked.connect(lambda _=False: self._on_rename())
        self.fault = Paragraph(theme, "", "error")
        self.fault.hide()
        self.content.put(self.list, "form_gap")
        self.content.put(Row(theme, self.add_button, self.rename_button), "gap_1")
        self.content.put(self.fault, "gap_1")
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def value(self) -> tuple[ActivityKind, ...] | None:
        """Return the kinds, None while a title is missing or there twice."""
        kinds = tuple(self._kind(self.list.item(row)) for row in range(self.list.count()))
        titles = [fold(kind.title) for kind in kinds]
        wrong = not all(titles) or len(set(titles)) < len(titles)
        self.fault.set_plain(self.tr("Each kind needs a title of its own.") if wrong else "")
        self.fault.setVisible(wrong)
        return None if wrong else kinds

    def _kind(self, item: QListWidgetItem) -> ActivityKind:
        kind: ActivityKind = self._kinds[item.data(Qt.ItemDataRole.UserRole)]
        title = " ".join(item.text().split())
        return replace(kind, title=title, is_retired=item.checkState() is not Qt.CheckState.Checked)

    def _add(self, kind: ActivityKind) -> QListWidgetItem:
        item = QListWidgetItem(kind.title)
        item.setData(Qt.ItemDataRole.UserRole, kind.key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked if kind.is_retired else Qt.CheckState.Checked)
        item.setSizeHint(QSize(0, self.theme.metrics.row_outline))
        self.list.addItem(item)
        return item

    def _on_add(self) -> None:
        kind = ActivityKind(new_uid(), self.tr("New kind"))
        self._kinds[kind.key] = kind
        item = self._add(kind)
        self.list.setCurrentItem(item)
        self.list.editItem(item)

    def _on_rename(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self.list.editItem(item)
