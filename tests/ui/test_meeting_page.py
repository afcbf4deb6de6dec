# The page on which a meeting is prepared, as a person uses it: type, move items, choose papers, print, go on.

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.documents import Status
from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, MeetingState, Part
from sotay.services.cell import Cell, save_cell
from sotay.services.meeting_draft import Wish
from sotay.services.meetings import new_uid
from sotay.services.places import Place
from sotay.ui.pages import meeting_keeper
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.meeting import MeetingPage
from sotay.ui.pages.meeting_agenda_model import Column
from sotay.ui.pages.meetings_dialogs import CancelDialog
from sotay.ui.pages.packet_make import PacketDialog
from tests.exports.test_binding import sheets
from tests.services.books import HANOI, Clock
from tests.services.meetings import CELL, member
from tests.ui.stall import StallWatch
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 10, 3, 15, 30, tzinfo=HANOI)
DAY = date(2026, 10, 5)
popups = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing)")
Open = Callable[..., MeetingPage]


@pytest.fixture
def opened(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setattr("sotay.ui.pages.meeting_keeper.PAUSE_MS", 30)

    def open_page(desk: Desk, argument: object = 0, width: int = 1274) -> MeetingPage:
        page = MeetingPage(desk)
        qtbot.addWidget(page)
        page.changed.connect(lambda _: page.refresh())  # as the frame does
        page.resize(width, 668)
        page.open(argument)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


@pytest.fixture
def cell(empty_desk: Desk) -> Desk:
    return prepared(empty_desk)


def prepared(desk: Desk) -> Desk:
    desk.book.today, desk.book.clock = NOW.date(), Clock(NOW)
    desk.book.members.add_all([member(*one) for one in CELL])
    return desk


def planned(desk: Desk, kind: MeetingKind = MeetingKind.REGULAR, **more: object) -> Meeting:
    meeting = Meeting(new_uid(), kind, "Sinh hoạt thường kỳ tháng 10", DAY, time(19, 30), 90, "Nhà văn hóa thôn Đông")
    return desk.book.meetings.plan(replace(meeting, **more)).meeting  # type: ignore[arg-type]


def settled(qtbot: QtBot, page: MeetingPage) -> None:
    qtbot.waitUntil(
        lambda: page.view is not None and not page.keeper.is_dirty and not page.desk.tasks.busy, timeout=10_000
    )


def record(page: MeetingPage) -> MeetingRecord:
    (row,) = page.desk.book.meetings.all()
    return page.desk.book.meetings.record(row.meeting.id)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def undo(qtbot: QtBot, page: MeetingPage) -> None:
    """Press the button of the bar that offers to take back."""
    offer = page.desk.messages._offer
    assert offer is not None
    button = offer.findChild(QPushButton)
    assert button is not None
    click(qtbot, button)
    settled(qtbot, page)


def titles(page: MeetingPage) -> list[str]:
    return [item.title for item in page.panes.agenda.model.items]


def end_of(page: MeetingPage) -> QLineEdit:
    """Return the editor of the place, with its cursor at the end."""
    editor = page.panes.form.place.editor
    editor.end(False)  # noqa: FBT003 - Qt's own
    return editor


def choose(page: MeetingPage, place: int, column: Column = Column.TITLE) -> None:
    table, model = page.panes.agenda.table, page.panes.agenda.model
    table.setFocus()
    table.setCurrentIndex(model.index(model.row_of(place), column))


# a new meeting


def test_a_new_meeting_begins_with_a_title_people_and_an_agenda(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell)
    form = page.panes.form
    assert form.title.value == "Sinh hoạt thường kỳ tháng 10"
    assert form.day.value == "05/10/2026"
    assert form.chair.editor.currentText() == "Nguyễn Văn Hòa · Bí thư"
    assert len(titles(page)) > 5
    assert form.kind.editor.hasFocus()
    assert not cell.book.meetings.all()  # nothing is written until something is typed


def test_nothing_typed_waits_longer_than_a_second() -> None:
    assert meeting_keeper.PAUSE_MS <= 1000


def test_what_is_typed_is_kept_by_itself(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell)
    type_text(page.panes.form.place.editor, "Nhà văn hóa thôn Đông")
    qtbot.waitUntil(lambda: bool(cell.book.meetings.all()), timeout=2_000)
    settled(qtbot, page)
    kept = record(page)
    assert kept.meeting.place == "Nhà văn hóa thôn Đông"
    assert [item.title for item in kept.agenda] == titles(page)
    type_text(page.panes.form.hour.editor, "19h30")
    type_text(page.panes.form.guests.editor, "Đồng chí Vũ Thị Tuyên")
    settled(qtbot, page)
    again = record(page).meeting
    assert (again.begins, again.guests, again.id) == (time(19, 30), "Đồng chí Vũ Thị Tuyên", kept.meeting.id)


def test_another_kind_has_its_own_title_and_agenda(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell)
    regular = titles(page)
    form = page.panes.form
    assert not form.theme_of.isVisible()
    form.kind.editor.setCurrentIndex(form.kind.editor.findData("combined"))
    qtbot.waitUntil(lambda: titles(page) != regular)
    settled(qtbot, page)
    assert form.title.value == "Sinh hoạt thường kỳ tháng 10, kết hợp chuyên đề quý IV"
    assert form.theme_of.isVisible()
    assert page.panes.agenda.sum.full.startswith("123 minutes in all, at least 120 are asked for · 42-HD/BTCTW")
    kept = record(page)
    assert (kept.meeting.kind, len(kept.agenda)) == (MeetingKind.COMBINED, len(titles(page)))
    assert kept.meeting.minutes == page.panes.agenda.model.minutes


def test_a_title_and_an_agenda_of_ones_own_stay(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell)
    form = page.panes.form
    form.title.set_value("")
    type_text(form.title.editor, "Buổi họp mừng Đảng")
    choose(page, 0)
    qtbot.keyClick(page.panes.agenda.table, Qt.Key.Key_Delete)
    mine = titles(page)
    form.day.set_value("")
    type_text(form.day.editor, "07/11/2026")
    settled(qtbot, page)
    assert (form.title.value, titles(page)) == ("Buổi họp mừng Đảng", mine)
    assert record(page).meeting.day == date(2026, 11, 7)


def test_a_wish_names_kind_and_month(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, Wish(MeetingKind.THEMATIC, date(2026, 12, 1)))
    assert (page.panes.form.title.value, page.panes.form.day.value) == ("Sinh hoạt chuyên đề quý IV", "05/12/2026")


def test_a_day_and_an_hour_that_are_none_are_told_when_left(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    form = page.panes.form
    form.day.set_value("")
    type_text(form.day.editor, "31/02")
    assert [form.day.error] == [""]
    form.hour.editor.setFocus()
    assert form.day.error == "Not a day. Type it as 05/10/2026."
    form.hour.set_value("")
    type_text(form.hour.editor, "sáng")
    form.place.editor.setFocus()
    assert form.hour.error
    settled(qtbot, page)
    assert (record(page).meeting.day, record(page).meeting.begins) == (DAY, time(19, 30))


# leaving and coming back


def test_leaving_keeps_what_was_typed_a_moment_ago(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    type_text(end_of(page), " cũ")
    page.hide()
    settled(qtbot, page)
    assert record(page).meeting.place == "Nhà văn hóa thôn Đông cũ"


def test_closing_the_book_keeps_what_was_typed_a_moment_ago(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    type_text(end_of(page), " cũ")
    page.settle()
    assert record(page).meeting.place == "Nhà văn hóa thôn Đông cũ"


def test_another_meeting_is_opened_with_the_first_one_kept(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    first, second = planned(cell), planned(cell, day=date(2026, 11, 5), title="Sinh hoạt tháng 11")
    page = opened(cell, first.id)
    type_text(end_of(page), " cũ")
    page.open(second.id)
    settled(qtbot, page)
    assert page.panes.form.title.value == "Sinh hoạt tháng 11"
    assert cell.book.meetings.record(first.id).meeting.place.endswith(" cũ")
    assert cell.book.meetings.record(second.id).meeting == second


def test_a_new_meeting_is_begun_while_the_last_one_is_still_being_kept(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    first = planned(cell)
    page = opened(cell, first.id)
    type_text(end_of(page), " cũ")
    page.open(0)
    settled(qtbot, page)
    type_text(end_of(page), " mới")
    settled(qtbot, page)
    places = [row.meeting.place for row in cell.book.meetings.all()]
    assert places == ["Nhà văn hóa thôn Đông cũ", "Nhà văn hóa thôn Đông cũ mới"]


def test_a_meeting_that_was_begun_elsewhere_has_a_fixed_agenda(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    assert page.panes.agenda.add_button.isEnabled()
    cell.book.run.start(record(page).meeting.id)
    page.refresh()
    settled(qtbot, page)
    assert not page.panes.agenda.add_button.isEnabled()
    assert page.panes.main_button.text() == "Run the meeting"
    type_text(end_of(page), " cũ")
    settled(qtbot, page)
    assert record(page).meeting.place.endswith(" cũ")


def test_what_is_typed_elsewhere_does_not_disturb(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    cell.book.meetings.invited(record(page).meeting.id)
    type_text(end_of(page), " cũ")
    page.refresh()
    settled(qtbot, page)
    assert page.panes.form.place.value.endswith(" cũ")
    assert record(page).meeting.invited_at is not None


def test_a_meeting_that_is_gone_leads_back(qtbot: QtBot, cell: Desk) -> None:
    page = MeetingPage(cell)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.wanted) as wanted:
        page.open(4711)
    assert wanted.args == ["meetings", None]
    assert cell.messages.bar.accessibleName()


def test_who_moved_away_stays_in_the_chair_until_another_one_is_chosen(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    gone = next(one.id for one in cell.book.members.all() if one.person.full_name == "Ngô Văn Xa")
    page = opened(cell, planned(cell, chair_id=gone).id)
    assert page.panes.form.chair.editor.currentText() == "Ngô Văn Xa"
    type_text(end_of(page), " cũ")
    settled(qtbot, page)
    assert record(page).meeting.chair_id == gone


# the agenda


def test_items_are_moved_by_the_keyboard_into_other_parts(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    model, table = page.panes.agenda.model, page.panes.agenda.table
    opening = [item.title for item in model.items if item.part is Part.OPENING]
    last = len(opening) - 1
    choose(page, last)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (model.items[last].title, model.items[last].part) == (opening[-1], Part.BODY)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert model.items[last + 1].title == opening[-1]
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert model.items[last].part is Part.OPENING
    choose(page, 0)
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(page)[0] == opening[0]
    settled(qtbot, page)
    assert [item.title for item in record(page).agenda] == titles(page)


def test_an_item_is_edited_in_place(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    table = page.panes.agenda.table
    ids = [item.id for item in record(page).agenda]
    choose(page, 1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    assert editor.selectedText() == titles(page)[1]
    type_text(editor, "Chào cờ")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(page)[1] == "Chào cờ")
    choose(page, 1, Column.MINUTES)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    minutes = table.findChild(QSpinBox)
    assert minutes is not None
    qtbot.keyClicks(minutes, "45")
    qtbot.keyClick(minutes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panes.agenda.model.items[1].minutes == 45)
    settled(qtbot, page)
    kept = record(page).agenda
    assert (kept[1].title, kept[1].minutes) == ("Chào cờ", 45)
    assert [item.id for item in kept] == ids


@popups
def test_who_presents_is_chosen_from_the_members(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    table = page.panes.agenda.table
    choose(page, 0, Column.PRESENTER)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    chooser = table.findChild(QComboBox)
    assert chooser is not None
    assert "Ngô Văn Xa" not in [chooser.itemText(at) for at in range(chooser.count())]  # who moved away
    chooser.setCurrentIndex(chooser.findText("Trần Thị Lan"))
    table.commitData(chooser)
    settled(qtbot, page)
    presenter = record(page).agenda[0].presenter_id
    assert cell.book.members.member(presenter).person.full_name == "Trần Thị Lan"


def test_an_item_is_added_below_the_chosen_one_and_removed_again(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    before, agenda = titles(page), page.panes.agenda
    choose(page, 2)
    click(qtbot, agenda.add_button)
    editor = agenda.table.findChild(QLineEdit)
    assert editor is not None
    type_text(editor, "Kỷ niệm ngày thành lập Đảng")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(page)[3] == "Kỷ niệm ngày thành lập Đảng")
    settled(qtbot, page)
    assert len(record(page).agenda) == len(before) + 1
    click(qtbot, agenda.trash)
    settled(qtbot, page)
    assert titles(page) == before
    undo(qtbot, page)
    assert titles(page)[3] == "Kỷ niệm ngày thành lập Đảng"
    assert [item.title for item in record(page).agenda] == titles(page)


def test_the_template_is_taken_again(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    before, agenda = titles(page), page.panes.agenda
    for _ in range(3):
        choose(page, 0)
        qtbot.keyClick(agenda.table, Qt.Key.Key_Delete)
    assert "at least 90 are asked for" in agenda.sum.full
    click(qtbot, agenda.template_button)
    settled(qtbot, page)
    assert titles(page) == before
    undo(qtbot, page)
    assert titles(page) == before[3:]


# papers and what is missing


def test_a_document_is_found_and_added_by_the_keyboard(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    prepared(desk)
    page = opened(desk, planned(desk).id)
    finder = page.panes.papers.finder
    page.focus_search()
    type_text(finder.field, "42-HD")
    qtbot.waitUntil(lambda: finder.model.rowCount() > 0)
    first = finder.model.found(0)
    assert first is not None
    assert first.number == "42-HD/BTCTW"
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    settled(qtbot, page)
    (paper,) = record(page).papers
    assert (paper.number, paper.document_uid) == (first.number, first.uid)
    assert finder.field.text() == ""
    assert "No papers are chosen yet" not in page.panes.checks.sentences
    with qtbot.waitSignal(page.wanted) as wanted:
        button = next(one for one in page.panes.papers.findChildren(QPushButton) if one.text() == "42-HD/BTCTW")
        click(qtbot, button)
    assert wanted.args == ["reader", Place(first.uid)]
    click(qtbot, page.panes.papers.remove_buttons[paper.id])
    settled(qtbot, page)
    assert not record(page).papers
    undo(qtbot, page)
    assert [one.number for one in record(page).papers] == ["42-HD/BTCTW"]


def test_a_replaced_document_is_exchanged_for_the_newer_one(qtbot: QtBot, desk: Desk, opened: Open) -> None:
    prepared(desk)
    meeting = planned(desk)
    old = next(hit for hit in desk.book.search.search("205-QĐ/TW", limit=20) if hit.status is Status.REPLACED)
    paper = desk.book.meetings.add_document(meeting.id, old.uid, old.title, old.number or "")
    page = opened(desk, meeting.id)
    assert "205-QĐ/TW is replaced by 114-QĐ/TW" in page.panes.checks.sentences
    button = page.panes.papers.newer_buttons[paper.id]
    assert button.text() == "Take 114-QĐ/TW instead"
    click(qtbot, button)
    settled(qtbot, page)
    assert [one.number for one in record(page).papers] == ["114-QĐ/TW"]
    assert not page.panes.papers.newer_buttons
    undo(qtbot, page)
    assert [one.number for one in record(page).papers] == ["205-QĐ/TW"]


def test_own_files_are_added_and_large_ones_refused(
    qtbot: QtBot, cell: Desk, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sotay.services.meetings.MOST_BYTES", 1000)
    page = opened(cell, planned(cell).id)
    small, large = tmp_path / "Báo cáo tháng 9.docx", tmp_path / "Ảnh.zip"
    small.write_bytes(b"PK")
    large.write_bytes(b"x" * 2000)
    page.papers.add_files([str(small), str(large)])
    settled(qtbot, page)
    assert [one.file_name for one in record(page).papers] == ["Báo cáo tháng 9.docx"]
    assert cell.messages.bar.accessibleName().startswith("The document was not added: it is larger than")


def test_what_is_missing_is_told_and_goes_when_it_is_settled(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell, place="").id)
    checks = page.panes.checks
    assert checks.sentences[0] == "Papers are to be sent out: 28 hour(s) left"
    assert "The place is not settled yet" in checks.sentences
    assert page.panes.parts.segment("papers").text().endswith(f"({len(checks.sentences)})")
    type_text(page.panes.form.place.editor, "Nhà văn hóa")
    settled(qtbot, page)
    assert "The place is not settled yet" not in checks.sentences


def test_a_meeting_that_is_not_kept_yet_tells_what_it_lacks(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell)
    sentences = page.panes.checks.sentences
    assert {"The hour is not settled yet", "The place is not settled yet"} <= set(sentences)
    assert "Nothing is missing." not in sentences
    assert page.panes.parts.segment("papers").text().endswith(f"({len(sentences)})")
    save_cell(cell.book.workspace.notebook, Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"))
    page.refresh()
    settled(qtbot, page)
    assert len(page.panes.checks.sentences) == len(sentences) - 1  # the names of the cell
    assert not cell.book.meetings.all()
    type_text(page.panes.form.place.editor, "Nhà văn hóa")
    settled(qtbot, page)
    assert "The place is not settled yet" not in page.panes.checks.sentences


def test_names_that_papers_lack_are_told_and_lead_to_where_they_are_written(
    qtbot: QtBot, cell: Desk, opened: Open
) -> None:
    page = opened(cell, planned(cell).id)
    checks, told = page.panes.checks, "Papers lack the name of the cell or of the committee above"
    assert told in checks.sentences
    assert checks.name_button is not None
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, checks.name_button)
    assert wanted.args == ["settings", "cell"]
    save_cell(cell.book.workspace.notebook, Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"))
    page.refresh()
    settled(qtbot, page)
    assert told not in checks.sentences
    assert checks.name_button is None


def test_two_meetings_at_the_same_time_are_told_first(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    planned(cell, day=date(2026, 11, 5), title="Họp chi ủy tháng 11")
    page = opened(cell, planned(cell).id)
    page.panes.form.day.set_value("")
    type_text(page.panes.form.day.editor, "05/11/2026")
    settled(qtbot, page)
    assert page.panes.checks.sentences[0] == "At the same time as “Họp chi ủy tháng 11” of 05/11/2026"


# going on


def test_papers_are_marked_as_sent_and_the_meeting_is_next(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    panes = page.panes
    assert panes.main_button.text() == "Print the invitation"
    click(qtbot, panes.sent_button)
    settled(qtbot, page)
    assert record(page).meeting.invited_at is not None
    assert (panes.sent_button.text(), panes.main_button.text()) == ("Papers are sent", "Run the meeting")
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, panes.main_button)
    assert wanted.args == ["cockpit", record(page).meeting.id]
    undo(qtbot, page)
    assert record(page).meeting.invited_at is None


def test_a_meeting_that_nobody_typed_into_is_kept_before_it_is_run(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell)
    with qtbot.waitSignal(page.wanted) as wanted:
        next(action for action in page.panes.more_menu.actions() if action.text() == "Run the meeting").trigger()
    assert wanted.args == ["cockpit", record(page).meeting.id]


def test_a_meeting_that_is_over_is_only_read(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    (one,) = cell.book.meetings.bring_in(
        [MeetingRecord(replace(planned(cell), id=0, uid=new_uid(), state=MeetingState.CLOSED))]
    )
    page = opened(cell, one)
    panes = page.panes
    assert not panes.form.isEnabled()
    assert not panes.agenda.add_button.isEnabled()
    assert not panes.papers.finder.isVisible()
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, panes.main_button)
    assert wanted.args == ["paper", ("minutes", one)]


def test_a_meeting_is_cancelled_and_planned_again(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    next(action for action in page.panes.more_menu.actions() if action.text() == "Cancel the meeting…").trigger()
    assert isinstance(page.dialog, CancelDialog)
    type_text(page.dialog.reason.editor, "Bão số 7")
    click(qtbot, page.dialog.do_button)
    settled(qtbot, page)
    assert (record(page).meeting.state, page.panes.main_button.text()) == (MeetingState.CANCELLED, "Plan it again")
    click(qtbot, page.panes.main_button)
    settled(qtbot, page)
    assert record(page).meeting.state is MeetingState.PLANNED


def test_a_packet_is_made_of_the_meeting(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    words = "Make a packet for the members…"
    next(action for action in page.panes.print_menu.actions() if action.text() == words).trigger()
    dialog = page.dialog
    assert isinstance(dialog, PacketDialog)
    qtbot.waitUntil(dialog.save.isEnabled)
    dialog.reject()


def test_a_meeting_is_removed_and_brought_back(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    with qtbot.waitSignal(page.wanted) as wanted:
        next(action for action in page.panes.more_menu.actions() if action.text() == "Remove from the list").trigger()
    assert wanted.args == ["meetings", None]
    assert not cell.book.meetings.all()
    offer = cell.messages._offer
    assert offer is not None
    button = offer.findChild(QPushButton)
    assert button is not None
    click(qtbot, button)
    qtbot.waitUntil(lambda: bool(cell.book.meetings.all()))


# papers on paper


def saved(qtbot: QtBot, page: MeetingPage, words: str, target: Path) -> bytes:
    """Choose in the menu what is saved, and a file in the window that comes."""
    next(action for action in page.panes.print_menu.actions() if action.text() == words).trigger()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(target.is_file, timeout=10_000)
    settled(qtbot, page)
    return target.read_bytes()


def pages_of(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    told = [sheet.get_textpage().get_text_range() for sheet in document]
    document.close()
    return told


@pytest.mark.parametrize(
    ("words", "head"), [("Save the invitation…", "GIẤY MỜI"), ("Save the programme…", "CHƯƠNG TRÌNH")]
)
def test_invitation_and_programme_are_saved_as_pdf(
    qtbot: QtBot, cell: Desk, opened: Open, tmp_path: Path, words: str, head: str
) -> None:
    page = opened(cell, planned(cell).id)
    (sheet,) = pages_of(saved(qtbot, page, words, tmp_path / "giấy.pdf"))
    assert head in sheet
    assert "19 giờ 30, thứ Hai, ngày 05 tháng 10 năm 2026" in sheet


def test_an_invitation_is_saved_as_a_word_document(qtbot: QtBot, cell: Desk, opened: Open, tmp_path: Path) -> None:
    page = opened(cell, planned(cell).id)
    assert saved(qtbot, page, "Save the invitation…", tmp_path / "giấy mời.docx").startswith(b"PK")


def test_all_papers_are_bound_into_one_book(qtbot: QtBot, desk: Desk, opened: Open, tmp_path: Path) -> None:
    prepared(desk)
    meeting = planned(desk)
    hit = desk.book.search.search("42-HD", limit=1)[0]
    desk.book.meetings.add_document(meeting.id, hit.uid, hit.title, hit.number or "")
    for name, content in {"Báo cáo.pdf": sheets(200, 200), "Bảng.xlsx": b"PK"}.items():
        (tmp_path / name).write_bytes(content)
        desk.book.meetings.add_file(meeting.id, tmp_path / name)
    page = opened(desk, meeting.id)
    told = pages_of(saved(qtbot, page, "Save all papers as one book…", tmp_path / "tập.pdf"))
    assert "CHƯƠNG TRÌNH" in told[0]
    assert "DANH MỤC TÀI LIỆU" in told[1]
    assert "42-HD/BTCTW" in told[2]
    assert "tệp riêng" in told[1]
    # the pages that the list names are where the papers begin
    (own,) = [line for line in told[1].splitlines() if line.endswith(str(len(told) - 1))]
    assert own


def test_a_meeting_is_saved_for_calendars(qtbot: QtBot, cell: Desk, opened: Open, tmp_path: Path) -> None:
    page = opened(cell, planned(cell).id)
    content = saved(qtbot, page, "Save for the calendar…", tmp_path / "lịch.ics")
    event: Any = icalendar.Calendar.from_ical(content).walk("VEVENT")[0]
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=record(page).meeting.minutes)


def test_without_a_printer_a_pdf_is_offered(
    qtbot: QtBot, cell: Desk, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sotay.ui.documents.told_work.QPrinterInfo.availablePrinterNames", staticmethod(list))
    page = opened(cell, planned(cell).id)
    click(qtbot, page.panes.main_button)
    bar = cell.messages.bar
    assert bar.accessibleName().startswith("Not printed")
    assert [button.text() for button in bar.findChildren(QPushButton) if button.text()] == ["Save as PDF"]


# sizes


@pytest.mark.parametrize(("width", "height", "scale"), [(868, 572, 1.0), (1238, 654, 1.5), (1202, 640, 2.0)])
def test_it_fits_a_small_window_and_large_text(
    qtbot: QtBot, cell: Desk, opened: Open, width: int, height: int, scale: float
) -> None:
    cell.theme.set_scale(scale)
    page = opened(cell, planned(cell).id, width=width)
    page.resize(width, height)
    assert page.minimumSizeHint().width() <= width
    assert page.minimumSizeHint().height() <= height
    inside = QRect(QPoint(), page.size())
    panes = page.panes
    for part in (panes.main_button, panes.print_button, panes.parts, *filter(QWidget.isVisible, (panes.sent_button,))):
        assert inside.contains(QRect(part.mapTo(page, QPoint()), part.size()))


def test_f6_walks_the_parts_where_they_stand_one_at_a_time(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id, width=868)
    panes = page.panes
    panes.form.kind.setFocus()
    shown = []
    for _ in range(3):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_F6)
        shown.append(panes.parts.current())
    assert shown == ["programme", "papers", "form"]


def test_typing_into_a_cell_of_300_stalls_nothing(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    cell.book.members.add_all([member(f"Trần Văn Mẫu {n:03d}", CELL[0][1], "") for n in range(300)])
    page = opened(cell, planned(cell).id)
    with StallWatch() as watch:
        watch.do("typing a place", lambda: type_text(end_of(page), ", xã Sông Bạch"))
        settled(qtbot, page)
        choose(page, 0)
        watch.do("removing an item", page.panes.agenda.remove_item)
        settled(qtbot, page)
    assert record(page).meeting.place.endswith("Sông Bạch")


def test_another_language_and_look_change_nothing_that_is_typed(qtbot: QtBot, cell: Desk, opened: Open) -> None:
    page = opened(cell, planned(cell).id)
    before = titles(page)
    told: list[Changes] = []
    page.changed.connect(told.append)
    page.retranslate()
    cell.theme.set_scale(1.25)
    assert titles(page) == before
    assert not page.keeper.is_dirty
    assert not told
