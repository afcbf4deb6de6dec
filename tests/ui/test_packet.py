"""Meeting packets in the window: opened, unlocked, compared, read and noted by a member; made by the secretary."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.documents import Level, Section
from sotay.domain.meeting_packet import MeetingPacket, PacketDraft, PacketFile, PacketItem, PacketPaper
from sotay.domain.meetings import Meeting, MeetingKind, Part
from sotay.domain.papers import BlockRole, PaperBlock
from sotay.packs.packet import read_packet, write_packet
from sotay.packs.packet_seal import Cost
from sotay.paths import DataPaths, resource_dir
from sotay.services.cell import Cell, save_cell
from sotay.services.keystore import MemoryKeyStore
from sotay.services.packets import MadePacket, PacketService
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.frame import Frame
from sotay.ui.gate.lock import LockScreen
from sotay.ui.language import Languages
from sotay.ui.pages.base import Desk
from sotay.ui.pages.packet import PacketPage
from sotay.ui.pages.packet_make import PacketDialog
from sotay.ui.pages.packs import PacksPage
from sotay.ui.settings import SETTINGS_FILE, UiSettings
from sotay.ui.shell import Shell, Surroundings
from sotay.ui.theme import Theme, ThemeChoice
from tests.ui.desk import PASSPHRASE, Shelved
from tests.ui.typing import type_text

CHEAP = Cost(8, 1, 1)
SEED = bytes(range(32))
SPOKEN = "mai 48 tho 71 khe 93 bua 26"
PDF = (resource_dir() / "demo" / "quarter1" / "van-ban" / "kl-05-du.pdf").read_bytes()


def a_file(name: str, content: bytes) -> PacketFile:
    return PacketFile(name, hashlib.sha256(content).hexdigest(), content)


PACKET = MeetingPacket(
    uid="m-12",
    made_at=datetime(2026, 12, 1, 8, 0, tzinfo=UTC),
    cell="Chi bộ thôn Đông",
    superior="Đảng bộ xã Sông Bạch",
    kind=MeetingKind.REGULAR,
    title="Sinh hoạt tháng 12",
    day=date(2026, 12, 5),
    begins=time(19, 30),
    minutes=90,
    place="Nhà văn hóa thôn Đông",
    chair="Trần Thị Bưởi",
    agenda=(
        PacketItem(Part.OPENING, "Điểm danh <b>", 5, "Lê Văn Cau"),
        PacketItem(Part.BODY, "Bàn nhiệm vụ", 30),
        PacketItem(Part.END, "Kết luận", 10),
    ),
    papers=(
        PacketPaper(
            "Hướng dẫn sinh hoạt",
            "12-HD/BTCTW",
            "11111111-1111-4111-8111-111111111111",
            (Section(Level.ARTICLE, "Điều 1", "Phạm vi", "Áp dụng cho chi bộ."),),
        ),
        PacketPaper("Kết luận quét", file=a_file("kl.pdf", PDF)),
        PacketPaper("Bảng kê", file=a_file("../bang-ke.xlsx", b"PK bang ke")),
        PacketPaper("PDF hỏng", file=a_file("hong.pdf", b"%PDF-1.7 hong")),
        PacketPaper("Văn bản đã mất", "9-HD"),
    ),
    draft=PacketDraft("NQ", "Nhiệm vụ tháng 12", (PaperBlock("1", BlockRole.ITEM, "- Dọn đường làng."),)),
)
PROGRAMME, DRAFT, TEXT, SCAN, SHEET, BROKEN, LOST = range(1, 8)


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    write_packet(tmp_path / "mo.sotayhop", PACKET, SEED)
    return tmp_path / "mo.sotayhop"


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    write_packet(tmp_path / "kin.sotayhop", PACKET, SEED, SPOKEN, CHEAP)
    return tmp_path / "kin.sotayhop"


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> PacketPage:
    return shown(PacketPage(empty_desk, CHEAP), qtbot)


def shown(page: PacketPage, qtbot: QtBot) -> PacketPage:
    qtbot.addWidget(page)
    page.resize(1274, 668)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


def settle(qtbot: QtBot, page: PacketPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy, timeout=10_000)


def read(qtbot: QtBot, page: PacketPage, path: Path) -> None:
    page.open(path)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.reader, timeout=10_000)
    settle(qtbot, page)


def text_of(page: PacketPage) -> str:
    assert page.reader.view.currentWidget() is page.reader.view.sheet
    return page.reader.view.sheet.toPlainText()


def explained(page: PacketPage) -> str:
    assert page.reader.view.currentWidget() is page.reader.view.unshown
    return f"{page.reader.view.unshown.accessibleName()} {page.reader.view.unshown.accessibleDescription()}"


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def named(widget: QWidget, text: str) -> QPushButton:
    return next(button for button in widget.findChildren(QPushButton) if button.text() == text)


def pick(qtbot: QtBot, parent: QWidget, path: Path) -> str:
    """Choose a file as a person does; return the name that was offered."""
    qtbot.waitUntil(lambda: parent.findChild(QFileDialog) is not None)
    dialog = parent.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    (offered,) = dialog.selectedFiles() or [""]
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(path.name)
        dialog.accept()
    return Path(offered).name


def said(page: PacketPage) -> str:
    return page.desk.messages.bar.accessibleName()


def drop(widget: QWidget, path: Path) -> bool:
    """Drag a file onto a widget and let it go; return whether it was welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPoint(9, 9), *how)
    QApplication.sendEvent(widget, entered)
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), *how))
    return entered.isAccepted()


# opening


def test_the_page_begins_with_the_way_in(page: PacketPage) -> None:
    assert page.stack.currentWidget() is not page.reader
    assert page.first.hasFocus()
    assert not page.save_notes.isVisible()


def test_an_open_packet_shows_its_programme_with_hours(page: PacketPage, qtbot: QtBot, opened: Path) -> None:
    read(qtbot, page, opened)
    text = text_of(page)
    for words in ("Sinh hoạt tháng 12", "Trần Thị Bưởi", "19:30", "19:35", "20:05", "Điểm danh <b>", "Lê Văn Cau"):
        assert words in text
    assert page.reader.list.hasFocus()


def test_every_part_can_be_read_by_keyboard_alone(page: PacketPage, qtbot: QtBot, opened: Path) -> None:
    read(qtbot, page, opened)
    seen = []
    for _ in range(6):
        qtbot.keyClick(page.reader.list, Qt.Key.Key_Down)
        seen.append(page.reader.view.currentWidget())
    view = page.reader.view
    assert seen == [view.sheet, view.sheet, view.pages, view.unshown, view.unshown, view.unshown]


def test_texts_scans_and_what_cannot_be_shown(page: PacketPage, qtbot: QtBot, opened: Path) -> None:
    read(qtbot, page, opened)
    page.reader.list.choose(DRAFT)
    assert "Dọn đường làng" in text_of(page)
    page.reader.list.choose(TEXT)
    assert "Điều 1. Phạm vi" in text_of(page)
    assert "Áp dụng cho chi bộ." in text_of(page)
    assert not page.reader.save.isVisible()
    page.reader.list.choose(SCAN)
    assert page.reader.view.document.pageCount() > 0
    assert page.reader.save.isVisible()
    page.reader.list.choose(SHEET)
    assert "bang-ke.xlsx" in explained(page)
    assert page.reader.view.document.pageCount() <= 0
    page.reader.list.choose(BROKEN)
    assert "hong.pdf" in explained(page)
    page.reader.list.choose(LOST)
    assert "Only the name" in explained(page)


def test_nothing_is_loaded_whatever_a_text_names(page: PacketPage, opened: Path, qtbot: QtBot) -> None:
    read(qtbot, page, opened)
    sheet = page.reader.view.sheet
    image = int(QTextDocument.ResourceType.ImageResource)
    assert sheet.loadResource(image, QUrl("file:///etc/hostname")) is None
    assert not sheet.openLinks()


def test_a_dropped_packet_is_opened(page: PacketPage, qtbot: QtBot, opened: Path) -> None:
    assert drop(page, opened)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.reader)


def test_ctrl_o_asks_for_a_packet(page: PacketPage, qtbot: QtBot, opened: Path) -> None:
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    pick(qtbot, page, opened)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.reader)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda content: content[:-100], "cut short"),
        (lambda content: content[:400] + b"?" + content[401:], "damaged"),
        (lambda _: b"PK a pack", "no meeting packet"),
        (lambda _: b"", "no meeting packet"),
    ],
)
def test_a_spoiled_file_is_told_and_what_was_open_stays(
    page: PacketPage, qtbot: QtBot, opened: Path, tmp_path: Path, spoil: Callable[[bytes], bytes], told: str
) -> None:
    (tmp_path / "b.sotayhop").write_bytes(spoil(opened.read_bytes()))
    page.open(tmp_path / "b.sotayhop")
    qtbot.waitUntil(lambda: told in said(page))
    assert page.stack.currentWidget() is not page.reader
    read(qtbot, page, opened)
    page.open(tmp_path / "b.sotayhop")
    settle(qtbot, page)
    assert page.stack.currentWidget() is page.reader


# the passphrase


def test_a_sealed_packet_asks_and_takes_what_was_heard(page: PacketPage, qtbot: QtBot, sealed: Path) -> None:
    page.open(sealed)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.locked and page.locked.open.isEnabled())
    editor = page.locked.field.editor
    qtbot.waitUntil(editor.hasFocus)
    assert page.locked.field.error == ""
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "told by phone" in page.locked.field.error
    type_text(editor, "mai 48")
    assert page.locked.field.error == ""
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "kin.sotayhop" in page.locked.field.error)
    qtbot.waitUntil(editor.hasFocus)
    type_text(editor, "Mái 48 thơ 71 khe93 BUA 26")  # over what was selected
    press(qtbot, page.locked.open)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.reader)
    assert "Sinh hoạt tháng 12" in text_of(page)


# who signed


def test_an_unknown_signer_is_shown_until_compared_and_it_can_be_undone(
    page: PacketPage, qtbot: QtBot, opened: Path
) -> None:
    read(qtbot, page, opened)
    signer = page.reader.signer
    assert "Chi bộ thôn Đông" in signer.accessibleName()
    assert not page.reader.known.isVisible()
    press(qtbot, named(signer, "Compared: it is the same"))
    qtbot.waitUntil(lambda: not signer.isVisible())
    assert "was compared" in page.reader.known.plain
    page.open(opened)
    settle(qtbot, page)
    assert not signer.isVisible()
    page._settle_signer(known=False)
    qtbot.waitUntil(signer.isVisible)


def test_another_key_under_a_known_name_is_an_alarm(
    page: PacketPage, qtbot: QtBot, opened: Path, tmp_path: Path
) -> None:
    packets = PacketService(page.desk.book, CHEAP)
    packets.remember(packets.open(opened))
    write_packet(tmp_path / "gia.sotayhop", PACKET, bytes(32))
    read(qtbot, page, tmp_path / "gia.sotayhop")
    assert "another key than before" in page.reader.signer.accessibleName()


# notes


def test_a_note_is_kept_while_it_is_typed_and_found_again(page: PacketPage, qtbot: QtBot, opened: Path) -> None:
    read(qtbot, page, opened)
    page.reader.list.choose(DRAFT)
    type_text(page.reader.note.field, "Thêm hạn cho mục 2.")
    packets = PacketService(page.desk.book, CHEAP)
    qtbot.waitUntil(lambda: PACKET.keys[1] in packets.notes(PACKET), timeout=5_000)
    row = page.reader.list.entries.rows[page.reader.list.entries.place_of(DRAFT)]
    assert isinstance(row, EntryRow)
    assert row.badge == "Noted"
    again = shown(PacketPage(page.desk, CHEAP), qtbot)
    read(qtbot, again, opened)
    assert again.reader.note.field.toPlainText() == ""
    again.reader.list.choose(DRAFT)
    assert again.reader.note.field.toPlainText() == "Thêm hạn cho mục 2."


def test_going_on_to_another_part_and_closing_lose_nothing(page: PacketPage, qtbot: QtBot, opened: Path) -> None:
    read(qtbot, page, opened)
    type_text(page.reader.note.field, "Xin đến muộn.")
    page.reader.list.choose(TEXT)
    assert page.reader.note.field.toPlainText() == ""
    type_text(page.reader.note.field, "Hỏi Điều 1.")
    page.settle()
    settle(qtbot, page)
    kept = PacketService(page.desk.book, CHEAP).notes(PACKET)
    assert kept == {PACKET.keys[0]: "Xin đến muộn.", PACKET.keys[2]: "Hỏi Điều 1."}


def test_what_is_being_typed_stays_when_the_packet_or_the_language_comes_anew(
    page: PacketPage, qtbot: QtBot, opened: Path
) -> None:
    read(qtbot, page, opened)
    type_text(page.reader.note.field, "Xin đến muộn")
    page.retranslate()
    assert page.reader.note.field.toPlainText() == "Xin đến muộn"
    type_text(page.reader.note.field, " 10 phút")
    page.open(opened)
    type_text(page.reader.note.field, ".")
    settle(qtbot, page)
    page.settle()
    settle(qtbot, page)
    assert page.reader.note.field.toPlainText().startswith("Xin đến muộn 10 phút")
    kept = PacketService(page.desk.book, CHEAP).notes(PACKET)
    assert kept[PACKET.keys[0]] == page.reader.note.field.toPlainText()


def test_notes_are_saved_as_text_to_send_back(page: PacketPage, qtbot: QtBot, opened: Path, tmp_path: Path) -> None:
    read(qtbot, page, opened)
    press(qtbot, page.save_notes)
    assert page.findChild(QFileDialog) is None  # there is nothing to save yet
    type_text(page.reader.note.field, "Xin đến muộn.")
    press(qtbot, page.save_notes)
    offered = pick(qtbot, page, tmp_path / "gop-y.txt")
    settle(qtbot, page)
    assert offered == "Notes 2026-12-05.txt"
    text = (tmp_path / "gop-y.txt").read_text(encoding="utf-8-sig")
    assert text.startswith("Notes before the meeting\nSinh hoạt tháng 12")
    assert text.endswith("Programme\nXin đến muộn.\n")


def test_a_file_is_saved_under_a_name_of_our_own(page: PacketPage, qtbot: QtBot, opened: Path, tmp_path: Path) -> None:
    read(qtbot, page, opened)
    page.reader.list.choose(SHEET)
    press(qtbot, page.reader.save)
    offered = pick(qtbot, page, tmp_path / "bang-ke.xlsx")
    settle(qtbot, page)
    assert offered == "Paper 4.xlsx"
    assert (tmp_path / "bang-ke.xlsx").read_bytes() == b"PK bang ke"


# room


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_note_stands_beside_the_text_or_below_it(
    page: PacketPage, qtbot: QtBot, opened: Path, theme: Theme, scale: float
) -> None:
    read(qtbot, page, opened)
    theme.set_scale(scale)
    QGuiApplication.processEvents()
    beside = page.reader.middle.orientation() is Qt.Orientation.Horizontal
    assert beside is (scale == 1.0)
    assert page.reader.view.sheet.viewport().width() > 500
    assert page.reader.note.field.height() >= theme.metrics.line_base
    theme.choose(ThemeChoice.DARK)
    assert page.grab().width() == page.width()


# making


@pytest.fixture
def meeting_id(empty_desk: Desk) -> int:
    save_cell(empty_desk.book.workspace.notebook, Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"))
    meeting = Meeting("m-1", MeetingKind.REGULAR, "Sinh hoạt tháng 12", date(2026, 12, 5), time(19, 30), 90)
    return empty_desk.book.meetings.plan(meeting).meeting.id


@pytest.fixture
def dialog(empty_desk: Desk, meeting_id: int, qtbot: QtBot) -> Iterator[PacketDialog]:
    window = QWidget()
    window.resize(1274, 668)
    qtbot.addWidget(window)
    window.show()
    made = PacketDialog(empty_desk, meeting_id, window, CHEAP)
    made.open()
    qtbot.waitUntil(made.save.isEnabled)
    yield made
    window.hide()  # held until here: the dialog goes with it


def saved(qtbot: QtBot, dialog: PacketDialog, path: Path) -> MadePacket:
    press(qtbot, dialog.save)
    with qtbot.waitSignal(dialog.made, timeout=10_000) as made:
        pick(qtbot, dialog, path)
    assert made.args is not None
    assert isinstance(made.args[0], MadePacket)
    return made.args[0]


def test_the_suggested_passphrase_locks_the_packet_and_stays_in_sight(
    dialog: PacketDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    first = dialog.phrase.text
    press(qtbot, dialog.other)
    spoken = dialog.phrase.text
    assert spoken != first
    assert "60" in dialog.total.plain
    made = saved(qtbot, dialog, tmp_path / "hop.sotayhop")
    assert made.sealed
    assert read_packet(made.path, spoken).packet.title == "Sinh hoạt tháng 12"
    assert dialog.phrase.isVisible()
    assert dialog.phrase.text == spoken
    assert dialog.phrase.field.editor.isReadOnly()
    assert made.fingerprint in dialog.after.plain
    assert not dialog.save.isVisible()
    assert dialog.leave.text() == "Done"


def test_an_easy_passphrase_is_refused_in_place(dialog: PacketDialog, qtbot: QtBot) -> None:
    dialog.phrase.field.editor.clear()
    type_text(dialog.phrase.field.editor, "Chi bộ thôn Đông")
    press(qtbot, dialog.save)
    assert "easy to guess" in dialog.phrase.field.error
    assert dialog.findChild(QFileDialog) is None
    press(qtbot, dialog.other)
    assert dialog.phrase.field.error == ""


def test_an_open_packet_needs_no_passphrase(dialog: PacketDialog, qtbot: QtBot, tmp_path: Path) -> None:
    press(qtbot, dialog.way.segment("open"))  # type: ignore[arg-type]
    assert not dialog.phrase.isVisible()
    assert dialog.open_note.isVisible()
    made = saved(qtbot, dialog, tmp_path / "hop.sotayhop")
    assert not made.sealed
    assert read_packet(made.path).packet.cell == "Chi bộ thôn Đông"
    assert "passphrase" not in dialog.after.plain


def test_what_goes_out_is_listed(dialog: PacketDialog) -> None:
    rows = [row for row in dialog.parts.entries.rows if isinstance(row, EntryRow)]
    assert [(row.head, row.foot) for row in rows] == [("Sinh hoạt tháng 12", "Programme")]


def test_a_meeting_with_a_secret_paper_gets_no_packet(
    empty_desk: Desk, meeting_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "Báo cáo (MẬT).pdf").write_bytes(b"%PDF")
    empty_desk.book.meetings.add_file(meeting_id, tmp_path / "Báo cáo (MẬT).pdf")
    window = QWidget()
    qtbot.addWidget(window)
    made = PacketDialog(empty_desk, meeting_id, window, CHEAP)
    made.open()
    qtbot.waitUntil(lambda: "MẬT" in empty_desk.messages.bar.accessibleName())
    assert not made.save.isEnabled()


# the way to the page


@pytest.fixture
def frame(empty_desk: Desk, theme: Theme, qtbot: QtBot) -> Frame:
    made = Frame(theme, empty_desk.tasks, empty_desk.settings, empty_desk.book, empty_desk.keystore)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.go("home")
    return made


def packet_page(frame: Frame) -> PacketPage:
    shown_page = frame.page()
    assert isinstance(shown_page, PacketPage)
    return shown_page


def test_a_packet_dropped_on_the_window_comes_to_its_page(frame: Frame, qtbot: QtBot, opened: Path) -> None:
    assert drop(frame, opened)
    page = packet_page(frame)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.reader)


def test_packs_and_packets_find_each_others_page(frame: Frame, qtbot: QtBot, opened: Path, tmp_path: Path) -> None:
    frame.go("packs", opened)
    page = packet_page(frame)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.reader)
    (tmp_path / "a.goi").write_bytes(b"no pack")
    page.take(tmp_path / "a.goi")
    assert isinstance(frame.page(), PacksPage)
    qtbot.waitUntil(lambda: not frame.desk.tasks.busy)


def test_another_file_is_not_welcome_and_said_so(frame: Frame, tmp_path: Path) -> None:
    before = frame.page()
    assert not drop(frame, tmp_path / "a.txt")
    frame.open_file(tmp_path / "a.txt")
    assert frame.page() is before
    assert "a.txt" in frame.messages.bar.accessibleName()


def test_a_packet_named_at_the_start_is_shown_once_the_book_is_open(
    shelved: Shelved, theme: Theme, qapp: QApplication, qtbot: QtBot, opened: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(shelved.empty, tmp_path / "book-of-shell"))
    settings = UiSettings(folder / SETTINGS_FILE, {"language": "en"})
    languages = Languages(qapp, resource_dir())
    languages.choose("en")
    shell = Shell(Surroundings(theme, languages, settings, DataPaths(folder), MemoryKeyStore(), resource_dir()))
    qtbot.addWidget(shell)
    shell.open_file(opened)
    shell.show()
    shell.start()
    qtbot.waitUntil(lambda: isinstance(shell.centralWidget(), LockScreen), timeout=10_000)
    qtbot.waitUntil(lambda: isinstance(field := shell.focusWidget(), QLineEdit) and field.isVisible())
    field = shell.focusWidget()
    assert field is not None
    type_text(field, PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.frame is not None, timeout=10_000)
    assert shell.frame is not None
    page = packet_page(shell.frame)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.reader, timeout=10_000)
    shell.close_at_once()
