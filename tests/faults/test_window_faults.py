"""The window over folders in bad states: each told in words, nothing lost, nothing frozen."""

import errno
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

import sotay.paths
from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import OsKeyStore
from sotay.services.packs import PackService, read_root
from sotay.services.workspace import Workspace
from sotay.ui.frame import Frame
from sotay.ui.gate.crash import install_hooks
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.welcome import Welcome
from sotay.ui.language import Languages
from sotay.ui.pages.library import LibraryPage
from sotay.ui.pages.packs import PacksPage
from sotay.ui.theme import Theme
from tests.faults.window import PATIENCE_MS, Window, page_of, quiet
from tests.ui.desk import PASSPHRASE, Shelved
from tests.ui.stall import StallWatch
from tests.ui.typing import type_text

Open = Callable[..., Window]


@pytest.fixture
def folder(shelved: Shelved, tmp_path: Path) -> Path:
    return Path(shutil.copytree(shelved.full, tmp_path / "sổ của tôi"))


@pytest.fixture
def importing(shelved: Shelved, tmp_path: Path) -> Path:
    """Return a book without documents that trusts the issuer of the demo packs; the first of them is beside it."""
    made = Path(shutil.copytree(shelved.empty, tmp_path / "sổ trống"))
    with Workspace.open(DataPaths(made), passphrase=PASSPHRASE, write=True) as workspace:
        PackService(workspace).trust(read_root(shelved.demo.keys.root))
    shutil.copy(shelved.demo.packs[0], tmp_path / "1.goi")
    return made


@pytest.fixture
def window(theme: Theme, qapp: QApplication, folder: Path, qtbot: QtBot) -> Iterator[Open]:
    languages, made = Languages(qapp, resource_dir()), list[Window]()

    def open_window(at: Path = folder, **options: object) -> Window:
        made.append(Window(theme, languages, at, qtbot, **options))  # type: ignore[arg-type]
        return made[-1]

    yield open_window
    for one in made:
        one.shell.close()
    languages.choose("en")


def is_free(folder: Path) -> bool:
    """Tell whether nobody holds the book: a fault must leave no lock behind."""
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True):
        return True


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.suffix in {".db", ".json"}}


# a folder that cannot be opened


@pytest.mark.parametrize("name", ["library.db", "notebook.db"])
def test_a_damaged_database_is_told_and_opens_once_it_is_whole_again(window: Open, folder: Path, name: str) -> None:
    file = folder / name
    whole = file.read_bytes()
    broken = bytes(4096) + whole[4096:]
    file.write_bytes(broken)
    opened = window()
    opened.start().type_passphrase()
    assert name in opened.fault()
    assert file.read_bytes() == broken
    file.write_bytes(whole)
    opened.press("Try again")
    opened.type_passphrase()
    opened.shown(Frame)


def test_an_empty_notebook_is_told_and_left(window: Open, folder: Path) -> None:
    (folder / "notebook.db").write_bytes(b"")
    opened = window()
    opened.start().type_passphrase()
    assert "notebook.db was not read: it is damaged" in opened.fault()
    assert (folder / "notebook.db").read_bytes() == b""


def test_a_missing_notebook_is_told_and_no_new_one_is_made(window: Open, folder: Path) -> None:
    (folder / "notebook.db").rename(folder / "away")
    opened = window()
    opened.start().type_passphrase()
    assert "there is no file notebook.db" in opened.fault()
    assert not (folder / "notebook.db").exists()
    (folder / "away").rename(folder / "notebook.db")
    assert is_free(folder)


@pytest.mark.parametrize("name", ["library.db", "notebook.db"])
def test_a_newer_database_is_told_and_left_as_it_is(window: Open, folder: Path, name: str) -> None:
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        store = workspace.library if name == "library.db" else workspace.notebook
        with store.database.writer() as connection:
            connection.execute("UPDATE alembic_version SET version_num = 'later_9999'")
    before = (folder / name).read_bytes()
    opened = window()
    opened.start().type_passphrase()
    assert f"{name} was not opened: a newer version made it" in opened.fault()
    assert (folder / name).read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"wraps": 1}', bytes(100)])
def test_damaged_keys_are_told(window: Open, folder: Path, content: bytes) -> None:
    for name in ("keys.json", "keys.json.bak"):
        (folder / name).write_bytes(content)
    assert "the key file keys.json is damaged or missing" in window().start().fault()


def test_a_folder_that_refuses_files_is_told(window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)

    def refuse(**_options: object) -> None:
        raise PermissionError(errno.EROFS, "read-only file system")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert f"{folder} cannot be written" in window().start().fault()
    assert contents(folder) == before


def test_a_full_disk_is_told_with_figures(window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1_000_000))
        opened = window().start()
        assert "the disk is full" in (told := opened.fault())
        assert "50 MB are needed, 1 MB are free" in told
    opened.press("Try again")
    opened.shown(LockScreen)


def test_a_network_folder_is_told(window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = SimpleNamespace(device="s:/x", mountpoint=str(folder), fstype="nfs4", opts="rw")
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_options: [part])
    assert "lies on a network" in window().start().fault()


def test_a_chosen_folder_whose_stick_is_gone_is_no_new_book(
    window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = folder.rename(folder.with_name("away"))
    monkeypatch.setattr("sotay.ui.shell.moved_to", lambda: folder)
    opened = window(remembers_folder=True).start()
    assert str(folder) in opened.fault()
    assert not folder.exists()
    away.rename(folder)
    opened.press("Try again")
    opened.shown(LockScreen)


def test_a_place_that_cannot_be_remembered_is_told(
    window: Open, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config").write_text("a file where a folder belongs")
    monkeypatch.setattr("sotay.services.moving.pointer_file", lambda: tmp_path / "config" / "data-folder.txt")
    opened = window(tmp_path / "new", remembers_folder=True).start()
    opened.shown(Welcome)
    opened.shell.use_folder(DataPaths(folder))
    assert "data-folder.txt cannot be written" in opened.fault()


# the key store


class Hanging:
    def __init__(self, ends: threading.Event) -> None:
        self._ends = ends

    def __call__(self) -> object:
        self._ends.wait()
        raise OSError("the key store was away")


def refusing() -> object:
    raise RuntimeError("no key store on this computer")


@pytest.mark.parametrize("kind", ["hangs", "refuses"])
def test_a_key_store_that_does_not_answer_leaves_the_passphrase(window: Open, folder: Path, kind: str) -> None:
    from sotay.services.keystore import MemoryKeyStore

    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        workspace.remember_in(MemoryKeyStore())
    ends = threading.Event()
    keystore = OsKeyStore(Hanging(ends) if kind == "hangs" else refusing, time_limit=0.2)  # type: ignore[arg-type]
    opened = window(keystore=keystore)
    with StallWatch():
        opened.start().reads("The key store did not open the book; type the passphrase.")
    ends.set()
    opened.type_passphrase()
    opened.shown(Frame)


# the folder goes away while the book is open


def test_a_folder_that_goes_away_under_the_open_book_is_told_and_no_new_book_begins(
    window: Open, folder: Path, qtbot: QtBot, shelved: Shelved
) -> None:
    opened = window()
    frame = opened.unlock()
    quiet(frame, qtbot)
    away = folder.rename(folder.with_name("away"))
    frame.go("library")
    opened.reads("plug the stick in again")
    library = page_of(frame, LibraryPage)
    type_text(library.view.search, "chi bo")
    quiet(frame, qtbot)
    frame.show_quick_search()
    type_text(frame.focusWidget(), "chi bo")
    quiet(frame, qtbot)
    for key in ("home", "settings", "reader", "packs"):
        frame.go(key)
        quiet(frame, qtbot)
    frame.go("packs", shelved.demo.packs[0])
    quiet(frame, qtbot)
    frame.lock()
    assert str(folder) in opened.fault()
    opened.press("Try again")
    qtbot.waitUntil(lambda: str(folder) in opened.fault())
    assert not folder.exists()
    away.rename(folder)
    opened.press("Try again")
    opened.type_passphrase()
    opened.shown(Frame)


def test_a_note_written_as_the_folder_goes_away_is_kept_or_told(window: Open, folder: Path, qtbot: QtBot) -> None:
    opened = window()
    frame = opened.unlock()
    frame.go("library")
    library = page_of(frame, LibraryPage)
    qtbot.waitUntil(lambda: library.view.preview.preview is not None, timeout=PATIENCE_MS)
    uid = library.view.preview.uid
    away = folder.rename(folder.with_name("away"))
    library.view.preview.bookmark.emit(True)
    quiet(frame, qtbot)
    told = "plug the stick in again" in opened.words(frame.messages.bar)
    opened.shell.close()
    away.rename(folder)
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE) as workspace:
        from sotay.services.notes import NotesService

        kept = uid in {str(one) for one in NotesService(workspace.notebook).bookmarks()}
    assert kept or told


def test_an_import_into_a_folder_that_goes_away_is_told(
    window: Open, importing: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened = window(importing)
    frame = opened.unlock()
    quiet(frame, qtbot)
    away = importing.rename(importing.with_name("away"))
    frame.go("packs", tmp_path / "1.goi")
    quiet(frame, qtbot)
    opened.reads("plug the stick in again")
    assert not importing.exists()
    opened.shell.close()
    away.rename(importing)
    assert is_free(importing)


# packs


def test_a_pack_that_is_gone_is_told_and_may_be_tried_again(
    window: Open, importing: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened = window(importing)
    frame = opened.unlock()
    pack = tmp_path / "1.goi"
    away = pack.rename(tmp_path / "away")
    frame.go("packs", pack)
    opened.reads("there is no file")
    away.rename(pack)
    opened.press("Try again")
    opened.reads("Ready to import") if False else quiet(frame, qtbot)
    print(opened.words(frame.page()))
