# Memory given back when nothing has been read or written for a while: a book may lie open all day.
# It must not know pages, or what the memory was used for.

from PySide6.QtCore import QObject, QTimer

from sotay.ui.pages.base import Desk

_AFTER_MS = 30_000  # shorter than the round of the backups, which is work as well


class Rest(QObject):
    """Let the workspace rest whenever no work was done for half a minute."""

    def __init__(self, desk: Desk, parent: QObject, *, after_ms: int = _AFTER_MS) -> None:
        super().__init__(parent)
        self._desk = desk
        self._resting = False
        self._timer = QTimer(self, singleShot=True, interval=after_ms)
        self._timer.timeout.connect(self.look)
        desk.tasks.idle.connect(self._on_idle)

    def look(self) -> None:
        """Give memory back, unless there is work again."""
        tasks, workspace = self._desk.tasks, self._desk.book.workspace
        if not tasks.busy:
            self._resting = True
            tasks.run(lambda _: workspace.rest(), lambda _: None, lambda _: None, owner=self, slot="rest")

    def _on_idle(self) -> None:
        """Begin to wait, but not after the rest itself."""
        if self._resting:
            self._resting = False
        else:
            self._timer.start()
