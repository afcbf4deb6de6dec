import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import silent
from sotay.paths import DataPaths, default_data_dir, pointer_file
from sotay.services.moving import check_target, delete_old_copy, move, old_copy
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2

QUICK = Argon2(memory_kib=64, time=1, lanes=1)
PASSPHRASE = "mật khẩu của chi bộ"


@pytest.fixture(autouse=True)
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOTAY_DATA_DIR", raising=False)
    monkeypatch.setattr("sotay.paths.platformdirs.user_config_dir", lambda *_a, **_k: str(tmp_path / "config"))
    monkeypatch.setattr("sotay.paths.platformdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "old"))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workspace]:
    made, _ = Workspace.create(DataPaths(tmp_path / "old"), PASSPHRASE, cost=QUICK)
    with made:
        made.notebook.set_setting("chi bộ", "thôn Đông")
        (made.paths.root / "blobs" / "ab").mkdir(parents=True)
        (made.paths.root / "blobs" / "ab" / "cd").write_bytes(b"sealed")
        yield made


def refused(book: Workspace, target: Path) -> SotayError:
    with pytest.raises(SotayError) as caught:
        move(book, target)
    assert default_data_dir() == book.paths.root
    return caught.value


def test_a_moved_book_opens_in_its_new_place_with_everything(book: Workspace, tmp_path: Path) -> None:
    made = move(book, tmp_path / "new")
    book.close()
    assert default_data_dir() == made.root
    with Workspace.open(made, passphrase=PASSPHRASE, write=True) as moved:
        assert moved.notebook.setting("chi bộ") == "thôn Đông"
    assert (made.blobs / "ab" / "cd").read_bytes() == b"sealed"
    assert not list(made.root.glob("*.part"))


def test_the_old_folder_stays_until_it_is_deleted(book: Workspace, tmp_path: Path) -> None:
    old = book.paths.root
    (old / "của người khác.txt").write_text("giữ", encoding="utf-8")
    made = move(book, tmp_path / "new")
    book.close()
    assert old_copy(made) == old
    with Workspace.open(DataPaths(old), passphrase=PASSPHRASE):
        pass
    delete_old_copy(made)
    assert old_copy(made) is None
    assert [path.name for path in old.iterdir()] == ["của người khác.txt"]


def test_an_old_folder_of_ours_alone_goes_whole(book: Workspace, tmp_path: Path) -> None:
    made = move(book, tmp_path / "new")
    book.close()
    delete_old_copy(made)
    assert not book.paths.root.exists()


def test_an_old_folder_that_is_open_is_not_deleted(book: Workspace, tmp_path: Path) -> None:
    made = move(book, tmp_path / "new")
    with pytest.raises(SotayError) as caught:
        delete_old_copy(made)
    assert caught.value.code is Code.LIBRARY_BUSY
    assert old_copy(made) == book.paths.root


def test_another_book_in_the_old_place_is_never_deleted(book: Workspace, tmp_path: Path) -> None:
    made = move(book, tmp_path / "new")
    book.close()
    shutil.rmtree(book.paths.root)
    other, _ = Workspace.create(book.paths, PASSPHRASE, cost=QUICK)
    other.close()
    assert old_copy(made) is None
    delete_old_copy(made)
    assert book.paths.keys.exists()


def test_a_book_is_not_moved_into_itself_or_above(book: Workspace, tmp_path: Path) -> None:
    for target in (book.paths.root, book.paths.root / "sub", tmp_path):
        error = refused(book, target)
        assert (error.code, error.detail["reason"]) == (Code.FOLDER_REFUSED, "inside")


def test_a_folder_with_other_files_is_refused_and_left_alone(book: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "full"
    target.mkdir()
    (target / "thư.txt").write_text("x", encoding="utf-8")
    assert refused(book, target).detail["reason"] == "not_empty"
    assert [path.name for path in target.iterdir()] == ["thư.txt"]


def test_a_network_folder_is_refused(book: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sotay.services.starting.is_on_network", lambda _folder: True)
    assert refused(book, tmp_path / "new").code is Code.NETWORK_FOLDER


def test_too_little_room_is_told_before_anything_is_copied(
    book: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sotay.services.moving.free_space", lambda _path: 1000)
    error = refused(book, tmp_path / "new")
    assert error.code is Code.NO_SPACE
    assert error.detail["free"] == 1000
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("step", ["copy", "check"])
def test_a_stopped_move_leaves_the_old_book_and_no_copy(book: Workspace, tmp_path: Path, step: str) -> None:
    def stop(told: str, _done: int, _total: int) -> None:
        if told == step:
            raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError) as caught:
        move(book, tmp_path / "new", stop)
    assert caught.value.code is Code.CANCELLED
    assert default_data_dir() == book.paths.root
    assert not (tmp_path / "new").exists()
    book.notebook.set_setting("chi bộ", "vẫn ghi được")


def test_a_copy_that_differs_is_not_taken(book: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sotay.services.moving._digest", lambda _path: b"other")
    assert refused(book, tmp_path / "new").detail["reason"] == "copy_differs"


def test_what_a_killed_move_left_is_cleared_by_the_next(book: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "new"
    (target / "blobs" / "zz").mkdir(parents=True)
    (target / "blobs" / "zz" / "half").write_bytes(b"x")
    (target / "moving.part").touch()
    check_target(book.paths, target)
    made = move(book, target, silent)
    assert not (made.blobs / "zz").exists()
    assert old_copy(made) == book.paths.root


def test_a_pointer_that_names_nothing_means_the_usual_folder(tmp_path: Path) -> None:
    pointer_file().parent.mkdir(parents=True)
    for named in ("", "not/absolute"):
        pointer_file().write_text(named, encoding="utf-8")
        assert default_data_dir() == tmp_path / "old"


def test_what_is_written_while_the_large_files_are_copied_moves_too(book: Workspace, tmp_path: Path) -> None:
    def write(step: str, done: int, _total: int) -> None:
        if step == "copy" and done == 0:
            book.notebook.set_setting("chi bộ", "thôn Tây")

    made = move(book, tmp_path / "new", write)
    book.close()
    with Workspace.open(made, passphrase=PASSPHRASE) as moved:
        assert moved.notebook.setting("chi bộ") == "thôn Tây"


def test_a_place_that_cannot_be_remembered_leaves_the_old_book_and_no_copy(book: Workspace, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(SotayError) as caught:
        move(book, tmp_path / "new")
    assert caught.value.code is Code.NOT_WRITABLE
    assert not (tmp_path / "new").exists()
