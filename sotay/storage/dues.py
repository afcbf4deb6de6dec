# The book of dues in the notebook: groups, reliefs and delays of members, lines of payments, closed months.
# It must not know rates or sums; every call is one transaction, and no line comes into a month that is closed.

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from sotay.domain.dues import ClosedMonth, DuesDelay, DuesEntry, DuesRelief, DuesStanding, Month
from sotay.domain.errors import Code, SotayError
from sotay.storage.database import Database
from sotay.storage.shapes import Shape

if TYPE_CHECKING:
    from sqlite3 import Connection

_Said = TypeVar("_Said", DuesRelief, DuesDelay)
STANDING = Shape("dues_standing", DuesStanding)
RELIEF = Shape("dues_relief", DuesRelief)
DELAY = Shape("dues_delay", DuesDelay)
ENTRY = Shape("dues_entry", DuesEntry, nobody=("reverses",))
CLOSED = Shape("dues_month", ClosedMonth)
_RECEIPTS = "SELECT receipt FROM dues_entry WHERE receipt LIKE ? AND id <> ?"


@dataclass(frozen=True, slots=True)
class DuesBook:
    """Hold the whole book of dues, each part in the order of its months and days."""

    standings: tuple[DuesStanding, ...]
    reliefs: tuple[DuesRelief, ...]
    entries: tuple[DuesEntry, ...]
    closed: tuple[ClosedMonth, ...]
    delays: tuple[DuesDelay, ...] = ()


class Dues:
    """Keep the book of dues; MONTH_CLOSED for a line whose day lies in a closed month."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def book(self) -> DuesBook:
        """Return everything, as of one moment."""
        with self._database.reader() as connection:
            return DuesBook(
                tuple(STANDING.find(connection, "1", order="since, id")),
                tuple(RELIEF.find(connection, "1", order="since, id")),
                tuple(ENTRY.find(connection, "1", order="paid_on, id")),
                tuple(_closed(connection)),
                tuple(DELAY.find(connection, "1", order="since, id")),
            )

    def closed(self) -> tuple[ClosedMonth, ...]:
        """Return the months that are closed, oldest first."""
        with self._database.reader() as connection:
            return tuple(_closed(connection))

    def put_standing(self, standing: DuesStanding) -> tuple[DuesStanding, DuesStanding | None]:
        """Write the group of a member from a month on, over that of the same month; return it and what it replaced."""
        with self._database.writer() as connection:
            same = "member_id = ? AND (since = ? OR id = ?)"
            found = STANDING.find(connection, same, (standing.member_id, str(standing.since), standing.id), "id")
            connection.executemany("DELETE FROM dues_standing WHERE id = ?", [(one.id,) for one in found])
            known = standing.id or next((one.id for one in found), 0)
            kept = replace(standing, id=known)
            before = next((one for one in found if one.id == known), None)
            return replace(kept, id=STANDING.insert(connection, kept)), before

    def drop_standing(self, standing_id: int) -> None:
        """Delete a group that was entered in error."""
        with self._database.writer() as connection:
            connection.execute("DELETE FROM dues_standing WHERE id = ?", (standing_id,))

    def put_relief(self, relief: DuesRelief) -> DuesRelief:
        """Write an exemption or reduction, over the one with its id."""
        return self._put(RELIEF, relief)

    def drop_relief(self, relief_id: int) -> None:
        """Delete an exemption or reduction that was entered in error."""
        with self._database.writer() as connection:
            connection.execute("DELETE FROM dues_relief WHERE id = ?", (relief_id,))

    def put_delay(self, delay: DuesDelay) -> DuesDelay:
        """Write that a member may pay late, over the record with its id."""
        return self._put(DELAY, delay)

    def drop_delay(self, delay_id: int) -> None:
        """Delete a delay that was entered in error, or is over."""
        with self._database.writer() as connection:
            connection.execute("DELETE FROM dues_delay WHERE id = ?", (delay_id,))

    def _put(self, shape: Shape[_Said], record: _Said) -> _Said:
        with self._database.writer() as connection:
            if record.id and shape.update(connection, record):
                return record
            return replace(record, id=shape.insert(connection, record))

    def pay(self, payments: Iterable[Sequence[DuesEntry]], number: Callable[[int, int], str]) -> tuple[DuesEntry, ...]:
        """Write payments, the lines of each under one receipt; `number` makes it of its place in a year and the year.

        Lines that have a receipt already keep it.
        """
        with self._database.writer() as connection:
            written: list[DuesEntry] = []
            for lines in payments:
                receipt = ""
                for line in lines:
                    _refuse_closed(connection, Month.of(line.paid_on))
                    receipt = line.receipt or receipt or _next_receipt(connection, line.paid_on.year, number)
                    told = replace(line, receipt=receipt)
                    written.append(replace(told, id=ENTRY.insert(connection, told)))
            return tuple(written)

    def reverse(self, entry_id: int, counter: Callable[[DuesEntry], DuesEntry]) -> DuesEntry:
        """Write the counter-entry that a function makes of a line; refused for one that was taken back before."""
        with self._database.writer() as connection:
            line = counter(_entry(connection, entry_id))
            _refuse_closed(connection, Month.of(line.paid_on))
            _refuse_reversed(connection, entry_id)
            if line.amount > 0:
                raise SotayError(Code.DUES_ENTRY_REVERSED)
            return replace(line, id=ENTRY.insert(connection, line))

    def take_back(
        self, ids: Iterable[int], against: Callable[[DuesEntry], DuesEntry], number: Callable[[int, int], str]
    ) -> None:
        """Undo what was just written, newest first; MONTH_CLOSED for a day in a closed month, DUES_ENTRY_REVERSED.

        A line for a month that is closed stays, and so does one whose receipt is followed by others: `against` makes
        the line that evens it out. Where that is a payment it has the next receipt: receipts leave no number out.
        """
        with self._database.writer() as connection:
            for entry_id in sorted(ids, reverse=True):
                line = _entry(connection, entry_id)
                _refuse_closed(connection, Month.of(line.paid_on))
                _refuse_reversed(connection, entry_id)
                if _is_closed(connection, line.month) or _has_followers(connection, line, number):
                    ENTRY.insert(connection, _with_receipt(connection, against(line), number))
                else:
                    connection.execute("DELETE FROM dues_entry WHERE id = ?", (entry_id,))

    def close(self, month: Month, sums: Callable[[Iterable[DuesEntry]], ClosedMonth]) -> ClosedMonth:
        """Close a month with the sums of the lines that lie in it at that moment."""
        with self._database.writer() as connection:
            _refuse_closed(connection, month)
            lines = ENTRY.find(connection, "paid_on LIKE ?", (f"{month}-%",))
            closed = sums(lines)
            CLOSED.insert(connection, closed)
            return closed


def _closed(connection: "Connection", where: str = "1", values: Iterable[Any] = ()) -> list[ClosedMonth]:
    return CLOSED.find(connection, where, values, "month")


def _is_closed(connection: "Connection", month: Month) -> bool:
    return bool(_closed(connection, "month = ?", (str(month),)))


def _refuse_closed(connection: "Connection", month: Month) -> None:
    if _is_closed(connection, month):
        raise SotayError(Code.MONTH_CLOSED, {"month": f"{month.number:02d}/{month.year}"})


def _refuse_reversed(connection: "Connection", entry_id: int) -> None:
    if ENTRY.find(connection, "reverses = ?", (entry_id,)):
        raise SotayError(Code.DUES_ENTRY_REVERSED)


def _entry(connection: "Connection", entry_id: int) -> DuesEntry:
    found = ENTRY.find(connection, "id = ?", (entry_id,))
    if not found:
        raise SotayError(Code.DUES_ENTRY_NOT_FOUND)
    return found[0]


def _next_receipt(connection: "Connection", year: int, number: Callable[[int, int], str]) -> str:
    """Return the first number of a year that no receipt has."""
    taken = {row[0] for row in connection.execute(_RECEIPTS, (f"%{year}", 0)).fetchall()}
    return next(told for at in range(1, len(taken) + 2) if (told := number(at, year)) not in taken)


def _with_receipt(connection: "Connection", line: DuesEntry, number: Callable[[int, int], str]) -> DuesEntry:
    """Return a payment with the next receipt; a counter-entry names the line that it takes back, and has none."""
    return line if line.reverses else replace(line, receipt=_next_receipt(connection, line.paid_on.year, number))


def _has_followers(connection: "Connection", line: DuesEntry, number: Callable[[int, int], str]) -> bool:
    """Tell whether a number would be missing among the receipts of a year if a line went."""
    year = line.paid_on.year
    left = {row[0] for row in connection.execute(_RECEIPTS, (f"%{year}", line.id)).fetchall()}
    series = [number(at, year) for at in range(1, len(left) + 2)]
    if line.receipt in left or line.receipt not in series:
        return False
    return not left.isdisjoint(series[series.index(line.receipt) :])
