# A hand-over as two people sit through it: checks, names, the new passphrase, the code, the file, the minutes.

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.backups import Secret
from sotay.services.demo_notebook import fill_notebook
from sotay.services.drives import Drive
from sotay.services.handover_minutes import grouped
from sotay.services.kept_code import is_code_kept
from sotay.services.restoring_fresh import restore_fresh
from sotay.services.workspace import Workspace
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.pages.base import Desk
from sotay.ui.pages.handover import CHECKS, CODE, CONFIRM, FILE, KEYS, MINUTES, PARTIES, HandoverPage
from tests.ui.desk import PASSPHRASE, QUICK
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
NEW = "song bach thon dong 1930"
Open = Callable[[], HandoverPage]


@pytest.fixture
def page(qtbot: QtBot, empty_desk: Desk) -> HandoverPage:
    fill_notebook(empty_desk.book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    made = HandoverPage(empty_desk, cost=QUICK)
    qtbot.addWidget(made)
    made.resize(1274, 640)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.on_shown()
    settled(qtbot, made)
    return made


def settled(qtbot: QtBot, page: HandoverPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy, timeout=20_000)


def go(qtbot: QtBot, page: HandoverPage) -> None:
    qtbot.mouseClick(page.go_button, LEFT)
    settled(qtbot, page)


def name_both(qtbot: QtBot, page: HandoverPage) -> None:
    go(qtbot, page)
    type_text(page.parties.receiver.editor, "Nguyễn Văn Đông")
    go(qtbot, page)


def hand_over(qtbot: QtBot, page: HandoverPage) -> str:
    """Go through to the new keys; return the code that is shown."""
    name_both(qtbot, page)
    for field in (page.keys.passphrase.first, page.keys.passphrase.second):
        type_text(field.editor, NEW)
    go(qtbot, page)
    assert page._step == CONFIRM
    page.desk.book.workspace.check_passphrase(PASSPHRASE)
    go(qtbot, page)
    qtbot.waitUntil(lambda: page._step == CODE, timeout=20_000)
    assert page.code_view is not None
    return "-".join(page.code_view.groups)


def confirm(qtbot: QtBot, page: HandoverPage) -> None:
    view = page.code_view
    assert view is not None
    qtbot.mouseClick(view.next_button, LEFT)
    for field, place in zip(view.fields, view.asked, strict=True):
        type_text(field.editor, view.groups[place])
    qtbot.mouseClick(view.confirm_button, LEFT)
    settled(qtbot, page)


def test_the_checks_are_told_in_words_and_lead_to_where_they_are_mended(page: HandoverPage, qtbot: QtBot) -> None:
    told = " ".join(part.accessibleName() for part in page.checks.findChildren(QWidget))
    assert "The audit trail is whole" in told
    assert "No recent backup yet" in told
    assert page.parties.giver.text == "Trần Thị Bưởi"
    (button,) = [b for b in page.checks.findChildren(QPushButton) if "No recent backup" in b.accessibleName()]
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(button, LEFT)
    assert asked.args == ["backups", None]


def test_both_names_are_needed(page: HandoverPage, qtbot: QtBot) -> None:
    go(qtbot, page)
    page.parties.giver.editor.clear()
    go(qtbot, page)
    assert page.parties.giver.error
    assert page.parties.receiver.error
    assert page._step == PARTIES


def test_two_different_passphrases_hand_nothing_over(page: HandoverPage, qtbot: QtBot) -> None:
    name_both(qtbot, page)
    type_text(page.keys.passphrase.first.editor, NEW)
    type_text(page.keys.passphrase.second.editor, NEW + "!")
    go(qtbot, page)
    assert page._step == KEYS
    page.desk.book.workspace.check_passphrase(PASSPHRASE)


def test_esc_goes_back_step_by_step_while_nothing_has_changed(page: HandoverPage, qtbot: QtBot) -> None:
    name_both(qtbot, page)
    for step in (PARTIES, CHECKS):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
        assert page._step == step
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert asked.args == ["settings", None]


def test_the_whole_way_gives_the_book_to_the_receiver(page: HandoverPage, qtbot: QtBot, tmp_path: Path) -> None:
    code = hand_over(qtbot, page)
    workspace = page.desk.book.workspace
    assert not page.head.back.isEnabled()
    assert not is_code_kept(workspace)
    confirm(qtbot, page)
    assert page._step == FILE
    assert is_code_kept(workspace)
    stick = tmp_path / "usb"
    stick.mkdir()
    page.file.show_drives((Drive("USB", stick),))
    assert not page.grab().isNull()  # every icon that is asked for can be drawn
    (button,) = page.file.drive_buttons
    qtbot.mouseClick(button, LEFT)
    settled(qtbot, page)
    assert page._step == MINUTES
    done = page.done
    assert done is not None
    assert done.file is not None
    wanted = page.papers.wanted(done)
    page.papers.actions.save_to(tmp_path / "bien-ban.pdf", PaperKind.PDF, wanted)
    settled(qtbot, page)
    assert (tmp_path / "bien-ban.pdf").read_bytes().startswith(b"%PDF-")
    assert any(grouped(done.sha256) in str(row) for row in wanted.make().rows)
    fresh = DataPaths(tmp_path / "máy mới")
    restore_fresh(done.file, fresh, Secret(recovery_code=code))
    with Workspace.open(fresh, passphrase=NEW) as opened:
        assert opened.notebook.database.counts()["member"] == 26
    qtbot.waitUntil(lambda: not page.minutes.page.pixmap().isNull(), timeout=20_000)
    with qtbot.assertNotEmitted(page.moved):
        qtbot.mouseClick(page.finish_button, LEFT)
    assert "neither printed nor saved" in page.minutes.banner.accessibleName()
    with qtbot.waitSignal(page.moved):
        qtbot.mouseClick(page.finish_button, LEFT)
    with pytest.raises(SotayError):
        workspace.check_passphrase(PASSPHRASE)


def test_pages_over_the_book_still_read_it_after_the_keys_changed(page: HandoverPage, qtbot: QtBot) -> None:
    before = page.desk.book.members.all()
    hand_over(qtbot, page)
    assert page.desk.book.members.all() == before


def test_a_place_that_is_gone_is_told_and_another_can_be_chosen(
    page: HandoverPage, qtbot: QtBot, tmp_path: Path
) -> None:
    hand_over(qtbot, page)
    confirm(qtbot, page)
    page.write_to(tmp_path / "rút ra rồi")
    settled(qtbot, page)
    assert page._step == FILE
    assert not page.desk.messages.bar.isHidden()
    page.write_to(tmp_path)
    settled(qtbot, page)
    assert page._step == MINUTES


def test_what_will_happen_is_told_before_it_happens_and_can_be_left(page: HandoverPage, qtbot: QtBot) -> None:
    name_both(qtbot, page)
    for field in (page.keys.passphrase.first, page.keys.passphrase.second):
        type_text(field.editor, "123456789012")
    go(qtbot, page)
    assert page._step == CONFIRM
    told = " ".join(part.accessibleName() for part in page.confirm.findChildren(QWidget))
    assert "Hand the book over to Nguyễn Văn Đông?" in told
    assert "The passphrase of Trần Thị Bưởi" in told
    assert "easily guessed" in told
    qtbot.mouseClick(page.cancel_button, LEFT)
    assert page._step == KEYS
    page.desk.book.workspace.check_passphrase(PASSPHRASE)


def test_esc_changes_nothing_while_keys_change_nor_after(page: HandoverPage, qtbot: QtBot) -> None:
    name_both(qtbot, page)
    for field in (page.keys.passphrase.first, page.keys.passphrase.second):
        type_text(field.editor, NEW)
    go(qtbot, page)
    qtbot.mouseClick(page.go_button, LEFT)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page._at_work
    qtbot.waitUntil(lambda: page._step == CODE, timeout=20_000)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page._step == CODE


def test_a_change_of_keys_that_stopped_half_way_says_which_passphrase_counts(
    page: HandoverPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_once(*_: object) -> None:
        monkeypatch.undo()  # there is room again a moment later
        raise SotayError(Code.NO_SPACE, {"file": "notebook.db"})

    name_both(qtbot, page)
    for field in (page.keys.passphrase.first, page.keys.passphrase.second):
        type_text(field.editor, NEW)
    go(qtbot, page)
    monkeypatch.setattr("sotay.storage.rekeying.rekey", full_once)
    go(qtbot, page)
    assert "The new passphrase is the one that counts" in page.keys.banner.accessibleName()
    assert page.go_button.isHidden()
    with qtbot.waitSignal(page.moved):
        qtbot.mouseClick(page.finish_button, LEFT)
    paths = page.desk.book.workspace.paths
    page.desk.tasks.close()
    page.desk.book.close()
    with Workspace.open(paths, passphrase=NEW, write=True) as opened:
        assert opened.notebook.database.counts()["member"] == 26
        assert not is_code_kept(opened)


def test_a_passphrase_that_was_typed_is_forgotten_when_the_book_is_closed(page: HandoverPage, qtbot: QtBot) -> None:
    name_both(qtbot, page)
    type_text(page.keys.passphrase.first.editor, NEW)
    page.settle()
    assert page.keys.passphrase.value == ""
