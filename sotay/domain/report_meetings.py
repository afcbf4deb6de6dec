# The meetings of a period in figures: how many were held, who came, what was adopted, what became of the tasks given.
# It must not know where any of it lies.

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sotay.domain.meetings import Meeting, MeetingKind, Task, TaskState
from sotay.domain.numerals import to_roman
from sotay.domain.papers import Paper
from sotay.domain.report_figures import Place, ReportFigure, ReportPart, Source, Value
from sotay.domain.shares import share

_PART = ReportPart.MEETINGS
_THEMATIC = frozenset({MeetingKind.THEMATIC, MeetingKind.COMBINED})
_NOT_OF_CELL = frozenset({MeetingKind.COMMITTEE, MeetingKind.CONFERENCE})
_KINDS = {
    MeetingKind.REGULAR: "thường kỳ",
    MeetingKind.COMBINED: "thường kỳ kết hợp chuyên đề",
    MeetingKind.THEMATIC: "chuyên đề",
    MeetingKind.EXTRAORDINARY: "bất thường",
    MeetingKind.CONGRESS: "đại hội chi bộ",
    MeetingKind.COMMITTEE: "họp chi ủy",
    MeetingKind.CONFERENCE: "hội nghị trực tuyến",
}
_QUARTER = 3


@dataclass(frozen=True, slots=True)
class Held:
    """Hold a meeting that was held, and how many of those whose coming counts were summoned and came."""

    meeting: Meeting
    summoned: int
    present: int


@dataclass(frozen=True, slots=True)
class TaskPart:
    """Hold what became of the tasks that meetings gave, as it stood at the end; `given` is without the dropped ones."""

    given: ReportFigure
    in_time: ReportFigure
    late: ReportFigure
    open: ReportFigure
    overdue: ReportFigure
    dropped: ReportFigure
    rate: ReportFigure

    @property
    def figures(self) -> tuple[ReportFigure, ...]:
        """Return all of them."""
        return self.given, self.in_time, self.late, self.open, self.overdue, self.dropped, self.rate


@dataclass(frozen=True, slots=True)
class MeetingPart:
    """Hold the figures about meetings: `held` and `kinds` are those of the cell, `others` of the chi ủy and online.

    `present`, `summoned` and `rate` are over the meetings of the cell, `thematic` by quarter.
    """

    held: ReportFigure
    kinds: tuple[ReportFigure, ...]
    others: tuple[ReportFigure, ...]
    present: ReportFigure
    summoned: ReportFigure
    rate: ReportFigure
    thematic: tuple[ReportFigure, ...]
    resolutions: ReportFigure
    tasks: TaskPart

    @property
    def figures(self) -> tuple[ReportFigure, ...]:
        """Return all of them."""
        came = self.held, *self.kinds, *self.others, self.present, self.summoned, self.rate
        return (*came, *self.thematic, self.resolutions, *self.tasks.figures)


def meeting_part(
    held: Iterable[Held], resolutions: Iterable[Paper], tasks: Iterable[Task], first: date, until: date
) -> MeetingPart:
    """Return the figures of the meetings held from one day to another, of what they adopted and the tasks they gave."""
    rows = sorted(held, key=lambda one: (one.meeting.day, one.meeting.id))
    of_cell = [one for one in rows if one.meeting.kind not in _NOT_OF_CELL]
    called = [one for one in of_cell if one.summoned]
    present, summoned = sum(one.present for one in called), sum(one.summoned for one in called)
    papers = sorted(resolutions, key=lambda one: (one.day, one.number or 0))
    return MeetingPart(
        held=_meetings("held", "Số buổi sinh hoạt của chi bộ", of_cell),
        kinds=_by_kind(of_cell),
        others=_by_kind([one for one in rows if one.meeting.kind in _NOT_OF_CELL]),
        present=_over("present", "Lượt đảng viên có mặt", called, present, "lượt"),
        summoned=_over("summoned", "Lượt đảng viên được triệu tập", called, summoned, "lượt"),
        rate=_over("rate", "Tỷ lệ đảng viên dự sinh hoạt", called, share(present, summoned)),
        thematic=tuple(_quarter(of_cell, *at) for at in _quarters(first, until)),
        resolutions=ReportFigure(
            "meetings.resolutions",
            _PART,
            "Nghị quyết đã ban hành",
            len(papers),
            Source.of(Place.PAPER, (one.id for one in papers)),
            "nghị quyết",
        ),
        tasks=task_part(tasks, until),
    )


def task_part(tasks: Iterable[Task], until: date) -> TaskPart:
    """Return what had become of tasks by a day; what was done later was still open then."""
    known: dict[str, list[Task]] = {"in_time": [], "late": [], "open": [], "overdue": [], "dropped": []}
    for task in sorted(tasks, key=lambda one: one.id):
        if not task.removed:
            known[_standing(task, until)].append(task)
    given = [task for name, found in known.items() if name != "dropped" for task in found]
    done = known["in_time"] + known["late"]
    return TaskPart(
        _tasks("given", "Nhiệm vụ nghị quyết giao", given),
        _tasks("in_time", "Hoàn thành đúng hạn", known["in_time"]),
        _tasks("late", "Hoàn thành chậm", known["late"]),
        _tasks("open", "Đang thực hiện, còn hạn", known["open"]),
        _tasks("overdue", "Quá hạn chưa xong", known["overdue"]),
        _tasks("dropped", "Không thực hiện nữa, có lý do", known["dropped"]),
        ReportFigure(
            "meetings.tasks.rate",
            _PART,
            "Tỷ lệ nhiệm vụ hoàn thành",
            share(len(done), len(given)),
            Source.of(Place.TASK, (one.id for one in given)),
        ),
    )


def _standing(task: Task, day: date) -> str:
    if task.state is TaskState.DROPPED:
        return "dropped"
    if task.state is TaskState.DONE and (task.done_on is None or task.done_on <= day):
        return "late" if task.was_late else "in_time"
    return "overdue" if task.due is not None and task.due < day else "open"


def _quarters(first: date, until: date) -> list[tuple[int, int]]:
    """Return year and number of the quarters that some days touch."""
    months = range(first.year * 12 + first.month - 1, until.year * 12 + until.month)
    return list(dict.fromkeys((at // 12, at % 12 // _QUARTER + 1) for at in months))


def _quarter(rows: Iterable[Held], year: int, quarter: int) -> ReportFigure:
    found = [
        one
        for one in rows
        if one.meeting.kind in _THEMATIC
        and (one.meeting.day.year, (one.meeting.day.month - 1) // _QUARTER + 1) == (year, quarter)
    ]
    return _meetings(f"thematic.{year}-Q{quarter}", f"Sinh hoạt chuyên đề quý {to_roman(quarter)}/{year}", found)


def _by_kind(rows: Sequence[Held]) -> tuple[ReportFigure, ...]:
    return tuple(
        _meetings(f"kind.{kind}", f"Số buổi {words}", found)
        for kind, words in _KINDS.items()
        if (found := [one for one in rows if one.meeting.kind is kind])
    )


def _meetings(key: str, title: str, rows: Sequence[Held]) -> ReportFigure:
    return _over(key, title, rows, len(rows), "buổi")


def _over(key: str, title: str, rows: Iterable[Held], value: Value, unit: str = "") -> ReportFigure:
    source = Source.of(Place.MEETING, (one.meeting.id for one in rows))
    return ReportFigure(f"meetings.{key}", _PART, title, value, source, unit)


def _tasks(key: str, title: str, tasks: Iterable[Task]) -> ReportFigure:
    source = Source.of(Place.TASK, (one.id for one in tasks))
    return ReportFigure(f"meetings.tasks.{key}", _PART, title, len(source.ids), source, "nhiệm vụ")
