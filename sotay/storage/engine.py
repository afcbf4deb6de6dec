# A SQLAlchemy engine over our own connections, with transactions that we begin ourselves.
# It must not know files, keys or tables.

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2 as driver

if TYPE_CHECKING:
    from sqlite3 import Connection as DriverConnection


def make_engine(connect: "Callable[[], DriverConnection]") -> Engine:
    """Return an engine; the execution option `begin` names the statement that opens a transaction (default BEGIN)."""
    # A person's records must not reach a log or a crash report through an error message.
    engine = create_engine("sqlite://", module=driver, creator=connect, poolclass=QueuePool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
