"""The activity log in the real program: an entry written by keyboard alone, there after a kill, found by its words."""

from pathlib import Path

from sotay.domain.activities import Activity
from sotay.paths import DataPaths
from sotay.services.activities import ActivityQuestion
from sotay.services.book import Book
from sotay.services.workspace import Workspace
from tests.journeys.notebooks import a_book, unlock
from tests.journeys.person import PASSPHRASE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

WORDS, OTHER = "Tham gia dinh ong Phuc", "Kiem tra dang phi"
LOG, KIND = "Activity log", "inspection"  # the second of the kinds


def entries(book: Path) -> list[Activity]:
    with Workspace.open(DataPaths(book), passphrase=PASSPHRASE) as workspace:
        return list(Book(workspace).log.all(ActivityQuestion()))


def test_an_entry_is_written_by_keyboard_and_is_there_after_a_kill(screen: Screen, tmp_path: Path) -> None:
    book = tmp_path / "book"
    a_book(book)
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        person.turn_to("log", LOG)
        for key in ("ctrl+n", "Down", "Tab"):
            screen.press_seen(key)
        for count, words in enumerate((WORDS, OTHER), 1):
            screen.type_seen(words)
            screen.press("Return")
            wait_for(lambda count=count: len(entries(book)) == count, words)  # type: ignore[misc]
            screen.wait_still()
        program.kill()
    assert {one.title for one in entries(book)} == {WORDS, OTHER}
    assert {one.kind for one in entries(book)} == {KIND}
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, LOG)
        screen.press("ctrl+f")
        screen.type_seen("ong phuc")
        for key in ("Return", "space"):
            screen.press_seen(key)
        screen.press("Delete")
        wait_for(lambda: [one.title for one in entries(book)] == [OTHER], "the entry that was found to be removed")
        person.close()
        assert program.ended() == 0
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
