# The editing of a table row by row: what was done can be undone, what is shipped is known, what is wrong has its place.
# It must not know windows, nor what a rule means: the reader of the rules alone says what is wrong.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sotay.domain.meeting_rule_days import RuleProblem
from sotay.services.rule_rows import RuleSheet, SheetRow
from sotay.services.rule_tables import RuleFinding

_ALIKE = 0.5  # rows that share less are two rules, not one that was edited


@dataclass(frozen=True, slots=True)
class _Moment:
    """Hold a sheet and the place of the row that was looked at."""

    sheet: RuleSheet
    at: int


@dataclass(slots=True)
class RuleEdits:
    """Hold the sheet as it is now, the row that is looked at, and what can be undone and done again."""

    sheet: RuleSheet
    shipped: tuple[SheetRow, ...] = ()
    at: int = 0
    _typing: str = ""
    _past: list[_Moment] = field(default_factory=list)
    _future: list[_Moment] = field(default_factory=list)

    @property
    def row(self) -> SheetRow | None:
        """Return the row that is looked at, None in a table without rows."""
        rows = self.sheet.rows
        return rows[self.at] if self.at < len(rows) else None

    @property
    def typing(self) -> str:
        """Return the field that is being typed in, "" for none."""
        return self._typing

    @property
    def can_undo(self) -> bool:
        """Tell whether something can be taken back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Tell whether something was taken back and can be done again."""
        return bool(self._future)

    def put(self, key: str, value: Any, order: Sequence[str] = ()) -> None:
        """Give a field of the row another value; what is typed into one field in a row is one step."""
        goes_on = self._typing == key and bool(self._past)
        base = self._past[-1].sheet if goes_on else self.sheet
        changed = base.with_row(self.at, base.rows[self.at].put({key: value}, order))
        if not goes_on and changed == self.sheet:
            return
        if not goes_on:
            self._keep()
        self.sheet, self._typing = changed, key

    def left(self) -> None:
        """Take what was typed so far as a step of its own."""
        self._typing = ""

    def look_at(self, at: int) -> None:
        """Look at another row."""
        self.at = max(0, min(at, len(self.sheet.rows) - 1))
        self.left()

    def copy(self, order: Sequence[str] = ()) -> None:
        """Add a copy of the row below it, and look at that."""
        self._do(self.sheet.with_copy(self.at, order=order), self.at + 1)

    def renew(self, day: date, order: Sequence[str] = ()) -> None:
        """Let a copy of the row hold from a day on, and look at that; raise ValueError where the row begins later."""
        self._do(self.sheet.with_renewal(self.at, day, order), self.at + 1)

    def remove(self) -> None:
        """Remove the row, and look at the one that comes into its place."""
        self._do(self.sheet.without(self.at), self.at)

    def take_shipped(self) -> None:
        """Make the row what it is in the shipped table; nothing happens to a row that is not there."""
        if (origin := self.origin()) is not None:
            self._do(self.sheet.with_row(self.at, origin), self.at)

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._past, self._future)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._future, self._past)

    def origin(self) -> SheetRow | None:
        """Return the shipped row that the row looked at was made from."""
        return dict(self.origins()).get(self.at)

    def origins(self) -> Iterator[tuple[int, SheetRow]]:
        """Give each row's place with the shipped row that it is, or else the unused one that it shares most with."""
        rows, left = self.sheet.rows, list(self.shipped)
        edited = []
        for at, row in enumerate(rows):
            same = next((one for one in left if (one.table, one.values) == (row.table, row.values)), None)
            if same is None:
                edited.append(at)
            else:
                left.remove(same)
                yield at, same
        pairs = [(_likeness(rows[at], one), -at, number) for at in edited for number, one in enumerate(left)]
        used: set[int] = set()
        for likeness, at, number in sorted(pairs, reverse=True):
            if likeness >= _ALIKE and -at in edited and number not in used:
                used.add(number)
                edited.remove(-at)
                yield -at, left[number]

    def _keep(self) -> None:
        self._past.append(_Moment(self.sheet, self.at))
        self._future.clear()

    def _do(self, sheet: RuleSheet, at: int) -> None:
        self._keep()
        self.sheet = sheet
        self.look_at(at)

    def _step(self, source: list[_Moment], target: list[_Moment]) -> None:
        if source:
            target.append(_Moment(self.sheet, self.at))
            moment = source.pop()
            self.sheet = moment.sheet
            self.look_at(moment.at)


def places_of(found: RuleFinding, sheet: RuleSheet) -> tuple[int, ...]:
    """Return the places of the rows that a finding is about; none where it is about the table as a whole."""
    if found.problem is not None:
        return tuple(at for at, row in enumerate(sheet.rows) if _is_about(found.problem, row))
    place = sheet.place(found.table, max(found.row, 1))
    return () if place is None else (place,)


def _is_about(problem: RuleProblem, row: SheetRow) -> bool:
    table, _, key = problem.name.partition(" ")
    if row.table != table or str(row.values.get("source", "")).strip() not in problem.which:
        return False
    told = [str(one) for value in row.values.values() for one in (value if isinstance(value, list) else [value])]
    return not key or key in told


def _likeness(row: SheetRow, other: SheetRow) -> float:
    if row.table != other.table:
        return 0
    names = row.values.keys() | other.values.keys()
    alike = [name for name in names if row.values.get(name) == other.values.get(name)]
    return len(alike) / max(len(names), 1)
