# Every screen drawn to PNG on a book of sample data: each theme, both languages, text at 100 and 150 %.
# It must not be part of the running window; it opens pages as a person does and waits for them.

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import Presence
from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.comparing import choices
from sotay.services.demo import demo_workspace
from sotay.services.library_question import LibraryQuestion
from sotay.services.meetings import new_uid
from sotay.services.members import MemberQuestion
from sotay.services.notes import Colour
from sotay.services.places import Place
from sotay.ui.frame import Frame
from sotay.ui.gate.faults import StartFault
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.welcome import Welcome
from sotay.ui.help import HelpWindow
from sotay.ui.language import LANGUAGES
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import ThemeChoice

_SIZE = (1366, 696)
_QUESTION = "chuyên đề"
_LOOKS = ((ThemeChoice.LIGHT, 1.0), (ThemeChoice.LIGHT, 1.5), (ThemeChoice.DARK, 1.0), (ThemeChoice.CONTRAST, 1.0))
_NOTHING = "xyzzy tương tự"
_NOTE = "Đưa vào chương trình buổi tới; báo đồng chí tổ trưởng trước một ngày."
_MEMBER = "Hoàng Minh Quân"
_READ = "12-KH/ĐU"
_CHANGED = "21-KH/ĐU"
_LONG = 80  # letters of a passage that is worth a mark
_REPLACED = "12-HD/BTCTW"
_LONGEST_WAIT_S = 20.0
_QUIET_MS = 40
_TYPED_MS = 300  # a field that is typed into waits before it asks
_ROUNDS = 3  # a new language is told to the application first, then to its windows, then to their parts


@dataclass(frozen=True, slots=True)
class Scene:
    """Name a screen and bring it about; it is still after so many milliseconds without work."""

    name: str
    show: Callable[[], object]
    quiet_ms: int = _QUIET_MS


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
                self._wait(tasks, scene.quiet_ms)
                self._save(window, f"{scene.name}_{theme}_{language}_{scale:.0%}".rstrip("%"))

    def _wait(self, tasks: Tasks, quiet_ms: int) -> None:
        """Let events run until no work is left and the window has been quiet for a moment."""
        end = time.monotonic() + _LONGEST_WAIT_S
        for _ in range(_ROUNDS):
            self._app.processEvents()
        quiet = time.monotonic()
        while time.monotonic() < end and time.monotonic() - quiet < quiet_ms / 1000:
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
    newest = sorted((data / "packs").glob("*.goi"))[-1]
    try:
        for scenes in (_scenes(frame), [Scene("tour", frame.start_tour)], [_preview(frame, newest)]):
            camera.shoot(shell, frame.desk.tasks, scenes)
        _shoot_help(camera, around, frame.desk.tasks)
    finally:
        shell.close_at_once()
    return camera.taken


def _gates(around: Surroundings, tasks: Tasks, data: Path) -> Iterator[tuple[str, QWidget]]:
    paths = DataPaths(data / "book")
    lost = SotayError(Code.KEYS_DAMAGED, {"file": paths.keys.name, "missing": True})
    yield "welcome", Welcome(around.theme, tasks, around.settings, paths, around.keystore)
    yield "lock", LockScreen(around.theme, tasks, around.settings, paths, around.keystore, ask_keystore=False)
    yield "fault", StartFault(around.theme, around.settings, lost)


def _shoot_help(camera: Camera, around: Surroundings, tasks: Tasks) -> None:
    window = HelpWindow(around.theme, around.languages, around.resources)
    camera.shoot(window, tasks, [Scene("help", lambda: window.show_topic("library"))])
    window.close()


def _scenes(frame: Frame) -> list[Scene]:
    book = frame.desk.book
    read, changed, replaced = (str(book.library.find(number)[0].uid) for number in (_READ, _CHANGED, _REPLACED))
    older = choices(book, changed)[1].revision_id
    noted = _make_notes(book, read)
    member = book.members.ids(MemberQuestion(book.today, _MEMBER))[0]
    coming, running, held = _meetings(book)

    def scene(page: str, argument: object = None, name: str = "") -> Scene:
        def show() -> None:
            frame.messages.bar.hide()  # what was told before speaks the language of then
            frame.go(page, argument)

        return Scene(name or page, show)

    def search() -> None:
        frame.go("home")
        frame.show_quick_search(_QUESTION)

    return [
        scene("home"),
        scene("library", LibraryQuestion(text=_QUESTION)),
        scene("library", LibraryQuestion(text=_NOTHING), "nothing"),
        scene("reader", Place(read, anchor=noted, query=_QUESTION)),
        scene("reader", Place(replaced), "replaced"),
        scene("compare", (changed, older, changed, None)),
        scene("meetings"),
        scene("meeting", coming),
        scene("cockpit", running),
        scene("tasks"),
        scene("stats"),
        scene("paper", ("resolution", held)),
        scene("papers"),
        scene("log"),
        scene("implementation"),
        scene("calendar"),
        scene("reports"),
        scene("report", str(book.today.year)),
        scene("members"),
        scene("member", member),
        scene("evaluation"),
        scene("reconcile"),
        scene("dues"),
        scene("backups"),
        scene("audit"),
        scene("handover"),
        scene("packs"),
        scene("settings"),
        scene("settings", ("rules", "meetings"), "rules"),
        Scene("quick", search, _TYPED_MS),
    ]


def _preview(frame: Frame, newest: Path) -> Scene:
    """Return the scene of a pack before it is imported; the newest one is out of the book afterwards."""
    book = frame.desk.book

    def take_back() -> None:
        frame.end_tour()
        frame.messages.bar.hide()
        if book.packs.last().record.sequence > 1:
            book.packs.undo()
            book.library_changed()
        frame.go("packs", newest)

    return Scene("preview", take_back)


def _meetings(book: Book) -> tuple[int, int, int]:
    """Return the meeting that comes next, one that runs since a quarter of an hour, and the last one that was held."""
    rows = book.meetings.all()
    coming, held = rows[-1].meeting, rows[-2].meeting
    begun = book.clock() - timedelta(minutes=16)
    today = replace(coming, id=0, uid=new_uid(), day=begun.date(), begins=begun.time().replace(second=0, microsecond=0))
    running = book.run.start(book.meetings.plan(today).meeting.id)
    for entry in running.roll[:7]:
        book.run.mark(running.meeting.id, entry.member_id, Presence.PRESENT)
    book.run.mark(running.meeting.id, running.roll[7].member_id, Presence.EXCUSED, "Đi viện thăm con")
    for item in running.agenda[:2]:
        book.run.done(running.meeting.id, item.id)
    return coming.id, running.meeting.id, held.id


def _make_notes(book: Book, uid: str) -> str:
    """Leave a highlight and a note in a document, as a reader does; return the anchor of the highlight."""
    view = book.library.view(uid)
    one, other = [section for section in view.sections[1:] if len(section.text) > _LONG][7:9]
    digest = view.document.digest
    book.notes.highlight(uid, digest, one, 0, one.text.find(" ", _LONG // 2), Colour.GREEN)
    book.notes.write_note(uid, digest, other, 0, other.text.find(" ", _LONG // 2), _NOTE, Colour.YELLOW)
    return one.anchor
