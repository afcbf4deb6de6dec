# The page of backups at rest: how safe the book is, where second copies lie, every copy and what can be done with it.
# It must not know how copies are made, verified or restored.

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.backups import BackupRow
from sotay.ui.pages.backups_actions import CopyActions
from sotay.ui.pages.backups_card import SafetyCard
from sotay.ui.pages.backups_sticks import BackupStickList
from sotay.ui.pages.backups_table import BackupsModel, backups_table
from sotay.ui.pages.backups_work import Overview, Verified
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.step_frame import in_the_middle
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.progress_panel import ProgressPanel

_ROWS = 3
_SHOWN_AFTER_MS = 200


class StartStep(QWidget):
    """Show how the backups stand; tell what a person wants."""

    verify_all_wanted = Signal()
    file_wanted = Signal()
    folder_wanted = Signal()
    inside_wanted = Signal(object)  # a BackupRow, as below
    verify_wanted = Signal(object)
    delete_wanted = Signal(object)
    stopped = Signal()

    def __init__(
        self, theme: Theme, overview: Overview, found: Mapping[Path, Verified], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.overview = overview
        m = theme.metrics
        self.banner = Banner(theme, self.tr("Close"), self)
        self.banner.hide()
        self.card = SafetyCard(theme, overview)
        self.sticks = BackupStickList(theme)
        self.card.column.addWidget(self.sticks)
        self.panel = ProgressPanel(theme, "", self.tr("Stop"))
        self.panel.stopped.connect(self.stopped)
        self.panel.hide()
        self._patience = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._patience.timeout.connect(self.panel.show)
        area = ColumnScroll()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        column = area.column
        column.setContentsMargins(m.page_left, m.gap_4, m.page_right, m.gap_3)
        column.setSpacing(m.gap_3)
        for widget in (self.banner, self.card, self.panel):
            column.addWidget(widget)
        column.addLayout(self._list_head())
        column.addWidget(self._list(found), 1)
        column.addLayout(self._foot())
        self.setFocusProxy(self.card.make)

    @property
    def chosen(self) -> BackupRow | None:
        """Return the copy that is chosen in the list."""
        index = self.table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def choose(self, path: Path | None) -> None:
        """Choose the copy of a path again after the list was read anew, or else the newest."""
        places = [place for place, row in enumerate(self.overview.rows) if row.path == path]
        if self.overview.rows:
            way = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            chosen = self._model.index(places[0] if places else 0, 0)
            self.table.selectionModel().setCurrentIndex(chosen, way)

    def show_work(self, sentence: str) -> None:
        """Show that something is under way, unless it is over in a moment."""
        self.panel.set_sentence(sentence)
        self.panel.set_stoppable(True)
        self.panel.set_progress(None, "")
        self._patience.start()
        self._set_calm(calm=False)

    def end_work(self) -> None:
        """Show that nothing is under way any more."""
        self._patience.stop()
        self.panel.hide()
        self._set_calm(calm=True)

    def _set_calm(self, *, calm: bool) -> None:
        self.card.set_calm(calm=calm)
        for button in (self.verify_all, self.from_file):
            button.setEnabled(calm)
        self.bar.setEnabled(calm)

    def _list_head(self) -> QBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap_2)
        row.addWidget(label(self.tr("Copies"), "section"))
        row.addWidget(label(str(len(self.overview.rows) or ""), "second"))
        row.addStretch(1)
        self.verify_all = Button(self._theme, self.tr("Verify all"), icon="shield-check")
        if not self.overview.rows:
            self.verify_all.hide()
        self.verify_all.clicked.connect(self.verify_all_wanted)
        self.from_file = Button(self._theme, self.tr("Restore from a file"), icon="clock-counter-clockwise")
        self.from_file.clicked.connect(self.file_wanted)
        row.addWidget(self.verify_all)
        row.addWidget(self.from_file)
        return row

    def _list(self, found: Mapping[Path, Verified]) -> QWidget:
        m = self._theme.metrics
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._model = BackupsModel(self.overview.rows, found, self.overview.now, self)
        self.bar = CopyActions(self._theme)
        self.table = backups_table(self._theme, self._model, self.tr("Copies"))
        self.table.setMinimumHeight(m.table_header + _ROWS * m.row_table)
        if not self.overview.rows:
            self.table.hide()
            told = self.tr("The first one is made by itself in a moment, or now by hand.")
            column.addWidget(in_the_middle(EmptyState(self._theme, "hard-drive", self.tr("No backup yet"), told)))
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        self.table.selectionModel().currentChanged.connect(self._on_chosen)
        self.table.activated.connect(lambda _: self._tell(self.inside_wanted))
        self.bar.inside.clicked.connect(lambda: self._tell(self.inside_wanted))
        self.bar.verify.clicked.connect(lambda: self._tell(self.verify_wanted))
        self.bar.delete.clicked.connect(self._on_delete_clicked)
        return holder

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.gap_3)
        place = self.tr("The copies lie in {0}. They are encrypted; the passphrase of the book opens them.")
        row.addWidget(ElidedLabel(place.format(self.overview.folder), "caption"), 1)
        show = Button(self._theme, self.tr("Open the folder"), Kind.TEXT, icon="folder-open", size=Size.SMALL)
        show.clicked.connect(self.folder_wanted)
        row.addWidget(show)
        return row

    def _on_chosen(self) -> None:
        row = self.chosen
        if row is not None:
            self.bar.show_row(row, self.overview.now)

    def _on_delete_clicked(self) -> None:
        row = self.chosen
        if row is not None:
            self.delete_wanted.emit(row)

    def _tell(self, signal: SignalInstance) -> None:
        row = self.chosen
        if row is not None and self.bar.isEnabled():
            signal.emit(row)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the chosen copy by its key."""
        if event.key() == Qt.Key.Key_Delete and self.bar.isEnabled():
            self._on_delete_clicked()
            return
        super().keyPressEvent(event)
