import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.services.attempts import Attempts
from sotay.services.kept_code import expect_code
from sotay.services.keystore import MemoryKeyStore
from sotay.services.workspace import Workspace
from sotay.storage.keyfile import backup_of
from sotay.ui.gate.lock import LockScreen
from sotay.ui.gate.lock_pages import CodePage, NewCodePage, PassphrasePage, ReminderPage, RenewPage
from sotay.ui.gate.recovery import RecoveryCodeView
from sotay.ui.theme import Theme
from tests.ui.gate import PASSPHRASE, QUICK, Gate, click, gate, press
from tests.ui.typing import type_text


class Hand:
    """A clock that only the test moves."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


class SlowKeyStore(MemoryKeyStore):
    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def load(self, folder_id: str) -> bytes | None:
        self.asked += 1
        return super().load(folder_id)


class HangingKeyStore(MemoryKeyStore):
    """Answer when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()
        self.answer = threading.Event()

    def load(self, folder_id: str) -> bytes | None:
        self.asked.set()
        self.answer.wait(10)
        return super().load(folder_id)


@pytest.fixture
def before(theme: Theme, tmp_path: Path) -> Iterator[Gate]:
    made = gate(theme, tmp_path)
    yield made
    made.tasks.close()


@pytest.fixture
def hand() -> Hand:
    return Hand()


def locked(qtbot: QtBot, before: Gate, hand: Hand, *, ask_keystore: bool) -> LockScreen:
    lock = LockScreen(
        before.theme,
        before.tasks,
        before.settings,
        before.paths,
        before.keystore,
        ask_keystore=ask_keystore,
        attempts=Attempts(before.paths, hand, hand),
        cost=QUICK,
    )
    qtbot.addWidget(lock)
    return lock


def shown(qtbot: QtBot, before: Gate, hand: Hand, *, ask_keystore: bool = False) -> LockScreen:
    lock = locked(qtbot, before, hand, ask_keystore=ask_keystore)
    lock.resize(1366, 696)
    lock.show()
    qtbot.waitUntil(lambda: not before.tasks.busy)
    return lock


def passphrase_page(lock: LockScreen) -> PassphrasePage:
    assert isinstance(lock.page, PassphrasePage)
    return lock.page


def opened(qtbot: QtBot, lock: LockScreen, passphrase: str) -> Workspace:
    page = passphrase_page(lock)
    type_text(page.field.editor, passphrase)
    with qtbot.waitSignal(lock.opened) as told:
        press(qtbot, page.field.editor, Qt.Key.Key_Return)
    workspace: Workspace = told.args[0]
    return workspace


def try_wrong(qtbot: QtBot, lock: LockScreen) -> None:
    page = passphrase_page(lock)
    type_text(page.field.editor, "sai")
    click(qtbot, page.open_button)
    qtbot.waitUntil(lambda: bool(page.field.error))


def test_the_passphrase_opens_the_book_for_writing(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book()
    with opened(qtbot, shown(qtbot, before, hand), PASSPHRASE) as workspace:
        workspace.notebook.set_setting("a", "b")


def test_a_hidden_passphrase_is_shown_on_demand(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book()
    field = passphrase_page(shown(qtbot, before, hand)).field
    assert field.editor.echoMode() is QLineEdit.EchoMode.Password
    click(qtbot, field.show_button)
    assert field.editor.echoMode() is QLineEdit.EchoMode.Normal
    assert field.show_button.text() == "Hide"


def test_a_wrong_passphrase_is_told_and_the_next_try_has_to_wait(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book()
    lock = shown(qtbot, before, hand)
    try_wrong(qtbot, lock)
    page = passphrase_page(lock)
    assert "Caps Lock" in page.field.error
    assert page.field.editor.hasSelectedText()
    assert not page.open_button.isEnabled()
    assert page.wait.plain.startswith("Try again in 1 second")
    press(qtbot, page.field.editor, Qt.Key.Key_Return)
    assert not before.tasks.busy
    hand.at += 1
    qtbot.waitUntil(page.open_button.isEnabled)
    assert not page.wait.isVisible()
    opened(qtbot, lock, PASSPHRASE).close()


def test_the_wait_grows_and_survives_a_restart(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book()
    lock = shown(qtbot, before, hand)
    for seconds in (1, 2, 4):
        try_wrong(qtbot, lock)
        assert f" {seconds} second" in passphrase_page(lock).wait.plain
        hand.at += seconds
        qtbot.waitUntil(passphrase_page(lock).open_button.isEnabled)
    try_wrong(qtbot, lock)
    again = shown(qtbot, before, hand)
    assert " 8 second" in passphrase_page(again).wait.plain
    assert not passphrase_page(again).open_button.isEnabled()


def test_an_empty_passphrase_is_no_try(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book()
    lock = shown(qtbot, before, hand)
    click(qtbot, passphrase_page(lock).open_button)
    assert passphrase_page(lock).field.error == "Not opened: no passphrase was typed."
    assert Attempts(before.paths).failures == 0


def test_caps_lock_and_marks_are_told_while_typing(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book()
    field = passphrase_page(shown(qtbot, before, hand)).field
    send_letter(field.editor, "A", Qt.KeyboardModifier.ShiftModifier)
    assert field.hint == ""
    send_letter(field.editor, "A", Qt.KeyboardModifier.NoModifier)
    assert field.hint == "Caps Lock is on."
    send_letter(field.editor, "b", Qt.KeyboardModifier.NoModifier)
    assert field.hint == ""
    type_text(field.editor, "ậ")
    assert "input method" in field.hint


def send_letter(editor: QLineEdit, letter: str, modifiers: Qt.KeyboardModifier) -> None:
    key = Qt.Key(ord(letter.upper()))
    QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, letter))


def test_the_key_store_is_asked_first_at_the_start(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book(keystore=True)
    lock = locked(qtbot, before, hand, ask_keystore=True)
    with qtbot.waitSignal(lock.opened) as told:
        pass
    told.args[0].close()


def test_a_lock_on_demand_does_not_open_itself(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.keystore = store = SlowKeyStore()
    before.make_book(keystore=True)
    lock = shown(qtbot, before, hand)
    assert store.asked == 0
    with qtbot.waitSignal(lock.opened) as told:
        click(qtbot, passphrase_page(lock).keystore_button)
    told.args[0].close()


def test_a_key_store_without_the_key_asks_for_the_passphrase(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book(keystore=True)
    before.keystore = MemoryKeyStore()
    lock = shown(qtbot, before, hand, ask_keystore=True)
    qtbot.waitUntil(lambda: "key store" in passphrase_page(lock).field.hint)
    assert Attempts(before.paths).failures == 0
    opened(qtbot, lock, PASSPHRASE).close()


def test_a_key_store_that_hangs_need_not_be_waited_for(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.keystore = store = HangingKeyStore()
    before.make_book(keystore=True)
    lock = locked(qtbot, before, hand, ask_keystore=True)
    lock.show()
    qtbot.waitUntil(store.asked.is_set)
    page = passphrase_page(lock)
    assert page.skip_button.isVisible()
    type_text(page.field.editor, PASSPHRASE)
    press(qtbot, page.field.editor, Qt.Key.Key_Return)
    assert not page.skip_button.isVisible()
    with qtbot.waitSignal(lock.opened) as told:
        store.answer.set()  # the late answer opens the book as well; that one must be closed again
    told.args[0].close()
    assert Attempts(before.paths).failures == 0


def test_a_skipped_key_store_opens_nothing_later(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.keystore = store = HangingKeyStore()
    before.make_book(keystore=True)
    lock = locked(qtbot, before, hand, ask_keystore=True)
    lock.show()
    qtbot.waitUntil(store.asked.is_set)
    click(qtbot, passphrase_page(lock).skip_button)
    with qtbot.assertNotEmitted(lock.opened):
        store.answer.set()
        qtbot.waitUntil(lambda: not before.tasks.busy)
    opened(qtbot, lock, PASSPHRASE).close()


def test_a_book_without_passphrase_offers_what_opens_it(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book(None, keystore=True)
    page = passphrase_page(shown(qtbot, before, hand))
    assert page.keystore_button.isVisible()
    assert not page.field.isVisible()
    assert not page.open_button.isVisible()


def test_the_recovery_code_leads_to_a_new_passphrase_and_a_new_code(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    code = before.make_book()
    lock = shown(qtbot, before, hand)
    click(qtbot, passphrase_page(lock).forgotten_button)
    assert isinstance(lock.page, CodePage)
    type_text(lock.page.field.editor, code.lower().replace("-", " "))
    press(qtbot, lock.page.field.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(lock.page, RenewPage))
    renew = lock.page
    assert isinstance(renew, RenewPage)
    type_text(renew.passphrase.first.editor, "mật khẩu hoàn toàn mới")
    type_text(renew.passphrase.second.editor, "mật khẩu hoàn toàn mớ")
    click(qtbot, renew.set_button)
    assert "differ" in renew.passphrase.second.error
    type_text(renew.passphrase.second.editor, "mật khẩu hoàn toàn mới")
    click(qtbot, renew.set_button)
    qtbot.waitUntil(lambda: isinstance(lock.page, NewCodePage))
    view = lock.page.findChild(RecoveryCodeView)
    assert isinstance(view, RecoveryCodeView)
    assert "-".join(view.groups) != code
    click(qtbot, view.next_button)
    for field, place in zip(view.fields, view.asked, strict=True):
        type_text(field.editor, view.groups[place])
    with qtbot.waitSignal(lock.opened) as told:
        click(qtbot, view.confirm_button)
    told.args[0].close()
    Workspace.open(before.paths, passphrase="mật khẩu hoàn toàn mới").close()
    Workspace.open(before.paths, recovery_code="-".join(view.groups)).close()


def with_lost_code(before: Gate) -> str:
    """Make a book whose window was closed before its code was confirmed; return that code."""
    code = before.make_book()
    with Workspace.open(before.paths, passphrase=PASSPHRASE, write=True) as workspace:
        expect_code(workspace)
    return code


def reminded(qtbot: QtBot, lock: LockScreen) -> ReminderPage:
    type_text(passphrase_page(lock).field.editor, PASSPHRASE)
    press(qtbot, passphrase_page(lock).field.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(lock.page, ReminderPage))
    assert isinstance(lock.page, ReminderPage)
    return lock.page


def test_a_code_nobody_confirmed_is_replaced_at_the_next_unlocking(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    lost = with_lost_code(before)
    lock = shown(qtbot, before, hand)
    click(qtbot, reminded(qtbot, lock).new_button)
    qtbot.waitUntil(lambda: isinstance(lock.page, NewCodePage))
    view = lock.page.findChild(RecoveryCodeView)
    assert isinstance(view, RecoveryCodeView)
    click(qtbot, view.next_button)
    for field, place in zip(view.fields, view.asked, strict=True):
        type_text(field.editor, view.groups[place])
    with qtbot.waitSignal(lock.opened) as told:
        click(qtbot, view.confirm_button)
    told.args[0].close()
    Workspace.open(before.paths, recovery_code="-".join(view.groups)).close()
    with pytest.raises(SotayError):
        Workspace.open(before.paths, recovery_code=lost)
    opened(qtbot, shown(qtbot, before, hand), PASSPHRASE).close()


def test_who_puts_the_code_off_is_reminded_again(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    lost = with_lost_code(before)
    for _ in range(2):
        lock = shown(qtbot, before, hand)
        with qtbot.waitSignal(lock.opened) as told:
            click(qtbot, reminded(qtbot, lock).later_button)
        told.args[0].close()
    Workspace.open(before.paths, recovery_code=lost).close()  # perhaps it was written down after all


def test_a_new_code_that_is_closed_away_leaves_the_reminder(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    lost = with_lost_code(before)
    lock = shown(qtbot, before, hand)
    click(qtbot, reminded(qtbot, lock).new_button)
    qtbot.waitUntil(lambda: isinstance(lock.page, NewCodePage))
    lock._close()  # as the end of the program does
    Workspace.open(before.paths, recovery_code=lost).close()
    reminded(qtbot, shown(qtbot, before, hand))


def test_the_code_made_after_a_forgotten_passphrase_is_remembered_too(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    code = before.make_book()
    lock = shown(qtbot, before, hand)
    click(qtbot, passphrase_page(lock).forgotten_button)
    assert isinstance(lock.page, CodePage)
    type_text(lock.page.field.editor, code)
    press(qtbot, lock.page.field.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(lock.page, RenewPage))
    renew = lock.page
    assert isinstance(renew, RenewPage)
    for field in (renew.passphrase.first, renew.passphrase.second):
        type_text(field.editor, PASSPHRASE)
    click(qtbot, renew.set_button)
    qtbot.waitUntil(lambda: isinstance(lock.page, NewCodePage))
    lock._close()  # as the end of the program does
    reminded(qtbot, shown(qtbot, before, hand))


def test_a_mistyped_code_and_a_foreign_one_are_told_apart(
    qtbot: QtBot, before: Gate, hand: Hand, tmp_path: Path
) -> None:
    before.make_book()
    foreign = gate(before.theme, tmp_path / "other")
    code = foreign.make_book()
    foreign.tasks.close()
    lock = shown(qtbot, before, hand)
    click(qtbot, passphrase_page(lock).forgotten_button)
    page = lock.page
    assert isinstance(page, CodePage)
    type_text(page.field.editor, code[:-1])
    click(qtbot, page.open_button)
    qtbot.waitUntil(lambda: "mistyped" in page.field.error)
    type_text(page.field.editor, code[-1])
    click(qtbot, page.open_button)
    qtbot.waitUntil(lambda: "another book" in page.field.error)
    click(qtbot, page.back_button)
    opened(qtbot, lock, PASSPHRASE).close()


def test_lost_keys_and_a_damaged_book_are_handed_on(qtbot: QtBot, before: Gate, hand: Hand) -> None:
    before.make_book()
    before.paths.library.write_bytes(b"x" * 8192)
    lock = shown(qtbot, before, hand)
    page = passphrase_page(lock)
    type_text(page.field.editor, PASSPHRASE)
    with qtbot.waitSignal(lock.refused) as told:
        click(qtbot, page.open_button)
    assert told.args[0].code in (Code.DATABASE_DAMAGED, Code.WRONG_KEY)
    assert Attempts(before.paths).failures == 0
    for path in (before.paths.keys, backup_of(before.paths.keys)):
        path.unlink()
    lost = locked(qtbot, before, hand, ask_keystore=True)
    with qtbot.waitSignal(lost.refused) as told:
        pass
    assert told.args[0].code is Code.KEYS_DAMAGED
