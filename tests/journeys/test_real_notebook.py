"""The notebook in the real program: a member written, found, changed, backed up, and there after a kill."""

from pathlib import Path

from sotay.domain.errors import SotayError
from sotay.paths import DataPaths
from sotay.services.backups import Secret
from sotay.services.restoring_fresh import restore_fresh
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from tests.journeys.notebooks import a_book, find_page, names, unlock
from tests.journeys.person import NEXT, PASSPHRASE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

NEW, FOUND = "Ho Thi Moi", "hoang minh"
RECEIVER, TAKEN_OVER = "Nguyen Van Dong", "thon dong song bach 2026"


def test_what_a_secretary_writes_is_there_after_a_kill_and_in_the_backup(screen: Screen, tmp_path: Path) -> None:
    book = tmp_path / "book"
    a_book(book)
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        person.turn_to("members", "Members")
        screen.press("ctrl+n")
        screen.focus("New member")
        screen.type_seen(NEW)
        screen.press("ctrl+s")
        wait_for(lambda: NEW in names(book), "the new member on disk")
        program.kill()
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Members")
        find_page(screen, FOUND, "Quân")
        person.go("ctrl+l", "Lock")
        wait_for(lambda: list(DataPaths(book).backups.glob("*.sotaybk")), "the backup made when the book was locked")
        person.unlock()
        screen.focus("Members")
        screen.wait_still()
        person.close()
        assert program.ended() == 0
    assert NEW in names(book)
    with Workspace.open(DataPaths(book), passphrase=PASSPHRASE) as workspace:
        assert AuditTrail(workspace.notebook.database).verify().problems == ()
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")


def opens(book: Path, passphrase: str) -> bool:
    try:
        Workspace.open(DataPaths(book), passphrase=passphrase).close()
    except SotayError:
        return False
    return True


def test_a_book_is_handed_over_by_keyboard_alone(screen: Screen, tmp_path: Path) -> None:
    book, stick = tmp_path / "book", tmp_path / "usb"
    a_book(book)
    stick.mkdir()
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        find_page(screen, "hand-over", "Hand-over")
        wait_for(lambda: screen.lightness(NEXT[0] - 60, NEXT[1] - 10) < 130, "the checks to be done")
        screen.wait_still()
        screen.press("space")
        person.wait_ticks(1)
        screen.type(RECEIVER)
        screen.press("Return")
        person.wait_ticks(2)
        person.type_twice(TAKEN_OVER)
        screen.press_seen("Tab")
        screen.press("space")
        person.wait_ticks(3)
        assert opens(book, TAKEN_OVER)
        assert not opens(book, PASSPHRASE)
        person.keep_code(tmp_path / "code.txt")
        person.wait_ticks(4)
        screen.press("space")
        person.pick("Choose where the file goes", stick)
        person.wait_ticks(5)
        (file,) = stick.glob("*.sotaybk")
        for key in ("Tab", "space", "Tab"):  # the minutes were not printed: it asks once, and leads to printing
            screen.press_seen(key)
        screen.press("space")
        screen.wait_gone("Hand-over")
        screen.focus("Lock")
        screen.wait_still()
        screen.type(TAKEN_OVER)
        screen.press("Return")
        screen.focus("Settings")
        screen.wait_still()
        person.close()
        assert program.ended() == 0
    fresh = DataPaths(tmp_path / "new computer")
    restore_fresh(file, fresh, Secret(passphrase=TAKEN_OVER))
    assert NEW not in names(book, TAKEN_OVER)
    assert names(fresh.root, TAKEN_OVER) == names(book, TAKEN_OVER)
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
