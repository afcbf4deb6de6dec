# A whole meeting in any order, with the book closed and opened again in between: nothing that was written is lost.

import tempfile
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code
from sotay.domain.meetings import (
    Attendance,
    MeetingState,
    Presence,
    ScoreMark,
    Speech,
    Task,
    VoteCase,
    VoteMethod,
)
from sotay.domain.members import MemberState, StateChange
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.meetings import new_uid
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from tests.services.books import PASSPHRASE, refused
from tests.services.meetings import CELL, DAY, rest_came, small_cell

NEWCOMER = "Ngô Văn Xa"  # moved away before; comes back during the meeting
CALLED = [name for name, state, _ in CELL if state is not MemberState.MOVED]
TYPED = st.text(max_size=40)
WORDS = st.text(alphabet="aăâbcdđeêghikôơư nàảãáạ.,-%_\n", max_size=30)
names = st.sampled_from(CALLED)
places = st.integers(0, 30)
counts = st.integers(0, 9)
minutes = st.integers(-90, 45) | st.just(5_000_000)  # clocks are set back; one without a battery tells another year


@dataclass
class Model:
    """What the record must say."""

    state: MeetingState = MeetingState.RUNNING
    clock: list[tuple[datetime, datetime | None]] = field(default_factory=list)
    marks: dict[int, tuple[Presence | None, str]] = field(default_factory=dict)
    texts: dict[int, tuple[str, str]] = field(default_factory=dict)
    done: list[bool] = field(default_factory=list)
    speeches: dict[int, Speech] = field(default_factory=dict)
    votes: dict[int, VoteCase] = field(default_factory=dict)
    tasks: dict[int, Task] = field(default_factory=dict)
    scores: dict[str, ScoreMark] = field(default_factory=dict)

    @property
    def runs(self) -> bool:
        return self.clock[-1][1] is None

    def elapsed(self, now: datetime) -> timedelta:
        return sum((max((end or now) - begun, timedelta()) for begun, end in self.clock), timedelta())

    def stand(self, now: datetime) -> None:
        if self.runs:
            self.clock[-1] = (self.clock[-1][0], now)


def runs(machine: "MeetingMachine") -> bool:
    return machine.model.state is MeetingState.RUNNING


class MeetingMachine(RuleBasedStateMachine):
    """Run a meeting of a small cell; a model in memory is told everything that the book is told."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="họp")
        self.cell = small_cell(Path(self._folder.name) / "sổ")
        self.model = Model()

    @property
    def book(self) -> Book:
        return self.cell.book

    @initialize()
    def begin(self) -> None:
        record = self.cell.running()
        self.meeting_id = record.meeting.id
        self.model.clock = [(self.cell.clock(), None)]
        self.model.marks = {self.cell.ids[name]: (None, "") for name in CALLED}
        self.model.texts = {item.id: ("", "") for item in record.agenda}
        self.model.done = [False] * len(record.agenda)

    def item(self, place: int) -> int:
        ids = list(self.model.texts)
        return ids[place % len(ids)]

    # time

    @rule(by=minutes)
    def wait(self, by: int) -> None:
        self.cell.clock.forward(minutes=by)

    @precondition(runs)
    @rule()
    def pause(self) -> None:
        self.book.run.pause(self.meeting_id)
        self.model.stand(self.cell.clock())

    @precondition(runs)
    @rule()
    def resume(self) -> None:
        self.book.run.resume(self.meeting_id)
        if not self.model.runs:
            self.model.clock.append((self.cell.clock(), None))

    @precondition(runs)
    @rule()
    def close(self) -> None:
        self.book.run.close(self.meeting_id)
        self.model.state = MeetingState.CLOSED
        self.model.stand(self.cell.clock())

    @precondition(lambda self: not runs(self))
    @rule()
    def reopen(self) -> None:
        with refused(Code.MEETING_STATE):
            self.book.run.pause(self.meeting_id)
        self.book.run.reopen(self.meeting_id)
        self.model.state = MeetingState.RUNNING

    @rule()
    def open_the_book_again(self) -> None:
        clock, paths = self.cell.clock, DataPaths(Path(self._folder.name) / "sổ")
        self.book.close()
        book = Book(Workspace.open(paths, passphrase=PASSPHRASE, write=True), clock)
        book.today = DAY
        self.cell = replace(self.cell, book=book)

    # the roll

    @rule(name=names, presence=st.sampled_from([None, *Presence]), reason=st.none() | WORDS)
    def mark(self, name: str, presence: Presence | None, reason: str | None) -> None:
        member_id = self.cell.ids[name]
        self.book.run.mark(self.meeting_id, member_id, presence, reason)
        before = self.model.marks[member_id][1]
        self.model.marks[member_id] = (presence, before if reason is None else reason)

    @rule()
    def mark_rest(self) -> None:
        rest_came(self.book, self.meeting_id)
        need_not = {self.cell.ids[name] for name, state, _ in CELL if state is MemberState.EXEMPT}
        for member_id, (presence, reason) in self.model.marks.items():
            if presence is None and member_id not in need_not:
                self.model.marks[member_id] = (Presence.PRESENT, reason)

    @rule()
    def renew_roll(self) -> None:
        self.book.run.renew_roll(self.meeting_id)
        if self.book.members.states().get(self.cell.ids[NEWCOMER]) is MemberState.OFFICIAL:
            self.model.marks.setdefault(self.cell.ids[NEWCOMER], (None, ""))

    @rule()
    def somebody_comes_back(self) -> None:
        since = StateChange(MemberState.OFFICIAL, PartialDate.of(DAY))
        if self.book.members.states().get(self.cell.ids[NEWCOMER]) is MemberState.MOVED:
            self.book.members.change_state(self.cell.ids[NEWCOMER], since)

    # items and texts

    @precondition(runs)
    @rule(place=places)
    def step(self, place: int) -> None:
        at = place % len(self.model.done)
        self.book.run.done(self.meeting_id, self.item(at))
        self.model.done[at] = True

    @precondition(runs)
    @rule(place=places)
    def step_back(self, place: int) -> None:
        at = place % len(self.model.done)
        self.book.run.undone(self.meeting_id, self.item(at))
        self.model.done[at:] = [False] * (len(self.model.done) - at)

    @rule(place=places, content=st.none() | TYPED, conclusion=st.none() | TYPED)
    def write(self, place: int, content: str | None, conclusion: str | None) -> None:
        item_id = self.item(place)
        self.book.run.write(item_id, content, conclusion)
        told = zip((content, conclusion), self.model.texts[item_id], strict=True)
        self.model.texts[item_id] = tuple(old if new is None else new for new, old in told)  # type: ignore[assignment]

    @rule()
    def settle(self) -> None:
        self.book.run.settle(self.meeting_id)

    @rule(place=places, name=names, text=TYPED)
    def speak(self, place: int, name: str, text: str) -> None:
        speech = self.book.run.speak(self.meeting_id, Speech(self.item(place), self.cell.ids[name], text))
        self.model.speeches[speech.id] = speech

    @precondition(lambda self: self.model.speeches)
    @rule(which=places, place=places, text=TYPED)
    def rewrite(self, which: int, place: int, text: str) -> None:
        speech = replace(pick(self.model.speeches, which), text=text, item_id=self.item(place))
        self.book.run.rewrite(speech)
        self.model.speeches[speech.id] = speech

    @precondition(lambda self: self.model.speeches)
    @rule(which=places)
    def drop_and_bring_back(self, which: int) -> None:
        speech = pick(self.model.speeches, which)
        self.book.run.drop_speech(speech.id)
        assert speech not in self.book.meetings.record(self.meeting_id).speeches
        self.book.run.speak(self.meeting_id, speech)

    # votes, tasks, points

    @rule(favour=counts, against=counts, other=counts, method=st.sampled_from(VoteMethod), names=WORDS)
    def vote(self, favour: int, against: int, other: int, method: VoteMethod, names: str) -> None:
        case = VoteCase(
            "Việc", "resolution", method, favour, against, other, 5, 3, 5, passed=favour >= 3, rule="r", source="s"
        )
        if favour + against + other > case.voters:
            with refused(Code.BAD_VOTE):
                self.book.run.vote(self.meeting_id, case)
            return
        kept = self.book.run.vote(self.meeting_id, replace(case, names=names))
        assert kept.names == ("" if method is VoteMethod.BALLOT else names)
        self.model.votes[kept.id] = kept

    @precondition(lambda self: self.model.votes)
    @rule(which=places)
    def drop_vote(self, which: int) -> None:
        case = pick(self.model.votes, which)
        self.book.run.drop_vote(case.id)
        del self.model.votes[case.id]

    @rule(name=names, title=WORDS, days=st.integers(0, 60))
    def assign(self, name: str, title: str, days: int) -> None:
        task = Task(new_uid(), title, member_id=self.cell.ids[name], due=DAY + timedelta(days=days))
        kept = self.book.run.assign(self.meeting_id, task)
        self.model.tasks[kept.id] = kept

    @precondition(lambda self: self.model.tasks)
    @rule(which=places, bring_back=st.booleans())
    def remove_task(self, which: int, bring_back: bool) -> None:
        task = pick(self.model.tasks, which)
        self.book.tasks.remove(task.id)
        if bring_back:
            self.book.tasks.bring_back(task.id)
        else:
            del self.model.tasks[task.id]

    @rule(key=st.sampled_from(["duration", "conduct"]), points=st.integers(0, 40), note=WORDS)
    def score(self, key: str, points: int, note: str) -> None:
        mark = ScoreMark(key, points, note)
        self.book.run.score(self.meeting_id, [mark])
        self.model.scores[key] = mark

    # what always holds

    @invariant()
    def the_record_is_what_was_told(self) -> None:
        record = self.book.meetings.record(self.meeting_id)
        assert record.meeting.state is self.model.state
        assert record.elapsed(self.cell.clock()) == self.model.elapsed(self.cell.clock())
        assert record.is_paused is (self.model.state is MeetingState.RUNNING and not self.model.runs)
        assert {one.member_id: (one.presence, one.reason) for one in record.roll} == self.model.marks
        assert {item.id: (item.content, item.conclusion) for item in record.agenda} == self.model.texts
        assert [item.is_done for item in record.agenda] == self.model.done
        assert by_id(record.speeches) == self.model.speeches
        assert by_id(record.votes) == self.model.votes
        assert by_id(record.tasks) == self.model.tasks
        assert {mark.key: mark for mark in record.scores} == self.model.scores

    @invariant()
    def marks_add_up(self) -> None:
        record = self.book.meetings.record(self.meeting_id)
        sums = self.book.run.sums(record)
        assert sums is not None
        parts = (sums.present, sums.excused, sums.unexcused, sums.unmarked)
        assert sum(part.total for part in parts) == sums.summoned.total
        assert all(hour_fits(one) for one in record.roll)

    @invariant()
    def the_minutes_can_be_told(self) -> None:
        told = self.book.papers.told(self.meeting_id, "BB")
        assert told
        assert all(0 <= fill.start < fill.end <= len(block.text) for block in told for fill in block.fills)

    def teardown(self) -> None:
        problems = AuditTrail(self.book.workspace.notebook.database).verify().problems
        self.book.close()
        self._folder.cleanup()
        assert problems == ()


def pick(kept: dict[int, Any], which: int) -> Any:
    return list(kept.values())[which % len(kept)]


def by_id(kept: tuple[Any, ...]) -> dict[int, Any]:
    return {one.id: one for one in kept}


def hour_fits(one: Attendance) -> bool:
    return (one.arrived is not None) is (one.presence is Presence.PRESENT)


TestMeeting = MeetingMachine.TestCase
TestMeeting.settings = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # each example opens a book: making one smaller takes minutes
    suppress_health_check=[HealthCheck.too_slow],
)
