"""Books with a register for the journeys in the real window: made, looked into, unlocked, and their pages found."""

from datetime import UTC, datetime
from pathlib import Path

from sotay.paths import DataPaths
from sotay.services.demo_notebook import fill_notebook
from sotay.services.workspace import Workspace
from sotay.storage.members import Members
from sotay.ui.tokens import LIGHT
from tests.journeys.person import ANSWER, PASSPHRASE, Person
from tests.journeys.screen import Screen, wait_for


def a_book(folder: Path) -> None:
    workspace, _ = Workspace.create(DataPaths(folder), PASSPHRASE)
    with workspace:
        fill_notebook(workspace.notebook, datetime.now(UTC).isoformat())


def names(book: Path, passphrase: str = PASSPHRASE) -> set[str]:
    with Workspace.open(DataPaths(book), passphrase=passphrase) as workspace:
        return {member.person.full_name for member in Members(workspace.notebook.database).all()}


def unlock(screen: Screen, person: Person, page: str) -> None:
    """Type the passphrase; the page that was shown last comes up."""
    screen.focus("Lock")
    screen.wait_still()
    person.unlock()
    screen.focus(page)
    screen.wait_still()


def find_page(screen: Screen, typed: str, title: str) -> None:
    """Go to a page outside the rail through the search over the whole book."""
    screen.press("ctrl+k")
    screen.wait_still()
    screen.type(typed)
    wait_for(lambda: screen.colour(*ANSWER) == LIGHT.sel, "the page among the answers")
    screen.wait_still()
    screen.press("Return")
    screen.focus(title)
    screen.wait_still()
