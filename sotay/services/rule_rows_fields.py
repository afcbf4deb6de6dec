# What the fields of a table of rules are called and how each is edited; a field that nobody described is called by its
# own name and edited by its value. It must not know which tables there are, nor what a rule means.

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from sotay.services.audit_texts import said, value_words
from sotay.services.error_texts import Language, Words
from sotay.services.rule_rows import FIRST, LAST, SheetRow
from sotay.services.rule_rows_values import FieldKind, kind_of, shown
from sotay.services.rule_words import open_days_words

SOURCE = "source"
_Word = TypeVar("_Word", bound=str)
_JOINT = " · "
_LISTS = frozenset({FieldKind.CHOICES, FieldKind.LINES, FieldKind.NUMBERS, FieldKind.PAIRS, FieldKind.ROWS})
Rows = Sequence[SheetRow]
Choices = Callable[[Rows, Language], Mapping[str, str]]


def _no_choices(_rows: Rows, _language: Language) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class RuleField:
    """Hold what a field is called, how it is edited, which values it may have, and what is counted ("minutes").

    `must`: a row without it cannot be read; `named`: the value as part of the name of its row, "Region {0}"; `hint`
    helps to fill it in, in a day's field as long as it is empty; `begins`: it stands first in its line of the form.
    """

    key: str
    words: Words
    kind: FieldKind
    choices: Choices = _no_choices
    must: bool = True
    unit: Words | None = None
    hint: Words | None = None
    named: Words | None = None
    columns: tuple["RuleField", ...] = ()
    begins: bool = False

    def blank(self) -> Any:
        """Return the value of a field in which nothing is left: None takes it out of its row."""
        return [] if self.must and self.kind in _LISTS else None

    def told(self, value: Any, rows: Rows, language: Language) -> str:
        """Return a value in words."""
        labels = self.choices(rows, language)
        if self.kind is FieldKind.CHOICES and isinstance(value, list):
            return ", ".join(labels.get(str(one), str(one)) for one in value)
        if self.kind is FieldKind.CHOICE:
            return labels.get(str(value), str(value))
        if self.kind is FieldKind.ROWS and isinstance(value, list):
            return str(len(value))
        text = ", ".join(shown(self.kind, value).splitlines())
        return f"{text} {said(self.unit, language)}" if text and self.unit else text

    def counted(self, language: Language) -> str:
        """Return what is counted, "" where the field is called so already."""
        unit = said(self.unit, language) if self.unit else ""
        return "" if unit.casefold() in said(self.words, language).casefold() else unit


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Hold what the rows of a table, "rate", are called together, their fields, and which of these name a row."""

    table: str
    words: Words
    fields: tuple[RuleField, ...]
    name: tuple[str, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """Return the fields in the order in which they are written."""
        return tuple(field.key for field in self.fields)

    def fields_of(self, row: SheetRow) -> tuple[RuleField, ...]:
        """Return the fields of a row: those of its table, and below them those that nobody described."""
        known = {field.key for field in self.fields}
        return (*self.fields, *(_undescribed(key, value) for key, value in row.values.items() if key not in known))

    def field(self, key: str, row: SheetRow) -> RuleField | None:
        """Return a field of a row by its name in the table."""
        return next((field for field in self.fields_of(row) if field.key == key), None)

    def name_of(self, row: SheetRow, rows: Rows, language: Language) -> str:
        """Return what a row is called: the values that name it, or the name of all rows of its table."""
        return _JOINT.join(filter(None, self._names(row, rows, language))) or said(self.words, language)

    def _names(self, row: SheetRow, rows: Rows, language: Language) -> Iterator[str]:
        for key in self.name:
            field = self.field(key, row)
            if field is not None and key in row.values:
                told = field.told(row.values[key], rows, language)
                yield said(field.named, language).format(told) if field.named else told

    def days_of(self, row: SheetRow, language: Language) -> str:
        """Return from when to when a row holds; "" in a table whose rows have no days."""
        return open_days_words(row.first, row.last, language) if FIRST in self.order else ""


FROM = RuleField(
    FIRST,
    Words("Có hiệu lực từ ngày", "Holds from"),
    FieldKind.DAY,
    must=False,
    hint=Words("để ngỏ", "open"),
    begins=True,
)
TO = RuleField(
    LAST,
    Words("Đến hết ngày", "Up to and including"),
    FieldKind.DAY,
    must=False,
    hint=Words("đến khi có quy định mới", "until there is a new rule"),
)
ORIGIN = RuleField(
    SOURCE,
    Words("Căn cứ: văn bản nào, điều nào", "Source: which document, which article"),
    FieldKind.TEXT,
)
DATED = (FROM, TO, ORIGIN)
TITLE = RuleField("title", Words("Tên", "Name"), FieldKind.LINE)
ROW_KEY = RuleField("key", Words("Mã", "Key"), FieldKind.KEY)
KEY = RuleField(
    "key",
    Words("Mã", "Key"),
    FieldKind.WORD,
    hint=Words(
        "Các dòng cùng mã là một quy tắc qua các thời kỳ; thường để nguyên.",
        "Rows with one key are one rule over time; it usually stays as it is.",
    ),
)


def undescribed_group(table: str, row: SheetRow) -> RuleGroup:
    """Return the group of a table that nobody described."""
    return RuleGroup(table, Words(table, table), (), tuple(row.values)[:1])


def fixed(labels: Mapping[_Word, Words]) -> Choices:
    """Return choices with words of their own."""
    return lambda _rows, language: {str(value): _begun(said(words, language)) for value, words in labels.items()}


def named(values: type[StrEnum], name: str, kind: str = "", without: Sequence[str] = ()) -> Choices:
    """Return the values of a field of the notebook, in the words that the audit trail has for them."""

    def choices(_rows: Rows, language: Language) -> Mapping[str, str]:
        told = {str(one): value_words(name, one, language, kind) for one in values if one not in without}
        return {value: _begun(text) for value, text in told.items()}

    return choices


def of_rows(table: str, key: str, title: str, within: str = "") -> Choices:
    """Return the rows of another table of the sheet as choices, or the rows that lie within those."""

    def choices(rows: Rows, _language: Language) -> Mapping[str, str]:
        outer = [row.values for row in rows if row.table == table]
        found = [one for row in outer for one in row.get(within, ())] if within else outer
        return {
            str(one[key]): str(one.get(title, one[key])) for one in found if isinstance(one, Mapping) and key in one
        }

    return choices


def _begun(text: str) -> str:
    """Return words with a capital at their beginning; `str.capitalize` would take it from the names in them."""
    return text[:1].upper() + text[1:]


def _undescribed(key: str, value: Any) -> RuleField:
    return RuleField(key, Words(key, key), kind_of(value), must=False)
