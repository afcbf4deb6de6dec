from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.kept_code import expect_code, is_code_kept
from sotay.services.keystore import MemoryKeyStore
from sotay.services.workspace import Workspace
from sotay.ui.pages.base import Desk
from sotay.ui.pages.settings import SettingsPage
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.card import Fingerprint
from sotay.ui.widgets.segmented import SegmentedChoice
from tests.ui.desk import PASSPHRASE, QUICK, Shelved
from tests.ui.typing import type_text

LOOK, LANGUAGE, CELL, RULES, PLACE, SAFE, LOCK, FORMATS, ISSUERS, ABOUT = range(10)


@pytest.fixture(autouse=True)
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOTAY_DATA_DIR", raising=False)
    monkeypatch.setattr("sotay.paths.platformdirs.user_config_dir", lambda *_a, **_k: str(tmp_path / "config"))
    monkeypatch.setattr("sotay.paths.platformdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "book"))


@pytest.fixture
def keystore(desk: Desk) -> MemoryKeyStore:
    assert isinstance(desk.keystore, MemoryKeyStore)
    return desk.keystore


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(desk, QUICK)
    qtbot.addWidget(made)
    made.resize(1274, 668)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.on_shown()
    return made


def go(qtbot: QtBot, page: SettingsPage, section: int) -> None:
    """Walk down the list with the keyboard."""
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    for _ in range(section):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    settled(qtbot, page)


def settled(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy, timeout=10_000)


def press(qtbot: QtBot, button: QWidget) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def button(widget: QWidget, text: str) -> QPushButton:
    return [found for found in widget.findChildren(QPushButton) if found.text() == text][-1]


def pick(qtbot: QtBot, parent: QWidget, path: Path) -> None:
    dialog = parent.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(str(path))
        dialog.accept()


def segment(choice: SegmentedChoice, key: str) -> QWidget:
    return choice.segment(key)


def opens(desk: Desk, passphrase: str) -> bool:
    try:
        desk.book.workspace.check_passphrase(passphrase)
    except SotayError as error:
        return error.code is not Code.WRONG_PASSPHRASE
    return True


def test_colours_are_worn_at_once_told_and_kept(qtbot: QtBot, page: SettingsPage, theme: Theme) -> None:
    assert page.look.colours.choice.current() == "light"
    with qtbot.waitSignal(page.theme_chosen) as told:
        press(qtbot, segment(page.look.colours.choice, "dark"))
    assert told.args == ["dark"]
    assert theme.choice is ThemeChoice.DARK
    assert page.desk.settings.theme is ThemeChoice.DARK
    assert page.look.colours.choice.current() == "dark"


def test_the_size_of_the_text_is_worn_at_once_told_and_kept(qtbot: QtBot, page: SettingsPage, theme: Theme) -> None:
    with qtbot.waitSignal(page.scale_chosen) as told:
        press(qtbot, segment(page.look.sizes.choice, "1.5"))
    assert told.args == [1.5]
    assert theme.metrics.scale == page.desk.settings.scale == 1.5
    theme.set_scale(2.0)  # by the keyboard
    assert page.look.sizes.choice.current() == "2.0"


def test_the_language_is_told_and_kept(qtbot: QtBot, page: SettingsPage) -> None:
    go(qtbot, page, LANGUAGE)
    assert page.language.languages.choice.current() == "en"
    with qtbot.waitSignal(page.language_chosen) as told:
        press(qtbot, segment(page.language.languages.choice, "vi"))
    assert told.args == ["vi"]
    assert page.desk.settings.language == "vi"


def test_the_book_moves_and_the_old_copy_is_deleted_only_when_asked(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path
) -> None:
    go(qtbot, page, PLACE)
    target = tmp_path / "USB" / "sổ"
    target.mkdir(parents=True)
    press(qtbot, page.place.move_button)
    pick(qtbot, page.place, target)
    assert str(target) in page.place.banner.accessibleName()
    with qtbot.waitSignal(page.moved, timeout=20_000) as moved:
        press(qtbot, button(page.place.banner, "Move the book"))
    (made,) = moved.args
    assert made.root == target
    with Workspace.open(made, passphrase=PASSPHRASE) as there:
        assert len(there.library.history()) == 2
    assert page.desk.book.workspace.paths.keys.exists()


def test_the_copy_left_behind_is_offered_for_deletion(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path, shelved: Shelved
) -> None:
    other = DataPaths(tmp_path / "other")
    (page.desk.book.workspace.paths.root / "moved-from.txt").write_text(str(shelved.empty), encoding="utf-8")
    go(qtbot, page, PLACE)
    assert not [b for b in page.place.findChildren(QPushButton) if b.text() == "Delete the old copy"]

    move_by_hand(page, other)
    page.on_shown()
    qtbot.waitUntil(
        lambda: bool([b for b in page.place.findChildren(QPushButton) if b.text() == "Delete the old copy"])
    )
    press(qtbot, button(page.place, "Delete the old copy"))
    assert other.keys.exists()
    press(qtbot, button(page.place, "Delete it for good"))
    qtbot.waitUntil(lambda: page.place.banner.accessibleName() == "The old copy was deleted.")
    assert not other.root.exists()


def move_by_hand(page: SettingsPage, old: DataPaths) -> None:
    """Make a folder look as if the book had been moved from it."""
    here = page.desk.book.workspace.paths
    old.root.mkdir()
    old.keys.write_bytes(here.keys.read_bytes())
    (here.root / "moved-from.txt").write_text(str(old.root), encoding="utf-8")


def test_a_folder_that_cannot_take_the_book_is_refused_in_place(
    qtbot: QtBot, page: SettingsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sotay.services.starting.is_on_network", lambda _folder: True)
    go(qtbot, page, PLACE)
    page.place.ask(tmp_path / "share")
    with qtbot.assertNotEmitted(page.moved):
        press(qtbot, button(page.place.banner, "Move the book"))
        settled(qtbot, page)
    assert "network" in page.place.banner.accessibleName()
    assert page.place.move_button.isEnabled()
    assert page.place.panel.isHidden()


def test_a_folder_named_at_the_start_is_not_moved(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sotay.paths.platformdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "usual"))
    made = SettingsPage(desk, QUICK)
    qtbot.addWidget(made)
    assert made.place.move_button.isHidden()


def test_a_portable_book_is_not_moved_even_from_the_usual_folder(qtbot: QtBot, desk: Desk) -> None:
    made = SettingsPage(replace(desk, remembers_folder=False), QUICK)
    qtbot.addWidget(made)
    assert made.place.move_button.isHidden()


def test_minutes_until_the_book_locks_are_kept(qtbot: QtBot, page: SettingsPage) -> None:
    go(qtbot, page, LOCK)
    assert page.lock.minutes.value() == 15
    page.lock.minutes.setFocus()
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(page.lock.minutes, Qt.Key.Key_Up)
    assert changed.args[0].kinds == {"settings"}
    assert page.desk.book.workspace.notebook.setting("idle_minutes") == "16"


def typed(page: SettingsPage, old: str, new: str, again: str) -> None:
    form = page.lock.passphrase
    for field, text in ((form.old, old), (form.new, new), (form.again, again)):
        field.editor.clear()
        type_text(field.editor, text)


def test_the_passphrase_changes_for_one_who_knows_it(qtbot: QtBot, page: SettingsPage) -> None:
    go(qtbot, page, LOCK)
    form, new = page.lock.passphrase, "mùa xuân năm Ngọ"
    typed(page, "không phải", new, new)
    press(qtbot, form.button)
    qtbot.waitUntil(lambda: "not the passphrase of now" in form.old.error)
    assert opens(page.desk, PASSPHRASE)

    typed(page, PASSPHRASE, new, "mùa xuân năm Mùi")
    press(qtbot, form.button)
    assert "differ" in form.again.error
    typed(page, PASSPHRASE, "ngắn", "ngắn")
    press(qtbot, form.button)
    assert "at least" in form.new.error

    typed(page, PASSPHRASE, new, new)
    press(qtbot, form.button)
    qtbot.waitUntil(lambda: form.banner.accessibleName().startswith("The passphrase was changed"))
    assert opens(page.desk, new)
    assert not opens(page.desk, PASSPHRASE)
    assert form.new.text == ""


def test_what_was_typed_is_forgotten_when_the_book_closes(qtbot: QtBot, page: SettingsPage) -> None:
    go(qtbot, page, LOCK)
    typed(page, PASSPHRASE, "mùa xuân", "mùa xuân")
    page.settle()
    assert [field.text for field in (page.lock.passphrase.old, page.lock.passphrase.new)] == ["", ""]


def tick(qtbot: QtBot, page: SettingsPage) -> None:
    box = page.lock.keystore
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))
    qtbot.waitUntil(lambda: box.isEnabled() and not page.desk.tasks.busy)


def test_this_computers_key_store_opens_the_book_and_stops_to(
    qtbot: QtBot, page: SettingsPage, keystore: MemoryKeyStore
) -> None:
    go(qtbot, page, LOCK)
    paths = page.desk.book.workspace.paths
    tick(qtbot, page)
    Workspace.open(paths, keystore=keystore).close()
    assert page.lock.keystore.isChecked()
    tick(qtbot, page)
    assert not page.lock.keystore.isChecked()
    with pytest.raises(SotayError):
        Workspace.open(paths, keystore=keystore)


def test_a_key_store_that_takes_nothing_is_told_and_stays_off(
    qtbot: QtBot, page: SettingsPage, keystore: MemoryKeyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keystore, "save", lambda _folder, _secret: False)
    monkeypatch.setattr(keystore, "problem", lambda: "slow")
    go(qtbot, page, LOCK)
    tick(qtbot, page)
    assert "does not answer" in page.lock.banner.accessibleName()
    assert not page.lock.keystore.isChecked()


def test_a_new_recovery_code_counts_once_two_groups_were_typed(qtbot: QtBot, page: SettingsPage) -> None:
    go(qtbot, page, LOCK)
    press(qtbot, page.lock.code_button)
    qtbot.waitUntil(lambda: page.lock.code_view is not None)
    view = page.lock.code_view
    assert view is not None
    code = "-".join(view.groups)
    assert not page.lock.code_button.isEnabled()
    with pytest.raises(SotayError):
        Workspace.open(page.desk.book.workspace.paths, recovery_code=code)
    press(qtbot, view.next_button)
    for field, place in zip(view.fields, view.asked, strict=True):
        type_text(field.editor, view.groups[place])
    press(qtbot, view.confirm_button)
    qtbot.waitUntil(lambda: page.lock.banner.accessibleName().startswith("The new recovery code counts"))
    Workspace.open(page.desk.book.workspace.paths, recovery_code=code).close()
    assert page.lock.code_view is None
    assert page.lock.code_button.isEnabled()


def test_a_code_nobody_confirmed_is_told_until_a_new_one_is_kept(qtbot: QtBot, page: SettingsPage) -> None:
    expect_code(page.desk.book.workspace)
    go(qtbot, page, LOCK)
    qtbot.waitUntil(page.lock.reminder.isVisible)
    press(qtbot, page.lock.code_button)
    qtbot.waitUntil(lambda: page.lock.code_view is not None)
    view = page.lock.code_view
    assert view is not None
    press(qtbot, view.next_button)
    for field, place in zip(view.fields, view.asked, strict=True):
        type_text(field.editor, view.groups[place])
    press(qtbot, view.confirm_button)
    qtbot.waitUntil(lambda: page.lock.banner.accessibleName().startswith("The new recovery code counts"))
    assert page.lock.reminder.isHidden()
    assert is_code_kept(page.desk.book.workspace)
    page.on_shown()
    settled(qtbot, page)
    assert page.lock.reminder.isHidden()


def test_a_code_that_was_not_confirmed_changes_nothing(qtbot: QtBot, page: SettingsPage) -> None:
    go(qtbot, page, LOCK)
    before = page.desk.book.workspace.paths.keys.read_bytes()
    press(qtbot, page.lock.code_button)
    qtbot.waitUntil(lambda: page.lock.code_view is not None)
    page.settle()
    assert page.lock.code_view is None
    assert page.desk.book.workspace.paths.keys.read_bytes() == before


def test_trusted_issuers_are_listed_and_a_new_one_goes_to_be_compared(
    qtbot: QtBot, page: SettingsPage, shelved: Shelved
) -> None:
    go(qtbot, page, ISSUERS)
    (mark,) = page.issuers.findChildren(Fingerprint)
    assert "".join(mark.groups()).lower() == shelved.demo.keys.fingerprint
    press(qtbot, page.issuers.trust_button)
    with qtbot.waitSignal(page.wanted) as wanted:
        pick(qtbot, page.issuers, shelved.demo.keys.root)
    assert wanted.args == ["packs", shelved.demo.keys.root]


def test_what_the_program_is_made_of_is_told(qtbot: QtBot, page: SettingsPage) -> None:
    go(qtbot, page, ABOUT)
    table = page.about.findChild(QTableView)
    assert isinstance(table, QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount() > 20)
    rows = [
        [str(table.model().index(row, column).data()) for column in range(3)] for row in range(table.model().rowCount())
    ]
    assert ["Inter", "", "SIL OFL 1.1"] in rows
