# What a person types into a field of a rule, as the value of the table, and the value as the field shows it.
# It must not know fields by name: what cannot be understood is kept as it was typed, for the reader of rules to refuse.

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from sotay.domain.money import money_text, parse_money
from sotay.domain.vietnamese import nfc

_SIGNED = re.compile(r"-?[0-9]+")
_PERCENT = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?")
_PAIR = re.compile(r"\s*([0-9]+)\s*%?\s*[:=]\s*([0-9]+)\s*")
_DAY_OF_YEAR = re.compile(r"\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*")


class FieldKind(StrEnum):
    """Name how the value of a field is edited."""

    DAY = "day"  # a date, or open
    NUMBER = "number"
    MONEY = "money"  # a whole number, shown in groups of three digits
    PERCENT = "percent"  # a text with exact decimals: "0,3"
    WORD = "word"  # a short text
    LINE = "line"
    TEXT = "text"  # of several lines
    LINES = "lines"  # a list of texts, each on a line
    NUMBERS = "numbers"  # a list of whole numbers
    PAIRS = "pairs"  # a list of pairs of whole numbers: from which percent on how many points
    DAY_OF_YEAR = "day_of_year"  # month and day, typed as day/month
    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"
    ROWS = "rows"  # a list of rows within the row
    KEY = "key"  # what tells rows within a row apart: made by the book, not shown


TYPED = frozenset(FieldKind) - {FieldKind.FLAG, FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.ROWS, FieldKind.KEY}


def shown(kind: FieldKind, value: Any) -> str:
    """Return a value as a field shows it, "" for none; what is no value of the kind is shown as it is written."""
    if value is None:
        return ""
    show = _SHOWN.get(kind)
    try:
        return show(value) if show else str(value)
    except (TypeError, ValueError, AttributeError):
        return str(value)


def typed(kind: FieldKind, text: str) -> Any:
    """Return the value of what was typed, None for nothing; what cannot be understood comes back as the text it is."""
    text = nfc(text.strip())
    if not text:
        return None
    read = _READ.get(kind)
    try:
        return read(text) if read else text
    except ValueError:
        return text


def is_of(kind: FieldKind, value: Any) -> bool:
    """Tell whether a value is of the kind that its field edits."""
    check = _CHECKS.get(kind, lambda value: isinstance(value, str))
    return check(value)


def kind_of(value: Any) -> FieldKind:
    """Return how a value of a field that nobody described is edited."""
    if isinstance(value, list):
        return FieldKind.NUMBERS if value and is_of(FieldKind.NUMBERS, value) else FieldKind.LINES
    kinds = {bool: FieldKind.FLAG, int: FieldKind.NUMBER, date: FieldKind.DAY}
    return kinds.get(type(value), FieldKind.LINE)


def _number(text: str) -> int:
    bare = text.removesuffix("%").strip()
    return int(bare) if _SIGNED.fullmatch(bare) else parse_money(bare)


def _percent(text: str) -> str:
    found = _PERCENT.fullmatch(text.removesuffix("%").strip())
    if found is None:
        raise ValueError(text)
    return f"{found[1]},{found[2]}" if found[2] else found[1]


def _numbers(text: str) -> list[int]:
    return [_number(one) for one in re.split(r"[\s,;]+", text) if one]


def _pairs(text: str) -> list[list[int]]:
    found = [_PAIR.fullmatch(one) for one in re.split(r"[;,\n]+", text) if one.strip()]
    if not all(found):
        raise ValueError(text)
    return [[int(one[1]), int(one[2])] for one in found if one]


def _day_of_year(text: str) -> list[int]:
    found = _DAY_OF_YEAR.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return [int(found[2]), int(found[1])]


def _day(text: str) -> date:
    day, month, year = text.split("/")
    return date(int(year), int(month), int(day))


_READ: Mapping[FieldKind, Callable[[str], Any]] = {
    FieldKind.DAY: _day,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: _number,
    FieldKind.PERCENT: _percent,
    FieldKind.LINES: lambda text: [line.strip() for line in text.splitlines() if line.strip()],
    FieldKind.NUMBERS: _numbers,
    FieldKind.PAIRS: _pairs,
    FieldKind.DAY_OF_YEAR: _day_of_year,
}
_SHOWN: Mapping[FieldKind, Callable[[Any], str]] = {
    FieldKind.DAY: lambda value: f"{value:%d/%m/%Y}" if type(value) is date else str(value),
    FieldKind.MONEY: lambda value: money_text(value) if type(value) is int else str(value),
    FieldKind.LINES: lambda value: "\n".join(map(str, value)) if isinstance(value, list) else str(value),
    FieldKind.NUMBERS: lambda value: ", ".join(map(str, value)) if isinstance(value, list) else str(value),
    FieldKind.PAIRS: lambda value: "; ".join(f"{one}: {other}" for one, other in value),
    FieldKind.DAY_OF_YEAR: lambda value: "{1:02}/{0:02}".format(*value) if isinstance(value, list) else str(value),
}
_CHECKS: Mapping[FieldKind, Callable[[Any], bool]] = {
    FieldKind.DAY: lambda value: type(value) is date,
    FieldKind.NUMBER: lambda value: type(value) is int,
    FieldKind.MONEY: lambda value: type(value) is int,
    FieldKind.FLAG: lambda value: type(value) is bool,
    FieldKind.LINES: lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
    FieldKind.CHOICES: lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
    FieldKind.NUMBERS: lambda value: isinstance(value, list) and all(type(one) is int for one in value),
    FieldKind.DAY_OF_YEAR: lambda value: isinstance(value, list) and all(type(one) is int for one in value),
    FieldKind.PAIRS: lambda value: (
        isinstance(value, list) and all(isinstance(one, list) and len(one) == 2 for one in value)
    ),
    FieldKind.ROWS: lambda value: isinstance(value, list) and all(isinstance(one, Mapping) for one in value),
}
