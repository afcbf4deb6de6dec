# The page of meetings as a person uses it: look at a year, plan it, go on to a meeting, take one back.

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.meetings import Meeting, MeetingKind, MeetingRecord, MeetingState
from sotay.domain.papers import MINUTES, Paper, PaperState
from sotay.services.meeting_draft import Wish
from sotay.services.meetings import new_uid
from sotay.storage.papers import Papers
from sotay.ui.delegates.meeting_row import MeetingListRow, NoticeRow
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.pages.base import Desk
from sotay.ui.pages.catalogue import PageEntry
from sotay.ui.pages.meetings import MeetingsPage
from sotay.ui.pages.meetings_dialogs import CancelDialog, YearDialog
from sotay.ui.widgets.progress_panel import StageState
from sotay.ui.widgets.stepper import StepButton
from tests.services.books import HANOI, Clock
from tests.ui.stall import StallWatch
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 10, 3, 15, 30, tzinfo=HANOI)
Open = Callable[..., MeetingsPage]


@pytest.fixture
def clock(empty_desk: Desk) -> Clock:
    made = Clock(NOW)
    empty_desk.book.today, empty_desk.book.clock = NOW.date(), made
    return made


@pytest.fixture
def opened(qtbot: QtBot, clock: Clock) -> Open:
    def open_page(desk: Desk, now: datetime = NOW, width: int = 1274) -> MeetingsPage:
        desk.book.today, clock.now = now.date(), now
        page = MeetingsPage(desk)
        qtbot.addWidget(page)
        page.changed.connect(lambda _: page.refresh())  # as the frame does
        page.resize(width, 668)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.on_shown()
        settled(qtbot, page)
        return page

    return open_page


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window have the pages that this one leads to."""
    others = [PageEntry(key, "", "", "") for key in ("tasks", "stats", "packet")]
    monkeypatch.setattr("sotay.ui.pages.meetings.PAGES", others)


def settled(qtbot: QtBot, page: MeetingsPage) -> None:
    qtbot.waitUntil(lambda: page.shown is not None and not page.desk.tasks.busy, timeout=10_000)


def meeting_on(day: date, kind: MeetingKind = MeetingKind.REGULAR) -> Meeting:
    return Meeting(new_uid(), kind, f"Sinh hoạt tháng {day.month}", day, time(19, 30), 90, "Nhà văn hóa thôn Đông")


def planned(desk: Desk, day: date, kind: MeetingKind = MeetingKind.REGULAR) -> Meeting:
    return desk.book.meetings.plan(meeting_on(day, kind)).meeting


def over(desk: Desk, day: date) -> Meeting:
    """Bring in a meeting that was held."""
    (one,) = desk.book.meetings.bring_in([MeetingRecord(replace(meeting_on(day), state=MeetingState.CLOSED))])
    return desk.book.meetings.record(one).meeting


def rows(page: MeetingsPage) -> list[Band | NoticeRow | MeetingListRow]:
    model = page.view.model
    return [model.index(place).data(ROW_ROLE) for place in range(model.rowCount())]


def meetings(page: MeetingsPage) -> list[MeetingListRow]:
    return [row for row in rows(page) if isinstance(row, MeetingListRow)]


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT, pos=QPoint(widget.width() // 2, widget.height() // 2))


def click_row(qtbot: QtBot, page: MeetingsPage, place: int) -> None:
    view = page.view.list
    view.scrollTo(page.view.model.index(place))
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(page.view.model.index(place)).center())


def undo(qtbot: QtBot, page: MeetingsPage) -> None:
    """Press the button of the bar that offers to take back."""
    offer = page.desk.messages._offer
    assert offer is not None
    button = offer.findChild(QPushButton)
    assert button is not None
    click(qtbot, button)
    settled(qtbot, page)


# an empty book, and a whole year


def test_an_empty_book_offers_to_plan_the_year(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    view = page.view
    assert view.first_plan.isVisible()
    assert not view.card.isVisible()
    assert not view.add_button.isVisible()
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, view.first_add)
    assert wanted.args == ["meeting", 0]


def asked(qtbot: QtBot, page: MeetingsPage, button: QWidget) -> YearDialog:
    click(qtbot, button)
    qtbot.waitUntil(lambda: isinstance(page.dialog, YearDialog))
    dialog = page.dialog
    assert isinstance(dialog, YearDialog)
    return dialog


def test_a_whole_year_is_planned_by_one_rule(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk, datetime(2026, 1, 1, 8, 0, tzinfo=HANOI))
    dialog = asked(qtbot, page, page.view.first_plan)
    assert [month for month, box in dialog.boxes.items() if box.isChecked()] == [3, 6, 9, 12]
    assert dialog.boxes[1].text() == "Monday 05/01"
    type_text(dialog.hour.editor, "19h30")
    type_text(dialog.place.editor, "Nhà văn hóa thôn Đông")
    qtbot.mouseClick(dialog.boxes[9], LEFT, pos=QPoint(10, dialog.boxes[9].height() // 2))
    assert dialog.do_button.text() == "Plan 12 meeting(s)"
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    qtbot.waitUntil(lambda: len(meetings(page)) == 12)
    march, september = meetings(page)[2], meetings(page)[8]
    assert march.title == "Sinh hoạt thường kỳ tháng 3, kết hợp chuyên đề quý I"
    assert (march.day, march.hour) == ("05/03", "Thursday 19:30")
    assert september.detail == "Regular · Nhà văn hóa thôn Đông"
    assert len([row for row in rows(page) if isinstance(row, Band)]) == 12


def test_the_first_monday_is_a_rule_too_and_months_that_are_taken_are_left_out(
    qtbot: QtBot, empty_desk: Desk, opened: Open
) -> None:
    planned(empty_desk, date(2026, 11, 20))
    page = opened(empty_desk)
    dialog = asked(qtbot, page, page.view.plan_button)
    assert dialog.place.value == "Nhà văn hóa thôn Đông"  # as the meeting before had it
    assert dialog.number.value == "20"
    click(qtbot, dialog.way.segment("weekday"))
    assert dialog.boxes[10].text() == "Monday 05/10"
    assert dialog.boxes[12].text() == "Monday 07/12"
    assert dialog.boxes[11].text() == "Month 11: has a meeting already"
    assert dialog.boxes[9].text() == "Month 9: is over"
    assert [month for month, box in dialog.boxes.items() if box.isEnabled()] == [10, 12]
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    qtbot.waitUntil(lambda: [row.day for row in meetings(page)] == ["05/10", "20/11", "07/12"])


def test_an_hour_that_is_none_plans_nothing(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    page = opened(empty_desk)
    dialog = asked(qtbot, page, page.view.first_plan)
    type_text(dialog.hour.editor, "25:00")
    click(qtbot, dialog.do_button)
    assert dialog.hour.error == "Not an hour. Type it as 19:30."
    assert dialog.isVisible()
    dialog.reject()
    assert not empty_desk.book.meetings.year(2026)


def test_the_next_year_is_planned_ahead(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    planned(empty_desk, date(2026, 10, 5))
    page = opened(empty_desk)
    assert page.view.before.isEnabled() is False
    click(qtbot, page.view.after)
    settled(qtbot, page)
    assert page.view.year.text() == "2027"
    assert page.view.first_plan.isVisible()
    assert page.view.card.isVisible()  # what is next is told in every year
    click(qtbot, page.view.before)
    settled(qtbot, page)
    assert page.view.year.text() == "2026"


# the list


def test_a_meeting_that_is_over_tells_who_came_and_how_far_its_papers_are(
    qtbot: QtBot, empty_desk: Desk, opened: Open
) -> None:
    held = over(empty_desk, date(2026, 9, 5))
    paper = Paper(new_uid(), MINUTES, "sinh hoạt tháng 9", held.day, held.id)
    Papers(empty_desk.book.workspace.notebook.database).add(paper, "2026-09-06T01:00:00.000000+00:00")
    page = opened(empty_desk)
    (row,) = meetings(page)
    assert [chip.text for chip in row.chips] == ["Minutes: draft"]
    assert all(chip.icon for chip in row.chips)
    assert "Minutes: draft" in row.sentence


def test_gaps_stand_in_their_months_with_the_rule(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    over(empty_desk, date(2026, 8, 5))
    planned(empty_desk, date(2026, 10, 5), MeetingKind.COMBINED)
    page = opened(empty_desk)
    found = rows(page)
    assert [row.text for row in found if isinstance(row, Band)] == ["Month 8/2026", "Month 9/2026", "Month 10/2026"]
    notices = [row for row in found if isinstance(row, NoticeRow)]
    assert [row.text for row in notices] == ["No meeting this month", "No thematic meeting in quarter III"]
    assert all(row.source for row in notices)
    with qtbot.waitSignal(page.wanted) as wanted:
        click_row(qtbot, page, found.index(notices[0]))
    assert wanted.args == ["meeting", Wish(MeetingKind.REGULAR, date(2026, 9, 1))]
    with qtbot.waitSignal(page.wanted) as wanted:
        click_row(qtbot, page, found.index(notices[1]))
    assert wanted.args == ["meeting", Wish(MeetingKind.THEMATIC, date(2026, 9, 1))]


def test_the_list_begins_at_today_and_stays_where_one_went(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    for month in range(1, 13):
        planned(empty_desk, date(2026, month, 5))
    page = opened(empty_desk)
    page.view.list.setFocus()
    current = page.view.model.meeting(page.view.list.currentIndex().row())
    assert current is not None
    assert current.day == date(2026, 10, 5)
    assert page.view.list.indexAt(QPoint(5, 5)).row() > 0
    for _ in range(3):
        qtbot.keyClick(page.view.list, Qt.Key.Key_Up)
    before = page.view.model.meeting(page.view.list.currentIndex().row())
    page.refresh()
    settled(qtbot, page)
    assert page.view.model.meeting(page.view.list.currentIndex().row()) == before


def test_a_row_leads_where_its_meeting_stands(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    done, coming = over(empty_desk, date(2026, 9, 5)), planned(empty_desk, date(2026, 11, 5))
    running = planned(empty_desk, NOW.date())
    empty_desk.book.run.start(running.id)
    page = opened(empty_desk)
    wants = {
        done.id: ["paper", ("minutes", done.id)],
        coming.id: ["meeting", coming.id],
        running.id: ["cockpit", running.id],
    }
    for meeting_id, wanted_page in wants.items():
        place = page.view.model.place_of(meeting_id)
        assert place is not None
        with qtbot.waitSignal(page.wanted) as wanted:
            click_row(qtbot, page, place)
        assert wanted.args == wanted_page


def test_a_meeting_is_removed_and_brought_back(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    meeting = planned(empty_desk, date(2026, 11, 5))
    page = opened(empty_desk)
    place = page.view.model.place_of(meeting.id)
    assert place is not None
    page.view.list.setCurrentIndex(page.view.model.index(place))
    qtbot.keyClick(page.view.list, Qt.Key.Key_Delete)
    settled(qtbot, page)
    assert not meetings(page)
    undo(qtbot, page)
    assert [row.title for row in meetings(page)] == ["Sinh hoạt tháng 11"]


def test_what_was_held_is_not_removed(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    meeting = over(empty_desk, date(2026, 9, 5))
    page = opened(empty_desk)
    place = page.view.model.place_of(meeting.id)
    assert place is not None
    menu = page.view.list.menu(place)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Open", "Programme and papers"]
    page.view.list.setCurrentIndex(page.view.model.index(place))
    qtbot.keyClick(page.view.list, Qt.Key.Key_Delete)
    settled(qtbot, page)
    assert len(meetings(page)) == 1


def test_a_meeting_is_cancelled_with_a_reason_and_planned_again(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    meeting = planned(empty_desk, date(2026, 11, 5))
    page = opened(empty_desk)
    place = page.view.model.place_of(meeting.id)
    assert place is not None
    menu = page.view.list.menu(place)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Cancel the meeting…").trigger()
    dialog = page.dialog
    assert isinstance(dialog, CancelDialog)
    click(qtbot, dialog.do_button)
    assert dialog.reason.error
    type_text(dialog.reason.editor, "Bão số 7")
    click(qtbot, dialog.do_button)
    settled(qtbot, page)
    (row,) = meetings(page)
    assert (row.detail, row.quiet, [chip.text for chip in row.chips]) == ("Bão số 7", True, ["Cancelled"])
    undo(qtbot, page)
    assert [chip.text for chip in meetings(page)[0].chips] == ["Planned"]


# the meeting to be worked on


def test_the_card_tells_what_is_due(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    meeting = planned(empty_desk, date(2026, 10, 5))
    page = opened(empty_desk)
    card = page.view.card
    assert card.due.full == "Papers are to be sent out 1 day(s) before: 28 hour(s) left"
    assert card.away.text() == "In 2 day(s)"
    assert card.tile.accessibleName() == "Monday 05 Month 10"
    assert card.first.text() == "Prepare the next meeting"
    assert not card.second.isVisible()
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, card.first)
    assert wanted.args == ["meeting", meeting.id]


@pytest.mark.parametrize(
    ("hours", "told"),
    [(-72, "3 day(s) left"), (-2, "2 hour(s) left"), (1, "1 hour(s) over"), (23, "23 hour(s) over")],
)
def test_what_is_due_is_told_in_days_and_then_in_hours(
    qtbot: QtBot, empty_desk: Desk, opened: Open, hours: int, told: str
) -> None:
    planned(empty_desk, date(2026, 10, 5))
    page = opened(empty_desk, datetime(2026, 10, 4, 19, 30, tzinfo=HANOI) + timedelta(hours=hours))
    assert page.view.card.due.full.endswith(f": {told}")


@pytest.mark.parametrize("sent", [False, True])
def test_a_running_meeting_shows_papers_as_sent_only_where_they_were_marked_so(
    empty_desk: Desk, opened: Open, sent: bool
) -> None:
    meeting = planned(empty_desk, NOW.date())
    if sent:
        empty_desk.book.meetings.invited(meeting.id)
    empty_desk.book.run.start(meeting.id)
    states = {step.text(): step.state for step in opened(empty_desk).view.card.steps.findChildren(StepButton)}
    assert states["Get ready"] is StageState.DONE
    assert states["Send papers"] is (StageState.DONE if sent else StageState.LATER)
    assert states["Meet"] is StageState.NOW


def test_on_its_day_the_meeting_is_run(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    meeting = planned(empty_desk, NOW.date())
    page = opened(empty_desk)
    card = page.view.card
    assert (card.away.text(), card.first.text(), card.second.text()) == ("Today", "Run the meeting", "Prepare papers")
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, card.first)
    assert wanted.args == ["cockpit", meeting.id]
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, card.second)
    assert wanted.args == ["meeting", meeting.id]


def test_after_the_meeting_its_papers_are_finished(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    meeting = over(empty_desk, date(2026, 10, 2))
    page = opened(empty_desk)
    card = page.view.card
    assert card.first.text() == "Finish the minutes"
    assert card.due.full == "Results are to be reported within 2 day(s): 32 hour(s) left"
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, card.first)
    assert wanted.args == ["paper", ("minutes", meeting.id)]


def test_a_meeting_that_decided_nothing_is_reported_without_a_resolution(
    qtbot: QtBot, empty_desk: Desk, opened: Open
) -> None:
    meeting = over(empty_desk, date(2026, 10, 2))
    papers = Papers(empty_desk.book.workspace.notebook.database)
    adopted = Paper(new_uid(), MINUTES, "sinh hoạt tháng 10", meeting.day, meeting.id, state=PaperState.ADOPTED)
    papers.add(adopted, "2026-10-03T01:00:00.000000+00:00")
    page = opened(empty_desk)
    card = page.view.card
    assert (card.first.text(), card.second.text()) == ("Finish the resolution", "Results are reported")
    click(qtbot, card.second)
    settled(qtbot, page)
    assert empty_desk.book.meetings.record(meeting.id).meeting.reported_at is not None
    qtbot.waitUntil(lambda: not card.isVisible())
    undo(qtbot, page)
    qtbot.waitUntil(card.isVisible)


def test_a_planned_meeting_whose_day_is_over_says_so(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    planned(empty_desk, date(2026, 10, 2))
    page = opened(empty_desk)
    assert [chip.text for chip in meetings(page)[0].chips] == ["Not held"]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_new_meeting_and_the_tasks_are_asked_for(qtbot: QtBot, empty_desk: Desk, opened: Open, by_key: bool) -> None:
    planned(empty_desk, date(2026, 10, 5))
    page = opened(empty_desk)
    with qtbot.waitSignal(page.wanted) as wanted:
        if by_key:
            qtbot.keyClick(page.view.list, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        else:
            click(qtbot, page.view.add_button)
    assert wanted.args == ["meeting", 0]
    with qtbot.waitSignal(page.wanted) as wanted:
        click(qtbot, page.view.tasks_button)
    assert wanted.args == ["tasks", None]
    with qtbot.waitSignal(page.wanted) as wanted:
        page.view.stats_action.trigger()
    assert wanted.args == ["stats", None]
    with qtbot.waitSignal(page.wanted) as wanted:
        page.view.packet_action.trigger()
    assert wanted.args == ["packet", None]


def test_pages_that_the_window_does_not_have_are_not_offered(
    qtbot: QtBot, empty_desk: Desk, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sotay.ui.pages.meetings.PAGES", ())
    view = opened(empty_desk).view
    assert not view.tasks_button.isVisible()
    assert not view.more.isVisible()


def test_the_year_is_saved_for_calendars(qtbot: QtBot, empty_desk: Desk, opened: Open, tmp_path: Path) -> None:
    for month in (10, 11):
        planned(empty_desk, date(2026, month, 5))
    page = opened(empty_desk)
    page.view.calendar_action.trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    target = tmp_path / "lịch.ics"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    settled(qtbot, page)
    qtbot.waitUntil(target.is_file)
    assert len(icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT")) == 2


# sizes


@pytest.mark.parametrize(("width", "height", "scale"), [(868, 572, 1.0), (1238, 654, 1.5), (1202, 640, 2.0)])
def test_it_fits_a_small_window_and_large_text(
    qtbot: QtBot, empty_desk: Desk, opened: Open, width: int, height: int, scale: float
) -> None:
    for month in (10, 11, 12):
        planned(empty_desk, date(2026, month, 5))
    empty_desk.theme.set_scale(scale)
    page = opened(empty_desk, width=width)
    page.resize(width, height)
    assert page.minimumSizeHint().width() <= width
    assert page.minimumSizeHint().height() <= height
    inside = QRect(QPoint(), page.size())
    view = page.view
    for button, action in ((view.plan_button, view.plan_action), (view.tasks_button, view.tasks_action)):
        assert button.isVisible() is not action.isVisible()
    for part in (view.add_button, view.list, *filter(QWidget.isVisible, (view.plan_button, view.tasks_button))):
        assert inside.contains(QRect(part.mapTo(page, QPoint()), part.size()))


def test_ten_years_of_meetings_are_looked_at_without_a_stall(qtbot: QtBot, empty_desk: Desk, opened: Open) -> None:
    days = [date(year, month, 5) for year in range(2017, 2027) for month in range(1, 13)]
    empty_desk.book.meetings.plan_all(meeting_on(day) for day in days)
    page = opened(empty_desk)
    with StallWatch() as watch:
        watch.do("the year before", page.view.before.click)
        qtbot.waitUntil(lambda: page.shown is not None and page.shown.year == 2025)
        watch.do("another language", page.retranslate)
    assert len(meetings(page)) == 12
