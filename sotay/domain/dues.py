# Dues (đảng phí): what a member pays by and for which months, what was paid, what a closed month held. Whole đồng.
# It must not know a rate: dated rules give it, and dues_sums.py works out what is owed.

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering

_FIRST_YEAR, _LAST_YEAR, _MONTHS = 1900, 2200, 12


class PayWay(StrEnum):
    """Name how dues are paid: tiền mặt, Cổng Dịch vụ công quốc gia."""

    CASH = "cash"
    PORTAL = "portal"


@total_ordering
@dataclass(frozen=True, slots=True)
class Month:
    """Name a month; months have an order and can be counted on."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month of a day."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read "2026-10"; raise ValueError for anything else, and for a year that no book can hold."""
        year, _, number = text.partition("-")
        found = cls(int(year), int(number))
        if not (_FIRST_YEAR <= found.year <= _LAST_YEAR and 1 <= found.number <= _MONTHS):
            raise ValueError(text)
        return found

    @property
    def first(self) -> date:
        """Return its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Return its last day."""
        return date.fromordinal(self.plus(1).first.toordinal() - 1)

    def plus(self, months: int) -> "Month":
        """Return the month that lies so many months after, or before for less than zero."""
        place = self.year * 12 + self.number - 1 + months
        return Month(place // 12, place % 12 + 1)

    def __lt__(self, other: "Month") -> bool:
        return (self.year, self.number) < (other.year, other.number)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class DuesStanding:
    """Hold by which group a member pays from a month on (until a later line), and from which base in đồng.

    `group` names a row of the rule table; `base` is the salary, pension or allowance a month, where the group asks for
    one; `region` is that of the minimum wage (1-4), where the group asks for it.
    """

    member_id: int
    group: str
    since: Month
    base: int = 0
    region: int = 0
    note: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class DuesRelief:
    """Hold an exemption or reduction (miễn, giảm) of a member: percent taken off, first and last month, why."""

    member_id: int
    reason: str
    percent: int
    since: Month
    until: Month | None = None
    decision: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class DuesDelay:
    """Hold that a member may pay late for a good reason (nộp chậm có lý do): first and last month, why, written when.

    Through the last month, months that are not paid are no ground for a warning; nothing is taken off what is owed.
    """

    member_id: int
    reason: str
    since: Month
    until: Month
    noted_on: date
    id: int = 0


@dataclass(frozen=True, slots=True)
class DuesEntry:
    """Hold one line of the book: an amount for a month, paid on a day; a counter-entry is negative and names the line.

    `reverses` is the id of the line that it takes back, 0 for a payment.
    """

    member_id: int
    month: Month
    amount: int
    paid_on: date
    way: PayWay = PayWay.CASH
    receipt: str = ""
    note: str = ""
    reverses: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class ClosedMonth:
    """Hold a month that is closed (khóa sổ), with the sums it was closed with, in đồng."""

    month: Month
    closed_on: date
    owed: int
    collected: int
    kept: int
    remitted: int
