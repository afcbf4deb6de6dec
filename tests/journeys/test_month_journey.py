"""The end of a month through the window: an entry, dues, a duty, a grade, and the report that tells of it all."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from sotay.domain.dues import Month
from sotay.domain.periods import Period, Span
from sotay.paths import DataPaths
from sotay.services.activities import ActivityQuestion
from sotay.services.demo_dues import fill_dues
from sotay.services.demo_notebook import fill_notebook
from sotay.services.duties import DutyState, OwnDuty
from sotay.services.workspace import Workspace
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.pages.base import Page
from sotay.ui.pages.calendar import CalendarPage
from sotay.ui.pages.dues import DuesPage
from sotay.ui.pages.evaluation import EvaluationPage
from sotay.ui.pages.evaluation_dialog import EvaluationDialog
from sotay.ui.pages.home import HomePage
from sotay.ui.pages.log import LogPage
from sotay.ui.pages.report import ReportPage
from sotay.ui.pages.reports import ReportsPage
from sotay.ui.quick import QuickSearch
from sotay.ui.shell import Shell
from tests.journeys.evening import Secretary
from tests.journeys.test_window_journey import Person, languages, shell, to
from tests.ui.desk import PASSPHRASE, Shelved
from tests.ui.stall import StallWatch

__all__ = ["languages", "shell"]  # fixtures
pytestmark = pytest.mark.qt_log_ignore("plugin does not support (raise|grabbing|propagateSizeHints)")

ENTRY, DUTY = "Dọn đường làng, ngõ xóm", "Kiểm tra sổ sách của chi bộ"
FIRST_VISIT_S = 0.5  # each page is made when it is first turned to; what that costs is measured by the bench
Some = TypeVar("Some", bound=Page)


@pytest.fixture
def secretary(shell: Shell, shelved: Shelved, tmp_path: Path, qtbot: QtBot) -> Iterator[Secretary]:
    """Open a book with the sample register, the dues of a year, and a duty that is due today."""
    shutil.copytree(shelved.empty, tmp_path / "book", dirs_exist_ok=True)
    workspace = Workspace.open(DataPaths(tmp_path / "book"), passphrase=PASSPHRASE, write=True)
    fill_notebook(workspace.notebook, datetime.now(UTC).isoformat())
    book = shell.open_book(workspace).desk.book
    fill_dues(book)
    book.duties.add(OwnDuty("", DUTY, book.today))
    with StallWatch(FIRST_VISIT_S) as watch:
        made = Secretary(Person(shell, qtbot, watch))
        made.quiet()
        yield made


def test_the_end_of_a_month_from_an_entry_to_its_report(secretary: Secretary) -> None:
    write_entry(secretary)
    take_dues(secretary)
    do_duty(secretary)
    grade_member(secretary)
    follow_figure(secretary)
    to(secretary.person, "home", HomePage)
    secretary.quiet()
    assert DUTY not in [row.title for row in secretary.book.duties.due()]
    assert not secretary.person.frame.messages.bar.isVisible()
    assert secretary.book.audit.verify().problems == ()


def find(secretary: Secretary, typed: str, kind: type[Some]) -> Some:
    """Go to a page by the search over the whole book."""
    person = secretary.person
    person.press("search")
    field, quick = person.shell.focusWidget(), person.frame.findChild(QuickSearch)
    assert isinstance(field, QLineEdit)
    assert isinstance(quick, QuickSearch)
    person.write(field, typed)
    answers = quick.findChild(QListView)
    assert isinstance(answers, QListView)
    person.wait(answers.isVisible)
    person.key(field, Qt.Key.Key_Return)
    page = person.page(kind)
    secretary.quiet()
    return page


def write_entry(secretary: Secretary) -> None:
    page, person = to(secretary.person, "log", LogPage), secretary.person
    person.press("new")
    form = page.view.pane.form
    person.wait(form.kind.editor.hasFocus)
    person.key(form.kind.editor, Qt.Key.Key_Tab)
    person.wait(form.title.editor.hasFocus)
    person.write(form.title.editor, ENTRY)
    person.key(form.title.editor, Qt.Key.Key_Return)
    person.wait(lambda: [one.title for one in secretary.book.log.all(ActivityQuestion())] == [ENTRY])
    secretary.quiet()


def take_dues(secretary: Secretary) -> None:
    """Take what is marked: what each member still owes for the month."""
    page, dues = to(secretary.person, "dues", DuesPage), secretary.book.dues
    secretary.quiet()
    month = Month.of(secretary.book.today)
    assert any(row.account.line.missing for row in dues.month(month).rows)
    secretary.person.click(page.view.take_button)
    secretary.person.wait(lambda: not any(row.account.line.missing for row in dues.month(month).rows))
    secretary.quiet()


def do_duty(secretary: Secretary) -> None:
    page, today = find(secretary, "calendar", CalendarPage), secretary.book.today
    rows = [row for row in page.list.entries.rows if isinstance(row, EntryRow)]
    page.list.choose(next(row.id for row in rows if row.head == DUTY))
    secretary.person.click(page.pane.done_button)
    secretary.person.wait(lambda: state(secretary, today) is DutyState.DONE)
    secretary.quiet()


def state(secretary: Secretary, day: date) -> DutyState:
    (found,) = (row for row in secretary.book.duties.between(day, day) if row.title == DUTY)
    return found.state


def grade_member(secretary: Secretary) -> None:
    """Give the first member all points and the highest grade."""
    page, book = find(secretary, "evaluation", EvaluationPage), secretary.book
    year = Period.around(book.today, Span.YEAR)
    rows = book.evaluations.gradings(year).rows
    place = next(place for place, row in enumerate(rows) if row.name)
    for _ in range(place):
        secretary.person.key(page.list, Qt.Key.Key_Down)
    secretary.person.key(page.list, Qt.Key.Key_Return)
    dialog = secretary.dialog(EvaluationDialog)
    for one, own, given in dialog.lines:
        for field in (own, given):
            field.setFocus()
            QTest.keyClicks(field, str(one.points))
    secretary.choose(dialog.grade, dialog.grade.itemText(1))
    secretary.person.click(dialog.do_button)
    secretary.person.wait(lambda: book.evaluations.gradings(year).rows[place].grade is not None)
    secretary.quiet()
    row = book.evaluations.gradings(year).rows[place]
    assert row.grade is not None
    assert (row.grade.key, row.given) == ("excellent", row.form.most)


def follow_figure(secretary: Secretary) -> None:
    """Make the report of the month; the number of its activities leads to the one entry that it counts."""
    person, book = secretary.person, secretary.book
    month = Period.around(book.today, Span.MONTH)
    reports = find(secretary, "reports", ReportsPage)
    place = next(at for at, row in enumerate(book.reports.year(month.year)) if row.period == month)
    for _ in range(place):
        person.key(reports.list, Qt.Key.Key_Down)
    person.key(reports.list, Qt.Key.Key_Return)
    page = person.page(ReportPage)
    person.wait(page.view.editor.isVisible)
    secretary.quiet()
    figure, editor = book.reports.facts(month).figure("activities.all.count"), page.view.editor
    assert figure.value == 1
    cursor = editor.textCursor()
    cursor.setPosition(next(start for start, _, fill in editor._fills() if fill.link == figure.link))
    editor.setTextCursor(cursor)
    person.press("records")
    log = person.page(LogPage)
    secretary.quiet()
    assert log.desk.book.log.entries(log.view.model.answer.ids)[0].title == ENTRY
