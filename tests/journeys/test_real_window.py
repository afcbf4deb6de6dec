"""The real program in a real window: keys and clicks go in through the display, what counts is what lies on disk."""

import shutil
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
from tests.journeys.notebooks import unlock
from tests.journeys.person import (
    ANSWER,
    COMPARE,
    DONE,
    NEXT,
    PASSPHRASE,
    UNDO,
    UNDO_IT,
    Person,
    screen,
)
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

NOTE = "Hoi lai dong chi bi thu"
PLAN_ISSUER = "Chi bộ thôn Đông"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoPacks:
    return build_demo_packs(tmp_path_factory.mktemp("packs"), silent)


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
        person.wait_ticks(5)
        disk = Disk.of(book, PASSPHRASE)
        person.search_in_library("ke hoach sinh hoat chi bo")
        person.read_second()
        person.highlight()
        wait_for(disk.marks, "the highlight on disk")
        person.note(NOTE)
        wait_for(disk.notes, "the note on disk")
        person.turn_to("packs", "Packs")
        screen.press("ctrl+o")
        person.pick("Choose a pack", demo.packs[1])
        person.bring_in()
        wait_for(lambda: disk.packs() == [1, 2], "the second pack in the book")
        assert disk.notes() == [NOTE]
        assert all(one.standing is not Standing.LOST for one in disk.marks())
        person.wait_ticks(5)
        screen.press_seen("ctrl+k")
        screen.type("37-QD")
        wait_for(lambda: screen.colour(*ANSWER) == LIGHT.sel, "the first answer")
        screen.press("Return")
        screen.focus("37-Q")
        screen.wait_shows(LIGHT.son_soft, "the banner of a replaced document")
        screen.wait_still()
        screen.click(*COMPARE)
        screen.focus("Compare")
        person.turn_to("packs", "Packs")
        screen.click(*DONE)
        person.wait_ticks(0)
        screen.click(*UNDO)
        screen.wait_shows(LIGHT.amber_soft, "the question before the undo")
        screen.wait_still()
        screen.click(*UNDO_IT)
        wait_for(lambda: disk.packs() == [1], "the second pack undone")
        screen.wait_shows(LIGHT.green_soft, "that it is told")
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
        unlock(screen, person, "Today")
        disk = Disk.of(book, PASSPHRASE)
        person.search_in_library("ke hoach sinh hoat chi bo")
        person.read_second()
        person.highlight()
        wait_for(disk.marks, "the highlight on disk")
        person.note(NOTE)
        wait_for(disk.notes, "the note on disk")
        person.turn_to("packs", "Packs")
        screen.press("ctrl+o")
        person.pick("Choose a pack", demo.packs[1])
        person.bring_in()
        program.kill()
    disk.workspace.close()
    shutil.copytree(tmp_path / "home", tmp_path / "home2")
    with Program(screen, tmp_path / "home2", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Packs")
        person.close()
        assert program.ended() == 0
    disk = Disk.of(book, PASSPHRASE)
    with disk.workspace:
        assert disk.notes() == [NOTE]
        assert len(disk.marks()) == 2
        assert disk.packs() in ([1], [1, 2])
        assert disk.workspace.library.check(deep=True).sound
