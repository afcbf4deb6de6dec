"""The notebook in the real program: a member written, found, changed, backed up, and there after a kill."""

from datetime import UTC, datetime
from pathlib import Path

from sotay.paths import DataPaths
from sotay.services.demo_notebook import fill_notebook
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from sotay.storage.members import Members
from sotay.ui.tokens import LIGHT
from tests.journeys.person import PASSPHRASE, TITLE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

MEMBERS = "ctrl+3"  # its place in the rail
NEW, FOUND, JOB = "Ho Thi Moi", "hoang minh", "Bi thu chi doan"


def a_book(folder: Path) -> None:
    workspace, _ = Workspace.create(DataPaths(folder), PASSPHRASE)
    with workspace:
        fill_notebook(workspace.notebook, datetime.now(UTC).isoformat())


def names(book: Path) -> set[str]:
    with Workspace.open(DataPaths(book), passphrase=PASSPHRASE) as workspace:
        return {member.person.full_name for member in Members(workspace.notebook.database).all()}


def unlock(screen: Screen, person: Person, page: str) -> None:
    """Type the passphrase; the page that was shown last comes up."""
    screen.focus(TITLE)
    person.wait_paper()
    person.unlock()
    screen.focus(page)
    screen.wait_still()


def test_what_a_secretary_writes_is_there_after_a_kill_and_in_the_backup(screen: Screen, tmp_path: Path) -> None:
    book = tmp_path / "book"
    a_book(book)
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        person.go(MEMBERS, "Members")
        screen.press("ctrl+n")
        screen.focus("New member")
        screen.wait_still()
        screen.type(NEW)
        screen.press("ctrl+s")
        wait_for(lambda: NEW in names(book), "the new member on disk")
        program.kill()
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Members")
        screen.press("ctrl+k")
        screen.wait_still()
        screen.type(FOUND)
        screen.wait_shows(LIGHT.sel, "the member among the answers")
        screen.wait_still()
        screen.press("Return")
        screen.focus("Quân")
        person.go("ctrl+l", "Lock")
        wait_for(lambda: list(DataPaths(book).backups.glob("*.sotaybk")), "the backup made when the book was locked")
        person.unlock()
        screen.focus(TITLE)
        screen.wait_still()
        person.close()
        assert program.ended() == 0
    assert NEW in names(book)
    with Workspace.open(DataPaths(book), passphrase=PASSPHRASE) as workspace:
        assert AuditTrail(workspace.notebook.database).verify().problems == ()
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
