# What is done in a meeting goes into the notebook through here: shown at once, written in order behind the screen.
# It must not know widgets.

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time

from PySide6.QtCore import QObject, Signal

from sotay.domain.meetings import Attendance, MeetingRecord, Presence, Step
from sotay.ui.pages import cockpit_state as state
from sotay.ui.pages.base import Desk
from sotay.ui.pages.cockpit_header import Kept
from sotay.ui.tasks import Lane

_OWN = ("speeches", "votes", "tasks", "scores")  # what a pane writes by itself


class MeetingWriter(QObject):
    """Hold the record that is shown; tell `changed` when it is another, `marked` where only its roll is.

    `stood` tells whether all of it is written, `wrote` that something was. A mark or a step is shown before it is
    written. Where a write fails, what it would have changed is shown again as the notebook has it, and the person is
    told.
    """

    changed = Signal()
    marked = Signal()
    stood = Signal(object)
    wrote = Signal()
    lost = Signal()
    """Tell that a step failed: what the notebook holds is to be read again."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record: MeetingRecord | None = None
        self._marking: dict[int, list[Attendance]] = {}  # what is on its way to the notebook, the newest last
        self._undoable: list[tuple[Attendance, ...]] = []  # rows as they were before each mark, the newest last
        self._reasons: dict[int, str] = {}  # why members are away, as it was written before another mark
        self._typing: dict[int, list[tuple[str, str]]] = {}  # contents and conclusions on their way, by item
        self._steps = 0  # whole records that are still to come back
        self._writing = 0
        self._failed = False

    @property
    def record(self) -> MeetingRecord | None:
        """Return the meeting as it is shown."""
        return self._record

    @property
    def busy(self) -> bool:
        """Tell whether anything is on its way to the notebook."""
        return self._writing > 0

    def take(self, record: MeetingRecord | None) -> None:
        """Show a record that was read, or None; what is still being written stays on it."""
        if record is None or self._record is None or record.meeting.id != self._record.meeting.id:
            self._undoable.clear()
            self._reasons.clear()
        if record is not None:
            record = state.with_rows(record, {one: rows[-1] for one, rows in self._marking.items() if rows})
            record = state.with_texts(record, {one: texts[-1] for one, texts in self._typing.items() if texts})
        if record != self._record:
            self._record = record
            self.changed.emit()

    def take_own(self, name: str, record: MeetingRecord) -> None:
        """Take over what a pane wrote by itself: "speeches", "votes", "tasks" or "scores" of its record."""
        now = self._record
        if now is None or name not in _OWN or record.meeting.id != now.meeting.id:
            return
        self._record = replace(now, **{name: getattr(record, name)})
        self.changed.emit()
        self.wrote.emit()

    # the roll

    def mark(
        self, member_id: int, presence: Presence | None, *, reason: str | None = None, arrived: time | None = None
    ) -> None:
        """Mark a member; who came gets the hour of now unless one is given, who is excused again the old reason."""
        before = self._row(member_id)
        if before is None:
            return
        hour = (arrived or before.arrived or self._came_at()) if presence is Presence.PRESENT else None
        if presence is Presence.EXCUSED and reason is None and not before.reason:
            reason = self._reasons.get(member_id)
        self._put((state.marked(before, presence, reason, hour),))

    def mark_all(self, member_ids: Sequence[int], presence: Presence | None) -> None:
        """Mark several members in one write."""
        rows = [row for row in (self._row(one) for one in member_ids) if row is not None]
        hour = self._came_at() if presence is Presence.PRESENT else None
        self._put(tuple(state.marked(row, presence, None, hour) for row in rows))

    @property
    def can_undo(self) -> bool:
        """Tell whether a mark was made that can be taken back."""
        return bool(self._undoable)

    def undo_mark(self) -> int:
        """Put the rows of the last mark back as they were; return the first member of them, 0 where there is none."""
        if not self._undoable:
            return 0
        rows = self._undoable.pop()
        self._put(rows, undoing=True)
        return rows[0].member_id

    def leave(self, member_id: int) -> None:
        """Let a member go early, now; or take that back."""
        before = self._row(member_id)
        if before is not None and before.presence is Presence.PRESENT:
            self._put((replace(before, left=None if before.left else self._hour()),))

    def _put(self, rows: tuple[Attendance, ...], *, undoing: bool = False) -> None:
        """Show rows of the roll at once, and write them."""
        record = self._record
        if record is None or not rows:
            return
        run, meeting_id = self._desk.book.run, record.meeting.id
        before = {row.member_id: row for row in record.roll}
        former = tuple(before[row.member_id] for row in rows)
        self._reasons.update((row.member_id, row.reason) for row in former if row.reason)
        if not undoing:
            self._undoable.append(former)
        for row in rows:
            self._marking.setdefault(row.member_id, []).append(row)
        self._show_rows(rows)

        def ended(error: Exception | None) -> None:
            for row in rows:
                self._marking[row.member_id].remove(row)
            if error is not None:
                self._undoable = [one for one in self._undoable if one is not former]
                self._take_back(rows, before)
                self._desk.messages.error(error, lambda: self._put(rows))

        self._write(lambda: run.mark_all(meeting_id, rows), lambda _: ended(None), ended)

    def _take_back(self, rows: Sequence[Attendance], before: dict[int, Attendance]) -> None:
        """Show rows as they were, unless they were marked again since."""
        if self._record is not None:
            self._show_rows([before[row.member_id] for row in rows if self._row(row.member_id) == row])

    def _show_rows(self, rows: Sequence[Attendance]) -> None:
        if self._record is not None:
            self._record = state.with_rows(self._record, {row.member_id: row for row in rows})
            self.marked.emit()

    def _row(self, member_id: int) -> Attendance | None:
        rows = self._record.roll if self._record else ()
        return next((row for row in rows if row.member_id == member_id), None)

    # steps and clock

    def step(self) -> None:
        """Be done with the current item."""
        record = self._record
        at = record.current if record else None
        if record is None or at is None:
            return
        run, meeting_id = self._desk.book.run, record.meeting.id
        self._whole(lambda: run.done(meeting_id, at.id), state.stepped(record, self._now()))

    def step_back(self) -> None:
        """Go back to the item before the current one."""
        record = self._record
        before = state.last_done(record) if record else None
        if record is None or before is None:
            return
        run, meeting_id = self._desk.book.run, record.meeting.id
        self._whole(lambda: run.undone(meeting_id, before.id), state.stepped_back(record))

    def pause(self) -> None:
        """Let the clock stand, or go on."""
        record = self._record
        if record is None:
            return
        run, meeting_id, now = self._desk.book.run, record.meeting.id, self._now()
        if record.is_paused:
            self._whole(lambda: run.resume(meeting_id), state.resumed(record, now))
        else:
            self._whole(lambda: run.pause(meeting_id), state.paused(record, now))

    def start(self, then: Callable[[], object]) -> None:
        """Begin the meeting, and do something when it has begun."""
        self._turn(self._desk.book.run.start, then)

    def close(self, then: Callable[[], object]) -> None:
        """End the meeting, and do something when it has ended."""
        self._turn(self._desk.book.run.close, then)

    def reopen(self) -> None:
        """Let a meeting that was ended go on."""
        self._turn(self._desk.book.run.reopen, lambda: None)

    def renew_roll(self, then: Callable[[], object]) -> None:
        """Add to the roll who joined since it was made, and bring the standing of the others up to date."""
        self._turn(self._desk.book.run.renew_roll, then)

    def _turn(self, work: Callable[[int], MeetingRecord], then: Callable[[], object]) -> None:
        if self._record is not None:
            meeting_id = self._record.meeting.id
            self._whole(lambda: work(meeting_id), self._record, then)

    def _whole(
        self, work: Callable[[], MeetingRecord], shown: MeetingRecord, then: Callable[[], object] = lambda: None
    ) -> None:
        """Write what changes the whole record; what the notebook hands back counts once no newer step is on its way."""
        before = self._record
        self._steps += 1
        self._show(shown)

        def done(record: MeetingRecord) -> None:
            self._steps -= 1
            if not self._steps and self._record is not None and record.meeting.id == self._record.meeting.id:
                self.take(record)
            then()

        def failed(error: Exception) -> None:
            self._steps -= 1
            if before is not None:
                self.take(before)
            self._desk.messages.error(error)
            self.lost.emit()

        self._write(work, done, failed)

    # text of items

    def write_text(self, item_id: int, content: str, conclusion: str, lost: Callable[[], object]) -> None:
        """Write what was typed at an item; a failure is told, and `lost` is called: the text is not kept yet."""
        run, texts = self._desk.book.run, (content, conclusion)
        self._typing.setdefault(item_id, []).append(texts)
        if self._record is not None:
            self._show(state.with_texts(self._record, {item_id: texts}))

        def failed(error: Exception) -> None:
            self._typing[item_id].remove(texts)
            lost()
            self._desk.messages.error(error, lambda: self.write_text(item_id, content, conclusion, lost))

        self._write(lambda: run.write(item_id, *texts), lambda _: self._typing[item_id].remove(texts), failed)

    def _write(
        self, work: Callable[[], object], done: Callable[..., object], failed: Callable[[Exception], object]
    ) -> None:
        self._writing += 1
        self._tell()

        def ended(result: object) -> None:
            self._writing -= 1
            self._failed = False
            done(result)
            self._tell()
            self.wrote.emit()

        def refused(error: Exception) -> None:
            self._writing -= 1
            self._failed = True
            failed(error)
            self._tell()

        self._desk.tasks.run(lambda _: work(), ended, refused, owner=self, lane=Lane.NOTEBOOK)

    def _tell(self) -> None:
        self.stood.emit(Kept.WRITING if self._writing else Kept.NO if self._failed else Kept.YES)

    def _show(self, record: MeetingRecord) -> None:
        if record != self._record:
            self._record = record
            self.changed.emit()

    def _now(self) -> datetime:
        return self._desk.book.clock()

    def _came_at(self) -> time:
        """Return the hour for who is marked now: until the roll is over, they were there when the meeting began."""
        record = self._record
        begun = record.started if record else None
        calling = record is not None and any(one.step is Step.ROLL and not one.is_done for one in record.agenda)
        if begun is None or not calling:
            return self._hour()
        return begun.astimezone(self._now().tzinfo).time().replace(second=0, microsecond=0, tzinfo=None)

    def _hour(self) -> time:
        return self._now().time().replace(second=0, microsecond=0, tzinfo=None)
