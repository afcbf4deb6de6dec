# What every pane of the cockpit shares: the meeting it shows, writing in order, keeping what is typed as it is typed.
# It must not know speeches, votes, tasks or scores.

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from sotay.domain.meetings import MeetingRecord, MeetingState
from sotay.ui.pages.base import Desk
from sotay.ui.tasks import Lane
from sotay.ui.widgets.member_choice import Named, named

_KEEP_MS = 600  # counted from the first letter that is not kept: nothing older than two seconds is lost with the power
T = TypeVar("T")


class Pane(QWidget):
    """Be one part of the cockpit: it shows a meeting, writes for itself and tells the meeting as it is then."""

    changed = Signal(object)
    """Tell the new `MeetingRecord` after a write of this pane."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.record: MeetingRecord | None = None
        self.names: Mapping[int, str] = {}
        self.people: tuple[Named, ...] = ()

    @property
    def meeting_id(self) -> int:
        """Return the id of the meeting shown, 0 before the first."""
        return self.record.meeting.id if self.record else 0

    @property
    def is_open(self) -> bool:
        """Tell whether the meeting can still be written to."""
        return self.record is not None and self.record.meeting.state is MeetingState.RUNNING

    def show_record(self, record: MeetingRecord, names: Mapping[int, str]) -> None:
        """Show a meeting, or the same one as it is now; what is being typed stays."""
        if self.meeting_id not in (0, record.meeting.id):
            self.turn_away()
        self.record = record
        if names != self.names:
            self.names, self.people = dict(names), named(names)
        self.show_facts()

    def show_facts(self) -> None:
        """Show what the meeting holds of the things of this pane."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text of the pane in the language of the moment."""

    def count(self) -> int:
        """Return how many things the pane shows, for its tab."""
        raise NotImplementedError

    def begin(self, item_id: int) -> None:
        """Begin a new thing at an item of the agenda."""

    def settle(self) -> None:
        """Write down at once what is typed and not kept yet."""

    def turn_away(self) -> None:
        """Let go of the meeting shown, because another one is to be: nothing typed there may reach the other."""
        self.settle()

    def adopt(self, record: MeetingRecord) -> None:
        """Show the meeting after a write of this pane, and tell it."""
        self.record = record
        self.show_facts()
        self.changed.emit(record)

    def write(
        self, work: Callable[[], T], done: Callable[[T], object], retry: Callable[[], object], *, at: int = 0
    ) -> None:
        """Write in the order asked for; where it fails, say so and offer to try again.

        `at` is the meeting that is written to, 0 for the one shown; `done` is called while that one is still shown.
        """
        meeting_id = at or self.meeting_id

        def told(result: T) -> None:
            if self.meeting_id == meeting_id:
                done(result)

        def failed(error: Exception) -> None:
            self.desk.messages.error(error, retry)

        self.desk.tasks.run(lambda _: work(), told, failed, owner=self, lane=Lane.NOTEBOOK)

    # Qt overrides
    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Keeper(QObject, Generic[T]):
    """Keep one thing while it is typed: made at the first letter, written anew within a second of any later one.

    `make` adds it to the notebook and returns it with its id; `renew` writes it again. Both run in the notebook's
    thread, one write after the other. `kept` is called with what was written. What could not be written stays to be
    written with the next letter, by "Try again" or by `flush`.
    """

    def __init__(
        self,
        pane: Pane,
        make: Callable[[T], T],
        renew: Callable[[T, T], T],
        kept: Callable[[T], object],
        known: T | None = None,
    ) -> None:
        """Take what adds, what writes again (the newest over the last one written), and what was kept before."""
        super().__init__(pane)
        self._pane = pane
        self._meeting_id = pane.meeting_id
        self._make, self._renew, self._kept = make, renew, kept
        self._made: list[T] = [] if known is None else [known]
        self._waiting: list[T] = []
        self._writing = 0
        self._is_retired = False
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def is_kept(self) -> bool:
        """Tell whether everything typed is written."""
        return not self._waiting and not self._writing

    def put(self, value: T) -> None:
        """Take what stands in the editor now; it is written soon."""
        self._waiting = [value]
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write at once what is not written yet."""
        self._timer.stop()
        if not self._waiting:
            return
        value = self._waiting.pop()
        made, make, renew = self._made, self._make, self._renew
        self._writing += 1

        def work() -> T:
            made[:] = [renew(value, made[0]) if made else make(value)]
            return made[0]

        self._pane.desk.tasks.run(
            lambda _: work(), self._on_kept, lambda error: self._on_failed(value, error), owner=self, lane=Lane.NOTEBOOK
        )

    def retire(self) -> None:
        """Write what is not written yet, and go when nothing is left to write."""
        self._is_retired = True
        self.flush()
        self._go()

    def drop(self) -> Callable[[], T | None]:
        """Forget what is not written yet, because the thing itself goes.

        Return what tells, in the notebook's thread, what was made of it, None where nothing was.
        """
        self._timer.stop()
        self._waiting.clear()
        made = self._made
        return lambda: made[0] if made else None

    def _go(self) -> None:
        if self._is_retired and self.is_kept:
            self.deleteLater()

    def _on_kept(self, value: T) -> None:
        self._writing -= 1
        if self._pane.meeting_id == self._meeting_id:
            self._kept(value)
        self._go()

    def _on_failed(self, value: T, error: Exception) -> None:
        self._writing -= 1
        if not self._waiting:
            self._waiting = [value]
        self._pane.desk.messages.error(error, self.flush)
