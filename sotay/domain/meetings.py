# A meeting of the cell as the notebook keeps it: what was planned, who came, what was said, voted and assigned.
# It must not know where records lie or which rules hold; rolls.py, votes.py and scores.py work out what follows.

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sotay.domain.members import MemberState

_DAY_MINUTES = 24 * 60


class MeetingKind(StrEnum):
    """Name the kinds of meetings (loại kỳ sinh hoạt)."""

    REGULAR = "regular"  # sinh hoạt thường kỳ
    THEMATIC = "thematic"  # sinh hoạt chuyên đề
    COMBINED = "combined"  # thường kỳ kết hợp chuyên đề
    EXTRAORDINARY = "extraordinary"  # sinh hoạt bất thường
    COMMITTEE = "committee"  # họp chi ủy
    CONGRESS = "congress"  # đại hội chi bộ
    CONFERENCE = "conference"  # hội nghị trực tuyến


class MeetingState(StrEnum):
    """Name how far a meeting has come."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Part(StrEnum):
    """Name the parts of an agenda: mở đầu, nội dung, kết thúc."""

    OPENING = "opening"
    BODY = "body"
    END = "end"


class Step(StrEnum):
    """Name what is done in an item of the agenda, beside talking."""

    TALK = "talk"
    ROLL = "roll"  # điểm danh, đảng số
    DUES = "dues"  # tình hình đóng đảng phí
    TASKS = "tasks"  # kết quả thực hiện nghị quyết kỳ trước
    ASSIGN = "assign"  # giao nhiệm vụ, thời hạn
    VOTE = "vote"
    SCORE = "score"  # chấm điểm buổi sinh hoạt
    MINUTES = "minutes"  # đọc, thông qua biên bản


class Presence(StrEnum):
    """Name what the roll says of a member; who was not called yet has none."""

    PRESENT = "present"  # có mặt
    EXCUSED = "excused"  # vắng có lý do
    UNEXCUSED = "unexcused"  # vắng không lý do


class VoteMethod(StrEnum):
    """Name how votes are given: biểu quyết giơ tay, bỏ phiếu kín."""

    HAND = "hand"
    BALLOT = "ballot"


class TaskState(StrEnum):
    """Name how far a task has come."""

    OPEN = "open"  # chưa làm
    DOING = "doing"  # đang làm
    DONE = "done"  # đã xong
    DROPPED = "dropped"  # không làm nữa, có lý do


@dataclass(frozen=True, slots=True)
class Meeting:
    """Hold what a meeting is: days and hours are those of the place; `minutes` is the planned length.

    `chair_id` and `secretary_id` name members (0: not settled). `guests` has one guest a line. `theme` is the subject
    of a thematic part. `invited_at` is the moment at which papers were sent out, `reported_at` that of the results.
    """

    uid: str
    kind: MeetingKind
    title: str
    day: date
    begins: time | None = None
    minutes: int = 0
    place: str = ""
    chair_id: int = 0
    secretary_id: int = 0
    guests: str = ""
    theme: str = ""
    note: str = ""
    state: MeetingState = MeetingState.PLANNED
    invited_at: datetime | None = None
    reported_at: datetime | None = None
    id: int = 0
    removed: bool = False

    @property
    def span(self) -> tuple[datetime, datetime] | None:
        """Return when it is planned to begin and end, or None without an hour; it may end after midnight."""
        if self.begins is None:
            return None
        start = datetime.combine(self.day, self.begins)
        return start, start + timedelta(minutes=self.minutes)


def overlapping(meeting: Meeting, others: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return the other meetings that take place at the same time; cancelled and removed ones do not."""
    span = meeting.span
    if span is None:
        return ()
    gone = {MeetingState.CANCELLED}
    return tuple(
        other
        for other in others
        if other.id != meeting.id
        and not other.removed
        and other.state not in gone
        and (theirs := other.span) is not None
        and theirs[0] < span[1]
        and span[0] < theirs[1]
    )


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Hold one item of the agenda; `key` names it across meetings, `content` and `conclusion` are for the minutes."""

    part: Part
    title: str
    minutes: int = 0
    step: Step = Step.TALK
    key: str = ""
    presenter_id: int = 0
    content: str = ""
    conclusion: str = ""
    begun_at: datetime | None = None
    done_at: datetime | None = None
    id: int = 0

    @property
    def is_done(self) -> bool:
        """Tell whether the meeting is through with it."""
        return self.done_at is not None


@dataclass(frozen=True, slots=True)
class Attendance:
    """Hold what the roll says of one member; `standing` is the state they had when the roll was made up.

    `reason` is why they are away, `arrived` and `left` are hours of the place; who leaves early has `left`.
    """

    member_id: int
    standing: MemberState
    presence: Presence | None = None
    reason: str = ""
    arrived: time | None = None
    left: time | None = None


def comes_after(hour: time, begun: time) -> bool:
    """Tell whether an hour lies behind the beginning of a meeting, which may go on after midnight.

    No meeting lasts half a day: 00:10 is late for one that began at 23:30, and 19:20 is early for one of 19:30.
    """
    behind = (hour.hour - begun.hour) * 60 + hour.minute - begun.minute
    return 0 < behind % _DAY_MINUTES < _DAY_MINUTES // 2


@dataclass(frozen=True, slots=True)
class Speech:
    """Hold what somebody said on an item: a member, or a guest by name (`member_id` 0)."""

    item_id: int
    member_id: int
    text: str
    speaker: str = ""
    at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class VoteCase:
    """Hold a vote as it was recorded, with the rule that was used then: later rules do not change it.

    `lines` is the sum that was shown, from the official members down to the base: names (votes.VoteBase) and counts.
    `names` may tell who was against or of another mind; a secret ballot keeps none.
    """

    title: str
    matter: str
    method: VoteMethod
    favour: int
    against: int
    other: int
    base: int
    needed: int
    voters: int
    passed: bool
    rule: str
    source: str
    lines: tuple[tuple[str, int], ...] = ()
    about_id: int = 0
    names: str = ""
    item_id: int = 0
    at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Task:
    """Hold a task that a meeting gave to a member (nhiệm vụ): what, who with whom, until when.

    `report_at` says at which meeting they report ("kỳ sinh hoạt tháng 12"); `result` is what came of it, as last told.
    """

    uid: str
    title: str
    meeting_id: int = 0
    item_id: int = 0
    member_id: int = 0
    helpers: str = ""
    due: date | None = None
    report_at: str = ""
    state: TaskState = TaskState.OPEN
    result: str = ""
    done_on: date | None = None
    id: int = 0
    removed: bool = False

    def is_overdue(self, day: date) -> bool:
        """Tell whether its day has passed and it is not done."""
        return self.due is not None and self.due < day and self.state in (TaskState.OPEN, TaskState.DOING)

    @property
    def was_late(self) -> bool:
        """Tell whether it was done after its day."""
        return self.due is not None and self.done_on is not None and self.done_on > self.due


@dataclass(frozen=True, slots=True)
class TaskReport:
    """Hold one report on a task: state, what came of it, the evidence, and at which meeting it was given (0: none)."""

    task_id: int
    day: date
    state: TaskState
    result: str = ""
    evidence: str = ""
    meeting_id: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class ScoreMark:
    """Hold the points that a meeting gave itself for a criterion of the score form."""

    key: str
    points: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class MeetingPaper:
    """Hold a paper for a meeting: a document of the library, or a file of one's own (`file_hash`, bytes, `size`)."""

    title: str
    document_uid: str = ""
    number: str = ""
    file_hash: str = ""
    file_name: str = ""
    size: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Hold one stretch in which the clock ran; the one that has no end is running."""

    begun: datetime
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """Hold a meeting with everything that belongs to it; all in their order."""

    meeting: Meeting
    agenda: tuple[AgendaItem, ...] = ()
    roll: tuple[Attendance, ...] = ()
    speeches: tuple[Speech, ...] = ()
    votes: tuple[VoteCase, ...] = ()
    tasks: tuple[Task, ...] = ()
    scores: tuple[ScoreMark, ...] = ()
    papers: tuple[MeetingPaper, ...] = ()
    clock: tuple[Stretch, ...] = field(default=())

    @property
    def is_paused(self) -> bool:
        """Tell whether it has begun and the clock stands."""
        return self.meeting.state is MeetingState.RUNNING and all(one.ended is not None for one in self.clock)

    @property
    def started(self) -> datetime | None:
        """Return when the clock was first started."""
        return self.clock[0].begun if self.clock else None

    @property
    def ended(self) -> datetime | None:
        """Return when a closed meeting ended."""
        return self.clock[-1].ended if self.clock and self.meeting.state is MeetingState.CLOSED else None

    @property
    def current(self) -> AgendaItem | None:
        """Return the item that the meeting is at: the first that is not done."""
        return next((item for item in self.agenda if not item.is_done), None)

    def elapsed(self, now: datetime) -> timedelta:
        """Return how long the meeting has lasted without its pauses; a clock that went back counts as standing."""
        lengths = ((one.ended or now) - one.begun for one in self.clock)
        return sum((max(length, timedelta()) for length in lengths), timedelta())
