# Drafts of the log's form: written down some moments after the last key, found again, and told where they are not kept.
# It must not know the form, nor how anything is stored.

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from sotay.domain.activities import Activity
from sotay.services.activity_form import ActivityDrafts
from sotay.ui.pages.base import Desk
from sotay.ui.pages.log_pane import LogPane
from sotay.ui.tasks import Lane

_DRAFT_MS = 3000


class DraftKeeper(QObject):
    """Keep drafts behind what is being written already, the pane saying whether that went well; tell `due`."""

    due = Signal()

    def __init__(self, desk: Desk, pane: LogPane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._pane = desk, pane
        self._timer = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self._timer.timeout.connect(self.due)

    @property
    def store(self) -> ActivityDrafts:
        """Return where drafts lie."""
        return ActivityDrafts(self._desk.book.workspace.notebook)

    def wait(self) -> None:
        """Tell `due` once nothing was typed for some moments."""
        self._timer.start()

    def stop(self) -> None:
        """Wait no more."""
        self._timer.stop()

    def keep(self, entry: Activity, kept: Callable[[], object], not_kept: Callable[[], object]) -> None:
        """Write a draft down, and call what fits."""
        store = self.store

        def done(_: object) -> None:
            self._pane.show_kept(kept=True)
            kept()

        def failed(error: Exception) -> None:
            not_kept()
            self._pane.show_kept(kept=False)
            self._desk.messages.error(error)

        self._desk.tasks.run(lambda _: store.keep(entry), done, failed, owner=self, lane=Lane.NOTEBOOK)

    def look(self, entry_id: int, found: Callable[[Activity | None], object]) -> None:
        """Look for the draft of an entry, behind one that is still being kept."""
        store = self.store
        self._desk.tasks.run(lambda _: store.find(entry_id), found, owner=self, slot="draft", lane=Lane.NOTEBOOK)
