# Days, months and years apart: what a term of months ends on, full years, working days, and days not fully known.
# It must not know rules of the Party, nor the clock.

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from sotay.domain.dates import PartialDate

_SATURDAY = 5


def add_months(day: date, months: int) -> date:
    """Return the day some months later (earlier, if negative); where that month is shorter, its last day.

    29/02/2024 and 12 months give 28/02/2025 (Civil Code 2015, art. 148).
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def full_years(since: date, day: date) -> int:
    """Return the full years from one day to another, 0 if it lies ahead."""
    years = day.year - since.year
    return max(0, years - (add_months(since, 12 * years) > day))


def add_working_days(day: date, count: int) -> date:
    """Return the working day that many after a day (before it, if negative); the day itself does not count.

    Only Saturdays and Sundays are left out: public holidays and Tết are set anew each year and are not known here.
    So a term may really end later than told, and a day to hand in papers may really come sooner.
    """
    step = timedelta(days=1 if count > 0 else -1)
    weeks = max(0, abs(count) - 1) // 5
    day += step * 7 * weeks  # any seven days hold five working days
    for _ in range(abs(count) - 5 * weeks):
        day += step
        while day.weekday() >= _SATURDAY:
            day += step
    return day


@dataclass(frozen=True, slots=True)
class DayRange:
    """Hold the first and the last day that a day not fully known can be; both are the same for a known one."""

    first: date
    last: date

    @classmethod
    def of(cls, partial: PartialDate) -> "DayRange":
        """Return the days that a partly known day can be."""
        return cls(partial.earliest, partial.latest)

    @property
    def certain(self) -> bool:
        """Tell whether it is one day."""
        return self.first == self.last

    def months_later(self, months: int) -> "DayRange":
        """Return the range some months later."""
        return DayRange(add_months(self.first, months), add_months(self.last, months))
