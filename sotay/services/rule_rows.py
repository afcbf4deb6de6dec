# The text of a table of rules as a sheet of rows: each can be changed alone, and all else stays letter by letter.
# It must not know which tables or fields there are, nor what a rule means.

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import tomlkit
from tomlkit.items import Array, Item

_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*([A-Za-z0-9_-]+)[ \t]*\]\]", re.MULTILINE)
_DAY = timedelta(days=1)
FIRST, LAST = "valid_from", "valid_to"


class UnusualTextError(ValueError):
    """Say that a table is not written as rows under [[heads]]; it can only be edited as a text."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Hold one row: the table it belongs to, how it is written, its values by name."""

    table: str
    text: str
    values: Mapping[str, Any]

    @property
    def first(self) -> date | None:
        """Return the day from which on the row holds, None where it is open or cannot be read."""
        return _day(self.values.get(FIRST))

    @property
    def last(self) -> date | None:
        """Return the last day on which the row holds, None where it is open or cannot be read."""
        return _day(self.values.get(LAST))

    def put(self, changes: Mapping[str, Any], order: Sequence[str] = ()) -> "SheetRow":
        """Return the row with other values, None takes one away; comments stay, a new name stands as in `order`."""
        document = tomlkit.parse(self.text)
        row = document[self.table][0]
        for name, value in changes.items():
            _put(row, name, value, order)
        return _row(self.table, tomlkit.dumps(document))


@dataclass(frozen=True, slots=True)
class RuleSheet:
    """Hold a table as its rows and, between them, comments and empty lines; joined they are the text itself."""

    pieces: tuple[str | SheetRow, ...]

    @classmethod
    def parse(cls, text: str) -> "RuleSheet":
        """Split a text into rows; raise TOMLDecodeError, or UnusualTextError where it is written in another way."""
        values = tomllib.loads(text)
        found = cls(tuple(_pieces(text)))
        if found.text != text or found._values() != values:
            raise UnusualTextError
        return found

    @property
    def text(self) -> str:
        """Return the text of the table."""
        return "".join(piece if isinstance(piece, str) else piece.text for piece in self.pieces)

    @property
    def rows(self) -> tuple[SheetRow, ...]:
        """Return the rows of all tables in their order; the place of a row in it is how others name it."""
        return tuple(piece for piece in self.pieces if isinstance(piece, SheetRow))

    def place(self, table: str, number: int) -> int | None:
        """Return the place of a table's row, counted from 1 within the table."""
        places = [at for at, row in enumerate(self.rows) if row.table == table]
        return places[number - 1] if 0 < number <= len(places) else None

    def with_row(self, at: int, row: SheetRow) -> "RuleSheet":
        """Return the sheet with another row in a place."""
        return self._spliced(at, (row,))

    def with_copy(self, at: int, changes: Mapping[str, Any] | None = None, order: Sequence[str] = ()) -> "RuleSheet":
        """Return the sheet with a copy of a row below it, changed where that is asked for."""
        row = self.rows[at]
        whole = row if row.text.endswith("\n") else replace(row, text=row.text + "\n")
        return self._spliced(at, (whole, "\n", whole.put(changes or {}, order)))

    def with_renewal(self, at: int, day: date, order: Sequence[str] = ()) -> "RuleSheet":
        """Return the sheet in which a copy of a row holds from a day on, and the row itself until the day before.

        Raises ValueError where the row begins on that day or later.
        """
        row = self.rows[at]
        if row.first is not None and day <= row.first:
            raise ValueError(day.isoformat())
        goes_on = row.last is None or row.last >= day
        copied = self.with_copy(at, {FIRST: day, LAST: row.last if goes_on else None}, order)
        return copied.with_row(at, copied.rows[at].put({LAST: day - _DAY}, order)) if goes_on else copied

    def without(self, at: int) -> "RuleSheet":
        """Return the sheet without a row; comments around it stay."""
        piece = self._piece(at)
        before, after = self.pieces[:piece], self.pieces[piece + 1 :]
        # Each row has its comments and empty lines as the piece below it; one empty line goes with the row.
        if after == ("",):
            return RuleSheet((*before[:-1], str(before[-1]).removesuffix("\n"), *after))
        return RuleSheet((*before, str(after[0]).removeprefix("\n"), *after[1:]))

    def _spliced(self, at: int, pieces: Sequence[str | SheetRow]) -> "RuleSheet":
        piece = self._piece(at)
        return RuleSheet((*self.pieces[:piece], *pieces, *self.pieces[piece + 1 :]))

    def _piece(self, at: int) -> int:
        return [place for place, piece in enumerate(self.pieces) if isinstance(piece, SheetRow)][at]

    def _values(self) -> dict[str, list[Mapping[str, Any]]]:
        found: dict[str, list[Mapping[str, Any]]] = {}
        for row in self.rows:
            found.setdefault(row.table, []).append(row.values)
        return found


def _pieces(text: str) -> Iterator[str | SheetRow]:
    """Give what stands before the first row, then each row and the comments and empty lines below it."""
    heads = list(_HEAD.finditer(text))
    before = text[: heads[0].start()] if heads else text
    if not _is_bare(before):
        raise UnusualTextError
    yield before
    ends = [*(head.start() for head in heads[1:]), len(text)][: len(heads)]
    for head, end in zip(heads, ends, strict=True):
        lines = text[head.start() : end].splitlines(keepends=True)
        count = max(at for at, line in enumerate(lines, 1) if at == 1 or not _is_bare(line))
        yield _row(head[1], "".join(lines[:count]))
        yield "".join(lines[count:])


def _row(table: str, text: str) -> SheetRow:
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:  # a head within a text of several lines
        raise UnusualTextError from error
    rows = found.pop(table, None)
    if found or not isinstance(rows, list) or len(rows) != 1 or any(isinstance(one, dict) for one in rows[0].values()):
        raise UnusualTextError
    return SheetRow(table, text, rows[0])


def _is_bare(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def _day(value: object) -> date | None:
    return value if type(value) is date else None


def _put(row: Any, name: str, value: Any, order: Sequence[str]) -> None:
    if value is None:
        row.pop(name, None)
    elif name not in row:
        _add(row, name, value, order)
    elif isinstance(value, list) and isinstance(row[name], Array):
        _put_list(row[name], value)
    elif row[name] != value or isinstance(row[name], bool) is not isinstance(value, bool):
        row[name] = value


def _add(row: Any, name: str, value: Any, order: Sequence[str]) -> None:
    """Add a value before those that come after it in the order."""
    later = order[order.index(name) + 1 :] if name in order else ()
    moved = [(key, row.pop(key)) for key in list(row) if key in later]
    row.add(name, _written(value))
    for key, item in moved:
        row.add(key, item)


def _put_list(array: Array, values: Sequence[Any]) -> None:
    """Change only the members that differ, so that the comments of the others stay where they are."""
    old = array.unwrap()
    shared = min(len(old), len(values))
    head = next((at for at in range(shared) if old[at] != values[at]), shared)
    tail = next((at for at in range(shared - head) if old[-1 - at] != values[-1 - at]), shared - head)
    gone, new = old[head : len(old) - tail], values[head : len(values) - tail]
    for at, value in enumerate(new[: len(gone)], head):
        array[at] = _written(value)
    for at, value in enumerate(new[len(gone) :], head + len(gone)):
        array.insert(at, _written(value))
    for _ in gone[len(new) :]:
        del array[head + len(new)]


def _written(value: Any) -> Item:
    """Return a value as the shipped tables write it: rows within a row each on a line of their own."""
    found: Item
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{name} = {_written(one).as_string()}" for name, one in value.items())
        found = tomlkit.value(f"{{ {pairs} }}")
    elif isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
        lines = "".join(f"    {_written(one).as_string()},\n" for one in value)
        found = tomlkit.value(f"[\n{lines}]")
    else:
        found = tomlkit.item(value)
    return found
