# A year of meetings of the sample cell, held as real ones are: run, voted, with minutes and resolutions adopted.
# It must not know packs or where the data folder lies.

import tomllib
import uuid
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from sotay.domain.errors import SotayError
from sotay.domain.meeting_plan import suggested_title
from sotay.domain.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingKind,
    MeetingRecord,
    MeetingState,
    Presence,
    ScoreMark,
    Speech,
    Step,
    Stretch,
    Task,
    TaskReport,
    TaskState,
    VoteCase,
    VoteMethod,
)
from sotay.domain.members import MemberState
from sotay.domain.papers import MINUTES, RESOLUTION, FillKind, PaperBlock, Term, as_edited
from sotay.domain.spans import add_months
from sotay.domain.votes import VoteCount, judge, vote_base
from sotay.paths import resource_dir
from sotay.services.book import Book
from sotay.services.meeting_facts import score_lines
from sotay.services.meeting_run import roll_entries
from sotay.services.papers import Adoption
from sotay.storage.sealing import doing

_SPACE = uuid.UUID("5b0cb4c6-52a4-4d1e-9d0e-3a4c0de70002")
_LATE = "late"
_TERM_YEARS = 5
_SAID = {
    Step.DUES: "Chi bộ thu đủ đảng phí của tháng; đã nộp phần phải nộp lên đảng bộ cấp trên.",
    Step.TASKS: "Các nhiệm vụ tháng trước được báo cáo như trong bảng.",
    Step.MINUTES: "Thư ký đọc biên bản; chi bộ nhất trí thông qua.",
    Step.ASSIGN: "Đồng chí bí thư giao nhiệm vụ, thời hạn và người phụ trách; các đồng chí nhận nhiệm vụ.",
}
_OWN_WORDS = {"review.praise.text": "praise", "review.faults.text": "shortcomings", "review.completion": "beginning"}
_LONG = 10  # minutes of an item that is talked about
T = TypeVar("T")


def fill_meetings(book: Book) -> int:
    """Write the sample meetings into a book that has none; return how many it has then.

    Days are counted back from the clock of the book. Members must be there already.
    """
    if book.meetings.years():
        return len(book.meetings.all())
    with doing("demo"):
        _Year(book, tomllib.loads(_text())).write()
    return len(book.meetings.all())


def _text() -> str:
    return (resource_dir() / "demo" / "notebook" / "meetings.toml").read_text(encoding="utf-8")


class _Year:
    """Hold what the meetings of the sample share."""

    def __init__(self, book: Book, told: Mapping[str, Any]) -> None:
        self._book = book
        self._told = told
        self._now = book.clock()
        self._ids = {member.person.full_name: member.id for member in book.members.all()}

    def write(self) -> None:
        rows = self._told["meeting"]
        first = self._day(rows[0])
        begun = date(first.year - 1, first.month, 1)
        self._book.papers.save_term(Term(f"{begun.year}-{begun.year + _TERM_YEARS}", begun))
        for number, row in enumerate(rows):
            if self._day(row) <= self._now.date():
                self._hold(number, row)
        self._plan_next()

    def _day(self, row: Mapping[str, Any]) -> date:
        return add_months(self._now.date().replace(day=1), -row["ago"]).replace(day=row.get("day", self._told["day"]))

    def _meeting(self, day: date, kind: MeetingKind, theme: str, uid: str) -> Meeting:
        return Meeting(
            str(uuid.uuid5(_SPACE, uid)),
            kind,
            suggested_title(kind, day),
            day,
            time.fromisoformat(self._told["begins"]),
            self._book.meetings.planned_minutes(kind, day),
            self._told["place"],
            self._ids[self._told["chair"]],
            self._ids[self._told["secretary"]],
            theme=theme,
        )

    def _plan_next(self) -> None:
        """Plan the meeting of this month where it is still to come, and that of the next.

        The nearer one has those of its documents that the library has.
        """
        today = self._now.date()
        days = [add_months(today.replace(day=1), ahead).replace(day=self._told["day"]) for ahead in (0, 1)]
        planned, *_ = [
            self._book.meetings.plan(self._meeting(day, MeetingKind.REGULAR, "", f"planned {ahead}"))
            for ahead, day in enumerate(days)
            if day > today
        ]
        for number in self._told["documents"]:
            with suppress(SotayError):
                card = self._book.library.find(number)[0]
                self._book.meetings.add_document(planned.meeting.id, str(card.uid), card.title, card.number or "")

    def _hold(self, number: int, row: Mapping[str, Any]) -> None:
        """Write a meeting as it was held, its tasks as they were reported, and its papers."""
        meeting = self._meeting(self._day(row), MeetingKind(row["kind"]), row.get("theme", ""), f"{number}")
        record = self._record(number, meeting, row["tasks"])
        (meeting_id,) = self._book.meetings.bring_in([record])
        kept = self._book.meetings.record(meeting_id)
        lines = score_lines(self._book, kept)
        given = [ScoreMark(line.key, max(line.most - 1, 0)) for line in lines if line.points is None]
        self._book.run.score(meeting_id, given)
        for task, told in zip(kept.tasks, row["tasks"], strict=True):
            self._report(task, told)
        if row["ago"]:
            self._adopt(number, meeting_id)
        else:
            self._book.papers.draft(meeting_id, MINUTES)

    def _record(self, number: int, meeting: Meeting, tasks: Sequence[Sequence[str]]) -> MeetingRecord:
        start = datetime.combine(meeting.day, meeting.begins or time(), self._now.tzinfo)
        agenda = self._agenda(meeting, start)
        end = agenda[-1].done_at or start
        roll = self._roll(number, meeting)
        closed = replace(
            meeting, state=MeetingState.CLOSED, invited_at=start - timedelta(days=2), reported_at=end + timedelta(1)
        )
        record = MeetingRecord(
            closed,
            agenda,
            roll,
            tuple(self._speeches(number, agenda, roll)),
            tasks=tuple(self._tasks(meeting, tasks)),
            clock=(Stretch(start, end),),
        )
        return replace(record, votes=self._votes(record))

    def _agenda(self, meeting: Meeting, start: datetime) -> tuple[AgendaItem, ...]:
        """Return the items of the template as they were gone through, numbered so that speeches can name them."""
        items, at = [], start
        for place, item in enumerate(self._book.meetings.template(meeting.kind, meeting.day), 1):
            done = at + timedelta(minutes=item.minutes)
            ended = _turn(self._told["conclusions"], meeting.day.month + place) if _is_talk(item) else ""
            said = _SAID.get(item.step, "")
            items.append(replace(item, id=place, begun_at=at, done_at=done, content=said, conclusion=ended))
            at = done
        return tuple(items)

    def _roll(self, number: int, meeting: Meeting) -> tuple[Attendance, ...]:
        """Return the roll: one or two away with a reason each time, now and then one without."""
        called = self._book.run.called(meeting)
        apart = (MemberState.EXEMPT, MemberState.TEMPORARY_ELSEWHERE, MemberState.SUSPENDED)
        open_to = [one for one in called if one.standing not in apart and one.member_id != meeting.chair_id]
        away = {open_to[(number * 3 + step * 5) % len(open_to)].member_id for step in range(1 + number % 2)}
        missing = {open_to[number % len(open_to)].member_id} - away if number % 4 == 3 else set[int]()
        return tuple(self._mark(at, one, number, away, missing, apart) for at, one in enumerate(called))

    def _mark(
        self,
        at: int,
        one: Attendance,
        number: int,
        away: set[int],
        missing: set[int],
        apart: tuple[MemberState, ...],
    ) -> Attendance:
        if one.standing in apart:
            return one
        if one.member_id in away:
            return replace(one, presence=Presence.EXCUSED, reason=_turn(self._told["reasons"], number + at))
        if one.member_id in missing:
            return replace(one, presence=Presence.UNEXCUSED)
        begins = time.fromisoformat(self._told["begins"])
        arrived = (datetime.combine(date.min.replace(year=2000), begins) - timedelta(minutes=12 - at % 12)).time()
        return replace(one, presence=Presence.PRESENT, arrived=arrived)

    def _speeches(self, number: int, agenda: Sequence[AgendaItem], roll: Sequence[Attendance]) -> list[Speech]:
        """Let two members who are there speak on each item that is talked about."""
        talks = [item for item in agenda if _is_talk(item)]
        came = [one.member_id for one in roll if one.presence is Presence.PRESENT][1:]
        return [
            Speech(
                item.id,
                _turn(came, number * 2 + at * 5),
                _turn(self._told["opinions"], number * 3 + at),
                at=item.begun_at,
            )
            for at, item in enumerate(talks * 2)
        ]

    def _tasks(self, meeting: Meeting, told: Sequence[Sequence[str]]) -> list[Task]:
        due = add_months(meeting.day, 1) - timedelta(days=7)
        return [
            Task(str(uuid.uuid5(_SPACE, f"{meeting.uid} {title}")), title, member_id=self._ids[name], due=due)
            for title, name, _, _ in told
        ]

    def _report(self, task: Task, told: Sequence[str]) -> None:
        _, _, state, result = told
        if state == TaskState.OPEN or task.due is None:
            return
        day = task.due + timedelta(days=4 if state == _LATE else -3)
        known = TaskState.DONE if state == _LATE else TaskState(state)
        self._book.tasks.report(TaskReport(task.id, min(day, self._now.date()), known, result))

    def _votes(self, record: MeetingRecord) -> tuple[VoteCase, ...]:
        rules, day = self._book.meetings.rules, record.meeting.day
        rule, attendance = rules.vote("resolution", day), rules.attendance(day)
        item = next((one for one in record.agenda if one.step is Step.VOTE), None)
        if rule is None or attendance is None or item is None:
            return ()
        base = vote_base(rule, roll_entries(record, self._book.run.people(record)), attendance)
        outcome = judge(base, VoteCount(base.voters))
        case = VoteCase(
            *(f"Nghị quyết tháng {day.month}", rule.matter, VoteMethod.HAND, base.voters, 0, 0),
            *(base.base, base.needed, base.voters),
            passed=bool(outcome.passed),
            rule=rule.title,
            source=rule.source,
            lines=base.lines,
            item_id=item.id,
            at=item.done_at,
        )
        return (case,)

    def _adopt(self, number: int, meeting_id: int) -> None:
        """Adopt both papers, with words in the places that no fact can fill."""
        for kind in (MINUTES, RESOLUTION):
            paper = self._book.papers.draft(meeting_id, kind)
            words = {key: _turn(self._told[name], number) for key, name in _OWN_WORDS.items()}
            blocks = [as_edited(one, words.get(one.key, one.text)) if _has_gap(one) else one for one in paper.blocks]
            saved = self._book.papers.save(replace(paper, blocks=tuple(blocks)))
            self._book.papers.adopt(saved.id, Adoption(despite_gaps=True))


def _turn(words: Sequence[T], at: int) -> T:
    return words[at % len(words)]


def _is_talk(item: AgendaItem) -> bool:
    return item.step is Step.TALK and item.minutes >= _LONG


def _has_gap(block: PaperBlock) -> bool:
    return any(fill.kind is FillKind.MISSING for fill in block.fills)
