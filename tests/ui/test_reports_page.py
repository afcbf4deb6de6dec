# Reports as a person makes them: choose a period, read, follow a figure to its records, save, adopt, print the books.

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dues import Month
from sotay.domain.periods import Period
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.demo_activities import fill_activities
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.papers import Adoption, PaperState
from sotay.services.workspace import Workspace
from sotay.services.written_books import BookKind
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.pages.base import Desk
from sotay.ui.pages.paper_actions import PaperFile
from sotay.ui.pages.paper_records import RecordsDialog
from sotay.ui.pages.report import ReportPage
from sotay.ui.pages.reports import ReportsPage
from sotay.ui.theme import Theme
from tests.services.books import WHEN, Clock
from tests.ui.desk import PASSPHRASE, Shelved, make_desk

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 11, 22)
YEAR = Period.parse("2026")


@pytest.fixture(scope="session")
def sample(shelved: Shelved, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book with the sample year; built once, copied for each test."""
    folder = tmp_path_factory.mktemp("reports") / "book"
    shutil.copytree(shelved.empty, folder)
    book = Book(Workspace.open(DataPaths(folder), passphrase=PASSPHRASE, write=True), Clock())
    book.today = DAY
    fill_notebook(book.workspace.notebook, WHEN)
    fill_meetings(book)
    fill_activities(book)
    fill_dues(book)
    book.close()
    return folder


@pytest.fixture
def desk(sample: Path, tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    shutil.copytree(sample, tmp_path / "book")
    window = QWidget()
    qtbot.addWidget(window)
    made = make_desk(tmp_path / "book", theme, window)
    made.book.clock, made.book.today = Clock(), DAY
    yield made
    made.tasks.close()
    made.book.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ReportsPage:
    made = ReportsPage(desk)
    _show(qtbot, made)
    made.on_shown()
    _settle(qtbot, desk)
    return made


@pytest.fixture
def report(qtbot: QtBot, desk: Desk) -> ReportPage:
    made = ReportPage(desk)
    _show(qtbot, made)
    made.open("2026")
    _settle(qtbot, desk)
    return made


def _show(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1274, 668)
    with qtbot.waitExposed(page):
        page.show()


def _settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=10_000)


def _rows(page: ReportsPage) -> dict[str, EntryRow]:
    return {row.head: row for row in page.list.entries.rows if isinstance(row, EntryRow)}


def _place(report: ReportPage, key: str) -> int:
    """Return a place inside the figure of the text that is linked as the one with a key."""
    link = report.desk.book.reports.facts(YEAR).figure(key).link
    return next(start for start, _, fill in report.view.editor._fills() if fill.link == link)


def _put_cursor(report: ReportPage, place: int) -> None:
    cursor = report.view.editor.textCursor()
    cursor.setPosition(place)
    report.view.editor.setTextCursor(cursor)
    report.view.editor.ensureCursorVisible()


# --- the periods ---


def test_each_period_of_the_year_is_listed_with_its_state(page: ReportsPage) -> None:
    rows = _rows(page)
    assert list(rows)[:4] == ["Year 2026", "First half of 2026", "Second half of 2026", "Quarter I of 2026"]
    assert len(rows) == 19
    assert (rows["Year 2026"].badge, rows["Month 12 of 2026"].badge) == ("Not made yet", "Not begun yet")


def test_a_period_opens_its_report(page: ReportsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wanted) as asked:
        page.list.setFocus()
        page.list.choose(7)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert asked.args == ["report", "2026-Q4"]


def test_the_button_makes_the_report_on_the_year(page: ReportsPage, qtbot: QtBot) -> None:
    assert (page.make_button.text().strip(), page.make_button.toolTip()) == ("Make the report", "Year 2026")
    with qtbot.waitSignal(page.wanted) as asked:
        QTest.mouseClick(page.make_button, LEFT)
    assert asked.args == ["report", "2026"]


def test_a_period_that_has_not_begun_is_not_opened(page: ReportsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.wanted):
        page.list.opened.emit(19)


def test_reports_that_were_made_are_told(page: ReportsPage, qtbot: QtBot) -> None:
    book = page.desk.book
    book.papers.adopt(book.reports.draft(Period.parse("2026-Q3")).id, Adoption(despite_gaps=True))
    book.reports.draft(YEAR)
    page.on_shown()
    _settle(qtbot, page.desk)
    rows = _rows(page)
    assert (rows["Year 2026"].badge, rows["Year 2026"].foot) == ("Draft", "4 gap(s) left")
    assert (rows["Quarter III of 2026"].badge, rows["Quarter III of 2026"].foot) == (
        "Adopted",
        "Số 01-BC/CB · 22/11/2026",
    )
    assert page.make_button.text().strip() == "Open the report"
    page.list.choose(4)
    assert (page.make_button.text().strip(), page.make_button.toolTip()) == ("Make the report", "Quarter I of 2026")


def test_the_year_before_is_a_click_away(page: ReportsPage, qtbot: QtBot) -> None:
    assert not page.after_button.isEnabled()
    QTest.mouseClick(page.before_button, LEFT)
    _settle(qtbot, page.desk)
    assert "Year 2025" in _rows(page)
    assert page.after_button.isEnabled()


def test_where_there_is_little_room_periods_and_books_take_turns(page: ReportsPage) -> None:
    assert page.list.isVisible()
    assert page.books.isVisible()
    page.resize(700, 600)
    assert (page.list.isVisible(), page.books.isVisible()) == (True, False)
    QTest.mouseClick(page.parts.segment("books"), LEFT)
    assert (page.list.isVisible(), page.books.isVisible()) == (False, True)


# --- the report ---


def test_the_report_is_drafted_and_can_be_typed_into(report: ReportPage, qtbot: QtBot) -> None:
    editor = report.view.editor
    assert editor.gaps == 4
    assert "Tổng cộng" in editor.toPlainText()
    report.view.editor.go_to_gap()
    editor.insertPlainText("Còn hai việc chậm")
    assert editor.gaps == 3
    report.typing.save()
    _settle(qtbot, report.desk)
    kept = report.desk.book.reports.newest(YEAR)
    assert kept is not None
    assert "Còn hai việc chậm" in kept.text


def test_what_is_typed_goes_into_the_report_that_was_opened(report: ReportPage, qtbot: QtBot) -> None:
    report.view.back.setFocus()
    report.open("2026-Q3")
    _settle(qtbot, report.desk)
    assert report.window().focusWidget() is report.view.editor


def test_a_second_report_tells_its_name_as_the_first_did(report: ReportPage, qtbot: QtBot) -> None:
    told: list[str] = []
    report.windowTitleChanged.connect(told.append)
    report.open("2026-Q3")
    _settle(qtbot, report.desk)
    assert told == ["Paper of the cell", "Report"]


def test_one_record_behind_a_figure_is_opened_at_once(report: ReportPage, qtbot: QtBot) -> None:
    _put_cursor(report, _place(report, "members.admitted"))
    with qtbot.waitSignal(report.wanted, timeout=5000) as asked:
        report.view.editor.ask_for_records()
    member = report.desk.book.members.member(asked.args[1])
    assert (asked.args[0], member.person.full_name) == ("member", "Vũ Thị Lan Anh")


def test_several_records_are_listed_to_choose_from(report: ReportPage, qtbot: QtBot) -> None:
    _put_cursor(report, _place(report, "meetings.held"))
    report.view.editor.ask_for_records()
    qtbot.waitUntil(lambda: report.records.dialog is not None, timeout=5000)
    dialog = report.records.dialog
    assert isinstance(dialog, RecordsDialog)
    held = report.desk.book.reports.facts(YEAR).figure("meetings.held")
    assert len(dialog.list.entries.rows) == held.value
    with qtbot.waitSignal(report.wanted) as asked:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert asked.args == ["meeting", int(held.source.ids[0])]


def test_dues_lead_to_their_month(report: ReportPage, qtbot: QtBot) -> None:
    _put_cursor(report, _place(report, "dues.02"))
    report.view.editor.ask_for_records()
    qtbot.waitUntil(lambda: report.records.dialog is not None, timeout=5000)
    assert report.records.dialog is not None
    with qtbot.waitSignal(report.wanted) as asked:
        report.records.dialog.list.opened.emit(1)
    assert asked.args == ["dues", Month(2026, 2)]


def test_ctrl_and_a_click_asks_for_the_records(report: ReportPage, qtbot: QtBot) -> None:
    editor = report.view.editor
    _put_cursor(report, _place(report, "members.admitted"))
    point = editor.cursorRect().center() + QPoint(2, 0)
    assert editor.link_under(point).startswith("member:")
    with qtbot.assertNotEmitted(editor.records_wanted):
        _click(editor.viewport(), point, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(editor.records_wanted):
        _click(editor.viewport(), point, CTRL)
    assert editor.mark_words(point) == "Filled in by the notebook; Ctrl and a click shows the records"


def test_ctrl_over_a_figure_shows_a_hand(report: ReportPage) -> None:
    editor = report.view.editor
    _put_cursor(report, _place(report, "members.admitted"))
    point = editor.cursorRect().center() + QPoint(2, 0)
    for held, shape in ((CTRL, Qt.CursorShape.PointingHandCursor), (Qt.KeyboardModifier.NoModifier, None)):
        _move(editor.viewport(), point, held)
        assert editor.viewport().cursor().shape() is (shape or Qt.CursorShape.IBeamCursor)


def test_enter_opens_the_records_where_nothing_can_be_typed(report: ReportPage, qtbot: QtBot) -> None:
    report.desk.book.papers.review(report.desk.book.reports.draft(YEAR).id)
    report.refresh()
    _settle(qtbot, report.desk)
    assert report.view.editor.isReadOnly()
    _put_cursor(report, _place(report, "members.admitted"))
    with qtbot.waitSignal(report.view.editor.records_wanted):
        QTest.keyClick(report.view.editor, Qt.Key.Key_Return)


def test_words_that_are_no_figure_have_no_records(report: ReportPage, qtbot: QtBot) -> None:
    _put_cursor(report, report.view.editor.toPlainText().index("TÌNH HÌNH"))
    with qtbot.assertNotEmitted(report.view.editor.records_wanted):
        report.view.editor.ask_for_records()


def test_the_report_leaves_to_the_reports(report: ReportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(report.wanted) as asked:
        QTest.mouseClick(report.view.back, LEFT)
    assert asked.args[0] == "reports"


def test_the_report_is_saved_as_all_of_its_files(report: ReportPage, qtbot: QtBot, tmp_path: Path) -> None:
    files = {kind: tmp_path / f"báo cáo.{kind}" for kind in (PaperFile.PDF, PaperFile.DOCX)}
    paper = report.typing.paper
    assert paper is not None
    for kind, file in files.items():
        report.files.save_to(file, kind, report._wanted(paper, to_sign=False))
        _settle(qtbot, report.desk)
        assert file.stat().st_size > 10_000
    assert len(pypdfium2.PdfDocument(files[PaperFile.PDF])) >= 3
    assert report.view.menu.figures.isVisible()
    sheet = tmp_path / "số liệu.xlsx"
    report.lists.save_to(sheet, PaperKind.XLSX, report.figures_wanted(YEAR))
    _settle(qtbot, report.desk)
    assert load_workbook(sheet).active is not None


def test_the_report_is_adopted_with_its_number(report: ReportPage, qtbot: QtBot) -> None:
    book = report.desk.book
    book.papers.adopt(book.reports.draft(YEAR).id, Adoption(despite_gaps=True))
    report.refresh()
    _settle(qtbot, report.desk)
    assert report.view.editor.isReadOnly()
    newest = book.reports.newest(YEAR)
    assert newest is not None
    assert (newest.state, newest.number) == (PaperState.ADOPTED, 1)
    assert "01-BC/CB" in report.view.bar.number.text()


# --- the books ---


def test_each_book_tells_how_much_is_in_it(page: ReportsPage) -> None:
    row = page.books.row
    assert row(BookKind.RESOLUTIONS).count.full == "11 record(s)"
    assert row(BookKind.INCOMING).count.full == "Empty form"
    assert row(BookKind.MEMBERS).print_button.isEnabled()


def test_a_book_without_entries_is_not_printed(page: ReportsPage, qtbot: QtBot) -> None:
    page._year = 2019
    page.refresh()
    _settle(qtbot, page.desk)
    assert not page.books.row(BookKind.MINUTES).print_button.isEnabled()
    assert page.books.row(BookKind.HANDED_OUT).print_button.isEnabled()


@pytest.mark.parametrize("kind", list(BookKind))
def test_a_book_is_saved_as_pdf(page: ReportsPage, qtbot: QtBot, tmp_path: Path, kind: BookKind) -> None:
    file = tmp_path / "sổ.pdf"
    if kind is BookKind.MINUTES:
        page.papers.save_to(file, PaperFile.PDF, page._minutes())
    else:
        page.lists.save_to(file, PaperKind.PDF, page._wanted(kind))
    _settle(qtbot, page.desk)
    assert len(pypdfium2.PdfDocument(file)) >= 1


def test_a_book_is_not_printed_without_a_printer(
    page: ReportsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    told: list[str] = []
    monkeypatch.setattr(page.desk.messages, "warn", lambda text, *_: told.append(text))
    for kind in (BookKind.RESOLUTIONS, BookKind.MINUTES):
        QTest.mouseClick(page.books.row(kind).print_button, LEFT)
    assert len(told) == 2
    assert told[0].startswith("Not printed: this computer has no printer.")


def _click(widget: QWidget, point: QPoint, held: Qt.KeyboardModifier) -> None:
    QTest.mouseClick(widget, LEFT, held, point)


def _move(widget: QWidget, point: QPoint, held: Qt.KeyboardModifier) -> None:
    at = QPointF(point)
    nothing = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, QPointF(widget.mapToGlobal(point)), nothing, nothing, held)
    QApplication.sendEvent(widget, event)
