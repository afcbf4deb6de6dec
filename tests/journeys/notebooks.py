"""Books with a register for the journeys in the real window: made, looked into, unlocked, and their pages found."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.demo_notebook import fill_notebook
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from sotay.storage.members import Members
from sotay.ui.settings import SETTINGS_FILE, TOUR_SEEN, UiSettings
from sotay.ui.tokens import LIGHT
from tests.journeys.person import ANSWER, PASSPHRASE, Person
from tests.journeys.screen import Screen, wait_for


def a_book(folder: Path, *, reminds: bool = False) -> None:
    """Make a book with the sample register and a window that was used before.

    Unless it `reminds`, it has told already what is due today: on some days that would push the pages down.
    """
    workspace, _ = Workspace.create(DataPaths(folder), PASSPHRASE)
    with workspace:
        fill_notebook(workspace.notebook, datetime.now(UTC).isoformat())
    settings, today = UiSettings(folder / SETTINGS_FILE), date.today().isoformat()
    settings.put(TOUR_SEEN, today)
    if not reminds:
        settings.put("reminded", today)


@contextmanager
def looked_into(book: Path, *, write: bool = False) -> Iterator[Book]:
    """Open a book beside the program, or before it starts, to `write` into it."""
    with Workspace.open(DataPaths(book), passphrase=PASSPHRASE, write=write) as workspace:
        yield Book(workspace)


def audit_is_whole(book: Path) -> bool:
    """Tell whether the audit trail of a book agrees with itself."""
    with looked_into(book) as opened:
        return AuditTrail(opened.workspace.notebook.database).verify().problems == ()


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
    screen.press_seen("ctrl+k")
    screen.type(typed)
    wait_for(lambda: screen.colour(*ANSWER) == LIGHT.sel, "the page among the answers")
    screen.press_seen("Return")
    screen.focus(title)
    screen.wait_still()
