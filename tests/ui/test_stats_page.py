# The page of figures over meetings: what it shows of a year, what of an empty one, what it says of who stays away.

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sotay.domain.meetings import Presence
from sotay.services.cell import Cell
from sotay.services.demo_meetings import fill_meetings
from sotay.services.demo_notebook import fill_notebook
from sotay.services.meeting_figures import figures_listing, look_at_figures
from sotay.ui.delegates.member_row import BadgeCell
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.pages.base import Desk
from sotay.ui.pages.kind_menu import kind_menu
from sotay.ui.pages.meeting_stats import StatsPage


@pytest.fixture
def page(empty_desk: Desk, qtbot: QtBot) -> StatsPage:
    book = empty_desk.book
    book.clock = lambda: datetime.fromisoformat("2026-11-22T08:00:00+07:00")
    book.today = book.clock().date()
    fill_notebook(book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    fill_meetings(book)
    made = StatsPage(empty_desk)
    qtbot.addWidget(made)
    made.resize(1274, 640)
    made.show()
    made.on_shown()
    qtbot.waitUntil(lambda: made.model.rowCount() > 0)
    return made


def test_a_year_is_shown_as_charts_and_by_member(page: StatsPage) -> None:
    assert len(page.attendance.chart.points) == 12
    assert [point.told for point in page.thematic.chart.points] == ["1", "1", "1", "1"]
    assert page.completion.chart.points[0].told == "100 %"
    found = look_at_figures(page.desk.book, page.desk.book.today)
    rows = {row.meeting.day.month: row for row in page.desk.book.meetings.year(2026) if row.summoned}
    for month in found.months[1:]:
        if month.month == 6:  # two meetings
            continue
        assert (month.present, month.summoned) == (rows[month.month].present, rows[month.month].summoned)


def test_every_mark_of_the_rolls_is_counted_once(page: StatsPage) -> None:
    book = page.desk.book
    found = look_at_figures(book, book.today)
    rule = book.meetings.rules.attendance(book.today)
    assert rule is not None
    here = {line.name for line in found.members}
    names = {member.id: member.person.full_name for member in book.members.all()}
    marks = [
        entry.presence
        for row in book.meetings.all()
        for entry in book.meetings.record(row.meeting.id).roll
        if entry.presence and entry.standing in rule.rate - rule.optional and names[entry.member_id] in here
    ]
    assert sum(line.figures.present for line in found.members) == marks.count(Presence.PRESENT)
    assert sum(line.figures.excused for line in found.members) == marks.count(Presence.EXCUSED)


def test_who_missed_several_meetings_in_a_row_has_a_badge(page: StatsPage) -> None:
    found = look_at_figures(page.desk.book, page.desk.book.today)
    page.model.show_lines(replace(found, in_a_row=1))
    missed = [line.name for line in found.members if line.figures.in_a_row]
    badges = {
        page.model.index(row, 0).data(): page.model.index(row, 5).data(ROW_ROLE)
        for row in range(page.model.rowCount())
        if isinstance(page.model.index(row, 5).data(ROW_ROLE), BadgeCell)
    }
    assert missed
    assert list(badges) == missed
    told = page.model.index(page.model.index(0, 0).row(), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Present: " in told


def test_captions_say_the_average_the_lowest_month_and_the_rule(page: StatsPage) -> None:
    told = page.attendance.chart.accessibleDescription()
    assert told.startswith("Average ")
    assert "Lowest in " in told
    assert "by 42-HD/BTCTW (28/10/2025)" in told
    assert "of 2026 have enough" in page.thematic.chart.accessibleDescription()


def test_the_menu_of_files_tells_the_kind_that_was_chosen(page: StatsPage) -> None:
    chosen: list[PaperKind] = []
    menu = kind_menu(page.save_button, tuple(PaperKind), chosen.append)
    assert [action.text() for action in menu.actions()] == ["Save as PDF …", "Save for Excel …", "Save for Word …"]
    menu.actions()[1].trigger()
    assert chosen == [PaperKind.XLSX]


def test_a_year_without_meetings_says_so(page: StatsPage, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.mouseClick(page.before_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.empty.isVisible)
    assert not page.print_button.isEnabled()
    qtbot.mouseClick(page.after_button, Qt.MouseButton.LeftButton)
    assert page.after_button.isEnabled()


def test_the_paper_has_a_line_for_each_member(page: StatsPage) -> None:
    found = look_at_figures(page.desk.book, page.desk.book.today - timedelta(days=1))
    listing = figures_listing(found, Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"))
    assert len(listing.rows) == len(found.members)
    assert "quý 4: 1" in listing.notes[1]
