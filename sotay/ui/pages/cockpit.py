# The page that runs a meeting on one screen: clock, agenda, roll, what is said and decided, the minutes as they grow.
# It must not know how meetings are stored nor which rules hold.

from collections.abc import Callable, Mapping
from datetime import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import MeetingRecord, MeetingState, Presence
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.cockpit_end import EndDialog
from sotay.ui.pages.cockpit_news import banner_of, missing_at_end
from sotay.ui.pages.cockpit_read import Seen, absences, look_at_meeting, preview
from sotay.ui.pages.cockpit_screen import CockpitScreen
from sotay.ui.pages.cockpit_state import unmarked
from sotay.ui.pages.cockpit_view import CONTENT, SPEECHES, VOTES, CockpitView
from sotay.ui.pages.cockpit_writer import MeetingWriter
from sotay.ui.tasks import Lane

_SECOND_MS = 1000
_PREVIEW_MS = 300


class CockpitPage(Page):
    """Run the meeting with an id; ask for the list of meetings, its preparation, or its minutes."""

    key = "cockpit"
    icon = "users-three"
    help_topic = "meetings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._id = 0
        self._made_at = desk.book.clock()
        self._is_welcome = False  # somebody knows that the clock of an earlier start still runs
        self._wrote = False
        self.view = CockpitView(desk.theme, self)
        self.writer = MeetingWriter(desk, self)
        self.parts = CockpitScreen(desk, self.view, self)
        self.dialog: EndDialog | None = None
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._previewing = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._previewing.timeout.connect(self._preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self._make_keys()
        self.retranslate()

    @property
    def shown(self) -> MeetingRecord:
        """Return the meeting as it is shown; raise LookupError before it is read."""
        if self.writer.record is None:
            raise LookupError(self._id)
        return self.writer.record

    # what a page does

    def title(self) -> str:
        """Return the name of the meeting, or what the page is for."""
        record = self.writer.record
        return record.meeting.title if record else self.tr("Run a meeting")

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate()
        for pane in self.parts.panes.values():
            pane.retranslate()
        self.setWindowTitle(self.title())
        self._show()

    def open(self, argument: object) -> None:
        """Run the meeting with an id; what was typed at another one is kept."""
        wanted = argument if isinstance(argument, int) else self._id
        if wanted != self._id:
            self.settle()
            self._id, self._is_welcome = wanted, False
            self.parts.forget()
            self.writer.take(None)
            self.view.banner.hide()
        self.refresh()

    def refresh(self) -> None:
        """Read the meeting again, behind everything that is still being written."""
        if not self._id:
            return
        book, meeting_id = self.desk.book, self._id
        self.desk.tasks.run(
            lambda _: look_at_meeting(book, meeting_id),
            self._on_read,
            self._on_gone,
            owner=self,
            slot="meeting",
            lane=Lane.NOTEBOOK,
        )

    def settle(self) -> None:
        """Write down at once what is typed."""
        self.view.content.keep()
        for pane in self.parts.panes.values():
            pane.settle()

    # reading

    def _on_read(self, seen: Seen) -> None:
        first = self.parts.seen is None
        self.parts.know(seen)
        before = self.writer.record
        self.writer.take(seen.record)
        if self.writer.record is before:
            self._show()
        if first:
            self._turn_to_step()
            self._look_for_absences(seen)
            self._preview()
        self.setWindowTitle(self.title())

    def _on_gone(self, error: Exception) -> None:
        self.desk.messages.error(error)
        if isinstance(error, SotayError) and error.code is Code.MEETING_NOT_FOUND:
            self.wanted.emit("meetings", None)

    def _look_for_absences(self, seen: Seen) -> None:
        """Look behind the opening who has missed several meetings in a row."""
        book, record = self.desk.book, seen.record

        def found(missed: Mapping[int, int]) -> None:
            if self.parts.seen is not None and self._id == record.meeting.id:
                self.parts.know(self.parts.seen, missed)
                self._show_roll()

        if record.meeting.state is MeetingState.RUNNING:
            self.desk.tasks.run(lambda _: absences(book, record), found, owner=self, slot="absences")

    def _preview(self) -> None:
        """Tell the minutes anew, behind the screen."""
        book, meeting_id = self.desk.book, self._id
        if meeting_id:
            self.desk.tasks.run(
                lambda _: preview(book, meeting_id),
                self.parts.show_minutes,
                self._on_no_preview,
                owner=self,
                slot="preview",
            )

    def _on_no_preview(self, error: Exception) -> None:
        """Go on without minutes where the rules do not tell who counts; they are told when they are asked for."""
        if not isinstance(error, SotayError):
            self.desk.messages.error(error)

    # showing

    def _show(self) -> None:
        record = self.writer.record
        if record is not None:
            self.parts.show(record)
            self._show_banner(record)

    def _show_roll(self) -> None:
        if self.writer.record is not None:
            self.parts.show_roll(self.writer.record)

    def _tick(self) -> None:
        if self.writer.record is not None:
            self.parts.tick(self.writer.record)

    def _show_banner(self, record: MeetingRecord) -> None:
        wanted = banner_of(record, self._made_at, welcome=self._is_welcome)
        if wanted is None:
            self.view.banner.hide()
            return
        runs = {"go_on": self._welcome, "pause": self._pause, "reopen": self.writer.reopen, "paper": self._see_paper}
        self.view.banner.show_message(wanted.tone, wanted.text, wanted.actions(runs))

    # what a person does

    def _connect(self) -> None:
        view, writer = self.view, self.writer
        writer.changed.connect(self._show)
        writer.marked.connect(self._show_roll)
        writer.stood.connect(view.header.show_kept)
        writer.wrote.connect(self._on_wrote)
        writer.lost.connect(self.refresh)
        view.header.left.connect(lambda: self.wanted.emit("meetings", None))
        view.header.paused.connect(self._pause)
        view.agenda.looked.connect(self._on_looked)
        view.agenda.entered.connect(lambda: self.view.focus_tab(CONTENT))
        view.tabs.turned.connect(self._on_turned)
        view.content.typed.connect(self._on_text)
        view.minutes.print_wanted.connect(self._see_paper)
        view.foot.forward.connect(lambda: self._take(writer.step))
        view.foot.backward.connect(lambda: self._take(writer.step_back))
        view.foot.ended.connect(self._ask_end)
        view.start.begun.connect(lambda: writer.start(self._on_begun))
        view.start.prepared.connect(lambda: self.wanted.emit("meeting", self._id))
        view.roll.marked.connect(writer.mark)
        view.roll.remarked.connect(self._on_remarked)
        view.roll.leaving.connect(writer.leave)
        view.roll.rest_came.connect(self._on_rest)
        view.roll.undone.connect(lambda: view.roll.show_member(writer.undo_mark()))
        writer.marked.connect(lambda: view.roll.table.set_undoable(writer.can_undo))
        writer.changed.connect(lambda: view.roll.table.set_undoable(writer.can_undo))
        view.roll.renewed.connect(lambda: writer.renew_roll(self.refresh))
        self.parts.pane_wrote.connect(writer.take_own)

    def _make_keys(self) -> None:
        bind(self, "next_step", self.view.foot.next_button.click)
        bind(self, "previous_step", self.view.foot.back_button.click)
        bind(self, "clock", self._pause)
        bind(self, "vote", lambda: self._begin(VOTES))
        bind(self, "speech", lambda: self._begin(SPEECHES))
        bind(self, "print", self._see_paper)

    @property
    def _runs(self) -> bool:
        record = self.writer.record
        return record is not None and record.meeting.state is MeetingState.RUNNING

    def _begin(self, key: str) -> None:
        """Begin a new vote or speech at the step that is looked at."""
        if self._runs:
            self.parts.show_pane(key, self.shown)
            self.view.focus_tab(key)
            self.parts.pane(key).begin(self.parts.looked_at)

    def _pause(self) -> None:
        if self._runs:
            self._is_welcome = True
            self.writer.pause()

    def _welcome(self) -> None:
        self._is_welcome = True
        self.view.banner.hide()
        self._turn_to_step()

    def _take(self, step: Callable[[], None]) -> None:
        """Take a step of a running meeting; what was typed at the step before is kept first."""
        if not self._runs:
            return
        self.settle()
        step()
        if self.shown.current is not None:
            self.parts.look_at(self.shown, self.shown.current.id)
            self._turn_to_step()

    def _turn_to_step(self) -> None:
        """Turn to the tab in which the current step is done, and go into it when the person is on this page."""
        record = self.writer.record
        if record is None or record.meeting.state is MeetingState.PLANNED:
            target: QWidget = self.view.start.begin_button
        else:
            key = self.parts.tab_of(record)
            self.parts.show_pane(key, record)
            self.view.tabs.go(key)
            target = self.view.entry(key)
        focused = self.window().focusWidget()
        if self.isVisible() and (focused is None or self.isAncestorOf(focused) or focused is self):
            target.setFocus()

    def _on_looked(self, item_id: int) -> None:
        if item_id == self.parts.looked_at:
            return
        self.parts.look_at(self.shown, item_id)
        if self.view.has_agenda_beside and self.view.tabs.current not in (SPEECHES, CONTENT):
            self.view.tabs.go(CONTENT)

    def _on_turned(self, key: str) -> None:
        if self.writer.record is not None:
            self.parts.show_pane(key, self.writer.record)

    def _on_text(self, item_id: int, content: str, conclusion: str) -> None:
        self.writer.write_text(item_id, content, conclusion, lambda: self.view.content.retype(item_id))

    def _on_remarked(self, member_id: int, reason: str | None, arrived: time | None) -> None:
        presence = Presence.PRESENT if arrived else Presence.EXCUSED
        self.writer.mark(member_id, presence, reason=reason, arrived=arrived)

    def _on_rest(self, member_ids: list[int]) -> None:
        self.writer.mark_all(member_ids, Presence.PRESENT)
        self.desk.messages.info(
            lambda: self.tr("%n member(s) marked as present", "", len(member_ids)),
            lambda: self.writer.mark_all(member_ids, None),
        )
        self.view.roll.table.setFocus()

    def _on_begun(self) -> None:
        self._wrote = True
        self.parts.forget()  # the roll was made just now: who stands on it is read with it
        self.refresh()

    def _on_wrote(self) -> None:
        self._wrote = True
        self._previewing.start()

    def _see_paper(self) -> None:
        if self._id:
            self.settle()
            self.wanted.emit("paper", ("minutes", self._id))

    # the end

    def _ask_end(self) -> None:
        """Ask once, with what is missing, before the meeting ends."""
        seen = self.parts.seen
        if seen is None or not self._runs:
            return
        self.settle()
        left = len(unmarked(self.shown, self.parts.people.called))
        missing = missing_at_end(self.shown, seen.lengths, left, self.desk.book.clock())
        self.dialog = EndDialog(self.desk.theme, self.shown.meeting.title, missing, self)
        self.dialog.ended.connect(lambda: self.writer.close(self._on_ended))
        self.dialog.open()

    def _on_ended(self) -> None:
        self._tell_changes()
        self._see_paper()

    def _tell_changes(self) -> None:
        """Let the other pages know that something was written."""
        self._wrote = False
        self.changed.emit(Changes.of("meetings", "tasks", "papers"))

    # Qt overrides
    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock be seen going."""
        super().showEvent(event)
        self._tick()
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed, and let the other pages know what was written."""
        super().hideEvent(event)
        self._second.stop()
        self.settle()
        if self._wrote:
            self._tell_changes()
