# The steps of bringing a book back before any is open: which backup, what opens it, how far it is.
# They must not restore anything; each tells what was chosen.

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from sotay.services.backups import BackupRow
from sotay.ui.backup_words import moment, reason_words, size_words
from sotay.ui.delegates.quick_row import QuickRowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, QuickRow
from sotay.ui.gate.backup_secret import SecretForm
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.backups_sticks import BackupStickList
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.progress_panel import ProgressPanel

Index = QModelIndex | QPersistentModelIndex
_MOST_ROWS = 4


class ChooseStep(Column):
    """Offer the backups in the folder and on sticks; tell `chosen` with a path, or `file_wanted` for any other."""

    chosen = Signal(object)
    file_wanted = Signal()

    def __init__(self, theme: Theme, rows: Sequence[BackupRow], now: datetime) -> None:
        super().__init__(theme)
        title = Paragraph(theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("Bring the book back"))
        self.put(title)
        words = Paragraph(theme, "", "second")
        self.say(words.set_plain, self._how)
        self.put(words, "gap_1")
        self.banner = Banner(theme)
        self.banner.hide()
        self.put(self.banner, "gap_4")
        if rows:
            self._add_list(rows, now)
        self.sticks = BackupStickList(theme)
        self.sticks.chosen.connect(self.chosen)
        self.put(self.sticks, "gap_5")
        self.file_button = Button(theme, "", icon="folder-open")
        self.say(self.file_button.setText, lambda: self.tr("Choose a backup or a hand-over file"))
        self.file_button.clicked.connect(self.file_wanted)
        self.put(self.file_button, "gap_5", left=True)
        drop = label("", "caption")
        self.say(drop.setText, lambda: self.tr("Or drop the file (.sotaybk) on this window."))
        self.put(drop, "gap_1")
        self.fill()
        self.setFocusProxy(self.list if rows else self.file_button)

    def _how(self) -> str:
        return self.tr(
            "Choose the newest backup there is. Members, notes and settings become as they were then; documents are "
            "imported again from their packs."
        )

    def _add_list(self, rows: Sequence[BackupRow], now: datetime) -> None:
        head = label("", "group")
        self.say(head.setText, lambda: self.tr("Backups in the folder of the book"))
        self.put(head, "gap_5")
        self.list = QListView()
        self._model = RowsModel(rows, now, self.list)
        self.list.setModel(self._model)
        self.list.setItemDelegate(QuickRowDelegate(self.theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.say(self.list.setAccessibleName, lambda: self.tr("Backups in the folder of the book"))
        self.list.setCurrentIndex(self._model.index(0))
        self.list.activated.connect(self._on_row_chosen)
        self.list.clicked.connect(self._on_row_chosen)
        self.put(self.list, "gap_1")
        self._fit()
        self.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        rows = min(self._model.rowCount(), _MOST_ROWS)
        self.list.setFixedHeight(rows * self.theme.metrics.row_table_one + 2 * self.theme.metrics.hairline)

    def _on_row_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.row(index.row()).path)


class RowsModel(QAbstractListModel):
    """Give a list view the backups of a folder."""

    def __init__(self, rows: Sequence[BackupRow], now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._now = now

    def row(self, place: int) -> BackupRow:
        """Return the backup in a row."""
        return self._rows[place]

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of backups."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its sentence, or the path as a tool tip."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(row.path)
        when = moment(row.made, self._now) if row.made else row.path.name
        shown = QuickRow("clock-counter-clockwise", when, f"{reason_words(row.reason)} · {size_words(row.size)}")
        if role == ROW_ROLE:
            return shown
        return shown.sentence if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole) else None


class OpenStep(Column):
    """Say which backup was chosen and ask what opens it; tell `entered` on Enter."""

    entered = Signal()

    def __init__(self, theme: Theme, row: BackupRow, now: datetime, *, damaged: bool) -> None:
        super().__init__(theme)
        title = Paragraph(theme, "", "first")
        self.say(title.set_plain, lambda: self.tr("What opened the book then?"))
        self.put(title)
        facts = Paragraph(theme, "", "strong")
        self.say(facts.set_plain, lambda: self._facts(row, now))
        self.put(facts, "gap_2")
        words = Paragraph(theme, "", "second")
        self.say(words.set_plain, lambda: self._which(damaged=damaged))
        self.put(words, "gap_1")
        self.banner = Banner(theme)
        self.banner.hide()
        self.put(self.banner, "gap_4")
        self.form = SecretForm(theme)
        self.form.entered.connect(self.entered)
        self.put(self.form, "gap_5")
        self.panel = ProgressPanel(theme, "", "")
        self.panel.hide()
        self.put(self.panel, "gap_5")
        self.fill()
        self.setFocusProxy(self.form)

    def show_panel(self) -> ProgressPanel:
        """Show a panel for this try; a panel that was stopped once keeps its button off."""
        old, self.panel = self.panel, ProgressPanel(self.theme, self.tr("Bringing the book back"), self.tr("Stop"))
        self.panel.set_progress(None, "")
        self._layout.replaceWidget(old, self.panel)
        old.hide()
        old.deleteLater()
        self.form.setEnabled(False)
        self.banner.hide()
        return self.panel

    def end_panel(self) -> None:
        """Let something else be typed."""
        self.panel.hide()
        self.form.setEnabled(True)

    def _facts(self, row: BackupRow, now: datetime) -> str:
        when = moment(row.made, now) if row.made else row.path.name
        told = self.tr("The copy of {0}").format(when)
        return f"{told} · {reason_words(row.reason)} · {size_words(row.size)}"

    def _which(self, *, damaged: bool) -> str:
        if damaged:
            return self.tr(
                "What opens the book now opens the copy too, unless its keys are lost: then those of that day."
            )
        return self.tr("With a hand-over file, the passphrase or the code that came with it.")
