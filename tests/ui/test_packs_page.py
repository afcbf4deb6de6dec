import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.services.drives import Drive, FoundPack, Plugged
from sotay.services.packs import Prepared, read_root
from sotay.services.places import Place
from sotay.services.receipts import Receipt
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.pages.base import Desk
from sotay.ui.pages.history import HistoryModel
from sotay.ui.pages.minute import minute_pdf, save_minute
from sotay.ui.pages.pack_preview import PreviewStep
from sotay.ui.pages.pack_progress import ProgressStep, Work
from sotay.ui.pages.pack_result import ResultStep
from sotay.ui.pages.pack_start import StartStep
from sotay.ui.pages.pack_trust import TrustStep
from sotay.ui.pages.packs import PacksPage
from sotay.ui.pages.sticks import StickList
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.card import Fingerprint
from sotay.ui.widgets.segmented import SegmentedChoice
from tests.ui.desk import Shelved

Step = TypeVar("Step", bound=QWidget)


class Sockets:
    """Stand for the drives of a computer."""

    def __init__(self) -> None:
        self.now = Plugged()

    def __call__(self) -> Plugged:
        return self.now

    def plug(self, *packs: Path) -> None:
        drive = Drive("KINGSTON", packs[0].parent)
        written = datetime(2026, 9, 30, 15, 40).astimezone()
        self.now = Plugged((drive,), tuple(FoundPack(path, drive, 18_400_000, written) for path in packs))


@pytest.fixture
def sockets() -> Sockets:
    return Sockets()


def opened(qtbot: QtBot, desk: Desk, sockets: Sockets) -> PacksPage:
    made = PacksPage(desk, sockets)
    qtbot.addWidget(made)
    made.resize(1274, 668)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.on_shown()
    reached(qtbot, made, StartStep)
    return made


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot, sockets: Sockets) -> PacksPage:
    return opened(qtbot, empty_desk, sockets)


@pytest.fixture
def full_page(desk: Desk, qtbot: QtBot, sockets: Sockets) -> PacksPage:
    return opened(qtbot, desk, sockets)


def trust(page: PacksPage, shelved: Shelved) -> None:
    page.desk.book.packs.trust(read_root(shelved.demo.keys.root))


def bring(page: PacksPage, pack: Path) -> None:
    page.desk.book.packs.apply(page.desk.book.packs.prepare(pack, silent), silent)


def reached(qtbot: QtBot, page: PacksPage, kind: type[Step]) -> Step:
    qtbot.waitUntil(lambda: isinstance(page.body, kind), timeout=20_000)
    assert isinstance(page.body, kind)
    return page.body


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def button(widget: QWidget, text: str) -> QPushButton:
    return [found for found in widget.findChildren(QPushButton) if found.text() == text][-1]


def pick(qtbot: QtBot, page: PacksPage, path: Path) -> None:
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(str(path))
        dialog.accept()


def told(page: PacksPage) -> str:
    banner = page.body.findChild(Banner)
    assert isinstance(banner, Banner)
    return banner.accessibleName() if not banner.isHidden() else ""


def refusal(qtbot: QtBot, page: PacksPage, file: Path) -> str:
    page.take(file)
    assert isinstance(page.body, ProgressStep)
    reached(qtbot, page, StartStep)
    return told(page)


def previewed(qtbot: QtBot, page: PacksPage, pack: Path) -> PreviewStep:
    page.take(pack)
    return reached(qtbot, page, PreviewStep)


def imported(qtbot: QtBot, page: PacksPage, pack: Path) -> ResultStep:
    press(qtbot, previewed(qtbot, page, pack).confirm)
    return reached(qtbot, page, ResultStep)


def kinds(preview: PreviewStep) -> SegmentedChoice:
    found = preview.findChild(SegmentedChoice)
    assert isinstance(found, SegmentedChoice)
    return found


def documents(page: PacksPage) -> int:
    return len(page.desk.book.workspace.library.facts())


def test_a_pack_goes_from_the_issuer_to_the_library_and_back(qtbot: QtBot, page: PacksPage, shelved: Shelved) -> None:
    press(qtbot, button(page, "Trust an issuer"))
    pick(qtbot, page, shelved.demo.keys.root)
    trusting = reached(qtbot, page, TrustStep)
    assert "".join(trusting.mark.groups()).lower() == shelved.demo.keys.fingerprint
    assert not trusting.confirm.isEnabled()
    compared = trusting.findChild(QCheckBox)
    assert isinstance(compared, QCheckBox)
    qtbot.mouseClick(compared, Qt.MouseButton.LeftButton, pos=QPoint(12, compared.height() // 2))
    with qtbot.waitSignal(page.changed) as changed:
        press(qtbot, trusting.confirm)
    assert changed.args[0].kinds == {"trust"}
    reached(qtbot, page, StartStep)
    assert told(page).startswith("The issuer is trusted now")

    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    pick(qtbot, page, shelved.demo.packs[0])
    preview = reached(qtbot, page, PreviewStep)
    assert preview.model.rowCount() == 140
    assert page.desk.book.packs.history() == ()
    with qtbot.waitSignal(page.changed, timeout=20_000) as changed:
        press(qtbot, preview.confirm)
    assert "library" in changed.args[0].kinds
    result = reached(qtbot, page, ResultStep)
    assert documents(page) == 140

    with qtbot.waitSignal(page.changed, timeout=20_000):
        press(qtbot, button(result, "Undo the pack"))
    reached(qtbot, page, StartStep)
    assert told(page).startswith("Undone: Gói quý III/2026")
    assert documents(page) == 0


def test_an_issuer_that_was_not_compared_stays_unknown(qtbot: QtBot, page: PacksPage, shelved: Shelved) -> None:
    page.open(shelved.demo.keys.root)
    press(qtbot, button(reached(qtbot, page, TrustStep), "Cancel"))
    reached(qtbot, page, StartStep)
    assert page.desk.book.workspace.notebook.roots() == ()
    assert "does not trust its issuer" in refusal(qtbot, page, shelved.demo.packs[0])
    press(qtbot, button(page.body, "Trust an issuer"))
    assert page.findChild(QFileDialog) is not None


def test_bad_packs_say_why_and_change_nothing(qtbot: QtBot, page: PacksPage, shelved: Shelved, tmp_path: Path) -> None:
    trust(page, shelved)
    junk, short, torn = (tmp_path / name for name in ("junk.goi", "short.goi", "torn.goi"))
    junk.write_bytes(b"not a pack " * 50)
    whole = shelved.demo.packs[0].read_bytes()
    short.write_bytes(whole[: len(whole) // 2])
    middle = len(whole) // 2
    torn.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    (tmp_path / "root.json").write_text("{}", encoding="utf-8")
    assert "is not a pack file" in refusal(qtbot, page, junk)
    assert "is cut short" in refusal(qtbot, page, short)
    assert "is damaged" in refusal(qtbot, page, torn)
    assert "there is no file" in refusal(qtbot, page, tmp_path / "absent.goi")
    assert "base pack 1 is needed" in refusal(qtbot, page, shelved.demo.packs[1])
    page.take(tmp_path / "root.json")
    qtbot.waitUntil(lambda: "is no valid root.json" in told(page))
    assert page.desk.book.packs.history() == ()


def test_another_try_is_offered_where_it_may_help(
    qtbot: QtBot, page: PacksPage, shelved: Shelved, tmp_path: Path
) -> None:
    trust(page, shelved)
    late = tmp_path / "late.goi"
    refusal(qtbot, page, late)
    shutil.copy(shelved.demo.packs[0], late)
    press(qtbot, button(page.body, "Try again"))
    reached(qtbot, page, PreviewStep)


def test_a_pack_already_in_the_book_is_told(qtbot: QtBot, full_page: PacksPage, shelved: Shelved) -> None:
    assert "already installed" in refusal(qtbot, full_page, shelved.demo.packs[1])
    assert "already holds a newer one" in refusal(qtbot, full_page, shelved.demo.packs[0])


def test_the_preview_sorts_changes_with_their_days_and_shows_one_kind(
    qtbot: QtBot, page: PacksPage, shelved: Shelved
) -> None:
    trust(page, shelved)
    bring(page, shelved.demo.packs[0])
    preview = previewed(qtbot, page, shelved.demo.packs[1])
    kinds(preview).segment("replaced").click()
    rows = [preview.model.index(row).data(ROW_ROLE) for row in range(preview.model.rowCount())]
    assert ("37-QĐ/TW", "replaced by 207-QĐ/TW from 26/07/2026", "25/10/2021") in {
        (row.number, row.detail, row.date) for row in rows
    }
    assert preview.detail.isHidden()
    preview.changes.setFocus()
    qtbot.keyClick(preview.changes, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: any("do not base anything new on it" in text for text in seen(preview.detail)))
    kinds(preview).segment("withdrawn").click()
    assert preview.detail.isHidden()
    rows = [preview.model.index(row).data(ROW_ROLE) for row in range(preview.model.rowCount())]
    assert {row.kind for row in rows} == {"Withdrawn"}
    assert len(rows) == 2
    assert preview.confirm.text() == "Import 26 changes"
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    reached(qtbot, page, StartStep)
    assert len(page.desk.book.packs.history()) == 1


def test_notes_in_changed_documents_are_told_before_and_after(qtbot: QtBot, page: PacksPage, shelved: Shelved) -> None:
    trust(page, shelved)
    bring(page, shelved.demo.packs[0])
    notes, library = page.desk.book.notes, page.desk.book.workspace.library
    preview = previewed(qtbot, page, shelved.demo.packs[1])
    assert not [b for b in preview.findChildren(QPushButton) if b.text() == "Show them"]
    plan = next(fact for fact in library.facts() if fact.number == "02-KH/CB")
    stored = library.document(plan.uid)
    section = next(part for part in library.sections(stored.card.revision_id) if len(part.text) > 20)
    notes.write_note(str(plan.uid), stored.digest, section, 0, 10, "hỏi lại đồng chí bí thư")
    preview = previewed(qtbot, page, shelved.demo.packs[1])
    press(qtbot, button(preview, "Show them"))
    (row,) = [preview.model.index(row).data(ROW_ROLE) for row in range(preview.model.rowCount())]
    assert row.number == "02-KH/CB"
    assert row.detail.startswith("1 note")
    press(qtbot, preview.confirm)
    result = reached(qtbot, page, ResultStep)
    names = [child.accessibleName() for child in result.findChildren(QWidget)]
    assert any(name.startswith("1 note") for name in names)


def test_stopping_while_a_pack_is_written_leaves_the_book(
    qtbot: QtBot, page: PacksPage, shelved: Shelved, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(page, shelved)
    preview = previewed(qtbot, page, shelved.demo.packs[0])
    pressed = Event()
    hold(page, monkeypatch, pressed)
    press(qtbot, preview.confirm)
    press(qtbot, button(reached(qtbot, page, ProgressStep), "Stop and leave the book as it is"))
    pressed.set()
    reached(qtbot, page, StartStep)
    assert told(page) == "Stopped as asked. The library is unchanged."
    assert page.desk.book.packs.history() == ()


def hold(page: PacksPage, monkeypatch: pytest.MonkeyPatch, go_on: Event) -> None:
    """Let an import wait at its first step."""
    real = page.desk.book.packs.apply

    def held(prepared: Prepared, progress: Progress) -> Receipt:
        def told_late(step: str, done: int, total: int) -> None:
            assert go_on.wait(10)
            progress(step, done, total)

        return real(prepared, told_late)

    monkeypatch.setattr(page.desk.book.packs, "apply", held)


def test_an_import_goes_on_while_the_page_is_left_and_takes_no_second_file(
    qtbot: QtBot, page: PacksPage, shelved: Shelved, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(page, shelved)
    preview = previewed(qtbot, page, shelved.demo.packs[0])
    go_on = Event()
    hold(page, monkeypatch, go_on)
    press(qtbot, preview.confirm)
    page.hide()
    page.refresh()
    page.open(shelved.demo.packs[1])
    assert page.desk.messages.bar.accessibleName().startswith("A pack is being worked on")
    page.show()
    page.on_shown()
    assert isinstance(page.body, ProgressStep)
    go_on.set()
    reached(qtbot, page, ResultStep)
    assert documents(page) == 140


def dragged(page: PacksPage, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    keys, buttons, copy = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, buttons, keys)
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), copy, data, buttons, keys))
    return enter.isAccepted()


def test_a_dropped_pack_is_verified(qtbot: QtBot, page: PacksPage, shelved: Shelved) -> None:
    trust(page, shelved)
    assert dragged(page, shelved.demo.packs[0])
    assert not dragged(page, shelved.demo.packs[1])
    reached(qtbot, page, PreviewStep)


def test_a_pack_on_a_stick_is_offered_and_a_stick_that_goes_is_told(
    qtbot: QtBot, page: PacksPage, shelved: Shelved, sockets: Sockets
) -> None:
    trust(page, shelved)
    start = reached(qtbot, page, StartStep)
    assert start.sticks.isHidden()
    sockets.plug(*shelved.demo.packs)
    looked(qtbot, page)
    qtbot.waitUntil(lambda: any("KINGSTON · 18" in name for name in seen(start.sticks)))

    sockets.now = Plugged()
    looked(qtbot, page)
    gone = "The drive KINGSTON was pulled out. Plug it in again to import from it."
    qtbot.waitUntil(lambda: gone in seen(start.sticks))
    assert not start.sticks.findChildren(QPushButton)

    sockets.plug(*shelved.demo.packs)
    looked(qtbot, page)
    press(qtbot, [b for b in start.sticks.findChildren(QPushButton) if b.accessibleName().endswith("000001.goi")][-1])
    reached(qtbot, page, PreviewStep)


def seen(widget: QWidget) -> list[str]:
    return [child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisible()]


def looked(qtbot: QtBot, page: PacksPage) -> None:
    """Look at the drives as the clock of the page does."""
    with qtbot.waitSignal(page.sticks.changed):
        page.sticks.look()


def test_sticks_are_looked_for_only_while_the_page_is_seen(
    qtbot: QtBot, page: PacksPage, shelved: Shelved, sockets: Sockets
) -> None:
    page.hide()
    sockets.plug(*shelved.demo.packs)
    with qtbot.assertNotEmitted(page.sticks.changed, wait=50):
        page.sticks.look()


def test_many_packs_on_a_stick_are_counted(qtbot: QtBot, theme: Theme, tmp_path: Path, sockets: Sockets) -> None:
    sockets.plug(*(tmp_path / f"{number}.goi" for number in range(5)))
    shown = StickList(theme)
    qtbot.addWidget(shown)
    shown.show_packs(sockets.now.packs, ())
    assert len(shown.findChildren(QPushButton)) == 3


def test_undo_in_the_history_is_asked_first(qtbot: QtBot, full_page: PacksPage) -> None:
    undo = button(full_page.body, "Undo the newest pack")
    press(qtbot, undo)
    assert told(full_page).startswith("Undo Gói quý IV/2026")
    press(qtbot, button(full_page.body, "Keep it"))
    assert told(full_page) == ""
    press(qtbot, undo)
    with qtbot.waitSignal(full_page.changed, timeout=20_000):
        press(qtbot, button(full_page.body, "Undo the pack"))
    reached(qtbot, full_page, StartStep)
    assert documents(full_page) == 140
    model = full_page.body.findChild(HistoryModel)
    assert isinstance(model, HistoryModel)
    states = [model.index(row, 3).data().split(",")[0] for row in range(model.rowCount())]
    assert states == ["Undone", "In the book"]


def test_trusted_issuers_are_listed_with_their_fingerprint(
    qtbot: QtBot, full_page: PacksPage, shelved: Shelved
) -> None:
    start = reached(qtbot, full_page, StartStep)
    qtbot.mouseClick(start.lists.segment("issuers"), Qt.MouseButton.LeftButton)
    (mark,) = [found for found in start.findChildren(Fingerprint) if found.isVisible()]
    assert "".join(mark.groups()).lower() == shelved.demo.keys.fingerprint
    assert start.undo.isHidden()


def test_the_minute_can_be_copied_and_kept_as_pdf(
    qtbot: QtBot, page: PacksPage, shelved: Shelved, tmp_path: Path
) -> None:
    trust(page, shelved)
    result = imported(qtbot, page, shelved.demo.packs[0])
    press(qtbot, button(result, "Copy its text"))
    assert QGuiApplication.clipboard().text().startswith("BIÊN BẢN NẠP GÓI CẬP NHẬT")
    press(qtbot, button(result, "Save as PDF"))
    pick(qtbot, page, tmp_path / "minute.pdf")
    assert (tmp_path / "minute.pdf").read_bytes().startswith(b"%PDF")
    receipt = result.receipt
    assert minute_pdf(receipt).rstrip().endswith(b"%%EOF")
    with pytest.raises(SotayError) as caught:
        save_minute(receipt, tmp_path / "absent" / "minute.pdf")
    assert caught.value.code is Code.NOT_WRITABLE


def test_without_a_printer_another_way_is_told(
    qtbot: QtBot, page: PacksPage, shelved: Shelved, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: Callable[[], list[str]] = list
    monkeypatch.setattr("sotay.ui.pages.pack_minute.QPrinterInfo.availablePrinterNames", names)
    trust(page, shelved)
    result = imported(qtbot, page, shelved.demo.packs[0])
    press(qtbot, button(result, "Print the minute"))
    names_shown = [child.accessibleName() for child in result.findChildren(QWidget)]
    assert any(name.startswith("Not printed: this computer has no printer") for name in names_shown)


def test_must_read_documents_lead_to_the_reader(qtbot: QtBot, page: PacksPage, shelved: Shelved) -> None:
    trust(page, shelved)
    result = imported(qtbot, page, shelved.demo.packs[0])
    with qtbot.waitSignal(page.wanted) as asked:
        press(qtbot, button(result, "Read"))
    where, place = asked.args
    assert where == "reader"
    assert isinstance(place, Place)
    assert place.uid in {str(fact.uid) for fact in page.desk.book.workspace.library.facts()}


def test_progress_grows_over_its_stages_and_ignores_other_steps(qtbot: QtBot, theme: Theme) -> None:
    step = ProgressStep(theme, Work.APPLY)
    qtbot.addWidget(step)
    shown = []
    for told_ in (
        ("backup", 1, 2),
        ("blobs", 1, 2),
        ("apply", 0, 10),
        ("other", 1, 1),
        ("apply", 5, 10),
        ("apply", 10, 10),
    ):
        step.tell(*told_)
        shown.append(step.share)
    assert shown == pytest.approx([0.05, 0.2, 0.3, 0.3, 0.65, 1.0])


def test_a_refusal_outlives_a_change_of_the_look(qtbot: QtBot, page: PacksPage, theme: Theme, tmp_path: Path) -> None:
    before = refusal(qtbot, page, tmp_path / "absent.goi")
    theme.choose(ThemeChoice.DARK)
    assert told(page) == before != ""


def test_a_step_is_built_again_in_another_look_and_language(
    qtbot: QtBot, page: PacksPage, theme: Theme, shelved: Shelved
) -> None:
    trust(page, shelved)
    before = previewed(qtbot, page, shelved.demo.packs[0])
    theme.set_scale(1.5)
    after = reached(qtbot, page, PreviewStep)
    assert after is not before
    box = after.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert after.model.rowCount() == 140
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert reached(qtbot, page, PreviewStep) is not after
