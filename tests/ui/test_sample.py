"""The book of sample data beside the own one: into it from the first picture or an open book, and back again."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.progress import silent
from sotay.paths import DataPaths, resource_dir
from sotay.services.demo_book import demo_folders, open_demo_book
from sotay.services.keystore import MemoryKeyStore
from sotay.services.workspace import Workspace
from sotay.ui.frame import Frame
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.lock_pages import PassphrasePage
from sotay.ui.gate.waiting import MakingDemo
from sotay.ui.gate.welcome import Welcome
from sotay.ui.language import Languages
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell
from sotay.ui.surroundings import Surroundings
from sotay.ui.theme import Theme
from sotay.ui.tour_card import TourCard
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.status_line import Fact
from tests.ui.desk import PASSPHRASE, Shelved
from tests.ui.gate import click, press
from tests.ui.typing import type_text

_Screen = TypeVar("_Screen", bound=QWidget)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, resource_dir())
    yield made
    made.choose("en")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a finished sample book."""
    beside = tmp_path_factory.mktemp("made") / "sotay"
    open_demo_book(beside, date.today(), silent).close()
    return next(demo_folders(beside, date.today()))


@pytest.fixture
def shell(theme: Theme, languages: Languages, tmp_path: Path, qtbot: QtBot) -> Iterator[Shell]:
    settings = UiSettings(tmp_path / "sotay" / SETTINGS_FILE)
    settings.language = "en"
    languages.choose("en")
    paths = DataPaths(tmp_path / "sotay")
    around = Surroundings(theme, languages, settings, paths, MemoryKeyStore(), resource_dir(), remembers_folder=False)
    window = Shell(around)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close_at_once()


def shown(shell: Shell, kind: type[_Screen], qtbot: QtBot) -> _Screen:
    qtbot.waitUntil(lambda: isinstance(shell.centralWidget(), kind), timeout=30_000)
    screen = shell.centralWidget()
    assert isinstance(screen, kind)
    return screen


def guided(frame: Frame, qtbot: QtBot) -> TourCard:
    qtbot.waitUntil(lambda: any(card.isVisible() for card in frame.findChildren(TourCard)))
    return frame.findChildren(TourCard)[0]


def unlock(shell: Shell, passphrase: str, qtbot: QtBot) -> Frame:
    page = shown(shell, LockScreen, qtbot).page
    assert isinstance(page, PassphrasePage)
    type_text(page.field.editor, passphrase)
    press(qtbot, page.field.editor, Qt.Key.Key_Return)
    return shown(shell, Frame, qtbot)


def leave(frame: Frame, qtbot: QtBot) -> None:
    """Press what the foot of the window offers all the time."""

    def offered() -> list[Fact]:
        return [fact for fact in frame.findChildren(Fact) if fact.key == "own" and fact.isVisible()]

    qtbot.waitUntil(lambda: bool(offered()))
    click(qtbot, offered()[0])


def test_a_new_user_tries_the_sample_and_then_begins_the_own_book(
    shell: Shell, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    shell.start()
    welcome = shown(shell, Welcome, qtbot)
    theme.set_scale(1.25)
    click(qtbot, welcome.sample_button)
    frame = shown(shell, Frame, qtbot)
    assert frame.desk.book.workspace.notebook.setting("demo") == "1"
    assert shell.windowTitle().endswith("Sample data")
    assert theme.metrics.scale == 1.25
    card = guided(frame, qtbot)
    press(qtbot, card.next_button, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert [one.name for one in tmp_path.iterdir()] == [next(demo_folders(Path("sotay"), date.today())).name]
    shell.lock()
    page = shown(shell, LockScreen, qtbot).page
    assert isinstance(page, PassphrasePage)
    assert page.field.hint.startswith("Sample data")
    press(qtbot, page.field.editor, Qt.Key.Key_Return)
    leave(shown(shell, Frame, qtbot), qtbot)
    shown(shell, Welcome, qtbot)
    assert "Sample data" not in shell.windowTitle()
    assert theme.metrics.scale == 1.25
    assert not (tmp_path / "sotay").exists()


def test_whoever_does_not_want_to_wait_is_back_at_the_first_step(shell: Shell, tmp_path: Path, qtbot: QtBot) -> None:
    shell.start()
    click(qtbot, shown(shell, Welcome, qtbot).sample_button)
    stop = shown(shell, MakingDemo, qtbot).findChild(Button)
    assert isinstance(stop, Button)
    click(qtbot, stop)
    shown(shell, Welcome, qtbot)
    assert not (tmp_path / "sotay").exists()


def test_an_open_book_gives_way_to_the_sample_and_is_asked_for_again(
    shell: Shell, shelved: Shelved, made: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shutil.copytree(shelved.full, tmp_path / "sotay")
    shutil.copytree(made, tmp_path / made.name)
    shell.start()
    frame = unlock(shell, PASSPHRASE, qtbot)
    frame.show_quick_search("sample data")
    field = shell.focusWidget()
    assert isinstance(field, QWidget)
    press(qtbot, field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.frame is not None and shell.frame is not frame, timeout=30_000)
    sample = shell.frame
    assert sample is not None
    assert sample.desk.book.workspace.paths.root.is_relative_to(tmp_path / made.name)
    assert not sample.desk.remembers_folder
    guided(sample, qtbot)
    leave(sample, qtbot)
    own = unlock(shell, PASSPHRASE, qtbot)
    assert own.desk.book.workspace.paths.root == tmp_path / "sotay"
    assert own.desk.book.workspace.notebook.setting("demo") == ""
    assert own.findChildren(TourCard) == []


def test_sample_data_in_the_own_folder_ask_for_another_one(
    shell: Shell, made: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    from sotay.services.demo import DEMO_PASSPHRASE

    shutil.copytree(made / "book", tmp_path / "sotay")
    shell.start()
    frame = unlock(shell, DEMO_PASSPHRASE, qtbot)
    guided(frame, qtbot)
    leave(frame, qtbot)
    dialog = shell.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "khác"))
    shown(shell, Welcome, qtbot)
    Workspace.open(DataPaths(tmp_path / "sotay"), passphrase=DEMO_PASSPHRASE).close()
