# A meeting while it runs: the clock, the roll, what is said and decided, each written as it happens.
# It must not know how records are stored or shown, nor hold a rule of the field.

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingRecord,
    MeetingState,
    Presence,
    ScoreMark,
    Speech,
    Task,
    VoteCase,
    VoteMethod,
    comes_after,
)
from sotay.domain.members import Member, MemberState
from sotay.domain.rolls import RollEntry, RollSums, roll_sums
from sotay.domain.vietnamese import fold
from sotay.services.members import MemberService
from sotay.storage.meeting_run import MeetingRun
from sotay.storage.meetings import Meetings
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing
from sotay.storage.tasks import Tasks

__all__ = ["Person", "RunService", "roll_entries"]


_COMMITTEE = ("bi thu", "pho bi thu", "chi uy vien")
_CALLING = (MemberState.OFFICIAL, MemberState.PROBATIONARY, MemberState.TEMPORARY_HERE, MemberState.EXEMPT)


@dataclass(frozen=True, slots=True)
class Person:
    """Hold what a meeting needs to know of a member: the name, the positions of that day, whether on probation."""

    id: int
    name: str
    positions: tuple[str, ...]
    probationary: bool


class RunService:
    """Write down what happens in a meeting; every call is one short transaction, from any thread.

    MEETING_STATE where the meeting is not in a state for it; MEETING_NOT_FOUND for one that is not there.
    """

    def __init__(
        self,
        notebook: Notebook,
        rules: Callable[[], MeetingRules],
        members: Callable[[], MemberService],
        clock: Callable[[], datetime],
    ) -> None:
        self._kept = Meetings(notebook.database)
        self._run = MeetingRun(notebook.database)
        self._tasks = Tasks(notebook.database)
        self._rules = rules
        self._members = members
        self._clock = clock

    # clock

    def start(self, meeting_id: int) -> MeetingRecord:
        """Begin a planned meeting: the clock runs, and the roll is made up from the register."""
        meeting = self._in(meeting_id, MeetingState.PLANNED)
        with doing("meeting.start"):
            self._turn(replace(meeting, state=MeetingState.RUNNING), running=True)
            self._run.make_roll(meeting_id, self.called(meeting))
        record = self._kept.record(meeting_id)
        return self._begun(record)

    def pause(self, meeting_id: int) -> MeetingRecord:
        """Let the clock of a running meeting stand."""
        with doing("meeting.pause"):
            return self._turn(self._in(meeting_id, MeetingState.RUNNING), running=False)

    def resume(self, meeting_id: int) -> MeetingRecord:
        """Let the clock of a running meeting go on."""
        with doing("meeting.resume"):
            return self._turn(self._in(meeting_id, MeetingState.RUNNING), running=True)

    def close(self, meeting_id: int) -> MeetingRecord:
        """End a meeting: the clock stands, and whatever was typed is in the record."""
        meeting = self._in(meeting_id, MeetingState.RUNNING)
        with doing("meeting.close"):
            return self._turn(replace(meeting, state=MeetingState.CLOSED), running=False)

    def reopen(self, meeting_id: int) -> MeetingRecord:
        """Take the end of a meeting back, to write down what was forgotten; its clock stays as it was."""
        meeting = self._in(meeting_id, MeetingState.CLOSED)
        with doing("meeting.reopen"):
            return self._turn(replace(meeting, state=MeetingState.RUNNING), running=False)

    # items

    def done(self, meeting_id: int, item_id: int) -> MeetingRecord:
        """Be through with an item; the next one that is not done begins now."""
        record = self._running(meeting_id)
        now = self._now()
        agenda = [replace(one, done_at=one.done_at or now) if one.id == item_id else one for one in record.agenda]
        following = next((one for one in agenda if not one.is_done), None)
        changed = [one for one in agenda if one.id == item_id]
        if following is not None and following.begun_at is None:
            changed.append(replace(following, begun_at=now))
        return self._put(meeting_id, changed)

    def undone(self, meeting_id: int, item_id: int) -> MeetingRecord:
        """Go back to an item: it and those behind it are not done."""
        agenda = self._running(meeting_id).agenda
        place = next((at for at, one in enumerate(agenda) if one.id == item_id), len(agenda))
        return self._put(meeting_id, [replace(one, done_at=None) for one in agenda[place:] if one.is_done])

    def write(self, item_id: int, content: str | None = None, conclusion: str | None = None) -> None:
        """Keep what is being typed into an item, at once; `settle` and every later step write it into the record."""
        told = {"content": content, "conclusion": conclusion}
        self._run.keep_item(item_id, {name: text for name, text in told.items() if text is not None}, self._when())

    def settle(self, meeting_id: int) -> MeetingRecord:
        """Write what was typed into the record, with its lines in the audit trail."""
        with doing("meeting.write"):
            return self._run.settle(meeting_id)

    # roll

    def renew_roll(self, meeting_id: int) -> MeetingRecord:
        """Add members who came into the register since; the standing of who was not called yet follows it."""
        meeting = self._kept.meeting(meeting_id)
        with doing("meeting.roll"):
            return self._run.make_roll(meeting_id, self.called(meeting))

    def mark(
        self,
        meeting_id: int,
        member_id: int,
        presence: Presence | None,
        reason: str | None = None,
        arrived: time | None = None,
    ) -> Attendance:
        """Write what the roll says of a member; who comes has the hour of now, unless it is given."""
        entry = self._entry(meeting_id, member_id)
        here = presence is Presence.PRESENT
        marked = replace(
            entry,
            presence=presence,
            reason=entry.reason if reason is None else reason,
            arrived=(arrived or entry.arrived or self._hour()) if here else None,
            left=entry.left if here else None,
        )
        with doing("meeting.roll"):
            self._run.mark(meeting_id, [marked])
        return marked

    def mark_all(self, meeting_id: int, entries: Sequence[Attendance]) -> None:
        """Write what the roll says of several members, as given, at once; MEMBER_NOT_FOUND for who is not on it."""
        with doing("meeting.roll"):
            self._run.mark(meeting_id, entries)

    def leave(self, meeting_id: int, member_id: int, left: time | None) -> Attendance:
        """Write at which hour a member who is present left early, or with None that they stayed."""
        entry = self._entry(meeting_id, member_id)
        if entry.presence is not Presence.PRESENT:
            raise SotayError(Code.MEETING_STATE)
        with doing("meeting.roll"):
            self._run.mark(meeting_id, [gone := replace(entry, left=left)])
        return gone

    def sums(self, record: MeetingRecord, people: Mapping[int, Person] | None = None) -> RollSums | None:
        """Return the sums of the roll by the rules of the day, or None where no rule is known for it.

        `people` are those of the record, where they were read already.
        """
        rules, day = self._rules(), record.meeting.day
        attendance = rules.attendance(day)
        if attendance is None:
            return None
        entries = roll_entries(record, self.people(record) if people is None else people)
        return roll_sums(entries, attendance, rules.quorum(record.meeting.kind, day))

    def entries(self, record: MeetingRecord) -> tuple[RollEntry, ...]:
        """Return the roll as the sums need it."""
        return roll_entries(record, self.people(record))

    def people(self, record: MeetingRecord) -> Mapping[int, Person]:
        """Return who is named in a meeting, by id."""
        meeting = record.meeting
        ids = {
            *(one.member_id for one in record.roll),
            *(one.member_id for one in record.speeches),
            *(one.member_id for one in record.tasks),
            *(one.about_id for one in record.votes),
            *(one.presenter_id for one in record.agenda),
            *(meeting.chair_id, meeting.secretary_id),
        }
        found = self._members().members(sorted(ids - {0}))
        return {one.id: _person(one, meeting) for one in found}

    def names(self, record: MeetingRecord) -> Mapping[int, str]:
        """Return the names of who is in a meeting, by id."""
        return {one.id: one.name for one in self.people(record).values()}

    # speeches

    def speak(self, meeting_id: int, speech: Speech) -> Speech:
        """Write down a speech; one that was dropped comes back under its id."""
        with doing("meeting.speech"):
            return self._run.add_speech(meeting_id, replace(speech, at=speech.at or self._now()))

    def rewrite(self, speech: Speech) -> None:
        """Keep what is being typed into a speech, at once; `settle` and every later step write it into the record."""
        with doing("meeting.speech"):
            self._run.rewrite_speech(speech, self._when())

    def drop_speech(self, speech_id: int) -> None:
        """Delete a speech; `speak` with what it was brings it back."""
        with doing("meeting.speech_off"):
            self._run.drop_speech(speech_id)

    # votes, tasks, points

    def vote(self, meeting_id: int, case: VoteCase) -> VoteCase:
        """Record a vote, a secret one without names.

        Raise BAD_VOTE (`total`, `voters`) where more voted than could, or a count is less than nothing.
        """
        total = case.favour + case.against + case.other
        if total > case.voters or min(case.favour, case.against, case.other) < 0:
            raise SotayError(Code.BAD_VOTE, {"total": total, "voters": case.voters})
        names = "" if case.method is VoteMethod.BALLOT else case.names
        with doing("meeting.vote"):
            return self._run.add_vote(meeting_id, replace(case, names=names, at=case.at or self._now()))

    def drop_vote(self, vote_id: int) -> None:
        """Delete a vote that was recorded in error; `vote` with what it was brings it back."""
        with doing("meeting.vote_off"):
            self._run.drop_vote(vote_id)

    def assign(self, meeting_id: int, task: Task) -> Task:
        """Give a task at a meeting."""
        with doing("task.assign"):
            return self._tasks.add([replace(task, meeting_id=meeting_id)])[0]

    def score(self, meeting_id: int, marks: Sequence[ScoreMark]) -> MeetingRecord:
        """Write points; criteria that are not named keep theirs."""
        with doing("meeting.score"):
            return self._run.score(meeting_id, marks)

    def called(self, meeting: Meeting) -> tuple[Attendance, ...]:
        """Return the list of a meeting: the committee first, then by state and name; the last of it are not called."""
        rule = self._rules().attendance(meeting.day)
        called = frozenset[MemberState]() if rule is None else rule.official | rule.roll
        members = sorted(self._members().all(), key=lambda one: _precedence(one, meeting))
        states = ((one, one.state_on(meeting.day)) for one in members)
        return tuple(Attendance(one.id, state) for one, state in states if state is not None and state in called)

    def _begun(self, record: MeetingRecord) -> MeetingRecord:
        current = record.current
        if current is None or current.begun_at is not None:
            return record
        return self._put(record.meeting.id, [replace(current, begun_at=self._now())])

    def _put(self, meeting_id: int, items: Sequence[AgendaItem]) -> MeetingRecord:
        with doing("meeting.step"):
            return self._run.put_items(meeting_id, items)

    def _entry(self, meeting_id: int, member_id: int) -> Attendance:
        found = [one for one in self._kept.record(meeting_id).roll if one.member_id == member_id]
        if not found:
            raise SotayError(Code.MEMBER_NOT_FOUND)
        return found[0]

    def _running(self, meeting_id: int) -> MeetingRecord:
        self._in(meeting_id, MeetingState.RUNNING)
        return self._kept.record(meeting_id)

    def _in(self, meeting_id: int, state: MeetingState) -> Meeting:
        meeting = self._kept.meeting(meeting_id)
        if meeting.state is not state:
            raise SotayError(Code.MEETING_STATE)
        return meeting

    def _turn(self, meeting: Meeting, *, running: bool) -> MeetingRecord:
        return self._run.turn(meeting, running=running, now=self._now(), when=self._when())

    def _now(self) -> datetime:
        return self._clock().replace(microsecond=0)

    def _hour(self) -> time:
        return self._clock().time().replace(second=0, microsecond=0, tzinfo=None)

    def _when(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def roll_entries(record: MeetingRecord, people: Mapping[int, Person]) -> tuple[RollEntry, ...]:
    """Return the roll of a record as the sums need it, with who came after the beginning or left early."""
    begun = record.started.time() if record.started else None
    return tuple(
        RollEntry(
            one.member_id,
            people[one.member_id].name if one.member_id in people else "",
            one.standing,
            one.presence,
            left=one.left is not None,
            late=begun is not None and one.arrived is not None and comes_after(one.arrived, begun),
            probationary=one.member_id in people and people[one.member_id].probationary,
        )
        for one in record.roll
    )


def _precedence(member: Member, meeting: Meeting) -> tuple[int, int]:
    """Return the place in a roll: by the highest position of that day, then by state; names keep their order."""
    held = [fold(position.title) for position in member.positions_on(meeting.day)]
    ranks = [at for at, title in enumerate(_COMMITTEE) if any(one.startswith(title) for one in held)]
    state = member.state_on(meeting.day)
    return min(ranks, default=len(_COMMITTEE)), _CALLING.index(state) if state in _CALLING else len(_CALLING)


def _person(member: Member, meeting: Meeting) -> Person:
    """A state such as exempt hides whether a member is on probation: they are where the register says so."""
    official = member.person.official
    states = {line.state for line in member.history if not line.struck}
    began = MemberState.PROBATIONARY in states if official is None else official.earliest > meeting.day
    probationary = began and MemberState.OFFICIAL not in states
    positions = tuple(held.title for held in member.positions_on(meeting.day))
    return Person(member.id, member.person.full_name, positions, probationary)
