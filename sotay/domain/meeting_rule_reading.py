# Reads the values of one row of a dated rule table, strictly: a person may have edited it.
# It must not know which rows there are.

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sotay.domain.vietnamese import nfc
from sotay.domain.vocabulary import Period

_Word = TypeVar("_Word", bound=StrEnum)
_Row = TypeVar("_Row")


class Why(StrEnum):
    """Name what can be wrong with a value of a rule table."""

    MISSING = "missing"
    UNKNOWN = "unknown"  # a name that the table does not know, perhaps mistyped
    NOT_TEXT = "not_text"
    NOT_NUMBER = "not_number"
    NOT_FLAG = "not_flag"
    NOT_DATE = "not_date"
    NOT_LIST = "not_list"
    NOT_ROW = "not_row"
    BAD_VALUE = "bad_value"
    BACKWARDS = "backwards"  # ends before it begins


class RuleError(ValueError):
    """Say which value of which row cannot be read: `row` counts from 1 within its table, 0 stands for the whole.

    `key` names a value within a list of rows as "items[5].part", counted from 1.
    """

    def __init__(self, why: Why, key: str, table: str = "", row: int = 0) -> None:
        super().__init__(f"[[{table}]] {row}: {key}: {why.value}")
        self.why, self.key, self.table, self.row = why, key, table, row

    def at(self, table: str, row: int) -> "RuleError":
        """Return the same fault with its place in the table."""
        return RuleError(self.why, self.key, table, row)


class RuleRow:
    """Give the values of one row by their names; every method raises RuleError on a value that is not as agreed."""

    def __init__(self, values: object, path: str = "") -> None:
        if not isinstance(values, Mapping):
            raise RuleError(Why.NOT_ROW, path)
        self._values: Mapping[str, Any] = values
        self._path = f"{path}." if path else ""
        self._asked: set[str] = set()

    def fault(self, why: Why, name: str) -> RuleError:
        """Return what to raise for a value of this row."""
        return RuleError(why, self._path + name)

    def has(self, name: str) -> bool:
        """Tell whether the row gives a value."""
        return name in self._values

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text that is not empty."""
        value = self._value(name, default)
        if not isinstance(value, str) or not (value.strip() or value == default):
            raise self.fault(Why.NOT_TEXT, name)
        return nfc(value.strip())

    def whole(self, name: str, least: int = 0, default: int | None = None) -> int:
        """Return a whole number that is not below the least."""
        value = self._value(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.fault(Why.NOT_NUMBER, name)
        if value < least:
            raise self.fault(Why.BAD_VALUE, name)
        return value

    def flag(self, name: str) -> bool:
        """Return true or false."""
        value = self._value(name, None)
        if not isinstance(value, bool):
            raise self.fault(Why.NOT_FLAG, name)
        return value

    def word(self, name: str, words: type[_Word]) -> _Word:
        """Return one of the agreed words."""
        return self._word(self.text(name), name, words)

    def words(self, name: str, words: type[_Word]) -> tuple[_Word, ...]:
        """Return a list of agreed words, in their order."""
        return tuple(self._word(value, name, words) for value in self.items(name))

    def rows(self, name: str) -> Iterator["RuleRow"]:
        """Give the rows within the row."""
        return (RuleRow(values, f"{self._path}{name}[{at}]") for at, values in enumerate(self.items(name), 1))

    def items(self, name: str) -> list[Any]:
        """Return a list of values as they stand."""
        value = self._value(name, None)
        if not isinstance(value, list):
            raise self.fault(Why.NOT_LIST, name)
        return value

    def origin(self) -> tuple[Period, str]:
        """Return from when to when the row holds, and its source."""
        period = Period(self._day("valid_from"), self._day("valid_to"))
        if period.valid_from and period.valid_to and period.valid_to < period.valid_from:
            raise self.fault(Why.BACKWARDS, "valid_to")
        return period, self.text("source")

    def done(self) -> None:
        """Refuse a value that nobody asked for: a mistyped valid_to would make a rule hold for ever."""
        for name in self._values:
            if name not in self._asked:
                raise self.fault(Why.UNKNOWN, name)

    def _value(self, name: str, default: object) -> object:
        self._asked.add(name)
        if name not in self._values and default is None:
            raise self.fault(Why.MISSING, name)
        return self._values.get(name, default)

    def _day(self, name: str) -> date | None:
        self._asked.add(name)
        value = self._values.get(name)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            raise self.fault(Why.NOT_DATE, name)
        return value

    def _word(self, value: Any, name: str, words: type[_Word]) -> _Word:
        try:
            return words(value)
        except ValueError as error:
            raise self.fault(Why.BAD_VALUE, name) from error


def rows_of(table: Mapping[str, Any], name: str, read: Callable[[RuleRow], _Row]) -> tuple[_Row, ...]:
    """Read the rows of one table with what reads one; raise RuleError that names table and row."""
    values = table.get(name, ())
    if not isinstance(values, (list, tuple)):
        raise RuleError(Why.NOT_LIST, name, name)
    return tuple(_row(value, name, number, read) for number, value in enumerate(values, 1))


def _row(values: object, name: str, number: int, read: Callable[[RuleRow], _Row]) -> _Row:
    try:
        row = RuleRow(values)
        found = read(row)
        row.done()
    except RuleError as error:
        raise error.at(name, number) from error
    return found
