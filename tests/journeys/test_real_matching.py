"""The superior's sheet and the backups in the real program: a member taken over, then taken back by a restore."""

from pathlib import Path

from openpyxl import Workbook

from sotay.paths import DataPaths
from sotay.ui.tokens import LIGHT
from tests.journeys.notebooks import a_book, find_page, names, unlock
from tests.journeys.person import DONE, Person, screen
from tests.journeys.screen import Program, Screen, wait_for

__all__ = ["screen"]

NEW = "Le Van Moi"
# Places of things in a window of 1366x696: the first row of the copies, and two buttons.
NEWEST, UNDO_RESTORE, VERIFY = (300, 353), (1010, 242), (1292, 28)
HEADS = ("STT", "Họ và tên", "Số thẻ Đảng viên", "Ngày sinh", "Ngày kết nạp", "Trạng thái")


def a_sheet(path: Path) -> Path:
    book = Workbook()
    book.active.append(HEADS)
    book.active.append((1, NEW, "036090000999", "01/02/1990", "19/05/2015", "Chính thức"))
    book.save(path)
    return path


def test_a_member_taken_over_from_the_sheet_is_taken_back_by_a_restore(screen: Screen, tmp_path: Path) -> None:
    book = tmp_path / "book"
    a_book(book)
    with Program(screen, tmp_path / "home", book) as program:
        person = Person(screen, program)
        unlock(screen, person, "Today")
        find_page(screen, "superior", "Reconcile")
        screen.press("space")
        person.pick("Choose", a_sheet(tmp_path / "ds.xlsx"))
        person.wait_dark(DONE, "the columns")
        screen.click(*DONE)
        screen.wait_still()
        screen.press("Home", "space")
        screen.wait_still()
        person.wait_dark(DONE, "the button that writes")
        screen.click(*DONE)
        wait_for(lambda: NEW in names(book), "the new member on disk")
        assert list(DataPaths(book).backups.glob("*.sotaybk"))
        find_page(screen, "backups", "Backups")
        screen.click(*NEWEST)
        screen.wait_still()
        screen.press("Return")
        person.wait_dark(DONE, "what is inside the backup")
        screen.click(*DONE)
        wait_for(lambda: NEW not in names(book), "the register as it was before")
        screen.wait_still()
        screen.click(*UNDO_RESTORE)
        wait_for(lambda: NEW in names(book), "the restore undone")
        screen.wait_still()
        find_page(screen, "audit", "Audit trail")
        screen.click(*VERIFY)
        screen.wait_shows(LIGHT.green_soft, "that the trail is whole")
        person.close()
        assert program.ended() == 0
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
