import random
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.storage.audit import AuditTrail
from sotay.storage.backup import check_copy, copy_notebook, keep_trust, pour, revision
from sotay.storage.backup_file import Content
from sotay.storage.connecting import connect
from sotay.storage.database import Database
from sotay.storage.notebook import Notebook
from sotay.storage.schemas import NOTEBOOK

KEY, OTHER = bytes(range(32)), bytes(range(1, 33))
PAGE = 4096


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = Notebook(Database.open(tmp_path / "notebook.db", KEY, NOTEBOOK))
    opened.set_setting("chi bộ", "thôn Đông")
    yield opened
    opened.database.close()


def fill(notebook: Notebook, amount: int, size: int = 400) -> None:
    chance = random.Random(amount)
    with notebook.database.writer() as connection:
        rows = [(f"k{n}", chance.randbytes(size // 2).hex()) for n in range(amount)]
        connection.executemany("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", rows)


def settings(path: Path, key: bytes) -> dict[str, str]:
    with closing(connect(path, key, NOTEBOOK, 1000)) as connection:
        return dict(connection.execute("SELECT key, value FROM setting"))


def code_of(error: pytest.ExceptionInfo[SotayError]) -> Code:
    return error.value.code


def test_a_copy_holds_what_was_only_in_the_log(notebook: Notebook, tmp_path: Path) -> None:
    fill(notebook, 50)  # never checkpointed: copying the file alone would miss it
    content = copy_notebook(notebook.database.path, KEY, tmp_path / "copy.db")
    assert content.counts["setting"] == 51
    assert content.head == AuditTrail(notebook.database).head()
    assert check_copy(tmp_path / "copy.db", KEY, content) == content
    assert settings(tmp_path / "copy.db", KEY) == settings(notebook.database.path, KEY)


def test_a_copy_is_one_file_and_encrypted(notebook: Notebook, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    content = copy_notebook(notebook.database.path, KEY, folder / "copy.db")
    check_copy(folder / "copy.db", KEY, content)
    assert [path.name for path in folder.iterdir()] == ["copy.db"]
    assert "thôn Đông".encode() not in (folder / "copy.db").read_bytes()


def test_a_copy_is_one_moment_while_another_thread_writes(notebook: Notebook, tmp_path: Path) -> None:
    # Each commit replaces a pair that must always agree.
    fill(notebook, 1000, 2000)
    stop, started = threading.Event(), threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with notebook.database.writer() as connection:
                pair = [("a", str(number)), ("z", str(number)), (f"n{number % 50}", "x" * 3000)]
                connection.executemany("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", pair)
            started.set()

    writer = threading.Thread(target=write)
    writer.start()
    started.wait(10)
    try:
        for turn in range(3):
            content = copy_notebook(notebook.database.path, KEY, tmp_path / f"{turn}.db")
            found = settings(tmp_path / f"{turn}.db", KEY)
            assert found["a"] == found["z"]
            assert check_copy(tmp_path / f"{turn}.db", KEY).counts == content.counts
    finally:
        stop.set()
        writer.join()


@pytest.mark.parametrize("with_free_pages", [False, True])
def test_every_damaged_page_of_a_copy_is_found(notebook: Notebook, tmp_path: Path, with_free_pages: bool) -> None:
    fill(notebook, 300, 300)
    fill(notebook, 20, 20_000)  # whose text runs over several pages
    with notebook.database.writer() as connection:
        connection.execute("INSERT INTO reading SELECT key, hex(zeroblob(900)), 0.5, NULL, NULL, NULL FROM setting")
        if with_free_pages:
            connection.execute("DELETE FROM reading")
    copy = tmp_path / "copy.db"
    content = copy_notebook(notebook.database.path, KEY, copy)
    whole, chance = copy.read_bytes(), random.Random(1)
    for start in range(0, len(whole), PAGE):
        broken = bytearray(whole)
        broken[chance.randrange(start, start + PAGE)] ^= 0x10
        copy.write_bytes(broken)
        with pytest.raises(SotayError) as caught:
            check_copy(copy, KEY, content)
        assert code_of(caught) is Code.BACKUP_DAMAGED, start


def test_a_copy_that_lost_its_end_or_its_rows_is_found(notebook: Notebook, tmp_path: Path) -> None:
    fill(notebook, 200)
    copy = tmp_path / "copy.db"
    content = copy_notebook(notebook.database.path, KEY, copy)
    with closing(connect(copy, KEY, NOTEBOOK, 1000)) as connection:
        connection.execute("DELETE FROM reading")
        connection.execute("INSERT INTO reading VALUES ('u', '', 0.5, NULL, NULL, NULL)")
    with pytest.raises(SotayError) as caught:
        check_copy(copy, KEY, content)
    assert caught.value.detail["reason"] == "counts"
    copy.write_bytes(copy.read_bytes()[:-8192])
    with pytest.raises(SotayError) as caught:
        check_copy(copy, KEY, Content(content.counts, content.head))
    assert code_of(caught) is Code.BACKUP_DAMAGED


def test_a_row_that_points_nowhere_is_found(notebook: Notebook, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy_notebook(notebook.database.path, KEY, copy)
    with closing(connect(copy, KEY, NOTEBOOK, 1000)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO channel_trust VALUES ('a', 99, 1, '2026-01-01')")
    with pytest.raises(SotayError) as caught:
        check_copy(copy, KEY)
    assert caught.value.detail["reason"] == "foreign_key_check"


def test_pouring_replaces_everything_under_the_other_key(notebook: Notebook, tmp_path: Path) -> None:
    fill(notebook, 300)
    copy_notebook(notebook.database.path, KEY, tmp_path / "copy.db")
    other = Notebook(Database.open(tmp_path / "other.db", OTHER, NOTEBOOK))
    other.set_setting("tổ", "hai")
    pour(tmp_path / "copy.db", KEY, tmp_path / "other.db", OTHER)
    assert other.setting("tổ") == ""
    assert other.setting("chi bộ") == "thôn Đông"
    assert not AuditTrail(other.database).verify().problems
    other.set_setting("sau", "ghi tiếp")
    other.database.close()
    assert settings(tmp_path / "other.db", OTHER)["sau"] == "ghi tiếp"
    assert check_copy(tmp_path / "other.db", OTHER).counts["setting"] == 302


def test_who_reads_meanwhile_keeps_what_they_saw(notebook: Notebook, tmp_path: Path) -> None:
    copy_notebook(notebook.database.path, KEY, tmp_path / "copy.db")
    notebook.set_setting("chi bộ", "thôn Tây")
    count = "SELECT value FROM setting WHERE key = 'chi bộ'"
    with notebook.database.reader() as reader:
        assert reader.execute(count).fetchone() == ("thôn Tây",)
        pour(tmp_path / "copy.db", KEY, notebook.database.path, KEY)
        assert reader.execute(count).fetchone() == ("thôn Tây",)
    assert notebook.setting("chi bộ") == "thôn Đông"


def test_pouring_that_is_stopped_leaves_the_old_content(notebook: Notebook, tmp_path: Path) -> None:
    fill(notebook, 4000, 4000)
    copy_notebook(notebook.database.path, KEY, tmp_path / "copy.db")
    notebook.set_setting("chi bộ", "thôn Tây")

    def stop(_step: str, done: int, total: int) -> None:
        if done > total / 2:
            raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError) as caught:
        pour(tmp_path / "copy.db", KEY, notebook.database.path, KEY, stop)
    assert code_of(caught) is Code.CANCELLED
    assert notebook.setting("chi bộ") == "thôn Tây"
    notebook.set_setting("chi bộ", "thôn Nam")
    check_copy(notebook.database.path, KEY)


def test_pouring_into_a_notebook_that_is_being_written_is_busy(
    notebook: Notebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sotay.storage.backup._BUSY_MS", 10)
    monkeypatch.setattr("sotay.storage.backup._WAIT", 0.001)
    copy_notebook(notebook.database.path, KEY, tmp_path / "copy.db")
    with notebook.database.writer(), pytest.raises(SotayError) as caught:
        pour(tmp_path / "copy.db", KEY, notebook.database.path, KEY)
    assert code_of(caught) is Code.LIBRARY_BUSY


def test_trust_is_carried_over_whole(notebook: Notebook, tmp_path: Path) -> None:
    root = notebook.accept_root("f" * 64, 1, "{}")
    notebook.remember_channel("trung-uong", root.id, 3, date(2026, 3, 1))
    older = tmp_path / "older.db"
    copy_notebook(notebook.database.path, KEY, older)
    notebook.advance_root(root.id, "e" * 64, 2, "{}")
    notebook.remember_channel("trung-uong", root.id, 9, date(2026, 9, 1))
    then = Notebook(Database.open(older, KEY, NOTEBOOK))
    with notebook.database.reader() as now, then.database.writer() as connection:
        keep_trust(now, connection)
    assert then.roots() == notebook.roots()
    assert then.channels() == notebook.channels()
    lines = AuditTrail(then.database).head().count
    with notebook.database.reader() as now, then.database.writer() as connection:
        keep_trust(now, connection)
    assert AuditTrail(then.database).head().count == lines  # nothing differs, nothing is written
    then.database.close()


@pytest.mark.parametrize("content", [None, b"", b"no database" * 1000])
def test_a_notebook_that_is_gone_or_damaged_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "notebook.db"
    if content is not None:
        path.write_bytes(content)
    wanted = Code.FILE_NOT_FOUND if content is None else Code.DATABASE_DAMAGED
    for ask in (lambda: revision(path, KEY), lambda: copy_notebook(path, KEY, tmp_path / "copy.db")):
        with pytest.raises(SotayError) as caught:
            ask()
        assert code_of(caught) is wanted
