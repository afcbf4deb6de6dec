"""The page of backups: made, verified, deleted, kept in a second place, looked into, restored and undone."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.paths import DataPaths
from sotay.services.backup_places import second_place
from sotay.services.backups import BackupRow, BackupService, Reason
from sotay.services.book import Book
from sotay.services.drives import Drive, FoundPack, Plugged
from sotay.services.workspace import Workspace
from sotay.ui.pages.backups import BackupsPage
from sotay.ui.pages.backups_inside import InsideStep
from sotay.ui.pages.backups_result import ResultStep
from sotay.ui.pages.backups_secret import SecretStep
from sotay.ui.pages.backups_start import StartStep
from sotay.ui.pages.base import Desk
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.labels import ElidedLabel
from tests.services.books import Clock, add_member, names, new_book, rename_member
from tests.ui.desk import PASSPHRASE
from tests.ui.typing import type_text

Step = TypeVar("Step", bound=QWidget)
AN, BINH, CUONG = "Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"
WEST = "chi bộ thôn Tây"


class Sockets:
    """Stand for the drives of a computer."""

    def __init__(self) -> None:
        self.now = Plugged()

    def __call__(self) -> Plugged:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sockets() -> Sockets:
    return Sockets()


@pytest.fixture
def timed(empty_desk: Desk, clock: Clock) -> Desk:
    """A book with one member, backed up twice."""
    desk = replace(empty_desk, book=Book(empty_desk.book.workspace, clock))
    add_member(desk.book.workspace, AN)
    desk.book.backups.make(Reason.MANUAL)
    clock.forward(hours=30)
    add_member(desk.book.workspace, BINH)
    desk.book.backups.make(Reason.AUTOMATIC)
    return desk


@pytest.fixture
def page(timed: Desk, qtbot: QtBot, sockets: Sockets) -> BackupsPage:
    made = BackupsPage(timed, sockets)
    qtbot.addWidget(made)
    made.resize(1274, 668)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.on_shown()
    reached(qtbot, made, StartStep)
    settled(qtbot, made)
    return made


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> tuple[Path, str]:
    """A backup of another book, and the recovery code of that book."""
    workspace, code = new_book(tmp_path / "other", WEST)
    with workspace:
        add_member(workspace, CUONG)
        made = BackupService(workspace, clock).make(Reason.HANDOVER).path
    return Path(shutil.copy(made, tmp_path / "tay.sotaybk")), code


def settled(qtbot: QtBot, page: BackupsPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy, timeout=10_000)


def reached(qtbot: QtBot, page: BackupsPage, kind: type[Step]) -> Step:
    qtbot.waitUntil(lambda: isinstance(page.body, kind), timeout=10_000)
    assert isinstance(page.body, kind)
    return page.body


def start(page: BackupsPage) -> StartStep:
    assert isinstance(page.body, StartStep)
    return page.body


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def button(widget: QWidget, text: str) -> QPushButton:
    return [found for found in widget.findChildren(QPushButton) if found.text() == text][-1]


def told(qtbot: QtBot, page: BackupsPage) -> str:
    """Wait until the page is at rest and return what it says at its top."""
    settled(qtbot, page)
    step = reached(qtbot, page, StartStep)
    return "" if step.banner.isHidden() else step.banner.accessibleName()


def copies(page: BackupsPage) -> list[BackupRow]:
    return list(page.desk.book.backups.list())


def oldest(page: BackupsPage) -> Path:
    return copies(page)[-1].path


def cells(page: BackupsPage, row: int) -> list[str]:
    model = start(page).table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def choose_row(qtbot: QtBot, page: BackupsPage, row: int) -> None:
    table = start(page).table
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(row, 0)).center()
    )


def pick(qtbot: QtBot, page: BackupsPage, path: Path) -> None:
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.fileSelected.emit(str(path))
    dialog.close()


def inside(qtbot: QtBot, page: BackupsPage, path: Path) -> InsideStep:
    page.take(path)
    return reached(qtbot, page, InsideStep)


def restored(qtbot: QtBot, page: BackupsPage, act: Callable[[], object]) -> ResultStep:
    """Restore as the window does, which opens the page anew with what was restored."""
    with qtbot.waitSignal(page.restored, timeout=10_000) as ended:
        act()
    page.open(ended.args[0])
    return reached(qtbot, page, ResultStep)


# what there is


def test_the_newest_copy_is_opened_and_counted(page: BackupsPage) -> None:
    assert "Newest copy: today 14:00" in [one.full for one in start(page).card.findChildren(ElidedLabel)]
    assert start(page).card.words.plain.startswith("Verified: 2 member")


def test_the_page_begins_at_the_button_that_backs_up_also_when_one_comes_back(qtbot: QtBot, page: BackupsPage) -> None:
    start(page).table.setFocus()
    page.setFocus()  # as the window does when it turns to the page
    assert start(page).card.make.hasFocus()
    before = page.body
    page.on_shown()
    qtbot.waitUntil(lambda: page.body is not before, timeout=10_000)
    assert start(page).card.make.hasFocus()


def test_the_list_says_when_why_and_how_each_copy_stands(page: BackupsPage) -> None:
    assert cells(page, 0)[:2] == ["today 14:00", "By itself"]
    assert cells(page, 0)[3:] == ["On this computer", "Verified, today 14:00"]
    assert cells(page, 1)[:2] == ["yesterday 08:00", "By hand"]
    assert cells(page, 1)[-1] == "Verified, when it was made"


def test_a_copy_is_made_by_hand(qtbot: QtBot, page: BackupsPage, clock: Clock) -> None:
    clock.forward(minutes=5)
    press(qtbot, start(page).card.make)
    assert told(qtbot, page) == "Backed up and verified: today 14:05."
    assert cells(page, 0)[:2] == ["today 14:05", "By hand"]


def test_a_folder_that_cannot_be_written_is_told_in_words(qtbot: QtBot, page: BackupsPage) -> None:
    folder = page.desk.book.workspace.paths.backups
    shutil.rmtree(folder)
    folder.write_text("")
    press(qtbot, start(page).card.make)
    assert told(qtbot, page).startswith("Not backed up: the folder of backups cannot be written")
    settled(qtbot, page)
    assert start(page).card.words.plain.startswith("Not backed up")
    folder.unlink()


def test_all_copies_are_verified_and_a_damaged_one_is_marked(qtbot: QtBot, page: BackupsPage) -> None:
    press(qtbot, start(page).verify_all)
    assert told(qtbot, page).endswith("verified: all are whole.")
    path = oldest(page)
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(whole)
    press(qtbot, start(page).verify_all)
    assert "cannot be used, as the list shows" in told(qtbot, page)
    assert cells(page, 1)[-1] == "Damaged"


def test_one_copy_is_verified(qtbot: QtBot, page: BackupsPage, clock: Clock) -> None:
    clock.forward(minutes=7)
    choose_row(qtbot, page, 1)
    press(qtbot, start(page).bar.verify)
    assert told(qtbot, page).endswith("verified: all are whole.")
    assert cells(page, 1)[-1] == "Verified, today 14:07"


def test_a_copy_that_was_deleted_can_be_brought_back_until_the_next_is_made(qtbot: QtBot, page: BackupsPage) -> None:
    path = oldest(page)
    choose_row(qtbot, page, 1)
    qtbot.keyClick(start(page).table, Qt.Key.Key_Delete)
    assert told(qtbot, page).startswith("The copy was deleted.")
    assert len(copies(page)) == 1
    press(qtbot, button(start(page).banner, "Bring it back"))
    assert told(qtbot, page) == "The copy is back."
    assert len(copies(page)) == 2

    choose_row(qtbot, page, 1)
    press(qtbot, start(page).bar.delete)
    assert told(qtbot, page).startswith("The copy was deleted.")
    press(qtbot, start(page).card.make)
    assert told(qtbot, page).startswith("Backed up and verified")
    assert not list(path.parent.glob(f"{path.name}*"))


# the second place


@pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing)")  # what the offscreen screen cannot do for a menu
def test_second_copies_lie_in_a_folder_until_nobody_wants_them_there(
    qtbot: QtBot, page: BackupsPage, tmp_path: Path
) -> None:
    folder = tmp_path / "ổ ngoài"
    folder.mkdir()
    press(qtbot, start(page).card.place)
    settled(qtbot, page)
    page.places.actions()[-1].trigger()
    page.places.close()
    pick(qtbot, page, folder)
    settled(qtbot, page)
    assert start(page).card.second_words.plain == "The newest copy lies there too."
    assert [path.name for path in folder.iterdir()] == [copies(page)[0].path.name]
    assert cells(page, 2)[3] == "Second place"
    press(qtbot, start(page).card.end)
    settled(qtbot, page)
    assert second_place(page.desk.book.workspace.notebook) is None
    assert list(folder.iterdir())  # what was copied stays


def test_a_stick_that_is_away_is_waited_for(qtbot: QtBot, page: BackupsPage, tmp_path: Path, clock: Clock) -> None:
    stick = tmp_path / "KINGSTON"
    page._use_second(stick)
    settled(qtbot, page)
    shutil.rmtree(stick)
    clock.forward(hours=1)
    press(qtbot, start(page).card.make)
    assert told(qtbot, page).startswith("Backed up")
    waiting = start(page).card.second_words.plain
    assert waiting.startswith("Waiting for the stick")
    assert waiting.endswith("the copy of today 14:00.")


def test_a_place_inside_the_book_is_refused(qtbot: QtBot, page: BackupsPage) -> None:
    page._use_second(page.desk.book.workspace.paths.root / "copies")
    assert "cannot be used" in told(qtbot, page)
    assert second_place(page.desk.book.workspace.notebook) is None


def test_backups_on_a_stick_are_offered(
    qtbot: QtBot, page: BackupsPage, sockets: Sockets, other: tuple[Path, str], clock: Clock
) -> None:
    drive = Drive("KINGSTON", other[0].parent)
    sockets.now = Plugged((drive,), (FoundPack(other[0], drive, 160_000, clock()),))
    page.sticks.look()
    qtbot.waitUntil(start(page).sticks.isVisible)
    press(qtbot, button(start(page).sticks, "Look inside"))
    reached(qtbot, page, SecretStep)


# restoring


def test_looking_inside_names_what_differs_and_changes_nothing(qtbot: QtBot, page: BackupsPage) -> None:
    workspace = page.desk.book.workspace
    rename_member(workspace, 1, "Nguyễn Văn Ân")
    step = inside(qtbot, page, oldest(page))
    model = step.names.model()
    assert [str(model.index(row, 0).data()) for row in range(model.rowCount())] == [
        f"{BINH}, leaves the book",
        f"{AN}, becomes as in the copy",
    ]
    counts = step.counts.model()
    assert [str(counts.index(0, column).data()) for column in range(5)] == ["Members", "–", "1", "1", "–"]
    assert step.relation.plain == "Older: the book went on from it"
    assert "leaves the book when it is restored" in step.banner.accessibleName()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page.body, Qt.Key.Key_Escape)
    reached(qtbot, page, StartStep)
    assert names(workspace) == {"Nguyễn Văn Ân", BINH}


def test_a_copy_takes_the_place_of_the_book_and_the_restore_is_undone(qtbot: QtBot, page: BackupsPage) -> None:
    workspace = page.desk.book.workspace
    choose_row(qtbot, page, 1)
    press(qtbot, start(page).bar.inside)
    step = reached(qtbot, page, InsideStep)
    result = restored(qtbot, page, lambda: press(qtbot, step.instead))
    assert names(workspace) == {AN}
    assert result.title.plain == "The book is as it was yesterday 08:00"
    restored(qtbot, page, lambda: press(qtbot, button(result, "Undo the restore")))
    assert names(workspace) == {AN, BINH}


def test_drafts_are_written_down_before_the_book_is_replaced(qtbot: QtBot, page: BackupsPage) -> None:
    step = inside(qtbot, page, oldest(page))
    with qtbot.waitSignal(page.settling):
        restored(qtbot, page, lambda: press(qtbot, step.instead))


def test_the_second_place_outlives_a_restore(qtbot: QtBot, page: BackupsPage, tmp_path: Path) -> None:
    page._use_second(tmp_path / "KINGSTON")
    settled(qtbot, page)
    step = inside(qtbot, page, [row for row in copies(page) if not row.second][-1].path)
    restored(qtbot, page, lambda: press(qtbot, step.instead))
    assert second_place(page.desk.book.workspace.notebook) == tmp_path / "KINGSTON"


def test_a_copy_that_has_gone_another_way_tells_since_when(qtbot: QtBot, page: BackupsPage, clock: Clock) -> None:
    newest = copies(page)[0].path
    clock.forward(hours=2)
    step = inside(qtbot, page, oldest(page))
    restored(qtbot, page, lambda: press(qtbot, step.instead))
    add_member(page.desk.book.workspace, CUONG)
    step = inside(qtbot, page, newest)
    assert step.relation.plain.startswith("The copy and the book parted ")
    assert step.found.parted is not None


def test_the_same_book_has_nothing_to_restore(qtbot: QtBot, page: BackupsPage) -> None:
    step = inside(qtbot, page, copies(page)[0].path)
    assert not step.instead.isEnabled()
    assert step.banner.accessibleName().startswith("The copy and the book are the same")


def test_a_copy_is_opened_beside_in_an_empty_folder(qtbot: QtBot, page: BackupsPage, tmp_path: Path) -> None:
    step = inside(qtbot, page, oldest(page))
    press(qtbot, step.beside)
    (tmp_path / "beside").mkdir()
    pick(qtbot, page, tmp_path / "beside")
    result = reached(qtbot, page, ResultStep)
    with qtbot.waitSignal(page.moved) as asked:
        press(qtbot, button(result, "Open that book now"))
    assert asked.args == [DataPaths(tmp_path / "beside")]
    with Workspace.open(DataPaths(tmp_path / "beside"), passphrase=PASSPHRASE) as workspace:
        assert names(workspace) == {AN}


def test_a_folder_with_something_in_it_is_refused(qtbot: QtBot, page: BackupsPage, tmp_path: Path) -> None:
    step = inside(qtbot, page, oldest(page))
    press(qtbot, step.beside)
    pick(qtbot, page, tmp_path)
    assert "cannot be used" in told(qtbot, page)


@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_a_copy_of_another_book_asks_for_what_opened_it_and_warns(
    qtbot: QtBot, page: BackupsPage, other: tuple[Path, str], way: str
) -> None:
    path, code = other
    press(qtbot, start(page).from_file)
    pick(qtbot, page, path)
    secret = reached(qtbot, page, SecretStep)
    press(qtbot, secret.open_button)
    assert secret.form.passphrase.error.startswith("Not opened: nothing was typed")
    type_text(secret.form.passphrase.editor, "sai")
    qtbot.keyClick(secret.form.passphrase.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(page.body, SecretStep) and page.body is not secret)
    secret = reached(qtbot, page, SecretStep)
    assert "does not match" in secret.form.passphrase.error
    if way == "code":
        qtbot.mouseClick(secret.form.ways.segment("code"), Qt.MouseButton.LeftButton)
        type_text(secret.form.code.editor, code.lower())
    else:
        secret.form.passphrase.editor.clear()
        type_text(secret.form.passphrase.editor, WEST)
    press(qtbot, secret.open_button)
    step = reached(qtbot, page, InsideStep)
    assert step.relation.plain == "Of another book"
    assert not step.instead.isEnabled()
    step.check.setFocus()
    qtbot.keyClick(step.check, Qt.Key.Key_Space)
    restored(qtbot, page, lambda: press(qtbot, step.instead))
    assert names(page.desk.book.workspace) == {CUONG}


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda whole: whole[:300], "cut short"),
        (lambda whole: whole[:-50] + bytes(50), "damaged"),
        (lambda whole: b"PK" + whole, "is not a backup"),
    ],
)
def test_a_file_that_is_no_whole_backup_is_refused_in_words(
    qtbot: QtBot, page: BackupsPage, tmp_path: Path, harm: Callable[[bytes], bytes], words: str
) -> None:
    file = tmp_path / "hỏng.sotaybk"
    file.write_bytes(harm(oldest(page).read_bytes()))
    page.take(file)
    assert words in told(qtbot, page)


def test_a_dropped_backup_is_looked_into(qtbot: QtBot, page: BackupsPage) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(oldest(page)))])
    at, copy, left, none = QPoint(5, 5), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(at, copy, data, left, none)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(at), copy, data, left, none))
    reached(qtbot, page, InsideStep)


def test_looking_inside_can_be_stopped(qtbot: QtBot, page: BackupsPage) -> None:
    page.take(oldest(page))
    page.work.stop()
    qtbot.waitUntil(lambda: isinstance(page.body, StartStep | InsideStep))
    assert names(page.desk.book.workspace) == {AN, BINH}


def test_the_page_is_built_again_in_another_look_and_keeps_what_is_chosen(
    qtbot: QtBot, page: BackupsPage, theme: Theme
) -> None:
    choose_row(qtbot, page, 1)
    chosen = start(page).chosen
    settled(qtbot, page)
    page.refresh()
    settled(qtbot, page)
    assert start(page).chosen == chosen
    theme.choose(ThemeChoice.DARK)
    theme.set_scale(2.0)
    assert cells(page, 1)[:2] == ["yesterday 08:00", "By hand"]


def test_the_way_back_leads_to_the_settings(qtbot: QtBot, page: BackupsPage) -> None:
    back = next(found for found in page.findChildren(QPushButton) if found.accessibleName() == "Back to the settings")
    with qtbot.waitSignal(page.wanted) as asked:
        press(qtbot, back)
    assert asked.args == ["settings", None]
