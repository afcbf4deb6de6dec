# What papers of a meeting are told from: its record, names, the roll's sums, last month's tasks, the score.
# It must not know where any of it came from, nor how papers say it.

from collections.abc import Mapping
from dataclasses import dataclass, field

from sotay.domain.meetings import (
    Attendance,
    MeetingRecord,
    Presence,
    Speech,
    Step,
    Task,
    TaskState,
    VoteCase,
)
from sotay.domain.rolls import RollSums

_RESOLUTION = "resolution"  # the matter, as the rules of votes name it


@dataclass(frozen=True, slots=True)
class LastTask:
    """Hold a row of the four-column table: what the meeting before had given, how it stands, what came of it."""

    title: str
    state: TaskState
    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScoredLine:
    """Hold what the meeting gave itself for one criterion of the score form."""

    title: str
    points: float
    most: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scored:
    """Hold the whole score sheet with its sum and grade; `grade` is "" while lines are missing."""

    lines: tuple[ScoredLine, ...]
    points: float
    most: float
    grade: str = ""


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Hold everything that minutes and resolution are told from.

    `names` and `positions` are by the id of a member; a member that is not in `names` leaves a gap. `apart` are those
    on the roll whose coming does not count in the rate.
    """

    record: MeetingRecord
    sums: RollSums
    names: Mapping[int, str] = field(default_factory=dict)
    positions: Mapping[int, str] = field(default_factory=dict)
    cell: str = ""
    apart: frozenset[int] = frozenset()
    last: tuple[LastTask, ...] = ()
    scored: Scored | None = None

    def name(self, member_id: int) -> str:
        """Return the name of a member, or "" where it is not known."""
        return self.names.get(member_id, "")

    def comrade(self, member_id: int) -> str:
        """Return a member as papers call them, or "" where the name is not known."""
        name = self.name(member_id)
        return name and f"đồng chí {name}"

    def absent(self, presence: Presence) -> tuple[Attendance, ...]:
        """Return the lines of the roll that say so, of those whose coming counts, in its order."""
        roll = self.record.roll
        return tuple(line for line in roll if line.presence is presence and line.member_id not in self.apart)

    def speeches(self, item_id: int) -> tuple[Speech, ...]:
        """Return what was said on an item; 0 for what belongs to none."""
        return tuple(speech for speech in self.record.speeches if self._home(speech.item_id) == item_id)

    def votes(self, item_id: int) -> tuple[VoteCase, ...]:
        """Return the votes of an item; those without one of their own belong to the item for votes, or to none (0)."""
        return tuple(vote for vote in self.record.votes if self._home(vote.item_id, Step.VOTE) == item_id)

    def tasks(self, item_id: int) -> tuple[Task, ...]:
        """Return the tasks told at an item: all of them where tasks are given, if the agenda has such an item."""
        gathered = self._of_step(Step.ASSIGN)
        return tuple(task for task in self.given if (gathered or self._home(task.item_id)) == item_id)

    @property
    def given(self) -> tuple[Task, ...]:
        """Return the tasks that the meeting gave and that still stand."""
        return tuple(task for task in self.record.tasks if not task.removed)

    @property
    def resolution_vote(self) -> VoteCase | None:
        """Return the last vote that adopted a resolution, or None."""
        return next((vote for vote in reversed(self.record.votes) if vote.passed and vote.matter == _RESOLUTION), None)

    def _home(self, item_id: int, step: Step | None = None) -> int:
        """Return the item at which something is told: its own, else the first of a step, else none (0)."""
        own = any(item.id == item_id for item in self.record.agenda)
        return item_id if own else self._of_step(step)

    def _of_step(self, step: Step | None) -> int:
        return next((item.id for item in self.record.agenda if item.step is step), 0)
