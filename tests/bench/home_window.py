# One run of the whole window: unlocked by a typed passphrase, home when it is painted, then every page and the memory.
# It must not reach into the window but by its screens, nor load anything of the bench: the memory is the program's own.

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

import psutil
from PySide6.QtCore import QEvent, QEventLoop, QTimer

from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import MemoryKeyStore
from sotay.ui.running import application, surroundings
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell

# What the window loads by itself, when it is needed, is not loaded here before.
if TYPE_CHECKING:
    from sotay.services.workspace import Workspace
    from sotay.ui.frame import Frame
    from sotay.ui.pages.home import HomePage

_TYPING_S = 2.0  # a passphrase is typed
_LONGEST_S = 60.0


class TimedShell(Shell):
    """Be the window, and remember when it got the unlocked book and when it painted home with what it shows.

    Both in seconds of the clock, and of the work of all threads.
    """

    unlocked = painted = (0.0, 0.0)

    def open_book(self, workspace: "Workspace", page: str = "", argument: object = None) -> "Frame":
        """Show the pages over an unlocked workspace."""
        self.unlocked = _now()
        return super().open_book(workspace, page, argument)

    # Qt overrides
    def event(self, event: QEvent) -> bool:
        """Paint, and look what was painted."""
        handled = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and not any(self.painted) and self._is_ready():
            self.painted = _now()
        return handled

    def _is_ready(self) -> bool:
        return self.frame is not None and cast("HomePage", self.frame.page()).is_ready


def main(folder: Path, passphrase: str, meeting_id: int) -> dict[str, float]:
    """Show the book from the moment it is unlocked; return seconds and megabytes."""
    app = application()
    settings = UiSettings(folder / SETTINGS_FILE, {"page": "home", "theme": "light"})
    shell = TimedShell(surroundings(app, DataPaths(folder), resource_dir(), settings, MemoryKeyStore()))
    shell.show()
    shell.start()  # asks for the passphrase, and loads the first page meanwhile
    _unlock(shell, passphrase)
    told = {}
    frame = shell.frame
    assert frame is not None
    home = cast("HomePage", frame.page())
    _wait(lambda: home.is_ready)
    shell.update()  # the last answer may have changed nothing of the picture
    _wait(lambda: any(shell.painted))
    told["home"], told["work"] = (end - begin for begin, end in zip(shell.unlocked, shell.painted, strict=True))
    _wait(lambda: home.is_complete)
    told["due"] = _now()[0] - shell.unlocked[0]
    _open_all(frame, meeting_id)
    told["megabytes"] = psutil.Process().memory_info().rss / 1e6
    shell.close_at_once()
    return told


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def _unlock(shell: Shell, passphrase: str) -> None:
    """Type the passphrase as slowly as a person does, and open the book."""
    from sotay.ui.gate.lock_pages import PassphrasePage

    typed = time.monotonic() + _TYPING_S
    _wait(lambda: time.monotonic() > typed and shell.findChild(PassphrasePage) is not None)
    page = shell.findChild(PassphrasePage)
    assert page is not None
    page.field.editor.setText(passphrase)
    page.open_button.click()
    _wait(lambda: shell.frame is not None)


def _open_all(frame: "Frame", meeting_id: int) -> None:
    """Go to every page; those of one thing get one to show, where this book has such a thing."""
    from sotay.services.places import Place
    from sotay.ui.pages.catalogue import PAGES

    document = str(frame.desk.book.workspace.library.cards([1])[0].uid)
    arguments = {
        "meeting": meeting_id,
        "cockpit": meeting_id,
        "member": 1,
        "paper": ("minutes", meeting_id - 1),
        "report": "2025",
        "reader": Place(document),
    }
    for entry in PAGES:
        frame.go(entry.key, arguments.get(entry.key))
        _wait(lambda: not frame.desk.tasks.busy)


def _wait(ready: Callable[[], bool]) -> None:
    """Let the window live until something is so; looking is rare enough not to take the workers' time."""
    end = time.monotonic() + _LONGEST_S
    loop = QEventLoop()
    beat = QTimer(interval=2)

    def look() -> None:
        if ready():
            loop.exit(0)
        elif time.monotonic() > end:
            loop.exit(1)

    beat.timeout.connect(look)
    beat.start()
    if loop.exec():
        raise TimeoutError


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
