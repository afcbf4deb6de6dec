# The foot of the window: whose book this is, which pack is in it, that nothing goes over a network.
# It must not know pages.

from PySide6.QtCore import QEvent

from sotay.domain.progress import Progress
from sotay.ui.pages.base import Desk
from sotay.ui.widgets.status_line import StatusItem, StatusLine


class Standing(StatusLine):
    """Read the standing of the book in a worker and show it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "")
        self._desk = desk
        self.refresh()

    def refresh(self) -> None:
        """Read the standing again."""
        self.setAccessibleName(self.tr("Standing of the book"))
        self._desk.tasks.run(self._read, self._show, lambda _: None, owner=self, slot="standing")

    def _read(self, progress: Progress) -> tuple[str, bool, str]:
        notebook = self._desk.book.workspace.notebook
        applied = [row for row in self._desk.book.packs.history() if row.undone_at is None]
        newest = applied[0].record.title if applied else ""
        return notebook.setting("cell_name"), notebook.setting("demo") == "1", newest

    def _show(self, read: tuple[str, bool, str]) -> None:
        cell, demo, pack = read
        self.set_place(cell or self.tr("Party cell handbook"), self.tr("Sample data") if demo else "")
        self.set_items(
            (
                StatusItem("package", pack or self.tr("No pack yet")),
                StatusItem("hard-drive", self.tr("Not backed up yet")),
                StatusItem(
                    "wifi-slash",
                    self.tr("No network"),
                    self.tr("The book never uses a network; nothing leaves this computer."),
                ),
            )
        )

    # Qt overrides
    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
