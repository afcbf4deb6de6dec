# The page of the audit trail as a person uses it: look, filter, open a line, bare numbers, verify, take it along.

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code, SotayError
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.storage.database import Database
from sotay.ui.delegates.rows import ROW_ROLE, Band, CellText
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.pages.base import Desk
from sotay.ui.pages.trail import TrailPage
from sotay.ui.pages.trail_model import Column, TrailAnswer
from tests.ui.stall import StallWatch

LEFT = Qt.MouseButton.LeftButton
popups = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing)")
PHONE = "0912345678"
PERSON = Person("Nguyễn Văn Đông", phone=PHONE)
Open = Callable[..., TrailPage]


def fill(desk: Desk) -> int:
    """Write six lines: two keepers, a member with a state who gets another telephone, an issuer."""
    notebook = desk.book.workspace.notebook
    notebook.set_setting("profile", "Trần Thị Bưởi")
    since = StateChange(MemberState.OFFICIAL, PartialDate(2020, 5, 19))
    (member_id,) = desk.book.members.add_all([Member("a", PERSON, (since,))], "member.add")
    notebook.set_setting("profile", "Lê Thị Cúc")
    desk.book.members.edit(member_id, replace(PERSON, phone="0987654321", note="Đổi số"))
    notebook.accept_root("f" * 64, 1, "{}")
    return member_id


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    def open_page(desk: Desk, width: int = 1274) -> TrailPage:
        page = TrailPage(desk)
        qtbot.addWidget(page)
        page.resize(width, 668)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


def settled(qtbot: QtBot, page: TrailPage) -> None:
    """Wait until the lines are there and painted, and nothing is on its way."""
    qtbot.waitUntil(lambda: page.answered and not page.desk.tasks.busy, timeout=10_000)
    page.view.table.viewport().repaint()  # the offscreen screen may not have asked for rows yet
    qtbot.waitUntil(lambda: not page.desk.tasks.busy and _is_here(page), timeout=10_000)


def _is_here(page: TrailPage) -> bool:
    first = next((place for place in range(page.view.model.rowCount()) if page.view.model.id_at(place)), None)
    return first is None or page.view.model.row(first) is not None


def texts(page: TrailPage) -> list[str]:
    found = [page.view.model.row(place) for place in range(page.view.model.rowCount())]
    return [row.text for row in found if row is not None]


def cell(page: TrailPage, place: int, column: Column = Column.TEXT, role: int = int(ROW_ROLE)) -> object:
    return page.view.model.index(place, column).data(role)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def click_row(qtbot: QtBot, page: TrailPage, place: int) -> None:
    table = page.view.table
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(page.view.model.index(place, 0)).center())
    settled(qtbot, page)


def choose(qtbot: QtBot, page: TrailPage, button: QPushButton, menu: QMenu, text: str) -> None:
    """Open a menu and choose by the keyboard."""
    click(qtbot, button)
    for _ in menu.actions():
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        if active is not None and active.text() == text:
            break
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settled(qtbot, page)


def shown_words(page: TrailPage) -> str:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was shown before is hidden till then
    return "\n".join(part.accessibleName() or part.text() for part in page.view.detail.findChildren(QLabel))


def button(widget: QWidget, text: str) -> QPushButton:
    return [found for found in widget.findChildren(QPushButton) if found.text() == text][-1]


# the list


def test_the_newest_line_is_first_below_the_band_of_its_day(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    assert page.title() == "Audit trail"
    assert cell(page, 0) == Band(f"Today, {date.today():%d/%m/%Y}", "6 line(s)")
    assert texts(page) == [
        "Trusted the issuer FFFF FFFF",
        "Changed the record of Nguyễn Văn Đông: telephone, remarks",
        "Changed the keeper of the book",
        "State of Nguyễn Văn Đông: official, since 19/05/2020",
        "Added the record of Nguyễn Văn Đông",
        "Set the keeper of the book",
    ]
    deed = cell(page, 2, Column.DEED)
    assert isinstance(deed, CellText)
    assert (deed.text, bool(deed.icon)) == ("Changed", True)
    assert cell(page, 2, Column.WHO) == CellText("Lê Thị Cúc")
    assert cell(page, 5, Column.WHO) == CellText("Trần Thị Bưởi")
    assert page.view.bar.count.full == "6 line(s)"


def test_a_screen_reader_hears_a_row_in_one_sentence(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    told = str(cell(page, 2, Column.TIME, int(Qt.ItemDataRole.AccessibleTextRole)))
    for part in ("Changed", "Nguyễn Văn Đông", "Lê Thị Cúc"):
        assert part in told
    assert PHONE not in told


def test_a_day_that_comes_twice_has_two_bands() -> None:
    days = [(9, "2026-01-02"), (8, "2026-01-01"), (7, "2026-01-02"), (6, "2026-01-02")]
    answer = TrailAnswer.of(days)
    assert answer.places == (-1, 9, -2, 8, -3, 7, 6)
    assert answer.bands == (("2026-01-02", 1), ("2026-01-01", 1), ("2026-01-02", 2))
    assert answer.total == 4


def test_arrows_walk_over_bands_and_enter_opens(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    table = page.view.table
    table.setFocus()
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.view.model.id_at(table.currentIndex().row()) == 1
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Up):  # the band above stays out of reach
        qtbot.keyClick(table, key)
        qtbot.keyClick(table, key)
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Down)
    settled(qtbot, page)
    detail = page.view.detail.detail
    assert detail is not None
    assert detail.row.id == page.view.model.id_at(table.currentIndex().row())
    qtbot.keyClick(page, Qt.Key.Key_F6)
    assert page.view.detail.area.hasFocus()
    qtbot.keyClick(page.view.detail.area, Qt.Key.Key_F6)
    assert page.view.bar.topic_button.hasFocus()
    qtbot.keyClick(page.view.bar.topic_button, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert page.view.detail.area.hasFocus()


def test_keys_never_end_on_a_band(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    days = [(line, f"2026-01-{day:02}") for day, line in enumerate([*range(6, 0, -1)] * 4, 1)]
    page.view.model.set_answer(TrailAnswer.of(days))  # a band above every line
    table, last = page.view.table, page.view.model.rowCount() - 1
    table.setCurrentIndex(page.view.model.index(1, 0))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        seen = []
        for _ in range(last):
            qtbot.keyClick(table, key)
            seen.append(table.currentIndex().row())
        assert all(page.view.model.id_at(place) for place in seen)
        if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            assert seen[-1] == last
        else:
            assert seen[-1] == 1
        table.setCurrentIndex(page.view.model.index(last if seen[-1] == last else 1, 0))


@popups
def test_lines_are_filtered_by_kind_person_and_days(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    bar = page.view.bar
    choose(qtbot, page, bar.topic_button, bar.topic_menu, "Members")
    assert len(texts(page)) == 3
    assert bar.topic_button.accessibleName() == "About what: Members"
    choose(qtbot, page, bar.who_button, bar.who_menu, "Lê Thị Cúc")
    assert texts(page) == ["Changed the record of Nguyễn Văn Đông: telephone, remarks"]
    choose(qtbot, page, bar.topic_button, bar.topic_menu, "Backups")
    assert texts(page) == []
    assert page.view.nothing.accessibleName() == "No line fits"
    click(qtbot, page.view.clear_button)
    settled(qtbot, page)
    assert len(texts(page)) == 6
    choose(qtbot, page, bar.span_button, bar.span_menu, "The last 7 days")
    assert len(texts(page)) == 6


@popups
def test_days_may_be_given(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    bar = page.view.bar
    choose(qtbot, page, bar.span_button, bar.span_menu, "From one day to another")
    assert bar.since.isVisible()
    assert len(texts(page)) == 6
    bar.until.setFocus()
    bar.until.setSelectedSection(bar.until.Section.YearSection)
    qtbot.keyClick(bar.until, Qt.Key.Key_Down)
    settled(qtbot, page)
    assert texts(page) == []


def test_a_new_book_says_what_will_stand_here(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    page.view.show_total(0)
    assert page.view.nothing.accessibleName() == "Nothing was written yet"
    assert not page.view.clear_button.isVisibleTo(page)


def test_a_line_stays_chosen_when_others_come(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    click_row(qtbot, page, 2)
    chosen = page.view.model.id_at(2)
    empty_desk.book.workspace.notebook.set_setting("cell_name", "Chi bộ thôn Đông")
    page.refresh()
    settled(qtbot, page)
    assert page.view.model.id_at(page.view.table.currentIndex().row()) == chosen
    assert page.view.table.currentIndex().row() == 3


# one line


def test_fields_stand_before_and_after_with_numbers_in_stars(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    click_row(qtbot, page, 2)
    told = shown_words(page)
    for part in ("Before", "After", "Telephone", "******5678", "******4321", "Remarks", "(empty)", "Đổi số"):
        assert part in told
    assert PHONE not in told
    assert page.view.detail.show_button.text() == "Show numbers"


def test_numbers_are_bared_when_asked_and_hidden_with_the_next_line(
    qtbot: QtBot, empty_desk: Desk, opened: Open
) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    click_row(qtbot, page, 2)
    click(qtbot, page.view.detail.show_button)
    settled(qtbot, page)
    assert PHONE in shown_words(page)
    assert page.view.detail.show_button.text() == "Hide numbers"
    click_row(qtbot, page, 3)
    click_row(qtbot, page, 2)
    assert PHONE not in shown_words(page)
    click(qtbot, page.view.detail.show_button)
    settled(qtbot, page)
    page.hide()
    qtbot.waitUntil(lambda: not empty_desk.tasks.busy)
    assert PHONE not in shown_words(page)


def test_erased_content_is_told_as_such(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    empty_desk.book.members.erase(fill(empty_desk))
    page = opened(empty_desk)
    places = [place for place, text in enumerate(texts(page), 1) if text.startswith("Content erased on request")]
    page.view.table.setCurrentIndex(page.view.model.index(places[-1], 0))
    settled(qtbot, page)
    told = shown_words(page)
    assert "was erased on" in told
    assert PERSON.full_name not in told
    assert "a member whose data was erased" in told


def test_in_a_narrow_window_a_line_lies_over_the_list(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk, width=868)
    assert not page.view.detail.isVisible()
    click_row(qtbot, page, 2)
    assert page.view.detail.isVisible()
    assert not page.view.table.isVisible()
    assert "Telephone" in shown_words(page)
    assert page.view.detail.area.hasFocus()
    qtbot.keyClick(page.view.detail.area, Qt.Key.Key_Escape)
    assert page.view.table.hasFocus()
    assert not page.view.detail.isVisible()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Return)
    click(qtbot, page.view.detail.close_button)
    assert page.view.table.isVisible()


def test_another_language_is_spoken_at_once(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    click_row(qtbot, page, 2)
    empty_desk.settings.language = "vi"
    page.retranslate()
    settled(qtbot, page)
    assert texts(page)[1] == "Sửa hồ sơ Nguyễn Văn Đông: số điện thoại, ghi chú"
    assert "Số điện thoại" in shown_words(page)


# verifying


NO_GUARDS = ("DROP TRIGGER audit_keeps_lines", "DROP TRIGGER audit_keeps_content")


def alter(database: Database, *statements: str) -> None:
    """Run statements as somebody who has the key of the book would, past the program."""
    connection = database._connect()
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_whole_trail_is_told_with_its_last_seal(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    click(qtbot, page.view.verify_button)
    assert not page.view.verify_button.isEnabled()
    assert page.check.panel.isVisible()
    qtbot.waitUntil(page.check.banner.isVisible, timeout=10_000)
    seal = empty_desk.book.audit.verify().head.hash[:8].upper()
    assert page.check.banner.accessibleName() == f"6 line(s), whole. Last seal: {seal[:4]} {seal[4:]}."
    assert page.view.verify_button.isEnabled()


def test_an_altered_trail_is_told_with_what_to_do(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    fill(empty_desk)
    database = empty_desk.book.workspace.notebook.database
    alter(database, *NO_GUARDS, "UPDATE audit SET who = 'kẻ khác' WHERE id = 2")
    page = opened(empty_desk)
    click(qtbot, page.view.verify_button)
    qtbot.waitUntil(page.check.banner.isVisible, timeout=10_000)
    told = page.check.banner.accessibleName()
    assert "Line 2 was changed." in told
    assert "Write nothing more" in told
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, button(page.check.banner, "See the backups"))
    assert wanted.args == ["backups", None]
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, button(page.check.banner, "Report for a helper"))
    assert wanted.args == ["settings", "about"]


def test_verifying_can_be_stopped(
    qtbot: QtBot, empty_desk: Desk, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(empty_desk)
    page = opened(empty_desk)

    def endless(_: object, progress: Callable[[str, int, int], None]) -> None:
        while True:
            progress("audit", 1, 2)

    monkeypatch.setattr("sotay.ui.pages.trail_check.verified", endless)
    click(qtbot, page.view.verify_button)
    click(qtbot, button(page.check.panel, "Stop verifying"))
    qtbot.waitUntil(page.check.banner.isVisible, timeout=10_000)
    assert page.check.banner.accessibleName().startswith("Stopped as asked")
    assert page.view.verify_button.isEnabled()


def test_a_trail_that_cannot_be_read_is_told(
    qtbot: QtBot, empty_desk: Desk, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(empty_desk)

    def broken(*_: object) -> None:
        raise SotayError(Code.DATABASE_DAMAGED, {"file": "notebook.db"})

    monkeypatch.setattr("sotay.ui.pages.trail_check.verified", broken)
    click(qtbot, page.view.verify_button)
    qtbot.waitUntil(page.check.banner.isVisible, timeout=10_000)
    assert "notebook.db" in page.check.banner.accessibleName()


# papers


def pick(qtbot: QtBot, page: TrailPage, path: Path) -> None:
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(str(path))
        dialog.accept()


@popups
def test_the_whole_trail_is_exported_and_leaves_a_line(
    qtbot: QtBot, empty_desk: Desk, opened: Open, tmp_path: Path
) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    page.changed.connect(page.refresh)  # as the window does
    target = tmp_path / "lịch sử.jsonl"
    click(qtbot, page.view.export_button)
    qtbot.keyClick(page.view.menu, Qt.Key.Key_Down)
    qtbot.keyClick(page.view.menu, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.changed) as changed:
        pick(qtbot, page, target)
    assert changed.args[0].kinds == {"audit"}
    settled(qtbot, page)
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == [1, 2, 3, 4, 5, 6]
    assert texts(page)[0] == "Exported the audit trail: 6 lines"
    assert "personal data" in empty_desk.messages.bar.accessibleName()


def _is_told(desk: Desk, name: str) -> bool:
    return name in desk.messages.bar.accessibleName()


def test_the_lines_shown_are_saved_as_pdf_and_for_excel(
    qtbot: QtBot, empty_desk: Desk, opened: Open, tmp_path: Path
) -> None:
    fill(empty_desk)
    page = opened(empty_desk)
    for kind in (PaperKind.PDF, PaperKind.XLSX, PaperKind.DOCX):
        page.view.menu.save_actions[kind].trigger()
        pick(qtbot, page, tmp_path / f"a.{kind}")
        qtbot.waitUntil(partial(_is_told, empty_desk, f"a.{kind}"))
    whole = "".join(paper.get_textpage().get_text_range() for paper in pypdfium2.PdfDocument(tmp_path / "a.pdf"))
    assert "Sửa hồ sơ Nguyễn Văn Đông" in " ".join(whole.split())
    rows = list(load_workbook(tmp_path / "a.xlsx").active.iter_rows(values_only=True))
    assert any("Thêm hồ sơ Nguyễn Văn Đông" in row for row in rows)
    assert PHONE not in whole + str(rows)
    assert (tmp_path / "a.docx").stat().st_size > 1000


def test_too_many_lines_are_not_for_paper(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    menu = page.view.menu
    menu.set_count(5001)
    assert not menu.print_action.isEnabled()
    assert not menu.save_actions[PaperKind.PDF].isEnabled()
    assert menu.save_actions[PaperKind.XLSX].isEnabled()
    assert menu.save_actions[PaperKind.PDF].toolTip()
    menu.set_count(0)
    assert not menu.save_actions[PaperKind.XLSX].isEnabled()
    assert menu.whole_action.isEnabled()


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, empty_desk: Desk, opened: Open, tmp_path: Path) -> None:
    page = opened(empty_desk)
    page.papers.export_to(tmp_path / "nowhere" / "a.jsonl")
    qtbot.waitUntil(lambda: bool(empty_desk.messages.bar.accessibleName()))
    assert not (tmp_path / "nowhere").exists()


# much


MANY = 100_000


def test_a_hundred_thousand_lines_scroll_without_stalls(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    database = empty_desk.book.workspace.notebook.database
    with database.writer() as connection:
        connection.executemany(
            "INSERT INTO audit (kind, entity, op, \"after\") VALUES ('setting', ?, 'note', '{\"value\": \"1\"}')",
            ((str(number),) for number in range(MANY)),
        )
    page = opened(empty_desk)
    assert page.view.model.answer.total == MANY
    bar = page.view.table.verticalScrollBar()
    with StallWatch() as watch:
        for step in range(1, 41):
            watch.do("dragging the scroll bar", partial(bar.setValue, bar.maximum() * step // 40))
            qtbot.waitUntil(lambda: not page.desk.tasks.busy)
        watch.do("going to the first line", page.view.table.scrollToTop)
        settled(qtbot, page)
        watch.do("choosing a line", lambda: page.view.table.setCurrentIndex(page.view.model.index(5, 0)))
        settled(qtbot, page)
        watch.do("asking again", page.refresh)
        settled(qtbot, page)
    assert page.view.detail.detail is not None


def test_focus_enters_where_lines_are_narrowed_down(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    page.focus_search()
    assert QApplication.focusWidget() is page.view.bar.topic_button
