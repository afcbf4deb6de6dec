# One connection to an encrypted file: key first, then pragmas, transactions left to us.
# It must not know tables or schema revisions, and must not let SQLCipher talk to the terminal.

from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as driver

from sotay.storage.schemas import Schema

if TYPE_CHECKING:
    # sqlcipher3 is a fork of the standard module: the same interface, but no type hints.
    from sqlite3 import Connection

KEY_LENGTH = 32
_LOG_OFF = "PRAGMA cipher_log_level = NONE"  # the default writes every failed decryption to stderr


def connect(path: Path, key: bytes, schema: Schema, busy_ms: int) -> "Connection":
    """Open a file with a raw 256-bit key; the file is made when it is absent. Driver errors pass.

    `isolation_level=None`: the driver begins nothing by itself, so schema changes are part of our transactions.
    The connection may wander between threads, one at a time.
    """
    if len(key) != KEY_LENGTH:
        raise ValueError("a raw SQLCipher key has 32 bytes")
    connection: Connection = driver.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        connection.execute(_LOG_OFF)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute(f"PRAGMA busy_timeout = {int(busy_ms)}")
        for pragma in schema.pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection
