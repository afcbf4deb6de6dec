# Duties of the calendar: those that rules bring about each month, quarter or year, and a cell's own.
# It must not know which rules there are.

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Every(StrEnum):
    """Name how often a duty comes back."""

    ONCE = "once"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class OwnDuty:
    """Hold a duty that the cell gave itself; `until` is the last day on which it may come back."""

    uid: str
    title: str
    due: date
    every: Every = Every.ONCE
    note: str = ""
    until: date | None = None
    id: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True)
class DutyMark:
    """Hold what was done about one occurrence of a duty: done on a day, or postponed to another with a reason.

    `key` is that of the rule, or the uid of an own duty; `due` the day on which it fell due at first.
    """

    key: str
    due: date
    done_on: date | None = None
    postponed_to: date | None = None
    reason: str = ""
    id: int = 0
