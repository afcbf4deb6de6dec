"""Every screen in both languages, at 100 and 200 % of text: no words are cut, nothing lies outside its place."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths, resource_dir
from sotay.services.comparing import choices
from sotay.services.demo_notebook import fill_notebook
from sotay.services.keystore import MemoryKeyStore
from sotay.services.library_question import LibraryQuestion
from sotay.services.members import MemberQuestion
from sotay.services.places import Place
from sotay.services.workspace import Workspace
from sotay.ui.frame import Frame
from sotay.ui.gate.faults import StartFault
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.welcome import BEGIN, CODE, ISSUER, KEYS, LOOK, ROLE, Welcome
from sotay.ui.gate.welcome_steps import KeysStep
from sotay.ui.help import HelpWindow
from sotay.ui.language import LANGUAGES, Languages
from sotay.ui.pages.member import MemberPage
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme
from tests.ui.desk import PASSPHRASE, QUICK, Shelved
from tests.ui.smoke import cut_text

SIZE = QSize(1366, 696)
LAYOUTS = 5  # a layout may ask for another: parts of parts
SCALES = (1.0, 2.0)
READ, CHANGED, REPLACED = "12-KH/ĐU", "21-KH/ĐU", "01-QC/ĐU"
LOOKS = [(language, scale) for scale in SCALES for language in LANGUAGES]
NAMES = [f"{language}-{scale:.0%}" for language, scale in LOOKS]


@pytest.fixture
def around(qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Surroundings]:
    languages = Languages(qapp, resource_dir())
    settings = UiSettings(tmp_path / SETTINGS_FILE)
    yield Surroundings(theme, languages, settings, DataPaths(tmp_path / "book"), MemoryKeyStore(), resource_dir())
    languages.choose("en")


@pytest.fixture(params=LOOKS, ids=NAMES)
def look(around: Surroundings, request: pytest.FixtureRequest) -> str:
    language, scale = request.param
    around.theme.set_scale(scale)
    around.settings.language = language
    around.languages.choose(language)
    QApplication.sendPostedEvents()
    return NAMES[LOOKS.index(request.param)]


class Inspector:
    """Show one screen after the other in a window and keep what is cut on each."""

    def __init__(self, qtbot: QtBot, window: QWidget, tasks: Tasks) -> None:
        self._qtbot = qtbot
        self._window = window
        self._tasks = tasks
        self.found: list[str] = []
        window.resize(SIZE)
        with qtbot.waitExposed(window):
            window.show()

    def look_at(self, name: str, show: Callable[[], object], until: Callable[[], bool] = lambda: True) -> None:
        """Bring a screen about, wait until it is there, and look at it."""
        show()
        self._qtbot.waitUntil(lambda: not self._tasks.busy and until(), timeout=20_000)
        for _ in range(LAYOUTS):
            QApplication.processEvents()
        self.found += [str(cut) for cut in cut_text(name, self._window)]


def test_the_screens_before_the_book(qtbot: QtBot, around: Surroundings, look: str, shelved: Shelved) -> None:
    tasks = Tasks()
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    inspector = Inspector(qtbot, window, tasks)

    def put(screen: QWidget) -> QWidget:
        while (item := column.takeAt(0)) is not None and (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
        column.addWidget(screen)
        return screen

    a = around
    welcome = Welcome(a.theme, tasks, a.settings, a.paths, a.keystore, cost=QUICK)
    finished: list[Workspace] = []
    welcome.finished.connect(lambda first: finished.append(first.workspace))
    inspector.look_at("welcome: look", lambda: put(welcome), lambda: welcome.step == LOOK)
    inspector.look_at("welcome: purpose", welcome.next_button.click, lambda: welcome.step == ROLE)
    inspector.look_at("welcome: keys", welcome.next_button.click, lambda: welcome.step == KEYS)
    keys = welcome.page
    assert isinstance(keys, KeysStep)
    keys.passphrase.fill_in(PASSPHRASE)
    inspector.look_at("welcome: code", welcome.next_button.click, lambda: welcome.step == CODE)
    inspector.look_at("welcome: groups", welcome.code_view.next_button.click)
    for field, place in zip(welcome.code_view.fields, welcome.code_view.asked, strict=True):
        field.editor.setText(welcome.code_view.groups[place])
    inspector.look_at("welcome: issuer", welcome.code_view.confirm_button.click, lambda: welcome.step == ISSUER)
    inspector.look_at("welcome: fingerprint", lambda: welcome.page.read(shelved.demo.keys.root))  # type: ignore[attr-defined]
    inspector.look_at("welcome: beginning", welcome.skip_button.click, lambda: welcome.step == BEGIN)
    welcome.finish()
    finished[0].close()
    lock = LockScreen(a.theme, tasks, a.settings, a.paths, a.keystore, ask_keystore=False)
    inspector.look_at("lock", lambda: put(lock))
    inspector.look_at("lock: code", lock._show_code)
    for code in (Code.KEYS_DAMAGED, Code.LIBRARY_BUSY, Code.NETWORK_FOLDER):
        error = SotayError(code, {"file": "keys.json", "folder": str(a.paths.root), "missing": True})
        inspector.look_at(f"fault: {code}", partial(put, StartFault(a.theme, a.settings, error)))
    tasks.close()
    assert not inspector.found, f"{look}\n" + "\n".join(inspector.found)


def test_the_pages_of_the_book(qtbot: QtBot, around: Surroundings, look: str, shelved: Shelved) -> None:
    shutil.copytree(shelved.full, around.paths.root)
    shell = Shell(around)
    qtbot.addWidget(shell)
    workspace = Workspace.open(around.paths, passphrase=PASSPHRASE, write=True)
    fill_notebook(workspace.notebook, "2026-11-22T01:00:00+00:00")
    frame = shell.open_book(workspace)
    inspector = Inspector(qtbot, shell, frame.desk.tasks)
    for name, show in _scenes(frame):
        inspector.look_at(name, show)
    frame.go("settings")
    for number in range(_names(frame).model().rowCount()):
        inspector.look_at(f"settings {number}", partial(_choose, frame, number))
    inspector.look_at("packs: issuer", partial(frame.go, "packs", shelved.demo.keys.root))
    frame.desk.book.packs.undo()
    frame.desk.book.library_changed()
    inspector.look_at("packs: preview", partial(frame.go, "packs", shelved.demo.packs[1]))
    shell.close()
    assert not inspector.found, f"{look}\n" + "\n".join(inspector.found)


def _names(frame: Frame) -> QListView:
    """Return the list of the sections of the settings."""
    page = frame.page()
    assert page is not None
    found = page.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def _choose(frame: Frame, number: int) -> None:
    names = _names(frame)
    names.setCurrentIndex(names.model().index(number, 0))


def _scenes(frame: Frame) -> Iterator[tuple[str, Callable[[], object]]]:
    library = frame.desk.book.library
    read, changed, replaced = (str(library.find(number)[0].uid) for number in (READ, CHANGED, REPLACED))
    older = choices(frame.desk.book, changed)[1].revision_id
    yield "home", lambda: frame.go("home")
    yield "library", lambda: frame.go("library", LibraryQuestion(text="sinh hoạt chi bộ"))
    yield "library: nothing", lambda: frame.go("library", LibraryQuestion(text="xyzzy tương tự"))
    yield "reader", lambda: frame.go("reader", Place(read, query="chi bộ"))
    yield "reader: replaced", lambda: frame.go("reader", Place(replaced))
    yield "compare", lambda: frame.go("compare", (changed, older, changed, None))
    yield "packs", lambda: frame.go("packs")
    yield "settings", lambda: frame.go("settings")
    yield "members", lambda: frame.go("members")
    member_id = frame.desk.book.members.ids(MemberQuestion(frame.desk.book.today, "hoang minh"))[0]
    yield "member", lambda: frame.go("member", member_id)
    yield "member: history", lambda: _click_segment(frame, "side")
    yield "member: new", lambda: frame.go("member", 0)
    for page in ("reconcile", "backups", "audit", "handover"):
        yield page, partial(frame.go, page)
    yield "home again", lambda: frame.go("home")
    yield "quick search", lambda: frame.show_quick_search("sinh hoạt chi bộ")


def _click_segment(frame: Frame, key: str) -> None:
    page = frame.page()
    assert isinstance(page, MemberPage)
    page.parts.segment(key).click()


def test_the_help(qtbot: QtBot, around: Surroundings, look: str) -> None:
    tasks = Tasks()
    window = HelpWindow(around.theme, around.languages, around.resources)
    qtbot.addWidget(window)
    inspector = Inspector(qtbot, window, tasks)
    for topic in ("start", "library", "keys"):
        inspector.look_at(f"help: {topic}", lambda topic=topic: window.show_topic(topic))  # type: ignore[misc]
    tasks.close()
    assert not inspector.found, f"{look}\n" + "\n".join(inspector.found)


@pytest.mark.parametrize("kind", [QLabel, QPushButton])
def test_a_cut_text_is_seen(qtbot: QtBot, theme: Theme, kind: type[QLabel] | type[QPushButton]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 100)
    made = kind("Nghị quyết của Chi bộ thôn Đông", window)
    made.setGeometry(0, 0, 300, 60)
    window.show()
    assert theme.metrics.scale == 1.0
    assert cut_text("whole", window) == []
    made.setGeometry(0, 0, 60, 60)
    assert "needs" in str(cut_text("narrow", window)[0])
    made.setGeometry(0, 0, 300, 6)
    assert "high" in str(cut_text("low", window)[0])
    made.setGeometry(120, 0, 300, 60)
    assert "lies at" in str(cut_text("outside", window)[0])
