# Whatever is written into the book of dues, in whatever order: its sums are those of its entries, told in other ways.

import shutil
import tempfile
from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sotay.domain.dues import DuesEntry, DuesRelief, DuesStanding, Month, PayWay
from sotay.domain.errors import Code, SotayError
from sotay.services.dues import receipt_number
from sotay.services.dues_records import Payment
from sotay.services.dues_rules import dues_rules
from tests.services.meetings import Cell, small_cell

FIRST, RULED = Month(2026, 1), Month(2026, 2)
NAMES = ("Trần Thị Lan", "Phạm Thị Hạnh", "Lý Thu Hoài")
_EXPECTED = {
    Code.MONTH_CLOSED,
    Code.NOTHING_OWED,
    Code.BAD_RELIEF,
    Code.DUES_ENTRY_REVERSED,
    Code.MONTH_AHEAD,
    Code.NO_DUES_SHARE,
}

people = st.sampled_from(NAMES)
months = st.integers(0, 13).map(FIRST.plus)
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
groups = st.sampled_from(["insured", "pensioner", "below_age", "above_age", "student", "abroad"])


class BookOfDues(RuleBasedStateMachine):
    """Pay, take back, close, change groups, reliefs and rates at random; compare with the entries kept beside."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.cell: Cell = small_cell(self.folder / "sổ")
        self.dues = self.cell.book.dues
        self.kept: list[DuesEntry] = []
        self.closed: dict[Month, int] = {}

    def teardown(self) -> None:
        self.closed_months_hold_what_they_were_closed_with()
        self.accounts_agree_with_the_entries()
        self.the_rows_of_a_month_add_up()
        self.cell.book.close()
        shutil.rmtree(self.folder)

    def attempt(self, code: SotayError) -> None:
        assert code.code in _EXPECTED

    @rule(name=people, group=groups, since=months, base=st.integers(1, 30_000_000), region=st.integers(1, 4))
    def stand(self, name: str, group: str, since: Month, base: int, region: int) -> None:
        self.dues.set_standing(DuesStanding(self.cell.ids[name], group, since, base, region))

    @rule(name=people, percent=st.sampled_from([30, 50, 70, 100]), since=months, length=st.integers(0, 13))
    def relieve(self, name: str, percent: int, since: Month, length: int) -> None:
        relief = DuesRelief(self.cell.ids[name], "hardship", percent, since, since.plus(length))
        try:
            self.dues.set_relief(relief)
        except SotayError as error:
            self.attempt(error)

    @rule(
        name=people,
        first=months,
        count=st.integers(1, 4),
        amount=st.none() | st.integers(1, 2_000_000),
        day=days,
        way=st.sampled_from(PayWay),
    )
    def pay(self, name: str, first: Month, count: int, amount: int | None, day: date, way: PayWay) -> None:
        wanted = Payment(self.cell.ids[name], tuple(first.plus(step) for step in range(count)), day, amount, way)
        try:
            written = self.dues.pay(wanted)
        except SotayError as error:
            self.attempt(error)
        else:
            assert amount is None or sum(entry.amount for entry in written) == amount
            self.kept += written

    @rule(place=st.integers(0, 30), day=days)
    def reverse(self, place: int, day: date) -> None:
        if not self.kept:
            return
        try:
            self.kept.append(self.dues.reverse(self.kept[place % len(self.kept)].id, "thử", day))
        except SotayError as error:
            self.attempt(error)

    @rule(count=st.integers(1, 3))
    def undo(self, count: int) -> None:
        last = self.kept[-count:]
        left = sum(entry.amount for entry in self.kept) - sum(entry.amount for entry in last)
        try:
            self.dues.take_back(last)
        except SotayError as error:
            self.attempt(error)
            return
        self.kept = list(self.dues.book().entries)
        assert sum(entry.amount for entry in self.kept) == left

    @rule(place=st.integers(0, 30))
    def undo_one_of_before(self, place: int) -> None:
        if not self.kept:
            return
        line = self.kept[place % len(self.kept)]
        left = sum(entry.amount for entry in self.kept) - line.amount
        try:
            self.dues.take_back([line])
        except SotayError as error:
            self.attempt(error)
            return
        self.kept = list(self.dues.book().entries)
        assert sum(entry.amount for entry in self.kept) == left

    @rule(at=months)
    def close(self, at: Month) -> None:
        try:
            self.closed[at] = self.dues.close(at).collected
        except SotayError as error:
            self.attempt(error)

    @rule(percent=st.sampled_from(["0,3", "0,4", "1,25"]))
    def change_rate(self, percent: str) -> None:
        text = dues_rules().shipped().replace('percent = "0,3"', f'percent = "{percent}"', 1)
        dues_rules().save(self.cell.book.workspace.notebook, text)
        self.cell.book.rules_changed()

    @rule()
    def forget_rate(self) -> None:
        dues_rules().drop(self.cell.book.workspace.notebook)
        self.cell.book.rules_changed()

    @invariant()
    def the_entries_are_all_there(self) -> None:
        assert sorted(self.dues.book().entries, key=lambda entry: entry.id) == sorted(
            self.kept, key=lambda entry: entry.id
        )

    @invariant()
    def every_payment_has_a_receipt_and_no_number_is_left_out(self) -> None:
        told: dict[int, set[str]] = {}
        for entry in self.kept:
            assert bool(entry.receipt) is not bool(entry.reverses)
            if entry.receipt:
                told.setdefault(entry.paid_on.year, set()).add(entry.receipt)
        for year, found in told.items():
            assert found == {receipt_number(at, year) for at in range(1, len(found) + 1)}

    @invariant()
    def what_came_in_is_kept_or_due(self) -> None:
        came = Counter[Month]()
        for entry in self.kept:
            came[Month.of(entry.paid_on)] += entry.amount
        found = {one.month: one for one in self.dues.tills()}
        assert {at: one.collected for at, one in found.items()} == {at: came[at] for at in {*came, *self.closed}}
        for one in found.values():
            if one.month < RULED:  # nobody knows the share of before
                assert (one.kept, one.due) == (None, None)
                continue
            assert one.kept is not None
            assert one.due is not None
            assert one.kept + one.due == one.collected
            assert abs(one.kept - Fraction(7, 10) * one.collected) <= Fraction(1, 2)

    def closed_months_hold_what_they_were_closed_with(self) -> None:
        for at, collected in self.closed.items():
            assert self.dues.month(at).till.collected == collected

    def accounts_agree_with_the_entries(self) -> None:
        for name in NAMES:
            own = [entry for entry in self.kept if entry.member_id == self.cell.ids[name]]
            for at in (FIRST.plus(5), FIRST.plus(11)):
                account = self.dues.member(self.cell.ids[name], at).account
                assert account.paid == sum(entry.amount for entry in own if entry.month <= at)
                known = sum(line.paid for line in account.lines if line.owed.amount is not None)
                assert account.more - account.missing == known - account.owed

    def the_rows_of_a_month_add_up(self) -> None:
        shown = self.dues.month(FIRST.plus(9))
        assert shown.paid == sum(entry.amount for entry in self.kept if entry.month == shown.month)
        assert shown.owed == sum(row.account.line.owed.amount or 0 for row in shown.rows)


TestBookOfDues = BookOfDues.TestCase
TestBookOfDues.settings = settings(
    max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
