import subprocess
import sys
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.storage.library import Library
from sotay.storage.records import Counts
from tests.storage.making import apply, document, dump, open_library, record, upserts

_MARK = "bí mật không ai đọc được"

# Tells when it is in the middle, then waits to be killed.
_IMPORT = """
import sys, time
from pathlib import Path
from sotay.storage.records import Counts
from tests.storage.making import document, open_library, record, upserts

def progress(step, done, total):
    if done == 30:
        print("middle", flush=True)
        sys.stdin.read()

library = open_library(Path(sys.argv[1]))
documents = [document(f"mới {n}", text="Văn bản dài. " * 20_000) for n in range(60)]
library.apply(record(2, Counts(added=60)), upserts(documents), progress)
"""


def start_import(path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", _IMPORT, str(path)]
    root = Path(__file__).parents[2]
    return subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_a_kill_in_the_middle_of_an_import_leaves_the_old_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    library = open_library(path)
    apply(library, 1, added=[document("a")])
    before = dump(library)
    library.database.close()
    with start_import(path) as importer:
        assert importer.stdout is not None
        assert importer.stdout.readline() == "middle\n"
        importer.kill()
    assert path.with_name("library.db-wal").stat().st_size > 1_000_000
    library = open_library(path)
    assert dump(library) == before
    assert library.check(deep=True).sound
    apply(library, 2, added=[document("b")])
    assert library.check().documents == 2
    library.database.close()


def test_a_second_process_is_told_that_the_library_is_busy(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    open_library(path).database.close()
    with start_import(path) as importer:
        assert importer.stdout is not None
        importer.stdout.readline()
        library = open_library(path, busy_ms=10)
        with pytest.raises(SotayError) as caught:
            apply(library, 1, added=[document("a")])
        assert library.history() == ()
        importer.kill()
    assert caught.value.code is Code.LIBRARY_BUSY
    library.database.close()


def test_a_full_disk_during_an_import_changes_nothing(library: Library) -> None:
    apply(library, 1, added=[document("a")])
    before = dump(library)
    with library.database.reader() as connection:  # the only idle connection is the one the import gets
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    documents = [document(f"mới {n}", text="Văn bản dài. " * 20_000) for n in range(10)]
    with pytest.raises(SotayError) as caught:
        library.apply(record(2, Counts(added=10)), upserts(documents))
    assert caught.value.code is Code.NO_SPACE
    assert dump(library) == before


def test_nothing_that_was_written_can_be_read_in_the_files(library: Library, tmp_path: Path) -> None:
    apply(library, 1, added=[document("a", title=_MARK, text=_MARK * 50)])
    with library.database.writer() as connection:
        connection.execute("UPDATE pack SET title = ?", (_MARK,))  # now in the log as well
    contents = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert len(contents) > 50_000
    for readable in (_MARK, "SQLite format 3", "CREATE TABLE", "section"):
        assert readable.encode() not in contents
