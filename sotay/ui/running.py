# The program put together: application, look, language, key store, hooks, window; and its run to the end.
# It must not know options or what the window shows.

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from sotay import __version__
from sotay.paths import DataPaths
from sotay.services.keystore import KeyStore, MemoryKeyStore, OsKeyStore
from sotay.ui.emblem import emblem
from sotay.ui.language import Languages
from sotay.ui.loading import spare_sources
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.theme import Theme

if TYPE_CHECKING:
    from sotay.ui.gate.crash import CrashHooks


def application() -> QApplication:
    """Return the one application object of the process, named and with its sign."""
    spare_sources()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("sotay")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sotay")
    app.setWindowIcon(emblem())
    return app


def surroundings(
    app: QApplication,
    paths: DataPaths,
    resources: Path,
    settings: UiSettings,
    keystore: KeyStore,
    *,
    remembers_folder: bool = False,
) -> Surroundings:
    """Return what the window needs from its first picture on, in the look and language that were chosen."""
    theme = Theme(app, resources, settings.theme, settings.scale)
    languages = Languages(app, resources)
    languages.choose(settings.language)
    return Surroundings(theme, languages, settings, paths, keystore, resources, remembers_folder)


def run(
    paths: DataPaths,
    resources: Path,
    *,
    named: bool,
    language: str | None = None,
    demo: Path | None = None,
    file: Path | None = None,
) -> int:
    """Show the window over a data folder until it is closed; return the exit status.

    `named`: the folder was named at this start, and says nothing about the next. With `demo`, a folder to be thrown
    away, a book of sample data is made in it and shown first. A `file` is opened once the book is.
    """
    app = application()
    settings = UiSettings(paths.root / SETTINGS_FILE, {"language": language} if language else None)
    around = surroundings(app, paths, resources, settings, OsKeyStore(), remembers_folder=not named)
    shell = Shell(around)
    # Who signs out of the computer must not be asked to wait; what was written is written.
    app.commitDataRequest.connect(lambda _: shell.close_at_once(), Qt.ConnectionType.DirectConnection)
    if file is not None:
        shell.open_file(file)
    shell.show()

    def begin() -> None:
        hook(app, paths, writes=demo is None)
        if demo is None:
            shell.start()
        else:
            shell.start_demo(demo)

    # The cover is painted before anything heavy is loaded.
    QTimer.singleShot(0, shell, begin)
    return app.exec()


def shoot(data: Path, folder: Path, resources: Path) -> int:
    """Draw every screen into a folder, with sample data made in `data`; return the exit status."""
    from sotay.ui.screenshots import shoot_all

    app = application()
    paths = DataPaths(data / "book")
    settings = UiSettings(data / SETTINGS_FILE)
    taken = shoot_all(app, surroundings(app, paths, resources, settings, MemoryKeyStore()), data, folder)
    sys.stdout.write(f"{len(taken)} PNG: {folder}\n")
    return 0


def hook(app: QApplication, paths: DataPaths, *, writes: bool) -> "CrashHooks":
    """Catch what goes wrong, and write it in the data folder as soon as there is one, if the program `writes` there."""
    from sotay.logs import log_in_book
    from sotay.ui.gate.crash import install_hooks

    log = log_in_book(paths.logs) if writes else None
    return install_hooks(app, lambda: log.path if log is not None else None)
