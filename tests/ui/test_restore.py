"""A book brought back before any is open, and the window around a restore and around the last backup."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths, resource_dir
from sotay.services.backups import BackupService, Reason
from sotay.services.drives import Plugged
from sotay.services.keystore import MemoryKeyStore
from sotay.services.workspace import Workspace
from sotay.ui.frame import Frame
from sotay.ui.gate.faults import StartFault
from sotay.ui.gate.last_backup import LastBackup
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.lock_pages import RenewPage
from sotay.ui.gate.restore_gate import RestoreGate
from sotay.ui.gate.restore_steps import ChooseStep, OpenStep
from sotay.ui.gate.welcome import Welcome
from sotay.ui.gate.welcome_steps import LookStep
from sotay.ui.language import Languages
from sotay.ui.pages.backups import BackupsPage
from sotay.ui.pages.backups_inside import InsideStep
from sotay.ui.pages.backups_result import ResultStep
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme
from tests.services.books import PASSPHRASE, Clock, add_member, names, new_book
from tests.ui.typing import type_text

AN, BINH = "Nguyễn Văn An", "Trần Thị Bình"


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def button(widget: QWidget, text: str) -> QPushButton:
    return [found for found in widget.findChildren(QPushButton) if found.text() == text][-1]


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, Path, str]:
    """The folder of a book with one member, a backup of it outside, and its recovery code."""
    workspace, code = new_book(tmp_path / "book")
    with workspace:
        add_member(workspace, AN)
        made = BackupService(workspace, Clock()).make(Reason.HANDOVER).path
    return tmp_path / "book", Path(shutil.copy(made, tmp_path / "sổ.sotaybk")), code


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def gate_over(qtbot: QtBot, theme: Theme, tasks: Tasks, root: Path, *, damaged: bool = False) -> RestoreGate:
    settings = UiSettings(root / SETTINGS_FILE, {"language": "en"})
    made = RestoreGate(theme, tasks, settings, DataPaths(root), damaged=damaged, clock=Clock(), look=Plugged)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show()
    qtbot.waitUntil(lambda: not tasks.busy)
    return made


def at_open(qtbot: QtBot, gate: RestoreGate, file: Path) -> OpenStep:
    gate.take(file)
    qtbot.waitUntil(lambda: isinstance(gate.page, OpenStep))
    assert isinstance(gate.page, OpenStep)
    return gate.page


def opened(qtbot: QtBot, gate: RestoreGate, page: OpenStep, passphrase: str = PASSPHRASE) -> Workspace:
    type_text(page.form.passphrase.editor, passphrase)
    with qtbot.waitSignal(gate.opened, timeout=10_000) as told:
        qtbot.keyClick(page.form.passphrase.editor, Qt.Key.Key_Return)
    workspace: Workspace = told.args[0]
    return workspace


def test_a_hand_over_file_becomes_the_book_of_a_new_computer(
    qtbot: QtBot, theme: Theme, tasks: Tasks, kept: tuple[Path, Path, str], tmp_path: Path
) -> None:
    gate = gate_over(qtbot, theme, tasks, tmp_path / "new")
    assert isinstance(gate.page, ChooseStep)
    press(qtbot, gate.page.file_button)
    dialog = gate.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(kept[1]))
    dialog.close()
    qtbot.waitUntil(lambda: isinstance(gate.page, OpenStep))
    assert isinstance(gate.page, OpenStep)
    with opened(qtbot, gate, gate.page) as workspace:
        assert names(workspace) == {AN}


def test_a_wrong_passphrase_is_told_and_another_may_be_typed(
    qtbot: QtBot, theme: Theme, tasks: Tasks, kept: tuple[Path, Path, str], tmp_path: Path
) -> None:
    gate = gate_over(qtbot, theme, tasks, tmp_path / "new")
    page = at_open(qtbot, gate, kept[1])
    press(qtbot, gate.go_button)
    assert "nothing was typed" in page.form.passphrase.error
    type_text(page.form.passphrase.editor, "sai rồi")
    press(qtbot, gate.go_button)
    qtbot.waitUntil(lambda: "does not match" in page.form.passphrase.error, timeout=10_000)
    assert not (tmp_path / "new" / "keys.json").exists()
    page.form.passphrase.editor.clear()
    opened(qtbot, gate, page).close()


def test_a_recovery_code_is_handed_to_the_lock(
    qtbot: QtBot, theme: Theme, tasks: Tasks, kept: tuple[Path, Path, str], tmp_path: Path
) -> None:
    gate = gate_over(qtbot, theme, tasks, tmp_path / "new")
    page = at_open(qtbot, gate, kept[1])
    qtbot.mouseClick(page.form.ways.segment("code"), Qt.MouseButton.LeftButton)
    type_text(page.form.code.editor, kept[2].lower())
    with qtbot.waitSignal(gate.code_used, timeout=10_000) as told:
        press(qtbot, gate.go_button)
    with Workspace.open(DataPaths(tmp_path / "new"), recovery_code=told.args[0]) as workspace:
        assert names(workspace) == {AN}


def test_a_dropped_file_that_is_no_backup_is_refused_in_words(
    qtbot: QtBot, theme: Theme, tasks: Tasks, tmp_path: Path
) -> None:
    gate = gate_over(qtbot, theme, tasks, tmp_path / "new")
    (tmp_path / "thư.sotaybk").write_text("không phải")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "thư.sotaybk"))])
    at, copy, left, none = QPoint(5, 5), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    QApplication.sendEvent(gate, QDragEnterEvent(at, copy, data, left, none))
    QApplication.sendEvent(gate, QDropEvent(QPointF(at), copy, data, left, none))
    assert isinstance(gate.page, ChooseStep)
    banner = gate.page.banner
    qtbot.waitUntil(banner.isVisible)
    assert "is not a backup" in banner.accessibleName()


def test_a_book_that_opens_is_never_replaced_here(
    qtbot: QtBot, theme: Theme, tasks: Tasks, kept: tuple[Path, Path, str]
) -> None:
    gate = gate_over(qtbot, theme, tasks, kept[0], damaged=True)
    page = at_open(qtbot, gate, kept[1])
    type_text(page.form.passphrase.editor, PASSPHRASE)
    press(qtbot, gate.go_button)
    qtbot.waitUntil(page.banner.isVisible, timeout=10_000)
    press(qtbot, gate.back_button)
    assert isinstance(gate.page, ChooseStep)
    with qtbot.waitSignal(gate.left):
        press(qtbot, gate.back_button)


def test_the_newest_backup_of_a_damaged_book_is_offered_first(
    qtbot: QtBot, theme: Theme, tasks: Tasks, kept: tuple[Path, Path, str]
) -> None:
    (kept[0] / "notebook.db").write_bytes(bytes(8192))
    gate = gate_over(qtbot, theme, tasks, kept[0], damaged=True)
    page = gate.page
    assert isinstance(page, ChooseStep)
    assert str(page.list.model().index(0, 0).data()).startswith("today 08:00, Hand-over")
    rect = page.list.visualRect(page.list.model().index(0, 0))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    qtbot.waitUntil(lambda: isinstance(gate.page, OpenStep))
    assert isinstance(gate.page, OpenStep)
    with opened(qtbot, gate, gate.page) as workspace:
        assert names(workspace) == {AN}
    assert (kept[0] / "notebook-damaged-1.db").read_bytes() == bytes(8192)


# through the window


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp, resource_dir())
    yield made
    made.choose("en")


def shell_over(qtbot: QtBot, theme: Theme, languages: Languages, folder: Path) -> Shell:
    settings = UiSettings(folder / SETTINGS_FILE, {"language": "en"})
    languages.choose("en")
    around = Surroundings(
        theme, languages, settings, DataPaths(folder), MemoryKeyStore(), resource_dir(), remembers_folder=False
    )
    shell = Shell(around)
    qtbot.addWidget(shell)
    shell.show()
    return shell


@pytest.fixture
def shell(qtbot: QtBot, theme: Theme, languages: Languages, kept: tuple[Path, Path, str]) -> Iterator[Shell]:
    made = shell_over(qtbot, theme, languages, kept[0])
    yield made
    made.close()
    made.close()  # the first one may be waiting for the last backup


def shown(shell: Shell, kind: type, qtbot: QtBot) -> object:
    qtbot.waitUntil(lambda: isinstance(shell.centralWidget(), kind), timeout=10_000)
    return shell.centralWidget()


def open_frame(shell: Shell, qtbot: QtBot, folder: Path) -> Frame:
    frame = shell.open_book(Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True))
    qtbot.waitUntil(lambda: not frame.desk.tasks.busy, timeout=10_000)
    return frame


def test_the_first_start_leads_to_a_backup_and_on_to_the_open_book(
    qtbot: QtBot, theme: Theme, languages: Languages, kept: tuple[Path, Path, str], tmp_path: Path
) -> None:
    shell = shell_over(qtbot, theme, languages, tmp_path / "new")
    shell.start()
    welcome = shown(shell, Welcome, qtbot)
    assert isinstance(welcome, Welcome)
    assert isinstance(welcome.page, LookStep)
    press(qtbot, welcome.page.restore_button)
    gate = shown(shell, RestoreGate, qtbot)
    assert isinstance(gate, RestoreGate)
    page = at_open(qtbot, gate, kept[1])
    type_text(page.form.passphrase.editor, PASSPHRASE)
    press(qtbot, gate.go_button)
    frame = shown(shell, Frame, qtbot)
    assert isinstance(frame, Frame)
    assert names(frame.desk.book.workspace) == {AN}
    shell.close()
    shell.close()


def test_a_recovery_code_leads_to_a_new_passphrase(
    qtbot: QtBot, theme: Theme, languages: Languages, kept: tuple[Path, Path, str], tmp_path: Path
) -> None:
    shell = shell_over(qtbot, theme, languages, tmp_path / "new")
    shell._entrance.show_restore(damaged=False)
    gate = shown(shell, RestoreGate, qtbot)
    assert isinstance(gate, RestoreGate)
    page = at_open(qtbot, gate, kept[1])
    qtbot.mouseClick(page.form.ways.segment("code"), Qt.MouseButton.LeftButton)
    type_text(page.form.code.editor, kept[2])
    press(qtbot, gate.go_button)
    lock = shown(shell, LockScreen, qtbot)
    assert isinstance(lock, LockScreen)
    qtbot.waitUntil(lambda: isinstance(lock.page, RenewPage), timeout=10_000)
    lock._close()
    shell.close()


@pytest.mark.parametrize("lost", ["keys.json", "notebook.db"])
def test_a_fault_at_the_start_leads_to_a_backup(
    qtbot: QtBot, shell: Shell, kept: tuple[Path, Path, str], lost: str
) -> None:
    code = Code.KEYS_DAMAGED if lost == "keys.json" else Code.FILE_NOT_FOUND
    for path in kept[0].glob(f"{lost}*"):
        path.unlink()
    shell._entrance.show_fault(SotayError(code, {"file": lost, "missing": True}))
    fault = shown(shell, StartFault, qtbot)
    assert isinstance(fault, StartFault)
    press(qtbot, fault.restore_button)
    gate = shown(shell, RestoreGate, qtbot)
    assert isinstance(gate, RestoreGate)
    page = at_open(qtbot, gate, kept[1])
    type_text(page.form.passphrase.editor, PASSPHRASE)
    press(qtbot, gate.go_button)
    frame = shown(shell, Frame, qtbot)
    assert isinstance(frame, Frame)
    assert names(frame.desk.book.workspace) == {AN}


def test_after_a_restore_all_pages_are_made_anew_without_asking_for_the_passphrase(
    qtbot: QtBot, shell: Shell, kept: tuple[Path, Path, str]
) -> None:
    frame = open_frame(shell, qtbot, kept[0])
    add_member(frame.desk.book.workspace, BINH)
    frame.go("backups")
    page = frame.page()
    assert isinstance(page, BackupsPage)
    page.take(kept[1])
    qtbot.waitUntil(lambda: isinstance(page.body, InsideStep), timeout=10_000)
    assert isinstance(page.body, InsideStep)
    press(qtbot, page.body.instead)
    qtbot.waitUntil(lambda: shell.frame is not None and shell.frame is not frame, timeout=10_000)
    anew = shell.frame
    assert anew is not None
    after = anew.page()
    assert isinstance(after, BackupsPage)
    assert isinstance(after.body, ResultStep)
    assert names(anew.desk.book.workspace) == {AN}
    press(qtbot, button(after.body, "Undo the restore"))
    qtbot.waitUntil(lambda: shell.frame is not anew, timeout=10_000)
    assert shell.frame is not None
    assert names(shell.frame.desk.book.workspace) == {AN, BINH}


def copies(folder: Path) -> int:
    return len(list((folder / "backups").glob("*.sotaybk")))


def test_locking_backs_up_what_was_written_last(qtbot: QtBot, shell: Shell, kept: tuple[Path, Path, str]) -> None:
    frame = open_frame(shell, qtbot, kept[0])
    add_member(frame.desk.book.workspace, BINH)
    before = copies(kept[0])
    frame.lock()
    shown(shell, LockScreen, qtbot)
    assert shell.frame is None
    assert copies(kept[0]) == before + 1


def test_closing_backs_up_what_was_written_last(qtbot: QtBot, shell: Shell, kept: tuple[Path, Path, str]) -> None:
    frame = open_frame(shell, qtbot, kept[0])
    add_member(frame.desk.book.workspace, BINH)
    before = copies(kept[0])
    with qtbot.waitSignal(shell.closed, timeout=10_000):
        shell.close()
    assert copies(kept[0]) == before + 1
    assert shell.frame is None


def test_whoever_does_not_wait_closes_at_once(qtbot: QtBot, shell: Shell, kept: tuple[Path, Path, str]) -> None:
    frame = open_frame(shell, qtbot, kept[0])
    add_member(frame.desk.book.workspace, BINH)
    shell.close()
    assert shell.isVisible()
    with qtbot.waitSignal(shell.closed):
        shell.close()
    assert shell.frame is None


def test_the_sheet_over_the_window_lets_nobody_wait(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    window.show()
    sheet = LastBackup(theme, window)
    qtbot.waitUntil(sheet.isVisible)
    with qtbot.waitSignal(sheet.ended):
        press(qtbot, button(sheet, "Do not wait"))
    with qtbot.assertNotEmitted(sheet.ended):
        sheet.end()


def test_a_book_with_nothing_new_closes_without_another_backup(
    qtbot: QtBot, shell: Shell, kept: tuple[Path, Path, str]
) -> None:
    frame = open_frame(shell, qtbot, kept[0])
    frame.desk.book.backups.make(Reason.MANUAL)
    before = copies(kept[0])
    qtbot.waitUntil(lambda: not frame.desk.tasks.busy)
    shell.close()
    assert not shell.isVisible()
    assert copies(kept[0]) == before
