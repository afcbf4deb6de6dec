# The foot of the window: whose book this is, its newest pack, its newest backup, that nothing goes over a network.
# It must not know pages.

from PySide6.QtCore import QEvent

from sotay.domain.progress import Progress
from sotay.services.backups import BackupStatus
from sotay.services.cell import cell_of
from sotay.services.sample import is_sample
from sotay.ui.backup_words import moment, still_there, why_not
from sotay.ui.pages.base import Desk
from sotay.ui.widgets.status_line import StatusItem, StatusLine
from sotay.ui.widgets.tones import Tone

Read = tuple[str, bool, str, BackupStatus]
_BACKUPS = "backups"


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

    def _read(self, progress: Progress) -> Read:
        notebook = self._desk.book.workspace.notebook
        applied = [row for row in self._desk.book.imports() if row.undone_at is None]
        newest = applied[0].record.title if applied else ""
        status = self._desk.book.backups.status()
        return cell_of(notebook).line, is_sample(notebook), newest, status

    def _show(self, read: Read) -> None:
        cell, demo, pack, status = read
        self.set_place(cell or self.tr("Party cell handbook"), self.tr("Sample data") if demo else "")
        self.set_items(
            (
                *((self._leaving(),) if demo else ()),
                StatusItem("package", pack or self.tr("No pack yet")),
                self._safety(status),
                StatusItem(
                    "wifi-slash",
                    self.tr("No network"),
                    self.tr("The book never uses a network; nothing leaves this computer."),
                ),
            )
        )

    def _leaving(self) -> StatusItem:
        told = self.tr("Leave the sample data and begin, or open, the book of the cell. The two never mix.")
        return StatusItem("arrow-right", self.tr("Begin the cell's own book"), told, "own", Tone.AMBER)

    def _safety(self, status: BackupStatus) -> StatusItem:
        now = self._desk.book.clock()
        if status.failure is not None:
            told = f"{why_not(status.failure)} {still_there(status, now)}"
            return StatusItem("warning-circle", self.tr("Backup failed"), told, _BACKUPS, Tone.SON)
        if status.last is None or status.last.made is None:
            return StatusItem("hard-drive", self.tr("Not backed up yet"), "", _BACKUPS)
        told = self.tr("Backed up {0}").format(moment(status.last.made, now))
        if status.overdue:
            return StatusItem("warning", told, "", _BACKUPS, Tone.AMBER)
        return StatusItem("hard-drive", told, "", _BACKUPS)

    # Qt overrides
    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
