"""The real program in a real window: keys and clicks go in through the display, what counts is what lies on disk."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.demo import DemoPacks, build_demo_packs
from sotay.services.notes import NotesService, PlacedMark, Standing
from sotay.services.packs import PackService, read_root
from sotay.services.workspace import Workspace
from sotay.ui.tokens import LIGHT
from tests.journeys.screen import Program, Screen, missing_tools, wait_for

PASSPHRASE = "song bach thon dong 1930"
NOTE = "Hoi lai dong chi bi thu"
PLAN_ISSUER = "Chi bộ thôn Đông"
# Places of buttons in a window of 1366x696, right below in each of them.
NEXT, IMPORT, DONE = (1290, 652), (1180, 637), (1300, 637)
CARD, ANSWER, COMPARE, UNDO_IT, UNDO = (900, 400), (940, 144), (1134, 84), (1141, 101), (1237, 187)
ABOVE_WORDS = 12
DARK, LIGHT_PAPER = 130, 200
TITLE = "tay"  # of "Sổ tay"; xdotool compares ASCII


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoPacks:
    return build_demo_packs(tmp_path_factory.mktemp("packs"), silent)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    if absent := missing_tools():
        if os.environ.get("SOTAY_REQUIRE_DATA"):
            pytest.fail(f"the run of the real window is required here, and needs {absent}")
        pytest.skip(f"the run of the real window needs {absent}")
    with Screen(tmp_path / "screen") as made:
        yield made


@dataclass
class Person:
    """Sit before the program and use it; sentences of the tests are its methods."""

    screen: Screen
    program: Program

    def pick(self, title: str, file: Path) -> None:
        """Type a path into the file dialog that has come up."""
        self.screen.focus(title)
        self.screen.wait_still()
        self.screen.type(str(file))
        self.screen.press("Return")
        self.screen.wait_gone(title)
        self.screen.focus(TITLE)
        self.screen.wait_still()

    def go(self, keys: str, title: str) -> None:
        self.screen.press(keys)
        self.screen.focus(title)
        self.screen.wait_still()

    def wait_dark(self, place: tuple[int, int], what: str) -> None:
        """Wait until a button stands at a place and may be pressed."""
        wait_for(lambda: self.screen.lightness(place[0], place[1] - ABOVE_WORDS) < DARK, what)
        self.screen.wait_still()

    def see_welcome(self) -> None:
        self.screen.focus(TITLE)
        self.wait_paper()
        self.wait_dark(NEXT, "the button for the next step")

    def wait_paper(self) -> None:
        """Wait until the cover of the start has gone."""
        wait_for(lambda: self.screen.lightness(1346, 100) > LIGHT_PAPER, "the cover to go")
        self.screen.wait_still()

    def choose_passphrase(self) -> None:
        for _ in range(2):
            self.screen.click(*NEXT)
            self.screen.wait_still()
        for _ in range(2):
            self.screen.type(PASSPHRASE)
            self.screen.press("Return")
        wait_for(lambda: self.screen.lightness(*NEXT) > LIGHT_PAPER and self.screen.shows(LIGHT.ink), "the code")
        wait_for(lambda: not self.screen.shows(LIGHT.disabled_bg), "the code")
        self.screen.wait_still()

    def keep_code(self, file: Path) -> None:
        """Save the code to a file, read it there, and type its groups one after the other until both are right."""
        self.screen.press("shift+Tab", "space")
        self.pick("Save the recovery code", file)
        self.screen.press("Tab", "space")
        self.screen.wait_still()
        lines = (line.split() for line in file.read_text(encoding="utf-8-sig").splitlines())
        # What is wrong stays chosen in its field; the groups are asked for in their order.
        for group in (group for line in lines if len(line) == 4 and all(len(g) == 5 for g in line) for group in line):
            self.screen.type(group)
            self.screen.press("Return")
        self.screen.wait_still()

    def trust(self, root: Path) -> None:
        self.screen.press("space")
        self.pick("Choose the issuer", root)
        wait_for(lambda: self.screen.colour(*CARD) == LIGHT.surface, "the card with the fingerprint")
        self.screen.press("space")
        self.wait_dark(NEXT, "the button that trusts")
        self.screen.click(*NEXT)
        self.screen.wait_still()

    def bring_in(self) -> None:
        self.wait_dark(IMPORT, "the preview")
        self.screen.click(*IMPORT)

    def unlock(self) -> None:
        self.screen.type(PASSPHRASE)
        self.screen.press("Return")

    def search_in_library(self, words: str) -> None:
        self.go("ctrl+2", "Library")
        self.screen.press("ctrl+f")
        self.screen.type(words)
        self.screen.wait_shows(LIGHT.mark, "hits")
        self.screen.wait_still()

    def read_second(self) -> None:
        self.screen.press("Down", "Down", "Return")
        self.screen.wait_shows(LIGHT.mark_now, "the first hit in the document")
        self.screen.wait_still()

    def highlight(self) -> None:
        """Colour the two lines of the title in the text."""
        self.screen.press("ctrl+Home", *["Down"] * 9, *["shift+Down"] * 2, "ctrl+h")

    def note(self, words: str) -> None:
        self.screen.press(*["Down"] * 9, "shift+Down", "ctrl+m")
        self.screen.wait_still()
        self.screen.type(words)
        self.screen.press("ctrl+Return")

    def close(self) -> None:
        self.screen.close(self.screen.focus(TITLE))


@dataclass
class Disk:
    """Look into the data folder while and after the program uses it."""

    workspace: Workspace
    uid: UUID

    @classmethod
    def of(cls, book: Path, passphrase: str) -> "Disk":
        workspace = Workspace.open(DataPaths(book), passphrase=passphrase)
        (plan,) = (c for c in workspace.library.by_number("2khcb") if c.issuer == PLAN_ISSUER)
        return cls(workspace, plan.uid)

    def packs(self) -> list[int]:
        """Return the numbers of the packs that are in the book."""
        history = PackService(self.workspace).history()
        return sorted(row.record.sequence for row in history if row.undone_at is None)

    def marks(self) -> tuple[PlacedMark, ...]:
        """Return the marks in the plan of the cell."""
        library = self.workspace.library
        sections = library.sections(library.document(self.uid).card.revision_id)
        return NotesService(self.workspace.notebook).marks(str(self.uid), sections)

    def notes(self) -> list[str]:
        """Return the words of the notes."""
        return [one.mark.text for one in self.marks() if one.mark.text]


def test_the_whole_way_in_a_real_window(screen: Screen, demo: DemoPacks, tmp_path: Path) -> None:
    book = tmp_path / "book"
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        person.see_welcome()
        person.choose_passphrase()
        person.keep_code(tmp_path / "code.txt")
        person.trust(demo.keys.root)
        screen.click(*NEXT)
        person.pick("Choose a pack", demo.packs[0])
        screen.focus("Packs")
        person.bring_in()
        with Workspace.open(DataPaths(book), passphrase=PASSPHRASE) as opened:
            wait_for(lambda: PackService(opened).history(), "the first pack in the book")
        disk = Disk.of(book, PASSPHRASE)
        person.search_in_library("ke hoach sinh hoat chi bo")
        person.read_second()
        person.highlight()
        wait_for(disk.marks, "the highlight on disk")
        person.note(NOTE)
        wait_for(disk.notes, "the note on disk")
        person.go("ctrl+3", "Packs")
        screen.press("ctrl+o")
        person.pick("Choose a pack", demo.packs[1])
        person.bring_in()
        wait_for(lambda: disk.packs() == [1, 2], "the second pack in the book")
        assert disk.notes() == [NOTE]
        assert all(one.standing is not Standing.LOST for one in disk.marks())
        person.wait_dark(DONE, "the result")
        screen.press("ctrl+k")
        screen.type("37-QD")
        wait_for(lambda: screen.colour(*ANSWER) == LIGHT.sel, "the first answer")
        screen.press("Return")
        screen.wait_shows(LIGHT.son_soft, "the banner of a replaced document")
        screen.wait_still()
        screen.click(*COMPARE)
        screen.focus("Compare")
        person.go("ctrl+3", "Packs")
        screen.click(*DONE)
        screen.wait_still()
        screen.click(*UNDO)
        screen.wait_shows(LIGHT.amber_soft, "the question before the undo")
        screen.wait_still()
        screen.click(*UNDO_IT)
        wait_for(lambda: disk.packs() == [1], "the second pack undone")
        assert disk.notes() == [NOTE]
        person.go("ctrl+l", "Lock")
        person.unlock()
        screen.focus("Packs")
        screen.wait_still()
        person.close()
        assert program.ended() == 0
    disk.workspace.close()
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")


def _book_with_first_pack(folder: Path, demo: DemoPacks) -> None:
    workspace, _ = Workspace.create(DataPaths(folder), PASSPHRASE)
    with workspace:
        service = PackService(workspace)
        service.trust(read_root(demo.keys.root))
        service.apply(service.prepare(demo.packs[0], silent), silent)


def test_what_was_written_outlives_a_killed_program(screen: Screen, demo: DemoPacks, tmp_path: Path) -> None:
    book = tmp_path / "book"
    _book_with_first_pack(book, demo)
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        screen.focus(TITLE)
        person.wait_paper()
        person.unlock()
        screen.focus("Today")
        disk = Disk.of(book, PASSPHRASE)
        person.search_in_library("ke hoach sinh hoat chi bo")
        person.read_second()
        person.highlight()
        wait_for(disk.marks, "the highlight on disk")
        person.note(NOTE)
        wait_for(disk.notes, "the note on disk")
        person.go("ctrl+3", "Packs")
        screen.press("ctrl+o")
        person.pick("Choose a pack", demo.packs[1])
        person.bring_in()
        program.kill()
    disk.workspace.close()
    shutil.copytree(tmp_path / "home", tmp_path / "home2")
    with Program(screen, tmp_path / "home2", book) as program:
        person = Person(screen, program)
        screen.focus(TITLE)
        person.wait_paper()
        person.unlock()
        screen.focus("Packs")
        screen.wait_still()
        person.close()
        assert program.ended() == 0
    disk = Disk.of(book, PASSPHRASE)
    with disk.workspace:
        assert disk.notes() == [NOTE]
        assert len(disk.marks()) == 2
        assert disk.packs() in ([1], [1, 2])
        assert disk.workspace.library.check(deep=True).sound
