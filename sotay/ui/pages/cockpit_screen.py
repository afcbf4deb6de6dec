# What the parts of the screen show of a meeting, and the panes that are made when they are first turned to.
# It must not write anything, nor know where the meeting came from.

from collections.abc import Mapping
from importlib import import_module
from typing import cast

from PySide6.QtCore import QObject, Signal

from sotay.domain.meetings import MeetingRecord, MeetingState, Step
from sotay.domain.papers import PaperBlock
from sotay.ui.pages.base import Desk
from sotay.ui.pages.cockpit_pane import Pane
from sotay.ui.pages.cockpit_read import Seen
from sotay.ui.pages.cockpit_roll_model import People
from sotay.ui.pages.cockpit_state import item_of, marks_made
from sotay.ui.pages.cockpit_view import (
    AGENDA,
    CONTENT,
    MINUTES,
    ROLL,
    SCORES,
    SPEECHES,
    TASKS,
    VOTES,
    CockpitView,
)
from sotay.ui.pages.cockpit_words import minutes_of

# Made when they are first turned to: opening a meeting does not wait for them.
_PANES = {
    SPEECHES: ("sotay.ui.pages.cockpit_speeches", "SpeechesPane"),
    VOTES: ("sotay.ui.pages.cockpit_votes", "VotesPane"),
    TASKS: ("sotay.ui.pages.cockpit_tasks", "TasksPane"),
    SCORES: ("sotay.ui.pages.cockpit_scores", "ScoresPane"),
}
_TABS = {Step.ROLL: ROLL, Step.TASKS: TASKS, Step.ASSIGN: TASKS, Step.VOTE: VOTES, Step.SCORE: SCORES}


class CockpitScreen(QObject):
    """Show a meeting in a view; tell `pane_wrote` with the name of a pane and the record that it left."""

    pane_wrote = Signal(str, object)

    def __init__(self, desk: Desk, view: CockpitView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self._absences: Mapping[int, int] = {}
        self._told: tuple[str, tuple[PaperBlock, ...]] = ("", ())
        self.seen: Seen | None = None
        self.people = People()
        self.looked_at = 0  # the step whose texts are shown
        self.panes: dict[str, Pane] = {}

    def forget(self) -> None:
        """Show the next meeting from its beginning."""
        self.seen, self.looked_at, self._absences = None, 0, {}

    def know(self, seen: Seen, absences: Mapping[int, int] | None = None) -> None:
        """Take what was read about a meeting, and who missed several before it."""
        if self.seen is None:
            self.looked_at = seen.record.current.id if seen.record.current else 0
        self.seen = seen
        self._absences = self._absences if absences is None else absences
        rule = seen.attendance
        called = rule.rate - rule.optional if rule else frozenset()
        names = {one.id: one.name for one in seen.people.values()}
        positions = {one.id: ", ".join(one.positions) for one in seen.people.values()}
        self.people = People(names, positions, self._absences, called)
        self._view.header.clock.set_rule(seen.lengths.ticks, seen.lengths.least)

    def show(self, record: MeetingRecord) -> None:
        """Show a record; panes that are not in front wait until they are turned to."""
        if self.seen is None:
            return
        view, state = self._view, record.meeting.state
        view.show_running(state in (MeetingState.RUNNING, MeetingState.CLOSED))
        view.header.show_record(record, self.people.names.get(record.meeting.chair_id, ""))
        view.foot.show_record(record)
        view.start.show_meeting(record, self.seen.checks, self._desk.book.clock().replace(tzinfo=None))
        self.tick(record)
        self._show_item(record)
        self.show_roll(record)
        self.show_pane(view.tabs.current, record)
        self._name_tabs(record)

    def show_roll(self, record: MeetingRecord) -> None:
        """Show the roll and its sums: this is what follows every key in it."""
        if self.seen is not None:
            self._view.roll.show_record(record, self.people, self.seen.sums(record))
            done, whole = marks_made(record, self.people.called)
            self._view.tabs.name(ROLL, self.tr("Roll"), f"{done}/{whole}" if whole else "")

    def look_at(self, record: MeetingRecord, item_id: int) -> None:
        """Show the texts of a step, and its part of the minutes."""
        self.looked_at = item_id
        self._show_item(record)
        self.show_minutes(self._told)

    def show_pane(self, key: str, record: MeetingRecord) -> None:
        """Show a record in the pane of a tab, if a pane is behind it."""
        if key in _PANES:
            self.pane(key).show_record(record, self.people.names)

    def show_minutes(self, told: tuple[str, tuple[PaperBlock, ...]]) -> None:
        """Show minutes, at the step that is looked at."""
        self._told = told
        self._view.minutes.show_minutes(*told, f"item.{self.looked_at}" if self.looked_at else "")

    def tick(self, record: MeetingRecord) -> None:
        """Show the time of now, on the clock and at the current step."""
        now = self._desk.book.clock()
        self._view.header.clock.show_minutes(minutes_of(record.elapsed(now)), stands=record.is_paused)
        self._view.agenda.show_record(record, now)

    def pane(self, key: str) -> Pane:
        """Return the pane of speeches, votes, tasks or scores; raise KeyError for another name."""
        if key not in self.panes:
            module, name = _PANES[key]
            made = cast(type[Pane], getattr(import_module(module), name))(self._desk)
            made.changed.connect(lambda record: self.pane_wrote.emit(key, record))
            self.panes[key] = made
            self._view.put_pane(key, made)
        return self.panes[key]

    @staticmethod
    def tab_of(record: MeetingRecord) -> str:
        """Return the tab in which the current step is done."""
        return CONTENT if record.current is None else _TABS.get(record.current.step, CONTENT)

    def _show_item(self, record: MeetingRecord) -> None:
        item = item_of(record, self.looked_at) or record.current or (record.agenda[-1] if record.agenda else None)
        number = record.agenda.index(item) + 1 if item else 0
        presenter = self.people.names.get(item.presenter_id, "") if item else ""
        writable = record.meeting.state is MeetingState.RUNNING
        self._view.content.show_item(item, number, presenter, writable=writable)
        self._view.agenda.look_at(item.id if item else 0)

    def _name_tabs(self, record: MeetingRecord) -> None:
        names = {
            AGENDA: (self.tr("Agenda"), ""),
            CONTENT: (self.tr("Content"), ""),
            SPEECHES: (self.tr("Speeches"), str(len(record.speeches))),
            VOTES: (self.tr("Votes"), str(len(record.votes))),
            TASKS: (self.tr("Tasks"), str(sum(not task.removed for task in record.tasks))),
            SCORES: (self.tr("Scores"), ""),
            MINUTES: (self.tr("Minutes"), ""),
        }
        for key, (words, count) in names.items():
            self._view.tabs.name(key, words, count)
