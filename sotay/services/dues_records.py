# What the service of dues hands out: a month with its rows, a member's account, a payment, the share that is kept.
# It must not know how any of it is stored or shown.

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from sotay.domain.dues import ClosedMonth, DuesDelay, DuesEntry, Month, PayWay
from sotay.domain.dues_owed import Payer
from sotay.domain.dues_rule_rows import ShareRule
from sotay.domain.dues_rules import DuesRules
from sotay.domain.dues_sums import Account, Till
from sotay.domain.members import Member


@dataclass(frozen=True, slots=True)
class MemberDues:
    """Hold how one member stands in a month; `unpaid` are the months of this year that went by without payment."""

    payer: Payer
    account: Account
    entries: tuple[DuesEntry, ...]
    unpaid: tuple[Month, ...] = ()

    @property
    def member(self) -> Member:
        """Return whom it is about."""
        return self.payer.member

    @property
    def name(self) -> str:
        """Return the name of the member."""
        return self.member.person.full_name

    @property
    def delay(self) -> DuesDelay | None:
        """Return what lets the member pay late in the month, where something is open; None else."""
        return self.payer.delay(self.account.month) if self.account.missing else None

    @property
    def month_entries(self) -> tuple[DuesEntry, ...]:
        """Return the lines that are for the month."""
        return tuple(entry for entry in self.entries if entry.month == self.account.month)


@dataclass(frozen=True, slots=True)
class MonthDues:
    """Hold the dues of a month: a row for each member who pays here or has something open, and the money of the month.

    `owed` and `paid` are of what is owed for the month, `till` of what came in during it.
    """

    month: Month
    rows: tuple[MemberDues, ...]
    till: Till
    closed: ClosedMonth | None
    rules: DuesRules = field(repr=False)

    @property
    def owed(self) -> int:
        """Return what all owe for the month, of those of whom it is known."""
        return sum(row.account.line.owed.amount or 0 for row in self.rows)

    @property
    def paid(self) -> int:
        """Return what was paid for the month."""
        return sum(row.account.line.paid for row in self.rows)

    @property
    def missing(self) -> int:
        """Return what is still to be paid for the month."""
        return sum(row.account.line.missing for row in self.rows)

    @property
    def unknown(self) -> tuple[MemberDues, ...]:
        """Return those of whom nobody can tell what they owe."""
        return tuple(row for row in self.rows if row.account.line.owed.amount is None)


@dataclass(frozen=True, slots=True)
class Payment:
    """Ask to write down what a member paid for some months; without an amount: what they owe, no more."""

    member_id: int
    months: tuple[Month, ...]
    day: date
    amount: int | None = None
    way: PayWay = PayWay.CASH
    receipt: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShareChoice:
    """Hold which kind of cell it is, by which rule, and the percent that it keeps (None: to be asked)."""

    cell: str
    rule: ShareRule | None
    share: Fraction | None
    own: str = ""
