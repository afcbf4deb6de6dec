"""A secretary before the open book: prepares a meeting, runs it, and writes its papers, by keys, clicks and typing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QWidget

from sotay.domain.meetings import MeetingRecord, Presence, Step
from sotay.domain.papers import Paper
from sotay.services.book import Book
from sotay.ui.pages.cockpit import CockpitPage
from sotay.ui.pages.cockpit_end import EndDialog
from sotay.ui.pages.cockpit_scores import ScoresPane
from sotay.ui.pages.cockpit_speeches import SpeechesPane
from sotay.ui.pages.cockpit_tasks import TasksPane
from sotay.ui.pages.cockpit_view import SCORES, SPEECHES, TASKS
from sotay.ui.pages.cockpit_vote_dialog import VoteDialog
from sotay.ui.pages.meeting import MeetingPage
from sotay.ui.pages.meetings import MeetingsPage
from sotay.ui.pages.paper import PaperPage
from sotay.ui.pages.paper_actions import PaperFile, WantedPapers
from sotay.ui.pages.paper_dialogs import AdoptDialog
from sotay.ui.pages.task_dialogs import ReportDialog
from sotay.ui.pages.tasks import TasksPage
from sotay.ui.pages.tasks_bar import COMING
from tests.journeys.test_window_journey import Person, to

CTRL = Qt.KeyboardModifier.ControlModifier
Some = TypeVar("Some", bound=QWidget)


@dataclass
class Secretary:
    """Work on one meeting through the window, and look into the book to see what it has kept."""

    person: Person
    meeting_id: int = 0

    @property
    def book(self) -> Book:
        return self.person.frame.desk.book

    @property
    def record(self) -> MeetingRecord:
        return self.book.meetings.record(self.meeting_id)

    @property
    def cockpit(self) -> CockpitPage:
        return self.person.page(CockpitPage)

    def quiet(self) -> None:
        self.person.quiet()

    def enter(self, widget: QWidget, text: str) -> None:
        widget.setFocus()
        self.person.write(widget, text)

    def dialog(self, kind: type[Some]) -> Some:
        """Wait for a dialog."""
        self.person.wait(lambda: bool(_open(kind)))
        (found,) = _open(kind)
        found.activateWindow()
        return found

    def confirm(self, dialog: QDialog) -> None:
        """Finish a dialog with Ctrl+Enter."""
        with self.person.qtbot.waitSignal(dialog.finished):
            QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
        self.quiet()

    def choose(self, box: QComboBox, words: str) -> None:
        """Walk through the choices with the arrow keys."""
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if words in box.currentText():
                return
            QTest.keyClick(box, Qt.Key.Key_Down)
        raise AssertionError(words)

    # before it

    def new_meeting(self, kind: str) -> MeetingPage:
        """Begin a meeting with Ctrl+N; its agenda and its people come from the template and the register."""
        to(self.person, "meetings", MeetingsPage)
        self.quiet()
        self.person.press("new")
        page = self.person.page(MeetingPage)
        self.person.wait(lambda: page.view is not None)
        self.choose(page.panes.form.kind.editor, kind)
        self.kept(page)
        return page

    def kept(self, page: MeetingPage) -> None:
        self.person.wait(lambda: not page.keeper.is_dirty and not page.desk.tasks.busy)

    def fill_in(self, page: MeetingPage, day: date, hour: str, place: str) -> None:
        form = page.panes.form
        for editor, text in ((form.day, f"{day:%d/%m/%Y}"), (form.hour, hour), (form.place, place)):
            editor.editor.setFocus()
            editor.editor.selectAll()
            self.enter(editor.editor, text)
        form.chair.editor.setFocus()
        self.kept(page)
        self.meeting_id = max(row.meeting.id for row in self.book.meetings.all())

    def add_document(self, page: MeetingPage, number: str) -> None:
        self.person.press("search_page")
        finder = page.panes.papers.finder
        self.enter(finder.field, number)
        self.person.wait(lambda: (found := finder.model.found(0)) is not None and found.number.startswith(number))
        self.person.key(finder.field, Qt.Key.Key_Return)
        self.kept(page)

    def run(self, page: MeetingPage) -> None:
        """Mark the papers as sent, which makes running it the next thing to do; begin."""
        self.person.click(page.panes.sent_button)
        self.person.wait(lambda: page.panes.main_button.text() == "Run the meeting")
        self.kept(page)
        self.person.click(page.panes.main_button)
        self.quiet()
        self.person.click(self.cockpit.view.start.begin_button)
        self.person.wait(lambda: self.record.meeting.state == "running")
        self.quiet()

    # in it

    def go_to(self, step: Step, words: str = "") -> None:
        """Take steps with F9 until the agenda is at one."""
        for _ in self.record.agenda:
            at = self.cockpit.shown.current
            assert at is not None
            if at.step is step and words in at.title:
                return
            self.person.press("next_step")
            self.quiet()
        raise AssertionError(step)

    def call_the_roll(self, excused: str, reason: str) -> None:
        """Mark each member who is called by a digit; type why one is away."""
        roll = self.cockpit.view.roll
        self.person.wait(roll.table.hasFocus)
        for place, row in enumerate(roll.model.rows):
            while roll.table.currentIndex().row() < place:
                self.person.key(roll.table, Qt.Key.Key_Down)
            if row.is_called:
                self.person.key(roll.table, Qt.Key.Key_2 if row.name == excused else Qt.Key.Key_1)
        place = next(at for at, row in enumerate(roll.model.rows) if row.name == excused)
        while roll.table.currentIndex().row() != place:
            up = roll.table.currentIndex().row() > place
            self.person.key(roll.table, Qt.Key.Key_Up if up else Qt.Key.Key_Down)
        self.person.key(roll.table, Qt.Key.Key_Return)
        (editor,) = roll.table.viewport().findChildren(QLineEdit)
        self.enter(editor, reason)
        self.person.key(editor, Qt.Key.Key_Return)
        self.quiet()
        assert {row.presence for row in self.record.roll} >= {Presence.PRESENT, Presence.EXCUSED}

    def speak(self, who: str, text: str) -> None:
        self.person.press("speech")
        pane = self.cockpit.parts.pane(SPEECHES)
        assert isinstance(pane, SpeechesPane)
        self.person.wait(pane.editor.who.hasFocus)
        self.enter(pane.editor.who, who)
        self.person.key(pane.editor.who, Qt.Key.Key_Return)
        self.person.wait(pane.editor.text.hasFocus)
        self.enter(pane.editor.text, text)
        self.person.key(pane.editor.text, Qt.Key.Key_Return, CTRL)
        self.person.wait(lambda: text in [speech.text for speech in self.record.speeches])
        self.quiet()

    def write(self, content: str, conclusion: str) -> None:
        pane = self.cockpit.view.content
        self.person.wait(pane.content.hasFocus)
        self.enter(pane.content, content)
        self.person.key(pane.content, Qt.Key.Key_Tab)
        self.person.wait(pane.conclusion.hasFocus)
        self.enter(pane.conclusion, conclusion)

    def vote(self) -> VoteDialog:
        self.person.press("vote")
        dialog = self.dialog(VoteDialog)
        self.person.wait(dialog.form.favour.hasFocus)
        return dialog

    def count(self, dialog: VoteDialog, *counts: int) -> None:
        for field, number in zip((dialog.form.favour, dialog.form.against, dialog.form.other), counts, strict=True):
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, str(number))
            QTest.keyClick(field, Qt.Key.Key_Return)

    def give_task(self, title: str, who: str, until: str) -> None:
        pane = self.cockpit.parts.pane(TASKS)
        assert isinstance(pane, TasksPane)
        self.person.click(pane.new_button)
        line = pane.lines[-1]
        for field, text in ((line.title, title), (line.who, who), (line.due, until)):
            self.enter(field, text)
        self.person.key(line.due, Qt.Key.Key_Return)
        self.person.wait(lambda: bool(self.record.tasks) and self.record.tasks[-1].due is not None)
        self.quiet()

    def score(self, points: int) -> None:
        """Give points where the book knows none."""
        pane = self.cockpit.parts.pane(SCORES)
        assert isinstance(pane, ScoresPane)
        self.quiet()
        for line in pane.lines:
            if line.points.points is None:
                line.points.setFocus()
                QTest.keyClicks(line.points, str(points))
        assert pane.grade.text()

    def end(self) -> PaperPage:
        """Take the last steps, and end: the minutes come up."""
        for _ in self.record.agenda:
            if not self.cockpit.view.foot.is_last:
                self.person.press("next_step")
                self.quiet()
        self.person.press("next_step")
        self.person.click(self.dialog(EndDialog).end_button)
        return self.paper("Minutes")

    # after it

    def paper(self, title: str) -> PaperPage:
        page = self.person.page(PaperPage)
        self.person.wait(lambda: page.title() == title and page.view.editor.isVisible())
        self.quiet()
        return page

    def paper_of(self, name: str) -> PaperPage:
        """Turn to "minutes" or "resolution" of the meeting."""
        self.person.frame.go("paper", (name, self.meeting_id))
        return self.paper(name.capitalize())

    def newest(self, type: str) -> Paper:
        found = self.book.papers.newest(self.meeting_id, type)
        assert found is not None
        return found

    def fill_gaps(self, page: PaperPage, text: str) -> None:
        """Type over each gap that F3 finds."""
        editor = page.view.editor
        for _ in range(editor.gaps):
            left = editor.gaps
            editor.setFocus()
            self.person.press("next_gap")
            self.enter(editor, text)
            assert editor.gaps == left - 1

    def adopt(self, page: PaperPage) -> None:
        """Review the paper, and adopt it under the number that is offered."""
        self.person.click(page.view.do_button)
        self.person.wait(lambda: page.view.do_button.text() == "Adopt and number")
        self.quiet()
        self.person.click(page.view.do_button)
        self.confirm(self.dialog(AdoptDialog))
        self.person.wait(lambda: not page.view.do_button.isVisible())
        self.quiet()

    def save(self, page: PaperPage, type: str, folder: Path) -> tuple[Path, Path]:
        """Save the paper to be signed, as Word and as PDF, where the file dialog would."""
        paper = self.newest(type)
        files = folder / f"{type}.docx", folder / f"{type}.pdf"
        for file, kind in zip(files, (PaperFile.DOCX, PaperFile.PDF), strict=True):
            page.files.save_to(file, kind, WantedPapers(lambda: (paper,), file.stem, to_sign=True))
            self.person.wait(file.is_file)
            self.quiet()
        return files

    def report_task(self, task_id: int, result: str) -> None:
        self.person.frame.go("tasks", task_id)
        page = self.person.page(TasksPage)
        self.person.wait(lambda: page.list.current == task_id)
        self.quiet()
        self.person.click(page.pane.report_button)
        dialog = self.dialog(ReportDialog)
        self.enter(dialog.told, result)
        self.person.click(dialog.do_button)
        self.person.wait(lambda: self.book.tasks.row(task_id).task.result == result)
        self.quiet()

    def table_of_coming(self) -> list[tuple[str, ...]]:
        """Return the rows of the table that the coming meeting is told, as they are printed."""
        self.person.frame.go("tasks")
        page = self.person.page(TasksPage)
        box = page.bar.meetings
        self.person.wait(lambda: box.findData(COMING) >= 0)
        self.choose(box, "To be reported on")
        return [tuple(str(cell) for cell in row) for row in page._paper().make().rows]


def _open(kind: type[Some]) -> list[Some]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
