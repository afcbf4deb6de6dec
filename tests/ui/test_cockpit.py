# The screen that runs a meeting as a person uses it: begin, call the roll by digits, take steps, write, end.

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, MeetingState, Presence, Speech, Step
from sotay.domain.members import Member, MemberState, Person, Position, StateChange
from sotay.ui.delegates.base import Index
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.cockpit import CockpitPage
from sotay.ui.pages.cockpit_roll_delegate import RollDelegate
from sotay.ui.pages.cockpit_roll_model import Column
from sotay.ui.pages.cockpit_view import AGENDA, CONTENT, MINUTES, ROLL, SCORES, SPEECHES, TASKS, VOTES
from sotay.ui.tasks import Lane
from tests.services.meetings import rest_came
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
ZONE = timezone(timedelta(hours=7))
DAY = date(2026, 10, 5)
WIDE, HIGH = 1274, 668
popups = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing|propagateSizeHints)")
pytestmark = popups
PEOPLE = (
    ("Nguyễn Văn Hòa", MemberState.OFFICIAL, "Bí thư"),
    ("Trần Thị Lan", MemberState.OFFICIAL, "Phó bí thư"),
    ("Lê Quang Minh", MemberState.OFFICIAL, ""),
    ("Đặng Văn Khoa", MemberState.OFFICIAL, ""),
    ("Lý Thu Hoài", MemberState.PROBATIONARY, ""),
    ("Đỗ Hữu Phúc", MemberState.EXEMPT, ""),
)


class Clock:
    """Tell the time that a test sets."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go(self, **length: int) -> None:
        self.now += timedelta(**length)


def person(name: str, state: MemberState, position: str = "") -> Member:
    since = PartialDate.parse("2015-01-31")
    held = (Position(position, since),) if position else ()
    official = None if state is MemberState.PROBATIONARY else since
    return Member(
        name, Person(name, joined=since, ceremony=since, official=official), (StateChange(state, since),), held
    )


@pytest.fixture
def clock(empty_desk: Desk) -> Clock:
    made = Clock(datetime(2026, 10, 5, 19, 30, tzinfo=ZONE))
    empty_desk.book.clock = made
    empty_desk.book.today = DAY
    return made


@pytest.fixture
def desk(empty_desk: Desk, clock: Clock) -> Desk:
    empty_desk.book.members.add_all([person(*one) for one in PEOPLE])
    return empty_desk


def id_of(desk: Desk, name: str) -> int:
    return next(one.id for one in desk.book.members.all() if one.person.full_name == name)


def planned(desk: Desk, day: date = DAY, kind: MeetingKind = MeetingKind.COMBINED) -> int:
    chair, secretary = id_of(desk, "Nguyễn Văn Hòa"), id_of(desk, "Lê Quang Minh")
    title = f"Sinh hoạt tháng {day.month}"
    meeting = Meeting(f"m-{day}", kind, title, day, time(19, 30), 120, "Nhà văn hóa thôn Đông", chair, secretary)
    return desk.book.meetings.plan(meeting).meeting.id


Open = Callable[..., CockpitPage]


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk) -> Open:
    def open_page(meeting_id: int, width: int = WIDE) -> CockpitPage:
        page = CockpitPage(desk)
        qtbot.addWidget(page)
        page.resize(width, HIGH)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.open(meeting_id)
        settled(qtbot, page)
        return page

    return open_page


@pytest.fixture
def running(opened: Open, desk: Desk, qtbot: QtBot) -> CockpitPage:
    """Open a meeting that began just now, at its roll."""
    page = opened(planned(desk))
    qtbot.mouseClick(page.view.start.begin_button, LEFT)
    settled(qtbot, page)
    page.view.focus_tab(ROLL)
    return page


def settled(qtbot: QtBot, page: CockpitPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.tasks.busy and not page._previewing.isActive(), timeout=10_000)


def kept(page: CockpitPage) -> MeetingRecord:
    """Return the meeting as the notebook holds it."""
    return page.desk.book.meetings.record(page.shown.meeting.id)


def presence(page: CockpitPage, name: str) -> Presence | None:
    member_id = id_of(page.desk, name)
    return next(row.presence for row in kept(page).roll if row.member_id == member_id)


def go_to(page: CockpitPage, name: str) -> int:
    place = page.view.roll.model.place_of(id_of(page.desk, name))
    assert place is not None
    page.view.roll.table.setFocus()
    page.view.roll.table.show_place(place)
    return place


def part_of(page: CockpitPage, name: str, wanted: Presence) -> QPoint:
    table = page.view.roll.table
    cell = table.visualRect(page.view.roll.model.index(go_to(page, name), Column.PRESENCE))
    return table.cells.parts(cell)[wanted].center()


def remark_editor(page: CockpitPage) -> QLineEdit:
    found = page.view.roll.table.viewport().findChildren(QLineEdit)
    assert len(found) == 1
    return found[0]


# beginning


def test_a_planned_meeting_tells_what_is_missing_and_begins_all_the_same(
    opened: Open, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(planned(desk))
    start = page.view.start
    assert start.isVisible()
    assert not page.view.header.clock.isVisible()
    assert any("No papers" in line.words.plain for line in start.lines)
    qtbot.mouseClick(start.begin_button, LEFT)
    settled(qtbot, page)
    assert kept(page).meeting.state is MeetingState.RUNNING
    assert page.view.tabs.isVisible()
    assert page.view.header.clock.isVisible()
    assert len(page.view.roll.model.rows) == len(PEOPLE)


def test_a_meeting_that_was_called_off_cannot_begin(opened: Open, desk: Desk) -> None:
    meeting_id = planned(desk)
    desk.book.meetings.cancel(meeting_id, "mưa bão")
    page = opened(meeting_id)
    assert page.view.banner.isVisible()
    assert not page.view.start.begin_button.isVisible()


def test_without_a_meeting_only_the_way_back_is_there(desk: Desk, qtbot: QtBot) -> None:
    page = CockpitPage(desk)
    qtbot.addWidget(page)
    page.resize(WIDE, HIGH)
    with qtbot.waitExposed(page):
        page.show()
    page.refresh()
    assert not page.view.foot.isVisible()
    assert not page.view.header.pause_button.isVisible()
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(page.view.header.back, LEFT)
    assert asked.args == ["meetings", None]


def test_the_roll_begins_at_the_first_who_is_not_marked(running: CockpitPage) -> None:
    assert running.view.roll.table.hasFocus()
    assert running.view.roll.table.currentIndex().row() == 0


# the roll


def test_digits_mark_and_go_to_the_next_row(running: CockpitPage, qtbot: QtBot) -> None:
    table = running.view.roll.table
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        qtbot.keyClick(table, key)
    assert table.currentIndex().row() == 3
    settled(qtbot, running)
    marks = [row.presence for row in kept(running).roll]
    places = [running.view.roll.model.row(at) for at in range(3)]
    by_id = {row.member_id: row.presence for row in kept(running).roll}
    assert [by_id[row.attendance.member_id] for row in places if row] == list(Presence)
    assert marks.count(None) == len(PEOPLE) - 3


def test_a_mark_is_seen_before_it_is_written(running: CockpitPage, qtbot: QtBot) -> None:
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    row = running.view.roll.model.row(0)
    assert row is not None
    assert row.attendance.presence is Presence.PRESENT
    assert running.writer.busy
    assert "1 present" in running.view.roll.sums.told
    assert "1/5" in running.view.tabs.tab(ROLL).accessibleName()


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_Delete])
def test_a_mark_is_taken_back_by_key(running: CockpitPage, qtbot: QtBot, key: Qt.Key) -> None:
    go_to(running, "Trần Thị Lan")
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    go_to(running, "Trần Thị Lan")
    qtbot.keyClick(running.view.roll.table, key)
    settled(qtbot, running)
    assert presence(running, "Trần Thị Lan") is None


def test_a_click_marks_and_a_second_one_takes_it_back(running: CockpitPage, qtbot: QtBot) -> None:
    viewport = running.view.roll.table.viewport()
    at = part_of(running, "Lê Quang Minh", Presence.UNEXCUSED)
    qtbot.mouseClick(viewport, LEFT, pos=at)
    settled(qtbot, running)
    assert presence(running, "Lê Quang Minh") is Presence.UNEXCUSED
    qtbot.mouseClick(viewport, LEFT, pos=at)
    settled(qtbot, running)
    assert presence(running, "Lê Quang Minh") is None


def test_digits_do_not_go_through_the_input_of_vietnamese(running: CockpitPage) -> None:
    go_to(running, "Lê Quang Minh")
    assert not running.view.roll.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_reason_is_typed_in_the_row(running: CockpitPage, qtbot: QtBot) -> None:
    table = running.view.roll.table
    go_to(running, "Đặng Văn Khoa")
    qtbot.keyClick(table, Qt.Key.Key_2)
    place = go_to(running, "Đặng Văn Khoa")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = remark_editor(running)
    type_text(editor, "Đi viện thăm con")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settled(qtbot, running)
    row = running.view.roll.model.row(place)
    assert row is not None
    assert row.remark == "Đi viện thăm con"
    assert "Đi viện thăm con" in [one.reason for one in kept(running).roll]


def test_a_wrong_key_after_a_reason_loses_nothing(running: CockpitPage, qtbot: QtBot) -> None:
    running.writer.mark(id_of(running.desk, "Đặng Văn Khoa"), Presence.EXCUSED, reason="Đi viện thăm con")
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        go_to(running, "Đặng Văn Khoa")
        qtbot.keyClick(running.view.roll.table, key)
    settled(qtbot, running)
    assert "Đi viện thăm con" in [one.reason for one in kept(running).roll]


def test_marks_are_undone_one_by_one_with_their_reasons(running: CockpitPage, qtbot: QtBot) -> None:
    table, who = running.view.roll.table, "Đặng Văn Khoa"
    undo = Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    running.writer.mark(id_of(running.desk, who), Presence.EXCUSED, reason="Đi viện thăm con")
    go_to(running, who)
    qtbot.keyClick(table, Qt.Key.Key_1)
    qtbot.keyClick(table, Qt.Key.Key_1)  # and the next member
    qtbot.keyClick(table, *undo)
    qtbot.keyClick(table, *undo)
    settled(qtbot, running)
    (row,) = [one for one in kept(running).roll if one.member_id == id_of(running.desk, who)]
    assert (row.presence, row.reason) == (Presence.EXCUSED, "Đi viện thăm con")
    assert table.currentIndex().row() == running.view.roll.model.place_of(row.member_id)
    assert sum(one.presence is Presence.PRESENT for one in kept(running).roll) == 0
    qtbot.keyClick(table, *undo)
    settled(qtbot, running)
    assert presence(running, who) is None
    assert not running.writer.can_undo


def test_reasons_of_this_roll_are_offered_first(running: CockpitPage, qtbot: QtBot) -> None:
    running.writer.mark(id_of(running.desk, "Trần Thị Lan"), Presence.EXCUSED, reason="Trực trạm bơm")
    settled(qtbot, running)
    assert next(iter(running.view.roll.table.cells.reasons())) == "Trực trạm bơm"


def test_who_is_marked_in_the_roll_was_there_from_the_beginning(
    running: CockpitPage, clock: Clock, qtbot: QtBot
) -> None:
    clock.go(minutes=3)
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    settled(qtbot, running)
    assert time(19, 30) in [row.arrived for row in kept(running).roll]


def test_who_comes_after_the_roll_has_the_hour_of_now_which_can_be_mended(
    running: CockpitPage, clock: Clock, qtbot: QtBot
) -> None:
    while (at := running.shown.current) and at.step is not Step.TASKS:
        running.writer.step()
    settled(qtbot, running)
    running.view.focus_tab(ROLL)
    clock.go(minutes=25)
    go_to(running, "Trần Thị Lan")
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    place = go_to(running, "Trần Thị Lan")
    row = running.view.roll.model.row(place)
    assert row is not None
    assert row.remark == "19:55"
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_F2)
    editor = remark_editor(running)
    assert editor.text() == "19:55"
    editor.clear()
    type_text(editor, "19h50")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settled(qtbot, running)
    assert time(19, 50) in [one.arrived for one in kept(running).roll]


def test_an_hour_that_nobody_can_read_changes_nothing(running: CockpitPage, qtbot: QtBot) -> None:
    go_to(running, "Trần Thị Lan")
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    place = go_to(running, "Trần Thị Lan")
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_F2)
    editor = remark_editor(running)
    editor.setText("25h99")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settled(qtbot, running)
    row = running.view.roll.model.row(place)
    assert row is not None
    assert row.remark == "19:30"


def test_who_leaves_early_is_written_with_the_hour(running: CockpitPage, clock: Clock, qtbot: QtBot) -> None:
    go_to(running, "Trần Thị Lan")
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    clock.go(minutes=40)
    place = go_to(running, "Trần Thị Lan")
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_4)
    settled(qtbot, running)
    assert time(20, 10) in [row.left for row in kept(running).roll]
    row = running.view.roll.model.row(place)
    assert row is not None
    assert "20:10" in row.remark


def test_the_menu_of_a_row_offers_what_the_keys_do(running: CockpitPage, qtbot: QtBot) -> None:
    place = go_to(running, "Trần Thị Lan")
    running.writer.mark(id_of(running.desk, "Trần Thị Lan"), Presence.PRESENT)
    settled(qtbot, running)
    menu = running.view.roll.table.menu(place)
    texts = [action.text().partition("\t") for action in menu.actions() if action.text()]
    assert [key for _, _, key in texts] == ["1", "2", "3", "0", "4", "F2"]
    next(action for action in menu.actions() if action.text().endswith("\t4")).trigger()
    settled(qtbot, running)
    assert any(row.left for row in kept(running).roll)


def test_an_exempt_member_has_a_tick_and_is_not_counted(running: CockpitPage, qtbot: QtBot) -> None:
    place = go_to(running, "Đỗ Hữu Phúc")
    row = running.view.roll.model.row(place)
    assert row is not None
    assert not row.is_called
    table = running.view.roll.table
    cell = table.visualRect(running.view.roll.model.index(place, Column.PRESENCE))
    qtbot.mouseClick(table.viewport(), LEFT, pos=cell.center())
    settled(qtbot, running)
    assert presence(running, "Đỗ Hữu Phúc") is Presence.PRESENT
    assert "0 present" in running.view.roll.sums.told
    assert "1 exempt, came" in running.view.roll.sums.told


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_3])
def test_an_exempt_member_who_stays_away_needs_no_mark(running: CockpitPage, qtbot: QtBot, key: Qt.Key) -> None:
    go_to(running, "Đỗ Hữu Phúc")
    qtbot.keyClick(running.view.roll.table, key)
    settled(qtbot, running)
    assert presence(running, "Đỗ Hữu Phúc") is None


def test_those_left_are_marked_together_and_that_is_taken_back(running: CockpitPage, qtbot: QtBot) -> None:
    go_to(running, "Đặng Văn Khoa")
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_3)
    qtbot.mouseClick(running.view.roll.rest_button, LEFT)
    settled(qtbot, running)
    assert [row.presence for row in kept(running).roll].count(Presence.PRESENT) == 4
    assert presence(running, "Đỗ Hữu Phúc") is None
    assert not running.view.roll.rest_button.isVisible()
    running.desk.messages._on_undone()
    settled(qtbot, running)
    assert [row.presence for row in kept(running).roll].count(None) == 5
    assert presence(running, "Đặng Văn Khoa") is Presence.UNEXCUSED


def test_the_sums_name_the_rate_and_the_quorum_its_source(running: CockpitPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(running.view.roll.rest_button, LEFT)
    settled(qtbot, running)
    assert running.view.roll.sums.told == "5 present, Rate 100 %"
    chip = running.view.roll.quorum
    assert chip.text() == "Enough: 4 there, 3 needed"
    assert "Official members: 5" in chip.toolTip()
    assert "Less exempt members who did not come: −1" in chip.toolTip()
    assert running.parts.seen is not None
    assert running.parts.seen.quorum is not None
    assert running.parts.seen.quorum.source in chip.toolTip()


def test_who_missed_several_meetings_in_a_row_is_told(opened: Open, desk: Desk, clock: Clock, qtbot: QtBot) -> None:
    for day in (date(2026, 8, 5), date(2026, 9, 5)):
        clock.now = datetime(day.year, day.month, day.day, 19, 30, tzinfo=ZONE)
        past = planned(desk, day)
        desk.book.run.start(past)
        desk.book.run.mark(past, id_of(desk, "Lê Quang Minh"), Presence.UNEXCUSED)
        rest_came(desk.book, past)
        desk.book.run.close(past)
    clock.now = datetime(2026, 10, 5, 19, 30, tzinfo=ZONE)
    now = planned(desk)
    desk.book.run.start(now)
    page = opened(now)
    told = {row.name: (row.remark, row.warns) for row in page.view.roll.model.rows}
    assert told["Lê Quang Minh"] == ("Missed 2 in a row", True)
    assert told["Trần Thị Lan"] == ("", False)


def test_a_member_who_joined_meanwhile_is_added_to_the_roll(running: CockpitPage, qtbot: QtBot) -> None:
    running.desk.book.members.add_all([person("Vũ Văn Tiến", MemberState.OFFICIAL)])
    running.view.roll.renew_action.trigger()
    settled(qtbot, running)
    assert "Vũ Văn Tiến" in [row.name for row in running.view.roll.model.rows]


def test_a_mark_that_cannot_be_written_is_taken_back_and_told(
    running: CockpitPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise SotayError(Code.NO_SPACE, {"folder": "notebook.db"})

    monkeypatch.setattr(running.desk.book.run, "mark_all", refuse)
    go_to(running, "Trần Thị Lan")
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    settled(qtbot, running)
    row = running.view.roll.model.row(go_to(running, "Trần Thị Lan"))
    assert row is not None
    assert row.attendance.presence is None
    assert not running.desk.messages.bar.isHidden()
    assert running.view.header.kept.words.text() == "Not saved"


def test_a_mark_during_a_step_that_is_being_written_stays(running: CockpitPage, qtbot: QtBot) -> None:
    qtbot.keyClick(running.view, Qt.Key.Key_F9)
    running.writer.mark(id_of(running.desk, "Trần Thị Lan"), Presence.PRESENT)
    settled(qtbot, running)
    row = next(row for row in running.view.roll.model.rows if row.name == "Trần Thị Lan")
    assert row.attendance.presence is Presence.PRESENT
    assert presence(running, "Trần Thị Lan") is Presence.PRESENT


def test_a_key_in_a_roll_of_300_paints_two_rows(
    empty_desk: Desk, clock: Clock, opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    paint = RollDelegate.paint

    def watched(self: RollDelegate, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(RollDelegate, "paint", watched)
    empty_desk.book.members.add_all([person(f"Đảng viên {at}", MemberState.OFFICIAL) for at in range(300)])
    meeting_id = planned(empty_desk)
    empty_desk.book.run.start(meeting_id)
    page = opened(meeting_id)
    page.view.focus_tab(ROLL)
    table = page.view.roll.table
    for _ in range(12):  # the last of them beyond what is in sight
        qtbot.keyClick(table, Qt.Key.Key_1)
    settled(qtbot, page)
    QApplication.processEvents()
    painted.clear()
    qtbot.keyClick(table, Qt.Key.Key_1)
    QApplication.processEvents()
    assert len(set(painted)) == 2


# steps


def test_steps_are_taken_and_taken_back_by_key(running: CockpitPage, qtbot: QtBot) -> None:
    first = running.shown.agenda[0]
    qtbot.keyClick(running.view, Qt.Key.Key_F9)
    qtbot.keyClick(running.view, Qt.Key.Key_F9)
    assert running.shown.current == running.shown.agenda[2]
    settled(qtbot, running)
    assert [item.is_done for item in kept(running).agenda[:3]] == [True, True, False]
    assert running.view.tabs.current == ROLL  # the third step is the roll
    qtbot.keyClick(running.view, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(running.view, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    settled(qtbot, running)
    current = kept(running).current
    assert current is not None
    assert current.id == first.id


def test_the_foot_names_the_next_step_and_at_last_the_end(running: CockpitPage, qtbot: QtBot) -> None:
    foot = running.view.foot
    assert foot.next_button.text().startswith("Step 2: Cử thư ký")
    assert not foot.back_button.isEnabled()
    while not foot.is_last:
        running.writer.step()
    settled(qtbot, running)
    assert foot.next_button.text() == "End the meeting"
    assert foot.back_button.isEnabled()


def test_a_step_is_looked_at_without_taking_it(running: CockpitPage, qtbot: QtBot) -> None:
    agenda = running.view.agenda.list
    place = running.view.agenda.model.place_of(running.shown.agenda[5].id)
    assert place is not None
    index = running.view.agenda.model.index(place)
    qtbot.mouseClick(agenda.viewport(), LEFT, pos=agenda.visualRect(index).center())
    assert running.view.content.item_id == running.shown.agenda[5].id
    assert running.view.tabs.current == CONTENT
    assert running.shown.current == running.shown.agenda[0]
    qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert running.view.content.content.hasFocus()


def test_a_step_that_takes_longer_than_planned_is_marked(running: CockpitPage, clock: Clock) -> None:
    clock.go(minutes=4)
    running._tick()
    row = running.view.agenda.model.rows[1]
    assert getattr(row, "minutes", "") == "4/3′"
    assert getattr(row, "over", False)


def test_before_the_meeting_begins_there_are_no_steps_to_take(opened: Open, desk: Desk, qtbot: QtBot) -> None:
    page = opened(planned(desk))
    qtbot.keyClick(page.view, Qt.Key.Key_F9)
    qtbot.keyClick(page.view, Qt.Key.Key_F7)
    settled(qtbot, page)
    assert not kept(page).agenda[0].is_done
    assert page.dialog is None
    assert desk.messages.bar.isHidden()


# text


def test_text_is_kept_soon_after_it_is_typed(running: CockpitPage, qtbot: QtBot) -> None:
    running.view.focus_tab(CONTENT)
    type_text(running.view.content.content, "Đồng chí Bí thư nêu lý do")
    qtbot.waitUntil(lambda: kept(running).agenda[0].content == "Đồng chí Bí thư nêu lý do", timeout=2000)


def test_text_is_kept_when_the_field_is_left(running: CockpitPage, qtbot: QtBot) -> None:
    running.view.focus_tab(CONTENT)
    type_text(running.view.content.conclusion, "Nhất trí")
    running.view.content.content.setFocus()
    assert running.view.content.is_kept
    settled(qtbot, running)
    assert kept(running).agenda[0].conclusion == "Nhất trí"


def test_text_is_kept_when_the_book_is_about_to_be_closed(running: CockpitPage, qtbot: QtBot) -> None:
    running.view.focus_tab(CONTENT)
    type_text(running.view.content.content, "Ẫ Ố")
    running.settle()
    settled(qtbot, running)
    assert kept(running).agenda[0].content == "Ẫ Ố"


def test_text_goes_to_the_step_at_which_it_was_typed(running: CockpitPage, qtbot: QtBot) -> None:
    running.view.focus_tab(CONTENT)
    type_text(running.view.content.content, "của bước một")
    qtbot.keyClick(running.view, Qt.Key.Key_F9)
    settled(qtbot, running)
    assert [item.content for item in kept(running).agenda[:2]] == ["của bước một", ""]
    assert running.view.content.content.toPlainText() == ""


def test_text_typed_while_a_step_is_being_written_stays(running: CockpitPage, qtbot: QtBot) -> None:
    qtbot.keyClick(running.view, Qt.Key.Key_F9)
    type_text(running.view.content.content, "gõ ngay khi sang bước")
    running.view.content.keep()
    settled(qtbot, running)
    assert running.view.content.content.toPlainText() == "gõ ngay khi sang bước"
    assert kept(running).agenda[1].content == "gõ ngay khi sang bước"


def test_text_that_cannot_be_written_stays_and_is_written_later(
    running: CockpitPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise SotayError(Code.NO_SPACE, {"folder": "notebook.db"})

    running.view.focus_tab(CONTENT)
    with monkeypatch.context() as patch:
        patch.setattr(running.desk.book.run, "write", refuse)
        type_text(running.view.content.content, "còn đây")
        running.settle()
        settled(qtbot, running)
    assert running.view.content.content.toPlainText() == "còn đây"
    running.settle()
    settled(qtbot, running)
    assert kept(running).agenda[0].content == "còn đây"


# clock


def test_the_clock_shows_minutes_and_what_the_rule_still_asks_for(running: CockpitPage, clock: Clock) -> None:
    shown = running.view.header.clock
    clock.go(minutes=8, seconds=59)
    running._tick()
    assert shown.number.text() == "8"
    assert shown.accessibleDescription() == "112 minute(s) left"
    assert shown.bar.place_of(90) < shown.bar.place_of(120) < shown.bar.width()
    clock.go(minutes=112)
    running._tick()
    assert shown.accessibleDescription() == "Long enough"


def test_the_clock_goes_on_after_midnight(running: CockpitPage, clock: Clock) -> None:
    clock.go(hours=5)
    running._tick()
    assert running.view.header.clock.number.text() == "300"


def test_the_clock_stands_and_goes_on_by_key(running: CockpitPage, clock: Clock, qtbot: QtBot) -> None:
    clock.go(minutes=10)
    qtbot.keyClick(running.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, running)
    assert kept(running).is_paused
    assert running.view.header.pause_button.text() == "Go on"
    clock.go(minutes=30)
    running._tick()
    assert running.view.header.clock.number.text() == "10"
    qtbot.mouseClick(running.view.header.pause_button, LEFT)
    settled(qtbot, running)
    clock.go(minutes=5)
    running._tick()
    assert running.view.header.clock.number.text() == "15"


def test_a_meeting_that_ran_when_the_book_was_closed_is_taken_up_again(
    opened: Open, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    meeting_id = planned(desk)
    desk.book.run.start(meeting_id)
    desk.book.run.write(desk.book.meetings.record(meeting_id).agenda[0].id, "đã gõ")
    clock.go(minutes=20)
    page = opened(meeting_id)
    banner = page.view.banner
    assert banner.isVisible()
    assert "19:30" in banner.accessibleName()
    assert page.view.header.clock.number.text() == "20"
    assert page.view.content.content.toPlainText() == "đã gõ"
    go_on = next(iter(banner._buttons))
    qtbot.mouseClick(go_on, LEFT)
    assert not banner.isVisible()
    qtbot.keyClick(page.view, Qt.Key.Key_F9)
    settled(qtbot, page)
    assert not banner.isVisible()


def test_a_meeting_begun_here_needs_no_taking_up(running: CockpitPage) -> None:
    assert not running.view.banner.isVisible()


# minutes beside the meeting


def test_the_minutes_follow_what_is_done(running: CockpitPage, qtbot: QtBot) -> None:
    settled(qtbot, running)
    assert "0/5" in running.view.minutes.text.toPlainText()
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    settled(qtbot, running)
    assert "1/5" in running.view.minutes.text.toPlainText()
    assert "Bắt đầu: 19 giờ 30" in running.view.minutes.text.toPlainText()


def test_the_minutes_are_asked_for_on_paper(running: CockpitPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.wanted) as asked:
        qtbot.keyClick(running.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["paper", ("minutes", running.shown.meeting.id)]


# the other panes


@pytest.mark.parametrize(("key", "tab"), [(Qt.Key.Key_F7, VOTES), (Qt.Key.Key_F8, SPEECHES)])
def test_a_key_begins_a_vote_or_a_speech(running: CockpitPage, qtbot: QtBot, key: Qt.Key, tab: str) -> None:
    qtbot.keyClick(running.view, key)
    assert running.view.tabs.current == tab
    assert running.parts.pane(tab).isVisible()


def test_what_a_pane_wrote_is_counted_on_its_tab_and_marks_stay(running: CockpitPage, qtbot: QtBot) -> None:
    pane = running.parts.pane(SPEECHES)
    running.view.focus_tab(SPEECHES)
    pane.show_record(running.shown, {})
    stale = pane.record
    assert stale is not None
    running.writer.mark(id_of(running.desk, "Trần Thị Lan"), Presence.PRESENT)
    speech = running.desk.book.run.speak(
        running.shown.meeting.id, Speech(running.shown.agenda[0].id, id_of(running.desk, "Trần Thị Lan"), "Nhất trí")
    )
    pane.changed.emit(replace(stale, speeches=(speech,)))
    assert "1" in running.view.tabs.tab(SPEECHES).accessibleName()
    settled(qtbot, running)
    row = next(row for row in running.view.roll.model.rows if row.name == "Trần Thị Lan")
    assert row.attendance.presence is Presence.PRESENT


class Windows(QObject):
    """Remember which widgets were shown as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_is_a_window_of_its_own_while_it_is_made(running: CockpitPage, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    other = CockpitPage(running.desk, running)
    for key in (SPEECHES, VOTES, TASKS, SCORES):
        running.parts.show_pane(key, running.shown)
        running.view.focus_tab(key)
    qapp.removeEventFilter(windows)
    assert not other.isVisible()
    assert windows.shown == []


# the end


def to_the_end(page: CockpitPage, qtbot: QtBot) -> None:
    while not page.view.foot.is_last:
        page.writer.step()
    settled(qtbot, page)


def test_the_end_is_asked_with_what_is_missing(running: CockpitPage, clock: Clock, qtbot: QtBot) -> None:
    to_the_end(running, qtbot)
    clock.go(minutes=60)
    qtbot.mouseClick(running.view.foot.next_button, LEFT)
    dialog = running.dialog
    assert dialog is not None
    told = " ".join(line.words.plain for line in dialog.lines)
    assert "Nobody was marked" in told
    assert "60 minutes so far; the rule asks for 120" in told
    dialog.reject()
    assert kept(running).meeting.state is MeetingState.RUNNING


def test_after_the_end_come_the_minutes(running: CockpitPage, clock: Clock, qtbot: QtBot) -> None:
    qtbot.mouseClick(running.view.roll.rest_button, LEFT)
    to_the_end(running, qtbot)
    clock.go(minutes=125)
    qtbot.keyClick(running.view, Qt.Key.Key_F9)
    dialog = running.dialog
    assert dialog is not None
    assert not dialog.lines
    with qtbot.waitSignals([running.wanted, running.changed]) as _:
        qtbot.mouseClick(dialog.end_button, LEFT)
    settled(qtbot, running)
    assert kept(running).meeting.state is MeetingState.CLOSED
    assert running.view.banner.isVisible()
    assert not running.view.foot.isVisible()


def test_a_meeting_that_ended_is_only_read_until_it_is_taken_up_again(
    opened: Open, desk: Desk, clock: Clock, qtbot: QtBot
) -> None:
    meeting_id = planned(desk)
    desk.book.run.start(meeting_id)
    clock.go(minutes=120)
    desk.book.run.close(meeting_id)
    page = opened(meeting_id)
    assert page.view.content.content.isReadOnly()
    page.view.focus_tab(ROLL)
    qtbot.keyClick(page.view.roll.table, Qt.Key.Key_1)
    assert not page.desk.tasks.at_work(Lane.NOTEBOOK)
    again = list(page.view.banner._buttons)[1]
    qtbot.mouseClick(again, LEFT)
    settled(qtbot, page)
    assert kept(page).meeting.state is MeetingState.RUNNING
    assert not page.view.content.content.isReadOnly()


def test_other_pages_hear_of_what_was_written_when_this_one_is_left(running: CockpitPage, qtbot: QtBot) -> None:
    qtbot.keyClick(running.view.roll.table, Qt.Key.Key_1)
    settled(qtbot, running)
    with qtbot.waitSignal(running.changed) as told:
        running.hide()
    assert told.args == [Changes.of("meetings", "tasks", "papers")]


def test_a_meeting_that_is_gone_leads_back_to_the_list(opened: Open, qtbot: QtBot, desk: Desk) -> None:
    page = opened(planned(desk))
    with qtbot.waitSignal(page.wanted) as asked:
        page.open(4711)
    assert asked.args == ["meetings", None]
    assert not desk.messages.bar.isHidden()


# room, keyboard, language


def test_in_a_narrow_window_agenda_and_minutes_are_tabs(running: CockpitPage, qtbot: QtBot) -> None:
    tabs = running.view.tabs
    assert not tabs.has(AGENDA)
    assert not tabs.has(MINUTES)
    running.resize(1100, HIGH)
    assert tabs.has(MINUTES)
    assert not tabs.has(AGENDA)
    running.resize(868, HIGH)
    assert tabs.has(AGENDA)
    qtbot.mouseClick(tabs.tab(AGENDA), LEFT)
    assert running.view.agenda.list.isVisible()
    running.resize(WIDE, HIGH)
    assert tabs.current not in (AGENDA, MINUTES)
    assert running.view.agenda.isVisible()
    assert running.view.minutes.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_smallest_window_has_room_for_it(running: CockpitPage, qtbot: QtBot, scale: float) -> None:
    running.desk.theme.set_scale(scale)
    wanted = QSize(960 - running.desk.theme.metrics.rail_width, 560)
    running.resize(wanted)
    assert running.size() == wanted
    view = running.view
    parts = (view.header, view.foot, view.tabs, view.roll, view.content)
    qtbot.waitUntil(lambda: max(part.minimumSizeHint().width() for part in parts) <= wanted.width())
    needed = view.header.height() + view.foot.height() + view.tabs.minimumSizeHint().height()
    assert needed <= wanted.height()


def test_f6_walks_through_the_panes(running: CockpitPage, qtbot: QtBot) -> None:
    met = []
    for _ in range(5):
        qtbot.keyClick(running.view, Qt.Key.Key_F6)
        focused = running.window().focusWidget()
        met.append(focused)
    view = running.view
    assert {view.minutes.text, view.foot.next_button, view.agenda.list, view.tabs.tab(ROLL)} <= set(met)
    assert met[-1] is view.roll.table


def test_tab_goes_in_reading_order(running: CockpitPage, qtbot: QtBot) -> None:
    view, table = running.view, running.view.roll.table
    view.header.back.setFocus()
    met: list[QWidget | None] = []
    while table not in met and len(met) < 20:
        qtbot.keyClick(running.window().focusWidget(), Qt.Key.Key_Tab)
        met.append(running.window().focusWidget())
    roll = view.roll
    wanted = [view.header.pause_button, view.agenda.list, view.tabs.tab(ROLL), roll.quorum, roll.rest_button, roll.more]
    assert met == [*wanted, table]
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert view.foot.isAncestorOf(running.window().focusWidget())
    qtbot.keyClick(running.view, Qt.Key.Key_F8)
    view.tabs.tab(SPEECHES).setFocus()
    qtbot.keyClick(view.tabs.tab(SPEECHES), Qt.Key.Key_Tab)
    assert running.parts.pane(SPEECHES).isAncestorOf(running.window().focusWidget())


def test_arrow_keys_turn_the_tabs(running: CockpitPage, qtbot: QtBot) -> None:
    tab = running.view.tabs.tab(ROLL)
    tab.setFocus()
    qtbot.keyClick(tab, Qt.Key.Key_Left)
    assert running.view.tabs.current == CONTENT
    assert running.view.content.isVisible()


def test_everything_speaks_another_language_at_once(running: CockpitPage) -> None:
    QApplication.sendEvent(running, QEvent(QEvent.Type.LanguageChange))
    assert running.view.tabs.tab(ROLL).text() == "Roll"
    assert running.view.header.title.full == "Sinh hoạt tháng 10"


def test_names_of_60_letters_are_shortened_and_told_whole(empty_desk: Desk, clock: Clock, opened: Open) -> None:
    long = "Nguyễn Hoàng Phương Thảo Nguyên Đặng Thị Bích Ngọc Minh Khuê"
    empty_desk.book.members.add_all([person(long, MemberState.OFFICIAL)])
    meeting_id = planned(empty_desk)
    empty_desk.book.run.start(meeting_id)
    page = opened(meeting_id)
    model = page.view.roll.model
    place = next(at for at, row in enumerate(model.rows) if row.name == long)
    assert long in model.index(place, Column.NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert long in model.index(place, Column.NAME).data(Qt.ItemDataRole.AccessibleTextRole)
