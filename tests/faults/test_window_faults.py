"""The window over folders in bad states: each told in words, nothing lost, nothing frozen."""

import errno
import logging
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO

import psutil
import pytest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2 as driver

import sotay.packs.container
from sotay.domain.progress import silent
from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import MemoryKeyStore, OsKeyStore
from sotay.services.notes import NotesService
from sotay.services.packs import PackService, read_root
from sotay.services.places import Place
from sotay.services.workspace import Workspace
from sotay.storage.database import Database
from sotay.ui.delegates.result_row import ResultRowDelegate
from sotay.ui.frame import Frame
from sotay.ui.gate.crash import CrashWindow, install_hooks
from sotay.ui.gate.faults import StartFault
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.welcome import Welcome
from sotay.ui.language import Languages
from sotay.ui.pages.library import LibraryPage
from sotay.ui.pages.pack_start import StartStep
from sotay.ui.pages.packs import PacksPage
from sotay.ui.pages.reader import ReaderPage
from sotay.ui.quick import QuickSearch
from sotay.ui.text_size import TextSize
from sotay.ui.theme import Theme
from sotay.ui.widgets.search_field import SearchField
from tests.faults.window import PATIENCE_MS, Window, page_of, quiet
from tests.packs.builders import document, make_keys, make_pack, uid
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


def test_a_damaged_library_is_set_aside_and_begins_anew_with_the_notes_kept(
    window: Open, folder: Path, shelved: Shelved
) -> None:
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True) as workspace:
        NotesService(workspace.notebook).set_bookmark("u-1", on=True)
    broken = bytes(4096) + (folder / "library.db").read_bytes()[4096:]
    (folder / "library.db").write_bytes(broken)
    opened = window()
    opened.start().type_passphrase()
    opened.press("Begin the library anew")
    opened.type_passphrase()
    frame = opened.shown(Frame)
    opened.reads("The library was lost and begins anew")
    assert (folder / "library-damaged-1.db").read_bytes() == broken
    assert frame.desk.book.notes.bookmarked() == {"u-1"}
    opened.press("Import packs")
    frame.go("packs", shelved.demo.packs[0])
    opened.press("Import 140 changes")
    opened.reads("Imported")


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
    monkeypatch.setattr("sotay.ui.entrance.moved_to", lambda: folder)
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
    opened.type_passphrase()
    opened.shown(Frame)
    opened.reads("data-folder.txt cannot be written. Choose the folder again at the next start.")


def test_a_folder_chosen_at_the_first_start_keeps_the_look_chosen_before(
    window: Open, tmp_path: Path, theme: Theme
) -> None:
    opened = window(tmp_path / "new").start()
    opened.shown(Welcome).language_chosen.emit("vi")
    opened.shell.findChildren(TextSize)[0].larger()
    (tmp_path / "other").mkdir()
    opened.shell.use_folder(DataPaths(tmp_path / "other"))
    opened.shown(Welcome)
    assert theme.metrics.scale == 1.25
    settings = opened.shell._around.settings
    assert (settings.language, settings.scale) == ("vi", 1.25)


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


def pulled_out(frame: Frame, folder: Path) -> Path:
    """Take the folder away as a stick is pulled out: files that were open cannot be read on."""
    away = folder.rename(folder.with_name("away"))
    workspace = frame.desk.book.workspace
    for store in (workspace.library, workspace.notebook):
        store.database.close()
    return away


def test_a_folder_that_goes_away_under_the_open_book_is_told_and_no_new_book_begins(
    window: Open, folder: Path, qtbot: QtBot, shelved: Shelved
) -> None:
    opened = window()
    frame = opened.unlock()
    quiet(frame, qtbot)
    away = pulled_out(frame, folder)
    frame.go("library")
    opened.reads("plug the stick in again")
    library = page_of(frame, LibraryPage)
    type_text(library.view.search, "chi bo")
    quiet(frame, qtbot)
    frame.show_quick_search()
    type_text(frame.findChildren(QuickSearch)[0].findChildren(SearchField)[0], "chi bo")
    quiet(frame, qtbot)
    for key in ("home", "settings", "reader", "packs"):
        frame.go(key)
        quiet(frame, qtbot)
    frame.go("packs", shelved.demo.packs[0])
    quiet(frame, qtbot)
    frame.lock()
    assert str(folder) in opened.fault()
    first = opened.shown(StartFault)
    opened.press("Try again")
    qtbot.waitUntil(lambda: opened.shell.centralWidget() is not first, timeout=PATIENCE_MS)
    assert str(folder) in opened.fault()
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
    opened.press("Bookmark")
    quiet(frame, qtbot)
    told = "plug the stick in again" in opened.words(frame.messages.bar)
    opened.shell.close()
    away.rename(folder)
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE) as workspace:
        kept = uid in NotesService(workspace.notebook).bookmarked()
    assert kept or told


def test_an_import_into_a_folder_that_goes_away_is_told(
    window: Open, importing: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened = window(importing)
    frame = opened.unlock()
    quiet(frame, qtbot)
    away = pulled_out(frame, importing)
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
    quiet(frame, qtbot)
    opened.press("Import 140 changes")
    opened.reads("Imported")


@pytest.mark.parametrize("step", ["verify", "copy"])
def test_a_stick_pulled_out_while_a_pack_is_read_is_told_and_the_copy_goes_on(
    window: Open, importing: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The drive answers no more in the middle of the file."""
    opened = window(importing)
    frame = opened.unlock()
    calls, real = [0], sotay.packs.container._exactly

    def pulled(file: BinaryIO, length: int) -> bytes:
        calls[0] += 1
        if calls[0] > {"verify": 3, "copy": 6}[step]:
            raise OSError(errno.EIO, "Input/output error")
        return real(file, length)

    with monkeypatch.context() as away:
        away.setattr("sotay.packs.container._exactly", pulled)
        frame.go("packs", tmp_path / "1.goi")
        opened.reads("the drive stopped answering")
    opened.press("Try again")
    opened.press("Import 140 changes")
    opened.reads("Imported")


def test_a_pack_pulled_out_during_the_import_is_imported_from_its_copy(
    window: Open, importing: Path, tmp_path: Path
) -> None:
    opened = window(importing)
    frame = opened.unlock()
    frame.go("packs", tmp_path / "1.goi")
    opened.reads("Signature is right")
    (tmp_path / "1.goi").unlink()
    opened.press("Import 140 changes")
    opened.reads("Imported")


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9, 0.99])
def test_a_tampered_pack_is_refused_and_the_book_stays(
    window: Open, importing: Path, tmp_path: Path, qtbot: QtBot, place: float
) -> None:
    pack = tmp_path / "1.goi"
    content = bytearray(pack.read_bytes())
    content[int(len(content) * place)] ^= 1
    pack.write_bytes(content)
    opened = window(importing)
    frame = opened.unlock()
    frame.go("packs", pack)
    quiet(frame, qtbot)
    opened.reads("is damaged")
    opened.reads("The library is unchanged; copy the file again.")
    frame.go("library")
    opened.reads("no documents")


def test_a_disk_that_fills_up_during_the_import_is_told_and_the_library_is_as_before(
    window: Open, importing: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = window(importing)
    frame = opened.unlock()
    frame.go("packs", tmp_path / "1.goi")
    opened.reads("Signature is right")

    def full(*_arguments: object) -> None:
        raise sqlite_error("SQLITE_FULL")

    with monkeypatch.context() as disk:
        disk.setattr("sotay.storage.applying.IndexWriter.add", full)
        opened.press("Import 140 changes")
        opened.reads("the disk is full")
    frame.go("library")
    opened.reads("no documents")


def sqlite_error(name: str) -> driver.Error:
    error = driver.OperationalError(name)
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("SQLITE_CORRUPT", "was not read: it is damaged"),
        ("SQLITE_CORRUPT_INDEX", "was not read: it is damaged"),
        ("SQLITE_BUSY_SNAPSHOT", "is writing to this book"),
        ("SQLITE_IOERR_READ", "was not read to its end"),
        ("SQLITE_READONLY_DBMOVED", "cannot be written"),
    ],
)
def test_a_fault_of_the_database_while_searching_is_told_with_a_way_to_try_again(
    window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    opened = window()
    frame = opened.unlock()
    frame.go("library")
    quiet(frame, qtbot)
    library = page_of(frame, LibraryPage)

    def broken(*_arguments: object, **_options: object) -> None:
        raise sqlite_error(name)

    with monkeypatch.context() as fault:
        fault.setattr(Database, "_take", broken)
        type_text(library.view.search, "chi bo")
        opened.reads(told)
    opened.press("Try again")
    qtbot.waitUntil(lambda: library.answered is not None and library.answered.question.text == "chi bo")


@pytest.mark.qt_log_ignore("QPainter::end: Painter ended with", "propagateSizeHints")  # Qt on a fault while painting
def test_a_fault_while_rows_are_painted_opens_one_crash_window(
    window: Open, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sys.excepthook, threading.excepthook
    logging.getLogger("sotay.ui.gate.crash").setLevel(logging.CRITICAL)
    hooks = install_hooks(qapp, lambda: None, lambda: None)

    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError("hỏng khi vẽ")

    try:
        opened = window()
        frame = opened.unlock()
        monkeypatch.setattr(ResultRowDelegate, "_draw_head", broken)
        frame.go("library")
        qtbot.waitUntil(lambda: hooks.window is not None and hooks.window.isVisible(), timeout=PATIENCE_MS)
        quiet(frame, qtbot)
        assert hooks.window is not None
        assert hooks.window.text.toPlainText().count("ZeroDivisionError: hỏng khi vẽ") == 1
        assert sum(isinstance(one, CrashWindow) and one.isVisible() for one in QApplication.topLevelWidgets()) == 1
        monkeypatch.undo()
        hooks.window.close()
        opened.shell.close()
    finally:
        sys.excepthook, threading.excepthook = before
        logging.getLogger("sotay.ui.gate.crash").setLevel(logging.NOTSET)
        hooks.deleteLater()


# large things


@pytest.fixture
def long_document(shelved: Shelved, tmp_path: Path) -> Path:
    """Return a book with one document: 5 MB of text around a table of 1,500 rows."""
    words = "Chi bộ thôn Đông sinh hoạt chuyên đề mỗi quý một kỳ, đảng viên ghi chép đầy đủ. " * 22
    rows = [[f"Ô {row}.{column} nội dung" for column in range(5)] for row in range(1500)]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    table = {"level": "phụ lục", "label": "Phụ lục I", "heading": "Bảng", "html": f"<table>{cells}</table>"}
    sections = [{"level": "điều", "label": f"Điều {n}", "heading": "", "text": words} for n in range(1, 2000)]
    sections.insert(3, table | {"text": "\n".join("\t".join(row) for row in rows)})
    keys, made = make_keys(tmp_path / "keys"), Path(shutil.copytree(shelved.empty, tmp_path / "lớn"))
    pack = make_pack(tmp_path, keys, [document(1, sections=sections)], name="lớn.goi")
    with Workspace.open(DataPaths(made), passphrase=PASSPHRASE, write=True) as workspace:
        service = PackService(workspace)
        service.trust(read_root(keys / "root.json"))
        service.apply(service.prepare(pack, silent), silent)
    return made


def test_a_document_of_five_megabytes_opens_without_holding_the_window(
    window: Open, long_document: Path, qtbot: QtBot
) -> None:
    frame = window(long_document).unlock()
    frame.go("library")
    quiet(frame, qtbot)
    quiet(frame, qtbot)  # once idle, the other pages are loaded
    with StallWatch() as watch:
        watch.do("opening", lambda: frame.go("reader", Place(uid(1))))
        qtbot.waitUntil(lambda: page_of(frame, ReaderPage).reading is not None, timeout=PATIENCE_MS)
        sheet = page_of(frame, ReaderPage).panes.sheet
        qtbot.waitUntil(lambda: sheet.writer.done, timeout=4 * PATIENCE_MS)
        bar = sheet.verticalScrollBar()
        for tenth in range(11):
            watch.do("scrolling", partial(bar.setValue, bar.maximum() * tenth // 10))
        watch.do("leaving", lambda: frame.go("home"))
    assert "Ô 1499.4 nội dung" in sheet.toPlainText()


def test_the_largest_text_on_the_smallest_window_leaves_every_way_in_within_reach(
    window: Open, theme: Theme, qtbot: QtBot
) -> None:
    opened = window()
    theme.set_scale(2.0)
    opened.shell.resize(960, 600)
    frame = opened.unlock()
    assert (opened.shell.width(), opened.shell.height()) == (960, 600)
    frame.go("packs")
    quiet(frame, qtbot)
    packs = page_of(frame, PacksPage)
    start = packs.body
    assert isinstance(start, StartStep)
    for button in (start.choose, start.trust, start.undo):
        assert button.mapTo(packs, button.rect().bottomRight()).x() < packs.width(), button.text()
    frame.show_quick_search()
    (quick,) = frame.findChildren(QuickSearch)
    (field,), (answers,) = quick.findChildren(SearchField), quick.findChildren(QListView)
    type_text(field, "chi bo")
    qtbot.waitUntil(lambda: answers.model().rowCount() > 3, timeout=PATIENCE_MS)
    assert quick.geometry().bottom() < frame.height()
