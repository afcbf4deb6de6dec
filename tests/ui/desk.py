"""A desk over a real book with both demo packs imported: built once for a run, copied for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.demo import DemoPacks, build_demo_packs
from sotay.services.keystore import MemoryKeyStore
from sotay.services.packs import PackService, read_root
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2
from sotay.ui.messages import Messages
from sotay.ui.pages.base import Desk
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme

QUICK = Argon2(memory_kib=64, time=1, lanes=1)
PASSPHRASE = "mật khẩu của chi bộ"


@dataclass(frozen=True)
class Shelved:
    """Hold the finished folders that tests copy, and the packs they came from."""

    full: Path
    empty: Path
    demo: DemoPacks


@pytest.fixture(scope="session")
def shelved(tmp_path_factory: pytest.TempPathFactory) -> Shelved:
    folder = tmp_path_factory.mktemp("shelved")
    demo = build_demo_packs(folder / "packs", silent)
    full, empty = folder / "full", folder / "empty"
    for root, packs in ((empty, ()), (full, demo.packs)):
        workspace, _ = Workspace.create(DataPaths(root), PASSPHRASE, cost=QUICK)
        with workspace:
            service = PackService(workspace)
            if packs:
                service.trust(read_root(demo.keys.root))
            for pack in packs:
                service.apply(service.prepare(pack, silent), silent)
    return Shelved(full, empty, demo)


def make_desk(folder: Path, theme: Theme, window: QWidget, language: str = "en") -> Desk:
    """Open a copied folder as the window does; the caller closes tasks and book."""
    book = Book(Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True))
    settings = UiSettings(folder / "window.json", {"language": language})
    return Desk(theme, Tasks(), Messages(theme, settings, window), book, settings, MemoryKeyStore())


def _desk(source: Path, folder: Path, theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    shutil.copytree(source, folder)
    window = QWidget()
    qtbot.addWidget(window)
    desk = make_desk(folder, theme, window)
    yield desk
    desk.tasks.close()
    desk.book.close()


@pytest.fixture
def desk(shelved: Shelved, tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    yield from _desk(shelved.full, tmp_path / "book", theme, qtbot)


@pytest.fixture
def empty_desk(shelved: Shelved, tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    yield from _desk(shelved.empty, tmp_path / "book", theme, qtbot)
