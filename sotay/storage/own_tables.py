# Which tables of a database are its own: those of SQLite and those that a full-text index keeps for itself are not.
# It must not know what any table holds.

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

INDEX = "found_"  # the beginning of the names of full-text indexes and of all that they keep


def own_tables(connection: "Connection") -> list[str]:
    """Return the tables that hold what was written, by name."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    return [name for (name,) in connection.execute(asked).fetchall() if not name.startswith(INDEX)]
