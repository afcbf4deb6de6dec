"""What the tests of the screens before the open book share: folders, quick keys, clicks."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sotay.paths import DataPaths
from sotay.services.keystore import KeyStore, MemoryKeyStore
from sotay.services.passphrases import Argon2
from sotay.services.workspace import Workspace
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme

PASSPHRASE = "mật khẩu của chi bộ thôn"
QUICK = Argon2(memory_kib=64, time=1, lanes=1)


@dataclass
class Gate:
    """Hold what every screen before the book takes."""

    theme: Theme
    tasks: Tasks
    paths: DataPaths
    keystore: KeyStore = field(default_factory=MemoryKeyStore)

    @property
    def settings(self) -> UiSettings:
        return UiSettings(self.paths.root / "window.json", {"language": "en"})

    def make_book(self, passphrase: str | None = PASSPHRASE, *, keystore: bool = False) -> str:
        workspace, code = Workspace.create(self.paths, passphrase, self.keystore if keystore else None, cost=QUICK)
        workspace.close()
        return code


def gate(theme: Theme, folder: Path) -> Gate:
    return Gate(theme, Tasks(), DataPaths(folder / "sổ"))


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    qtbot.keyClick(widget, key)
