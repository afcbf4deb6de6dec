# What is loaded ahead: nothing that only a deed needs, and nothing of it is left for the moment the book is open.

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sotay.ui.loading import Turns


def _told(program: str) -> str:
    """Run a program in a process of its own; return what it prints."""
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.strip()


def test_all_pages_are_loaded_without_what_makes_and_reads_files() -> None:
    program = """
import sys
from sotay.ui.pages.catalogue import PAGES
for entry in PAGES:
    entry.load()
heavy = {"alembic", "sqlalchemy", "sqlmodel", "pydantic", "tuf", "nh3", "pypdfium2", "docx", "openpyxl", "mammoth"}
print(*sorted(heavy & set(sys.modules)))
"""
    assert _told(program) == ""


def test_the_first_scroll_area_of_a_watched_window_costs_nothing_once_classes_are_complete() -> None:
    program = """
import enum
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QScrollArea
from sotay.ui.loading import complete_classes

class Watch(QObject):
    def eventFilter(self, watched, event):
        return False

made, create = [], enum.EnumType._create_
enum.EnumType._create_ = lambda *args, **kwargs: made.append(args[1]) or create(*args, **kwargs)
app = QApplication([])
complete_classes()
before = len(made)
watch = Watch()
app.installEventFilter(watch)
QScrollArea()
print(made[before:])
"""
    assert _told(program) == "[]"


def test_no_source_is_read_while_the_window_and_its_book_are_loaded() -> None:
    program = """
import linecache
from sotay.ui.running import application
app = application()
from sotay.ui.loading import load_services
load_services()
import sotay.ui.frame, sotay.ui.pages.library
print(*sorted(linecache.cache))
"""
    assert _told(program) == ""


def test_modules_are_loaded_in_later_turns_by_the_main_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "import threading; LOADED_BY = threading.current_thread()\n"
    names = ("first_of_turns", "second_of_turns")
    for name in names:
        (tmp_path / f"{name}.py").write_text(line)
    monkeypatch.syspath_prepend(tmp_path)
    parent = QObject()
    turns = Turns(names, parent)
    with qtbot.waitSignal(turns.done):
        assert not set(names) & set(sys.modules)
    assert all(sys.modules.pop(name).LOADED_BY is threading.main_thread() for name in names)


def test_what_a_thread_loads_ahead_knows_no_window() -> None:
    program = """
import sys
from sotay.ui import loading
known = set(sys.modules)
loading.load_services()
print(*sorted(name for name in set(sys.modules) - known if name.startswith(("PySide6", "sotay.ui"))))
"""
    assert _told(program) == ""
