# Months, quarters, halves and years by their names: "2026-10", "2026-Q4", "2026-H2", "2026".
# It must not know what happens in them.

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sotay.domain.numerals import to_roman

_NAME = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?")
_MONTHS = 12


class Span(StrEnum):
    """Name how long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


_LENGTH = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF: 6, Span.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Hold one period: `place` counts those of its length within the year, from 1."""

    span: Span
    year: int
    place: int = 1

    @classmethod
    def parse(cls, name: str) -> "Period":
        """Return the period of a name; raise ValueError."""
        found = _NAME.fullmatch(name.strip().upper())
        if found is None or not int(found[1]):
            raise ValueError(name)
        for span, place in ((Span.QUARTER, found[2]), (Span.HALF, found[3]), (Span.MONTH, found[4])):
            if place:
                return cls(span, int(found[1]), int(place))
        return cls(Span.YEAR, int(found[1]))

    @classmethod
    def around(cls, day: date, span: Span) -> "Period":
        """Return the period of a length that a day lies in."""
        return cls(span, day.year, (day.month - 1) // _LENGTH[span] + 1)

    @property
    def name(self) -> str:
        """Return the name, as it is stored."""
        ends = {Span.MONTH: f"-{self.place:02}", Span.QUARTER: f"-Q{self.place}", Span.HALF: f"-H{self.place}"}
        return f"{self.year:04}{ends.get(self.span, '')}"

    @property
    def title(self) -> str:
        """Return the name as papers write it: "tháng 10 năm 2026", "quý IV năm 2026"."""
        if self.span is Span.YEAR:
            return f"năm {self.year}"
        if self.span is Span.HALF:
            return f"6 tháng {'đầu' if self.place == 1 else 'cuối'} năm {self.year}"
        if self.span is Span.QUARTER:
            return f"quý {to_roman(self.place)} năm {self.year}"
        return f"tháng {self.place} năm {self.year}"

    @property
    def first(self) -> date:
        """Return the first day."""
        return date(self.year, (self.place - 1) * _LENGTH[self.span] + 1, 1)

    @property
    def last(self) -> date:
        """Return the last day."""
        months = self.place * _LENGTH[self.span]
        after = date(self.year, months + 1, 1) if months < _MONTHS else None
        return after - timedelta(days=1) if after else date(self.year, _MONTHS, 31)

    def moved(self, by: int) -> "Period":
        """Return the period so many places later, or earlier."""
        count = _MONTHS // _LENGTH[self.span]
        years, place = divmod(self.place - 1 + by, count)
        return Period(self.span, self.year + years, place + 1)
