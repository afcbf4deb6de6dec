import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2 as driver

from sotay.domain.errors import Code, SotayError
from sotay.storage.allocator import give_back
from sotay.storage.connecting import connect
from sotay.storage.database import Database
from sotay.storage.schemas import LIBRARY, NOTEBOOK, Schema
from tests.storage.making import KEY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def opened(path: Path, key: bytes = KEY, schema: Schema = LIBRARY) -> Database:
    return Database.open(path, key, schema, busy_ms=10)


def refused(path: Path, key: bytes = KEY, schema: Schema = LIBRARY) -> SotayError:
    with pytest.raises(SotayError) as caught:
        opened(path, key, schema)
    return caught.value


def pragma(database: Database, name: str) -> object:
    with database.reader() as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.parametrize(("schema", "synchronous", "secure_delete"), [(LIBRARY, 1, 0), (NOTEBOOK, 2, 1)])
def test_each_connection_has_its_pragmas(path: Path, schema: Schema, synchronous: int, secure_delete: int) -> None:
    database = opened(path, schema=schema)
    expected = {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "temp_store": 2,
        "busy_timeout": 10,
        "cell_size_check": 1,
        "trusted_schema": 0,
        "synchronous": synchronous,
        "secure_delete": secure_delete,
    }
    assert {name: pragma(database, name) for name in expected} == expected
    with database.reading() as connection:
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    database.close()


def test_a_wrong_key_is_refused_and_says_nothing_on_stderr(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    opened(path).close()
    assert refused(path, b"x" * 32).code is Code.WRONG_KEY
    assert capfd.readouterr() == ("", "")


def test_a_key_of_another_length_is_a_fault_of_ours(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        opened(path, b"short")


def test_a_file_that_must_be_there_is_not_made(path: Path) -> None:
    with pytest.raises(SotayError) as caught:
        Database.open(path, KEY, NOTEBOOK, create=False)
    assert caught.value.code is Code.FILE_NOT_FOUND
    assert not path.exists()
    connect(path, KEY, NOTEBOOK, 10).close()  # a database without any table
    with pytest.raises(SotayError) as caught:
        Database.open(path, KEY, NOTEBOOK, create=False)
    assert caught.value.code is Code.DATABASE_DAMAGED


def test_a_newer_schema_is_refused_with_both_revisions(path: Path) -> None:
    database = opened(path)
    with database.writer() as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9000'")
    database.close()
    error = refused(path)
    assert error.code is Code.NEWER_SCHEMA
    assert error.detail == {"file": "library.db", "found": "9000", "known": LIBRARY.head}


def test_an_encrypted_file_of_something_else_is_damaged(path: Path) -> None:
    database = opened(path)
    with database.writer() as connection:
        connection.execute("DROP TABLE alembic_version")
    database.close()
    assert refused(path).code is Code.DATABASE_DAMAGED


def test_ruined_pages_in_the_middle_are_told_as_damage_when_read(path: Path) -> None:
    database = opened(path)
    with database.writer() as connection:
        connection.execute("CREATE TABLE filler (words TEXT) STRICT")
        connection.executemany("INSERT INTO filler VALUES (?)", [("chi bộ " * 300,) for _ in range(300)])
    database.close()
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\x55" * 20_000
    path.write_bytes(content)
    database = opened(path)
    with pytest.raises(SotayError) as caught, database.reader() as connection:
        connection.execute("SELECT sum(length(words)) FROM filler").fetchone()
    assert caught.value.code is Code.DATABASE_DAMAGED
    database.close()


def test_a_file_cut_to_half_is_damaged(path: Path) -> None:
    opened(path).close()
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert refused(path).code is Code.DATABASE_DAMAGED


def test_a_folder_that_cannot_hold_files_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert refused(tmp_path / "file" / "library.db").code is Code.NOT_WRITABLE


def test_a_second_writer_is_told_that_the_library_is_busy(path: Path) -> None:
    first, second = opened(path), opened(path)
    with first.writer():
        with pytest.raises(SotayError) as caught, second.writer():
            pass
        assert caught.value.code is Code.LIBRARY_BUSY
        with pytest.raises(SotayError) as caught, second.writing():
            pass
        assert caught.value.code is Code.LIBRARY_BUSY
    with second.writer():
        pass
    first.close()
    second.close()


def fail_after_writing(database: Database, *, mapped: bool) -> None:
    insert = "INSERT INTO document (uid, channel) VALUES ('u', 'c')"
    if mapped:
        with database.writing() as connection:
            connection.execute(text(insert))
            raise RuntimeError
    with database.writer() as raw:
        raw.execute(insert)
        raise RuntimeError


@pytest.mark.parametrize("mapped", [False, True])
def test_a_failing_writer_leaves_nothing_behind(path: Path, mapped: bool) -> None:
    database = opened(path)
    with pytest.raises(RuntimeError):
        fail_after_writing(database, mapped=mapped)
    with database.reader() as raw:
        assert raw.execute("SELECT count(*) FROM document").fetchone() == (0,)
    database.close()


def test_both_kinds_of_connection_commit_what_they_wrote(path: Path) -> None:
    database = opened(path)
    with database.writing() as connection:
        connection.execute(text("INSERT INTO document (uid, channel) VALUES ('u', 'c')"))
        assert database.raw(connection).execute("SELECT uid FROM document").fetchall() == [("u",)]
    with database.writer() as raw:
        raw.execute("INSERT INTO document (uid, channel) VALUES ('v', 'c')")
    with database.reading() as connection:
        assert connection.execute(text("SELECT uid FROM document ORDER BY 1")).scalars().all() == ["u", "v"]
    database.close()


def half_change(connection: Connection) -> None:
    connection.execute("CREATE TABLE half_made (id INTEGER) STRICT")
    connection.execute("SELECT * FROM no_such_table")


def test_a_schema_change_is_part_of_the_transaction(path: Path) -> None:
    database = opened(path)
    with pytest.raises(driver.OperationalError), database.writer() as connection:
        half_change(connection)
    with database.reader() as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half_made'").fetchall()
    database.close()


def test_a_reader_sees_one_state_while_a_writer_commits(path: Path) -> None:
    database = opened(path)
    count = "SELECT count(*) FROM document"
    with database.reader() as reader:
        assert reader.execute(count).fetchone() == (0,)
        with database.writer() as writer:
            writer.execute("INSERT INTO document (uid, channel) VALUES ('u', 'c')")
        assert reader.execute(count).fetchone() == (0,)
    with database.reader() as reader:
        assert reader.execute(count).fetchone() == (1,)
    database.close()


def test_a_mistake_in_our_sql_stays_a_fault(path: Path) -> None:
    database = opened(path)
    with pytest.raises(driver.OperationalError), database.reader() as connection:
        connection.execute("SELECT * FROM no_such_table")
    database.close()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_rest_gives_the_pages_back_that_were_read(path: Path) -> None:
    database = opened(path)
    with database.writer() as connection:
        rows = ((f"{n:0>4000}", "c") for n in range(3_000))
        connection.executemany("INSERT INTO document (uid, channel) VALUES (?, ?)", rows)
        connection.execute("PRAGMA cache_size = -65536")
    with database.reader() as connection:
        assert connection.execute("SELECT sum(length(uid)) FROM document").fetchone() == (12_000_000,)
    before = resident()

    database.rest()
    give_back()

    assert before - resident() > 10_000_000
    with database.reader() as connection:
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (3_000,)
    database.close()


def resident() -> int:
    """Return the resident memory of this process in bytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def fill_up(connection: Connection) -> None:
    connection.execute("PRAGMA max_page_count = 1")  # as low as it goes: what the file has now
    rows = [(f"u{n}" * 50, "c") for n in range(5_000)]
    connection.executemany("INSERT INTO document (uid, channel) VALUES (?, ?)", rows)


def test_a_full_file_is_no_space_and_changes_nothing(path: Path) -> None:
    database = opened(path)
    with pytest.raises(SotayError) as caught, database.writer() as connection:
        fill_up(connection)
    assert caught.value.code is Code.NO_SPACE
    assert isinstance(caught.value.detail["free"], int)
    with database.reader() as connection:
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (0,)
    database.close()


_LIMITED = """
import resource, sys
from pathlib import Path
from sotay.domain.errors import SotayError
from sotay.storage.allocator import give_back
from sotay.storage.connecting import connect
from sotay.storage.database import Database
from sotay.storage.schemas import LIBRARY
database = Database.open(Path(sys.argv[1]), bytes(range(32)), LIBRARY)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
try:
    with database.writer() as connection:
        rows = ((str(n) * 500, "c") for n in range(20_000))
        connection.executemany("INSERT INTO document (uid, channel) VALUES (?, ?)", rows)
except SotayError as error:
    print(error.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on file size")
def test_a_limit_on_file_size_is_no_space_and_changes_nothing(path: Path) -> None:
    opened(path).close()
    done = subprocess.run([sys.executable, "-c", _LIMITED, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "no_space"
    database = opened(path)
    with database.reader() as connection:
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (0,)
    database.close()


_LOADED = """
import sys
from pathlib import Path
from sotay.storage.allocator import give_back
from sotay.storage.connecting import connect
from sotay.storage.database import Database
from sotay.storage.library import Library
from sotay.storage.schemas import LIBRARY
library = Library(Database.open(Path(sys.argv[1]), bytes(range(32)), LIBRARY))
assert library.history() == ()
print(*sorted({"alembic", "sqlalchemy", "sqlmodel", "pydantic", "numpy"} & set(sys.modules)))
"""


def test_reading_an_up_to_date_library_loads_no_mapper(path: Path) -> None:
    opened(path).close()
    done = subprocess.run([sys.executable, "-c", _LOADED, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_log_is_emptied_by_a_checkpoint(path: Path) -> None:
    database = opened(path)
    with database.writer() as connection:
        connection.executemany("INSERT INTO document (uid, channel) VALUES (?, 'c')", [(str(n),) for n in range(500)])
    log = path.with_name("library.db-wal")
    assert log.stat().st_size > 0
    database.checkpoint()
    assert log.stat().st_size == 0
    database.close()


def test_a_checkpoint_beside_a_reader_loses_nothing(path: Path) -> None:
    database = opened(path)
    with database.reader() as reader:
        reader.execute("SELECT count(*) FROM document").fetchone()
        with database.writer() as connection:
            connection.execute("INSERT INTO document (uid, channel) VALUES ('u', 'c')")
        database.checkpoint()
    with database.reader() as reader:
        assert reader.execute("SELECT uid FROM document").fetchall() == [("u",)]
    database.close()


def test_another_page_size_does_not_open(path: Path) -> None:
    opened(path).close()
    pragmas = tuple(p for p in LIBRARY.pragmas if "page_size" not in p)
    assert refused(path, schema=replace(LIBRARY, pragmas=pragmas)).code is Code.WRONG_KEY
