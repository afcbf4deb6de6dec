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
# Places of buttons in a window of 1366x696.
MAKE, INSIDE, UNDO_RESTORE, VERIFY = (1255, 117), (1231, 580), (1010, 242), (1292, 28)
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
        person.wait_ticks(1)
        person.wait_dark(DONE, "the columns")
        screen.click(*DONE)
        person.wait_ticks(2)
        screen.press("Home", "space")
        screen.wait_still()
        screen.click(*DONE)
        person.wait_ticks(4)
        assert NEW in names(book)
        assert list(DataPaths(book).backups.glob("*.sotaybk"))
        find_page(screen, "backups", "Backups")
        person.wait_dark(MAKE, "the list of the copies, with the newest chosen")
        screen.click(*INSIDE)
        person.wait_ticks(1)
        person.wait_dark(DONE, "what is inside the backup")
        screen.click(*DONE)
        person.wait_ticks(4)
        assert NEW not in names(book)
        screen.click(*UNDO_RESTORE)
        wait_for(lambda: NEW in names(book), "the restore undone")
        person.wait_ticks(4)
        find_page(screen, "audit", "Audit trail")
        assert not screen.shows(LIGHT.green_soft)
        screen.click(*VERIFY)
        screen.wait_shows(LIGHT.green_soft, "that the trail is whole")
        person.close()
        assert program.ended() == 0
    assert "Traceback" not in program.log.read_text(encoding="utf-8", errors="replace")
