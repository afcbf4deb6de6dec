"""Dues in the real program, by keyboard alone: an amount typed, a month taken, undone by nobody, there after a kill."""

from pathlib import Path

from sotay.domain.dues import DuesEntry, Month
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.demo_dues import fill_dues
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from tests.journeys.notebooks import a_book, unlock
from tests.journeys.person import PASSPHRASE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

TAKE = (1338, 29)  # the button that takes what is marked, in a window of 1366x696


def entries(book: Path) -> tuple[DuesEntry, ...]:
    with Workspace.open(DataPaths(book), passphrase=PASSPHRASE) as workspace:
        return Book(workspace).dues.book().entries


def test_the_dues_of_a_month_are_taken_by_keyboard_and_are_there_after_a_kill(screen: Screen, tmp_path: Path) -> None:
    book = tmp_path / "book"
    a_book(book)
    with Workspace.open(DataPaths(book), passphrase=PASSPHRASE, write=True) as workspace:
        fill_dues(Book(workspace))
        month = Month.of(Book(workspace).today)
        shown = Book(workspace).dues.month(month)
    first, before = shown.rows[0], len(entries(book))
    owing = {row.member.id: row.account.line.missing for row in shown.rows if row.account.line.missing}
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        person.turn_to("dues", "Dues")
        person.wait_dark(TAKE, "the month with what is to be taken")
        screen.press("Down", "Up")  # whether the first row was chosen already or not
        screen.wait_still()
        screen.type_seen("1.500.000")
        screen.press_seen("Return")
        screen.press("ctrl+s")
        wait_for(lambda: len(entries(book)) > before, "the payments on disk")
        program.kill()
    written = entries(book)[before:]
    taken = {entry.member_id: entry.amount for entry in written}
    assert taken == owing | {first.member.id: 1_500_000}
    with Workspace.open(DataPaths(book), passphrase=PASSPHRASE) as workspace:
        assert AuditTrail(workspace.notebook.database).verify().problems == ()
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
