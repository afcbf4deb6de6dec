# The dues of the sample cell: groups, a reduction that ends soon, payments month by month, closed months.
# It must not know packs or where the data folder lies.

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sotay.domain.dues import DuesRelief, DuesStanding, Month, PayWay
from sotay.domain.errors import Code, SotayError
from sotay.paths import resource_dir
from sotay.services.book import Book
from sotay.services.dues import DuesService
from sotay.services.dues_records import Payment
from sotay.storage.sealing import doing


def fill_dues(book: Book) -> int:
    """Write the sample dues into a book that has none; return how many lines it has then.

    Months are counted back from the clock of the book. Members must be there already.
    """
    if not book.dues.book().entries:
        with doing("demo"):
            _Dues(book, tomllib.loads(_text())).write()
    return len(book.dues.book().entries)


def _text() -> str:
    return (resource_dir() / "demo" / "notebook" / "dues.toml").read_text(encoding="utf-8")


class _Dues:
    """Hold what the months of the sample share."""

    def __init__(self, book: Book, told: Mapping[str, Any]) -> None:
        self._book = book
        self._told = told
        self._today = book.clock().date()
        self._month = Month.of(self._today)
        self._rows = {row["name"]: row for row in told["payer"]}
        self._members = book.members.all()
        self._ago = self._first()

    def _first(self) -> int:
        """Return how many months back the book of dues begins: not before the rates and shares that are known."""
        known = [ago for ago in range(self._told["months"] + 1) if self._is_known(self._month.plus(-ago))]
        return max(known, default=self._told["months"])

    def _is_known(self, month: Month) -> bool:
        return self._book.dues.share_choice(month).share is not None

    def write(self) -> None:
        for member in self._members:
            self._stand(member.id, self._rows.get(member.person.full_name, self._told["default"]))
        for ago in range(self._ago, -1, -1):
            self._collect(ago)
        for ago in range(self._ago, self._told["closed"] - 1, -1):
            month = self._month.plus(-ago)
            if self._is_known(month):  # a clock set before the rules closes nothing
                self._on(month.last).close(month)

    def _stand(self, member_id: int, row: Mapping[str, Any]) -> None:
        dues, since = self._book.dues, self._month.plus(-self._ago)
        dues.set_standing(DuesStanding(member_id, row["group"], since, row.get("base", 0), row.get("region", 0)))
        if raised := row.get("raised"):
            later = self._month.plus(-raised["ago"])
            dues.set_standing(DuesStanding(member_id, row["group"], later, raised["base"], note=raised["note"]))
        if off := row.get("off"):
            first, last = self._month.plus(-off["first"]), self._month.plus(-off["last"])
            if dues.rules.relief(off["reason"], first) is None:
                return
            dues.set_relief(DuesRelief(member_id, off["reason"], off["percent"], first, last, off["decision"]))

    def _collect(self, ago: int) -> None:
        """Take the dues of a month from everybody who does not stay away, on the day of its meeting."""
        month = self._month.plus(-ago)
        day = date(month.year, month.number, self._told["day"])
        if day > self._today:
            return
        payments = [
            self._payment(member.id, self._rows.get(member.person.full_name, {}), month, day, ago)
            for member in self._members
            if ago not in self._rows.get(member.person.full_name, {}).get("away", ())
        ]
        self._pay(day, payments)

    def _payment(self, member_id: int, row: Mapping[str, Any], month: Month, day: date, ago: int) -> Payment:
        more = 0 if ago else row.get("ahead", 0)
        months = tuple(month.plus(step) for step in range(more + 1))
        return Payment(member_id, months, day, way=PayWay(row.get("way", PayWay.CASH)))

    def _pay(self, day: date, payments: Sequence[Payment]) -> None:
        try:
            self._on(day).pay_all(payments)
        except SotayError as error:
            if error.code is not Code.NOTHING_OWED:  # a clock set before the rules: nothing can be told
                raise

    def _on(self, day: date) -> DuesService:
        book = self._book
        return DuesService(book.workspace.notebook, lambda: book.dues.rules, lambda: book.members, lambda: day)
