"""The book backed up by itself: after changes, before it is closed, before an import; and what is told of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code
from sotay.services.backup_places import choose_second
from sotay.services.backups import BackupRow, Reason, SecondCopy
from sotay.services.backups_state import load_state, save_state
from sotay.services.book import Book
from sotay.ui.keeping import Keeper
from sotay.ui.pages.base import Desk
from sotay.ui.pages.home import HomePage
from sotay.ui.pages.pack_work import PackWork
from sotay.ui.standing import Standing
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.status_line import Fact
from tests.services.books import Clock, add_member
from tests.ui.desk import Shelved


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(empty_desk: Desk, clock: Clock) -> Desk:
    return replace(empty_desk, book=Book(empty_desk.book.workspace, clock))


@pytest.fixture
def keeper(timed: Desk, qtbot: QtBot) -> Iterator[Keeper]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Keeper(timed, window, first_ms=1, round_ms=1_000_000)
    yield made
    made.deleteLater()


def copies(desk: Desk) -> list[BackupRow]:
    return [row for row in desk.book.backups.list() if not row.second]


def rounds(qtbot: QtBot, keeper: Keeper, desk: Desk) -> None:
    keeper.look()
    qtbot.waitUntil(lambda: not desk.tasks.busy)


def press(qtbot: QtBot, widget: QWidget, text: str) -> None:
    (found,) = [one for one in widget.findChildren(QPushButton) if one.text() == text]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def block_folder(desk: Desk) -> Path:
    """Put a file where the folder of backups belongs: nothing can be written there, whoever runs the test."""
    folder = desk.book.workspace.paths.backups
    folder.write_text("")
    return folder


def test_a_new_book_is_backed_up_soon_after_it_was_opened(qtbot: QtBot, timed: Desk, keeper: Keeper) -> None:
    with qtbot.waitSignal(keeper.stood):
        keeper.start()
    (row,) = copies(timed)
    assert (row.reason, row.whole) == (Reason.AUTOMATIC, True)


def test_changes_are_backed_up_at_most_hourly(qtbot: QtBot, timed: Desk, keeper: Keeper, clock: Clock) -> None:
    rounds(qtbot, keeper, timed)
    add_member(timed.book.workspace, "Nguyễn Văn An")
    clock.forward(minutes=59)
    rounds(qtbot, keeper, timed)
    assert len(copies(timed)) == 1
    clock.forward(minutes=1)
    rounds(qtbot, keeper, timed)
    assert len(copies(timed)) == 2
    clock.forward(hours=5)
    rounds(qtbot, keeper, timed)
    assert len(copies(timed)) == 2  # nothing was written since


def test_copies_that_were_deleted_are_made_again(qtbot: QtBot, timed: Desk, keeper: Keeper) -> None:
    rounds(qtbot, keeper, timed)
    copies(timed)[0].path.unlink()
    rounds(qtbot, keeper, timed)
    assert len(copies(timed)) == 1


def test_the_second_copy_comes_as_soon_as_its_stick_is_there(
    qtbot: QtBot, timed: Desk, keeper: Keeper, tmp_path: Path
) -> None:
    stick = tmp_path / "KINGSTON"
    choose_second(timed.book.workspace, stick)
    stick.rmdir()
    rounds(qtbot, keeper, timed)
    assert timed.book.backups.status().second is SecondCopy.PENDING
    stick.mkdir()
    rounds(qtbot, keeper, timed)
    assert timed.book.backups.status().second is SecondCopy.DONE
    assert [path.suffix for path in stick.iterdir()] == [".sotaybk"]


def test_a_failure_is_told_once_and_mended_by_another_try(qtbot: QtBot, timed: Desk, keeper: Keeper) -> None:
    folder = block_folder(timed)
    rounds(qtbot, keeper, timed)
    bar = timed.messages.bar
    assert bar.accessibleName().startswith("Not backed up")
    assert "no backup yet" in bar.accessibleName()
    bar.hide()
    rounds(qtbot, keeper, timed)
    assert bar.isHidden()
    folder.unlink()
    bar.show()
    press(qtbot, bar, "Try again")
    qtbot.waitUntil(lambda: not timed.tasks.busy)
    assert bar.isHidden()
    assert copies(timed)
    assert timed.book.backups.status().failure is None


def test_what_was_written_last_is_backed_up_before_the_book_is_closed(
    qtbot: QtBot, timed: Desk, keeper: Keeper
) -> None:
    rounds(qtbot, keeper, timed)
    assert not keeper.is_due_at_close()
    add_member(timed.book.workspace, "Trần Thị Bình")
    assert keeper.is_due_at_close()
    ended: list[bool] = []
    keeper.keep_last(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    assert [row.sequence for row in copies(timed)] == [2]  # of one hour, the newest stays
    assert not keeper.is_due_at_close()


def test_closing_goes_on_where_the_last_backup_fails(qtbot: QtBot, timed: Desk, keeper: Keeper) -> None:
    block_folder(timed)
    ended: list[bool] = []
    keeper.keep_last(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))


def test_a_book_that_was_backed_up_and_opened_again_has_nothing_new(qtbot: QtBot, timed: Desk, keeper: Keeper) -> None:
    rounds(qtbot, keeper, timed)
    workspace = timed.book.workspace
    workspace.notebook.database.close()
    assert workspace.notebook.setting("cell_name") == ""
    assert not keeper.is_due_at_close()


def test_every_import_is_preceded_by_a_backup(qtbot: QtBot, timed: Desk, shelved: Shelved) -> None:
    from sotay.services.packs import read_root

    parent = QWidget()
    qtbot.addWidget(parent)
    timed.book.packs.trust(read_root(shelved.demo.keys.root))
    work = PackWork(timed, parent)
    with qtbot.waitSignal(work.prepared, timeout=20_000) as told:
        work.prepare(shelved.demo.packs[0])
    steps = []
    work.progressed.connect(lambda step, done, total: steps.append(step))
    with qtbot.waitSignal(work.imported, timeout=20_000):
        work.apply(told.args[0])
    assert [row.reason for row in copies(timed)] == [Reason.BEFORE_IMPORT]


def test_an_import_that_cannot_be_preceded_by_a_backup_is_not_begun(
    qtbot: QtBot, timed: Desk, shelved: Shelved
) -> None:
    from sotay.services.packs import read_root

    parent = QWidget()
    qtbot.addWidget(parent)
    timed.book.packs.trust(read_root(shelved.demo.keys.root))
    work = PackWork(timed, parent)
    with qtbot.waitSignal(work.prepared, timeout=20_000) as told:
        work.prepare(shelved.demo.packs[0])
    block_folder(timed)
    with qtbot.waitSignal(work.failed) as failed:
        work.apply(told.args[0])
    assert failed.args[0].code is Code.NOT_WRITABLE
    assert not timed.book.packs.history()


# the first page and the foot of the window


@dataclass
class Window:
    """Show the first page and the foot of the window, and hold them until the test is over."""

    qtbot: QtBot
    desk: Desk
    shown: list[QWidget] = field(default_factory=list)

    def home(self) -> list[str]:
        page = HomePage(self.desk)
        self._show(page)
        with self.qtbot.waitSignal(page.counted):
            page.on_shown()
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy and page.findChildren(PageHeader)[-1].isVisible())
        # What is due about members builds the page once more; what was built before is hidden, and goes later.
        return [banner.accessibleName() for banner in page.findChildren(Banner) if banner.isVisible()]

    def fact(self) -> str:
        line = Standing(self.desk)
        line.resize(1274, 28)
        self._show(line)
        self.qtbot.waitUntil(lambda: bool(line.findChildren(Fact)))
        (found,) = line.findChildren(Fact)
        with self.qtbot.waitSignal(line.asked) as asked:
            self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
        assert asked.args == ["backups"]
        return found.text()

    def _show(self, widget: QWidget) -> None:
        self.shown.append(widget)
        self.qtbot.addWidget(widget)
        widget.show()


@pytest.fixture
def window(qtbot: QtBot, timed: Desk) -> Window:
    return Window(qtbot, timed)


def test_a_book_that_is_backed_up_is_not_talked_of(window: Window, timed: Desk) -> None:
    timed.book.backups.make(Reason.AUTOMATIC)
    assert window.home() == []
    assert window.fact() == "Backed up today 08:00"


def test_a_book_without_a_backup_says_so_at_the_foot(window: Window, timed: Desk) -> None:
    assert window.fact() == "Not backed up yet"
    assert window.home() == []  # its first one is on its way


def test_a_backup_older_than_seven_days_is_reminded_of(window: Window, timed: Desk, clock: Clock) -> None:
    timed.book.backups.make(Reason.AUTOMATIC)
    add_member(timed.book.workspace, "Lê Văn Cường")
    clock.forward(days=8)
    (told,) = window.home()
    assert told.startswith("The newest backup is of 22/11/2026 08:00")
    assert window.fact() == "Backed up 22/11/2026 08:00"


def test_a_failure_stays_on_the_first_page_until_it_is_mended(window: Window, timed: Desk, clock: Clock) -> None:
    timed.book.backups.make(Reason.AUTOMATIC)
    paths = timed.book.workspace.paths
    save_state(paths, replace(load_state(paths), failure=Code.NO_SPACE, failed=clock()))
    (told,) = window.home()
    assert told.startswith("Not backed up: the disk is full.")
    assert told.endswith("The copy of today 08:00 is still there.")
    assert window.fact() == "Backup failed"
    timed.book.backups.make(Reason.MANUAL)
    assert window.home() == []


def test_a_second_copy_that_waits_for_long_is_reminded_of(
    window: Window, timed: Desk, clock: Clock, tmp_path: Path
) -> None:
    stick = tmp_path / "KINGSTON"
    choose_second(timed.book.workspace, stick)
    timed.book.backups.make(Reason.AUTOMATIC)
    for path in stick.iterdir():
        path.unlink()
    stick.rmdir()
    clock.forward(days=6)
    timed.book.backups.make(Reason.MANUAL)
    assert window.home() == []
    clock.now += timedelta(days=2)
    timed.book.backups.make(Reason.MANUAL)
    (told,) = window.home()
    assert told.startswith("The second copy is of 22/11/2026 08:00")
