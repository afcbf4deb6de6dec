# What the table declarations of both databases share: STRICT columns, dates as text, named constraints.
# It must not know any table.

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy import REAL, CheckConstraint, Column, Integer, LargeBinary, Text

# Alembic can only change a constraint that has a name.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def text_column(*args: Any, null: bool = False, name: str | None = None, **options: Any) -> Column[str]:
    """Return a TEXT column; STRICT tables take no VARCHAR."""
    return Column(name, Text, *args, nullable=null, **options)


def number_column(*args: Any, null: bool = False, name: str | None = None, **options: Any) -> Column[int]:
    """Return an INTEGER column."""
    return Column(name, Integer, *args, nullable=null, **options)


def blob_column() -> Column[bytes]:
    """Return a BLOB column."""
    return Column(None, LargeBinary, nullable=False)


def share_column(*args: Any, null: bool = False, **options: Any) -> Column[float]:
    """Return a REAL column; STRICT tables take no FLOAT."""
    return Column(None, REAL, *args, nullable=null, **options)


def one_of(column: str, allowed: Iterable[str | StrEnum]) -> CheckConstraint:
    """Return a check that a column holds one of some words."""
    words = ", ".join(f"'{word}'" for word in allowed)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def flag(column: str) -> CheckConstraint:
    """Return a check that a column holds 0 or 1."""
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def counted(*columns: str) -> list[CheckConstraint]:
    """Return checks that columns are not negative."""
    return [CheckConstraint(f"{column} >= 0", name=column) for column in columns]


def dated(column: str) -> CheckConstraint:
    """Return a check that a column begins with a year, as ISO dates do (partly known ones too)."""
    return CheckConstraint(f"{column} GLOB '[0-9][0-9][0-9][0-9]*'", name=column)
