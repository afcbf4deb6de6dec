# The triggers of the audit trail: whatever writes to a table of the notebook leaves a line in `audit`.
# It must not know what tables mean or how lines are sealed. Migrations run this, so a table traced once stays as it is.

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

# A sealed line may lose its content where a later line tells of that. Else it never changes, and none is taken out.
GUARDS = (
    """
    CREATE TRIGGER audit_keeps_lines BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit lines are never deleted'); END
    """,
    """
    CREATE TRIGGER audit_keeps_content BEFORE UPDATE ON audit
    WHEN NOT coalesce(
        OLD.hash IS NULL AND OLD.id = NEW.id AND OLD.kind = NEW.kind AND OLD.entity = NEW.entity AND OLD.op = NEW.op
        AND OLD."before" IS NEW."before" AND OLD."after" IS NEW."after" AND NEW.erased_by IS NULL
        OR OLD.hash IS NOT NULL AND OLD.erased_by IS NULL AND NEW.erased_by > OLD.id
        AND NEW."before" IS NULL AND NEW."after" IS NULL AND NEW.salt IS NULL
        AND (OLD.id, OLD.kind, OLD.entity, OLD.op, OLD.at, OLD.who, OLD.what, OLD.content, OLD.previous, OLD.hash)
          = (NEW.id, NEW.kind, NEW.entity, NEW.op, NEW.at, NEW.who, NEW.what, NEW.content, NEW.previous, NEW.hash),
        0
    )
    BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END
    """,
)


def trace(connection: "Connection", table: str) -> None:
    """Write the triggers of a table anew, and a line for each row whose present state the trail does not know.

    A migration that rebuilds or widens a traced table calls this after it: the rebuild takes the triggers away.
    """
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    (key,) = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[5]]
    for op in ("insert", "update", "delete"):
        connection.execute(f"DROP TRIGGER IF EXISTS {table}_{op}_traced")
    old, new = state_of("OLD", columns), state_of("NEW", columns)
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
    for op, row, when, before, after in (
        ("insert", "NEW", "", "NULL", new),
        ("update", "NEW", f"WHEN {differs}", old, new),
        ("delete", "OLD", "", old, "NULL"),
    ):
        connection.execute(
            f"""
            CREATE TRIGGER {table}_{op}_traced AFTER {op} ON {table} {when}
            BEGIN
                INSERT INTO audit (kind, entity, op, "before", "after")
                VALUES ('{table}', {row}."{key}", '{op}', {before}, {after});
            END
            """
        )
    connection.execute(_BASELINE.format(table=table, key=key, state=state_of(table, columns)))


# A row that the trail knows in another form was changed by the migration itself.
_BASELINE = """
INSERT INTO audit (kind, entity, op, "before", "after")
SELECT '{table}', "{key}", 'baseline', NULL, {state} FROM {table}
WHERE {state} IS NOT (
    SELECT line."after" FROM audit line WHERE line.kind = '{table}' AND line.entity = {table}."{key}"
    ORDER BY line.id DESC LIMIT 1
)
ORDER BY "{key}"
"""


def state_of(row: str, columns: list[str]) -> str:
    """Return the SQL expression for a row as JSON, its columns in the order of the table."""
    return "json_object({})".format(", ".join(f"'{name}', {row}.\"{name}\"" for name in columns))


def traced_tables(connection: "Connection") -> list[str]:
    """Return the tables that leave lines, in the order of their names."""
    found = connection.execute(
        "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_insert_traced'"
    )
    return sorted(name for (name,) in found)
