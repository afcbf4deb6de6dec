# The dues of the cell: who owes what by which rule, payments, counter-entries, closed months, what is still to be done.
# It must not know how records are stored or shown, nor hold a rule.

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TypeVar

from sotay.domain.dues import ClosedMonth, DuesDelay, DuesEntry, DuesRelief, DuesStanding, Month
from sotay.domain.dues_checks import delay_fault, relief_fault, standing_fault
from sotay.domain.dues_owed import Payer, owed
from sotay.domain.dues_rule_rows import parse_percent
from sotay.domain.dues_rules import DuesRules
from sotay.domain.dues_sums import PeriodSums, Till, account, period_sums, till, tills, unpaid_months
from sotay.domain.errors import Code, SotayError
from sotay.domain.members import Member
from sotay.domain.vietnamese import nfc
from sotay.services.dues_records import MemberDues, MonthDues, Payment, ShareChoice
from sotay.services.dues_warnings import DuesWarning, DuesWarningKind, warned
from sotay.services.members import MemberService
from sotay.storage.dues import Dues, DuesBook
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import doing

__all__ = [
    "DuesService",
    "DuesWarning",
    "DuesWarningKind",
    "MemberDues",
    "MonthDues",
    "Payment",
    "ShareChoice",
    "receipt_number",
]

_T = TypeVar("_T", DuesStanding, DuesRelief, DuesDelay, DuesEntry)
CELL_KIND = "dues.cell"  # the setting that names which kind of cell it is
OWN_SHARE = "dues.share"  # the percent that the superior told, where the table has none
_VILLAGE = "village"
_UNDONE = "Hoàn tác khoản vừa ghi"  # the reason that stands in the book


def receipt_number(number: int, year: int) -> str:
    """Return the number of a receipt: "0012/2026"."""
    return f"{number:04d}/{year}"


class DuesService:
    """Keep the book of dues; every write is one transaction, from any thread.

    MONTH_CLOSED for a line whose day lies in a closed month, DUES_ENTRY_NOT_FOUND for one that is not there.
    """

    def __init__(
        self,
        notebook: Notebook,
        rules: Callable[[], DuesRules],
        members: Callable[[], MemberService],
        today: Callable[[], date],
    ) -> None:
        self._notebook = notebook
        self._kept = Dues(notebook.database)
        self._rules = rules
        self._members = members
        self._today = today

    # reading

    @property
    def rules(self) -> DuesRules:
        """Return the dated rules about dues."""
        return self._rules()

    def today(self) -> date:
        """Return the day that lateness is judged on."""
        return self._today()

    def this_month(self) -> Month:
        """Return the month of today."""
        return Month.of(self._today())

    def book(self) -> DuesBook:
        """Return every line of the book, as of one moment."""
        return self._kept.book()

    def closed(self) -> tuple[ClosedMonth, ...]:
        """Return the months that are closed, oldest first."""
        return self._kept.closed()

    def month(self, month: Month) -> MonthDues:
        """Return the dues of a month."""
        book = self._kept.book()
        rows = tuple(row for row in self._accounts(book, self._members().all(), month) if _belongs(row))
        return MonthDues(month, rows, self._till(book, month), _closed(book).get(month), self.rules)

    def member(self, member_id: int, month: Month | None = None) -> MemberDues:
        """Return how one member stands in a month, by default in this one."""
        found = self._accounts(self._kept.book(), [self._members().member(member_id)], month or self.this_month())
        return found[0]

    def owed_for_closed(self) -> dict[Month, int]:
        """Return, for the closed months that were closed with another sum, what all owe by the rules of now."""
        book, rules = self._kept.book(), self.rules
        payers = _payers(book, self._members().all())
        found = {one: sum(owed(rules, payer, one.month).amount or 0 for payer in payers) for one in book.closed}
        return {one.month: amount for one, amount in found.items() if amount != one.owed}

    def sums(self, first: Month, last: Month) -> PeriodSums:
        """Return the money of some months, and that since the beginning of the last one's year."""
        book = self._kept.book()
        return period_sums(self._tills(book), first, last)

    def tills(self) -> tuple[Till, ...]:
        """Return the money of each month in which some came in or that is closed, oldest first."""
        return self._tills(self._kept.book())

    def warnings(self) -> tuple[DuesWarning, ...]:
        """Return what is to be looked after today, the most urgent first."""
        book, today = self._kept.book(), self._today()
        if not (book.standings or book.entries):
            return ()  # a cell that does not keep this book is told nothing
        lines, month = _by_member(book.entries), Month.of(today)
        return warned(
            self.rules, ((one, lines.get(one.member.id, ())) for one in _payers(book, self._members().all())), month
        )

    # who pays by what

    def set_standing(self, standing: DuesStanding) -> tuple[DuesStanding, DuesStanding | None]:
        """Write by which group a member pays from a month on; return it and what it replaced. BAD_STANDING."""
        fault = standing_fault(self.rules, standing)
        if fault:
            raise SotayError(Code.BAD_STANDING, {"reason": fault})
        with doing("dues.standing"):
            return self._kept.put_standing(standing)

    def drop_standing(self, standing_id: int) -> None:
        """Delete a group that was entered in error."""
        with doing("dues.standing_off"):
            self._kept.drop_standing(standing_id)

    def set_relief(self, relief: DuesRelief) -> DuesRelief:
        """Write an exemption or reduction; BAD_RELIEF for one that the rules do not allow."""
        fault = relief_fault(self.rules, relief)
        if fault:
            raise SotayError(Code.BAD_RELIEF, {"reason": fault})
        with doing("dues.relief"):
            return self._kept.put_relief(relief)

    def drop_relief(self, relief_id: int) -> None:
        """Delete an exemption or reduction that was entered in error."""
        with doing("dues.relief_off"):
            self._kept.drop_relief(relief_id)

    def set_delay(self, delay: DuesDelay) -> DuesDelay:
        """Write that a member may pay late, until when and why; BAD_DELAY for one without a reason or with no span.

        Source: 01-QĐ/TW (03/02/2026), article 5, clause 2; months unpaid count for deletion without a good reason only.
        """
        fault = delay_fault(delay)
        if fault:
            raise SotayError(Code.BAD_DELAY, {"reason": fault})
        with doing("dues.delay"):
            return self._kept.put_delay(replace(delay, reason=" ".join(nfc(delay.reason).split())))

    def drop_delay(self, delay_id: int) -> None:
        """Delete a delay that was entered in error, or is over."""
        with doing("dues.delay_off"):
            self._kept.drop_delay(delay_id)

    # money

    def pay(self, payment: Payment) -> tuple[DuesEntry, ...]:
        """Write down a payment; one that is more than what is owed stays with its last month.

        NOTHING_OWED where no amount is told and none is owed, BAD_AMOUNT for one that is not above 0.
        """
        return self.pay_all([payment])

    def pay_all(self, payments: Iterable[Payment]) -> tuple[DuesEntry, ...]:
        """Write down payments of several members at once; those who owe nothing are left out."""
        book = self._kept.book()
        lines = [found for one in payments if (found := self._lines(book, one))]
        if not lines:
            raise SotayError(Code.NOTHING_OWED)
        with doing("dues.pay"):
            return self._kept.pay(lines, receipt_number)

    def reverse(self, entry_id: int, reason: str, day: date) -> DuesEntry:
        """Take a payment back by a counter-entry (khoản điều chỉnh); DUES_REASON, DUES_ENTRY_REVERSED."""
        if not reason.strip():
            raise SotayError(Code.DUES_REASON)

        def counter(entry: DuesEntry) -> DuesEntry:
            return DuesEntry(
                *(entry.member_id, entry.month, -entry.amount, day, entry.way), note=reason.strip(), reverses=entry.id
            )

        with doing("dues.reverse"):
            return self._kept.reverse(entry_id, counter)

    def take_back(self, entries: Iterable[DuesEntry]) -> None:
        """Undo what was just written, as long as the month of its day is open.

        A line for a month that is closed stays, as does one whose receipt is followed by others, and one against it is
        written: closed months lose no line, and the receipts of a year no number.
        """
        with doing("dues.take_back"):
            self._kept.take_back([entry.id for entry in entries], _against, receipt_number)

    def close(self, month: Month, handed: int | None = None) -> ClosedMonth:
        """Close a month with its sums: no line comes into it any more. `handed`: what the superior got, else all.

        MONTH_CLOSED, MONTH_AHEAD, NO_DUES_SHARE.
        """
        if month > self.this_month():
            raise SotayError(Code.MONTH_AHEAD, {"month": f"{month.number:02d}/{month.year}"})
        shown = self.month(month)

        def sums(entries: Iterable[DuesEntry]) -> ClosedMonth:
            money = till(sum(entry.amount for entry in entries), self._share(month), month)
            if money.kept is None or money.due is None:
                raise SotayError(Code.NO_DUES_SHARE)
            given = money.due if handed is None else handed
            return ClosedMonth(month, self._today(), shown.owed, money.collected, money.kept, given)

        with doing("dues.close"):
            return self._kept.close(month, sums)

    # the share that the cell keeps

    def share_choice(self, month: Month | None = None) -> ShareChoice:
        """Return which kind of cell it is, and what it keeps."""
        at = month or self.this_month()
        cell = self._notebook.setting(CELL_KIND) or _VILLAGE
        return ShareChoice(cell, self.rules.share(cell, at), self._share(at), self._notebook.setting(OWN_SHARE))

    def choose_share(self, cell: str, own: str = "") -> ShareChoice:
        """Keep which kind of cell it is, and the percent that the superior told; return what it was before.

        BAD_AMOUNT for what is no percent.
        """
        before = self.share_choice()
        try:
            told = own.strip() and (parse_percent(own), own.strip())[1]
        except ValueError as error:
            raise SotayError(Code.BAD_AMOUNT, {"text": own}) from error
        with doing("dues.share"):
            self._notebook.set_settings({CELL_KIND: cell, OWN_SHARE: told})
        return before

    # inside

    def _share(self, month: Month) -> Fraction | None:
        rule = self.rules.share(self._notebook.setting(CELL_KIND) or _VILLAGE, month)
        if rule is not None and rule.percent is not None:
            return rule.percent
        own = self._notebook.setting(OWN_SHARE)
        return parse_percent(own) if own else None

    def _tills(self, book: DuesBook) -> tuple[Till, ...]:
        return tills(book.entries, _closed(book), self._share)

    def _till(self, book: DuesBook, month: Month) -> Till:
        found = next((one for one in self._tills(book) if one.month == month), None)
        return found or till(0, self._share(month), month)

    def _accounts(self, book: DuesBook, members: Sequence[Member], month: Month) -> list[MemberDues]:
        rules, over = self.rules, self.this_month().plus(-1)
        lines = _by_member(book.entries)
        return [
            MemberDues(
                payer,
                account(rules, payer, entries, month, over.plus(1)),
                entries,
                unpaid_months(rules, payer, entries, min(over, month)),
            )
            for payer in _payers(book, members)
            for entries in (tuple(lines.get(payer.member.id, ())),)
        ]

    def _lines(self, book: DuesBook, payment: Payment) -> list[DuesEntry]:
        """Return the lines of a payment: each month what it lacks, the rest with the last."""
        if payment.amount is not None and payment.amount <= 0:
            raise SotayError(Code.BAD_AMOUNT, {"text": str(payment.amount)})
        months = sorted(set(payment.months))
        if not months:
            return []
        (payer,) = _payers(book, [self._members().member(payment.member_id)])
        own = [entry for entry in book.entries if entry.member_id == payment.member_id]
        missing = {at: account(self.rules, payer, own, at).line.missing for at in months}
        amounts = missing if payment.amount is None else _spread(missing, payment.amount)
        told = payment.day, payment.way, payment.receipt, payment.note
        return [DuesEntry(payment.member_id, at, amount, *told) for at, amount in amounts.items() if amount]


def _spread(missing: Mapping[Month, int], amount: int) -> dict[Month, int]:
    found, left, last = dict[Month, int](), amount, max(missing)
    for at, lacks in missing.items():
        found[at] = left if at == last else min(lacks, left)
        left -= found[at]
    return found


def _against(entry: DuesEntry) -> DuesEntry:
    """Return the line that evens one out: a counter-entry of a payment, a payment anew for a counter-entry."""
    if entry.reverses:
        return replace(entry, id=0, amount=-entry.amount, reverses=0, note=_UNDONE)
    return replace(entry, id=0, amount=-entry.amount, reverses=entry.id, note=_UNDONE, receipt="")


def _payers(book: DuesBook, members: Iterable[Member]) -> list[Payer]:
    standings, reliefs, delays = _by_member(book.standings), _by_member(book.reliefs), _by_member(book.delays)
    return [
        Payer(one, *(tuple(standings.get(one.id, ())), tuple(reliefs.get(one.id, ())), tuple(delays.get(one.id, ()))))
        for one in members
    ]


def _by_member(records: Iterable[_T]) -> dict[int, list[_T]]:
    found: dict[int, list[_T]] = {}
    for record in records:
        found.setdefault(record.member_id, []).append(record)
    return found


def _closed(book: DuesBook) -> dict[Month, ClosedMonth]:
    return {one.month: one for one in book.closed}


def _belongs(row: MemberDues) -> bool:
    """Tell whether a member stands in the list of a month: pays here, paid for it, or has something open."""
    line = row.account.line
    return line.owed.here or bool(line.paid or row.account.missing)
