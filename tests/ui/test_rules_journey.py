# The rules of calendar and gradings, from the page that goes by them to the settings and back, in the whole window.

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sotay.paths import resource_dir
from sotay.services.demo_notebook import fill_notebook
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.frame import Frame
from sotay.ui.language import Languages
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.calendar import CalendarPage
from sotay.ui.pages.evaluation import EvaluationPage
from sotay.ui.pages.evaluation_dialog import EvaluationDialog
from sotay.ui.pages.members import MembersPage
from sotay.ui.pages.rules_dialog import RulesDialog
from sotay.ui.pages.settings import SettingsPage
from sotay.ui.theme import Theme
from tests.ui.typing import type_text

LEFT = Qt.MouseButton.LeftButton
REPORT = "Báo cáo tháng lên đảng ủy"
Shown = TypeVar("Shown", bound=Page)


@pytest.fixture
def frame(empty_desk: Desk, qapp: QApplication, theme: Theme, qtbot: QtBot) -> Frame:
    languages = Languages(qapp, resource_dir())
    languages.choose("en")
    desk = empty_desk
    desk.book.today = date(2026, 11, 22)
    fill_notebook(desk.book.workspace.notebook, "2026-11-22T01:00:00+00:00")
    made = Frame(theme, desk.tasks, desk.settings, desk.book, desk.keystore)
    qtbot.addWidget(made)
    made.resize(1366, 696)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def page(frame: Frame, kind: type[Shown], qtbot: QtBot) -> Shown:
    qtbot.waitUntil(lambda: not frame.desk.tasks.busy, timeout=10_000)
    found = frame.page()
    assert isinstance(found, kind)
    return found


def press(button: QWidget, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    qtbot.mouseClick(button, LEFT)


def edit(frame: Frame, old: str, new: str, qtbot: QtBot) -> None:
    """Edit the cell's copy of the table that is shown in the settings."""
    press(page(frame, SettingsPage, qtbot).rules.edit_button, qtbot)
    (dialog,) = frame.findChildren(RulesDialog)
    press(dialog.switch_button, qtbot)
    dialog.text.setPlainText(dialog.text.toPlainText().replace(old, new, 1))
    press(dialog.save_button, qtbot)
    page(frame, SettingsPage, qtbot)


def due(shown: CalendarPage) -> list[date]:
    return [row.day for row in shown._rows or () if row.title == REPORT]


def entries(shown: EvaluationPage) -> list[EntryRow]:
    return [row for row in shown.list.entries.rows if isinstance(row, EntryRow)]


def test_the_committees_day_of_report_goes_from_the_settings_into_the_calendar(frame: Frame, qtbot: QtBot) -> None:
    frame.go("calendar")
    calendar = page(frame, CalendarPage, qtbot)
    assert due(calendar) == [date(2026, 11, 25)]
    press(calendar.rules_button, qtbot)
    assert page(frame, SettingsPage, qtbot).rules.choice.current() == "calendar"
    edit(frame, "day = 25\n", "day = 28\n", qtbot)
    frame.go("calendar")
    assert due(page(frame, CalendarPage, qtbot)) == [date(2026, 11, 28)]
    frame.go("settings")
    rules = page(frame, SettingsPage, qtbot).rules
    press(rules.drop_button, qtbot)
    press(next(one for one in rules.banner.findChildren(QPushButton) if "original" in one.text()), qtbot)
    page(frame, SettingsPage, qtbot)
    frame.go("calendar")
    assert due(page(frame, CalendarPage, qtbot)) == [date(2026, 11, 25)]


def test_the_committees_form_goes_from_the_settings_into_the_gradings(frame: Frame, qtbot: QtBot) -> None:
    frame.go("members")
    page(frame, MembersPage, qtbot).view.papers.grade_action.trigger()
    grading = page(frame, EvaluationPage, qtbot)
    press(grading.period.spans.segment("quarter"), qtbot)
    press(page(frame, EvaluationPage, qtbot).rules_button, qtbot)
    assert page(frame, SettingsPage, qtbot).rules.choice.current() == "evaluation"
    edit(frame, 'title = "Bảng điểm chi bộ kiểu mẫu"', 'title = "Bảng điểm của đảng ủy xã Sông Bạch"', qtbot)
    frame.go("evaluation")
    grading = page(frame, EvaluationPage, qtbot)
    (own_form,) = [row.id for row in entries(grading) if row.head == "Bảng điểm của đảng ủy xã Sông Bạch"]
    grading.list.choose(own_form)
    qtbot.keyClick(grading.list, Qt.Key.Key_Return)
    (dialog,) = frame.findChildren(EvaluationDialog)
    for one, own, given in dialog.lines:
        type_text(own, str(one.points))
        type_text(given, str(one.points - 1))
    press(dialog.do_button, qtbot)
    grading = page(frame, EvaluationPage, qtbot)
    qtbot.waitUntil(lambda: any(row.aside == "own 100 · cell 96" for row in entries(grading)))
