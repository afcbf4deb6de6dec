# The comparison with the superior's list as a person goes through it: file, columns, differences, result, undo.

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code, SotayError
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.services.backups import BackupRow
from sotay.services.matching_items import FIELDS, Group
from sotay.services.members import LIST_CHECKED
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.matching import MatchingPage
from sotay.ui.pages.matching_columns import MatchingColumns
from sotay.ui.pages.matching_differences import MatchingDifferences
from sotay.ui.pages.matching_model import Column
from sotay.ui.pages.matching_progress import MatchingProgress, Work
from sotay.ui.pages.matching_result import MatchingResult
from sotay.ui.pages.matching_start import MatchingStart
from sotay.ui.theme import Theme
from tests.services.central_sheets import many, person, write_cells, write_sheet

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 10, 5)
HOA_CARD, AN_CARD = "031200012345", "031200054321"
popups = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing)")
Step = TypeVar("Step", bound=QWidget)
Open = Callable[..., MatchingPage]


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


HOA = Person("Nguyễn Văn Hòa", born=day("1968-02-03"), joined=day("1992-05-19"), card=HOA_CARD)
AN = Person("Trần Thị Ân", born=day("1975-07-14"), joined=day("1999-02-03"), card=AN_CARD)
KHOA = Person("Đặng Văn Khoa", born=day("1950-01-31"), joined=day("1986-10-20"))


def made(one: Person) -> Member:
    return Member(one.full_name, one, (StateChange(MemberState.OFFICIAL, day("2000-01-01")),))


@pytest.fixture
def opened(qtbot: QtBot, empty_desk: Desk) -> Open:
    kept: list[MatchingPage] = []  # qtbot holds on to no page

    def open_page(*people: Person, width: int = 1274, height: int = 668) -> MatchingPage:
        empty_desk.book.today = TODAY
        empty_desk.book.members.add_all(tuple(map(made, people)))
        page = MatchingPage(empty_desk)
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.on_shown()
        return page

    return open_page


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Return a list with a difference, a spelling, one only there and one odd cell."""
    rows = [
        person("Nguyễn Văn Hoà", HOA_CARD, "031068000111", date(1968, 2, 3), date(1992, 5, 20)),
        person("Trần Thị Ân", AN_CARD, "", "31/02/1975", date(1999, 2, 3)),
        person("Bùi Văn Cường", "031200099999", "", date(1990, 1, 1), date(2015, 5, 19)),
    ]
    return write_sheet(tmp_path / "DS_DANGVIEN.xlsx", rows, title="DANH SÁCH ĐẢNG VIÊN")


def until(qtbot: QtBot, page: MatchingPage, kind: type[Step]) -> Step:
    qtbot.waitUntil(lambda: isinstance(page.body, kind) and not page.work.busy, timeout=15_000)
    assert isinstance(page.body, kind)
    return page.body


def click(qtbot: QtBot, widget: QWidget) -> None:
    assert widget.isEnabled()
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def drop(page: MatchingPage, path: Path) -> None:
    urls = QMimeData()
    urls.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, urls, buttons, keys)
    QApplication.sendEvent(page, entered)
    if entered.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, urls, buttons, keys))


def to_columns(qtbot: QtBot, page: MatchingPage, path: Path) -> MatchingColumns:
    drop(page, path)
    return until(qtbot, page, MatchingColumns)


def to_differences(qtbot: QtBot, page: MatchingPage, path: Path) -> MatchingDifferences:
    click(qtbot, to_columns(qtbot, page, path).confirm)
    return until(qtbot, page, MatchingDifferences)


def choose(qtbot: QtBot, step: MatchingDifferences, group: Group | None) -> None:
    click(qtbot, step.groups.button(group))


def told(step: MatchingDifferences, column: Column) -> list[str]:
    return [step.model.cell(row, column).text for row in range(step.model.rowCount())]


def click_tick(qtbot: QtBot, step: MatchingDifferences, row: int) -> None:
    rect = step.table.visualRect(step.model.index(row, Column.TICK))
    qtbot.mouseClick(step.table.viewport(), LEFT, pos=rect.center())


def people(page: MatchingPage) -> dict[str, Person]:
    return {member.person.full_name: member.person for member in page.desk.book.members.all()}


def backups(page: MatchingPage) -> list[BackupRow]:
    return list(page.desk.book.backups.list())


# the way through


def test_a_list_is_dropped_ticked_written_and_undone(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    page = opened(HOA, AN, KHOA)
    before = people(page)
    step = to_differences(qtbot, page, sheet)
    assert step.group is Group.DIFFERENT
    assert told(step, Column.FIELD) == ["Citizen's number", "Day of joining"]
    click_tick(qtbot, step, 0)
    assert step.confirm.text() == "Write 1 change(s)"
    assert people(page) == before
    with qtbot.waitSignal(page.changed) as changed:
        click(qtbot, step.confirm)
    assert changed.args == [Changes.of("members", "backups")]
    result = until(qtbot, page, MatchingResult)
    assert people(page)[HOA.full_name] == replace(HOA, citizen_id="031068000111")
    assert len(backups(page)) == 1
    undo = next(button for button in result.undo_banner.findChildren(QPushButton) if button.text() == "Undo all of it")
    click(qtbot, undo)
    start = until(qtbot, page, MatchingStart)
    assert start.banner.isVisible()
    assert people(page) == before


def test_a_whole_group_is_accepted_with_one_button(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    page = opened(HOA, AN, KHOA)
    step = to_differences(qtbot, page, sheet)
    assert step.every.text() == "Accept the whole group (2)"
    click(qtbot, step.every)
    assert step.every.text() == "Accept none of these"
    choose(qtbot, step, Group.ONLY_THERE)
    click(qtbot, step.every)
    assert step.confirm.text() == "Write 3 change(s)"
    choose(qtbot, step, None)
    assert step.every.text() == "Accept all (4)"
    click(qtbot, step.every)
    click(qtbot, step.every)
    assert step.model.accepted == set()
    click(qtbot, step.every)
    click(qtbot, step.confirm)
    until(qtbot, page, MatchingResult)
    assert set(people(page)) == {"Nguyễn Văn Hoà", AN.full_name, KHOA.full_name, "Bùi Văn Cường"}


def test_spelling_is_grouped_apart_and_what_cannot_be_written_has_no_tick(
    qtbot: QtBot, opened: Open, sheet: Path
) -> None:
    page = opened(HOA, AN, KHOA)
    step = to_differences(qtbot, page, sheet)
    choose(qtbot, step, Group.FORMAL)
    assert told(step, Column.THEIRS) == ["Nguyễn Văn Hoà"]
    choose(qtbot, step, Group.ONLY_HERE)
    assert told(step, Column.NAME) == [KHOA.full_name]
    assert not step.every.isEnabled()
    click_tick(qtbot, step, 0)
    assert step.model.accepted == set()
    choose(qtbot, step, Group.FAULTS)
    assert told(step, Column.THEIRS) == ["this day could not be read"]
    choose(qtbot, step, Group.UNCLEAR)
    assert not step.table.isVisible()


def test_the_keyboard_alone_ticks_and_goes_on(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    page = opened(HOA, AN, KHOA)
    step = to_differences(qtbot, page, sheet)
    qtbot.waitUntil(step.table.hasFocus)
    qtbot.keyClick(step.table, Qt.Key.Key_Down)
    qtbot.keyClick(step.table, Qt.Key.Key_Space)
    assert [step.model.is_ticked(row) for row in range(2)] == [False, True]
    assert "Day of joining" in step.detail.text
    qtbot.keyClick(step.table, Qt.Key.Key_Space)
    assert step.model.accepted == set()


def test_escape_leaves_without_a_trace(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    page = opened(HOA)
    step = to_differences(qtbot, page, sheet)
    click(qtbot, step.every)
    qtbot.keyClick(step.table, Qt.Key.Key_Escape)
    until(qtbot, page, MatchingStart)
    assert list(people(page)) == [HOA.full_name]
    assert page.desk.book.workspace.notebook.setting(LIST_CHECKED) == ""


def test_finishing_without_changes_notes_the_day_and_goes_back_to_the_members(
    qtbot: QtBot, opened: Open, sheet: Path
) -> None:
    page = opened(HOA)
    step = to_differences(qtbot, page, sheet)
    assert step.confirm.text() == "Finish without changes"
    click(qtbot, step.confirm)
    result = until(qtbot, page, MatchingResult)
    assert page.desk.book.workspace.notebook.setting(LIST_CHECKED) == TODAY.isoformat()
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, result.done)
    assert wanted.args == ["members", None]
    assert isinstance(page.body, MatchingStart)


def test_what_could_not_be_written_is_named(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened(HOA)
    rows = [person(HOA.full_name, HOA_CARD, "", date(1968, 2, 3), date(1960, 1, 1))]
    step = to_differences(qtbot, page, write_sheet(tmp_path / "a.xlsx", rows))
    click(qtbot, step.every)
    click(qtbot, step.confirm)
    result = until(qtbot, page, MatchingResult)
    shown = " ".join(one.accessibleName() for one in result.findChildren(QWidget))
    assert "days or numbers would contradict each other (Day of birth)" in shown
    assert people(page)[HOA.full_name] == HOA


# numbers of persons


def test_numbers_are_hidden_until_they_are_asked_for_and_again_when_the_page_is_left(
    qtbot: QtBot, opened: Open, sheet: Path
) -> None:
    page = opened(HOA, AN)
    step = to_differences(qtbot, page, sheet)
    assert told(step, Column.THEIRS)[0] == "********0111"
    tip = step.model.index(0, Column.THEIRS).data(Qt.ItemDataRole.ToolTipRole)
    assert "031068" not in tip
    click(qtbot, step.numbers)
    assert told(step, Column.THEIRS)[0] == "031068000111"
    page.hide()
    assert told(step, Column.THEIRS)[0] == "********0111"


def test_samples_hide_numbers_too(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    step = to_columns(qtbot, opened(HOA), sheet)
    shown = " ".join(one.accessibleName() for one in step.findChildren(QWidget))
    assert HOA_CARD not in shown
    click(qtbot, step.numbers)
    shown = " ".join(one.accessibleName() for one in step.findChildren(QWidget))
    assert HOA_CARD in shown


# columns


def pick(qtbot: QtBot, step: MatchingColumns, field: str, letter: str) -> None:
    """Choose a column by typing its letter, as a person at the keyboard does."""
    box = step.combos[field]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    at = next(at for at in range(box.count()) if box.itemText(at).startswith(f"{letter} ·"))
    for _ in range(at):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_the_guess_is_shown_with_samples(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    step = to_columns(qtbot, opened(HOA), sheet)
    assert set(step.combos) == set(FIELDS)
    assert step.combos["born"].currentText() == "E · Ngày sinh"
    assert step.first_row.value() == 4
    shown = [one.accessibleName() for one in step.findChildren(QWidget)]
    assert any(text.startswith("Nguyễn Văn Hoà  ·  Trần Thị Ân") for text in shown)


def test_without_a_column_of_names_there_is_no_way_on_until_it_is_chosen_and_it_is_remembered(
    qtbot: QtBot, opened: Open, tmp_path: Path
) -> None:
    path = write_cells(tmp_path / "a.xlsx", [("Cột một", "Cột hai"), (HOA_CARD, HOA.full_name)])
    page = opened(HOA)
    step = to_columns(qtbot, page, path)
    assert not step.confirm.isEnabled()
    pick(qtbot, step, "full_name", "B")
    pick(qtbot, step, "card", "A")
    click(qtbot, step.confirm)
    differences = until(qtbot, page, MatchingDifferences)
    qtbot.keyClick(differences, Qt.Key.Key_Escape)
    again = to_columns(qtbot, page, path)
    assert again.combos["full_name"].currentText() == "B · Cột hai"
    assert again.confirm.isEnabled()


def test_a_column_for_two_fields_is_marked_and_there_is_no_way_on(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    step = to_columns(qtbot, opened(HOA), sheet)
    pick(qtbot, step, "joined", "E")
    assert step.combos["born"].currentText() == "E · Ngày sinh"  # nothing was taken on the way
    assert not step.confirm.isEnabled()
    assert step.combos["born"].property("wrong") == "true"
    pick(qtbot, step, "joined", "F")
    assert step.confirm.isEnabled()


def test_the_way_back_keeps_the_columns(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    page = opened(HOA)
    step = to_columns(qtbot, page, sheet)
    pick(qtbot, step, "joined", "A")
    click(qtbot, step.confirm)
    differences = until(qtbot, page, MatchingDifferences)
    back = next(button for button in differences.findChildren(QPushButton) if button.text() == "Back")
    click(qtbot, back)
    assert until(qtbot, page, MatchingColumns).combos["joined"].currentText().startswith("A ·")


def test_another_sheet_of_the_file_can_be_chosen(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    rows = [("Họ và tên", "Số thẻ đảng viên"), (HOA.full_name, HOA_CARD)]
    page = opened(HOA)
    step = to_columns(qtbot, page, write_cells(tmp_path / "a.xlsx", rows, names=("Trống",)))
    assert step.sheets.isVisible()
    step.sheets.setFocus()
    qtbot.keyClick(step.sheets, Qt.Key.Key_Down)
    other = until(qtbot, page, MatchingColumns)
    qtbot.waitUntil(lambda: isinstance(page.body, MatchingColumns) and page.body.sheets.currentText() == "Trống")
    assert not page.body.confirm.isEnabled() if isinstance(page.body, MatchingColumns) else other


# what can go wrong


def test_what_is_no_workbook_is_told_and_another_can_be_chosen(
    qtbot: QtBot, opened: Open, tmp_path: Path, sheet: Path
) -> None:
    page = opened(HOA)
    broken = tmp_path / "old.xls"
    broken.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    drop(page, broken)
    qtbot.waitUntil(lambda: isinstance(page.body, MatchingStart) and page.body.banner.isVisible())
    shown = " ".join(one.accessibleName() for one in page.body.findChildren(QWidget))
    assert "it is an old .xls file" in shown
    to_columns(qtbot, page, sheet)


def test_what_cannot_be_backed_up_is_not_written_and_the_ticks_stay(
    qtbot: QtBot, opened: Open, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> BackupRow:
        raise SotayError(Code.NO_SPACE, {"folder": "backups"})

    page = opened(HOA, AN)
    before = people(page)
    step = to_differences(qtbot, page, sheet)
    click(qtbot, step.every)
    monkeypatch.setattr(page.desk.book.backups, "make", fail)
    click(qtbot, step.confirm)
    qtbot.waitUntil(lambda: page.body is not step and isinstance(page.body, MatchingDifferences), timeout=10_000)
    assert isinstance(page.body, MatchingDifferences)
    assert page.body.confirm.text() == "Write 2 change(s)"
    assert not page.desk.messages.bar.isHidden()
    assert people(page) == before


@popups
def test_the_file_is_chosen_in_a_dialog(qtbot: QtBot, opened: Open, sheet: Path) -> None:
    page = opened(HOA)
    assert isinstance(page.body, MatchingStart)
    click(qtbot, page.body.choose)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(sheet))
    dialog.close()
    until(qtbot, page, MatchingColumns)


def test_a_file_that_is_gone_is_told(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened(HOA)
    page.open(tmp_path / "gone.xlsx")
    qtbot.waitUntil(lambda: isinstance(page.body, MatchingStart) and page.body.banner.isVisible())


def test_reading_can_be_stopped(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened()
    drop(page, write_sheet(tmp_path / "big.xlsx", many(4_000)))
    assert isinstance(page.body, MatchingProgress)
    stop = next(button for button in page.body.findChildren(QPushButton) if button.text() == "Stop")
    click(qtbot, stop)
    start = until(qtbot, page, MatchingStart)
    assert start.banner.isVisible()


def test_writing_cannot_be_stopped(theme: Theme, qtbot: QtBot) -> None:
    step = MatchingProgress(theme, Work.WRITE)
    qtbot.addWidget(step)
    (stop,) = (button for button in step.findChildren(QPushButton) if button.text() == "Stop")
    assert not stop.isEnabled()


# paper, look, size


@popups
def test_the_list_of_differences_is_saved_without_what_was_written(
    qtbot: QtBot, opened: Open, sheet: Path, tmp_path: Path
) -> None:
    page = opened(HOA, AN, KHOA)
    step = to_differences(qtbot, page, sheet)
    click_tick(qtbot, step, 0)
    click(qtbot, step.confirm)
    result = until(qtbot, page, MatchingResult)
    assert result.left == 5
    click(qtbot, result.save_button)
    qtbot.waitUntil(result.menu.isVisible)
    result.menu.setActiveAction(result.menu.actions()[list(PaperKind).index(PaperKind.XLSX)])
    qtbot.keyClick(result.menu, Qt.Key.Key_Return)
    dialog = next(one for one in page.findChildren(QFileDialog))
    target = tmp_path / "khac.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)
    cells = [str(cell) for row in load_workbook(target).active.values for cell in row if cell is not None]
    assert "Số căn cước" not in cells
    assert "Ngày vào Đảng" in cells
    assert not any(HOA_CARD in cell for cell in cells)


def test_5000_rows_are_shown_by_a_model_and_scrolled(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    page = opened()
    step = to_differences(qtbot, page, write_sheet(tmp_path / "big.xlsx", many(5_000)))
    assert step.model.rowCount() == 5_000
    assert len(step.findChildren(QWidget)) < 200
    step.table.setFocus()
    qtbot.keyClick(step.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert step.table.currentIndex().row() == 4_999
    click(qtbot, step.every)
    assert len(step.model.accepted) == 5_000


def test_a_new_language_or_look_keeps_step_and_ticks(qtbot: QtBot, opened: Open, sheet: Path, theme: Theme) -> None:
    page = opened(HOA, AN)
    step = to_differences(qtbot, page, sheet)
    choose(qtbot, step, Group.ONLY_THERE)
    click(qtbot, step.every)
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    theme.set_scale(1.5)
    again = page.body
    assert isinstance(again, MatchingDifferences)
    assert again.group is Group.ONLY_THERE
    assert again.confirm.text() == "Write 1 change(s)"


@pytest.mark.parametrize(("width", "height", "scale"), [(868, 572, 1.0), (1238, 668, 1.5), (1202, 668, 2.0)])
def test_every_step_fits_into_the_window(
    qtbot: QtBot, opened: Open, sheet: Path, theme: Theme, width: int, height: int, scale: float
) -> None:
    theme.set_scale(scale)
    page = opened(HOA, AN, width=width, height=height)
    step = to_differences(qtbot, page, sheet)
    click(qtbot, step.every)
    click(qtbot, step.confirm)
    until(qtbot, page, MatchingResult)
    assert (page.width(), page.height()) == (width, height)
