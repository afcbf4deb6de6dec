"""The one window, from the painted cover to the locked book: driven as a person does."""

import gc
import shutil
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import MemoryKeyStore
from sotay.services.workspace import Workspace
from sotay.ui.frame import Frame
from sotay.ui.gate.faults import StartFault
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.welcome import Welcome
from sotay.ui.keys import sequences
from sotay.ui.language import Languages
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.theme import Theme
from tests.ui.desk import PASSPHRASE, Shelved
from tests.ui.typing import type_text


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, resource_dir())
    yield made
    made.choose("en")


@pytest.fixture
def folder(shelved: Shelved, tmp_path: Path) -> Path:
    return Path(shutil.copytree(shelved.full, tmp_path / "book"))


def _shell(theme: Theme, languages: Languages, folder: Path, qtbot: QtBot) -> Shell:
    settings = UiSettings(folder / SETTINGS_FILE)
    settings.language = "en"
    languages.choose("en")
    shell = Shell(Surroundings(theme, languages, settings, DataPaths(folder), MemoryKeyStore(), resource_dir()))
    qtbot.addWidget(shell)
    shell.show()
    return shell


@pytest.fixture
def shell(theme: Theme, languages: Languages, folder: Path, qtbot: QtBot) -> Iterator[Shell]:
    made = _shell(theme, languages, folder, qtbot)
    yield made
    made.close()


def _shown(shell: Shell, kind: type, qtbot: QtBot) -> object:
    qtbot.waitUntil(lambda: isinstance(shell.centralWidget(), kind), timeout=10_000)
    return shell.centralWidget()


def _unlock(shell: Shell, qtbot: QtBot) -> Frame:
    lock = _shown(shell, LockScreen, qtbot)
    assert isinstance(lock, LockScreen)
    # the cursor waits in the field: nobody has to click before typing
    qtbot.waitUntil(lambda: isinstance(field := shell.focusWidget(), QLineEdit) and field.isVisible())
    field = shell.focusWidget()
    assert isinstance(field, QLineEdit)
    type_text(field, PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    frame = _shown(shell, Frame, qtbot)
    assert isinstance(frame, Frame)
    return frame


def _press(shell: Shell, name: str, qtbot: QtBot, which: int = 0) -> None:
    shell.activateWindow()
    qtbot.waitUntil(lambda: shell.isActiveWindow() and (w := shell.centralWidget()) is not None and w.isVisible())
    combination: QKeyCombination = sequences(name)[which][0]  # type: ignore[index]
    qtbot.keyClick(shell, combination.key(), combination.keyboardModifiers())


def test_a_folder_without_a_book_shows_the_first_steps(
    theme: Theme, languages: Languages, tmp_path: Path, qtbot: QtBot
) -> None:
    shell = _shell(theme, languages, tmp_path / "new", qtbot)
    shell.start()
    _shown(shell, Welcome, qtbot)
    shell.close()
    assert not (tmp_path / "new" / "keys.json").exists()


def test_a_book_is_unlocked_used_and_locked_again(shell: Shell, qtbot: QtBot) -> None:
    shell.start()
    frame = _unlock(shell, qtbot)
    qtbot.waitUntil(lambda: frame.page() is not None)
    _press(shell, "lock", qtbot)
    _shown(shell, LockScreen, qtbot)
    assert shell.frame is None
    _unlock(shell, qtbot)


def test_the_keys_of_the_rail_open_its_pages(shell: Shell, qtbot: QtBot) -> None:
    shell.start()
    frame = _unlock(shell, qtbot)
    for place, key in enumerate(entry.key for entry in PAGES if entry.icon):
        _press(shell, "pages", qtbot, place)
        page = frame.page()
        assert page is not None
        assert page.key == key
        assert page.title() in shell.windowTitle()


def test_the_page_in_front_is_remembered(shell: Shell, qtbot: QtBot) -> None:
    shell.start()
    frame = _unlock(shell, qtbot)
    frame.go("packs")
    frame.lock()
    frame = _unlock(shell, qtbot)
    page = frame.page()
    assert page is not None
    assert page.key == "packs"


def test_text_grows_and_shrinks_by_keys_and_is_remembered(
    shell: Shell, theme: Theme, folder: Path, qtbot: QtBot
) -> None:
    shell.start()
    _shown(shell, LockScreen, qtbot)
    _press(shell, "larger", qtbot)
    assert theme.metrics.scale == 1.25
    _press(shell, "larger", qtbot)
    _press(shell, "smaller", qtbot)
    assert UiSettings(folder / SETTINGS_FILE).scale == 1.25
    _press(shell, "plain_size", qtbot)
    assert theme.metrics.scale == 1.0


def test_a_damaged_book_is_told_in_words_and_left_as_it_is(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    damaged = (folder / "keys.json").read_bytes()[:40]
    (folder / "keys.json").write_bytes(damaged)
    for copy in folder.glob("keys.json.*"):
        copy.unlink()
    shell.start()
    fault = _shown(shell, StartFault, qtbot)
    assert isinstance(fault, StartFault)
    assert fault.sentence
    assert (folder / "keys.json").read_bytes() == damaged


def test_a_second_window_brings_the_first_to_the_front_and_goes_away(
    shell: Shell, theme: Theme, languages: Languages, folder: Path, qtbot: QtBot
) -> None:
    shell.start()
    _unlock(shell, qtbot)
    shell.showMinimized()
    second = _shell(theme, languages, folder, qtbot)
    with qtbot.waitSignal(second.closed, timeout=10_000):
        second.start()
    assert not shell.isMinimized()
    assert shell.frame is not None


def test_a_book_in_use_by_a_program_without_a_window_is_told(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    with Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True):
        shell.start()
        fault = _shown(shell, StartFault, qtbot)
        assert isinstance(fault, StartFault)
    qtbot.mouseClick(fault.retry_button, Qt.MouseButton.LeftButton)
    _shown(shell, LockScreen, qtbot)


def test_a_locked_book_names_no_page_in_the_title(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shell.start()
    frame = _unlock(shell, qtbot)
    frame.go("members")
    frame.moved.emit(DataPaths(folder))
    _shown(shell, LockScreen, qtbot)
    assert shell.windowTitle() == "Sổ tay — Lock"
    QApplication.sendEvent(frame, QEvent(QEvent.Type.LanguageChange))  # it may reach the pages when they are going
    assert shell.windowTitle() == "Sổ tay — Lock"


def _visited(frame: Frame, qtbot: QtBot) -> "dict[str, weakref.ref[QObject]]":
    """Go through every page; return what must be gone once the book is locked."""
    parts: dict[str, QObject] = {"frame": frame, "tasks": frame.desk.tasks}
    for entry in PAGES:
        frame.go(entry.key)
        qtbot.waitUntil(lambda: not frame.desk.tasks.busy)
        page = frame.page()
        assert page is not None
        parts |= {f"{entry.key}: {type(one).__name__}": one for one in (page, *page.findChildren(QWidget))}
    return {name: weakref.ref(part) for name, part in parts.items()}


def test_a_locked_book_leaves_nothing_of_its_pages_behind(shell: Shell, theme: Theme, qtbot: QtBot) -> None:
    shell.start()
    gone = _visited(_unlock(shell, qtbot), qtbot)
    _press(shell, "lock", qtbot)
    _shown(shell, LockScreen, qtbot)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [name for name, part in gone.items() if part() is not None] == []
    theme.set_scale(1.25)  # nothing that is gone may hear of it
