# A figure of a report: what it counts, how much, and the records that it was counted from.
# It must not know how it was counted, nor how reports say it.

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sotay.domain.activity_summary import amount
from sotay.domain.shares import percent_text

Value = int | float | Fraction | None


class Place(StrEnum):
    """Name the kinds of records that figures are counted from."""

    MEMBER = "member"
    MEETING = "meeting"
    PAPER = "paper"
    TASK = "task"
    ACTIVITY = "activity"
    DUES = "dues"  # a month of the book of dues: "2026-10"


class ReportPart(StrEnum):
    """Name the parts of a report that have figures."""

    MEMBERS = "members"
    MEETINGS = "meetings"
    ACTIVITIES = "activities"
    DUES = "dues"


@dataclass(frozen=True, slots=True)
class Source:
    """Hold which records a figure comes from: ids of one kind, as they lie in the notebook."""

    place: Place
    ids: tuple[str, ...]

    @classmethod
    def of(cls, place: Place, ids: Iterable[object]) -> "Source":
        """Return a source; ids may be numbers."""
        return cls(place, tuple(dict.fromkeys(map(str, ids))))

    @classmethod
    def parse(cls, link: str) -> "Source":
        """Read "meeting:3,4"; raise ValueError for anything else."""
        place, _, ids = link.partition(":")
        return cls(Place(place), tuple(filter(None, ids.split(","))))

    def __str__(self) -> str:
        return f"{self.place}:{','.join(self.ids)}"


@dataclass(frozen=True, slots=True)
class ReportFigure:
    """Hold one figure; `value` is None where the notebook cannot tell it, a share of 1 is printed in percent.

    `key` stays the same from report to report ("members.admitted"), `code` is that of a form, `note` what stands beside
    the figure (names, the code's unit).
    """

    key: str
    part: ReportPart
    title: str
    value: Value
    source: Source
    unit: str = ""
    note: str = ""
    code: str = ""

    @property
    def link(self) -> str:
        """Return where its records are, "" where it has none."""
        return str(self.source) if self.source.ids else ""

    @property
    def shown(self) -> str:
        """Return the figure as papers write it, "" where it is not known."""
        if self.value is None:
            return ""
        if isinstance(self.value, Fraction):
            return percent_text(self.value).replace(" ", "\u00a0")  # never alone at the beginning of a line
        return amount(self.value)
