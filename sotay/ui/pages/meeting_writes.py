# What is done with a meeting beside typing: written once everything typed is kept, told, and offered to be taken back.
# It must not know what is done.

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from sotay.ui.pages.base import Desk
from sotay.ui.pages.meeting_keeper import MeetingKeeper
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Words


class MeetingWrites(QObject):
    """Run work with the id that `meeting_id` gives; a new meeting is kept first. Tell `changed` after each write."""

    changed = Signal()

    def __init__(self, desk: Desk, keeper: MeetingKeeper, meeting_id: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._keeper, self._meeting_id = desk, keeper, meeting_id

    def then(self, run: Callable[[int], object]) -> None:
        """Run something with the meeting as it is kept."""
        if not self._meeting_id():
            self._keeper.touch()
        self._keeper.then(lambda: run(self._meeting_id()))

    def write(self, work: Callable[[int], object], done: Callable[[object], object] | None = None) -> None:
        """Write something about the meeting in a thread."""
        self.then(lambda meeting_id: self._run(partial(work, meeting_id), done))

    def tell(self, told: Words, undo: Callable[[int], object]) -> None:
        """Say what was done, and offer to take it back from this same meeting."""
        meeting_id = self._meeting_id()
        self.changed.emit()
        self._desk.messages.info(told, lambda: self._run(partial(undo, meeting_id)))

    def _run(self, work: Callable[[], object], done: Callable[[object], object] | None = None) -> None:
        self._desk.tasks.run(
            lambda _: work(),
            done or (lambda _: self.changed.emit()),
            self._desk.messages.error,
            owner=self,
            lane=Lane.NOTEBOOK,
        )
