# The page of a paper as a person uses it: look, type, fill gaps, review, adopt, correct, print, leave and come back.

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.errors import Code, SotayError
from sotay.domain.paper_cells import cells_of
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.cell import Cell, save_cell
from sotay.services.papers import MINUTES, RESOLUTION, Adoption, Paper, PaperState
from sotay.services.workspace import Workspace
from sotay.ui.documents.listing_actions import Wanted
from sotay.ui.keys import sequences
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.pages.paper import PaperPage
from sotay.ui.pages.paper_actions import PaperFile, WantedPapers
from sotay.ui.pages.paper_dialogs import AdoptDialog, CorrectDialog, TermDialog
from sotay.ui.pages.paper_editor import PaperEditor
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.widgets.undo_bar import UndoBar
from tests.services.books import Clock
from tests.services.held import DAY, hold
from tests.ui.desk import PASSPHRASE, Shelved, make_desk
from tests.ui.smoke import cut_text
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
WIDE, NARROW = 1274, 860
QUICK_MS = 80  # instead of most of a second
DESPITE = Adoption(despite_gaps=True)
Open = Callable[..., PaperPage]
D = TypeVar("D", bound=RecordDialog)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def held(shelved: Shelved, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A book with a meeting that was held; built once, copied for each test."""
    folder = tmp_path_factory.mktemp("held") / "book"
    shutil.copytree(shelved.empty, folder)
    clock = Clock()
    book = Book(Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True), clock)
    meeting = hold(book, clock)
    book.close()
    return folder, meeting


@pytest.fixture
def desk(held: tuple[Path, int], tmp_path: Path, theme: Theme, qtbot: QtBot, clock: Clock) -> Iterator[Desk]:
    shutil.copytree(held[0], tmp_path / "book")
    window = QWidget()
    qtbot.addWidget(window)
    made = make_desk(tmp_path / "book", theme, window)
    made.book.clock = clock
    yield made
    made.tasks.close()
    made.book.close()


@pytest.fixture
def meeting(held: tuple[Path, int]) -> int:
    return held[1]


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, meeting: int) -> Open:
    def open_page(asked: object = None, width: int = WIDE) -> PaperPage:
        page = PaperPage(desk)
        page.typing.timer.setInterval(QUICK_MS)
        qtbot.addWidget(page)
        page.resize(width, 668)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.open(("minutes", meeting) if asked is None else asked)
        settled(qtbot, page)
        return page

    return open_page


def settled(qtbot: QtBot, page: PaperPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy, timeout=10_000)


def kept(page: PaperPage, meeting: int, type: str = MINUTES) -> Paper:
    paper = page.desk.book.papers.newest(meeting, type)
    assert paper is not None
    return paper


def said(paper: Paper, key: str) -> str:
    return next(block.text for block in paper.blocks if block.key == key)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.waitUntil(widget.isVisible)
    assert widget.isEnabled()
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def press(page: PaperPage, name: str) -> None:
    QTest.keySequence(page.view.editor, sequences(name)[0])


def put_cursor(page: PaperPage, text: str) -> QTextCursor:
    """Put the cursor behind the first place that has a text."""
    editor = page.view.editor
    cursor = editor.document().find(text)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionEnd())
    editor.setTextCursor(cursor)
    editor.setFocus()
    return cursor


def typed(qtbot: QtBot, page: PaperPage, after: str, text: str) -> None:
    put_cursor(page, after)
    type_text(page.view.editor, text)
    qtbot.waitUntil(lambda: not page.typing.is_dirty, timeout=5_000)
    settled(qtbot, page)


def undo_last(qtbot: QtBot, page: PaperPage) -> None:
    bar = page.desk.messages.bar.window().findChild(UndoBar)
    assert isinstance(bar, UndoBar)
    bar.undone.emit()
    settled(qtbot, page)


def adopt(page: PaperPage, meeting: int, type: str = MINUTES) -> Paper:
    papers = page.desk.book.papers
    return papers.adopt(papers.draft(meeting, type).id, DESPITE)


# looking


def test_minutes_are_there_when_they_are_opened(opened: Open, meeting: int) -> None:
    page = opened()

    text = page.view.editor.toPlainText()
    assert text.startswith("Bắt đầu: 19 giờ 30 ngày 05/10/2026, tại Nhà văn hóa thôn Đông.\nTổng số: 7 đảng viên")
    assert page.title() == "Minutes"
    assert page.view.bar.badge.accessibleName() == "Draft"
    assert kept(page, meeting).state is PaperState.DRAFT


@pytest.mark.parametrize("first", ["resolution", "NQ"])
def test_a_resolution_is_opened_by_its_type(opened: Open, meeting: int, first: str) -> None:
    page = opened((first, meeting))

    assert page.title() == "Resolution"
    assert "PHƯƠNG HƯỚNG" in page.view.editor.toPlainText()


@pytest.mark.parametrize("pair", [True, False])
def test_a_paper_is_opened_by_its_id(opened: Open, desk: Desk, meeting: int, pair: bool) -> None:
    paper = desk.book.papers.draft(meeting, RESOLUTION)

    page = opened((paper.id, meeting) if pair else paper.id)

    assert page.title() == "Resolution"


def test_a_meeting_that_decided_nothing_says_so(qtbot: QtBot, opened: Open, desk: Desk, clock: Clock) -> None:
    idle = hold(desk.book, clock, decides=False, day=date(2026, 11, 5))
    page = opened((RESOLUTION, idle))

    assert page.view.empty.isVisible()
    with qtbot.waitSignal(page.wanted) as asked:
        click(qtbot, page.view.meeting_button)
    assert asked.args == ["meeting", idle]


def test_a_meeting_that_is_gone_is_told(qtbot: QtBot, opened: Open) -> None:
    page = opened((MINUTES, 99))

    assert page.desk.messages.bar.accessibleName().startswith("Not done: this meeting is no longer in the book")
    assert not page.view.editor.isVisible()


def test_an_argument_that_is_none_shows_nothing(opened: Open) -> None:
    page = opened("?")

    assert page.title() == "Paper of the cell"


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("type", [MINUTES, RESOLUTION])
def test_nothing_is_cut(
    qtbot: QtBot, opened: Open, meeting: int, theme: Theme, width: int, scale: float, type: str
) -> None:
    theme.set_scale(scale)
    page = opened((type, meeting), max(width, round(NARROW * scale)))

    assert cut_text("paper", page) == []


def test_a_narrow_page_shows_text_and_versions_in_turn(qtbot: QtBot, opened: Open) -> None:
    page = opened(width=NARROW)

    assert page.view.editor.isVisible()
    assert not page.view.side.isVisible()
    click(qtbot, page.view.parts.segment("side"))
    assert page.view.side.isVisible()
    assert not page.view.editor.isVisible()


def test_it_speaks_again_in_another_look(opened: Open, theme: Theme) -> None:
    page = opened()
    before = page.view.editor.toPlainText()

    theme.choose(ThemeChoice.DARK)
    theme.set_scale(1.5)
    page.retranslate()

    assert page.view.editor.toPlainText() == before
    assert not page.typing.is_dirty
    theme.set_scale(1.0)


# typing


def test_what_is_typed_is_kept_by_itself(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    put_cursor(page, "giới thiệu đại biểu.")
    type_text(page.view.editor, " Mọi người hát Quốc ca.")

    assert page.view.bar.kept.text() == "Saving …"
    qtbot.waitUntil(lambda: not page.typing.is_dirty, timeout=2_000)
    settled(qtbot, page)
    assert page.view.bar.kept.text() == "Saved by itself"
    assert page.desk.book.papers.paper(kept(page, meeting).id).text.count("Mọi người hát Quốc ca.") == 1


def test_what_is_typed_is_kept_while_typing_goes_on(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    page.typing.timer.setInterval(60_000)
    put_cursor(page, "giới thiệu đại biểu.")
    type_text(page.view.editor, " một")
    left = page.typing.timer.remainingTime()
    type_text(page.view.editor, " hai")

    assert 0 < page.typing.timer.remainingTime() <= left


def test_letters_wait_less_than_a_second(desk: Desk, qtbot: QtBot) -> None:
    page = PaperPage(desk)
    qtbot.addWidget(page)

    assert page.typing.timer.interval() < 1000


def test_closing_the_book_keeps_the_last_letter(opened: Open, meeting: int) -> None:
    page = opened()
    put_cursor(page, "giới thiệu đại biểu.")
    type_text(page.view.editor, " Xong")

    page.settle()

    assert "đại biểu. Xong" in kept(page, meeting).text
    page.settle()


def test_leaving_the_page_writes_what_was_typed(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    put_cursor(page, "giới thiệu đại biểu.")
    type_text(page.view.editor, " Xong")
    page.hide()
    settled(qtbot, page)

    assert not page.typing._unsaved
    assert "đại biểu. Xong" in kept(page, meeting).text


def test_what_was_typed_stays_when_the_facts_change(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    typed(qtbot, page, "giới thiệu đại biểu.", " Xong")
    book = page.desk.book
    book.meetings.edit(replace(book.meetings.record(meeting).meeting, place="Trường tiểu học"))
    page.refresh()
    settled(qtbot, page)

    text = page.view.editor.toPlainText()
    assert "tại Trường tiểu học." in text
    assert "đại biểu. Xong" in text


def test_a_refused_write_is_told_and_tried_again(
    qtbot: QtBot, opened: Open, meeting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()

    def full(paper: Paper) -> None:
        raise SotayError(Code.NO_SPACE, {"needed_mb": 1, "free_mb": 0, "folder": "x"})

    with monkeypatch.context() as patched:
        patched.setattr(page.desk.book.papers, "keep", full)
        put_cursor(page, "giới thiệu đại biểu.")
        type_text(page.view.editor, " Xong")
        qtbot.waitUntil(lambda: not page.typing.timer.isActive(), timeout=2_000)
        settled(qtbot, page)
        assert page.typing.is_dirty
    page.typing.keep()
    settled(qtbot, page)
    assert "đại biểu. Xong" in kept(page, meeting).text


def test_typing_is_undone_with_the_marks(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    gaps = page.view.editor.gaps
    press(page, "next_gap")
    type_text(page.view.editor, "Đã")
    assert page.view.editor.gaps == gaps - 1

    qtbot.keyClick(page.view.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.view.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert page.view.editor.gaps == gaps


def test_undo_is_left_to_the_window_while_nothing_was_typed(opened: Open) -> None:
    editor = opened().view.editor

    def takes_undo() -> bool:
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(editor, asked)
        return asked.isAccepted()

    assert not takes_undo()
    type_text(editor, "a")
    assert takes_undo()


def test_the_bars_of_a_table_are_explained(qtbot: QtBot, opened: Open, desk: Desk, clock: Clock) -> None:
    page = opened()
    assert not page.view.legend._table.isVisible()
    page.open((RESOLUTION, hold(desk.book, clock, day=date(2026, 11, 5))))
    settled(qtbot, page)

    assert page.view.legend._table.isVisible()
    assert "Nhiệm vụ | Tình hình | Kết quả | Ghi chú" in page.view.editor.toPlainText()


def test_a_split_and_a_joined_paragraph_keep_the_words(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    put_cursor(page, "Đồng chí Nguyễn Văn Hòa")
    qtbot.keyClick(page.view.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.typing.is_dirty, timeout=5_000)
    settled(qtbot, page)

    keys = [block.key for block in kept(page, meeting).blocks]
    first = next(key for key in keys if key.endswith(".usual"))
    assert keys[keys.index(first) + 1] == f"{first}+1"
    qtbot.keyClick(page.view.editor, Qt.Key.Key_Backspace)
    page.settle()
    assert said(kept(page, meeting), first) == "Đồng chí Nguyễn Văn Hòa nêu lý do, giới thiệu đại biểu."


def test_a_deleted_paragraph_stays_out(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    cursor = put_cursor(page, "III- KẾT THÚC")
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    page.view.editor.setTextCursor(cursor)
    qtbot.keyClick(page.view.editor, Qt.Key.Key_Delete)
    page.settle()
    page.refresh()
    settled(qtbot, page)

    assert "III- KẾT THÚC" not in page.view.editor.toPlainText()
    assert said(kept(page, meeting), "part.end") == ""


def test_pasted_words_come_without_their_looks(opened: Open) -> None:
    page = opened()
    data = QMimeData()
    data.setHtml("<b>Đậm</b>")
    data.setText("Đậm")
    put_cursor(page, "giới thiệu đại biểu.")
    page.view.editor.insertFromMimeData(data)

    assert "đại biểu.Đậm" in page.view.editor.toPlainText()
    assert "font-weight" not in page.view.editor.textCursor().charFormat().font().toString()


def test_large_minutes_are_typed_without_a_stall(qtbot: QtBot, opened: Open, desk: Desk, meeting: int) -> None:
    paper = desk.book.papers.draft(meeting, MINUTES)
    more = tuple(
        replace(block, key=f"{number}.{block.key}", text=f"{block.text} " * 3, fills=(), edited=True)
        for number in range(10)
        for block in paper.blocks
    )
    desk.book.papers.save(replace(paper, blocks=(*paper.blocks, *more)))
    page = opened()
    editor = page.view.editor
    assert len(editor.toPlainText()) > 40_000
    put_cursor(page, "Chủ trì:")
    QApplication.processEvents()
    slowest = 0.0
    for letter in "abcdefghij":
        begun = perf_counter()
        type_text(editor, letter)
        QApplication.processEvents()
        slowest = max(slowest, perf_counter() - begun)

    assert slowest < 0.25  # 50 ms on the computers of the field; this one is shared


# gaps


def test_gaps_are_counted_and_found_one_by_one(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    editor, bar = page.view.editor, page.view.bar
    assert bar.gap_button.text() == f"{editor.gaps} gap(s) left"

    places = []
    for _ in range(editor.gaps):
        press(page, "next_gap")
        places.append(editor.textCursor().selectionStart())
        assert editor.textCursor().selectedText().startswith("chưa")
    assert places == sorted(set(places))
    click(qtbot, bar.gap_button)
    assert editor.textCursor().selectionStart() == places[0]
    press(page, "previous_gap")
    assert editor.textCursor().selectionStart() == places[-1]
    press(page, "previous_gap")
    assert editor.textCursor().selectionStart() == places[-2]


def test_a_gap_is_filled_by_typing_over_it(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    gaps = page.view.editor.gaps
    for left in range(gaps, 0, -1):
        assert page.view.editor.gaps == left
        press(page, "next_gap")
        type_text(page.view.editor, "đã xong")

    assert page.view.bar.no_gap.isVisible()
    press(page, "next_gap")
    press(page, "previous_gap")
    page.settle()
    assert kept(page, meeting).missing == 0


def test_a_mark_tells_what_it_means(opened: Open) -> None:
    editor = opened().view.editor

    def words(text: str) -> str:
        cursor = editor.document().find(text)
        cursor.setPosition(cursor.selectionStart() + 1)
        editor.setTextCursor(cursor)
        editor.ensureCursorVisible()
        return editor.mark_words(editor.cursorRect(cursor).center())

    assert words("19 giờ 30") == "Filled in by the notebook"
    assert words("chưa ghi") == "Still missing: type over it"
    assert words("Vắng không lý do") == ""


def test_marks_are_seen_without_colour(opened: Open) -> None:
    editor = opened().view.editor
    block = editor.document().find("chưa ghi").block()
    marks = [mark.format.underlineStyle() for mark in block.layout().formats()]

    assert marks == [QTextCharFormat.UnderlineStyle.DashUnderline]
    heads = editor.document().begin().layout().formats()
    assert [(one.start, one.length) for one in heads if one.format.fontWeight() == QFont.Weight.Bold] == [(0, 8)]


def test_an_editor_without_blocks_is_empty(qtbot: QtBot, theme: Theme) -> None:
    editor = PaperEditor(theme)
    qtbot.addWidget(editor)
    editor.show_blocks(())

    assert editor.blocks() == ()
    assert editor.current is None
    editor.go_to_gap()


# the notebook's words


def test_a_paragraph_is_taken_back_to_the_notebooks_words(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    typed(qtbot, page, "Thư ký: ", "(ghi) ")
    click(qtbot, page.view.bar.restore_button)
    settled(qtbot, page)

    assert said(kept(page, meeting), "head.secretary") == "Thư ký: đ/c Lê Quang Minh, Chi ủy viên."
    assert "Thư ký: đ/c" in page.view.editor.toPlainText()
    undo_last(qtbot, page)
    assert "Thư ký: (ghi) đ/c" in page.view.editor.toPlainText()


def test_the_whole_paper_is_taken_back(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    before = page.view.editor.toPlainText()
    typed(qtbot, page, "Thư ký: ", "(ghi) ")
    page.view.menu.retell.trigger()
    settled(qtbot, page)

    assert page.view.editor.toPlainText() == before


# reviewing and adopting


def test_a_paper_is_reviewed_and_edited_again(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    with qtbot.waitSignal(page.changed) as told:
        click(qtbot, page.view.do_button)
    settled(qtbot, page)
    assert told.args == [Changes.of("papers")]
    assert kept(page, meeting).state is PaperState.REVIEWED
    assert page.view.editor.isReadOnly()
    assert page.view.do_button.text() == "Adopt and number"

    click(qtbot, banner_button(page, "Edit it again"))
    settled(qtbot, page)
    assert kept(page, meeting).state is PaperState.DRAFT
    assert not page.view.editor.isReadOnly()
    undo_last(qtbot, page)
    assert kept(page, meeting).state is PaperState.REVIEWED


def test_what_was_just_typed_is_reviewed_with_it(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    put_cursor(page, "giới thiệu đại biểu.")
    type_text(page.view.editor, " Xong")
    click(qtbot, page.view.do_button)
    settled(qtbot, page)

    assert "đại biểu. Xong" in kept(page, meeting).text
    assert kept(page, meeting).state is PaperState.REVIEWED


def test_a_paper_is_adopted_with_number_day_and_signer(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened(("resolution", meeting))
    click(qtbot, page.view.do_button)
    settled(qtbot, page)
    click(qtbot, page.view.do_button)
    dialog = asked(qtbot, page, AdoptDialog)
    assert dialog.number.value == "1"
    dialog.number.set_value("5")
    dialog.names[0].set_value("Trần Thị Lan")
    dialog.position.set_value("PHÓ BÍ THƯ")
    dialog.subject.set_value("lãnh đạo nhiệm vụ tháng 10")
    dialog.recipients.set_value("Đảng ủy xã Sông Bạch; Lưu Chi bộ.")
    assert dialog.do_button.text() == "Adopt with gaps"
    click(qtbot, dialog.do_button)
    settled(qtbot, page)

    adopted = kept(page, meeting, RESOLUTION)
    assert (adopted.number, adopted.day, adopted.signers) == (5, DAY, (("PHÓ BÍ THƯ", "Trần Thị Lan"),))
    assert adopted.subject == "lãnh đạo nhiệm vụ tháng 10"
    assert adopted.recipients == ("Đảng ủy xã Sông Bạch", "Lưu Chi bộ")
    assert page.view.editor.isReadOnly()
    assert not page.view.do_button.isVisible()
    assert page.view.banner.accessibleName().startswith("Adopted as Số 05-NQ/CB.")
    assert page.desk.messages.bar.accessibleName() == "Adopted: Số 05-NQ/CB"


@pytest.mark.parametrize("superior", ["", "Đảng bộ xã Sông Bạch"])
def test_a_head_without_its_names_is_told_before_a_paper_is_adopted(qtbot: QtBot, opened: Open, superior: str) -> None:
    page = opened()
    save_cell(page.desk.book.workspace.notebook, Cell("Chi bộ thôn Đông", superior))
    page.view.menu.adopt.trigger()
    told = asked(qtbot, page, AdoptDialog).banner.accessibleName()
    assert told.startswith("At its head a name is missing") == (not superior)
    assert "gap(s) are left" in told


def test_names_typed_at_the_adoption_of_minutes_stand_in_their_text(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    book = page.desk.book
    book.meetings.edit(replace(book.meetings.record(meeting).meeting, chair_id=0, secretary_id=0))
    page.refresh()
    settled(qtbot, page)
    gaps = page.view.editor.gaps
    page.view.menu.adopt.trigger()
    dialog = asked(qtbot, page, AdoptDialog)
    assert f"{gaps} gap(s) are left" in dialog.banner.accessibleName()
    type_text(dialog.names[0].editor, "Lê Quang Minh")
    type_text(dialog.names[1].editor, "Nguyễn Văn Hòa")
    left = f"{gaps - 2} gap(s) are left"
    assert (left in dialog.banner.accessibleName()) if gaps > 2 else dialog.banner.isHidden()
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    assert "Chủ trì: đ/c Nguyễn Văn Hòa." in kept(page, meeting).text
    assert "Thư ký: đ/c Lê Quang Minh." in page.view.editor.toPlainText()


def test_minutes_are_signed_by_two(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    page.view.menu.adopt.trigger()
    dialog = asked(qtbot, page, AdoptDialog)

    assert [editor.value for editor in dialog.names] == ["Lê Quang Minh", "Nguyễn Văn Hòa"]
    assert not dialog.position.isVisible()
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    assert kept(page, meeting).signers[1] == ("CHỦ TRÌ HỘI NGHỊ", "Nguyễn Văn Hòa")


@pytest.mark.parametrize(
    ("number", "day", "told"),
    [
        ("", "05/10/2026", "Not a number. Type it in figures, such as 5."),
        ("0", "05/10/2026", "Not a number. Type it in figures, such as 5."),
        ("3", "05/10/2026", "This number is taken in this term. Choose another one."),
        ("4", "10/2026", "Type the whole day, such as 05/10/2026."),
        ("4", "ngày kia", "Type the whole day, such as 05/10/2026."),
    ],
)
def test_what_cannot_be_a_number_or_a_day_is_told_in_place(
    qtbot: QtBot, theme: Theme, number: str, day: str, told: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = AdoptDialog(theme, window, Paper("u", RESOLUTION, "", DAY), 4, {3})
    dialog.number.set_value(number)
    dialog.day.set_value(day)

    assert dialog.value() is None
    assert told in (dialog.number.error, dialog.day.error)
    assert dialog.do_button.text() == "Adopt and number"


def test_a_number_that_was_taken_meanwhile_is_told(
    qtbot: QtBot, opened: Open, desk: Desk, clock: Clock, meeting: int
) -> None:
    page = opened()
    page.view.menu.adopt.trigger()
    dialog = asked(qtbot, page, AdoptDialog)
    later = hold(desk.book, clock, day=date(2026, 11, 5))
    papers = desk.book.papers
    papers.adopt(papers.draft(later, MINUTES).id, DESPITE)
    click(qtbot, dialog.do_button)
    settled(qtbot, page)

    assert page.desk.messages.bar.accessibleName().startswith("Not numbered: number 1 was already used")
    assert kept(page, meeting).state is PaperState.DRAFT


# correcting


def test_an_adopted_paper_is_corrected_with_a_reason(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    adopt(page, meeting)
    page.refresh()
    settled(qtbot, page)
    click(qtbot, banner_button(page, "Correct it"))
    dialog = asked(qtbot, page, CorrectDialog)
    click(qtbot, dialog.do_button)
    assert dialog.reason.error == "A correction needs its reason."
    type_text(dialog.reason.editor, "Ghi nhầm giờ")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)

    correction = kept(page, meeting)
    assert (correction.revision, correction.reason, correction.state) == (2, "Ghi nhầm giờ", PaperState.DRAFT)
    assert not page.view.editor.isReadOnly()
    assert page.view.banner.accessibleName() == "A correction: Ghi nhầm giờ"
    typed(qtbot, page, "giới thiệu đại biểu.", " Xong")
    page.settle()
    assert "đại biểu. Xong" in kept(page, meeting).text


def test_the_version_before_is_shown_as_it_was(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    adopted = adopt(page, meeting)
    page.desk.book.papers.correct(adopted.id, "Ghi nhầm giờ")
    page.refresh()
    settled(qtbot, page)
    click(qtbot, page.view.side.buttons[adopted.id])
    settled(qtbot, page)

    assert page.view.editor.isReadOnly()
    assert page.view.banner.accessibleName() == "This is an earlier version, as it was adopted."
    click(qtbot, banner_button(page, "Show the newest version"))
    settled(qtbot, page)
    assert not page.view.editor.isReadOnly()


def test_a_correction_is_discarded_and_brought_back(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    adopted = adopt(page, meeting)
    page.desk.book.papers.correct(adopted.id, "Ghi nhầm giờ")
    page.refresh()
    settled(qtbot, page)
    click(qtbot, banner_button(page, "Discard the correction"))
    settled(qtbot, page)
    assert kept(page, meeting) == adopted
    assert page.view.bar.badge.accessibleName() == "Adopted"
    undo_last(qtbot, page)
    assert kept(page, meeting).revision == 2


# terms


def test_a_term_is_written(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    page.view.menu.term.trigger()
    dialog = asked(qtbot, page, TermDialog)
    click(qtbot, dialog.do_button)
    assert dialog.name.error == "A term needs its name."
    type_text(dialog.name.editor, "2025 – 2030")
    dialog.begins.set_value("2025")
    click(qtbot, dialog.do_button)
    assert dialog.begins.error == "Type the whole day, such as 05/10/2026."
    dialog.begins.set_value("01/06/2025")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)

    (term,) = page.desk.book.papers.terms()
    assert (term.name, term.begins) == ("2025 – 2030", date(2025, 6, 1))
    page.deeds.dialog = None
    page.view.menu.term.trigger()
    again = asked(qtbot, page, TermDialog)
    assert again.name.value == "2025 – 2030"
    again.reject()


# files


def test_a_paper_is_saved_as_pdf_word_and_bundle(qtbot: QtBot, opened: Open, meeting: int, tmp_path: Path) -> None:
    page = opened(("resolution", meeting))
    paper = kept(page, meeting, RESOLUTION)
    wanted = WantedPapers(lambda: (paper,), "Nghị quyết")
    for kind in PaperFile:
        page.files.save_to(tmp_path / f"a.{kind}", kind, wanted)
        settled(qtbot, page)

    pdf = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    words = " ".join(leaf.get_textpage().get_text_range() for leaf in pdf)
    assert "NGHỊ QUYẾT" in words
    assert "Dự thảo lần 1" in words
    assert (tmp_path / "a.docx").read_bytes()[:2] == (tmp_path / "a.zip").read_bytes()[:2] == b"PK"
    assert page.desk.messages.bar.accessibleName().endswith("a.zip.")


def test_files_are_asked_for_by_name(qtbot: QtBot, opened: Open, meeting: int, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened()
    saved: list[tuple[PaperFile, str, bool]] = []
    monkeypatch.setattr(page.files, "save", lambda kind, wanted: saved.append((kind, wanted.name, wanted.to_sign)))
    page.view.menu.files[PaperFile.DOCX].trigger()
    adopt(page, meeting)
    page.refresh()
    settled(qtbot, page)
    page.view.menu.files[PaperFile.PDF].trigger()

    assert saved == [
        (PaperFile.DOCX, "Biên bản 2026-10-05", False),
        (PaperFile.PDF, "Biên bản 01-BB_CB 2026-10-05", True),
    ]


def test_the_book_of_the_year_is_one_thing_to_print(
    qtbot: QtBot, opened: Open, meeting: int, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()
    book, papers = page.desk.book, page.desk.book.papers
    later = hold(book, clock, day=date(2026, 11, 5))
    for one in (meeting, later):
        papers.adopt(papers.draft(one, MINUTES).id, DESPITE)
    wanted: list[WantedPapers] = []
    monkeypatch.setattr(page.files, "print_", wanted.append)
    page.view.menu.book.trigger()
    page.files.save_to(tmp_path / "book.pdf", PaperFile.PDF, wanted[0])
    settled(qtbot, page)

    pdf = pypdfium2.PdfDocument(tmp_path / "book.pdf")
    words = " ".join(leaf.get_textpage().get_text_range() for leaf in pdf)
    assert wanted[0].name == "Sổ biên bản 2026"
    assert "Số 01-BB/CB" in words
    assert "Số 02-BB/CB" in words


def test_the_book_of_resolutions_is_a_list(
    qtbot: QtBot, opened: Open, meeting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(("resolution", meeting))
    assert not page.view.menu.book.isVisible()
    adopt(page, meeting, RESOLUTION)
    page.refresh()
    settled(qtbot, page)
    wanted: list[Wanted] = []
    monkeypatch.setattr(page.lists, "print_", wanted.append)
    page.view.menu.book.trigger()

    assert wanted[0].name == "Sổ nghị quyết 2026"
    assert [row[0] for row in wanted[0].make().rows] == ["01-NQ/CB"]


def test_without_a_printer_a_pdf_is_offered(qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    click(qtbot, page.view.print_button)

    assert page.desk.messages.bar.accessibleName().startswith("Not printed: this computer has no printer.")


def test_it_is_printed_to_be_signed(qtbot: QtBot, opened: Open, meeting: int, tmp_path: Path) -> None:
    page = opened()
    paper = kept(page, meeting)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.files.print_on(printer, WantedPapers(lambda: (paper,), "Biên bản", to_sign=True))
    settled(qtbot, page)

    words = pypdfium2.PdfDocument(tmp_path / "printed.pdf")[0].get_textpage().get_text_range()
    assert "BIÊN BẢN" in words
    assert "Dự thảo" not in words


# leaving


def test_the_way_back_leads_to_the_meeting(qtbot: QtBot, opened: Open, meeting: int) -> None:
    page = opened()
    with qtbot.waitSignal(page.wanted) as asked_for:
        click(qtbot, page.view.back)

    assert asked_for.args == ["meeting", meeting]


# finding


def test_words_are_found_in_the_text_one_by_one(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    editor, finder = page.view.editor, page.view.finder
    page.focus_search()
    assert finder.field.hasFocus()
    type_text(finder.field, "dong chi")
    hits = len(finder.hits)
    assert hits > 2
    assert finder.count.text() == f"1/{hits}"
    assert editor.textCursor().selectedText().lower() == "đồng chí"
    assert len(editor.extraSelections()) == hits

    for key, told in ((Qt.KeyboardModifier.NoModifier, 2), (Qt.KeyboardModifier.ShiftModifier, 1)):
        qtbot.keyClick(finder.field, Qt.Key.Key_Return, key)
        assert finder.count.text() == f"{told}/{hits}"
    click(qtbot, finder.previous)
    assert finder.count.text() == f"{hits}/{hits}"
    click(qtbot, finder.next)
    assert finder.count.text() == f"1/{hits}"


def test_hits_follow_what_is_typed_and_change_nothing(qtbot: QtBot, opened: Open, theme: Theme) -> None:
    page = opened()
    editor, finder = page.view.editor, page.view.finder
    before = editor.blocks()
    page.focus_search()
    type_text(finder.field, "quốc ca")
    assert (finder.count.text(), finder.next.isEnabled()) == ("Not found", False)
    finder.step(1)
    put_cursor(page, "giới thiệu đại biểu.")
    type_text(editor, " Hát Quốc ca.")
    assert len(finder.hits) == 1
    editor.undo()
    for _ in range(3):
        editor.undo()
    theme.set_scale(1.5)
    theme.set_scale(1.0)

    assert editor.blocks() == before
    assert finder.hits == []


def test_the_words_that_are_chosen_are_looked_for(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    editor, finder = page.view.editor, page.view.finder
    editor.setTextCursor(editor.document().find("Chủ trì"))
    page.focus_search()

    assert finder.field.text() == "Chủ trì"
    assert finder.count.text().startswith("1/")
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert editor.hasFocus()
    assert editor.extraSelections() == []
    page.focus_search()
    click(qtbot, finder.close_button)
    assert not finder.isVisible()


def test_finding_leads_from_the_versions_to_the_text(qtbot: QtBot, opened: Open) -> None:
    page = opened(width=NARROW)
    click(qtbot, page.view.parts.segment("side"))
    page.focus_search()

    assert page.view.editor.isVisible()
    assert page.view.finder.field.hasFocus()


def test_without_a_paper_nothing_is_looked_for(opened: Open) -> None:
    page = opened("?")
    page.focus_search()

    assert not page.view.finder.isVisible()


# tables


def with_table(qtbot: QtBot, opened: Open, desk: Desk, clock: Clock) -> PaperPage:
    page = opened()
    page.open((RESOLUTION, hold(desk.book, clock, day=date(2026, 11, 5))))
    settled(qtbot, page)
    return page


def test_a_table_is_edited_in_a_grid_by_key_and_by_button(qtbot: QtBot, opened: Open, desk: Desk, clock: Clock) -> None:
    page = with_table(qtbot, opened, desk, clock)
    legend, editor = page.view.legend, page.view.editor
    assert legend.table_button.isVisible()
    assert "grid" not in legend._table.full
    put_cursor(page, "Nhiệm vụ | Tình hình")
    assert "grid" in legend._table.full
    press(page, "table")
    dialog = page.tables.dialog
    assert dialog is not None
    assert dialog.rows.heads == ("Nhiệm vụ", "Tình hình", "Kết quả", "Ghi chú")
    dialog.rows.set_cells({(0, 3): "chờ | xã"})
    click(qtbot, dialog.do_button)
    qtbot.waitUntil(lambda: not page.typing.is_dirty)
    settled(qtbot, page)

    paper = page.desk.book.papers.paper(page.typing.paper.id if page.typing.paper else 0)
    assert cells_of(said(paper, "review.table.1"))[3] == "chờ | xã"
    before = editor.toPlainText()
    click(qtbot, legend.table_button)
    again = page.tables.dialog
    assert again is not None
    assert again is not dialog
    again.reject()
    assert editor.toPlainText() == before


def test_a_table_of_a_locked_paper_is_only_looked_at(qtbot: QtBot, opened: Open, desk: Desk, clock: Clock) -> None:
    page = with_table(qtbot, opened, desk, clock)
    click(qtbot, page.view.do_button)
    settled(qtbot, page)

    assert not page.view.legend.table_button.isVisible()
    press(page, "table")
    assert page.tables.dialog is None


def test_typing_is_taken_back_after_the_looks_have_changed(qtbot: QtBot, opened: Open, theme: Theme) -> None:
    page = opened()
    before = page.view.editor.blocks()
    put_cursor(page, "giới thiệu đại biểu.")
    type_text(page.view.editor, "Xong")
    theme.choose(ThemeChoice.DARK)
    theme.set_scale(1.5)
    qtbot.keyClick(page.view.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert page.view.editor.blocks() == before
    theme.set_scale(1.0)


def banner_button(page: PaperPage, text: str) -> QPushButton:
    return next(button for button in page.view.banner.findChildren(QPushButton) if button.text() == text)


def asked(qtbot: QtBot, page: PaperPage, kind: type[D]) -> D:
    qtbot.waitUntil(lambda: isinstance(page.deeds.dialog, kind) and page.deeds.dialog.isVisible())
    assert isinstance(page.deeds.dialog, kind)
    return page.deeds.dialog
