# Meetings of the cell as they are planned: the year, the agenda, the papers, and what is still missing.
# It must not know how records are stored or shown, nor hold a rule of the field.

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import (
    AgendaItem,
    Meeting,
    MeetingKind,
    MeetingPaper,
    MeetingRecord,
    MeetingState,
    overlapping,
)
from sotay.domain.members import MemberState
from sotay.domain.papers import MINUTES, RESOLUTION, PaperState
from sotay.services.cell import cell_of
from sotay.services.meeting_checks import Check, CheckKind, Standings, checked
from sotay.storage.faults import files_translated
from sotay.storage.meetings import MeetingCounts, Meetings
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

__all__ = ["MOST_BYTES", "Check", "CheckKind", "MeetingRow", "MeetingService", "new_uid"]

MOST_BYTES = 10 * 1024 * 1024
_PRESENT = "present"


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """Hold a meeting as lists show it: who came of those whose coming counts, its papers, its tasks."""

    meeting: Meeting
    present: int
    summoned: int
    minutes: PaperState | None
    resolution: PaperState | None
    open_tasks: int
    tasks: int
    papers: int


class MeetingService:
    """Plan meetings; every write is one transaction, from any thread. MEETING_NOT_FOUND for one that is not there."""

    def __init__(
        self,
        notebook: Notebook,
        rules: Callable[[], MeetingRules],
        members: Callable[[], int],
        standings: Standings,
        today: Callable[[], date],
        clock: Callable[[], datetime],
    ) -> None:
        """Take what tells the rules, the number of members on the list, how documents stand, the day, the moment."""
        self._notebook = notebook
        self._kept = Meetings(notebook.database)
        self._rules = rules
        self._members = members
        self._standings = standings
        self._today = today
        self._clock = clock

    # reading

    def today(self) -> date:
        """Return the day that everything is asked for."""
        return self._today()

    def now(self) -> datetime:
        """Return the moment, in local time with its offset."""
        return self._clock()

    @property
    def rules(self) -> MeetingRules:
        """Return the rules that the cell goes by."""
        return self._rules()

    def years(self) -> tuple[int, ...]:
        """Return the years that have meetings, oldest first."""
        return tuple(dict.fromkeys(day.year for day in self._kept.days()))

    def year(self, year: int) -> tuple[MeetingRow, ...]:
        """Return the meetings of a year, oldest first."""
        return self._rows(self._kept.between(date(year, 1, 1), date(year, 12, 31)))

    def all(self) -> tuple[MeetingRow, ...]:
        """Return every meeting, oldest first."""
        return self._rows(self._kept.between(date.min, date.max))

    def known(self) -> Mapping[int, Meeting]:
        """Return every meeting by its id, without a look at what belongs to it."""
        return {one.id: one for one in self._kept.between(date.min, date.max)}

    def next(self) -> MeetingRow | None:
        """Return the meeting that is running, else the next one that is planned from today on."""
        found = self._kept.between(date.min, date.max)
        running = [one for one in found if one.state is MeetingState.RUNNING]
        coming = [one for one in found if one.state is MeetingState.PLANNED and one.day >= self._today()]
        rows = self._rows([*running, *coming][:1])
        return rows[0] if rows else None

    def before(self, meeting_id: int) -> Meeting | None:
        """Return the last meeting that was held before one, of the same body: chi ủy, or the cell."""
        meeting = self._kept.meeting(meeting_id)
        of_committee = meeting.kind is MeetingKind.COMMITTEE
        held = [
            one
            for one in self._kept.between(date.min, meeting.day)
            if one.state is MeetingState.CLOSED
            and one.id != meeting.id
            and (one.kind is MeetingKind.COMMITTEE) is of_committee
            and (one.day, one.id) < (meeting.day, meeting.id)
        ]
        return held[-1] if held else None

    def record(self, meeting_id: int) -> MeetingRecord:
        """Return a meeting with all that belongs to it."""
        return self._kept.record(meeting_id)

    def template(self, kind: MeetingKind, day: date) -> tuple[AgendaItem, ...]:
        """Return the agenda that the rules give a kind of meeting; nothing where none is known."""
        rule = self._rules().agenda(kind, day)
        return () if rule is None else rule.filled(day)

    def planned_minutes(self, kind: MeetingKind, day: date) -> int:
        """Return how long a meeting is to be planned: at least as the rule says, and as its template needs."""
        rule = self._rules().duration(kind, self._members(), day)
        template = sum(item.minutes for item in self.template(kind, day))
        return max(template, 0 if rule is None else rule.minutes)

    def overlaps(self, meeting: Meeting) -> tuple[Meeting, ...]:
        """Return the meetings that take place at the same time."""
        return overlapping(meeting, self._kept.between(date.min, date.max))

    def checks(self, meeting_id: int) -> tuple[Check, ...]:
        """Return what is missing or due, the most urgent first."""
        return self.checks_of(self._kept.record(meeting_id))

    def checks_of(self, record: MeetingRecord) -> tuple[Check, ...]:
        """Return what is missing or due for a meeting that may not be written yet, the most urgent first."""
        overlap, named = self.overlaps(record.meeting), cell_of(self._notebook).is_named
        return checked(record, self._rules(), self._members(), overlap, self._standings, self._clock(), named=named)

    def file(self, paper: MeetingPaper) -> bytes:
        """Return the content of a file of one's own."""
        return self._kept.content(paper.file_hash)

    # planning

    def plan(self, meeting: Meeting, agenda: Sequence[AgendaItem] | None = None) -> MeetingRecord:
        """Write a new meeting; without an agenda it gets the one of its kind and day."""
        items = self.template(meeting.kind, meeting.day) if agenda is None else tuple(agenda)
        with doing("meeting.plan"):
            (meeting_id,) = self._kept.add([MeetingRecord(meeting, items)], self._when())
        return self.record(meeting_id)

    def plan_all(self, meetings: Iterable[Meeting]) -> tuple[int, ...]:
        """Write several new meetings with their agendas in one transaction; return their ids."""
        records = [MeetingRecord(one, self.template(one.kind, one.day)) for one in meetings]
        with doing("meetings.plan"):
            return self._kept.add(records, self._when())

    def bring_in(self, records: Sequence[MeetingRecord]) -> tuple[int, ...]:
        """Write meetings as they were held elsewhere, with all that belongs to them; return their ids."""
        with doing("meetings.import"):
            return self._kept.add(records, self._when())

    def edit(self, meeting: Meeting) -> Meeting:
        """Rewrite what a meeting is; nothing is written where nothing differs."""
        if self._kept.meeting(meeting.id) != meeting:
            with doing("meeting.edit"):
                self._kept.edit(meeting, self._when())
        return meeting

    def set_agenda(self, meeting_id: int, items: Sequence[AgendaItem]) -> MeetingRecord:
        """Put an agenda in the place of the one there was."""
        with doing("meeting.agenda"):
            self._kept.set_agenda(meeting_id, items)
        return self.record(meeting_id)

    def remove(self, meeting_id: int) -> None:
        """Remove a meeting that was not held; raise MEETING_STATE for one that runs or is over."""
        if self._kept.meeting(meeting_id).state in (MeetingState.RUNNING, MeetingState.CLOSED):
            raise SotayError(Code.MEETING_STATE)
        with doing("meeting.remove"):
            self._kept.remove(meeting_id, self._when())

    def bring_back(self, meeting_id: int) -> None:
        """Bring a removed meeting back."""
        with doing("meeting.bring_back"):
            self._kept.remove(meeting_id, None)

    def cancel(self, meeting_id: int, reason: str) -> Meeting:
        """Call a planned meeting off; raise MEETING_STATE for one that began."""
        return self._turned(meeting_id, MeetingState.PLANNED, MeetingState.CANCELLED, reason, "meeting.cancel")

    def uncancel(self, meeting_id: int, note: str = "") -> Meeting:
        """Plan a meeting again that was called off; `note` is what stood there before."""
        return self._turned(meeting_id, MeetingState.CANCELLED, MeetingState.PLANNED, note, "meeting.uncancel")

    def invited(self, meeting_id: int, *, done: bool = True) -> Meeting:
        """Remember that the papers were sent out now, or that they were not."""
        return self._stamped(replace(self._kept.meeting(meeting_id), invited_at=self._moment(done=done)))

    def reported(self, meeting_id: int, *, done: bool = True) -> Meeting:
        """Remember that the results were reported now, or that they were not."""
        return self._stamped(replace(self._kept.meeting(meeting_id), reported_at=self._moment(done=done)))

    # papers

    def add_document(self, meeting_id: int, uid: str, title: str, number: str = "") -> MeetingPaper:
        """Put a document of the library among the papers; one that is there already is not put twice."""
        known = [one for one in self.record(meeting_id).papers if one.document_uid == uid]
        if known:
            return known[0]
        with doing("meeting.paper"):
            return self._kept.add_paper(meeting_id, MeetingPaper(title, uid, number), None)

    def add_file(self, meeting_id: int, path: Path) -> MeetingPaper:
        """Put a file of one's own among the papers; raise FILE_TOO_LARGE, FILE_NOT_FOUND, READ_FAILED."""
        with files_translated(path):
            if path.stat().st_size > MOST_BYTES:
                raise SotayError(Code.FILE_TOO_LARGE, {"file": path.name, "limit_mb": MOST_BYTES // 1024 // 1024})
            content = path.read_bytes()
        with doing("meeting.paper"):
            return self._kept.add_paper(meeting_id, MeetingPaper(path.stem, file_name=path.name), content)

    def remove_paper(self, paper: MeetingPaper) -> None:
        """Take a paper off; `bring_back_paper` puts it back."""
        with doing("meeting.paper_off"):
            self._kept.remove_paper(paper.id)

    def bring_back_paper(self, meeting_id: int, paper: MeetingPaper) -> MeetingPaper:
        """Put a paper back that was taken off."""
        with doing("meeting.paper"):
            return self._kept.add_paper(meeting_id, paper, None)

    def _rows(self, meetings: Sequence[Meeting]) -> tuple[MeetingRow, ...]:
        counts = self._kept.counts(one.id for one in meetings)
        return tuple(_row(one, counts[one.id], self._rules()) for one in meetings)

    def _turned(self, meeting_id: int, old: MeetingState, new: MeetingState, note: str, what: str) -> Meeting:
        meeting = self._kept.meeting(meeting_id)
        if meeting.state is not old:
            raise SotayError(Code.MEETING_STATE)
        with doing(what):
            self._kept.edit(turned := replace(meeting, state=new, note=note), self._when())
        return turned

    def _stamped(self, meeting: Meeting) -> Meeting:
        with doing("meeting.stamp"):
            self._kept.edit(meeting, self._when())
        return meeting

    def _moment(self, *, done: bool) -> datetime | None:
        return self._clock().replace(microsecond=0) if done else None

    def _when(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def new_uid() -> str:
    """Return what names a new record on every computer."""
    return str(uuid.uuid4())


def _row(meeting: Meeting, counts: MeetingCounts, rules: MeetingRules) -> MeetingRow:
    rule = rules.attendance(meeting.day)
    counted = frozenset[MemberState]() if rule is None else rule.rate - rule.optional
    called = [presence for standing, presence in counts.roll if standing in counted]
    return MeetingRow(
        meeting,
        called.count(_PRESENT),
        len(called),
        _state(counts.papers, MINUTES),
        _state(counts.papers, RESOLUTION),
        counts.open_tasks,
        counts.tasks,
        counts.handed_out,
    )


def _state(papers: Mapping[str, str], type_: str) -> PaperState | None:
    return PaperState(papers[type_]) if type_ in papers else None
