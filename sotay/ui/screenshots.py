# Every screen drawn to PNG on a book of sample data: each theme, both languages, text at 100 and 150 %.
# It must not be part of the running window; it opens pages as a person does and waits for them.

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.demo import demo_workspace
from sotay.services.places import Place
from sotay.ui.frame import Frame
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.welcome import Welcome
from sotay.ui.settings import LANGUAGES
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import ThemeChoice

_SIZE = (1366, 696)
_QUESTION = "sinh hoạt chi bộ"
_LOOKS = ((ThemeChoice.LIGHT, 1.0), (ThemeChoice.LIGHT, 1.5), (ThemeChoice.DARK, 1.0), (ThemeChoice.CONTRAST, 1.0))
_READ = "42-HD/BTCTW"
_REPLACED = "12-HD/BTCTW"
_LONGEST_WAIT_S = 20.0
_QUIET_MS = 40


@dataclass(frozen=True, slots=True)
class Scene:
    """Name a screen and bring it about."""

    name: str
    show: Callable[[], object]


class Camera:
    """Draw scenes in every look and language into a folder."""

    def __init__(self, app: QApplication, around: Surroundings, folder: Path) -> None:
        self._app = app
        self._around = around
        self._folder = folder
        self.taken: list[Path] = []

    def shoot(self, window: QWidget, tasks: Tasks, scenes: Sequence[Scene]) -> None:
        """Show a window and draw each scene of it in each look; a scene is brought about once for each look."""
        window.resize(*_SIZE)
        window.show()
        for (theme, scale), language in product(_LOOKS, LANGUAGES):
            self._around.theme.choose(theme)
            self._around.theme.set_scale(scale)
            self._around.settings.language = language
            self._around.languages.choose(language)
            for scene in scenes:
                scene.show()
                self._wait(tasks)
                self._save(window, f"{scene.name}_{theme}_{language}_{scale:.0%}".rstrip("%"))

    def _wait(self, tasks: Tasks) -> None:
        """Let events run until no work is left and the window has been quiet for a moment."""
        end = time.monotonic() + _LONGEST_WAIT_S
        quiet = time.monotonic()
        while time.monotonic() < end and time.monotonic() - quiet < _QUIET_MS / 1000:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _QUIET_MS)
            if tasks.busy:
                quiet = time.monotonic()

    def _save(self, window: QWidget, name: str) -> None:
        path = self._folder / f"{name}.png"
        if not window.grab().save(str(path)):
            raise OSError(f"{path} could not be written")
        self.taken.append(path)


def shoot_all(app: QApplication, around: Surroundings, data: Path, folder: Path) -> list[Path]:
    """Draw every screen into a folder, on sample data made in `data`; return the files. Raise OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(app, around, folder)
    tasks = Tasks()
    for name, gate in _gates(around, tasks, data):
        camera.shoot(gate, tasks, [Scene(name, lambda: None)])
        gate.hide()
        gate.deleteLater()
    tasks.close()
    workspace = demo_workspace(data, silent)
    shell = Shell(around)
    frame = shell.open_book(workspace)
    try:
        camera.shoot(shell, frame.desk.tasks, _scenes(frame))
    finally:
        shell.close()
    return camera.taken


def _gates(around: Surroundings, tasks: Tasks, data: Path) -> Iterator[tuple[str, QWidget]]:
    paths = DataPaths(data / "none")
    yield "welcome", Welcome(around.theme, tasks, around.settings, paths, around.keystore)
    yield "lock", LockScreen(around.theme, tasks, around.settings, paths, around.keystore, ask_keystore=False)


def _scenes(frame: Frame) -> list[Scene]:
    library = frame.desk.book.library
    read, replaced = (str(library.find(number)[0].uid) for number in (_READ, _REPLACED))
    return [
        Scene("home", lambda: frame.go("home")),
        Scene("library", lambda: frame.go("library")),
        Scene("reader", lambda: frame.go("reader", Place(read, query=_QUESTION))),
        Scene("replaced", lambda: frame.go("reader", Place(replaced))),
        Scene("compare", lambda: frame.go("compare", (replaced, None, read, None))),
        Scene("packs", lambda: frame.go("packs")),
        Scene("settings", lambda: frame.go("settings")),
    ]
