# One run of the whole window over a book just unlocked: when home was shown, then every page, and the memory held.
# It must not reach into the window but by its pages and what home shows.

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop, QTimer

from sotay.paths import DataPaths, resource_dir
from sotay.services.keystore import MemoryKeyStore
from sotay.services.places import Place
from sotay.ui.frame import Frame
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.pages.home import HomePage
from sotay.ui.running import application, surroundings
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell
from tests.bench.whole_window import megabytes
from tests.bench.workload import open_book

_TYPING_S = 2.0  # a passphrase is typed
_LONGEST_S = 60.0


def main(folder: Path, meeting_id: int) -> dict[str, float]:
    """Show the book from the moment it is unlocked; return seconds and megabytes."""
    app = application()
    settings = UiSettings(folder / SETTINGS_FILE, {"page": "home", "theme": "light"})
    shell = Shell(surroundings(app, DataPaths(folder), resource_dir(), settings, MemoryKeyStore()))
    shell.show()
    shell.start()  # asks for the passphrase, and loads the first page meanwhile
    typed = time.monotonic() + _TYPING_S
    _wait(lambda: time.monotonic() > typed)
    workspace = open_book(folder, write=True)
    document = str(workspace.library.cards([1])[0].uid)
    told = {}
    start = time.perf_counter()
    frame = shell.open_book(workspace, "home")
    home = cast(HomePage, frame.page())
    _wait(lambda: home.new is not None and home.work is not None)
    told["home"] = time.perf_counter() - start
    _wait(lambda: home.due is not None and home.duties is not None)
    told["due"] = time.perf_counter() - start
    _open_all(frame, {"meeting": meeting_id, "cockpit": meeting_id, "member": 1, "reader": Place(document)})
    told["megabytes"] = megabytes()
    shell.close_at_once()
    return told


def _open_all(frame: Frame, arguments: dict[str, object]) -> None:
    """Go to every page that people can ask for by name, and to those that need something to open."""
    for entry in PAGES:
        if entry.is_named or entry.key in arguments:
            frame.go(entry.key, arguments.get(entry.key))
            _wait(lambda: not frame.desk.tasks.busy)


def _wait(ready: Callable[[], bool]) -> None:
    """Let the window live until something is so; looking is rare enough not to take the workers' time."""
    end = time.monotonic() + _LONGEST_S
    loop = QEventLoop()
    beat = QTimer(interval=1)

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
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
