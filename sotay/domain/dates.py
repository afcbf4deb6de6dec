# Days and partly known days of documents ("2025-08"): parse, print, compare.
# It must not know the clock; callers pass the day they ask about.

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """Hold a date of which the month or the day may be unknown (0); orders by its earliest day."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raise ValueError on anything else or on a day that does not exist."""
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError(f"not a date: {text!r}")
        found = cls(int(match[1]), int(match[2] or 0), int(match[3] or 0))
        if (match[2] and not found.month) or (match[3] and not found.day):
            raise ValueError(f"not a date: {text!r}")
        _ = found.earliest
        return found

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return the same day as a full date."""
        return cls(day.year, day.month, day.day)

    @property
    def earliest(self) -> date:
        """Return the first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """Return the last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def matches(self, other: "PartialDate") -> bool:
        """Tell whether both can mean the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        return text + (f"-{self.day:02d}" if self.day else "")
