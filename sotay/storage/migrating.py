# Brings a database to the newest schema, whole or not at all.
# It must not know which tables there are; the numbered scripts under migrations/ do.

from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from sotay.domain.errors import Code, SotayError
from sotay.storage.schemas import Schema
from sotay.storage.sealing import seal


def migrate(engine: Engine, schema: Schema) -> None:
    """Run every missing migration in one transaction; raise DATABASE_DAMAGED when rows would point nowhere after it.

    Foreign keys are off meanwhile: rebuilding a parent table would delete the rows that point at it. The pragma does
    nothing inside a transaction, so it comes first, on a connection that nobody gets afterwards.
    """
    with engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection:
        try:
            _driver(connection).execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                _upgrade(connection, schema)
                _refuse_orphans(connection, schema)
                if schema.audited:
                    seal(_driver(connection))
        finally:
            connection.invalidate()


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _upgrade(connection: Connection, schema: Schema) -> None:
    scripts = ScriptDirectory(str(schema.folder))

    def steps(revision: Any, _context: Any) -> Any:
        return scripts._upgrade_revs(schema.head, revision)

    with EnvironmentContext(Config(), scripts, fn=steps, destination_rev=schema.head) as environment:
        environment.configure(connection=connection)
        environment.run_migrations()


def _refuse_orphans(connection: Connection, schema: Schema) -> None:
    if orphans := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        raise SotayError(Code.DATABASE_DAMAGED, {"file": f"{schema.name}.db", "orphans": len(orphans)})
