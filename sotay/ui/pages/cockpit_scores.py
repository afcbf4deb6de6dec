# The pane in which a meeting grades itself: points from facts, points that the meeting gives, total and grade.
# It must not know how facts are gathered or how points follow from them.

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sotay.domain.meeting_rule_forms import FactName, ScoreForm
from sotay.domain.meetings import MeetingRecord, ScoreMark
from sotay.domain.scores import MeetingFacts, ScoreLine, grade, marked, missing, prefilled, total
from sotay.domain.shares import percent_text
from sotay.services.book import Book
from sotay.services.meeting_facts import score_facts
from sotay.ui.pages.base import Desk
from sotay.ui.pages.cockpit_pane import Pane
from sotay.ui.pages.cockpit_score_line import CriterionLine
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import Paragraph, label

_KEEP_MS = 600


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold the form of the day (None: no rule has one) and the facts that fill it in."""

    form: ScoreForm | None
    facts: MeetingFacts


def read_sheet(book: Book, record: MeetingRecord) -> Sheet:
    """Return the score sheet of a meeting as the book knows it now."""
    form = book.meetings.rules.score_form(record.meeting.day)
    return Sheet(form, score_facts(book, record) if form else MeetingFacts())


class ScoresPane(Pane):
    """Show the score sheet of a meeting; points are written as they are set."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.lines: list[CriterionLine] = []
        self._sheet: Sheet | None = None
        self._given: dict[str, float] = {}  # set by a person and not written yet
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._timer.timeout.connect(self.settle)
        self.total = label("", "clock")
        self._most = label("", "second")
        self.grade = label("", "section")
        self._note = Paragraph(desk.theme, "", "caption")
        self._source = Paragraph(desk.theme, "", "caption")
        self.area = ColumnScroll()
        self.area.column.setContentsMargins(0, 0, 0, 0)
        self.area.column.setSpacing(0)
        self.area.column.addStretch(1)
        self.empty = EmptyState(desk.theme, "star", "", "")
        self._lay_out()
        self.retranslate()
        self._refit()
        desk.theme.changed.connect(self._refit)

    def show_facts(self) -> None:
        """Show the sheet with what is known, and read again what the book knows."""
        record, book = self.record, self.desk.book
        if record is None:
            return
        self._show_sheet()
        self.desk.tasks.run(lambda _: read_sheet(book, record), self._on_read, owner=self, slot="sheet")

    def retranslate(self) -> None:
        """Set every text."""
        self.empty.set_words(
            self.tr("No score form holds on this day."), self.tr("Look at the rules about meetings in the settings.")
        )
        self._show_sheet()

    def count(self) -> int:
        """Return how many criteria the meeting has given points for."""
        return len(self.record.scores) if self.record else 0

    def begin(self, item_id: int) -> None:
        """Put the cursor at the first criterion without points."""
        waiting = (line for line in self.lines if line.points.points is None)
        first = next(waiting, self.lines[0] if self.lines else None)
        if first is not None:
            first.points.setFocus()

    def turn_away(self) -> None:
        """Write what was set, and forget the sheet of the meeting shown."""
        self.settle()
        self._sheet, self._given = None, {}

    def settle(self) -> None:
        """Write down at once what was set."""
        self._timer.stop()
        if not self._given or not self.meeting_id:
            return
        run, meeting_id, given = self.desk.book.run, self.meeting_id, dict(self._given)
        marks = [ScoreMark(key, points) for key, points in given.items()]

        def work() -> tuple[ScoreMark, ...]:
            return run.score(meeting_id, marks).scores

        def again() -> None:
            self.write(work, lambda scores: self._on_kept(scores, given), again, at=meeting_id)

        again()

    def _on_kept(self, scores: tuple[ScoreMark, ...], given: Mapping[str, float]) -> None:
        self._given = {key: points for key, points in self._given.items() if given.get(key) != points}
        if self.record is not None:
            self.adopt(replace(self.record, scores=scores))

    def _on_read(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._show_sheet()

    def _on_given(self, key: str, points: float) -> None:
        self._given[key] = points
        if not self._timer.isActive():
            self._timer.start()
        self._show_total()

    # what is shown
    def _scored(self) -> tuple[ScoreLine, ...]:
        """Return the sheet with the points of facts, those the meeting gave, and those that are just being set."""
        sheet, record = self._sheet, self.record
        if sheet is None or sheet.form is None or record is None:
            return ()
        fresh = [ScoreMark(key, points) for key, points in self._given.items()]
        return marked(marked(prefilled(sheet.form, sheet.facts), record.scores), fresh)

    def _show_sheet(self) -> None:
        lines = self._scored()
        self._fit_lines(len(lines))
        for line, shown in zip(lines, self.lines, strict=True):
            shown.show_line(line, self._fact_words(line))
            shown.setEnabled(self.is_open)
        self._stack.setCurrentWidget(self._body if lines else self.empty)
        self._foot.setVisible(bool(lines))
        form = self._sheet.form if self._sheet else None
        told = self.tr("{0}. Rule in use: {1}.").format(form.title, form.source) if form else ""
        self._source.set_plain(told)
        self._show_total()

    def _show_total(self) -> None:
        lines, form = self._scored(), self._sheet.form if self._sheet else None
        if form is None:
            return
        points, left = total(lines), missing(lines)
        self.total.setText(_number(points))
        self._most.setText(self.tr("of {0} points").format(form.most))
        graded = None if left else grade(form, points)
        self.grade.setText(graded.title if graded else "")
        told = self.tr("%n line(s) without points: no grade yet.", "", len(left)) if left else ""
        self._note.set_plain(told)
        self._note.setVisible(bool(told))
        spoken = (self.tr("Total {0} of {1}").format(_number(points), form.most), self.grade.text(), told)
        self._foot.setAccessibleName(", ".join(part for part in spoken if part))

    def _fact_words(self, line: ScoreLine) -> str:
        facts = self._sheet.facts if self._sheet else MeetingFacts()
        if line.fact is None:
            return ""
        if line.value is None:
            told = self.tr("the book does not know it yet")
        elif line.fact is FactName.DURATION:
            told = self.tr("{0} of {1} minutes").format(facts.minutes, facts.minutes_needed)
        elif line.fact is FactName.ATTENDANCE:
            told = self.tr("attendance {0}").format(percent_text(line.value))
        elif line.fact is FactName.PREPARATION:
            told = self.tr("{0} of {1} papers sent in time").format(facts.papers_in_time, facts.papers)
        else:
            told = self.tr("{0} of {1} tasks of the last meeting done").format(facts.tasks_done, facts.tasks)
        if line.given:
            return self.tr("From the book: {0}. Points set by the meeting.").format(told)
        return self.tr("From the book: {0}.").format(told)

    def _go_on(self, line: CriterionLine) -> None:
        """Go from one criterion to the next; at the last, stay."""
        after = self.lines.index(line) + 1
        if after < len(self.lines):
            self.lines[after].points.setFocus()

    def _fit_lines(self, count: int) -> None:
        while len(self.lines) > count:
            line = self.lines.pop()
            self.area.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.lines) < count:
            line = CriterionLine(self.desk.theme)
            line.given.connect(self._on_given)
            self.area.column.insertWidget(len(self.lines), line)
            self.lines.append(line)
            line.points.entered.connect(partial(self._go_on, line))

    def _lay_out(self) -> None:
        self._foot = QWidget()
        self._sums = QHBoxLayout(self._foot)
        for part in (self.total, self._most, self.grade):
            self._sums.addWidget(part)
        self._sums.addWidget(self._note, 1)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.area, 1)
        self._stack = QStackedLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._stack, 1)
        # Not before: a layout without a widget shows its first page as a window of its own.
        self._stack.addWidget(self._body)
        self._stack.addWidget(self.empty)
        self._column.addWidget(self._foot)
        self._column.addWidget(self._source)

    def _refit(self) -> None:
        m = self.desk.theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_2, m.page_right, m.gap_2)
        self._column.setSpacing(m.gap_1)
        self._sums.setContentsMargins(m.gap_2, 0, m.gap_2, 0)
        self._sums.setSpacing(m.gap_3)


def _number(points: float) -> str:
    return QLocale().toString(float(points), "f", 0 if points == int(points) else 1)
