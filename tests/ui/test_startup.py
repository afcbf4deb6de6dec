import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.instance import RaiseRequest
from sotay.ui.gate.crash import CrashHooks, CrashWindow, install_hooks
from sotay.ui.gate.faults import StartFault
from sotay.ui.gate.raise_watch import RaiseWatch
from sotay.ui.settings import UiSettings
from sotay.ui.theme import Theme
from tests.ui.gate import click

_FAULTS = (
    SotayError(Code.DATABASE_DAMAGED, {"file": "notebook.db"}),
    SotayError(Code.NEWER_SCHEMA, {"file": "library.db"}),
    SotayError(Code.KEYS_DAMAGED, {"file": "keys.json", "missing": True}),
    SotayError(Code.NETWORK_FOLDER, {"folder": "//may-chu/so"}),
    SotayError(Code.NO_SPACE, {"file": "so", "needed": 50_000_000, "free": 1_000_000}),
)


@pytest.fixture
def settings(tmp_path: Path) -> UiSettings:
    return UiSettings(tmp_path / "window.json", {"language": "en"})


def shown(qtbot: QtBot, theme: Theme, settings: UiSettings, error: SotayError) -> StartFault:
    fault = StartFault(theme, settings, error)
    qtbot.addWidget(fault)
    fault.resize(960, 600)
    fault.show()
    return fault


@pytest.mark.parametrize("error", _FAULTS, ids=lambda error: error.code.value)
def test_a_fault_at_the_start_is_told_in_words(
    qtbot: QtBot, theme: Theme, settings: UiSettings, error: SotayError
) -> None:
    fault = shown(qtbot, theme, settings, error)
    assert fault.words.plain.count(".") >= 2
    assert error.code.value not in fault.words.plain
    assert not fault.details.isVisible()
    click(qtbot, fault.details_button)
    assert fault.details.isVisible()
    assert error.code.value in fault.details.text()


def test_details_hide_personal_numbers(qtbot: QtBot, theme: Theme, settings: UiSettings) -> None:
    error = SotayError(Code.NOT_WRITABLE, {"file": "/home/a/001085123456"})
    fault = shown(qtbot, theme, settings, error)
    assert "001085123456" not in fault.details.text()


def test_the_ways_on_are_told(qtbot: QtBot, theme: Theme, settings: UiSettings, tmp_path: Path) -> None:
    fault = shown(qtbot, theme, settings, _FAULTS[0])
    with qtbot.waitSignal(fault.retried):
        click(qtbot, fault.retry_button)
    with qtbot.waitSignal(fault.left):
        click(qtbot, fault.leave_button)
    click(qtbot, fault.folder_button)
    dialog = fault.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(fault.folder_chosen) as told:
        dialog.fileSelected.emit(str(tmp_path))
    assert told.args == [DataPaths(tmp_path)]
    dialog.close()


@pytest.mark.parametrize(
    ("code", "file", "helps"),
    [
        (Code.DATABASE_DAMAGED, "notebook.db", True),
        (Code.WRONG_KEY, "notebook.db", True),
        (Code.KEYS_DAMAGED, "keys.json", True),
        (Code.FILE_NOT_FOUND, "notebook.db", True),
        (Code.FILE_NOT_FOUND, "/media/usb/sổ", False),  # a stick that is not plugged in
        (Code.DATABASE_DAMAGED, "library.db", False),
        (Code.NEWER_SCHEMA, "notebook.db", False),
    ],
)
def test_a_backup_is_offered_only_where_somebody_restores_it_and_it_helps(
    qtbot: QtBot, theme: Theme, settings: UiSettings, code: Code, file: str, helps: bool
) -> None:
    fault = shown(qtbot, theme, settings, SotayError(code, {"file": file}))
    assert not fault.restore_button.isVisible()
    fault.offer_restore()
    assert fault.restore_button.isVisible() is helps
    with qtbot.waitSignal(fault.restore_wanted):
        fault.restore_button.click()


def test_the_first_window_hears_of_a_second_program(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> None:
    paths = DataPaths(tmp_path)
    RaiseRequest.ask(paths)  # left behind for a window that is gone
    watch = RaiseWatch(paths, parent=qapp, tick_ms=5)
    with qtbot.assertNotEmitted(watch.asked, wait=30):
        pass
    request = RaiseRequest.ask(paths)
    with qtbot.waitSignal(watch.asked):
        pass
    assert not request.waiting()
    watch.deleteLater()


class Restarts:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


@pytest.fixture
def restarts() -> Restarts:
    return Restarts()


@pytest.fixture
def hooks(qapp: QApplication, tmp_path: Path, restarts: Restarts) -> Iterator[CrashHooks]:
    before = sys.excepthook, threading.excepthook
    logging.getLogger("sotay.ui.gate.crash").setLevel(logging.CRITICAL)
    made = install_hooks(qapp, lambda: tmp_path / "logs" / "sotay.log", restarts)
    yield made
    sys.excepthook, threading.excepthook = before
    logging.getLogger("sotay.ui.gate.crash").setLevel(logging.NOTSET)
    if made.window is not None:
        made.window.close()
    made.deleteLater()


def fail(words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def crash_window(qtbot: QtBot, hooks: CrashHooks) -> CrashWindow:
    qtbot.waitUntil(lambda: hooks.window is not None and hooks.window.isVisible())
    assert hooks.window is not None
    return hooks.window


def test_a_fault_repeated_at_every_row_opens_one_window(qtbot: QtBot, hooks: CrashHooks) -> None:
    for _ in range(31):
        fail("hỏng khi vẽ")
    window = crash_window(qtbot, hooks)
    qtbot.waitUntil(lambda: "(and 30 more)" in window.text.toPlainText())
    text = window.text.toPlainText()
    assert text.count("ValueError: hỏng khi vẽ") == 1
    assert len([one for one in QApplication.topLevelWidgets() if isinstance(one, CrashWindow)]) == 1


def test_a_fault_in_another_thread_is_shown_in_the_main_one(qtbot: QtBot, hooks: CrashHooks) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in crash_window(qtbot, hooks).text.toPlainText()


def test_the_text_to_copy_hides_personal_numbers(qtbot: QtBot, hooks: CrashHooks) -> None:
    fail("thẻ 001085123456")
    window = crash_window(qtbot, hooks)
    click(qtbot, window.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "001085123456" not in copied


FIRST_START = """
import sys
from pathlib import Path
from sotay.paths import DataPaths
from sotay.ui.running import application, hook

def fail(words):
    error = ValueError(words)
    sys.excepthook(ValueError, error, None)
    app.processEvents()
    return hooks.window

app, paths = application(), DataPaths(Path(sys.argv[1]))
hooks = hook(app, paths, writes=True)
before = fail("truoc khi lap so")
print(before.log_button.isEnabled(), paths.root.exists())
before.close()
paths.root.mkdir()
after = fail("sau khi lap so")
print(after.log_button.isEnabled(), str(paths.logs) in after.place.text())
"""


def test_a_first_start_has_a_log_once_its_folder_is_made(tmp_path: Path) -> None:
    book = tmp_path / "book"
    # a program of its own: hooks and handlers belong to a whole process
    ran = subprocess.run(
        [sys.executable, "-c", FIRST_START, str(book)], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.split() == ["False", "False", "True", "True"]
    assert "sau khi lap so" in (DataPaths(book).logs / "sotay.log").read_text(encoding="utf-8")


def test_the_window_itself_may_fail_without_a_circle(
    qtbot: QtBot, hooks: CrashHooks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: CrashWindow, fault: str) -> None:
        hooks._show("inner")
        raise RuntimeError(fault)

    monkeypatch.setattr(CrashWindow, "add", broken)
    with pytest.raises(RuntimeError):
        hooks._show("outer")


def test_its_buttons_do_what_they_say(
    qtbot: QtBot, hooks: CrashHooks, restarts: Restarts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    fail("một")
    window = crash_window(qtbot, hooks)
    click(qtbot, window.log_button)
    assert opened == [str(tmp_path / "logs")]
    click(qtbot, window.again_button)
    assert restarts.count == 1
    assert hooks.window is None
    fail("hai")
    window = crash_window(qtbot, hooks)
    assert "hai" in window.text.toPlainText()
    assert "một" not in window.text.toPlainText()
    click(qtbot, window.close_button)
    assert (restarts.count, hooks.window) == (1, None)
