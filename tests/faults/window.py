"""The window over a folder in a bad state: opened, unlocked, clicked and read as a person does."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import KeyStore, MemoryKeyStore
from sotay.ui.frame import Frame
from sotay.ui.gate.faults import StartFault
from sotay.ui.gate.lock import LockScreen
from sotay.ui.language import Languages
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.theme import Theme
from tests.ui.desk import PASSPHRASE
from tests.ui.typing import type_text

PATIENCE_MS = 5_000
Kind = TypeVar("Kind", bound=QWidget)


@dataclass
class Window:
    """Drive one window over one folder."""

    theme: Theme
    languages: Languages
    folder: Path
    qtbot: QtBot
    keystore: KeyStore = field(default_factory=MemoryKeyStore)
    remembers_folder: bool = False

    def __post_init__(self) -> None:
        settings = UiSettings(self.folder / SETTINGS_FILE, {"language": "en"})
        self.languages.choose("en")
        around = Surroundings(
            self.theme,
            self.languages,
            settings,
            DataPaths(self.folder),
            self.keystore,
            resource_dir(),
            self.remembers_folder,
        )
        self.shell = Shell(around)
        self.qtbot.addWidget(self.shell)
        self.shell.show()

    def shown(self, kind: type[Kind]) -> Kind:
        """Wait until the whole window is one screen; return it."""
        self.qtbot.waitUntil(lambda: isinstance(self.shell.centralWidget(), kind), timeout=PATIENCE_MS)
        found = self.shell.centralWidget()
        assert isinstance(found, kind)
        return found

    def start(self) -> "Window":
        """Begin as the program does."""
        self.shell.start()
        return self

    def type_passphrase(self) -> None:
        """Type the passphrase where the cursor waits, and press Enter."""
        self.shown(LockScreen)
        self.qtbot.waitUntil(lambda: isinstance(field := self.shell.focusWidget(), QLineEdit) and field.isVisible())
        editor = self.shell.focusWidget()
        assert isinstance(editor, QLineEdit)
        type_text(editor, PASSPHRASE)
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)

    def unlock(self) -> Frame:
        """Start, type the passphrase and wait for the open book."""
        self.start().type_passphrase()
        return self.shown(Frame)

    def fault(self) -> str:
        """Wait for the page that says why the book is not opened; return its sentence."""
        found = self.shown(StartFault)
        self.qtbot.waitUntil(found.words.isVisible)
        return found.words.plain

    def press(self, words: str, within: QWidget | None = None) -> None:
        """Press the button whose text begins with some words once it is there."""

        def look() -> QAbstractButton | None:
            found = (within or self.shell).findChildren(QAbstractButton)
            return next(
                (one for one in found if one.text().startswith(words) and one.isVisible() and one.isEnabled()), None
            )

        self.qtbot.waitUntil(lambda: look() is not None, timeout=PATIENCE_MS)
        button = look()
        assert button is not None
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def words(self, within: QWidget | None = None) -> str:
        """Return every text that can be read now."""
        labels = (within or self.shell).findChildren(QLabel)
        return "\n".join(f"{one.text()}\n{one.accessibleName()}" for one in labels if one.isVisible())

    def reads(self, words: str) -> None:
        """Wait until a text can be read."""
        self.qtbot.waitUntil(lambda: words in self.words(), timeout=PATIENCE_MS)


def page_of(frame: Frame, kind: type[Kind]) -> Kind:
    """Return the page in front, which is of a kind."""
    page = frame.page()
    assert isinstance(page, kind)
    return page


def quiet(frame: Frame, qtbot: QtBot) -> None:
    """Wait until nothing works behind the window."""
    qtbot.waitUntil(lambda: not frame.desk.tasks.busy, timeout=PATIENCE_MS)
