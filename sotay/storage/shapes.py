# Turns the flat records of the domain into rows of a table and back: days, hours and words as text, 0 as "nobody".
# It must not know any table or record; it reads the annotations of a dataclass.

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args, get_type_hints

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")
_HOUR = "%H:%M"


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    field: str
    to_row: Callable[[Any], Any]
    from_row: Callable[[Any], Any]


class Shape(Generic[T]):
    """Name the table of a record and how each field lies in it; the column `id` is the field `id`, where it has one.

    `renamed` gives columns that have another name than their field, `nobody` the fields in which 0 stands for no other
    record, `left_out` the fields that are kept elsewhere.
    """

    def __init__(
        self,
        table: str,
        kind: type[T],
        *,
        nobody: Iterable[str] = (),
        renamed: Mapping[str, str] | None = None,
        left_out: Iterable[str] = (),
    ) -> None:
        self.table = table
        self._kind = kind
        hints, names, empty, skipped = get_type_hints(kind), renamed or {}, set(nobody), {*left_out}
        told = [str(field.name) for field in fields(kind) if field.name not in skipped]  # type: ignore[arg-type]
        self._columns = [_column(names.get(name, name), name, hints[name], name in empty) for name in told]
        self._has_id = "id" in told
        self._own = [column for column in self._columns if column.name != "id"]
        self.columns = ", ".join(f'"{column.name}"' for column in self._columns)

    def read(self, row: Iterable[Any], **more: Any) -> T:
        """Return the record of a row of `columns`, with fields that are kept elsewhere."""
        told = {at.field: at.from_row(value) for at, value in zip(self._columns, row, strict=True)}
        return self._kind(**told, **more)

    def find(self, connection: "Connection", where: str, values: Iterable[Any] = (), order: str = "id") -> list[T]:
        """Return the records for which a condition holds."""
        query = f"SELECT {self.columns} FROM {self.table} WHERE {where} ORDER BY {order}"
        return [self.read(row) for row in connection.execute(query, tuple(values))]

    def insert(self, connection: "Connection", record: T, **more: Any) -> int:
        """Write a new record, with columns that it does not know; return its id, 0 where it has none.

        One with an id keeps it.
        """
        values = {column.name: column.to_row(getattr(record, column.field)) for column in self._own} | more
        if self._has_id and (known := getattr(record, "id")):  # noqa: B009 - T says nothing of its fields
            values["id"] = known
        names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
        query = f"INSERT INTO {self.table} ({names}) VALUES ({marks}) RETURNING {'id' if self._has_id else '0'}"
        return int(connection.execute(query, tuple(values.values())).fetchall()[0][0])

    def update(self, connection: "Connection", record: T, **more: Any) -> bool:
        """Write a record over the one with its id; tell whether there is one."""
        values = {column.name: column.to_row(getattr(record, column.field)) for column in self._own} | more
        sets = ", ".join(f'"{name}" = ?' for name in values)
        query = f"UPDATE {self.table} SET {sets} WHERE id = ? RETURNING id"
        return bool(connection.execute(query, (*values.values(), getattr(record, "id", 0))).fetchall())


def _column(name: str, field: str, hint: Any, nobody: bool) -> _Column:
    if nobody:
        return _Column(name, field, lambda value: value or None, lambda value: value or 0)
    options = [one for one in get_args(hint) if one is not NoneType] if isinstance(hint, UnionType) else [hint]
    to_row, from_row = _forms(options[0])
    return _Column(name, field, _unless_none(to_row), _unless_none(from_row))


def _unless_none(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else change(value)


def _forms(kind: Any) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    if kind is datetime:
        return lambda value: value.isoformat(timespec="seconds"), datetime.fromisoformat
    if kind is date:
        return date.isoformat, date.fromisoformat
    if kind is time:
        return lambda value: value.strftime(_HOUR), time.fromisoformat
    if kind is bool:
        return int, bool
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return str, kind
    if kind in (str, int, float):
        return kind, kind
    if hasattr(kind, "parse"):  # a day or a month with a form of its own
        return str, kind.parse
    return lambda value: json.dumps(value, ensure_ascii=False), lambda value: _tuples(json.loads(value))


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value
