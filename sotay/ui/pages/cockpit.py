# The page that runs a meeting on one screen: clock, agenda, roll, what is said and decided, the minutes as they grow.
# It must not know how meetings are stored nor which rules hold.

from collections.abc import Callable, Mapping
from datetime import time
from importlib import import_module
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import MeetingRecord, MeetingState, Presence, Step
from sotay.domain.papers import PaperBlock
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.cockpit_end import EndDialog
from sotay.ui.pages.cockpit_news import banner_of, missing_at_end
from sotay.ui.pages.cockpit_pane import Pane
from sotay.ui.pages.cockpit_read import Seen, absences, look_at_meeting, preview
from sotay.ui.pages.cockpit_roll_model import People
from sotay.ui.pages.cockpit_state import item_of, marks_made, unmarked
from sotay.ui.pages.cockpit_view import (
    CONTENT,
    ROLL,
    SCORES,
    SPEECHES,
    TASKS,
    VOTES,
    CockpitView,
)
from sotay.ui.pages.cockpit_words import minutes_of
from sotay.ui.pages.cockpit_writer import MeetingWriter
from sotay.ui.tasks import Lane

_SECOND_MS = 1000
_PREVIEW_MS = 300
# Made when they are first turned to: opening a meeting does not wait for them.
_PANES = {
    SPEECHES: ("sotay.ui.pages.cockpit_speeches", "SpeechesPane"),
    VOTES: ("sotay.ui.pages.cockpit_votes", "VotesPane"),
    TASKS: ("sotay.ui.pages.cockpit_tasks", "TasksPane"),
    SCORES: ("sotay.ui.pages.cockpit_scores", "ScoresPane"),
}
_TABS = {Step.ROLL: ROLL, Step.TASKS: TASKS, Step.ASSIGN: TASKS, Step.VOTE: VOTES, Step.SCORE: SCORES}


class CockpitPage(Page):
    """Run the meeting with an id; ask for the list of meetings, its preparation, or its minutes."""

    key = "cockpit"
    icon = "users-three"
    help_topic = "meetings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._id = 0
        self._seen: Seen | None = None
        self._absences: Mapping[int, int] = {}
        self._people = People()
        self._looked_at = 0  # the step whose texts are shown
        self._made_at = desk.book.clock()
        self._is_welcome = False  # somebody knows that the clock of an earlier start still runs
        self._wrote = False
        self._blocks: tuple[str, tuple[PaperBlock, ...]] = ("", ())
        self.writer = MeetingWriter(desk, self)
        self.panes: dict[str, Pane] = {}
        self.view = CockpitView(desk.theme)
        self.dialog: EndDialog | None = None
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._previewing = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._previewing.timeout.connect(self._preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()
        self._make_keys()
        self.retranslate()

    # what a page does

    def title(self) -> str:
        """Return the name of the meeting, or what the page is for."""
        record = self.writer.record
        return record.meeting.title if record else self.tr("Run a meeting")

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate()
        for pane in self.panes.values():
            pane.retranslate()
        self.setWindowTitle(self.title())
        self._show()

    def open(self, argument: object) -> None:
        """Run the meeting with an id; what was typed at another one is kept."""
        wanted = argument if isinstance(argument, int) else self._id
        if wanted != self._id:
            self.settle()
            self._id, self._seen, self._looked_at, self._absences = wanted, None, 0, {}
            self._is_welcome = False
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
        for pane in self.panes.values():
            pane.settle()

    @property
    def shown(self) -> MeetingRecord:
        """Return the meeting as it is shown; raise LookupError before it is read."""
        if self.writer.record is None:
            raise LookupError(self._id)
        return self.writer.record

    def pane(self, key: str) -> Pane:
        """Return the pane of speeches, votes, tasks or scores; raise KeyError for another name."""
        if key not in self.panes:
            module, name = _PANES[key]
            made = cast(type[Pane], getattr(import_module(module), name))(self.desk)
            made.changed.connect(lambda record: self.writer.take_own(key, record))
            self.panes[key] = made
            self.view.tabs.fill(key, made)
        return self.panes[key]

    # reading

    def _on_read(self, seen: Seen) -> None:
        first = self._seen is None
        self._seen = seen
        self._know_people()
        self.view.header.clock.set_rule(seen.lengths.ticks, seen.lengths.least)
        if first:
            self._looked_at = seen.record.current.id if seen.record.current else 0
        before = self.writer.record
        self.writer.take(seen.record)
        if self.writer.record is before:
            self._show()
        if first:
            self._turn_to_step()
            self._look_for_absences()
            self._preview()
        self.setWindowTitle(self.title())

    def _on_gone(self, error: Exception) -> None:
        self.desk.messages.error(error)
        if isinstance(error, SotayError) and error.code is Code.MEETING_NOT_FOUND:
            self.wanted.emit("meetings", None)

    def _look_for_absences(self) -> None:
        """Look behind the opening who has missed several meetings in a row."""
        book, record = self.desk.book, self.writer.record
        if record is not None and record.meeting.state is MeetingState.RUNNING:
            self.desk.tasks.run(lambda _: absences(book, record), self._on_absences, owner=self, slot="absences")

    def _on_absences(self, found: Mapping[int, int]) -> None:
        self._absences = found
        self._know_people()
        self._show_roll()

    def _preview(self) -> None:
        """Tell the minutes anew, behind the screen."""
        book, meeting_id = self.desk.book, self._id
        if meeting_id:
            self.desk.tasks.run(
                lambda _: preview(book, meeting_id), self._on_preview, lambda _: None, owner=self, slot="preview"
            )

    def _on_preview(self, told: tuple[str, tuple[PaperBlock, ...]]) -> None:
        self._blocks = told
        self._show_minutes()

    # showing

    @property
    def _names(self) -> dict[int, str]:
        return {one.id: one.name for one in self._seen.people.values()} if self._seen else {}

    def _show(self) -> None:
        """Show the record of the moment; panes that are not in front wait until they are."""
        record = self.writer.record
        if record is None or self._seen is None:
            return
        view, state = self.view, record.meeting.state
        view.show_running(state in (MeetingState.RUNNING, MeetingState.CLOSED))
        view.header.show_record(record, self._names.get(record.meeting.chair_id, ""))
        view.foot.show_record(record)
        view.start.show_meeting(record, self._seen.checks)
        self._tick()
        self._show_item(record)
        self._show_roll()
        self._show_pane(self.view.tabs.current)
        self._name_tabs(record)
        self._show_banner(record)

    def _show_roll(self) -> None:
        """Show the roll and its sums: this is what follows every key in it."""
        record, seen = self.writer.record, self._seen
        if record is not None and seen is not None:
            self.view.roll.show_record(record, self._people, seen.sums(record))
            done, whole = marks_made(record, self._people.called)
            self.view.tabs.name(ROLL, self.tr("Roll"), f"{done}/{whole}" if whole else "")

    def _show_item(self, record: MeetingRecord) -> None:
        item = item_of(record, self._looked_at) or record.current or (record.agenda[-1] if record.agenda else None)
        number = record.agenda.index(item) + 1 if item else 0
        presenter = self._names.get(item.presenter_id, "") if item else ""
        writable = record.meeting.state is MeetingState.RUNNING
        self.view.content.show_item(item, number, presenter, writable=writable)
        self.view.agenda.look_at(item.id if item else 0)

    def _show_pane(self, key: str) -> None:
        if key in _PANES and self.writer.record is not None:
            self.pane(key).show_record(self.writer.record, self._names)

    def _show_minutes(self) -> None:
        self.view.minutes.show_minutes(*self._blocks, f"item.{self._looked_at}" if self._looked_at else "")

    def _show_banner(self, record: MeetingRecord) -> None:
        wanted = banner_of(record, self._made_at, welcome=self._is_welcome)
        if wanted is None:
            self.view.banner.hide()
            return
        runs = {"go_on": self._welcome, "pause": self._pause, "reopen": self.writer.reopen, "paper": self._see_paper}
        self.view.banner.show_message(wanted.tone, wanted.text, wanted.actions(runs))

    def _know_people(self) -> None:
        seen = self._seen
        if seen is not None:
            rule = seen.attendance
            called = rule.rate - rule.optional if rule else frozenset()
            positions = {one.id: ", ".join(one.positions) for one in seen.people.values()}
            self._people = People(self._names, positions, self._absences, called)

    def _name_tabs(self, record: MeetingRecord) -> None:
        names = {
            "agenda": (self.tr("Agenda"), ""),
            CONTENT: (self.tr("Content"), ""),
            SPEECHES: (self.tr("Speeches"), str(len(record.speeches))),
            VOTES: (self.tr("Votes"), str(len(record.votes))),
            TASKS: (self.tr("Tasks"), str(sum(not task.removed for task in record.tasks))),
            SCORES: (self.tr("Scores"), ""),
            "minutes": (self.tr("Minutes"), ""),
        }
        for key in ("agenda", CONTENT, *_PANES, "minutes"):
            self.view.tabs.name(key, *names[key])

    def _tick(self) -> None:
        """Show the time of now, on the clock and at the current step."""
        record = self.writer.record
        if record is None:
            return
        now = self.desk.book.clock()
        self.view.header.clock.show_minutes(minutes_of(record.elapsed(now)), stands=record.is_paused)
        self.view.agenda.show_record(record, now)

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
        view.foot.forward.connect(self._step)
        view.foot.backward.connect(self._step_back)
        view.foot.ended.connect(self._ask_end)
        view.start.begun.connect(lambda: writer.start(self._on_begun))
        view.start.prepared.connect(lambda: self.wanted.emit("meeting", self._id))
        view.roll.marked.connect(self._on_marked)
        view.roll.remarked.connect(self._on_remarked)
        view.roll.leaving.connect(writer.leave)
        view.roll.rest_came.connect(self._on_rest)
        view.roll.renewed.connect(lambda: writer.renew_roll(self.refresh))

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
            self._show_pane(key)
            self.view.focus_tab(key)
            self.pane(key).begin(self._looked_at)

    def _pause(self) -> None:
        if self._runs:
            self._is_welcome = True
            self.writer.pause()

    def _welcome(self) -> None:
        self._is_welcome = True
        self.view.banner.hide()
        self._turn_to_step()

    def _step(self) -> None:
        self._take(self.writer.step)

    def _step_back(self) -> None:
        self._take(self.writer.step_back)

    def _take(self, step: Callable[[], None]) -> None:
        """Take a step of a running meeting; what was typed at the step before is kept first."""
        if self._runs:
            self.settle()
            step()
            self._go_to_current()

    def _go_to_current(self) -> None:
        record = self.writer.record
        if record is None or record.current is None:
            return
        self._looked_at = record.current.id
        self._show_item(record)
        self._show_minutes()
        self._turn_to_step()

    def _turn_to_step(self) -> None:
        """Turn to the tab in which the current step is done, and go into it when the person is on this page."""
        record = self.writer.record
        at = record.current if record else None
        if record is None or record.meeting.state is MeetingState.PLANNED:
            target: QWidget = self.view.start
        else:
            key = _TABS.get(at.step, CONTENT) if at else CONTENT
            key = key if self.view.tabs.has(key) else CONTENT
            self._show_pane(key)
            self.view.tabs.go(key)
            target = self.view.tabs.page(key)
        focused = self.window().focusWidget()
        if self.isVisible() and (focused is None or self.isAncestorOf(focused) or focused is self):
            target.setFocus()

    def _on_looked(self, item_id: int) -> None:
        record = self.writer.record
        if record is None or item_id == self._looked_at:
            return
        self._looked_at = item_id
        self._show_item(record)
        self._show_minutes()
        if self.view.has_agenda_beside and self.view.tabs.current not in (SPEECHES, CONTENT):
            self.view.tabs.go(CONTENT)

    def _on_turned(self, key: str) -> None:
        self._show_pane(key)

    def _on_text(self, item_id: int, content: str, conclusion: str) -> None:
        self.writer.write_text(item_id, content, conclusion, lambda: self.view.content.retype(item_id))

    def _on_marked(self, member_id: int, presence: Presence | None) -> None:
        self.writer.mark(member_id, presence)

    def _on_remarked(self, member_id: int, reason: str | None, arrived: time | None) -> None:
        presence = Presence.PRESENT if arrived else Presence.EXCUSED
        self.writer.mark(member_id, presence, reason=reason, arrived=arrived)

    def _on_rest(self, member_ids: list[int]) -> None:
        self.writer.mark_all(member_ids, Presence.PRESENT)
        told = self.tr("%n member(s) marked as present", "", len(member_ids))
        self.desk.messages.info(told, lambda: self.writer.mark_all(member_ids, None))
        self.view.roll.table.setFocus()

    def _on_begun(self) -> None:
        self._wrote = True
        self._seen = None  # the roll was made just now: who stands on it is read with it
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
        record, seen = self.writer.record, self._seen
        if record is None or seen is None or not self._runs:
            return
        self.settle()
        left = len(unmarked(record, self._people.called))
        missing = missing_at_end(record, seen.lengths, left, self.desk.book.clock())
        self.dialog = EndDialog(self.desk.theme, record.meeting.title, missing, self)
        self.dialog.ended.connect(lambda: self.writer.close(self._on_ended))
        self.dialog.open()

    def _on_ended(self) -> None:
        self._wrote = False
        self.changed.emit(Changes.of("meetings", "tasks", "papers"))
        self.wanted.emit("paper", ("minutes", self._id))

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
            self._wrote = False
            self.changed.emit(Changes.of("meetings", "tasks", "papers"))
