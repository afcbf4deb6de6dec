# The page of gradings, used as a person does: points given, a grade chosen, taken back, printed as a sheet.

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sotay.domain.periods import Period
from sotay.services.demo_notebook import fill_notebook
from sotay.services.evaluation_rule_texts import evaluation_table
from sotay.services.evaluation_rules import evaluation_rules
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.documents.listing_actions import PaperKind, Wanted
from sotay.ui.pages.base import Desk
from sotay.ui.pages.evaluation import EvaluationPage
from sotay.ui.pages.evaluation_dialog import EvaluationDialog
from sotay.ui.pages.evaluation_period import PeriodChoice
from sotay.ui.widgets.undo_bar import UndoBar
from tests.ui.typing import type_text

NAME = "Bùi Văn Chiến"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> EvaluationPage:
    empty_desk.book.today = date(2026, 12, 5)
    fill_notebook(empty_desk.book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    made = EvaluationPage(empty_desk)
    qtbot.addWidget(made)
    made.resize(1274, 640)
    made.show()
    made.on_shown()
    qtbot.waitUntil(lambda: bool(made.list.current))
    return made


def entries(page: EvaluationPage) -> dict[str, EntryRow]:
    return {row.head: row for row in page.list.entries.rows if isinstance(row, EntryRow)}


def id_of(page: EvaluationPage, head: str) -> int:
    return entries(page)[head].id


def shown(page: EvaluationPage, qtbot: QtBot, badge: str) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].badge == badge)


def asked(page: EvaluationPage, qtbot: QtBot) -> EvaluationDialog:
    page.list.choose(id_of(page, NAME))
    qtbot.mouseClick(page.grade_button, LEFT)

    def found() -> list[EvaluationDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, EvaluationDialog) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def test_the_cell_stands_before_its_members_and_nobody_is_graded_yet(page: EvaluationPage) -> None:
    bands = [row for row in page.list.entries.rows if isinstance(row, Band)]
    members = len(entries(page)) - 2
    assert [(band.text, band.detail) for band in bands] == [("The cell", ""), ("Members", f"0 of {members} graded")]
    assert {row.badge for row in entries(page).values()} == {"Not graded yet"}
    assert page.cap.isVisible()


def test_points_and_a_grade_are_written_and_taken_back(page: EvaluationPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    type_text(dialog.lines[0][1], "21")
    dialog.do_button.click()
    assert dialog.isVisible()  # more than the criterion gives
    assert dialog.wrong.plain == "Tư tưởng chính trị: points are a number from 0 to 20."
    dialog.lines[0][1].clear()
    for one, own, given in dialog.lines:
        type_text(own, str(one.points))
        type_text(given, str(one.points - 0.5).replace(".", ","))
    assert dialog.sums.text() == "Sum: own 100, of the cell 97, of 100"
    assert dialog.suggested.full == "By its points: Hoàn thành xuất sắc nhiệm vụ"
    dialog.grade.setCurrentIndex(dialog.grade.findData("excellent"))
    dialog.state.setCurrentIndex(1)
    with qtbot.waitSignal(page.changed):
        dialog.do_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].badge == "Hoàn thành xuất sắc nhiệm vụ")
    assert entries(page)[NAME].aside == "own 100 · cell 97"
    qtbot.waitUntil(lambda: "1 member(s), at most 0 (20 % of 0)" in page.cap.accessibleName())

    again = asked(page, qtbot)
    assert again.lines[0][2].text() == "19,5"
    again.reject()
    window = page.desk.messages.bar.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(UndoBar)))
    with qtbot.waitSignal(page.changed):
        window.findChildren(UndoBar)[-1].undone.emit()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].badge == "Not graded yet")


def test_a_letter_is_no_number_of_points(page: EvaluationPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    type_text(dialog.lines[1][2], "nhiều")
    dialog.do_button.click()
    assert dialog.isVisible()
    dialog.reject()


def test_points_without_a_grade_suggest_one(page: EvaluationPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    for one, own, _ in dialog.lines:
        type_text(own, str(one.points * 3 // 5))
    with qtbot.waitSignal(page.changed):
        dialog.do_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].foot == "By its points: Hoàn thành nhiệm vụ")


def test_years_are_turned_and_the_sheet_names_the_person(page: EvaluationPage, qtbot: QtBot) -> None:
    page.list.choose(id_of(page, NAME))
    row = page._current()
    assert row is not None
    sheet = page.prints.sheet(row)
    assert sheet.name == f"Phiếu đánh giá 2026 {NAME}"
    assert sheet.make().titles[1] == f"Đồng chí {NAME} - năm 2026"
    assert page.prints.results(page._period).make().titles[1] == "năm 2026"
    qtbot.mouseClick(page.period.before_button, LEFT)
    qtbot.waitUntil(lambda: page.period.name.text() == "Year 2025")
    page.open(2026)
    page.open("next year")  # nobody asks for that
    qtbot.waitUntil(lambda: page.period.name.text() == "Year 2026")


def test_before_the_rules_there_is_no_form_for_members(page: EvaluationPage, qtbot: QtBot) -> None:
    page.open(2024)
    qtbot.waitUntil(lambda: NAME not in entries(page))
    (band,) = [row for row in page.list.entries.rows if isinstance(row, Band) and row.text == "Members"]
    assert band.detail == "the rules have no form for members in this period"
    assert page.cap.isHidden()
    assert not page.print_button.isEnabled()


def test_a_quarter_is_graded_by_itself_and_printed(page: EvaluationPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.period.spans.segment("quarter"), LEFT)
    qtbot.waitUntil(lambda: page.period.name.text() == "Quarter IV/2026")
    qtbot.mouseClick(page.period.before_button, LEFT)
    qtbot.waitUntil(lambda: page.period.name.text() == "Quarter III/2026")
    assert "Bảng điểm chi bộ kiểu mẫu" in entries(page)
    dialog = asked(page, qtbot)
    assert "Quarter III/2026" in dialog.windowTitle()
    for one, own, given in dialog.lines:
        type_text(own, str(one.points * 4 // 5))
        type_text(given, str(one.points * 4 // 5))
    dialog.grade.setCurrentIndex(dialog.grade.findData("good"))
    with qtbot.waitSignal(page.changed):
        dialog.do_button.click()
    shown(page, qtbot, "Hoàn thành tốt nhiệm vụ")
    page.list.choose(id_of(page, NAME))
    row = page._current()
    assert row is not None
    sheet = page.prints.sheet(row)
    assert sheet.name == f"Phiếu đánh giá 2026-Q3 {NAME}"
    assert sheet.make().titles[1] == f"Đồng chí {NAME} - quý III năm 2026"
    assert "366-QĐ/TW" in sheet.make().source
    results = page.prints.results(page._period).make()
    assert results.titles[1] == "quý III năm 2026"
    assert [line[4] for line in results.rows if line[1] == NAME] == ["Hoàn thành tốt nhiệm vụ"]
    assert any("nhiều nhất 0" in note and "335/2025" in note for note in results.notes)
    qtbot.mouseClick(page.period.spans.segment("year"), LEFT)
    shown(page, qtbot, "Not graded yet")  # the year is another grading


@pytest.mark.parametrize(
    ("today", "quarter"),
    [
        (date(2026, 2, 3), "Quarter I/2026"),
        (date(2026, 8, 3), "Quarter III/2026"),
        (date(2027, 1, 3), "Quarter IV/2026"),
        (date(2025, 12, 31), "Quarter I/2026"),
    ],
)
def test_the_quarter_nearest_to_today_is_turned_to(today: date, quarter: str, empty_desk: Desk, qtbot: QtBot) -> None:
    choice = PeriodChoice(empty_desk.theme, today)
    qtbot.addWidget(choice)
    choice.show_period(Period.parse("2026"))
    choice.chosen.connect(choice.show_period)
    choice.show()
    qtbot.mouseClick(choice.spans.segment("quarter"), LEFT)
    assert choice.name.text() == quarter
    qtbot.mouseClick(choice.spans.segment("year"), LEFT)
    assert choice.name.text() == "Year 2026"


def test_only_forms_that_the_rules_allow_are_offered_for_a_quarter(page: EvaluationPage, qtbot: QtBot) -> None:
    table, book = evaluation_table(), page.desk.book
    text = evaluation_rules().shipped().replace('spans = ["year", "quarter"]', 'spans = ["year"]')
    table.put(book, text.replace('spans = ["year"]', 'spans = ["quarter"]', 1))
    page.open("2026-Q3")
    qtbot.waitUntil(lambda: page.period.name.text() == "Quarter III/2026")
    qtbot.waitUntil(lambda: NAME in entries(page) and "Bảng điểm chi bộ kiểu mẫu" not in entries(page))
    table.put(book, text)
    page.refresh()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty)
    assert not page.grade_button.isEnabled()
    with qtbot.waitSignal(page.wanted) as asked_for:
        qtbot.mouseClick(page.empty_button, LEFT)
    assert asked_for.args == ["settings", ("rules", "evaluation")]


def test_a_grading_is_deleted_and_brought_back(page: EvaluationPage, qtbot: QtBot) -> None:
    assert not page.remove_button.isEnabled()
    dialog = asked(page, qtbot)
    type_text(dialog.lines[0][1], "15")
    dialog.note.setText("chăm chỉ")
    with qtbot.waitSignal(page.changed):
        dialog.do_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].foot == "chăm chỉ")
    page.list.choose(id_of(page, NAME))
    with qtbot.waitSignal(page.changed):
        qtbot.mouseClick(page.remove_button, LEFT)
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].foot == "")
    assert not page.remove_button.isEnabled()
    window = page.desk.messages.bar.window()
    qtbot.waitUntil(lambda: bool(window.findChildren(UndoBar)))
    with qtbot.waitSignal(page.changed):
        window.findChildren(UndoBar)[-1].undone.emit()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].foot == "chăm chỉ")


def test_without_members_the_cell_can_be_graded_all_the_same(empty_desk: Desk, qtbot: QtBot) -> None:
    made = EvaluationPage(empty_desk)
    qtbot.addWidget(made)
    made.show()
    made.on_shown()
    qtbot.waitUntil(lambda: bool(made.list.current))
    (band,) = [row for row in made.list.entries.rows if isinstance(row, Band) and row.text == "Members"]
    assert band.detail == "nobody is in the register yet"
    assert made.grade_button.isEnabled()
    assert made.cap.isHidden()


def test_grades_follow_the_cells_own_rules_as_soon_as_they_are_saved(page: EvaluationPage, qtbot: QtBot) -> None:
    dialog = asked(page, qtbot)
    for one, own, _ in dialog.lines:
        type_text(own, str(one.points * 4 // 5))
    with qtbot.waitSignal(page.changed):
        dialog.do_button.click()
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].foot == "By its points: Hoàn thành tốt nhiệm vụ")
    with qtbot.waitSignal(page.wanted) as told:
        qtbot.mouseClick(page.rules_button, LEFT)
    assert told.args == ["settings", ("rules", "evaluation")]
    stricter = evaluation_rules().shipped().replace("least = 70", "least = 85").replace("percent = 20", "percent = 15")
    evaluation_table().put(page.desk.book, stricter)
    page.refresh()
    qtbot.waitUntil(lambda: entries(page)[NAME].foot == "By its points: Hoàn thành nhiệm vụ")
    assert "(15 % of 0)" in page.cap.accessibleName()


def test_sheet_and_results_are_printed_or_saved_from_their_buttons(
    page: EvaluationPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Wanted] = []
    monkeypatch.setattr(page.prints.lists, "print_", printed.append)
    page.list.choose(id_of(page, NAME))
    qtbot.mouseClick(page.sheet_button, LEFT)
    qtbot.mouseClick(page.print_button, LEFT)
    assert [one.name for one in printed] == [f"Phiếu đánh giá 2026 {NAME}", "Kết quả xếp loại 2026"]
    saved: list[tuple[PaperKind, str]] = []
    monkeypatch.setattr(page.prints.lists, "save", lambda kind, wanted: saved.append((kind, wanted.name)))
    # A menu that pops up cannot be held by the windows of tests.
    monkeypatch.setattr("sotay.ui.pages.evaluation.open_kind_menu", lambda button, kinds, chosen: chosen(kinds[-1]))
    for button in (page.save_sheet_button, page.save_button):
        qtbot.mouseClick(button, LEFT)
    assert saved == [(PaperKind.DOCX, one.name) for one in printed]
