from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAccessible, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.kept_code import is_code_kept
from sotay.services.keystore import MemoryKeyStore
from sotay.services.publishing import make_keys
from sotay.services.workspace import Workspace
from sotay.ui.gate.recovery import RecoveryCodeView, two_of
from sotay.ui.gate.welcome import BEGIN, CODE, ISSUER, KEYS, LOOK, ROLE, FirstBook, Welcome
from sotay.ui.gate.welcome_begin import BeginStep, IssuerStep
from sotay.ui.gate.welcome_steps import KeysStep, LookStep, RoleStep
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.progress_panel import StageState
from sotay.ui.widgets.stepper import StepButton
from tests.ui.gate import PASSPHRASE, QUICK, Gate, click, gate, press
from tests.ui.typing import type_text


class BrokenKeyStore(MemoryKeyStore):
    """Answer that all is well, and keep nothing."""

    def save(self, folder_id: str, secret: bytes) -> bool:
        return False


class MissingKeyStore(MemoryKeyStore):
    def problem(self) -> str | None:
        return "refused"


@pytest.fixture
def before(theme: Theme, tmp_path: Path) -> Iterator[Gate]:
    made = gate(theme, tmp_path)
    yield made
    made.tasks.close()


def shown(qtbot: QtBot, before: Gate) -> Welcome:
    made = Welcome(
        before.theme, before.tasks, before.settings, before.paths, before.keystore, cost=QUICK, pick=lambda _n: (2, 6)
    )
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show()
    return made


def go_on(qtbot: QtBot, welcome: Welcome, step: int) -> None:
    click(qtbot, welcome.next_button)
    qtbot.waitUntil(lambda: welcome.step == step)


def at_keys(qtbot: QtBot, before: Gate) -> tuple[Welcome, KeysStep]:
    welcome = shown(qtbot, before)
    go_on(qtbot, welcome, ROLE)
    go_on(qtbot, welcome, KEYS)
    assert isinstance(welcome.page, KeysStep)
    qtbot.waitUntil(lambda: not before.tasks.busy)
    return welcome, welcome.page


def type_twice(page: KeysStep, passphrase: str) -> None:
    for field in (page.passphrase.first, page.passphrase.second):
        field.editor.clear()
        type_text(field.editor, passphrase)


def made(qtbot: QtBot, before: Gate) -> Welcome:
    welcome, page = at_keys(qtbot, before)
    type_twice(page, PASSPHRASE)
    go_on(qtbot, welcome, CODE)
    return welcome


def confirm(qtbot: QtBot, view: RecoveryCodeView) -> None:
    click(qtbot, view.next_button)
    for field, place in zip(view.fields, view.asked, strict=True):
        type_text(field.editor, view.groups[place].lower())
    click(qtbot, view.confirm_button)


def at_begin(qtbot: QtBot, before: Gate) -> tuple[Welcome, BeginStep]:
    welcome = made(qtbot, before)
    confirm(qtbot, welcome.code_view)
    assert welcome.step == ISSUER
    click(qtbot, welcome.skip_button)
    assert isinstance(welcome.page, BeginStep)
    return welcome, welcome.page


def states(welcome: Welcome) -> list[StageState]:
    return [step.state for step in welcome.stepper.findChildren(StepButton)]


def finished(qtbot: QtBot, welcome: Welcome, widget: QWidget) -> FirstBook:
    with qtbot.waitSignal(welcome.finished, timeout=20_000) as told:
        click(qtbot, widget)
    book: FirstBook = told.args[0]
    return book


def test_the_look_is_worn_at_once_and_nothing_is_written(qtbot: QtBot, before: Gate, tmp_path: Path) -> None:
    welcome = shown(qtbot, before)
    page = welcome.page
    assert isinstance(page, LookStep)
    click(qtbot, page.sizes.cards["1.25"])
    click(qtbot, page.colours.segment("dark"))
    assert (before.theme.metrics.scale, before.theme.choice) == (1.25, ThemeChoice.DARK)
    with qtbot.waitSignal(welcome.language_chosen) as told:
        click(qtbot, page.languages.segment("en"))
    assert told.args == ["en"]
    go_on(qtbot, welcome, ROLE)
    go_on(qtbot, welcome, KEYS)
    assert list(tmp_path.iterdir()) == []


def test_another_folder_is_handed_on(qtbot: QtBot, before: Gate, tmp_path: Path) -> None:
    welcome = shown(qtbot, before)
    assert isinstance(welcome.page, LookStep)
    click(qtbot, welcome.page.folder_button)
    dialog = welcome.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(welcome.folder_chosen) as told:
        dialog.fileSelected.emit(str(tmp_path / "khác"))
    assert told.args == [DataPaths(tmp_path / "khác")]
    dialog.close()


def test_from_the_first_picture_to_an_empty_book_with_the_keyboard(qtbot: QtBot, before: Gate) -> None:
    welcome = shown(qtbot, before)
    press(qtbot, welcome.next_button, Qt.Key.Key_Space)
    page = welcome.page
    assert isinstance(page, RoleStep)
    press(qtbot, page.cards.cards["secretary"], Qt.Key.Key_Down)
    press(qtbot, page.cards.cards["member"], Qt.Key.Key_Space)
    assert page.cards.current() == "member"
    press(qtbot, welcome.next_button, Qt.Key.Key_Space)
    keys = welcome.page
    assert isinstance(keys, KeysStep)
    type_text(keys.passphrase.first.editor, PASSPHRASE)
    press(qtbot, keys.passphrase.first.editor, Qt.Key.Key_Return)
    type_text(keys.passphrase.second.editor, PASSPHRASE)
    press(qtbot, keys.passphrase.second.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: welcome.step == CODE)
    code = "-".join(welcome.code_view.groups)
    confirm(qtbot, welcome.code_view)
    press(qtbot, welcome.skip_button, Qt.Key.Key_Space)
    assert isinstance(welcome.page, BeginStep)
    click(qtbot, welcome.page.cards.cards["empty"])
    book = finished(qtbot, welcome, welcome.next_button)
    with book.workspace as workspace:
        assert workspace.notebook.setting("role") == "member"
        assert (book.role, book.pack) == ("member", None)
    Workspace.open(before.paths, passphrase=PASSPHRASE).close()
    Workspace.open(before.paths, recovery_code=code).close()


def test_back_keeps_what_was_typed_until_the_book_is_made(qtbot: QtBot, before: Gate) -> None:
    welcome, page = at_keys(qtbot, before)
    type_twice(page, PASSPHRASE)
    click(qtbot, welcome.back_button)
    assert welcome.step == ROLE
    welcome.stepper.asked.emit(LOOK)
    assert welcome.step == LOOK
    go_on(qtbot, welcome, ROLE)
    go_on(qtbot, welcome, KEYS)
    assert isinstance(welcome.page, KeysStep)
    assert welcome.page.passphrase.check()
    go_on(qtbot, welcome, CODE)
    assert not welcome.can_go_back
    welcome.stepper.asked.emit(KEYS)
    assert welcome.step == CODE


def test_short_and_different_passphrases_are_refused_in_place(qtbot: QtBot, before: Gate, tmp_path: Path) -> None:
    welcome, page = at_keys(qtbot, before)
    type_twice(page, "ngắn")
    click(qtbot, welcome.next_button)
    assert "at least 8" in page.passphrase.first.error
    type_twice(page, PASSPHRASE)
    type_text(page.passphrase.second.editor, "x")
    click(qtbot, welcome.next_button)
    assert "differ" in page.passphrase.second.error
    assert list(tmp_path.iterdir()) == []


def test_a_weak_passphrase_is_warned_of_once(qtbot: QtBot, before: Gate) -> None:
    welcome, page = at_keys(qtbot, before)
    type_twice(page, "12345678")
    assert page.passphrase.first.hint.startswith("Weak")
    click(qtbot, welcome.next_button)
    assert page.passphrase.first.error.startswith("Easily guessed")
    go_on(qtbot, welcome, CODE)


def test_a_key_store_alone_may_open_the_book(qtbot: QtBot, before: Gate) -> None:
    welcome, page = at_keys(qtbot, before)
    page.with_passphrase.setChecked(False)
    click(qtbot, welcome.next_button)
    assert page.banner.accessibleName().startswith("Nothing opens the book yet")
    page.with_keystore.setChecked(True)
    go_on(qtbot, welcome, CODE)
    Workspace.open(before.paths, keystore=before.keystore).close()


def test_a_key_store_that_keeps_nothing_asks_for_a_passphrase(qtbot: QtBot, before: Gate) -> None:
    before.keystore = BrokenKeyStore()
    welcome, page = at_keys(qtbot, before)
    page.with_passphrase.setChecked(False)
    page.with_keystore.setChecked(True)
    click(qtbot, welcome.next_button)
    qtbot.waitUntil(lambda: "did not take the key" in page.banner.accessibleName())
    assert welcome.step == KEYS
    page.with_passphrase.setChecked(True)
    type_twice(page, PASSPHRASE)
    go_on(qtbot, welcome, CODE)


def test_a_key_store_that_cannot_be_used_is_told_in_words(qtbot: QtBot, before: Gate) -> None:
    before.keystore = MissingKeyStore()
    _, page = at_keys(qtbot, before)
    assert not page.with_keystore.isEnabled()
    assert "unprotected" in page.keystore_words.plain


@pytest.mark.parametrize("code", [Code.NETWORK_FOLDER, Code.NO_SPACE, Code.NOT_WRITABLE])
def test_a_folder_that_does_not_do_is_told_with_a_way_on(
    qtbot: QtBot, before: Gate, code: Code, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(paths: DataPaths) -> None:
        raise SotayError(code, {"folder": str(paths.root), "file": str(paths.root)})

    monkeypatch.setattr("sotay.ui.gate.first_book.check_folder", refuse)
    welcome, page = at_keys(qtbot, before)
    type_twice(page, PASSPHRASE)
    click(qtbot, welcome.next_button)
    qtbot.waitUntil(page.banner.isVisible)
    assert page.isEnabled()
    assert welcome.next_button.isEnabled()
    assert welcome.step == KEYS


def test_a_book_that_came_into_being_meanwhile_is_not_touched(qtbot: QtBot, before: Gate) -> None:
    welcome, page = at_keys(qtbot, before)
    before.make_book()
    type_twice(page, "mật khẩu khác hẳn")
    click(qtbot, welcome.next_button)
    qtbot.waitUntil(page.banner.isVisible)
    assert "holds one already" in page.banner.accessibleName()
    Workspace.open(before.paths, passphrase=PASSPHRASE).close()


def test_a_wrong_group_of_the_code_is_told_and_other_groups_may_be_asked(qtbot: QtBot, before: Gate) -> None:
    view = made(qtbot, before).code_view
    click(qtbot, view.next_button)
    assert view.asking
    type_text(view.fields[0].editor, view.groups[2])
    type_text(view.fields[1].editor, view.groups[1])
    with qtbot.assertNotEmitted(view.confirmed):
        click(qtbot, view.confirm_button)
    assert not view.fields[0].error
    assert view.fields[1].error
    click(qtbot, view.back_button)
    assert not view.asking
    assert view.fields[1].text == ""


def test_two_different_groups_are_picked() -> None:
    for _ in range(50):
        first, second = two_of(8)
        assert 0 <= first < second < 8


def test_the_code_is_saved_and_printed_whole(qtbot: QtBot, before: Gate, tmp_path: Path) -> None:
    view = RecoveryCodeView(before.theme, "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG-HHHHH")
    qtbot.addWidget(view)
    view.save_to(tmp_path / "ma.txt")
    text = (tmp_path / "ma.txt").read_text(encoding="utf-8-sig")
    assert all(group in text for group in view.groups)
    view.save_to(tmp_path / "gone" / "ma.txt")
    assert view.hint.startswith("Not saved: ma.txt")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(tmp_path / "ma.pdf"))
    view.print_to(printer)
    assert (tmp_path / "ma.pdf").stat().st_size > 1000


def test_an_issuer_is_trusted_after_its_fingerprint_was_compared(qtbot: QtBot, before: Gate, tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys", 3, 2, 2, 1)
    welcome = made(qtbot, before)
    confirm(qtbot, welcome.code_view)
    page = welcome.page
    assert isinstance(page, IssuerStep)
    (tmp_path / "root.json").write_text("{}")
    page.read(tmp_path / "root.json")
    qtbot.waitUntil(page.banner.isVisible)
    page.read(keys.root)
    qtbot.waitUntil(page.check.isVisible)
    assert "".join(page.mark.groups()).lower() == keys.fingerprint
    assert not welcome.next_button.isEnabled()
    click(qtbot, page.check)
    go_on(qtbot, welcome, BEGIN)
    assert isinstance(welcome.page, BeginStep)
    assert welcome.page.cards.current() == "pack"
    assert states(welcome)[ISSUER] is StageState.DONE
    click(qtbot, welcome.page.cards.cards["empty"])
    with finished(qtbot, welcome, welcome.next_button).workspace as workspace:
        assert [root.fingerprint for root in workspace.notebook.roots()] == [keys.fingerprint]


def test_an_issuer_that_was_skipped_is_not_ticked_and_the_book_begins_empty(qtbot: QtBot, before: Gate) -> None:
    welcome, page = at_begin(qtbot, before)
    assert states(welcome)[CODE:] == [StageState.DONE, StageState.LATER, StageState.NOW]
    assert page.cards.current() == "empty"
    assert welcome.next_button.text() == "Open the empty book"
    finished(qtbot, welcome, welcome.next_button).workspace.close()


def test_a_pack_is_handed_on_to_the_page_of_packs(qtbot: QtBot, before: Gate, tmp_path: Path) -> None:
    welcome, page = at_begin(qtbot, before)
    click(qtbot, page.cards.cards["pack"])
    click(qtbot, welcome.next_button)
    dialog = welcome.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(welcome.finished) as told:
        dialog.fileSelected.emit(str(tmp_path / "gói.goi"))
    dialog.close()
    assert told.args[0].pack == tmp_path / "gói.goi"
    told.args[0].workspace.close()


def test_sample_data_are_offered_at_the_first_step_and_leave_the_folder_alone(
    qtbot: QtBot, before: Gate, tmp_path: Path
) -> None:
    welcome = shown(qtbot, before)
    assert welcome.sample_button.isVisible()
    assert "never mixes" in welcome.sample_button.accessibleDescription()
    with qtbot.waitSignal(welcome.sample_wanted):
        press(qtbot, welcome.sample_button, Qt.Key.Key_Space)
    assert list(tmp_path.iterdir()) == []


def test_no_sample_data_come_into_the_own_book(qtbot: QtBot, before: Gate) -> None:
    welcome, page = at_begin(qtbot, before)
    assert set(page.cards.cards) == {"pack", "empty"}
    click(qtbot, page.cards.cards["empty"])
    with finished(qtbot, welcome, welcome.next_button).workspace as workspace:
        assert workspace.notebook.setting("demo") == ""
        assert not workspace.library.facts()


def test_a_code_that_was_shown_but_not_confirmed_is_remembered(qtbot: QtBot, before: Gate) -> None:
    welcome = made(qtbot, before)
    code = "-".join(welcome.code_view.groups)
    welcome._book.workspace.close()  # as closing the window does
    with Workspace.open(before.paths, passphrase=PASSPHRASE) as workspace:
        assert not is_code_kept(workspace)
    Workspace.open(before.paths, recovery_code=code).close()


def test_a_code_that_was_confirmed_is_asked_for_no_more(qtbot: QtBot, before: Gate) -> None:
    welcome = made(qtbot, before)
    confirm(qtbot, welcome.code_view)
    qtbot.waitUntil(lambda: not before.tasks.busy)
    assert is_code_kept(welcome._book.workspace)
    welcome._book.workspace.close()


class Shouting(QTranslator):
    """Translate every text into capitals."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source.upper()

    def isEmpty(self) -> bool:
        return False


def test_every_step_changes_its_language_in_place(qtbot: QtBot, qapp: QApplication, before: Gate) -> None:
    welcome, page = at_keys(qtbot, before)
    type_twice(page, PASSPHRASE)
    shouting = Shouting()
    qapp.installTranslator(shouting)
    try:
        QApplication.sendPostedEvents()
        assert welcome.next_button.text() == "MAKE THE BOOK"
        assert page.with_passphrase.text() == "A PASSPHRASE"
        assert page.passphrase.first.editor.accessibleName() == "PASSPHRASE OF THE BOOK"
        assert page.passphrase.value == PASSPHRASE
    finally:
        qapp.removeTranslator(shouting)
        QApplication.sendPostedEvents()
    assert page.with_passphrase.text() == "A passphrase"
    assert QLocale().name()


def nameless(screen: QWidget) -> list[str]:
    """Return what can be reached with Tab and says nothing to a screen reader."""
    reached = [
        one
        for one in screen.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(one, QScrollBar)
    ]
    return [repr(one) for one in reached if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)]


def test_every_step_stands_in_a_small_window_at_each_size(qtbot: QtBot, before: Gate, scaled_theme: Theme) -> None:
    welcome = made(qtbot, before)
    welcome.resize(960, 600)
    for step in (LOOK, ROLE, KEYS, CODE, ISSUER, BEGIN):
        welcome._go(step)
        QApplication.sendPostedEvents()
        qtbot.waitUntil(lambda: not before.tasks.busy)
        room = welcome.page.parentWidget()
        assert room is not None
        assert welcome.page.minimumSizeHint().width() <= welcome.page.width(), step
        assert welcome.page.geometry().right() < room.width(), step
        assert welcome.minimumSizeHint().width() <= 960, step
        assert nameless(welcome) == [], step


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_cards_beside_each_other_are_equally_tall(qtbot: QtBot, before: Gate, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    welcome = shown(qtbot, before)
    welcome.resize(1366, 696)
    qtbot.waitUntil(lambda: welcome.width() == 1366)
    (look,) = welcome.findChildren(LookStep)
    cards = look.sizes.cards.values()
    assert len({(card.y(), card.height()) for card in cards}) == 1


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_remark_at_the_foot_is_never_shortened(qtbot: QtBot, before: Gate, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    welcome = shown(qtbot, before)
    for width in (1366, 960):
        welcome.resize(width, 696)
        QApplication.processEvents()
        (remark,) = [one for one in welcome.findChildren(Paragraph) if one.plain == "Nothing is written yet."]
        assert remark.isVisible()
        assert remark.height() >= remark.heightForWidth(remark.width())
