# The sums of the book of dues: what each member owes, has paid, is late or ahead with; what the cell collected in a
# month, keeps and hands over. Whole đồng. It must not know where entries lie, nor the clock.

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sotay.domain.dues import ClosedMonth, DuesEntry, Month
from sotay.domain.dues_owed import Owed, Payer, owed
from sotay.domain.dues_rules import DuesRules
from sotay.domain.money import rounded


@dataclass(frozen=True, slots=True)
class MonthLine:
    """Hold what is owed and was paid for one month of one member."""

    owed: Owed
    paid: int

    @property
    def missing(self) -> int:
        """Return what is still to be paid, 0 where nothing is known to be."""
        return max((self.owed.amount or 0) - self.paid, 0)

    @property
    def more(self) -> int:
        """Return what was paid above the rate; nothing is above a rate that is not known."""
        return 0 if self.owed.amount is None else max(self.paid - self.owed.amount, 0)

    @property
    def is_unpaid(self) -> bool:
        """Tell whether something is owed and nothing was paid."""
        return bool(self.owed.amount) and self.paid <= 0


@dataclass(frozen=True, slots=True)
class Account:
    """Hold how a member stands at the end of a month: one line for each month of theirs, and what lies ahead of it."""

    member_id: int
    month: Month
    lines: tuple[MonthLine, ...]
    ahead: int

    @property
    def line(self) -> MonthLine:
        """Return the line of the month itself."""
        return self.lines[-1]

    @property
    def owed(self) -> int:
        """Return what is owed in all, of the months that are known."""
        return sum(line.owed.amount or 0 for line in self.lines)

    @property
    def paid(self) -> int:
        """Return what was paid in all for these months."""
        return sum(line.paid for line in self.lines)

    @property
    def missing(self) -> int:
        """Return what is still to be paid, this month included."""
        return sum(line.missing for line in self.lines)

    @property
    def more(self) -> int:
        """Return what was paid above the rate."""
        return sum(line.more for line in self.lines)

    @property
    def late(self) -> tuple[MonthLine, ...]:
        """Return the months before this one that are not paid in full."""
        return tuple(line for line in self.lines[:-1] if line.missing)

    @property
    def unknown(self) -> tuple[MonthLine, ...]:
        """Return the months for which nobody can tell what is owed."""
        return tuple(line for line in self.lines if line.owed.amount is None)


def account(
    rules: DuesRules, payer: Payer, entries: Iterable[DuesEntry], month: Month, now: Month | None = None
) -> Account:
    """Return how a member stands at the end of a month, from their first group or payment on.

    What was paid for months after `now`, by default after the month itself, lies ahead.
    """
    paid = paid_by_month(entries)
    first = min([month, *paid, *(one.since for one in payer.standings), *(one.since for one in payer.reliefs)])
    lines = tuple(MonthLine(owed(rules, payer, at), paid.get(at, 0)) for at in months(first, month))
    return Account(
        payer.member.id, month, lines, sum(amount for at, amount in paid.items() if at > max(month, now or month))
    )


def unpaid_months(rules: DuesRules, payer: Payer, entries: Iterable[DuesEntry], last: Month) -> tuple[Month, ...]:
    """Return the months of a year, up to the last one that is over, for which a member paid nothing of what is owed.

    Months before the member's first group do not count: the book was not kept then.
    """
    paid = paid_by_month(entries)
    begun = min((one.since for one in payer.standings), default=last.plus(1))
    year = months(max(begun, Month(last.year, 1)), last)
    return tuple(at for at in year if MonthLine(owed(rules, payer, at), paid.get(at, 0)).is_unpaid)


def months(first: Month, last: Month) -> tuple[Month, ...]:
    """Return the months from the first to the last, both included."""
    count = (last.year - first.year) * 12 + last.number - first.number + 1
    return tuple(first.plus(step) for step in range(count))


def paid_by_month(entries: Iterable[DuesEntry]) -> dict[Month, int]:
    """Return what was paid for each month."""
    found: dict[Month, int] = {}
    for entry in entries:
        found[entry.month] = found.get(entry.month, 0) + entry.amount
    return found


@dataclass(frozen=True, slots=True)
class Till:
    """Hold the money of a month: what came in during it, what the cell keeps, what is due to the superior.

    `kept` and `due` are None where nobody has said which share the cell keeps; `handed` is what was handed over at the
    closing, 0 for an open month.
    """

    month: Month
    collected: int
    kept: int | None
    due: int | None
    handed: int = 0


def till(collected: int, share: Fraction | None, month: Month, closed: ClosedMonth | None = None) -> Till:
    """Return the money of a month; a closed one keeps the share that it was closed with."""
    if closed is not None:
        return Till(month, collected, closed.kept, collected - closed.kept, closed.remitted)
    kept = None if share is None else 0 if not collected else rounded(collected * share)
    return Till(month, collected, kept, None if kept is None else collected - kept)


def tills(
    entries: Iterable[DuesEntry], closed: Mapping[Month, ClosedMonth], share: Callable[[Month], Fraction | None]
) -> tuple[Till, ...]:
    """Return the money of each month in which some came in or that is closed, oldest first."""
    collected: dict[Month, int] = dict.fromkeys(closed, 0)
    for entry in entries:
        at = Month.of(entry.paid_on)
        collected[at] = collected.get(at, 0) + entry.amount
    return tuple(till(collected[at], share(at), at, closed.get(at)) for at in sorted(collected))


@dataclass(frozen=True, slots=True)
class PeriodSums:
    """Hold the sums of the report for a period that ends with a month; None where the share kept is not known."""

    first: Month
    last: Month
    collected: int
    collected_year: int
    kept: int | None
    kept_year: int | None
    due: int | None
    due_year: int | None
    still_due: int | None


def period_sums(found: Sequence[Till], first: Month, last: Month) -> PeriodSums:
    """Return the sums from one month to another, and those since 01/01 of the last one's year.

    What is still due to the superior counts from the beginning of the book.
    """
    until = [one for one in found if one.month <= last]
    period = [one for one in until if one.month >= first]
    year = [one for one in until if one.month.year == last.year]
    due = _sum(one.due for one in until)
    return PeriodSums(
        first,
        last,
        sum(one.collected for one in period),
        sum(one.collected for one in year),
        _sum(one.kept for one in period),
        _sum(one.kept for one in year),
        _sum(one.due for one in period),
        _sum(one.due for one in year),
        None if due is None else due - sum(one.handed for one in until),
    )


def _sum(amounts: Iterable[int | None]) -> int | None:
    """Return a sum, or None where a part of it is not known."""
    total = 0
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return total
